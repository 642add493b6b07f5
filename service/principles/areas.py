"""One turn, four areas, four values: what was there an occasion for, and what did the turn do with it.

``helped`` when the turn clearly does something the area asks for, ``hurt`` when it clearly does
something the area warns of (the stronger counts; equally strong is ``hurt``), ``neutral`` when there
was an occasion and it did neither, ``no_chance`` when there was none.
"""

from __future__ import annotations

import re

from service.principles.find_ownership import in_fault
from service.principles.find_ownership import told as told_hurt
from service.principles.find_pressure import asks
from service.principles.markers import PRESSURE_MARKERS, ExMove, MarkerId
from service.principles.turn import Turn
from service.transcript import Area, AreaValue

_M = MarkerId


def area_values(turn: Turn) -> dict[Area, AreaValue]:
    """The value of every area for this turn. Never ``unscored``: rules always have an answer."""
    return {
        Area.LISTENING: _listening(turn),
        Area.OWNERSHIP: _ownership(turn),
        Area.NO_PRESSURE: _no_pressure(turn),
        Area.CLARITY_AND_CARE: _clarity(turn),
    }


def _count(turn: Turn, *markers: MarkerId) -> int:
    return sum(len(turn.found.get(marker, ())) for marker in markers)


_POSITIVE = (
    _M.OPEN_QUESTION,
    _M.ASKS_LEAVE,
    _M.ACCEPTS_OUTCOME,
    _M.EASY_OUT,
    _M.SPECIFIC_APPRECIATION,
    _M.STATES_LIMIT,
    _M.SPECIFIC_REPAIR,
)
_PRESSING = (_M.BEGGING, _M.URGENCY, _M.THREAT, _M.PROBES, _M.TOO_MUCH_TOO_SOON, _M.SURPRISE_CONTACT)


def _listening(turn: Turn) -> AreaValue:
    """Only what answers *them* helps: taking it up, asking on, owning it, leaving free. A plain answer is neutral."""
    scene = turn.scene
    if scene.silence:
        return AreaValue.NO_CHANCE
    if not scene.ex:
        if turn.has(_M.DOMINATES):
            return AreaValue.HURT
        return AreaValue.HELPED if turn.has(_M.OPEN_QUESTION, _M.ASKS_LEAVE) else AreaValue.NO_CHANCE
    if turn.has(_M.DEFENSIVE, _M.IGNORES_LOW_INTEREST, _M.ASKS_AGAIN_AFTER_NO, _M.DODGES_QUESTION):
        return AreaValue.HURT
    told = scene.has(ExMove.HURT_TOLD, ExMove.FIRM_NO, ExMove.BOUNDARY) or scene.bad_news
    if told and turn.has(
        _M.BLAME, _M.GUILT_TRIP, _M.THREAT, _M.SHARED_BLAME, _M.BEGGING, _M.EXCUSE_BUT, _M.REHASHES_PAST
    ):
        return AreaValue.HURT
    if turned_away(turn):
        return AreaValue.HURT
    owns = turn.has(_M.SPECIFIC_OWNERSHIP, _M.NAMES_HURT) and told_hurt(turn)
    good = heard(turn) or turn.has(*_POSITIVE) or owns
    if turn.has(_M.DOMINATES) and not owns:
        return AreaValue.HURT
    sour = turn.has(_M.BLAME, _M.GUILT_TRIP, _M.JEALOUSY_BAIT, _M.INDISCRETION)
    if turn.has(*_PRESSING) or (sour and not good):
        return AreaValue.HURT
    return AreaValue.HELPED if good and not sour else AreaValue.NEUTRAL


def heard(turn: Turn) -> bool:
    """Whether an acknowledgement carries weight: words for it, or theirs taken up more than once or in a question."""
    places = turn.found.get(_M.ACKNOWLEDGES, [])
    if not places:
        return False
    if any(hit.end - hit.start > 1 for hit in places) or turn.has(_M.RESPECTS_NO):
        return True
    taken_up = {turn.doc.words[hit.start] for hit in places}
    return len(taken_up) > 1 or any(turn.sentence(hit).question for hit in places)


def turned_away(turn: Turn) -> bool:
    """Whether something weighty was told and the turn goes over it to an agenda of its own."""
    scene = turn.scene
    weighty = scene.has(ExMove.HURT_TOLD) or scene.bad_news
    if not weighty:
        return False
    if turn.has(_M.SPECIFIC_OWNERSHIP, _M.NAMES_HURT, _M.OPEN_QUESTION):
        return False
    return bool(asks(turn) or turn.get("switch")) and not turn.has(_M.EASY_OUT)


