"""A real browser on the real service, and a watch that fails on anything a quiet page would not do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, ViewportSize, expect, sync_playwright

from service.gateway.port import Gateway
from tests.support.app import served

ARGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MS = 40_000
"""How long a page may take on a machine that is busy with other work; playwright's own is 5 s."""
expect.set_options(timeout=PATIENCE_MS)
PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
SHOTS = Path(os.environ.get("UNSENT_SHOTS") or Path(__file__).parent / "shots")
SHOTS_WANTED = "UNSENT_SHOTS" in os.environ
LAID_OUT = """() => {
  for (const each of document.querySelectorAll("body *")) {
    const { position } = getComputedStyle(each);
    if (position === "sticky") each.style.position = "static";
    if (position === "fixed") each.style.position = "absolute";
  }
  window.scrollTo(0, 0);
}"""
"""For a picture of a whole page: what keeps to the edge of the view would lie across the middle of it."""
FONTS_THERE = "Promise.all([...document.fonts].map((face) => face.load()))"
"""Every face of the page, those too that only its print or a folded part of it wants."""
REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`));
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """They carry their mark by where they are."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was measured (``record_property``), not only that it was within bounds."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            terminalreporter.write_line(f"{name}: {value}")


@dataclass
class Watch:
    """What went wrong on a page. ``allowed`` are statuses that the test itself provokes."""

    base: str
    allowed: frozenset[int] = frozenset()
    faults: list[str] = field(default_factory=list)

    def on(self, page: Page) -> None:
        page.add_init_script(REPORT_VIOLATIONS)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"page error: {error}"))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type not in ("error", "warning"):
            return
        if any(f"status of {status} " in message.text for status in self.allowed):
            return
        self.faults.append(f"console {message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if urlsplit(request.url).netloc != urlsplit(self.base).netloc and not request.url.startswith("data:"):
            self.faults.append(f"request to another place: {request.url}")


@dataclass(frozen=True)
class Visit:
    """One person's visit: a page, where the service is, and a place for pictures."""

    page: Page
    base: str
    watch: Watch
    name: str

    def shot(self, name: str, whole: bool = True) -> None:
        """Keep a picture of the whole page, or of what is in view: a talk keeps its newest line in view."""
        folder = SHOTS / self.name
        folder.mkdir(parents=True, exist_ok=True)
        self.page.evaluate("document.fonts.ready")
        if whole:
            self.page.evaluate(LAID_OUT)
        self.page.screenshot(path=folder / f"{name}.png", full_page=whole, animations="disabled")

    def fits(self) -> None:
        """Nothing sticks out sideways."""
        wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{self.page.url} is {wide} px too wide"


Visiting = Callable[..., Visit]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's chromium. Closed with the module: Playwright holds an event loop that other tests need."""
    where = shutil.which("chromium")
    if where is None:
        pytest.skip("no chromium on this machine, so there is no browser to drive (make browser installs it)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=where, args=ARGS)
        yield browser
        browser.close()


@pytest.fixture
def visiting(chromium: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Visiting]:
    """Starts the service and opens a page on it; fails at the end if anything on that page went wrong.

    Every rehearsal that is begun on a page has the same seed, so that every run sees the same other person.
    """
    monkeypatch.setattr("service.conversation.sessions.secrets.randbelow", lambda _: 7)
    with ExitStack() as stack:
        visits: list[Visit] = []

        def visit(
            gateway: Gateway | None = None,
            *,
            name: str = "other",
            viewport: ViewportSize = DESKTOP,
            dark: bool = False,
            script: bool = True,
            calm: bool = True,
            allowed: frozenset[int] = frozenset(),
        ) -> Visit:
            base = stack.enter_context(served(tmp_path / "data", gateway))
            context = chromium.new_context(
                viewport=viewport,
                color_scheme="dark" if dark else "light",
                java_script_enabled=script,
                reduced_motion="reduce" if calm else "no-preference",
                device_scale_factor=2 if viewport is PHONE and "UNSENT_SHOTS" in os.environ else 1,
                has_touch=viewport is PHONE,
                is_mobile=viewport is PHONE,
            )
            context.set_default_timeout(PATIENCE_MS)
            stack.callback(context.close)
            page = context.new_page()
            watch = Watch(base, allowed)
            watch.on(page)
            visits.append(Visit(page, base, watch, name))
            return visits[-1]

        yield visit
        faults = [fault for v in visits for fault in v.watch.faults]
        assert faults == []
