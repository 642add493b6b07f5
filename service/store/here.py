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

from sqlalchemy import Executable

from service.store.one_trip import opened
from service.store.prepared import Found, Values, prepared

NOTED: Final = ("synchronous=NORMAL", "wal_autocheckpoint=0")
"""Nothing that waits for the disk: no commit, and no tidying of the journal, which the other connections see to."""
AT_ONCE: Final = "busy_timeout=0"
"""Who writes has the lock at once or not at all, and needs no patience once it is theirs."""


class HereConnection:
    """What the store uses of ``AsyncConnection``, done by the time it returns: awaiting it never lets others run."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    async def execute(self, statement: Executable, parameters: Values | list[Values] | None = None) -> Found:
        """Several sets of parameters find nothing. Raises ``sqlite3.Error``, and what a column's type does."""
        if isinstance(parameters, list):
            for each in parameters:
                prepared(statement, each).run(self._driver, each)
            return Found([], -1)
        values: Values = parameters or {}
        return prepared(statement, values).run(self._driver, values)

    async def scalar(self, statement: Executable, parameters: Values | None = None) -> Any:
        """The first column of the first row, ``None`` where there is no row. Raises what ``execute`` raises."""
        rows = (await self.execute(statement, parameters)).all()
        return rows[0][0] if rows else None


class Connections:
    """Connections of one kind to one file, opened where none is idle. ``settings`` are their pragmas."""

    def __init__(self, file: Path, busy_timeout_s: float, settings: tuple[str, ...]) -> None:
        self._file = str(file)
        self._busy_timeout_s = busy_timeout_s
        self.settings = settings
        self._idle: list[sqlite3.Connection] = []

    def take(self) -> sqlite3.Connection:
        """Raises ``sqlite3.Error``."""
        if self._idle:
            return self._idle.pop()
        made = opened(self._file, self._busy_timeout_s)
        try:
            for setting in self.settings:
                made.execute(f"PRAGMA {setting}").close()
        except sqlite3.Error:
            made.close()
            raise
        return made

    def give_back(self, driver: sqlite3.Connection) -> None:
        """Whatever was not committed in it falls. Raises ``sqlite3.Error``; it is closed then."""
        try:
            driver.rollback()  # nothing where no transaction is open
        except sqlite3.Error:
            driver.close()
            raise
        self._idle.append(driver)

    def close(self) -> None:
        """Close those that are idle."""
        while self._idle:
            self._idle.pop().close()


class Here:
    """Connections to one file for one event loop. ``settings`` are pragmas for each; ``busy_timeout_s`` bounds every
    wait for another's lock."""

    def __init__(self, file: Path, busy_timeout_s: float, settings: tuple[str, ...]) -> None:
        self._reads = Connections(file, busy_timeout_s, settings)
        self._writes = Connections(file, busy_timeout_s, (*settings, AT_ONCE))
        self._notes = Connections(file, busy_timeout_s, (*settings, *NOTED, AT_ONCE))
        self._committer = ThreadPoolExecutor(1, thread_name_prefix="sqlite-commit")

    @property
    def connections(self) -> tuple[Connections, ...]:
        """Every kind."""
        return self._reads, self._writes, self._notes

    @contextmanager
    def reading(self) -> Iterator[HereConnection]:
        """A transaction that only reads, and sees one moment. Nothing may be awaited in it that lets others run."""
        driver = self._reads.take()
        try:
            driver.execute("BEGIN").close()
            yield HereConnection(driver)
        finally:
            self._reads.give_back(driver)

    @asynccontextmanager
    async def writing(self, noted: bool = False) -> AsyncIterator[HereConnection | None]:
        """A transaction that commits at the end of the block, or leaves nothing behind. ``noted``: it reaches the disk
        later. ``None``: somebody else has the lock, or cannot tell; whoever is ready to wait asks a thread to."""
        kind = self._notes if noted else self._writes
        driver = kind.take()
        try:
            if not _locked(driver):
                yield None
                return
            yield HereConnection(driver)
            if noted:
                driver.commit()
            else:
                await self._committed(driver)
        finally:
            kind.give_back(driver)

    async def _committed(self, driver: sqlite3.Connection) -> None:
        done: Future[None] = self._committer.submit(_commit, driver)
        try:
            await asyncio.wrap_future(done)
        except asyncio.CancelledError:  # the loop is closing: the connection is given back when its thread has let go
            wait((done,))
            raise

    def let_go(self) -> None:
        """Give every connection back; what is asked next opens new ones."""
        for kind in self.connections:
            kind.close()

    def close(self) -> None:
        """Give every connection back for good. Idempotent."""
        self._committer.shutdown()
        self.let_go()


def _locked(driver: sqlite3.Connection) -> bool:
    try:
        driver.execute("BEGIN IMMEDIATE").close()
    except sqlite3.Error:  # whatever it is, the thread meets it again, where it gets its name
        return False
    return True


def _commit(driver: sqlite3.Connection) -> None:
    driver.commit()
