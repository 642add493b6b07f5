"""Words, numbers and dates: the catalogue is current, a translation is used, and dates read as people say them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import StringIO
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import tests.web.pages as pages
from service.web.pages import language
from service.web.pages.env import environment
from tests.support.messages import CATALOGUE, extract
from tests.web.page_makers import home


def test_the_catalogue_holds_what_the_pages_say_today(tmp_path: Path) -> None:
    extract(tmp_path / "now.pot")
    now, kept = (tmp_path / "now.pot").read_text("utf-8"), CATALOGUE.read_text("utf-8")
    assert now == kept, "the words of the pages have changed: run `make messages`"
    assert now.count("msgid") > 200


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A German catalogue in which every message stands in guillemets."""
    catalogue = read_po(StringIO(CATALOGUE.read_text("utf-8")))
    for message in catalogue:
        if message.id:
            many = isinstance(message.id, tuple)
            message.string = tuple(f"«{i}»" for i in message.id) if many else f"«{message.id}»"
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "unsent.mo").open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.setattr(language, "LOCALES", tmp_path)
    language.translations.cache_clear()
    environment.cache_clear()
    yield
    language.translations.cache_clear()
    environment.cache_clear()


@pytest.mark.usefixtures("german")
def test_a_translated_catalogue_words_the_page_and_says_its_language() -> None:
    html = pages.render_home(home("x", shell=pages.Shell(lang="de")))
    assert "«Practise»" in html
    assert '<html lang="de">' in html


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ("2026-11-22 21:00:30", "just now"),
        ("2026-11-22 21:09:00", "just now"),
        ("2026-11-22 08:05:00", "today, 08:05"),
        ("2026-11-21 23:59:00", "yesterday, 23:59"),
        ("2026-11-17 09:00:00", "Tuesday, 09:00"),
        ("2026-03-03 09:00:00", "3 March"),
        ("2025-12-31 09:00:00", "31 December 2025"),
    ],
)
def test_a_time_is_said_as_one_would_say_it(then: str, words: str) -> None:
    now = datetime.fromisoformat("2026-11-22 21:01:00")
    assert pages.when_words(datetime.fromisoformat(then), now) == words


def test_numbers_and_dates_follow_the_language() -> None:
    assert pages.number_words(1240) == "1,240"
    assert pages.number_words(1240, "de") == "1.240"
    assert pages.percent_words(0.554) == "55%"
    day = datetime.fromisoformat("2026-03-03")
    assert pages.date_words(day, "de") == "3. März 2026"
    assert environment("de").from_string("{{ 1240|number }}").render() == "1.240"
