"""What every part of the SQL store stands on: short transactions, the clock, and an owner's key."""

from __future__ import annotations

import asyncio
import functools
import importlib
import inspect
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, nullcontext
from datetime import datetime, timedelta
from time import monotonic
from typing import Any, Final, TypeVar

from sqlalchemy import Row, Table, bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from service.errors import NotFound, StoreError, UnsentError
from service.logs import where
from service.store.crypto import OwnerKey, Vault
from service.store.engine import BARE, READ, WRITE
from service.store.failures import named_failures
from service.store.here import Here, HereConnection
from service.store.tables import owners, sessions

log = logging.getLogger("unsent.store")

Clock = Callable[[], datetime]
"""The present time, aware; tests hand in their own."""


class LeaseClock:
    """The time that leases go by: set once, then moved on by a clock of this process that cannot jump.

    A wall clock that is put back or forward while the service runs, or a machine that slept, must neither keep a
    dead process's work locked nor take a living one's away. On Postgres all workers set it by the database.
    """

    def __init__(self, now: datetime) -> None:
        self.set(now)

    def set(self, now: datetime) -> None:
        self._base, self._since = now, monotonic()

    def __call__(self) -> datetime:
        return self._base + timedelta(seconds=monotonic() - self._since)


_SESSION: Final = (
    select(sessions, owners.c.wrapped_key)
    .join_from(sessions, owners)
    .where(sessions.c.id == bindparam("session_id"), sessions.c.owner_id == bindparam("owner_id"))
)
_SESSION_LOCKED: Final = _SESSION.with_for_update(of=sessions, key_share=True)
_OWNER: Final = select(owners.c.wrapped_key).where(owners.c.id == bindparam("owner_id"))
_OWNER_HELD: Final = _OWNER.with_for_update(read=True, key_share=True)


Conn = AsyncConnection | HereConnection
Method = TypeVar("Method", bound=Callable[..., Awaitable[Any]])
Part = TypeVar("Part", bound="SqlBase")
_AT_ONCE: Final = "_unsent_at_once"


def at_once(method: Method) -> Method:
    """For a method that does nothing but read by key: done ``here``, nothing can come between, and it needs no task."""
    setattr(method, _AT_ONCE, True)
    return method


def uninterrupted(part: type[Part]) -> type[Part]:
    """Make every public coroutine of a class run to its end, even if the caller is cancelled meanwhile.

    Somebody who closes a page cancels a request at any point. A driver that is cut off in the middle of
    BEGIN or COMMIT leaves a connection behind that holds SQLite's only write lock for good.
    """
    for name, method in list(vars(part).items()):
        if not name.startswith("_") and inspect.iscoroutinefunction(method):
            setattr(part, name, _to_its_end(method))
    return part


