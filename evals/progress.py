"""How far a suite is: suites say it, whoever runs them shows it. In a worker process it travels over a queue."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

Sink = Callable[[str, int, int], None]


class _Channel(Protocol):
    def put(self, obj: tuple[str, int, int]) -> None: ...


def nowhere(suite: str, done: int, total: int) -> None:
    """Without a listener nothing is said."""


_sink: Sink = nowhere


def listen(sink: Sink) -> None:
    """From now on ``sink(suite, done, total)`` is told, in this process."""
    global _sink
    _sink = sink


def send_to(channel: _Channel) -> None:
    """In a worker process: put what is said on a queue."""
    listen(lambda suite, done, total: channel.put((suite, done, total)))


def report(suite: str, done: int, total: int) -> None:
    """A suite has done so many of its cases."""
    _sink(suite, done, total)
