"""Starts: on folders, files, keys and addresses that are there, are not, or cannot be used."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from service.errors import ConfigError, KeyMissing, StoreDamaged, StoreError, StoreNewer, StoreReadOnly
from service.store.crypto import MasterKey
from service.store.engine import _in_turn, database, make_engine, schema_version
from service.store.sql import SqlStore
from tests.store.build import exchange, on_a_path, started
from tests.store.conftest import Place
from tests.support.postgres import PostgresServer
from tests.support.templates import MASTER

on_sqlite = pytest.mark.parametrize("place", ["sqlite"], indirect=True)


async def test_several_first_starts_at_once_make_one_database_and_one_key(blank: Place) -> None:
    key_file = blank.folder / "master.key"
    stores = await asyncio.gather(
        *(SqlStore.open(blank.database_url, blank.folder, MasterKey.in_file(key_file)) for _ in range(4))
    )
    for number, store in enumerate(stores):
        await store.ensure_owner(f"owner {number}")
        await store.put_document(f"owner {number}", "letter", "a", {"n": number})
    for store in stores:
        documents = [await store.get_document(f"owner {number}", "letter", "a") for number in range(4)]
        assert [document and document.data["n"] for document in documents] == [0, 1, 2, 3]
        await store.close()


async def test_a_start_waits_for_a_migration_longer_than_for_any_other_lock(blank: Place) -> None:
    """The other start's may take its time on a busy machine; nobody fails to start because of that."""
    engine = make_engine(database(blank.database_url, blank.folder), 5)
    async with engine.connect() as conn:
        async with _in_turn(conn):
            opening = asyncio.create_task(blank.open(busy_timeout_s=0.01))
            done, _ = await asyncio.wait([opening], timeout=0.5)
            assert not done
        store = await opening
    await store.ensure_owner("anna")
    if store._sqlite:
        async with store._engine.connect() as conn:
            assert await conn.scalar(text("PRAGMA busy_timeout")) == 10
    await store.close()
    await engine.dispose()


async def test_what_was_stored_is_there_after_a_restart(place: Place) -> None:
    store = await place.open()
    session = await started(store)
    said, reply = await exchange(store, session, decision={"why": ["a"]})
    before = await store.export_owner("anna")
    await store.close()
    store = await place.open()
    assert await store.export_owner("anna") == before
    assert await store.path("anna", session.id, reply.id, 2000) == on_a_path(said, reply)
    await store.close()


async def test_a_database_of_a_newer_version_is_refused_and_left_alone(place: Place) -> None:
    store = await place.open()
    await store.ensure_owner("anna")
    async with store._engine.begin() as conn:
        await conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await store.close()
    with pytest.raises(StoreNewer):
        await place.open()
    engine = make_engine(database(place.database_url, place.folder), 1)
    async with engine.connect() as conn:
        assert await schema_version(conn) == "9999"
        assert await conn.scalar(text("SELECT count(*) FROM owners")) == 1
    await engine.dispose()


# -- the key


async def test_another_master_key_does_not_open_the_store(place: Place) -> None:
    store = await place.open()
    await store.ensure_owner("anna")
    await store.close()
    with pytest.raises(KeyMissing):
        await SqlStore.open(place.database_url, place.folder, MasterKey.from_value("cd" * 32))


async def test_two_master_keys_are_never_mixed_in_one_database(place: Place, store: SqlStore) -> None:
    stranger = await SqlStore.open(place.database_url, place.folder, MasterKey.from_value("cd" * 32))
    await store.ensure_owner("anna")
    with pytest.raises(KeyMissing):
        await stranger.ensure_owner("ben")
    with pytest.raises(KeyMissing):
        await stranger.put_document("anna", "letter", "a", {})
    await stranger.close()


async def test_a_lost_key_file_is_reported_and_never_replaced(place: Place) -> None:
    key_file = place.folder / "master.key"
    key = MasterKey.in_file(key_file)
    store = await SqlStore.open(place.database_url, place.folder, key)
    await store.ensure_owner("anna")
    await store.close()
    kept = key_file.read_bytes()
    for spoiled in (None, b"", kept[:20], b"\xff\xfe not text"):
        key_file.unlink()
        if spoiled is not None:
            key_file.write_bytes(spoiled)
        with pytest.raises(KeyMissing):
            await SqlStore.open(place.database_url, place.folder, key)
        if spoiled is None:
            assert not key_file.exists()
            key_file.touch()
    key_file.write_bytes(kept)
    await (await SqlStore.open(place.database_url, place.folder, key)).close()


