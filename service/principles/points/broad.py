"""Where a narrow reading of a turn is not certain, the broad kind that it surely is.

A flat answer that fits is better than a near one that misreads. What is kept here narrow has its own word
in the turn; else it gives way to what fits any turn of its kind: a remark about here and now, a question
about it, a proposal to stop, something handed over, an either/or that is no matter of taste.
"""

from __future__ import annotations

from service.points import Point
from service.principles.markers import ExMove, MarkerId
from service.principles.points import broad_words as broad
from service.principles.points.asked import questions_of
from service.principles.points.plain_words import LETS_OFF
from service.principles.telling import only_tells
from service.principles.turn import Turn

_LEFTOVER = frozenset({Point.TOLD, Point.NEWS, Point.LIKES, Point.OKAY, Point.GREETING, Point.LOOKS, Point.MEMORY})
_SAID = frozenset(
    {
        Point.HARD, Point.GOOD, Point.UNWELL, Point.NERVOUS, Point.LIFE, Point.JOY, Point.SAD, Point.GRUMBLE,
        Point.LOOKS, Point.LIKES, Point.PLANS, Point.SEE_YOU, Point.FINE, Point.HELLO, Point.LIMIT, Point.MEMORY,
    }
)  # fmt: skip
"""What a question cannot have told."""
_SCENIC = frozenset(
    {
        Point.YES_NO_Q, Point.OPEN_Q, Point.WHERE_Q, Point.WHO_Q, Point.DUNNO_Q, Point.HERE_Q, Point.STILL_Q,
        Point.CHOICE_Q, Point.BOTH_Q, Point.SILLY_Q, Point.MORE_Q, Point.HOW_THING_Q,
    }
)  # fmt: skip
_LOOSE_Q = _SCENIC | {Point.MAYBE_Q, Point.REQUEST_Q, Point.OFFER_Q, Point.LEAVE_Q, Point.NEED_Q, Point.FACT_Q}
_OF_ME = frozenset({Point.OPINION_Q, Point.OFTEN_Q, Point.HURT_Q, Point.WHY_Q})
_OPEN_NO = frozenset(
    {
        Point.NEWS, Point.TOLD, Point.FREE, Point.PRACTICAL, Point.PLANS, Point.LIFE, Point.LIKES, Point.NERVOUS,
        Point.MEMORY, Point.INTENT, Point.LIMIT, Point.GREETING, Point.OKAY, Point.HELPS, Point.GIFT, Point.PROMISE,
        Point.ANSWER, Point.PACE, Point.UNSURE,
    }
)  # fmt: skip
"""What may be said after a declined invitation without taking the no."""


def broadly(turn: Turn, found: set[Point]) -> None:
    """Takes the broad kind of a turn where what was found is not sure of itself."""
    _asked(turn, found)
    _told(turn, found)
    _at_the_no(turn, found)


def _asked(turn: Turn, found: set[Point]) -> None:
    canon, light = turn.doc.canon, turn.scene.stage in ("cold", "light")
    asked = questions_of(turn)
    if not asked and not any(point.asks for point in found):
        return
    if asked and all(sentence.question for sentence in turn.doc.sentences):
        found -= _SAID
    found.discard(Point.HELLO)
    if turn.doc.size >= 8:
        found.discard(Point.GREETING)
    if broad.AT_TABLE.search(canon) and Point.MEET in found:
        found.discard(Point.MEET)
        found.add(Point.SMALL_SORRY)
    if Point.MEET in found and Point.PRACTICAL_Q in found and not broad.TOGETHER.search(canon):
        found.discard(Point.MEET)  # "would you like to have it? I can post it"
    for point, holds, instead in (
        (Point.REASSURE_Q, broad.REGRETTED.search(canon), _LOOSE_Q | _OF_ME),
        (Point.LEAVE_Q, broad.ASKS_LEAVE.search(canon), {Point.MAYBE_Q}),
        (Point.PAUSE_Q, broad.STOPS.search(canon), _LOOSE_Q),
        (Point.HERE_Q, broad.SHALL_WE.search(canon), _LOOSE_Q),
        (Point.SCENE_Q, broad.AROUND.search(canon), _SCENIC),
        (Point.NEED_Q, broad.NEEDS.search(canon) and not light, {Point.HURT_Q}),
        (Point.MAYBE_Q, broad.PROPOSED.search(canon), {Point.WHAT_IF_Q}),
        (Point.OPEN_Q, not light and not broad.THINGS.search(canon), {Point.CHOICE_Q}),
    ):
        if holds and found & instead:
            found -= instead
            found.add(point)
            return


