"""``make scan``: what is said when the scanner itself fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench import scan

REPORT = {"vulnerabilities": {"Told": []}, "anomalies": {}, "additionals": {}, "infos": {"crawled_pages_nbr": 7}}


def scanner(folder: Path, ending: str, patch: pytest.MonkeyPatch) -> None:
    """Stand a script in for Wapiti. ``$out`` is where its report goes."""
    script = folder / "wapiti"
    find = 'while [ "$1" != -o ]; do shift; done; out=$2'
    script.write_text(f"#!/bin/sh\n{find}\n{ending}\n", "utf-8")
    script.chmod(0o755)
    patch.setattr(scan, "WAPITI", str(script))


@pytest.mark.parametrize(
    ("ending", "said"),
    [
        ("echo on the way; echo 'ReadTimeout: ten seconds' >&2; exit 1", r"status 1 and no report: on the way\nReadTi"),
        ('echo "Can\'t store information"; exit 0', "status 0 and no report: Can't store information"),
        ("echo half > $out; exit 1", "status 1 and a report"),
    ],
)
def test_a_scanner_that_fails_is_quoted_with_its_last_words(
    ending: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scanner(tmp_path, ending, monkeypatch)
    with pytest.raises(RuntimeError, match=said):
        scan.scan("http://localhost:1", {}, 60, tmp_path / "found.json")


def test_a_scanner_that_ends_well_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scanner(tmp_path, f"echo '{json.dumps(REPORT)}' > $out", monkeypatch)
    assert scan.scan("http://localhost:1", {}, 60, tmp_path / "found.json") == ([], 7)
