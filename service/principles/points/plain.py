"""What a turn plainly is, where its words have been taken for something narrower.

A wide answer is surer than a near one. Each point found here has replies that fit any turn of its kind: to what
only leads up to something ("I owe you an explanation"), to news that weighs, to what is planned on after a
no, to an offer, to a "you won't, will you?".
"""

from __future__ import annotations

from service.points import Point
from service.principles.markers import MarkerId
from service.principles.points import plain_words as plain
from service.principles.points.asked import questions_of
from service.principles.telling import only_tells
from service.principles.turn import Turn

_TELLING = frozenset({"why_now", "saying_what_you_feel", "starting_over", "hearing_no"})
"""Scenes in which what is told about oneself is never small talk."""
_NEWSLIKE = frozenset(
    {
        Point.LIFE, Point.PLANS, Point.GOOD, Point.HARD, Point.NEWS, Point.TOLD, Point.INTENT, Point.JEALOUS,
        Point.UNWELL, Point.JOY, Point.MEMORY, Point.GRUMBLE, Point.LISTENS, Point.ANSWER, Point.FREE,
    }
)  # fmt: skip
_LEADING_UP = frozenset(
    {
        Point.INTENT, Point.ANSWER, Point.TOLD, Point.NEWS, Point.LISTENS, Point.FREE, Point.PRACTICAL, Point.NERVOUS,
        Point.UNSURE, Point.GREETING, Point.PRACTICAL_Q, Point.THANKS, Point.LIMIT, Point.STEPS_BACK, Point.MEMORY,
        Point.OKAY, Point.MEET, Point.PARTING, Point.PLEAD,
    }
)  # fmt: skip
"""What a sentence that only leads up to something is taken for."""
_SOLD_ON = frozenset(
    {Point.NEWS, Point.TOLD, Point.NERVOUS, Point.PRACTICAL, Point.PLANS, Point.LIFE, Point.LIKES, Point.GOES_ON}
)
"""What is said on about an invitation that has just been declined."""
_FITTED = frozenset({Point.SILLY_Q, Point.TIME_Q, Point.CHOICE_Q, Point.BOTH_Q, Point.PRACTICAL_Q})
"""What is asked on about it: an hour, a place, the one or the other."""
_LOOSELY = frozenset(
    {Point.YES_NO_Q, Point.OPEN_Q, Point.MAYBE_Q, Point.NEED_Q, Point.HERE_Q, Point.OPINION_Q, Point.DUNNO_Q}
)
_FIRMLY = frozenset({Point.MEET, Point.REUNITE, Point.LEAVE_Q, Point.STAY_Q, Point.PRACTICAL_Q})
_OWNED = frozenset({Point.OWNS, Point.HEARS, Point.SORRY, Point.GRAVE, Point.REPAIR, Point.SAD, Point.LOVE, Point.MISS})


def sifted(turn: Turn, found: set[Point]) -> bool:
    """Takes away what one word was taken for, before it is weighed what is asked; whether something is offered."""
    canon, said = turn.doc.canon, turn.doc.vocabulary
    accused = not (plain.PERMITS.search(canon) or ("you never said" in canon and questions_of(turn)))
    for point, holds in (
        (Point.THERE_Q, plain.THERE.search(canon)),
        (Point.PLEAD, "yes please" not in canon.replace(" ,", "") and "not hang up" not in canon),
        (Point.TEASES, not plain.MIGHT_LIKE.search(canon)),
        (Point.BLAMES, accused),
        (Point.NERVOUS, not plain.REGRETS_TO_SAY.search(canon)),
        (Point.LIKES, not plain.WANTED.search(canon)),
        (Point.TIME_Q, plain.SAYS_WHEN.search(canon)),
        (Point.PRACTICAL_Q, plain.SENDING & said),
        (Point.PARTING, not plain.KEEPS_SHORT.search(canon)),
    ):
        if point in found and not holds:
            found.discard(point)
            if point is Point.PRACTICAL_Q and plain.SAYS_WHEN.search(canon):
                found.add(Point.TIME_Q)
    if turn.scene.context.scenario_id == "small_invitation" and plain.OUTING.search(canon):
        found.add(Point.MEET)
    offers = plain.OFFERS.search(canon) and not plain.ASKS_WHAT.search(canon)
    return bool(offers and questions_of(turn)) and not plain.SENDING & said


