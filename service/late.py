"""Regular expressions that are compiled when they are first used: at import they would be a twentieth of a start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final


class Late:
    """A pattern with the methods that are asked of it, the same as ``re.Pattern``'s."""

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._pattern = pattern
        self._flags = flags
        _ALL.append(self)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    def search(self, text: str) -> re.Match[str] | None:
        return self._compiled.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        return self._compiled.match(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._compiled.finditer(text)

    def sub(self, by: str, text: str, count: int = 0) -> str:
        return self._compiled.sub(by, text, count)


_ALL: Final[list[Late]] = []


def warm() -> None:
    """Compile every one now, in a thread of the caller's choosing, and not in somebody's first turn."""
    for each in _ALL:
        each.search("")
