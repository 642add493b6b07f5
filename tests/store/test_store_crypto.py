from __future__ import annotations

import base64
import json
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import ConfigError, KeyMissing, StoreDamaged
from service.store.crypto import MasterKey, OwnerKey, _bound_to

KEY = bytes(range(32))


def owner_key(owner_id: str = "anna") -> OwnerKey:
    vault = MasterKey(KEY).load(create=False)
    return vault.unwrap(owner_id, vault.new_key(owner_id))


@pytest.mark.parametrize(
    "text",
    [
        KEY.hex(),
        base64.b64encode(bytes(range(224, 256))).decode(),
        base64.urlsafe_b64encode(bytes(range(224, 256))).decode(),
        base64.urlsafe_b64encode(KEY).decode().rstrip("="),
        f"  {KEY.hex()}\n",
    ],
)
def test_a_key_can_be_given_as_hex_or_base64(text: str) -> None:
    vault = MasterKey.from_value(text).load(create=False)
    vault.unwrap("anna", vault.new_key("anna"))


@pytest.mark.parametrize("text", ["", "secret-password", "zz" * 32, KEY.hex()[:-2], "ä" * 43])
def test_a_value_that_is_no_key_is_refused_without_being_repeated(text: str) -> None:
    with pytest.raises(ConfigError) as refused:
        MasterKey.from_value(text)
    assert not text or text not in str(refused.value)


def test_a_key_file_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "master.key"
    with pytest.raises(KeyMissing):
        MasterKey.in_file(path).load(create=False)
    assert not path.exists()
    vault = MasterKey.in_file(path).load(create=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["master.key"]
    MasterKey.in_file(path).load(create=True).unwrap("anna", vault.new_key("anna"))


def test_first_starts_at_the_same_time_agree_on_one_key(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    with ThreadPoolExecutor(8) as pool:
        vaults = list(pool.map(lambda _: MasterKey.in_file(path).load(create=True), range(8)))
    wrapped = vaults[0].new_key("anna")
    for vault in vaults:
        vault.unwrap("anna", wrapped)
    assert [file.name for file in tmp_path.iterdir()] == ["master.key"]


def test_no_key_shows_itself_when_it_is_printed(tmp_path: Path) -> None:
    key = MasterKey.from_value(KEY.hex())
    assert repr(key) + repr(owner_key()) + repr(MasterKey.in_file(tmp_path)) == (
        "MasterKey(value)OwnerKey()MasterKey(file)"
    )


def test_an_owners_key_opens_for_that_owner_only() -> None:
    vault = MasterKey(KEY).load(create=False)
    wrapped = vault.new_key("anna")
    for owner_id, blob in (("ben", wrapped), ("anna", wrapped[:-1]), ("anna", b""), ("anna", b"\x02" + wrapped[1:])):
        with pytest.raises(KeyMissing):
            vault.unwrap(owner_id, blob)


@given(text=st.text(alphabet=st.characters(categories=None)))
def test_what_is_sealed_opens_as_it_was_and_never_looks_the_same_twice(text: str) -> None:
    key = owner_key()
    sealed = key.seal_text("turns.text", "1", text)
    assert key.open_text("turns.text", "1", sealed) == text
    assert key.seal_text("turns.text", "1", text) != sealed
    assert key.open_json("t.d", "1", key.seal_json("t.d", "1", {"text": text})) == {"text": text}


@given(flip=st.integers(0, 8 * 40 - 1))
def test_one_changed_bit_is_noticed(flip: int) -> None:
    key = owner_key()
    sealed = bytearray(key.seal_text("turns.text", "1", "eleven char"))
    assert len(sealed) == 40
    sealed[flip // 8] ^= 1 << flip % 8
    with pytest.raises(StoreDamaged):
        key.open_text("turns.text", "1", bytes(sealed))


@pytest.mark.parametrize(("place", "row"), [("turns.text", "2"), ("sessions.goal", "1"), ("turns.text\0", "1")])
def test_a_sealed_value_opens_only_where_it_was_put(place: str, row: str) -> None:
    key = owner_key()
    sealed = key.seal_text("turns.text", "1", "hello")
    with pytest.raises(StoreDamaged):
        key.open_text(place, row, sealed)


def test_a_number_that_json_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        owner_key().seal_json("t.d", "1", {"score": float("nan")})


@given(st.text(), st.text())
def test_what_a_value_is_bound_to_is_spelt_as_json_spells_it(owner_id: str, row_id: str) -> None:
    """Other bytes would open nothing that was stored before."""
    bound = _bound_to("turns.text", owner_id, row_id)
    assert bound == b"\x01" + json.dumps(["turns.text", owner_id, row_id]).encode()
