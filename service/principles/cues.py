"""Grammar plus vocabulary, per sentence: what the patterns miss because it is said in other words.

Each cue asks who the subject is, whether it is denied, hypothetical or told as said, and whether a word
of the right weight stands in the same clause. Precision comes from that combination.
"""

from __future__ import annotations

import re

from service.principles.pattern import Hit
from service.principles.predicates import Predicate
from service.principles.turn import Turn, touch
from service.principles.valence import KIND, PLATFORM, SAW, SUFFERING, WRONG
from service.principles.wordset import words

_MILD = words("forget lie hide late drink push drunk asleep proud mad scared better read weird")
_WISH = words("hope hoping wish wishing if when whenever unless maybe perhaps will")
_SUPPOSED = words(
    "if unless whether why how when where what that since because before after until while as like though"
)
_THANKLESS = words("right honest clear straight kind fair")
_RECALL = words("remember remembering remembered miss missing thinking think")
_TOLD = words("say says said tell told")


def _window(turn: Turn, act: Predicate) -> frozenset[str]:
    return frozenset(turn.words_between(act.start, act.end))


def charges(turn: Turn) -> list[Hit]:
    """ "You" with a wrong act or a bad quality in the same clause, not denied, not hypothetical: a charge."""
    walls = turn.get("not_blame", "names_hurt", "idiom", "own")
    found = []
    for act in turn.acts:
        if act.subject != "you" or act.negated or act.head in _SUPPOSED or turn.said_by_ex[act.start]:
            continue
        if act.auxiliary in ("will", "would", "could", "should", "might", "may", "must", "can", "had"):
            continue
        if act.question and not act.past:
            continue
        if gives_back(turn, act):
            continue
        here = set(turn.words_between(act.verb_at - 1, min(act.end, act.verb_at + 4))) & WRONG
        if not here or (here <= _MILD and act.auxiliary in ("", "have")):
            continue
        hit = Hit(act.start, act.end)
        if any(touch(hit, wall) for wall in walls) or _inside_own(turn, act):
            continue
        if turn.doc.sentence(act.start).question and not act.auxiliary:
            continue
        found.append(hit)
    return found


def gives_back(turn: Turn, act: Predicate) -> bool:
    """Whether a clause gives back what they said of one ("you said that I never listened"): that is no charge."""
    return act.verb in _TOLD and "i" in turn.words_between(act.verb_at + 1, act.end)


def _inside_own(turn: Turn, act: Predicate) -> bool:
    """Whether the clause hangs on a clause of "I": "I made out that you were crazy"."""
    sentence = turn.doc.sentence(act.start)
    before = turn.words_between(max(sentence.start, act.start - 9), act.start)
    return bool(
        {"made", "told", "let", "called", "said", "acted", "treated", "feel", "thought", "think", "blamed"}
        & set(before)
    ) and ("i" in before)


def warm_words(turn: Turn) -> list[Hit]:
    """ "You" or "your" with a kind act or a good quality, said as a fact: appreciation."""
    walls = turn.get("not_appreciation", "blame", "blame_acts", "propose", "accepts_outcome")
    found = []
    for act in turn.acts:
        if (
            act.subject != "you"
            or act.negated
            or act.question
            or act.auxiliary in ("will", "would", "can", "could", "should", "may")
        ):
            continue
        sentence = turn.doc.sentence(act.start)
        before = set(turn.words_between(sentence.start, act.start))
        recalled = before & _RECALL and act.head in ("how", "when", "that", "")
        if (
            sentence.question
            or (before & _WISH and not recalled)
            or act.head in ("if", "unless", "whether", "while", "because")
        ):
            continue
        window = _window(turn, act)
        kind = window & KIND
        plain = (
            not act.past
            and act.auxiliary in ("are", "am", "")
            and kind <= words("good great lovely nice fair honest kind better love")
        )
        told = recalled and act.past and not window & WRONG
        if not (kind or told) or (plain and not recalled) or (kind and kind <= _THANKLESS and act.end - act.start <= 5):
            continue
        hit = Hit(act.start, act.end)
        if act.end - act.start < 4 or any(touch(hit, wall) for wall in walls):
            continue
        if {"me", "my"} & window and window & WRONG:
            continue
        found.append(hit)
    return found


