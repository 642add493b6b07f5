"""The documentation site: built with warnings as errors, current, and nothing in it comes from elsewhere."""

from __future__ import annotations

import os
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from docs.site import pages
from docs.site.api_page import described
from service.prompting.load import load_knowledge
from service.settings import Settings
from tests.docs.blocks import blocks_of, every_block

ROOT = Path(__file__).parents[2]
LOADS = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
}
LOADED_LINKS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest"}


class Loaded(HTMLParser):
    """What a page has a browser fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "link" and set((given.get("rel") or "").split()) & LOADED_LINKS:
            self.found.append(given.get("href") or "")
        elif tag in LOADS and given.get(LOADS[tag]):
            self.found.append(given[LOADS[tag]] or "")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site, built as ``make site`` does: any warning is an error."""
    to = tmp_path_factory.mktemp("site")
    with pytest.MonkeyPatch.context() as patched:
        patched.setitem(os.environ, "NO_MKDOCS_2_WARNING", "1")
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(to))
        assert config.strict
        build(config)
    return to


@pytest.mark.parametrize("name", pages.KEPT)
def test_a_page_that_is_made_from_content_is_current(name: str) -> None:
    assert (pages.DOCS / name).read_text("utf-8") == pages.KEPT[name](), "run `make docs`"


def test_nothing_on_any_page_is_fetched_from_elsewhere(site: Path) -> None:
    every = sorted(site.rglob("*.html"))
    assert len(every) > 15
    for page in every:
        text = page.read_text("utf-8")
        loaded = Loaded()
        loaded.feed(text)
        assert loaded.found
        for address in loaded.found:
            assert not urlsplit(address).netloc, f"{page.relative_to(site)} fetches {address}"
            if page.name != "404.html" and not address.startswith("data:"):
                at = urljoin(f"/{page.relative_to(site).as_posix()}", urlsplit(address).path)
                assert (site / at.lstrip("/")).is_file(), f"{page.relative_to(site)} misses {address}"
        assert "default-src 'self'" in text
    for sheet in site.rglob("*.css"):
        for address in re.findall(r"url\(\s*[\"']?([^\"')]+)", sheet.read_text("utf-8")):
            assert address.startswith("data:") or (sheet.parent / address).is_file(), f"{sheet.name} fetches {address}"


def test_every_page_of_docs_is_on_the_site_and_can_be_found(site: Path) -> None:
    index = (site / "search" / "search_index.json").read_text("utf-8")
    for page in pages.DOCS.rglob("*.md"):
        name = page.relative_to(pages.DOCS).with_suffix("").as_posix()
        where = "" if name == "index" else f"{name}/"
        assert (site / where / "index.html").is_file(), name
        assert f'"location":"{where}"' in index, name


def test_the_site_names_every_route_setting_and_command_there_is(site: Path) -> None:
    api, settings, commands = (
        (site / name / "index.html").read_text("utf-8") for name in ("api", "settings", "commands")
    )
    for path, methods in described()["paths"].items():
        assert all(f"{method.upper()} {path}" in api for method in methods)
    assert all(f"UNSENT_{name.upper()}" in settings for name in Settings.model_fields)
    assert all(f"unsent {name}" in commands for name in ("serve", "eval compare", "token revoke", "restore"))


def test_blocks_of_pages_that_are_made_are_among_those_that_are_tried() -> None:
    tried = [block.code for block in every_block()]
    for name, make in pages.BUILT.items():
        assert all(block.code in tried for block in blocks_of(name, make())), name


def test_every_part_that_is_asked_for_is_filled(site: Path) -> None:
    asked = {name for page in pages.DOCS.rglob("*.md") for name in pages.MADE.findall(page.read_text("utf-8"))}
    assert asked == set(pages.PARTS)
    assert not [page for page in site.rglob("*.html") if "<!-- made:" in page.read_text("utf-8")]
    assert "asks_again_after_no" in (site / "how-the-ex-decides" / "index.html").read_text("utf-8")


def test_the_readme_leads_to_the_docs() -> None:
    assert "(docs/index.md)" in (ROOT / "README.md").read_text("utf-8")


def test_the_readme_counts_right() -> None:
    words = {"fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "twenty": 20}
    knowledge = load_knowledge()
    for name in ("README.md", "CHANGELOG.md"):
        text = (ROOT / name).read_text("utf-8").lower()
        for noun, real in (("partners", knowledge.personas), ("situations", knowledge.scenarios)):
            told = re.findall(rf"(\w+) {noun}", text)
            assert len(real) in [words.get(word) for word in told], f"{name}: how many {noun}"
