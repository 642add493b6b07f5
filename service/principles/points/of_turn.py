"""From matched constructions and markers to the points that a reply can take up, most pressing first."""

from __future__ import annotations

import re

from service.points import Point
from service.principles.confessing import no_more_than_that
from service.principles.deeds import lifts_blame, wants_something
from service.principles.find_pressure import CALM, asks, own_thoughts
from service.principles.markers import ExMove, MarkerId
from service.principles.points.asked import (
    NO_CHOICE,
    WHICH,
    asks_of_the_hurt,
    by_its_word,
    names_a_time,
    proposes,
    questions_of,
    received,
    settle,
)
from service.principles.points.asked_form import is_modal, keeps, kind_of, short_answer
from service.principles.points.at_last import at_last
from service.principles.points.broad import broadly
from service.principles.points.meant import question_meant, telling_meant
from service.principles.points.opening import opened
from service.principles.points.plain import plainly_asked, plainly_left, plainly_told, sifted
from service.principles.points.signs import of_signs
from service.principles.points.sorry import KIN_WORDS, PLAIN_QS, SAD_NEWS, sorry
from service.principles.points.sure import surely
from service.principles.points.table import BY_MARKER, BY_RULE
from service.principles.said_back import said_back
from service.principles.turn import Turn
from service.principles.unreadable import unreadable
from service.principles.wordset import words
from service.transcript import Intent

_ORDER = {point: index for index, point in enumerate(Point)}
_ANSWERS = words("i my me because yes no it that")
_FORMS = frozenset({Point.LONG_Q, Point.MANY_Q, Point.HOW_WAS_Q, Point.FIRST_Q, Point.BOTH_Q})
"""What the form of a question says whatever it is about."""
_LOOSE = frozenset(
    {
        Point.HOW_THING_Q,
        Point.MORE_Q,
        Point.STILL_Q,
        Point.HURT_Q,
        Point.NEED_Q,
        Point.FUN_Q,
        Point.LEAVE_Q,
        Point.HOW_ARE_YOU,
    }
)
_SLIP = re.compile(
    r"sorry ,? that was (?!wrong|cruel|my fault|unfair|on me|horrible|awful|selfish)|that is me \w+ing"
    r"|sorry [,.] (?:bad|stupid) joke"
)
"""A sorry for what was said just now, in this talk."""
_MISS = words("miss missed missing")
_LOVE = words("love loved adore feelings")
_MINE = words("i my we our")
_US = words("you your us yours ourselves")
_OUTING = words("coffee walk lunch dinner drink drinks pint tea film cinema gig")
_AGAIN = words("us we back again together try trying chance over relationship me")
_THEM = words("he she him her his hers nuno man woman guy girl someone somebody")
_EITHER = words("i you we us me our chance hope")
_CONTENT = words("ok good great perfect cool nice lovely brilliant excellent fair")
_PAST = words("did were was had")
_NODS = CALM | words("right cool see got gotcha figured fair great nice perfect thought guessed yes oh ah hm hmm wow")
_NOT_TOLD_BACK = frozenset({Point.GRAVE, Point.INSULT, Point.REUNITE, Point.MEET, Point.LOVE, Point.SEEING_Q})
_PASSED_OVER = frozenset(
    {
        Point.NEWS, Point.TOLD, Point.PRACTICAL, Point.AGREES, Point.MEMORY, Point.BLAMES, Point.REMARK, Point.LIFE,
        Point.FOOD, Point.ANIMAL, Point.SOMEBODY, Point.ANSWER, Point.LIKES, Point.SEE_YOU, Point.GRUMBLE, Point.HARD,
        Point.REMINDS, Point.LISTENS, Point.TRIES, Point.GONE, Point.KIDS, Point.WEATHER, Point.GIFT, Point.PACE,
    }
)  # fmt: skip
"""What a thing owned may look like, and must not be answered as."""
_HEAVY = words(
    "because angry scared afraid ashamed guilty wrong realized regret hurt her him lied truth cried told over"
)
_BOTH = words("us ourselves")


