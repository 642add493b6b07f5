"""The doors of hosted mode: invites, sign-ins, tokens, shared reports. Knows no HTTP.

A secret is shown once, when it is made; afterwards only its keyed hash exists. Whatever is wrong with a secret
(unknown, used, run out, withdrawn) is answered in the same way.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from service.access.port import AccessStore, Account, Invite, Role, Share, SignIn, Token
from service.access.secrets import Keyring, hashed_subject, new_secret
from service.errors import BadInput, LinkSpent, NotFound

log = logging.getLogger("unsent.access")

TOKEN_PREFIX: Final = "unsent_"  # noqa: S105  # what a secret begins with, not one
SCOPES: Final = ("read", "practise", "export", "delete", "counts")
"""What a token may be allowed: reading, rehearsing, taking along and showing, deleting; for an operator, counts."""
OPERATOR_SCOPES: Final = frozenset({"counts"})
SEEN_EVERY: Final = timedelta(hours=1)
OTHER_DEVICE: Final = timedelta(minutes=15)
LONGEST: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who a request comes from. ``scopes`` is ``None`` for a person in a browser: they may do all that is theirs."""

    owner_id: str
    role: Role
    via: Literal["local", "cookie", "token"]
    scopes: frozenset[str] | None = None
    sign_in_id: str | None = None


@dataclass(frozen=True, slots=True)
class Lasting:
    """How long a sign-in holds without being used, and at the longest."""

    idle: timedelta = timedelta(days=14)
    longest: timedelta = timedelta(days=90)


