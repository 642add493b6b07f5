"""Everything that is kept of one owner, opened, as one JSON value (schema ``unsent-export-1``)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, insert, select

from service.store.base import SqlBase, uninterrupted
from service.store.crypto import OwnerKey
from service.store.port import Json, WholeSession
from service.store.rows import (
    decision_of,
    decision_values,
    document_of,
    event_of,
    event_values,
    report_of,
    report_values,
    session_of,
    session_values,
    step_of,
    turn_of,
    turn_values,
)
from service.store.tables import decisions, documents, report_steps, reports, sessions, turn_events, turns
from service.store.ways import with_ways

SCHEMA: Final = "unsent-export-1"

Grouped = dict[str, list[Row[Any]]]


@uninterrupted
class Exporting(SqlBase):
    """The part of ``Store`` that hands an owner everything."""

    async def export_owner(self, owner_id: str) -> Json:
        """As of one moment. Raises ``NotFound``.

        ``{schema, exported_at, owner, documents, sessions: [{..., turns: [{..., decision, events}], reports}]}``;
        times are ISO 8601 in UTC.
        """
        mine = select(sessions.c.id).where(sessions.c.owner_id == owner_id)
        my_turns = select(turns.c.id).where(turns.c.session_id.in_(mine))
        my_reports = select(reports.c.id).where(reports.c.session_id.in_(mine))
        queries = {
            "documents": select(documents)
            .where(documents.c.owner_id == owner_id)
            .order_by(documents.c.kind, documents.c.id),
            "sessions": select(sessions)
            .where(sessions.c.owner_id == owner_id)
            .order_by(sessions.c.created_at, sessions.c.id),
            "turns": select(turns).where(turns.c.session_id.in_(mine)).order_by(turns.c.seq),
            "events": select(turn_events).where(turn_events.c.turn_id.in_(my_turns)).order_by(turn_events.c.seq),
            "decisions": select(decisions).where(decisions.c.session_id.in_(mine)),
            "reports": select(reports).where(reports.c.session_id.in_(mine)).order_by(reports.c.created_at),
            "steps": select(report_steps).where(report_steps.c.report_id.in_(my_reports)).order_by(report_steps.c.step),
        }
        async with self._read(snapshot=True) as conn:
            key = await self._owner_key(conn, owner_id)
            rows = {name: (await conn.execute(query)).all() for name, query in queries.items()}
        of_session = _grouped(rows["turns"], "session_id")
        reports_of = _grouped(rows["reports"], "session_id")
        of_turn = {"events": _grouped(rows["events"], "turn_id"), "decisions": _grouped(rows["decisions"], "turn_id")}
        steps = _grouped(rows["steps"], "report_id")
        return {
            "schema": SCHEMA,
            "exported_at": _iso(self._clock()),
            "owner": owner_id,
            "documents": [_document(row, key) for row in rows["documents"]],
            "sessions": [
                _session(row, key)
                | {
                    "turns": [_turn(turn, of_turn, key) for turn in of_session[row.id]],
                    "reports": [_report(report, steps[report.id], key) for report in reports_of[row.id]],
                }
                for row in rows["sessions"]
            ],
        }

    async def import_session(self, whole: WholeSession) -> None:
        """The other way round: one session, as ``conversation.importing`` has found it fit to be kept."""
        session = whole.session
        async with self._write() as conn:
            key = await self._owner_key(conn, session.owner_id, hold=True)
            await conn.execute(insert(sessions), session_values(session, key, next_seq=len(whole.turns) + 1))
            for seq, turn in enumerate(with_ways(whole.turns), start=1):
                count = len(whole.events.get(turn.id, ()))
                values = turn_values(turn, key, seq, closed=turn.closed, event_seq=count)
                await conn.execute(insert(turns), values)
            events = [event_values(event, key, turn) for turn, found in whole.events.items() for event in found]
            made = [decision_values(whole.decisions[t.id], key, t) for t in whole.turns if t.id in whole.decisions]
            for table, rows in ((turn_events, events), (decisions, made)):
                if rows:
                    await conn.execute(insert(table), rows)
            for report in whole.reports:
                await conn.execute(insert(reports), report_values(report, key))


def _grouped(rows: Sequence[Row[Any]], column: str) -> Grouped:
    groups: Grouped = defaultdict(list)
    for row in rows:
        groups[getattr(row, column)].append(row)
    return groups


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")


def _document(row: Row[Any], key: OwnerKey) -> Json:
    document = document_of(row, key)
    return {
        "kind": document.kind,
        "id": document.id,
        "updated_at": _iso(document.updated_at),
        "data": document.data,
    }


def _session(row: Row[Any], key: OwnerKey) -> Json:
    session = session_of(row, key)
    return {
        "id": session.id,
        "scenario": session.scenario_id,
        "persona": session.persona_id,
        "medium": session.medium.value,
        "difficulty": session.difficulty.value,
        "seed": session.seed,
        "coach": session.coach,
        "goal": session.goal,
        "prepare": session.prepare,
        "status": session.status.value,
        "ended_by": session.ended_by,
        "created_at": _iso(session.created_at),
        "updated_at": _iso(session.updated_at),
    }


def _turn(row: Row[Any], of_turn: dict[str, Grouped], key: OwnerKey) -> Json:
    turn = turn_of(row, key)
    events = [event_of(event, key) for event in of_turn["events"][turn.id]]
    return {
        "id": turn.id,
        "parent_turn_id": turn.parent_id,
        "role": turn.role.value,
        "text": turn.text,
        "act": None if turn.act is None else turn.act.value,
        "status": turn.status.value,
        "client_turn_id": turn.client_turn_id,
        "created_at": _iso(turn.created_at),
        "story_minutes": turn.story_minutes,
        "error_slug": turn.error_slug,
        "provenance": turn.provenance,
        "closed": turn.closed,
        "decision": next((decision_of(found, key) for found in of_turn["decisions"][turn.id]), None),
        "events": [{"seq": event.seq, "name": event.name, "data": event.data} for event in events],
    }


def _report(row: Row[Any], steps: list[Row[Any]], key: OwnerKey) -> Json:
    report = report_of(row, {step.step: step_of(step, key) for step in steps}, key)
    return {
        "id": report.id,
        "leaf_turn_id": report.leaf_turn_id,
        "evaluator": report.evaluator,
        "status": report.status,
        "created_at": _iso(report.created_at),
        "steps": report.steps,
        "result": report.result,
        "error_slug": report.error_slug,
    }
