from __future__ import annotations

import asyncio
import errno
import sqlite3
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from service.errors import (
    Conflict,
    NotFound,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreReadOnly,
    UnsentError,
)
from service.store.base import SqlBase, uninterrupted
from service.store.engine import WRITE, database, make_engine
from service.store.failures import named, named_failures
from service.store.sql import SqlStore
from tests.store.build import LEASE, a_user_turn, exchange, on_a_path, started
from tests.store.conftest import Place
from tests.support.connections import every_connection

CANARY = "canary that must not be seen"
on_sqlite = pytest.mark.parametrize("place", ["sqlite"], indirect=True)
on_postgres = pytest.mark.parametrize("place", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True)


class Refused(Exception):
    """Stands for a driver's exception that carries an SQLSTATE and quotes a value."""

    def __init__(self, sqlstate: str) -> None:
        super().__init__(CANARY)
        self.sqlstate = sqlstate


def sqlite_error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError(CANARY)
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("original", "expected"),
    [
        (sqlite_error(sqlite3.SQLITE_BUSY), StoreBusy),
        (sqlite_error(sqlite3.SQLITE_BUSY_SNAPSHOT), StoreBusy),
        (sqlite_error(sqlite3.SQLITE_LOCKED), StoreBusy),
        (sqlite_error(sqlite3.SQLITE_FULL), StoreFull),
        (sqlite_error(sqlite3.SQLITE_READONLY_DBMOVED), StoreReadOnly),
        (sqlite_error(sqlite3.SQLITE_CORRUPT), StoreDamaged),
        (sqlite_error(sqlite3.SQLITE_NOTADB), StoreDamaged),
        (sqlite_error(sqlite3.SQLITE_IOERR), StoreError),
        (sqlite_error(sqlite3.SQLITE_CONSTRAINT_UNIQUE), Conflict),
        (sqlite_error(sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY), NotFound),
        (Refused("40P01"), StoreBusy),
        (Refused("55P03"), StoreBusy),
        (Refused("53100"), StoreFull),
        (Refused("25006"), StoreReadOnly),
        (Refused("XX001"), StoreDamaged),
        (Refused("23505"), Conflict),
        (Refused("23503"), NotFound),
        (Refused("42P01"), StoreError),
        (OSError(errno.ENOSPC, CANARY), StoreFull),
        (OSError(errno.EROFS, CANARY), StoreReadOnly),
        (ConnectionRefusedError(errno.ECONNREFUSED, CANARY), StoreError),
        (TimeoutError(CANARY), StoreError),
    ],
)
@pytest.mark.parametrize("wrapped", [True, False])
def test_each_failure_of_a_database_has_its_name(
    original: Exception, expected: type[UnsentError], wrapped: bool
) -> None:
    error = DBAPIError("INSERT", {"text": CANARY}, original) if wrapped else original
    with pytest.raises(UnsentError) as failed, named_failures():
        raise error
    assert type(failed.value) is expected
    assert CANARY not in "".join(traceback.format_exception(failed.value))


def test_a_mistake_in_our_own_code_is_not_disguised() -> None:
    assert named(ValueError("ours")) is None
    with pytest.raises(ZeroDivisionError), named_failures():
        raise ZeroDivisionError


@asynccontextmanager
async def everything_locked(place: Place) -> AsyncIterator[None]:
    """Somebody else holds the lock that every writer needs."""
    engine = make_engine(database(place.database_url, place.folder), 5)
    async with engine.execution_options(**WRITE).connect() as conn, conn.begin():
        if place.database_url is not None:
            await conn.execute(text("LOCK TABLE owners, sessions, turns IN ACCESS EXCLUSIVE MODE"))
        yield
    await engine.dispose()


async def test_a_lock_that_somebody_else_holds_makes_the_store_busy_and_no_more(place: Place) -> None:
    store = await place.open(busy_timeout_s=0.05)
    session = await started(store)
    turn = a_user_turn(session, text=CANARY)
    async with everything_locked(place):
        with pytest.raises(StoreBusy) as busy:
            await store.accept_turn("anna", turn, LEASE)
    assert CANARY not in "".join(traceback.format_exception(busy.value))
    assert (await store.accept_turn("anna", turn, LEASE)).fresh
    await store.close()