def points_of(turn: Turn, intents: tuple[Intent, ...]) -> tuple[Point, ...]:
    """Every point of the turn once, in the order of the enumeration; may be empty."""
    doc = turn.doc
    if not doc.words:
        return of_signs(doc.raw, turn.scene.stage in ("cold", "light") and turn.scene.no_standing == "none")
    if unreadable(doc.raw):
        return (Point.UNCLEAR,)
    found = {BY_RULE[name] for name in turn.hits if name in BY_RULE}
    found |= {BY_MARKER[marker] for marker in turn.found if marker in BY_MARKER}
    _feelings(turn, found)
    sorry(turn, found)
    offered = sifted(turn, found)
    _asked(turn, found, intents)
    plainly_asked(turn, found, offered)
    telling_meant(turn, found)
    plainly_told(turn, found)
    _told(turn, found)
    plainly_left(turn, found)
    broadly(turn, found)
    surely(turn, found)
    at_last(turn, found)
    opened(turn, found)
    weighs = turn.scene.stage not in ("cold", "light")
    told = turn.deeds or (turn.confessed and no_more_than_that(turn) and turn.has(MarkerId.SPECIFIC_OWNERSHIP))
    if (told or (weighs and lifts_blame(turn))) and not found & _NOT_TOLD_BACK:
        found -= _PASSED_OVER
        if not questions_of(turn) and not wants_something(turn):
            found -= {point for point in found if point.asks}
        found.add(Point.OWNS)
    if said_back(turn) is not None and not found & _NOT_TOLD_BACK:
        found -= {*(point for point in found if point.asks), Point.UNANSWERED, Point.BLAMES, Point.TOLD}
        found.add(Point.HEARS)  # answered as what has been heard, and not as a question nothing is known about
    return tuple(sorted(found, key=_ORDER.__getitem__))


def _feelings(turn: Turn, found: set[Point]) -> None:
    said = [turn.words_between(hit.start, hit.end) for hit in turn.get("feel", "declare")]
    spoken = {word for phrase in said for word in phrase}
    if spoken & _LOVE:
        found.add(Point.LOVE)
    elif spoken & _MISS:
        found.add(Point.MISS)


def _asked(turn: Turn, found: set[Point], intents: tuple[Intent, ...]) -> None:
    questions = questions_of(turn)
    everyday = turn.get("q_new", "q_today", "q_tell")
    ours = [hit for hit in turn.get("reunite", "q_chance", "say_try_again") if turn.sentence_has(hit, _EITHER)]
    ours = [hit for hit in ours if not own_thoughts(turn, hit)]
    if Point.REUNITE in found and (turn.get("say_takes_back") or not ours):
        found.discard(Point.REUNITE)
    elif Point.REUNITE in found and not turn.get("q_chance") and _AGAIN.isdisjoint(turn.doc.words):
        found.discard(Point.REUNITE)
        if any(proposes(turn, hit, everyday) for hit in turn.get("reunite")):
            found.add(Point.MEET)
    else_asked = found & {
        Point.REQUEST_Q,
        Point.REUNITE,
        Point.STAY_Q,
        Point.LEAVE_Q,
        Point.PRACTICAL_Q,
        Point.PRACTICAL,
    }
    if not else_asked and any(proposes(turn, hit, everyday) for hit in asks(turn)):
        found.add(Point.MEET)
    if names_a_time(turn, questions):
        found.add(Point.MEET)
    if turn.get("greet"):
        found.add(Point.GREETING)
    said = {word for sentence in questions for word in turn.words_between(sentence.start, sentence.end)}
    if turn.scene.context.scenario_id == "new_partner" and not _THEM.isdisjoint(said):
        found.add(Point.SEEING_Q)
    if found & {Point.NEED_Q, Point.HURT_Q, Point.OPINION_Q} and _OUTING.isdisjoint(turn.doc.words):
        found.discard(Point.MEET)
    if Point.REUNITE in found:
        found -= {Point.MEET, Point.STAY_Q, Point.NEED_Q, Point.LOVE_Q}
    if MarkerId.PROBES in turn.found and questions and not found & {Point.SEEING_Q, Point.WHY_Q, *PLAIN_QS}:
        found.add(Point.SEEING_Q if not turn.get("why_q") else Point.WHY_Q)
    if Point.LEAVE_Q in found and (found & {Point.NEED_Q, Point.HURT_Q, Point.OPINION_Q, Point.PRACTICAL_Q}):
        found.discard(Point.LEAVE_Q)
    if turn.get("q_hurt") and {"hurt", "worst", "hardest"} & turn.doc.vocabulary:
        found.discard(Point.ANGRY_Q)
    if turn.get("q_ask_what"):
        found.discard(Point.LEAVE_Q)
        if turn.scene.stage not in ("cold", "light"):
            found.add(Point.HURT_Q)
    if turn.get("q_tell_deep") and turn.scene.stage == "deep":
        found.add(Point.HURT_Q)
    if turn.get("say_tired"):
        found.discard(Point.LOOKS)
        found.add(Point.HOW_ARE_YOU)
    if Point.HERE_Q in found:
        found -= {Point.LOVE_Q, Point.STAY_Q}
    if found & {Point.STAY_Q, Point.SEEING_Q, Point.ANGRY_Q, Point.WHY_Q}:
        found -= {Point.LEAVE_Q, Point.HURT_Q, Point.MEET, Point.NEED_Q}
    if everyday or (turn.get("q_weekend") and Point.MEET not in found):
        found.add(Point.FACT_Q)
    if turn.get("q_well") and turn.scene.last_user is not None and turn.scene.stage not in ("cold", "light"):
        found.discard(Point.HOW_ARE_YOU)  # in the midst of a talk: about this moment, not about their life
    elif Intent.HOW_ARE_YOU in intents and not everyday and not {"telling", "saying"} & turn.doc.vocabulary:
        found.add(Point.HOW_ARE_YOU)
    settle(turn, found)
    if turn.scene.stage in ("cold", "light"):
        # Among small talk nothing is asked of the hurt, and "what would you like" is meant as it is said.
        for deep, plain in ((Point.HURT_Q, Point.HOW_WAS_Q), (Point.NEED_Q, Point.OPEN_Q)):
            if deep in found:
                found.discard(deep)
                found.add(plain)
    if questions:
        _by_its_form(turn.words_between(questions[-1].start, questions[-1].end), turn, found)
    answered = question_meant(turn, found, questions) or Point.TAKES_BACK in found or bool(turn.get("q_pace"))
    answered = answered or any(point.asks for point in found)
    if questions and not answered:
        found.add(_by_form(turn.words_between(questions[-1].start, questions[-1].end), turn.scene.stage))


