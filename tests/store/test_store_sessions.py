from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.errors import Conflict, NotFound
from service.store.port import Store, StoredEvent
from service.transcript import SessionStatus, Turn, TurnStatus
from tests.store.build import LEASE, START, a_session, a_user_turn, an_ex_turn, exchange, on_a_path, started
from tests.store.conftest import Place
from tests.support.examples import examples


async def test_a_session_comes_back_as_it_was_stored(store: Store) -> None:
    full = await started(store)
    bare = await started(store, goal=None, prepare=None, coach=False, seed=-(2**63))
    assert await store.get_session("anna", full.id) == full
    assert await store.get_session("anna", bare.id) == bare


async def test_the_opening_turn_and_its_decision_are_stored_with_the_session(store: Store) -> None:
    session = a_session()
    opening = an_ex_turn(session, None)
    await store.ensure_owner("anna")
    await store.create_session(session, opening, {"why": ["they start"]})
    assert await store.head("anna", session.id) == opening
    assert await store.decision("anna", opening.id) == {"why": ["they start"]}


async def test_a_session_id_can_be_used_once(store: Store) -> None:
    session = await started(store)
    with pytest.raises(Conflict):
        await store.create_session(session, None, None)


async def test_a_session_needs_an_owner_who_exists(store: Store) -> None:
    with pytest.raises(NotFound):
        await store.create_session(a_session("nobody"), None, None)


async def test_sessions_are_listed_newest_first_in_pages(store: Store) -> None:
    made = [await started(store, created_at=START + timedelta(microseconds=number)) for number in (2, 0, 3, 1)]
    await started(store, "ben")
    newest_first = sorted(made, key=lambda session: session.created_at, reverse=True)
    first = await store.list_sessions("anna", 3)
    rest = await store.list_sessions("anna", 3, before=first[-1].created_at)
    assert first + rest == newest_first
    assert (len(first), len(rest)) == (3, 1)


async def test_only_sessions_with_own_words_count_as_practice(store: Store) -> None:
    old = await started(store, created_at=START - timedelta(days=1))
    await exchange(store, old)
    await started(store)  # nothing was said
    waited = await started(store)
    await store.accept_turn("anna", a_user_turn(waited, text=None), LEASE)
    spoken_to = a_session()
    await store.create_session(spoken_to, an_ex_turn(spoken_to, None), None)
    practised = await started(store)
    _, reply = await exchange(store, practised)
    await exchange(store, practised, reply)
    await exchange(store, await started(store, "ben"))
    assert await store.practised_since("anna", START) == 1
    assert await store.practised_since("anna", START - timedelta(days=2)) == 2
    assert await store.practised_since("anna", START + timedelta(seconds=1)) == 0


async def test_a_path_can_be_limited_to_its_newest_turns(store: Store) -> None:
    session = await started(store)
    path: list[Turn] = []
    parent = None
    for _ in range(4):
        said, parent = await exchange(store, session, parent)
        path += [said, parent]
    await exchange(store, session, path[1], "a branch that is not on the path")
    leaf = path[-1].id
    for limit in (1, 3, 8, 100):
        assert await store.path("anna", session.id, leaf, limit) == on_a_path(*path[len(path) - min(limit, 8) :])
    with pytest.raises(NotFound):
        await store.path("anna", session.id, "no such turn", 8)


async def test_a_turn_can_be_found_by_the_id_its_sender_gave_it(store: Store) -> None:
    session, elsewhere = await started(store), await started(store)
    said, _ = await exchange(store, session)
    assert said.client_turn_id is not None
    assert await store.turn_by_client_id("anna", session.id, said.client_turn_id) == said
    assert await store.turn_by_client_id("anna", elsewhere.id, said.client_turn_id) is None
    assert await store.turn_by_client_id("anna", session.id, "never sent") is None


async def test_decisions_are_kept_by_ex_turn(store: Store) -> None:
    session = await started(store)
    _, first = await exchange(store, session, decision={"act": "ask", "why": ["warmth +1"]})
    said, second = await exchange(store, session, first)
    _, third = await exchange(store, session, second, decision={"act": "end", "why": []})
    decisions = await store.decisions("anna", session.id)
    assert list(decisions) == [first.id, third.id]
    assert await store.decision("anna", third.id) == {"act": "end", "why": []}
    assert await store.decision("anna", second.id) is None
    assert await store.decision("anna", said.id) is None


