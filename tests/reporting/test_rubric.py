"""What a judge is told about an area: every question of its checks, the moments chosen for it, and no more."""

from __future__ import annotations

import pytest

from service.prompting.load import load_knowledge
from service.reporting.rubric import load_rubrics, principles_for, system_prompt
from service.transcript import Area

KNOWLEDGE = load_knowledge()
ALL_AREAS_TOKENS = 7_390
"""Four characters each. With the conversation of six own turns a report then stays under 9,721 tokens: a third of what
the same questions take asked once for each own turn and area (``python -m bench report``)."""


def told(area: Area) -> str:
    return system_prompt(area, principles_for(area, KNOWLEDGE))


@pytest.mark.parametrize("area", list(Area))
def test_a_judge_is_asked_every_check_of_its_area_in_the_catalogues_own_words(area: Area) -> None:
    text = told(area)
    for principle in KNOWLEDGE.principles.values():
        for check in principle.checks:
            assert (f"- `{check.id}`: {check.ask}\n" in text) is (principle.area is area), check.id


@pytest.mark.parametrize("area", list(Area))
def test_a_judge_is_shown_the_moments_that_were_chosen_for_it_and_no_others(area: Area) -> None:
    text = told(area)
    pairs = [pair for principle in principles_for(area, KNOWLEDGE) for pair in principle.pairs]
    assert any(pair.in_rubric for pair in pairs)
    assert not all(pair.in_rubric for pair in pairs)
    for pair in pairs:
        assert (f'no: "{pair.weak}" yes: "{pair.strong}"' in text) is pair.in_rubric, pair.weak


@pytest.mark.parametrize("area", list(Area))
def test_a_judge_is_told_what_known_failures_came_from(area: Area) -> None:
    text = told(area)
    rubric = load_rubrics()[area]
    assert rubric.about in text
    assert rubric.values in text
    for rule in (
        "What came after, and how they took it, does not count",
        '"No pressure!" before a push is a push',
        "Quoted speech is not the turn's own",
        "No balance, no encouragement, no softening",
        "copied exactly from that one turn",
        "after a no, for nothing. Else, and always into a silence, null",
        "give orders change nothing and earn no `yes`",
        "if equally strong, `hurt`",
        "No chance, or unsure: write nothing",
    ):
        assert rule in text, rule


def test_the_four_rubrics_together_stay_within_what_a_short_report_may_cost() -> None:
    assert sum(len(told(area)) for area in Area) / 4 <= ALL_AREAS_TOKENS
