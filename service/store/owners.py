"""Owners: their keys, their small documents, and the deletion of everything."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Select, bindparam, delete, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from service.store.base import SqlBase, at_once, uninterrupted
from service.store.port import Document, DocumentKind, Json
from service.store.rows import document_of, document_row_id
from service.store.tables import (
    accounts,
    decisions,
    documents,
    identities,
    invites,
    owners,
    report_steps,
    reports,
    sessions,
    shares,
    sign_ins,
    spending,
    tokens,
    turn_events,
    turns,
)


@uninterrupted
class Owners(SqlBase):
    """The part of ``Store`` about owners and their documents."""

    async def ensure_owner(self, owner_id: str) -> None:
        """Raises ``KeyMissing`` when the master key is not the one that the other owners were made with."""
        async with self._read() as conn:
            if await conn.scalar(select(owners.c.id).where(owners.c.id == owner_id)) is not None:
                return
        async with self._write() as conn:
            await self._add_owner(conn, owner_id)

    async def _add_owner(self, conn: AsyncConnection, owner_id: str) -> None:
        # A second process may have started with another key file: never mix two master keys in one database. The lock
        # lets other such writers in, and waits for a rotation of the master key, which is then seen.
        if not self._sqlite:
            await conn.execute(text("LOCK TABLE owners IN ROW EXCLUSIVE MODE"))
        other = (await conn.execute(select(owners).limit(1))).one_or_none()
        if other is not None:
            self._vault.unwrap(other.id, other.wrapped_key)
        add = self._insert(owners)
        values = {"id": owner_id, "wrapped_key": self._vault.new_key(owner_id), "created_at": self._clock()}
        await conn.execute(add.values(values).on_conflict_do_nothing())

    async def delete_owner(self, owner_id: str) -> dict[str, int]:
        """Destroy the owner's key and every row; how many rows of each table went (all zero: nobody by that name).

        On SQLite the journal is emptied as well, so that nothing of it is left in any file.
        """
        mine = select(sessions.c.id).where(sessions.c.owner_id == owner_id)
        my_turns = select(turns.c.id).where(turns.c.session_id.in_(mine))
        my_reports = select(reports.c.id).where(reports.c.session_id.in_(mine))
        children_first = (
            (shares, shares.c.report_id.in_(my_reports)),
            (report_steps, report_steps.c.report_id.in_(my_reports)),
            (reports, reports.c.session_id.in_(mine)),
            (decisions, decisions.c.session_id.in_(mine)),
            (turn_events, turn_events.c.turn_id.in_(my_turns)),
            (turns, turns.c.session_id.in_(mine)),
            (sessions, sessions.c.owner_id == owner_id),
            (documents, documents.c.owner_id == owner_id),
            *((table, table.c.owner_id == owner_id) for table in (sign_ins, tokens, invites, identities, spending)),
            (accounts, accounts.c.owner_id == owner_id),
            (owners, owners.c.id == owner_id),
        )
        gone: dict[str, int] = {}
        async with self._write() as conn:
            # Owner, then sessions, before anything below them: the order in which every other writer locks.
            await conn.execute(select(owners.c.id).where(owners.c.id == owner_id).with_for_update())
            await conn.execute(mine.order_by(sessions.c.id).with_for_update())
            for table, belongs in children_first:
                gone[table.name] = (await conn.execute(delete(table).where(belongs))).rowcount
        await self._wipe_journal()
        return gone

    @at_once
    async def get_document(self, owner_id: str, kind: DocumentKind, document_id: str) -> Document | None:
        async with self._read_by_key() as conn:
            asked = {"owner_id": owner_id, "kind": kind, "document_id": document_id}
            row = (await conn.execute(_DOCUMENT, asked)).one_or_none()
        return None if row is None else document_of(row, self._vault.unwrap(owner_id, row.wrapped_key))

    async def put_document(self, owner_id: str, kind: DocumentKind, document_id: str, data: Json) -> None:
        """Store or replace, unless what is stored carries a later ``seq``. Raises ``NotFound`` (no such owner)."""
        async with self._write_by_key() as conn:
            key = await self._owner_key(conn, owner_id, hold=True)
            if "seq" in data:
                query = _documents(owner_id, kind).where(documents.c.id == document_id).with_for_update(of=documents)
                there = (await conn.execute(query)).one_or_none()
                if there is not None and document_of(there, key).data.get("seq", 0) > data["seq"]:
                    return
            values = {
                "owner_id": owner_id,
                "kind": kind,
                "id": document_id,
                "data": key.seal_json("documents.data", document_row_id(kind, document_id), data),
                "updated_at": self._clock(),
            }
            upsert = self._insert(documents)
            await conn.execute(
                upsert.values(values).on_conflict_do_update(
                    index_elements=["owner_id", "kind", "id"],
                    set_={"data": values["data"], "updated_at": values["updated_at"]},
                )
            )

    async def list_documents(self, owner_id: str, kind: DocumentKind) -> list[Document]:
        """Last changed first."""
        async with self._read() as conn:
            query = _documents(owner_id, kind).order_by(documents.c.updated_at.desc(), documents.c.id)
            rows = (await conn.execute(query)).all()
        if not rows:
            return []
        key = self._vault.unwrap(owner_id, rows[0].wrapped_key)
        return [document_of(row, key) for row in rows]

    async def delete_document(self, owner_id: str, kind: DocumentKind, document_id: str) -> bool:
        """Whether there was one."""
        async with self._write_by_key() as conn:
            gone = await conn.execute(
                delete(documents).where(
                    documents.c.owner_id == owner_id, documents.c.kind == kind, documents.c.id == document_id
                )
            )
        if gone.rowcount:
            await self._wipe_journal()
        return bool(gone.rowcount)


_DOCUMENTS: Final = select(documents, owners.c.wrapped_key).join_from(documents, owners)
_DOCUMENT: Final = _DOCUMENTS.where(
    documents.c.owner_id == bindparam("owner_id"),
    documents.c.kind == bindparam("kind"),
    documents.c.id == bindparam("document_id"),
)


def _documents(owner_id: str, kind: str) -> Select[Any]:
    return _DOCUMENTS.where(documents.c.owner_id == owner_id, documents.c.kind == kind)
