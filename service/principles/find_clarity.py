"""From matched constructions to the markers of clarity and care, and to blame."""

from __future__ import annotations

from service.principles.markers import MarkerId
from service.principles.pattern import Hit
from service.principles.turn import Turn
from service.principles.wordset import words

_SUBORDINATE = words("when if while before after why how until since whether that where because")
_HABIT = words("always never constantly")


def find_blame(turn: Turn) -> None:
    """Open and hidden accusation. A subordinate "when you left" accuses nobody by itself."""
    kept: list[Hit] = []
    for hit in turn.free("blame_acts", "not_blame"):
        if turn.word(hit.start - 1) in _SUBORDINATE or turn.said_by_ex[hit.start]:
            continue
        kept.append(hit)
    kept += [hit for hit in turn.free("blame", "not_blame") if not turn.said_by_ex[hit.start]]
    turn.add(MarkerId.BLAME, kept)


def find_clarity(turn: Turn) -> None:
    """Add the clarity-and-care markers. Runs after pressure: a limit is no limit inside a plea."""
    pressed = turn.has(MarkerId.BEGGING, MarkerId.GUILT_TRIP, MarkerId.THREAT)
    turn.add(MarkerId.STATES_INTENT, turn.get("states_intent") if _speaks_of_itself(turn) else ())
    if not pressed:
        turn.add(MarkerId.SPECIFIC_APPRECIATION, turn.free("appreciation", "not_appreciation", "blame", "blame_acts"))
        turn.add(MarkerId.STATES_LIMIT, turn.free("states_limit", "begging"))
        turn.add(MarkerId.ACCEPTS_OUTCOME, turn.free("accepts_outcome", "guilt_trip"))
    turn.add(MarkerId.REHASHES_PAST, turn.free("rehash", "not_blame"))


def _speaks_of_itself(turn: Turn) -> bool:
    return True


def old_score(turn: Turn) -> bool:
    """Whether a blame reaches back or generalises ("you always", a past act), rather than sneers."""
    starts = {hit.start for hit in turn.hits.get("blame_acts", ())}
    for hit in turn.found.get(MarkerId.BLAME, []):
        if hit.start in starts or _HABIT & set(turn.words_between(hit.start, hit.end)):
            return True
    return False
