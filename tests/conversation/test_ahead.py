"""What is fetched for a message while it is being saved: nobody sees it before, and it falls with the message."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.builtin import SAID, Moment, moments, setting
from service.app import LOCAL_OWNER, Wired
from service.conversation import ahead as ahead_module
from service.conversation.ahead import SHORT, Fetched
from service.conversation.reading import read_turn
from service.direction.setting import context_of
from service.errors import Conflict, NotFound, StoreBusy, TurnReused
from service.gateway.scripted import ScriptedGateway
from service.principles import reader
from service.principles.encoder import Look, look
from service.principles.markers import Context
from service.store.port import Accepted
from service.transcript import Role, Session, Turn, TurnStatus
from tests.conversation.conftest import Wire, begin
from tests.support.app import PARTNER_ONLY
from tests.support.examples import examples

HELLO = "hi dana. no need to answer this, i just wanted to say i hope you are well"


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was looked at ahead, in order."""
    seen: list[str] = []

    def counted(text: str, context: Context) -> Look:
        seen.append(text)
        return look(text, context)

    monkeypatch.setattr(ahead_module, "look", counted)
    return seen


async def answered(found: Wired, session: Session, text: str) -> Turn:
    """Begin a talk with a message; what stands last when nothing runs any more."""
    await found.services.turns.start(session, text, "client-a", None)
    await found.services.turns.idle()
    head = await found.store.head(LOCAL_OWNER, session.id)
    assert head is not None
    return head


def accepting(found: Wired, monkeypatch: pytest.MonkeyPatch, before: Callable[[], Awaitable[None]]) -> None:
    """Let something happen before a message is stored."""
    accept = found.store.accept_turn

    async def later(*args: Any) -> Accepted:
        await before()
        return await accept(*args)

    monkeypatch.setattr(found.store, "accept_turn", later)


async def test_a_message_is_looked_at_while_it_is_being_saved_and_nothing_comes_of_it_before(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, let_go = threading.Event(), threading.Event()

    def slow(text: str, context: Context) -> Look:
        begun.set()
        assert let_go.wait(60)
        return look(text, context)

    monkeypatch.setattr(ahead_module, "look", slow)
    gateway = ScriptedGateway(PARTNER_ONLY)
    found = await wire(gateway)
    session = await begin(found)
    before = await found.store.turns(LOCAL_OWNER, session.id)

    async def looked() -> None:
        assert await asyncio.to_thread(begun.wait, 60)
        assert await found.store.turns(LOCAL_OWNER, session.id) == before
        let_go.set()

    accepting(found, monkeypatch, looked)
    turn = await found.services.turns.start(session, HELLO, "client-a", None)
    assert gateway.requests == []
    await found.services.turns.idle()
    head = await found.store.head(LOCAL_OWNER, session.id)
    assert head is not None
    assert head.parent_id == turn.id


async def test_each_message_is_looked_at_once_and_a_wait_not_at_all(
    wire: Wire, looks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "look", ahead_module.look)
    found = await wire()
    session, turns = await begin(found), found.services.turns
    reply = await answered(found, session, HELLO)
    await turns.start(session, None, "client-b", reply.id)
    await turns.idle()
    assert looks == [HELLO]


SENTENCES = (
    *SAID,
    "no pressure!",
    "you owe me an answer",
    "what did you mean by that?",
    "i'm sorry you felt that way",
    "ok",
)
TYPED = st.one_of(st.text(max_size=SHORT), st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(". ".join))
MOMENTS = st.deferred(lambda: st.sampled_from(list(moments(setting()))))  # a talk: not while tests are only collected


@settings(max_examples=examples(50), deadline=None)
@given(text=TYPED, moment=MOMENTS)
async def test_a_message_looked_at_ahead_is_read_as_one_that_was_not(text: str, moment: Moment) -> None:
    seen = asyncio.get_running_loop().run_in_executor(None, look, text, context_of(setting(), moment.path))
    fetched = Fetched(setting(), list(moment.path), seen)
    assert await fetched.read(text) == read_turn(setting(), moment.path, text)


@pytest.mark.parametrize("more", [0, 1])
async def test_only_a_short_message_is_looked_at_ahead_and_a_long_one_is_answered_too(
    wire: Wire, looks: list[str], more: int
) -> None:
    found = await wire()
    session = await begin(found)
    text = HELLO.ljust(SHORT + more, "o")
    assert (await answered(found, session, text)).role is Role.EX
    assert looks == [text][more:]


@pytest.mark.parametrize("error", [NotFound, Conflict, StoreBusy])
async def test_a_message_that_cannot_be_saved_leaves_nothing_but_its_own_error(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, looks: list[str], error: type[Exception]
) -> None:
    gateway = ScriptedGateway(PARTNER_ONLY)
    found = await wire(gateway)
    session = await begin(found)

    async def broken() -> None:
        raise error

    accepting(found, monkeypatch, broken)
    with pytest.raises(error):
        await found.services.turns.start(session, HELLO, "client-a", "no such parent")
    await found.services.turns.idle()
    assert gateway.requests == []
    assert await found.store.head(LOCAL_OWNER, session.id) is None
    assert [task.get_name() for task in asyncio.all_tasks() if task.get_name().startswith("turn ")] == []


async def test_a_message_sent_twice_is_answered_once_however_often_it_is_looked_at(wire: Wire) -> None:
    gateway = ScriptedGateway(PARTNER_ONLY)
    found = await wire(gateway)
    session, turns = await begin(found), found.services.turns
    first, again = await asyncio.gather(*(turns.start(session, HELLO, "client-a", None) for _ in range(2)))
    assert first.id == again.id
    with pytest.raises(TurnReused):
        await turns.start(session, "other words", "client-a", None)
    await turns.idle()
    assert len(gateway.requests) == 1
    assert [t.role for t in (await found.store.turns(LOCAL_OWNER, session.id)).values()] == [Role.USER, Role.EX]


async def test_where_the_talk_before_cannot_be_read_the_words_are_kept_and_the_failure_has_its_name(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = await wire()
    session, turns = await begin(found), found.services.turns
    reply = await answered(found, session, HELLO)

    async def busy(*args: object) -> None:
        raise StoreBusy

    monkeypatch.setattr(found.store, "path", busy)
    turn = await turns.start(session, "how are you?", "client-b", reply.id)
    await turns.idle()
    kept = await found.store.turn(LOCAL_OWNER, turn.id)
    assert (kept.text, kept.status, kept.error_slug) == ("how are you?", TurnStatus.FAILED, StoreBusy.slug)
