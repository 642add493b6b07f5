"""When the disk is full or closed to writing: said in words with the right status, nothing half stored, and afterwards
the same message goes through."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest

from service.errors import StoreBusy, StoreDamaged, StoreError, StoreFull, StoreReadOnly
from tests.support.app import House
from tests.support.connections import every_connection

HELLO = "hi dana. no need to answer this, i just wanted to say i hope you are well"
LONG = HELLO + " and there is more to say about that year. " * 80


async def test_a_full_disk_refuses_new_words_keeps_the_old_and_takes_them_when_there_is_room(home: House) -> None:
    session = (await home.begin())["id"]
    await home.say(session, HELLO)
    before = await home.turns(session)
    async with every_connection(home.services.store, "max_page_count = 1"):
        refused = await home.post(session, LONG, client_turn_id="on-a-full-disk")
        assert (refused.status_code, refused.json()["slug"]) == (507, "store-full")
        assert refused.json()["title"] == StoreFull.title
        assert LONG not in refused.text
        assert await home.turns(session) == before
        page = await home.client.post(
            f"/sessions/{session}/turns",
            data={"text": LONG, "client_turn_id": "on-a-full-disk"},
            headers={"Origin": "http://127.0.0.1:8000"},
        )
        assert page.status_code == 507
        assert StoreFull.title in unescape(page.text)
        assert (await home.client.get("/readyz")).status_code == 200
    taken = await home.say(session, LONG, client_turn_id="on-a-full-disk")
    assert taken["user_turn"]["text"] == LONG
    assert [t["text"] for t in await home.turns(session)].count(LONG) == 1


async def test_a_disk_that_can_only_be_read_refuses_new_words_and_shows_the_old(home: House) -> None:
    session = (await home.begin())["id"]
    await home.say(session, HELLO)
    before = await home.turns(session)
    async with every_connection(home.services.store, "query_only = ON"):
        refused = await home.post(session, LONG)
        assert (refused.status_code, refused.json()["slug"]) == (503, "store-read-only")
        assert await home.turns(session) == before
        assert (await home.client.get(f"/sessions/{session}")).status_code == 200
    await home.say(session, LONG)


@pytest.mark.parametrize("failure", [StoreError, StoreBusy, StoreDamaged, StoreFull, StoreReadOnly])
async def test_a_database_that_fails_in_the_middle_of_a_reply_keeps_the_words_and_the_reply_can_be_asked_for(
    home: House, failure: type[StoreError], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = (await home.begin())["id"]
    store = home.services.store

    async def broken(*_: Any, **__: Any) -> None:
        raise failure

    with monkeypatch.context() as spoiled:
        spoiled.setattr(store, "finish_turn", broken)
        started = await home.services.turns.start(
            await store.get_session("local", session), HELLO, "in-the-middle", None
        )
        await home.services.turns.idle()
    (kept,) = [t for t in await home.turns(session) if t["role"] == "user"]
    assert (kept["text"], kept["status"]) == (HELLO, "running")
    await store.recover(everything=True)
    again = await home.client.post(f"/api/sessions/{session}/turns/{started.id}/retry", json={})
    assert again.json()["outcome"]["event"] == "reply"
    assert [t["text"] for t in await home.turns(session)].count(HELLO) == 1
