"""What the first questions close is closed on every route, and the daily rest is held."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from service.errors import ModelBusy
from tests.support.app import OPEN_ANSWERS, BreakingGateway, House, house

LETTING_GO = {"no_contact": "yes"}
SUPPORT_FIRST = {"harm_by_them": "yes"}
CONTACT, NO_CONTACT = "first_text", "closing_kindly"


async def is_locked(home: House, method: str, path: str, **body: Any) -> None:
    """The route answers with 403: as a problem to a program, as a kind page to a person."""
    before = await home.everything()
    answer = await home.client.request(method, path, **body)
    assert answer.status_code == 403, (method, path, answer.text)
    if path.startswith("/api"):
        assert answer.json()["slug"] == "scenario-locked"
    else:
        assert answer.headers["content-type"].startswith("text/html")
        assert 'href="/readiness/outcome"' in answer.text
    assert await home.everything() == before


def routes_of(session: str, turn: str) -> list[tuple[str, str, dict[str, Any]]]:
    """Every route that would go on with a rehearsal."""
    words = {"text": "hello again", "client_turn_id": "abcdefgh"}
    api, page = f"/api/sessions/{session}", f"/sessions/{session}"
    return [
        ("POST", f"{api}/turns", {"json": words}),
        ("POST", f"{api}/turns", {"json": words | {"parent_turn_id": "root"}}),
        ("POST", f"{api}/wait", {"json": {"client_turn_id": "abcdefgh"}}),
        ("POST", f"{api}/turns/{turn}/retry", {"json": {}}),
        ("GET", page, {}),
        ("GET", f"{page}?from={turn}", {}),
        ("POST", f"{page}/turns", {"data": words}),
        ("POST", f"{page}/wait", {"data": {"wait_client_turn_id": "abcdefgh"}}),
        ("POST", f"{page}/check", {"data": {"text": "hello again"}}),
        ("POST", "/api/drafts/check", {"json": {"session_id": session, "text": "hello again"}}),
        ("PUT", f"{api}/draft", {"json": {"text": "hello again"}}),
        ("GET", f"{api}/draft", {}),
        ("PUT", f"{api}/room", {"json": {"hints": True}}),
        ("POST", f"{page}/turns/{turn}/retry", {}),
    ]


@pytest.mark.parametrize("closing", [LETTING_GO, SUPPORT_FIRST], ids=["letting go only", "support first"])
async def test_a_closed_scenario_is_closed_on_every_route(data_dir: Path, closing: dict[str, str]) -> None:
    async with house(data_dir, BreakingGateway(ModelBusy(), after_piece=False)) as home:
        session = (await home.begin(CONTACT))["id"]
        turn = (await home.say(session, "hello, it is me"))["user_turn"]["id"]
        await home.ready(**closing)
        await is_locked(home, "POST", "/api/sessions", json={"scenario": CONTACT, "persona": "dana"})
        await is_locked(home, "POST", "/sessions", data={"scenario": CONTACT, "persona": "dana"})
        await is_locked(home, "GET", f"/practise/{CONTACT}")
        await is_locked(home, "GET", f"/practise/{CONTACT}/dana")
        for method, path, body in routes_of(session, turn):
            await is_locked(home, method, path, **body)
        open_now = {s["id"] for s in (await home.client.get("/api/scenarios")).json() if s["open"]}
        assert CONTACT not in open_now
        assert f'href="/sessions/{session}' not in (await home.client.get("/")).text


async def test_every_contact_scenario_is_locked_and_every_other_one_open_when_only_letting_go_is_left(
    home: House,
) -> None:
    await home.ready(**LETTING_GO)
    for scenario in (await home.client.get("/api/scenarios")).json():
        answer = await home.client.post("/api/sessions", json={"scenario": scenario["id"], "persona": "dana"})
        assert answer.status_code == (403 if scenario["contact"] else 201), scenario["id"]
        assert scenario["open"] is not scenario["contact"]
        assert (await home.client.get(f"/practise/{scenario['id']}")).status_code == (
            403 if scenario["contact"] else 200
        )


async def test_support_first_closes_also_what_asks_for_no_contact(home: House) -> None:
    session = (await home.begin(NO_CONTACT))["id"]
    await home.ready(**SUPPORT_FIRST)
    await is_locked(home, "POST", "/api/sessions", json={"scenario": NO_CONTACT, "persona": "dana"})
    await is_locked(home, "POST", f"/api/sessions/{session}/wait", json={"client_turn_id": "abcdefgh"})
    page = await home.client.get("/readiness/outcome")
    assert page.status_code == 200
    assert (await home.client.get("/practise")).headers["location"] == "/readiness/outcome"


async def test_what_was_written_stays_theirs_also_where_practice_is_closed(home: House) -> None:
    session = (await home.begin(CONTACT))["id"]
    await home.say(session, "hello, it is me")
    report = await home.report(session)
    await home.ready(**LETTING_GO)
    assert "hello, it is me" in (await home.client.get("/api/export")).text
    assert (await home.client.get(f"/api/sessions/{session}")).status_code == 200
    assert (await home.client.get(f"/api/sessions/{session}/reports/{report['id']}.md")).status_code == 200
    assert (await home.client.delete(f"/api/sessions/{session}")).status_code == 204


async def test_a_lock_stays_whatever_is_answered_later(home: House) -> None:
    await home.ready(**LETTING_GO)
    await home.ready()
    assert (await home.client.get("/api/readiness")).json()["outcome"] == "letting_go_only"
    await is_locked(home, "POST", "/api/sessions", json={"scenario": CONTACT, "persona": "dana"})


async def test_before_the_first_questions_nothing_is_open(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        assert not any(s["open"] for s in (await home.client.get("/api/scenarios")).json())
        assert (await home.client.get("/api/readiness")).json()["slug"] == "not-found"
        answer = await home.client.post("/api/sessions", json={"scenario": NO_CONTACT, "persona": "dana"})
        assert (answer.status_code, answer.json()["slug"]) == (409, "readiness-missing")
        for path in ("/practise", f"/practise/{NO_CONTACT}", "/readiness/outcome"):
            answer = await home.client.get(path)
            assert (answer.status_code, answer.headers["location"]) == (303, "/readiness")
        answer = await home.client.post("/sessions", data={"scenario": NO_CONTACT, "persona": "dana"})
        assert answer.status_code == 409
        assert (await home.client.get("/api/sessions")).json()["sessions"] == []


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {k: v for k, v in OPEN_ANSWERS.items() if k != "afraid"},
        {**OPEN_ANSWERS, "afraid": "maybe"},
        {**OPEN_ANSWERS, "afraid": ""},
        {**OPEN_ANSWERS, "another": "yes"},
    ],
)
async def test_answers_that_are_not_whole_change_nothing(home: House, answers: dict[str, str]) -> None:
    before = await home.everything()
    refused = await home.client.put("/api/readiness", json={"answers": answers})
    assert (refused.status_code, refused.json()["slug"]) == (422, "bad-input")
    assert await home.everything() == before


async def test_after_a_days_practice_comes_a_rest(data_dir: Path) -> None:
    async with house(data_dir, sessions_per_day=2) as home:
        await home.begin()  # one without a word of one's own does not count
        for _ in range(2):
            await home.say((await home.begin())["id"], "hello there")
        before = await home.everything()
        answer = await home.client.post("/api/sessions", json={"scenario": CONTACT, "persona": "dana"})
        assert (answer.status_code, answer.json()["slug"]) == (429, "rest-due")
        assert int(answer.headers["retry-after"]) > 0
        page = await home.client.post("/sessions", data={"scenario": CONTACT, "persona": "dana"})
        assert page.status_code == 429
        assert "tomorrow" in page.text
        assert await home.everything() == before


# -- the screen --------------------------------------------------------------------------------
CRISIS = "i can't do this any more. i want to kill myself tonight"
ROUND_A_SILENCE = "if you don't answer i'll write to you from another number"


async def test_words_of_danger_stop_the_rehearsal_and_are_kept(home: House) -> None:
    session = (await home.begin())["id"]
    whole = await home.say(session, CRISIS)
    stop = whole["outcome"]
    assert (stop["event"], stop["kind"], stop["way_back"]) == ("safety", "crisis", False)
    assert stop["words"]
    assert 1 <= len(stop["resources"]) <= 3
    assert whole["ex_turn"] is None
    assert (whole["session"]["status"], whole["session"]["ended_by"]) == ("stopped", "safety")
    assert [t["text"] for t in await home.turns(session)] == [CRISIS]
    for more in ({}, {"parent_turn_id": "root"}):
        refused = await home.post(session, "never mind, go on", **more)
        assert (refused.status_code, refused.json()["slug"]) == (409, "session-ended")
    page = await home.client.get(f"/sessions/{session}")
    assert stop["words"][0] in page.text
    assert 'id="composer" hidden' in page.text
    assert "data-way-back hidden" in page.text
    refused = await home.client.post(f"/api/sessions/{session}/report", json={})
    assert (refused.status_code, refused.json()["slug"]) == (409, "nothing-to-report")


async def test_words_of_danger_in_two_messages_stop_the_rehearsal_as_well(home: House) -> None:
    session = (await home.begin())["id"]
    await home.say(session, "honestly i just want to")
    whole = await home.say(session, "kill myself")
    assert (whole["outcome"]["event"], whole["outcome"]["kind"]) == ("safety", "crisis")
    assert (whole["session"]["status"], whole["session"]["ended_by"]) == ("stopped", "safety")
    asked = {"model": "dana/first_text", "messages": [{"role": "user", "content": "honestly i just want to"}]}
    asked["messages"] += [{"role": "assistant", "content": "hm"}, {"role": "user", "content": "kill myself"}]  # type: ignore[operator]
    answer = await home.client.post("/v1/chat/completions", json=asked)
    assert answer.json()["unsent"]["event"] == "safety"


async def test_a_plan_round_a_silence_stops_and_leaves_a_way_back(home: House) -> None:
    session = (await home.begin())["id"]
    first = await home.say(session, "hi. i hope your week was kind")
    whole = await home.say(session, ROUND_A_SILENCE)
    assert (whole["outcome"]["event"], whole["outcome"]["way_back"]) == ("safety", True)
    assert whole["session"]["status"] == "open"
    page = await home.client.get(f"/sessions/{session}", params={"go_on": "1"})
    assert 'id="composer">' in page.text
    after = await home.say(session, "that was out of line. take all the time you want")
    assert after["user_turn"]["parent_turn_id"] == first["ex_turn"]["id"]
    assert after["ex_turn"] is not None
