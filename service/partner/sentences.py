"""Cutting a stream of model text into pieces that are shown whole: sentences, or message bubbles."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?…])[\"')\]]*\s+(?=\S)|\n+")
_NOT_AN_END = re.compile(r"(?:\b(?:mr|mrs|ms|dr|st|vs|etc|e\.g|i\.e)\.|\.\.\.?)[\"')\]]*$", re.IGNORECASE)


class Pieces:
    """Feed text in, get finished pieces out. ``by_bubble``: only a line break ends a piece (text messages)."""

    def __init__(self, by_bubble: bool) -> None:
        self._by_bubble = by_bubble
        self._buffer = ""

    def feed(self, text: str) -> list[str]:
        """Pieces that are complete now, stripped, never empty."""
        self._buffer += text
        done: list[str] = []
        start = 0
        for match in _END.finditer(self._buffer):
            newline = "\n" in match.group()
            if self._by_bubble and not newline:
                continue
            piece = self._buffer[start : match.end()]
            if not newline and _NOT_AN_END.search(piece.strip()):
                continue
            if match.end() == len(self._buffer) and not newline:
                break
            if piece.strip():
                done.append(piece.strip())
            start = match.end()
        self._buffer = self._buffer[start:]
        return done

    def rest(self) -> str:
        """What is left when the stream has ended; may be empty."""
        left, self._buffer = self._buffer.strip(), ""
        return left
