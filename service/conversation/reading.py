"""Reading one turn where it stands: the one reader, given what this branch and scenario know."""

from __future__ import annotations

from collections.abc import Sequence

from service.direction import Setting
from service.direction.setting import context_of
from service.principles.markers import Reading
from service.principles.reader import read
from service.transcript import Role, Turn


def read_turn(setting: Setting, path: Sequence[Turn], text: str) -> Reading:
    """One user turn, read after ``path``, for what it says: a reply needs no places, so none is looked for."""
    return read(text, context_of(setting, path), place=False)


def said_before(path: Sequence[Turn]) -> str | None:
    """What the person wrote last on this branch, if anything."""
    return next((turn.text for turn in reversed(path) if turn.role is Role.USER and turn.text), None)
