"""Whether a piece is something a person would write to another one at all, whatever it says.

Not words: markup, code and data, letters given one by one, ciphers, another language or alphabet than the
conversation's, and ways to reach somebody outside of it.
"""

from __future__ import annotations

import re

from service.principles.unreadable import WORD, foreign

MARKUP = re.compile(
    r"<\s*[/!]?\s*[a-z][^<>]*>|!?\[[^\]]*\]\([^)]*\)|https?://|\bwww\.|`|^\s{0,3}(?:#{1,6}\s|[-*+]\s+\S|\d+[.)]\s)|\|.*\|"
    r"|\*\*|^\s*(?:---|===)",
    re.IGNORECASE | re.MULTILINE,
)
DATA = re.compile(
    r"[{}]|\"\s*:\s*[\"\[{\d]|\b[a-z]+_[a-z_]+\b|\b\w+\([^)\s]*[\"'=\d][^)]*\)|[A-Za-z0-9+/=]{32,}", re.IGNORECASE
)
REACH = re.compile(
    r"\+?\d[\d\s().-]{6,}\d|[\w.+-]+@[\w-]+\.\w+|(?<!\w)@\w{2,}"
    r"|\b\d{1,4} (?:[a-z']+ ){1,3}(?:street|st|road|rd|lane|avenue|ave|drive|close|court|square|way)\b"
    r"|\b(?:my (?:new )?(?:address|number|email|handle) is|i live at)\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\S+")
_PIG_LATIN = re.compile(r"\w-[a-z]{0,3}ay\b", re.IGNORECASE)
_LONE_IN_A_ROW = 6
"""So many single characters after each other are a code or a spelling, not speech."""


def not_words(piece: str) -> str | None:
    """What is wrong, in words fit for a repair prompt; ``None`` where a person could have written it."""
    if MARKUP.search(piece):
        return "it held markup, a list or a link; people write plain words"
    if REACH.search(piece):
        return "it gave a way to be reached outside of this conversation"
    if DATA.search(piece):
        return "it held code or data instead of words"
    if _spelled(piece):
        return "it spelled something out instead of saying it"
    if foreign(piece):
        return "it was not in the language of this conversation"
    return None


def _spelled(piece: str) -> bool:
    """Single characters in a row (also with numbers between them), words without a vowel, or joined by dashes."""
    lone = longest = 0
    for token in _TOKEN.findall(piece):
        lone = lone + 1 if sum(c.isalnum() for c in token) <= 1 or token.isdigit() else 0
        longest = max(longest, lone)
    if longest >= _LONE_IN_A_ROW or piece.count("-") > 6 or len(_PIG_LATIN.findall(piece)) > 1:
        return True
    words = [w for w in WORD.findall(piece) if len(w) > 3]
    mute = sum(not re.search(r"[aeiouy\u00c0-\u024f]", w, re.IGNORECASE) and len(set(w.lower())) > 1 for w in words)
    return mute >= 3 and mute * 3 >= len(words)
