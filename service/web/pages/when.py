"""Time in words, as one would say it. Pure: the clock comes in."""

from __future__ import annotations

from datetime import datetime

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def when_words(then: datetime, now: datetime) -> str:
    """``then`` as seen from ``now``: "just now", "today, 22:14", "yesterday, 22:14", "Tuesday, 22:14", "3 March 2026".

    Both are aware times in the reader's zone, or both naive. A time ahead of ``now`` counts as just now.
    """
    seconds = (now - then).total_seconds()
    days = (now.date() - then.date()).days
    clock = f"{then:%H:%M}"
    if seconds < 60:
        return "just now"
    if days == 0:
        return f"today, {clock}"
    if days == 1:
        return f"yesterday, {clock}"
    if days < 7:
        return f"{_DAYS[then.weekday()]}, {clock}"
    year = f" {then.year}" if then.year != now.year else ""
    return f"{then.day} {_MONTHS[then.month - 1]}{year}"


def clock_words(then: datetime) -> str:
    """The time of day, e.g. ``22:14``."""
    return f"{then:%H:%M}"
