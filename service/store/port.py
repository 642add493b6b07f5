"""The store port: everything that is kept, behind one protocol.

One adapter, ``store.sql`` (SQLAlchemy; SQLite or Postgres). Every call opens its own short
transaction. Every row belongs to an owner; asking for another owner's row raises ``NotFound``, the
same as for a row that does not exist. Content (texts, goals, decisions, documents, reports) is
encrypted with the owner's key; ids, times, statuses and acts' row kinds are not.
Raises ``errors.StoreError`` subclasses when the database itself fails.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, Protocol

from service.transcript import Session, SessionStatus, Turn, TurnStatus

Json = dict[str, Any]
DocumentKind = Literal["readiness", "draft", "persona", "letter", "preference"]
ReportStatus = Literal["queued", "running", "done", "failed"]


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """One event of a turn's buffer. ``seq`` starts at 1 and has no gaps within a turn."""

    seq: int
    name: str
    data: Json


STATUS = "session_status"
"""Where the last event of a turn says what the session's status is after it."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The stored user turn. ``fresh`` is ``False`` when it had been stored before (same id, same text)."""

    turn: Turn
    fresh: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A small owned JSON value: readiness answers, a draft, a custom persona, a letter, a preference."""

    kind: DocumentKind
    id: str
    data: Json
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Claim:
    """A report that is ours now: whose it is, and how often it was claimed since it last got on (1: the first)."""

    owner_id: str
    tries: int


@dataclass(frozen=True, slots=True)
class WholeSession:
    """A session with all that hangs on it, from outside. ``turns`` parents first; the rest by turn id."""

    session: Session
    turns: tuple[Turn, ...]
    decisions: Mapping[str, Json]
    events: Mapping[str, tuple[StoredEvent, ...]]
    reports: tuple[ReportRecord, ...]


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """A report: its place in life, its finished steps, and its result once ``done``.

    ``evaluator`` names who reads it, and in which version; empty for reports from before that was kept.
    """

    id: str
    session_id: str
    leaf_turn_id: str
    status: ReportStatus
    created_at: datetime
    steps: dict[str, Json]
    evaluator: str = ""
    result: Json | None = None
    error_slug: str | None = None


class Store(Protocol):
    async def ping(self) -> None:
        """One trivial query; raises ``StoreError`` when the database does not answer."""
        ...

    # -- owners and their documents
    async def ensure_owner(self, owner_id: str) -> None:
        """Create the owner and its content key if it is new."""
        ...

    async def delete_owner(self, owner_id: str) -> dict[str, int]:
        """Destroy the owner's key and every row; returns how many rows of each table went. One transaction."""
        ...

    async def export_owner(self, owner_id: str) -> Json:
        """Everything kept of this owner, decrypted, as one JSON value (schema ``unsent-export-1``)."""
        ...

    async def expire(self, kept_for: timedelta) -> dict[str, int]:
        """Delete every rehearsal, letter, draft and unused own partner that nobody has touched for so long."""
        ...

    async def get_document(self, owner_id: str, kind: DocumentKind, document_id: str) -> Document | None: ...

    async def put_document(self, owner_id: str, kind: DocumentKind, document_id: str, data: Json) -> None:
        """Store or replace. Where both carry a number ``seq``, what is older than the stored value changes nothing."""
        ...

    async def list_documents(self, owner_id: str, kind: DocumentKind) -> list[Document]: ...

    async def delete_document(self, owner_id: str, kind: DocumentKind, document_id: str) -> bool: ...

    # -- sessions
    async def create_session(self, session: Session, opening: Turn | None, decision: Json | None) -> None:
        """Store a session, with its opening ex turn (and that turn's decision) where the ex starts."""
        ...

    async def import_session(self, whole: WholeSession) -> None:
        """Store a whole session of its owner's at once, under ids that nobody has. Raises ``NotFound`` (no owner)."""
        ...

    async def get_session(self, owner_id: str, session_id: str) -> Session: ...

    async def list_sessions(self, owner_id: str, limit: int, before: datetime | None = None) -> list[Session]:
        """Newest first by ``created_at``; ``before`` pages."""
        ...

    async def delete_session(self, owner_id: str, session_id: str) -> None:
        """With its turns and reports, and the documents whose id begins with ``<session_id>/``."""
        ...

    async def end_session(
        self, owner_id: str, session_id: str, status: SessionStatus, ended_by: str, leaf_turn_id: str | None
    ) -> Session:
        """Close the branch at ``leaf_turn_id`` (the head if ``None``): nothing can answer that turn any more."""
        ...

    async def practised_since(self, owner_id: str, since: datetime) -> int:
        """How many sessions created since then hold at least one own turn with text."""
        ...

    async def turns(self, owner_id: str, session_id: str) -> dict[str, Turn]:
        """The whole turn tree, in order of creation."""
        ...

    async def path(self, owner_id: str, session_id: str, leaf_id: str, limit: int) -> list[Turn]:
        """The branch from the root to ``leaf_id``, oldest first: its newest ``limit`` turns (1 or more), without their
        provenance; they are read with every message."""
        ...

    async def head(self, owner_id: str, session_id: str) -> Turn | None:
        """The latest turn of the session (the default parent of the next one)."""
        ...

    async def decisions(self, owner_id: str, session_id: str) -> dict[str, Json]:
        """What was decided and why, by ex turn id."""
        ...

    async def decision(self, owner_id: str, turn_id: str) -> Json | None:
        """The decision stored with one ex turn."""
        ...

    # -- the life of one turn
    async def accept_turn(
        self, owner_id: str, turn: Turn, lease_s: float, first: StoredEvent | None = None
    ) -> Accepted:
        """Save first. Stores a user turn as ``running`` and commits, before anything is computed; with it, as one
        change, the ``first`` event of its buffer.

        Atomic and idempotent by ``client_turn_id`` within the session. Takes a lease of ``lease_s``
        seconds; a running turn of the session whose lease has run out is marked ``interrupted``.
        A turn whose parent is not the head makes a branch and reopens an ended session (never a
        stopped one).

        Raises ``NotFound``; ``TurnReused`` (same id, other text or parent); ``TurnRunning``;
        ``SessionEnded`` (the parent is closed, or the session stopped); ``BadParent`` (parent is not an ex turn
        of this session, or is ``None`` while the first turn is the ex's).
        """
        ...

    async def retry_turn(self, owner_id: str, turn_id: str, lease_s: float) -> Turn:
        """Take a ``failed`` or ``interrupted`` user turn back to ``running``; its old events stay, seq goes on.

        Raises ``NotFound``, ``TurnRunning``, ``Conflict`` (it has been answered)."""
        ...

    async def append_event(self, owner_id: str, turn_id: str, event: StoredEvent, lease_s: float) -> None:
        """Add to the turn's buffer and renew its lease."""
        ...

    async def renew_turn(self, owner_id: str, turn_id: str, lease_s: float) -> None:
        """Keep the lease of a running turn; 0 gives it back. Raises ``NotFound``, ``Conflict`` (it runs no more)."""
        ...

    async def events_after(self, owner_id: str, turn_id: str, seq: int) -> list[StoredEvent]: ...

    async def turn(self, owner_id: str, turn_id: str) -> Turn: ...

    async def turn_by_client_id(self, owner_id: str, session_id: str, client_turn_id: str) -> Turn | None:
        """The user turn that was sent under this id, if there is one."""
        ...

    async def finish_turn(
        self,
        owner_id: str,
        user_turn_id: str,
        status: TurnStatus,
        final: StoredEvent,
        ex_turn: Turn | None = None,
        decision: Json | None = None,
        session_status: SessionStatus | None = None,
        ended_by: str | None = None,
        error_slug: str | None = None,
        before: Sequence[StoredEvent] = (),
    ) -> StoredEvent:
        """One transaction: the ex turn, its decision, the final event after those ``before`` it, both statuses;
        releases the lease. Returns the final event as it was stored: where it has a ``STATUS``, that is what the
        session's is after this change, for its owner may have ended it while the reply was being made.

        With ``session_status`` other than open, the branch is closed at the ex turn (or user turn)."""
        ...

    async def recover(self, everything: bool) -> int:
        """Mark running turns whose lease ran out ``interrupted``; returns how many.

        ``everything`` is for a start where no other process can be at work: leases count for nothing then, and
        reports that were being made can be claimed at once. What had been shown as ``delta`` events is kept as an
        interrupted ex turn, and an ``error`` event with slug ``interrupted`` closes the buffer."""
        ...

    # -- reports
    async def create_report(self, owner_id: str, report: ReportRecord) -> ReportRecord:
        """Queue a report; the same leaf and evaluator already queued, running or done returns that one."""
        ...

    async def get_report(self, owner_id: str, report_id: str) -> ReportRecord: ...

    async def list_reports(self, owner_id: str, session_id: str | None = None) -> list[ReportRecord]: ...

    async def claim_report(self, report_id: str, holder: str, lease_s: float) -> Claim | None:
        """Take a queued report, or a running one whose lease ran out; ``None`` when there is nothing to take.

        ``holder`` names this one making of it and is used for no other. Whoever held it before loses it by this: what
        they renew, keep or finish is refused with ``Conflict``, however late they wake up.
        """
        ...

    async def renew_report(self, owner_id: str, report_id: str, holder: str, lease_s: float) -> None:
        """Keep the lease of a running report; 0 gives it back.

        Raises ``NotFound``, ``Conflict`` (not running, or not ours any more)."""
        ...

    async def save_report_step(
        self, owner_id: str, report_id: str, holder: str, step: str, data: Json, lease_s: float
    ) -> None:
        """Keep a finished step, renew the lease, and count tries anew. Raises ``NotFound``, ``Conflict`` as above."""
        ...

    async def finish_report(
        self,
        owner_id: str,
        report_id: str,
        holder: str | None,
        status: ReportStatus,
        result: Json | None,
        error_slug: str | None,
    ) -> None:
        """Store how it ended. Without a ``holder``: by its owner's word, whoever is making it."""
        ...

    async def pending_reports(self, limit: int = 100) -> list[str]:
        """Ids of reports that are queued, or running without a live lease, oldest first."""
        ...
