"""From matched constructions to the markers of clarity and care, and to blame."""

from __future__ import annotations

import re

from service.principles.cues import charges, gives_back, warm_words
from service.principles.find_ownership import told
from service.principles.markers import MarkerId
from service.principles.pattern import Hit
from service.principles.turn import Turn, touch
from service.principles.wordset import words

_SUBORDINATE = words("when if while before after why how until since whether that where because")


_SEVERE = words("lied cheated hit hurt betrayed ruined destroyed dumped ghosted blocked never always")


def find_blame(turn: Turn) -> None:
    """Open and hidden accusation. A subordinate "when you left" accuses nobody by itself."""
    kept: list[Hit] = []
    subjects = {act.start for act in turn.acts if act.subject == "you"}
    for hit in turn.free("blame_acts", "not_blame"):
        if turn.word(hit.start - 1) in _SUBORDINATE or turn.said_by_ex[hit.start] or hit.start not in subjects:
            continue
        if "would" in turn.words_between(hit.start, hit.end) and told(turn):
            continue
        kept.append(hit)
    kept += [
        hit
        for hit in turn.free("blame", "not_blame")
        if not (turn.said_by_ex[hit.start] or _goes_on(turn, hit) or _wonders(turn, hit))
    ]
    kept += charges(turn)
    if turn.has(MarkerId.SPECIFIC_OWNERSHIP) or told(turn):
        if turn.has(MarkerId.SPECIFIC_OWNERSHIP) and not turn.has(MarkerId.EXCUSE_BUT):
            kept = [hit for hit in kept if not _suffered(turn, hit)]
        elif not turn.has(MarkerId.APOLOGY, MarkerId.NAMES_HURT) and not turn.get("ack"):
            kept += _turned_round(turn)
    turn.add(MarkerId.BLAME, kept)


def _goes_on(turn: Turn, hit: Hit) -> bool:
    """Whether it only looks like "you never": "I borrowed it off you and never gave it back" goes on about "I"."""
    if turn.word(hit.start) != "you" or turn.word(hit.start + 1) not in ("and", "but", "then"):
        return False
    return any(act.subject == "i" and act.start < hit.start < act.end for act in turn.acts)


def _wonders(turn: Turn, hit: Hit) -> bool:
    """Whether the charge is no more than such a question."""
    return only_wonders(turn) and turn.sentence(hit).question


def only_wonders(turn: Turn) -> bool:
    """Whether "did you ever love me?" is only asked: with an "even" in it, or a charge beside it, it is more."""
    if not _EVER_FELT.search(turn.doc.canon) or not _SCORN.isdisjoint(turn.doc.vocabulary):
        return False
    return not any(act.subject == "you" and act.past and not act.question for act in turn.acts)


_EVER_FELT = re.compile(r"[.,?!] (?:and |so |but )?did you ever (?:love|miss|like|think (?:about|of)) (?:me|us)\b")
_SCORN = words("even actually really or just wow clearly obviously")


def _suffered(turn: Turn, hit: Hit) -> bool:
    """Beside an owned fault, "you stopped asking" is what it did to them and no charge."""
    owned = turn.found[MarkerId.SPECIFIC_OWNERSHIP]
    here = turn.words_between(hit.start, hit.end)
    if _SEVERE & set(here) or "but" in turn.words_between(hit.start - 2, hit.start):
        return False
    return any(abs(own.start - hit.start) <= 40 for own in owned) and not {"me", "my"} & set(here)


def _turned_round(turn: Turn) -> list[Hit]:
    """Answering a hurt by what "you" did: "and you told your whole book club"."""
    walls = turn.get("not_blame", "names_hurt")
    found = []
    for act in turn.acts:
        if act.subject != "you" or not act.past or act.question or act.head not in ("", "because", "since"):
            continue
        hit = Hit(act.start, act.end)
        if any(touch(hit, wall) for wall in walls) or turn.said_by_ex[act.start] or gives_back(turn, act):
            continue
        around = set(turn.words_between(act.verb_at, act.end))
        if (
            {"me", "my", "i"} & around
            or turn.word(act.start - 1) in ("and", "because", "but")
            or act.auxiliary in ("did", "had")
        ):
            found.append(hit)
    return found


def find_clarity(turn: Turn) -> None:
    """Add the clarity-and-care markers. Runs after pressure: a limit is no limit inside a plea."""
    pressed = turn.has(MarkerId.BEGGING, MarkerId.GUILT_TRIP, MarkerId.THREAT)
    turn.add(MarkerId.STATES_INTENT, turn.get("states_intent"))
    if turn.scene.why_here and not turn.get("evade"):
        turn.add(MarkerId.STATES_INTENT, _own_reason(turn))
    if not pressed:
        turn.add(MarkerId.SPECIFIC_APPRECIATION, turn.free("appreciation", "not_appreciation", "blame", "blame_acts"))
        turn.add(MarkerId.SPECIFIC_APPRECIATION, warm_words(turn))
        turn.add(MarkerId.STATES_LIMIT, turn.free("states_limit", "begging"))
        turn.add(MarkerId.ACCEPTS_OUTCOME, turn.free("accepts_outcome", "guilt_trip"))
    turn.add(MarkerId.REHASHES_PAST, turn.free("rehash", "not_blame"))


def _own_reason(turn: Turn) -> list[Hit]:
    """Asked why they are here, a sentence about what "I" want, miss or feared is the answer."""
    reasons = words(
        "miss missed want wanted need needed panicked lonely thinking thought realized regret owe hope sorry scared"
    )
    return [
        Hit(act.start, act.end)
        for act in turn.acts
        if act.subject == "i"
        and not act.question
        and (act.verb in reasons or reasons & set(turn.words_between(act.verb_at, act.end)))
    ]
