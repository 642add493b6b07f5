"""Measures: ratios of sums with intervals by conversation, paired differences, and what a set-aside case leaves."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evals.results import SuiteResult, opaque
from evals.statistics import difference, interval, ratio
from evals.suites.markers import f1_of
from tests.support.examples import examples

VALUES = ("a", "b", "c")
labels = st.lists(st.tuples(st.sampled_from(VALUES), st.sampled_from(VALUES)), min_size=1, max_size=30)


@given(labels)
def test_a_ratio_over_classes_is_the_macro_f1_that_scikit_learn_gives(pairs: list[tuple[str, str]]) -> None:
    from sklearn.metrics import f1_score  # seconds of imports, which only this test needs

    true, seen = zip(*pairs, strict=True)
    expected = f1_score(true, seen, labels=VALUES, average="macro", zero_division=0.0)
    assert ratio(f1_of(pairs, VALUES), empty=0.0) == pytest.approx(float(expected))


@given(st.dictionaries(st.text("abc", min_size=1), st.booleans(), min_size=2, max_size=20))
@settings(max_examples=examples(30), deadline=None)
def test_an_interval_holds_its_value_and_stays_a_share(hits: dict[str, bool]) -> None:
    result = SuiteResult("x")
    result.share("right", hits)
    one = result.measures[0]
    assert one.low is not None
    assert one.high is not None
    assert 0.0 <= one.low <= one.value + 1e-12
    assert one.value - 1e-12 <= one.high <= 1.0
    assert one.n == len(hits)


def test_cases_of_one_conversation_are_drawn_together_which_widens_the_interval() -> None:
    rows = {str(i): [(float(i % 10 < 5), 1.0)] for i in range(200)}
    apart = interval(rows, {case: case for case in rows}, 0.0)
    together = interval(rows, {case: str(int(case) % 10) for case in rows}, 0.0)
    assert None not in (*apart, *together)
    assert together[1] - together[0] > 2 * (apart[1] - apart[0])  # type: ignore[operator]


def test_nothing_wrong_in_few_cases_is_not_certainty() -> None:
    low, high = interval({str(i): [(0.0, 1.0)] for i in range(10)}, {str(i): str(i) for i in range(10)}, 0.0)
    assert low == pytest.approx(0.0)
    assert high is not None
    assert 0.25 < high < 0.35  # Wilson's, for 0 of 10


def test_one_conversation_alone_has_no_interval() -> None:
    assert interval({"a": [(1.0, 1.0)], "b": [(0.0, 1.0)]}, {"a": "talk", "b": "talk"}, 0.0) == (None, None)


def test_intervals_do_not_depend_on_the_order_in_which_cases_come() -> None:
    rows = {str(i): [(float(i % 3 == 0), 1.0)] for i in range(60)}
    backwards = dict(reversed(rows.items()))
    assert interval(rows, {c: c for c in rows}, 0.0) == interval(backwards, {c: c for c in backwards}, 0.0)


def test_a_paired_difference_sees_what_two_intervals_beside_each_other_do_not() -> None:
    before = {str(i): [(float(i % 2), 1.0)] for i in range(100)}
    after = {**before, **{str(i): [(1.0, 1.0)] for i in range(0, 20, 2)}}
    groups = {case: case for case in before}
    gain, low, high = difference(before, after, groups, 0.0)
    assert gain == pytest.approx(0.1)
    assert low is not None
    assert high is not None
    assert 0 < low < gain < high
    was, now = interval(before, groups, 0.0), interval(after, groups, 0.0)
    assert was[1] > now[0]  # type: ignore[operator]  # side by side they overlap


def test_a_result_against_itself_differs_by_nothing() -> None:
    rows = {str(i): [(float(i % 2), 1.0), (0.0, 0.0)] for i in range(10)}
    assert difference(rows, rows, {case: case for case in rows}, 1.0) == (0.0, 0.0, 0.0)


def test_a_class_of_nothing_has_the_value_that_is_said_for_it() -> None:
    result = SuiteResult("x")
    result.ratio("precision of what was never found", {"a": [(0.0, 0.0)], "b": [(0.0, 0.0)]}, empty=1.0)
    assert result.value("precision of what was never found") == 1.0
    assert result.measures[0].n == 0


def test_a_value_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        SuiteResult("x").value("gone")


def test_a_result_written_and_read_is_the_same() -> None:
    result = SuiteResult("x", setup={"sessions": 3})
    result.groups = {"a": "talk", "b": "talk", "c": "other"}
    result.share("right", {"a": True, "b": False, "c": True})
    result.add("counted", 3, 3, better="lower")
    result.fail("b", "wrong", [("user", "hi"), ("ex", None)], {"expected": "a silence"})
    result.notes.append("a note")
    again = SuiteResult.from_json(json.loads(json.dumps(result.to_json())))
    assert again == result


def test_a_set_aside_case_leaves_its_part_of_the_measure_and_neither_its_name_nor_its_words() -> None:
    result = SuiteResult("x", sealed=frozenset({"h1", "h2"}))
    result.groups = {"h1": "talk of h1", "h2": "talk of h1", "d1": "d1"}
    result.share("right", {"h1": False, "h2": True, "d1": False})
    for case in ("h1", "h2", "d1"):
        result.fail(case, "wrong", [("user", f"the words of {case}")])
    written = json.dumps(result.to_json())
    assert "h1" not in written
    assert "the words of d1" in written
    assert set(result.measures[0].rows) == {opaque("h1"), opaque("h2"), "d1"}
    assert [f.case for f in result.failures] == ["d1"]
    assert math.isclose(result.value("right"), 1 / 3)
