"""Taking out of a text what would point to a real person: phone numbers, addresses, handles, links. Pure."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Pointer = Literal["link", "email", "handle", "phone", "street"]
TAKEN_OUT = "[taken out]"

_POINTERS: tuple[tuple[Pointer, re.Pattern[str]], ...] = (
    ("email", re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", re.UNICODE)),
    (
        "link",
        re.compile(
            r"\b(?:https?://|www\.)\S{1,2000}|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|de|uk|io|me|app|fr|es|nl|eu)"
            r"\b(?:/\S{0,2000})?",
            re.IGNORECASE,
        ),
    ),
    ("handle", re.compile(r"(?<![\w@])@\w[\w.]{1,63}")),
    ("phone", re.compile(r"(?<!\w)(?:\+|00)?\(?\d(?:[\s().–/-]{0,2}\d){6,16}(?!\w)")),
    (
        "street",
        re.compile(
            r"\b\d{1,5}[a-z]?\s+(?:[A-Z][\w'’]{1,30}\s+){1,3}"
            r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Court|Square|Boulevard|Blvd)\b\.?"
        ),
    ),
)
_FULL_NAME = re.compile(r"^\W*[^\W\d_]{2,}(?:-[^\W\d_]+)*\s+(?:[^\W\d_]\.?\s+)?[^\W\d_]{2,}")


class Redacted(NamedTuple):
    """The text without what points to somebody, and which kinds were taken out, in order of the table."""

    text: str
    kinds: tuple[Pointer, ...]


def redact(text: str) -> Redacted:
    """Replace every pointer by ``[taken out]``. A year, a price or a time of day is no pointer."""
    kinds: list[Pointer] = []
    for kind, pattern in _POINTERS:
        text, found = pattern.subn(TAKEN_OUT, text)
        if found:
            kinds.append(kind)
    return Redacted(text, tuple(kinds))


def like_a_full_name(alias: str) -> bool:
    """Whether a name has two parts that look like a first and a last name; "my ex" and "K." do not."""
    found = _FULL_NAME.match(alias)
    return found is not None and all(part[:1].isupper() for part in alias.split() if part[:1].isalpha())
