"""Another master key in the place of the old one, and cut off at every step of it."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from service.errors import ConfigError, KeyMissing, StoreInUse
from service.store.crypto import MasterKey, Vault
from service.store.rotation import rotate
from service.store.sql import SqlStore
from tests.store.conftest import Place
from tests.store.test_store_owners import filled

PEOPLE = ("anna", "ben")


class Cut(BaseException):
    """The process ends here."""


@pytest.fixture
def key(tmp_path: Path) -> MasterKey:
    return MasterKey.in_file(tmp_path / "master.key")


async def opened(place: Place, key: MasterKey) -> SqlStore:
    return await SqlStore.open(place.database_url, place.folder, key, clock=place.clock)


async def furnished(place: Place, key: MasterKey) -> dict[str, Any]:
    store = await opened(place, key)
    for name in PEOPLE:
        await filled(store, name)
    kept = {name: await store.export_owner(name) for name in PEOPLE}
    await store.close()
    return kept


async def everything(place: Place, key: MasterKey) -> dict[str, Any]:
    store = await opened(place, key)
    try:
        return {name: await store.export_owner(name) for name in PEOPLE}
    finally:
        await store.close()


def following(key: MasterKey) -> MasterKey:
    found = key.next()
    assert found is not None
    return found


async def test_after_a_rotation_the_new_key_opens_everything_and_the_old_one_nothing(
    place: Place, key: MasterKey
) -> None:
    before = await furnished(place, key)
    assert key.file is not None
    old = key.file.read_text()
    done = await rotate(place.database_url, place.folder, key, following(key))
    assert done.people == len(PEOPLE)
    assert done.put_aside is not None
    assert done.put_aside.read_text() == old != key.file.read_text()
    for file in (key.file, done.put_aside):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert await everything(place, key) == before
    with pytest.raises(KeyMissing):
        await opened(place, MasterKey.in_file(done.put_aside))


async def test_a_key_from_the_environment_is_replaced_by_a_file_or_another_value(place: Place, tmp_path: Path) -> None:
    given, other = MasterKey.from_value("ab" * 32), MasterKey.from_value("cd" * 32)
    before = await furnished(place, given)
    assert (await rotate(place.database_url, place.folder, given, other)).put_aside is None
    assert await everything(place, other) == before
    in_file = MasterKey.in_file(tmp_path / "kept" / "key")
    await rotate(place.database_url, place.folder, other, in_file)
    await rotate(place.database_url, place.folder, other, in_file)  # once more changes nothing
    assert await everything(place, in_file) == before
    with pytest.raises(KeyMissing):
        await opened(place, given)


STEPS = ("before the next key is made", "in the middle of the keys", "after the keys", "after the copy")


def cut_at(step: str, patched: pytest.MonkeyPatch) -> None:
    if step == STEPS[0]:
        patched.setattr("service.store.crypto._create", _cut)
    elif step == STEPS[1]:
        patched.setattr(Vault, "rewrapped", _cut_at_the_second(Vault.rewrapped))
    elif step == STEPS[2]:
        patched.setattr(MasterKey, "take_next", _cut)
    else:
        patched.setattr(Path, "replace", _cut)


def _cut(*_: Any, **__: Any) -> None:
    raise Cut


def _cut_at_the_second(real: Any) -> Any:
    left: Iterator[bool] = iter((True, False))

    def rewrapped(*given: Any) -> Any:
        if not next(left):
            raise Cut
        return real(*given)

    return rewrapped


@pytest.mark.parametrize("step", STEPS)
async def test_a_rotation_that_is_cut_off_loses_nothing(
    place: Place, key: MasterKey, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before = await furnished(place, key)
    with monkeypatch.context() as patched:
        cut_at(step, patched)
        with pytest.raises(Cut):
            await rotate(place.database_url, place.folder, key, following(key))
    assert await everything(place, key) == before
    assert (await rotate(place.database_url, place.folder, key, following(key))).people == len(PEOPLE)
    assert await everything(place, key) == before


async def test_a_rotation_that_was_cut_off_can_be_run_again_before_anything_else(
    place: Place, key: MasterKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = await furnished(place, key)
    with monkeypatch.context() as patched:
        cut_at("after the keys", patched)
        with pytest.raises(Cut):
            await rotate(place.database_url, place.folder, key, following(key))
    assert (await rotate(place.database_url, place.folder, key, following(key))).put_aside is not None
    assert await everything(place, key) == before


async def test_a_worker_that_still_has_the_old_key_mixes_nothing_in(place: Place, key: MasterKey) -> None:
    if place.database_url is None:
        await furnished(place, key)
        store = await opened(place, key)
        with pytest.raises(StoreInUse):
            await rotate(place.database_url, place.folder, key, following(key))
        await store.export_owner("anna")
        await store.close()
        return
    before = await furnished(place, key)
    store = await opened(place, key)
    await rotate(place.database_url, place.folder, key, following(key))
    with pytest.raises(KeyMissing):
        await store.ensure_owner("dora")
    with pytest.raises(KeyMissing):
        await store.export_owner("anna")
    await store.close()
    assert await everything(place, key) == before


async def test_a_key_that_opens_nobody_changes_nothing(place: Place, key: MasterKey, tmp_path: Path) -> None:
    before = await furnished(place, key)
    stranger = MasterKey.from_value("ee" * 32)
    with pytest.raises(KeyMissing):
        await rotate(place.database_url, place.folder, stranger, MasterKey.in_file(tmp_path / "other.key"))
    with pytest.raises(KeyMissing):
        await rotate(place.database_url, place.folder, MasterKey.in_file(tmp_path / "gone.key"), following(key))
    assert await everything(place, key) == before


@pytest.mark.parametrize("blank", ["sqlite"], indirect=True)
async def test_without_a_database_there_is_nothing_to_rotate(blank: Place, key: MasterKey) -> None:
    with pytest.raises(ConfigError):
        await rotate(blank.database_url, blank.folder, key, following(key))
    assert not blank.folder.exists()
