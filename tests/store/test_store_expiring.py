"""What is deleted by itself, by a clock that the test moves."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from service.store.sql import SqlStore
from service.store.tables import documents, reports, sessions, turn_events, turns
from service.transcript import SessionStatus
from tests.store.build import a_report, exchange, new_id, started
from tests.store.conftest import Place
from tests.store.test_store_owners import bytes_on_disk

DAY_S = 86_400
MONTH = timedelta(days=30)


async def left(store: SqlStore) -> dict[str, int]:
    async with store._engine.connect() as conn:
        tables = (sessions, turns, turn_events, reports, documents)
        return {t.name: int(await conn.scalar(select(func.count()).select_from(t)) or 0) for t in tables}


async def test_a_rehearsal_goes_as_a_whole_when_its_time_is_over_and_no_sooner(store: SqlStore, place: Place) -> None:
    session = await started(store, persona_id="dana")
    _, reply = await exchange(store, session)
    await store.create_report("anna", a_report(session, reply))
    await store.put_document("anna", "draft", f"{session.id}/root", {"text": "never sent"})
    place.clock.move(30 * DAY_S)
    assert not any((await store.expire(MONTH)).values())
    place.clock.move(1)
    assert (await store.expire(MONTH))["sessions"] == 1
    assert set((await left(store)).values()) == {0}


@pytest.mark.parametrize("touch", ["message", "draft", "report", "ending"])
async def test_whatever_touches_a_rehearsal_keeps_all_of_it(store: SqlStore, place: Place, touch: str) -> None:
    session = await started(store)
    _, reply = await exchange(store, session)
    place.clock.move(20 * DAY_S)
    if touch == "message":
        await exchange(store, session, reply)
    elif touch == "draft":
        await store.put_document("anna", "draft", f"{session.id}/{reply.id}", {"text": "begun"})
    elif touch == "report":
        await store.create_report("anna", a_report(session, reply, created_at=place.clock.now))
    else:
        await store.end_session("anna", session.id, SessionStatus.ENDED, "user", None)
    before = await left(store)
    place.clock.move(20 * DAY_S)
    await store.expire(MONTH)
    assert await left(store) == before
    place.clock.move(20 * DAY_S)
    await store.expire(MONTH)
    assert set((await left(store)).values()) == {0}


async def test_letters_and_partners_go_and_what_is_answered_or_set_stays(store: SqlStore, place: Place) -> None:
    await store.ensure_owner("anna")
    await store.ensure_owner("ben")
    for owner in ("anna", "ben"):
        await store.put_document(owner, "letter", "old", {"text": "dear"})
        await store.put_document(owner, "persona", "7", {"alias": "Sam"})
        await store.put_document(owner, "readiness", "answers", {"answers": {}, "locks": ["stalking"]})
        await store.put_document(owner, "preference", "country", {"code": "DE"})
    place.clock.move(31 * DAY_S)
    await store.put_document("anna", "letter", "new", {"text": "dear"})
    await started(store, "anna", created_at=place.clock.now, updated_at=place.clock.now)  # with custom:7
    assert await store.expire(MONTH) == {"sessions": 0, "letters": 2, "drafts": 0, "partners": 1}
    assert [d.id for d in await store.list_documents("anna", "letter")] == ["new"]
    assert await store.get_document("anna", "persona", "7") is not None
    assert await store.get_document("ben", "persona", "7") is None
    for owner in ("anna", "ben"):
        readiness = await store.get_document(owner, "readiness", "answers")
        assert readiness is not None
        assert readiness.data["locks"] == ["stalking"]
        assert await store.get_document(owner, "preference", "country") is not None


async def test_many_go_in_several_steps_and_two_workers_do_not_stumble(
    store: SqlStore, other: SqlStore, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.store.expiring.AT_ONCE", 3)
    for _ in range(8):
        await started(store, id=new_id("many"))
    place.clock.move(31 * DAY_S)
    await asyncio.gather(store.expire(MONTH), other.expire(MONTH))
    await store.expire(MONTH)
    assert (await left(store))["sessions"] == 0


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
async def test_what_has_gone_is_in_no_file_any_more(store: SqlStore, place: Place) -> None:
    session = await started(store)
    _, reply = await exchange(store, session)
    assert reply.id.encode() in bytes_on_disk(place.folder)
    place.clock.move(31 * DAY_S)
    await store.expire(MONTH)
    assert reply.id.encode() not in bytes_on_disk(place.folder)
