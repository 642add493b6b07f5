"""One turn, step by step: saved first, screened before anything is asked, answered once, its end always told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import count
from typing import Any

import pytest
from pydantic import TypeAdapter

from service import lease
from service.app import LOCAL_OWNER, Wired
from service.conversation import turn as turn_module
from service.conversation.ahead import PATH
from service.conversation.buffer import BUSY_TRIES, Bell, follow
from service.conversation.events import FINAL_EVENTS, ErrorEvent, TurnEvent
from service.conversation.turn import REAL_ANSWER
from service.errors import ModelBusy, NotFound, StoreBusy
from service.gateway.port import Chunk, ModelRequest
from service.gateway.scripted import Script, ScriptedGateway
from service.store.port import StoredEvent
from service.store.turns import _interrupted_event
from service.transcript import Role, Session, Turn, TurnStatus
from tests.conversation.conftest import Wire, begin
from tests.support.app import PARTNER_ONLY, HeldGateway

HELLO = "hi dana. no need to answer this, i just wanted to say i hope you are well"


async def say(found: Wired, session: Session, text: str | None, parent: str | None = None, client: str = "a") -> Turn:
    """Start a turn and wait until nothing runs any more."""
    turn = await found.services.turns.start(session, text, f"client-{client}", parent)
    await found.services.turns.idle()
    return turn


async def told(found: Wired, turn: Turn) -> list[StoredEvent]:
    return await found.store.events_after(LOCAL_OWNER, turn.id, 0)


class WatchfulGateway(ScriptedGateway):
    """Looks at what is stored at the moment it is asked."""

    def __init__(self) -> None:
        super().__init__(PARTNER_ONLY)
        self.found: Wired | None = None
        self.session: Session | None = None
        self.stored: list[Turn] = []

    async def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        assert self.found is not None
        assert self.session is not None
        self.stored = list((await self.found.store.turns(LOCAL_OWNER, self.session.id)).values())
        async for chunk in super().stream(request):
            yield chunk


async def test_the_words_are_stored_before_a_model_is_asked(wire: Wire) -> None:
    gateway = WatchfulGateway()
    found = gateway.found = await wire(gateway)
    gateway.session = await begin(found)
    await say(found, gateway.session, HELLO)
    assert [(t.role, t.text, t.status) for t in gateway.stored] == [(Role.USER, HELLO, TurnStatus.RUNNING)]


@pytest.mark.parametrize("text", ["i want to kill myself tonight", "are you a real person or an AI?"])
async def test_words_that_are_not_for_the_partner_never_reach_a_model(wire: Wire, text: str) -> None:
    gateway = ScriptedGateway(PARTNER_ONLY)
    found = await wire(gateway)
    turn = await say(found, await begin(found), text)
    assert gateway.requests == []
    assert (await told(found, turn))[-1].name in ("safety", "reply")


async def test_the_answer_to_are_you_real_is_the_services_and_leaves_the_other_person_as_they_were(wire: Wire) -> None:
    found = await wire()
    session = await begin(found)
    first = await say(found, session, HELLO)
    ex = await found.store.head(LOCAL_OWNER, session.id)
    assert ex is not None
    before = (await found.store.decisions(LOCAL_OWNER, session.id))[ex.id]["state"]
    await say(found, session, "are you a real person?", ex.id, "b")
    answer = await found.store.head(LOCAL_OWNER, session.id)
    assert answer is not None
    assert answer.text == REAL_ANSWER
    after = (await found.store.decisions(LOCAL_OWNER, session.id))[answer.id]["state"]
    assert after == before | {"turns": before["turns"] + 1}
    assert first.parent_id is None


@pytest.mark.parametrize(
    "behaviour",
    ["steady", "obedient", "stubborn", "rambling", "truncating", "invalid_json", "quote_inventing", "silent"],
)
@pytest.mark.parametrize("scenario", ["first_text", "short_call"])
async def test_whatever_a_model_does_a_turn_has_exactly_one_end_and_what_was_shown_is_what_is_stored(
    wire: Wire, behaviour: Any, scenario: str
) -> None:
    found = await wire(ScriptedGateway(Script.all(behaviour)), appraisal_budget_s=1.0)
    session = await begin(found, scenario)
    turn = await say(found, session, "let's meet tomorrow, please, i need you back")
    events = await told(found, turn)
    union: TypeAdapter[Any] = TypeAdapter(TurnEvent)
    names = [union.validate_python(e.data).event for e in events]
    assert names[0] == "accepted"
    assert [n for n in names if n in FINAL_EVENTS] == names[-1:]
    assert [e.seq for e in events] == list(range(1, len(events) + 1))
    shown = [e.data["text"] for e in events if e.name == "delta"]
    joined = (" " if session.medium.spoken else "\n").join(shown) or None
    last = events[-1].data["turn"]
    assert (last["text"] if last else None) == joined
    assert "back together" not in (joined or "")


async def test_a_turn_deleted_while_it_is_answered_ends_quietly(wire: Wire) -> None:
    loop_faults: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: loop_faults.append(context))
    for whole_owner in (False, True):
        gateway = HeldGateway()
        found = await wire(gateway)
        session = await begin(found)
        await found.services.turns.start(session, HELLO, "client-a", None)
        await gateway.asked.wait()
        tasks = list(found.services.turns._tasks)
        if whole_owner:
            await found.store.delete_owner(LOCAL_OWNER)
        else:
            await found.store.delete_session(LOCAL_OWNER, session.id)
        gateway.go.set()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        assert results == [None]
    assert loop_faults == []


async def test_nobody_renews_the_lease_of_a_turn_while_it_is_being_finished(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A renewal that came then would find the turn finished, and take that for a lease that was lost."""
    renewing, at_the_end = list[bool](), list[bool]()

    @asynccontextmanager
    async def held(renew: Any, lease_s: float) -> AsyncIterator[None]:
        renewing.append(True)
        async with lease.held(renew, lease_s):
            yield
        renewing.clear()

    found = await wire()
    finish = found.store.finish_turn

    async def finish_turn(*given: Any, **named: Any) -> StoredEvent:
        at_the_end.append(bool(renewing))
        return await finish(*given, **named)

    monkeypatch.setattr(turn_module, "held", held)
    monkeypatch.setattr(found.store, "finish_turn", finish_turn)
    session = await begin(found)
    for client, text in enumerate((HELLO, "are you a real person?", "i want to kill myself tonight")):
        head = await found.store.head(LOCAL_OWNER, session.id)
        await say(found, session, text, head and head.id, str(client))
    assert at_the_end == [False] * 3


