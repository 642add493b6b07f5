"""The last look at a turn: what its words make certain, against what one of them was taken for.

Everything here goes from the narrow to the surely fitting: a death is a death whoever it is, a question about
wishes has no ready yes, an arrival's "sorry" is no apology, and what is told in passing is met by what it is about.
"""

from __future__ import annotations

from service.points import Point
from service.principles.markers import ExMove, MarkerId
from service.principles.points import passing_words as passing
from service.principles.points import sure_words as sure
from service.principles.points.asked import questions_of, short_of
from service.principles.points.broad_words import ASKS_LEAVE, SELLS
from service.principles.turn import Turn
from service.transcript import Medium

_LIGHTLY = frozenset(
    {
        Point.NEWS, Point.REMARK, Point.LIKES, Point.LAUGH, Point.GRUMBLE, Point.PLANS, Point.GREETING, Point.LIFE,
        Point.MEMORY, Point.FINE, Point.OKAY, Point.SURPRISED, Point.UNSURE, Point.TEASES, Point.AGREES,
    }
)  # fmt: skip
"""What is told in passing: small enough to be answered by what it is about."""
_LEFT_OVER = frozenset({*_LIGHTLY, Point.TOLD, Point.ANSWER, Point.NERVOUS, Point.INTENT, Point.FREE, Point.PRACTICAL})
_WEIGHED = frozenset(
    {
        Point.OWNS, Point.HEARS, Point.APPRECIATES, Point.LOVE, Point.MISS, Point.REUNITE, Point.GRAVE, Point.EXCUSE,
        Point.BLAMES, Point.IF_SORRY, Point.SHARED,
    }
)  # fmt: skip
_FORM_Q = frozenset(
    {
        Point.YES_NO_Q, Point.OPEN_Q, Point.DUNNO_Q, Point.MAYBE_Q, Point.CHOICE_Q, Point.BOTH_Q, Point.WHERE_Q,
        Point.WHEN_Q, Point.WHO_Q, Point.STILL_Q, Point.OFTEN_Q, Point.EVER_Q, Point.DID_YOU_Q, Point.SCENE_Q,
        Point.HAPPY_Q, Point.MORE_Q, Point.THINKING_Q, Point.HURT_Q, Point.SENSE_Q, Point.HERE_Q, Point.FUN_Q,
        Point.HOW_WAS_Q, Point.REST_Q,
        Point.HOW_THING_Q,
    }
)  # fmt: skip
"""Questions known by their form, which give way to a surer kind."""
_REFUSED = frozenset({Point.LEAVE_Q, Point.FREE})
_OF_TIME = frozenset({Point.HOW_ARE_YOU, Point.LONG_Q, Point.MANY_Q})
_ASKED_FOR = frozenset({Point.MEET, Point.REUNITE, Point.STAY_Q, Point.FORGIVE_Q})
"""What is asked for of the two of them stands."""
_THOUGH_OWNED = frozenset({Point.AFRAID, Point.SMALL_SORRY, Point.ACCEPTS})
_BY_WORD = (
    (Point.GONE, passing.GONE),
    (Point.TRIES, passing.TRIES),
)


def surely(turn: Turn, found: set[Point]) -> None:
    """Puts what is certain in place of what is not."""
    _death(turn, found)
    _asked(turn, found)
    _told(turn, found)
    _taken(turn, found)
    _in_passing(turn, found)


def _instead(found: set[Point], away: frozenset[Point] | set[Point], point: Point) -> None:
    found -= away
    found.add(point)


def _asks(found: set[Point]) -> bool:
    return any(point.asks for point in found)


def _dies(canon: str) -> bool:
    """Whether it is told that somebody has died, a person or an animal, and not a phone, nor long ago."""
    if sure.LONG_AGO.search(canon):
        return False
    for found in (*sure.DIED.finditer(canon), *sure.PUT_DOWN.finditer(canon)):
        if sure.NO_DEATH.isdisjoint(found.group().split()):
            return True
    return False


