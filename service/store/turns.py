"""The life of one turn: accepted and saved first, buffered event by event, finished in one transaction.

A running turn holds a lease. When the lease runs out its process is taken for dead: the turn becomes
``interrupted``, and what had already been shown is kept as an interrupted turn of the ex.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import Row, and_, bindparam, insert, or_, select, update

from service.errors import BadParent, Conflict, Interrupted, NotFound, SessionEnded, TurnReused, TurnRunning
from service.store.base import Conn, SqlBase, at_once, uninterrupted
from service.store.crypto import OwnerKey
from service.store.port import STATUS, Accepted, Json, StoredEvent
from service.store.rows import decision_values, event_of, event_values, turn_of, turn_values
from service.store.tables import decisions, owners, reports, sessions, turn_events, turns
from service.transcript import Role, SessionStatus, Turn, TurnStatus

_RUNNING: Final = TurnStatus.RUNNING.value

_TURN: Final = (
    select(turns, owners.c.wrapped_key)
    .join_from(turns, owners, turns.c.owner_id == owners.c.id)
    .where(turns.c.id == bindparam("turn_id"), turns.c.owner_id == bindparam("owner_id"))
)
_TURN_LOCKED: Final = _TURN.with_for_update(of=turns, key_share=True)
_NEAR: Final = select(turns).where(
    turns.c.session_id == bindparam("session_id"),
    or_(
        turns.c.status == _RUNNING,
        turns.c.client_turn_id == bindparam("client_turn_id"),
        turns.c.id == bindparam("parent_id"),
        turns.c.parent_id == bindparam("parent_id"),
        turns.c.seq == 1,
    ),
)
_APPEND: Final = (
    update(turns)
    .where(
        turns.c.id == bindparam("turn_id"),
        turns.c.owner_id == bindparam("for_owner"),
        turns.c.status == _RUNNING,
        turns.c.event_seq == bindparam("before"),
    )
    .values(event_seq=bindparam("before") + 1, lease_until=bindparam("lease"))
    .returning(select(owners.c.wrapped_key).where(owners.c.id == bindparam("for_owner")).scalar_subquery())
)
_ADD: Final = insert(turns)
_ADD_EVENT: Final = insert(turn_events)
_ADD_DECISION: Final = insert(decisions)
_FINISH: Final = (
    update(turns)
    .where(turns.c.id == bindparam("turn_id"))
    .values(
        status=bindparam("how"),
        error_slug=bindparam("slug"),
        lease_until=None,
        event_seq=bindparam("last"),
        closed=bindparam("shut"),
    )
)
_TOUCH: Final = (
    update(sessions)
    .where(sessions.c.id == bindparam("session"))
    .values(next_seq=bindparam("next"), updated_at=bindparam("now"), status=bindparam("how"), ended_by=bindparam("by"))
)
_EVENTS: Final = (
    select(turn_events)
    .where(turn_events.c.turn_id == bindparam("turn_id"), turn_events.c.seq > bindparam("after"))
    .order_by(turn_events.c.seq)
)


@uninterrupted
class Turns(SqlBase):
    """The part of ``Store`` about the life of one turn. Locks are taken session first, then turn."""

    async def accept_turn(
        self, owner_id: str, turn: Turn, lease_s: float, first: StoredEvent | None = None
    ) -> Accepted:
        """Save first; see ``Store.accept_turn``."""
        if turn.role is not Role.USER:
            raise ValueError("only a turn of the user's is accepted")
        if first is not None and first.seq != 1:
            raise ValueError("the first event of a turn has the number 1")
        now = self._lease_clock()
        async with self._write_by_key() as conn:
            session, key, near = await self._settled(conn, owner_id, turn, now)
            if turn.client_turn_id is not None:
                stored = next((row for row in near if row.client_turn_id == turn.client_turn_id), None)
                if stored is not None:
                    return Accepted(_same(turn_of(stored, key), turn), fresh=False)
            if any(row.status == _RUNNING for row in near):
                raise TurnRunning
            _check_parent(turn, session, near)
            turn = replace(turn, way=_way(turn, near))
            values = turn_values(turn, key, seq=session.next_seq, lease_until=now + timedelta(seconds=lease_s))
            values |= {"status": _RUNNING, "error_slug": None, "event_seq": 0 if first is None else first.seq}
            await conn.execute(_ADD, values)
            if first is not None:
                await conn.execute(_ADD_EVENT, event_values(first, key, turn.id))
            await self._reopen(conn, session, next_seq=session.next_seq + 1)
        return Accepted(replace(turn, status=TurnStatus.RUNNING, error_slug=None), fresh=True)

    async def retry_turn(self, owner_id: str, turn_id: str, lease_s: float) -> Turn:
        """Raises ``SessionEnded`` as well, where its branch was closed or the session stopped meanwhile."""
        now = self._lease_clock()
        async with self._write_by_key() as conn:
            asked = (await conn.execute(_TURN, {"turn_id": turn_id, "owner_id": owner_id})).one_or_none()
            if asked is None:
                raise NotFound
            session, key, near = await self._settled(conn, owner_id, _bare(asked), now)
            if any(row.status == _RUNNING for row in near):
                raise TurnRunning
            row = (await conn.execute(_TURN_LOCKED, {"turn_id": turn_id, "owner_id": owner_id})).one()
            if row.status not in (TurnStatus.FAILED, TurnStatus.INTERRUPTED) or row.role != Role.USER:
                raise Conflict
            if row.closed or session.status == SessionStatus.STOPPED:
                raise SessionEnded
            await conn.execute(
                update(turns)
                .where(turns.c.id == turn_id)
                .values(
                    status=_RUNNING,
                    error_slug=None,
                    lease_until=now + timedelta(seconds=lease_s),
                    attempt_seq=row.event_seq,
                )
            )
            await self._reopen(conn, session, next_seq=session.next_seq)
            row = (await conn.execute(_TURN, {"turn_id": turn_id, "owner_id": owner_id})).one()
        return turn_of(row, key)

    async def append_event(self, owner_id: str, turn_id: str, event: StoredEvent, lease_s: float) -> None:
        """Raises ``NotFound``; ``Conflict`` when the turn runs no more or ``seq`` is not the next one."""
        async with self._write_by_key(noted=True) as conn:
            wrapped = await conn.scalar(
                _APPEND,
                {
                    "turn_id": turn_id,
                    "for_owner": owner_id,
                    "before": event.seq - 1,
                    "lease": self._lease_clock() + timedelta(seconds=lease_s),
                },
            )
            if wrapped is None:
                there = (await conn.execute(_TURN, {"turn_id": turn_id, "owner_id": owner_id})).one_or_none()
                raise NotFound if there is None else Conflict
            key = self._vault.unwrap(owner_id, wrapped)
            await conn.execute(_ADD_EVENT, event_values(event, key, turn_id))

    async def renew_turn(self, owner_id: str, turn_id: str, lease_s: float) -> None:
        lease = self._lease_clock() + timedelta(seconds=lease_s)
        mine = and_(turns.c.id == turn_id, turns.c.owner_id == owner_id)
        async with self._write_by_key(noted=True) as conn:
            renewed = await conn.execute(
                update(turns).where(mine, turns.c.status == _RUNNING).values(lease_until=lease)
            )
            if renewed.rowcount:
                return
            if await conn.scalar(select(turns.c.id).where(mine)) is None:
                raise NotFound
            raise Conflict

    @at_once
    async def events_after(self, owner_id: str, turn_id: str, seq: int) -> list[StoredEvent]:
        """The buffer after ``seq``, in order. Raises ``NotFound``."""
        async with self._read_by_key() as conn:
            row = (await conn.execute(_TURN, {"turn_id": turn_id, "owner_id": owner_id})).one_or_none()
            if row is None:
                raise NotFound
            rows = (await conn.execute(_EVENTS, {"turn_id": turn_id, "after": seq})).all()
        key = self._vault.unwrap(owner_id, row.wrapped_key)
        return [event_of(event, key) for event in rows]

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
        """Raises ``NotFound``; ``Conflict`` when the turn runs no more (its lease was lost) or ``seq`` is not next."""
        if decision is not None and ex_turn is None:
            raise ValueError("a decision belongs to an ex turn")
        if status not in (TurnStatus.ANSWERED, TurnStatus.FAILED, TurnStatus.INTERRUPTED):
            raise ValueError(f"a user turn cannot finish as {status}")
        if ex_turn is not None and (ex_turn.role is not Role.EX or ex_turn.parent_id != user_turn_id):
            raise ValueError("the reply must be the ex's and answer this turn")
        closes = session_status is not None and session_status is not SessionStatus.OPEN
        async with self._write_by_key() as conn:
            session, key, row = await self._running(conn, owner_id, user_turn_id)
            seqs = [event.seq for event in (*before, final)]
            if row.status != _RUNNING or seqs != [row.event_seq + n for n in range(1, len(seqs) + 1)]:
                raise Conflict
            if ex_turn is not None and ex_turn.session_id != row.session_id:
                raise ValueError("the reply must belong to the session of the turn it answers")
            status_now, by = session.status, session.ended_by
            if closes and session_status is not None and session.status != SessionStatus.STOPPED:
                status_now, by = session_status.value, ended_by
            if STATUS in final.data:
                final = replace(final, data={**final.data, STATUS: status_now})
            await conn.execute(_ADD_EVENT, [event_values(event, key, user_turn_id) for event in (*before, final)])
            next_seq = session.next_seq
            if ex_turn is not None:
                # A branch that was closed while the reply was being made is closed at the reply too.
                ex_turn = replace(ex_turn, way=row.way)
                await conn.execute(_ADD, turn_values(ex_turn, key, seq=next_seq, closed=closes or row.closed))
                next_seq += 1
                if decision is not None:
                    await conn.execute(_ADD_DECISION, decision_values(decision, key, ex_turn))
            shut = row.closed or (closes and ex_turn is None)
            end = {"turn_id": user_turn_id, "how": status.value, "slug": error_slug, "last": final.seq, "shut": shut}
            await conn.execute(_FINISH, end)
            await self._touch(conn, session, next_seq, status_now, by)
        return final

    async def recover(self, everything: bool) -> int:
        """One short transaction for each turn, so that live conversations are not held up."""
        await self._set_lease_clock()
        now = self._lease_clock()
        if everything:
            async with self._write() as conn:
                left = update(reports).where(reports.c.status == "running", reports.c.lease_until > now)
                await conn.execute(left.values(lease_until=now))
        query = select(turns.c.id, turns.c.owner_id).where(turns.c.status == _RUNNING)
        if not everything:
            query = query.where(turns.c.lease_until <= now)
        async with self._read() as conn:
            lost = (await conn.execute(query)).all()
        done = 0
        for turn_id, owner_id in lost:
            async with self._write() as conn:
                try:
                    session, key, row = await self._running(conn, owner_id, turn_id)
                except NotFound:  # deleted since it was listed
                    continue
                if row.status == _RUNNING and (everything or row.lease_until <= now):
                    await self._interrupt(conn, session, key, row)
                    done += 1
        return done

    async def _settled(
        self, conn: Conn, owner_id: str, turn: Turn, now: datetime
    ) -> tuple[Row[Any], OwnerKey, list[Row[Any]]]:
        """The locked session and the rows that matter to ``turn``, once a turn with a dead lease is interrupted."""
        ids = {
            "session_id": turn.session_id,
            "client_turn_id": turn.client_turn_id,
            "parent_id": turn.parent_id,
        }
        session, key = await self._session(conn, owner_id, turn.session_id, lock=True)
        near = list((await conn.execute(_NEAR, ids)).all())
        dead = next((row for row in near if row.status == _RUNNING and row.lease_until <= now), None)
        if dead is not None:
            session, key, dead = await self._running(conn, owner_id, dead.id)
            if dead.status == _RUNNING and dead.lease_until <= now:
                await self._interrupt(conn, session, key, dead)
            session, key = await self._session(conn, owner_id, turn.session_id)
            near = list((await conn.execute(_NEAR, ids)).all())
        return session, key, near

    async def _running(self, conn: Conn, owner_id: str, turn_id: str) -> tuple[Row[Any], OwnerKey, Row[Any]]:
        """The locked session and locked row of a turn. Raises ``NotFound``."""
        ids = {"turn_id": turn_id, "owner_id": owner_id}
        found = (await conn.execute(_TURN, ids)).one_or_none()
        if found is None:
            raise NotFound
        session, key = await self._session(conn, owner_id, found.session_id, lock=True)
        row = found if self._sqlite else (await conn.execute(_TURN_LOCKED, ids)).one_or_none()
        if row is None:
            raise NotFound
        return session, key, row

    async def _reopen(self, conn: Conn, session: Row[Any], next_seq: int) -> None:
        ended = session.status == SessionStatus.ENDED
        status, by = (SessionStatus.OPEN.value, None) if ended else (session.status, session.ended_by)
        await self._touch(conn, session, next_seq, status, by)

    async def _touch(self, conn: Conn, session: Row[Any], next_seq: int, status: str, ended_by: str | None) -> None:
        values = {"next": next_seq, "now": self._clock(), "how": status, "by": ended_by}
        await conn.execute(_TOUCH, {"session": session.id, **values})

    async def _interrupt(self, conn: Conn, session: Row[Any], key: OwnerKey, row: Row[Any]) -> None:
        """Mark a running turn interrupted, keep what was shown of this attempt, close its buffer."""
        now = self._clock()
        buffered = (await conn.execute(_EVENTS, {"turn_id": row.id, "after": row.attempt_seq})).all()
        shown = _joined([str(event_of(event, key).data.get("text", "")) for event in buffered if event.name == "delta"])
        kept = None
        next_seq = session.next_seq
        if shown:
            kept = Turn(
                id=uuid4().hex,
                session_id=row.session_id,
                role=Role.EX,
                text=shown,
                parent_id=row.id,
                created_at=now,
                status=TurnStatus.INTERRUPTED,
                way=row.way,
            )
            await conn.execute(_ADD, turn_values(kept, key, seq=next_seq, closed=row.closed))
            next_seq += 1
        closing = StoredEvent(row.event_seq + 1, "error", _interrupted_event(kept, session.status))
        await conn.execute(_ADD_EVENT, event_values(closing, key, row.id))
        how = {"how": TurnStatus.INTERRUPTED.value, "slug": Interrupted.slug, "shut": row.closed}
        await conn.execute(_FINISH, {"turn_id": row.id, "last": closing.seq, **how})
        await self._touch(conn, session, next_seq, session.status, session.ended_by)


def _bare(row: Row[Any]) -> Turn:
    """The bare turn that ``_settled`` needs of a stored row: ids only, nothing opened."""
    return Turn(
        id=row.id,
        session_id=row.session_id,
        role=Role(row.role),
        text=None,
        parent_id=row.parent_id,
        created_at=row.created_at,
        status=TurnStatus(row.status),
        client_turn_id=row.client_turn_id,
    )


def _same(stored: Turn, sent: Turn) -> Turn:
    if stored.text != sent.text or stored.parent_id != sent.parent_id:
        raise TurnReused
    return stored


def _check_parent(turn: Turn, session: Row[Any], near: list[Row[Any]]) -> None:
    if session.status == SessionStatus.STOPPED:
        raise SessionEnded
    if turn.parent_id is None:
        first = next((row for row in near if row.seq == 1), None)
        if first is not None and first.role == Role.EX:
            raise BadParent
        if first is None and session.status != SessionStatus.OPEN:
            raise SessionEnded
        return
    parent = next((row for row in near if row.id == turn.parent_id), None)
    if parent is None or parent.role != Role.EX:
        raise BadParent
    if parent.closed:
        raise SessionEnded


def _way(turn: Turn, near: list[Row[Any]]) -> str | None:
    """The way of a new user turn: its own where what it answers has an answer of the user's already."""
    before = next((row.way for row in near if row.id == turn.parent_id), None)
    again = any(row.role == Role.USER and row.parent_id == turn.parent_id for row in near)
    return turn.id if again else before


def _joined(pieces: list[str]) -> str:
    """Sentences as one text; a space between them only where they bring no white space of their own."""
    text = ""
    for piece in pieces:
        if text and piece and not text[-1].isspace() and not piece[0].isspace():
            text += " "
        text += piece
    return text


def _interrupted_event(kept: Turn | None, session_status: str) -> Json:
    """The ``error`` event of ``conversation.events``, which the store may not import; a test holds them together."""
    view = kept and {
        "id": kept.id,
        "role": kept.role.value,
        "text": kept.text,
        "parent_turn_id": kept.parent_id,
        "created_at": kept.created_at.isoformat(),
        "status": kept.status.value,
        "client_turn_id": None,
        "story_minutes": 0,
        "voice": None,
    }
    return {
        "event": "error",
        "slug": Interrupted.slug,
        "title": Interrupted.title,
        "detail": Interrupted.title,
        "retryable": True,
        "turn": view,
        STATUS: session_status,
    }
