"""What a person does on the pages, step by step."""

from __future__ import annotations

import httpx
from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE_MS, Visit
from tests.support.app import OPEN_ANSWERS


def answer_questions(page: Page, picture: Visit) -> None:
    """Answer the first questions one by one, and go back in the browser once to look at an answer."""
    for step in range(1, len(OPEN_ANSWERS) + 1):
        page.locator(f'input[name="step"][value="{step}"]').wait_for(state="attached")
        question = page.locator('input[name="question"]').get_attribute("value")
        assert question is not None
        if step == 1:
            picture.shot("02-question")
            picture.fits()
        if step == 3:
            page.go_back()
            expect(page.locator("button[data-chosen]")).to_have_count(1)
            page.go_forward()
        page.locator(f'button[name="answer"][value="{OPEN_ANSWERS[question]}"]').click()
    page.wait_for_url("**/readiness/outcome")


def prepared(base: str, scenario: str, persona: str = "dana") -> str:
    """Answer the questions and begin a rehearsal behind the pages; the address of its page."""
    with httpx.Client(base_url=base, timeout=PATIENCE_MS / 1000) as client:
        client.put("/api/readiness", json={"answers": dict(OPEN_ANSWERS)}).raise_for_status()
        made = client.post("/api/sessions", json={"scenario": scenario, "persona": persona, "seed": 7})
        made.raise_for_status()
        return f"{base}/sessions/{made.json()['id']}"


def turns(visit: Visit) -> list[dict[str, str | None]]:
    """The turn tree of the rehearsal that is on the page."""
    session = visit.page.url.split("/sessions/")[1].split("?")[0].split("#")[0].split("/")[0]
    found: list[dict[str, str | None]] = httpx.get(
        f"{visit.base}/api/sessions/{session}", timeout=PATIENCE_MS / 1000
    ).json()["turns"]
    return found


def send(page: Page, text: str) -> None:
    """Write and send; returns when the other person's answer, whatever it is, is on the page."""
    theirs = page.locator("#talk > .turn--ex, #talk > .hush")
    before = theirs.count()
    page.fill("#words", text)
    page.click("#send-button")
    expect(theirs).to_have_count(before + 1)
    expect(page.locator("#send-button")).to_be_enabled()


def wait(page: Page) -> None:
    """Do not write."""
    theirs = page.locator("#talk > .turn--ex, #talk > .hush")
    before = theirs.count()
    page.click("#wait-button")
    expect(theirs).to_have_count(before + 1)
