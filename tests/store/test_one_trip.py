"""The SQLite connection that needs one trip to its thread for a statement."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiosqlite
import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from service.store.engine import READ, WRITE, database, make_engine
from service.store.one_trip import connect


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    made = make_engine(database(None, tmp_path), busy_timeout_s=1)
    async with made.execution_options(**WRITE).begin() as conn:
        await conn.execute(text("CREATE TABLE said (id INTEGER PRIMARY KEY, words TEXT UNIQUE)"))
    yield made
    await made.dispose()


@pytest.fixture
def trips(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    taken: list[str] = []
    real: Any = aiosqlite.Connection._execute

    async def counted(self: Any, work: Any, *args: Any, **options: Any) -> Any:
        taken.append(work.__name__)
        return await real(self, work, *args, **options)

    monkeypatch.setattr(aiosqlite.Connection, "_execute", counted)
    return taken


async def test_reading_takes_a_trip_for_the_statement_and_none_for_the_end(
    engine: AsyncEngine, trips: list[str]
) -> None:
    async with engine.execution_options(**READ).begin() as conn:
        assert (await conn.execute(text("SELECT words FROM said"))).all() == []
    assert len(trips) == 1
    trips.clear()
    async with engine.execution_options(**READ).begin():
        pass
    assert trips == []


async def test_a_writer_has_the_lock_before_its_first_statement(engine: AsyncEngine, trips: list[str]) -> None:
    async with engine.execution_options(**WRITE).begin() as conn:
        assert len(trips) == 1
        await conn.execute(text("INSERT INTO said (words) VALUES ('hello')"))
    assert len(trips) == 3


async def test_counts_and_many_rows_at_once_are_what_the_database_says(engine: AsyncEngine) -> None:
    async with engine.execution_options(**WRITE).begin() as conn:
        await conn.execute(text("INSERT INTO said (words) VALUES (:w)"), [{"w": "a"}, {"w": "b"}, {"w": "c"}])
        changed = await conn.execute(text("UPDATE said SET words = words || '!' WHERE words <> 'b'"))
        assert changed.rowcount == 2
    async with engine.execution_options(**READ).begin() as conn:
        assert (await conn.execute(text("SELECT words FROM said ORDER BY id"))).scalars().all() == ["a!", "b", "c!"]


async def twice(engine: AsyncEngine) -> None:
    async with engine.execution_options(**WRITE).begin() as conn:
        await conn.execute(text("INSERT INTO said (words) VALUES ('once')"))
        await conn.execute(text("INSERT INTO said (words) VALUES ('once')"))


async def test_what_fails_is_named_and_leaves_nothing_behind(engine: AsyncEngine) -> None:
    with pytest.raises(IntegrityError):
        await twice(engine)
    async with engine.execution_options(**WRITE).begin() as conn:
        assert await conn.scalar(text("SELECT count(*) FROM said")) == 0


async def test_a_connection_waits_while_another_one_holds_a_new_file(tmp_path: Path) -> None:
    """SQLite's own timeout does not hold for the change to WAL while another connection is about to write."""
    file = tmp_path / "new.db"
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    opening = asyncio.create_task(connect(str(file), 30))
    done, _ = await asyncio.wait([opening], timeout=0.2)
    assert not done
    holder.execute("COMMIT")
    holder.close()
    connection = await opening
    assert (await connection.execute_once(sqlite3.Connection.execute, "PRAGMA journal_mode", ())).rows == [("wal",)]
    await connection.close()


async def test_a_file_that_cannot_be_opened_leaves_no_thread_behind(tmp_path: Path) -> None:
    """Its last word came after the loop had closed, now and then, and was then an error of whatever ran next."""
    file = tmp_path / "no.db"
    file.write_bytes(b"not a database" * 100)
    before = threading.active_count()
    with pytest.raises(sqlite3.DatabaseError):
        await connect(str(file), 1)
    assert threading.active_count() == before
