"""Finding a quote in the turn it is said to come from: exact, but for how the same characters are typed.

Curly and straight quotation marks, dashes, ellipses, spaces, compatibility forms and invisible
characters are taken as equal, with a map back to the raw text. Letters and their case are not:
a quote that differs in one letter is not a quote.
"""

from __future__ import annotations

import unicodedata

from service.transcript import Span

_SAME = {
    **dict.fromkeys("‘’‚‛`´ʼ′", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "‹": "<",
    "›": ">",
}
"""Variants of one character. The single guillemets are among them because ``neutral`` shows "<" as "‹"."""
_WRAPPERS = ('""', "''", "<>")


def locate(quote: str, text: str) -> Span | None:
    """Where ``quote`` stands in ``text``, as offsets into the raw text; the first place if there are several.

    ``None`` when it does not, when it has no letter or digit or symbol, or when it begins or ends inside a word.
    """
    haystack, places = _plain(text)
    needle = _plain(quote)[0].strip()
    for candidate in dict.fromkeys((needle, _unwrapped(needle))):
        if not any(unicodedata.category(c)[0] in "LNS" for c in candidate):
            continue
        at = haystack.find(candidate)
        while at != -1:
            end = at + len(candidate)
            if not _inside_word(haystack, at) and not _inside_word(haystack, end):
                return Span(places[at], _whole(text, places[end - 1] + 1))
            at = haystack.find(candidate, at + 1)
    return None


def same_words(text: str) -> str:
    """A form in which two ways of typing the same words are equal: case and spacing are ignored as well."""
    return " ".join(_plain(text)[0].casefold().split())


def _plain(text: str) -> tuple[str, list[int]]:
    """The text in one way of typing, and for each of its characters the index of the raw one it came from."""
    out: list[str] = []
    places: list[int] = []
    for index, char in enumerate(text):
        if _invisible(char):
            continue
        for piece in unicodedata.normalize("NFKD", _SAME.get(char, char)):
            piece = _SAME.get(piece, piece)
            if piece.isspace():
                if out and out[-1] == " ":
                    continue
                piece = " "
            out.append(piece)
            places.append(index)
    return "".join(out), places


def _invisible(char: str) -> bool:
    """Format characters (joiners, direction marks, soft hyphens) and variation selectors."""
    return unicodedata.category(char) == "Cf" or "\ufe00" <= char <= "\ufe0f"


def _inside_word(text: str, at: int) -> bool:
    """Whether a cut at ``at`` would run through a word, or through a letter and its accent."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if unicodedata.combining(after):
        return True
    if any(unicodedata.east_asian_width(c) in "WF" for c in (before, after)):
        return False  # scripts that write without spaces
    return before.isalnum() and after.isalnum()


def _whole(text: str, end: int) -> int:
    """Past what belongs to the last character: its accents, selectors and joiners."""
    while end < len(text) and (unicodedata.combining(text[end]) or "\ufe00" <= text[end] <= "\ufe0f"):
        end += 1
    return end


def _unwrapped(quote: str) -> str:
    if len(quote) > 2 and quote[0] + quote[-1] in _WRAPPERS:
        return quote[1:-1].strip()
    return quote
