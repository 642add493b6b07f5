"""The few pictures that the README shows, from all that were made: ``python -m tests.browser.choose_shots FROM TO``."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

CHOSEN = {
    "home-phone": ("phone-light", "home", 1_750),
    "chat-phone": ("phone-dark", "chat", 1_688),
    "report-desk": ("desk-light", "report", 1_500),
    "report-inside-desk": ("desk-dark", "report", 3_510),
    "compare-desk": ("desk-light", "compare", 1_500),
    "progress-phone": ("phone-dark", "progress", 1_750),
}
"""By the name of the picture: how it was made, of which page, and where it is cut off, in its own pixels."""
SHOWN_FROM = {"report-inside-desk": 2_010}
WIDTH = {"phone": 480, "desk": 960}


def choose(source: Path, to: Path) -> int:
    """Cut, scale and compress the chosen ones; how many bytes they are together."""
    to.mkdir(parents=True, exist_ok=True)
    for name, (how, page, until) in CHOSEN.items():
        with Image.open(source / how / f"{page}.png") as whole:
            part = whole.convert("RGB").crop((0, SHOWN_FROM.get(name, 0), whole.width, min(until, whole.height)))
        width = WIDTH[how.split("-")[0]]
        part.resize((width, part.height * width // part.width), Image.Resampling.LANCZOS).save(
            to / f"{name}.webp", quality=80, method=6
        )
    return sum(path.stat().st_size for path in to.glob("*.webp"))


if __name__ == "__main__":
    print(f"{choose(Path(sys.argv[1]), Path(sys.argv[2])):,} bytes")  # noqa: T201 - a command that says what it did
