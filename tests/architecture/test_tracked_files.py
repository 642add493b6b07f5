"""What is in the repository was put there on purpose."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="a source release is no checkout")
def test_nothing_is_tracked_that_is_told_to_be_ignored() -> None:
    git = ["git", "-c", "safe.directory=*"]
    asked = [*git, "ls-files", "--cached", "--ignored", "--exclude-standard"]
    found = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert not found, found
    for made in (".hypothesis/any", ".schemathesis/any", ".cache/any"):
        assert subprocess.run([*git, "check-ignore", "-q", made], cwd=ROOT, check=False).returncode == 0, made
