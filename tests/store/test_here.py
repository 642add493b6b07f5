"""Rows found by their keys on SQLite: asked without a thread, committed in one."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import aiosqlite
import pytest
from sqlalchemy import text

from service.errors import NotFound, StoreBusy
from service.store import here as module
from service.store.engine import SETTINGS, WRITE, database, make_engine, make_here
from service.store.here import Here
from service.store.port import StoredEvent
from service.store.sql import SqlStore
from service.transcript import TurnStatus
from tests.store.build import LEASE, a_session, a_user_turn, an_ex_turn
from tests.store.conftest import Place

on_sqlite = pytest.mark.parametrize("place", ["sqlite"], indirect=True)
ADD = text("INSERT INTO said (words) VALUES ('hello')")
ALL = text("SELECT words FROM said")


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Here]:
    url = database(None, tmp_path)
    engine = make_engine(url, busy_timeout_s=1)
    async with engine.execution_options(**WRITE).begin() as conn:
        await conn.execute(text("CREATE TABLE said (id INTEGER PRIMARY KEY, words TEXT UNIQUE)"))
    await engine.dispose()
    made = make_here(url, busy_timeout_s=1)
    assert made is not None
    yield made
    made.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Another process's connection."""
    with closing(sqlite3.connect(tmp_path / "unsent.db", isolation_level=None)) as connection:
        yield connection


async def words(here: Here) -> list[str]:
    with here.reading() as conn:
        return [row.words for row in (await conn.execute(ALL)).all()]


