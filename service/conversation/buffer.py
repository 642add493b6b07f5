"""Reading a turn's stored events as they appear, from any sequence number on.

The store is the truth; the in-process signal only saves waiting. A turn that runs in another
process is seen by polling.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import TypeVar

from service.conversation.events import FINAL_EVENTS
from service.errors import StoreBusy
from service.store.port import Store, StoredEvent

POLL_S = 0.25
"""How often the store is asked about a turn that another worker runs, in seconds."""
POLL_HERE_S = 5.0
"""The same for a turn that runs in this process, which rings for every event: only against surprises."""

BUSY_TRIES = 6
"""How often in a row a reader finds the database busy before it gives up; each time it has waited its full patience."""
T = TypeVar("T")


class Bell:
    """Wakes readers of a turn in this process when something was written."""

    def __init__(self) -> None:
        self._waiting: dict[str, set[asyncio.Event]] = {}
        self._here: set[str] = set()

    def begin(self, turn_id: str) -> None:
        """The turn is answered in this process from now on."""
        self._here.add(turn_id)

    def end(self, turn_id: str) -> None:
        """It is answered here no more; whoever waits looks once again."""
        self._here.discard(turn_id)
        self.ring(turn_id)

    def patience(self, turn_id: str) -> float:
        """How long to wait for a ring before the store is asked, in seconds."""
        return POLL_HERE_S if turn_id in self._here else POLL_S

    def ring(self, turn_id: str) -> None:
        for event in self._waiting.get(turn_id, ()):
            event.set()

    def listen(self, turn_id: str) -> asyncio.Event:
        event = asyncio.Event()
        self._waiting.setdefault(turn_id, set()).add(event)
        return event

    def leave(self, turn_id: str, event: asyncio.Event) -> None:
        listeners = self._waiting.get(turn_id)
        if listeners is not None:
            listeners.discard(event)
            if not listeners:
                del self._waiting[turn_id]


async def follow(store: Store, bell: Bell, owner_id: str, turn_id: str, after: int) -> AsyncIterator[StoredEvent]:
    """Yield stored events with ``seq > after`` until a final one. Raises ``NotFound`` for a foreign turn.

    A busy database does not break what somebody is reading: it is asked ``BUSY_TRIES`` times before it may.
    """
    await store.turn(owner_id, turn_id)
    event = bell.listen(turn_id)
    try:
        while True:
            event.clear()
            for stored in await _patiently(partial(store.events_after, owner_id, turn_id, after)):
                after = stored.seq
                yield stored
                over = stored.name in FINAL_EVENTS
                if over and not await _patiently(partial(_retried, store, owner_id, turn_id, after)):
                    return
            try:
                async with asyncio.timeout(bell.patience(turn_id)):
                    await event.wait()
            except TimeoutError:
                continue
    finally:
        bell.leave(turn_id, event)


async def _patiently(ask: Callable[[], Awaitable[T]]) -> T:
    for _ in range(BUSY_TRIES - 1):
        with suppress(StoreBusy):
            return await ask()
    return await ask()


async def _retried(store: Store, owner_id: str, turn_id: str, seq: int) -> bool:
    """Whether the turn went on after this final event: a retry writes into the same buffer."""
    turn = await store.turn(owner_id, turn_id)
    return turn.status == "running" or bool(await store.events_after(owner_id, turn_id, seq))
