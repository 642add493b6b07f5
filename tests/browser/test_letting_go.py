"""The unsent letter on a phone: written, left, found again, destroyed."""

from __future__ import annotations

import httpx
from playwright.sync_api import expect

from tests.browser.conftest import PATIENCE_MS, PHONE, Visiting
from tests.support.app import OPEN_ANSWERS

DARK = " i want to kill myself tonight"


def test_a_letter_is_written_left_found_again_and_destroyed(visiting: Visiting) -> None:
    visit = visiting(viewport=PHONE, name="letting-go")
    page = visit.page
    httpx.put(
        f"{visit.base}/api/readiness", timeout=PATIENCE_MS / 1000, json={"answers": {**OPEN_ANSWERS, "blocked": "yes"}}
    ).raise_for_status()
    page.goto(f"{visit.base}/letting-go")
    visit.shot("hub")
    page.click("text=Write it")
    page.locator("#words").press_sequentially("Dear you, I was glad of the mornings.")
    expect(page.locator("#kept")).to_have_text("Kept.")
    visit.shot("letter")
    visit.fits()
    page.locator("#words").press_sequentially(" And")
    page.reload()
    expect(page.locator("#words")).to_have_value("Dear you, I was glad of the mornings. And")
    page.locator("#words").press_sequentially(DARK)
    expect(page.locator("#first")).to_contain_text("emergency number")
    page.click("#first-page")
    expect(page.locator("#words")).to_have_value(f"Dear you, I was glad of the mornings. And{DARK}")
    page.goto(f"{visit.base}/letting-go")
    page.click("text=A letter, last changed")
    page.click(".destroy summary")
    page.locator("#words").press_sequentially(" too late to keep")
    page.click("[data-destroy]")
    expect(page.locator("h1")).to_have_text("It is gone.")
    visit.shot("gone")
    page.go_back()
    expect(page.locator("#words")).to_have_value("")
    assert httpx.get(f"{visit.base}/api/letters", timeout=PATIENCE_MS / 1000).json() == []
