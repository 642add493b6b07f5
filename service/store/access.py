"""Accounts, invites, sign-ins, tokens, shared reports and spending on SQL: ``access.port`` beside the content.

Every secret arrives here as a hash already. Times are compared with the caller's clock, never the database's.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Executable,
    Row,
    Select,
    Table,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from service.access.port import Account, Invite, Role, Share, SignIn, Token
from service.errors import NotFound
from service.store.base import at_once, uninterrupted
from service.store.owners import Owners
from service.store.tables import (
    EPOCH,
    accounts,
    identities,
    invites,
    owners,
    reports,
    sessions,
    shares,
    sign_ins,
    spending,
    tokens,
    turns,
)

KEEP_SPENDING: Final = timedelta(days=35)
KEEP_USED_INVITES: Final = timedelta(days=90)


@uninterrupted
class Access(Owners):
    """``AccessStore``. Part of ``SqlStore``, because accounts stand and fall with their owners."""

    # -- accounts ------------------------------------------------------------------------------
    async def create_account(self, owner_id: str, role: Role) -> Account:
        async with self._write() as conn:
            return await self._new_account(conn, owner_id, role)

    async def _new_account(self, conn: AsyncConnection, owner_id: str, role: Role) -> Account:
        await self._add_owner(conn, owner_id)
        account = Account(owner_id, role, self._clock())
        await conn.execute(
            insert(accounts), {"owner_id": owner_id, "role": account.role, "created_at": account.created_at}
        )
        return account

    async def accounts(self) -> list[Account]:
        async with self._read() as conn:
            rows = await conn.execute(select(accounts).order_by(accounts.c.created_at, accounts.c.owner_id))
            return [_account(row) for row in rows]

    async def account(self, owner_id: str) -> Account | None:
        async with self._read() as conn:
            return await self._account(conn, owner_id)

    async def _account(self, conn: AsyncConnection, owner_id: str) -> Account | None:
        row = (await conn.execute(select(accounts).where(accounts.c.owner_id == owner_id))).one_or_none()
        return None if row is None else _account(row)

    async def account_of_identity(self, issuer: str, subject_hash: str, new_owner_id: str) -> Account:
        """Of two first sign-ins at once, both get the same account."""
        known = (
            select(accounts)
            .join_from(identities, accounts)
            .where(identities.c.issuer == issuer, identities.c.subject_hash == subject_hash)
        )
        async with self._read() as conn:
            row = (await conn.execute(known)).one_or_none()
        if row is not None:
            return _account(row)
        async with self._write() as conn:
            account = await self._new_account(conn, new_owner_id, "owner")
            add = self._insert(identities)
            values = {
                "issuer": issuer,
                "subject_hash": subject_hash,
                "owner_id": new_owner_id,
                "created_at": account.created_at,
            }
            mine = (await conn.execute(add.values(values).on_conflict_do_nothing())).rowcount
            if mine:
                return account
            await conn.execute(delete(owners).where(owners.c.id == new_owner_id))
            return _account((await conn.execute(known)).one())

    async def counts(self, now: datetime) -> dict[str, int]:
        month, week = now - timedelta(days=30), now - timedelta(days=7)
        queries: dict[str, Select[Any]] = {
            "people": select(func.count()).select_from(accounts).where(accounts.c.role == "owner"),
            "operators": select(func.count()).select_from(accounts).where(accounts.c.role == "operator"),
            "people_active_7_days": select(func.count(sign_ins.c.owner_id.distinct())).where(sign_ins.c.seen_at > week),
            "invites_open": _count(invites, invites.c.used_at.is_(None), invites.c.expires_at > now),
            "sign_ins": _count(sign_ins, sign_ins.c.expires_at > now),
            "tokens": _count(tokens, tokens.c.expires_at > now),
            "shared_reports": _count(shares, shares.c.expires_at > now),
            "rehearsals": _count(sessions),
            "rehearsals_30_days": _count(sessions, sessions.c.created_at > month),
            "messages": _count(turns, turns.c.role == "user"),
            "reports": _count(reports, reports.c.status == "done"),
            "reports_waiting": _count(reports, reports.c.status.in_(("queued", "running"))),
            "reports_failed": _count(reports, reports.c.status == "failed"),
            "model_tokens_today": select(func.coalesce(func.sum(spending.c.tokens), 0)).where(
                spending.c.day == _day(now.date())
            ),
        }
        async with self._read(snapshot=True) as conn:
            return {name: int(await conn.scalar(query) or 0) for name, query in queries.items()}

    # -- invites -------------------------------------------------------------------------------
    async def add_invite(self, invite: Invite, secret_hash: str) -> None:
        async with self._write() as conn:
            if invite.owner_id is not None and await self._account(conn, invite.owner_id) is None:
                raise NotFound
            await conn.execute(
                insert(invites),
                {
                    "id": invite.id,
                    "secret_hash": secret_hash,
                    "role": invite.role,
                    "owner_id": invite.owner_id,
                    "created_at": invite.created_at,
                    "expires_at": invite.expires_at,
                    "used_at": None,
                },
            )

    async def invites(self) -> list[Invite]:
        async with self._read() as conn:
            rows = await conn.execute(select(invites).order_by(invites.c.created_at.desc(), invites.c.id))
            return [_invite(row) for row in rows]

    async def invite_by(self, secret_hash: str) -> Invite | None:
        async with self._read() as conn:
            row = (await conn.execute(select(invites).where(invites.c.secret_hash == secret_hash))).one_or_none()
        return None if row is None else _invite(row)

    async def redeem_invite(self, secret_hash: str, new_owner_id: str, now: datetime) -> Account | None:
        usable = (invites.c.secret_hash == secret_hash, invites.c.used_at.is_(None), invites.c.expires_at > now)
        async with self._write() as conn:
            # The update decides who of two is first: the other one waits for it and then finds nothing.
            taken = await conn.execute(update(invites).where(*usable).values(used_at=now))
            if not taken.rowcount:
                return None
            row = (await conn.execute(select(invites).where(invites.c.secret_hash == secret_hash))).one()
            if row.owner_id is not None:
                return await self._account(conn, row.owner_id)
            account = await self._new_account(conn, new_owner_id, row.role)
            await conn.execute(update(invites).where(invites.c.id == row.id).values(owner_id=new_owner_id))
            return account

    async def withdraw_invite(self, invite_id: str) -> bool:
        return await self._remove(invites, invites.c.id == invite_id, invites.c.used_at.is_(None)) > 0

    # -- sign-ins ------------------------------------------------------------------------------
    async def add_sign_in(self, sign_in: SignIn, secret_hash: str) -> None:
        values = {
            "id": sign_in.id,
            "secret_hash": secret_hash,
            "owner_id": sign_in.owner_id,
            "created_at": sign_in.created_at,
            "seen_at": sign_in.seen_at,
            "expires_at": sign_in.expires_at,
        }
        async with self._write() as conn:
            await conn.execute(insert(sign_ins), values)

    @at_once
    async def sign_in_by(self, secret_hash: str, now: datetime, idle_since: datetime) -> SignIn | None:
        shown = {"secret_hash": secret_hash, "now": now, "idle_since": idle_since}
        async with self._read_by_key() as conn:
            row = (await conn.execute(_SIGN_IN, shown)).one_or_none()
        return None if row is None else _sign_in(row)

    async def seen(self, sign_in_id: str, now: datetime) -> None:
        async with self._write_by_key(noted=True) as conn:
            await conn.execute(update(sign_ins).where(sign_ins.c.id == sign_in_id).values(seen_at=now))

    async def sign_ins(self, owner_id: str, now: datetime) -> list[SignIn]:
        query = _SIGN_INS.where(sign_ins.c.owner_id == owner_id, sign_ins.c.expires_at > now)
        async with self._read() as conn:
            rows = await conn.execute(query.order_by(sign_ins.c.created_at.desc(), sign_ins.c.id))
            return [_sign_in(row) for row in rows]

    async def revoke_sign_ins(self, owner_id: str, sign_in_id: str | None = None, but: str | None = None) -> int:
        which = [sign_ins.c.owner_id == owner_id]
        if sign_in_id is not None:
            which.append(sign_ins.c.id == sign_in_id)
        if but is not None:
            which.append(sign_ins.c.id != but)
        return await self._remove(sign_ins, *which)

    # -- tokens --------------------------------------------------------------------------------
    async def add_token(self, token: Token, secret_hash: str) -> None:
        async with self._write() as conn:
            if await self._account(conn, token.owner_id) is None:
                raise NotFound
            await conn.execute(
                insert(tokens),
                {
                    "id": token.id,
                    "secret_hash": secret_hash,
                    "owner_id": token.owner_id,
                    "scopes": " ".join(sorted(token.scopes)),
                    "created_at": token.created_at,
                    "expires_at": token.expires_at,
                },
            )

    @at_once
    async def token_by(self, secret_hash: str, now: datetime) -> Token | None:
        async with self._read_by_key() as conn:
            row = (await conn.execute(_TOKEN, {"secret_hash": secret_hash, "now": now})).one_or_none()
        return None if row is None else _token(row)

    async def tokens(self) -> list[Token]:
        async with self._read() as conn:
            rows = await conn.execute(_TOKENS.order_by(tokens.c.created_at.desc(), tokens.c.id))
            return [_token(row) for row in rows]

    async def revoke_token(self, token_id: str) -> bool:
        return await self._remove(tokens, tokens.c.id == token_id) > 0

    # -- shared reports ------------------------------------------------------------------------
    async def add_share(self, share: Share, secret_hash: str) -> None:
        """Raises ``NotFound`` when this owner has no such report in that session."""
        theirs = select(reports.c.id).where(
            reports.c.id == share.report_id,
            reports.c.owner_id == share.owner_id,
            reports.c.session_id == share.session_id,
        )
        async with self._write() as conn:
            if await conn.scalar(theirs) is None:
                raise NotFound
            await conn.execute(
                insert(shares),
                {
                    "id": share.id,
                    "secret_hash": secret_hash,
                    "owner_id": share.owner_id,
                    "session_id": share.session_id,
                    "report_id": share.report_id,
                    "created_at": share.created_at,
                    "expires_at": share.expires_at,
                },
            )

    async def share_by(self, secret_hash: str, now: datetime) -> Share | None:
        query = select(shares).where(shares.c.secret_hash == secret_hash, shares.c.expires_at > now)
        async with self._read() as conn:
            row = (await conn.execute(query)).one_or_none()
        return None if row is None else _share(row)

    async def shares(self, owner_id: str, report_id: str, now: datetime) -> list[Share]:
        query = select(shares).where(
            shares.c.owner_id == owner_id, shares.c.report_id == report_id, shares.c.expires_at > now
        )
        async with self._read() as conn:
            rows = await conn.execute(query.order_by(shares.c.created_at.desc(), shares.c.id))
            return [_share(row) for row in rows]

    async def withdraw_share(self, owner_id: str, report_id: str, share_id: str) -> bool:
        which = (shares.c.owner_id == owner_id, shares.c.report_id == report_id, shares.c.id == share_id)
        return await self._remove(shares, *which) > 0

    # -- limits, tidying -----------------------------------------------------------------------
    async def spend(self, owner_id: str, day: date, tokens: int) -> None:
        async with self._write_by_key(noted=True) as conn:
            if await conn.scalar(_KNOWN, {"owner": owner_id}):
                await conn.execute(self._spend, {"owner_id": owner_id, "day": _day(day), "tokens": tokens})

    @cached_property
    def _spend(self) -> Executable:
        add = self._insert(spending)
        more = {"tokens": spending.c.tokens + add.excluded.tokens}
        found: Executable = add.on_conflict_do_update(index_elements=["owner_id", "day"], set_=more)
        return found

    @at_once
    async def spent(self, owner_id: str, day: date) -> int:
        async with self._read_by_key() as conn:
            return int(await conn.scalar(_SPENT, {"owner": owner_id, "on": _day(day)}) or 0)

    async def tidy(self, now: datetime) -> int:
        return (
            await self._remove(
                invites,
                or_(invites.c.used_at < now - KEEP_USED_INVITES, invites.c.used_at.is_(None)),
                invites.c.expires_at <= now,
            )
            + await self._remove(sign_ins, sign_ins.c.expires_at <= now)
            + await self._remove(tokens, tokens.c.expires_at <= now)
            + await self._remove(shares, shares.c.expires_at <= now)
            + await self._remove(spending, spending.c.day < _day((now - KEEP_SPENDING).date()))
        )

    async def _remove(self, table: Table, *which: ColumnElement[bool]) -> int:
        async with self._write() as conn:
            return int((await conn.execute(delete(table).where(*which))).rowcount)


_SIGN_INS: Final = select(sign_ins, accounts.c.role).join_from(sign_ins, accounts)
_SIGN_IN: Final = _SIGN_INS.where(
    sign_ins.c.secret_hash == bindparam("secret_hash"),
    sign_ins.c.expires_at > bindparam("now", type_=sign_ins.c.expires_at.type),
    sign_ins.c.seen_at > bindparam("idle_since", type_=sign_ins.c.seen_at.type),
)
_KNOWN: Final = select(exists().where(owners.c.id == bindparam("owner")))
_SPENT: Final = select(spending.c.tokens).where(
    spending.c.owner_id == bindparam("owner"), spending.c.day == bindparam("on")
)
_TOKENS: Final = select(tokens, accounts.c.role).join_from(tokens, accounts)
_TOKEN: Final = _TOKENS.where(
    tokens.c.secret_hash == bindparam("secret_hash"),
    tokens.c.expires_at > bindparam("now", type_=tokens.c.expires_at.type),
)


def _count(table: Table, *which: ColumnElement[bool]) -> Select[Any]:
    return select(func.count()).select_from(table).where(*which)


def _day(day: date) -> int:
    return (day - EPOCH.date()).days


def _account(row: Row[Any]) -> Account:
    return Account(row.owner_id, row.role, row.created_at)


def _invite(row: Row[Any]) -> Invite:
    return Invite(row.id, row.role, row.owner_id, row.created_at, row.expires_at, row.used_at)


def _sign_in(row: Row[Any]) -> SignIn:
    return SignIn(row.id, row.owner_id, row.role, row.created_at, row.seen_at, row.expires_at)


def _token(row: Row[Any]) -> Token:
    return Token(row.id, row.owner_id, row.role, frozenset(row.scopes.split()), row.created_at, row.expires_at)


def _share(row: Row[Any]) -> Share:
    return Share(row.id, row.owner_id, row.session_id, row.report_id, row.created_at, row.expires_at)
