"""Reports through procrastinate: any worker makes them, once, and what a dead worker left is found."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import cast

import pytest
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Status

from service.errors import ConfigError, StoreBusy, StoreError
from service.jobs.postgres import PostgresJobs, conninfo
from service.settings import Settings
from service.store.port import Store
from tests.jobs.test_inprocess import Left, Work
from tests.support.app import house
from tests.support.postgres import postgres_server, postgres_url

__all__ = ["postgres_server", "postgres_url"]

pytestmark = pytest.mark.postgres
LEASE_S = 0.4
WAIT_S = 20
Begin = Callable[[Work, Left], Awaitable[PostgresJobs]]


@pytest.fixture
async def begin(postgres_url: str) -> AsyncIterator[Begin]:
    """Start a worker on the test's database."""
    async with AsyncExitStack() as stack:

        async def start(work: Work, left: Left) -> PostgresJobs:
            jobs = PostgresJobs(postgres_url, cast(Store, left), work, LEASE_S)
            await jobs.start()
            stack.push_async_callback(jobs.close)
            return jobs

        yield start


async def made(work: Work, *ids: str) -> None:
    """Wait until all of these have been made."""
    async with asyncio.timeout(WAIT_S):
        while not set(ids) <= set(work.ran):
            work.done.clear()
            await work.done.wait()


async def test_a_report_that_is_handed_in_is_made_once(begin: Begin) -> None:
    work = Work()
    jobs = await begin(work, Left())
    for name in ("a", "b", "a"):
        await jobs.submit(name)
    await made(work, "a", "b")
    assert work.most <= 2


async def test_a_report_handed_in_here_can_be_made_by_another_worker(begin: Begin) -> None:
    busy, free = Work(), Work()
    busy.gate.clear()
    here = await begin(busy, Left())
    for name in "ab":
        await here.submit(name)
    async with asyncio.timeout(WAIT_S):
        for _ in range(2):
            await busy.entered.acquire()
    await begin(free, Left())
    await here.submit("c")
    await made(free, "c")
    assert busy.ran == []
    busy.gate.set()
    await made(busy, "a", "b")


async def test_what_was_left_is_wished_for_at_the_start_and_by_every_sweep(begin: Begin) -> None:
    work, left = Work(), Left("early")
    await begin(work, left)
    await made(work, "early")
    left.ids = ["late"]
    await made(work, "late")


async def test_the_job_of_a_dead_worker_is_removed_and_its_report_made_here(begin: Begin, postgres_url: str) -> None:
    work, left = Work(), Left()
    jobs = await begin(work, left)
    manager = jobs._app.job_manager
    dead = await manager.register_worker()
    await jobs._app.configure_task("report", queue="elsewhere").defer_async(report_id="orphan")
    taken = await manager.fetch_job(["elsewhere"], dead)
    assert taken is not None
    assert taken.id is not None
    left.ids = ["orphan"]
    await made(work, "orphan")
    async with asyncio.timeout(WAIT_S):  # taken for dead once its last sign of life is old enough
        while list(await manager.list_jobs_async(status=Status.DOING.value, queue="elsewhere")):
            await jobs._sweep.now()


async def test_a_report_that_is_being_made_here_is_not_begun_again_though_its_lease_has_run_out(begin: Begin) -> None:
    """As after a second in which the machine gave this process no time: a drill found an area of a report that one
    worker had paid for twice."""
    work, left = Work(), Left()
    work.gate.clear()
    jobs = await begin(work, left)
    await jobs.submit("a")
    await asyncio.wait_for(work.entered.acquire(), WAIT_S)
    left.ids = ["a"]
    await jobs._sweep.now()
    left.ids = []
    await jobs.submit("b")  # comes to its turn after the second wish for "a", and finds room
    await asyncio.wait_for(work.entered.acquire(), WAIT_S)
    work.gate.set()
    await made(work, "a", "b")
    await jobs.idle()
    assert sorted(work.ran) == ["a", "b"]


