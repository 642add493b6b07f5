"""Every bench runs, in a size that measures nothing: what is printed and kept there is a figure of each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.__main__ import SUBJECTS, measured
from bench.docs import FIGURES, MARKED, PAGE, filled, history, taken
from bench.measure import Figure, keep

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
    file = keep(await measured(names, rounds=1, tiny=True), {"tiny": True}, tmp_path / "kept.json")
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
    lines = history()
    assert lines
    for told in lines:
        assert set(told) == {"on", "machine", "what", "change", "figure", "unit", "before", "after"}
        assert told["after"] < told["before"], told["change"]


def test_the_page_says_what_was_kept_of_every_subject_and_nothing_else() -> None:
    page = PAGE.read_text("utf-8")
    assert {found["asked"] for found in MARKED.finditer(page)} == {*SUBJECTS, "history"}
    assert filled(page, json.loads(FIGURES.read_text("utf-8")), history()) == page


def test_a_figure_in_the_page_has_its_spread_its_ratio_and_whether_the_goal_is_reached() -> None:
    slow = Figure("ours", "ms", (20.0, 4_000.0, 30.0), "bare", (10.0, 2_000.0, 10.0), goal=1.5)
    run = {
        "at": "2026-01-02T03:04:05Z",
        "commit": "abc",
        "machine": "2 cores",
        "system": "Linux",
        "load_before": 0.25,
        "tiny": False,
        "subjects": {"first": {"figures": [slow.as_json()], "notes": []}},
    }
    page = filled("<!-- measured first -->\nold\n<!-- /measured -->", taken({}, run), [])
    assert "| ours | 30 ms (20 to 4,000) | bare 10 | 2.00 (2 to 3) | at most 1.5: **not reached** |" in page
    assert "3 rounds, 2026-01-02, commit abc, 2 cores, Linux; load before it began 0.25" in page
    assert "old" not in page


def test_of_thousands_of_values_the_least_the_median_and_the_most_are_kept() -> None:
    many = {"name": "a prompt", "unit": "tokens", "values": [float(n) for n in range(1_001)]}
    kept = taken({}, {"subjects": {"prompts": {"figures": [many], "notes": []}}})
    assert kept["prompts"]["figures"] == [{**many, "values": [0.0, 500.0, 1000.0], "of": 1_001}]


def test_what_measures_nothing_and_what_was_not_measured_come_into_no_page() -> None:
    with pytest.raises(ValueError, match="tiny"):
        taken({}, {"tiny": True, "subjects": {}})
    with pytest.raises(ValueError, match="python -m bench first"):
        filled("<!-- measured first -->\n<!-- /measured -->", {}, [])
