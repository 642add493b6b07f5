"""How many examples a law is tried on: fewer where one takes long, and more wherever a profile asks for more."""

from __future__ import annotations

from typing import Final

from hypothesis import settings

ORDINARY: Final = 100
"""What Hypothesis tries unless it is told otherwise."""


def examples(number: int) -> int:
    """``number`` where a test would be given a hundred, and as many times more under a longer profile."""
    return number * settings().max_examples // ORDINARY
