"""Something hidden is told near what was said, or it waits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.direction import Setting, begin
from service.direction.appraise import Signals
from service.direction.disclose import to_tell
from service.points import Point
from service.principles.wordset import words
from service.prompting.load import load_knowledge
from service.transcript import Difficulty, Medium

KNOWLEDGE = load_knowledge()
FUNERAL = words("i promised to fly to the funeral and cancelled")
MONEY = words("i borrowed six hundred and paid back half")


def told(said: frozenset[str], *points: Point, persona: str = "kezia") -> str | None:
    """What this person tells after these words, with all the trust there is."""
    scenario = KNOWLEDGE.scenarios["the_apology"]
    setting = Setting(KNOWLEDGE.personas[persona], scenario, Medium.TEXT, Difficulty.REALISTIC, 1)
    state = replace(begin(setting), trust=0.9)
    return to_tell(setting, state, frozenset(points), replace(Signals(), ownership=1.6, listening=1.0), said)


def test_what_is_owned_is_answered_with_what_lies_near_it() -> None:
    assert told(FUNERAL, Point.OWNS) == "the_cloth"


def test_what_is_owned_is_not_answered_with_something_else_that_is_hidden() -> None:
    assert told(MONEY, Point.OWNS) is None


def test_a_question_about_the_hurt_may_be_answered_with_any_of_it() -> None:
    assert told(MONEY, Point.HURT_Q) == "the_cloth"


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_every_hidden_thing_says_what_it_lies_near(persona: str) -> None:
    assert all(fact.near for fact in KNOWLEDGE.personas[persona].hidden)
