"""Schemathesis over the service's own description: every check it has, on a running service.

A short run in ``make test``; a long one, with calls that build on each other, in ``make verify``.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.support.app import OPEN_ANSWERS, served

CONFIG = Path(__file__).with_name("schemathesis.toml")


def run(folder: Path, *options: str) -> str:
    """What it found, as it prints it; fails with that where it found anything."""
    with served(folder / "data", sessions_per_day=0) as base:
        httpx.put(f"{base}/api/readiness", json={"answers": dict(OPEN_ANSWERS)}).raise_for_status()
        found = subprocess.run(
            [
                *(str(Path(sys.executable).with_name("schemathesis")), "--config-file", str(CONFIG)),
                *("run", f"{base}/openapi.json", "--no-color", "--seed", "7", "--checks", "all", *options),
            ],
            capture_output=True,
            text=True,
            timeout=1_500,
            check=False,
            cwd=folder,
        )
    assert found.returncode == 0, found.stdout[-12_000:] + found.stderr[-2_000:]
    return found.stdout


def test_nothing_that_the_description_allows_or_forbids_breaks_the_service(tmp_path: Path) -> None:
    told = run(tmp_path, "--phases", "fuzzing", "--max-examples", "1", "--workers", "2", "--max-time", "4")
    assert "No issues found" in told or " generated" in told


@pytest.mark.long
def test_many_requests_and_those_that_build_on_each_other_break_nothing(tmp_path: Path) -> None:
    run(tmp_path, "--phases", "coverage,fuzzing,stateful", "--max-examples", "25")
