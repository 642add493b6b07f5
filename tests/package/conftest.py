"""The package as it is built from this checkout, once for all tests of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def build(kind: str, source: Path, to: Path) -> Path:
    """Build ``wheel`` or ``sdist`` of a folder without a network; the file."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(to)]
    built = subprocess.run(command, cwd=source, capture_output=True, text=True, timeout=300, check=False)
    assert built.returncode == 0, built.stderr
    (file,) = to.iterdir()
    return file


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))
