"""Turns whose worker is gone, late or asked again: leases, recovery and retries."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

import pytest

from service.conversation.events import ErrorEvent
from service.errors import Conflict, TurnRunning
from service.store.port import Store, StoredEvent
from service.store.sql import SqlStore
from service.transcript import Role, SessionStatus, TurnStatus
from tests.store.build import LEASE, a_user_turn, an_ex_turn, started
from tests.store.conftest import Place

FINAL = StoredEvent(1, "reply", {})


async def test_a_turn_whose_lease_ran_out_is_interrupted_by_the_next_one(store: Store, place: Place) -> None:
    session = await started(store)
    lost = a_user_turn(session)
    await store.accept_turn("anna", lost, LEASE)
    place.clock.move(LEASE + 1)
    accepted = await store.accept_turn("anna", a_user_turn(session, text="Are you there?"), LEASE)
    assert accepted.fresh
    stored = await store.turn("anna", lost.id)
    assert (stored.status, stored.error_slug) == (TurnStatus.INTERRUPTED, "interrupted")


async def test_an_event_renews_the_lease(store: Store, place: Place) -> None:
    session = await started(store)
    turn = a_user_turn(session)
    await store.accept_turn("anna", turn, LEASE)
    place.clock.move(LEASE - 1)
    await store.append_event("anna", turn.id, StoredEvent(1, "delta", {"text": "Well."}), LEASE)
    place.clock.move(LEASE - 1)
    with pytest.raises(TurnRunning):
        await store.accept_turn("anna", a_user_turn(session), LEASE)


async def test_recovery_keeps_what_was_shown_and_closes_the_buffer(store: Store, place: Place) -> None:
    session = await started(store)
    turn = a_user_turn(session)
    await store.accept_turn("anna", turn, LEASE)
    shown = [("accepted", {}), ("delta", {"text": "I got your letter."}), ("delta", {"text": "I read it twice."})]
    for seq, (name, data) in enumerate(shown, start=1):
        await store.append_event("anna", turn.id, StoredEvent(seq, name, data), LEASE)
    assert await store.recover(everything=False) == 0
    place.clock.move(LEASE)
    assert await store.recover(everything=False) == 1
    assert await store.recover(everything=True) == 0

    kept = await store.head("anna", session.id)
    assert kept is not None
    assert (kept.role, kept.status, kept.parent_id) == (Role.EX, TurnStatus.INTERRUPTED, turn.id)
    assert kept.text == "I got your letter. I read it twice."
    closing = (await store.events_after("anna", turn.id, 3))[-1]
    assert (closing.seq, closing.name) == (4, "error")
    event = ErrorEvent.model_validate(closing.data)
    assert (event.slug, event.retryable, event.session_status) == ("interrupted", True, SessionStatus.OPEN)
    assert event.turn is not None
    assert (event.turn.id, event.turn.text, event.turn.created_at) == (kept.id, kept.text, kept.created_at)


async def test_a_running_turn_keeps_its_lease_while_it_is_renewed_and_can_be_given_back(
    store: Store, place: Place
) -> None:
    session = await started(store)
    turn = a_user_turn(session)
    await store.accept_turn("anna", turn, LEASE)
    for _ in range(3):
        place.clock.move(LEASE - 1)
        await store.renew_turn("anna", turn.id, LEASE)
    assert await store.recover(everything=False) == 0
    await store.renew_turn("anna", turn.id, 0.0)
    assert await store.recover(everything=False) == 1
    with pytest.raises(Conflict):
        await store.renew_turn("anna", turn.id, LEASE)


async def test_recovery_of_everything_does_not_wait_for_leases(store: Store) -> None:
    sessions = [await started(store, owner) for owner in ("anna", "ben", "anna")]
    turns = [a_user_turn(session) for session in sessions]
    for session, turn in zip(sessions, turns, strict=True):
        await store.accept_turn(session.owner_id, turn, LEASE)
    assert await store.recover(everything=True) == 3
    for session, turn in zip(sessions, turns, strict=True):
        assert (await store.turn(session.owner_id, turn.id)).status is TurnStatus.INTERRUPTED
        closing = await store.events_after(session.owner_id, turn.id, 0)
        assert [(event.seq, event.name) for event in closing] == [(1, "error")]
        assert ErrorEvent.model_validate(closing[0].data).turn is None


async def test_two_recoveries_at_once_interrupt_a_turn_once(store: Store, other: Store) -> None:
    session = await started(store)
    turn = a_user_turn(session)
    await store.accept_turn("anna", turn, LEASE)
    await store.append_event("anna", turn.id, StoredEvent(1, "delta", {"text": "Half a"}), LEASE)
    counts = await asyncio.gather(*(each.recover(everything=True) for each in (store, other, store, other)))
    assert sum(counts) == 1
    assert len(await store.turns("anna", session.id)) == 2


async def test_a_worker_that_lost_its_lease_can_neither_add_nor_finish(store: Store) -> None:
    session = await started(store)
    turn = a_user_turn(session)
    await store.accept_turn("anna", turn, LEASE)
    await store.recover(everything=True)
    with pytest.raises(Conflict):
        await store.append_event("anna", turn.id, StoredEvent(2, "delta", {"text": "late"}), LEASE)
    with pytest.raises(Conflict):
        await store.finish_turn("anna", turn.id, TurnStatus.ANSWERED, StoredEvent(2, "reply", {}))
    assert [event.name for event in await store.events_after("anna", turn.id, 0)] == ["error"]


async def test_a_retried_turn_continues_its_buffer_and_can_be_answered(store: Store) -> None:
    session = await started(store)
    turn = a_user_turn(session)
    await store.accept_turn("anna", turn, LEASE)
    await store.append_event("anna", turn.id, StoredEvent(1, "delta", {"text": "First try."}), LEASE)
    await store.finish_turn(
        "anna", turn.id, TurnStatus.FAILED, StoredEvent(2, "error", {"slug": "model-busy"}), error_slug="model-busy"
    )
    failed = await store.turn("anna", turn.id)
    assert (failed.status, failed.error_slug) == (TurnStatus.FAILED, "model-busy")

    retried = await store.retry_turn("anna", turn.id, LEASE)
    assert (retried.status, retried.error_slug) == (TurnStatus.RUNNING, None)
    with pytest.raises(TurnRunning):
        await store.retry_turn("anna", turn.id, LEASE)
    await store.append_event("anna", turn.id, StoredEvent(3, "delta", {"text": "Second try."}), LEASE)
    await store.finish_turn(
        "anna", turn.id, TurnStatus.ANSWERED, StoredEvent(4, "reply", {}), an_ex_turn(session, turn)
    )
    assert [event.seq for event in await store.events_after("anna", turn.id, 0)] == [1, 2, 3, 4]
    with pytest.raises(Conflict):
        await store.retry_turn("anna", turn.id, LEASE)


async def test_an_interrupted_retry_keeps_only_what_the_retry_had_shown(store: Store) -> None:
    session = await started(store)
    turn = a_user_turn(session)
    await store.accept_turn("anna", turn, LEASE)
    for seq, text in ((1, "First try."), (3, "Second try.")):
        await store.append_event("anna", turn.id, StoredEvent(seq, "delta", {"text": text}), LEASE)
        assert await store.recover(everything=True) == 1
        if seq == 1:
            await store.retry_turn("anna", turn.id, LEASE)
    kept = [each.text for each in (await store.turns("anna", session.id)).values() if each.role is Role.EX]
    assert kept == ["First try.", "Second try."]


async def test_another_turn_of_the_session_that_runs_stops_a_retry(store: Store) -> None:
    session = await started(store)
    failed = a_user_turn(session)
    await store.accept_turn("anna", failed, LEASE)
    await store.finish_turn("anna", failed.id, TurnStatus.FAILED, StoredEvent(1, "error", {}))
    await store.accept_turn("anna", a_user_turn(session), LEASE)
    with pytest.raises(TurnRunning):
        await store.retry_turn("anna", failed.id, LEASE)


async def test_an_ex_turn_cannot_be_retried(store: Store) -> None:
    session = await started(store)
    turn = a_user_turn(session)
    await store.accept_turn("anna", turn, LEASE)
    await store.append_event("anna", turn.id, StoredEvent(1, "delta", {"text": "Half"}), LEASE)
    await store.recover(everything=True)
    kept = await store.head("anna", session.id)
    assert kept is not None
    with pytest.raises(Conflict):
        await store.retry_turn("anna", kept.id, LEASE)


async def test_a_caller_who_is_cancelled_leaves_nothing_half_done(store: Store) -> None:
    for steps in range(1, 60, 3):
        session = await started(store)
        sent = a_user_turn(session)
        task = asyncio.create_task(store.accept_turn("anna", sent, LEASE))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        again = await store.accept_turn("anna", sent, LEASE)
        assert list(await store.turns("anna", session.id)) == [again.turn.id]
        assert await store.recover(everything=True) == 1


async def test_the_failure_of_a_call_whose_caller_has_gone_is_taken(store: SqlStore) -> None:
    """A renewal that is given up because its turn has just been finished must not end as a fault of the loop."""
    unheard: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: unheard.append(context))
    session = await started(store)
    turn = (await store.accept_turn("anna", a_user_turn(session), LEASE)).turn
    await store.finish_turn("anna", turn.id, TurnStatus.ANSWERED, FINAL)
    renewal = asyncio.create_task(store.renew_turn("anna", turn.id, LEASE))
    await asyncio.sleep(0)
    (call,) = store._under_way
    renewal.cancel()
    await asyncio.wait([renewal, call])
    assert isinstance(call, asyncio.Task)
    del renewal, call
    gc.collect()
    assert unheard == []
