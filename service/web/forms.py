"""What every plain form needs: where it leads afterwards, line breaks as they were typed, a file that was chosen."""

from __future__ import annotations

import sys

from fastapi import Request
from fastapi.responses import RedirectResponse
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from service.errors import MalformedBody


def see(path: str) -> RedirectResponse:
    """Go and look there: the answer to a form, so that loading the page again sends nothing twice."""
    return RedirectResponse(path, status_code=303)


def unix(text: str) -> str:
    """Browsers send CRLF for the line breaks somebody typed; what was typed is a line break."""
    return text.replace("\r\n", "\n")


class _InMemory(MultiPartParser):
    """Holds files in memory whatever their size: what somebody typed is not put on a disk in the clear on the way."""

    spool_max_size = sys.maxsize
    """Where it would go to the disk (``tempfile.SpooledTemporaryFile``): never, for the gate bounds every body."""


async def upload(request: Request, name: str) -> tuple[bytes, dict[str, str]]:
    """The bytes of the file that was chosen, empty where none was, and the other fields of its form.

    Raises ``MalformedBody`` for what is no such form.
    """
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise MalformedBody()
    try:
        form = await _InMemory(request.headers, request.stream(), max_files=1, max_fields=10).parse()
    except MultiPartException:
        raise MalformedBody() from None
    try:
        given = form.get(name)
        raw = await given.read() if isinstance(given, UploadFile) else b""
    finally:
        await form.close()
    return raw, {key: value for key, value in form.items() if isinstance(value, str)}
