"""What only tells: plain news, a wish, a thanks. It asks nothing of anybody, whatever its words look like one by one.

A sentence counts as telling only where its grammar shows it: somebody did or is something, and nobody is addressed,
no way is left open and nothing is held up to the other person.
"""

from __future__ import annotations

from service.late import Late
from service.principles.predicates import is_past
from service.principles.text import Sentence
from service.principles.turn import Turn
from service.principles.valence import PLATFORM, SUFFERING
from service.principles.wordset import words

_SIGNS = words('. , ! ? "')
_NODS = words(
    "ok okay yes yeah right fine alright thanks thank well so then oh ah aw no anyway btw goodnight night bye it that"
    " is all good noted fair enough understood cool haha lol you and x xx for now course of sure"
)
_OPENS = Late(
    r"^(?:(?:so|and|ok|okay|well|anyway|oh|hey|hi|also|btw|fyi|by the way|right|fine|alright|but|thanks|thank you) )*"
    r"(?:i )?(?:just |only )*"
    r"(?:(?:wanted|thought|figured) (?:i would )?(?:to )?(?:say|tell you|let you know)(?: that)? ?"
    r"|so (?:that )?you know ?|letting you know ?|(?:wanted you|for you) to (?:know|hear)(?: (?:that|it))? ?"
    r"|not (?:telling you|saying (?:it|this|that)) for any \w+)?"
)
"""A word before what is told, and the frame it may be told in."""
_CLOSES = Late(
    r"(?: and)? ?(?:just |i |only )*(?:thought|figured|wanted|guessed) (?:that )?you (?:would |might )?"
    r"(?:want|like|to)(?: to)? (?:know|hear)\b.*$"
    r"|(?: i)? (?:just )?(?:wanted|thought i would)(?: to)? (?:say|tell you|let you know)$|by the way$|so you know$"
)
_WISH = Late(
    r"(?:i )?(?:really |do |just |so )*(?:hope|hoping) (?!you (?:are|feel) (?:happy|proud|satisfied))"
    r"|(?:good|best of|all the) (?:luck|best)\b|happy (?:birthday|new year|christmas|easter|eid|diwali)\b"
    r"|merry christmas|congrat\w*|well done|(?:i am )?thinking of (?:your?|him|her|them)\b|sleep (?:well|tight)\b"
    r"|sweet dreams|take care|look after yourself|mind yourself|get well|safe (?:trip|travels|journey|flight)"
    r"|have (?:a|an) (?:good|nice|lovely|great|safe)\b|i (?:am|was) (?:so |really |very )?(?:glad|happy|pleased) "
    r"(?:that )?(?:you|your|for you)\b|(?:say hi|love|regards) to your?\b"
)
_NO_WISH = words(
    "me my us we our mind change changed reconsider regret answer reply respond call write text meet come see again"
    " still realize realized miss alone lonely day one soon someday together back forgive maybe if unless or not never"
    " until but"
)
"""With one of these a wish is for something of theirs."""
_DIRECTED = words(
    "you your yours yourself we us our ours let please would could should can will shall might may must want need if"
    " unless or whether maybe perhaps until but hope wish love loved miss missed missing lonely promise wait"
    " waited waiting still forever offer spare tickets ticket table booked reserved ordered saved near nearby outside"
    " around corner town passing here there free bus date dating dated seeing someone somebody girl guy woman man he's"
    " ring everybody everyone nobody nothing never eaten slept sleep hospitalised stop stopped keep kept gave"
    " hurt hurts sorry fault blame because order house street door window train drove dreamed dreamt"
    " wondered wondering thinking thought dream changed come coming check checking dates numbers girls girlfriend"
    " boyfriend model invitation half hour hours treat paid getting midnight later looked claim court police lawyer"
    " which what who how where when why asking bin being arm held time message times old kid kids"
)
"""With one of these something is asked for, left open or held up to them: what is told is not all of it."""
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday tomorrow tonight")
_HAPPENED = words("is was are were has had got am")
_POINTING = words("i it that this there")
_I_AM = words("off glad happy well ok okay fine alright doing moving starting feeling better busy tired proud back")
_WE_DID = Late(
    r"^we (?:all |both |finally |just )*(?=(?:won|moved|got|went|finished|beat|lost|sold|bought|adopted|painted|planted"
    r"|had to|took|made)\b)"
)
"""Some other "we": what was done with one's own people."""
_MINE_OF_THEIRS = Late(
    r"\byou were right about (?!(?:us|me|him|her|it|that|this)\b)|\byour (?:\w+ ){0,2}"
    r"(?:parcel|post|letter|mail|soup|recipe|plant|book|bread|cake|advice)\b|\byou (?:gave|lent|sent|left) me\b"
)


def tells(turn: Turn, sentence: Sentence) -> bool:
    """Whether this sentence only tells of something, wishes well or nods."""
    if sentence.question:
        return False
    body = [word for word in turn.words_between(sentence.start, sentence.end) if word not in _SIGNS]
    if set(body) <= _NODS:
        return True
    said = _CLOSES.sub("", _OPENS.sub("", " ".join(body), count=1)).strip()
    if not said:
        return True
    if _WISH.match(said):
        return _NO_WISH.isdisjoint(said.split()[1:])
    return _news(_MINE_OF_THEIRS.sub("", _WE_DID.sub("", said)).split())


def _news(said: list[str]) -> bool:
    around = set(said)
    if (said[:1] and said[0] in _DAYS) or "was going to" in " ".join(said):
        return False  # about what had been planned
    if not around or around & _DIRECTED or around & SUFFERING or around & PLATFORM:
        return False
    if said[1:2] in (["am"], ["is"], ["was"]) and said[0] in _POINTING:
        return said[:2] == ["i", "am"] and said[2:3] != [] and said[2] in _I_AM
    return any(is_past(word) or word in _HAPPENED for word in said[:7])


def only_tells(turn: Turn) -> bool:
    """Whether the whole turn only tells, with something in it that is told."""
    return bool(turn.doc.sentences) and all(tells(turn, sentence) for sentence in turn.doc.sentences)
