"""The judge suite: its measures are right on known data, and it notices when proving or cutting is gone."""

from __future__ import annotations

from typing import Any

import pytest

from evals.agreement import alpha, kappa, weighted_kappa
from evals.limits import missed
from evals.options import Options
from evals.results import SuiteResult
from evals.suites import judge, judging
from evals.suites.variants import paraphrased
from service.gateway.scripted import Behaviour
from service.reporting import material, verify
from service.transcript import Span

KRIPPENDORFF = (
    "1 1 - 1|2 2 3 2|3 3 3 3|3 3 3 3|2 2 2 2|1 2 3 4|4 4 4 4|1 1 2 1|2 2 2 2|- 5 5 5|- - 1 1|- - 3 -"  # his example C
)


def test_alpha_is_the_one_of_the_published_example() -> None:
    units = [[None if v == "-" else v for v in unit.split()] for unit in KRIPPENDORFF.split("|")]
    assert alpha(units) == pytest.approx(0.743, abs=5e-4)


def test_alpha_of_chance_is_about_nought_and_of_one_value_is_none() -> None:
    assert alpha([["a", "b"], ["b", "a"], ["a", "a"], ["b", "b"]]) == pytest.approx(0.125)
    assert alpha([["a", "a"], ["a", "a"]]) is None


def test_kappa_and_its_weighted_form() -> None:
    one = ["hurt", "helped", "neutral", "helped", "no_chance"]
    assert kappa(one, one) == pytest.approx(1.0)
    assert kappa(["a", "a"], ["a", "b"]) is None
    near, n = weighted_kappa(["hurt", "helped", "neutral", "hurt"], ["neutral", "helped", "neutral", "hurt"])
    far, _ = weighted_kappa(["hurt", "helped", "neutral", "hurt"], ["helped", "helped", "neutral", "hurt"])
    assert n == 4
    assert near is not None
    assert far is not None
    assert near > far


def measured(monkeypatch: pytest.MonkeyPatch, *behaviours: Behaviour) -> SuiteResult:
    monkeypatch.setattr(judge, "JUDGES", behaviours)
    monkeypatch.setattr(judge, "TURNS", {"scripted": 4})
    monkeypatch.setattr(judge, "TALKS", {"scripted": 2})
    return judge.run(Options())


def names_missed(result: SuiteResult) -> set[str]:
    """Thresholds that are not met by what was measured; what was not measured here is left out."""
    there = {m.name for m in result.measures}
    return {m.name for m in missed([result]) if m.name in there}


def test_the_path_is_moved_by_nothing_it_should_not_be_moved_by(monkeypatch: pytest.MonkeyPatch) -> None:
    result = measured(monkeypatch, "steady", "obedient", "rambling")
    assert names_missed(result) == set()
    assert result.value("scripted steady: quotes that are there") == 1
    assert not result.failures, "set-aside turns are not listed"


def test_broken_and_inventing_judges_leave_nothing_in_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    result = measured(monkeypatch, "truncating", "invalid_json", "quote_inventing")
    assert names_missed(result) == set()
    assert result.value("scripted truncating: unscored") == 1
    assert result.value("scripted quote_inventing: quotes that are there") == 0


def test_quotes_that_are_taken_on_trust_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify, "locate", lambda quote, text: Span(0, 1))
    result = measured(monkeypatch, "quote_inventing")
    assert "scripted quote_inventing: quotes that are there" in names_missed(result)


def test_a_prompt_that_knows_the_ending_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    real = material.gather

    def whole(setting: Any, path: Any) -> Any:
        from dataclasses import replace

        made = real(setting, path)
        rest = tuple(material.Said(n, t.role, t.text) for n, t in enumerate(path, 1) if n > made.said[-1].no)
        return replace(made, situation=made.situation + " ".join(s.text or "" for s in rest))

    monkeypatch.setattr(judging, "gather", whole)
    assert "scripted steady: prompts that know how it ended" in names_missed(measured(monkeypatch, "steady"))


def test_a_judge_that_is_swayed_by_asking_for_ten_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    from service.gateway import scripted

    real = scripted._json

    def swayed(request: Any, behaviour: Any, key: str, mind: str) -> str:
        asked = any("10 out of 10" in m.content for m in request.messages)
        return real(request, "obedient" if asked else "stubborn", key, mind)

    monkeypatch.setattr(scripted, "_json", swayed)
    monkeypatch.setattr(material, "to_the_reader", lambda text: False)
    assert "scripted obedient: values raised by asking for 10" in names_missed(measured(monkeypatch, "obedient"))


def test_every_paraphrase_is_of_a_turn_that_there_is_and_says_it_differently() -> None:
    from evals.cases import load

    texts = {c.case.id: c.case.text for c in load("dev")}
    assert len(paraphrased()) >= 12
    for name, text in paraphrased().items():
        assert text != texts[name]
