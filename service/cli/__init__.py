"""The command line. Each command imports what it needs when it runs, so that ``unsent --help`` is quick."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.errors import UnsentError


def main() -> None:
    """Entry point of the ``unsent`` command: named failures become one clear line and exit status 2."""
    from service.cli.commands import app
    from service.errors import UnsentError

    try:
        app()
    except UnsentError as error:
        print(f"unsent: {_words(error)}", file=sys.stderr)
        raise SystemExit(2) from None


def _words(error: UnsentError) -> str:
    """What happened. Where the detail says it all, the title of its kind is left out: it fits a page, not a command."""
    from service.errors import BadInput, ConfigError, NotFound

    if error.detail == error.title:
        return error.title
    if isinstance(error, (BadInput, ConfigError, NotFound)) and not error.detail.startswith("UNSENT_"):
        return error.detail
    return f"{error.title}\n{error.detail}"
