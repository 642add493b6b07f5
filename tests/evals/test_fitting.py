"""The page on which a fresh reader judges whether the built-in voice answers what was said."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.fitting import load_talks, main, page
from service.errors import ContentError, NotFound

TALKS = """
- persona: dana
  scenario: keeping_it_light
  medium: text
  turns: ["how's moose?", "ha. good night dana"]
- persona: marek
  scenario: why_now
  medium: call
  turns: ["I found the calendar and missed you, that's all"]
"""


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    path = tmp_path / "talks.yaml"
    path.write_text(TALKS, "utf-8")
    return path


def test_every_reply_is_numbered_and_nothing_shows_how_it_was_made(talks: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.md"
    main([str(out), "--seed", "3", "--turns", str(talks)])
    text = out.read_text("utf-8")
    assert [f"**[{n}]**" in text for n in (1, 2, 3, 4)] == [True, True, True, False]
    assert "reply_neutral" not in text
    assert "Dana: moose" in text or "Dana: he's good" in text


def test_the_same_seed_gives_the_same_page_and_no_more_replies_than_asked_for(talks: Path) -> None:
    loaded = load_talks([talks])
    assert page(loaded, 5) == page(loaded, 5)
    assert page(loaded, 5, replies=2)[1] == 2


def test_a_talk_that_cannot_be_is_named(talks: Path) -> None:
    talks.write_text(TALKS.replace("medium: call", "medium: letter"), "utf-8")
    with pytest.raises(ContentError, match="talk 2"):
        load_talks([talks])


def test_without_talks_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evals.fitting.TURNS", tmp_path)
    with pytest.raises(NotFound, match="no talks"):
        main([str(tmp_path / "out.md")])
