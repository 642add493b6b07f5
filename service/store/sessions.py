"""Sessions and the reading of their turn trees."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, bindparam, delete, func, insert, literal, null, select, update

from service.errors import NotFound
from service.store.base import SqlBase, at_once, uninterrupted
from service.store.port import Json
from service.store.rows import MADE_OF, decision_of, decision_values, session_of, session_values, turn_of, turn_values
from service.store.tables import decisions, documents, owners, sessions, turns
from service.transcript import Role, Session, SessionStatus, Turn


def _of_session(which: ColumnElement[bool]) -> Select[Any]:
    """One turn of a session with its owner's key; a row of ``None`` and the key where the session has no such turn."""
    return (
        select(turns, owners.c.wrapped_key)
        .join_from(sessions, owners, sessions.c.owner_id == owners.c.id)
        .outerjoin(turns, and_(turns.c.session_id == sessions.c.id, which))
        .where(sessions.c.id == bindparam("session_id"), sessions.c.owner_id == bindparam("owner_id"))
    )


_TURN: Final = (
    select(turns, owners.c.wrapped_key)
    .join_from(turns, owners, turns.c.owner_id == owners.c.id)
    .where(turns.c.id == bindparam("turn_id"), turns.c.owner_id == bindparam("owner_id"))
)
_TURNS: Final = select(turns).where(turns.c.session_id == bindparam("session_id")).order_by(turns.c.seq)
_HEAD: Final = _of_session(turns.c.seq == sessions.c.next_seq - 1)
_BY_CLIENT_ID: Final = _of_session(turns.c.client_turn_id == bindparam("client_turn_id"))
_DECISION: Final = (
    select(decisions, owners.c.wrapped_key)
    .join_from(turns, owners, turns.c.owner_id == owners.c.id)
    .outerjoin(decisions, decisions.c.turn_id == turns.c.id)
    .where(turns.c.id == bindparam("turn_id"), turns.c.owner_id == bindparam("owner_id"))
)
_DECISIONS: Final = (
    select(decisions)
    .join_from(decisions, turns, decisions.c.turn_id == turns.c.id)
    .where(decisions.c.session_id == bindparam("session_id"))
    .order_by(turns.c.seq)
)


def _path() -> Select[Any]:
    """From the leaf up, ``depth`` turns at most, through the primary key: no cost from the rest of the tree."""
    leaf = (
        select(turns.c.id, turns.c.parent_id, literal(1).label("depth"))
        .where(turns.c.id == bindparam("leaf_id"), turns.c.session_id == bindparam("session_id"))
        .cte("branch", recursive=True)
    )
    up = (
        select(turns.c.id, turns.c.parent_id, (leaf.c.depth + 1).label("depth"))
        .join_from(leaf, turns, turns.c.id == leaf.c.parent_id)
        .where(leaf.c.depth < bindparam("depth"))
    )
    branch = leaf.union_all(up)
    key = select(owners.c.wrapped_key).where(owners.c.id == bindparam("owner_id")).scalar_subquery()
    return (
        select(*(null().label(c.name) if c is turns.c.provenance else c for c in MADE_OF), key.label("wrapped_key"))
        .join_from(branch, turns, turns.c.id == branch.c.id)
        .where(turns.c.owner_id == bindparam("owner_id"))
        .order_by(branch.c.depth.desc())
    )


_PATH: Final = _path()


