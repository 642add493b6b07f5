"""The SQL store: one adapter for SQLite and Postgres. Start here: ``await SqlStore.open(...)``."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from service.errors import KeyMissing, StoreInUse
from service.store.access import Access
from service.store.base import Clock, LeaseClock
from service.store.crypto import MasterKey, Vault
from service.store.engine import READ, database, make_engine, make_here, migrate
from service.store.expiring import Expiring
from service.store.exporting import Exporting
from service.store.failures import named_failures
from service.store.presence import Presence
from service.store.reports import Reports
from service.store.sessions import Sessions
from service.store.tables import owners
from service.store.turns import Turns

if TYPE_CHECKING:
    from service.access.port import AccessStore
    from service.store.port import Store


def _utc_now() -> datetime:
    return datetime.now(UTC)


class SqlStore(Access, Exporting, Expiring, Sessions, Turns, Reports):
    """``Store`` on SQLAlchemy. Safe to share between the tasks of one event loop; close it at the end."""

    _presence: Presence | None = None

    @classmethod
    async def open(
        cls,
        database_url: str | None,
        data_dir: Path,
        master_key: MasterKey,
        *,
        clock: Clock | None = None,
        busy_timeout_s: float = 5.0,
    ) -> SqlStore:
        """Connect, bring the schema up to date, and check that the key fits what is stored.

        ``database_url`` ``None`` means SQLite in ``data_dir`` (made if missing, for this account alone).
        The master key is made only for a database that holds no owner yet. ``clock`` replaces the machine's, for
        everything including leases.

        Raises ``ConfigError`` (the address), ``StoreNewer``, ``StoreReadOnly``, ``StoreDamaged``, ``KeyMissing``
        or another ``StoreError``; nothing is left open and a damaged file is left as it is.
        """
        url = database(database_url, data_dir)
        with named_failures():
            engine = make_engine(url, busy_timeout_s)
            try:
                await migrate(engine)
                vault = await _fitting(master_key, engine)
                store = cls(
                    engine, vault, clock or _utc_now, clock or LeaseClock(_utc_now()), make_here(url, busy_timeout_s)
                )
                await store._set_lease_clock()
                store._presence = await _present(Path(url.database)) if url.database and store._sqlite else None
                return store
            except BaseException:  # also when cancelled: no connection may outlive a store that was not opened
                await engine.dispose()
                raise

    async def close(self) -> None:
        """Let what is under way finish, then give every connection back. Idempotent."""
        await asyncio.gather(*self._under_way, return_exceptions=True)
        if self._here is not None:
            self._here.close()
        await self._engine.dispose()
        if self._presence is not None:
            self._presence.leave()

    @property
    def alone(self) -> bool:
        """Whether no other process had this database open when this one opened it; on Postgres nobody can know."""
        return self._presence is not None and self._presence.alone


async def _present(file: Path) -> Presence:
    """Raises ``StoreInUse`` while a restore has the database to itself; others only do so for a moment."""
    for _ in range(50):
        if (presence := Presence.enter(file)) is not None:
            return presence
        await asyncio.sleep(0.02)
    raise StoreInUse


async def _fitting(master_key: MasterKey, engine: AsyncEngine) -> Vault:
    async with engine.connect() as conn:
        await conn.execution_options(**READ)
        someone = (await conn.execute(select(owners).limit(1))).one_or_none()
    vault = master_key.load(create=someone is None)
    if someone is None:
        return vault
    try:
        vault.unwrap(someone.id, someone.wrapped_key)
    except KeyMissing:
        return _rotated(master_key, someone.id, someone.wrapped_key)
    return vault


def _rotated(master_key: MasterKey, owner_id: str, wrapped: bytes) -> Vault:
    """The next key, where a rotation was cut off after the database had it. Raises ``KeyMissing``."""
    following = master_key.next()
    if following is None:
        raise KeyMissing
    if following.file is not None and not following.file.exists():
        vault = master_key.load(create=False)  # another process may have finished it a moment ago
    else:
        vault = following.load(create=False)
    vault.unwrap(owner_id, wrapped)
    master_key.take_next()
    return vault


if TYPE_CHECKING:

    def _is_a_store(store: SqlStore) -> Store:
        return store

    def _is_an_access_store(store: SqlStore) -> AccessStore:
        return store