def _by_its_form(said: list[str], turn: Turn, found: set[Point]) -> None:
    """What the form of a question says against the kind that a word of it was taken for."""
    form = kind_of(said)
    if keeps(said) and turn.scene.stage not in ("cold", "light"):
        found -= {Point.REQUEST_Q, Point.NEED_Q, Point.OPINION_Q, Point.HURT_Q, Point.FUN_Q}
        found.add(Point.KEEP_Q)
    elif form in _FORMS and found & _LOOSE:
        found -= _LOOSE
        found.add(form)


def _by_form(said: list[str], stage: str) -> Point:
    """What kind a question is that no rule knows."""
    form = kind_of(said)
    deep = stage in ("deep", "closing")
    if keeps(said) and stage not in ("cold", "light"):
        return Point.KEEP_Q
    if form is not None:
        return form
    if short_answer(said) is not None:
        return Point.YES_NO_Q
    if said[:1] in (["am"], ["have"]) and said[1:2] == ["i"]:
        return Point.SILLY_Q
    if said[:1] in (["was"], ["did"]) and said[1:2] == ["i"]:
        return Point.OFTEN_Q
    if is_modal(said):
        return Point.MAYBE_Q
    if deep and not _PAST.isdisjoint(said[:3]):
        return Point.HURT_Q if asks_of_the_hurt(said) else Point.OPEN_Q
    if "or" in said and not NO_CHOICE.intersection(said[said.index("or") :]) and not WHICH & set(said):
        return Point.CHOICE_Q
    return by_its_word(said)