async def test_a_worker_that_stood_still_does_not_take_itself_for_dead(
    begin: Begin, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It would remove the jobs under its own hands, and fail over that at their end."""
    work, left = Work(), Left()
    work.gate.clear()
    jobs = await begin(work, left)
    for name in "ab":
        await jobs.submit(name)
    for _ in range(2):
        await asyncio.wait_for(work.entered.acquire(), WAIT_S)
    manager = jobs._app.job_manager
    with monkeypatch.context() as still:
        still.setattr(jobs, "_lease_s", 0.0)
        await jobs._sweep.now()
    assert len(list(await manager.list_jobs_async(status=Status.DOING.value))) == 2
    work.gate.set()
    await made(work, "a", "b")
    await jobs.submit("c")
    await made(work, "c")
    assert sorted(work.ran) == ["a", "b", "c"]
    assert caplog.records == []


async def test_a_report_that_is_stopped_is_cut_off_where_it_is_made(begin: Begin) -> None:
    work = Work()
    work.gate.clear()
    jobs = await begin(work, Left())
    await jobs.submit("a")
    await asyncio.wait_for(work.entered.acquire(), WAIT_S)
    await jobs.stop("a")
    await jobs.stop("never heard of")
    assert (work.inside, work.ran) == (0, [])
    work.gate.set()
    await jobs.submit("b")
    await made(work, "b")


async def test_closing_stops_at_once(begin: Begin) -> None:
    work = Work()
    work.gate.clear()
    jobs = await begin(work, Left())
    await jobs.submit("a")
    async with asyncio.timeout(WAIT_S):
        await work.entered.acquire()
        await jobs.close()
    assert (work.inside, work.ran) == (0, [])


async def test_a_report_interrupted_by_the_database_stops_nothing_else(
    begin: Begin, caplog: pytest.LogCaptureFixture
) -> None:
    work = Work()
    jobs = await begin(work, Left())
    await jobs.submit("broken")
    await jobs.submit("whole")
    await made(work, "whole")
    await jobs.idle()
    assert StoreBusy.slug in {getattr(record, "slug", None) for record in caplog.records}


async def test_a_queue_that_cannot_be_reached_loses_no_report(
    begin: Begin, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    work, left = Work(), Left()
    jobs = await begin(work, left)

    async def fails(report_id: str) -> None:
        raise ConnectorException

    with monkeypatch.context() as broken:
        broken.setattr(jobs, "_wish", fails)
        await jobs.submit("a")
    assert StoreError.slug in {getattr(record, "slug", None) for record in caplog.records}
    left.ids = ["a"]
    await made(work, "a")


async def test_several_first_starts_at_once_make_the_tables_once(postgres_url: str) -> None:
    workers = [PostgresJobs(postgres_url, cast(Store, Left()), Work(), LEASE_S) for _ in range(3)]
    await asyncio.gather(*(worker.start() for worker in workers))
    await asyncio.gather(*(worker.close() for worker in workers))


async def test_a_whole_report_is_made_through_the_queue(postgres_url: str, tmp_path: Path) -> None:
    async with house(tmp_path, database_url=postgres_url, jobs="postgres") as home:
        await home.ready()
        session = (await home.begin())["id"]
        await home.say(session, "i was late so often that year, and you sat there waiting. i am sorry for that")
        asked = (await home.client.post(f"/api/sessions/{session}/report", json={})).json()
        async with asyncio.timeout(WAIT_S):
            status = ""
            while status != "done":
                report = await home.client.get(f"/api/sessions/{session}/reports/{asked['id']}")
                status = report.json()["status"]


async def test_without_postgres_the_queue_is_refused_in_words(tmp_path: Path) -> None:
    for database_url in (None, f"sqlite:///{tmp_path}/a.db"):
        with pytest.raises(ConfigError, match="UNSENT_DATABASE_URL"):
            async with house(tmp_path, database_url=database_url, jobs="postgres"):
                pass


@pytest.mark.parametrize(
    ("given", "libpq"),
    [
        ("postgres://u:p@h/db", "postgresql://u:p@h/db"),
        ("postgresql+asyncpg://u@h:5433/db?ssl=require", "postgresql://u@h:5433/db?sslmode=require"),
        ("postgresql://u@/db?host=/run/pg", "postgresql://u@/db?host=%2Frun%2Fpg"),
    ],
)
def test_an_address_is_given_on_as_libpq_writes_it(given: str, libpq: str) -> None:
    assert conninfo(given) == libpq


def test_reports_are_made_in_the_process_that_was_asked_unless_configured() -> None:
    assert Settings().jobs == "inprocess"
