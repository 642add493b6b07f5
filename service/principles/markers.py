"""The markers: what can be seen in one turn by rule, each with an exact span.

One enumeration, one table from marker to principle, area and signal (``service.principles.table``),
one reader (``service.principles.reader``). Direction, coach, evaluator and ``unsent score`` share them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from service.points import Point
from service.transcript import Area, AreaValue, Intent, Line, Medium, Span


class MarkerId(StrEnum):
    """Everything the reader can find in a turn. Names are stable; labelled cases use them."""

    APOLOGY = "apology"
    EXCUSE_BUT = "excuse_but"
    CONDITIONAL_APOLOGY = "conditional_apology"
    BLAME = "blame"
    SHARED_BLAME = "shared_blame"
    SPECIFIC_OWNERSHIP = "specific_ownership"
    NAMES_HURT = "names_hurt"
    SPECIFIC_REPAIR = "specific_repair"
    BARE_CHANGE_CLAIM = "bare_change_claim"
    ASKS_FORGIVENESS = "asks_forgiveness"
    BEGGING = "begging"
    URGENCY = "urgency"
    GUILT_TRIP = "guilt_trip"
    THREAT = "threat"
    ASKS_AGAIN_AFTER_NO = "asks_again_after_no"
    DOUBLE_TEXT = "double_text"
    JEALOUSY_BAIT = "jealousy_bait"
    SURVEILLANCE = "surveillance"
    SURPRISE_CONTACT = "surprise_contact"
    TOO_MUCH_TOO_SOON = "too_much_too_soon"
    RESPECTS_NO = "respects_no"
    EASY_OUT = "easy_out"
    OPEN_QUESTION = "open_question"
    ACKNOWLEDGES = "acknowledges"
    DEFENSIVE = "defensive"
    DOMINATES = "dominates"
    DODGES_QUESTION = "dodges_question"
    INDISCRETION = "indiscretion"
    STATES_INTENT = "states_intent"
    SPECIFIC_APPRECIATION = "specific_appreciation"
    REHASHES_PAST = "rehashes_past"
    STATES_LIMIT = "states_limit"
    ACCEPTS_OUTCOME = "accepts_outcome"
    IGNORES_LOW_INTEREST = "ignores_low_interest"
    ASKS_LEAVE = "asks_leave"
    PROBES = "probes"


PRESSURE_MARKERS: frozenset[MarkerId] = frozenset(
    {
        MarkerId.ASKS_FORGIVENESS,
        MarkerId.BEGGING,
        MarkerId.URGENCY,
        MarkerId.GUILT_TRIP,
        MarkerId.THREAT,
        MarkerId.ASKS_AGAIN_AFTER_NO,
        MarkerId.DOUBLE_TEXT,
        MarkerId.JEALOUSY_BAIT,
        MarkerId.SURVEILLANCE,
        MarkerId.SURPRISE_CONTACT,
        MarkerId.TOO_MUCH_TOO_SOON,
        MarkerId.IGNORES_LOW_INTEREST,
        MarkerId.PROBES,
    }
)
"""The markers that press on the other person; direction never lets one of them raise trust."""


class ExMove(StrEnum):
    """What the ex's last message was, for the reader: taken from its act, else inferred from its words."""

    NONE = "none"
    SILENCE = "silence"
    FIRM_NO = "firm_no"
    SOFT_NO = "soft_no"
    BOUNDARY = "boundary"
    HURT_TOLD = "hurt_told"
    QUESTION = "question"
    LOW_INTEREST = "low_interest"
    NEWS = "news"
    WARMTH = "warmth"
    GOODBYE = "goodbye"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Context:
    """What the reader may know besides the turn itself.

    ``lines`` are the earlier messages of this branch, oldest first. ``scenario_id`` and ``stage``
    may be empty strings for conversations that happened elsewhere. ``standing_no`` is a no given
    before the first line (``hearing_no``). ``deeds`` are what this person's story says the user did,
    where there is a story.
    """

    scenario_id: str
    stage: str
    medium: Medium
    lines: tuple[Line, ...]
    standing_no: str = "none"
    deeds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marker:
    """One finding of the reader: which marker, and exactly where in the raw text.

    ``ruled``: a rule saw it, in these words; else the learned part did, in the turn, and these are the likeliest.
    ``sure`` is false where no rule saw it and the learned part is not sure enough to hold it against anybody.
    """

    id: MarkerId
    span: Span
    sure: bool = True
    ruled: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """One user turn, read.

    ``moves`` is everything the ex's latest unanswered message does (a hurt told may also be a
    question). ``topic`` is the thing the person mentioned, already turned to the ex's side ("your
    sister" for "my sister"), or ``None``. ``no_standing`` is the strongest no on this branch so far.
    ``pressure`` (0..1) is how likely the turn presses by the learned model, whatever the markers say.
    ``points`` is what a reply can take up, most pressing first; ``asked`` are the canonical words of the
    sentences that ask, hope or greet, for matching with what a persona can answer. ``echo`` is something new
    that was told of, as it was said ("an electrician"), fit to be repeated. ``short`` is the short answer that
    the grammar of the last question asks for ("i did"), ``matters`` the content words of each question.
    """

    markers: tuple[Marker, ...]
    intents: tuple[Intent, ...]
    moves: frozenset[ExMove]
    no_standing: str
    topic: str | None
    areas: dict[Area, AreaValue]
    pressure: float = 0.0
    points: tuple[Point, ...] = ()
    asked: frozenset[str] = frozenset()
    echo: str | None = None
    short: str | None = None
    matters: tuple[frozenset[str], ...] = ()

    def has(self, *ids: MarkerId) -> bool:
        """Whether any of these markers was found."""
        return any(m.id in ids for m in self.markers)

    @property
    def presses(self) -> bool:
        """Whether the turn carries any pressure marker."""
        return any(m.id in PRESSURE_MARKERS for m in self.markers)
