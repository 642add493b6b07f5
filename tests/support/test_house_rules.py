"""The rules that ``tests/conftest.py`` sets for every test are really kept."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import NetworkRefused

ROOT = Path(__file__).parents[2]
SKIPS = """
import pytest
def test_that_runs(): assert True
def test_that_skips(): pytest.skip("nothing to drive here")
"""
SKIPS_WHOLE = 'import pytest\npytest.skip("nothing at all here", allow_module_level=True)\n'


def run(folder: Path, text: str, ci: str | None) -> subprocess.CompletedProcess[str]:
    """One file of tests under our rules, with or without CI in the environment."""
    file = folder / "test_given.py"
    file.write_text(text)
    environment = {k: v for k, v in os.environ.items() if k != "CI" and not k.startswith("PYTEST_")}
    if ci is not None:
        environment["CI"] = ci
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", "-p", "no:cacheprovider", str(file)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60)


def test_in_ci_a_skipped_test_fails_the_run_by_name(tmp_path: Path) -> None:
    there = run(tmp_path, SKIPS, "true")
    assert there.returncode == 1
    assert "test_that_skips" in there.stdout
    assert "nothing to drive here" in there.stdout
    assert "1 failed, 1 passed" in there.stdout
    whole = run(tmp_path, SKIPS_WHOLE, "true")
    assert whole.returncode != 0
    assert "nothing at all here" in whole.stdout


def test_elsewhere_a_skipped_test_is_only_told(tmp_path: Path) -> None:
    here = run(tmp_path, SKIPS, None)
    assert here.returncode == 0
    assert "1 passed, 1 skipped" in here.stdout


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("2001:db8::1", 80, 0, 0)])
def test_no_test_reaches_anything_but_this_machine(address: tuple[str, int]) -> None:
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as connection, pytest.raises(NetworkRefused):
        connection.connect(address)
    with pytest.raises(NetworkRefused):
        socket.getaddrinfo("provider.example", 443)


def test_loopback_stays_open() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        assert server.getsockname()[0] == "127.0.0.1"
