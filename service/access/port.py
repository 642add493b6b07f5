"""What is kept of who may come in: accounts, sign-ins, invites, tokens, shared reports, what was spent.

Part of the same database as ``store.port``, behind a protocol of its own, because nothing here is content: ids,
times and hashes only. No name, address, device or note about a person is kept. Secrets are kept as keyed hashes
(``access.secrets``); whoever reads the database cannot sign in with what is there.

Everything hangs on an owner's row and goes with it when the owner is deleted. Raises ``errors.StoreError``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

Role = Literal["owner", "operator"]
"""An owner rehearses and sees what is theirs. An operator sees counts and nothing of anybody."""


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may sign in."""

    owner_id: str
    role: Role
    created_at: datetime


@dataclass(frozen=True, slots=True)
class SignIn:
    """One browser that is signed in, until ``expires_at`` or until it is revoked. ``seen_at`` is exact to an hour."""

    id: str
    owner_id: str
    role: Role
    created_at: datetime
    seen_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Invite:
    """A link that lets somebody in once. ``owner_id`` is who it lets in: ``None`` for somebody new, until used."""

    id: str
    role: Role
    owner_id: str | None
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """A key for programs, with what it may do."""

    id: str
    owner_id: str
    role: Role
    scopes: frozenset[str]
    created_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Share:
    """A link to one report, for whoever has it, until ``expires_at`` or until it is withdrawn."""

    id: str
    owner_id: str
    session_id: str
    report_id: str
    created_at: datetime
    expires_at: datetime


class AccessStore(Protocol):
    # -- accounts
    async def create_account(self, owner_id: str, role: Role) -> Account:
        """A new owner with a key, and the account that may sign in as them."""
        ...

    async def accounts(self) -> list[Account]:
        """Oldest first."""
        ...

    async def account(self, owner_id: str) -> Account | None: ...

    async def account_of_identity(self, issuer: str, subject_hash: str, new_owner_id: str) -> Account:
        """Who an identity provider's subject is here; the first time, a new owner by ``new_owner_id``."""
        ...

    async def counts(self, now: datetime) -> dict[str, int]:
        """How many there are of everything, over all owners: what an operator may see."""
        ...

    # -- invites
    async def add_invite(self, invite: Invite, secret_hash: str) -> None:
        """Raises ``NotFound`` when it is for an owner who does not exist."""
        ...

    async def invites(self) -> list[Invite]:
        """Newest first."""
        ...

    async def invite_by(self, secret_hash: str) -> Invite | None: ...

    async def redeem_invite(self, secret_hash: str, new_owner_id: str, now: datetime) -> Account | None:
        """Use it up, atomically: of two that try at once, one gets in. ``None``: unknown, used or run out."""
        ...

    async def withdraw_invite(self, invite_id: str) -> bool:
        """Whether there was one that had not been used."""
        ...

    # -- sign-ins
    async def add_sign_in(self, sign_in: SignIn, secret_hash: str) -> None: ...

    async def sign_in_by(self, secret_hash: str, now: datetime, idle_since: datetime) -> SignIn | None:
        """``None``: unknown, revoked, run out, or not used since ``idle_since``."""
        ...

    async def seen(self, sign_in_id: str, now: datetime) -> None: ...

    async def sign_ins(self, owner_id: str, now: datetime) -> list[SignIn]:
        """Those that still hold, newest first."""
        ...

    async def revoke_sign_ins(self, owner_id: str, sign_in_id: str | None = None, but: str | None = None) -> int:
        """One, or all (except ``but``); returns how many."""
        ...

    # -- tokens
    async def add_token(self, token: Token, secret_hash: str) -> None:
        """Raises ``NotFound`` when there is no such account."""
        ...

    async def token_by(self, secret_hash: str, now: datetime) -> Token | None: ...

    async def tokens(self) -> list[Token]:
        """Newest first."""
        ...

    async def revoke_token(self, token_id: str) -> bool: ...

    # -- shared reports
    async def add_share(self, share: Share, secret_hash: str) -> None: ...

    async def share_by(self, secret_hash: str, now: datetime) -> Share | None: ...

    async def shares(self, owner_id: str, report_id: str, now: datetime) -> list[Share]:
        """Those that still hold, newest first."""
        ...

    async def withdraw_share(self, owner_id: str, report_id: str, share_id: str) -> bool: ...

    # -- limits, tidying
    async def spend(self, owner_id: str, day: date, tokens: int) -> None:
        """Add to what models have used for this owner on this day. An owner deleted meanwhile is no failure."""
        ...

    async def spent(self, owner_id: str, day: date) -> int: ...

    async def tidy(self, now: datetime) -> int:
        """Remove what has run out: invites, sign-ins, tokens, shares, old spending; returns how many rows."""
        ...
