"""Reports handed to whichever worker has room, through procrastinate in the same Postgres.

procrastinate finds a worker, limits how much it does at once, and wakes it without polling. Whether a report still
has to be made is the store's business all the same (its lease and its stored steps): a job is only the wish that
somebody look. So a job that is lost, or run twice, changes nothing. A sweep in every worker removes the jobs of dead
workers and wishes anew for every report that waits.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import psycopg
from procrastinate import App, PsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import DeleteJobCondition, Status
from procrastinate.schema import SchemaManager
from psycopg_pool import PoolTimeout
from sqlalchemy.engine import make_url

from service.errors import StoreError
from service.jobs.port import Work
from service.lease import BEATS, SWEEPS, Sweep
from service.store.port import Store

log = logging.getLogger("unsent.jobs")

QUEUE: Final = "reports"
_SCHEMA_LOCK: Final = 7_364_102  # any constant: the key of the advisory lock around making procrastinate's tables
_PAUSE_S: Final = 1.0
"""How long after its database failed it a worker begins again."""


def conninfo(database_url: str) -> str:
    """The address as libpq writes it, from any form that the store takes."""
    url = make_url(database_url)
    query = dict(url.query)
    if "ssl" in query:  # asyncpg's name for what libpq calls sslmode
        query["sslmode"] = query.pop("ssl")
    return url.set(drivername="postgresql", query=query).render_as_string(hide_password=False)


class PostgresJobs:
    """``port.Jobs`` over procrastinate. Every process that has one is a worker, for ``at_once`` reports at a time.

    A worker that is silent for ``lease_s`` seconds is taken for dead.
    """

    def __init__(self, database_url: str, store: Store, work: Work, lease_s: float, at_once: int = 2) -> None:
        self._address = conninfo(database_url)
        self._store = store
        self._work = work
        self._lease_s = lease_s
        self._at_once = at_once
        self._app = App(connector=PsycopgConnector(conninfo=self._address, min_size=1, max_size=at_once + 2))
        self._report = self._app.task(name="report", queue=QUEUE)(self._one)
        self._running: dict[str, asyncio.Task[None]] = {}
        self._sweep = Sweep(self._take_up, lease_s / SWEEPS, "reports left behind")
        self._worker: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Make procrastinate's tables where there are none, wish for what waits, and work. Raises ``StoreError``."""
        with _named():
            await self._make_tables()
            await self._app.open_async()
        await self._sweep.start()
        self._worker = asyncio.create_task(self._keep_working(), name="reports from the queue")

    async def submit(self, report_id: str) -> None:
        """Have some worker make this report. A database that fails is logged: the sweep wishes again."""
        try:
            with _named():
                await self._wish(report_id)
        except StoreError as error:
            log.warning("report not handed on yet", extra={"report": report_id, "slug": error.slug})

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
        """Stop at once; finished steps are stored, and another worker goes on."""
        await self._sweep.close()
        if self._worker is not None:
            self._worker.cancel()
            await asyncio.gather(self._worker, return_exceptions=True)
            self._worker = None
        await self._app.close_async()

    async def _wish(self, report_id: str) -> None:
        try:
            await self._report.configure(queueing_lock=report_id).defer_async(report_id=report_id)
        except AlreadyEnqueued:
            return  # the same wish is waiting already

    async def _take_up(self) -> None:
        with _named():
            for job in await self._app.job_manager.get_stalled_jobs(seconds_since_heartbeat=self._lease_s):
                if job.task_kwargs["report_id"] not in self._running:  # else it is this worker's, who stood still
                    await self._app.job_manager.finish_job(job, Status.FAILED, delete_job=True)
            for report_id in await self._store.pending_reports():
                await self._wish(report_id)

    async def _one(self, report_id: str) -> None:
        if report_id in self._running:
            return  # this process stood still for longer than the lease: it goes on, and needs no help from itself
        making = asyncio.ensure_future(self._make(report_id))
        self._running[report_id] = making
        try:
            await making
        finally:
            making.cancel()
            self._running.pop(report_id, None)

    async def _make(self, report_id: str) -> None:
        try:
            await self._work.run(report_id)
        except StoreError as error:
            # The lease runs out by itself, and a later sweep wishes for the report again.
            log.warning("report interrupted by the database", extra={"report": report_id, "slug": error.slug})

    async def _keep_working(self) -> None:
        """procrastinate's worker ends when the database fails it; this one begins again."""
        while True:
            try:
                await self._app.run_worker_async(
                    queues=[QUEUE],
                    concurrency=self._at_once,
                    install_signal_handlers=False,
                    delete_jobs=DeleteJobCondition.ALWAYS,
                    update_heartbeat_interval=self._lease_s / BEATS,
                    stalled_worker_timeout=self._lease_s,
                    fetch_job_polling_interval=self._lease_s / SWEEPS,
                    shutdown_graceful_timeout=0,
                )
            except (ConnectorException, psycopg.Error, PoolTimeout) as error:
                log.warning("job worker begins again", extra={"error": type(error).__name__})
            await asyncio.sleep(_PAUSE_S)

    async def _make_tables(self) -> None:
        async with await psycopg.AsyncConnection.connect(self._address) as connection:
            await connection.execute("SELECT pg_advisory_xact_lock(%s)", (_SCHEMA_LOCK,))
            there = await connection.execute("SELECT to_regclass('procrastinate_jobs') IS NOT NULL")
            if (await there.fetchone()) != (True,):
                await connection.execute(SchemaManager.get_schema())


@contextmanager
def _named() -> Iterator[None]:
    """Give the queue's failures the store's name; a driver's message may hold an address, so it is cut off."""
    try:
        yield
    except (ConnectorException, psycopg.Error, PoolTimeout) as error:
        failure = StoreError()
        failure.add_note(type(error).__name__)
        raise failure from None
