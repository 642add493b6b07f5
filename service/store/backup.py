"""Backups of a SQLite database: taken while it is in use, verified, and without the keys of the people in it.

A backup is a zip of ``manifest.json`` and ``unsent.db``, in which every owner's wrapped key is blank. The keys go to a
file of their own, which each backup replaces. So whoever is deleted stays deleted: the live database has lost their
key, the next backup's key file does not have it, and older backups never had it. The master key is in neither.

Sign-ins, tokens and links are not restored: what was taken back must not come back to life.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import hashlib
import json
import os
import secrets
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import delete, select, update

from service.errors import BackupUnusable, ConfigError, KeyMissing, StoreDamaged, StoreInUse, StoreNewer
from service.store.crypto import MasterKey, OwnerKey, Vault
from service.store.engine import database, make_engine, migrate
from service.store.failures import named_failures
from service.store.presence import Presence
from service.store.rows import document_of, session_of, turn_of
from service.store.sql import SqlStore
from service.store.tables import documents, metadata, owners, sessions, turns

FORMAT: Final = 1
KEYS_NAME: Final = "unsent.keys"
"""The key file of all backups in one folder."""
_DATABASE, _MANIFEST = "unsent.db", "manifest.json"
_BLOCK: Final = 1 << 20

Keys = Mapping[str, bytes]
"""Owners' wrapped keys by owner id."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says about itself. ``sha256`` and ``size`` (bytes) are of the database file in it."""

    format: int
    schema: str
    made_at: str
    sha256: str
    size: int
    rows: dict[str, int]


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: how many people are back, how many are left out for want of a key, what was put aside."""

    manifest: Manifest
    people: int
    left_out: int
    put_aside: Path | None


def sqlite_file(database_url: str | None, data_dir: Path) -> Path:
    """The file of the configured database. Raises ``ConfigError`` for Postgres, which has its own tools."""
    url = database(database_url, data_dir)
    if url.get_backend_name() != "sqlite":
        raise ConfigError("This database is Postgres: pg_dump and pg_restore back it up. See docs/reliability.md.")
    return Path(url.database or "")


# -- backup ------------------------------------------------------------------------------------------------------------
def back_up(source: Path, to: Path, keys_to: Path) -> Manifest:
    """Copy ``source`` while it is in use, verify the copy, and write ``to`` and ``keys_to``.

    ``to`` must not exist yet; ``keys_to`` is replaced. Both appear whole or not at all, readable by this account alone.
    Raises ``ConfigError``, ``StoreDamaged`` or another ``StoreError``.
    """
    if not source.exists():
        raise ConfigError("There is no database to back up yet.")
    if to.exists():
        raise ConfigError(f"{to.name} is there already, and a backup is never written over. Choose another name.")
    with named_failures(), _draft(to.with_suffix(".copying")) as copy, _draft(to) as whole:
        keys = _copy(source, copy)
        manifest = _describe(copy)
        with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            archive.writestr(_MANIFEST, json.dumps(asdict(manifest), indent=2))
            archive.write(copy, _DATABASE)
        with zipfile.ZipFile(whole) as archive, archive.open(_DATABASE) as written:
            if _digest(written) != (manifest.sha256, manifest.size):
                raise StoreDamaged("The backup could not be read back as it was written. It was not kept.")
        with _draft(keys_to) as draft:
            draft.write_text(json.dumps({"format": FORMAT, "made_at": manifest.made_at, "keys": _encoded(keys)}))
            _keep(draft, keys_to)
        _keep(whole, to)
    return manifest


def _copy(source: Path, copy: Path) -> dict[str, bytes]:
    """Copy through SQLite's online backup, take the keys out, and look the copy over."""
    with closing(sqlite3.connect(source, timeout=30)) as live, closing(sqlite3.connect(copy)) as made:
        live.backup(made)  # in one step: one moment of the database, however much is written to it meanwhile
        made.execute("PRAGMA journal_mode=DELETE")
        keys = {str(owner): bytes(key) for owner, key in made.execute("SELECT id, wrapped_key FROM owners")}
        with made:
            made.execute("UPDATE owners SET wrapped_key = x''")
        made.execute("VACUUM")  # writes the file anew, so that no page still holds what was just taken out
        _look_over(made)
    return keys


