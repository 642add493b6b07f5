"""The SQLite connection that needs one trip to its thread for a statement."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiosqlite
import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from service.store.engine import READ, WRITE, database, make_engine


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
