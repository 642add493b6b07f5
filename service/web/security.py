"""Who may talk to the service, and what its answers allow: plain ASGI, so that streams pass untouched.

Local mode: loopback names only (against DNS rebinding), own origin only for anything that changes
something (against cross-site posts). There is one owner, the person at the machine: no login, no cookie.

Hosted mode: one public name and origin; everything but the way in needs a sign-in or a token
(``web.visitors``); each owner has a pace and a number of streams.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.access.doors import Visitor
from service.access.limits import Pace, Streams
from service.errors import HostRefused, NotFound, OriginRefused, SignInNeeded, UnsentError
from service.web.problems import TooLarge, problem_for
from service.web.visitors import FOR_PROGRAMS, address_of, identify, is_public, may_go, shown_key, under

LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]", "::1"})
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
MAX_BODY = 256 * 1024
MAX_UPLOAD = 4 * 1024 * 1024 + 64 * 1024
"""A picture with a character card in it, and the form around it: on these paths alone."""
UPLOADS = frozenset({"/partners/import", "/api/personas/cards"})
MAX_IMPORT = 32 * 1024 * 1024
IMPORTS = frozenset({"/api/import", "/settings/import"})
TOO_LARGE = 413
STREAMS = ("/events", "/chat/completions")
"""Ends of paths that answer for as long as a reply takes."""
UNCOUNTED = ("/static/", "/healthz", "/readyz")
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[^:\[\]@/\s]+)(?::\d{1,5})?", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
KEPT_BY_CACHES = frozenset({200, 206, 304})
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",  # as frame-ancestors, for browsers and scanners that do not read it
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
}
HSTS_NAME = "Strict-Transport-Security"
HSTS = "max-age=31536000; includeSubDomains"
_RAW = tuple((name.lower().encode(), value.encode()) for name, value in HEADERS.items())
_HOSTED = (*_RAW, (HSTS_NAME.lower().encode(), HSTS.encode()))
_SHARED = (b"cache-control", b"public, max-age=3600")
_NOT_STORED = (b"cache-control", b"no-store")


Answer = Callable[[Request, UnsentError], Awaitable[Response]]
"""A named failure as whoever asks can read it: a page, or a problem."""


@dataclass(frozen=True, slots=True)
class Hosted:
    """What the gate of hosted mode goes by. ``public_url`` is an origin: scheme, host and port, no path."""

    public_url: str
    pace: Pace
    shown: Pace
    strangers: Pace
    streams: Streams
    imports: Streams

    @property
    def hosts(self) -> frozenset[str]:
        return frozenset({_hostname(urlsplit(self.public_url).netloc)})


@dataclass(frozen=True, slots=True)
class GateRules:
    """Which host names are answered, and who everybody is: ``local_owner``, or whoever signs in (``hosted``)."""

    hosts: frozenset[str]
    local_owner: str
    hosted: Hosted | None = None


class Gate:
    """Checks Host, Origin and body size, gives every request its owner, and every answer its headers.

    The owner id is put into ``scope["state"]["owner_id"]``, who asks into ``scope["state"]["visitor"]``. In local
    mode that is always the one local owner: whoever reaches loopback is the person at the machine.
    """

    def __init__(self, app: ASGIApp, rules: GateRules, answer: Answer) -> None:
        self._app = app
        self._answer = answer
        self._hosts = rules.hosts
        self._hosted = rules.hosted
        self._local = Visitor(rules.local_owner, "owner", "local")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close"})  # there are none here: refused before anything is looked at
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        send = _with_headers(scope, send, hosted=self._hosted is not None)
        headers = Headers(scope=scope)
        with ExitStack() as held:
            try:
                self._check(scope, headers)
            except TooLarge as error:
                await (await self._answer(Request(scope), error))(scope, receive, send)
                return
            except UnsentError as error:
                await problem_for(scope["path"], error)(scope, receive, send)
                return
            try:
                if self._hosted is None:
                    visitor: Visitor | None = self._local
                else:
                    visitor = await self._let_in(self._hosted, scope, headers, held)
            except SignInNeeded as error:
                await _show_the_way_in(scope, error)(scope, receive, send)
                return
            except UnsentError as error:
                await (await self._answer(Request(scope), error))(scope, receive, send)
                return
            state = scope.setdefault("state", {})
            state["visitor"] = visitor
            if visitor is not None:
                state["owner_id"] = visitor.owner_id
            await self._app(scope, _bounded(receive, _limit(scope)), send)

    def _check(self, scope: Scope, headers: Headers) -> None:
        if _hostname(headers.get("host", "")) not in self._hosts:
            raise HostRefused()
        if _CONTROL.search(scope["path"]):
            # A route's pattern may end before a line break: what is decided by the path would then be decided wrongly.
            raise NotFound()
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length) > _limit(scope):
            raise TooLarge()
        if scope["method"] not in SAFE and not self._from_our_pages(headers):
            raise OriginRefused()

    def _from_our_pages(self, headers: Headers) -> bool:
        """Whether a change may come from where it says. A program says nothing, and has to bring its own key."""
        site, origin = headers.get("sec-fetch-site"), headers.get("origin")
        if site in ("cross-site", "same-site"):
            return False
        if self._hosted is None:
            return origin is None or (origin != "null" and urlsplit(origin).netloc == headers.get("host"))
        if origin is not None:
            return origin == self._hosted.public_url
        return site is not None or "cookie" not in headers

    async def _let_in(self, hosted: Hosted, scope: Scope, headers: Headers, held: ExitStack) -> Visitor | None:
        """Who asks; ``None`` for somebody unknown on a page that is open to anybody. Raises what keeps them out."""
        if (key := shown_key(headers)) is not None:
            hosted.shown.take(key)  # before anything is looked up: a flood costs the database, and so others, nothing
        visitor = await identify(scope, headers)
        public = is_public(scope["path"])
        if visitor is None:
            if not scope["path"].startswith(UNCOUNTED):
                hosted.strangers.take(address_of(scope))
            if not public:
                raise SignInNeeded()
            return None
        hosted.pace.take(visitor.owner_id)
        if not public:
            may_go(visitor, scope["method"], scope["path"])
        if scope["path"] in IMPORTS:
            held.enter_context(hosted.imports.one(visitor.owner_id))
        if scope["path"].endswith(STREAMS) or "text/event-stream" in headers.get("accept", ""):
            held.enter_context(hosted.streams.one(visitor.owner_id))
        return visitor


def _show_the_way_in(scope: Scope, error: SignInNeeded) -> Response:
    """A person is led to the sign-in page; a program is told."""
    if scope["method"] in ("GET", "HEAD") and not under(scope["path"], FOR_PROGRAMS):
        return RedirectResponse("/sign-in", status_code=303)
    return problem_for(scope["path"], error)


def _limit(scope: Scope) -> int:
    """The most bytes a body may have there."""
    if scope["path"] in UPLOADS:
        return MAX_UPLOAD
    return MAX_IMPORT if scope["path"] in IMPORTS else MAX_BODY


def _hostname(host: str) -> str:
    """The name without its port, empty for what is no name; an IPv6 address keeps its brackets."""
    found = _HOST.fullmatch(host)
    return found[1].lower() if found else ""


def _bounded(receive: Receive, limit: int) -> Receive:
    """Bodies without a length are refused when they pass the limit.

    As an ``HTTPException``: the only kind that the framework passes on from inside its own reading of a body.
    """
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > limit:
            raise HTTPException(TOO_LARGE)
        return message

    return bounded


def _with_headers(scope: Scope, send: Send, hosted: bool) -> Send:
    static = str(scope.get("path", "")).startswith("/static/")
    ours = _HOSTED if hosted else _RAW

    async def with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            there = {name.lower() for name, _ in message["headers"]}
            kept = _SHARED if static and message["status"] in KEPT_BY_CACHES else _NOT_STORED
            message["headers"] = [*message["headers"], *(pair for pair in (*ours, kept) if pair[0] not in there)]
        await send(message)

    return with_headers
