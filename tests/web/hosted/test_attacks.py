"""What somebody tries who wants in, further than they may, or the others out: each was tried by hand first."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from service.conversation import replay
from service.web.visitors import FOR_BOTH, FOR_OPERATORS, FOR_PROGRAMS, is_public, scope_needed, under
from tests.support.app import House
from tests.support.hosted import ORIGIN, Town
from tests.support.routes import spots

OTHERWISE = ("{}%0A", "{}/", "/{}")
"""Other ways to write a path, which the gate and the router might read differently."""


async def test_no_address_opens_more_when_it_is_written_otherwise(place: Town) -> None:
    person, operator = await place.person(), await place.person("operator")
    await person.ready()
    token = await place.program(await place.owner_id(person), "read")
    tried = 0
    for spot in spots(place.app):
        if is_public(spot.path):
            continue
        path = spot.path.replace("{model_id:path}", "dana/first_text").replace("{", "").replace("}", "")
        who = [(place.stranger, "a stranger")]
        if under(path, FOR_OPERATORS):
            who.append((person.client, "somebody"))
        elif not under(path, FOR_BOTH):
            who.append((operator.client, "an operator"))
        if not under(path, FOR_PROGRAMS) or scope_needed(spot.method, path) != "read":
            who.append((token, "a token that may read"))
        for client, name in who:
            for written in OTHERWISE:
                answer = await client.request(spot.method, ORIGIN + written.format(path))
                tried += 1
                assert answer.status_code >= 300, f"{name}: {spot.method} {written.format(path)}"
                led = answer.headers.get("location", path).removeprefix(ORIGIN)
                assert led in (path, "/sign-in"), f"{name} is led to {led}"
    assert tried > 400


@pytest.mark.parametrize("path", ["/api/export%0A", "/operator%0A", "/static/css/base.css%0A", "/sign-in%0D"])
async def test_an_address_with_a_control_character_is_nowhere_for_anybody(place: Town, path: str) -> None:
    person, operator = await place.person(), await place.person("operator")
    token = await place.program(await place.owner_id(person), "read", "export")
    for client in (place.stranger, person.client, operator.client, token):
        assert (await client.get(path)).status_code == 404


async def test_a_websocket_is_refused_before_anything_is_looked_at(place: Town) -> None:
    for path, host in (("/", b"practice.example"), ("/static/css/base.css", b"evil.example"), ("/api/sessions", b"")):
        said: list[Any] = []

        async def receive() -> dict[str, str]:
            return {"type": "websocket.connect"}

        async def send(message: Any, said: list[Any] = said) -> None:
            said.append(message)

        scope = {"type": "websocket", "path": path, "raw_path": path.encode(), "headers": [(b"host", host)]}
        await place.app({**scope, "query_string": b"", "scheme": "wss", "subprotocols": []}, receive, send)
        assert said == [{"type": "websocket.close"}]


async def test_a_token_that_may_practise_shows_nothing_to_others(place: Town) -> None:
    person = await place.person()
    await person.ready()
    session = (await person.begin("the_apology"))["id"]
    await person.say(session, "i'm sorry i never called back that evening")
    report = (await person.report(session))["id"]
    shares = f"/api/sessions/{session}/reports/{report}/shares"
    for scopes, status in ((("practise",), 403), (("read", "practise", "delete"), 403), (("export",), 201)):
        token = await place.program(await place.owner_id(person), *scopes)
        assert (await token.post(shares, json={"days": 1})).status_code == status, scopes


async def test_one_person_brings_in_one_file_at_a_time(place: Town) -> None:
    flooding, other = await place.person(), await place.person()
    under_way, go = asyncio.Event(), asyncio.Event()

    async def slowly() -> AsyncIterator[bytes]:
        under_way.set()
        await go.wait()
        yield b"{}"

    first = asyncio.create_task(flooding.client.post("/api/import", content=slowly()))
    await under_way.wait()
    second = await flooding.client.post("/api/import", content=b"{}")
    assert (second.status_code, second.headers["retry-after"]) == (429, "5")
    assert second.json()["slug"] == "too-many-streams"
    assert (await other.client.post("/api/import", content=b"{}")).status_code == 422
    go.set()
    assert (await first).status_code == 422
    assert (await flooding.client.post("/api/import", content=b"{}")).status_code == 422


async def test_a_long_conversation_of_a_programs_is_read_beside_the_others_and_not_before_them(
    place: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = await place.person()
    await person.ready()
    program = await place.program(await place.owner_id(person), "practise")
    read, where = replay._Past.read, set()

    def watched(past: replay._Past, text: str | None) -> replay.Standing:
        where.add(threading.current_thread())
        return read(past, text)

    monkeypatch.setattr(replay._Past, "read", watched)
    said = [{"role": "user", "content": f"number {n}: how was your week"} for n in range(6)]
    answer = await program.post("/v1/chat/completions", json={"model": "dana/first_text", "messages": said})
    assert answer.status_code == 200
    assert where
    assert threading.main_thread() not in where


async def test_who_is_cut_off_in_the_middle_of_a_body_is_no_failure_of_ours(
    place: Town, caplog: pytest.LogCaptureFixture
) -> None:
    person = await place.person()
    cookie = f"__Host-unsent={person.client.cookies['__Host-unsent']}"
    head = {"host": "practice.example", "origin": ORIGIN, "cookie": cookie, "content-type": "application/json"}
    came = iter([{"type": "http.request", "body": b'{"answers"', "more_body": True}, {"type": "http.disconnect"}])
    said: list[Any] = []

    async def receive() -> Any:
        return next(came)

    async def send(message: Any) -> None:
        said.append(message)

    path = "/api/readiness"
    scope = {"type": "http", "http_version": "1.1", "method": "PUT", "path": path, "raw_path": path.encode()}
    headers = [(k.encode(), v.encode()) for k, v in head.items()]
    with caplog.at_level(logging.WARNING):
        await place.app({**scope, "query_string": b"", "scheme": "https", "headers": headers}, receive, send)
    assert said[0]["status"] == 400
    assert not caplog.records


async def test_looking_changes_nothing(place: Town) -> None:
    """Another page can make a browser ask for any address: whatever answers to GET leaves all as it was."""
    person = await place.person()
    await person.ready()
    session = (await person.begin("the_apology"))["id"]
    said = await person.say(session, "i'm sorry i never called back that evening")
    report = (await person.report(session))["id"]
    ids = {"session_id": session, "turn_id": said["user_turn"]["id"], "report_id": report, "persona_id": "dana"}
    ids |= {"scenario_id": "first_text", "letter_id": "a-letter-1", "model_id:path": "dana/first_text"}
    before = await kept(place.folder, person)
    for spot in spots(place.app):
        path = spot.path
        for name, value in ids.items():
            path = path.replace("{" + name + "}", value)
        if spot.method == "GET" and "{" not in path and spot.path != "/sign-in/back":
            assert (await person.client.get(path, params={"go_on": "1", "again": "1"})).status_code < 500, path
    assert await kept(place.folder, person) == before


async def kept(folder: Path, person: House) -> str:
    sign_ins = await person.client.get("/signed-in")
    return await person.everything() + str(sign_ins.text.count("sign-out"))
