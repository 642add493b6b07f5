"""What stays the same during one session: who, where, how hard, and which seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from service.knowledge import Persona, Scenario
from service.principles.markers import Context
from service.transcript import Difficulty, Line, Medium, Outcome, Turn


@dataclass(frozen=True, slots=True)
class Pace:
    """What a difficulty does to the dynamics: multipliers on gains, losses and patience lost."""

    gain: float
    loss: float
    wear: float


PACES = {
    Difficulty.GENTLE: Pace(gain=1.3, loss=0.8, wear=0.75),
    Difficulty.REALISTIC: Pace(gain=1.0, loss=1.0, wear=1.0),
    Difficulty.HARD: Pace(gain=0.75, loss=1.3, wear=1.3),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """One rehearsal's fixed facts. The seed changes mood and timing, never character."""

    persona: Persona
    scenario: Scenario
    medium: Medium
    difficulty: Difficulty
    seed: int

    @property
    def ceiling(self) -> Outcome:
        """The best outcome reachable here today: the lower of the persona's and the scenario's."""
        return min(self.persona.ceiling_outcome, self.scenario.best_outcome)

    @property
    def pace(self) -> Pace:
        return PACES[self.difficulty]

    def chance(self, turn: int, purpose: str) -> float:
        """A number in [0, 1) that depends on the seed, the turn's number and the purpose, and on nothing typed."""
        return random.Random(f"{self.seed}:{turn}:{purpose}").random()  # noqa: S311  moods, not secrets


def context_of(setting: Setting, path: Sequence[Turn]) -> Context:
    """What the reader may know: the scenario's own earlier lines, then the branch, oldest first."""
    before = tuple(Line(line.role, line.text) for line in setting.scenario.before)
    return Context(
        scenario_id=setting.scenario.id,
        stage=setting.scenario.stage,
        medium=setting.medium,
        lines=before + tuple(Line(t.role, t.text, t.act) for t in path),
        standing_no=setting.scenario.standing_no,
        deeds=setting.persona.history.user_did,
    )
