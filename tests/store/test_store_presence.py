"""Who is alone with a SQLite database, and what a clock that jumps does to leases."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from service.store.base import LeaseClock
from service.store.crypto import MasterKey
from service.store.port import Claim
from service.store.presence import Presence
from service.store.sql import SqlStore
from service.transcript import TurnStatus
from tests.store.build import HOLDER, LEASE, a_report, a_user_turn, exchange, started
from tests.store.conftest import Place
from tests.support.templates import MASTER

on_sqlite = pytest.mark.parametrize("place", ["sqlite"], indirect=True)


@on_sqlite
async def test_the_first_is_alone_and_a_second_is_not(place: Place) -> None:
    first = await place.open()
    second = await place.open()
    assert (first.alone, second.alone) == (True, False)
    await first.close()
    third = await place.open()
    assert third.alone is False
    await second.close()
    await third.close()
    again = await place.open()
    assert again.alone is True
    await again.close()


@pytest.mark.parametrize("place", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True)
async def test_on_postgres_nobody_takes_himself_to_be_alone(store: SqlStore) -> None:
    assert store.alone is False


def test_whoever_has_left_does_not_count(tmp_path: Path) -> None:
    file = tmp_path / "unsent.db"
    first, second = entered(file), entered(file)
    assert (first.alone, second.alone) == (True, False)
    for gone in (first, second, second):
        gone.leave()
    third = entered(file)
    assert third.alone
    third.leave()


def test_nobody_comes_in_while_somebody_has_the_folder_to_himself(tmp_path: Path) -> None:
    file = tmp_path / "unsent.db"
    one = entered(file)
    assert Presence.enter(file, to_itself=True) is None
    one.leave()
    alone = entered(file, to_itself=True)
    assert Presence.enter(file) is None
    assert Presence.enter(file, to_itself=True) is None
    alone.leave()
    entered(file).leave()


def entered(file: Path, to_itself: bool = False) -> Presence:
    found = Presence.enter(file, to_itself=to_itself)
    assert found is not None
    return found


class Wall:
    """The machine's clock, which somebody can put elsewhere."""

    def __init__(self) -> None:
        self.offset = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.offset


@pytest.fixture(params=[timedelta(days=-400), timedelta(days=400)], ids=["back", "forward"])
def jump(request: pytest.FixtureRequest) -> timedelta:
    found: timedelta = request.param
    return found


async def test_a_clock_that_jumps_takes_no_work_away_and_keeps_order(
    place: Place, jump: timedelta, monkeypatch: pytest.MonkeyPatch
) -> None:
    wall = Wall()
    monkeypatch.setattr("service.store.sql._utc_now", wall)
    store = await SqlStore.open(place.database_url, place.folder, MasterKey.from_value(MASTER))
    session = await started(store)
    _, reply = await exchange(store, session, text="before")
    report = await store.create_report("anna", a_report(session, reply))
    assert await store.claim_report(report.id, HOLDER, LEASE) == Claim("anna", 1)
    turn = (await store.accept_turn("anna", a_user_turn(session, reply, "during"), LEASE)).turn
    wall.offset = jump
    assert await store.recover(everything=False) == 0
    assert await store.pending_reports() == []
    await store.renew_turn("anna", turn.id, LEASE)
    assert (await store.turn("anna", turn.id)).status is TurnStatus.RUNNING
    await store.renew_turn("anna", turn.id, 0.0)
    assert await store.recover(everything=False) == 1
    _, second = await exchange(store, session, reply, text="after")
    texts = [each.text for each in (await store.turns("anna", session.id)).values()]
    assert texts == ["before", "Hi.", "during", "after", "Hi."]
    assert (await store.head("anna", session.id)) == second
    await store.close()


@on_sqlite
async def test_a_start_after_the_clock_was_put_back_takes_up_what_was_left(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    wall = Wall()
    monkeypatch.setattr("service.store.sql._utc_now", wall)
    store = await SqlStore.open(None, place.folder, MasterKey.from_value(MASTER))
    session = await started(store)
    _, reply = await exchange(store, session)
    report = await store.create_report("anna", a_report(session, reply))
    await store.claim_report(report.id, HOLDER, LEASE)
    await store.accept_turn("anna", a_user_turn(session, reply), LEASE)
    await store.close()
    wall.offset = timedelta(days=-3)
    store = await SqlStore.open(None, place.folder, MasterKey.from_value(MASTER))
    assert await store.recover(everything=store.alone) == 1
    assert await store.pending_reports() == [report.id]
    await store.close()


async def test_leases_go_by_a_clock_that_only_moves_on() -> None:
    begin = datetime(2026, 3, 1, tzinfo=UTC)
    clock = LeaseClock(begin)
    first = clock()
    await asyncio.sleep(0)
    assert begin <= first <= clock() < begin + timedelta(minutes=1)
