"""What is one's own on the pages: taken along, deleted, brought back, all of it without a script."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Visiting
from tests.browser.steps import prepared, send


def test_what_was_taken_along_and_deleted_comes_back_from_its_file(visiting: Visiting, tmp_path: Path) -> None:
    visit = visiting(viewport=PHONE, name="yours", script=False, allowed=frozenset({422}))
    page = visit.page
    page.goto(prepared(visit.base, "first_text"))
    send(page, "Hi Dana. I hope your week was kind.")
    page.goto(f"{visit.base}/settings")
    with page.expect_download() as taken:
        page.click("text=Export everything")
    taken.value.save_as(tmp_path / "mine.json")
    page.check('input[name="sure"]', force=True)
    page.click('button:has-text("Delete everything")')
    expect(page.locator("h1")).to_have_text("Everything is deleted.")
    page.goto(f"{visit.base}/settings")
    (tmp_path / "other.json").write_text("{}")
    for file, answer in (("other.json", "not an export from here"), ("mine.json", "It is back.")):
        page.set_input_files("#export", tmp_path / file)
        page.click('button:has-text("Bring it back in")')
        expect(page.locator("main")).to_contain_text(answer)
    visit.shot("brought-back")
    visit.fits()
    page.goto(visit.base)
    page.click('.way a:has-text("Go on with Dana")')
    expect(page.locator("#talk .turn--user .turn__text")).to_have_text("Hi Dana. I hope your week was kind.")
