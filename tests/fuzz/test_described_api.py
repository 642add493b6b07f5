"""Schemathesis over the service's own description: every check it has, on a running service.

Single calls, and calls that build on each other: the state machine of the description's links, where an answer's id is
what the next call asks for. All of it is in ``make verify``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
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
                *("run", f"{base}/openapi.json", "--no-color", "--seed", "7", *options),
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


def name(call: Sequence[str]) -> str:
    """A call as Schemathesis names it."""
    return f"{call[0].upper()} {call[1]}"


def on_the_way_to(source: str) -> set[str]:
    """Every call whose answers lead to this one, however far back; itself among them."""
    found, looked_at = {source}, set[str]()
    while new := found - looked_at:
        looked_at |= new
        found |= {name(begin) for begin, _, calls in LINKS if new & set(map(name, calls))}
    return found


def followed(report: Path) -> dict[tuple[str, str], set[int]]:
    """What was answered where a link was really followed, with the ids out of an answer: by both calls."""
    statuses: dict[tuple[str, str], set[int]] = {}
    for line in report.read_text("utf-8").splitlines():
        recorder = json.loads(line).get("ScenarioFinished", {}).get("recorder")
        for case_id, case in recorder["cases"].items() if recorder else ():
            if not case["is_transition_applied"]:
                continue
            source, _, rest = case["transition"]["id"].partition(" -> ")
            answer = recorder["interactions"].get(case_id, {}).get("response")
            if answer is not None:
                statuses.setdefault((source, rest.rpartition(" -> ")[2]), set()).add(answer["status_code"])
    return statuses


def test_nothing_that_the_description_allows_or_forbids_breaks_the_service(tmp_path: Path) -> None:
    told = run(tmp_path, "--phases", "fuzzing", "--max-examples", "1", "--workers", "2", "--max-time", "4")
    assert "No issues found" in told or " generated" in told


@pytest.mark.long
def test_many_requests_break_nothing(tmp_path: Path) -> None:
    run(tmp_path, "--phases", "coverage,fuzzing", "--max-examples", "25")


@pytest.mark.long
@pytest.mark.parametrize(
    ("begin", "calls"), [(begin, calls) for begin, _, calls in LINKS], ids=[name(begin) for begin, _, _ in LINKS]
)
def test_calls_that_build_on_each_other_break_nothing_and_every_link_leads_somewhere(
    begin: tuple[str, str, str], calls: tuple[tuple[str, str], ...], tmp_path: Path
) -> None:
    """Every link of one answer, followed from where a conversation with the API can begin.

    One run for each answer, with no other calls in it, so that what takes three calls to reach is reached. A link
    that is never followed, or that leads to nothing but 404, has an id in it which is not what the next call takes.
    """
    source, targets = name(begin), set(map(name, calls))
    asked = sorted(on_the_way_to(source) | targets)
    only = [part for call in asked for part in ("--include-name", call)]
    report = tmp_path / "calls.ndjson"
    often = str(5 * len(asked))
    run(tmp_path, "--phases", "stateful", "--max-examples", often, "--report-ndjson-path", str(report), *only)
    answered = {target: statuses for (begun, target), statuses in followed(report).items() if begun == source}
    assert not {target: answered.get(target) for target in targets if not answered.get(target, set()) - {404}}