async def test_ending_closes_the_head_and_says_who_ended_it(store: Store, place: Place) -> None:
    session = await started(store)
    await exchange(store, session)
    place.clock.move(60)
    ended = await store.end_session("anna", session.id, SessionStatus.ENDED, "user", None)
    assert ended == replace(
        session, status=SessionStatus.ENDED, ended_by="user", updated_at=START + timedelta(seconds=60)
    )
    assert await store.get_session("anna", session.id) == ended


async def test_a_branch_is_ended_only_at_a_turn_of_the_session(store: Store) -> None:
    session, elsewhere = await started(store), await started(store)
    _, foreign = await exchange(store, elsewhere)
    for leaf in (foreign.id, "no such turn"):
        with pytest.raises(NotFound):
            await store.end_session("anna", session.id, SessionStatus.ENDED, "user", leaf)
    assert await store.get_session("anna", session.id) == session


async def test_a_deleted_session_is_gone_with_all_that_hung_on_it(store: Store) -> None:
    gone, kept = await started(store), await started(store)
    said, reply = await exchange(store, gone, decision={"why": []})
    await exchange(store, kept)
    await store.delete_session("anna", gone.id)
    with pytest.raises(NotFound):
        await store.get_session("anna", gone.id)
    for turn_id in (said.id, reply.id):
        with pytest.raises(NotFound):
            await store.turn("anna", turn_id)
    with pytest.raises(NotFound):
        await store.delete_session("anna", gone.id)
    assert len(await store.turns("anna", kept.id)) == 2


async def test_a_conversation_of_more_than_a_thousand_turns_can_be_read_and_deleted(store: Store) -> None:
    session = await started(store)
    parent: Turn | None = None
    for _ in range(510):
        said = a_user_turn(session, parent)
        await store.accept_turn("anna", said, LEASE)
        parent = an_ex_turn(session, said)
        await store.finish_turn("anna", said.id, TurnStatus.ANSWERED, StoredEvent(1, "reply", {}), parent)
    assert parent is not None
    assert len(await store.path("anna", session.id, parent.id, 2000)) == 1020
    await store.delete_session("anna", session.id)
    assert await store.list_sessions("anna", 10) == []


# Lone surrogates are refused before they get here; the store keeps even those.
any_text = st.one_of(
    st.text(max_size=200),
    st.text(alphabet=st.characters(categories=None), max_size=50),
    st.sampled_from(
        [
            "😀",
            "שלום, מה שלומך?\u200f",
            "e\u0301\u0300\u0323",
            "👩\u200d👩\u200d👧\ufe0f",
            "<script>alert('x')</script> & {{ 7*7 }} {% raw %}",
            'it\'s "quoted"; DROP TABLE turns; --\\',
            "line one\n\n\tline two\r\n ",
            "\ufeff\u2028\u2029",
        ]
    ),
)


@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=any_text)
async def test_every_text_comes_back_exactly_as_it_was_typed(store: Store, text: str) -> None:
    session = await started(store, goal=text, prepare={"my_part": text})
    said = a_user_turn(session, text=text)
    await store.accept_turn("anna", said, LEASE)
    final = StoredEvent(1, "reply", {"text": text})
    reply = an_ex_turn(session, said, text)
    await store.finish_turn("anna", said.id, TurnStatus.ANSWERED, final, reply, {"heard": [text]})
    await store.put_document("anna", "draft", session.id, {"text": text})

    assert await store.get_session("anna", session.id) == replace(session, updated_at=START)
    assert [turn.text for turn in await store.path("anna", session.id, reply.id, 2000)] == [text, text]
    assert await store.events_after("anna", said.id, 0) == [final]
    assert await store.decision("anna", reply.id) == {"heard": [text]}
    document = await store.get_document("anna", "draft", session.id)
    assert document is not None
    assert document.data == {"text": text}
