"""The line in which messages wait: first come, first served, and nobody waits for somebody else's model."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from service.app import LOCAL_OWNER
from service.conversation import line as line_module
from service.conversation.line import AT_ONCE, Line
from service.errors import NotFound
from service.gateway.port import Chunk, ModelRequest
from service.gateway.scripted import ScriptedGateway
from tests.conversation.conftest import Wire, begin
from tests.support.app import PARTNER_ONLY

HELLO = "hi dana. no need to answer this, i just wanted to say i hope you are well"


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A place that is never lost to a slow machine."""
    monkeypatch.setattr(line_module, "LONGEST_S", 3600.0)


@pytest.mark.usefixtures("patient")
async def test_whoever_came_first_is_served_first_and_only_so_many_at_once() -> None:
    line, served = Line(), list[int]()

    async def come(number: int) -> None:
        with await line.front():
            served.append(number)
            await go.wait()

    go = asyncio.Event()
    people = [asyncio.create_task(come(number)) for number in range(AT_ONCE + 3)]
    await asyncio.sleep(0)
    assert served == list(range(AT_ONCE))
    go.set()
    await asyncio.gather(*people)
    assert served == list(range(AT_ONCE + 3))


@pytest.mark.usefixtures("patient")
async def test_a_place_that_is_left_twice_makes_room_for_one() -> None:
    line = Line()
    places = [await line.front() for _ in range(AT_ONCE)]
    places[0].leave()
    places[0].leave()
    await line.front()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await line.front()


async def test_whoever_waits_for_somebody_else_loses_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_module, "LONGEST_S", 0.0)
    line = Line()
    for _ in range(AT_ONCE):
        await line.front()
    async with asyncio.timeout(60):
        await line.front()


class _Slow(ScriptedGateway):
    """Says nothing until everybody has asked."""

    def __init__(self, everybody: int) -> None:
        super().__init__(PARTNER_ONLY)
        self._all = asyncio.Barrier(everybody)

    async def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        await self._all.wait()
        async for chunk in super().stream(request):
            yield chunk


@pytest.mark.usefixtures("patient")
async def test_nobody_keeps_a_place_while_a_model_is_thinking(wire: Wire) -> None:
    everybody = AT_ONCE + 2
    found = await wire(_Slow(everybody))
    sessions = [await begin(found) for _ in range(everybody)]
    async with asyncio.timeout(60):
        for number, session in enumerate(sessions):
            await found.services.turns.start(session, HELLO, f"client-{number}", None)
        await found.services.turns.idle()
    for session in sessions:
        head = await found.store.head(LOCAL_OWNER, session.id)
        assert head is not None
        assert head.text


@pytest.mark.usefixtures("patient")
async def test_what_is_refused_or_known_already_leaves_its_place(wire: Wire) -> None:
    found = await wire(ScriptedGateway(PARTNER_ONLY))
    session, turns = await begin(found), found.services.turns
    async with asyncio.timeout(60):
        first = await turns.start(session, HELLO, "client-a", None)
        for _ in range(AT_ONCE + 1):
            assert (await turns.start(session, HELLO, "client-a", None)).id == first.id
        await turns.idle()
        for _ in range(AT_ONCE + 1):
            with pytest.raises(NotFound):
                await turns.retry(session, "nobody's", None)
        await turns.start(session, HELLO, "client-b", None)
        await turns.idle()
