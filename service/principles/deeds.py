"""What the story says one did to the other person, told by oneself: a deed that is named, whatever the words.

Grammar alone cannot tell "I worked through your visits with my headphones in" from something told in passing, or
from an old score. The story can: where a turn says with "I" what stands there, it owns it. Said as a plea ("but
I was tired"), denied, or asked, it does not.
"""

from __future__ import annotations

import re
from functools import lru_cache

from service.principles.markers import MarkerId
from service.principles.pattern import Hit
from service.principles.predicates import Predicate
from service.principles.text import Sentence, read_text
from service.principles.turn import Turn, touch
from service.principles.wordset import words

_NOT_A_MATTER = words(
    "about after again also always another away back because been before being called came come could day"
    " days done down each even ever every everything felt from gave given going gone got had have having her hers him"
    " his home into just kept left like long made make more most much never night nothing once one only other over"
    " part people said saying says she should some something still such than that their them then there these they"
    " thing things this those time times told took until very want wanted was week weeks well went were what when"
    " where whether which while who will with without would year years you your yours first last same out off not did"
    " does doing good tell the and for him how its own put get gets"
)
"""Words that many stories share."""
_OF_THEN = frozenset({MarkerId.SURVEILLANCE, MarkerId.SURPRISE_CONTACT, MarkerId.INDISCRETION})
_MONEY = words("pound pounds euro euros dollar dollars quid cash money rent")
_SPOKE = words("said told answered called wrote kept promised texted used")
_NO = words("not never nothing no without nobody")
_PLEADS = words("but because though although unless since")
_IMAGINED = words("if unless whether though although wish")
_SPOILT = (
    MarkerId.EXCUSE_BUT, MarkerId.SHARED_BLAME, MarkerId.CONDITIONAL_APOLOGY, MarkerId.THREAT, MarkerId.GUILT_TRIP,
    MarkerId.JEALOUSY_BAIT,
)  # fmt: skip
_DID_THAT = re.compile(r"\bi (?:did|said) (?:that|this|it)\b")
_WORD = re.compile(r"[^\W_]{3,}")
_LIFTED = re.compile(
    r"\b(?:(?:was|were|is|are) (?:not|never) (?:all |ever )?(?:your (?:fault|doing)|against you|because (?:of )?you)"
    r"|i (?:was|did|had|left|never|could)\b[^.?!]*\band you (?:(?!me|my|left|us)\w+ ){1,6}"
    r"(?:alone|by yourself|on your own|without me)"
    r"|none of (?:it|this|that) (?:was|is) your (?:fault|doing)|nothing (?:to do with|you did))\b"
)
_QUOTED = re.compile(r"[\"\u201c]([^\"\u201d]+)[\"\u201d]|(?:^|[\s(])'([^']+(?:'\w[^']*)*)'(?=[\s,.;)]|$)")
_SAYING = 2
_THING = re.compile(r"(?:an?|the) \w+$")
_WANTS = re.compile(
    r"\b(?:will|would|can|could|shall|may|might|should|do|are|did) (?:you|we)\b|\b(?:can|could|may) i\b"
    r"|\b(?:take me back|please|forgive|give me|let me|owe|chance|come back|try again|meet|see (?:you|each other)"
    r"|start over|you (?:have|need|ought) to|you (?:must|should|could)|answer me|tell me"
    r"|want (?:you|us)|(?:need|love|miss) you)\b"
)
CLEAR, VAGUE = 3, 2
"""Words of one deed that a turn must share: fewer are enough where its verb is said of oneself."""


@lru_cache(maxsize=256)
def _matter(deed: str) -> tuple[frozenset[str], bool]:
    """The stems that a deed is known by, and whether it is one of something left undone."""
    said = read_text(deed).words
    return _stems(said), not _NO.isdisjoint(said)


@lru_cache(maxsize=256)
def _names_in(deed: str) -> frozenset[str]:
    """The stems of the names in it: what has a capital and does not begin it."""
    capital = [word for word in re.findall(r"[^\W\d_]+", deed)[1:] if word[0].isupper() and len(word) > 2]
    return _stems([word for name in capital for word in read_text(name).words])


