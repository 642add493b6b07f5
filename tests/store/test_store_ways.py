"""Which way of a talk a turn is on: stored with it, found again by whatever brings turns in another way."""

from __future__ import annotations

import random
from dataclasses import fields, replace

import pytest

from service.store import tables
from service.store.port import Store, StoredEvent, WholeSession
from service.store.ways import with_ways
from service.transcript import Role, Session, Turn
from tests.store.build import LEASE, a_session, a_user_turn, an_ex_turn, exchange, started
from tests.store.conftest import Place
from tests.store.test_store_migrations import back_to


def walked(turns: dict[str, Turn], turn_id: str | None) -> str | None:
    """The way by its meaning: the nearest user turn above, itself included, that was not the first to answer."""
    first: dict[str | None, str] = {}
    for each in turns.values():
        if each.role is Role.USER:
            first.setdefault(each.parent_id, each.id)
    while turn_id is not None:
        turn = turns[turn_id]
        if turn.role is Role.USER and first[turn.parent_id] != turn.id:
            return turn.id
        turn_id = turn.parent_id
    return None


async def a_tree(store: Store, session: Session, seed: int, exchanges: int = 12) -> dict[str, Turn]:
    """A talk that goes back now and then, to the beginning too."""
    chance = random.Random(seed)
    replies: list[Turn | None] = [None]
    for _ in range(exchanges):
        parent = replies[-1] if chance.random() < 0.6 else chance.choice(replies)
        replies.append((await exchange(store, session, parent))[1])
    return await store.turns(session.owner_id, session.id)


@pytest.mark.parametrize("seed", range(8))
async def test_every_turn_is_on_the_way_of_the_last_message_said_another_time(store: Store, seed: int) -> None:
    session = await started(store)
    turns = await a_tree(store, session, seed)
    assert {turn.id: turn.way for turn in turns.values()} == {id: walked(turns, id) for id in turns}
    assert any(turn.way for turn in turns.values())


async def test_after_a_greeting_the_first_answer_to_it_goes_the_first_way(store: Store) -> None:
    await store.ensure_owner("anna")
    session = a_session()
    greeting = an_ex_turn(session, None)
    await store.create_session(session, greeting, None)
    said, reply = await exchange(store, session, greeting)
    other, answered = await exchange(store, session, greeting)
    turns = await store.turns("anna", session.id)
    assert [turns[each.id].way for each in (greeting, said, reply, other, answered)] == [None] * 3 + [other.id] * 2


async def test_what_was_shown_of_a_reply_that_broke_off_is_on_the_way_of_its_message(store: Store) -> None:
    session = await started(store)
    await exchange(store, session)
    again = (await store.accept_turn("anna", a_user_turn(session, text="Once more"), LEASE)).turn
    await store.append_event("anna", again.id, StoredEvent(1, "delta", {"text": "Well"}), LEASE)
    assert await store.recover(everything=True) == 1
    kept = await store.head("anna", session.id)
    assert kept is not None
    assert kept.text == "Well"
    assert again.way == kept.way == again.id
    assert (await store.retry_turn("anna", again.id, LEASE)).way == again.id


@pytest.mark.parametrize("seed", range(3))
async def test_a_talk_that_comes_back_from_an_export_has_its_ways_again(store: Store, seed: int) -> None:
    session = await started(store)
    turns = await a_tree(store, session, seed)
    await store.delete_session("anna", session.id)
    bare = tuple(replace(turn, way=None) for turn in turns.values())
    assert {turn.id: turn.way for turn in with_ways(bare)} == {id: turn.way for id, turn in turns.items()}
    await store.import_session(WholeSession(session, bare, {}, {}, ()))
    assert await store.turns("anna", session.id) == turns


async def test_a_database_from_before_gets_the_ways_of_its_talks(place: Place) -> None:
    store = await place.open()
    trees = {}
    for seed in range(3):
        session = await started(store)
        trees[session.id] = await a_tree(store, session, seed)
    straight = await started(store)
    _, reply = await exchange(store, straight)
    await exchange(store, straight, reply)
    trees[straight.id] = await store.turns("anna", straight.id)
    await back_to(store, "0004")
    await store.close()
    store = await place.open()
    assert {session: await store.turns("anna", session) for session in trees} == trees
    await store.close()


def test_a_row_of_turns_begins_with_what_a_turn_is_made_of() -> None:
    made_of = [field.name for field in fields(Turn)]
    assert [column.name for column in tables.turns.c][: len(made_of)] == made_of
