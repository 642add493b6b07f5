"""How much one owner, or one address that has not signed in, may ask of this process at once.

Kept in memory and per process: with several workers each allows as much. What models may use is kept in the
database (``AccessStore.spend``) and holds over all of them.
"""

from __future__ import annotations

import math
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from service.errors import TooFast, TooManyStreams

REMEMBERED: Final = 10_000
STREAM_WAIT_S: Final = 5


class Pace:
    """At most ``per_minute`` a minute for each key, ``burst`` at once after a rest (the generic cell rate algorithm).

    One number a key: when its next request would be due if they came evenly.
    """

    def __init__(self, per_minute: int, burst: int, clock: Callable[[], float]) -> None:
        self._every = 60 / per_minute
        self._room = self._every * (burst - 1)
        self._clock = clock
        self._due: OrderedDict[str, float] = OrderedDict()

    def take(self, key: str) -> None:
        """Raises ``TooFast`` with the seconds to wait."""
        now = self._clock()
        due = max(self._due.get(key, now), now)
        if due - now > self._room:
            raise TooFast(retry_after_s=max(1, math.ceil(due - now - self._room)))
        self._due[key] = due + self._every
        self._due.move_to_end(key)
        if len(self._due) > REMEMBERED:
            self._due.popitem(last=False)


class Streams:
    """At most ``limit`` open streams for each key."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._open: Counter[str] = Counter()

    @contextmanager
    def one(self, key: str) -> Iterator[None]:
        """Hold one open. Raises ``TooManyStreams``."""
        if self._open[key] >= self._limit:
            raise TooManyStreams(retry_after_s=STREAM_WAIT_S)
        self._open[key] += 1
        try:
            yield
        finally:
            self._open[key] -= 1
            if not self._open[key]:
                del self._open[key]
