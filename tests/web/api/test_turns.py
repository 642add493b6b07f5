"""Turns over the JSON API: stored once, one at a time, in a tree, until the end."""

from __future__ import annotations

import asyncio
import re

from tests.support.app import HeldGateway, House

HELLO = "hi dana. no need to answer this, i just wanted to say i hope you are well"
Held = tuple[House, HeldGateway]


async def test_a_turn_is_answered_once_with_what_was_stored(home: House) -> None:
    session = (await home.begin())["id"]
    whole = await home.say(session, HELLO, client_turn_id="the-first-one")
    assert whole["user_turn"] | {"created_at": None, "id": None} == {
        "id": None,
        "role": "user",
        "text": HELLO,
        "parent_turn_id": None,
        "created_at": None,
        "status": "answered",
        "client_turn_id": "the-first-one",
        "story_minutes": 0,
        "voice": None,
    }
    assert whole["outcome"]["event"] == "reply"
    assert whole["ex_turn"]["parent_turn_id"] == whole["user_turn"]["id"]
    assert whole["ex_turn"]["voice"] == "built_in"
    assert whole["session"]["status"] == "open"
    assert whole["session"]["simulated"] is True
    assert [t["id"] for t in await home.turns(session)] == [whole["user_turn"]["id"], whole["ex_turn"]["id"]]


async def test_a_turn_sent_twice_is_stored_once_and_answered_alike(home: House) -> None:
    session = (await home.begin())["id"]
    first = await home.say(session, HELLO, client_turn_id="sent-twice")
    second = await home.say(session, HELLO, client_turn_id="sent-twice")
    assert second == first
    assert len(await home.turns(session)) == 2


async def test_a_turn_sent_twice_after_others_is_still_the_same_turn(home: House) -> None:
    session = (await home.begin())["id"]
    first = await home.say(session, HELLO, client_turn_id="sent-twice")
    await home.say(session, "how was your week?")
    again = await home.say(session, HELLO, client_turn_id="sent-twice")
    assert again["ex_turn"] == first["ex_turn"]
    assert len(await home.turns(session)) == 4


async def test_the_same_id_with_other_words_is_refused_and_changes_nothing(home: House) -> None:
    session = (await home.begin())["id"]
    await home.say(session, HELLO, client_turn_id="one-id-only")
    before = await home.everything()
    refused = await home.post(session, "something else", client_turn_id="one-id-only")
    assert (refused.status_code, refused.json()["slug"]) == (409, "turn-reused")
    waited = await home.client.post(f"/api/sessions/{session}/wait", json={"client_turn_id": "one-id-only"})
    assert (waited.status_code, waited.json()["slug"]) == (409, "turn-reused")
    assert await home.everything() == before


async def test_the_same_id_in_another_session_is_another_turn(home: House) -> None:
    one, two = (await home.begin())["id"], (await home.begin())["id"]
    first = await home.say(one, HELLO, client_turn_id="used-in-both")
    second = await home.say(two, "hello from the other one", client_turn_id="used-in-both")
    assert first["user_turn"]["id"] != second["user_turn"]["id"]


async def test_two_turns_at_once_are_refused_until_the_first_is_answered(held: Held) -> None:
    home, gateway = held
    session = (await home.begin())["id"]
    sending = asyncio.create_task(home.say(session, HELLO))
    await gateway.asked.wait()
    refused = await home.post(session, "and another thing")
    assert (refused.status_code, refused.json()["slug"]) == (409, "turn-running")
    waited = await home.client.post(f"/api/sessions/{session}/wait", json={"client_turn_id": "wait-at-once"})
    assert (waited.status_code, waited.json()["slug"]) == (409, "turn-running")
    assert [t["text"] for t in await home.turns(session)] == [HELLO]
    gateway.go.set()
    await sending
    assert (await home.say(session, "and another thing"))["outcome"]["event"] in ("reply", "silence", "ended")


async def test_a_running_turn_sent_again_reattaches_to_it(held: Held) -> None:
    home, gateway = held
    session = (await home.begin())["id"]
    first = asyncio.create_task(home.say(session, HELLO, client_turn_id="sent-twice"))
    await gateway.asked.wait()
    second = asyncio.create_task(home.say(session, HELLO, client_turn_id="sent-twice"))
    gateway.go.set()
    assert await first == await second
    assert len(gateway.requests) == 1


