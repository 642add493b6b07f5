"""What lies beside a talk: words that are not sent yet, how the room is set, which turn is the newest."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from service.web.build_chat import here_since
from tests.support.app import House


async def kept(home: House, session: str, **where: str | bool) -> str:
    answer = await home.client.get(f"/api/sessions/{session}/draft", params=where)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["text"])


async def keep(home: House, session: str, text: str, **where: str | int | bool) -> int:
    answer = await home.client.put(f"/api/sessions/{session}/draft", json={"text": text, **where})
    return answer.status_code


async def test_unsent_words_wait_where_they_were_written_and_go_when_they_are_sent(home: House) -> None:
    await home.ready()
    session = (await home.begin())["id"]
    first = "Hi Dana,\n  I <b>wanted</b> to say\tsomething שלום"
    assert await keep(home, session, first) == 204
    assert await kept(home, session) == first
    page = (await home.client.get(f"/sessions/{session}")).text
    assert "Hi Dana,\n  I &lt;b&gt;wanted&lt;/b&gt; to say\tsomething שלום</textarea>" in page
    said = await home.say(session, "hello")
    assert await kept(home, session) == ""
    # Another place, other words: writing the first line anew does not touch what is being written at the end.
    assert await keep(home, session, "at the end") == 204
    assert await keep(home, session, "at the start", parent_turn_id="root", again=True) == 204
    again = (await home.client.get(f"/sessions/{session}?from={said['user_turn']['id']}")).text
    assert "at the start</textarea>" in again
    await home.say(session, "hello you", parent_turn_id="root")
    assert await kept(home, session, parent_turn_id="root", again=True) == ""
    assert await kept(home, session) == ""
    assert await kept(home, session, parent_turn_id=said["ex_turn"]["id"]) == "at the end"


async def test_what_is_in_the_box_stays_in_it_while_that_way_goes_on(home: House) -> None:
    await home.ready()
    session = (await home.begin())["id"]
    said = await home.say(session, "hello")
    here = said["ex_turn"]["id"]
    await keep(home, session, "half a line", parent_turn_id=here)
    await home.wait(session)
    assert "half a line</textarea>" in (await home.client.get(f"/sessions/{session}")).text
    # Another way begins with an empty box; the words stay where they were, also for a page that has not seen the wait.
    other = await home.say(session, "hello you", parent_turn_id="root")
    assert "half a line</textarea>" not in (await home.client.get(f"/sessions/{session}")).text
    assert await kept(home, session, parent_turn_id=here) == "half a line"
    assert await kept(home, session, parent_turn_id=other["ex_turn"]["id"]) == ""
    # Written to say something differently, and then not said: they are in the box of the way that begins so.
    await keep(home, session, "or nothing at all", parent_turn_id=here, again=True)
    waited = await home.wait(session, parent_turn_id=here)
    assert await kept(home, session, parent_turn_id=waited["user_turn"]["id"]) == "or nothing at all"
    assert await kept(home, session, parent_turn_id=here, again=True) == ""
    assert await kept(home, session, parent_turn_id=here) == "half a line"


async def test_words_that_come_late_do_not_put_back_what_was_sent_nor_lose_what_was_written_after(home: House) -> None:
    await home.ready()
    session = (await home.begin())["id"]
    await home.say(session, "hello", seq=5)
    assert await keep(home, session, "hello", seq=4) == 204
    assert await kept(home, session) == ""
    assert await keep(home, session, "and then", seq=7) == 204
    await home.say(session, "good morning", seq=6)
    assert await kept(home, session) == "and then"


async def test_a_message_on_its_way_is_a_draft_until_it_has_arrived(home: House) -> None:
    await home.ready()
    session = (await home.begin())["id"]
    await keep(home, session, "hello\nand th", seq=2, sending="on-its-way-1")
    assert await kept(home, session) == "hello\nand th"
    body = {"text": "hello", "client_turn_id": "on-its-way-1", "seq": 1}
    (await home.client.post(f"/api/sessions/{session}/turns", json=body)).raise_for_status()
    assert await kept(home, session) == "and th"


async def test_taking_all_words_back_keeps_nothing(home: House) -> None:
    await home.ready()
    session = (await home.begin())["id"]
    await keep(home, session, "something")
    assert await keep(home, session, "   ") == 204
    assert await kept(home, session) == ""
    assert '"draft"' not in await home.everything()


@pytest.mark.parametrize(("text", "status"), [("x" * 20_000, 204), ("x" * 20_001, 422), ("a\x00b", 422)])
async def test_a_draft_may_be_longer_than_a_message_but_has_an_end(home: House, text: str, status: int) -> None:
    await home.ready()
    assert await keep(home, (await home.begin())["id"], text) == status


async def test_a_deleted_talk_takes_its_unsent_words_with_it_and_no_other_talks(home: House) -> None:
    await home.ready()
    gone, stays = (await home.begin())["id"], (await home.begin())["id"]
    for session in (gone, stays):
        await keep(home, session, f"unsent in {session}")
        await home.client.put(f"/api/sessions/{session}/room", json={"hints": True})
    assert (await home.client.delete(f"/api/sessions/{gone}")).status_code == 204
    everything = await home.everything()
    assert gone not in everything
    assert f"unsent in {stays}" in everything


async def test_hints_begin_as_they_were_chosen_and_stay_as_they_are_set(home: House) -> None:
    await home.ready()
    session = (await home.begin(coach=True))["id"]
    hints = re.compile(r'id="hints" aria-pressed="(\w+)"')
    page = (await home.client.get(f"/sessions/{session}")).text
    assert hints.findall(page) == ["true"]
    await home.client.put(f"/api/sessions/{session}/room", json={"hints": False, "heard": True})
    assert hints.findall((await home.client.get(f"/sessions/{session}")).text) == ["false"]


async def test_the_newest_turn_is_told_in_one_id(home: House) -> None:
    await home.ready()
    session = (await home.begin())["id"]
    head = f"/api/sessions/{session}/head"
    assert (await home.client.get(head)).json() == {"turn_id": None}
    said = await home.say(session, "hello")
    assert (await home.client.get(head)).json() == {"turn_id": said["ex_turn"]["id"]}


async def test_a_branch_that_was_ended_takes_no_words_whatever_the_newest_one_does(home: House) -> None:
    await home.ready()
    session = (await home.begin())["id"]
    ended = await home.say(session, "hello")
    await home.client.post(f"/api/sessions/{session}/end")
    other = await home.say(session, "hello you", parent_turn_id="root")
    composer = re.compile(r'<div class="composer" id="composer"( hidden)?>')
    old = (await home.client.get(f"/sessions/{session}?leaf={ended['ex_turn']['id']}")).text
    assert composer.findall(old) == [" hidden"]
    assert "You ended it here." in old
    assert composer.findall((await home.client.get(f"/sessions/{session}?leaf={other['ex_turn']['id']}")).text) == [""]
    assert "2 ways this has gone" in old


async def test_a_line_that_stopped_the_talk_is_not_one_to_say_differently(home: House) -> None:
    await home.ready()
    session = (await home.begin())["id"]
    await home.say(session, "hello")
    await home.say(session, "i am going to kill myself tonight")
    page = re.sub(r"(?s)<template.*?</template>", "", (await home.client.get(f"/sessions/{session}")).text)
    assert "turn--user" in page
    assert not re.search(r"data-again href=[^>]*latest\">", page)


async def test_checking_with_a_plain_form_shows_what_the_line_does_and_sends_nothing(home: House) -> None:
    await home.ready()
    session = (await home.begin("hearing_no", "sol"))["id"]
    text = "please, just one coffee, ten minutes"
    page = await home.client.post(f"/sessions/{session}/check", data={"text": text})
    assert page.status_code == 200
    assert 'class="check__does"' in page.text
    assert f"{text}</textarea>" in page.text
    assert len(await home.turns(session)) == 1
    assert await kept(home, session) == text
    stopped = await home.client.post(f"/sessions/{session}/check", data={"text": "i want to kill myself tonight"})
    assert "This was not sent" in stopped.text
    assert "tel:" in stopped.text
    assert "kill myself tonight</textarea>" in stopped.text


async def test_not_writing_with_a_plain_form_leaves_the_words_in_the_box(home: House) -> None:
    await home.ready()
    session = (await home.begin())["id"]
    await home.say(session, "hello")
    form = {"wait_client_turn_id": home.fresh_id(), "text": "half a sent", "client_turn_id": home.fresh_id()}
    page = await home.client.post(f"/sessions/{session}/wait", data=form, follow_redirects=True)
    assert "half a sent</textarea>" in page.text
    assert "You put the phone away." in page.text


async def test_leaving_it_leads_to_the_report_at_once_and_without_a_word_to_none(home: House) -> None:
    await home.ready()
    unsaid, said = (await home.begin())["id"], (await home.begin())["id"]
    there = await home.client.post(f"/sessions/{unsaid}/end")
    assert there.headers["location"] == f"/sessions/{unsaid}#latest"
    assert "You left before a word was said." in (await home.client.get(f"/sessions/{unsaid}")).text
    await home.say(said, "hello")
    there = await home.client.post(f"/sessions/{said}/end")
    assert there.headers["location"].startswith(f"/sessions/{said}/reports/")


async def test_somebody_who_comes_back_days_later_is_told_where_they_left_off(home: House) -> None:
    await home.ready()
    session = (await home.begin())["id"]
    await home.say(session, "hello")
    assert "You left off" not in (await home.client.get(f"/sessions/{session}")).text
    now = home.services.clock
    home.app.state.services = replace(home.services, clock=lambda: now() + timedelta(days=3))
    page = (await home.client.get(f"/sessions/{session}")).text
    assert re.search(r"You left off \w+day, \d\d:\d\d\. Nothing has moved on since\.", page)
    assert "A reminder: Dana is simulated" in page
    assert not re.search(r'class="reminder">You have been here a while', page.split("<template")[0])


@pytest.mark.parametrize(
    ("minutes", "since"),
    [((0, 50, 100, 150, 200), 0), ((0, 20, 140, 190), 140), ((0,), 210), ((), 210)],
)
def test_a_sitting_goes_back_to_the_last_pause_after_which_one_has_left_off(
    minutes: tuple[int, ...], since: int
) -> None:
    begun = datetime(2026, 1, 1, tzinfo=UTC)
    then = [begun + timedelta(minutes=minute) for minute in minutes]
    assert here_since(begun + timedelta(minutes=210), then) == begun + timedelta(minutes=since)


async def test_words_are_kept_only_at_a_place_of_this_talk(home: House) -> None:
    one, two = (await home.begin())["id"], (await home.begin())["id"]
    elsewhere = (await home.say(two, "hi. i hope your week was kind"))["ex_turn"]["id"]
    for place in (elsewhere, "made-up-place"):
        kept = await home.client.put(f"/api/sessions/{one}/draft", json={"text": "a", "parent_turn_id": place})
        assert (kept.status_code, kept.json()["slug"]) == (404, "not-found")
    assert '"draft"' not in await home.everything()
