"""What a turn comes to: the words that were found for a decision, and how the turn ends with them."""

from __future__ import annotations

from dataclasses import dataclass

from service.conversation.events import DeltaEvent, TurnEvent
from service.errors import ModelError
from service.store.port import Json
from service.transcript import SessionStatus, Turn, TurnStatus


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