def watching(turn: Turn) -> list[Hit]:
    """A sentence in which one looked at something where their life shows: a platform, a status, a location."""
    found = []
    for sentence in turn.doc.sentences:
        body = turn.words_between(sentence.start, sentence.end)
        around = set(body)
        places = around & PLATFORM
        if (
            not places
            or places <= {"read", "post", "posts", "location", "bed"}
            or not around & {"you", "your", "you're"}
        ):
            continue
        looked = next((index for index, word in enumerate(body) if word in SAW or word == "saw"), None)
        mine = "i" in body[:looked][-4:] if looked is not None else False
        if (
            looked is None
            or not (mine or looked <= 1)
            or turn.doc.negated(sentence.start + looked)
            or {"stop", "stopped", "deleted", "unfollowed"} & around
        ):
            continue
        if turn.doc.quoted[sentence.start + looked]:
            continue
        found.append(Hit(sentence.start + looked, sentence.end))
    return found


def suffering(turn: Turn) -> list[Hit]:
    """Two or more words of ruin about oneself, or one beside "without you" and "since you", unasked."""
    found = []
    for act in turn.acts:
        if act.subject != "i" or act.head in ("if", "when") or act.question:
            continue
        sentence = turn.doc.sentence(act.start)
        body = turn.words_between(sentence.start, sentence.end)
        ruin = set(body) & SUFFERING
        cause = {"without", "since"} & set(body) and "you" in body
        if (len(ruin) >= 2 or (ruin and cause)) and not act.past and act.auxiliary != "will" and "going" not in body:
            found.append(Hit(act.start, sentence.end))
    return found


_LIMITS = words("by before until till within")
_TIMES = words(
    "tonight tomorrow today monday tuesday wednesday thursday friday saturday sunday midnight noon weekend month"
    " week morning hour hours then end first christmas"
)
_VERDICT = words("answer decide decision reply respond hear choose yes yes_or_no know verdict")
_THINGS = words("form passport rent lease deposit bill keys school ticket tickets booking invoice solicitor bank vet")


def deadlines(turn: Turn) -> list[Hit]:
    """A verdict about the two of them wanted by a time: "need to hear from you before Friday"."""
    found = []
    for sentence in turn.doc.sentences:
        body = turn.words_between(sentence.start, sentence.end)
        around = set(body)
        if (
            not (around & _LIMITS and around & _TIMES and around & _VERDICT and around & {"i", "you"})
            or around & _THINGS
        ):
            continue
        if not around & {"need", "want", "must", "have", "expect", "otherwise", "or", "if", "got"}:
            continue
        at = next(index for index, word in enumerate(body) if word in _VERDICT)
        if turn.doc.negated(sentence.start + at) or {"no", "rush"} <= around or turn.doc.quoted[sentence.start + at]:
            continue
        found.append(Hit(sentence.start + at, sentence.end))
    return found


_REOPENING = words(
    "we us meet coffee drink dinner change changed sure chance really again instead friends why enough convince prove"
    " reconsider possible possibility minutes never"
)
_PERSIST = words("wait waiting keep prove fight try trying come coming write call convince show win")


_MAY_ASK = re.compile(
    r"^(?:ok |so |and |but |sorry )*(?:can|could|may|might) i (?:just |at least )?ask (?:you )?why\b[ .?]*$"
)
"""Leave to hear the reason, asked for by itself: theirs to give or not, and no argument with the no."""


def insisting(turn: Turn) -> list[Hit]:
    """After a no: a question about "us" or the no itself, or a promise to keep at it."""
    found = []
    for sentence in turn.doc.sentences:
        if _MAY_ASK.match(" ".join(turn.words_between(sentence.start, sentence.end))):
            continue
        body = set(turn.words_between(sentence.start, sentence.end))
        if sentence.question and body & _REOPENING and sentence.end - sentence.start > 3:
            found.append(Hit(sentence.start, sentence.end))
    for act in turn.acts:
        if (
            act.subject == "i"
            and act.auxiliary in ("will", "am")
            and not act.negated
            and act.verb in _PERSIST
            and not act.question
        ):
            found.append(Hit(act.start, act.end))
    return found
