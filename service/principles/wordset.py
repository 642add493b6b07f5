"""Writing sets of words so that they can be read."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a blank-separated text as a set."""
    return frozenset(text.split())


def listed(text: str) -> tuple[str, ...]:
    """The words of a blank-separated text, in order."""
    return tuple(text.split())