def _look_over(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise StoreDamaged
    if connection.execute("PRAGMA foreign_key_check").fetchall():
        raise StoreDamaged


def _describe(copy: Path) -> Manifest:
    with closing(sqlite3.connect(copy)) as made:
        (schema,) = made.execute("SELECT version_num FROM alembic_version").fetchone()
        names = [name for (name,) in made.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        rows = {name: made.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608 - our own table names
    with copy.open("rb") as file:
        sha256, size = _digest(file)
    made_at = datetime.now(UTC).isoformat(timespec="seconds")
    return Manifest(FORMAT, schema, made_at, sha256, size, {n: c for n, c in rows.items() if n != "alembic_version"})


# -- restore -----------------------------------------------------------------------------------------------------------
async def restore(backup: Path, into: Path, master_key: MasterKey, keys_from: Path | None) -> Restored:
    """Put a backup in the place of the database ``into``; what was there is put aside, never removed.

    Keys come from ``keys_from``; else from the database that is there, which knows who has been deleted since; else
    from the key file beside the backup. Whoever's key is not there, or opens nothing of theirs, is left out.

    Raises ``StoreInUse`` (somebody has the database open), ``BackupUnusable``, ``StoreNewer``, ``KeyMissing`` (nobody
    in it can be read) or another ``StoreError``; nothing is changed then.
    """
    into.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    presence = Presence.enter(into, to_itself=True)
    if presence is None:
        raise StoreInUse
    try:
        keys = await asyncio.to_thread(_keys, keys_from, into, backup)
        with named_failures(), _draft(into) as draft:
            manifest = await asyncio.to_thread(_unpack, backup, draft)
            people, left_out = await _unlock(draft, master_key, keys)
            with closing(sqlite3.connect(draft)) as made:
                made.execute("PRAGMA journal_mode=DELETE")
                _look_over(made)
            aside = _put_aside(into)
            _keep(draft, into)
    finally:
        presence.leave()
    return Restored(manifest, people, left_out, aside)


def _unpack(backup: Path, to: Path) -> Manifest:
    try:
        with zipfile.ZipFile(backup) as archive:
            manifest = Manifest(**json.loads(archive.read(_MANIFEST)))
            if manifest.format != FORMAT:
                raise StoreNewer("The backup was made by a newer version of Unsent.")
            with archive.open(_DATABASE) as packed, to.open("wb") as file:
                shutil.copyfileobj(packed, file, _BLOCK)
    except FileNotFoundError:
        raise BackupUnusable(f"There is no file {backup.name}.") from None
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, EOFError):
        raise BackupUnusable from None
    with to.open("rb") as file:
        if _digest(file) != (manifest.sha256, manifest.size):
            raise BackupUnusable
    return manifest


async def _unlock(draft: Path, master_key: MasterKey, keys: Keys) -> tuple[int, int]:
    """Bring the schema up to date, give everybody their key back, and let go of who has none: (back, left out)."""
    vault = master_key.load(create=False)
    engine = make_engine(database(f"sqlite:///{draft}", draft.parent), busy_timeout_s=5)
    try:
        await migrate(engine)
        store = SqlStore(engine, vault, _now, _now)
        async with engine.begin() as conn:
            everyone = list((await conn.execute(select(owners.c.id).order_by(owners.c.id))).scalars())
            back = [one for one in everyone if await _opens(conn, vault, one, keys.get(one))]
            for one in back:
                await conn.execute(update(owners).where(owners.c.id == one).values(wrapped_key=keys[one]))
            for table in metadata.tables.values():
                if "secret_hash" in table.c:
                    await conn.execute(delete(table))
        if everyone and not back:
            raise KeyMissing("None of the keys at hand opens anything in this backup. Name its key file with --keys.")
        for one in set(everyone) - set(back):
            await store.delete_owner(one)
        return len(back), len(everyone) - len(back)
    finally:
        await engine.dispose()


async def _opens(conn: Any, vault: Vault, owner_id: str, wrapped: bytes | None) -> bool:
    """Whether this key is the one that the owner's rows were sealed with; one that has sealed nothing is taken."""
    if wrapped is None:
        return False
    try:
        key = vault.unwrap(owner_id, wrapped)
        for table, opened in ((documents, document_of), (sessions, session_of), (turns, _sealed_turn)):
            query = select(table).where(table.c.owner_id == owner_id).limit(1)
            query = query.where(turns.c.text.is_not(None)) if table is turns else query
            row = (await conn.execute(query)).one_or_none()
            if row is not None:
                opened(row, key)
    except (KeyMissing, StoreDamaged):
        return False
    return True


def _sealed_turn(row: Any, key: OwnerKey) -> None:
    turn_of(row, key)


def _put_aside(file: Path) -> Path | None:
    """Rename a database with its journal, so that it can still be opened under its new name."""
    if not file.exists():
        return None
    aside = file.with_name(f"{file.name}.before-restore-{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(2)}")
    for ending in ("-wal", "-shm", ""):
        there = file.with_name(file.name + ending)
        if there.exists():
            there.rename(aside.with_name(aside.name + ending))
    return aside


# -- keys --------------------------------------------------------------------------------------------------------------
def _keys(given: Path | None, live: Path, backup: Path) -> Keys:
    if given is None:
        try:
            with closing(sqlite3.connect(f"{live.absolute().as_uri()}?mode=ro", uri=True)) as there:
                return {str(owner): bytes(key) for owner, key in there.execute("SELECT id, wrapped_key FROM owners")}
        except sqlite3.Error:  # no database, an empty or a damaged one: often the reason for restoring
            given = backup.with_name(KEYS_NAME)
    try:
        kept = json.loads(given.read_text("utf-8"))["keys"]
        return {owner: base64.b64decode(key, validate=True) for owner, key in kept.items()}
    except FileNotFoundError:
        raise BackupUnusable(f"The key file {given.name} is not there. Name it with --keys.") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, binascii.Error):
        raise BackupUnusable(f"{given.name} is not a key file of Unsent's backups.") from None


def _encoded(keys: Keys) -> dict[str, str]:
    return {owner: base64.b64encode(key).decode() for owner, key in keys.items()}


# -- files -------------------------------------------------------------------------------------------------------------
@contextmanager
def _draft(beside: Path) -> Iterator[Path]:
    """A private file in the same folder, removed at the end unless it was kept."""
    beside.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = beside.with_name(f".{beside.name}.{secrets.token_hex(6)}")
    os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        yield draft
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            draft.with_name(draft.name + ending).unlink(missing_ok=True)


def _keep(draft: Path, place: Path) -> None:
    """Give a finished draft its name, all at once, and make that last."""
    _sync(draft)
    draft.replace(place)
    _sync(place.parent)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _digest(file: Any) -> tuple[str, int]:
    seen, size = hashlib.sha256(), 0
    while block := file.read(_BLOCK):
        seen.update(block)
        size += len(block)
    return seen.hexdigest(), size


def _now() -> datetime:
    return datetime.now(UTC)