@uninterrupted
class Sessions(SqlBase):
    """The part of ``Store`` about sessions and their trees."""

    async def create_session(self, session: Session, opening: Turn | None, decision: Json | None) -> None:
        """Store a session, with its opening ex turn and that turn's decision. Raises ``NotFound`` (no such owner)."""
        if opening is None and decision is not None:
            raise ValueError("a decision belongs to an ex turn")
        if opening is not None and (opening.role is not Role.EX or opening.parent_id is not None):
            raise ValueError("an opening turn is the ex's and answers nothing")
        async with self._write_by_key() as conn:
            key = await self._owner_key(conn, session.owner_id, hold=True)
            await conn.execute(insert(sessions), session_values(session, key, next_seq=1 if opening is None else 2))
            if opening is not None:
                await conn.execute(insert(turns), turn_values(opening, key, seq=1))
                if decision is not None:
                    await conn.execute(insert(decisions), decision_values(decision, key, opening))

    @at_once
    async def get_session(self, owner_id: str, session_id: str) -> Session:
        async with self._read_by_key() as conn:
            row, key = await self._session(conn, owner_id, session_id)
        return session_of(row, key)

    async def list_sessions(self, owner_id: str, limit: int, before: datetime | None = None) -> list[Session]:
        """Newest first; of sessions made in the same microsecond, the order is by id."""
        query = select(sessions, owners.c.wrapped_key).join_from(sessions, owners)
        query = query.where(sessions.c.owner_id == owner_id)
        if before is not None:
            query = query.where(sessions.c.created_at < before)
        query = query.order_by(sessions.c.created_at.desc(), sessions.c.id.desc()).limit(limit)
        async with self._read() as conn:
            rows = (await conn.execute(query)).all()
        if not rows:
            return []
        key = self._vault.unwrap(owner_id, rows[0].wrapped_key)
        return [session_of(row, key) for row in rows]

    async def delete_session(self, owner_id: str, session_id: str) -> None:
        """Delete a session and all that hangs on it, also from SQLite's journal. Raises ``NotFound``.

        Documents whose id begins with the session's and a slash (words that were never sent) go with it.
        """
        async with self._write() as conn:
            gone = await conn.execute(
                delete(sessions).where(sessions.c.id == session_id, sessions.c.owner_id == owner_id)
            )
            if not gone.rowcount:
                raise NotFound
            await conn.execute(
                delete(documents).where(
                    documents.c.owner_id == owner_id, documents.c.id.startswith(f"{session_id}/", autoescape=True)
                )
            )
        await self._wipe_journal()

    async def end_session(
        self, owner_id: str, session_id: str, status: SessionStatus, ended_by: str, leaf_turn_id: str | None
    ) -> Session:
        """Close the branch at ``leaf_turn_id`` (the head if ``None``).

        Ending the same branch again changes nothing, and a stopped session stays stopped. Raises ``NotFound``.
        """
        if status is SessionStatus.OPEN:
            raise ValueError("ending a session leaves it ended or stopped")
        async with self._write_by_key() as conn:
            row, key = await self._session(conn, owner_id, session_id, lock=True)
            if leaf_turn_id is None:
                leaf = (await conn.execute(_HEAD, {"session_id": session_id, "owner_id": owner_id})).one()
                leaf = None if leaf.id is None else leaf
            else:
                leaf = (await conn.execute(_TURN, {"turn_id": leaf_turn_id, "owner_id": owner_id})).one_or_none()
                if leaf is None or leaf.session_id != session_id:
                    raise NotFound
            already = row.status != SessionStatus.OPEN and (leaf is None or leaf.closed)
            if row.status != SessionStatus.STOPPED and not (already and status is SessionStatus.ENDED):
                await conn.execute(
                    update(sessions)
                    .where(sessions.c.id == session_id)
                    .values(status=status.value, ended_by=ended_by, updated_at=self._clock())
                )
            if leaf is not None and not leaf.closed:
                await conn.execute(update(turns).where(turns.c.id == leaf.id).values(closed=True))
            row, key = await self._session(conn, owner_id, session_id)
        return session_of(row, key)

    async def practised_since(self, owner_id: str, since: datetime) -> int:
        own_words = select(turns.c.id).where(
            turns.c.session_id == sessions.c.id, turns.c.role == Role.USER.value, turns.c.text.is_not(None)
        )
        query = select(func.count()).select_from(sessions)
        query = query.where(sessions.c.owner_id == owner_id, sessions.c.created_at >= since, own_words.exists())
        async with self._read() as conn:
            return int(await conn.scalar(query) or 0)

    async def turns(self, owner_id: str, session_id: str) -> dict[str, Turn]:
        async with self._read() as conn:
            _, key = await self._session(conn, owner_id, session_id)
            rows = (await conn.execute(_TURNS, {"session_id": session_id})).all()
        return {row.id: turn_of(row, key) for row in rows}

    @at_once
    async def path(self, owner_id: str, session_id: str, leaf_id: str, limit: int) -> list[Turn]:
        """Raises ``NotFound`` for an unknown session or leaf."""
        asked = {"owner_id": owner_id, "session_id": session_id, "leaf_id": leaf_id, "depth": limit}
        async with self._read_by_key() as conn:
            rows = (await conn.execute(_PATH, asked)).all()
        if not rows:
            raise NotFound
        key = self._vault.unwrap(owner_id, rows[0].wrapped_key)
        return [turn_of(row, key) for row in rows]

    @at_once
    async def head(self, owner_id: str, session_id: str) -> Turn | None:
        return await self._one_of(_HEAD, owner_id, session_id)

    @at_once
    async def turn(self, owner_id: str, turn_id: str) -> Turn:
        async with self._read_by_key() as conn:
            row = (await conn.execute(_TURN, {"turn_id": turn_id, "owner_id": owner_id})).one_or_none()
        if row is None:
            raise NotFound
        return turn_of(row, self._vault.unwrap(owner_id, row.wrapped_key))

    @at_once
    async def turn_by_client_id(self, owner_id: str, session_id: str, client_turn_id: str) -> Turn | None:
        """Raises ``NotFound`` for an unknown session."""
        return await self._one_of(_BY_CLIENT_ID, owner_id, session_id, client_turn_id=client_turn_id)

    async def _one_of(self, query: Select[Any], owner_id: str, session_id: str, **which: str) -> Turn | None:
        asked = {"session_id": session_id, "owner_id": owner_id, **which}
        async with self._read_by_key() as conn:
            row = (await conn.execute(query, asked)).one_or_none()
        if row is None:
            raise NotFound
        return None if row.id is None else turn_of(row, self._vault.unwrap(owner_id, row.wrapped_key))

    async def decisions(self, owner_id: str, session_id: str) -> dict[str, Json]:
        async with self._read() as conn:
            _, key = await self._session(conn, owner_id, session_id)
            rows = (await conn.execute(_DECISIONS, {"session_id": session_id})).all()
        return {row.turn_id: decision_of(row, key) for row in rows}

    @at_once
    async def decision(self, owner_id: str, turn_id: str) -> Json | None:
        """``None`` where the turn has none. Raises ``NotFound`` for an unknown turn."""
        async with self._read_by_key() as conn:
            row = (await conn.execute(_DECISION, {"turn_id": turn_id, "owner_id": owner_id})).one_or_none()
        if row is None:
            raise NotFound
        return None if row.turn_id is None else decision_of(row, self._vault.unwrap(owner_id, row.wrapped_key))
