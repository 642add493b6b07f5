"""Short ways to a setting and a decision, for tests of voices."""

from __future__ import annotations

from service.direction import Decision, Setting, State
from service.points import Point
from service.prompting.load import load_knowledge
from service.transcript import Act, Difficulty, Intent, Medium, Stance

KNOWLEDGE = load_knowledge()
PERSONAS = list(KNOWLEDGE.personas.values())


def a_setting(
    persona: str = "dana", scenario: str = "first_text", medium: Medium | None = None, seed: int = 1
) -> Setting:
    found = KNOWLEDGE.scenarios[scenario]
    return Setting(KNOWLEDGE.personas[persona], found, medium or found.media[0], Difficulty.REALISTIC, seed)


def decided(
    state: State,
    act: Act,
    answers: Intent = Intent.OTHER,
    topic: str | None = None,
    stance: Stance = Stance.NEUTRAL,
    points: tuple[Point, ...] = (),
) -> Decision:
    return Decision(act, stance, state, answers, (), topic=topic, points=points)