@on_sqlite
async def test_the_files_can_be_read_by_their_owner_alone(place: Place) -> None:
    store = await SqlStore.open(None, place.folder, MasterKey.in_file(place.folder / "master.key"))
    await started(store)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in place.folder.iterdir()}
    assert modes == dict.fromkeys(("master.key", "unsent.db", "unsent.db-shm", "unsent.db-wal"), 0o600)
    assert stat.S_IMODE(place.folder.stat().st_mode) == 0o700
    await store.close()
    assert {file.name for file in place.folder.iterdir()} == {"master.key", "unsent.db"}


# -- folders and files that cannot be used


@contextmanager
def without_privileges() -> Iterator[None]:
    """Let file permissions count even where the tests run as root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="unsent-locked-"))
    yield folder
    folder.chmod(0o700)
    shutil.rmtree(folder)


async def test_a_folder_that_cannot_be_written_to_is_named(locked_folder: Path) -> None:
    os.chmod(locked_folder, 0o555)
    for data_dir in (locked_folder, locked_folder / "below"):
        with without_privileges(), pytest.raises(StoreReadOnly):
            await SqlStore.open(None, data_dir, MasterKey.from_value(MASTER))
    assert os.listdir(locked_folder) == []


async def test_an_existing_database_in_a_read_only_folder_is_refused_at_the_start(locked_folder: Path) -> None:
    place = Place(None, locked_folder)
    store = await place.open()
    await started(store)
    await store.close()
    (locked_folder / "unsent.db").chmod(0o444)
    os.chmod(locked_folder, 0o555)
    with without_privileges(), pytest.raises(StoreReadOnly):
        await place.open()


@pytest.mark.parametrize("blank", ["sqlite"], indirect=True)
async def test_a_file_that_is_no_database_is_named_and_left_as_it_is(blank: Place) -> None:
    blank.folder.mkdir()
    file = blank.folder / "unsent.db"
    for content in (b"this was never a database " * 400, b"SQLite format 3\0" + bytes(range(256)) * 64):
        file.write_bytes(content)
        with pytest.raises(StoreDamaged):
            await blank.open()
        assert file.read_bytes() == content


@on_sqlite
async def test_a_database_that_is_damaged_inside_is_named_when_that_part_is_read(place: Place) -> None:
    store = await place.open()
    session = await started(store)
    for _ in range(20):
        await exchange(store, session, text="words " * 100)
    await store.close()
    file = place.folder / "unsent.db"
    with closing(sqlite3.connect(file)) as raw:
        (root,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'turns'").fetchone()
        (size,) = raw.execute("PRAGMA page_size").fetchone()
    content = bytearray(file.read_bytes())
    content[(root - 1) * size : root * size] = b"\x55" * size
    file.write_bytes(content)
    store = await place.open()
    with pytest.raises(StoreDamaged):
        await store.export_owner("anna")
    await store.close()


# -- addresses


@pytest.mark.parametrize(
    ("given", "opened"),
    [
        ("postgres://u:p@h/db", "postgresql+asyncpg://u:***@h/db"),
        ("postgresql://u@h:5433/db?sslmode=require", "postgresql+asyncpg://u@h:5433/db?ssl=require"),
        ("postgresql+psycopg://h/db", "postgresql+asyncpg://h/db"),
        ("sqlite:////data/unsent.db", "sqlite+aiosqlite:////data/unsent.db"),
        (None, "sqlite+aiosqlite:///folder/unsent.db"),
        ("", "sqlite+aiosqlite:///folder/unsent.db"),
    ],
)
def test_an_address_is_read_as_people_write_it(given: str | None, opened: str) -> None:
    assert str(database(given, Path("folder"))) == opened


@pytest.mark.parametrize("address", ["mysql://u:secret@h/db", "secret", "sqlite://", "sqlite:///:memory:"])
def test_an_address_that_cannot_be_used_is_refused_without_being_repeated(address: str) -> None:
    with pytest.raises(ConfigError) as refused:
        database(address, Path("folder"))
    assert "secret" not in str(refused.value)


async def test_a_server_that_does_not_answer_is_a_named_failure(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as failed:
        await SqlStore.open(f"postgresql://u:secret@/db?host={tmp_path}", tmp_path, MasterKey.from_value(MASTER))
    assert "secret" not in str(failed.value) + repr(failed.value.__notes__)


@pytest.mark.postgres
async def test_a_database_that_does_not_exist_is_a_named_failure(
    postgres_server: PostgresServer, tmp_path: Path
) -> None:
    with pytest.raises(StoreError):
        await SqlStore.open(postgres_server.url("not_there"), tmp_path, MasterKey.from_value(MASTER))


@on_sqlite
async def test_a_committed_word_survives_a_power_cut_and_a_deleted_one_is_overwritten(store: SqlStore) -> None:
    expected = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    async with store._engine.connect() as conn:
        actual = {name: (await conn.exec_driver_sql(f"PRAGMA {name}")).scalar() for name in expected}
    assert actual == expected
