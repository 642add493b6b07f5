"""Turns as they are accepted, answered and ended, and the tree they make."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from service.errors import BadParent, Conflict, NotFound, SessionEnded, TurnReused, TurnRunning
from service.store.port import STATUS, Store, StoredEvent
from service.transcript import SessionStatus, Turn, TurnStatus
from tests.store.build import LEASE, START, a_session, a_user_turn, an_ex_turn, exchange, on_a_path, started
from tests.store.conftest import Place

FINAL = StoredEvent(1, "reply", {})


async def test_a_turn_sent_twice_is_stored_once(store: Store) -> None:
    session = await started(store)
    sent = a_user_turn(session)
    first = await store.accept_turn("anna", sent, LEASE)
    again = await store.accept_turn("anna", replace(sent, id="another-id"), LEASE)
    assert first.fresh
    assert not again.fresh
    assert first.turn == again.turn == sent
    assert list(await store.turns("anna", session.id)) == [sent.id]


async def test_a_repeated_turn_shows_where_it_has_got_to(store: Store) -> None:
    session = await started(store)
    said, _ = await exchange(store, session)
    again = await store.accept_turn("anna", replace(said, id="x", status=TurnStatus.RUNNING), LEASE)
    assert not again.fresh
    assert again.turn.status is TurnStatus.ANSWERED


@pytest.mark.parametrize("change", [{"text": "Other words"}, {"text": None}, {"parent_id": "elsewhere"}])
async def test_the_same_client_id_with_other_words_or_parent_is_refused(store: Store, change: dict[str, Any]) -> None:
    session = await started(store)
    sent = a_user_turn(session)
    await store.accept_turn("anna", sent, LEASE)
    with pytest.raises(TurnReused):
        await store.accept_turn("anna", replace(sent, id="x", **change), LEASE)


async def test_of_twenty_turns_at_once_exactly_one_is_accepted(store: Store, other: Store) -> None:
    session = await started(store)
    sent = [a_user_turn(session, text=f"number {number}") for number in range(20)]
    outcomes = await asyncio.gather(
        *((other if number % 2 else store).accept_turn("anna", turn, LEASE) for number, turn in enumerate(sent)),
        return_exceptions=True,
    )
    refused = [outcome for outcome in outcomes if isinstance(outcome, BaseException)]
    assert len(refused) == 19
    assert all(isinstance(error, TurnRunning) for error in refused)
    assert len(await store.turns("anna", session.id)) == 1


async def test_of_twenty_sends_of_one_turn_exactly_one_is_fresh(store: Store, other: Store) -> None:
    session = await started(store)
    sent = a_user_turn(session)
    outcomes = await asyncio.gather(
        *(
            (other if number % 2 else store).accept_turn("anna", replace(sent, id=f"{sent.id}-{number}"), LEASE)
            for number in range(20)
        )
    )
    assert [outcome.fresh for outcome in outcomes].count(True) == 1
    assert len({outcome.turn.id for outcome in outcomes}) == 1


async def test_the_next_turn_is_accepted_after_the_reply(store: Store) -> None:
    session = await started(store)
    said, reply = await exchange(store, session)
    second, answer = await exchange(store, session, reply, "And then?")
    assert list((await store.turns("anna", session.id)).values()) == [said, reply, second, answer]


async def test_a_parent_must_be_an_ex_turn_of_the_same_session(store: Store) -> None:
    session, elsewhere = await started(store), await started(store)
    said, _ = await exchange(store, session)
    _, foreign = await exchange(store, elsewhere)
    for parent in (said, foreign, replace(said, id="no such turn")):
        with pytest.raises(BadParent):
            await store.accept_turn("anna", a_user_turn(session, parent), LEASE)


async def test_where_the_ex_opened_the_first_turn_must_answer_that(store: Store) -> None:
    session = a_session()
    opening = an_ex_turn(session, None, "Why are you writing?")
    await store.ensure_owner("anna")
    await store.create_session(session, opening, {"why": ["they start"]})
    with pytest.raises(BadParent):
        await store.accept_turn("anna", a_user_turn(session), LEASE)
    said, reply = await exchange(store, session, opening)
    assert await store.path("anna", session.id, reply.id, 2000) == on_a_path(opening, said, reply)
    assert await store.decisions("anna", session.id) == {opening.id: {"why": ["they start"]}}


async def test_a_turn_on_an_older_message_makes_a_branch(store: Store) -> None:
    session = await started(store)
    first, reply = await exchange(store, session)
    second, answer = await exchange(store, session, reply, "one way")
    other_second, other_answer = await exchange(store, session, reply, "another way")
    assert await store.path("anna", session.id, answer.id, 2000) == on_a_path(first, reply, second, answer)
    assert await store.path("anna", session.id, other_answer.id, 2000) == on_a_path(
        first, reply, other_second, other_answer
    )
    assert await store.head("anna", session.id) == other_answer


async def test_the_end_of_a_branch_cannot_be_answered_but_an_earlier_turn_reopens_the_session(store: Store) -> None:
    session = await started(store)
    _, reply = await exchange(store, session)
    _, goodbye = await exchange(store, session, reply, session_status=SessionStatus.ENDED, ended_by="ex")
    ended = await store.get_session("anna", session.id)
    assert (ended.status, ended.ended_by) == (SessionStatus.ENDED, "ex")
    with pytest.raises(SessionEnded):
        await store.accept_turn("anna", a_user_turn(session, goodbye), LEASE)
    await exchange(store, session, reply, "another way")
    reopened = await store.get_session("anna", session.id)
    assert (reopened.status, reopened.ended_by) == (SessionStatus.OPEN, None)
    with pytest.raises(SessionEnded):
        await store.accept_turn("anna", a_user_turn(session, goodbye), LEASE)


async def test_a_stopped_session_never_reopens(store: Store) -> None:
    session = await started(store)
    _, reply = await exchange(store, session)
    second = a_user_turn(session, reply)
    await store.accept_turn("anna", second, LEASE)
    final = StoredEvent(1, "safety", {})
    await store.finish_turn(
        "anna", second.id, TurnStatus.FAILED, final, session_status=SessionStatus.STOPPED, ended_by="safety"
    )
    for parent in (None, reply):
        with pytest.raises(SessionEnded):
            await store.accept_turn("anna", a_user_turn(session, parent), LEASE)
    with pytest.raises(SessionEnded):
        await store.retry_turn("anna", second.id, LEASE)
    ended = await store.end_session("anna", session.id, SessionStatus.ENDED, "user", reply.id)
    assert (ended.status, ended.ended_by) == (SessionStatus.STOPPED, "safety")


async def test_a_session_that_was_ended_before_its_first_turn_takes_none(store: Store) -> None:
    session = await started(store)
    await store.end_session("anna", session.id, SessionStatus.ENDED, "user", None)
    with pytest.raises(SessionEnded):
        await store.accept_turn("anna", a_user_turn(session), LEASE)


async def test_a_reply_that_arrives_after_the_user_ended_is_kept_and_closed(store: Store) -> None:
    session = await started(store)
    turn = a_user_turn(session)
    await store.accept_turn("anna", turn, LEASE)
    await store.end_session("anna", session.id, SessionStatus.ENDED, "user", None)
    reply = an_ex_turn(session, turn)
    await store.finish_turn("anna", turn.id, TurnStatus.ANSWERED, FINAL, reply)
    assert (await store.get_session("anna", session.id)).status is SessionStatus.ENDED
    with pytest.raises(SessionEnded):
        await store.accept_turn("anna", a_user_turn(session, reply), LEASE)


async def test_ending_twice_keeps_who_ended_it_first(store: Store) -> None:
    session = await started(store)
    await exchange(store, session)
    await store.end_session("anna", session.id, SessionStatus.ENDED, "user", None)
    again = await store.end_session("anna", session.id, SessionStatus.ENDED, "ex", None)
    assert (again.status, again.ended_by) == (SessionStatus.ENDED, "user")


async def test_events_come_back_in_order_and_from_where_the_reader_left_off(store: Store) -> None:
    session = await started(store)
    turn = a_user_turn(session)
    await store.accept_turn("anna", turn, LEASE)
    events = [StoredEvent(seq, "delta", {"text": f"piece {seq}", "after_ms": seq}) for seq in range(1, 13)]
    for event in events:
        await store.append_event("anna", turn.id, event, LEASE)
    assert await store.events_after("anna", turn.id, 0) == events
    assert await store.events_after("anna", turn.id, 10) == events[10:]
    assert await store.events_after("anna", turn.id, 12) == []


@pytest.mark.parametrize("seq", [0, 1, 3])
async def test_an_event_out_of_turn_is_refused_and_changes_nothing(store: Store, seq: int) -> None:
    session = await started(store)
    turn = a_user_turn(session)
    await store.accept_turn("anna", turn, LEASE)
    await store.append_event("anna", turn.id, StoredEvent(1, "delta", {}), LEASE)
    with pytest.raises(Conflict):
        await store.append_event("anna", turn.id, StoredEvent(seq, "delta", {}), LEASE)
    with pytest.raises(Conflict):
        await store.finish_turn("anna", turn.id, TurnStatus.ANSWERED, StoredEvent(seq, "reply", {}))
    assert [event.seq for event in await store.events_after("anna", turn.id, 0)] == [1]


@pytest.mark.parametrize("seqs", [(2, 3), (1, 3), (1, 1)])
async def test_lines_that_come_with_the_end_have_the_numbers_before_it(store: Store, seqs: tuple[int, int]) -> None:
    turn = a_user_turn(session := await started(store))
    await store.accept_turn("anna", turn, LEASE)
    lines = [StoredEvent(seq, "delta", {"text": "Hi."}) for seq in seqs]
    with pytest.raises(Conflict):
        await store.finish_turn(
            "anna", turn.id, TurnStatus.ANSWERED, StoredEvent(3, "reply", {}), an_ex_turn(session, turn), before=lines
        )
    assert await store.events_after("anna", turn.id, 0) == []
    whole = [StoredEvent(1, "delta", {"text": "Hi."}), StoredEvent(2, "delta", {}), StoredEvent(3, "reply", {})]
    await store.finish_turn(
        "anna", turn.id, TurnStatus.ANSWERED, whole[-1], an_ex_turn(session, turn), before=whole[:2]
    )
    assert await store.events_after("anna", turn.id, 0) == whole
    assert (await store.turn("anna", turn.id)).status is TurnStatus.ANSWERED


async def test_finishing_is_all_or_nothing(store: Store) -> None:
    session = await started(store)
    _, reply = await exchange(store, session)
    turn = a_user_turn(session, reply)
    await store.accept_turn("anna", turn, LEASE)
    taken = an_ex_turn(session, turn, id=reply.id)  # an id that exists already: the transaction fails half-way
    with pytest.raises(Conflict):
        await store.finish_turn(
            "anna", turn.id, TurnStatus.ANSWERED, FINAL, taken, {"why": []}, SessionStatus.ENDED, "ex"
        )
    assert (await store.turn("anna", turn.id)).status is TurnStatus.RUNNING
    assert await store.events_after("anna", turn.id, 0) == []
    assert (await store.get_session("anna", session.id)).status is SessionStatus.OPEN
    assert len(await store.turns("anna", session.id)) == 3
    await store.finish_turn("anna", turn.id, TurnStatus.ANSWERED, FINAL, an_ex_turn(session, turn), {"why": []})
    assert (await store.turn("anna", turn.id)).status is TurnStatus.ANSWERED


@pytest.mark.parametrize("ended", [None, SessionStatus.ENDED, SessionStatus.STOPPED])
async def test_the_last_event_of_a_turn_says_what_the_session_is_by_then(
    store: Store, ended: SessionStatus | None
) -> None:
    """Whatever whoever worded it believed: a person may have ended the session while the reply was being made."""
    session = await started(store)
    turn = a_user_turn(session)
    await store.accept_turn("anna", turn, LEASE)
    if ended is SessionStatus.ENDED:
        await store.end_session("anna", session.id, ended, "user", turn.id)
    final = StoredEvent(1, "reply", {STATUS: "open", "words": "bye"})
    closing = ended if ended is SessionStatus.STOPPED else None
    told = await store.finish_turn("anna", turn.id, TurnStatus.ANSWERED, final, session_status=closing)
    assert told == StoredEvent(1, "reply", {STATUS: (ended or SessionStatus.OPEN).value, "words": "bye"})
    assert await store.events_after("anna", turn.id, 0) == [told]
    assert (await store.get_session("anna", session.id)).status == told.data[STATUS]


async def test_a_turn_is_finished_once(store: Store, other: Store) -> None:
    session = await started(store)
    turn = a_user_turn(session)
    await store.accept_turn("anna", turn, LEASE)
    outcomes = await asyncio.gather(
        *(
            each.finish_turn("anna", turn.id, TurnStatus.ANSWERED, FINAL, an_ex_turn(session, turn))
            for each in (store, other, store, other)
        ),
        return_exceptions=True,
    )
    assert [outcome for outcome in outcomes if isinstance(outcome, StoredEvent)] == [FINAL]
    assert [type(outcome) for outcome in outcomes if not isinstance(outcome, StoredEvent)] == [Conflict] * 3
    assert len(await store.turns("anna", session.id)) == 2


async def test_order_is_that_of_arrival_though_the_clock_jumps_back(store: Store, place: Place) -> None:
    session = await started(store)
    texts = []
    parent: Turn | None = None
    for number in range(4):
        turn = a_user_turn(session, parent, f"number {number}", created_at=START - timedelta(days=number))
        await store.accept_turn("anna", turn, LEASE)
        parent = an_ex_turn(session, turn, f"reply {number}", created_at=START - timedelta(days=number))
        await store.finish_turn("anna", turn.id, TurnStatus.ANSWERED, FINAL, parent)
        texts += [turn.text, parent.text]
        place.clock.move(-86_400)
    assert [turn.text for turn in (await store.turns("anna", session.id)).values()] == texts
    assert await store.head("anna", session.id) == parent


async def test_a_silence_and_a_wait_have_no_text(store: Store) -> None:
    session = await started(store)
    wait = a_user_turn(session, text=None, story_minutes=1440)
    await store.accept_turn("anna", wait, LEASE)
    silence = an_ex_turn(session, wait, None)
    await store.finish_turn("anna", wait.id, TurnStatus.ANSWERED, FINAL, silence)
    assert [turn.text for turn in (await store.turns("anna", session.id)).values()] == [None, None]
    assert (await store.turn("anna", wait.id)).story_minutes == 1440


async def test_a_turn_of_a_session_that_does_not_exist_is_not_found(store: Store) -> None:
    await store.ensure_owner("anna")
    with pytest.raises(NotFound):
        await store.accept_turn("anna", a_user_turn(a_session()), LEASE)