def _told(turn: Turn, found: set[Point]) -> None:
    canon, scenario = turn.doc.canon, turn.scene.context.scenario_id
    sorry = turn.has(MarkerId.APOLOGY)
    if broad.SPEAKS_UP.search(canon) and turn.doc.size <= 20 and not any(p.asks for p in found):
        found -= {Point.HURRY, Point.INTENT, Point.NEWS, Point.TOLD, Point.GREETING}
        found.add(Point.BEGINS)
    if Point.GRAVE in found and broad.WELL_AGAIN.search(canon):
        found.discard(Point.GRAVE)
        found.add(Point.TOLD)
    if Point.PROMISE in found and not broad.PROMISES.search(canon):
        found.discard(Point.PROMISE)
        found.add(Point.TOLD)
    if Point.AGREES in found and Point.OWNS in found and not sorry:
        # "you're right" names nothing; "you're right that I kept you waiting" does
        named = any(act.subject == "i" and act.past and not act.question for act in turn.acts)
        found.discard(Point.AGREES if named and turn.has(MarkerId.SPECIFIC_OWNERSHIP) else Point.OWNS)
    if scenario == "new_partner" and found & {Point.THANKS, Point.SURPRISED, Point.GLAD}:
        found -= {Point.OWNS, Point.SORRY, Point.HEARS}  # it is the other who has told something
    unsure = not turn.get("say_hears") and not turn.scene.has(ExMove.HURT_TOLD)
    if Point.HEARS in found and unsure:
        found.discard(Point.HEARS)
        found.add(Point.TOLD)
    if found & {Point.BLAMES, Point.EXCUSE} and broad.MINE_TO_CARRY.search(canon):
        found -= {Point.BLAMES, Point.EXCUSE}
        found.add(Point.OWNS)
    if Point.HARD in found and broad.BROKEN.search(canon):
        found.discard(Point.HARD)
        found.add(Point.GRUMBLE)
    if broad.HANDED.search(canon) and not found & {Point.OWNS, Point.MEET} and not any(p.asks for p in found):
        found -= {Point.PRACTICAL, Point.NEWS, Point.TOLD}
        found.add(Point.GIFT)
    if found and found <= _LEFTOVER and turn.scene.no_standing == "none" and _remarks(turn):
        found.clear()
        found.add(Point.REMARK)


def _remarks(turn: Turn) -> bool:
    """Whether something is only remarked that both can see, and nobody is told of or charged with anything."""
    doc = turn.doc
    line = f" {doc.canon.strip(' .')}"
    seen = broad.REMARKS.match(line) and not broad.MORE_THAN_SEEN & doc.vocabulary
    return doc.size <= 16 and bool(seen or broad.TAGGED.search(line))


def _at_the_no(turn: Turn, found: set[Point]) -> None:
    """After a declined invitation, what neither takes the no nor parts is met with the no."""
    if turn.scene.context.scenario_id != "small_invitation" or turn.scene.no_standing == "none":
        return
    canon = turn.doc.canon
    if any(point.asks for point in found) or only_tells(turn):
        return
    sells = broad.SELLS.search(canon)
    takes = (
        broad.TAKES.search(canon)
        or LETS_OFF.search(canon)
        or found & {Point.PARTING, Point.STEPS_BACK, Point.THANKS, Point.SAD}
    )
    if found <= _OPEN_NO | {Point.GOES_ON} and (sells or not takes) and broad.ABOUT_IT.search(canon):
        found.clear()
        found.add(Point.GOES_ON)
