"""First come, first served: the line in which messages wait while the processor is busy with others.

Fifty people who write at the same instant need fifty times the processor of one. Side by side, all of them would wait
until the last was through; one after another, half of them wait for half as long or less. So only a few messages at a
time are taken, read, decided and put before a model; whoever has asked the model waits for it outside the line, and
sentences that are being streamed wait for nobody.
"""

from __future__ import annotations

import asyncio
from typing import Final, Self

AT_ONCE: Final = 2
"""How many are served at once: while one waits for the disk or its reading, the other goes on. More side by side would
only be slower, on however many cores: one thread at a time runs a process's Python."""
LONGEST_S: Final = 0.1
"""Some thirty milliseconds' work has taken this long when it waits for somebody else: a place is not kept for that."""


class Place:
    """A place at the front of the line, left at the end of a ``with`` block unless it is ``handed_on`` within."""

    def __init__(self, free: asyncio.Semaphore) -> None:
        self._free: asyncio.Semaphore | None = free
        self._at_latest = asyncio.get_running_loop().call_later(LONGEST_S, self.leave)
        self._handed_on = False
        self._left = asyncio.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *how: object) -> None:
        if not self._handed_on:
            self.leave()

    def handed_on(self) -> Self:
        """For whoever goes on with the work, and leaves when it is done."""
        self._handed_on = True
        return self

    def leave(self) -> None:
        """Make room for the next one: what follows waits for others, or is done. Once is enough; again is nothing."""
        if self._free is not None:
            self._free.release()
            self._free = None
            self._at_latest.cancel()
            self._left.set()

    async def left(self) -> None:
        """Wait until it is."""
        await self._left.wait()


class Line:
    """One per process, for all owners."""

    def __init__(self) -> None:
        self._free = asyncio.Semaphore(AT_ONCE)

    async def front(self) -> Place:
        """Wait for a place; whoever came first gets the next."""
        await self._free.acquire()
        return Place(self._free)