async def test_every_connection_has_the_settings_of_the_others(here: Here) -> None:
    with here.reading() as conn:
        found = {name: await conn.scalar(text(f"PRAGMA {name}")) for name in ("synchronous", "foreign_keys")}
        found |= {name: await conn.scalar(text(f"PRAGMA {name}")) for name in ("secure_delete", "journal_mode")}
    assert found == {"synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "journal_mode": "wal"}
    assert len(SETTINGS) == 4


async def test_reading_sees_one_moment(here: Here, other: sqlite3.Connection) -> None:
    with here.reading() as conn:
        assert (await conn.execute(ALL)).all() == []
        other.execute("INSERT INTO said (words) VALUES ('theirs')")
        assert (await conn.execute(ALL)).all() == []
    assert await words(here) == ["theirs"]


async def test_what_is_written_is_there_for_others_after_the_block_and_not_before(
    here: Here, other: sqlite3.Connection
) -> None:
    async with here.writing() as conn:
        assert conn is not None
        await conn.execute(ADD)
        assert other.execute("SELECT words FROM said").fetchall() == []
        assert await words(here) == []  # another connection of the same process
    assert other.execute("SELECT words FROM said").fetchall() == [("hello",)]


async def test_what_is_only_noted_is_there_for_others_at_once_and_waits_for_no_disk(
    here: Here, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(here._committer, "submit", None)  # nothing goes to the thread that waits for the disk
    async with here.writing(noted=True) as conn:
        assert conn is not None
        assert await conn.scalar(text("PRAGMA synchronous")) == 1
        assert await conn.scalar(text("PRAGMA wal_autocheckpoint")) == 0
        await conn.execute(ADD)
        assert other.execute("SELECT words FROM said").fetchall() == []
    assert other.execute("SELECT words FROM said").fetchall() == [("hello",)]
    with pytest.raises(sqlite3.IntegrityError):
        await twice(here, noted=True)
    assert await words(here) == ["hello"]
    other.execute("BEGIN IMMEDIATE")
    async with here.writing(noted=True) as conn:
        assert conn is None
    other.execute("ROLLBACK")


@on_sqlite
async def test_lines_and_leases_are_noted_and_what_is_said_and_answered_reaches_the_disk(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited = list[bool]()
    assert store._here is not None
    writing = store._here.writing

    def watched(noted: bool = False) -> Any:
        waited.append(not noted)
        return writing(noted)

    await store.ensure_owner("anna")
    session = a_session()
    await store.create_session(session, None, None)
    monkeypatch.setattr(store._here, "writing", watched)
    turn = a_user_turn(session)
    await store.accept_turn("anna", turn, LEASE)
    await store.append_event("anna", turn.id, StoredEvent(1, "delta", {"text": "Hi."}), LEASE)
    await store.renew_turn("anna", turn.id, LEASE)
    reply = an_ex_turn(session, turn)
    await store.finish_turn("anna", turn.id, TurnStatus.ANSWERED, StoredEvent(2, "reply", {}), reply)
    assert waited == [True, False, False, True]


async def test_the_loop_goes_on_while_the_disk_is_waited_for(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    slow, begun = threading.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()
    real = module._commit

    def commit(driver: sqlite3.Connection) -> None:
        loop.call_soon_threadsafe(begun.set)
        assert slow.wait(5)
        real(driver)

    async def write() -> None:
        async with here.writing() as conn:
            assert conn is not None
            await conn.execute(ADD)
            monkeypatch.setattr(module, "_commit", commit)

    writing = asyncio.create_task(write())
    await begun.wait()
    monkeypatch.setattr(module, "_commit", real)
    assert await words(here) == []
    slow.set()
    await writing
    assert await words(here) == ["hello"]


async def test_a_commit_that_is_under_way_ends_before_its_connection_is_given_back(
    here: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, let_go = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()
    real_commit = module._commit
    real_wait = module.wait

    def commit(driver: sqlite3.Connection) -> None:
        loop.call_soon_threadsafe(begun.set)
        assert let_go.wait(5)
        real_commit(driver)

    def wait(futures: Any) -> Any:
        let_go.set()
        return real_wait(futures)

    monkeypatch.setattr(module, "wait", wait)

    async def write() -> None:
        async with here.writing() as conn:
            assert conn is not None
            await conn.execute(ADD)
            monkeypatch.setattr(module, "_commit", commit)

    writing = asyncio.create_task(write())
    await begun.wait()
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    monkeypatch.setattr(module, "_commit", real_commit)
    assert await words(here) == ["hello"]


async def twice(here: Here, noted: bool = False) -> None:
    async with here.writing(noted) as conn:
        assert conn is not None
        await conn.execute(ADD)
        await conn.execute(ADD)


async def test_what_fails_leaves_nothing_behind_and_the_lock_free(here: Here, other: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        await twice(here)
    other.execute("BEGIN IMMEDIATE")
    other.execute("ROLLBACK")
    assert await words(here) == []


async def test_nobody_writes_here_while_another_process_does(here: Here, other: sqlite3.Connection) -> None:
    other.execute("BEGIN IMMEDIATE")
    async with here.writing() as conn:
        assert conn is None
    other.execute("ROLLBACK")
    async with here.writing() as conn:
        assert conn is not None


@on_sqlite
async def test_who_finds_the_lock_taken_waits_for_it_in_a_thread(
    store: SqlStore, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    await store.ensure_owner("anna")
    waiting = asyncio.Event()
    real: Any = aiosqlite.Connection._execute

    async def told(self: Any, work: Any, *args: Any, **options: Any) -> Any:
        waiting.set()
        return await real(self, work, *args, **options)

    monkeypatch.setattr(aiosqlite.Connection, "_execute", told)
    with closing(sqlite3.connect(place.folder / "unsent.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writing = asyncio.create_task(store.create_session(a_session(), None, None))
        await waiting.wait()
        assert not writing.done()
        other.execute("ROLLBACK")
        await writing
    assert len(await store.list_sessions("anna", 5)) == 1


@on_sqlite
async def test_who_waits_longer_than_the_patience_is_told_that_it_is_busy(place: Place) -> None:
    store = await place.open(busy_timeout_s=0.01)
    try:
        await store.ensure_owner("anna")
        with closing(sqlite3.connect(place.folder / "unsent.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreBusy):
                await store.create_session(a_session(), None, None)
            other.execute("ROLLBACK")
        await store.create_session(a_session(), None, None)
    finally:
        await store.close()


@on_sqlite
async def test_what_only_reads_by_key_never_lets_anything_come_between(store: SqlStore) -> None:
    """So it needs no task of its own: by the time it could be cancelled it has ended."""
    session = a_session()
    await store.ensure_owner("anna")
    await store.create_session(session, None, None)
    ids: dict[str, Any] = {
        "leaf_id": "t",
        "owner_id": "anna",
        "session_id": session.id,
        "turn_id": "t",
        "client_turn_id": "c",
    }
    ids |= {"secret_hash": "s", "now": session.created_at, "idle_since": session.created_at, "seq": 0}
    ids |= {"kind": "draft", "document_id": "d", "day": session.created_at.date(), "limit": 1}
    marked = [name for name in dir(SqlStore) if hasattr(getattr(SqlStore, name), "_unsent_at_once")]
    assert len(marked) >= 8
    for name in marked:
        method: Any = getattr(store, name)
        code = method.__wrapped__.__code__
        asked = method(*[ids[each] for each in code.co_varnames[1 : code.co_argcount]])
        with pytest.raises((StopIteration, NotFound)):
            asked.send(None)
