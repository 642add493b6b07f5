"""What a turn means, against what one of its words was taken for: either/or, a bad moment, what is only told."""

from __future__ import annotations

import re

from service.points import Point
from service.principles.points.asked_form import kind_of
from service.principles.text import Sentence
from service.principles.turn import Turn
from service.principles.wordset import words

_SETTLED = frozenset(
    {
        Point.MEET, Point.REUNITE, Point.STAY_Q, Point.LOVE_Q, Point.SEEING_Q, Point.WHY_Q, Point.FORGIVE_Q,
        Point.PLEAD, Point.MISS_Q,
    }
)  # fmt: skip
"""What is asked for of the two of them: never read as a choice between things."""
_WHICH = words("what how where when which who why")
_WISH = words("want rather prefer should shall can could would mind better easier suits suit")
_BEGINS = words("is are was were do does did have has")
_LEADS = words("and so but oh ok also well then now or")
_NO_OTHER = words("not what something anything so no whatever")
_ANSWER = words("no yes maybe never")
_WORDS_OF_MINE = words("ask say tell talk write call text")
_BAD_MOMENT = re.compile(r"bad (?:time|moment)|(?:disturbing|interrupting|catching) (?:you|anything|something)")
_ASKED_WELL = re.compile(r"(?:ok|alright|all right|well|fine|good) [.,] (?:so )?are you \?")
_WHY_WRITTEN = re.compile(
    r"why (?:did|are|have) you (?:\w+ )?(?:writ\w+|wrote|text\w*|messag\w+|reach\w*|get|got|getting|contact\w*)"
    r"|what do you (?:need|want)|what can i do for you|what brings you"
)
_WOULD_HAVE = re.compile(r"(?:could|would|should|might) (?:\w+ )?have (?!to\b)\w+")
_MINE = re.compile(r"anything (?:else )?of (?:mine|yours)|anything (?:here )?that is (?:mine|yours)")
_NOT_FAIR = re.compile(r"(?:not|was not) (?:very )?fair (?:on|to) you|unfair (?:on|to) you")
_HOW_YOU_ARE = re.compile(r"\b(?:know|hear|ask) (?:how|if|that) you are (?:[.!]|ok\b|well\b|doing|really|alright|$)")
_I_TELL = re.compile(r"\bi (?:\w+ ){0,3}tell (?:her|him|them|everyone|your)\b")
_CHILD_ILL = words("cough fever temperature rash tummy teething nits lice nosebleed earache")
_SHE_OR_HE = words("she he they her him them")


def question_meant(turn: Turn, found: set[Point], questions: list[Sentence]) -> bool:
    """The question that this is, in place of the ones it looked like; whether it has been answered to in full."""
    if not questions:
        return False
    canon = turn.doc.canon
    said = turn.words_between(questions[-1].start, questions[-1].end)
    if Point.REUNITE in found and _WOULD_HAVE.search(canon):
        found.discard(Point.REUNITE)
        _instead(found, Point.OFTEN_Q if "ever" in said else Point.DUNNO_Q)
    if Point.ANGRY_Q in found and not _WHICH.isdisjoint(said):
        found.discard(Point.ANGRY_Q)
        found.add(Point.OPEN_Q if turn.scene.stage in ("cold", "light") else Point.HURT_Q)
    if found & _SETTLED:
        return False
    if _BAD_MOMENT.search(canon):
        return _instead(found, Point.SMALL_SORRY)
    if _ASKED_WELL.search(canon):
        return _instead(found, Point.HOW_ARE_YOU)
    if turn.scene.context.scenario_id == "they_reach_out" and _WHY_WRITTEN.search(canon):
        return _instead(found, Point.MORE_Q)
    if _MINE.search(canon):
        return _instead(found, Point.ANYTHING_Q)
    if "like" in said[:6] and said[:1] != ["how"] and " what is it like" in f" {canon}":
        return _instead(found, Point.OPEN_Q)
    return _either(turn, found, said)


def _either(turn: Turn, found: set[Point], said: list[str]) -> bool:
    """ "Are you smiling or typing?", "by post, or shall I bring it?", "would you mind if I stayed?" """
    if kind_of(said) is Point.BOTH_Q:
        return _instead(found, Point.BOTH_Q)
    if "still" in said:
        return False
    while said and said[0] in _LEADS:
        said = said[1:]
    if said[:1] in (["do"], ["would"]) and said[1:4] == ["you", "mind", "if"] and _WORDS_OF_MINE.isdisjoint(said):
        return _instead(found, Point.PRACTICAL)
    if said[:1] in (["which"], ["what"]) and "or" in turn.doc.words and not _WISH.isdisjoint(said):
        return bool(found & {Point.FUN_Q, Point.OPINION_Q, Point.NEED_Q}) and _instead(found, Point.CHOICE_Q)
    if "or" not in said[1:-1] or not _WHICH.isdisjoint(said) or not _ANSWER.isdisjoint(said):
        return False
    if Point.PRACTICAL_Q in found:
        return False
    after = said[said.index("or") + 1 :]
    if after[0] in _NO_OTHER:
        return False
    if not _WISH.isdisjoint(said):
        return _instead(found, Point.CHOICE_Q)
    return bool(_BEGINS.intersection(said[:1])) and _instead(found, Point.BOTH_Q)


def _instead(found: set[Point], point: Point) -> bool:
    found -= {each for each in found if each.asks}
    found.add(point)
    return True


def telling_meant(turn: Turn, found: set[Point]) -> None:
    """Of what was told, what it is not: no charge among good news, no gladness about what was unfair, no thanks."""
    canon, said, deep = turn.doc.canon, turn.doc.vocabulary, turn.scene.stage in ("deep", "closing")
    kind = found & {Point.GOOD, Point.JOY, Point.LIFE} or (Point.APPRECIATES in found and not deep)
    if Point.BLAMES in found and kind:
        found.discard(Point.BLAMES)
    if _NOT_FAIR.search(canon):
        found -= {Point.GLAD, Point.SEE_YOU, Point.GOOD, Point.LIKES}
        if Point.OWNS not in found:
            found.add(Point.HEARS)
    if _HOW_YOU_ARE.search(canon) and not any(point.asks for point in found):
        found.add(Point.HOW_ARE_YOU)
    if _I_TELL.search(canon):
        found.discard(Point.RELAY)
    if "hang up" in canon or "i have met someone" in canon or "i am seeing someone" in canon:
        found.discard(Point.NEWS)
        found.add(Point.TOLD)
    if "you to hear" in canon:
        found.discard(Point.LISTENS)
    if "i have got nothing to say" in canon or "i have nothing to say" in canon:
        found.discard(Point.UNANSWERED)
    if Point.THANKS in found and deep and turn.doc.size >= 8 and not turn.get("say_thanks_for", "say_wishes"):
        found.discard(Point.THANKS)
    if _CHILD_ILL & said and _SHE_OR_HE & said and not any(point.asks for point in found):
        found -= {Point.UNWELL, Point.HARD}
        found.add(Point.TOLD)
    if Point.PRACTICAL in found:
        found.discard(Point.LIKES)
