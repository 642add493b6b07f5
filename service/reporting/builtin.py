"""The built-in evaluator: the reader's markers and area values, as evidence.

It comments only where there is a marker. What it has no rule for counts for nothing: no guess, no praise.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path

import service.principles
from service.points import Point
from service.principles.catalogue import marker_principles
from service.principles.find_ownership import OWN_VERDICT
from service.principles.markers import ExMove, Marker, MarkerId
from service.prompting.load import Knowledge
from service.reporting.evidence import AreaJudgement, Evidence
from service.reporting.material import Material, OwnTurn
from service.reporting.schema import Verdict
from service.reporting.words import Words
from service.transcript import Area, AreaValue, Role, Span

_GREETS = re.compile(r"\W*(?:oh|ah|aw)?\W*(?:hi|hey|hello|hiya)\b\W*(?:\w+\W*){0,2}$", re.IGNORECASE)
_TO_HEAR_FROM = re.compile(
    r"(?:so |really |very )?(?:good|nice|lovely|great) to (?:hear from|see) you\b", re.IGNORECASE
)
_BARE_THANKS = re.compile(
    r"\W*(?:ok|okay|oh|well|right)?\W*(?:thank you|thanks|ta)(?: so much| very much)? for (?:telling|letting|"
    r"saying|being|answering|replying|writing|sharing)(?: (?:me|so|know|honest|it|that|back))*\W*$",
    re.IGNORECASE,
)
"""What can be said to anything, and takes in nothing of it."""
_NOTHING_TO_HEAR = re.compile(r"\bthere must (?:be|have been)\b", re.IGNORECASE)
_I_DID = re.compile(r"\W*(?:yes|no|yeah)?\W*i (?:did|do|was|am|have|had|know|will)(?: not|n.t)?\W*$", re.IGNORECASE)
_GRANTS = re.compile(
    r"\byou(?:'re|’re|r| are| were) (?:\w+ )?right\b|\bi (?:hear|understand|see)\b|\bmakes sense\b|\bthank",
    re.IGNORECASE,
)
"""What takes in something that was said, also beside a thing owned."""
_FELT = re.compile(
    r"i(?: was|'ve been| have been| felt|'m| am|’m) (?:\w+ )?(?:angry|furious|sad|hurt|lonely|upset|heartbroken|jealous"
    r"|scared|lost|sick|tired|devastated|gutted|confused|bitter)\b",
    re.IGNORECASE,
)
"""What one felt is nothing one did."""
A_WORD = 3
"""A nod of fewer words says nothing that could be taken in."""
_DEEDS = frozenset({MarkerId.SPECIFIC_OWNERSHIP, MarkerId.NAMES_HURT, MarkerId.SPECIFIC_REPAIR})
FEWEST = 4
"""Words that a deed takes to be named, where no rule saw it: "I can't promise." names none."""
_LIMITS = frozenset({ExMove.BOUNDARY, ExMove.FIRM_NO, ExMove.SOFT_NO, ExMove.SILENCE, ExMove.GOODBYE})
SILENCE_CHECK = ("respect_a_no", "respect_no_stops")
"""Principle and check that a silence left alone keeps."""


@lru_cache(maxsize=1)
def reader_version() -> str:
    """The first 12 hex digits of a SHA-256 over the reader's source and its encoder: new rules are a new evaluator."""
    digest = hashlib.sha256()
    for path in sorted(Path(service.principles.__path__[0]).rglob("*")):
        if path.suffix in (".py", ".onnx", ".json"):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def judge_by_rules(material: Material, knowledge: Knowledge, words: Words) -> tuple[AreaJudgement, ...]:
    """All four areas, in the order of ``Area``."""
    return tuple(_area(area, material, knowledge, words) for area in Area)


def _area(area: Area, material: Material, knowledge: Knowledge, words: Words) -> AreaJudgement:
    evidence: list[Evidence] = []
    turns: dict[str, AreaValue] = {}
    for own in material.own:
        turns[own.turn_id] = own.reading.areas[area]
        evidence.extend(turn_evidence(area, own, knowledge, words))
    for no, turn_id in material.left_alone:
        turns[turn_id] = AreaValue.HELPED if area is Area.NO_PRESSURE else AreaValue.NO_CHANCE
        if area is Area.NO_PRESSURE:
            evidence.append(Evidence(no, turn_id, None, area, *SILENCE_CHECK, "yes", "rules"))
    return AreaJudgement(area, tuple(evidence), turns)


