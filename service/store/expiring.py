"""What is deleted by itself once nobody has touched it for long enough."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, and_, delete, func, literal, not_, or_, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from service.store.base import SqlBase, uninterrupted
from service.store.tables import documents, reports, sessions, turns

AT_ONCE: Final = 200
"""Sessions deleted in one transaction, so that nobody waits long for theirs."""
_EXPIRY_LOCK: Final = 7_364_102  # any constant: the key of the Postgres advisory lock around one deletion
_OWN: Final = ("draft", "letter")
_CUSTOM: Final = "custom:"
"""How a session names a partner of its owner's own (``conversation.ground.CUSTOM``)."""


@uninterrupted
class Expiring(SqlBase):
    """The part of ``Store`` that lets go of what is old."""

    async def expire(self, kept_for: timedelta) -> dict[str, int]:
        """Delete what nobody has touched for so long; how many of each kind went.

        A rehearsal is touched by a message, a draft, an ending or a report, and goes as a whole. Letters, words that
        were never sent, and partners of one's own that no rehearsal is left with go by themselves. Answers to the
        first questions and settings stay.

        Time is the lease clock's: a wall clock put forward while the service runs deletes nothing. Of several
        workers one does it at a time; what one had begun when it died is found by the next.
        """
        before = self._lease_clock() - kept_for
        gone = {"sessions": 0, "letters": 0, "drafts": 0, "partners": 0}
        while (more := await self._expire_sessions(before)) is not None:
            gone["sessions"] += more
            if more < AT_ONCE:
                gone |= await self._expire_documents(before)
                break
        if any(gone.values()):
            await self._wipe_journal()
        return gone

    async def _expire_sessions(self, before: datetime) -> int | None:
        """``None``: another worker is at it."""
        async with self._write() as conn:
            if not await self._alone(conn):
                return None
            old = select(sessions.c.id).where(_untouched(before)).order_by(sessions.c.updated_at).limit(AT_ONCE)
            ids = list(await conn.scalars(old))
            if ids:
                # Asked again as it is deleted: on Postgres somebody may have written in between.
                went = await conn.execute(delete(sessions).where(sessions.c.id.in_(ids), _untouched(before)))
                left = select(sessions.c.id).where(sessions.c.id.in_(ids))
                kept = set(await conn.scalars(left))
                of_these = [documents.c.id.startswith(f"{one}/", autoescape=True) for one in ids if one not in kept]
                for start in range(0, len(of_these), 50):
                    await conn.execute(delete(documents).where(or_(*of_these[start : start + 50])))
                return int(went.rowcount)
        return 0

    async def _expire_documents(self, before: datetime) -> dict[str, int]:
        old = documents.c.updated_at < before
        used = select(sessions.c.id).where(
            sessions.c.owner_id == documents.c.owner_id, sessions.c.persona_id == literal(_CUSTOM) + documents.c.id
        )
        which: dict[str, ColumnElement[bool]] = {f"{kind}s": documents.c.kind == kind for kind in _OWN}
        which["partners"] = and_(documents.c.kind == "persona", not_(used.exists()))
        async with self._write() as conn:
            if not await self._alone(conn):
                return {}
            return {
                name: int((await conn.execute(delete(documents).where(old, these))).rowcount)
                for name, these in which.items()
            }

    async def _alone(self, conn: AsyncConnection) -> bool:
        """Whether no other worker is deleting; held until this transaction ends. SQLite has one writer anyway."""
        if self._sqlite:
            return True
        return bool(await conn.scalar(text("SELECT pg_try_advisory_xact_lock(:key)"), {"key": _EXPIRY_LOCK}))


def _untouched(before: datetime) -> ColumnElement[bool]:
    """Sessions with nothing in them that is younger."""
    said = select(turns.c.id).where(turns.c.session_id == sessions.c.id, turns.c.created_at >= before)
    read = select(reports.c.id).where(reports.c.session_id == sessions.c.id, reports.c.created_at >= before)
    begun = select(documents.c.id).where(
        documents.c.owner_id == sessions.c.owner_id,
        documents.c.updated_at >= before,
        func.substr(documents.c.id, 1, func.length(sessions.c.id) + 1) == sessions.c.id + literal("/"),
    )
    return and_(sessions.c.updated_at < before, not_(said.exists()), not_(read.exists()), not_(begun.exists()))
