"""Reports made inside the serving process: bounded, and picked up again after a crash.

The store's lease is the only lock: a report left by a process that died is free once its lease has
run out, and a sweep finds it then.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging

from service.errors import StoreError
from service.jobs.port import Work
from service.store.port import Store

log = logging.getLogger("unsent.jobs")


class InProcessJobs:
    """Runs at most ``at_once`` reports side by side; looks for left ones every ``sweep_s`` seconds."""

    def __init__(self, store: Store, work: Work, at_once: int = 2, sweep_s: float = 30.0) -> None:
        self._store = store
        self._work = work
        self._room = asyncio.Semaphore(at_once)
        self._sweep_s = sweep_s
        self._running: dict[str, asyncio.Task[None]] = {}
        self._sweeper: asyncio.Task[None] | None = None
        self._closing = asyncio.Event()

    async def start(self) -> None:
        """Begin with what an earlier process left. A second call does nothing."""
        if self._sweeper is None:
            await self.sweep()
            self._sweeper = asyncio.create_task(self._keep_sweeping(), name="reports left behind")

    async def submit(self, report_id: str) -> None:
        """Have this report made; one that is already on its way here is not started again."""
        if report_id in self._running or self._closing.is_set():
            return
        task = asyncio.create_task(self._one(report_id), name=f"report {report_id}")
        self._running[report_id] = task
        task.add_done_callback(lambda _: self._running.pop(report_id, None))

    async def sweep(self) -> int:
        """Submit every report that waits or was left; returns how many were found.

        A database that does not answer is logged by its slug; the next sweep asks again.
        """
        try:
            found = await self._store.pending_reports()
        except StoreError as error:
            log.warning("cannot look for waiting reports", extra={"slug": error.slug})
            return 0
        for report_id in found:
            await self.submit(report_id)
        return len(found)

    async def idle(self) -> None:
        """Wait until no report is being made here."""
        while self._running:
            await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def close(self) -> None:
        """Stop at once; finished steps are stored, the rest goes on at the next start."""
        self._closing.set()
        tasks = [*self._running.values(), *([self._sweeper] if self._sweeper else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._sweeper = None

    async def _one(self, report_id: str) -> None:
        async with self._room:
            try:
                await self._work.run(report_id)
            except StoreError as error:
                # The lease runs out by itself, and a later sweep takes the report up where it was left.
                log.warning("report interrupted by the database", extra={"report": report_id, "slug": error.slug})

    async def _keep_sweeping(self) -> None:
        while not self._closing.is_set():
            with contextlib.suppress(TimeoutError):  # the time-out is the sweep's clock, not a failure
                await asyncio.wait_for(self._closing.wait(), self._sweep_s)
            if not self._closing.is_set():
                await self.sweep()
