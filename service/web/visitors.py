"""Who a request of hosted mode comes from, and where each kind of visitor may go."""

from __future__ import annotations

import hashlib
import ipaddress
from typing import Final

from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.types import Scope

from service.access.doors import Doors, Visitor
from service.errors import Forbidden, ScopeMissing

COOKIE: Final = "__Host-unsent"
"""``__Host-`` makes browsers take it over HTTPS only, for this host only, and for every path."""
PUBLIC: Final = frozenset({"/healthz", "/readyz", "/leave", "/sign-in", "/sign-in/elsewhere", "/sign-in/back"})
PUBLIC_UNDER: Final = ("/static/", "/invite/", "/shared/")
FOR_OPERATORS: Final = ("/operator", "/api/operator", "/metrics")
FOR_PROGRAMS: Final = ("/api", "/v1", "/metrics")
FOR_BOTH: Final = ("/signed-in", "/sign-out")


def is_public(path: str) -> bool:
    """Whether the way in, or what a link alone opens, lies there."""
    return path in PUBLIC or path.startswith(PUBLIC_UNDER)


async def identify(scope: Scope, headers: Headers) -> Visitor | None:
    """By the token, if one is shown, and by the cookie otherwise. A token that does not hold is nobody."""
    doors: Doors = scope["app"].state.services.doors
    kind, _, given = headers.get("authorization", "").partition(" ")
    if kind:
        return await doors.who_has_token(given.strip()) if kind.lower() == "bearer" and given else None
    secret = cookie_parser(headers.get("cookie", "")).get(COOKIE)
    return await doors.who_has_cookie(secret) if secret else None


def shown_key(headers: Headers) -> str | None:
    """A digest of what somebody shows to be let in, whether it holds or not; ``None`` where nothing is shown."""
    shown = headers.get("authorization") or cookie_parser(headers.get("cookie", "")).get(COOKIE)
    return hashlib.sha256(shown.encode()).hexdigest() if shown else None


def may_go(visitor: Visitor, method: str, path: str) -> None:
    """Raises ``Forbidden`` where this visitor has no business, whatever the ids in the path name."""
    for_operators = under(path, FOR_OPERATORS)
    if visitor.via == "token":
        if not under(path, FOR_PROGRAMS):
            raise Forbidden("A token opens the API and nothing else.")
        if scope_needed(method, path) not in (visitor.scopes or ()):
            raise ScopeMissing()
    if under(path, FOR_BOTH):
        return
    if (visitor.role == "operator") is not for_operators:
        raise Forbidden()


def scope_needed(method: str, path: str) -> str:
    """What a token has to be allowed for this request."""
    if under(path, FOR_OPERATORS):
        return "counts"
    if path == "/api/export" or (method == "POST" and path.endswith("/shares")):
        return "export"  # a link shows a report to whoever has it: that takes it out of here too
    if method == "DELETE":
        return "delete"
    return "read" if method in ("GET", "HEAD") else "practise"


def address_of(scope: Scope) -> str:
    """The address of somebody unknown; of a version-6 one the part that stands for one household."""
    client = scope.get("client")
    if client is None:
        return ""
    try:
        address = ipaddress.ip_address(client[0])
    except ValueError:
        return str(client[0])
    return str(ipaddress.ip_network((address, 64), strict=False)) if address.version == 6 else str(address)


def under(path: str, places: tuple[str, ...]) -> bool:
    """Whether a path is one of these places or lies below one."""
    return any(path == place or path.startswith(place + "/") for place in places)