async def test_a_report_on_a_turn_that_is_being_answered_is_refused(held: Held) -> None:
    home, gateway = held
    session = (await home.begin())["id"]
    sending = asyncio.create_task(home.say(session, HELLO))
    await gateway.asked.wait()
    refused = await home.client.post(f"/api/sessions/{session}/report", json={})
    assert (refused.status_code, refused.json()["slug"]) == (409, "turn-running")
    gateway.go.set()
    await sending


async def test_after_the_end_nothing_is_taken_any_more(home: House) -> None:
    session = (await home.begin())["id"]
    await home.say(session, HELLO)
    ended = await home.client.post(f"/api/sessions/{session}/end")
    assert (ended.status_code, ended.json()["status"], ended.json()["ended_by"]) == (200, "ended", "user")
    before = await home.everything()
    refused = await home.post(session, "one more thing")
    assert (refused.status_code, refused.json()["slug"]) == (409, "session-ended")
    waited = await home.client.post(f"/api/sessions/{session}/wait", json={"client_turn_id": "wait-after"})
    assert (waited.status_code, waited.json()["slug"]) == (409, "session-ended")
    assert await home.everything() == before


async def test_ending_twice_is_ending_once(home: House) -> None:
    session = (await home.begin())["id"]
    await home.say(session, HELLO)
    first = await home.client.post(f"/api/sessions/{session}/end")
    second = await home.client.post(f"/api/sessions/{session}/end")
    assert second.json() == first.json()


async def test_ending_while_the_reply_is_being_made_keeps_the_reply_and_the_end(held: Held) -> None:
    home, gateway = held
    session = (await home.begin())["id"]
    sending = asyncio.create_task(home.say(session, HELLO))
    await gateway.asked.wait()
    ended = await home.client.post(f"/api/sessions/{session}/end")
    assert ended.json()["status"] == "ended"
    gateway.go.set()
    whole = await sending
    assert whole["ex_turn"]["text"]
    assert whole["session"]["status"] == "ended"
    refused = await home.post(session, "one more thing")
    assert (refused.status_code, refused.json()["slug"]) == (409, "session-ended")


async def test_an_earlier_turn_can_be_said_differently_also_after_the_end(home: House) -> None:
    session = (await home.begin())["id"]
    first = await home.say(session, HELLO)
    second = await home.say(session, "are you seeing anybody?")
    await home.client.post(f"/api/sessions/{session}/end")
    other = await home.say(session, "i hope work is kinder now", parent_turn_id=first["ex_turn"]["id"])
    assert other["user_turn"]["parent_turn_id"] == first["ex_turn"]["id"]
    assert other["session"]["status"] == "open"
    tree = {t["id"]: t["parent_turn_id"] for t in await home.turns(session)}
    assert tree[second["user_turn"]["id"]] == tree[other["user_turn"]["id"]] == first["ex_turn"]["id"]


async def test_the_very_first_message_can_be_said_differently_too(home: House) -> None:
    session = (await home.begin())["id"]
    first = await home.say(session, HELLO)
    other = await home.say(session, "hey. it has been a while", parent_turn_id="root")
    assert first["user_turn"]["parent_turn_id"] is None
    assert other["user_turn"]["parent_turn_id"] is None
    assert other["ex_turn"]["parent_turn_id"] == other["user_turn"]["id"]


async def test_the_next_message_answers_the_newest_turn_unless_told_otherwise(home: House) -> None:
    session = (await home.begin())["id"]
    first = await home.say(session, HELLO)
    second = await home.say(session, "how was your week?")
    assert second["user_turn"]["parent_turn_id"] == first["ex_turn"]["id"]


