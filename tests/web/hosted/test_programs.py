"""Programs that speak OpenAI's API bring a token; who has none, or a wrong one, is told in that API's own shape."""

from __future__ import annotations

import pytest

from tests.support.hosted import Town

ASKED = {"model": "dana/first_text", "messages": [{"role": "user", "content": "hello"}]}


async def test_a_token_lets_a_program_talk_and_its_scopes_say_how_far(place: Town) -> None:
    person = await place.person()
    await person.ready()
    owner = await place.owner_id(person)
    program = await place.program(owner, "read", "practise")
    models = [m["id"] for m in (await program.get("/v1/models")).json()["data"]]
    assert ASKED["model"] in models
    answer = await program.post("/v1/chat/completions", json=ASKED)
    assert answer.status_code == 200, answer.text
    assert answer.json()["choices"][0]["message"]["role"] == "assistant"
    reader = await place.program(owner, "read")
    assert (await reader.get("/v1/models")).status_code == 200
    refused = await reader.post("/v1/chat/completions", json=ASKED)
    assert (refused.status_code, refused.json()["error"]["type"]) == (403, "permission_error")
    assert refused.json()["error"]["code"] == "scope-missing"


@pytest.mark.parametrize("given", [None, "Bearer", "Bearer unsent_wrong", "Basic dGVzdDp0ZXN0", "Bearer sk-123"])
@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/v1/models"), ("POST", "/v1/chat/completions"), ("GET", "/v1/x")]
)
async def test_without_a_token_that_holds_the_answer_is_openais_401(
    place: Town, given: str | None, method: str, path: str
) -> None:
    headers = {} if given is None else {"Authorization": given}
    answer = await place.stranger.request(method, path, headers=headers, json=ASKED if method == "POST" else None)
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["www-authenticate"] == "Bearer"
    error = answer.json()["error"]
    assert set(error) == {"message", "type", "param", "code"}
    assert (error["type"], error["code"]) == ("authentication_error", "sign-in-needed")
