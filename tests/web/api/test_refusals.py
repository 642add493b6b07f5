"""What is not taken: named with one slug, in one shape, and nothing is changed by it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from service.web.problems import Problem
from tests.support.app import House

JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def is_problem(answer: Any, status: int, slug: str) -> Problem:
    """The answer is this problem, in the one shape that all have."""
    assert (answer.status_code, answer.json().get("slug")) == (status, slug), answer.text
    assert answer.headers["content-type"].startswith("application/problem+json")
    shown = Problem.model_validate_json(answer.text)
    assert shown.model_dump() == answer.json()
    assert shown.status == status
    assert shown.type == f"urn:unsent:problem:{slug}"
    assert shown.title
    assert shown.detail
    return shown


REFUSED_TEXTS = [
    ("", 422, "empty-text"),
    ("   ", 422, "empty-text"),
    ("\n\t\n", 422, "empty-text"),
    ("\u2003\u00a0", 422, "empty-text"),
    ("a" * 4001, 422, "text-too-long"),
    ("🙂" * 4001, 422, "text-too-long"),
    ("before\x00after", 422, "bad-characters"),
    ("bell\x07", 422, "bad-characters"),
    ("line\r\nbreak", 422, "bad-characters"),
    ("escape\x1b[31m", 422, "bad-characters"),
    ("next\x85line", 422, "bad-characters"),
    ("delete\x7f", 422, "bad-characters"),
    ("half a pair \ud83d", 400, "bad-encoding"),
]


@pytest.mark.parametrize(("text", "status", "slug"), REFUSED_TEXTS)
async def test_a_text_that_cannot_be_kept_is_refused(home: House, text: str, status: int, slug: str) -> None:
    session = (await home.begin())["id"]
    before = await home.everything()
    body = json.dumps({"text": text, "client_turn_id": "not-to-be-kept"}).encode()
    for accept in ("application/json", "text/event-stream"):
        answer = await home.client.post(
            f"/api/sessions/{session}/turns", content=body, headers=JSON | {"Accept": accept}
        )
        is_problem(answer, status, slug)
    assert await home.everything() == before


@pytest.mark.parametrize("text", ["a" * 4000, "🙂" * 4000, "x", "\u200b", "\U0010ffff"])
async def test_a_text_that_just_fits_is_taken(home: House, text: str) -> None:
    session = (await home.begin())["id"]
    assert (await home.say(session, text))["user_turn"]["text"] == text


@pytest.mark.parametrize(
    ("body", "status", "slug"),
    [
        (b"", 422, "bad-input"),
        (b"{", 400, "malformed-body"),
        (b"not json", 400, "malformed-body"),
        (b'{"text": "a", "client_turn_id": "abcdefgh",}', 400, "malformed-body"),
        (b"[" * 100_000, 400, "malformed-body"),
        (b'{"text": "\xff\xfe", "client_turn_id": "abcdefgh"}', 400, "bad-encoding"),
        ('{"text": "a", "client_turn_id": "abcdefgh"}'.encode("utf-16"), 400, "bad-encoding"),
        (b'{"text": "caf\xe9", "client_turn_id": "abcdefgh"}', 400, "bad-encoding"),
        (b'{"text": "\xed\xa0\xbd", "client_turn_id": "abcdefgh"}', 400, "bad-encoding"),
        (b"null", 422, "bad-input"),
        (b"[]", 422, "bad-input"),
        (b'"text"', 422, "bad-input"),
        (b"{}", 422, "bad-input"),
        (b'{"text": null, "client_turn_id": "abcdefgh"}', 422, "bad-input"),
        (b'{"text": 5, "client_turn_id": "abcdefgh"}', 422, "bad-input"),
        (b'{"text": ["a"], "client_turn_id": "abcdefgh"}', 422, "bad-input"),
        (b'{"text": "a"}', 422, "bad-input"),
        (b'{"text": "a", "client_turn_id": "short"}', 422, "bad-input"),
        (b'{"text": "a", "client_turn_id": "has spaces in it"}', 422, "bad-input"),
        (b'{"text": "a", "client_turn_id": "abcdefgh\\n"}', 422, "bad-input"),
        (b'{"text": "a", "client_turn_id": "' + b"x" * 65 + b'"}', 422, "bad-input"),
        (b'{"text": "a", "client_turn_id": "abcdefgh", "parent_turn_id": "../x"}', 422, "bad-input"),
        (b'{"text": "a", "client_turn_id": "abcdefgh", "state": {"trust": 1}}', 422, "bad-input"),
    ],
)
async def test_a_body_that_is_not_a_turn_is_refused(home: House, body: bytes, status: int, slug: str) -> None:
    session = (await home.begin())["id"]
    before = await home.everything()
    is_problem(await home.client.post(f"/api/sessions/{session}/turns", content=body, headers=JSON), status, slug)
    assert await home.everything() == before


async def test_a_refusal_names_the_field_and_never_the_words(home: House) -> None:
    session = (await home.begin())["id"]
    body = {"text": ["canary words"], "client_turn_id": "abcdefgh", "canarykey": 1}
    shown = is_problem(await home.client.post(f"/api/sessions/{session}/turns", json=body), 422, "bad-input")
    assert "text" in shown.detail
    assert "canary words" not in shown.model_dump_json()


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
async def test_a_body_that_another_site_could_send_without_asking_is_no_json(home: House, kind: str) -> None:
    before = await home.everything()
    answer = await home.client.post(
        "/api/sessions", content=b'{"scenario": "first_text", "persona": "dana"}', headers={"Content-Type": kind}
    )
    assert answer.status_code in (415, 422)
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert await home.everything() == before


@pytest.mark.parametrize(
    ("changed", "status", "slug"),
    [
        ({"scenario": "no_such_thing"}, 404, "not-found"),
        ({"scenario": "../first_text"}, 404, "not-found"),
        ({"persona": "nobody"}, 404, "not-found"),
        ({"persona": "custom:nobody"}, 404, "not-found"),
        ({"persona": "custom:\x00"}, 404, "not-found"),
        ({"medium": "letter_bomb"}, 422, "bad-input"),
        ({"medium": "in_person"}, 422, "bad-input"),
        ({"difficulty": "impossible"}, 422, "bad-input"),
        ({"goal": "g" * 281}, 422, "bad-input"),
        ({"goal": "a bell \x07"}, 422, "bad-characters"),
        ({"goal": "i want to kill myself tonight"}, 403, "safety-stop"),
        ({"prepare": {"no_such_part": "x"}}, 422, "bad-input"),
        ({"prepare": {"my_part": "p" * 1121}}, 422, "text-too-long"),
        ({"prepare": {"my_part": "i want to kill myself tonight"}}, 403, "safety-stop"),
        ({"seed": -1}, 422, "bad-input"),
        ({"seed": 2**31}, 422, "bad-input"),
        ({"seed": "seven"}, 422, "bad-input"),
        ({"ceiling": "small_yes"}, 422, "bad-input"),
    ],
)
async def test_a_rehearsal_that_cannot_be_is_not_begun(
    home: House, changed: dict[str, Any], status: int, slug: str
) -> None:
    before = await home.everything()
    body = {"scenario": "first_text", "persona": "dana", **changed}
    is_problem(await home.client.post("/api/sessions", json=body), status, slug)
    assert await home.everything() == before


ADDRESSES: list[tuple[str, str, dict[str, Any] | None]] = [
    ("GET", "/api/sessions/{x}", None),
    ("DELETE", "/api/sessions/{x}", None),
    ("POST", "/api/sessions/{x}/turns", {"text": "hi", "client_turn_id": "abcdefgh"}),
    ("POST", "/api/sessions/{x}/wait", {"client_turn_id": "abcdefgh"}),
    ("POST", "/api/sessions/{x}/end", None),
    ("POST", "/api/sessions/{x}/report", {}),
    ("GET", "/api/sessions/{x}/reports/{x}", None),
    ("GET", "/api/sessions/{x}/reports/{x}.md", None),
    ("GET", "/api/sessions/{s}/reports/{x}", None),
    ("GET", "/api/sessions/{s}/reports/{x}.md", None),
    ("GET", "/api/sessions/{s}/turns/{x}/events", None),
    ("POST", "/api/sessions/{s}/turns/{x}/retry", {}),
    ("POST", "/api/sessions/{s}/report", {"leaf_turn_id": "nosuchturn"}),
    ("GET", "/api/nowhere", None),
    ("GET", "/static/nowhere.css", None),
]


@pytest.mark.parametrize("unknown", ["nosuchthing", "0" * 32, "%00", "..%2f..", "'%20or%201=1--", "x" * 5000])
async def test_what_does_not_exist_is_not_found(home: House, unknown: str) -> None:
    session = (await home.begin())["id"]
    before = await home.everything()
    for method, path, body in ADDRESSES:
        answer = await home.client.request(method, path.format(x=unknown, s=session), json=body)
        is_problem(answer, 404, "not-found")
    assert await home.everything() == before


async def test_another_owners_session_does_not_exist(home: House) -> None:
    mine = (await home.begin())["id"]
    store = home.services.store
    session = await store.get_session("local", mine)
    await store.ensure_owner("somebody-else")
    await store.create_session(replace(session, id="theirs00", owner_id="somebody-else"), None, None)
    for method, path in (("GET", ""), ("DELETE", ""), ("POST", "/end")):
        is_problem(await home.client.request(method, f"/api/sessions/theirs00{path}"), 404, "not-found")
    is_problem(await home.post("theirs00", "hello"), 404, "not-found")
    assert [s["id"] for s in (await home.client.get("/api/sessions")).json()["sessions"]] == [mine]


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/api/me"), ("PATCH", "/api/sessions"), ("POST", "/api/scenarios"), ("PUT", "/healthz")],
)
async def test_a_method_that_an_address_does_not_take_is_refused(home: House, method: str, path: str) -> None:
    is_problem(await home.client.request(method, path, json={}), 405, "method-not-allowed")


async def test_a_report_before_a_turn_is_refused(home: House) -> None:
    session = (await home.begin())["id"]
    before = await home.everything()
    is_problem(await home.client.post(f"/api/sessions/{session}/report", json={}), 409, "nothing-to-report")
    assert await home.everything() == before
    opened = (await home.begin("they_reach_out"))["id"]
    is_problem(await home.client.post(f"/api/sessions/{opened}/report", json={}), 409, "nothing-to-report")


async def test_an_answered_turn_is_not_asked_for_again(home: House) -> None:
    session = (await home.begin())["id"]
    turn = (await home.say(session, "hello, it is me"))["user_turn"]["id"]
    before = await home.everything()
    is_problem(await home.client.post(f"/api/sessions/{session}/turns/{turn}/retry", json={}), 409, "conflict")
    assert await home.everything() == before


# -- the same, for somebody with a form --------------------------------------------------------
@pytest.mark.parametrize(
    "body",
    [
        b"client_turn_id=abcdefgh&text=%ff%fe",
        b"client_turn_id=abcdefgh&text=caf\xe9",
        b"client_turn_id=abcdefgh&text=%ed%a0%bd",
    ],
)
async def test_a_form_that_is_not_utf_8_gets_a_kind_page_and_stores_nothing(home: House, body: bytes) -> None:
    session = (await home.begin())["id"]
    before = await home.everything()
    answer = await home.client.post(f"/sessions/{session}/turns", content=body, headers=FORM)
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("text/html")
    assert "not valid UTF-8" in answer.text
    assert await home.everything() == before


@pytest.mark.parametrize("text", ["", "  ", "a" * 4001, "bell\x07"])
async def test_a_refused_form_comes_back_with_the_words_still_in_it(home: House, text: str) -> None:
    session = (await home.begin())["id"]
    before = await home.everything()
    answer = await home.client.post(f"/sessions/{session}/turns", data={"client_turn_id": "abcdefgh", "text": text})
    assert answer.status_code == 422
    assert 'role="alert"><p>' in answer.text
    assert text in answer.text
    assert await home.everything() == before


async def test_a_refused_form_still_knows_which_line_was_to_be_said_differently(home: House) -> None:
    session = (await home.begin())["id"]
    first = await home.say(session, "the first line")
    second = await home.say(session, "the second line")
    parent = first["ex_turn"]["id"]
    form = {"client_turn_id": "abcdefgh", "text": "x" * 4001, "parent_turn_id": parent}
    refused = await home.client.post(f"/sessions/{session}/turns", data=form | {"from": second["user_turn"]["id"]})
    assert refused.status_code == 422
    assert f'name="parent_turn_id" value="{parent}" id="parent"' in refused.text
    assert '<blockquote class="again__text" dir="auto">the second line</blockquote>' in refused.text


@pytest.mark.parametrize("client_turn_id", ["", "short", "x" * 65, "has spaces in it"])
async def test_a_forged_form_gets_a_kind_page(home: House, client_turn_id: str) -> None:
    session = (await home.begin())["id"]
    before = await home.everything()
    answer = await home.client.post(f"/sessions/{session}/turns", data={"client_turn_id": client_turn_id, "text": "hi"})
    assert answer.status_code == 422
    assert '<h1 class="said">' in answer.text
    assert await home.everything() == before


@pytest.mark.parametrize(
    "path", ["/nowhere", "/sessions/nosuchthing", "/practise/nothing", "/practise/first_text/nobody"]
)
async def test_a_page_that_does_not_exist_is_a_kind_page(home: House, path: str) -> None:
    answer = await home.client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert 'href="/"' in answer.text
