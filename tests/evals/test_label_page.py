"""Labelling on a page: what is chosen is kept as at the terminal, once, and for nobody but who opened the page."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from evals import cases, checking, labelling
from evals.label_page import page
from evals.labelling import labelled_by, left_for

TURNS = """\
- id: "x1"
  context: [{role: ex, text: "You never <i>asked</i>."}, {role: ex, text: null}]
  text: "You're right & I didn't."
  labels: {listening: helped, ownership: hurt, no_pressure: no_chance, clarity_and_care: neutral}
  markers: [indiscretion]
"""
CHOSEN = {"listening": "helped", "ownership": "hurt", "no_pressure": "neutral", "clarity_and_care": "no_chance"}


@pytest.fixture
def root(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "a.yaml").write_text(TURNS, "utf-8")
    for module in (cases, labelling):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    return tmp_path


@pytest.fixture
async def browser(root: Path) -> AsyncIterator[httpx.AsyncClient]:
    app = page(left_for("kim", "dev", None))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1:8123") as client:
        yield client


async def form(browser: httpx.AsyncClient) -> tuple[str, dict[str, str]]:
    """The page, and what its form sends along by itself."""
    shown = await browser.get("/")
    assert shown.status_code == 200
    hidden = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', shown.text)
    return shown.text, dict(hidden)


async def test_a_turn_is_shown_without_anybodys_labels_and_what_is_chosen_is_kept(
    browser: httpx.AsyncClient, root: Path
) -> None:
    shown, hidden = await form(browser)
    assert "You never &lt;i&gt;asked&lt;/i&gt;." in shown
    assert "You&#39;re right &amp; I didn&#39;t." in shown
    assert "(says nothing)" in shown
    assert " checked" not in shown
    kept = await browser.post("/", data={**hidden, **CHOSEN, "marker": ["apology", "names_hurt"]})
    assert kept.status_code == 303
    (one,) = labelled_by(root / "labels" / "raters" / "kim.yaml")
    assert one.labels.model_dump() == CHOSEN
    assert [m.value for m in one.markers] == ["apology", "names_hurt"]
    assert "That was all" in (await browser.get("/")).text
    assert list(checking.mistakes(root, root)) == []


async def test_sent_twice_it_is_kept_once(browser: httpx.AsyncClient, root: Path) -> None:
    _, hidden = await form(browser)
    for _ in range(2):
        assert (await browser.post("/", data={**hidden, **CHOSEN})).status_code == 303
    assert len(labelled_by(root / "labels" / "raters" / "kim.yaml")) == 1


async def test_an_area_left_out_is_asked_for_and_the_rest_stays_chosen(browser: httpx.AsyncClient, root: Path) -> None:
    _, hidden = await form(browser)
    chosen = {**CHOSEN, "marker": "apology"}
    del chosen["ownership"]
    again = await browser.post("/", data={**hidden, **chosen})
    assert again.status_code == 422
    assert "Every area needs one" in again.text
    assert again.text.count(" checked") == 4
    assert not (root / "labels").exists()


async def test_other_sites_and_other_names_for_this_machine_are_refused(browser: httpx.AsyncClient, root: Path) -> None:
    _, hidden = await form(browser)
    assert (await browser.post("/", data={**hidden, **CHOSEN, "token": "guess"})).status_code == 403
    assert (await browser.post("/", data={**hidden, **CHOSEN, "id": "x2"})).status_code == 403
    assert (await browser.get("/", headers={"host": "evil.example"})).status_code == 400
    assert not (root / "labels").exists()
