"""Bodies are UTF-8 or refused: the framework would read some of what is not as something else, and store that."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import unquote_to_bytes

from fastapi import Request, Response
from fastapi.routing import APIRoute

from service.errors import BadEncoding

FORM = "application/x-www-form-urlencoded"


class Utf8Route(APIRoute):
    """A route whose body has been proved to be UTF-8 before anything reads it. Raises ``BadEncoding``."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """FastAPI's documented place to look at a request before it is parsed."""
        handle = super().get_route_handler()

        async def checked(request: Request) -> Response:
            # ``body`` is kept by the request, so that it can be read again as JSON or as a form.
            prove_utf8(await request.body(), request.headers.get("content-type", ""))
            return await handle(request)

        return checked


def prove_utf8(body: bytes, content_type: str) -> None:
    """Raises ``BadEncoding`` for bytes, plain or percent-encoded in a form, that are not UTF-8."""
    plain = unquote_to_bytes(body) if content_type.startswith(FORM) else body
    try:
        plain.decode()
    except UnicodeDecodeError:
        raise BadEncoding from None
