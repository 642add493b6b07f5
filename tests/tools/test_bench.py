"""Every bench runs, in a size that measures nothing: what is printed and kept there is a figure of each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.__main__ import SUBJECTS, measured
from bench.measure import ROOT, Figure, keep

IN_THIS_PROCESS = ("builtin", "growth", "prompts", "evals", "report")
"""The others start servers, each with seconds of imports: ``make verify`` runs those."""


def test_a_figure_says_its_ratio_round_by_round_and_whether_its_goal_is_reached() -> None:
    steady = Figure("ours", "ms", (20.0, 40.0, 30.0), "bare", (10.0, 20.0, 10.0), goal=2.0)
    assert steady.ratio == 2.0  # of 2, 2 and 3: a slow round slows its own baseline too
    assert steady.reached
    assert steady.line() == ("ours: 30 ms (20 to 40, n=3); bare 10; ratio 2.00 (2 to 3, n=3); goal <= 2: reached")
    few = Figure("turns", "a second", (90.0,), goal=100.0, better="more")
    assert not few.reached
    assert few.line().endswith("goal >= 100: NOT reached")
    assert Figure("as it is", "ms", (1.0,)).reached is None


async def test_the_subjects_that_need_no_server_run_and_are_kept(tmp_path: Path) -> None:
    names = [name for name in IN_THIS_PROCESS if name in SUBJECTS]
    file = keep(await measured(names, rounds=1, tiny=True), tmp_path / "kept.json")
    kept = json.loads(file.read_text())
    assert set(kept["subjects"]) == set(names)
    for subject in kept["subjects"].values():
        assert subject["figures"]
        assert all(value > 0 for figure in subject["figures"] for value in figure["values"])


@pytest.mark.long
async def test_the_subjects_that_start_servers_run(tmp_path: Path) -> None:
    names = [name for name in SUBJECTS if name not in IN_THIS_PROCESS]
    results = await measured(names, rounds=1, tiny=True)
    assert all(subject["figures"] for subject in results.values())


def test_every_accepted_speed_up_is_in_the_history_with_a_before_and_an_after() -> None:
    lines = (ROOT / "bench/history.jsonl").read_text("utf-8").splitlines()
    assert lines
    for line in lines:
        told = json.loads(line)
        assert set(told) == {"on", "machine", "what", "change", "figure", "unit", "before", "after"}
        assert told["after"] < told["before"], told["change"]