def _ownership(turn: Turn) -> AreaValue:
    scene = turn.scene
    against = _count(turn, _M.BLAME, _M.SHARED_BLAME, _M.EXCUSE_BUT, _M.CONDITIONAL_APOLOGY, _M.DEFENSIVE)
    against += _count(turn, _M.GUILT_TRIP, _M.REHASHES_PAST)
    lesser = _count(turn, _M.ASKS_FORGIVENESS, _M.BARE_CHANGE_CLAIM)
    good = _count(turn, _M.SPECIFIC_OWNERSHIP, _M.NAMES_HURT, _M.SPECIFIC_REPAIR)
    if against:
        return AreaValue.HURT
    if lesser and good < 2 * lesser + 1:
        return AreaValue.HURT
    if good:
        return AreaValue.HELPED
    if turn.has(_M.APOLOGY):
        return AreaValue.NEUTRAL
    if scene.has(ExMove.HURT_TOLD) and not turn.has(_M.OPEN_QUESTION):
        return AreaValue.NEUTRAL
    if in_fault(turn) and scene.context.scenario_id == "the_apology" and scene.ex and not scene.silence:
        return AreaValue.NEUTRAL
    return AreaValue.NO_CHANCE


_FELT = re.compile(r"\bi (?:still |really |do )*(?:love|miss|like|have (?:\w+ )?feelings for) you\b")


def _told_feelings_before(turn: Turn) -> bool:
    """Whether the line before this one said what they feel: leaving them free now is about that."""
    before = turn.scene.last_user
    return before is not None and _FELT.search(before.canon) is not None


def _no_pressure(turn: Turn) -> AreaValue:
    scene = turn.scene
    if any(marker in PRESSURE_MARKERS for marker in turn.found):
        return AreaValue.HURT
    refused = scene.no_now != "none" or scene.has(ExMove.FIRM_NO, ExMove.BOUNDARY)
    if refused and (turn.has(_M.BLAME, _M.DEFENSIVE, _M.EXCUSE_BUT) or turn.get("sneer")):
        return AreaValue.HURT
    if turned_away(turn) and asks(turn):
        return AreaValue.HURT
    if turn.has(_M.RESPECTS_NO, _M.EASY_OUT, _M.ASKS_LEAVE):
        return AreaValue.HELPED
    at_stake = asks(turn) or turn.get("declare", "practical") or refused or scene.taken or scene.no_standing != "none"
    if turn.has(_M.ACCEPTS_OUTCOME) and (
        at_stake or _told_feelings_before(turn) or turn.has(_M.STATES_INTENT) or scene.has(ExMove.GOODBYE)
    ):
        return AreaValue.HELPED
    if asks(turn):
        return AreaValue.NEUTRAL
    if turn.get("not_urgent", "step_back") and (scene.ex or scene.has(ExMove.SILENCE)):
        return AreaValue.HELPED
    if refused or scene.taken or turn.get("practical", "declare"):
        return AreaValue.NEUTRAL
    return AreaValue.NO_CHANCE


_UNCARING = (
    _M.REHASHES_PAST,
    _M.INDISCRETION,
    _M.JEALOUSY_BAIT,
    _M.THREAT,
    _M.BLAME,
    _M.GUILT_TRIP,
    _M.DODGES_QUESTION,
    _M.CONDITIONAL_APOLOGY,
    _M.ASKS_FORGIVENESS,
)
_CLEAR = (
    _M.STATES_INTENT,
    _M.SPECIFIC_APPRECIATION,
    _M.STATES_LIMIT,
    _M.ACCEPTS_OUTCOME,
    _M.SPECIFIC_REPAIR,
    _M.ASKS_LEAVE,
)
_FLAT = (
    _M.SHARED_BLAME,
    _M.BARE_CHANGE_CLAIM,
    _M.IGNORES_LOW_INTEREST,
    _M.DEFENSIVE,
    _M.EXCUSE_BUT,
    _M.ASKS_AGAIN_AFTER_NO,
    _M.BEGGING,
    _M.PROBES,
    _M.SURPRISE_CONTACT,
)


def _clarity(turn: Turn) -> AreaValue:
    """Care is hurt by what drags, sneers or evades, and helped by plain words about oneself and about them.

    Pressing alone is no lack of clarity: there the occasion was missed, no more.
    """
    scene = turn.scene
    if turn.has(*_UNCARING):
        return AreaValue.HURT
    pressed = turn.has(*_FLAT, _M.URGENCY, _M.TOO_MUCH_TOO_SOON)
    if turn.has(*_CLEAR) and not pressed:
        return AreaValue.HELPED
    if turn.has(_M.RESPECTS_NO) and turn.has(_M.ACKNOWLEDGES):
        return AreaValue.HELPED
    if turn.has(_M.SPECIFIC_OWNERSHIP, _M.NAMES_HURT) and not pressed:
        return AreaValue.NEUTRAL if scene.has(ExMove.HURT_TOLD) else AreaValue.HELPED
    heavy = scene.has(ExMove.HURT_TOLD, ExMove.FIRM_NO, ExMove.SOFT_NO, ExMove.BOUNDARY, ExMove.GOODBYE) or scene.taken
    if scene.why_here or heavy or turn.has(*_FLAT) or (pressed and scene.ex):
        return AreaValue.NEUTRAL
    return AreaValue.NO_CHANCE