def _to_its_end(method: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    reads = hasattr(method, _AT_ONCE)

    @functools.wraps(method)
    async def run(self: SqlBase, *args: Any, **kwargs: Any) -> Any:
        if reads and self._here is not None:
            return await method(self, *args, **kwargs)
        task = asyncio.ensure_future(method(self, *args, **kwargs))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            task.add_done_callback(_unheard)
            raise

    return run


def _unheard(task: asyncio.Future[Any]) -> None:
    """Take the end of what nobody waits for any more; a failure that is not an answer to the caller is logged."""
    error = None if task.cancelled() else task.exception()
    if isinstance(error, StoreError):
        log.warning("failed after its caller had gone", extra={"slug": error.slug})
    elif error is not None and not isinstance(error, UnsentError):
        log.error("failed unexpectedly after its caller had gone", extra=where(error))


@uninterrupted
class SqlBase:
    """Connections, transactions and keys. Keys are never kept: another process may destroy one at any time."""

    def __init__(
        self, engine: AsyncEngine, vault: Vault, clock: Clock, lease_clock: Clock, here: Here | None = None
    ) -> None:
        self._engine = engine
        self._here = here
        self._reader = engine.execution_options(**READ)
        self._writer = engine.execution_options(**WRITE)
        self._bare = engine.execution_options(**BARE)
        self._vault = vault
        self._clock = clock
        self._lease_clock = lease_clock
        self._sqlite = engine.dialect.name == "sqlite"
        self._snapshots = self._reader if self._sqlite else engine.execution_options(isolation_level="REPEATABLE READ")
        # SQLite has one writer at a time; queueing here is fairer and quicker than its own waiting by polling.
        self._turnstile = asyncio.Lock() if self._sqlite else None
        # SQLAlchemy's general insert knows no ON CONFLICT; both dialects' own do.
        dialect = importlib.import_module(f"sqlalchemy.dialects.{engine.dialect.name}")
        self._insert: Callable[[Table], Any] = dialect.insert
        self._under_way: set[asyncio.Future[Any]] = set()

    async def ping(self) -> None:
        """One trivial query. Raises ``StoreError`` when the database does not answer."""
        async with self._read() as conn:
            await conn.execute(text("SELECT 1"))

    async def _set_lease_clock(self) -> None:
        """Set the lease clock by the database, where several machines share one."""
        if self._sqlite or not isinstance(self._lease_clock, LeaseClock):
            return
        async with self._read() as conn:
            self._lease_clock.set(await conn.scalar(text("SELECT clock_timestamp()")))

    @asynccontextmanager
    async def _read(self, snapshot: bool = False) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads; with ``snapshot`` all its queries see one moment (on SQLite always)."""
        with named_failures():
            async with (self._snapshots if snapshot else self._reader).begin() as conn:
                yield conn

    @asynccontextmanager
    async def _write(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that commits at the end of the block, or leaves nothing behind."""
        with named_failures():
            async with self._turnstile or nullcontext(), self._writer.begin() as conn:
                yield conn

    @asynccontextmanager
    async def _read_by_key(self) -> AsyncIterator[Conn]:
        """A transaction that only reads a few rows by their keys."""
        with named_failures():
            if self._here is not None:
                with self._here.reading() as here:
                    yield here
            else:
                async with self._reader.begin() as conn:
                    yield conn

    @asynccontextmanager
    async def _write_by_key(self, noted: bool = False) -> AsyncIterator[Conn]:
        """A transaction that writes a few rows by their keys; it commits at the end of the block, or leaves nothing.

        ``noted``: a power cut may take it. On SQLite it is there for everybody at once, and on the disk a little later.
        """
        with named_failures():
            async with self._turnstile or nullcontext():
                if self._here is not None:
                    async with self._here.writing(noted) as here:
                        if here is not None:
                            yield here
                            return
                async with self._writer.begin() as conn:
                    yield conn

    async def _wipe_journal(self) -> None:
        """Fold SQLite's write-ahead log into the file and empty it, so that what was deleted is in neither."""
        if self._turnstile is None:
            return
        with named_failures():
            async with self._turnstile, self._bare.connect() as conn:
                await conn.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    async def _owner_key(self, conn: Conn, owner_id: str, hold: bool = False) -> OwnerKey:
        """The owner's key; with ``hold`` the owner cannot be deleted before this transaction ends."""
        wrapped = await conn.scalar(_OWNER_HELD if hold else _OWNER, {"owner_id": owner_id})
        if wrapped is None:
            raise NotFound
        return self._vault.unwrap(owner_id, wrapped)

    async def _session(
        self, conn: Conn, owner_id: str, session_id: str, lock: bool = False
    ) -> tuple[Row[Any], OwnerKey]:
        """A session's row and its owner's key; with ``lock`` nobody else changes the session meanwhile."""
        result = await conn.execute(
            _SESSION_LOCKED if lock else _SESSION, {"session_id": session_id, "owner_id": owner_id}
        )
        row = result.one_or_none()
        if row is None:
            raise NotFound
        return row, self._vault.unwrap(owner_id, row.wrapped_key)