def _stems(said: list[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in said if _WORD.fullmatch(word) and word not in _NOT_A_MATTER)


def stem(word: str) -> str:
    """A word without its ending, so that "visits" and "visit", "cancelled" and "cancelling" are the same."""
    if word in _MONEY:
        return "money"
    for ending in ("ings", "ing", "ied", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and (word[-1] in "ey" or word[-1] == word[-2]) else word


def wants_something(turn: Turn) -> bool:
    """Whether something is asked for beside what is owned, with or without its mark: then it may well press."""
    return _WANTS.search(turn.doc.canon) is not None


def lifts_blame(turn: Turn) -> bool:
    """Whether it is said that it was not the other person's doing, with no "but" after it."""
    return _LIFTED.search(turn.doc.canon) is not None and "but" not in turn.doc.vocabulary


@lru_cache(maxsize=256)
def _sayings(deed: str) -> tuple[str, ...]:
    """What the deed quotes word for word ("next month", "just till spring"), of two words or more, as it is read."""
    quoted = (found[1] or found[2] for found in _QUOTED.finditer(deed))
    return tuple(
        f" {read_text(said).canon.strip(' .,')} "
        for said in quoted
        if len(said.split()) >= _SAYING and not _THING.match(said)
    )


def told_deeds(turn: Turn) -> list[Hit]:
    """Where the turn says of oneself what the story says; empty where it pleads, denies, asks or is spoilt."""
    deeds = turn.scene.context.deeds
    if not deeds:
        return []
    spoilt = [hit for marker in _SPOILT for hit in turn.found.get(marker, ())]
    found = []
    for sentence in turn.doc.sentences:
        mine = [act for act in turn.acts if sentence.start <= act.start < sentence.end and _owns_up(turn, act)]
        pleads = not _PLEADS.isdisjoint(turn.words_between(sentence.start, sentence.end))
        if not mine or pleads or any(turn.said_by_ex[sentence.start : sentence.end]):
            continue
        said = " ".join(turn.words_between(sentence.start, sentence.end))
        if _WANTS.search(said) or any(touch(hit, Hit(sentence.start, sentence.end)) for hit in spoilt):
            continue
        if any(_names(turn, sentence, mine, deed) for deed in deeds):
            found.append(Hit(sentence.start, sentence.end))
    return found


def told_not_done(turn: Turn) -> None:
    """Take back what a deed owned was found to be: "I rang your sister to hear how you were" watches nobody now."""
    for marker in _OF_THEN & turn.found.keys():
        left = [hit for hit in turn.found[marker] if not any(touch(hit, deed) for deed in turn.deeds)]
        turn.found[marker] = left
        if not left:
            del turn.found[marker]


def _owns_up(turn: Turn, act: Predicate) -> bool:
    told = act.subject == "i" and act.past and not act.question and act.head not in _IMAGINED
    return told and not turn.sentence(Hit(act.start, act.end)).question


def _names(turn: Turn, sentence: Sentence, mine: list[Predicate], deed: str) -> bool:
    """Whether this sentence, with the ones beside it, has enough of the words of the deed."""
    matter, undone = _matter(deed)
    if any(saying in turn.doc.canon for saying in _sayings(deed)) and any(act.verb in _SPOKE for act in mine):
        return True
    if all(act.negated for act in mine) and not undone:
        return False
    if not undone and any(act.negated and stem(act.verb) in matter for act in mine):
        return False
    at = turn.doc.sentences.index(sentence)
    around = turn.doc.sentences[max(0, at - 2) : at + 2]
    near = [word for each in around if not each.question for word in turn.words_between(each.start, each.end)]
    shared = _stems(near) & matter
    named = not shared.isdisjoint(_names_in(deed))  # a place or a person says which deed it is
    own = _stems(turn.words_between(sentence.start, sentence.end)) & matter
    spoke = _QUOTED.search(deed) is not None and any(act.verb in _SPOKE for act in mine)
    said_so = spoke or any(stem(act.verb) in matter for act in mine)
    light = turn.scene.stage in ("cold", "light") and turn.scene.context.scenario_id != "new_partner"
    points_back = _DID_THAT.search(" ".join(turn.words_between(sentence.start, sentence.end)))
    return bool(own or points_back) and len(shared) >= (VAGUE if said_so and (named or not light) else CLEAR)
