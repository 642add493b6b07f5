"""So that the laws cannot be kept by stone: decent people get as far as this person can go."""

from __future__ import annotations

import pytest

from evals.suites.laws import DECENT, one
from service.direction import Setting
from service.prompting.load import load_knowledge
from service.transcript import Difficulty

KNOWLEDGE = load_knowledge()
SEEDS = 8


def reaches_the_ceiling(persona: str, scenario_id: str, difficulty: Difficulty) -> bool:
    """Whether one of a few talks of the decent user gets to the best outcome; the seed also chooses the medium."""
    scenario = KNOWLEDGE.scenarios[scenario_id]
    for seed in range(SEEDS):
        medium = scenario.media[seed % len(scenario.media)]
        setting = Setting(KNOWLEDGE.personas[persona], scenario, medium, difficulty, seed)
        played = one(setting, DECENT, seed)
        assert played.state is not None
        if played.state.reached == setting.ceiling:
            return True
    return False


@pytest.mark.parametrize("persona", sorted(KNOWLEDGE.personas))
def test_a_decent_person_reaches_the_ceiling_in_every_scenario_at_every_difficulty(persona: str) -> None:
    out_of_reach = [
        (scenario, difficulty.value)
        for scenario in KNOWLEDGE.scenarios
        for difficulty in Difficulty
        if not reaches_the_ceiling(persona, scenario, difficulty)
    ]
    assert out_of_reach == []


def test_somebody_who_only_presses_never_reaches_a_ceiling_above_nothing() -> None:
    """The other side of it: the check above can fail."""
    scenario = KNOWLEDGE.scenarios["the_talk"]
    for persona in KNOWLEDGE.personas.values():
        for seed in range(3):
            setting = Setting(persona, scenario, scenario.media[seed % len(scenario.media)], Difficulty.GENTLE, seed)
            played = one(setting, "pleading", seed)
            assert played.state is not None
            assert played.state.reached < setting.ceiling
