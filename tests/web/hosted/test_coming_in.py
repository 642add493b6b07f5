"""Invites, sign-ins, cookies, tokens: who gets in, for how long, and how it ends."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from service.access.doors import Doors, Lasting
from service.errors import BadInput, LinkSpent, NotFound
from tests.support.app import OPEN_ANSWERS
from tests.support.hosted import ORIGIN, Town, town


async def test_a_stranger_sees_the_way_in_and_nothing_else(place: Town) -> None:
    for path in ("/", "/practise", "/settings", "/sessions/x", "/nowhere", "/operator", "/signed-in"):
        answer = await place.stranger.get(path)
        assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in"), path
    for method, path in (("GET", "/api/sessions"), ("GET", "/api/nowhere"), ("DELETE", "/api/me"), ("GET", "/metrics")):
        answer = await place.stranger.request(method, path)
        assert (answer.status_code, answer.json()["slug"]) == (401, "sign-in-needed"), path
        assert answer.headers["www-authenticate"] == "Bearer"
    for path in ("/sign-in", "/leave", "/healthz", "/readyz", "/static/css/base.css"):
        assert (await place.stranger.get(path)).status_code == 200, path
    page = (await place.stranger.get("/sign-in")).text
    assert "Come in" in page
    assert "Practise" not in page


async def test_an_invite_lets_one_person_in_once(place: Town) -> None:
    link = await place.link()
    first, second = await place.browser(), await place.browser()
    for _ in range(3):  # a messenger that makes a preview uses nothing up
        shown = await first.get(link)
        assert shown.status_code == 200
        assert shown.headers["referrer-policy"] == "strict-origin"
        assert "set-cookie" not in shown.headers
    entered = await first.post(link)
    assert (entered.status_code, entered.headers["location"]) == (303, "/")
    assert (await first.get("/")).status_code == 200
    for again in (await second.get(link), await second.post(link), await second.get("/invite/never-was-one")):
        assert again.status_code == 410
        assert "set-cookie" not in again.headers
        assert "This link has been used, has run out, or was taken back." in again.text


async def test_of_two_who_use_an_invite_at_once_one_gets_in(place: Town) -> None:
    link = await place.link()
    browsers = [await place.browser() for _ in range(5)]
    answers = await asyncio.gather(*(b.post(link) for b in browsers))
    assert sorted(a.status_code for a in answers) == [303, 410, 410, 410, 410]


async def test_the_cookie_is_locked_to_this_host_https_and_our_own_pages(place: Town) -> None:
    answer = await place.stranger.post(await place.link())
    cookie = answer.headers["set-cookie"]
    assert re.match(r"__Host-unsent=[\w-]{43}; ", cookie)
    for part in ("HttpOnly", "Secure", "Path=/", "SameSite=lax", f"Max-Age={90 * 86400}"):
        assert part in cookie
    assert "Domain" not in cookie


async def test_no_secret_is_kept_in_a_form_that_lets_anybody_in(place: Town) -> None:
    person = await place.person()
    owner = await place.owner_id(person)
    unused = (await place.link()).rpartition("/")[2]
    _, token = await place.doors.make_token(owner, frozenset({"read"}), timedelta(days=1))
    for secret in (person.client.cookies["__Host-unsent"], unused, token):
        for file in place.folder.iterdir():
            assert secret.encode() not in file.read_bytes()


async def test_signing_out_ends_it_on_the_server(place: Town) -> None:
    person = await place.person()
    value = person.client.cookies["__Host-unsent"]
    answer = await person.client.post("/sign-out")
    assert answer.headers["location"] == "/sign-in"
    assert '"storage"' in answer.headers["clear-site-data"]
    person.client.cookies.set("__Host-unsent", value, domain="practice.example")
    assert (await person.client.get("/api/sessions")).status_code == 401


async def test_a_second_device_is_let_in_by_a_link_and_can_be_signed_out_from_the_first(place: Town) -> None:
    person = await place.person()
    await person.ready()
    session = (await person.begin())["id"]
    page = (await person.client.post("/signed-in/link")).text
    found = re.search(re.escape(ORIGIN) + r"(/invite/[\w-]+)", page)
    assert found is not None
    phone = await place.browser()
    assert "Welcome back" in (await phone.get(found[1])).text
    assert (await phone.post(found[1])).status_code == 303
    assert (await phone.get(f"/api/sessions/{session}")).status_code == 200
    assert (await person.client.get("/signed-in")).text.count("Another device</span>") == 1
    await person.client.post("/signed-in/sign-out-elsewhere")
    assert (await phone.get("/api/sessions")).status_code == 401
    assert (await person.client.get("/api/sessions")).status_code == 200


async def test_nobody_can_sign_somebody_else_out(place: Town) -> None:
    anna, ben = await place.person(), await place.person()
    (theirs,) = await place.doors.sign_ins(await place.owner_id(anna))
    assert (await ben.client.post(f"/signed-in/{theirs.id}/sign-out")).status_code == 404
    assert (await anna.client.get("/api/sessions")).status_code == 200


async def test_coming_in_with_another_link_ends_the_sign_in_that_was_there(place: Town) -> None:
    person = await place.person()
    old = person.client.cookies["__Host-unsent"]
    link = await place.link()
    assert "signed in on this device already" in (await person.client.get(link)).text
    assert (await person.client.post(link)).status_code == 303
    assert await place.doors.who_has_cookie(old) is None
    assert (await person.client.get("/api/readiness")).status_code == 404


class Hours:
    """The doors' clock, moved by hand."""

    def __init__(self, doors: Doors, patch: pytest.MonkeyPatch) -> None:
        start = doors._clock()
        self.past = timedelta()
        patch.setattr(doors, "_clock", lambda: start + self.past)


