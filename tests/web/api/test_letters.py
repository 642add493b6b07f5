"""Letters that are never sent: kept whatever they say, destroyed with a receipt, open to all but somebody in crisis."""

from __future__ import annotations

import re

import pytest

from tests.support.app import House

LETTER = "Dear you,\n\n  I was glad of the mornings.\tשלום <b>"
PLACE = "/api/letters/letter-0001"


async def test_a_letter_is_kept_as_it_was_written_and_destroyed_for_good(home: House) -> None:
    await home.ready()
    assert (await home.client.get(PLACE)).json() == {"id": "letter-0001", "text": "", "updated_at": None, "seq": 0}
    assert (await home.client.put(PLACE, json={"text": LETTER})).json() == {"words": [], "resources": []}
    assert (await home.client.get(PLACE)).json()["text"] == LETTER
    assert [one["id"] for one in (await home.client.get("/api/letters")).json()] == ["letter-0001"]
    assert "glad of the mornings" in await home.everything()
    receipt = (await home.client.delete(PLACE)).json()
    assert (receipt["words"], receipt["characters"], receipt["destroyed"]) == (10, len(LETTER), True)
    assert (await home.client.delete(PLACE)).status_code == 404
    assert "glad of the mornings" not in await home.everything()


async def test_words_that_come_first_are_said_and_the_letter_is_kept_all_the_same(home: House) -> None:
    await home.ready()
    text = "without you i want to kill myself tonight"
    kept = (await home.client.put(PLACE, json={"text": text})).json()
    assert kept["words"]
    assert kept["resources"]
    assert (await home.client.get(PLACE)).json()["text"] == text
    page = await home.client.post("/letting-go/letter/letter-0001", data={"text": text})
    assert "tel:" in page.text
    assert f"{text}</textarea>" in page.text


@pytest.mark.parametrize(("answers", "status"), [({}, 200), ({"blocked": "yes"}, 200), ({"afraid": "yes"}, 200)])
async def test_the_letter_is_open_where_nothing_else_is(home: House, answers: dict[str, str], status: int) -> None:
    await home.ready(**answers)
    assert (await home.client.get("/letting-go")).status_code == status
    assert (await home.client.put(PLACE, json={"text": LETTER})).status_code == status


async def test_in_a_crisis_the_letter_waits_but_can_be_destroyed(home: House) -> None:
    await home.ready()
    await home.client.put(PLACE, json={"text": LETTER})
    await home.ready(crisis_now="yes")
    assert (await home.client.get("/letting-go")).headers["location"] == "/readiness/outcome"
    for method, path in (("PUT", PLACE), ("GET", PLACE), ("GET", "/api/letters")):
        body = {"text": "more"} if method == "PUT" else None
        assert (await home.client.request(method, path, json=body)).status_code == 403
    assert (await home.client.get("/letting-go/letter/letter-0001")).status_code == 403
    gone = await home.client.post("/letting-go/letter/letter-0001/destroy")
    assert "10 words" in gone.text


async def test_the_whole_of_it_works_with_plain_forms(home: House) -> None:
    await home.ready()
    there = (await home.client.get("/letting-go/letter")).headers["location"]
    assert re.fullmatch(r"/letting-go/letter/[0-9a-f]{32}", there)
    kept = await home.client.post(there, data={"text": "Dear you,\r\nI was glad."})
    assert kept.headers["location"] == "/letting-go"
    listed = (await home.client.get("/letting-go")).text
    assert there in listed
    assert "glad" not in listed
    assert "Dear you,\nI was glad.</textarea>" in (await home.client.get(there)).text
    gone = await home.client.post(f"{there}/destroy", data={"text": "Dear you,\r\nI was glad."})
    assert "5 words" in gone.text
    assert there not in (await home.client.get("/letting-go")).text
    long = await home.client.post(there, data={"text": "x" * 20_001})
    assert long.status_code == 422
    assert f"{'x' * 20_001}</textarea>" in long.text


async def test_words_that_were_overtaken_on_the_way_change_nothing(home: House) -> None:
    await home.ready()
    for text, seq in (("first", 5), ("third", 7), ("second, but late", 6)):
        assert (await home.client.put(PLACE, json={"text": text, "seq": seq})).status_code == 200
    assert (await home.client.get(PLACE)).json()["text"] == "third"
    await home.client.put(PLACE, json={"text": "without order"})
    assert (await home.client.get(PLACE)).json()["text"] == "without order"
