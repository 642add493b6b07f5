"""Schemathesis over the service's own description: every check it has, on a running service.

Single calls, and calls that build on each other: the state machine of the description's links, where an answer's id is
what the next call asks for. Short runs in ``make test``, long ones in ``make verify``.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from service.web.description import LINKS
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
    assert not list(folder.glob(".schemathesis*")), "a run leaves nothing for the next one"
    return found.stdout


def followed(told: str) -> int:
    """How many links were really followed, as the run itself counts them."""
    found = re.search(r"API Links:\s+(\d+) covered", told)
    assert found is not None, told[-4_000:]
    return int(found[1])


def test_nothing_that_the_description_allows_or_forbids_breaks_the_service(tmp_path: Path) -> None:
    told = run(tmp_path, "--phases", "fuzzing", "--max-examples", "1", "--workers", "2", "--max-time", "4")
    assert "No issues found" in told or " generated" in told


def test_calls_that_build_on_each_other_break_nothing(tmp_path: Path) -> None:
    told = run(tmp_path, "--phases", "stateful", "--max-examples", "2", "--max-time", "4")
    assert followed(told) > 0


@pytest.mark.long
def test_many_requests_break_nothing(tmp_path: Path) -> None:
    run(tmp_path, "--phases", "coverage,fuzzing", "--max-examples", "25")


@pytest.mark.long
def test_many_calls_that_build_on_each_other_break_nothing(tmp_path: Path) -> None:
    told = run(tmp_path, "--phases", "stateful", "--max-examples", "60")
    assert followed(told) >= sum(len(calls) for _, _, calls in LINKS)
