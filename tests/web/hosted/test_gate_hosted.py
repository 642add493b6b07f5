"""The gate of hosted mode: its one name and origin, its headers, and how much anybody may ask at once."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest

from service.access.limits import Pace, Streams
from service.app import check_mode, create_app, make_doors
from service.errors import ConfigError, TooFast, TooManyStreams
from service.settings import Settings, load_settings
from tests.support.app import HeldGateway, settings_for
from tests.support.hosted import HOSTED, ORIGIN, Town, town


# -- starting ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("lacking", "named"),
    [
        ({"public_url": None}, "UNSENT_PUBLIC_URL"),
        ({"public_url": "http://practice.example"}, "UNSENT_PUBLIC_URL"),
        ({"public_url": "https://practice.example/room"}, "UNSENT_PUBLIC_URL"),
        ({"public_url": "https://anna@practice.example"}, "UNSENT_PUBLIC_URL"),
        ({"secret": None}, "UNSENT_SECRET"),
        ({"secret": "short"}, "UNSENT_SECRET"),
        ({"sign_in": ()}, "UNSENT_SIGN_IN"),
        ({"sign_in": ("password",)}, "UNSENT_SIGN_IN"),
        ({"sign_in": ("oidc",)}, "UNSENT_OIDC_ISSUER; UNSENT_OIDC_CLIENT_ID; UNSENT_OIDC_CLIENT_SECRET"),
    ],
)
def test_hosted_mode_does_not_start_without_what_it_needs_and_says_what(
    tmp_path: Path, lacking: dict[str, object], named: str
) -> None:
    settings = settings_for(tmp_path / "data", None, **{**HOSTED, **lacking})
    with pytest.raises(ConfigError) as refused:
        create_app(settings)
    assert named in refused.value.detail
    assert str(lacking.get("secret")) not in refused.value.detail
    assert not (tmp_path / "data").exists()


def test_everything_that_is_missing_is_named_at_once() -> None:
    with pytest.raises(ConfigError, match=r"UNSENT_PUBLIC_URL .*UNSENT_SECRET .*UNSENT_SIGN_IN"):
        check_mode(Settings(mode="hosted"))


def test_hosted_mode_is_set_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in HOSTED.items():
        monkeypatch.setenv(f"UNSENT_{name.upper()}", "invite, oidc" if name == "sign_in" else str(value))
    settings = load_settings()
    assert (settings.mode, settings.sign_in) == ("hosted", ("invite", "oidc"))
    assert str(HOSTED["secret"]) not in repr(settings)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "practice.example"])
def test_local_mode_listens_on_this_machine_alone(tmp_path: Path, host: str) -> None:
    with pytest.raises(ConfigError, match="UNSENT_MODE=hosted"):
        create_app(settings_for(tmp_path, None, host=host))


def test_there_are_no_doors_in_local_mode(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="In local mode nobody signs in"):
        make_doors(settings_for(tmp_path, None), None)  # type: ignore[arg-type]  # it is never looked at


# -- name, origin, headers ---------------------------------------------------------------------
@pytest.mark.parametrize(
    "host",
    [
        *("localhost", "127.0.0.1:8000", "evil.example", "practice.example.evil.example", ""),
        *("practice.example:443@evil.example", "practice.example:evil", "practice.example/evil.example"),
    ],
)
async def test_only_the_public_name_is_answered(place: Town, host: str) -> None:
    for path in ("/", "/sign-in", "/api/sessions", "/healthz"):
        answer = await place.stranger.get(path, headers={"Host": host})
        assert (answer.status_code, answer.json()["slug"]) == (421, "host-refused")


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://practice.example"},
        {"Origin": "https://practice.example:8443"},
        {"Origin": "https://practice.example.evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": ORIGIN, "Sec-Fetch-Site": "cross-site"},
        {"Origin": ORIGIN, "Sec-Fetch-Site": "same-site"},
    ],
)
async def test_no_other_page_can_use_somebodys_cookie(place: Town, headers: dict[str, str]) -> None:
    person = await place.person()
    await person.ready()
    session = (await person.begin())["id"]
    before = await person.everything()
    for method, path in (
        ("POST", f"/api/sessions/{session}/end"),
        ("DELETE", "/api/me"),
        ("POST", "/sign-out"),
        ("POST", "/signed-in/link"),
        ("POST", await place.link()),
    ):
        answer = await person.client.request(method, path, headers=headers)
        assert (answer.status_code, answer.json()["slug"]) == (403, "origin-refused"), (method, path)
    assert await person.everything() == before


async def test_a_cookie_alone_changes_nothing_and_a_token_needs_no_origin(place: Town) -> None:
    person = await place.person()
    program = await place.program(await place.owner_id(person), "read", "practise", "delete")
    value = person.client.cookies["__Host-unsent"]
    bare = httpx.AsyncClient(transport=httpx.ASGITransport(app=place.app), base_url=ORIGIN)
    async with bare:
        answer = await bare.delete("/api/me", headers={"Cookie": f"__Host-unsent={value}"})
        assert (answer.status_code, answer.json()["slug"]) == (403, "origin-refused")
    assert (await program.delete("/api/me")).status_code == 200


async def test_every_answer_keeps_itself_to_https_and_to_nobody_elses_cache(place: Town) -> None:
    person, operator = await place.person(), await place.person("operator")
    seen = [
        *[await place.stranger.get(p) for p in ("/", "/sign-in", "/invite/x", "/shared/x", "/api/me", "/leave")],
        *[await person.client.get(p) for p in ("/", "/settings", "/signed-in", "/api/export", "/nowhere", "/api/no")],
        await operator.client.get("/operator"),
        await place.stranger.get("/", headers={"Host": "evil.example"}),
        await place.stranger.get("/static/css/base.css", headers={"Host": "evil.example"}),
        await place.stranger.get("/static/css/nowhere.css"),
    ]
    for answer in seen:
        where = str(answer.request.url)
        assert answer.headers["strict-transport-security"] == "max-age=31536000; includeSubDomains", where
        assert "default-src 'none'" in answer.headers["content-security-policy"], where
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert answer.headers["cache-control"] == "no-store", where
        assert answer.headers["cross-origin-opener-policy"] == "same-origin", where
        assert answer.headers["x-content-type-options"] == "nosniff", where
        assert "access-control-allow-origin" not in answer.headers
    static = await place.stranger.get("/static/css/base.css")
    assert static.headers["strict-transport-security"]
    assert static.headers["cache-control"] == "public, max-age=3600"


async def test_the_description_of_the_api_is_not_served(place: Town) -> None:
    person = await place.person()
    for path in ("/docs", "/redoc", "/openapi.json", "/api/openapi.json", "/api/docs"):
        assert (await person.client.get(path)).status_code == 404, path


# -- how much at once --------------------------------------------------------------------------
async def test_one_owner_has_a_pace_and_another_does_not_feel_it(town_dir: Path) -> None:
    async with town(town_dir, requests_per_minute=10) as place:
        flooding, other = await place.person(), await place.person()
        answers = [await flooding.client.get("/api/sessions") for _ in range(30)]
        refused = [a for a in answers if a.status_code == 429]
        assert answers[0].status_code == 200
        assert refused
        assert refused[0].json()["slug"] == "too-fast"
        assert refused[0].headers["content-type"] == "application/problem+json"
        assert 1 <= int(refused[0].headers["retry-after"]) <= 60
        assert (await other.client.get("/api/sessions")).status_code == 200
        page = await flooding.client.get("/settings")
        assert page.status_code == 429
        assert "Wait a moment" in page.text
        assert page.headers["retry-after"]


async def test_whoever_is_refused_for_their_pace_costs_the_database_nothing(
    town_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with town(town_dir, requests_per_minute=10) as place:
        flooding = await place.person()
        doors = place.app.state.services.doors
        looked_up: list[str] = []
        look_up = doors.who_has_cookie

        async def counted(secret: str) -> Any:
            looked_up.append(secret)
            return await look_up(secret)

        monkeypatch.setattr(doors, "who_has_cookie", counted)
        answers = [await flooding.client.get("/api/sessions") for _ in range(60)]
        assert {a.status_code for a in answers} == {200, 429}
        assert len(looked_up) == sum(a.status_code == 200 for a in answers)


async def test_somebody_who_is_not_signed_in_has_one_too(town_dir: Path) -> None:
    async with town(town_dir, requests_per_minute=10) as place:
        person = await place.person()
        answers = [await place.stranger.post("/invite/guess") for _ in range(40)]
        assert {a.status_code for a in answers} == {410, 429}
        assert (await place.stranger.get("/healthz")).status_code == 200
        assert (await person.client.get("/api/sessions")).status_code == 200


async def test_open_streams_are_counted_and_given_back(town_dir: Path) -> None:
    gateway = HeldGateway()
    async with town(town_dir, gateway, open_streams=2) as place:
        person = await place.person()
        await person.ready()
        body = {"text": "hi", "client_turn_id": "stream-turn-1"}
        first = (await person.begin())["id"]
        stream = {"Accept": "text/event-stream"}
        held = [asyncio.create_task(person.client.post(f"/api/sessions/{first}/turns", json=body, headers=stream))]
        await gateway.asked.wait()
        turn = (await person.turns(first))[-1]["id"]
        events = f"/api/sessions/{first}/turns/{turn}/events"
        held.append(asyncio.create_task(person.client.get(events)))
        while len(place.app.state.services.bell._waiting.get(turn, ())) < 2:  # noqa: ASYNC110  # both are followed
            await asyncio.sleep(0)
        refused = await person.client.get(events)
        assert (refused.status_code, refused.json()["slug"]) == (429, "too-many-streams")
        assert refused.headers["retry-after"] == "5"
        assert (await person.client.get("/api/sessions")).status_code == 200
        gateway.go.set()
        assert [a.status_code for a in await asyncio.gather(*held)] == [200, 200]
        assert (await person.client.get(events)).status_code == 200


async def test_a_body_is_bounded_here_too(place: Town) -> None:
    person = await place.person()
    answer = await person.client.put("/api/readiness", content=b"x" * (256 * 1024 + 1))
    assert (answer.status_code, answer.json()["slug"]) == (413, "body-too-large")


def test_a_pace_lets_go_on_after_the_time_that_it_names() -> None:
    now = [0.0]
    pace = Pace(per_minute=60, burst=3, clock=lambda: now[0])
    for _ in range(3):
        pace.take("anna")
    with pytest.raises(TooFast) as refused:
        pace.take("anna")
    pace.take("ben")
    now[0] += refused.value.retry_after_s
    pace.take("anna")
    with pytest.raises(TooFast):
        pace.take("anna")
    now[0] += 1_000
    for _ in range(3):
        pace.take("anna")


def test_a_stream_that_breaks_is_given_back() -> None:
    streams = Streams(1)
    with pytest.raises(RuntimeError), streams.one("anna"):
        raise RuntimeError
    with streams.one("anna"), pytest.raises(TooManyStreams), streams.one("anna"):
        pass
    with streams.one("anna"), streams.one("ben"):
        pass
