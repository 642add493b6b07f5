"""When a model fails: the own turn is kept, what was shown stays, the failure has a name, and there are two ways on."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from service.errors import ModelBusy, ModelError, StoreFull
from tests.support.app import BROKEN_PIECE, BreakingGateway, House, house

HELLO = "hi dana. no need to answer this, i just wanted to say i hope you are well"


def every(cls: type[ModelError]) -> Iterator[type[ModelError]]:
    yield cls
    for below in cls.__subclasses__():
        yield from every(below)


@pytest.mark.parametrize("after_piece", [False, True], ids=["before the first piece", "after the first piece"])
@pytest.mark.parametrize("fault", list(every(ModelError)), ids=lambda fault: fault.slug)
async def test_a_fault_of_the_model_loses_nothing_and_leaves_two_ways_on(
    data_dir: Path, fault: type[ModelError], after_piece: bool
) -> None:
    for voice in ("model", "built_in"):
        async with house(data_dir, BreakingGateway(fault(), after_piece)) as home:
            session = (await home.begin())["id"]
            whole = await home.say(session, HELLO, client_turn_id="once-and-for-all")
            told = whole["outcome"]
            assert (told["event"], told["slug"], told["title"]) == ("error", fault.slug, fault.title)
            assert whole["user_turn"]["text"] == HELLO
            assert whole["user_turn"]["status"] == ("interrupted" if after_piece else "failed")
            shown = whole["ex_turn"]
            if after_piece:
                assert (shown["text"], shown["status"]) == (BROKEN_PIECE, "interrupted")
            else:
                assert shown is None
            await _page_tells(home, session, told["title"], BROKEN_PIECE if after_piece else None)

            turn = whole["user_turn"]["id"]
            again = await home.client.post(f"/api/sessions/{session}/turns/{turn}/retry", json={"voice": voice})
            assert again.status_code == 200, again.text
            assert again.json()["outcome"]["event"] == "reply"
            assert again.json()["ex_turn"]["voice"] == voice
            assert again.json()["user_turn"] == whole["user_turn"] | {"status": "answered"}
            tree = await home.turns(session)
            assert [t["text"] for t in tree if t["role"] == "user"] == [HELLO]
            assert [t["id"] for t in tree if t["status"] == "complete"] == [again.json()["ex_turn"]["id"]]
            assert [t["text"] for t in tree if t["status"] == "interrupted"] == ([BROKEN_PIECE] if after_piece else [])
            names = [e.name for e in await home.events(session, turn)]
            assert names.count("error") == names.count("reply") == 1
            page = unescape((await home.client.get(f"/sessions/{session}")).text.partition("<template")[0])
            assert told["title"] not in page
            assert again.json()["ex_turn"]["text"] in page
            assert (await home.client.delete(f"/api/sessions/{session}")).status_code == 204


async def _page_tells(home: House, session: str, title: str, shown: str | None) -> None:
    """The page, loaded anew, says what happened, still shows what was shown, and offers both ways."""
    page = unescape((await home.client.get(f"/sessions/{session}")).text.partition("<template")[0])
    assert title in page
    assert HELLO in page
    assert 'value="model"' in page
    assert 'value="built_in"' in page
    if shown is not None:
        assert shown in page


async def test_a_fault_can_be_repeated_and_each_try_is_told_once(data_dir: Path) -> None:
    async with house(data_dir, BreakingGateway(ModelBusy(), after_piece=False, times=2)) as home:
        session = (await home.begin())["id"]
        turn = (await home.say(session, HELLO))["user_turn"]["id"]
        second = await home.client.post(f"/api/sessions/{session}/turns/{turn}/retry", json={"voice": "model"})
        assert second.json()["outcome"]["slug"] == "model-busy"
        third = await home.client.post(f"/api/sessions/{session}/turns/{turn}/retry", json={"voice": "model"})
        assert third.json()["outcome"]["event"] == "reply"
        names = [e.name for e in await home.events(session, turn)]
        assert names == ["accepted", "error", "accepted", "error", "accepted", "delta", "reply"]


async def test_a_failed_turn_is_retried_by_a_plain_form_too(data_dir: Path) -> None:
    async with house(data_dir, BreakingGateway(ModelBusy(), after_piece=False)) as home:
        session = (await home.begin())["id"]
        sent = await home.client.post(f"/sessions/{session}/turns", data={"client_turn_id": "in-a-form", "text": HELLO})
        assert sent.status_code == 303
        turn = (await home.turns(session))[0]["id"]
        asked = await home.client.post(f"/sessions/{session}/turns/{turn}/retry", data={"voice": "built_in"})
        assert (asked.status_code, asked.headers["location"]) == (303, f"/sessions/{session}?leaf={turn}#latest")
        assert [t["status"] for t in await home.turns(session)] == ["answered", "complete"]


async def test_after_a_fault_one_may_also_say_it_differently(data_dir: Path) -> None:
    async with house(data_dir, BreakingGateway(ModelBusy(), after_piece=False)) as home:
        session = (await home.begin())["id"]
        await home.say(session, HELLO)
        whole = await home.say(session, "hello again, in other words")
        assert whole["outcome"]["event"] == "reply"
        assert whole["user_turn"]["parent_turn_id"] is None


async def test_a_reply_that_broke_off_can_be_answered_as_it_stands(data_dir: Path) -> None:
    async with house(data_dir, BreakingGateway(ModelBusy(), after_piece=True)) as home:
        session = (await home.begin())["id"]
        broken = await home.say(session, HELLO)
        page = (await home.client.get(f"/sessions/{session}")).text
        assert 'id="composer">' in page
        whole = await home.say(session, "thank you for reading it")
        assert whole["user_turn"]["parent_turn_id"] == broken["ex_turn"]["id"]
        assert whole["outcome"]["event"] in ("reply", "silence")


async def test_a_database_that_fails_is_named_and_what_was_there_stays(
    home: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = (await home.begin())["id"]
    await home.say(session, HELLO)
    before = await home.everything()

    async def full(*_: Any, **__: Any) -> None:
        raise StoreFull()

    with monkeypatch.context() as broken:
        broken.setattr(type(home.services.store), "accept_turn", full)
        refused = await home.post(session, "one more thing")
        assert (refused.status_code, refused.json()["slug"]) == (507, "store-full")
        page = await home.client.post(
            f"/sessions/{session}/turns", data={"client_turn_id": "abcdefgh", "text": "one more thing"}
        )
        assert page.status_code == 507
        assert StoreFull.title in page.text
    assert await home.everything() == before
