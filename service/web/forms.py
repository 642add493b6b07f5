"""What every plain form needs: where it leads afterwards, and line breaks as they were typed."""

from __future__ import annotations

from fastapi.responses import RedirectResponse


def see(path: str) -> RedirectResponse:
    """Go and look there: the answer to a form, so that loading the page again sends nothing twice."""
    return RedirectResponse(path, status_code=303)


def unix(text: str) -> str:
    """Browsers send CRLF for the line breaks somebody typed; what was typed is a line break."""
    return text.replace("\r\n", "\n")
