"""Backups are whole, taken while the database is in use, restored by restoring, and never bring the deleted back."""

from __future__ import annotations

import asyncio
import json
import shutil
import sqlite3
import stat
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from service.errors import (
    BackupUnusable,
    ConfigError,
    KeyMissing,
    NotFound,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreInUse,
    StoreNewer,
    UnsentError,
)
from service.store import backup as backups
from service.store.backup import KEYS_NAME, back_up, restore, sqlite_file
from service.store.crypto import MasterKey
from service.store.sql import SqlStore
from service.store.tables import owners
from tests.store.build import exchange, started
from tests.store.conftest import Place
from tests.support.templates import MASTER

KEY = MasterKey.from_value(MASTER)
WORDS = "words that nobody else may read"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(None, tmp_path / "data")


@pytest.fixture
def file(place: Place) -> Path:
    return place.folder / "unsent.db"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The folder of the backups."""
    return tmp_path / "backups"


async def filled(place: Place) -> SqlStore:
    """A store with two people who have said something."""
    store = await place.open()
    for owner in ("anna", "ben"):
        session = await started(store, owner)
        await exchange(store, session, text=f"{WORDS}, {owner}", decision={"why": [owner]})
        await store.put_document(owner, "letter", "a", {"of": owner})
    return store


async def exported(place: Place, owner: str) -> dict[str, Any]:
    store = await place.open()
    try:
        found = await store.export_owner(owner)
    finally:
        await store.close()
    return {name: value for name, value in found.items() if name != "exported_at"}


async def test_what_was_backed_up_is_there_after_a_restore_on_another_machine(
    place: Place, file: Path, kept: Path, tmp_path: Path
) -> None:
    await (await filled(place)).close()
    before = {owner: await exported(place, owner) for owner in ("anna", "ben")}
    manifest = back_up(file, kept / "first.backup", kept / KEYS_NAME)
    assert manifest.rows["turns"] == 4
    assert {stat.S_IMODE(made.stat().st_mode) for made in kept.iterdir()} == {0o600}
    assert {made.name for made in kept.iterdir()} == {"first.backup", KEYS_NAME}
    elsewhere = Place(None, tmp_path / "elsewhere")
    done = await restore(kept / "first.backup", elsewhere.folder / "unsent.db", KEY, None)
    assert (done.people, done.left_out, done.put_aside) == (2, 0, None)
    assert {owner: await exported(elsewhere, owner) for owner in ("anna", "ben")} == before
    assert [made.name for made in elsewhere.folder.iterdir()] == ["unsent.db"]


async def test_a_backup_taken_while_somebody_writes_is_one_moment_of_it(place: Place, file: Path, kept: Path) -> None:
    store = await filled(place)
    session = await started(store)
    done = asyncio.Event()
    said = 0

    async def write() -> None:
        nonlocal said
        parent = None
        while not done.is_set():
            _, parent = await exchange(store, session, parent, text=f"{said}")
            said += 1

    writing = asyncio.create_task(write())
    taken = [await asyncio.to_thread(back_up, file, kept / f"{n}.backup", kept / KEYS_NAME) for n in range(3)]
    done.set()
    await writing
    await store.close()
    assert [made.rows["turns"] for made in taken] == sorted(made.rows["turns"] for made in taken)
    await restore(kept / "2.backup", file, KEY, None)
    again = await place.open()
    own = [turn.text for turn in (await again.turns("anna", session.id)).values() if turn.role == "user"]
    assert own == [f"{n}" for n in range(len(own))]
    assert 0 < len(own) <= said
    await again.close()


async def test_a_backup_holds_no_word_and_no_key(place: Place, file: Path, kept: Path) -> None:
    store = await filled(place)
    async with store._engine.connect() as conn:
        wrapped = [bytes(key) for key in (await conn.execute(select(owners.c.wrapped_key))).scalars()]
    await store.close()
    back_up(file, kept / "a.backup", kept / KEYS_NAME)
    with zipfile.ZipFile(kept / "a.backup") as archive:
        inside = archive.read("unsent.db")
    assert len(wrapped) == 2
    live = file.read_bytes()
    for key in wrapped:
        assert key in live
        assert key not in inside
    assert WORDS.encode() not in inside
    assert set(json.loads((kept / KEYS_NAME).read_text())["keys"]) == {"anna", "ben"}
    assert WORDS not in (kept / KEYS_NAME).read_text()


async def test_whoever_is_deleted_cannot_be_brought_back_from_an_older_backup(
    place: Place, file: Path, kept: Path, tmp_path: Path
) -> None:
    store = await filled(place)
    await asyncio.to_thread(back_up, file, kept / "old.backup", kept / KEYS_NAME)
    await store.delete_owner("anna")
    await asyncio.to_thread(back_up, file, kept / "new.backup", kept / KEYS_NAME)
    await store.close()
    # On the same machine the database knows; on another one, the key file that the newer backup replaced.
    for where in (place, Place(None, tmp_path / "elsewhere")):
        done = await restore(kept / "old.backup", where.folder / "unsent.db", KEY, None)
        assert (done.people, done.left_out) == (1, 1)
        assert (await exported(where, "ben"))["sessions"]
        with pytest.raises(NotFound):
            await exported(where, "anna")
        with closing(sqlite3.connect(where.folder / "unsent.db")) as raw:
            for table in ("sessions", "turns", "documents", "decisions"):
                assert raw.execute(f"SELECT count(*) FROM {table} WHERE owner_id = 'anna'").fetchone() == (0,)


async def test_somebody_who_began_anew_under_the_same_name_does_not_get_the_old_words_back(
    place: Place, file: Path, kept: Path
) -> None:
    store = await filled(place)
    await asyncio.to_thread(back_up, file, kept / "old.backup", kept / KEYS_NAME)
    await store.delete_owner("anna")
    await store.ensure_owner("anna")
    await store.close()
    done = await restore(kept / "old.backup", file, KEY, None)
    assert (done.people, done.left_out) == (1, 1)


async def test_what_was_there_before_a_restore_is_put_aside_and_still_opens(
    place: Place, file: Path, kept: Path
) -> None:
    store = await filled(place)
    await asyncio.to_thread(back_up, file, kept / "a.backup", kept / KEYS_NAME)
    await store.put_document("anna", "letter", "later", {"of": "anna"})
    await store.close()
    done = await restore(kept / "a.backup", file, KEY, None)
    assert done.put_aside is not None
    assert len((await exported(place, "anna"))["documents"]) == 1
    aside = await SqlStore.open(f"sqlite:///{done.put_aside}", place.folder, KEY)
    assert len(await aside.list_documents("anna", "letter")) == 2
    await aside.close()


async def test_a_damaged_database_is_replaced_by_its_backup_and_kept_beside_it(
    place: Place, file: Path, kept: Path
) -> None:
    await (await filled(place)).close()
    before = await exported(place, "anna")
    back_up(file, kept / "a.backup", kept / KEYS_NAME)
    file.write_bytes(b"no database any more" * 300)
    with pytest.raises(StoreDamaged):
        await place.open()
    with pytest.raises(StoreDamaged):
        back_up(file, kept / "b.backup", kept / KEYS_NAME)
    assert not (kept / "b.backup").exists()
    done = await restore(kept / "a.backup", file, KEY, None)
    assert done.put_aside is not None
    assert done.put_aside.read_bytes().startswith(b"no database any more")
    assert await exported(place, "anna") == before


def cut_off(backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:-400])


def flip(backup: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        manifest, inside = archive.read("manifest.json"), bytearray(archive.read("unsent.db"))
    inside[len(inside) // 2] ^= 1
    with zipfile.ZipFile(backup, "w") as archive:
        archive.writestr("manifest.json", manifest)
        archive.writestr("unsent.db", bytes(inside))


def of_the_future(backup: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        manifest, inside = json.loads(archive.read("manifest.json")), archive.read("unsent.db")
    with zipfile.ZipFile(backup, "w") as archive:
        archive.writestr("manifest.json", json.dumps({**manifest, "format": 2}))
        archive.writestr("unsent.db", inside)


@pytest.mark.parametrize(
    ("spoil", "failure"),
    [
        (cut_off, BackupUnusable),
        (flip, BackupUnusable),
        (of_the_future, StoreNewer),
        (lambda backup: backup.write_bytes(b""), BackupUnusable),
        (lambda backup: backup.write_text("a letter"), BackupUnusable),
        (lambda backup: backup.unlink(), BackupUnusable),
        (lambda backup: backup.with_name(KEYS_NAME).write_text('{"keys": {}}'), KeyMissing),
        (lambda backup: backup.with_name(KEYS_NAME).write_text("[]"), BackupUnusable),
        (lambda backup: backup.with_name(KEYS_NAME).unlink(), BackupUnusable),
    ],
)
async def test_a_backup_that_cannot_be_used_is_named_and_changes_nothing(
    place: Place, file: Path, kept: Path, spoil: Any, failure: type[UnsentError]
) -> None:
    await (await filled(place)).close()
    back_up(file, kept / "a.backup", kept / KEYS_NAME)
    spoil(kept / "a.backup")
    before = file.read_bytes()
    with pytest.raises(failure):
        await restore(kept / "a.backup", file, KEY, kept / KEYS_NAME)
    assert file.read_bytes() == before
    assert [made.name for made in place.folder.iterdir()] == ["unsent.db"]


async def test_a_backup_of_a_newer_schema_is_refused(place: Place, file: Path, kept: Path) -> None:
    store = await filled(place)
    async with store._engine.begin() as conn:
        await conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await store.close()
    back_up(file, kept / "a.backup", kept / KEYS_NAME)
    before = file.read_bytes()
    with pytest.raises(StoreNewer):
        await restore(kept / "a.backup", file, KEY, None)
    assert file.read_bytes() == before


async def test_another_master_key_restores_nobody(place: Place, file: Path, kept: Path) -> None:
    await (await filled(place)).close()
    back_up(file, kept / "a.backup", kept / KEYS_NAME)
    with pytest.raises(KeyMissing):
        await restore(kept / "a.backup", file, MasterKey.from_value("cd" * 32), None)
    assert (await exported(place, "anna"))["sessions"]


async def test_nothing_is_restored_under_a_service_that_runs(place: Place, file: Path, kept: Path) -> None:
    store = await filled(place)
    await asyncio.to_thread(back_up, file, kept / "a.backup", kept / KEYS_NAME)
    with pytest.raises(StoreInUse):
        await restore(kept / "a.backup", file, KEY, None)
    assert (await store.export_owner("anna"))["sessions"]
    await store.close()


async def test_a_backup_is_never_written_over(place: Place, file: Path, kept: Path) -> None:
    await (await filled(place)).close()
    back_up(file, kept / "a.backup", kept / KEYS_NAME)
    before = (kept / "a.backup").read_bytes()
    with pytest.raises(ConfigError):
        back_up(file, kept / "a.backup", kept / KEYS_NAME)
    assert (kept / "a.backup").read_bytes() == before


async def test_a_backup_that_does_not_fit_on_the_disk_leaves_the_last_one_alone(
    place: Place, file: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await (await filled(place)).close()
    back_up(file, kept / "a.backup", kept / KEYS_NAME)
    before = (kept / KEYS_NAME).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups.zipfile.ZipFile, "write", full)
    with pytest.raises(StoreFull):
        back_up(file, kept / "b.backup", kept / KEYS_NAME)
    assert (kept / KEYS_NAME).read_bytes() == before
    assert {made.name for made in kept.iterdir()} == {"a.backup", KEYS_NAME}


def test_there_is_nothing_to_back_up_before_the_first_start(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        back_up(tmp_path / "unsent.db", tmp_path / "a.backup", tmp_path / KEYS_NAME)


def test_postgres_is_left_to_its_own_tools(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="pg_dump"):
        sqlite_file("postgresql://u:secret@h/db", tmp_path)


async def test_links_and_sign_ins_are_not_restored(place: Place, file: Path, kept: Path) -> None:
    await (await filled(place)).close()
    back_up(file, kept / "a.backup", kept / KEYS_NAME)
    await restore(kept / "a.backup", file, KEY, None)
    with closing(sqlite3.connect(file)) as raw:
        tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        doors = [t for t in tables if "secret_hash" in {c[1] for c in raw.execute(f"PRAGMA table_info({t})")}]
        for table in doors:
            assert raw.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


async def test_a_copy_of_the_database_file_itself_does_hold_the_keys(place: Place, file: Path, tmp_path: Path) -> None:
    """Why backups are made by the command: a copied file can be read with the master key, also after a deletion."""
    store = await filled(place)
    await store.close()
    copied = Place(None, tmp_path / "copied")
    shutil.copytree(place.folder, copied.folder)
    store = await place.open()
    await store.delete_owner("anna")
    await store.close()
    assert (await exported(copied, "anna"))["sessions"]


def test_every_failure_of_a_backup_is_one_of_the_stores() -> None:
    assert issubclass(BackupUnusable, StoreError)
    assert issubclass(StoreInUse, StoreError)
