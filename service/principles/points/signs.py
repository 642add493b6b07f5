"""A turn without a word: what a face or a mark alone can be answered as."""

from __future__ import annotations

from service.points import Point

_LAUGHS = frozenset("😂🤣😆😄😹😁😅")
_SAD = frozenset("😢😭😔😞☹🥺💔😥😿🙁😟")


def of_signs(raw: str, light: bool) -> tuple[Point, ...]:
    """A laugh, a sadness (among small talk a face means little), else a nod; nothing where nothing is there to see."""
    signs = {sign for sign in raw if sign.isprintable() and not sign.isspace()}
    if not signs:
        return ()
    if signs & _SAD and not light:
        return (Point.SAD,)
    if signs & _LAUGHS:
        return (Point.LAUGH,)
    return (Point.OKAY,)