def plainly_asked(turn: Turn, found: set[Point], offered: bool) -> None:
    """What kind of answer is asked for, where no more than that is sure."""
    canon = turn.doc.canon
    on_the_no = turn.scene.context.scenario_id == "small_invitation" and turn.scene.no_standing != "none"
    theirs = turn.scene.context.scenario_id == "new_partner" and plain.WHO_IT_IS.search(canon)
    kinds = (
        (Point.UNANSWERED, plain.WHY_SO_SHORT.search(canon) and not found & {Point.HOW_ARE_YOU, Point.CHECKIN}),
        (Point.SEEING_Q, theirs and found & {Point.YES_NO_Q, Point.DUNNO_Q}),
        (Point.REASSURE_Q, plain.NEGATED_TAG.search(canon) and not found & {Point.ANGRY_Q, Point.LOVE_Q, *_FIRMLY}),
        (Point.MAYBE_Q, on_the_no and found & _FITTED),
        (Point.CHOICE_Q, plain.RATHER_I.search(canon)),
        (Point.SILLY_Q, plain.ASKS_BAD.search(canon)),
        (Point.TIME_Q, plain.LET_KNOW.search(canon)),
        (Point.ANYTHING_Q, plain.BRING_ANY.search(canon)),
        (Point.SMALL_SORRY, plain.BUSY.search(canon) and turn.doc.size <= 20 and not found & _FIRMLY - {Point.LEAVE_Q}),
        (Point.OFFER_Q, offered and found & _LOOSELY and not found & _FIRMLY),
        (Point.OPEN_Q, _not_by_yes(turn, found)),
    )
    kind = next((point for point, holds in kinds if holds), None)
    if kind is not None:
        found -= {each for each in found if each.asks and each is not Point.HOW_ARE_YOU}
        found.add(kind)
    if kind is Point.OFFER_Q:
        found -= {Point.PLANS, Point.GIFT}
    if plain.INDIRECT.search(canon) and not _asks(found):
        found -= {Point.INTENT, Point.PRACTICAL, Point.ANSWER, Point.UNSURE, Point.CHECKIN}
        found.add(Point.HOW_WAS_Q if plain.HOW_IT_WENT.search(canon) else Point.OPEN_Q)


def _not_by_yes(turn: Turn, found: set[Point]) -> bool:
    """ "Cardboard or is there a right way?" wants no yes, and "how much do I take off?" no sum of past times."""
    asked = questions_of(turn)
    if not asked or not found & {Point.YES_NO_Q, Point.MANY_Q}:
        return False
    said = turn.words_between(asked[-1].start, asked[-1].end)
    return "or" in said[1:-1] or (Point.MANY_Q in found and bool(plain.OURSELVES & set(said)))


def _asks(found: set[Point]) -> bool:
    return any(point.asks for point in found)


def plainly_told(turn: Turn, found: set[Point]) -> None:
    """What was told, by its weight, before what is left over is taken for news."""
    canon = turn.doc.canon
    owned = found & _OWNED
    if turn.get("say_thanks_for") and turn.doc.size <= 22 and not owned:
        found -= {Point.APPRECIATES, Point.UNSURE, Point.INTENT}
        found.add(Point.THANKS)
    if _asks(found):
        return
    goes_on = turn.scene.no_standing != "none" and not only_tells(turn)
    if goes_on and plain.GOES_ON.search(canon) and not found & {Point.WISHES, Point.PARTING}:
        found.add(Point.GOES_ON)
    if plain.BEGINS.search(canon) and not owned and turn.doc.size <= 34:
        found -= _LEADING_UP
        found.add(Point.BEGINS)
        return
    _confided(turn, found)
    _said_lightly(turn, found)
    if owned:
        return
    if plain.FOUND.search(canon) and Point.PRACTICAL not in found:
        found -= {Point.MEMORY, Point.NEWS, Point.TOLD, Point.APPRECIATES}
        found.add(Point.FOUND)
    if turn.scene.context.scenario_id == "they_reach_out" and plain.ACCEPTS.search(canon):
        found -= {Point.GREETING, Point.OKAY, Point.NEWS, Point.TOLD, Point.GIFT, Point.APPRECIATES, Point.FREE}
        found.add(Point.ACCEPTS)
    if plain.PERMITS.search(canon):
        found -= {Point.TOLD, Point.NEWS, Point.LIMIT, Point.INTENT}
        found.add(Point.FREE)
    small = {Point.NEWS, Point.THANKS, Point.OKAY, Point.TOLD, Point.PLANS, Point.LIKES}
    if plain.WILL_DO.search(canon) and not found - small:
        found -= {Point.NEWS, Point.TOLD, Point.PLANS}
        found.add(Point.REPAIR if turn.scene.stage == "deep" else Point.PRACTICAL)


