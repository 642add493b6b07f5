"""What counts as text a person may send. Kept verbatim or refused; never repaired."""

from __future__ import annotations

import unicodedata

from service.errors import BadCharacters, BadEncoding, EmptyText, TextTooLong
from service.transcript import MAX_TEXT

_ALLOWED_CONTROLS = frozenset("\n\t")
_CONTROLS = r"\u0000-\u0008\u000b-\u001f\u007f-\u009f"
PATTERN = rf"^[^{_CONTROLS}]*[^\s{_CONTROLS}][^{_CONTROLS}]*$"
"""What ``checked`` takes, but for the length: for the description of the API, where no code of ours is read."""
OR_NONE = f"^$|{PATTERN}"
OR_BLANK = rf"^[^{_CONTROLS}]*$"


def checked(text: str, limit: int = MAX_TEXT) -> str:
    """The text itself, unchanged.

    Raises ``EmptyText`` (nothing visible), ``TextTooLong`` (over ``limit`` code points), ``BadEncoding``
    (a lone surrogate cannot be UTF-8) or ``BadCharacters`` (a control character other than newline and tab).
    """
    if len(text) > limit:
        raise TextTooLong(f"That is {len(text):,} characters; {limit:,} fit.")
    for char in text:
        category = unicodedata.category(char)
        if category == "Cs":
            raise BadEncoding()
        if category == "Cc" and char not in _ALLOWED_CONTROLS:
            raise BadCharacters()
    if not text.strip():
        raise EmptyText()
    return text
