"""``unsent rotate-key`` as somebody would use it: with the key in its file, and with one given as a value."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from service.app import open_store
from service.cli.backup import run_backup, run_restore, run_rotate
from service.cli.doctor import _key
from service.errors import ConfigError, KeyMissing
from service.settings import Settings, load_settings


async def _write(settings: Settings) -> None:
    store = await open_store(settings)
    await store.ensure_owner("local")
    await store.put_document("local", "letter", "a", {"text": "dear"})
    await store.close()


async def _read(settings: Settings) -> object:
    store = await open_store(settings)
    try:
        found = await store.get_document("local", "letter", "a")
        return found and found.data["text"]
    finally:
        await store.close()


def test_the_key_is_replaced_and_backups_made_before_can_still_be_brought_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("UNSENT_DATA_DIR", str(tmp_path / "data"))
    asyncio.run(_write(load_settings()))
    run_backup(tmp_path / "kept" / "one.zip", None)
    run_rotate(None)
    told = capsys.readouterr().out
    assert "The keys of one person open with the new master key now" in told
    assert "master.key.before-" in told
    assert asyncio.run(_read(load_settings())) == "dear"
    run_restore(tmp_path / "kept" / "one.zip", None)
    assert asyncio.run(_read(load_settings())) == "dear"


def test_a_key_given_as_a_value_asks_where_the_next_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("UNSENT_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("UNSENT_MASTER_KEY", "ab" * 32)
    asyncio.run(_write(load_settings()))
    with pytest.raises(ConfigError, match="UNSENT_NEW_MASTER_KEY"):
        run_rotate(None)
    run_rotate(tmp_path / "new.key")
    assert "UNSENT_MASTER_KEY_FILE" in capsys.readouterr().out
    with pytest.raises(KeyMissing):
        asyncio.run(_read(load_settings()))
    monkeypatch.delenv("UNSENT_MASTER_KEY")
    monkeypatch.setenv("UNSENT_MASTER_KEY_FILE", str(tmp_path / "new.key"))
    assert asyncio.run(_read(load_settings())) == "dear"
    assert _key(load_settings()) == [("master key", "new.key, mode 0600", True)]