class Doors:
    """Lets people and programs in, and out again."""

    def __init__(
        self,
        store: AccessStore,
        keyring: Keyring,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        public_url: str,
        lasting: Lasting,
    ) -> None:
        self._store = store
        self._keyring = keyring
        self._clock = clock
        self._new_id = new_id
        self._url = public_url.rstrip("/")
        self.lasting = lasting

    # -- invites -------------------------------------------------------------------------------
    async def invite(self, role: Role, lasts: timedelta, owner_id: str | None = None) -> tuple[Invite, str]:
        """A link that lets somebody in once: somebody new, or an owner who is here already, on another device.

        Raises ``NotFound`` (no such owner) and ``BadInput`` (a time that is not between now and a year).
        """
        secret, now = new_secret(), self._clock()
        if owner_id is not None:
            account = await self._store.account(owner_id)
            if account is None:
                raise NotFound("There is nobody by that id.")
            role = account.role
        invite = Invite(self._new_id(), role, owner_id, now, now + _within(lasts))
        await self._store.add_invite(invite, self._keyring.hashed(secret))
        log.info("invite made", extra={"invite": invite.id, "role": role})
        return invite, f"{self._url}/invite/{secret}"

    async def open_invite(self, secret: str) -> Invite:
        """The invite that a link stands for, unused. Raises ``LinkSpent``. Looking uses nothing up."""
        invite = await self._store.invite_by(self._keyring.hashed(secret))
        if invite is None or invite.used_at is not None or invite.expires_at <= self._clock():
            raise LinkSpent()
        return invite

    async def enter_by_invite(self, secret: str) -> tuple[Account, str]:
        """Use the invite up and sign in; the value for the cookie. Raises ``LinkSpent``."""
        account = await self._store.redeem_invite(self._keyring.hashed(secret), self._new_id(), self._clock())
        if account is None:
            raise LinkSpent()
        return account, await self._sign_in(account)

    async def enter_by_identity(self, issuer: str, subject: str) -> tuple[Account, str]:
        """Sign in whom an identity provider vouches for; the first time this makes an account."""
        account = await self._store.account_of_identity(issuer, hashed_subject(issuer, subject), self._new_id())
        return account, await self._sign_in(account)

    # -- sign-ins ------------------------------------------------------------------------------
    async def _sign_in(self, account: Account) -> str:
        secret, now = new_secret(), self._clock()
        sign_in = SignIn(self._new_id(), account.owner_id, account.role, now, now, now + self.lasting.longest)
        await self._store.add_sign_in(sign_in, self._keyring.hashed(secret))
        log.info("signed in", extra={"sign_in": sign_in.id, "role": account.role})
        return secret

    async def who_has_cookie(self, secret: str) -> Visitor | None:
        """Who is signed in with this cookie, if anybody still is."""
        now = self._clock()
        found = await self._store.sign_in_by(self._keyring.hashed(secret), now, now - self.lasting.idle)
        if found is None:
            return None
        if now - found.seen_at >= SEEN_EVERY:
            await self._store.seen(found.id, now)
        return Visitor(found.owner_id, found.role, "cookie", sign_in_id=found.id)

    async def sign_ins(self, owner_id: str) -> list[SignIn]:
        """Where this owner is signed in, newest first."""
        now = self._clock()
        found = await self._store.sign_ins(owner_id, now)
        return [s for s in found if s.seen_at > now - self.lasting.idle]

    async def sign_out(self, visitor: Visitor, sign_in_id: str | None = None) -> None:
        """End one sign-in of theirs: this one, unless another is named. Raises ``NotFound``."""
        which = sign_in_id or visitor.sign_in_id
        if which is None or not await self._store.revoke_sign_ins(visitor.owner_id, which):
            raise NotFound()

    async def sign_out_elsewhere(self, visitor: Visitor) -> int:
        """End all their sign-ins but this one; returns how many."""
        return await self._store.revoke_sign_ins(visitor.owner_id, but=visitor.sign_in_id)

    async def link_for_another_device(self, visitor: Visitor) -> str:
        """A link that signs this owner in once more, within a quarter of an hour."""
        _, link = await self.invite(visitor.role, OTHER_DEVICE, visitor.owner_id)
        return link

    # -- tokens --------------------------------------------------------------------------------
    async def make_token(self, owner_id: str, scopes: frozenset[str], lasts: timedelta) -> tuple[Token, str]:
        """A key for programs. Raises ``NotFound`` (nobody by that id) and ``BadInput`` (scopes, time)."""
        account = await self._store.account(owner_id)
        if account is None:
            raise NotFound("There is nobody by that id.")
        allowed = OPERATOR_SCOPES if account.role == "operator" else frozenset(SCOPES) - OPERATOR_SCOPES
        if not scopes or not scopes <= allowed:
            raise BadInput(f"A token of theirs can be allowed: {', '.join(s for s in SCOPES if s in allowed)}.")
        secret, now = new_secret(TOKEN_PREFIX), self._clock()
        token = Token(self._new_id(), owner_id, account.role, scopes, now, now + _within(lasts))
        await self._store.add_token(token, self._keyring.hashed(secret))
        return token, secret

    async def who_has_token(self, secret: str) -> Visitor | None:
        """Whose token this is, if it still holds."""
        token = await self._store.token_by(self._keyring.hashed(secret), self._clock())
        return None if token is None else Visitor(token.owner_id, token.role, "token", token.scopes)

    # -- shared reports ------------------------------------------------------------------------
    async def share(self, owner_id: str, session_id: str, report_id: str, lasts: timedelta) -> tuple[Share, str]:
        """A link to one report for whoever has it. Raises ``NotFound`` and ``BadInput``."""
        secret, now = new_secret(), self._clock()
        share = Share(self._new_id(), owner_id, session_id, report_id, now, now + _within(lasts))
        await self._store.add_share(share, self._keyring.hashed(secret))
        return share, f"{self._url}/shared/{secret}"

    async def shared(self, secret: str) -> Share:
        """What a link shows. Raises ``LinkSpent``."""
        share = await self._store.share_by(self._keyring.hashed(secret), self._clock())
        if share is None:
            raise LinkSpent()
        return share

    async def shares(self, owner_id: str, report_id: str) -> list[Share]:
        """The links that lead to this report now."""
        return await self._store.shares(owner_id, report_id, self._clock())

    async def withdraw(self, owner_id: str, report_id: str, share_id: str) -> None:
        """From now on the link leads nowhere. Raises ``NotFound``."""
        if not await self._store.withdraw_share(owner_id, report_id, share_id):
            raise NotFound()

    # -- what an operator sees -----------------------------------------------------------------
    async def counts(self) -> dict[str, int]:
        """Sums over everybody; nothing of anybody."""
        return await self._store.counts(self._clock())


def _within(lasts: timedelta) -> timedelta:
    if not timedelta(0) < lasts <= LONGEST:
        raise BadInput("That can last for up to a year, and not longer.")
    return lasts
