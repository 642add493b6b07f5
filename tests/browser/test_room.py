"""What the room is for while one writes: words kept, a line looked at first, another window, a voice, a long talk."""

from __future__ import annotations

from collections.abc import Callable

import httpx
from playwright.sync_api import expect

from service.gateway.scripted import ScriptedGateway
from tests.browser.conftest import PATIENCE_MS, PHONE, Visiting
from tests.browser.steps import prepared, send, turns, wait
from tests.support.app import PARTNER_ONLY, HeldGateway

PRESS = "Thank you for writing. You owe me that much after all these years."
NEWEST_ABOVE_THE_BOX = """() => document.querySelector("#talk > li:last-child").getBoundingClientRect().bottom
  <= document.getElementById("latest").getBoundingClientRect().top + 1"""
VOICES = """
const spoken = [];
const voice = (name, lang, localService) => ({ name, lang, localService, default: false, voiceURI: name });
window.spoken = spoken;
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
Object.defineProperty(window, "speechSynthesis", { value: {
  speaking: false, pending: false,
  getVoices: () => %s,
  addEventListener: () => {},
  cancel: () => {},
  speak: (words) => spoken.push([words.voice.name, words.text]),
} });
"""
REMOTE = '[voice("from the network", "en-GB", false)]'
LOCAL = '[voice("from the network", "en-GB", false), voice("of this machine", "en-US", true)]'


def test_words_that_are_not_sent_are_there_again_after_a_reload(visiting: Visiting) -> None:
    visit = visiting(viewport=PHONE, name="room")
    page = visit.page
    page.goto(prepared(visit.base, "first_text"))
    send(page, "Hi Dana. I hope your week was kind.")
    with page.expect_response(lambda r: r.url.endswith("/draft") and r.status == 204):
        page.locator("#words").press_sequentially("something I may never")
    page.reload()
    expect(page.locator("#words")).to_have_value("something I may never")
    wait(page)
    # The phone was put away with the words in the box; they are still there, and after a reload as well.
    expect(page.locator("#words")).to_have_value("something I may never")
    page.reload()
    expect(page.locator("#words")).to_have_value("something I may never")
    page.locator("#words").fill("")
    send(page, "How are you?")
    page.reload()
    expect(page.locator("#words")).to_have_value("")
    assert [t["text"] for t in turns(visit) if t["role"] == "user"][-1] == "How are you?"


def test_a_line_is_looked_at_before_it_goes_and_hints_can_be_had_or_not(visiting: Visiting) -> None:
    visit = visiting(viewport=PHONE, name="room", allowed=frozenset({403}))
    page = visit.page
    page.goto(prepared(visit.base, "first_text"))
    page.fill("#words", PRESS)
    page.click("#check-button")
    panel = page.locator("#checked [data-check]")
    expect(panel.locator("[data-does]").first).not_to_be_empty()
    expect(panel.locator("cite").first).not_to_be_empty()
    expect(panel.locator("button", has_text="Send mine")).to_be_visible()
    # Under the line being written, not over it.
    box, below = page.locator("#words").bounding_box(), panel.bounding_box()
    assert box is not None
    assert below is not None
    assert below["y"] >= box["y"] + box["height"]
    visit.shot("check", whole=False)
    visit.fits()
    panel.locator("[data-use]:visible").first.click()
    expect(page.locator("#words")).not_to_have_value(PRESS)
    page.keyboard.press("Control+z")
    expect(page.locator("#words")).to_have_value(PRESS)
    page.click("#check-button")
    expect(panel).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    assert turns(visit) == []

    expect(page.locator("#hint")).to_be_empty()
    page.click("#hints")
    expect(page.locator("#hint")).not_to_be_empty()
    visit.shot("hint", whole=False)
    page.reload()
    expect(page.locator("#hints")).to_have_attribute("aria-pressed", "true")

    page.fill("#words", "i want to kill myself tonight")
    page.click("#check-button")
    expect(page.locator("[data-safety] [data-places] li").first).to_be_visible()
    expect(page.locator("#words")).to_have_value("i want to kill myself tonight")
    # It is read from its first word on, and what the page proposes is no longer to send it.
    expect(page.locator("[data-safety] [data-words] p").first).to_be_in_viewport()
    full, send_it = (page.locator(one) for one in ("[data-safety] a.button:visible", "#send-button"))
    assert len({node.evaluate("node => getComputedStyle(node).backgroundColor") for node in (full, send_it)}) == 2
    box, last = page.locator("#words").bounding_box(), full.bounding_box()
    assert box is not None
    assert last is not None
    assert box["y"] - (last["y"] + last["height"]) >= 32
    visit.shot("draft-stopped", whole=False)
    assert turns(visit) == []


