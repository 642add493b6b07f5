"""Reading a turn's stored events as they appear, from any sequence number on.

The store is the truth. For a turn that runs in this process the bell hands on each event once it has been stored,
which saves asking the store again; a turn that runs in another process is seen by polling.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
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


class Listener:
    """One reader's ear: what was handed on since it last looked.

    ``whole``: it has heard, or will hear, everything that it was waiting for; the store need not be asked.
    """

    def __init__(self, heard: Iterable[StoredEvent] = (), whole: bool = False) -> None:
        self.rung = asyncio.Event()
        self.heard = deque(heard)
        self.whole = whole


@dataclass(frozen=True, slots=True)
class _Running:
    """A turn that is answered in this process. ``buffer``: everything that has been stored, if that is known."""

    owner_id: str
    buffer: list[StoredEvent] | None


class Bell:
    """Wakes readers of a turn in this process when something was written, and tells them what."""

    def __init__(self) -> None:
        self._waiting: dict[str, set[Listener]] = {}
        self._here: dict[str, _Running] = {}

    def begin(self, turn_id: str, owner_id: str, first: StoredEvent | None = None) -> None:
        """The turn is answered in this process from now on; ``first`` is the beginning of its buffer, if it is new."""
        self._here[turn_id] = _Running(owner_id, None if first is None else [first])

    def end(self, turn_id: str) -> None:
        """It is answered here no more; whoever waits looks once again."""
        self._here.pop(turn_id, None)
        self.ring(turn_id)

    def patience(self, turn_id: str) -> float:
        """How long to wait for a ring before the store is asked, in seconds."""
        return POLL_HERE_S if turn_id in self._here else POLL_S

    def ring(self, turn_id: str, stored: StoredEvent | None = None) -> None:
        """``stored`` has been committed; without it, something has and readers ask the store."""
        here = self._here.get(turn_id)
        if stored is not None and here is not None and here.buffer is not None:
            here.buffer.append(stored)
        for listener in self._waiting.get(turn_id, ()):
            if stored is not None:
                listener.heard.append(stored)
            listener.rung.set()

    def listen(self, turn_id: str, owner_id: str, after: int) -> Listener:
        """Hear what comes after the event with the number ``after``; for a foreign turn the store has to answer."""
        here = self._here.get(turn_id)
        if here is not None and here.buffer is not None and here.owner_id == owner_id:
            listener = Listener((stored for stored in here.buffer if stored.seq > after), whole=True)
        else:
            listener = Listener()
        self._waiting.setdefault(turn_id, set()).add(listener)
        return listener

    def leave(self, turn_id: str, listener: Listener) -> None:
        listeners = self._waiting.get(turn_id)
        if listeners is not None:
            listeners.discard(listener)
            if not listeners:
                del self._waiting[turn_id]


async def follow(store: Store, bell: Bell, owner_id: str, turn_id: str, after: int) -> AsyncIterator[StoredEvent]:
    """Yield stored events with ``seq > after`` until a final one; none where the turn is over and has no more of them.
    Raises ``NotFound`` for a foreign turn.

    A busy database does not break what somebody is reading: it is asked ``BUSY_TRIES`` times before it may.
    """
    listener = bell.listen(turn_id, owner_id, after)  # before the store is asked, so that nothing falls between
    ask = not listener.whole
    try:
        while True:
            found = await _patiently(partial(store.events_after, owner_id, turn_id, after)) if ask else ()
            # Who has seen the end asks for what follows it; or has seen more than a power cut has left.
            if ask and not found and not await _patiently(partial(_retried, store, owner_id, turn_id, after)):
                return
            for stored in found:
                after = stored.seq
                yield stored
                over = stored.name in FINAL_EVENTS
                if over and not await _patiently(partial(_retried, store, owner_id, turn_id, after)):
                    return
            ask = True
            while (heard := await _heard(bell, listener, turn_id, after)) is not None:
                after = heard.seq
                yield heard
                if heard.name in FINAL_EVENTS:  # it has just come to its end; nobody can have asked again
                    return
    finally:
        bell.leave(turn_id, listener)


async def _heard(bell: Bell, listener: Listener, turn_id: str, after: int) -> StoredEvent | None:
    """The event after ``after`` as it was handed on; ``None`` where the store has to be asked."""
    while True:
        while listener.heard:
            stored = listener.heard.popleft()
            if stored.seq == after + 1:
                return stored
            if stored.seq > after:
                return None
        try:
            async with asyncio.timeout(bell.patience(turn_id)):
                await listener.rung.wait()
        except TimeoutError:
            return None
        listener.rung.clear()
        if not listener.heard:
            return None


async def _patiently(ask: Callable[[], Awaitable[T]]) -> T:
    for _ in range(BUSY_TRIES - 1):
        with suppress(StoreBusy):
            return await ask()
    return await ask()


async def _retried(store: Store, owner_id: str, turn_id: str, seq: int) -> bool:
    """Whether the turn goes on after this event, as with a retry, which writes into the same buffer."""
    turn = await store.turn(owner_id, turn_id)
    return turn.status == "running" or bool(await store.events_after(owner_id, turn_id, seq))
