"""A new master key in the place of the old one: every owner's key is wrapped anew, what it has sealed stays as it is.

In this order, so that being cut off anywhere loses nothing: the new key is made and kept; all owners' keys are wrapped
with it in one transaction; the new key's file takes the place of the old one's. A start after a cut between the last
two steps finishes the third (``sql``); running the rotation again finishes whatever is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select, text, update
from sqlalchemy.ext.asyncio import AsyncEngine

from service.errors import ConfigError, StoreInUse
from service.store.crypto import MasterKey, Vault
from service.store.engine import WRITE, database, make_engine, migrate
from service.store.failures import named_failures
from service.store.presence import Presence
from service.store.tables import owners


@dataclass(frozen=True, slots=True)
class Rotated:
    """How many people's keys open with the new master key, and where the old one was put aside."""

    people: int
    put_aside: Path | None


async def rotate(database_url: str | None, data_dir: Path, old: MasterKey, new: MasterKey) -> Rotated:
    """Wrap everybody's key with ``new``. With ``new`` being ``old.next()``, its file then takes the old one's place.

    Raises ``StoreInUse`` (SQLite: a service has the database open), ``KeyMissing`` (somebody's key opens with neither),
    ``ConfigError`` (there is no database yet) or another ``StoreError``; everybody's key is as it was then. Workers on
    Postgres that still run have the old key and refuse to go on with it; start them again.
    """
    url = database(database_url, data_dir)
    presence = None
    if url.get_backend_name() == "sqlite":
        presence = _to_itself(Path(url.database or ""))
    try:
        with named_failures():
            engine = make_engine(url, busy_timeout_s=30)
            try:
                await migrate(engine)
                present = old.load(create=False)
                people = await _rewrap(engine, present, new.load(create=True))
            finally:
                await engine.dispose()
            following = old.next()
            in_place = following is not None and following.file == new.file
            return Rotated(people, old.take_next() if in_place else None)
    finally:
        if presence is not None:
            presence.leave()


def _to_itself(file: Path) -> Presence:
    if not file.exists():
        raise ConfigError("There is no database yet, and so no key to put another in the place of.")
    presence = Presence.enter(file, to_itself=True)
    if presence is None:
        raise StoreInUse
    return presence


async def _rewrap(engine: AsyncEngine, old: Vault, new: Vault) -> int:
    async with engine.connect() as conn:
        await conn.execution_options(**WRITE)
        async with conn.begin():
            if engine.dialect.name == "postgresql":
                await conn.execute(text("LOCK TABLE owners IN EXCLUSIVE MODE"))
            everyone = (await conn.execute(select(owners.c.id, owners.c.wrapped_key))).all()
            for one in everyone:
                wrapped = old.rewrapped(one.id, one.wrapped_key, new)
                await conn.execute(update(owners).where(owners.c.id == one.id).values(wrapped_key=wrapped))
    return len(everyone)
