"""A turn as a stream of events: in order, resumable from any point, and none of the client's business to finish."""

from __future__ import annotations

import asyncio
from pathlib import Path

import httpx
import pytest
from pydantic import TypeAdapter

from service.conversation.events import FINAL_EVENTS, TurnEvent
from service.errors import ModelBusy
from tests.support.app import OPEN_ANSWERS, BreakingGateway, HeldGateway, House, house, read_sse, served

HELLO = "hi dana. no need to answer this, i just wanted to say i hope you are well"
STREAM = {"Accept": "text/event-stream"}
Held = tuple[House, HeldGateway]


def turn_body(text: str, client_turn_id: str = "in-a-stream") -> dict[str, str]:
    return {"text": text, "client_turn_id": client_turn_id}


async def test_a_stream_is_accepted_then_pieces_then_exactly_one_final_event(home: House) -> None:
    session = (await home.begin())["id"]
    answer = await home.client.post(f"/api/sessions/{session}/turns", json=turn_body(HELLO), headers=STREAM)
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.headers["cache-control"] == "no-store"
    events = read_sse(answer.text)
    names = [e.name for e in events]
    assert names[0] == "accepted"
    assert names[1:-1] == ["delta"] * (len(names) - 2) != []
    assert names[-1] in FINAL_EVENTS
    assert [e.id for e in events] == [str(n) for n in range(1, len(events) + 1)]
    union: TypeAdapter[object] = TypeAdapter(TurnEvent)
    for event in events:
        assert event.data["event"] == event.name
        union.validate_python(event.data)
    assert events[0].data["turn"]["text"] == HELLO
    pieces = "\n".join(e.data["text"] for e in events if e.name == "delta")
    assert events[-1].data["turn"]["text"] == pieces
    assert all(e.data["after_ms"] > 0 for e in events if e.name == "delta")


@pytest.mark.parametrize("scenario", ["first_text", "short_call", "first_meeting", "no_reply"])
async def test_resuming_from_any_point_gives_exactly_the_rest(home: House, scenario: str) -> None:
    session = (await home.begin(scenario))["id"]
    whole = await home.say(session, "i was late so often that year, and you sat there waiting. i am sorry for that")
    turn = whole["user_turn"]["id"]
    everything = await home.events(session, turn)
    for seen in range(len(everything) + 1):
        assert await home.events(session, turn, after=seen) == everything[seen:]
        if seen == len(everything) - 1:
            break
    assert everything[-1].name in FINAL_EVENTS


async def test_resuming_a_turn_that_failed_and_was_asked_again_gives_both_tries_in_order(data_dir: Path) -> None:

    async with house(data_dir, BreakingGateway(ModelBusy(), after_piece=True)) as home:
        session = (await home.begin())["id"]
        turn = (await home.say(session, HELLO))["user_turn"]["id"]
        await home.client.post(f"/api/sessions/{session}/turns/{turn}/retry", json={})
        everything = await home.events(session, turn)
        assert [e.name for e in everything] == ["accepted", "delta", "error", "accepted", "delta", "reply"]
        for seen in range(len(everything)):
            assert await home.events(session, turn, after=seen) == everything[seen:]


async def test_a_resumed_stream_waits_for_what_is_still_to_come(held: Held) -> None:
    home, gateway = held
    session = (await home.begin())["id"]
    sending = asyncio.create_task(home.say(session, HELLO))
    await gateway.asked.wait()
    turn = (await home.turns(session))[0]["id"]
    resumed = asyncio.create_task(home.events(session, turn, after=1))
    late = asyncio.create_task(home.events(session, turn))
    await asyncio.sleep(0)
    gateway.go.set()
    whole = await sending
    assert [e.name for e in await resumed] == [e.name for e in await late][1:]
    assert (await late)[-1].data["turn"] == whole["ex_turn"]


@pytest.mark.parametrize("header", ["x", "-1", "1.5", "٣", "9999999999", "1 2"])
async def test_a_last_event_id_that_no_stream_gave_out_is_refused(home: House, header: str) -> None:
    session = (await home.begin())["id"]
    turn = (await home.say(session, HELLO))["user_turn"]["id"]
    answer = await home.client.get(
        f"/api/sessions/{session}/turns/{turn}/events", headers={b"Last-Event-ID": header.encode()}
    )
    assert (answer.status_code, answer.json()["slug"]) == (422, "bad-input")


async def test_a_stream_asked_for_after_its_end_ends_at_once(home: House) -> None:
    session = (await home.begin())["id"]
    turn = (await home.say(session, HELLO))["user_turn"]["id"]
    whole = await home.events(session, turn)
    for seen in (len(whole), len(whole) + 5):
        assert await home.events(session, turn, after=seen) == []


async def test_a_stream_is_only_for_turns_of_its_own_session(home: House) -> None:
    one, two = (await home.begin())["id"], (await home.begin())["id"]
    turn = (await home.say(one, HELLO))["user_turn"]["id"]
    for path in (f"{two}/turns/{turn}", f"{one}/turns/nosuchturn", f"nosuchsession/turns/{turn}"):
        answer = await home.client.get(f"/api/sessions/{path}/events")
        assert (answer.status_code, answer.json()["slug"]) == (404, "not-found")


def test_a_client_that_goes_away_in_mid_stream_changes_nothing(tmp_path: Path) -> None:
    gateway = HeldGateway()
    with served(tmp_path, gateway) as base, httpx.Client(base_url=base) as client:
        client.put("/api/readiness", json={"answers": dict(OPEN_ANSWERS)})
        made = client.post("/api/sessions", json={"scenario": "first_text", "persona": "dana", "seed": 7})
        path = f"/api/sessions/{made.json()['id']}"
        with client.stream("POST", f"{path}/turns", json=turn_body(HELLO), headers=STREAM) as answer:
            first = next(answer.iter_lines())
            assert first == "id: 1"
        turn = client.get(path).json()["turns"][0]
        assert (turn["text"], turn["status"]) == (HELLO, "running")
        gateway.release()
        rest = read_sse(client.get(f"{path}/turns/{turn['id']}/events", headers={"Last-Event-ID": "1"}).text)
        assert [e.name for e in rest] == ["delta", "reply"]
        stored = client.get(path).json()["turns"]
        assert [t["role"] for t in stored] == ["user", "ex"]
        assert stored[1] == rest[-1].data["turn"]
        assert len(gateway.requests) == 1


async def test_a_stream_that_is_told_twice_is_the_same_stream(home: House) -> None:
    session = (await home.begin())["id"]
    path = f"/api/sessions/{session}/turns"
    first = await home.client.post(path, json=turn_body(HELLO), headers=STREAM)
    second = await home.client.post(path, json=turn_body(HELLO), headers=STREAM)
    assert read_sse(first.text) == read_sse(second.text)