def _death(turn: Turn, found: set[Point]) -> None:
    canon, before = turn.doc.canon, turn.scene.last_user
    weighs = {Point.OWNS, Point.APPRECIATES, Point.HEARS, Point.SORRY, Point.THANKS, Point.EXCUSE, Point.PARTING}
    if _dies(canon) and not found & weighs and not questions_of(turn):
        found.difference_update(_LEFT_OVER | {Point.GOOD, Point.JOY, Point.HARD, Point.UNWELL, Point.AFTER_GRAVE})
        found.add(Point.GRAVE)
    elif before is not None and _dies(before.canon) and Point.GRAVE not in found and not _asks(found):
        _instead(found, _LEFT_OVER | {Point.THANKS, Point.SYMPATHY}, Point.AFTER_GRAVE)
    elif sure.SAD_NEWS.search(canon) and Point.GRAVE not in found:
        _instead(found, _LIGHTLY | {Point.GOOD, Point.JOY}, Point.HARD)
    if Point.GRAVE in found and sure.NOBODY_DIED.search(canon):
        _instead(found, {Point.GRAVE, Point.AFTER_GRAVE}, Point.FINE)
    if sure.BLOW.search(canon) and not found & {*weighs, Point.GRAVE}:
        _instead(found, _LIGHTLY | {Point.NERVOUS, Point.SEE_YOU}, Point.HARD)


def _asked(turn: Turn, found: set[Point]) -> None:
    canon, light = turn.doc.canon, turn.scene.stage in ("cold", "light")
    questions = questions_of(turn)
    _not_that(turn, found, bool(questions), light)
    if Point.REUNITE not in found and _invites(turn):
        _instead(found, _FORM_Q | _LEFT_OVER | {Point.REQUEST_Q, Point.OFFER_Q, Point.LEAVE_Q}, Point.MEET)
    if sure.YOU_START.search(canon) and not light:
        _instead(found, _FORM_Q | _LEFT_OVER | {Point.BEGINS, Point.PLANS}, Point.FIRST_Q)
    if sure.HOW_TO_HEAR.search(canon) and found & {Point.HOW_THING_Q, Point.HOW_WAS_Q}:
        _instead(found, {Point.HOW_THING_Q, Point.HOW_WAS_Q}, Point.OPEN_Q)
    if sure.ASKS_IF.search(canon) and not _asks(found):
        _instead(found, _LEFT_OVER, Point.OPEN_Q)
    if not questions:
        return
    said = turn.words_between(questions[-1].start, questions[-1].end)
    if Point.FACT_Q in found and short_of(turn) is not None:
        found.add(Point.YES_NO_Q)  # "did you see the sky tonight?" is answered where nothing is known of it
    for point, holds, away in (
        (Point.SURE_Q, turn.scene.no_standing != "none" and sure.IS_IT_FINAL.search(canon), _FORM_Q | _REFUSED),
        (Point.OPEN_Q, sure.NO_OR.search(canon), _FORM_Q),
        (Point.WHY_ELSE_Q, turn.scene.no_standing != "none" and sure.WHY_NOT.search(canon), _FORM_Q | {Point.WHY_Q}),
        (Point.SEEING_Q, turn.scene.context.scenario_id == "new_partner" and sure.THEIR_OWN.search(canon), _FORM_Q),
        (Point.LEAVE_Q, ASKS_LEAVE.search(canon), {Point.OPEN_Q, Point.MAYBE_Q, Point.YES_NO_Q}),
        (Point.TIME_Q, sure.WHERE_TO.search(canon), _FORM_Q | {Point.PRACTICAL_Q, Point.OPINION_Q, Point.PRACTICAL}),
        (Point.SURPRISED, sure.CAN_BELIEVE.search(canon), _FORM_Q),
        (Point.OPEN_Q, not light and sure.WEIGHED_OR.search(canon), {Point.HERE_Q, Point.CHOICE_Q}),
        (Point.NEEDS_TIME, sure.NEEDS_TIME.search(canon), _FORM_Q | _LEFT_OVER),
        (Point.WHAT_IF_Q, sure.IF_SO.search(canon), _FORM_Q),
        (Point.PACE, not light and sure.HOW_FAST.search(canon), _FORM_Q | _OF_TIME),
        (Point.WAS_GOOD_Q, sure.WAS_GOOD.search(canon), _FORM_Q | {Point.LOVE_Q, Point.OPINION_Q}),
        (Point.REASSURE_Q, sure.NO_WORRY.search(canon), _FORM_Q | {Point.ANGRY_Q}),
        (Point.HURT_Q, not light and sure.HOW_FOR_YOU.search(canon), _FORM_Q),
        (Point.NEED_Q, not light and sure.WOULD_HAVE_HELPED.search(canon), _FORM_Q | {Point.OPINION_Q}),
        (Point.NEED_Q, not light and sure.NEEDED.search(canon), _FORM_Q),
        (Point.STAY_Q, sure.WRITES_ON.search(canon), _FORM_Q | {Point.LEAVE_Q, Point.TAKES_BACK, Point.FREE}),
        (Point.SCENE_Q, light and sure.HABIT.search(canon), _FORM_Q | {Point.NEED_Q}),
        (Point.OPEN_Q, sure.HABIT.search(canon), _FORM_Q | {Point.NEED_Q}),
        (Point.HERE_Q, sure.ALLOWED_Q.search(canon), {Point.REST_Q, Point.OPEN_Q, Point.SCENE_Q, Point.MAYBE_Q}),
        (Point.HOW_ARE_YOU, sure.YOU_BACK.search(canon) and len(said) <= 6, _FORM_Q),
        (Point.STILL_Q, "still" in said, {Point.SCENE_Q, Point.YES_NO_Q}),
        (Point.YES_NO_Q, sure.WELL_ENOUGH.search(canon) or sure.GOING_ON_THEN.search(canon), {Point.SCENE_Q}),
        (Point.DUNNO_Q, sure.WILL_IT_BE.search(canon), {Point.YES_NO_Q, Point.MAYBE_Q, Point.OPEN_Q}),
        (Point.YES_NO_Q, sure.ALLOWED_IS.search(canon), {Point.SEEING_Q, Point.OPEN_Q, Point.HERE_Q}),
        (Point.DUNNO_Q, sure.OF_THIRD.search(canon), {Point.YES_NO_Q, Point.OPEN_Q, Point.MAYBE_Q}),
        (Point.BOTH_Q, sure.OR_ELSE.search(canon) and sure.ONE_REASON.search(canon), {Point.YES_NO_Q, Point.OPEN_Q}),
        (Point.BOTH_Q, light and sure.OR_ELSE.search(canon), {Point.YES_NO_Q, Point.SENSE_Q}),
        (Point.OPEN_Q, sure.OF_US.search(canon) and not _chats(turn), {Point.YES_NO_Q}),
        (Point.MAYBE_Q, sure.MAY_I.search(canon), {Point.SEEING_Q}),
        (Point.OPEN_Q, not light and _wished(turn), {Point.YES_NO_Q}),
        (Point.SCENE_Q, _small(turn) and sure.ON_SHOW.search(canon), {Point.OPEN_Q, Point.DUNNO_Q}),
    ):
        if holds and found & away and not found & _ASKED_FOR:
            declined = turn.scene.context.scenario_id == "small_invitation" and turn.scene.no_standing != "none"
            _instead(found, away, Point.MAYBE_Q if declined and point is Point.BOTH_Q else point)
            return


