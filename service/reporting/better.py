"""Better lines: a judge's own if it passes the reader, else the same line without the faulty part, else an example.

Nothing is invented here. A cut line is the person's own words; an example is one of the catalogue's
contrast pairs, marked as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from service.knowledge import ContrastPair, Principle
from service.points import Point
from service.principles.markers import PRESSURE_MARKERS, Context, ExMove, MarkerId, Reading
from service.principles.reader import read
from service.reporting.addressed import to_the_reader
from service.reporting.evidence import Evidence
from service.reporting.material import OwnTurn
from service.reporting.quotes import same_words
from service.reporting.schema import BetterKind
from service.safety.screen import screen
from service.safety.types import Surface
from service.transcript import Area, AreaValue, Line, Medium, Role, Span

MAX_LINE = 400
"""Longest better line shown, in code points: it is one line, not a letter."""

AGAINST: frozenset[MarkerId] = PRESSURE_MARKERS | {
    MarkerId.BLAME,
    MarkerId.SHARED_BLAME,
    MarkerId.EXCUSE_BUT,
    MarkerId.CONDITIONAL_APOLOGY,
    MarkerId.DEFENSIVE,
    MarkerId.BARE_CHANGE_CLAIM,
    MarkerId.INDISCRETION,
    MarkerId.REHASHES_PAST,
    MarkerId.DODGES_QUESTION,
    MarkerId.DOMINATES,
}
"""No line that carries one of these is ever shown as a better one."""

_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…]+[\"'”’)]*|\n|$)\s*")
_CLAUSE_BEFORE = re.compile(r"(?:[,;:]|\s[-–—]|[.!?…])\s*$")
_LEADING = re.compile(r"^[\s,;:.!?…–—-]*(?:(?:but|and|so|or|because|though|although|however)\b[\s,]*)?", re.IGNORECASE)
_TRAILING = re.compile(r"[\s,;:–—-]+$")
_DANGLING = re.compile(
    r"\b(?:but|and|so|or|because|though|although|if|that|to|the|a|my|your|for|with|of)$", re.IGNORECASE
)
_BEGS = re.compile(
    r"\bplease\b(?!,? (?:do not|don['’]t|take|feel)\b)|\bi (?:really |just )?need\b|\bbeg(?:ging)?\b"
    r"|\bjust (?:one|once|ten|five|a few|a quick)\b",
    re.IGNORECASE,
)
"""What is left of a push once its worst part is cut out. No fault by itself, and no better line either."""
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def passes(reading: Reading) -> bool:
    """Whether the reader finds nothing in a line that a better line may not have."""
    return not any(m.id in AGAINST for m in reading.markers) and AreaValue.HURT not in (
        reading.areas[Area.NO_PRESSURE],
        reading.areas[Area.OWNERSHIP],
    )


class Better(NamedTuple):
    """One other way for one faulty line and where it comes from.

    ``after``: what an example answers, in the other person's words; without them it would be no example.
    """

    line: str
    kind: BetterKind
    after: str | None = None


def better_line(own: OwnTurn, evidence: Evidence, principle: Principle) -> Better | None:
    """One other way for one faulty line; ``None`` where there is none to show.

    A message into a silence has no better wording: ``unsent``, with no words of its own.
    """
    if own.reading.has(MarkerId.DOUBLE_TEXT):
        return Better("", "unsent")
    judged = (evidence.better or "").strip()
    if judged and _fit_to_show(judged, own):
        return Better(judged, "rewritten")
    if (cut := cut_line(own)) is not None:
        return Better(cut, "cut")
    if (pair := example_for(principle, evidence.marker, own.context.medium, own.reading)) is not None:
        before = pair.context[-1] if pair.context else None
        return Better(pair.strong, "example", before.text if before and before.role is Role.EX else None)
    return None


_NO_WORDS = re.compile(r"https?:|www\.|\w@\w|[<>{}\[\]]|(?<!\w)@\w|\d{6,}")
"""Addresses, numbers to call and markup: a model may make them up, and a report that shows them vouches for them."""


def sayable(words: str) -> bool:
    """Whether what a model wrote may stand in a report: nothing that the screen stops, no address, no order."""
    return not _NO_WORDS.search(words) and not to_the_reader(words) and screen(words, Surface.SCORE) is None


def _fit_to_show(line: str, own: OwnTurn) -> bool:
    short = len(line) <= MAX_LINE and "\n\n" not in line and sayable(line)
    return short and same_words(line) != same_words(own.text) and passes(read(line, own.context, place=False))


# -- cutting ---------------------------------------------------------------------------------------
def cut_line(own: OwnTurn) -> str | None:
    """The person's own turn without its faulty spans, if a sentence remains that passes the reader."""
    faulty = [m.span for m in own.reading.markers if m.id in AGAINST]
    if not faulty:
        return None
    probes = own.reading.has(MarkerId.PROBES)  # half of a prying question still pries
    for attempt in (_without_clauses(own.text, faulty), _without_sentences(own.text, faulty)):
        if attempt is None or len(attempt) > MAX_LINE or same_words(attempt) == same_words(own.text):
            continue
        if probes and "?" in attempt:
            continue
        if _is_sentence(attempt) and not _BEGS.search(attempt) and passes(read(attempt, own.context, place=False)):
            return attempt
    return None


