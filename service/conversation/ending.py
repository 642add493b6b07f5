"""What a turn comes to: the words that were found for a decision, and how the turn ends with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from service.conversation.events import (
    DeltaEvent,
    EndedEvent,
    ErrorEvent,
    ReplyEvent,
    SilenceEvent,
    TurnEvent,
    TurnView,
)
from service.conversation.views import minutes_in_words
from service.direction import Decision, Setting
from service.errors import ModelError, UnsentError
from service.store.port import Json
from service.transcript import SessionStatus, Turn, TurnStatus

UNTIL_STORED: Final = SessionStatus.OPEN
"""The session's status in a last event, until ``Store.finish_turn`` puts there what it is by then."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What came of wording one decision: the words, and how they were made.

    ``lines`` are those that were all there at once, and are shown with the end; a model's are shown as they come.
    """

    text: str | None
    keys: tuple[str, ...]
    provenance: dict[str, str | int | None]
    failure: ModelError | None = None
    lines: tuple[DeltaEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class Ending:
    """How a turn ends: its last event with the ``lines`` before it, and what is stored together with them."""

    event: TurnEvent
    lines: tuple[DeltaEvent, ...] = ()
    status: TurnStatus = TurnStatus.ANSWERED
    ex: Turn | None = None
    decision: Json | None = None
    session_status: SessionStatus | None = None
    ended_by: str | None = None
    error_slug: str | None = None


def last_event(setting: Setting, decision: Decision, spoken: Spoken, view: TurnView) -> TurnEvent:
    """What is shown last when the ex has answered: ``view`` is that answer."""
    state = decision.state
    if spoken.failure is not None:
        return failure_event(spoken.failure, True, view)
    if state.ended:
        return EndedEvent(
            turn=view, session_status=UNTIL_STORED, why="exercise_done" if decision.exercise_done else "ex"
        )
    if spoken.text is None:
        words = minutes_in_words(setting.medium, state.quiet)
        return SilenceEvent(turn=view, session_status=UNTIL_STORED, words=words)
    return ReplyEvent(turn=view, session_status=UNTIL_STORED)


def failure_event(error: UnsentError, retryable: bool, view: TurnView | None) -> ErrorEvent:
    """A failure in the user's words. ``view``: what had been shown of an answer."""
    return ErrorEvent(
        slug=error.slug,
        title=error.title,
        detail=error.detail,
        retryable=retryable,
        turn=view,
        session_status=UNTIL_STORED,
    )
