"""Two people, every route and method: nothing of one can be read, changed or told apart from nothing by the other."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import pytest

from service.app import create_app
from tests.support.app import OPEN_ANSWERS, House, settings_for
from tests.support.hosted import HOSTED, ORIGIN, Town, town
from tests.support.routes import Spot, spots

CANARY = "zanzibarquokka"
Ids = Mapping[str, str]
NEW = "new-turn-"
"""Stands for a client turn id of its own in each request."""

BODIES: dict[str, dict[str, Any]] = {
    "PUT /api/readiness": {"answers": dict(OPEN_ANSWERS)},
    "POST /api/drafts/check": {"session_id": "{session_id}", "text": "hello", "parent_turn_id": "{leaf_id}"},
    "POST /api/personas/custom": {"base": "{persona_id}", "alias": "Sam"},
    "POST /api/sessions": {"scenario": "first_text", "persona": "{persona_id}", "seed": 1},
    "POST /api/sessions/{session_id}/turns": {"text": "hello", "client_turn_id": NEW, "parent_turn_id": "{leaf_id}"},
    "POST /api/sessions/{session_id}/wait": {"client_turn_id": NEW, "parent_turn_id": "{leaf_id}"},
    "POST /api/sessions/{session_id}/turns/{turn_id}/retry": {},
    "POST /api/sessions/{session_id}/report": {"leaf_turn_id": "{leaf_id}"},
    "POST /api/sessions/{session_id}/reports/{report_id}/shares": {"days": 7},
    "POST /sessions/{session_id}/reports/{report_id}/share": {"days": "7"},
    "POST /sessions": {"scenario": "first_text", "persona": "{persona_id}"},
    "POST /sessions/{session_id}/turns": {"text": "hello", "client_turn_id": NEW, "parent_turn_id": "{leaf_id}"},
    "POST /sessions/{session_id}/wait": {"client_turn_id": NEW, "parent_turn_id": "{leaf_id}"},
    "POST /sessions/{session_id}/turns/{turn_id}/retry": {},
    "POST /sessions/{session_id}/end": {"leaf_turn_id": "{leaf_id}"},
    "POST /sessions/{session_id}/report": {"leaf_turn_id": "{leaf_id}"},
    "POST /v1/chat/completions": {
        "model": "{persona_id}/first_text",
        "messages": [{"role": "user", "content": "hello"}],
    },
    "PUT /api/letters/{letter_id}": {"text": "hello"},
    "POST /letting-go/letter/{letter_id}": {"text": "hello"},
    "POST /letting-go/letter/{letter_id}/destroy": {"text": "hello"},
    "PUT /api/sessions/{session_id}/draft": {"text": "hello", "parent_turn_id": "{leaf_id}"},
    "PUT /api/sessions/{session_id}/room": {"hints": True},
    "POST /practise/{scenario_id}/{persona_id}/how": {"medium": "text"},
    "POST /practise/{scenario_id}/{persona_id}/prepare": {"medium": "text"},
    "POST /readiness/answers/{question}": {"answer": "no"},
    "POST /partners": {"alias": "Sam", "base": "{persona_id}"},
    "POST /partners/{persona_id}/edit": {"alias": "Sam"},
    "POST /sessions/{session_id}/check": {"text": "hello", "parent_turn_id": "{leaf_id}"},
    "POST /settings/country": {"code": ""},
    "POST /settings/delete": {"sure": "yes"},
}
"""What is sent to each route that takes a body, with the ids that it names."""
QUERIES: dict[str, dict[str, str]] = {
    "GET /api/sessions/{session_id}/draft": {"parent_turn_id": "{leaf_id}"},
    "GET /partners/new": {"like": "{persona_id}"},
    "GET /compare": {"a": "{report_id}", "b": "{report_id}"},
    "GET /sessions/{session_id}": {"leaf": "{leaf_id}", "from": "{turn_id}"},
}
NAMES_NOTHING = {
    "again",
    "limit",
    "before",
    "step",
    "go_on",
    "saved",
    "format",
    "spec",
    "kind",
    "for",
    "taken",
    "deleted",
}
"""Query parameters that are no id of anything."""
NOBODYS = ("scenario_id", "question", "secret")
"""What paths name that belongs to nobody."""
OPENS_BY_ITSELF = {"GET /invite/{secret}", "POST /invite/{secret}", "GET /shared/{secret}"}
"""Whoever has the secret in the path is let in: that is what it is for, and what it is made unguessable for."""
ENDS_BEN = {"DELETE /api/me", "POST /settings/delete", "POST /sign-out", "POST /signed-in/sign-out-elsewhere"}


def all_spots(folder: Path) -> list[Spot]:
    return spots(create_app(settings_for(folder, None, **HOSTED)))


def test_the_matrix_knows_what_every_route_takes(tmp_path: Path) -> None:
    for spot in all_spots(tmp_path):
        known_body = spot.body is (spot.name in BODIES) or spot.name == "POST /readiness"
        assert known_body, f"{spot.name}: say in BODIES what it takes, with the ids that it names"
        named = set(QUERIES.get(spot.name, ()))
        assert set(spot.query) - NAMES_NOTHING == named, f"{spot.name}: say in QUERIES which ids its query names"
    known = {spot.name for spot in all_spots(tmp_path)}
    assert set(BODIES) | set(QUERIES) | OPENS_BY_ITSELF | ENDS_BEN <= known


@dataclass
class Two:
    """Anna, who has one of everything, and Ben, who has his own rehearsal."""

    place: Town
    anna: House
    ben: House
    hers: Ids
    his: Ids


async def furnish(place: Town, house: House, words: str) -> dict[str, str]:
    """One of everything; the ids by the names that routes give them."""
    await house.ready()
    answer = await house.client.post("/api/personas/custom", json={"base": "dana", "alias": words, "about": words})
    persona = answer.json()["id"]
    session = (await house.begin("the_apology", persona, goal=f"about the {words}"))["id"]
    said = await house.say(session, f"i'm sorry i never called back about the {words}")
    report = (await house.report(session))["id"]
    shares = f"/api/sessions/{session}/reports/{report}/shares"
    share = (await house.client.post(shares, json={"days": 1})).json()["id"]
    letter = uuid.uuid4().hex
    await house.client.put(f"/api/letters/{letter}", json={"text": f"what I never said about the {words}"})
    (sign_in,) = await place.doors.sign_ins(await place.owner_id(house))
    return {
        "session_id": session,
        "turn_id": said["user_turn"]["id"],
        "leaf_id": said["ex_turn"]["id"],
        "report_id": report,
        "persona_id": persona,
        "model_id": f"{persona}/first_text",
        "share_id": share,
        "letter_id": letter,
        "sign_in_id": sign_in.id,
        "scenario_id": "first_text",
        "question": "take_a_no",
        "secret": "no-secret-of-anybody",
    }


@pytest.fixture
async def two(town_dir: Path) -> AsyncIterator[Two]:
    async with town(town_dir) as place:
        anna, ben = await place.person(), await place.person()
        yield Two(place, anna, ben, await furnish(place, anna, CANARY), await furnish(place, ben, "numbat"))


def nothing_like(ids: Ids) -> dict[str, str]:
    """Ids of the same shape that nobody has, the same ones each time: a letter's id is of its writer's own making."""
    made = {k: uuid.uuid5(uuid.NAMESPACE_OID, f"{k} {v}").hex for k, v in ids.items()}
    return made | {
        "persona_id": "custom:" + made["persona_id"],
        "model_id": f"custom:{made['persona_id']}/first_text",
        **{name: ids[name] for name in NOBODYS},
    }


_numbers = count(1)


def filled(value: Any, ids: Ids) -> Any:
    if isinstance(value, dict):
        return {k: filled(v, ids) for k, v in value.items()}
    if value == NEW:
        return f"{NEW}{next(_numbers):06d}"
    return re.sub(r"\{(\w+)\}", lambda m: ids[m[1]], value) if isinstance(value, str) else value


async def ask(client: httpx.AsyncClient, spot: Spot, ids: Ids) -> httpx.Response:
    path = re.sub(r"\{(\w+)[^}]*\}", lambda m: ids[m[1]], spot.path)
    body = filled(BODIES.get(spot.name, {}), ids) if spot.method != "GET" else None
    json_body = spot.path.startswith(("/api", "/v1"))
    query = filled(QUERIES.get(spot.name, {}), ids)
    if json_body:
        return await client.request(spot.method, path, json=body, params=query)
    return await client.request(spot.method, path, data=body, params=query)


def shape(answer: httpx.Response, ids: Ids) -> tuple[Any, ...]:
    """What an answer tells, with the ids that were asked for taken out of it."""

    def told(text: str) -> str:
        for name, value in sorted(ids.items(), key=lambda item: -len(item[1])):
            text = text.replace(value, f"<{name}>")
        text = re.sub(r"/letting-go/letter/[0-9a-f]{32}$", "/letting-go/letter/<new>", text)
        return re.sub(NEW + r"\d+", "<client>", text)

    headers = {k: told(v) for k, v in answer.headers.items() if k not in ("date", "content-length")}
    return answer.status_code, headers, told(answer.text)


def mixtures(spot: Spot, theirs: Ids, own: Ids) -> Iterator[tuple[Ids, Ids]]:
    """Pairs of the other's ids and of nobody's: all at once, and each alone among one's own."""
    nobody = nothing_like(theirs)
    yield theirs, nobody
    sent = f"{spot.path}{BODIES.get(spot.name)}{QUERIES.get(spot.name)}"
    named = [n for n in theirs if "{" + n in sent and n not in NOBODYS]
    if len(named) > 1:
        for name in named:
            yield {**own, name: theirs[name]}, {**own, name: nobody[name]}


