"""What a turn comes to: the words that were found for a decision, and how the turn ends with them."""

from __future__ import annotations

from dataclasses import dataclass

from service.conversation.events import TurnEvent
from service.errors import ModelError
from service.store.port import Json
from service.transcript import SessionStatus, Turn, TurnStatus


@dataclass(frozen=True, slots=True)
class Spoken:
    """What came of wording one decision: the pieces shown, and how they were made."""

    text: str | None
    keys: tuple[str, ...]
    provenance: dict[str, str | int | None]
    failure: ModelError | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """How a turn ends: its last event, and what is stored together with it."""

    event: TurnEvent
    status: TurnStatus = TurnStatus.ANSWERED
    ex: Turn | None = None
    decision: Json | None = None
    session_status: SessionStatus | None = None
    ended_by: str | None = None
    error_slug: str | None = None
