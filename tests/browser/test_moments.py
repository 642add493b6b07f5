"""Single moments on the page: silence, danger, a failing model, a lost connection, hard texts, the way out."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator

import httpx
import pytest
from playwright.sync_api import Route, expect

from service.errors import ModelBusy, ModelUnreachable
from service.gateway.port import Chunk, ModelRequest
from service.gateway.scripted import ScriptedGateway
from tests.browser.conftest import PATIENCE_MS, PHONE, Visiting
from tests.browser.steps import prepared, send, turns, wait
from tests.support.app import BROKEN_PIECE, OPEN_ANSWERS, PARTNER_ONLY, BreakingGateway, HeldGateway

HELLO = "Hi Dana. I hope your week was kind."


class AskedGateway(HeldGateway):
    """Tells another thread when it is being asked."""

    def __init__(self) -> None:
        super().__init__()
        self.told = threading.Event()

    async def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        self.told.set()
        async for chunk in super().stream(request):
            yield chunk


def test_not_writing_is_an_exercise_that_can_be_done(visiting: Visiting) -> None:
    visit = visiting(viewport=PHONE, name="moments")
    page = visit.page
    page.goto(prepared(visit.base, "no_reply"))
    wait(page)
    expect(page.locator("#talk .hush__words")).to_contain_text("Nothing")
    visit.shot("silence", whole=False)
    wait(page)
    page.click("#wait-button")
    expect(page.locator("#panels [data-by-exercise]")).to_be_visible()
    visit.shot("exercise-done", whole=False)
    page.click('[data-ended] button:has-text("See what happened")')
    expect(page.locator(".head__opening")).to_be_visible()


def test_words_of_danger_stop_the_talk_and_show_places_to_turn_to(visiting: Visiting) -> None:
    visit = visiting(viewport=PHONE, name="moments")
    page = visit.page
    page.goto(prepared(visit.base, "first_text"))
    page.fill("#words", "i can't go on. i want to kill myself tonight")
    page.press("#words", "Enter")
    panel = page.locator("#panels [data-safety]")
    expect(panel).to_be_visible()
    expect(panel.locator("[data-places] li").first).to_be_visible()
    expect(panel.locator("[data-way-back]")).to_be_hidden()
    expect(page.locator("#composer")).to_be_hidden()
    visit.shot("safety", whole=False)
    words = panel.locator("[data-words] p").all_inner_texts()
    page.reload()
    assert page.locator("#panels [data-words] p").all_inner_texts() == words
    expect(page.locator("#composer")).to_be_hidden()


@pytest.mark.parametrize("after_piece", [False, True], ids=["before the first piece", "after the first piece"])
def test_when_a_model_fails_it_is_told_and_can_be_asked_again(visiting: Visiting, after_piece: bool) -> None:
    visit = visiting(BreakingGateway(ModelUnreachable(), after_piece, times=2), name="moments")
    page = visit.page
    page.goto(prepared(visit.base, "first_text"))
    page.fill("#words", HELLO)
    page.click("#send-button")
    panel = page.locator("#panels [data-failure]")
    expect(panel.locator("[data-title]")).to_have_text(ModelUnreachable.title)
    shown = page.locator("#talk .turn--ex .turn__text")
    expect(shown).to_have_text([BROKEN_PIECE] if after_piece else [])
    visit.shot(f"failure-{'after' if after_piece else 'before'}", whole=False)
    page.reload()
    expect(panel.locator("[data-title]")).to_have_text(ModelUnreachable.title)
    expect(panel.locator("[data-detail]")).to_have_text("")
    expect(page.locator("#composer")).to_be_visible(visible=after_piece)
    panel.locator("[data-ask-again]").click()
    expect(panel.locator("[data-title]")).to_have_text(ModelUnreachable.title)
    expect(page.locator("#send-button")).to_be_enabled()
    panel.locator("[data-built-in]").click()
    expect(panel).to_have_count(0)
    expect(shown).to_have_count(1)
    expect(shown).not_to_have_text(BROKEN_PIECE)
    expect(page.locator("#composer")).to_be_visible()
    assert [t["text"] for t in turns(visit) if t["role"] == "user"] == [HELLO]
    send(page, "And how are you these days?")
    expect(page.locator("#talk .turn--user")).to_have_count(2)


def test_a_reply_that_broke_off_can_be_answered_as_it_stands(visiting: Visiting) -> None:
    visit = visiting(BreakingGateway(ModelBusy(), after_piece=True))
    page = visit.page
    page.goto(prepared(visit.base, "first_text"))
    page.fill("#words", HELLO)
    page.click("#send-button")
    expect(page.locator("#panels [data-failure]")).to_be_visible()
    send(page, "Thank you for reading it.")
    expect(page.locator("#panels [data-failure]")).to_have_count(0)
    expect(page.locator("#talk .turn--ex .turn__text").first).to_have_text(BROKEN_PIECE)
    path = turns(visit)
    assert [t["role"] for t in path] == ["user", "ex", "user", "ex"]
    assert [t["parent_turn_id"] for t in path[1:]] == [t["id"] for t in path[:-1]]


def test_a_page_loaded_again_in_the_middle_of_a_reply_shows_it_once(visiting: Visiting) -> None:
    gateway = AskedGateway()
    visit = visiting(gateway)
    page = visit.page
    page.goto(prepared(visit.base, "first_text"))
    page.fill("#words", HELLO)
    page.click("#send-button")
    assert gateway.told.wait(10)
    page.reload()
    expect(page.locator("#talk .turn--user .turn__text")).to_have_text([HELLO])
    expect(page.locator("#talk .typing")).to_be_visible()
    gateway.release()
    expect(page.locator("#talk .turn--ex")).to_have_count(1)
    expect(page.locator("#send-button")).to_be_enabled()
    assert len(turns(visit)) == 2
    assert len(gateway.requests) == 1


def test_a_connection_that_breaks_after_the_service_took_the_words_stores_them_once(visiting: Visiting) -> None:
    visit = visiting(ScriptedGateway(PARTNER_ONLY))
    page = visit.page
    page.goto(prepared(visit.base, "first_text"))
    lost: list[str] = []

    def lose(route: Route) -> None:
        if lost:
            route.continue_()
            return
        # The service gets the words; the page never hears of it.
        httpx.post(
            route.request.url, content=route.request.post_data_buffer, headers={"Content-Type": "application/json"}
        ).raise_for_status()
        lost.append(route.request.post_data or "")
        route.abort("connectionreset")

    page.route("**/turns", lose)
    send(page, HELLO)
    assert len(lost) == 1
    assert [t["text"] for t in turns(visit) if t["role"] == "user"] == [HELLO]
    expect(page.locator("#talk .turn--user")).to_have_count(1)
    assert visit.watch.faults == ["console error: Failed to load resource: net::ERR_CONNECTION_RESET"]
    visit.watch.faults.clear()


def test_any_text_is_shown_as_text_by_the_script_and_by_the_page(visiting: Visiting) -> None:
    visit = visiting()
    page = visit.page
    page.goto(prepared(visit.base, "first_text"))
    hard = (
        "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>\n\n  {{ 7*7 }} &lt; 🙂 שלום"
    )
    send(page, hard)
    line = page.locator("#talk .turn--user .turn__text")
    assert line.evaluate("node => node.textContent") == hard
    page.reload()
    assert line.evaluate("node => node.textContent") == hard
    assert page.locator("#talk img, #talk script").count() == 0
    assert "run" not in page.title()
    assert turns(visit)[0]["text"] == hard


def test_a_reply_takes_its_time_and_the_pause_can_be_skipped(visiting: Visiting) -> None:
    visit = visiting(calm=False)
    page = visit.page
    page.goto(prepared(visit.base, "first_text"))
    page.fill("#words", HELLO)
    page.press("#words", "Shift+Enter")
    page.locator("#words").press_sequentially("No need to answer.")
    page.press("#words", "Enter")
    expect(page.locator("#talk .typing")).to_contain_text("Dana is writing")
    while page.locator("#talk .turn--ex").count() == 0 or page.locator(".typing__skip").count():
        page.locator(".typing__skip").click()
    expect(page.locator("#send-button")).to_be_enabled()
    assert turns(visit)[0]["text"] == f"{HELLO}\nNo need to answer."
    assert page.locator("#talk .turn--ex .turn__text").inner_text() == turns(visit)[1]["text"]


def test_the_service_refuses_and_the_words_stay_in_the_box(visiting: Visiting) -> None:
    visit = visiting(allowed=frozenset({409, 422}))
    page = visit.page
    address = prepared(visit.base, "first_text")
    page.goto(address)
    page.fill("#words", "x" * 4001)
    page.click("#send-button")
    expect(page.locator("#trouble")).to_contain_text("4,000")
    expect(page.locator("#words")).to_have_value("x" * 4001)
    expect(page.locator("#talk .turn--user")).to_have_count(0)
    page.fill("#words", HELLO)
    httpx.post(f"{visit.base}/api{address.removeprefix(visit.base)}/end", timeout=PATIENCE_MS / 1000).raise_for_status()
    page.click("#send-button")
    expect(page.locator("#trouble")).to_contain_text("ended")
    expect(page.locator("#words")).to_have_value(HELLO)


def test_escape_twice_leaves_and_nothing_leads_back(visiting: Visiting) -> None:
    visit = visiting()
    page = visit.page
    page.goto(prepared(visit.base, "first_text"), wait_until="domcontentloaded")
    page.keyboard.press("Escape")
    send(page, HELLO)  # One press leaves nothing, however soon after the page came.
    for _ in range(5):  # Whoever is in a hurry presses on; that does not begin the way out anew.
        page.keyboard.press("Escape")
    page.wait_for_url("**/leave")
    assert "Dana" not in page.content()
    assert "Unsent" not in page.title()


def test_at_a_desk_one_can_begin_to_write_at_once_and_on_a_phone_no_keyboard_comes_up(visiting: Visiting) -> None:
    visit = visiting()
    page = visit.page
    address = prepared(visit.base, "first_text")
    page.goto(address)
    expect(page.locator("#words")).to_be_focused()
    with page.expect_response(lambda r: r.url.endswith("/draft") and r.status == 204):
        page.keyboard.type("Hi Dana")
    page.reload()
    expect(page.locator("#words")).to_be_focused()
    page.keyboard.type(". Hello.")
    expect(page.locator("#words")).to_have_value("Hi Dana. Hello.")
    browser = page.context.browser
    assert browser is not None
    with browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True) as context:
        phone = context.new_page()
        phone.goto(address)
        expect(phone.locator("#words")).to_be_editable()
        assert phone.evaluate("document.activeElement.id") != "words"


def test_everything_can_be_reached_with_the_keyboard_alone(visiting: Visiting) -> None:
    visit = visiting()
    page = visit.page
    page.goto(prepared(visit.base, "first_text"))
    page.keyboard.press("Tab")
    page.locator("#words").focus()
    page.keyboard.type(HELLO)
    reached = []
    for _ in range(2):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id"))
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none"
    assert reached == ["wait-button", "send-button"]
    page.keyboard.press("Enter")
    expect(page.locator("#talk .turn--ex")).to_have_count(1)


@pytest.mark.parametrize("scenario", ["short_call", "first_meeting", "closing_kindly"])
def test_every_medium_fits_a_narrow_phone(visiting: Visiting, scenario: str) -> None:
    visit = visiting(viewport={"width": 320, "height": 640}, name="moments")
    page = visit.page
    page.goto(prepared(visit.base, scenario))
    send(page, "I wanted to say that you were right about that winter, and that I am sorry.")
    visit.fits()
    # The newest line stands above the box, however far the foot of the page lies below it.
    newest, box = page.locator("#talk > li").last.bounding_box(), page.locator("#latest").bounding_box()
    assert newest is not None
    assert box is not None
    assert newest["y"] + newest["height"] <= box["y"] + 1
    assert box["y"] + box["height"] <= 640 + 1
    visit.shot(f"narrow-{scenario}", whole=False)


def test_pages_that_say_no_say_it_kindly(visiting: Visiting) -> None:
    visit = visiting(name="moments", allowed=frozenset({403, 404}))
    page = visit.page
    page.goto(f"{visit.base}/nowhere")
    expect(page.locator("h1")).to_be_visible()
    visit.shot("not-found")
    prepared(visit.base, "first_text")
    httpx.put(
        f"{visit.base}/api/readiness", timeout=PATIENCE_MS / 1000, json={"answers": {**OPEN_ANSWERS, "blocked": "yes"}}
    ).raise_for_status()
    page.goto(f"{visit.base}/readiness/outcome")
    visit.shot("letting-go-only")
    visit.fits()
    page.goto(f"{visit.base}/practise/first_text")
    expect(page.locator("h1")).to_be_visible()
    visit.shot("closed")
    page.goto(visit.base)
    visit.shot("home-letting-go")
    httpx.put(
        f"{visit.base}/api/readiness", timeout=PATIENCE_MS / 1000, json={"answers": {**OPEN_ANSWERS, "afraid": "yes"}}
    ).raise_for_status()
    page.goto(f"{visit.base}/readiness/outcome")
    visit.shot("support-first")
    visit.fits()