def _not_that(turn: Turn, found: set[Point], asks: bool, light: bool) -> None:
    """What a word was taken for that the rest of the turn rules out."""
    canon, said = turn.doc.canon, turn.doc.vocabulary
    plain = Point.REMARK if turn.doc.size <= 10 else Point.TOLD
    not_asked_out = turn.scene.context.scenario_id != "small_invitation" and not sure.INVITES.search(canon)
    for point, holds, instead in (
        (Point.REUNITE, sure.TRY_THING.search(canon) and not sure.BACK_TOGETHER.search(canon), Point.MEET),
        (Point.MEET, not _names_us(turn), Point.PRACTICAL_Q),
        (Point.HEARS, sure.SEE_MORE.search(canon), Point.MEET),
        (Point.MEET, bool(sure.THIRD_MET.search(canon)) and not {"with", "us", "together"} & said, Point.INTENT),
        (Point.TAKES_BACK, asks, Point.SMALL_SORRY),
        (Point.PACE, turn.scene.no_standing != "none" and not asks, Point.TOLD),
        (Point.HURRY, not sure.URGED.search(canon) or bool(sure.NOT_URGED.search(canon)), None),
        (Point.DEBATE_Q, not asks, Point.TOLD),
        (Point.REMARK, bool(sure.UNMARKED_Q.search(canon)), Point.MAYBE_Q),
        (Point.BLAMES, not sure.CHARGES.search(canon), None if found - {Point.BLAMES} else plain),
        (Point.NERVOUS, not sure.NERVES.search(canon), None if found - {Point.NERVOUS} else Point.TOLD),
        (Point.SENSE_Q, not sure.GETS_IT.search(canon), Point.DUNNO_Q if light else Point.OPEN_Q),
        (Point.HEARS, not light and bool(sure.NOW_DOES.search(canon)), Point.REPAIR),
        (Point.MEET, not_asked_out, (Point.STILL_Q if "still" in said else Point.YES_NO_Q) if asks else plain),
        (Point.HEARS, bool(sure.GO_ON.search(canon)) and turn.doc.size <= 12, Point.LISTENS),
        (Point.ACCEPTS, Point.AFTER_GRAVE in found, None),
        (Point.LIKES, Point.AFTER_GRAVE in found, None),
        (Point.PRACTICAL, Point.ANSWER in found and not light, Point.TOLD),
        (Point.REMARK, sure.SEE_TO_IT.search(canon), Point.PRACTICAL),
        (Point.UNSURE, sure.THERE_AT_ALL.search(canon), Point.SEE_YOU),
        (Point.HARD, sure.THINKS_I_AM.search(canon), Point.NEWS if light else Point.TOLD),
        (Point.OPEN_Q, sure.HOW_YOU_ARE.search(canon), Point.HOW_ARE_YOU),
        (Point.HURRY, asks and canon.startswith((". did ", ". was ", ". were ", ". has ", ". have ")), None),
        (Point.STEPS_BACK, light and Point.FINE in found and turn.scene.no_standing == "none", None),
        (Point.THINKING_Q, not asks and not sure.OR_NOT.search(canon), None),
        (Point.FUN_Q, not asks, Point.MEMORY if light else Point.APPRECIATES),
        (Point.MISS_Q, not sure.MISSED & said, Point.OPEN_Q),
        (Point.SURE_Q, not sure.SURE.search(canon), Point.YES_NO_Q),
        (Point.HEARS, light and not turn.scene.has(ExMove.HURT_TOLD), None if found - {Point.HEARS} else Point.NEWS),
        (Point.GIFT, light and "you" not in said and "your" not in said, Point.NEWS),
        (Point.JEALOUS, bool(sure.A_BIRTH.search(canon)), Point.JOY),
        (Point.AFTER_GRAVE, _long_since(turn), None),
    ):
        if point in found and holds:
            found.discard(point)
            if instead is not None:
                found.add(instead)


