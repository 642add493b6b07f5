"""Logging: structured lines with ids, counts and times, and never what a person typed.

An exception's own text may carry content, so it is never logged: only its type and where it came from.
"""

from __future__ import annotations

import json
import logging
import traceback
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent
_OWN = frozenset(logging.LogRecord("", 0, "", 0, "", None, None).__dict__) | {"message", "asctime", "taskName"}
_QUIET = (
    *("uvicorn.access", "httpx", "httpcore", "LiteLLM", "LiteLLM Router", "LiteLLM Proxy", "openai", "asyncio"),
    *("procrastinate", "psycopg", "psycopg.pool"),
)


def where(error: BaseException) -> dict[str, str]:
    """The type of an exception and the last places in our own code it passed; nothing it says."""
    frames = [
        f"{Path(f.filename).relative_to(_PACKAGE)}:{f.lineno}"
        for f in traceback.extract_tb(error.__traceback__)
        if Path(f.filename).is_relative_to(_PACKAGE)
    ]
    return {"error": type(error).__name__, "where": " < ".join(reversed(frames[-3:]))}


class JsonLines(logging.Formatter):
    """One JSON object a line: time, level, logger, message, and the ids given as ``extra``."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        line.update({k: v for k, v in record.__dict__.items() if k not in _OWN})
        if record.exc_info and record.exc_info[1] is not None:
            line.update(where(record.exc_info[1]))
        return json.dumps(line, default=str, ensure_ascii=False)


def configure(level: str) -> None:
    """Send our own records to stderr as JSON lines; silence libraries whose records may carry content."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("unsent").setLevel(level.upper())
    for name in _QUIET:
        quiet = logging.getLogger(name)
        quiet.handlers[:] = []
        quiet.propagate = False
        quiet.setLevel(logging.CRITICAL)
