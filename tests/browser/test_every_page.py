"""Every page in light and dark, on a narrow phone, a tablet and a desk: nothing that axe-core finds, nothing too wide.

With ``UNSENT_SHOTS`` set (``make screenshots``) a picture of each is kept as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from service.web.security import HEADERS
from tests.browser.conftest import DESKTOP, FONTS_THERE, LAID_OUT, PATIENCE_MS, PHONE, SHOTS, SHOTS_WANTED, Watch
from tests.browser.lived_in import LivedIn, lived_in
from tests.web.page_cases import CASES
from tests.web.page_parts import Case

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
RUN_AXE = """async (rules) => (await axe.run(document, {
  runOnly: rules, resultTypes: ["violations"],
})).violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.target.join(" ") + " " + n.any.concat(n.all)
  .map(c => c.message).join("; ")).join(" | ")}`)"""
EVERY_RULE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
"""What the dark set of colours can change; the rest is the same page."""
OPENED = 6
"""How many folded parts are unfolded: the library has a hundred alike."""
SAMPLE_HEADERS = {**HEADERS, "Content-Type": "text/html; charset=utf-8"}
WIDTHS = (320, 768, 1280)
PAGES = (
    "home",
    "readiness",
    "outcome",
    "answers",
    "answer",
    "situations",
    "partners",
    "begin",
    "prepare",
    "partner-new",
    "partner-import",
    "partner",
    "partner-edit",
    "partners-own",
    "letting-go",
    "letter",
    "chat",
    "chat-again",
    "report",
    "report-no",
    "compare",
    "compare-sessions",
    "progress",
    "library",
    "people",
    "library-situations",
    "settings",
    "principles",
    "not-found",
)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LivedIn]:
    with lived_in(tmp_path_factory.mktemp("lived-in")) as found:
        yield found


@pytest.fixture(scope="module")
def page(chromium: Browser, house: LivedIn) -> Iterator[Page]:
    """One page on the service, which fails the module's last test if anything went wrong on it."""
    context = chromium.new_context(viewport=DESKTOP, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE_MS)
    opened = context.new_page()
    watch = Watch(house.base, allowed=frozenset({404}))
    watch.on(opened)
    yield opened
    context.close()
    assert watch.faults == []


def test_every_page_of_the_service_is_looked_at(house: LivedIn) -> None:
    assert set(PAGES) == set(house.pages)


SAMPLES = {case.name: case for case in CASES}
"""Every template in each of its states, those included that take an accident or a hosted service to be seen."""
WORDS = "Somebody wrote this, and it is as long as a sentence is."


@pytest.mark.parametrize("name", PAGES)
def test_nothing_on_the_page_keeps_anybody_out(name: str, page: Page, house: LivedIn) -> None:
    page.goto(house.base + house.pages[name])
    assert faults_of(page) == {}


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_nothing_in_any_state_of_a_template_keeps_anybody_out(name: str, page: Page, house: LivedIn) -> None:
    show(SAMPLES[name], page, house.base)
    assert faults_of(page) == {}


def show(case: Case, page: Page, base: str, fonts: bool = True) -> None:
    """The sample as the service would send it, without its scripts: there is nothing behind it for them to ask."""
    whole = re.sub(r"<script[^>]*></script>", "", case.render(case.make(WORDS)))
    address = f"{base}/sample"
    page.unroute_all()
    if not fonts:
        page.route("**/*.woff2", lambda route: route.abort())
    page.route(address, lambda route: route.fulfill(body=whole, headers=SAMPLE_HEADERS))
    page.goto(address)


def faults_of(page: Page) -> dict[str, list[str]]:
    """What axe-core finds, and how far it is too wide, by colours and width; the first folded parts unfolded."""
    page.evaluate(f"[...document.querySelectorAll('main details')].slice(0, {OPENED}).forEach(d => d.open = true)")
    page.evaluate(AXE)
    found: dict[str, Any] = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # a literal of two
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            faults = page.evaluate(RUN_AXE, EVERY_RULE if scheme == "light" else COLOUR_RULES) + (
                [f"{wide} px too wide"] if wide > 0 else []
            )
            if faults:
                found[f"{scheme} {width}"] = faults
    return found


def test_before_the_fonts_have_come_no_state_of_a_template_is_too_wide_for_a_narrow_phone(
    chromium: Browser, house: LivedIn
) -> None:
    """Words in the browser's own type are wider, and on a slow line they are seen first."""
    with closing(chromium.new_context(viewport={"width": WIDTHS[0], "height": 800})) as context:
        page, wide = context.new_page(), {}
        for name, sample in SAMPLES.items():
            show(sample, page, house.base, fonts=False)
            page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0:
                wide[name] = over
    assert wide == {}


def test_at_twice_the_size_everything_still_fits_a_desk(page: Page, house: LivedIn) -> None:
    page.set_viewport_size(DESKTOP)
    wide = {}
    for name in PAGES:
        page.goto(house.base + house.pages[name])
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        cut = page.evaluate("""() => [...document.querySelectorAll("main button, main a, nav a")].filter((node) =>
          node.offsetWidth && node.scrollWidth > node.clientWidth + 2 && getComputedStyle(node).overflow === "hidden")
          .map((node) => node.outerHTML.slice(0, 80))""")
        if over > 0 or cut:
            wide[name] = (over, cut)
    assert wide == {}


@pytest.mark.parametrize("name", ["report", "report-no"])
def test_a_report_prints_on_two_pages(name: str, page: Page, house: LivedIn) -> None:
    page.goto(house.base + house.pages[name])
    page.locator("#chart svg").wait_for()
    # Words in the browser's own type are wider: what is printed before the fonts are there takes more pages.
    page.evaluate(f"{FONTS_THERE}.then(() => null)")
    assert len(re.findall(rb"/Type ?/Page\b", page.pdf(prefer_css_page_size=True))) == 2


if SHOTS_WANTED:

    @pytest.mark.parametrize("name", sorted(SAMPLES))
    def test_a_picture_of_a_sample_is_kept(name: str, page: Page, house: LivedIn) -> None:
        page.set_viewport_size(PHONE)
        page.emulate_media(color_scheme="light")
        show(SAMPLES[name], page, house.base)
        page.evaluate(f"{FONTS_THERE}.then(() => null)")
        page.evaluate(LAID_OUT)
        (SHOTS / "samples").mkdir(parents=True, exist_ok=True)
        named = re.sub(r"\W+", "-", name)
        page.screenshot(path=SHOTS / "samples" / f"{named}.png", full_page=True, animations="disabled")

    @pytest.mark.parametrize("how", ["desk-light", "desk-dark", "phone-light", "phone-dark"])
    @pytest.mark.parametrize("name", PAGES)
    def test_a_picture_is_kept(name: str, how: str, chromium: Browser, house: LivedIn) -> None:
        phone = how.startswith("phone")
        context = chromium.new_context(
            viewport=PHONE if phone else DESKTOP,
            color_scheme="dark" if how.endswith("dark") else "light",
            reduced_motion="reduce",
            device_scale_factor=2 if phone else 1,
            has_touch=phone,
            is_mobile=phone,
        )
        context.set_default_timeout(PATIENCE_MS)
        shown = context.new_page()
        shown.goto(house.base + house.pages[name])
        shown.evaluate(f"{FONTS_THERE}.then(() => null)")
        shown.evaluate(LAID_OUT)
        folder = SHOTS / how
        folder.mkdir(parents=True, exist_ok=True)
        shown.screenshot(path=folder / f"{name}.png", full_page=True, animations="disabled")
        context.close()
