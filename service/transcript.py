"""The shared vocabulary: who speaks, in which medium, what a turn is, and what the other person can do.

Everything above this module speaks in these words. Plain frozen values; no I/O, no clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum

MAX_TEXT = 4_000
"""Longest text a person can send as one turn, in Unicode code points."""


class Role(StrEnum):
    """Whose message it is: the person rehearsing (``user``) or the simulated other person (``ex``)."""

    USER = "user"
    EX = "ex"


class Medium(StrEnum):
    """Where the conversation happens; it decides length, pauses and how a page looks."""

    TEXT = "text"
    LETTER = "letter"
    CALL = "call"
    IN_PERSON = "in_person"

    @property
    def spoken(self) -> bool:
        """Whether words are spoken aloud rather than written."""
        return self in (Medium.CALL, Medium.IN_PERSON)

    @property
    def between(self) -> str:
        """What stands between two pieces of one reply: a pause in speech, a line in writing."""
        return " " if self.spoken else "\n"

    def joined(self, pieces: Sequence[str]) -> str | None:
        """One reply of its pieces, as it is stored; ``None`` for a silence."""
        return self.between.join(pieces) if pieces else None


class Difficulty(StrEnum):
    """How fast the other person's state moves. Never touches the laws."""

    GENTLE = "gentle"
    REALISTIC = "realistic"
    HARD = "hard"


class Act(StrEnum):
    """What the ex does next. Decided by ``direction``, worded by ``partner``."""

    REPLY_WARM = "reply_warm"
    REPLY_NEUTRAL = "reply_neutral"
    REPLY_SHORT = "reply_short"
    ASK = "ask"
    TEST = "test"
    OPEN_UP = "open_up"
    SHOW_HURT = "show_hurt"
    NAME_BOUNDARY = "name_boundary"
    DECLINE = "decline"
    ACCEPT_SMALL = "accept_small"
    AGREE_KEEP_TALKING = "agree_keep_talking"
    FALL_SILENT = "fall_silent"
    END = "end"


class Stance(StrEnum):
    """The attitude an act is carried out in; voice samples are kept per stance."""

    WARM = "warm"
    NEUTRAL = "neutral"
    GUARDED = "guarded"
    HURT = "hurt"
    CLOSED = "closed"


class Outcome(IntEnum):
    """How far the other person has come to meet the user, as an ordered ladder.

    A persona's ceiling and a scenario's best reachable outcome are rungs of it. There is no rung
    called "back together": nobody gets there in one conversation.
    """

    NOTHING = 0
    KIND_GOODBYE = 1
    KEEP_TALKING = 2
    SMALL_YES = 3

    @property
    def slug(self) -> str:
        """The rung's name as it is written in YAML and JSON, e.g. ``keep_talking``."""
        return self.name.lower()


class Intent(StrEnum):
    """What a user's turn is, conversationally: what an answer would be an answer to."""

    GREETING = "greeting"
    HOW_ARE_YOU = "how_are_you"
    SMALL_TALK = "small_talk"
    QUESTION = "question"
    WHY_QUESTION = "why_question"
    APOLOGY = "apology"
    FEELINGS = "feelings"
    INVITATION = "invitation"
    THANKS = "thanks"
    RESPECTS_NO = "respects_no"
    GOODBYE = "goodbye"
    PRESSURE = "pressure"
    HOSTILE = "hostile"
    ARE_YOU_REAL = "are_you_real"
    OTHER = "other"


class Area(StrEnum):
    """The four areas feedback is given in. The first three are the product's promise."""

    LISTENING = "listening"
    OWNERSHIP = "ownership"
    NO_PRESSURE = "no_pressure"
    CLARITY_AND_CARE = "clarity_and_care"


class AreaValue(StrEnum):
    """What one turn did in one area; the same words for rules, judges and people who label."""

    HELPED = "helped"
    HURT = "hurt"
    NEUTRAL = "neutral"
    NO_CHANCE = "no_chance"
    UNSCORED = "unscored"


class TurnStatus(StrEnum):
    """Where a stored turn is in its life.

    User turns: ``running`` while the reply is being made, then ``answered``, ``failed`` (a named
    error, the turn is kept, it can be retried) or ``interrupted`` (the process died).
    Ex turns: ``complete``, or ``interrupted`` when only the shown part exists.
    """

    RUNNING = "running"
    ANSWERED = "answered"
    FAILED = "failed"
    INTERRUPTED = "interrupted"
    COMPLETE = "complete"


class SessionStatus(StrEnum):
    """``open`` takes turns; ``ended`` does not (ended by either side); ``stopped`` ended by the safety screen."""

    OPEN = "open"
    ENDED = "ended"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Line:
    """One message as the reader of a turn sees it.

    ``text`` is ``None`` for a silence (ex) or a wait (user). ``act`` is what the ex decided to do,
    where it is known; for conversations that happened elsewhere it is ``None`` and is inferred.
    """

    role: Role
    text: str | None
    act: Act | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open code-point offsets ``[start, end)`` into one raw text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The characters of ``text`` that this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Turn:
    """One stored message of either side; the tree of turns is a session's transcript.

    ``parent_id`` is the message it answers (``None`` for the first). ``story_minutes`` is story time passed since the
    parent, for silences and waits. ``provenance`` records what worded an ex turn: prompt hash, model, seed, versions;
    empty where it was not asked for. ``closed``: its branch was ended here, nothing can answer it. ``way``: the user
    turn with which this way of the talk began by saying something another time; ``None`` on the first way. The store
    sets it.
    """

    id: str
    session_id: str
    role: Role
    text: str | None
    parent_id: str | None
    created_at: datetime
    status: TurnStatus
    client_turn_id: str | None = None
    act: Act | None = None
    story_minutes: int = 0
    error_slug: str | None = None
    provenance: dict[str, str | int | None] = field(default_factory=dict)
    closed: bool = False
    way: str | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One rehearsal: a scenario, a partner, a medium and a tree of turns.

    ``persona_id`` names a shipped persona or, prefixed ``custom:``, one of the owner's own.
    ``ended_by`` is ``user``, ``ex`` or ``safety``.
    """

    id: str
    owner_id: str
    scenario_id: str
    persona_id: str
    medium: Medium
    difficulty: Difficulty
    seed: int
    created_at: datetime
    updated_at: datetime
    status: SessionStatus = SessionStatus.OPEN
    ended_by: str | None = None
    goal: str | None = None
    coach: bool = False
    prepare: dict[str, str] | None = None


def branch(turns: dict[str, Turn], leaf_id: str | None) -> list[Turn]:
    """The path root → leaf through ``parent_id``, oldest first. Raises ``KeyError`` on an unknown id."""
    path: list[Turn] = []
    here = leaf_id
    while here is not None:
        turn = turns[here]
        path.append(turn)
        here = turn.parent_id
    path.reverse()
    return path