async def test_words_that_are_there_at_once_are_stored_with_the_end(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So a turn with the built-in partner waits for the disk twice, however many lines it has."""
    found = await wire()
    session = await begin(found)
    stored = list[str]()
    append, finish = found.store.append_event, found.store.finish_turn

    async def append_event(*given: Any) -> None:
        stored.append("line")
        await append(*given)

    async def finish_turn(*given: Any, **named: Any) -> StoredEvent:
        stored.append("end")
        return await finish(*given, **named)

    monkeypatch.setattr(found.store, "append_event", append_event)
    monkeypatch.setattr(found.store, "finish_turn", finish_turn)
    turn = await say(found, session, HELLO, None, "client-a")
    assert [event.name for event in await told(found, turn)] == ["accepted", "delta", "reply"]
    assert stored == ["end"]


async def test_a_reply_that_comes_after_the_end_says_that_it_has_ended(wire: Wire) -> None:
    gateway = HeldGateway()
    found = await wire(gateway)
    session = await begin(found)
    turn = await found.services.turns.start(session, HELLO, "client-a", None)
    await gateway.asked.wait()
    await found.services.sessions.end(session)
    gateway.go.set()
    await found.services.turns.idle()
    final = (await told(found, turn))[-1]
    assert (final.name, final.data["session_status"]) == ("reply", "ended")


async def test_closing_in_the_middle_of_a_reply_leaves_it_to_be_asked_for_again(wire: Wire) -> None:
    gateway = HeldGateway()
    found = await wire(gateway)
    session = await begin(found)
    turn = await found.services.turns.start(session, HELLO, "client-a", None)
    await gateway.asked.wait()
    await found.services.turns.close()
    assert await found.store.recover(everything=True) == 1
    events = await told(found, turn)
    assert [e.name for e in events] == ["accepted", "error"]
    assert events[-1].data["slug"] == "interrupted"
    gateway.go.set()
    await found.services.turns.retry(session, turn.id, None)
    await found.services.turns.idle()
    assert [e.name for e in await told(found, turn)][-1] == "reply"
    assert len(await found.store.turns(LOCAL_OWNER, session.id)) == 2


class StoppingGateway(HeldGateway):
    """Says one piece and then nothing more."""

    async def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        yield Chunk("i read it\n", model="scripted/stopping")
        self.asked.set()
        await self.go.wait()


async def test_what_was_decided_survives_a_reply_that_was_cut_off_by_a_crash(wire: Wire) -> None:
    ends = []
    for gateway in (ScriptedGateway(PARTNER_ONLY), StoppingGateway()):
        found = await wire(gateway)
        session = await begin(found, "hearing_no")
        turns = await found.store.turns(LOCAL_OWNER, session.id)
        turn = await found.services.turns.start(
            session, "please. just one coffee. you owe me that", "client-a", list(turns)[-1] if turns else None
        )
        if isinstance(gateway, StoppingGateway):
            await gateway.asked.wait()
            await found.services.turns.close()
            await found.store.recover(everything=True)
        await found.services.turns.idle()
        head = await found.store.head(LOCAL_OWNER, session.id)
        assert head is not None
        assert (head.role, head.parent_id) == (Role.EX, turn.id)
        path = await found.store.path(LOCAL_OWNER, session.id, head.id, PATH)
        ends.append(await found.services.ground.state_at(await found.services.ground.setting(session), session, path))
        decided = await found.store.decision(LOCAL_OWNER, head.id)
        assert (decided is None) is isinstance(gateway, StoppingGateway)
    assert ends[0] == ends[1]


async def test_a_follower_of_a_turn_that_does_not_exist_is_told_so(wire: Wire) -> None:
    found = await wire()
    with pytest.raises(NotFound):
        _ = [e async for e in follow(found.store, Bell(), LOCAL_OWNER, "nosuchturn", 0)]


async def test_a_follower_of_a_busy_database_is_not_cut_off_until_that_lasts(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = await wire()
    turn = await say(found, await begin(found), HELLO)
    every = await told(found, turn)
    busy = count()

    def now_and_then(name: str, often: int) -> None:
        call = getattr(found.store, name)

        async def sometimes(*given: Any) -> Any:
            if next(busy) % often:
                raise StoreBusy
            return await call(*given)

        monkeypatch.setattr(found.store, name, sometimes)

    now_and_then("events_after", BUSY_TRIES)
    assert [e async for e in follow(found.store, Bell(), LOCAL_OWNER, turn.id, 0)] == every
    now_and_then("events_after", 1_000_000)
    with pytest.raises(StoreBusy):
        _ = [e async for e in follow(found.store, Bell(), LOCAL_OWNER, turn.id, 0)]


async def test_a_follower_without_a_signal_still_sees_the_end(wire: Wire) -> None:
    gateway = HeldGateway()
    found = await wire(gateway)
    session = await begin(found)
    turn = await found.services.turns.start(session, HELLO, "client-a", None)
    await gateway.asked.wait()

    async def elsewhere() -> list[str]:
        # Another worker has its own bell, so only the store can tell it.
        return [e.name async for e in follow(found.store, Bell(), LOCAL_OWNER, turn.id, 0)]

    watching = asyncio.create_task(elsewhere())
    await asyncio.sleep(0)
    gateway.go.set()
    assert (await watching)[-1] == "reply"


async def test_a_follower_in_the_same_process_is_told_and_need_not_ask_the_store(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    gateway = HeldGateway()
    found = await wire(gateway)
    turn = await found.services.turns.start(await begin(found), HELLO, "client-a", None)
    await gateway.asked.wait()
    asked, real = [], found.store.events_after

    async def counted(owner_id: str, turn_id: str, seq: int) -> list[StoredEvent]:
        asked.append(seq)
        return await real(owner_id, turn_id, seq)

    monkeypatch.setattr(found.store, "events_after", counted)
    told = []
    async for event in follow(found.store, found.services.bell, LOCAL_OWNER, turn.id, 0):
        told.append(event)
        gateway.go.set()
    assert [event.name for event in told][-1] == "reply"
    assert len(told) > 2
    assert asked == []
    assert told == await real(LOCAL_OWNER, turn.id, 0)


async def test_listeners_leave_nothing_behind(wire: Wire) -> None:
    found = await wire(ScriptedGateway(Script(appraise=None, judge=None, coach=None, answers=(ModelBusy(),))))
    turn = await say(found, await begin(found), HELLO)
    names = [e.name async for e in follow(found.store, found.services.bell, LOCAL_OWNER, turn.id, 0)]
    assert names == ["accepted", "error"]
    assert found.services.bell._waiting == {}


def test_the_event_that_the_store_writes_for_a_crash_is_one_of_the_union(wire: Wire) -> None:
    for kept in (
        None,
        Turn("t", "s", Role.EX, "i read it", "u", datetime(2026, 3, 1, tzinfo=UTC), TurnStatus.INTERRUPTED),
    ):
        written = _interrupted_event(kept, "open")
        event = TypeAdapter[Any](TurnEvent).validate_python(written)
        assert isinstance(event, ErrorEvent)
        assert set(written) == set(ErrorEvent.model_fields)
        assert event.turn is None or set(written["turn"]) == set(type(event.turn).model_fields)
