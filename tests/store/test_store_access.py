"""Accounts, invites, sign-ins, tokens and shares are kept alike on both databases, also when two come at once."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from service.access.port import Invite, Share, SignIn, Token
from service.errors import NotFound
from service.store.sql import SqlStore
from tests.store.build import START, a_report, exchange, started

SOON = START + timedelta(days=1)
LATER = START + timedelta(days=2)


async def test_of_two_workers_that_redeem_one_invite_one_makes_an_account(store: SqlStore, other: SqlStore) -> None:
    await store.add_invite(Invite("i", "operator", None, START, SOON), "hash")
    redeemed = await asyncio.gather(
        *(worker.redeem_invite("hash", f"new-{n}", START) for n, worker in enumerate((store, other, store, other)))
    )
    (account,) = [a for a in redeemed if a is not None]
    assert account.role == "operator"
    assert [a.owner_id for a in await store.accounts()] == [account.owner_id]
    (invite,) = await store.invites()
    assert (invite.owner_id, invite.used_at) == (account.owner_id, START)
    assert await store.withdraw_invite("i") is False


async def test_an_invite_that_ran_out_or_was_withdrawn_makes_nobody(store: SqlStore) -> None:
    await store.add_invite(Invite("i", "owner", None, START, SOON), "hash")
    assert await store.redeem_invite("hash", "new", SOON) is None
    assert await store.withdraw_invite("i") is True
    assert await store.redeem_invite("hash", "new", START) is None
    assert await store.accounts() == []


async def test_a_first_sign_in_elsewhere_by_two_at_once_is_one_person(store: SqlStore, other: SqlStore) -> None:
    found = await asyncio.gather(
        *(worker.account_of_identity("issuer", "anna", f"new-{n}") for n, worker in enumerate((store, other) * 2))
    )
    assert len({account.owner_id for account in found}) == 1
    assert len(await store.accounts()) == 1
    again = await store.account_of_identity("another issuer", "anna", "new-9")
    assert again.owner_id == "new-9"
    assert len(await store.accounts()) == 2


async def test_what_hangs_on_an_account_needs_one(store: SqlStore) -> None:
    session = await started(store)
    _, reply = await exchange(store, session)
    report = a_report(session, reply)
    await store.create_report("anna", report)
    with pytest.raises(NotFound):
        await store.add_token(Token("t", "anna", "owner", frozenset({"read"}), START, SOON), "hash")
    with pytest.raises(NotFound):
        await store.add_invite(Invite("i", "owner", "anna", START, SOON), "hash")
    with pytest.raises(NotFound):
        await store.add_share(Share("s", "ben", session.id, report.id, START, SOON), "hash")
    with pytest.raises(NotFound):
        await store.add_share(Share("s", "anna", "another", report.id, START, SOON), "hash")


async def test_a_sign_in_holds_until_it_runs_out_is_idle_or_is_revoked(store: SqlStore) -> None:
    await store.create_account("anna", "owner")
    for name in ("a", "b", "c"):
        await store.add_sign_in(SignIn(name, "anna", "owner", START, START, LATER), f"hash {name}")
    idle = START - timedelta(hours=1)
    assert (await store.sign_in_by("hash a", SOON, idle)) == SignIn("a", "anna", "owner", START, START, LATER)
    assert await store.sign_in_by("hash a", LATER, idle) is None
    assert await store.sign_in_by("hash a", SOON, START) is None
    await store.seen("a", SOON)
    assert await store.sign_in_by("hash a", SOON, START) is not None
    assert await store.revoke_sign_ins("ben", "a") == 0
    assert await store.revoke_sign_ins("anna", but="a") == 2
    assert [s.id for s in await store.sign_ins("anna", START)] == ["a"]
    assert await store.revoke_sign_ins("anna") == 1


async def test_what_is_spent_adds_up_by_day_and_outlives_no_owner(store: SqlStore, other: SqlStore) -> None:
    await store.create_account("anna", "owner")
    await asyncio.gather(*(worker.spend("anna", START.date(), 10) for worker in (store, other) * 5))
    await store.spend("anna", SOON.date(), 1)
    assert (await store.spent("anna", START.date()), await store.spent("anna", SOON.date())) == (100, 1)
    assert (await store.counts(START))["model_tokens_today"] == 100
    await store.delete_owner("anna")
    await store.spend("anna", START.date(), 10)
    assert await store.spent("anna", START.date()) == 0
