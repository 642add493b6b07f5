"""The events of one turn, as one typed union.

In order: ``accepted`` · ``delta``* · exactly one of ``reply`` | ``silence`` | ``ended`` | ``safety`` | ``error``.

``delta`` carries one sentence that passed the guard (a text bubble arrives whole). Pauses are told
(``after_ms``); the server never sleeps. Every final event carries the session's status.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from service.transcript import Role, SessionStatus, TurnStatus


class TurnView(BaseModel):
    """A stored turn as the outside sees it. Never carries act, state or hidden facts."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    id: str
    role: Role
    text: str | None = Field(description="null: a silence (ex) or a wait (user)")
    parent_turn_id: str | None
    created_at: datetime
    status: TurnStatus
    client_turn_id: str | None = None
    story_minutes: int = Field(0, description="story time passed since the parent turn")
    voice: Literal["model", "built_in", "service"] | None = Field(None, description="what worded an ex turn")


class _Event(BaseModel):
    model_config = ConfigDict(frozen=True, defer_build=True)


class AcceptedEvent(_Event):
    """The user's turn is stored."""

    event: Literal["accepted"] = "accepted"
    turn: TurnView


class DeltaEvent(_Event):
    """One guarded piece of the reply; ``after_ms`` is how long the other person would take to write it.

    ``later``, on the first piece, says how much story time has passed before it, in words; empty: hardly any.
    """

    event: Literal["delta"] = "delta"
    text: str
    after_ms: int = 0
    later: str = Field("", description='story time passed, in words, e.g. "40 minutes later"')


class ReplyEvent(_Event):
    """The whole stored reply."""

    event: Literal["reply"] = "reply"
    turn: TurnView
    session_status: SessionStatus
    after_ms: int = 0


class SilenceEvent(_Event):
    """The other person does not answer; the stored ex turn has ``text: null``."""

    event: Literal["silence"] = "silence"
    turn: TurnView
    session_status: SessionStatus
    words: str = Field(description='time passing, in words, e.g. "Tuesday. Nothing yet."')


class EndedEvent(_Event):
    """The other person has ended it; ``turn`` is their last message (``text: null`` if they just went)."""

    event: Literal["ended"] = "ended"
    turn: TurnView
    session_status: SessionStatus
    after_ms: int = 0
    why: Literal["ex", "exercise_done"] = "ex"


class ResourceView(BaseModel):
    """A place to turn to, with its source and the date somebody checked it (``null``: unverified)."""

    name: str
    how: str
    source: str
    checked_on: str | None


class SafetyEvent(_Event):
    """The role-play has stopped; the words are the service's own, reviewed ones."""

    event: Literal["safety"] = "safety"
    turn: TurnView | None
    session_status: SessionStatus
    kind: str
    words: tuple[str, ...]
    resources: tuple[ResourceView, ...]
    way_back: bool


class ErrorEvent(_Event):
    """A named failure. The user's turn is kept and what was shown stays."""

    event: Literal["error"] = "error"
    slug: str
    title: str
    detail: str
    retryable: bool
    turn: TurnView | None
    session_status: SessionStatus


TurnEvent = Annotated[
    AcceptedEvent | DeltaEvent | ReplyEvent | SilenceEvent | EndedEvent | SafetyEvent | ErrorEvent,
    Field(discriminator="event"),
]
TURN_EVENT: TypeAdapter[TurnEvent] = TypeAdapter(TurnEvent, config=ConfigDict(defer_build=True))
"""Reads an event as it is stored and sent. Built, like the events, when the first one is read."""
FINAL_EVENTS = ("reply", "silence", "ended", "safety", "error")