def _invites(turn: Turn) -> bool:
    """Whether this is the invitation that the talk is about, in whatever words."""
    scene = turn.scene
    if scene.context.scenario_id != "small_invitation" or scene.no_standing != "none" or scene.last_user is not None:
        return False
    if sure.WOULD_HAVE_HELPED.search(turn.doc.canon):
        return False  # asked of back then
    return bool(questions_of(turn)) and bool(sure.INVITES.search(turn.doc.canon))


def _long_since(turn: Turn) -> bool:
    """Whether the death spoken of before was a matter between the two, and not one just told."""
    before = turn.scene.last_user
    return turn.scene.stage in ("deep", "closing") and before is not None and not _dies(before.canon)


def _wished(turn: Turn) -> bool:
    """Whether it asks for a wish, a belief or the two of them, to which no ready yes is true."""
    if sure.ALLOWED.search(turn.doc.canon):
        return False
    if short_of(turn) is None:
        return True
    return bool(sure.WISHED.search(turn.doc.canon) or sure.OF_US.search(turn.doc.canon))


def _small(turn: Turn) -> bool:
    return turn.scene.stage in ("cold", "light", "warm")


def _chats(turn: Turn) -> bool:
    return turn.scene.context.scenario_id in ("keeping_it_light", "short_call", "first_text", "they_reach_out")


def _names_us(turn: Turn) -> bool:
    """Whether a proposal has the two of them in it at all ("can I take them on Thursday?" has not)."""
    return not sure.NOT_ABOUT_US.isdisjoint(turn.doc.vocabulary) or turn.scene.context.scenario_id == "small_invitation"


