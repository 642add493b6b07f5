"""The whole path, as somebody walks it: questions, set-up, talk, an earlier line again, the end, the report."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE, Visiting
from tests.browser.steps import answer_questions, send, turns, wait

WALKS = [
    pytest.param({"name": "phone-light", "viewport": PHONE}, id="on a phone"),
    pytest.param({"name": "desktop-dark", "viewport": DESKTOP, "dark": True}, id="at a desk in the dark"),
    pytest.param({"name": "phone-noscript", "viewport": PHONE, "script": False}, id="without a script"),
]
FIRST = "Hi Dana. I never called back that evening, and you sat there waiting. That was unfair, and I am sorry."
PRESS = "Please, just one coffee tomorrow. You owe me that after all these years."
OTHER = "I don't need an answer to this. How have you been, these months?"


@pytest.mark.parametrize("how", WALKS)
def test_the_whole_path_can_be_walked(visiting: Visiting, how: dict[str, Any]) -> None:
    visit = visiting(**how)
    page = visit.page
    page.goto(visit.base)
    expect(page.locator(".simulated")).to_contain_text("simulated")
    expect(page.locator(".foot__model")).to_contain_text("Built-in partner")
    visit.shot("01-home")
    visit.fits()

    page.click("text=Begin with a few questions")
    answer_questions(page, visit)
    visit.shot("03-outcome")
    visit.fits()

    page.goto(f"{visit.base}/practise")
    visit.shot("04-situations")
    visit.fits()
    page.click('a[href="/practise/the_apology"]')
    visit.shot("05-people")
    visit.fits()
    page.click('a[href="/practise/the_apology/dana"]')
    page.check('input[name="medium"][value="text"]', force=True)
    page.fill("#goal", "say what I did, and ask for nothing")
    visit.shot("06-begin")
    visit.fits()
    page.click('button:has-text("Begin")')

    page.wait_for_url("**/sessions/*")
    expect(page.locator(".partner__tag")).to_contain_text("simulated")
    visit.shot("07-chat-blank", whole=False)
    visit.fits()
    send(page, FIRST)
    send(page, PRESS)
    visit.shot("08-chat", whole=False)
    visit.fits()

    page.locator("#talk .turn--user").last.locator("[data-again]").click()
    expect(page.locator(".again__text")).to_have_text(PRESS)
    visit.shot("09-again", whole=False)
    visit.fits()
    send(page, OTHER)
    expect(page.locator("#talk .turn--user .turn__text")).to_have_text([FIRST, OTHER])
    own = [t for t in turns(visit) if t["role"] == "user"]
    assert [t["text"] for t in own] == [FIRST, PRESS, OTHER]
    assert own[1]["parent_turn_id"] == own[2]["parent_turn_id"]

    wait(page)
    visit.shot("10-after-waiting", whole=False)
    page.locator(".partner__end").click()
    page.wait_for_url("**/reports/*")
    if not how.get("script", True):
        for _ in range(20):
            if page.locator(".head__opening").count():
                break
            page.reload()
    expect(page.locator(".head__opening")).to_be_visible()
    expect(page.locator("body")).to_contain_text("never called back")
    visit.shot("12-report")
    visit.fits()

    page.goto(f"{visit.base}/principles")
    visit.shot("13-principles", whole=False)
    visit.fits()
    page.goto(visit.base)
    expect(page.locator(".ledger__item")).to_have_count(1)
    visit.shot("14-home-again")
    visit.fits()
