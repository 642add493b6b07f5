"""Who may talk to the service, and what its answers allow: plain ASGI, so that streams pass untouched.

Local mode: loopback names only (against DNS rebinding), own origin only for anything that changes
something (against cross-site posts). There is one owner, the person at the machine: no login, no cookie.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.errors import HostRefused, OriginRefused
from service.web.problems import TooLarge, problem_for

LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]", "::1"})
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
MAX_BODY = 256 * 1024
MAX_UPLOAD = 4 * 1024 * 1024 + 64 * 1024
"""A picture with a character card in it, and the form around it: on these paths alone."""
UPLOADS = frozenset({"/partners/import", "/api/personas/cards"})
TOO_LARGE = 413
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
}


class Gate:
    """Checks Host, Origin and body size, gives every request its owner, and every answer its headers.

    The owner id is put into ``scope["state"]["owner_id"]``. In local mode that is always the
    one local owner: whoever reaches loopback is the person at the machine.
    """

    def __init__(self, app: ASGIApp, allowed_hosts: frozenset[str], local_owner: str) -> None:
        self._app = app
        self._hosts = allowed_hosts
        self._owner = local_owner

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        most = MAX_UPLOAD if scope["path"] in UPLOADS else MAX_BODY
        refused = self._refusal(scope["method"], headers, most)
        if refused is not None:
            await problem_for(scope["path"], refused)(scope, receive, _with_headers(scope, send))
            return
        scope.setdefault("state", {})["owner_id"] = self._owner
        await self._app(scope, _bounded(receive, most), _with_headers(scope, send))

    def _refusal(self, method: str, headers: Headers, most: int) -> HostRefused | OriginRefused | TooLarge | None:
        if _hostname(headers.get("host", "")) not in self._hosts:
            return HostRefused()
        length = headers.get("content-length", "")
        if length.isdigit() and int(length) > most:
            return TooLarge()
        if method in SAFE:
            return None
        if headers.get("sec-fetch-site") in ("cross-site", "same-site"):
            return OriginRefused()
        origin = headers.get("origin")
        if origin is not None and (origin == "null" or urlsplit(origin).netloc != headers.get("host")):
            return OriginRefused()
        return None


def _hostname(host: str) -> str:
    """The name without its port; an IPv6 address keeps its brackets."""
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0].lower()


def _bounded(receive: Receive, most: int) -> Receive:
    """Bodies without a length are refused when they pass the limit.

    As an ``HTTPException``: the only kind that the framework passes on from inside its own reading of a body.
    """
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > most:
            raise HTTPException(TOO_LARGE)
        return message

    return bounded


def _with_headers(scope: Scope, send: Send) -> Send:
    static = str(scope.get("path", "")).startswith("/static/")

    async def with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("Cache-Control", "public, max-age=3600" if static else "no-store")
        await send(message)

    return with_headers