@on_sqlite
async def test_readers_are_not_held_up_by_a_writer(store: SqlStore, place: Place) -> None:
    session = await started(store)
    said, _ = await exchange(store, session)
    async with everything_locked(place):
        assert await store.turn("anna", said.id) == said


@on_sqlite
async def test_a_full_disk_is_named_and_what_was_saved_stays(store: SqlStore) -> None:
    session = await started(store)
    said, reply = await exchange(store, session)
    stored = 0

    async def fill() -> None:
        nonlocal stored
        for stored in range(200):
            await store.put_document("anna", "draft", f"draft {stored}", {"text": CANARY * 50})

    async with every_connection(store, "max_page_count = 60"):
        with pytest.raises(StoreFull):
            await fill()
    assert await store.path("anna", session.id, reply.id, 2000) == on_a_path(said, reply)
    assert len(await store.list_documents("anna", "draft")) == stored > 0


@on_postgres
async def test_a_server_that_drops_its_connections_is_reached_again(store: SqlStore, other: SqlStore) -> None:
    session = await started(store)
    async with other._engine.begin() as conn:
        await conn.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    assert await store.get_session("anna", session.id) == session


async def test_a_text_that_was_moved_to_another_row_does_not_open(store: SqlStore) -> None:
    session = await started(store)
    said, reply = await exchange(store, session)
    async with store._engine.begin() as conn:
        await conn.execute(
            text("UPDATE turns SET text = (SELECT text FROM turns WHERE id = :reply) WHERE id = :said"),
            {"reply": reply.id, "said": said.id},
        )
    assert (await store.turn("anna", reply.id)).text == reply.text
    with pytest.raises(StoreDamaged):
        await store.turn("anna", said.id)


async def test_another_owners_sealed_value_does_not_open(store: SqlStore) -> None:
    for owner in ("anna", "ben"):
        await store.ensure_owner(owner)
        await store.put_document(owner, "letter", "a", {"of": owner})
    async with store._engine.begin() as conn:
        await conn.execute(text("UPDATE documents SET data = (SELECT data FROM documents WHERE owner_id = 'ben')"))
    assert (await store.list_documents("ben", "letter"))[0].data == {"of": "ben"}
    with pytest.raises(StoreDamaged):
        await store.get_document("anna", "letter", "a")


async def test_a_store_that_is_alive_answers_a_ping(store: SqlStore) -> None:
    await store.ping()


async def test_an_event_for_a_deleted_owner_is_not_found(store: SqlStore) -> None:
    session = await started(store)
    await exchange(store, session)
    await store.delete_owner("anna")
    with pytest.raises(NotFound):
        await store.accept_turn("anna", a_user_turn(session), LEASE)


@uninterrupted
class Failing(SqlBase):
    """Fails as it is told to, when it is told to."""

    async def fail(self, when: asyncio.Event, failure: Exception) -> None:
        await when.wait()
        raise failure


@pytest.mark.parametrize(
    ("failure", "said"), [(StoreBusy(), "store-busy"), (RuntimeError("their words"), "RuntimeError"), (Conflict(), "")]
)
async def test_what_fails_after_its_caller_has_gone_is_logged_without_its_words(
    store: SqlStore, caplog: pytest.LogCaptureFixture, failure: Exception, said: str
) -> None:
    part, when = Failing(store._engine, store._vault, store._clock, store._clock), asyncio.Event()
    asked = asyncio.create_task(part.fail(when, failure))
    await asyncio.sleep(0)
    asked.cancel()
    await asyncio.wait([asked])
    when.set()
    await asyncio.wait(tuple(part._under_way))
    logged = [str(record.__dict__) for record in caplog.records]
    assert [said in line and "their words" not in line for line in logged] == ([True] if said else [])
