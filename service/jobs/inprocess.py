"""Reports made inside the serving process: bounded, and picked up again after a crash.

The store's lease is the only lock: a report left by a process that died is free once its lease has
run out, and a sweep finds it then.
"""

from __future__ import annotations

import asyncio
import logging

from service.errors import StoreError
from service.jobs.port import Work
from service.lease import Sweep
from service.store.port import Store

log = logging.getLogger("unsent.jobs")


class InProcessJobs:
    """Runs at most ``at_once`` reports side by side; looks for left ones every ``sweep_s`` seconds."""

    def __init__(self, store: Store, work: Work, at_once: int = 2, sweep_s: float = 5.0) -> None:
        self._store = store
        self._work = work
        self._room = asyncio.Semaphore(at_once)
        self._running: dict[str, asyncio.Task[None]] = {}
        self._sweep = Sweep(self._take_up, sweep_s, "reports left behind")
        self._closing = False

    async def start(self) -> None:
        """Begin with what an earlier process left. A second call does nothing."""
        await self._sweep.start()

    async def submit(self, report_id: str) -> None:
        """Have this report made; one that is already on its way here is not started again."""
        if report_id in self._running or self._closing:
            return
        task = asyncio.create_task(self._one(report_id), name=f"report {report_id}")
        self._running[report_id] = task
        task.add_done_callback(lambda _: self._running.pop(report_id, None))

    async def stop(self, report_id: str) -> None:
        """Cut off the making of this report, if it is being made here."""
        if task := self._running.get(report_id):
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def idle(self) -> None:
        """Wait until no report is being made here."""
        while self._running:
            await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def close(self) -> None:
        """Stop at once; finished steps are stored, the rest goes on elsewhere or at the next start."""
        self._closing = True
        await self._sweep.close()
        tasks = tuple(self._running.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _take_up(self) -> None:
        for report_id in await self._store.pending_reports():
            await self.submit(report_id)

    async def _one(self, report_id: str) -> None:
        async with self._room:
            try:
                await self._work.run(report_id)
            except StoreError as error:
                # The lease runs out by itself, and a later sweep takes the report up where it was left.
                log.warning("report interrupted by the database", extra={"report": report_id, "slug": error.slug})
