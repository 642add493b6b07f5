"""Signing in through an identity provider: a real one in a process of its own, and ones that lie."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from tests.support.app import running
from tests.support.hosted import ORIGIN, Town, town

CLIENT = {"oidc_client_id": "unsent", "oidc_client_secret": "a client secret of the tests, long enough"}


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    """The issuer address of a running provider that knows anybody by whatever name they give."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port), "--require-nonce", "true"]
    quiet = {k: v for k, v in os.environ.items() if k != "PYTHONWARNINGS"}
    process = subprocess.Popen(command, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    issuer = f"http://127.0.0.1:{port}"
    try:
        until = time.monotonic() + 60
        while True:
            assert process.poll() is None, "the provider did not start"
            try:
                httpx.get(f"{issuer}/.well-known/openid-configuration").raise_for_status()
                break
            except httpx.TransportError:
                assert time.monotonic() < until
        yield issuer
    finally:
        process.terminate()
        process.wait(timeout=15)


@pytest.fixture
async def place(town_dir: Path, provider: str) -> AsyncIterator[Town]:
    async with town(town_dir, sign_in=("oidc",), oidc_issuer=provider, **CLIENT) as opened:
        yield opened


async def say_who(begun: httpx.Response, form: dict[str, str]) -> str:
    """What the provider answers to its own form: the address the browser is sent back to."""
    assert begun.status_code == 303
    async with httpx.AsyncClient() as at_provider:
        answer = await at_provider.post(begun.headers["location"], data=form)
    back: str = answer.headers["location"]
    assert back.startswith(f"{ORIGIN}/sign-in/back?")
    return back


async def test_somebody_whom_the_provider_knows_comes_in_and_finds_theirs_again(place: Town) -> None:
    owners = []
    for _ in range(2):
        browser = await place.browser()
        begun = await browser.get("/sign-in/elsewhere")
        asked = parse_qs(urlsplit(begun.headers["location"]).query)
        assert asked["scope"] == ["openid"]
        assert asked["code_challenge_method"] == ["S256"]
        assert asked["nonce"]
        entered = await browser.get(await say_who(begun, {"sub": "anna"}))
        assert (entered.status_code, entered.headers["location"]) == (303, "/")
        assert "__Host-unsent-sign-in" not in browser.cookies
        owners.append(await place.doors.who_has_cookie(browser.cookies["__Host-unsent"]))
    assert owners[0]
    assert owners[1]
    assert owners[0].owner_id == owners[1].owner_id
    assert owners[0].role == "owner"
    other = await place.browser()
    await other.get(await say_who(await other.get("/sign-in/elsewhere"), {"sub": "ben"}))
    ben = await place.doors.who_has_cookie(other.cookies["__Host-unsent"])
    assert ben
    assert ben.owner_id != owners[0].owner_id
    for file in place.folder.iterdir():  # neither who they are there, nor their address
        assert b"anna" not in file.read_bytes()


async def test_signing_in_anew_ends_the_sign_in_that_was_there(place: Town) -> None:
    browser = await place.browser()
    await browser.get(await say_who(await browser.get("/sign-in/elsewhere"), {"sub": "anna"}))
    first = browser.cookies["__Host-unsent"]
    await browser.get(await say_who(await browser.get("/sign-in/elsewhere"), {"sub": "anna"}))
    assert browser.cookies["__Host-unsent"] != first
    assert await place.doors.who_has_cookie(first) is None


async def test_the_sign_in_page_offers_it_and_no_link(place: Town) -> None:
    page = (await place.stranger.get("/sign-in")).text
    assert 'href="/sign-in/elsewhere"' in page
    assert "sent you a link" not in page


async def test_a_no_at_the_provider_leads_to_a_kind_page(place: Town) -> None:
    browser = await place.browser()
    answer = await browser.get(await say_who(await browser.get("/sign-in/elsewhere"), {"action": "deny"}))
    assert answer.status_code == 403
    assert "Signing in did not work." in answer.text
    assert "__Host-unsent" not in browser.cookies


async def test_an_answer_counts_once_and_in_the_browser_that_began(place: Town) -> None:
    browser, other = await place.browser(), await place.browser()
    back = await say_who(await browser.get("/sign-in/elsewhere"), {"sub": "anna"})
    assert (await other.get(back)).status_code == 403, "somebody else's answer, sent as a link"
    await other.get("/sign-in/elsewhere")
    assert (await other.get(back)).status_code == 403, "the same, while a sign-in of their own is under way"
    assert (await browser.get(back.replace("state=", "state=x"))).status_code == 403
    assert (await browser.get(back)).status_code == 303
    assert (await browser.get(back)).status_code == 403
    for nothing in ("/sign-in/back", "/sign-in/back?code=x&state=y"):
        assert (await place.stranger.get(nothing)).status_code == 403


async def test_a_cookie_that_was_altered_or_made_up_is_refused(place: Town) -> None:
    browser = await place.browser()
    back = await say_who(await browser.get("/sign-in/elsewhere"), {"sub": "anna"})
    real = browser.cookies["__Host-unsent-sign-in"]
    for value in (real[:-6] + "AAAAA=", "{}", ""):
        browser.cookies.set("__Host-unsent-sign-in", value, domain="practice.example")
        assert (await browser.get(back)).status_code == 403


async def test_a_provider_that_cannot_be_reached_is_a_clear_page(town_dir: Path) -> None:
    async with town(town_dir, sign_in=("oidc",), oidc_issuer="http://127.0.0.1:9", **CLIENT) as place:
        answer = await place.stranger.get("/sign-in/elsewhere")
        assert answer.status_code == 403
        assert "Signing in did not work." in answer.text


KEY = RSAKey.generate_key(2048, parameters={"kid": "one"})
OTHER_KEY = RSAKey.generate_key(2048, parameters={"kid": "one"})


class Liar:
    """A provider whose every answer the test chooses."""

    def __init__(self, issuer: str) -> None:
        self.issuer = issuer
        self.document: dict[str, Any] = {}
        self.token: dict[str, Any] = {}

    def app(self) -> Starlette:
        async def document(_: Request) -> JSONResponse:
            honest = {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/jwks",
                "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
            }
            return JSONResponse({**honest, **self.document})

        async def token(_: Request) -> JSONResponse:
            return JSONResponse({"access_token": "x", "token_type": "Bearer", **self.token})

        async def jwks(_: Request) -> JSONResponse:
            return JSONResponse({"keys": [KEY.as_dict(private=False)]})

        return Starlette(
            routes=[
                Route("/.well-known/openid-configuration", document),
                Route("/token", token, methods=["POST"]),
                Route("/jwks", jwks),
            ]
        )

    def id_token(self, given: str, key: Any = KEY, alg: str = "RS256", **changed: Any) -> str:
        """A true one but for what is changed; ``None`` leaves a claim out."""
        now = int(time.time())
        honest = {"iss": self.issuer, "sub": "anna", "aud": "unsent", "iat": now, "exp": now + 60, "nonce": given}
        claims = {k: v for k, v in {**honest, **changed}.items() if v is not None}
        return jwt.encode({"alg": alg, "kid": "one"}, claims, key, algorithms=[alg])


LIES: dict[str, dict[str, Any]] = {
    "another issuer": {"iss": "https://evil.example"},
    "for another client": {"aud": "somebody-else"},
    "run out": {"exp": 1, "iat": 0},
    "another nonce": {"nonce": "replayed"},
    "no nonce": {"nonce": None},
    "nobody": {"sub": None},
    "an empty name": {"sub": ""},
    "another key": {"key": OTHER_KEY},
    "signed with what the client knows": {"key": OctKey.import_key(CLIENT["oidc_client_secret"]), "alg": "HS256"},
}


@pytest.fixture
async def lied_to(town_dir: Path) -> AsyncIterator[tuple[Town, Liar]]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        liar = Liar(f"http://127.0.0.1:{listener.getsockname()[1]}")
        with running(liar.app(), listener):
            async with town(town_dir, sign_in=("oidc",), oidc_issuer=liar.issuer, **CLIENT) as opened:
                yield opened, liar


async def tried(place: Town, liar: Liar, answer: Callable[[str], dict[str, Any]]) -> httpx.Response:
    """One sign-in at a provider that answers with what ``answer`` makes of the nonce it was given."""
    browser = await place.browser()
    begun = await browser.get("/sign-in/elsewhere")
    assert begun.status_code == 303, begun.text
    asked = parse_qs(urlsplit(begun.headers["location"]).query)
    liar.token = answer(asked["nonce"][0])
    return await browser.get(f"/sign-in/back?code=c&state={asked['state'][0]}")


async def test_what_a_provider_says_has_to_be_whole_and_signed_by_it(lied_to: tuple[Town, Liar]) -> None:
    place, liar = lied_to
    entered = await tried(place, liar, lambda nonce: {"id_token": liar.id_token(nonce)})
    assert entered.status_code == 303, "the true answer is taken, so that the others are refused for what they are"
    unsigned = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwOi8vMTI3LjAuMC4xOjQ0NDQiLCJzdWIiOiJhbm5hIn0."
    answers: dict[str, Callable[[str], dict[str, Any]]] = {
        **{name: lambda nonce, lie=lie: {"id_token": liar.id_token(nonce, **lie)} for name, lie in LIES.items()},
        "not signed": lambda _: {"id_token": unsigned},
        "no token": lambda _: {},
        "not a token": lambda _: {"id_token": "not a token"},
        "an error": lambda _: {"error": "server_error"},
    }
    for name, answer in answers.items():
        refused = await tried(place, liar, answer)
        assert refused.status_code == 403, name
        assert "set-cookie" not in refused.headers, name


@pytest.mark.parametrize(
    "changed",
    [
        {"issuer": "https://evil.example"},
        {"id_token_signing_alg_values_supported": ["none", "HS256"]},
        {"issuer": None},
    ],
)
async def test_a_discovery_document_that_does_not_fit_is_not_followed(
    lied_to: tuple[Town, Liar], changed: dict[str, Any]
) -> None:
    place, liar = lied_to
    liar.document = changed
    assert (await place.stranger.get("/sign-in/elsewhere")).status_code == 403