async def test_a_sign_in_ends_when_it_is_not_used_and_after_its_longest_time(
    place: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.doors.lasting = Lasting(idle=timedelta(days=2), longest=timedelta(days=5))
    clock = Hours(place.doors, monkeypatch)
    used, idle = await place.person(), await place.person()
    for day in (1, 2.5, 4):
        clock.past = timedelta(days=day)
        assert (await used.client.get("/api/sessions")).status_code == 200, day
    assert (await idle.client.get("/api/sessions")).status_code == 401
    clock.past = timedelta(days=5.1)
    assert (await used.client.get("/api/sessions")).status_code == 401


async def test_an_invite_and_a_token_run_out(place: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Hours(place.doors, monkeypatch)
    person = await place.person()
    program = await place.program(await place.owner_id(person), "read")
    link = await place.link()
    assert (await program.get("/api/sessions")).status_code == 200
    clock.past = timedelta(days=8)
    assert (await place.stranger.post(link)).status_code == 410
    assert (await program.get("/api/sessions")).status_code == 401


@pytest.mark.parametrize(
    ("scopes", "open_to"),
    [
        (("read",), {"read"}),
        (("practise",), {"practise"}),
        (("export",), {"export"}),
        (("delete",), {"delete"}),
        (("read", "practise"), {"read", "practise"}),
    ],
)
async def test_a_token_does_what_it_was_given_for_and_nothing_else(
    place: Town, scopes: tuple[str, ...], open_to: set[str]
) -> None:
    person = await place.person()
    program = await place.program(await place.owner_id(person), *scopes)
    for scope, method, path, body in (
        ("read", "GET", "/api/sessions", None),
        ("practise", "PUT", "/api/readiness", {"answers": dict(OPEN_ANSWERS)}),
        ("export", "GET", "/api/export", None),
        ("delete", "DELETE", "/api/me", None),
    ):
        answer = await program.request(method, path, json=body)
        if scope in open_to:
            assert answer.status_code == 200, (scope, answer.text)
        else:
            assert (answer.status_code, answer.json()["slug"]) == (403, "scope-missing"), scope
    for path in ("/", "/settings", "/signed-in", "/operator"):
        assert (await program.get(path)).status_code in (303, 403), path


async def test_tokens_that_do_not_hold_are_nobody_even_beside_a_cookie(place: Town) -> None:
    person = await place.person()
    for shown in ("Bearer wrong", "Bearer", "Basic YTpi", "bearer \udcff", "Bearer " + "x" * 5000):
        answer = await person.client.get("/api/sessions", headers={"Authorization": shown.encode("utf-8", "replace")})
        assert answer.status_code == 401, shown[:20]


async def test_tokens_and_invites_are_made_for_people_who_exist_and_with_sense(place: Town) -> None:
    owner = await place.owner_id(await place.person())
    with pytest.raises(NotFound):
        await place.doors.make_token("nobody", frozenset({"read"}), timedelta(days=1))
    with pytest.raises(NotFound):
        await place.doors.invite("owner", timedelta(days=1), "nobody")
    for scopes in (frozenset[str](), frozenset({"counts"}), frozenset({"read", "all"})):
        with pytest.raises(BadInput):
            await place.doors.make_token(owner, scopes, timedelta(days=1))
    for lasts in (timedelta(0), timedelta(days=-1), timedelta(days=400)):
        with pytest.raises(BadInput):
            await place.doors.invite("owner", lasts)
    with pytest.raises(LinkSpent):
        await place.doors.open_invite("half \ud83d pair")


async def test_an_operator_sees_counts_and_never_content(place: Town) -> None:
    anna, operator = await place.person(), await place.person("operator")
    await anna.ready()
    session = (await anna.begin("the_apology", goal="a canary goal"))["id"]
    await anna.say(session, "i am sorry about the canary")
    page = await operator.client.get("/operator")
    assert "Rehearsals" in page.text
    counts = (await operator.client.get("/api/operator/counts")).json()
    assert (counts["people"], counts["operators"], counts["rehearsals"], counts["messages"]) == (2, 1, 1, 1)
    assert "canary" not in page.text
    for path in ("/", "/practise", "/settings", f"/sessions/{session}", "/api/sessions", f"/api/sessions/{session}"):
        assert (await operator.client.get(path)).status_code == 403, path
    assert (await operator.client.get("/api/export")).status_code == 403
    for path in ("/operator", "/api/operator/counts", "/metrics"):
        assert (await anna.client.get(path)).status_code == 403, path
    program = await place.program(await place.owner_id(operator), "counts")
    assert (await program.get("/api/operator/counts")).json()["people"] == 2


async def test_who_deletes_everything_is_gone_with_every_sign_in_token_and_link(place: Town) -> None:
    anna, ben = await place.person(), await place.person()
    owner = await place.owner_id(anna)
    program = await place.program(owner, "read")
    back = await place.link(owner=owner)
    receipt = (await anna.client.delete("/api/me")).json()
    assert receipt["key_destroyed"] is True
    assert (receipt["deleted"]["accounts"], receipt["deleted"]["sign_ins"], receipt["deleted"]["tokens"]) == (1, 1, 1)
    assert (await anna.client.get("/api/sessions")).status_code == 401
    assert (await program.get("/api/sessions")).status_code == 401
    assert (await place.stranger.post(back)).status_code == 410
    assert (await ben.client.get("/api/sessions")).status_code == 200
    for file in place.folder.iterdir():
        assert owner.encode() not in file.read_bytes(), file.name


async def test_the_receipt_of_a_deletion_leads_nowhere_that_is_no_longer_theirs(place: Town) -> None:
    anna = await place.person()
    origin = {"Origin": "https://practice.example"}
    receipt = await anna.client.post("/settings/delete", data={"sure": "yes"}, headers=origin)
    assert receipt.status_code == 200
    assert "Everything is deleted" in receipt.text
    assert not [path for path in ("/signed-in", "/settings", "/progress") if f'href="{path}"' in receipt.text]


async def test_another_secret_ends_every_sign_in(town_dir: Path) -> None:
    async with town(town_dir) as before:
        person = await before.person()
        value = person.client.cookies["__Host-unsent"]
        assert await before.doors.who_has_cookie(value) is not None
    async with town(town_dir, secret="another secret, also of thirty-two characters") as after:
        assert await after.doors.who_has_cookie(value) is None


async def test_what_has_run_out_is_tidied_away(place: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    person = await place.person()
    await place.program(await place.owner_id(person), "read")
    await place.link()
    later = place.doors._clock() + timedelta(days=400)
    assert await place.app.state.services.store.tidy(later) >= 4
    with sqlite3.connect(place.folder / "unsent.db") as database:
        for table in ("invites", "sign_ins", "tokens"):
            assert database.execute(f"select count(*) from {table}").fetchone() == (0,), table
    database.close()
    assert (await place.app.state.services.store.accounts()) != []