def test_a_second_window_on_the_same_talk_says_that_it_has_gone_on(visiting: Visiting) -> None:
    visit = visiting()
    first = visit.page
    first.goto(prepared(visit.base, "first_text"))
    second = first.context.new_page()
    visit.watch.on(second)
    second.goto(first.url)
    send(first, "Hi Dana. I hope your week was kind.")
    second.bring_to_front()
    expect(second.locator("#trouble")).to_contain_text("gone on in another window")
    second.fill("#words", "half a line")
    second.click("[data-show-newest]")
    expect(second.locator("#talk .turn--user")).to_have_count(1)
    expect(second.locator("#words")).to_have_value("half a line")
    send(second, "And how are you?")
    assert [t["parent_turn_id"] is None for t in turns(visit)] == [True, False, False, False]


def test_a_connection_that_is_gone_in_mid_turn_is_told_and_heals_without_doubles(visiting: Visiting) -> None:
    gateway = HeldGateway(PARTNER_ONLY)
    visit = visiting(gateway, viewport=PHONE, name="room")
    page = visit.page
    page.goto(prepared(visit.base, "first_text"))
    page.fill("#words", "Hi Dana. I hope your week was kind.")
    with page.expect_request("**/turns"):
        page.click("#send-button")
    expect(page.locator("#talk .typing")).to_be_visible()
    page.context.set_offline(True)
    page.locator("#words").press_sequentially("written without a connection")
    expect(page.locator("#trouble")).to_contain_text("connection is gone")
    visit.shot("offline", whole=False)
    gateway.release()
    page.context.set_offline(False)
    expect(page.locator("#talk .turn--ex")).to_have_count(1)
    expect(page.locator("#talk .turn--user")).to_have_count(1)
    expect(page.locator("#trouble")).to_be_empty()
    # At once: the last letters are still on their way when the page is loaded again.
    page.locator("#words").press_sequentially(".")
    page.reload()
    expect(page.locator("#words")).to_have_value("written without a connection.")
    assert len(turns(visit)) == 2
    visit.watch.faults[:] = [f for f in visit.watch.faults if "ERR_INTERNET_DISCONNECTED" not in f]


def test_after_a_line_is_said_another_time_the_way_before_can_be_found_at_once(visiting: Visiting) -> None:
    visit = visiting()
    page = visit.page
    page.goto(prepared(visit.base, "first_text"))
    send(page, "Hi Dana. I hope your week was kind.")
    page.locator("[data-again]").first.click()
    page.wait_for_url("**?from=*")
    send(page, "Hi Dana. I walked past the bakery.")
    expect(page.locator(".ways summary")).to_have_text("2 ways this has gone")
    page.locator(".ways summary").click()
    page.locator("a.ways__go").click()
    expect(page.locator("#talk .turn--user")).to_contain_text("I hope your week was kind.")


