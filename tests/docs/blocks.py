"""The code blocks of the docs, and how each kind is tried."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from docs.site import api_page, commands_page

ROOT = Path(__file__).parents[2]
FENCE = re.compile(
    r"(?:^<!-- not run: (?P<why>.+?) -->\n)?^```(?P<language>[a-z]*)\n(?P<code>.*?)^```$", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Block:
    """One block: the page it stands on, its number there from 1, and why it is not run, if it is not."""

    page: str
    number: int
    language: str
    code: str
    why_not: str | None

    def __str__(self) -> str:
        return f"{self.page} {self.number} ({self.language})"


def blocks_of(page: str, text: str) -> Iterator[Block]:
    for number, found in enumerate(FENCE.finditer(text), start=1):
        yield Block(page, number, found["language"], found["code"], found["why"])


@cache
def every_block() -> tuple[Block, ...]:
    """All blocks of ``docs``, of the pages made for the site, and of the files beside them, in reading order."""
    files = [
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        ROOT / "evals/cases/README.md",
        *sorted(ROOT.glob("docs/**/*.md")),
    ]
    found = [block for file in files for block in blocks_of(file.relative_to(ROOT).as_posix(), file.read_text("utf-8"))]
    heads = {"docs/api.md": api_page.HEAD, "docs/commands.md": commands_page.HEAD}  # made pages: blocks at the top only
    found += [block for name, head in heads.items() for block in blocks_of(name, head)]
    return tuple(found)


def commands(code: str) -> list[str]:
    """The commands of a shell block, continued lines joined, comments and empty lines left out."""
    joined = code.replace("\\\n", " ")
    lines = (re.sub(r"(?:^|\s)#.*", "", line).strip() for line in joined.splitlines())
    return [line for line in lines if line]
