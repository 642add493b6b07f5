"""One report for somebody else: by a link that runs out and can be withdrawn, and nothing else of theirs."""

from __future__ import annotations

import re
import sqlite3
from datetime import timedelta

import pytest

from tests.support.app import House
from tests.support.hosted import ORIGIN, Town

SORRY = "i'm sorry i never called back that evening. you sat there waiting and it hurt you"
PRIVATE = "between us and nobody else, the zanzibarquokka"


async def a_report(house: House) -> tuple[str, str]:
    await house.ready()
    session = (await house.begin("the_apology", goal=PRIVATE, prepare={"my_part": PRIVATE}))["id"]
    await house.say(session, SORRY)
    await house.client.post(f"/api/sessions/{session}/end")
    return session, (await house.report(session))["id"]


async def test_a_shared_report_is_read_by_whoever_has_the_link_until_it_is_withdrawn(place: Town) -> None:
    person = await place.person()
    session, report = await a_report(person)
    shares = f"/api/sessions/{session}/reports/{report}/shares"
    made = await person.client.post(shares, json={"days": 7})
    assert made.status_code == 201
    link = made.json()["url"].removeprefix(ORIGIN)
    shown = await place.stranger.get(link)
    assert shown.status_code == 200
    assert shown.headers["referrer-policy"] == "no-referrer"
    opening = (await person.client.get(f"/api/sessions/{session}/reports/{report}")).json()["opening"]
    assert opening.replace("'", "&#39;") in shown.text
    for not_shared in (PRIVATE, session, report, await place.owner_id(person)):
        assert not_shared not in shown.text
    listed = (await person.client.get(shares)).json()
    assert [s["id"] for s in listed] == [made.json()["id"]]
    assert "url" not in listed[0]
    assert (await person.client.delete(f"{shares}/{listed[0]['id']}")).status_code == 204
    gone, never = await place.stranger.get(link), await place.stranger.get("/shared/never-was-one")
    assert (gone.status_code, never.status_code) == (410, 410)
    assert gone.text == never.text


async def test_it_works_by_plain_pages_too(place: Town) -> None:
    person = await place.person()
    session, report = await a_report(person)
    page = f"/sessions/{session}/reports/{report}/share"
    assert page in (await person.client.get(f"/sessions/{session}/reports/{report}")).text
    assert (await person.client.get(page)).status_code == 200
    made = (await person.client.post(page, data={"days": "30"})).text
    link = re.search(re.escape(ORIGIN) + r"(/shared/[\w-]+)", made)
    assert link is not None
    assert (await place.stranger.get(link[1])).status_code == 200
    back = re.search(re.escape(page) + r"/\w+/withdraw", made)
    assert back is not None
    assert (await person.client.post(back[0])).status_code == 303
    assert (await place.stranger.get(link[1])).status_code == 410


async def test_a_link_runs_out_by_itself(place: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    person = await place.person()
    session, report = await a_report(person)
    made = await person.client.post(f"/api/sessions/{session}/reports/{report}/shares", json={"days": 1})
    link = made.json()["url"].removeprefix(ORIGIN)
    start = place.doors._clock()
    monkeypatch.setattr(place.doors, "_clock", lambda: start + timedelta(days=1, minutes=1))
    assert (await place.stranger.get(link)).status_code == 410


async def test_it_goes_with_the_rehearsal_and_with_its_owner(place: Town) -> None:
    person = await place.person()
    session, report = await a_report(person)
    made = await person.client.post(f"/api/sessions/{session}/reports/{report}/shares", json={})
    link = made.json()["url"].removeprefix(ORIGIN)
    await person.client.delete(f"/api/sessions/{session}")
    assert (await place.stranger.get(link)).status_code == 410
    session, report = await a_report(person)
    made = await person.client.post(f"/api/sessions/{session}/reports/{report}/shares", json={})
    receipt = (await person.client.delete("/api/me")).json()
    assert receipt["deleted"]["shares"] == 1
    assert (await place.stranger.get(made.json()["url"].removeprefix(ORIGIN))).status_code == 410
    with sqlite3.connect(place.folder / "unsent.db") as database:
        assert database.execute("select count(*) from shares").fetchone() == (0,)
    database.close()


@pytest.mark.parametrize("days", [0, -1, 366, "x"])
async def test_a_time_without_sense_is_refused(place: Town, days: object) -> None:
    person = await place.person()
    session, report = await a_report(person)
    answer = await person.client.post(f"/api/sessions/{session}/reports/{report}/shares", json={"days": days})
    assert answer.status_code == 422