def _told(turn: Turn, found: set[Point]) -> None:
    """What is left over: an answer to their question, some news, or hardly more than a nod."""
    weighty = turn.scene.stage not in ("cold", "light")
    received(turn, found)
    speaks = not _ANSWERS.isdisjoint(turn.doc.words) and turn.doc.words[0] != "you" and "hang up" not in turn.doc.canon
    if turn.scene.asked and weighty and speaks and not any(point.asks for point in found):
        found.add(Point.ANSWER)
    if turn.scene.stage in ("cold", "light"):
        found.discard(Point.AGREES)
    before = turn.scene.last_user
    if (
        before is not None
        and Point.GRAVE not in found
        and before.vocabulary & SAD_NEWS
        and before.vocabulary & KIN_WORDS
    ):
        found.add(Point.AFTER_GRAVE)
        found -= {Point.NEWS, Point.THANKS, Point.ANSWER}
        return
    size = turn.doc.size
    if found == {Point.GREETING} and size <= 8:
        return
    light = turn.scene.stage in ("cold", "light")
    _weigh(turn, found, light)
    if found - {Point.THANKS, Point.LAUGH, Point.ANSWER, Point.AGREES, Point.GREETING, Point.LIKES}:
        return
    if size >= 8:
        found.discard(Point.GREETING)
    if size <= 8 and _CONTENT.intersection(turn.doc.words[:2]) and turn.scene.stage not in ("deep", "closing"):
        found.add(Point.OKAY)
    elif size <= 4:
        if turn.doc.words[0] == "you":
            found.add(Point.TOLD)
        elif Point.GREETING not in found:
            nods = turn.scene.no_now == "none" or turn.has(MarkerId.RESPECTS_NO) or turn.doc.vocabulary & _NODS
            found.add(Point.OKAY if nods else Point.AT_NO)  # a "good" to what is no nod would sound like giving in
    elif turn.scene.stage in ("deep", "closing") or _of_the_two(turn, light):
        found.add(Point.TOLD)
    elif not _MINE.isdisjoint(turn.doc.words) or _US.isdisjoint(turn.doc.words):
        found.add(Point.NEWS)
    elif not found:
        found.add(Point.NEWS if light else Point.TOLD)
    else:
        found.discard(Point.GREETING)


def _of_the_two(turn: Turn, light: bool) -> bool:
    """Whether what was told is about the two of them, or weighs; "we all had to walk" is neither."""
    said = turn.doc.vocabulary
    return bool((_BOTH if light else _US | _HEAVY) & said) and not (light and "we all" in turn.doc.canon)


def _weigh(turn: Turn, found: set[Point], light: bool) -> None:
    """Of what was told, what counts here: the same words are news in a light talk and more in a deep one."""
    stage = turn.scene.stage
    if stage == "deep" and Point.LIFE in found:
        found.add(Point.REPAIR)
    if stage in ("deep", "closing"):
        found -= {Point.GRUMBLE, Point.TEASES}
    if light and found & {Point.LIFE, Point.PLANS, Point.ANSWER}:
        found.discard(Point.STEPS_BACK)
    if found & {Point.SORRY, Point.OWNS} and turn.doc.size <= 24 and _SLIP.search(turn.doc.canon):
        found -= {Point.SORRY, Point.OWNS}
        found.add(Point.TAKES_BACK)
    if Point.SORRY in found and turn.get("say_listens"):
        found.discard(Point.SORRY)
    if Point.TAKES_BACK in found:
        if turn.doc.size > 16 or Point.REPAIR in found:
            found.discard(Point.TAKES_BACK)
        else:
            found -= {Point.SORRY, Point.SMALL_SORRY, Point.OWNS, Point.BLAMES, Point.ANSWER}
    if found & {Point.UNWELL, Point.GRUMBLE}:
        found.discard(Point.HARD)
    if found & {Point.OWNS, Point.HEARS} or any(point.asks for point in found):
        found.discard(Point.LISTENS)
    if turn.get("say_oh") and turn.scene.has(ExMove.FIRM_NO, ExMove.SOFT_NO):
        found.add(Point.SAD)
    if turn.doc.size >= 6:
        found.discard(Point.LAUGH)
    if light and not {"promise", "swear", "never", "always"} & turn.doc.vocabulary:
        found.discard(Point.PROMISE)
    if "not go on" in turn.doc.canon:
        found.discard(Point.LISTENS)
    if turn.get("say_scared_of"):
        found.discard(Point.NERVOUS)
    if "forgive me if" in turn.doc.canon or Point.TAKES_BACK in found:
        found.discard(Point.FORGIVE_Q)
    if found & {Point.LIFE, Point.PLANS, Point.GOOD, Point.HARD, Point.FINE}:
        found.discard(Point.LIKES)
    if {"love", "fun", "beautiful"} & turn.doc.vocabulary:
        found.discard(Point.GRUMBLE)
    if "long time" in turn.doc.canon:
        found.discard(Point.HARD)
    if turn.get("say_praise") and "your" in turn.doc.vocabulary:
        found.add(Point.APPRECIATES)
    if Point.SORRY in found and turn.doc.size <= 4 and stage != "deep":
        found -= {Point.SORRY}
        found.add(Point.TAKES_BACK)
