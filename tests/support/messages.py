"""The catalogue of every word a page shows. ``python -m tests.support.messages`` (``make messages``) writes it anew."""

from __future__ import annotations

import sys
from pathlib import Path

from babel.messages.frontend import CommandLineInterface

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "service/web/locales/unsent.pot"


def extract(to: Path) -> None:
    """Read the templates and pages as ``babel.cfg`` says. Without line numbers, so that it changes only with words."""
    options = ["--no-location", "--omit-header", "--sort-output", "--width=110", "-F", str(ROOT / "babel.cfg")]
    CommandLineInterface().run(["pybabel", "--quiet", "extract", *options, "-o", str(to), str(ROOT / "service/web")])


if __name__ == "__main__":
    extract(CATALOGUE)
    sys.exit(0)
