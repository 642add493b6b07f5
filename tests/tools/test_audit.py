"""``make audit``: what was found fails, what could not be asked is said, and the two never look alike."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from bench import audit

SOUND = {"name": "httpx", "version": "1", "vulns": []}
WEAK = {"name": "h11", "version": "1", "vulns": [{"id": "CVE-2026-1", "fix_versions": ["2"]}]}
SKIPPED = {"name": "jinja2", "skip_reason": "could not be reached"}


@pytest.mark.parametrize(
    ("answer", "status", "in_ci", "said"),
    [
        ([SOUND], 0, 0, "Known weaknesses: 0, in 1 packages"),
        ([SOUND, WEAK], audit.FOUND, audit.FOUND, "h11 1: CVE-2026-1, mended in 2"),
        ([WEAK, SKIPPED], audit.FOUND, audit.FOUND, "NOT CHECKED: 1 of 2 packages"),
        ([SOUND, SKIPPED], audit.NOT_CHECKED, 0, "NOT CHECKED: 1 of 2 packages"),
        (None, audit.NOT_CHECKED, 0, "NOT CHECKED: the database"),
        (subprocess.TimeoutExpired("pip-audit", 60), audit.NOT_CHECKED, 0, "NOT CHECKED: the database"),
    ],
    ids=("sound", "weak", "weak and unasked", "unasked", "nothing", "no answer"),
)
def test_a_weakness_fails_and_what_could_not_be_asked_is_said(
    answer: Any, status: int, in_ci: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(command: list[str], check: bool = True) -> subprocess.CompletedProcess[str]:
        if isinstance(answer, Exception):
            raise answer
        return subprocess.CompletedProcess(command, 1, "" if answer is None else json.dumps({"dependencies": answer}))

    monkeypatch.setattr(audit, "_run", run)
    assert audit.advisories() == status
    assert said in capsys.readouterr().out
    assert audit.in_ci() == in_ci