async def everything(house: House) -> str:
    assert (await house.client.get("/api/sessions")).status_code == 200
    return await house.everything()


async def test_what_is_the_others_is_nothing_to_me_on_every_route(two: Two) -> None:
    before = await everything(two.anna)
    shares = await two.place.doors.shares(await two.place.owner_id(two.anna), two.hers["report_id"])
    asked = 0
    for spot in spots(two.place.app):
        if spot.name in OPENS_BY_ITSELF | ENDS_BEN:
            continue
        for theirs, nobody in mixtures(spot, two.hers, two.his):
            one, other = await ask(two.ben.client, spot, theirs), await ask(two.ben.client, spot, nobody)
            asked += 1
            assert one.status_code < 500, spot.name
            assert shape(one, theirs)[:2] == shape(other, nobody)[:2], spot.name
            if {"session_id", "report_id", "turn_id", "share_id", "sign_in_id"} & set(spot.params):
                assert shape(one, theirs) == shape(other, nobody), spot.name
            told = one.text.replace(ORIGIN, "")
            assert CANARY not in told, spot.name
            strange = [n for n, v in two.hers.items() if n not in NOBODYS and v in told]
            echoed = [n for n in strange if theirs[n] == two.hers[n]]
            assert strange == echoed, f"{spot.name} tells an id that was not given to it"
    assert asked > 60
    assert await everything(two.anna) == before
    assert await two.place.doors.shares(await two.place.owner_id(two.anna), two.hers["report_id"]) == shares


