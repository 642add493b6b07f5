"""Who does what, in what tense: the subject-verb pairs of a text, found without a parser.

English puts the subject pronoun before its verb, with only adverbs and auxiliaries between. That is
enough to tell "I ran" from "you ran", "you'd be knocking" from "I would knock", and whether either is
denied, hypothetical or subordinate. Verbs coordinated with "and" keep their subject.
"""

from __future__ import annotations

from dataclasses import dataclass

from service.principles.lexicon import IRREGULAR
from service.principles.text import Doc
from service.principles.wordset import words

_SUBJECTS = words("i you we he she they it")
_ADVERBS = words(
    "really just so also only still even always often usually ever actually truly honestly simply totally completely"
    " definitely once then both probably clearly literally finally already nearly almost basically kind sort of never"
    " not hardly barely rarely seldom constantly mostly too very genuinely all deliberately stupidly quietly"
    " certainly sometimes regularly mainly"
)
_AUX = words("am are is was were be been have has had do did does would could should might will can may must")
_NEG = words("not never hardly barely rarely seldom")
_JOINTS = words("and but because so while when though although until if")
_HEADS = words(
    "if unless whether why how when where while because that what who after before since until like as though than once"
    " whenever which"
)
_PREPOSITIONS = words(
    "on to with for at of from about behind over without than between around near against off into by"
)
_NOT_PAST = words(
    "need feed bed red indeed hundred speed tired scared excited worried interested bored confused proceed exceed"
    " seed weed succeed bleed breed embed sacred naked wicked married used supposed indeed allowed"
)
IRREGULAR_PAST = frozenset(form for forms in IRREGULAR.values() for form in forms) - words(
    "read put let cut hit hurt set shut cost"
)
_AMBIGUOUS_PAST = words("read put let cut hit set shut")


def is_past(word: str) -> bool:
    """Whether a word is a past form or participle, by ending or by the table of irregular verbs."""
    if word in IRREGULAR_PAST:
        return True
    return len(word) > 3 and word.endswith("ed") and word not in _NOT_PAST


@dataclass(frozen=True, slots=True)
class Predicate:
    """One subject with one verb. ``head`` is the subordinating word before the subject, if any."""

    subject: str
    verb: str
    start: int
    verb_at: int
    end: int
    past: bool
    negated: bool
    auxiliary: str
    head: str
    question: bool


def predicates(doc: Doc) -> list[Predicate]:
    """All subject-verb pairs with a pronoun subject, in order. Quoted text is passed over."""
    tokens = doc.words
    size = len(tokens)
    found: list[Predicate] = []
    index = 0
    while index < size:
        subject = tokens[index]
        if subject not in _SUBJECTS or doc.quoted[index] or (index and tokens[index - 1] in _PREPOSITIONS):
            index += 1
            continue
        here = index + 1
        negated, auxiliary, perfect = False, "", False
        while here < size and (tokens[here] in _ADVERBS or tokens[here] in _AUX):
            word = tokens[here]
            if word in _NEG:
                negated = True
            elif word in _AUX:
                perfect = perfect or word == "have"
                auxiliary = auxiliary or word
            here += 1
        verb = tokens[here] if here < size else ""
        if not verb or not verb[0].isalpha() or verb in _SUBJECTS:
            if not auxiliary:
                index += 1
                continue
            here -= 1
            verb = auxiliary
        before = tokens[index - 1] if index else "."
        found.append(
            Predicate(
                subject=subject,
                verb=verb,
                start=index,
                verb_at=here,
                end=_stop(doc, here),
                past=_tense(tokens, here, verb, auxiliary, perfect),
                negated=negated,
                auxiliary=auxiliary,
                head=before if before in _HEADS else "",
                question=before in _AUX or before == "not",
            )
        )
        found.extend(_coordinated(doc, found[-1]))
        index = here + 1
    return found


def _tense(tokens: list[str], at: int, verb: str, auxiliary: str, perfect: bool) -> bool:
    """Whether a predicate tells of the past; "should have" and "could have" look back as well."""
    if auxiliary in ("did", "was", "were", "had", "would"):
        return True
    if auxiliary in ("should", "could", "might", "must"):
        return perfect
    if auxiliary:
        return auxiliary == "have" and is_past(verb)
    if verb == "used" and at + 1 < len(tokens):
        return True
    return is_past(verb) or verb in _AMBIGUOUS_PAST


def _stop(doc: Doc, at: int) -> int:
    """Where a predicate ends: at punctuation, or where a conjunction opens the next one."""
    end = doc.clause_end(at)
    for here in range(at + 1, end - 1):
        if doc.words[here] in _JOINTS and doc.words[here + 1] in _SUBJECTS:
            return here
    return end


def _coordinated(doc: Doc, first: Predicate) -> list[Predicate]:
    """Verbs that "and" hangs on the same subject: "I came home *and kissed* you"."""
    more = []
    for here in range(first.verb_at + 1, first.end - 1):
        if doc.words[here] in ("and", "then") and is_past(doc.words[here + 1]):
            more.append(
                Predicate(
                    first.subject,
                    doc.words[here + 1],
                    here + 1,
                    here + 1,
                    first.end,
                    True,
                    False,
                    "",
                    first.head,
                    False,
                )
            )
    return more
