"""After a no: what takes it for a yes, puts a yes into their mouth, or cannot be said to have taken it.

Words of agreement stand in all of these ("great, so we said saturday then"), so that they look like acceptance to
whoever counts words.
"""

from __future__ import annotations

from service.late import Late
from service.principles.pattern import Hit
from service.principles.turn import Turn
from service.principles.unreadable import unreadable
from service.principles.wordset import words

_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|the weekend)"
_TAKES_FOR_YES = Late(
    # a yes of theirs that there was not
    r"\byour yes\b|\b(?:thanks|thank you|glad) (?:for|that) (?:saying|you said|the|a|your) ?yes\b"
    r"|\byou (?:just |did |already |even |once )*(?:said|say|wrote|answered|texted) (?:me |that )?\W{0,3}"
    r"(?:yes|ok|okay|sure|you would (?:come|meet|love to))\b(?! but| and no| no)"
    r"|\byou (?:already |just )?(?:promised|agreed)(?: me)?(?= [.,!]|$| to (?:meet|come|see)| \W*you)"
    r"|\b(?:so|as|like) we (?:said|agreed)\b|\bwe said (?:at )?(?:" + _DAY + r"|[a-z0-9]+ o'?clock)"
    r"|\bas you suggested\b|\bconfirming (?:our|the)\b|\b(?:it|that) is (?:settled|a date|fixed)\b"
    r"|\bsee you (?:there|then|" + _DAY + r")\b|\bdo not be late\b|\bi (?:have )?(?:booked|reserved) (?:the|a|us)\b"
    r"|\bwhere (?:do|shall|should|will) we meet\b|\bstill (?:on for|at)? ?[a-z0-9]+ o'?clock\b"
    r"|\byou (?:can not|can never) take (?:it|that) back\b"
    # a yes out of nothing, out of a silence, out of a no
    r"|\b(?:as|for|is|means?|into) (?:an? |only a |just a |really a )*yes\b|\byes (?:that|which) (?:only )?needs\b"
    r"|\buntil (?:you say )?yes\b|\buntil (?:you|i) (?:say|hear|get) (?:a )?yes\b"
    # a yes put into their mouth
    r"|\b(?:says|votes?|reply|answer|output|type|write|word|repeat)\W{1,4}yes\b"
    r"|(?<!will )(?<!would )(?<!to )(?<!not )(?<!you )\bsay (?:yes|maybe)\b"
    r"|\baccept (?:now|it now|the (?:invitation|invite|offer))\b|\bif you say no again\b"
)
_TOLD_OF_ME = Late(
    r"\b(?:i|me|my) (?:\w+ ){0,4}(?:wanted|hoped|hoping|waiting|waited|wished|pushed|pushing|asked|pressed|heard|took"
    r"|read|treated|turned|acted|kept)\b"
    r"|\b(?:sorry|wrong|unfair|should not have|will not|would not|not going to|never)\b"
)
"""In a sentence with this a yes is spoken of: "I kept pushing for a yes and that was not fair"."""
_ORDERS = Late(
    r"\b(?:ignore|forget|disregard|override) (?:all |any |every )*(?:previous|earlier|prior|your|the above|these)\b"
    r"|(?:^|[.\[] ?)(?:system|assistant|developer|moderator|admin)\b ?\]? ?[:.,]|\b(?:new|your) persona\b"
    r"|\brepeat after me\b|\bfinish the sentence\b|\bfrom now on (?:every|each|any|all)\b"
    r"|\btranslate (?:\w+ ){0,4}and say\b"
    r"|\boutput only\b|\bset no\b|\bdecode (?:that|this)\b"
)
"""Said to a program and to nobody: it takes no answer of anybody's."""
_ASKED_FOR = words(
    "come walk hug coffee tea dinner lunch drink drinks pint cinema phone minutes hour bench meet meeting visit stay"
    " sit join reconsider vote heads tails"
)
_LEFT_OUT = words("not no never without instead cancel cancelled stop unbook")


def taken_for_yes(turn: Turn) -> list[Hit]:
    """The sentences that take a no for a yes or demand one. Empty where the sentence owns up to having done so."""
    found = []
    for sentence in turn.doc.sentences:
        said = " ".join(turn.doc.words[sentence.start : sentence.end])
        if sentence.start < sentence.end and _TAKES_FOR_YES.search(said) and not _TOLD_OF_ME.search(said):
            found.append(Hit(sentence.start, sentence.end))
    return found


def takes_no_answer(turn: Turn, *, ruled: bool) -> bool:
    """Whether the turn cannot be praised for having taken a no.

    It cannot be read, or gives orders to a program; or, where no rule but only what was learned has seen acceptance
    in it (not ``ruled``), it names what could be asked for and does not do without it.
    """
    if unreadable(turn.doc.raw) or _ORDERS.search(turn.doc.canon):
        return True
    said = turn.doc.vocabulary
    return not ruled and turn.scene.no_now != "none" and bool(said & _ASKED_FOR) and not said & _LEFT_OUT