def test_going_back_in_the_browser_leads_to_where_one_was(visiting: Visiting) -> None:
    visit = visiting()
    page = visit.page
    address = prepared(visit.base, "first_text")
    page.goto(visit.base)
    page.goto(address)
    send(page, "Hi Dana. I hope your week was kind.")
    page.locator("[data-again]:visible").click()
    expect(page.locator(".again__text")).to_be_visible()
    # The address names the newest place, and the browser goes there: what was said before stands above the box.
    page.wait_for_function(
        "() => Math.abs(document.getElementById('room').getBoundingClientRect().bottom - innerHeight) < 2"
    )
    page.go_back()
    expect(page.locator(".again__text")).to_have_count(0)
    expect(page.locator("#talk .turn--ex")).to_have_count(1)
    page.locator(".partner__end").click()
    page.wait_for_url("**/reports/*")
    # Until it is made, the page that waits for a report loads itself anew, and that could come between.
    expect(page.locator(".head__opening")).to_be_visible()
    page.go_back()
    expect(page.locator("[data-ended]")).to_be_visible()
    expect(page.locator("#composer")).to_be_hidden()
    page.go_back()
    page.wait_for_url(f"{visit.base}/")


def test_the_other_person_is_heard_only_when_asked_for_and_only_in_a_voice_of_this_machine(visiting: Visiting) -> None:
    visit = visiting()
    page = visit.page
    page.add_init_script(VOICES % REMOTE)
    page.goto(prepared(visit.base, "short_call"))
    page.click("#heard")
    expect(page.locator("#trouble")).to_contain_text("no voice of its own")
    expect(page.locator("#heard")).to_have_attribute("aria-pressed", "false")

    page.add_init_script(VOICES % LOCAL)
    page.reload()
    send(page, "Hi. Is now a good moment?")
    assert page.evaluate("spoken") == []
    with page.expect_response("**/room"):
        page.click("#heard")
    send(page, "How has your week been?")
    theirs = str([t["text"] for t in turns(visit) if t["role"] == "ex"][-1])
    ((name, text),) = page.evaluate("spoken")
    assert name == "of this machine"
    assert "(" not in text
    assert text.split()[-1] == theirs.split()[-1]
    page.reload()
    expect(page.locator("#heard")).to_have_attribute("aria-pressed", "true")
    # Texts are read, not heard.
    page.goto(prepared(visit.base, "first_text"))
    expect(page.locator("#heard")).to_have_count(0)


def test_a_talk_of_forty_turns_is_still_light_and_quick(
    visiting: Visiting, record_property: Callable[[str, object], None]
) -> None:
    visit = visiting(ScriptedGateway(PARTNER_ONLY), viewport=PHONE, name="room")
    page = visit.page
    address = prepared(visit.base, "keeping_it_light")
    lines = ["The market had the first plums.", "How did the move go?", "That sounds like a long day."]
    with httpx.Client(
        base_url=f"{visit.base}/api{address.removeprefix(visit.base)}", timeout=PATIENCE_MS / 1000
    ) as client:
        for number in range(18):
            body = {"client_turn_id": f"forty-turns-{number}"}
            if number % 3 == 0:
                said = client.post("/turns", json=body | {"text": f"{lines[number % 9 // 3]} ({number})"})
            else:
                said = client.post("/wait", json=body)
            said.raise_for_status()
            assert said.json()["session"]["status"] == "open", number
    page.goto(address)
    arrived = page.evaluate(
        """() => performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
          .reduce((sum, one) => sum + one.transferSize, 0)"""
    )
    assert 30_000 < arrived < 150_000
    send(page, "It was good to hear from you.")
    send(page, "Sleep well.")
    assert len(turns(visit)) == 40
    expect(page.locator("#talk > [id]")).to_have_count(40)
    last = page.locator("#talk > .turn--ex").last
    expect(last).to_be_in_viewport()
    took = page.evaluate(
        """async () => {
          const box = document.getElementById("words");
          const start = performance.now();
          for (let n = 0; n < 50; n++) {
            box.value += "a";
            box.dispatchEvent(new Event("input"));
            box.getBoundingClientRect();
          }
          return (performance.now() - start) / 50;
        }"""
    )
    record_property("40 turns", f"{arrived:,} bytes transferred, {took:.1f} ms a letter typed")
    assert took < 16, f"{took:.1f} ms a letter"
    # The box has grown by a line: the newest line has moved up with it.
    page.wait_for_function(NEWEST_ABOVE_THE_BOX)
    visit.shot("forty", whole=False)
    visit.fits()
