from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable
from dataclasses import replace
from datetime import timedelta

import pytest

from service.errors import Conflict, NotFound
from service.store.port import Claim, Json, ReportRecord, Store
from service.transcript import Session
from tests.store.build import HOLDER, LEASE, START, a_report, exchange, started
from tests.store.conftest import Place


async def queued(store: Store, **changes: object) -> tuple[Session, ReportRecord]:
    session = await started(store)
    _, leaf = await exchange(store, session)
    return session, await store.create_report("anna", a_report(session, leaf, **changes))


async def test_a_report_goes_from_queued_to_done_step_by_step(store: Store) -> None:
    _, report = await queued(store)
    assert await store.get_report("anna", report.id) == report
    assert await store.claim_report(report.id, HOLDER, LEASE) == Claim("anna", 1)
    await store.save_report_step("anna", report.id, HOLDER, "no_pressure", {"score": None}, LEASE)
    await store.save_report_step("anna", report.id, HOLDER, "listening", {"score": 40}, LEASE)
    await store.save_report_step("anna", report.id, HOLDER, "listening", {"score": 60}, LEASE)
    steps: dict[str, Json] = {"listening": {"score": 60}, "no_pressure": {"score": None}}
    assert await store.get_report("anna", report.id) == replace(report, status="running", steps=steps)
    await store.finish_report("anna", report.id, HOLDER, "done", {"areas": []}, None)
    done = replace(report, status="done", steps=steps, result={"areas": []})
    assert await store.get_report("anna", report.id) == done
    assert await store.pending_reports() == []


async def test_asking_twice_about_the_same_leaf_gives_the_same_report(store: Store, other: Store) -> None:
    session = await started(store)
    _, leaf = await exchange(store, session)
    asked = await asyncio.gather(
        *(each.create_report("anna", a_report(session, leaf)) for each in (store, other, store, other))
    )
    assert len({report.id for report in asked}) == 1
    report = asked[0]
    await store.claim_report(report.id, HOLDER, LEASE)
    assert (await store.create_report("anna", a_report(session, leaf))).id == report.id
    await store.finish_report("anna", report.id, HOLDER, "failed", None, "model-busy")
    again = await store.create_report("anna", a_report(session, leaf))
    assert again.id != report.id
    assert {each.id for each in await store.list_reports("anna")} == {report.id, again.id}


async def test_another_evaluator_reads_the_same_leaf_in_a_report_of_its_own(store: Store) -> None:
    session, first = await queued(store, evaluator="rules 1")
    leaf = await store.turn("anna", first.leaf_turn_id)
    second = await store.create_report("anna", a_report(session, leaf, evaluator="model 1"))
    assert second.id != first.id
    assert (await store.create_report("anna", a_report(session, leaf, evaluator="rules 1"))).id == first.id
    assert {each.evaluator for each in await store.list_reports("anna", session.id)} == {"rules 1", "model 1"}


async def test_a_report_is_about_a_turn_of_its_own_session(store: Store) -> None:
    session, elsewhere = await started(store), await started(store)
    _, foreign = await exchange(store, elsewhere)
    with pytest.raises(NotFound):
        await store.create_report("anna", a_report(session, foreign))


async def test_of_many_workers_one_claims_a_report(store: Store, other: Store) -> None:
    _, report = await queued(store)
    claims = await asyncio.gather(*(each.claim_report(report.id, HOLDER, LEASE) for each in (store, other) * 5))
    assert (claims.count(Claim("anna", 1)), claims.count(None)) == (1, 9)
    assert await store.claim_report("no such report", HOLDER, LEASE) is None


async def test_a_report_whose_worker_died_can_be_claimed_with_its_steps_kept(store: Store, place: Place) -> None:
    _, report = await queued(store)
    await store.claim_report(report.id, HOLDER, LEASE)
    assert await store.pending_reports() == []
    place.clock.move(LEASE - 1)
    await store.save_report_step("anna", report.id, HOLDER, "listening", {"score": 1}, LEASE)
    place.clock.move(LEASE - 1)
    assert await store.claim_report(report.id, HOLDER, LEASE) is None
    place.clock.move(1)
    assert await store.pending_reports() == [report.id]
    assert await store.claim_report(report.id, HOLDER, LEASE) == Claim("anna", 1)
    assert (await store.get_report("anna", report.id)).steps == {"listening": {"score": 1}}


async def test_a_report_that_is_renewed_stays_with_its_worker_and_can_be_given_back(store: Store, place: Place) -> None:
    _, report = await queued(store)
    with pytest.raises(Conflict):
        await store.renew_report("anna", report.id, HOLDER, LEASE)
    await store.claim_report(report.id, HOLDER, LEASE)
    place.clock.move(LEASE - 1)
    await store.renew_report("anna", report.id, HOLDER, LEASE)
    place.clock.move(LEASE - 1)
    assert await store.pending_reports() == []
    await store.renew_report("anna", report.id, HOLDER, 0.0)
    assert await store.pending_reports() == [report.id]
    assert await store.claim_report(report.id, HOLDER, LEASE) == Claim("anna", 2)


