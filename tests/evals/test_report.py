"""What a run leaves behind: JSON that can be read again, a page, a table, and the comparison of two runs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from evals import limits, main
from evals.options import Options
from evals.record import Run, read_run, run_of
from evals.report import compare
from evals.report.compare import Compared
from evals.report.page import page
from evals.report.table import table
from evals.results import SuiteResult
from service.errors import ConfigError, NotFound


def suite(right: range, sealed: bool = False) -> SuiteResult:
    """A hundred turns of fifty talks, of which those in ``right`` are right."""
    ids = [f"case{i}" for i in range(100)]
    made = SuiteResult("demo", {"sessions": 100}, frozenset(ids if sealed else ()))
    made.groups = {case: f"talk{i // 2}" for i, case in enumerate(ids)}
    made.share("right", {case: i in right for i, case in enumerate(ids)})
    made.share("wrong", {case: i not in right for i, case in enumerate(ids)}, "lower", empty=0.0)
    made.share("seen", {case: i in right for i, case in enumerate(ids)}, "neither")
    made.add("counted", len(right), 100)
    for kind in ("one", "two"):
        made.share(f"{kind}: precision", {case: i in right for i, case in enumerate(ids)})
        made.share(f"{kind}: recall", {case: True for case in ids})
    for i, case in enumerate(ids):
        if i not in right:
            talk = [("ex", "Why <now>?"), ("user", f"the whole of {case} & more"), ("ex", None)]
            made.fail(case, "read wrongly", talk, {"expected": "helped"})
    return made


def a_run(right: range, sealed: bool = False) -> Run:
    return run_of(Options(), [suite(right, sealed)], 1.0)


@pytest.fixture(autouse=True)
def _own_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(limits, "BASELINE", tmp_path / "baseline.json")
    monkeypatch.setattr(limits, "THRESHOLDS", tmp_path / "thresholds.yaml")
    limits.THRESHOLDS.write_text("demo:\n  right: {min: 0.7}\n", "utf-8")


# -- the file ------------------------------------------------------------------------------------
def test_a_run_written_and_read_is_the_same_and_says_how_to_repeat_it(tmp_path: Path) -> None:
    run = a_run(range(80))
    run.write(tmp_path / "a.json")
    assert read_run(tmp_path / "a.json") == run
    assert {"version", "commit", "content", "hashes", "packages", "python", "machine", "at"} <= set(run.about)
    assert {"sessions", "seed", "models"} <= set(run.options)
    assert {"cases", "users", "reader", "direction", "evals"} <= set(run.about["hashes"])


@pytest.mark.parametrize(
    ("text", "said"),
    [("{", "cannot be read"), ("[]", "format"), ('{"format": "unsent-eval/1"}', "damaged")],
)
def test_what_is_no_run_is_refused_by_name(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=r"a\.json") as caught:
        read_run(tmp_path / "a.json")
    assert said in str(caught.value)


def test_whatever_is_damaged_in_a_run_is_said_and_nothing_breaks(tmp_path: Path) -> None:
    whole = json.dumps(a_run(range(3)).to_json())
    places = ("about", "about.at", "about.hashes", "options", "suites", "suites.0", "suites.0.suite", "suites.0.groups",
              "suites.0.measures", "suites.0.measures.0.value", "suites.0.measures.0.rows")  # fmt: skip
    for place in places:
        *outer, last = [int(step) if step.isdigit() else step for step in place.split(".")]
        for other in (None, [5]):
            made: Any = json.loads(whole)
            inside = made
            for step in outer:
                inside = inside[step]
            inside[last] = other
            (tmp_path / "a.json").write_text(json.dumps(made), "utf-8")
            with pytest.raises(ConfigError, match=r"a\.json is damaged"):
                read_run(tmp_path / "a.json")


def test_a_run_that_is_not_there_and_one_that_cannot_be_written_are_said(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"gone\.json"):
        read_run(tmp_path / "gone.json")
    with pytest.raises(ConfigError, match="cannot be written"):
        a_run(range(80)).write(tmp_path / "no such folder" / "a.json")


# -- the page ------------------------------------------------------------------------------------
class Seen(HTMLParser):
    """The words of a page, and every address in it."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.addresses: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.addresses += [v for k, v in attrs if k in ("src", "href", "action") and v]
        if tag not in ("meta", "link", "br", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def seen(run: Run) -> Seen:
    parser = Seen()
    parser.feed(page(run))
    assert parser.open == []
    return parser


def test_the_page_holds_every_measure_and_every_failing_case_in_full() -> None:
    run = a_run(range(80))
    words = " ".join(seen(run).words)
    for measure in run.suites[0].measures:
        family, _, rest = measure.name.partition(": ")
        assert family in words
        assert rest in words
    for failure in run.suites[0].failures:
        assert f"the whole of {failure.case} & more" in words
    assert "Why <now>?" in words
    assert "(says nothing)" in words


def test_the_page_fetches_nothing_and_runs_nothing() -> None:
    run = a_run(range(80))
    assert all(address.startswith("#") for address in seen(run).addresses)
    assert "<script" not in page(run)
    assert "url(" not in page(run)


def test_the_page_says_first_what_was_missed() -> None:
    missed = page(a_run(range(60)))
    assert "1 of what is wanted was missed" in missed
    assert 'class="missed"' in missed
    assert "Nothing misses what is wanted" in page(a_run(range(80)))


def test_the_page_shows_what_was_accepted() -> None:
    limits.accept([suite(range(90))], {})
    html = page(a_run(range(75)))
    assert 'class="accepted"' in html
    assert "the lower end of what was accepted" in html


def test_a_set_aside_case_is_on_no_page() -> None:
    run = a_run(range(80), sealed=True)
    assert "the whole of" not in page(run)
    assert "case9" not in page(run)


# -- the table -----------------------------------------------------------------------------------
def test_the_table_has_a_row_a_measure_and_every_row_says_where_it_comes_from() -> None:
    run = a_run(range(80))
    rows = list(csv.DictReader(io.StringIO(table(run))))
    assert [row["measure"] for row in rows] == [m.name for m in run.suites[0].measures]
    assert float(rows[0]["value"]) == pytest.approx(0.8)
    assert rows[3]["low"] == ""
    assert {row["content"] for row in rows} == {run.about["content"]}
    assert rows[0]["setup"] == "sessions=100"


# -- the comparison ------------------------------------------------------------------------------
def compared(before: Run, after: Run) -> dict[str, Compared]:
    return {c.name: c for c in compare.compare(before, after)}


def test_more_right_is_better_and_fewer_wrong_too() -> None:
    found = compared(a_run(range(60)), a_run(range(80)))
    assert found["right"].verdict == found["wrong"].verdict == "better"
    assert found["seen"].verdict == "changed"
    assert found["one: recall"].verdict == "same"
    assert found["right"].after - found["right"].before == pytest.approx(0.2)


def test_less_right_is_worse() -> None:
    assert compared(a_run(range(80)), a_run(range(60)))["right"].verdict == "worse"


def test_a_difference_within_chance_is_undecided() -> None:
    found = compared(a_run(range(40, 90)), a_run(range(38, 89)))["right"]
    assert found.verdict == "undecided"
    assert found.low is not None
    assert found.high is not None
    assert found.low <= 0 <= found.high


def test_only_cases_of_both_runs_are_compared() -> None:
    before, after = a_run(range(80)), a_run(range(80))
    right = after.suites[0].measures[0]
    fewer = {case: pairs for case, pairs in right.rows.items() if int(case[4:]) < 50}
    for place, measure in enumerate(after.suites[0].measures):
        after.suites[0].measures[place] = replace(measure, rows=fewer if measure.rows else {})
    assert compared(before, after)["right"].n == 50
    assert compared(before, after)["right"].verdict == "same"


def test_set_aside_cases_are_paired_without_their_names(tmp_path: Path) -> None:
    for name, right in (("a", range(60)), ("b", range(80))):
        a_run(right, sealed=True).write(tmp_path / f"{name}.json")
    assert "case1" not in (tmp_path / "a.json").read_text("utf-8")
    found = compared(read_run(tmp_path / "a.json"), read_run(tmp_path / "b.json"))["right"]
    assert (found.n, found.verdict) == (100, "better")


def test_the_command_exits_1_when_something_is_worse_and_says_what(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, right in (("a", range(80)), ("b", range(60))):
        a_run(right).write(tmp_path / f"{name}.json")
    assert compare.run(tmp_path / "a.json", tmp_path / "b.json") == 1
    assert "right" in capsys.readouterr().out
    assert compare.run(tmp_path / "b.json", tmp_path / "a.json") == 0
    assert compare.run(tmp_path / "a.json", tmp_path / "a.json") == 0


def test_a_folder_that_is_not_there_is_said_before_anything_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main, "measure", lambda *_: pytest.fail("it measured first"))
    with pytest.raises(ConfigError, match=r"no folder/run\.json cannot be written"):
        main.run(["labellers"], Options(), main.Wanted(json=tmp_path / "no folder" / "run.json"))


def test_runs_without_a_common_measure_are_refused(tmp_path: Path) -> None:
    a_run(range(80)).write(tmp_path / "a.json")
    other = a_run(range(80))
    other.suites[0].suite = "another"
    (tmp_path / "b.json").write_text(json.dumps(other.to_json()), "utf-8")
    with pytest.raises(ConfigError, match="no measure in common"):
        compare.run(tmp_path / "a.json", tmp_path / "b.json")
