"""Leases: how work is kept by the process that does it, and found where that process has died.

Whoever works on a turn or a report holds a lease on it and renews it while the work runs. A process that dies
renews nothing; a sweep, in any process, finds what it left as soon as the lease has run out.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final

from service.errors import Conflict, NotFound, StoreError

log = logging.getLogger("unsent.lease")

BEATS: Final = 3
"""How often a lease is renewed within its own length, so that two missed renewals lose nothing."""
SWEEPS: Final = 4
"""How often a sweep looks within the length of a lease: what is left is found within 1.25 leases."""


@contextlib.asynccontextmanager
async def held(renew: Callable[[], Awaitable[None]], lease_s: float) -> AsyncIterator[None]:
    """Renew a lease of ``lease_s`` seconds while the body runs, however long a model takes.

    ``renew`` raises ``NotFound`` or ``Conflict`` when the work is not ours any more (deleted, stopped by its owner,
    or taken over): the body is then cancelled, and that error raised in its place. A database that does not answer
    is asked again at the next beat.
    """
    body = asyncio.current_task()
    assert body is not None  # noqa: S101 - an async context manager runs in a task
    lost: Conflict | NotFound | None = None

    async def beat() -> None:
        nonlocal lost
        while True:
            await asyncio.sleep(lease_s / BEATS)
            try:
                await renew()
            except (Conflict, NotFound) as error:
                lost = error
                body.cancel()
                return
            except StoreError as error:
                log.warning("lease not renewed", extra={"slug": error.slug})

    before = body.cancelling()
    beating = asyncio.create_task(beat(), name="lease")
    try:
        yield
    except asyncio.CancelledError:
        if lost is not None and body.uncancel() <= before:
            raise lost from None
        raise
    finally:
        beating.cancel()
        await asyncio.gather(beating, return_exceptions=True)


class Sweep:
    """Calls ``look`` at once and then every ``every_s`` seconds, until it is closed.

    A database that does not answer is logged by its slug; the next look asks again.
    """

    def __init__(self, look: Callable[[], Awaitable[object]], every_s: float, name: str) -> None:
        self._look = look
        self._every_s = every_s
        self._name = name
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Look once, then keep looking in the background. A second call does nothing."""
        if self._task is None:
            await self.now()
            self._task = asyncio.create_task(self._keep_looking(), name=self._name)

    async def now(self) -> None:
        """One look."""
        try:
            await self._look()
        except StoreError as error:
            log.warning("sweep failed", extra={"sweep": self._name, "slug": error.slug})

    async def close(self) -> None:
        """Stop at once."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _keep_looking(self) -> None:
        while True:
            await asyncio.sleep(self._every_s)
            await self.now()
