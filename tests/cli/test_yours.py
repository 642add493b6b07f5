"""``unsent export`` and ``unsent import``: everything out of one place and into another."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from service.cli.yours import run_export, run_import
from service.errors import BadInput, ConfigError, NotFound
from tests.support.app import house
from tests.support.postgres import in_own_loop


def test_everything_goes_from_one_place_to_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def write() -> None:
        async with house(tmp_path / "one") as home:
            await home.ready()
            await home.begin()
            await home.client.put("/api/letters/letter-one", json={"text": "Dear you, goodbye."})

    in_own_loop(write())
    file = tmp_path / "mine.json"
    monkeypatch.setenv("UNSENT_DATA_DIR", str(tmp_path / "one"))
    run_export(file)
    assert "1 rehearsals and 2 other things" in capsys.readouterr().out
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with pytest.raises(ConfigError, match="there already"):
        run_export(file)
    monkeypatch.setenv("UNSENT_DATA_DIR", str(tmp_path / "two"))
    run_import(file)
    assert "letter 1" in capsys.readouterr().out
    run_import(file)
    assert "Here already: 2" in capsys.readouterr().out
    with pytest.raises(NotFound):
        run_import(tmp_path / "nothing.json")
    (tmp_path / "other.json").write_text("{}")
    with pytest.raises(BadInput, match="not an export"):
        run_import(tmp_path / "other.json")
    monkeypatch.setenv("UNSENT_MODE", "hosted")
    with pytest.raises(ConfigError, match="hosted"):
        run_import(file)
