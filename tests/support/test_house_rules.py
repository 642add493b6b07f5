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
SAYS_WHERE = """
import os, pathlib, pytest
@pytest.mark.parametrize("number", range(20))
def test_that_says_where_it_ran(number):
    pathlib.Path(__file__).with_suffix("." + os.environ["PYTEST_XDIST_WORKER"]).touch()
"""
SKIPS_WHOLE = 'import pytest\npytest.skip("nothing at all here", allow_module_level=True)\n'


def run(folder: Path, text: str, ci: str | None) -> subprocess.CompletedProcess[str]:
    """One file of tests under our rules, with or without CI in the environment."""
    (folder / "test_given.py").write_text(text)
    return run_all(folder, ci)


def run_all(folder: Path, ci: str | None, *options: str) -> subprocess.CompletedProcess[str]:
    """Every file of tests in a folder."""
    environment = {k: v for k, v in os.environ.items() if k != "CI" and not k.startswith("PYTEST_")}
    if ci is not None:
        environment["CI"] = ci
    settings = ("-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder))
    ours = (*settings, "-p", "tests.conftest", "-p", "no:cacheprovider", *options)
    command = [sys.executable, "-m", "pytest", "-q", *ours, str(folder)]
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


def test_what_belongs_together_runs_in_one_worker_and_the_rest_is_shared_out(tmp_path: Path) -> None:
    for name in ("crash/test_a", "crash/test_b", "store/test_c", "store/test_d"):
        file = tmp_path / "tests" / f"{name}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(SAYS_WHERE)
    there = run_all(tmp_path, None, "-n", "2")
    assert there.returncode == 0, there.stdout
    ran = {file.stem: file.suffix for file in (tmp_path / "tests").rglob("*.gw*")}
    assert len(list((tmp_path / "tests").rglob("*.gw*"))) == len(ran) == 4, "no file is split"
    assert ran["test_a"] == ran["test_b"] != ran["test_c"]


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
