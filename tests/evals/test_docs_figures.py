"""Figures in the docs are written by a command: between the marks that ask for them, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from evals.options import Options
from evals.record import Run, run_of
from evals.report import docs
from evals.report.docs import MARKED, PAGE, filled
from evals.report.grid import grids
from evals.results import Measure, SuiteResult
from service.errors import ConfigError


def a_run(value: float = 0.5) -> Run:
    one, two = SuiteResult("dev"), SuiteResult("heldout")
    for suite, add in ((one, 0.0), (two, 0.1)):
        for who in ("one", "two", "three"):
            for what in ("recall", "precision"):
                suite.add(f"{who}: {what}", value + add, 10, 0.4, 0.9, "higher")
        suite.add("counted", 7, 7)
    return run_of(Options(), [one, two], 1.0)


def page(mark: str) -> str:
    return f"before\n<!-- figures {mark} -->\nold\n<!-- /figures -->\nafter\n"


def test_only_what_stands_between_the_marks_is_replaced() -> None:
    made = filled(page("suites=dev"), [a_run()])
    assert made.startswith("before\n<!-- figures suites=dev -->\n| measure | value | n |\n")
    assert made.endswith("<!-- /figures -->\nafter\n")
    assert "old" not in made
    assert "| counted | 7 | 7 |" in made
    assert "|  | recall | precision |" in made
    assert "| two | 0.500 (0.40 to 0.90) | 0.500 (0.40 to 0.90) |" in made
    assert filled(made, [a_run()]) == made


def test_several_suites_stand_side_by_side_and_names_can_be_chosen() -> None:
    made = filled(page('suites=dev,heldout match="^one: "'), [a_run()])
    assert "| measure | dev | heldout |" in made
    assert "| one: recall | 0.500 (0.40 to 0.90) | 0.600 (0.40 to 0.90) |" in made
    assert "two" not in made


def test_of_two_runs_the_first_counts_and_the_second_adds() -> None:
    more = SuiteResult("dev")
    more.add("counted", 99, 99)
    more.add("another", 3, 3)
    made = filled(page("suites=dev match=counted|another"), [a_run(), run_of(Options(), [more], 1.0)])
    assert "| counted | 7 | 7 |" in made
    assert "| another | 3 | 3 |" in made


def test_what_was_not_measured_is_said_to_be_so() -> None:
    assert "Not measured yet." in filled(page("suites=gone").replace("old\n", ""), [a_run()])


def test_what_was_measured_before_and_not_again_stays_with_where_it_comes_from() -> None:
    assert filled(page("suites=gone"), [a_run()]) == page("suites=gone")
    before = "- gone: content `a`, 2026-01-02\n- dev, heldout: content `b`, 2026-01-02"
    made = filled(page("about").replace("old", before), [a_run()])
    assert "- gone: content `a`, 2026-01-02\n<!--" in made
    assert "`b`" not in made
    assert filled(made, [a_run()]) == made


def test_what_was_measured_on_nothing_is_left_open() -> None:
    run = a_run()
    run.suites[0].measures = [replace(m, n=0) if m.name == "two: recall" else m for m in run.suites[0].measures]
    assert "| two |  | 0.500 (0.40 to 0.90) |" in filled(page("suites=dev"), [run])


def test_where_figures_come_from_is_said() -> None:
    run = a_run()
    assert f"content `{run.about['content']}`" in filled(page("about"), [run])


@pytest.mark.parametrize("mark", ["nothing", "suites", 'suites=dev match="("', 'suites="dev'])
def test_a_mark_that_cannot_be_understood_is_said(mark: str) -> None:
    with pytest.raises(ConfigError, match="cannot be understood"):
        filled(page(mark), [a_run()])


def test_the_marks_in_the_docs_can_all_be_filled(tmp_path: Path) -> None:
    text = PAGE.read_text("utf-8")
    assert len(MARKED.findall(text)) == text.count("<!-- figures ") == text.count("<!-- /figures -->")
    run = a_run()
    run.write(tmp_path / "a.json")
    (tmp_path / "page.md").write_text(text, "utf-8")
    assert docs.run([tmp_path / "a.json"], tmp_path / "page.md") == 0


def test_a_page_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        docs.run([], tmp_path / "gone.md")


# -- tables --------------------------------------------------------------------------------------
def measures(*names: str) -> list[Measure]:
    return [Measure(name, 0.5, 1) for name in names]


def test_what_has_much_in_common_shares_a_table_with_gaps() -> None:
    (table,), rest = grids(measures("a: x", "a: y", "a: z", "b: x", "b: y", "c", "d: q"))
    assert [m.name for m in rest] == ["c", "d: q"]
    assert table.columns == ("a", "b")
    assert [(name, [m is not None for m in row]) for name, row in table.rows] == [
        ("x", [True, True]),
        ("y", [True, True]),
        ("z", [True, False]),
    ]


def test_what_has_nothing_in_common_shares_no_table() -> None:
    tables, rest = grids(measures("a: x", "a: y", "b: p", "b: q"))
    assert tables == []
    assert len(rest) == 4
