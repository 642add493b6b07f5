"""Hosted mode as people see it: a link on a phone, a second device, a report shown, an operator at a desk, the end."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from playwright.sync_api import Browser, Page, ViewportSize, expect

from service.access.port import Role
from service.app import create_app, make_doors, open_store
from service.settings import Settings
from tests.browser.conftest import DESKTOP, PATIENCE_MS, PHONE, SHOTS_WANTED, Visit, Watch
from tests.support.app import OPEN_ANSWERS, running, settings_for
from tests.support.hosted import HOSTED
from tests.support.postgres import in_own_loop


def certificate(folder: Path) -> dict[str, str]:
    """A certificate for localhost that nobody vouches for; ``__Host-`` cookies want HTTPS."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    (folder / "key.pem").write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))
    (folder / "cert.pem").write_bytes(made.public_bytes(pem))
    return {"ssl_keyfile": str(folder / "key.pem"), "ssl_certfile": str(folder / "cert.pem")}


@dataclass
class Room:
    """The running service, and the browsers that are open on it."""

    settings: Settings
    base: str
    chromium: Browser
    visits: list[Visit] = field(default_factory=list)

    def invite(self, role: Role = "owner") -> str:
        """A link, made as the command line makes it: by another process's store."""

        async def make() -> str:
            store = await open_store(self.settings)
            try:
                return (await make_doors(self.settings, store).invite(role, timedelta(days=1)))[1]
            finally:
                await store.close()

        return in_own_loop(make())

    def device(self, viewport: ViewportSize = PHONE) -> Visit:
        phone = viewport is PHONE
        context = self.chromium.new_context(
            viewport=viewport, is_mobile=phone, has_touch=phone, ignore_https_errors=True, reduced_motion="reduce"
        )
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        watch = Watch(self.base, frozenset({403, 410}))
        watch.on(page)
        self.visits.append(Visit(page, self.base, watch, "hosted"))
        return self.visits[-1]


@pytest.fixture
def room(chromium: Browser, tmp_path: Path) -> Iterator[Room]:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        listener.bind(("127.0.0.1", 0))
        base = f"https://localhost:{listener.getsockname()[1]}"
        settings = settings_for(tmp_path / "data", None, **{**HOSTED, "public_url": base})
        with running(create_app(settings), listener, **certificate(tmp_path)):
            opened = Room(settings, base, chromium)
            try:
                yield opened
                assert [fault for visit in opened.visits for fault in visit.watch.faults] == []
            finally:
                for visit in opened.visits:
                    visit.page.context.close()


def look(visit: Visit, name: str) -> None:
    """Nothing sticks out; and a picture, where pictures are wanted."""
    visit.fits()
    if SHOTS_WANTED:
        visit.shot(name)


def call(page: Page, base: str, method: str, path: str, body: object = None) -> dict[str, str]:
    """What a page of ours would send, with this browser's cookie."""
    answer = page.context.request.fetch(f"{base}/api{path}", method=method, data=body, headers={"Origin": base})
    assert answer.ok, answer.text()
    found: dict[str, str] = answer.json()
    return found


def rehearsed(page: Page, base: str) -> tuple[str, str]:
    """A rehearsal that has ended and its report, both by their ids."""
    call(page, base, "PUT", "/readiness", {"answers": dict(OPEN_ANSWERS)})
    session = call(page, base, "POST", "/sessions", {"scenario": "the_apology", "persona": "dana", "seed": 7})["id"]
    said = {"text": "I never called back that evening. That was unfair, and I am sorry.", "client_turn_id": "one-turn"}
    call(page, base, "POST", f"/sessions/{session}/turns", said)
    call(page, base, "POST", f"/sessions/{session}/end")
    report = call(page, base, "POST", f"/sessions/{session}/report", {})["id"]
    # A link to a report that is still being made leads nowhere yet: its page is left by itself when it is done.
    page.goto(f"{base}/sessions/{session}/reports/{report}")
    expect(page.locator(".head__opening")).to_be_visible()
    return session, report


def test_a_link_on_a_phone_another_device_a_report_shown_and_signed_out(room: Room) -> None:
    first, other, stranger = room.device(), room.device(DESKTOP), room.device()
    page, base = first.page, room.base
    page.goto(base)
    expect(page.locator("h1")).to_have_text("Come in")
    look(first, "phone-sign-in")
    link = room.invite()
    page.goto(link)
    look(first, "phone-invite")
    page.click("button[type=submit]")
    page.wait_for_url(f"{base}/")
    page.wait_for_url(f"{base}/")
    look(first, "phone-home")

    stranger.page.goto(link)
    expect(stranger.page.locator("main")).to_contain_text("has been used")
    look(stranger, "phone-link-spent")

    session, report = rehearsed(page, base)
    page.goto(f"{base}/sessions/{session}/reports/{report}/share")
    page.click("button[type=submit]")
    # A click is done before the next page is there.
    expect(page.locator("code")).to_be_visible()
    look(first, "phone-share")
    shown = page.locator("code").inner_text()
    stranger.page.goto(shown)
    expect(stranger.page.locator("main")).to_contain_text("That was unfair, and I am sorry")
    look(stranger, "phone-shared-report")
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Links that work now")).to_have_count(0)
    stranger.page.reload()
    expect(stranger.page.locator("main")).to_contain_text("taken back")

    page.goto(f"{base}/signed-in")
    page.get_by_role("button", name="Make a link").click()
    expect(page.locator("code")).to_be_visible()
    look(first, "phone-signed-in")
    other.page.goto(page.locator("code").inner_text())
    look(other, "desk-invite-again")
    other.page.click("button[type=submit]")
    other.page.wait_for_url(f"{base}/")
    other.page.goto(f"{base}/signed-in")
    look(other, "desk-signed-in")
    other.page.goto(f"{base}/settings")
    look(other, "desk-settings")
    page.goto(f"{base}/signed-in")
    page.get_by_role("button", name="Sign out everywhere else").click()
    expect(page.get_by_text("Another device", exact=True)).to_have_count(1)
    other.page.reload()
    expect(other.page.locator("h1")).to_have_text("Come in")
    look(other, "desk-sign-in")
    page.locator("main form[action='/sign-out'] button").click()
    expect(page.locator("h1")).to_have_text("Come in")
    assert page.context.cookies() == []


def test_an_operator_sees_counts_at_a_desk_and_on_a_phone(room: Room) -> None:
    desk = room.device(DESKTOP)
    desk.page.goto(room.invite("operator"))
    look(desk, "desk-invite-operator")
    desk.page.click("button[type=submit]")
    desk.page.wait_for_url(f"{room.base}/operator")
    expect(desk.page.locator("h1")).to_have_text("Counts")
    look(desk, "desk-operator")
    desk.page.set_viewport_size(PHONE)
    look(desk, "phone-operator")
    desk.page.goto(f"{room.base}/settings")
    expect(desk.page.locator("main")).to_contain_text("not open to you")
    look(desk, "phone-operator-refused")
