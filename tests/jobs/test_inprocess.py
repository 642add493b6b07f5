"""Reports in the background: bounded, picked up after a crash, and never in the way of closing."""

from __future__ import annotations

import asyncio
from typing import cast

import pytest

from service.errors import StoreBusy
from service.jobs.inprocess import InProcessJobs
from service.store.port import Store


class Work:
    """Makes nothing; remembers what it was asked, and who was inside at once."""

    def __init__(self) -> None:
        self.ran: list[str] = []
        self.inside = 0
        self.most = 0
        self.gate = asyncio.Event()
        self.gate.set()
        self.done = asyncio.Event()
        self.entered = asyncio.Semaphore(0)

    async def run(self, report_id: str) -> bool:
        self.inside += 1
        self.entered.release()
        self.most = max(self.most, self.inside)
        try:
            await asyncio.sleep(0)
            await self.gate.wait()
            if report_id == "broken":
                raise StoreBusy()
            self.ran.append(report_id)
            self.done.set()
        finally:
            self.inside -= 1
        return True


class Left:
    """A store that knows nothing but which reports were left behind."""

    def __init__(self, *ids: str) -> None:
        self.ids = list(ids)
        self.fails = False
        self.asked = 0

    async def pending_reports(self, limit: int = 100) -> list[str]:
        self.asked += 1
        if self.fails:
            raise StoreBusy()
        return self.ids


def jobs_for(work: Work, left: Left, **more: float) -> InProcessJobs:
    return InProcessJobs(cast(Store, left), work, at_once=2, **more)


async def test_what_an_earlier_process_left_is_made_at_the_start() -> None:
    work = Work()
    jobs = jobs_for(work, Left("a", "b"))
    await jobs.start()
    await jobs.idle()
    assert sorted(work.ran) == ["a", "b"]
    await jobs.close()


async def test_only_so_many_are_made_at_once() -> None:
    work = Work()
    work.gate.clear()
    jobs = jobs_for(work, Left())
    for name in "abcdef":
        await jobs.submit(name)
    await asyncio.sleep(0)
    work.gate.set()
    await jobs.idle()
    assert len(work.ran) == 6
    assert work.most == 2


async def test_one_that_is_on_its_way_is_not_started_again() -> None:
    work = Work()
    work.gate.clear()
    jobs = jobs_for(work, Left())
    await jobs.submit("a")
    await jobs.submit("a")
    work.gate.set()
    await jobs.idle()
    assert work.ran == ["a"]
    await jobs.submit("a")
    await jobs.idle()
    assert work.ran == ["a", "a"]


async def test_the_sweep_finds_what_another_process_left_later() -> None:
    work, left = Work(), Left()
    jobs = jobs_for(work, left, sweep_s=0.001)
    await jobs.start()
    left.ids = ["late"]
    await asyncio.wait_for(work.done.wait(), 5)
    await jobs.close()
    assert set(work.ran) == {"late"}


async def test_a_database_that_does_not_answer_is_asked_again_at_the_next_sweep() -> None:
    work, left = Work(), Left("a")
    left.fails = True
    jobs = jobs_for(work, left, sweep_s=0.001)
    await jobs.start()
    assert work.ran == []
    left.fails = False
    await asyncio.wait_for(work.done.wait(), 5)
    await jobs.close()


async def test_a_report_that_is_stopped_is_cut_off_and_the_others_go_on() -> None:
    work = Work()
    work.gate.clear()
    jobs = jobs_for(work, Left())
    for name in "ab":
        await jobs.submit(name)
    await asyncio.sleep(0)
    await jobs.stop("a")
    await jobs.stop("never heard of")
    work.gate.set()
    await jobs.idle()
    assert work.ran == ["b"]


async def test_a_report_interrupted_by_the_database_stops_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    work = Work()
    jobs = jobs_for(work, Left())
    await jobs.submit("broken")
    await jobs.submit("whole")
    await jobs.idle()
    assert work.ran == ["whole"]
    assert [getattr(r, "slug", None) for r in caplog.records] == ["store-busy"]


async def test_closing_stops_at_once_and_takes_nothing_more() -> None:
    work = Work()
    work.gate.clear()
    jobs = jobs_for(work, Left("a"))
    await jobs.start()
    await asyncio.sleep(0)
    await asyncio.wait_for(jobs.close(), 5)
    await jobs.submit("b")
    await jobs.idle()
    assert work.ran == []
    assert work.inside == 0


async def test_a_second_start_changes_nothing() -> None:
    left = Left()
    jobs = jobs_for(Work(), left)
    await jobs.start()
    await jobs.start()
    assert left.asked == 1
    await jobs.close()