async def test_somebody_elses_export_brought_in_is_a_copy_with_ids_of_its_own(two: Two) -> None:
    hers = (await two.anna.client.get("/api/export")).json()
    before = await everything(two.anna)
    came = await two.ben.client.post("/api/import", content=json.dumps(hers))
    assert came.json()["came_in"]["session"] == 1
    mine = (await two.ben.client.get("/api/export")).json()
    assert not {s["id"] for s in hers["sessions"]} & {s["id"] for s in mine["sessions"]}
    copied = [s for s in mine["sessions"] if CANARY in json.dumps(s)]
    assert not {t["id"] for s in hers["sessions"] for t in s["turns"]} & {t["id"] for s in copied for t in s["turns"]}
    assert await everything(two.anna) == before


@pytest.mark.parametrize("name", sorted(ENDS_BEN))
async def test_what_ends_me_leaves_the_other_as_they_were(two: Two, name: str) -> None:
    spot = next(s for s in spots(two.place.app) if s.name == name)
    before = await everything(two.anna)
    assert (await ask(two.ben.client, spot, two.his)).status_code in (200, 303)
    assert await everything(two.anna) == before


async def test_a_stranger_and_an_operator_get_the_same_answer_for_real_ids_and_made_up_ones(two: Two) -> None:
    operator = await two.place.person("operator")
    token = await two.place.program(await two.place.owner_id(operator), "counts")
    stranger = two.place.stranger
    nobody = nothing_like(two.hers)
    open_to_all = {"/healthz", "/readyz", "/leave", "/sign-in", "/sign-in/elsewhere", "/sign-in/back"}
    for_operators = {"/operator", "/api/operator/counts", "/signed-in", "/signed-in/link"}
    for spot in spots(two.place.app):
        if spot.name in OPENS_BY_ITSELF or spot.path in open_to_all or spot.name in ENDS_BEN:
            continue
        for client, who in ((stranger, "stranger"), (operator.client, "operator"), (token, "token")):
            one, other = await ask(client, spot, two.hers), await ask(client, spot, nobody)
            assert shape(one, two.hers) == shape(other, nobody) or spot.path == "/signed-in/link", (who, spot.name)
            assert CANARY not in one.text
            if who == "stranger":
                assert one.status_code in (401, 303), spot.name
            elif spot.path not in for_operators and not spot.path.startswith("/signed-in"):
                assert one.status_code == 403, (who, spot.name)
    assert json.loads(await everything(two.anna))["sessions"]
