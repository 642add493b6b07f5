"""SQLite asked in the thread of the event loop: a few rows found by their keys, with no thread in between.

Such a statement takes SQLite some ten microseconds; on its way through an asynchronous driver it takes a quarter of a
millisecond of processor time, and a turn has twenty of them. Reading waits for no writer (WAL). Who writes takes the
lock here if it is free, or not at all; only the commit, which waits for the disk, goes to a thread.

What is only noted (a line of a reply on its way, a lease) does not wait for the disk at all: it outlives this process
and every other, and reaches the disk with the next commit that does. A power cut can lose the last of it, never what
somebody said and never a finished reply.
What it brought: ``bench/history.jsonl``.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, CursorResult, Engine, Executable, QueuePool, create_engine, event

from service.store.one_trip import opened

NOTED: Final = ("synchronous=NORMAL", "wal_autocheckpoint=0")
"""Nothing that waits for the disk: no commit, and no tidying of the journal, which the other connections see to."""
AT_ONCE: Final = "busy_timeout=0"
"""Who writes has the lock at once or not at all, and needs no patience once it is theirs."""


class HereConnection:
    """What the store uses of ``AsyncConnection``, done by the time it returns: awaiting it never lets others run."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn

    async def execute(self, statement: Executable, parameters: Any = None) -> CursorResult[*tuple[Any, ...]]:
        """Raises what SQLAlchemy raises."""
        return self._conn.execute(statement, parameters)

    async def scalar(self, statement: Executable, parameters: Any = None) -> Any:
        """The first column of the first row, ``None`` where there is no row. Raises what SQLAlchemy raises."""
        return self._conn.scalar(statement, parameters)


class Here:
    """Connections to one file for one event loop. ``settings`` are pragmas for each; ``busy_timeout_s`` bounds every
    wait for another's lock."""

    def __init__(self, file: Path, busy_timeout_s: float, settings: tuple[str, ...]) -> None:
        self._reads = _engine(file, busy_timeout_s, settings)
        self._writes = _engine(file, busy_timeout_s, (*settings, AT_ONCE))
        self._notes = _engine(file, busy_timeout_s, (*settings, *NOTED, AT_ONCE))
        self._read: Connection | None = None
        self._committer = ThreadPoolExecutor(1, thread_name_prefix="sqlite-commit")

    @property
    def engines(self) -> tuple[Engine, ...]:
        """What opens its connections."""
        return self._reads, self._writes, self._notes

    @contextmanager
    def reading(self) -> Iterator[HereConnection]:
        """A transaction that only reads, and sees one moment. Nothing may be awaited in it that lets others run."""
        if self._read is None:
            self._read = self._reads.connect()
        with self._read.begin():
            _driver(self._read).execute("BEGIN").close()
            yield HereConnection(self._read)

    @asynccontextmanager
    async def writing(self, noted: bool = False) -> AsyncIterator[HereConnection | None]:
        """A transaction that commits at the end of the block, or leaves nothing behind. ``noted``: it reaches the disk
        later. ``None``: somebody else has the lock, or cannot tell; whoever is ready to wait asks a thread to."""
        with (self._notes if noted else self._writes).connect() as conn:
            if not _locked(_driver(conn)):
                yield None
                return
            conn.begin()
            yield HereConnection(conn)
            if noted:
                conn.commit()
            else:
                await self._committed(conn)

    async def _committed(self, conn: Connection) -> None:
        done: Future[None] = self._committer.submit(conn.commit)
        try:
            await asyncio.wrap_future(done)
        except asyncio.CancelledError:  # the loop is closing: the connection is given back when its thread has let go
            wait((done,))
            raise

    def let_go(self) -> None:
        """Give every connection back; what is asked next opens new ones."""
        if self._read is not None:
            self._read.close()
            self._read = None
        for engine in self.engines:
            engine.dispose()

    def close(self) -> None:
        """Give every connection back for good. Idempotent."""
        self._committer.shutdown()
        self.let_go()


def _engine(file: Path, busy_timeout_s: float, settings: tuple[str, ...]) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: opened(str(file), busy_timeout_s),
        poolclass=QueuePool,
        pool_size=2,
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _settings(connection: Any, record: Any) -> None:
        for setting in settings:
            connection.execute(f"PRAGMA {setting}").close()

    return engine


def _driver(conn: Connection) -> sqlite3.Connection:
    found: sqlite3.Connection = conn.connection.driver_connection  # type: ignore[assignment]
    return found


def _locked(driver: sqlite3.Connection) -> bool:
    try:
        driver.execute("BEGIN IMMEDIATE").close()
    except sqlite3.Error:  # whatever it is, the thread meets it again, where it gets its name
        return False
    return True
