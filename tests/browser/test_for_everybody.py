"""Whoever one is: the keyboard alone, a screen reader, twice the size, no motion, a long talk, a slow line."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, Response, expect

import tests.web.pages as pages
from service.web.security import HEADERS
from tests.browser.conftest import Visiting
from tests.browser.steps import prepared, send
from tests.support.app import OPEN_ANSWERS
from tests.web.page_makers import chat

FRAME_MS = 16.7
WEIGHT = 150_000


def tab_to(page: Page, selector: str, at_most: int = 120) -> None:
    """Press Tab until what has the focus matches; every stop on the way must show that it has it."""
    for _ in range(at_most):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """selector => { const here = document.activeElement; return {
                 there: here.matches(selector),
                 shown: here === document.body || here.matches(":focus-visible"),
                 what: here.outerHTML.slice(0, 120) } }""",
            selector,
        )
        assert stop["shown"], stop["what"]
        if stop["there"]:
            return
    raise AssertionError(f"no way to {selector} with the keyboard on {page.url}")


def press_on(page: Page, selector: str, key: str = "Enter") -> None:
    tab_to(page, selector)
    page.keyboard.press(key)


def test_the_whole_path_is_walked_with_the_keyboard_alone(visiting: Visiting) -> None:
    visit = visiting()
    page = visit.page
    page.goto(visit.base)
    press_on(page, 'main a[href="/readiness"]')
    page.wait_for_url("**/readiness")
    for step in range(1, len(OPEN_ANSWERS) + 1):
        page.locator(f'input[name="step"][value="{step}"]').wait_for(state="attached")
        question = page.locator('input[name="question"]').get_attribute("value")
        press_on(page, f'button[name="answer"][value="{OPEN_ANSWERS[str(question)]}"]')
    page.wait_for_url("**/readiness/outcome")
    page.goto(f"{visit.base}/practise/first_text")
    press_on(page, 'a[href="/practise/first_text/dana"]')
    page.wait_for_url("**/practise/first_text/dana")
    press_on(page, 'main form[action="/sessions"] button[type="submit"]')
    page.wait_for_url("**/sessions/*")
    tab_to(page, "#words")
    page.keyboard.type("Hi Dana. I walked past the bakery today.")
    page.keyboard.press("Enter")
    expect(page.locator("#talk > .turn--ex, #talk > .hush")).to_have_count(1)
    page.locator(".partner__end").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".head__opening")).to_be_visible()
    tab_to(page, "#chart .step")
    told = page.locator(".chart__levels").inner_text()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".chart__levels")).not_to_have_text(told)
    press_on(page, ".moment__again a")
    page.wait_for_url("**?from=*")
    expect(page.locator(".again__text")).to_be_visible()


def test_a_reply_is_announced_once_and_whole(visiting: Visiting) -> None:
    visit = visiting()
    page = visit.page
    page.goto(prepared(visit.base, "first_text"))
    page.evaluate("""() => {
      window.told = [];
      const place = document.getElementById("announce");
      new MutationObserver(() => place.textContent.trim() && window.told.push(place.textContent.trim()))
        .observe(place, { childList: true, characterData: true, subtree: true });
    }""")
    send(page, "Hi Dana. I hope your week was kind.")
    reply = page.locator("#talk .turn--ex .turn__text").inner_text()
    page.wait_for_function("() => window.told.length > 0")
    assert page.evaluate("window.told") == [f"Dana: {reply}"]
    assert page.locator("#talk[aria-live], #talk [aria-live], #talk [role=status], #talk [role=log]").count() == 0


def test_at_twice_the_size_it_still_says_who_is_there_and_that_they_are_simulated(visiting: Visiting) -> None:
    visit = visiting()
    page = visit.page
    page.set_viewport_size({"width": 640, "height": 450})
    page.goto(prepared(visit.base, "first_text"))
    for text in ("Hi Dana. I walked past the bakery today.", "They have mended the sign."):
        send(page, text)
    page.locator("#words").focus()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(page.locator(".partner__name")).to_be_in_viewport()
    expect(page.locator(".partner__tag")).to_be_in_viewport()
    page.get_by_text("Say it differently").first.focus()
    under = page.evaluate(
        """() => document.activeElement.getBoundingClientRect().top
                 - document.querySelector(".partner").getBoundingClientRect().bottom"""
    )
    assert under >= 0, "what has the focus lies under the bar"


def test_nothing_moves_for_whoever_wants_no_motion(visiting: Visiting) -> None:
    visit = visiting(calm=True)
    page = visit.page
    for address in (visit.base, prepared(visit.base, "first_text")):
        page.goto(address)
        moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter((node) => {
          const style = getComputedStyle(node);
          return parseFloat(style.animationDuration) > 0 || parseFloat(style.transitionDuration) > 0;
        }).map((node) => node.outerHTML.slice(0, 80))""")
        assert moving == []
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_the_chat_page_comes_over_the_line_in_less_than_150_kilobytes(
    visiting: Visiting, record_property: Callable[[str, object], None]
) -> None:
    visit = visiting()
    page = visit.page
    came: list[Response] = []
    page.on("response", lambda response: came.append(response))
    page.goto(prepared(visit.base, "first_text"))
    page.evaluate("document.fonts.ready")
    page.wait_for_load_state("networkidle")
    weight = {r.url.removeprefix(visit.base): sum(r.request.sizes().values()) for r in came}
    assert any(name.endswith(".woff2") for name in weight)
    assert any(name.endswith("/chat.js") for name in weight)
    record_property("the chat page, transferred", f"{sum(weight.values()):,} bytes in {len(weight)} answers")
    assert sum(weight.values()) < WEIGHT, weight


def test_a_talk_of_two_hundred_turns_still_scrolls_and_types_within_a_frame(
    visiting: Visiting, record_property: Callable[[str, object], None]
) -> None:
    visit = visiting()
    page = visit.page
    address = prepared(visit.base, "first_text")
    items = tuple(
        pages.Item(
            kind="message",
            who="user" if n % 2 else "ex",
            text="A line as people write them, some longer and some shorter than this one. " * (1 + n % 3),
            turn_id=f"turn-{n}",
        )
        for n in range(200)
    )
    session = address.rsplit("/", 1)[1]
    whole = pages.render_chat(chat("Dana", items=items, session_id=session, draft="", error=None, safety=None))
    headers = {**HEADERS, "Content-Type": "text/html; charset=utf-8"}
    page.route(address, lambda route: route.fulfill(body=whole, headers=headers))
    page.goto(address, wait_until="domcontentloaded")
    assert page.locator("#talk .turn").count() == 200
    typed, scrolled = page.evaluate("""() => {
      const words = document.getElementById("words");
      const median = (all) => all.sort((a, b) => a - b)[all.length >> 1];
      const timed = (each) => median([...Array(60).keys()].map((n) => {
        const start = performance.now();
        each(n);
        document.body.offsetHeight;
        return performance.now() - start;
      }));
      return [
        timed(() => { words.value += "word "; words.dispatchEvent(new Event("input", { bubbles: true })); }),
        timed((n) => window.scrollTo(0, n * 150)),
      ];
    }""")
    record_property("200 turns, median", f"{typed:.1f} ms a word typed, {scrolled:.1f} ms a step scrolled")
    assert typed < FRAME_MS
    assert scrolled < FRAME_MS