def _told(turn: Turn, found: set[Point]) -> None:
    canon, size = turn.doc.canon, turn.doc.size
    deep, light = turn.scene.stage in ("deep", "closing"), turn.scene.stage in ("cold", "light")
    scenario, said = turn.scene.context.scenario_id, turn.doc.vocabulary
    asked_now = _asks(found)
    shut = Point.INSULT in found and "shut up" in canon and sure.MY_SHUT_UP.search(canon)
    odd = Point.NERVOUS in found and sure.ODD.search(canon)
    shame = Point.LIFE in found and deep and sure.ASHAMED & said
    confessed = not light and not asked_now and sure.CONFESSED.search(canon) and not found & {Point.GRAVE, Point.HARD}
    comic = Point.HARD in found and not deep and not passing.NOT_COMIC & said and not sure.BLOW.search(canon)
    for holds, away, instead in (
        (shut, {Point.INSULT, Point.BLAMES}, None),
        (Point.HURRY in found and sure.OR_NOT.search(canon), {Point.HURRY}, None),
        (Point.UNSURE in found and sure.NOT_KNOWN_TO_YOU.search(canon), {Point.UNSURE}, None),
        (Point.BLAMES in found and Point.PARTING in found and size <= 20, {Point.BLAMES}, None),
        (bool(found & {Point.NEED_Q, Point.HURT_Q, Point.WAS_GOOD_Q}), {Point.BLAMES}, None),
        (Point.PARTING in found and sure.OFF_WORK.search(canon), {Point.PARTING}, Point.PRACTICAL),
        (Point.THANKS in found and size <= 12, {Point.LIKES, Point.OKAY, Point.NEWS}, None),
        (Point.THANKS in found and size <= 8, {Point.APPRECIATES}, None),
        (bool(found & {Point.PARTING, Point.WISHES}), {Point.LIMIT}, None),
        (shame, {Point.LIFE, Point.REPAIR}, Point.OWNS),
        (comic, {Point.HARD}, Point.GRUMBLE),
        (confessed and Point.OWNS not in found, {Point.BLAMES, Point.TOLD, Point.ANSWER, Point.MEMORY}, Point.OWNS),
        (odd, {Point.NERVOUS}, Point.SEE_YOU),
        (Point.SORRY in found and _small_sorry(turn), {Point.SORRY, Point.GREETING, Point.NERVOUS}, Point.SMALL_SORRY),
    ):
        if holds:
            found -= away
            if instead is not None:
                found.add(instead)
    if _asks(found) or Point.GRAVE in found:
        return
    owned, refused = bool(found & _WEIGHED), turn.scene.no_standing != "none"
    taken = (
        refused
        and scenario == "hearing_no"
        and not {"thank", "thanks"} & said
        and bool(found)
        and found <= _LEFT_OVER | {Point.SAD}
    )
    for point, fits, places in (
        (Point.SMALL_SORRY, sure.SENT_LATE.search(canon) and size <= 24, _LEFT_OVER | {Point.GOES_ON, Point.SAD}),
        (Point.SMALL_SORRY, sure.HOPES_NOT.search(canon), _LEFT_OVER | {Point.HELLO}),
        (Point.MEET, scenario == "first_meeting" and sure.AGAIN.search(canon), _LEFT_OVER),
        (Point.LOVE, sure.FOND.search(canon), _LEFT_OVER | {Point.GLAD}),
        (Point.OFFER_Q, sure.WALKS_YOU.search(canon), _LEFT_OVER),
        (Point.GLAD, sure.FORGIVEN.search(canon), _LEFT_OVER | {Point.ANGRY_Q}),
        (Point.REMARK, sure.DARKENS.search(canon) and size <= 18, {Point.TOLD, Point.NEWS, Point.LIKES}),
        (Point.LOOKS, sure.LOOKS_GOOD.search(canon), _LIGHTLY | {Point.APPRECIATES, Point.TOLD}),
        (Point.OWNS, not light and sure.USED_TO_HURT.search(canon), _LEFT_OVER | {Point.REPAIR, Point.APPRECIATES}),
        (Point.AFRAID, not light and sure.AFRAID.search(canon), _LEFT_OVER | {Point.REPAIR, Point.PROMISE}),
        (Point.ACCEPTS, sure.MONEY_BACK.search(canon), {Point.GIFT, Point.REPAIR, *_LEFT_OVER}),
        (Point.REPAIR, not light and sure.MONEY_OWED.search(canon), {Point.GIFT, *_LEFT_OVER}),
        (Point.REPAIR, deep and sure.NOW_DOES.search(canon), _LEFT_OVER),
        (Point.HEARS, deep and sure.MUST_HAVE.search(canon), {Point.TOLD, Point.REMARK, Point.ANSWER, Point.MEMORY}),
        (Point.GIFT, sure.FETCHES.search(canon), _LEFT_OVER),
        (Point.PARTING, size <= 14 and sure.GOES.search(canon), _LEFT_OVER),
        (Point.NEEDS_TIME, sure.KEEPS_AWAY.search(canon), _LEFT_OVER | {Point.LIMIT}),
        (Point.PRACTICAL, sure.HAD_BETTER.search(canon) or sure.HANDS_OVER.search(canon), _LEFT_OVER),
        (Point.SURPRISED, light and sure.CAN_BELIEVE.search(canon), _LEFT_OVER),
        (Point.HELLO, light and turn.scene.last_user is None and sure.THOUGHT_OF_YOU.search(canon), _LIGHTLY),
        (Point.FINE, light and sure.NO_WORRIES.search(canon) and size <= 12, _LEFT_OVER),
        (Point.NEEDS_TIME, size <= 30 and sure.NEEDS_TIME.search(canon), _LEFT_OVER | {Point.LIMIT, Point.THANKS}),
        (Point.BEGINS, not light and size <= 30 and sure.LOST_FOR_WORDS.search(canon), _LEFT_OVER),
        (Point.STEPS_BACK, refused and sure.SOUNDS_SURE.search(canon), _LEFT_OVER),
        (Point.AT_NO, taken, _LEFT_OVER | {Point.SAD}),
        (Point.INTENT, not light and sure.NO_DEFENSE.search(canon), _LEFT_OVER | {Point.THANKS}),
        (Point.FINE, sure.MANAGES.search(canon), _LEFT_OVER),
        (Point.PARTING, sure.HOMEWARD.search(canon), _LEFT_OVER),
        (Point.WISHES, deep and _wishes(canon), {Point.PACE, *_LEFT_OVER}),
        (Point.THANKS, scenario in ("new_partner", "hard_truths") and sure.THANKED.search(canon), _LEFT_OVER),
        (Point.GREETING, _arrives(turn, found), _LEFT_OVER),
    ):
        if fits and found & places and not (owned and point not in _THOUGH_OWNED):
            _instead(found, places, point)
            return


