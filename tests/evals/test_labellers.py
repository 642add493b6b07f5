"""Agreement among those who labelled the same turns: known values, intervals by talk, and who counts as a rater."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evals import cases, labelling, seal, statistics
from evals.agreement import alpha
from evals.cases import VALUES, Labels, Relabelled, load
from evals.labelling import append, file_of
from evals.options import Options
from evals.statistics import interval_of
from evals.suites import labellers
from tests.support.examples import examples

TWO = {"listening": "helped", "ownership": "hurt", "no_pressure": "no_chance", "clarity_and_care": "neutral"}
units = st.lists(st.lists(st.sampled_from(["a", "b", "c"]), min_size=2, max_size=4), min_size=2, max_size=12)


@given(units)
@settings(max_examples=examples(60), deadline=None)
def test_alpha_is_what_inspect_ai_computes(given_units: list[list[str]]) -> None:
    scorer = pytest.importorskip("inspect_ai.scorer")
    scores = [scorer.SampleScore(score=scorer.Score(value=list(unit))) for unit in given_units]
    ours = alpha(given_units)
    if ours is not None:  # only one value was ever given: nothing can be said
        theirs: Any = scorer.krippendorff_alpha()(scores)
        assert ours == pytest.approx(theirs)


def test_an_interval_of_any_number_is_drawn_by_group() -> None:
    groups = [str(i // 5) for i in range(100)]
    low, high = interval_of(groups, lambda places: sum(p // 5 % 2 for p in places) / len(places))
    assert low is not None
    assert high is not None
    assert low < 0.5 < high
    assert high - low > 0.3  # as twenty talks, and not as a hundred turns
    assert interval_of(["one"] * 9, lambda places: 1.0) == (None, None)
    assert interval_of(groups, lambda places: None) == (None, None)


@pytest.fixture
def root(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Forty development turns whose first labels are all the same, and a rater who differs in some."""
    (tmp_path / "dev").mkdir()
    case = "- {{id: x{}, text: 'turn {}', labels: {}, markers: [apology]}}\n"
    labels = [{**TWO, "listening": VALUES[i % 2]} for i in range(40)]
    text = "".join(case.format(i, i, str(one).replace("'", "")) for i, one in enumerate(labels))
    (tmp_path / "dev" / "a.yaml").write_text(text, "utf-8")
    for module in (cases, labelling, labellers, seal):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    for i, one in enumerate(labels):
        other = {**one, "listening": "neutral"} if i < 10 else one
        append(file_of("kim"), Relabelled(id=f"x{i}", labels=Labels.model_validate(other)))
    return tmp_path


def test_a_further_rater_is_compared_with_the_first_hand(root: Path) -> None:
    result = labellers.run(Options())
    found = {m.name: m for m in result.measures}
    kappa = found["first and kim: kappa listening"]
    # 30 of 40 agree; first says helped 20, hurt 20, kim helped 15, hurt 15, neutral 10.
    assert kappa.value == pytest.approx((0.75 - 0.375) / (1 - 0.375))
    assert kappa.low is not None
    assert kappa.high is not None
    assert kappa.low < kappa.value < kappa.high
    assert "first and kim: kappa ownership" not in found  # both say the same of every turn: kappa is undefined
    assert found["first and kim: F1 of markers"].value == 0.0
    assert len(result.failures) == 10
    assert result.failures[0].what == "listening: first helped, kim neutral"
    assert "everybody: alpha listening" in found


def test_too_few_turns_in_common_are_said_and_not_measured(root: Path) -> None:
    append(file_of("lee"), Relabelled(id="x1", labels=Labels.model_validate(TWO)))
    result = labellers.run(Options())
    assert any("first and lee have only 1 turns in common" in note for note in result.notes)
    assert not any("lee" in m.name for m in result.measures)


def test_of_what_is_set_aside_only_figures_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(labellers, "interval_of", lambda groups, value: (None, None))
    monkeypatch.setattr(statistics, "DRAWS", 20)
    aside = {one.case.id for one in load("heldout")}
    result = labellers.run(Options())
    assert result.value("first and second: kappa listening") > 0.8
    assert aside.isdisjoint(f.case for f in result.failures)
    assert aside.isdisjoint(result.cases())
