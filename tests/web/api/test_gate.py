"""Who may talk to the service: this machine's own pages, by this machine's own names."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from service.web.security import MAX_BODY
from tests.support.app import OPEN_ANSWERS, House

BODY = {"answers": dict(OPEN_ANSWERS)}


@pytest.mark.parametrize(
    "host",
    [
        *(
            "evil.example",
            "127.0.0.1.evil.example",
            "localhost.evil.example:8000",
            "192.168.1.5:8000",
            "",
            "localhost.",
        ),
        *("127.0.0.1:8000@evil.example", "localhost:evil.example", "[::1].evil.example", "[::1]@evil.example", ":8000"),
    ],
)
async def test_a_host_name_that_is_not_this_machines_is_refused(home: House, host: str) -> None:
    for path in ("/", "/api/scenarios", "/static/css/base.css", "/healthz", "/nowhere"):
        answer = await home.client.get(path, headers={"Host": host})
        assert answer.status_code == 421
        assert answer.json()["slug"] == "host-refused"


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "LOCALHOST:1234", "[::1]:8000"])
async def test_the_names_of_this_machine_are_answered(home: House, host: str) -> None:
    assert (await home.client.get("/healthz", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1:8001"},
        {"Origin": "http://localhost:8000"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "cross-site"},
    ],
)
async def test_a_change_asked_for_by_another_page_is_refused(home: House, headers: dict[str, str]) -> None:
    session = (await home.begin())["id"]
    before = await home.everything()
    for method, path, body in (
        ("PUT", "/api/readiness", BODY),
        ("POST", "/api/sessions", {"scenario": "first_text", "persona": "dana"}),
        ("POST", f"/api/sessions/{session}/turns", {"text": "hi", "client_turn_id": "from-elsewhere"}),
        ("POST", f"/sessions/{session}/end", None),
        ("DELETE", f"/api/sessions/{session}", None),
        ("DELETE", "/api/me", None),
    ):
        answer = await home.client.request(method, path, json=body, headers=headers)
        assert (answer.status_code, answer.json()["slug"]) == (403, "origin-refused"), (method, path)
    assert await home.everything() == before


@pytest.mark.parametrize(
    "headers", [{}, {"Origin": "http://127.0.0.1:8000"}, {"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}]
)
async def test_a_change_asked_for_by_our_own_page_or_a_program_is_taken(home: House, headers: dict[str, str]) -> None:
    assert (await home.client.put("/api/readiness", json=BODY, headers=headers)).status_code == 200


@pytest.mark.parametrize("path", ["/api/sessions", "/sessions", "/readiness"])
async def test_a_body_that_is_too_large_is_refused_with_and_without_a_length(home: House, path: str) -> None:
    before = await home.everything()

    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(MAX_BODY // 1024 + 2):
            yield b"x" * 1024

    kind = "application/json" if path.startswith("/api") else "application/x-www-form-urlencoded"
    for content in (b"x" * (MAX_BODY + 1), pieces()):
        answer = await home.client.post(path, content=content, headers={"Content-Type": kind})
        assert answer.status_code == 413, answer.text
        if path.startswith("/api"):
            assert answer.json()["slug"] == "body-too-large"
    assert await home.everything() == before


async def test_every_answer_carries_the_headers_that_keep_it_to_itself(home: House) -> None:
    pages = ("/", "/readiness", "/practise", "/principles", "/leave", "/nowhere")
    for path in (*pages, "/api/scenarios", "/api/nowhere", "/openapi.json"):
        answer = await home.client.get(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert "set-cookie" not in answer.headers


async def test_an_unexpected_failure_carries_them_too_and_says_nothing_of_itself(
    home: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("a canary that must not be shown")

    monkeypatch.setattr(type(home.services.sessions), "readiness", broken)
    for path in ("/api/readiness", "/"):
        answer = await home.client.get(path)
        assert answer.status_code == 500
        assert "canary" not in answer.text
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["cache-control"] == "no-store"
    assert (await home.client.get("/api/readiness")).json()["slug"] == "internal"
