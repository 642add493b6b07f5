"""Reading a turn's stored events as they appear, from any sequence number on.

The store is the truth; the in-process signal only saves waiting. A turn that runs in another
process is seen by polling.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from service.conversation.events import FINAL_EVENTS
from service.store.port import Store, StoredEvent

POLL_S = 0.25
"""How often the store is asked when no signal came (a turn run by another worker), in seconds."""


class Bell:
    """Wakes readers of a turn in this process when something was written."""

    def __init__(self) -> None:
        self._waiting: dict[str, set[asyncio.Event]] = {}

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
    """Yield stored events with ``seq > after`` until a final one. Raises ``NotFound`` for a foreign turn."""
    await store.turn(owner_id, turn_id)
    event = bell.listen(turn_id)
    try:
        while True:
            event.clear()
            for stored in await store.events_after(owner_id, turn_id, after):
                after = stored.seq
                yield stored
                if stored.name in FINAL_EVENTS and not await _retried(store, owner_id, turn_id, after):
                    return
            try:
                async with asyncio.timeout(POLL_S):
                    await event.wait()
            except TimeoutError:
                continue
    finally:
        bell.leave(turn_id, event)


async def _retried(store: Store, owner_id: str, turn_id: str, seq: int) -> bool:
    """Whether the turn went on after this final event: a retry writes into the same buffer."""
    turn = await store.turn(owner_id, turn_id)
    return turn.status == "running" or bool(await store.events_after(owner_id, turn_id, seq))