def turn_evidence(area: Area, own: OwnTurn, knowledge: Knowledge, words: Words) -> list[Evidence]:
    """What the markers of one turn say in one area.

    A marker that speaks for a principle counts only where the area as a whole was helped: "no
    pressure!" in front of a push is not half good, and a bare "sorry" is no seeing of the hurt. One that
    speaks against the turn is said only where the reader is sure of it: a fault that was none is worse than one missed.
    So is praise for what was not done.
    """
    value = own.reading.areas[area]
    table = marker_principles(knowledge.principles)
    found: list[Evidence] = []
    for marker in own.reading.markers:
        for bearing in table[marker.id]:
            if bearing.area is not area or (bearing.value == "helped" and value is not AreaValue.HELPED):
                continue
            if not marker.sure or (bearing.value == "helped" and _is_no_sign(marker, own)):
                continue
            found.append(
                Evidence(
                    turn_no=own.no,
                    turn_id=own.turn_id,
                    span=marker.span,
                    area=area,
                    principle=bearing.principle,
                    check=words.markers[marker.id].checks[bearing.principle],
                    verdict="yes" if bearing.value == "helped" else "no",
                    by="rules",
                    marker=marker.id.value,
                )
            )
    wanted: Verdict | None = {AreaValue.HELPED: "yes", AreaValue.HURT: "no"}.get(value)  # type: ignore[assignment]
    if wanted is not None and not any(e.verdict == wanted for e in found):
        found.append(Evidence(own.no, own.turn_id, None, area, "", "", wanted, "rules"))
    return found


def _is_no_sign(marker: Marker, own: OwnTurn) -> bool:
    """Whether words that may keep a principle are none to quote for it.

    Of having taken in what was said only words are quoted that a rule saw do it, and no greeting: "sleep well",
    "oh hi" and "good to hear from you" are no sign of that. Nor is anything a sign of having taken a no where there was
    none to take. A bare thanks, and a word on what one did oneself, take in nothing either.
    """
    if marker.id is MarkerId.ACKNOWLEDGES:
        words = own.text[marker.span.start : marker.span.end]
        greets = _GREETS.match(words) or _TO_HEAR_FROM.match(own.text, marker.span.start)
        empty = len(words.split()) < 2 or greets is not None or _I_DID.match(words) is not None
        bare = empty or _BARE_THANKS.match(own.text) is not None
        if _of_oneself(own, marker.span):
            return True
        judges = OWN_VERDICT.search(words.casefold()) and ExMove.HURT_TOLD not in own.reading.moves
        return not marker.ruled or bare or bool(judges) or _sets_free(own, marker.span)
    if marker.id is MarkerId.STATES_INTENT and Point.MEET in own.reading.points:
        return ExMove.QUESTION not in own.reading.moves  # what is proposed is not why one is here, unless they asked
    if marker.id in _DEEDS and not marker.ruled:
        if _FELT.match(own.text[marker.span.start : marker.span.end].strip()):
            return True
        return len(own.text[marker.span.start : marker.span.end].split()) < FEWEST
    refused = own.reading.no_standing != "none" or own.reading.moves & _LIMITS
    parts = own.context.scenario_id == "closing_kindly"  # "thank you for all of it" is said to no no there
    return marker.id is MarkerId.RESPECTS_NO and (parts or not marker.ruled) and not refused


def _of_oneself(own: OwnTurn, span: Span) -> bool:
    """Whether these words say what one did, and nobody had said just before how it was for them, or hardly a word."""
    if ExMove.HURT_TOLD in own.reading.moves:
        return False
    last = next((line.text for line in reversed(own.context.lines) if line.role is Role.EX and line.text), "")
    start = max(own.text.rfind(mark, 0, span.start) for mark in ".!?\n") + 1
    ends = [at for mark in ".!?\n" if (at := own.text.find(mark, span.end)) >= 0]
    end = min(ends, default=len(own.text))
    owned = [m.span for m in own.reading.markers if m.id in (MarkerId.SPECIFIC_OWNERSHIP, MarkerId.NAMES_HURT)]
    told = any(o.start < end and start < o.end for o in owned) and not _GRANTS.search(own.text, start, end)
    return len(last.split()) < A_WORD or told or _NOTHING_TO_HEAR.search(own.text, start, end) is not None


def _sets_free(own: OwnTurn, span: Span) -> bool:
    """Whether these words say that a no is fine: that is no sign of having taken in what the other person said."""
    return any(
        m.id in (MarkerId.EASY_OUT, MarkerId.ACCEPTS_OUTCOME) and m.span.start < span.end and span.start < m.span.end
        for m in own.reading.markers
    )


def seen_by_rules(knowledge: Knowledge) -> frozenset[str]:
    """The principles that at least one marker bears on; the others are beyond this evaluator."""
    table = marker_principles(knowledge.principles)
    return frozenset(b.principle for marker in MarkerId for b in table[marker])