def _confided(turn: Turn, found: set[Point]) -> None:
    """News of their own life that weighs, as against a bait, and as against what has long been got over."""
    canon = turn.doc.canon
    if Point.GRAVE in found and plain.OVER.search(canon):
        found -= {Point.GRAVE, Point.JOY}
    more = {Point.GRAVE, Point.OWNS, Point.LOVE, Point.GOOD, Point.REPAIR, Point.APPRECIATES, Point.MISS}
    if not plain.CONFIDES.search(canon) or plain.NOT_HEALTH.search(canon) or found & more:
        return
    if not turn.has(MarkerId.JEALOUSY_BAIT):
        found -= _NEWSLIKE
        found.add(Point.CONFIDES)


def _said_lightly(turn: Turn, found: set[Point]) -> None:
    """Small things that want their own small answer."""
    canon, said = turn.doc.canon, turn.doc.vocabulary
    child = plain.ILL & said and plain.OTHERS & said
    owned = bool(found & _OWNED)
    for point, holds, instead in (
        (Point.POORLY, child, _NEWSLIKE | {Point.PRACTICAL, Point.GREETING}),
        (Point.GLAD, plain.MEANS.search(canon) and not owned, _NEWSLIKE),
        (Point.PARTING, plain.OFF_NOW.search(canon), _NEWSLIKE | {Point.PRACTICAL, Point.OKAY}),
        (Point.LUCK, plain.LUCK.search(canon), _NEWSLIKE),
        (Point.REMINDS, plain.REMINDS.search(canon), _NEWSLIKE | {Point.PRACTICAL}),
        (Point.SAD, plain.HARDER.search(canon) and turn.scene.stage != "deep", {Point.NEWS, Point.TOLD, Point.HARD}),
        (Point.SEE_YOU, plain.HAPPIER.search(canon), {Point.NEWS, Point.TOLD, Point.APPRECIATES}),
        (Point.GIFT, plain.HOSPITABLE.search(canon) and not owned, _NEWSLIKE | {Point.LIKES, Point.GREETING}),
    ):
        if holds:
            found -= instead
            found.add(point)


def plainly_left(turn: Turn, found: set[Point]) -> None:
    """Of what is left over: whether it answers at all, and whether it is as light as it looks."""
    scenario, doc = turn.scene.context.scenario_id, turn.doc
    respects = turn.has(MarkerId.RESPECTS_NO, MarkerId.ACCEPTS_OUTCOME)
    if scenario == "they_reach_out" and found == {Point.GREETING}:
        found.remove(Point.GREETING)
        found.add(Point.HELLO)
    if scenario == "small_invitation" and turn.scene.no_now != "none" and found <= _SOLD_ON and not only_tells(turn):
        kindly = respects or plain.LETS_OFF.search(doc.canon)
        found -= {Point.NEWS, Point.GOES_ON} if kindly else set()
        found.add(Point.FREE if kindly else Point.GOES_ON)
    if Point.ANSWER in found:
        found -= {Point.JOY, Point.GOOD, Point.HARD, Point.LIFE, Point.INTENT}
    if scenario == "why_now" and turn.scene.asked and found <= _LEADING_UP and not plain.REASON & doc.vocabulary:
        found.clear()
        found.add(Point.BEGINS)
    if Point.NEWS in found and respects and doc.size <= 9 and turn.scene.no_standing != "none":
        found.discard(Point.NEWS)
        found.add(Point.FREE)
    light = {Point.TOLD, Point.LIKES, Point.LAUGH}
    if scenario == "keeping_it_light" and Point.TOLD in found <= light and not plain.WEIGHS & doc.vocabulary:
        found.discard(Point.TOLD)
        found.add(Point.NEWS)
    if Point.THANKS in found <= {Point.THANKS, Point.GREETING, Point.INTENT, Point.FREE} and doc.size > 22:
        found.discard(Point.THANKS)
        found.add(Point.TOLD)
    about_self = scenario in _TELLING or (scenario == "new_partner" and "i" in doc.words)
    if Point.NEWS in found and about_self and doc.size > 4:
        found.discard(Point.NEWS)
        found.add(Point.TOLD)