def _without_clauses(text: str, faulty: Iterable[Span]) -> str | None:
    """Cut each span where a clause begins at it and a sentence ends with it, so that the rest still stands."""
    kept = text
    for span in sorted(faulty, key=lambda s: s.start, reverse=True):
        start, end = min(span.start, len(kept)), min(span.end, len(kept))
        end = _sentence_end(kept, end)
        head, tail = kept[:start], kept[end:]
        head = re.sub(r"(?:\b(?:but|and|so|because|though)\s*)$", "", head, flags=re.IGNORECASE)
        if head.strip() and not _CLAUSE_BEFORE.search(head):
            return None
        cut_sentence = bool(head.strip()) and not re.search(r"[.!?…\n]\s*$", head)
        head = _TRAILING.sub("", head)
        stop = _stop_like(text) if cut_sentence else ""
        kept = head + stop + (" " if head and tail.strip() else "") + tail.lstrip()
    return _tidy(kept, text)


def _sentence_end(text: str, at: int) -> int:
    """The end of the sentence that ``at`` is in; ``at`` itself if it is one already."""
    if at and text[at - 1] in ".!?…\n":
        return at
    match = re.search(r"[.!?…]+|\n", text[at:])
    return at + match.end() if match else len(text)


def _stop_like(text: str) -> str:
    """A full stop for people who use them."""
    return "." if re.search(r"[.!?…](?:\s|$)", text) else ""


def _without_sentences(text: str, faulty: Iterable[Span]) -> str | None:
    spans = list(faulty)
    kept = [
        m.group() for m in _SENTENCE.finditer(text) if not any(s.start < m.end() and m.start() < s.end for s in spans)
    ]
    return _tidy("".join(kept), text)


def _tidy(line: str, original: str) -> str | None:
    line = _TRAILING.sub("", _LEADING.sub("", line, count=1)).strip()
    if not line:
        return None
    if original.lstrip()[:1].isupper():
        line = line[0].upper() + line[1:]
    return line


def _is_sentence(line: str) -> bool:
    """Whether enough is left to send: two words or more, no loose end, and more than a plea and a name."""
    words = _WORD.findall(line)
    plea = len(words) <= 3 and words[0].casefold() in ("please", "pls", "come")
    return len(words) >= 2 and not plea and not _DANGLING.search(line.rstrip(".!?…"))


# -- examples --------------------------------------------------------------------------------------
_REFUSING = frozenset({ExMove.FIRM_NO, ExMove.SOFT_NO, ExMove.BOUNDARY})
_WEIGHTY = (ExMove.HURT_TOLD, ExMove.QUESTION, ExMove.GOODBYE, ExMove.SILENCE, ExMove.NONE)


_PRYING = frozenset({Point.SEEING_Q, Point.WHY_Q, Point.WHY_ELSE_Q})


class _Example(NamedTuple):
    """A pair that may be shown, and what its moment is like."""

    pair: ContrastPair
    moment: str
    asks: frozenset[Point] = frozenset()


def example_for(
    principle: Principle, marker: str | None, medium: Medium, turn: Reading | None = None
) -> ContrastPair | None:
    """The contrast pair whose moment is likest to that of ``turn``; ``None`` where no strong side passes.

    Pairs whose weak side has the same marker come first. An answer to a no is the last choice where nobody refused
    anything, and the other way round: "Ah, pity. Ok." says little to somebody who was asked why they write.
    """
    known = _examples(principle, marker, medium)
    if turn is None:
        return known[0].pair if known else None
    moment = _moment_of(turn)
    near = [one for one in known if (one.moment == "refused") == (moment == "refused")]
    like = [one for one in near if one.moment == moment] or near or list(known)
    # Of these, one that asks what this turn asks: why it ended is another question than who it is now.
    same = [one for one in [*like, *near] if one.asks & set(turn.points)]
    return (same or like)[0].pair if like else None


def _moment_of(turn: Reading) -> str:
    """What the turn answers, in one word: a no, else the weightiest move, else something ordinary."""
    if turn.no_standing != "none" or turn.moves & _REFUSING:
        return "refused"
    return next((move.value for move in _WEIGHTY if move in turn.moves), "ordinary")


@lru_cache(maxsize=512)
def _examples(principle: Principle, marker: str | None, medium: Medium) -> tuple[_Example, ...]:
    """The pairs whose strong side passes, those first whose weak side has the same marker."""
    made = []
    for pair in principle.pairs:
        moment = Context("", "", medium, tuple(Line(line.role, line.text) for line in pair.context))
        if passes(read(pair.strong, moment, place=False)):
            weak = read(pair.weak, moment, place=False)
            shows = any(m.id.value == marker for m in weak.markers)
            asked = frozenset(point for point in weak.points if point in _PRYING)
            made.append((not shows, _Example(pair, _moment_of(weak), asked)))
    return tuple(one for _, one in sorted(made, key=lambda each: each[0]))