def _small_sorry(turn: Turn) -> bool:
    """An arrival's sorry, or one for a word just said: nothing that was done to anybody."""
    canon = turn.doc.canon
    if sure.AT_THE_DOOR.search(canon) and turn.scene.stage != "deep":
        return True
    return bool(sure.BARE_SORRY.search(canon)) and not sure.FOR_SOMETHING.search(canon)


def _arrives(turn: Turn, found: set[Point]) -> bool:
    """Whether somebody has only just come in or picked up, and says what one says then."""
    if turn.scene.context.scenario_id not in ("first_meeting", "short_call") or turn.scene.last_user is not None:
        return False
    return bool(found) and found <= {Point.NEWS, Point.TOLD, Point.GREETING, Point.INTENT, Point.LIKES}


def _wishes(canon: str) -> bool:
    return bool(sure.WISHED_WELL.search(canon)) and not sure.NOT_A_WISH.search(canon)


def _taken(turn: Turn, found: set[Point]) -> None:
    """Beside a declined invitation: what sells it on, against what would frighten, and what is about another thing."""
    if found <= {Point.GOES_ON, Point.NEWS, Point.TOLD} and not sure.OF_THE_ASK.search(turn.doc.canon):
        found.discard(Point.GOES_ON)
        found.add(Point.NEWS)
    if turn.scene.context.scenario_id != "small_invitation" or turn.scene.no_standing == "none":
        return
    if Point.TURN_UP in found and sure.BE_THERE.search(turn.doc.canon):
        _instead(found, {Point.TURN_UP, Point.NEWS, Point.PLANS}, Point.GOES_ON)
    if Point.BLAMES in found and SELLS.search(turn.doc.canon):
        _instead(found, {Point.BLAMES, Point.NEWS, Point.TOLD}, Point.GOES_ON)


def _in_passing(turn: Turn, found: set[Point]) -> None:
    """What is told among small talk, by what it is about, where nothing in it weighs."""
    light = turn.scene.stage in ("cold", "light")
    if not light or not found or not found <= _LIGHTLY or turn.scene.no_standing != "none":
        return
    doc, here = turn.doc, turn.scene.context.medium is Medium.IN_PERSON
    if doc.size < 4 or passing.BORNE & doc.vocabulary or turn.has(MarkerId.APOLOGY) or here:
        return
    said, canon = doc.vocabulary, doc.canon
    kid = passing.A_KID & said and passing.KID_DOES.search(canon)
    for point, holds in (
        *((point, pattern.search(canon)) for point, pattern in _BY_WORD),
        (Point.KIDS, kid),
        (Point.ANIMAL, passing.CREATURE & said),
        (Point.FOOD, passing.EATEN & said),
        (Point.WEATHER, passing.SKY & said),
        (Point.SOMEBODY, passing.FOLK.search(canon) and doc.size >= 6),
    ):
        if holds:
            found.clear()
            found.add(point)
            return
