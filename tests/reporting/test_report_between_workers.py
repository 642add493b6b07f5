"""A maker that stood still past its lease, on each database: whoever took its report over makes it alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from service.conversation.ground import Ground
from service.gateway.port import Completion, ModelRequest
from service.reporting.calibration import Calibration
from service.reporting.report import Reporter
from service.store.sql import SqlStore
from tests.reporting.build import GOOD, KNOWLEDGE, FakeJudge, a_setting, quiet, rehearse, stored
from tests.store.build import new_id
from tests.store.conftest import Place, other, place, postgres_server, postgres_template, store

__all__ = ["other", "place", "postgres_server", "postgres_template", "store"]
LEASE_S = 0.03
WAIT_S = 30


class Gated(FakeJudge):
    """A judge whose answers are on their way until they are let in. Each is counted when it is asked for."""

    def __init__(self) -> None:
        super().__init__(quiet)
        self.paid = 0
        self.under_way = asyncio.Event()
        self.go = asyncio.Event()

    async def complete(self, request: ModelRequest) -> Completion:
        self.paid += 1
        self.under_way.set()
        await self.go.wait()
        return await super().complete(request)


def maker(at: SqlStore, place: Place, judge: FakeJudge) -> Reporter:
    ground = Ground(at, KNOWLEDGE, "hash", lambda country: ())
    return Reporter(at, judge, ground, place.clock, lambda: new_id("made"), lease_s=LEASE_S, calibration=Calibration())


class TwoMakers:
    """One that stands still in the middle of a report, and one that has taken it over and is in the middle too."""

    def __init__(self, store: SqlStore, other: SqlStore, place: Place, patch: pytest.MonkeyPatch) -> None:
        self.first, self.second, self.awake = Gated(), Gated(), asyncio.Event()
        self._makers = maker(store, place, self.first), maker(other, place, self.second)
        self._store, self._place = store, place
        renew = store.renew_report

        async def when_awake(owner_id: str, report_id: str, holder: str, lease_s: float) -> None:
            await self.awake.wait()
            await renew(owner_id, report_id, holder, lease_s)

        patch.setattr(store, "renew_report", when_awake)
        self.made_first: asyncio.Future[bool] = asyncio.Future()
        self.made_second: asyncio.Future[bool] = asyncio.Future()

    async def begin(self) -> str:
        session = await stored(self._store, rehearse(a_setting(), GOOD))
        report = await self._makers[0].request(session)
        self.made_first = asyncio.create_task(self._makers[0].run(report.id))
        await asyncio.wait_for(self.first.under_way.wait(), WAIT_S)
        self._place.clock.move(LEASE_S)
        self.made_second = asyncio.create_task(self._makers[1].run(report.id))
        await asyncio.wait_for(self.second.under_way.wait(), WAIT_S)
        return report.id

    async def end(self) -> None:
        """Leave nothing standing, whatever has failed."""
        self.awake.set()
        for making in (self.made_first, self.made_second):
            making.cancel()
        await asyncio.gather(self.made_first, self.made_second, return_exceptions=True)


@pytest.fixture
async def two(
    store: SqlStore, other: SqlStore, place: Place, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[TwoMakers]:
    both = TwoMakers(store, other, place, monkeypatch)
    yield both
    await both.end()


async def test_a_maker_that_wakes_up_late_asks_for_nothing_more(two: TwoMakers, store: SqlStore) -> None:
    report = await two.begin()
    two.awake.set()
    assert await asyncio.wait_for(two.made_first, WAIT_S) is False
    assert two.first.asked == []
    two.second.go.set()
    assert await asyncio.wait_for(two.made_second, WAIT_S) is True
    assert (await store.get_report("anna", report)).status == "done"
    assert two.second.paid == len(two.second.asked) == 4


async def test_answers_that_come_to_a_maker_that_lost_its_report_are_not_stored(
    two: TwoMakers, store: SqlStore
) -> None:
    report = await two.begin()
    before = (await store.get_report("anna", report)).steps
    two.first.go.set()
    assert await asyncio.wait_for(two.made_first, WAIT_S) is False
    assert two.first.paid == 4
    left = await store.get_report("anna", report)
    assert (left.status, left.steps) == ("running", before)
    two.second.go.set()
    assert await asyncio.wait_for(two.made_second, WAIT_S) is True
    assert (await store.get_report("anna", report)).status == "done"
