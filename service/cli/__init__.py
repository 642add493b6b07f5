"""The command line. Each command imports what it needs when it runs, so that ``unsent --help`` is quick."""

from __future__ import annotations

import sys


def main() -> None:
    """Entry point of the ``unsent`` command: named failures become one clear line and exit status 2."""
    from service.cli.commands import app
    from service.errors import UnsentError

    try:
        app()
    except UnsentError as error:
        print(f"unsent: {error.title}\n{error.detail if error.detail != error.title else ''}".rstrip(), file=sys.stderr)
        raise SystemExit(2) from None