async def test_a_step_that_is_stored_counts_tries_anew(store: Store, place: Place) -> None:
    _, report = await queued(store)
    for tries in (1, 2, 3):
        assert await store.claim_report(report.id, HOLDER, LEASE) == Claim("anna", tries)
        place.clock.move(LEASE)
    await store.claim_report(report.id, HOLDER, LEASE)
    await store.save_report_step("anna", report.id, HOLDER, "listening", {}, LEASE)
    place.clock.move(LEASE)
    assert await store.claim_report(report.id, HOLDER, LEASE) == Claim("anna", 1)


async def test_where_nobody_else_can_be_at_work_a_report_is_free_at_once(store: Store) -> None:
    _, report = await queued(store)
    await store.claim_report(report.id, HOLDER, LEASE)
    await store.recover(everything=False)
    assert await store.pending_reports() == []
    await store.recover(everything=True)
    assert await store.pending_reports() == [report.id]


async def test_a_report_is_finished_once(store: Store) -> None:
    _, report = await queued(store)
    with pytest.raises(Conflict):
        await store.save_report_step("anna", report.id, HOLDER, "listening", {}, LEASE)
    await store.claim_report(report.id, HOLDER, LEASE)
    await store.finish_report("anna", report.id, HOLDER, "done", {"first": True}, None)
    with pytest.raises(Conflict):
        await store.finish_report("anna", report.id, HOLDER, "failed", None, "late")
    with pytest.raises(Conflict):
        await store.save_report_step("anna", report.id, HOLDER, "listening", {}, LEASE)
    assert (await store.get_report("anna", report.id)).result == {"first": True}
    assert await store.claim_report(report.id, HOLDER, LEASE) is None


async def test_waiting_reports_come_oldest_first_and_lists_newest_first(store: Store) -> None:
    made = [await queued(store, created_at=START + timedelta(seconds=number)) for number in (2, 0, 1)]
    oldest_first = [made[1][1].id, made[2][1].id, made[0][1].id]
    assert await store.pending_reports() == oldest_first
    assert await store.pending_reports(limit=2) == oldest_first[:2]
    assert [report.id for report in await store.list_reports("anna")] == oldest_first[::-1]
    assert [report.id for report in await store.list_reports("anna", made[1][0].id)] == [made[1][1].id]


async def refused(asked: Awaitable[None]) -> bool:
    """Whether the store said no."""
    try:
        await asked
    except Conflict:
        return True
    return False


@pytest.mark.parametrize("seed", range(8))
async def test_whoever_lost_a_report_changes_nothing_of_it_any_more(
    store: Store, other: Store, place: Place, seed: int
) -> None:
    """Two processes claim, renew, keep and finish as chance has it, and stand still for as long as they like.

    Only the making that claimed last may do anything, until the report is finished; what is stored is its alone.
    """
    chance = random.Random(seed)
    _, report = await queued(store)
    makers: list[tuple[Store, str]] = []
    holder, over, kept = None, False, dict[str, Json]()
    for number in range(60):
        at, mine = chance.choice(makers) if makers else (store, "nobody")
        match chance.choice(("claim", "renew", "keep", "keep", "finish" if number > 40 else "renew")):
            case "claim":
                place.clock.move(chance.choice((1, LEASE)))
                at, mine = chance.choice((store, other)), f"making {number}"
                if await at.claim_report(report.id, mine, LEASE):
                    assert not over
                    makers, holder = [*makers, (at, mine)], mine
            case "renew":
                renewed = at.renew_report("anna", report.id, mine, LEASE)
                assert await refused(renewed) is (over or mine != holder), (number, mine)
            case "keep":
                step, data = f"step {chance.randrange(3)}", {"by": mine, "number": number}
                no = await refused(at.save_report_step("anna", report.id, mine, step, data, LEASE))
                assert no is (over or mine != holder), (number, mine)
                kept |= {} if no else {step: data}
            case "finish":
                no = await refused(at.finish_report("anna", report.id, mine, "done", {"by": mine}, None))
                assert no is (over or mine != holder), (number, mine)
                over = over or not no
        found = await other.get_report("anna", report.id)
        assert (found.steps, found.status == "done", found.result) == (kept, over, {"by": holder} if over else None)
    assert len(makers) > 1


async def test_its_owner_ends_a_report_whoever_is_making_it(store: Store) -> None:
    _, report = await queued(store)
    await store.claim_report(report.id, HOLDER, LEASE)
    await store.finish_report("anna", report.id, None, "failed", None, "report-stopped")
    assert await refused(store.finish_report("anna", report.id, HOLDER, "done", {}, None))
    assert (await store.get_report("anna", report.id)).error_slug == "report-stopped"
