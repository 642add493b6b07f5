"""From markers to signals: what a turn does to the other person, by one table.

A configured model may add nuance (``ModelAppraisal``) but only within what the rules allow: it can
add pressure and never remove it, it can dampen what counts as listening or owning and barely raise it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from service.principles.markers import MarkerId, Reading
from service.transcript import Area, AreaValue, Intent


class Signal(StrEnum):
    """The kinds of effect a marker can have on the other person."""

    PRESSURE = "pressure"
    UNOWNED = "unowned"
    FLOOR = "floor"
    LISTENING = "listening"
    OWNERSHIP = "ownership"
    RESPECT = "respect"
    WARMTH = "warmth"
    CANDOUR = "candour"


M = MarkerId
SIGNAL_TABLE: dict[MarkerId, tuple[Signal, float]] = {
    M.THREAT: (Signal.PRESSURE, 2.0),
    M.ASKS_AGAIN_AFTER_NO: (Signal.PRESSURE, 1.2),
    M.SURPRISE_CONTACT: (Signal.PRESSURE, 1.2),
    M.BEGGING: (Signal.PRESSURE, 1.0),
    M.GUILT_TRIP: (Signal.PRESSURE, 1.0),
    M.SURVEILLANCE: (Signal.PRESSURE, 1.0),
    M.URGENCY: (Signal.PRESSURE, 0.8),
    M.DOUBLE_TEXT: (Signal.PRESSURE, 0.8),
    M.JEALOUSY_BAIT: (Signal.PRESSURE, 0.8),
    M.TOO_MUCH_TOO_SOON: (Signal.PRESSURE, 0.6),
    M.PROBES: (Signal.PRESSURE, 0.5),
    M.ASKS_FORGIVENESS: (Signal.PRESSURE, 0.4),
    M.IGNORES_LOW_INTEREST: (Signal.PRESSURE, 0.4),
    M.BLAME: (Signal.UNOWNED, 1.0),
    M.DEFENSIVE: (Signal.UNOWNED, 0.8),
    M.EXCUSE_BUT: (Signal.UNOWNED, 0.6),
    M.CONDITIONAL_APOLOGY: (Signal.UNOWNED, 0.6),
    M.INDISCRETION: (Signal.UNOWNED, 0.6),
    M.REHASHES_PAST: (Signal.UNOWNED, 0.5),
    M.SHARED_BLAME: (Signal.UNOWNED, 0.5),
    M.BARE_CHANGE_CLAIM: (Signal.UNOWNED, 0.2),
    M.DODGES_QUESTION: (Signal.FLOOR, 0.6),
    M.DOMINATES: (Signal.FLOOR, 0.6),
    M.ACKNOWLEDGES: (Signal.LISTENING, 1.0),
    M.OPEN_QUESTION: (Signal.LISTENING, 0.6),
    M.ASKS_LEAVE: (Signal.LISTENING, 0.5),
    M.SPECIFIC_OWNERSHIP: (Signal.OWNERSHIP, 1.0),
    M.NAMES_HURT: (Signal.OWNERSHIP, 0.8),
    M.SPECIFIC_REPAIR: (Signal.OWNERSHIP, 0.8),
    M.APOLOGY: (Signal.OWNERSHIP, 0.35),
    M.RESPECTS_NO: (Signal.RESPECT, 1.0),
    M.ACCEPTS_OUTCOME: (Signal.RESPECT, 0.6),
    M.EASY_OUT: (Signal.RESPECT, 0.4),
    M.SPECIFIC_APPRECIATION: (Signal.WARMTH, 0.7),
    M.STATES_INTENT: (Signal.CANDOUR, 0.5),
    M.STATES_LIMIT: (Signal.CANDOUR, 0.4),
}
"""The one table marker → signal. A test asserts that every marker has a row and every pressure marker presses."""


@dataclass(frozen=True, slots=True)
class ModelAppraisal:
    """What an optional model made of the turn: three numbers in 0..1. Data, never a decision."""

    pressure: float
    listening: float
    ownership: float


@dataclass(frozen=True, slots=True)
class Signals:
    """Summed strengths, each kind capped at 2. ``asks`` says whether something is wanted of the other person.

    ``doubt``: no marker presses, but the turn as a whole may; nothing is gained by it then.
    """

    pressure: float = 0.0
    unowned: float = 0.0
    floor: float = 0.0
    listening: float = 0.0
    ownership: float = 0.0
    respect: float = 0.0
    warmth: float = 0.0
    candour: float = 0.0
    asks: bool = False
    light_ask: bool = False
    doubt: bool = False


DOUBT = 0.15
"""From this chance on that a turn presses, nothing is gained by it, although no rule can say why."""
ASKING = frozenset({M.ASKS_AGAIN_AFTER_NO, M.BEGGING, M.URGENCY, M.ASKS_FORGIVENESS, M.EASY_OUT})


def appraise(reading: Reading, model: ModelAppraisal | None = None) -> Signals:
    """Signals of one turn. Each marker counts once, however often it occurs: saying it twice is not doing it twice.

    What nobody would be told of afterwards, since no rule saw it and what was learned is not sure, is not held
    against them here either: "I'd be so angry" may look like a charge and be the opposite of one.
    """
    sums: dict[Signal, float] = dict.fromkeys(Signal, 0.0)
    sure = {m.id for m in reading.markers if m.sure}
    for marker in {m.id for m in reading.markers}:
        signal, weight = SIGNAL_TABLE[marker]
        if marker in sure or signal is not Signal.UNOWNED:
            sums[signal] += weight
    if Intent.HOSTILE in reading.intents:
        sums[Signal.UNOWNED] += 1.0
    if model is not None:
        if model.pressure >= 0.7:
            sums[Signal.PRESSURE] = max(sums[Signal.PRESSURE], 0.5)
        sums[Signal.LISTENING] *= 0.6 + 0.5 * model.listening
        sums[Signal.OWNERSHIP] *= 0.6 + 0.5 * model.ownership
    asks = Intent.INVITATION in reading.intents or reading.has(*ASKING)
    return Signals(
        **{s.value: min(2.0, sums[s]) for s in Signal},
        asks=asks,
        light_ask=asks and (reading.has(M.EASY_OUT) or not reading.presses),
        doubt=reading.areas[Area.NO_PRESSURE] is AreaValue.HURT or reading.pressure >= DOUBT,
    )
