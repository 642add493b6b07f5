"""Reports whose making is cut off, stopped or fails for good: who takes them up, and what they end with."""

from __future__ import annotations

import asyncio
import logging

import pytest

from service.errors import (
    GivenUp,
    KeyMissing,
    NotFound,
    StoreBusy,
    StoreDamaged,
    StoreError,
)
from service.gateway.port import Completion, ModelRequest
from service.reporting.report import MAX_TRIES
from service.reporting.views import report_view
from service.store.sql import SqlStore
from tests.reporting.build import (
    GOOD,
    Answer,
    Asked,
    FakeJudge,
    a_setting,
    made,
    quiet,
    rehearse,
    stored,
)
from tests.reporting.conftest import MakeReporter
from tests.store.build import HOLDER, Clock


async def test_a_report_left_by_a_process_that_died_is_taken_up_where_it_was(
    store: SqlStore, reporter: MakeReporter, clock: Clock
) -> None:
    session = await stored(store, rehearse(a_setting(), GOOD))

    class Died(BaseException):
        pass

    def dies(request: ModelRequest, asked: Asked) -> Answer:
        if asked.area == "clarity_and_care":
            raise Died
        return quiet(request, asked)

    maker = reporter(FakeJudge(dies))
    record = await maker.request(session)
    with pytest.raises(Died):
        await maker.run(record.id)
    survivor = FakeJudge(quiet)
    assert not await reporter(survivor).run(record.id)
    clock.move(61)
    assert await store.pending_reports() == [record.id]
    assert await reporter(survivor).run(record.id)
    assert [a.area for a in survivor.asked] == ["clarity_and_care"]
    assert (await maker.get(session, record.id)).status == "done"


async def test_two_makers_at_once_pay_once(store: SqlStore, reporter: MakeReporter) -> None:
    session = await stored(store, rehearse(a_setting(), GOOD))
    gateway = FakeJudge(quiet)
    record = await reporter(gateway).request(session)
    took = await asyncio.gather(*(reporter(gateway).run(record.id) for _ in range(5)))
    assert sorted(took) == [False, False, False, False, True]
    assert len(gateway.asked) == 4


class Slow(FakeJudge):
    """A judge that answers when it is told to; ``asked`` says that it was asked."""

    def __init__(self) -> None:
        super().__init__(quiet)
        self.begun = asyncio.Event()
        self.go = asyncio.Event()

    async def complete(self, request: ModelRequest) -> Completion:
        self.begun.set()
        await asyncio.wait_for(self.go.wait(), 5)
        return await super().complete(request)


