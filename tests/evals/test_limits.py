"""What a run is held to: thresholds, and what was last accepted, each beyond its interval."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals import limits
from evals.limits import accept, missed, not_held, worse_than_accepted
from evals.results import SuiteResult
from service.errors import ContentError


def result(right: int, of: int = 100, alarms: int = 0) -> SuiteResult:
    made = SuiteResult("s", setup={"sessions": of})
    made.share("right", {str(i): i < right for i in range(of)})
    made.share("alarms", {str(i): i < alarms for i in range(of)}, better="lower", empty=0.0)
    made.share("told", {str(i): i < right for i in range(of)}, better="neither")
    return made


@pytest.fixture(autouse=True)
def _own_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(limits, "BASELINE", tmp_path / "baseline.json")
    monkeypatch.setattr(limits, "THRESHOLDS", tmp_path / "thresholds.yaml")
    limits.THRESHOLDS.write_text("s:\n  right: {min: 0.5}\n  alarms: {max: 0.1}\n", "utf-8")


def names(results: SuiteResult) -> set[str]:
    return {m.name for m in worse_than_accepted([results])}


def test_what_was_accepted_meets_itself() -> None:
    accept([result(80)], {})
    assert worse_than_accepted([result(80)]) == []
    assert not_held([result(80)]) == []


def test_within_the_interval_nothing_is_said_and_beyond_it_the_measure_is_named() -> None:
    accept([result(80, alarms=5)], {})
    assert names(result(76, alarms=6)) == set()
    assert names(result(60, alarms=5)) == {"right"}
    assert names(result(80, alarms=20)) == {"alarms"}


def test_better_is_never_worse() -> None:
    accept([result(80, alarms=5)], {})
    assert names(result(100, alarms=0)) == set()


def test_a_measure_without_a_direction_holds_nobody() -> None:
    accept([result(80)], {})
    assert "told" not in json.loads(limits.BASELINE.read_text("utf-8"))["suites"]["s"]["measures"]


def test_an_accepted_measure_that_is_gone_counts_as_worse() -> None:
    accept([result(80)], {})
    assert names(SuiteResult("s", setup={"sessions": 100})) == {"right", "alarms"}


def test_another_setup_is_not_held_and_that_is_said() -> None:
    accept([result(80)], {})
    other = result(10, of=50)
    assert worse_than_accepted([other]) == []
    assert "{'sessions': 50}" in not_held([other])[0]
    assert "no run of it" in not_held([SuiteResult("t")])[0]


def test_accepting_one_suite_keeps_the_others() -> None:
    accept([result(80)], {})
    accept([SuiteResult("t")], {})
    assert set(limits.load_baseline()) == {"s", "t"}


def test_a_damaged_file_is_said() -> None:
    limits.BASELINE.write_text("[]", "utf-8")
    with pytest.raises(ContentError, match=r"baseline\.json"):
        limits.load_baseline()


def test_a_threshold_names_the_measure_and_what_was_wanted() -> None:
    assert missed([result(80)]) == []
    below = missed([result(40, alarms=11)])
    assert {(m.name, m.wanted) for m in below} == {("right", "at least 0.5"), ("alarms", "at most 0.1")}


def test_a_value_that_is_no_number_misses_its_threshold() -> None:
    made = SuiteResult("s")
    for name in ("right", "alarms"):
        made.add(name, float("nan"), 0)
    assert {m.name for m in missed([made])} == {"right", "alarms"}
