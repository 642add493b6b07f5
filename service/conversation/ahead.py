"""What reading a message needs, fetched while the message is being saved: nothing of it is seen, sent or stored.

The talk before the message is read, and a thread looks at the message where it stands (``principles.encoder``), some
milliseconds in which Python's lock is free. Nothing is decided before the message is on the disk; where it cannot be
saved, what was fetched for it is dropped (``docs/decisions/0010-a-look-while-it-is-saved.md``).
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

from service.conversation.ground import Ground
from service.conversation.line import AT_ONCE
from service.conversation.reading import read_turn
from service.direction import Setting
from service.direction.setting import context_of
from service.principles.encoder import Look, look
from service.principles.markers import Reading
from service.principles.reader import begin_reading, finish_reading
from service.store.port import Store
from service.transcript import Session, Turn

PATH: Final = 48
"""How many turns before a message are read with it."""
SHORT: Final = 400
"""Characters that the rules are through with in some three milliseconds. A longer message is read in a thread from its
beginning to its end, so that nobody else waits for it."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """The session's fixed facts, the turns before the message (oldest first, at most ``PATH``), and the look at it that
    is on its way; ``None`` for a wait, which has no words, and for a message that is not short."""

    setting: Setting
    path: list[Turn]
    seen: asyncio.Future[Look] | None

    async def read(self, text: str) -> Reading:
        """The message after its path, for what it says: by the rules here, while the thread is looking at it."""
        if self.seen is None:
            return await asyncio.to_thread(read_turn, self.setting, self.path, text)
        begun = begin_reading(text, context_of(self.setting, self.path))
        if not self.seen.done():
            begun = begun.expecting()  # nobody else would use the time
        return finish_reading(begun, await self.seen, place=False)


class Ahead:
    """Fetches for messages. One per process."""

    def __init__(self, store: Store, ground: Ground) -> None:
        self._store = store
        self._ground = ground
        self._looks = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="look")

    def begin(self, session: Session, parent_id: str | None, text: str | None) -> asyncio.Task[Fetched]:
        """Begin now; whoever awaits the task meets what went wrong. Whoever does not has to ``drop`` it."""
        return asyncio.create_task(self._fetch(session, parent_id, text))

    async def _fetch(self, session: Session, parent_id: str | None, text: str | None) -> Fetched:
        await asyncio.sleep(0)  # the message goes first: a thread that waits for the disk must not wait for a look
        setting = await self._ground.setting(session)
        path, seen = [], None
        if parent_id is not None:
            path = await self._store.path(session.owner_id, session.id, parent_id, PATH)
        if text is not None and len(text) <= SHORT:
            loop = asyncio.get_running_loop()
            seen = loop.run_in_executor(self._looks, look, text, context_of(setting, path))
        return Fetched(setting, path, seen)


def drop(fetching: asyncio.Task[Fetched]) -> None:
    """The message was not taken: what was fetched for it falls, and so does what went wrong with that."""
    fetching.cancel()
    fetching.add_done_callback(lambda done: done.cancelled() or done.exception())
