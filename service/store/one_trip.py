"""An aiosqlite connection that goes to its thread once for a statement, instead of four times.

SQLAlchemy asks a driver for a cursor, has it execute, fetches every row and closes it, each of them a trip to the
connection's thread and back that costs a tenth of a millisecond of processor time. Here all four are one trip, the
BEGIN of a reading transaction goes along with its first statement, and a rollback where no transaction is open is none.
A few rows found by their keys make no trip at all (``here``). What it brought: ``bench/history.jsonl``.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import aiosqlite

BETWEEN_TRIES_S = 0.01
"""Between two tries to change a new file to WAL while others do the same."""


class OneTrip(aiosqlite.Connection):
    """What ``create_async_engine`` takes from ``async_creator``. Cursors hold every row they found."""

    begins = False
    """Whether a BEGIN waits for its first statement: before that, SQLite would not do anything either."""
    reads = False
    """Whether the present transaction writes nothing."""

    def begin(self, reads: bool) -> None:
        """What follows is a transaction that only ``reads``, or something else that says itself how it begins."""
        self.begins = self.reads = reads

    def cursor(self) -> Any:  # aiosqlite's own is a trip to the thread already
        """A cursor for one statement."""
        return _Cursor(self)

    async def execute_once(self, how: Callable[..., sqlite3.Cursor], statement: str, parameters: Any) -> _Done:
        """Execute and fetch everything in the connection's own thread. Raises ``sqlite3.Error``."""
        begins, self.begins = self.begins, False
        done: _Done = await self._execute(_run, self._conn, begins, how, statement, parameters)  # type: ignore[no-untyped-call]
        return done

    async def commit(self) -> None:
        """Nothing to do where nothing was executed since BEGIN."""
        if self.reads:
            self._conn.commit()  # writes nothing and waits for nobody
        else:
            await super().commit()
        self.begins = False

    async def rollback(self) -> None:
        """Nothing to do where no transaction is open."""
        self.begins = False
        if self._conn.in_transaction:
            await super().rollback()


@dataclass(frozen=True, slots=True)
class _Done:
    """What came of a statement."""

    rows: list[Any]
    description: Any
    rowcount: int
    lastrowid: int | None


def _run(
    connection: sqlite3.Connection,
    begins: bool,
    how: Callable[..., sqlite3.Cursor],
    statement: str,
    parameters: Any,
) -> _Done:
    if begins:
        connection.execute("BEGIN")
    cursor = how(connection, statement, parameters)
    try:
        rows = cursor.fetchall()
        return _Done(rows, cursor.description, cursor.rowcount, cursor.lastrowid)
    finally:
        cursor.close()


class _Cursor:
    """The part of aiosqlite's cursor that SQLAlchemy uses."""

    arraysize = 1

    def __init__(self, connection: OneTrip) -> None:
        self._connection = connection
        self._done = _Done([], None, -1, None)

    @property
    def description(self) -> Any:
        return self._done.description

    @property
    def rowcount(self) -> int:
        return self._done.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._done.lastrowid

    async def __aenter__(self) -> _Cursor:
        return self

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> None:
        self._done = await self._connection.execute_once(sqlite3.Connection.execute, statement, parameters)

    async def executemany(self, statement: str, parameters: Sequence[Sequence[Any]]) -> None:
        self._done = await self._connection.execute_once(sqlite3.Connection.executemany, statement, parameters)

    async def fetchall(self) -> list[Any]:
        return self._done.rows

    async def close(self) -> None:
        """Nothing is left open."""


def opened(file: str, busy_timeout_s: float) -> sqlite3.Connection:
    """A connection without transactions of its own, in WAL mode; SQLite's timeout does not hold for a new file's change
    to it, so it is here. Raises ``sqlite3.Error``."""
    # One task has a connection at a time, so it is never in use in two threads at once.
    connection = sqlite3.connect(file, isolation_level=None, timeout=busy_timeout_s, check_same_thread=False)
    until = time.monotonic() + busy_timeout_s
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL").close()
        except sqlite3.Error as error:
            busy = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > until:
                connection.close()
                raise
            time.sleep(BETWEEN_TRIES_S)
        else:
            return connection


async def connect(file: str, busy_timeout_s: float) -> OneTrip:
    """A connection without transactions of its own, in WAL mode. Its thread ends with the process.

    Raises ``sqlite3.Error``.
    """
    connection = OneTrip(lambda: opened(file, busy_timeout_s), 64)
    connection._thread.daemon = True  # as SQLAlchemy sets it for connections that it makes itself
    try:
        await connection
    except sqlite3.Error:
        connection._thread.join()  # told to end by then; its last word would meet a loop that may be closed
        raise
    return connection