async def test_a_long_judgement_keeps_its_lease(
    store: SqlStore, reporter: MakeReporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = await stored(store, rehearse(a_setting(), GOOD))
    slow = Slow()
    renew = store.renew_report

    async def renewing(owner_id: str, report_id: str, holder: str, lease_s: float) -> None:
        await renew(owner_id, report_id, holder, lease_s)
        slow.go.set()

    monkeypatch.setattr(store, "renew_report", renewing)
    maker = reporter(slow)
    maker._lease_s = 0.03
    record = await maker.request(session)
    assert await maker.run(record.id)
    assert (await store.get_report("anna", record.id)).status == "done"


async def test_a_report_that_is_stopped_asks_nothing_more_and_keeps_what_was_read(
    store: SqlStore, reporter: MakeReporter
) -> None:
    session = await stored(store, rehearse(a_setting(), GOOD))
    slow = Slow()
    maker = reporter(slow)
    maker._lease_s = 0.03
    record = await maker.request(session)
    await store.claim_report(record.id, HOLDER, 0.0)
    await store.save_report_step("anna", record.id, HOLDER, "listening.0", {"kept": True}, 0.0)
    making = asyncio.create_task(maker.run(record.id))
    await slow.begun.wait()
    stopped = await maker.stop(session, record.id)
    assert (stopped.status, stopped.error_slug) == ("failed", "report-stopped")
    assert stopped.steps["listening.0"] == {"kept": True}
    assert await asyncio.wait_for(making, 5) is False
    assert slow.asked == []
    assert await maker.stop(session, record.id) == stopped
    assert await maker.run(record.id) is False


async def test_stopping_a_finished_report_changes_nothing(store: SqlStore, reporter: MakeReporter) -> None:
    session = await stored(store, rehearse(a_setting(), GOOD))
    record = await made(reporter(), session)
    assert await reporter().stop(session, record.id) == record


async def test_a_maker_that_is_closed_gives_its_report_back_at_once(store: SqlStore, reporter: MakeReporter) -> None:
    session = await stored(store, rehearse(a_setting(), GOOD))
    slow = Slow()
    record = await reporter(slow).request(session)
    making = asyncio.create_task(reporter(slow).run(record.id))
    await slow.begun.wait()
    assert await store.pending_reports() == []
    making.cancel()
    await asyncio.gather(making, return_exceptions=True)
    assert await store.pending_reports() == [record.id]
    slow.go.set()
    assert await reporter(slow).run(record.id)


async def test_a_report_that_kills_its_worker_again_and_again_ends_with_its_reason(
    store: SqlStore, reporter: MakeReporter, clock: Clock
) -> None:
    session = await stored(store, rehearse(a_setting(), GOOD))
    gateway = FakeJudge(quiet)
    record = await reporter(gateway).request(session)
    for _ in range(MAX_TRIES):
        assert await store.claim_report(record.id, HOLDER, 1.0)  # and the worker dies
        clock.move(1.0)
    assert await store.pending_reports() == [record.id]
    assert await reporter(gateway).run(record.id)
    ended = report_view(await reporter(gateway).get(session, record.id))
    assert (ended.status, ended.error_slug) == ("failed", "given-up")
    assert ended.error == GivenUp.title
    assert (await store.pending_reports(), gateway.asked) == ([], [])


async def test_a_report_that_gets_on_is_not_given_up_however_often_its_worker_dies(
    store: SqlStore, reporter: MakeReporter, clock: Clock
) -> None:
    session = await stored(store, rehearse(a_setting(), GOOD))
    record = await reporter(FakeJudge(quiet)).request(session)
    for number in range(2 * MAX_TRIES):
        assert await store.claim_report(record.id, HOLDER, 1.0)
        await store.save_report_step("anna", record.id, HOLDER, f"step {number}", {}, 1.0)
        clock.move(1.0)
    assert await reporter(FakeJudge(quiet)).run(record.id)
    assert (await store.get_report("anna", record.id)).status == "done"


@pytest.mark.parametrize("failure", [StoreDamaged, KeyMissing])
async def test_what_another_try_cannot_mend_fails_the_report_by_name(
    store: SqlStore, reporter: MakeReporter, failure: type[StoreError], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = await stored(store, rehearse(a_setting(), GOOD))
    record = await reporter().request(session)

    async def broken(*_: object) -> None:
        raise failure

    monkeypatch.setattr(store, "decisions", broken)
    assert await reporter().run(record.id)
    assert (await store.get_report("anna", record.id)).error_slug == failure.slug


async def test_a_database_that_fails_leaves_the_report_to_be_taken_up_again(
    store: SqlStore, reporter: MakeReporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = await stored(store, rehearse(a_setting(), GOOD))
    maker = reporter()
    record = await maker.request(session)

    async def busy(*args: object) -> None:
        raise StoreBusy()

    with monkeypatch.context() as patched:
        patched.setattr(store, "finish_report", busy)
        with pytest.raises(StoreBusy):
            await maker.run(record.id)
    assert (await store.get_report("anna", record.id)).status == "running"


async def test_a_report_deleted_while_it_is_made_is_let_go(store: SqlStore, reporter: MakeReporter) -> None:
    session = await stored(store, rehearse(a_setting(), GOOD))

    class Deleting(FakeJudge):
        async def complete(self, request: ModelRequest):  # type: ignore[no-untyped-def]
            if not self.asked:
                await store.delete_session("anna", session.id)
            return await super().complete(request)

    maker = reporter(Deleting(quiet))
    record = await maker.request(session)
    assert not await maker.run(record.id)
    with pytest.raises(NotFound):
        await store.get_report("anna", record.id)


async def test_an_unforeseen_error_is_named_and_nothing_typed_reaches_the_log(
    store: SqlStore, reporter: MakeReporter, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    session = await stored(store, rehearse(a_setting(), GOOD))

    def broken(*args: object) -> None:
        raise RuntimeError(f"could not handle: {GOOD[1]}")

    monkeypatch.setattr("service.reporting.report.gather", broken)
    with caplog.at_level(logging.DEBUG):
        record = await made(reporter(), session)
    assert (record.status, record.error_slug) == ("failed", "internal")
    assert "RuntimeError" in str([r.__dict__ for r in caplog.records])
    assert GOOD[1] not in str([r.__dict__ for r in caplog.records])