async def test_what_cannot_be_answered_is_no_parent(home: House) -> None:
    one, two = (await home.begin())["id"], (await home.begin())["id"]
    mine = await home.say(one, HELLO)
    theirs = await home.say(two, HELLO)
    before = await home.everything()
    for parent in (mine["user_turn"]["id"], theirs["ex_turn"]["id"], "nosuchturn"):
        refused = await home.post(one, "and this?", parent_turn_id=parent)
        assert (refused.status_code, refused.json()["slug"]) == (409, "bad-parent")
    assert await home.everything() == before


async def test_where_the_other_person_starts_there_is_nothing_before_their_message(home: House) -> None:
    created = await home.begin("they_reach_out")
    assert [t["role"] for t in created["turns"]] == ["ex"]
    refused = await home.post(created["id"], "hello?", parent_turn_id="root")
    assert (refused.status_code, refused.json()["slug"]) == (409, "bad-parent")
    whole = await home.say(created["id"], "good to hear from you. how are you?")
    assert whole["user_turn"]["parent_turn_id"] == created["turns"][0]["id"]


async def test_a_wait_is_an_own_turn_without_text_and_silence_an_answer_without_text(home: House) -> None:
    session = (await home.begin("no_reply"))["id"]
    whole = await home.wait(session)
    assert whole["user_turn"]["text"] is None
    assert whole["outcome"]["event"] == "silence"
    assert whole["outcome"]["words"]
    assert whole["ex_turn"]["text"] is None
    assert whole["ex_turn"]["role"] == "ex"
    assert whole["ex_turn"]["story_minutes"] == 24 * 60


async def test_waiting_long_enough_ends_the_exercise_of_not_writing(home: House) -> None:
    session = (await home.begin("no_reply"))["id"]
    for _ in range(2):
        assert (await home.wait(session))["session"]["status"] == "open"
    last = await home.wait(session)
    assert (last["outcome"]["event"], last["outcome"]["why"]) == ("ended", "exercise_done")
    assert last["session"]["status"] == "ended"
    assert (await home.report(session))["status"] == "done"


async def test_in_a_silence_each_day_has_its_own_name_live_and_when_one_comes_back(home: House) -> None:
    session = (await home.begin("no_reply"))["id"]
    said = [await home.say(session, "hello?"), await home.wait(session), await home.say(session, "did you get this")]
    live = [whole["outcome"]["words"] for whole in said]
    assert live == ["Tuesday. Nothing yet.", "Wednesday. Nothing yet.", "Thursday. Nothing yet."]
    page = (await home.client.get(f"/sessions/{session}")).text
    assert re.findall(r"\w+day\. Nothing yet\.", page) == live


async def test_a_message_into_silence_stays_unanswered(home: House) -> None:
    session = (await home.begin("no_reply"))["id"]
    whole = await home.say(session, "did you see my message?")
    assert whole["outcome"]["event"] == "silence"
    assert (whole["user_turn"]["text"], whole["ex_turn"]["text"]) == ("did you see my message?", None)


async def test_the_service_itself_says_that_it_is_a_simulation(home: House) -> None:
    session = (await home.begin())["id"]
    whole = await home.say(session, "wait, are you a real person or an AI?")
    assert whole["ex_turn"]["voice"] == "service"
    assert "simulation" in whole["ex_turn"]["text"]


async def test_sessions_are_listed_newest_first_in_pages(home: House) -> None:
    made = [(await home.begin())["id"] for _ in range(3)]
    page = (await home.client.get("/api/sessions", params={"limit": 2})).json()
    assert [s["id"] for s in page["sessions"]] == made[:0:-1]
    rest = (await home.client.get("/api/sessions", params={"limit": 2, "before": page["before"]})).json()
    assert [s["id"] for s in rest["sessions"]] == made[:1]
    assert rest["before"] is None


async def test_a_deleted_session_is_gone_with_its_turns(home: House) -> None:
    session = (await home.begin())["id"]
    whole = await home.say(session, HELLO)
    assert (await home.client.delete(f"/api/sessions/{session}")).status_code == 204
    for path in ("", "/turns/" + whole["user_turn"]["id"] + "/events"):
        assert (await home.client.get(f"/api/sessions/{session}{path}")).json()["slug"] == "not-found"
    assert (await home.client.delete(f"/api/sessions/{session}")).status_code == 404
    assert HELLO not in await home.everything()
