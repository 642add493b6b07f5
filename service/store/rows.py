"""Rows to values and back: the only place that knows which column is sealed and under which name."""

from __future__ import annotations

from dataclasses import fields as fields_of
from typing import Any, Final

from sqlalchemy import Row

from service.store.crypto import OwnerKey
from service.store.port import Document, Json, ReportRecord, StoredEvent
from service.store.tables import turns
from service.transcript import Act, Difficulty, Medium, Role, Session, SessionStatus, Turn, TurnStatus

Values = dict[str, Any]
MADE_OF: Final = tuple(turns.c)[: len(fields_of(Turn))]
"""The columns of ``turns`` that a turn is made of."""
_ROLES: Final = {role.value: role for role in Role}
_STATUSES: Final = {status.value: status for status in TurnStatus}
_ACTS: Final = {act.value: act for act in Act}


def session_values(session: Session, key: OwnerKey, next_seq: int) -> Values:
    """The row of a new session."""
    return {
        "id": session.id,
        "owner_id": session.owner_id,
        "scenario_id": session.scenario_id,
        "persona_id": session.persona_id,
        "medium": session.medium.value,
        "difficulty": session.difficulty.value,
        "seed": session.seed,
        "coach": session.coach,
        "goal": None if session.goal is None else key.seal_text("sessions.goal", session.id, session.goal),
        "prepare": None if session.prepare is None else key.seal_json("sessions.prepare", session.id, session.prepare),
        "status": session.status.value,
        "ended_by": session.ended_by,
        "created_at": session.created_at,
        "updated_at": session.updated_at,
        "next_seq": next_seq,
    }


def session_of(row: Row[Any], key: OwnerKey) -> Session:
    """The session a row holds."""
    return Session(
        id=row.id,
        owner_id=row.owner_id,
        scenario_id=row.scenario_id,
        persona_id=row.persona_id,
        medium=Medium(row.medium),
        difficulty=Difficulty(row.difficulty),
        seed=row.seed,
        created_at=row.created_at,
        updated_at=row.updated_at,
        status=SessionStatus(row.status),
        ended_by=row.ended_by,
        goal=None if row.goal is None else key.open_text("sessions.goal", row.id, row.goal),
        coach=row.coach,
        prepare=None if row.prepare is None else key.open_json("sessions.prepare", row.id, row.prepare),
    )


def turn_values(turn: Turn, key: OwnerKey, seq: int, **life: Any) -> Values:
    """The row of a new turn; ``life`` sets ``closed`` or ``lease_until``."""
    return {
        "id": turn.id,
        "session_id": turn.session_id,
        "owner_id": key.owner_id,
        "seq": seq,
        "parent_id": turn.parent_id,
        "role": turn.role.value,
        "text": None if turn.text is None else key.seal_text("turns.text", turn.id, turn.text),
        "act": None if turn.act is None else turn.act.value,
        "status": turn.status.value,
        "client_turn_id": turn.client_turn_id,
        "created_at": turn.created_at,
        "story_minutes": turn.story_minutes,
        "error_slug": turn.error_slug,
        "provenance": key.seal_json("turns.provenance", turn.id, turn.provenance) if turn.provenance else None,
        "closed": False,
        "lease_until": None,
        "event_seq": 0,
        "attempt_seq": 0,
        "way": turn.way,
    } | life


def turn_of(row: Row[Any], key: OwnerKey) -> Turn:
    """The turn a row holds that begins with ``MADE_OF``. By place: a turn is read with 47 before it."""
    fields: tuple[Any, ...] = row[: len(MADE_OF)]
    id, session_id, role, text, parent, at, status, client_id, act, minutes, slug, provenance, closed, way = fields
    return Turn(
        id,
        session_id,
        _ROLES[role],
        None if text is None else key.open_text("turns.text", id, text),
        parent,
        at,
        _STATUSES[status],
        client_id,
        None if act is None else _ACTS[act],
        minutes,
        slug,
        {} if provenance is None else key.open_json("turns.provenance", id, provenance),
        closed,
        way,
    )


def event_values(event: StoredEvent, key: OwnerKey, turn_id: str) -> Values:
    """The row of a new event of a turn's buffer."""
    return {
        "turn_id": turn_id,
        "seq": event.seq,
        "owner_id": key.owner_id,
        "name": event.name,
        "data": key.seal_json("turn_events.data", f"{turn_id}/{event.seq}", event.data),
    }


def event_of(row: Row[Any], key: OwnerKey) -> StoredEvent:
    """The event a row holds."""
    data = key.open_json("turn_events.data", f"{row.turn_id}/{row.seq}", row.data)
    return StoredEvent(seq=row.seq, name=row.name, data=data)


def decision_values(decision: Json, key: OwnerKey, ex_turn: Turn) -> Values:
    """The row of the decision behind one ex turn."""
    return {
        "turn_id": ex_turn.id,
        "session_id": ex_turn.session_id,
        "owner_id": key.owner_id,
        "data": key.seal_json("decisions.data", ex_turn.id, decision),
    }


def decision_of(row: Row[Any], key: OwnerKey) -> Json:
    """The decision a row holds."""
    return key.open_json("decisions.data", row.turn_id, row.data)


def document_row_id(kind: str, document_id: str) -> str:
    """What a document's sealed data is bound to, besides its owner."""
    return f"{kind}/{document_id}"


def document_of(row: Row[Any], key: OwnerKey) -> Document:
    """The document a row holds."""
    data = key.open_json("documents.data", document_row_id(row.kind, row.id), row.data)
    return Document(kind=row.kind, id=row.id, data=data, updated_at=row.updated_at)


def step_values(report_id: str, step: str, data: Json, key: OwnerKey) -> Values:
    """The row of one finished step of a report."""
    return {
        "report_id": report_id,
        "step": step,
        "owner_id": key.owner_id,
        "data": key.seal_json("report_steps.data", f"{report_id}/{step}", data),
    }


def step_of(row: Row[Any], key: OwnerKey) -> Json:
    """The step a row holds."""
    return key.open_json("report_steps.data", f"{row.report_id}/{row.step}", row.data)


def report_values(report: ReportRecord, key: OwnerKey) -> Values:
    """The row of a new report, without its steps."""
    return {
        "id": report.id,
        "session_id": report.session_id,
        "owner_id": key.owner_id,
        "leaf_turn_id": report.leaf_turn_id,
        "evaluator": report.evaluator,
        "status": report.status,
        "created_at": report.created_at,
        "lease_until": None,
        "result": sealed_result(key, report.id, report.result),
        "error_slug": report.error_slug,
    }


def sealed_result(key: OwnerKey, report_id: str, result: Json | None) -> bytes | None:
    """A report's result as it is stored."""
    return None if result is None else key.seal_json("reports.result", report_id, result)


def report_of(row: Row[Any], steps: dict[str, Json], key: OwnerKey) -> ReportRecord:
    """The report a row and its steps hold."""
    return ReportRecord(
        id=row.id,
        session_id=row.session_id,
        leaf_turn_id=row.leaf_turn_id,
        status=row.status,
        created_at=row.created_at,
        steps=steps,
        evaluator=row.evaluator or "",
        result=None if row.result is None else key.open_json("reports.result", row.id, row.result),
        error_slug=row.error_slug,
    )
