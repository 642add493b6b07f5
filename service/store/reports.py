"""Reports: queued once for a leaf and an evaluator, claimed by one worker at a time, resumable step by step."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from service.errors import Conflict, NotFound
from service.store.base import SqlBase, uninterrupted
from service.store.crypto import OwnerKey
from service.store.port import Claim, Json, ReportRecord, ReportStatus
from service.store.rows import report_of, report_values, sealed_result, step_of, step_values
from service.store.tables import report_steps, reports, turns


@uninterrupted
class Reports(SqlBase):
    """The part of ``Store`` about reports."""

    async def create_report(self, owner_id: str, report: ReportRecord) -> ReportRecord:
        """Raises ``NotFound`` for an unknown session, or a leaf that is not in it."""
        async with self._write() as conn:
            _, key = await self._session(conn, owner_id, report.session_id, lock=True)
            leaf = await conn.scalar(
                select(turns.c.id).where(turns.c.id == report.leaf_turn_id, turns.c.session_id == report.session_id)
            )
            if leaf is None:
                raise NotFound
            same = and_(
                reports.c.leaf_turn_id == report.leaf_turn_id,
                reports.c.evaluator == report.evaluator,
                reports.c.status != "failed",
            )
            if found := await self._load(conn, key, same):
                return found[0]
            await conn.execute(insert(reports), report_values(report, key))
            if report.steps:
                steps = [step_values(report.id, step, data, key) for step, data in report.steps.items()]
                await conn.execute(insert(report_steps), steps)
            return (await self._load(conn, key, reports.c.id == report.id))[0]

    async def get_report(self, owner_id: str, report_id: str) -> ReportRecord:
        async with self._read() as conn:
            key = await self._owner_key(conn, owner_id)
            mine = and_(reports.c.id == report_id, reports.c.owner_id == owner_id)
            found = await self._load(conn, key, mine)
        if not found:
            raise NotFound
        return found[0]

    async def list_reports(self, owner_id: str, session_id: str | None = None) -> list[ReportRecord]:
        """Newest first. Raises ``NotFound`` for an unknown session."""
        mine = reports.c.owner_id == owner_id
        async with self._read() as conn:
            if session_id is not None:
                _, key = await self._session(conn, owner_id, session_id)
                return await self._load(conn, key, and_(mine, reports.c.session_id == session_id))
            try:
                key = await self._owner_key(conn, owner_id)
            except NotFound:  # nobody by that name has anything
                return []
            return await self._load(conn, key, mine)

    async def claim_report(self, report_id: str, holder: str, lease_s: float) -> Claim | None:
        """One conditional UPDATE, so that of many workers one gets it."""
        now = self._lease_clock()
        free = or_(reports.c.status == "queued", and_(reports.c.status == "running", reports.c.lease_until <= now))
        async with self._write() as conn:
            taken = await conn.execute(
                update(reports)
                .where(reports.c.id == report_id, free)
                .values(
                    status="running",
                    lease_until=now + timedelta(seconds=lease_s),
                    tries=reports.c.tries + 1,
                    holder=holder,
                )
                .returning(reports.c.owner_id, reports.c.tries)
            )
            row = taken.one_or_none()
        return None if row is None else Claim(row.owner_id, row.tries)

    async def renew_report(self, owner_id: str, report_id: str, holder: str, lease_s: float) -> None:
        lease = self._lease_clock() + timedelta(seconds=lease_s)
        async with self._write() as conn:
            await self._advance(conn, owner_id, report_id, _held_by(holder), {"lease_until": lease})

    async def save_report_step(
        self, owner_id: str, report_id: str, holder: str, step: str, data: Json, lease_s: float
    ) -> None:
        """Keep a finished step and renew the lease; the same step again replaces it.

        Raises ``NotFound``; ``Conflict`` when the report is not running, or another has claimed it since.
        """
        lease = self._lease_clock() + timedelta(seconds=lease_s)
        async with self._write() as conn:
            key = await self._owner_key(conn, owner_id)
            got_on = {"lease_until": lease, "tries": 0}
            await self._advance(conn, owner_id, report_id, _held_by(holder), got_on)
            values = step_values(report_id, step, data, key)
            upsert = self._insert(report_steps)
            await conn.execute(
                upsert.values(values).on_conflict_do_update(
                    index_elements=["report_id", "step"], set_={"data": values["data"]}
                )
            )

    async def finish_report(
        self,
        owner_id: str,
        report_id: str,
        holder: str | None,
        status: ReportStatus,
        result: Json | None,
        error_slug: str | None,
    ) -> None:
        """Raises ``NotFound``; ``Conflict`` when it is finished already, or another has claimed it since."""
        if status not in ("done", "failed"):
            raise ValueError(f"a report cannot finish as {status}")
        async with self._write() as conn:
            key = await self._owner_key(conn, owner_id)
            values = {
                "status": status,
                "result": sealed_result(key, report_id, result),
                "error_slug": error_slug,
                "lease_until": None,
            }
            allowed = _held_by(holder) if holder is not None else reports.c.status.in_(("queued", "running"))
            await self._advance(conn, owner_id, report_id, allowed, values)

    async def pending_reports(self, limit: int = 100) -> list[str]:
        waiting = reports.c.status.in_(("queued", "running"))
        free = or_(reports.c.status == "queued", reports.c.lease_until <= self._lease_clock())
        query = select(reports.c.id).where(waiting, free).order_by(reports.c.created_at, reports.c.id).limit(limit)
        async with self._read() as conn:
            return list((await conn.scalars(query)).all())

    async def _advance(
        self,
        conn: AsyncConnection,
        owner_id: str,
        report_id: str,
        allowed: ColumnElement[bool],
        values: dict[str, Any],
    ) -> None:
        mine = and_(reports.c.id == report_id, reports.c.owner_id == owner_id)
        changed = await conn.execute(update(reports).where(mine, allowed).values(values))
        if changed.rowcount:
            return
        if await conn.scalar(select(reports.c.id).where(mine)) is None:
            raise NotFound
        raise Conflict

    async def _load(self, conn: AsyncConnection, key: OwnerKey, which: ColumnElement[bool]) -> list[ReportRecord]:
        newest = select(reports).where(which).order_by(reports.c.created_at.desc(), reports.c.id.desc())
        rows = (await conn.execute(newest)).all()
        if not rows:
            return []
        of_these = select(reports.c.id).where(which)
        ordered = select(report_steps).where(report_steps.c.report_id.in_(of_these)).order_by(report_steps.c.step)
        steps: dict[str, dict[str, Json]] = {row.id: {} for row in rows}
        for step in (await conn.execute(ordered)).all():
            if step.report_id in steps:
                steps[step.report_id][step.step] = step_of(step, key)
        return [report_of(row, steps[row.id], key) for row in rows]


def _held_by(holder: str) -> ColumnElement[bool]:
    """The fence: part of the very statement that changes the row, so that nobody can claim it in between."""
    return and_(reports.c.status == "running", reports.c.holder == holder)
