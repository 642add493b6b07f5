"""Progress, comparison, settings and deletion over HTTP: what the pages say is what is stored."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from service.web.build_progress import progress_page
from tests.support.app import House, house

SORRY = "I never called back that evening, and you sat there waiting. That was unfair, and I am sorry."
PUSH = "Please, just one coffee tomorrow. You owe me that."


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path, country="DE") as there:
        await there.ready()
        yield there


async def page(home: House, path: str, status: int = 200) -> str:
    answer = await home.client.get(path)
    assert answer.status_code == status, answer.text
    return " ".join(re.sub(r"<[^>]+>", " ", answer.text).split())


async def practised(home: House, *texts: str, scenario: str = "the_apology") -> tuple[str, str]:
    """A rehearsal that has ended, and its report: both ids."""
    session = (await home.begin(scenario))["id"]
    for text in texts:
        await home.say(session, text)
    await home.client.post(f"/api/sessions/{session}/end")
    return session, (await home.report(session))["id"]


async def test_progress_names_what_was_missed_most_and_where_to_practise_it(home: House) -> None:
    assert "Nothing here yet" in await page(home, "/progress")
    await practised(home, SORRY)
    await practised(home, PUSH)
    told = await page(home, "/progress")
    assert "The apology, with Dana" in told
    assert "If you want to practise one thing next" in told
    assert "was missed" in told
    for begging in ("streak", "in a row", "come back", "level up", "score of"):
        assert begging not in told.lower()


async def test_progress_proposes_nothing_that_the_first_questions_have_closed(home: House) -> None:
    await practised(home, PUSH)
    await home.ready(blocked="yes")
    links = re.findall(r'class="suggestion__what"><a href="/practise/(\w+)"', (await home.client.get("/progress")).text)
    assert set(links) <= {"hearing_no", "no_reply", "closing_kindly"}
    assert links


async def test_after_a_no_the_next_exercise_is_one_of_letting_go(home: House) -> None:
    await practised(home, "Please, please. I'm begging you.", scenario="the_talk")
    await practised(home, "Ok. Thank you for telling me straight.", scenario="hearing_no")
    progress, start = [(await home.client.get(path)).text for path in ("/progress", "/")]
    assert 'class="suggestion__what"><a href="/practise/closing_kindly"' in progress
    assert "Closing kindly" in " ".join(re.sub(r"<[^>]+>", " ", start).split()).split("Where you have been")[0]
    await home.begin("closing_kindly")
    progress, start = [(await home.client.get(path)).text for path in ("/progress", "/")]
    assert 'class="suggestion__what"><a href="/letting-go"' in progress
    assert "A letter that is not sent" in start


async def test_the_line_of_an_area_is_what_its_rows_add_up_to(home: House) -> None:
    for texts, scenario in (
        ((SORRY, "how's work?", "whatever. anyway, come to my place."), "the_apology"),
        ((PUSH, "Ok.", "I hear you."), "the_talk"),
        (("hey. how's work?", "no rush with any of it.", "tell me now. yes or no?"), "keeping_it_light"),
    ):
        await practised(home, *texts, scenario=scenario)
    shown = await progress_page(home.services, "local")
    sums = {a.area: (sum(r.kept for r in a.rows), sum(r.chances for r in a.rows)) for a in shown.areas}
    lines = {
        a.area: (sum(round(p.score * p.chances / 100) for p in a.points), sum(p.chances for p in a.points))
        for a in shown.areas
    }
    assert sums == lines
    assert any(r.id is None for a in shown.areas for r in a.rows)
    # A line falls only where a dot under it is not full.
    for area in shown.areas:
        for point in area.points:
            marks = {row.marks[point.no - 1] for row in area.rows} - {"none"}
            assert (point.score == 100) == (marks == {"met"}), (area.area, point)


async def test_two_tries_are_laid_side_by_side_from_where_they_part(home: House) -> None:
    session = (await home.begin("the_apology"))["id"]
    answer = await home.say(session, SORRY)
    await home.say(session, PUSH)
    await home.client.post(f"/api/sessions/{session}/end")
    first = (await home.report(session))["id"]
    await home.say(session, "You don't have to answer this.", parent_turn_id=answer["ex_turn"]["id"])
    await home.client.post(f"/api/sessions/{session}/end")
    second = (await home.report(session))["id"]
    assert first != second
    told = await page(home, f"/compare?a={first}&b={second}")
    assert "The first 2 turns are the same" in told
    assert "You don&#39;t have to answer this." in told
    assert SORRY not in told
    await page(home, f"/compare?a={first}&b=nothing", 404)
    chosen = await home.client.get("/compare")
    assert (chosen.status_code, chosen.headers["location"]) == (303, "/progress")


async def test_a_report_in_the_making_is_not_compared(home: House) -> None:
    _, done = await practised(home, SORRY)
    other = (await home.begin("first_text"))["id"]
    await home.say(other, "Hi.")
    asked = await home.services.reporter.request(await home.services.store.get_session("local", other))
    await page(home, f"/compare?a={done}&b={asked.id}", 404)


async def test_the_country_is_kept_and_can_be_taken_back(home: House) -> None:
    chosen = re.compile(r'value="(\w+)" selected')
    assert chosen.findall((await home.client.get("/settings")).text) == ["DE"]
    answer = await home.client.post("/settings/country", data={"code": "IE"})
    assert answer.status_code == 303
    assert chosen.findall((await home.client.get("/settings")).text) == ["IE"]
    names = [r.name for r in await home.services.ground.resources("local")]
    assert "Samaritans" in names
    refused = await home.client.post("/settings/country", data={"code": "../x"})
    assert refused.status_code == 422
    assert chosen.findall((await home.client.get("/settings")).text) == ["IE"]
    await home.client.post("/settings/country", data={"code": ""})
    assert chosen.findall((await home.client.get("/settings")).text) == ["DE"]


async def test_settings_say_who_speaks_and_where_text_goes(tmp_path: Path) -> None:
    async with house(
        tmp_path, partner_model="ollama_chat/small", judge_model="acme/large", model_fallbacks=("acme/other",)
    ) as there:
        told = await page(there, "/settings")
    assert "ollama_chat/small" in told
    assert "A model server of one’s own (ollama_chat)" in told
    assert "goes to acme, or to the address" in told
    assert "acme/other" in told
    assert "Until you delete it. Nothing is deleted by itself." in told
    assert "English only" in told


async def test_everything_is_deleted_with_a_receipt_and_only_when_meant(home: House) -> None:
    session, _ = await practised(home, SORRY)
    refused = await home.client.post("/settings/delete", data={})
    assert refused.status_code == 422
    assert "Nothing was deleted" in refused.text
    assert await home.turns(session)
    answer = await home.client.post("/settings/delete", data={"sure": "yes"})
    told = " ".join(re.sub(r"<[^>]+>", " ", answer.text).split())
    assert "Everything is deleted." in told
    assert "Rehearsals 1 " in told
    assert "Reports 1 " in told
    assert (await home.client.get(f"/api/sessions/{session}")).status_code == 404
    assert (await home.client.get("/api/export")).json()["sessions"] == []


async def bring_in(home: House, raw: bytes, name: str = "export") -> httpx.Response:
    return await home.client.post("/settings/import", files={name: ("unsent-export.json", raw, "application/json")})


async def test_an_export_is_brought_back_in_from_the_settings_and_told_in_counts(
    home: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.SpooledTemporaryFile.rollover", lambda _: pytest.fail("it lies on the disk"))
    session, _ = await practised(home, SORRY)
    raw = (await home.client.get("/api/export")).content
    padded = raw + b" " * 2_000_000
    async with house(tmp_path / "another", country="DE") as another:
        came = await bring_in(another, padded)
        told = " ".join(re.sub(r"<[^>]+>", " ", came.text).split())
        assert "It is back." in told
        assert "Rehearsals 1 " in told
        assert "Reports 1 " in told
        assert "The apology, with Dana" in await page(another, "/progress")
        again = " ".join(re.sub(r"<[^>]+>", " ", (await bring_in(another, raw)).text).split())
        assert "There was nothing new in it." in again
        assert "One thing was here already" in again
        given = json.loads(raw)
        given["sessions"][0]["turns"][0]["text"] = "i want to kill myself tonight"
        given["sessions"][0]["id"] = "another"
        stopped = (await bring_in(another, json.dumps(given).encode())).text
        assert "left out" in stopped
        assert "TelefonSeelsorge" in stopped
    assert session not in told


@pytest.mark.parametrize("raw", [b"", b"no export", b'{"schema": "unsent-export-1"}', b"\xff\xfe", b"[" * 100_000])
async def test_a_file_that_is_no_export_is_refused_on_the_page_and_changes_nothing(home: House, raw: bytes) -> None:
    before = (await home.client.get("/api/export")).json()
    refused = await bring_in(home, raw)
    assert refused.status_code == 422
    assert "not an export from here, so nothing was brought in" in refused.text
    assert (await bring_in(home, raw, name="other")).status_code == 422
    assert (await home.client.post("/settings/import", content=raw)).status_code == 400
    broken = {"Content-Type": "multipart/form-data; boundary=b"}
    assert (await home.client.post("/settings/import", content=raw or b"-", headers=broken)).status_code in (400, 422)
    after = (await home.client.get("/api/export")).json()
    assert {**after, "exported_at": ""} == {**before, "exported_at": ""}


@pytest.mark.parametrize("path", ["/settings/import", "/partners/import"])
async def test_a_file_that_is_too_large_is_told_on_a_page_and_not_in_a_programs_words(home: House, path: str) -> None:
    answer = await home.client.post(path, headers={"Content-Length": str(64 * 1024 * 1024)}, content=b"x")
    assert answer.status_code == 413
    assert "<h1" in answer.text
    assert "more than fits" in answer.text


async def test_a_report_read_by_an_earlier_evaluator_can_be_read_again(
    home: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, report = await practised(home, SORRY)
    address = f"/sessions/{session}/reports/{report}"
    assert "Have it read again" not in await page(home, address)
    monkeypatch.setattr("service.reporting.report.reader_version", lambda: "another")
    assert "Have it read again" in await page(home, address)
    asked = await home.client.post(f"/sessions/{session}/report", data={"leaf_turn_id": ""})
    again = asked.headers["location"].rsplit("/", 1)[1]
    assert again != report
    await home.services.jobs.idle()  # type: ignore[attr-defined]  # the in-process runner's own, for tests
    assert "The same words, read by somebody else" in await page(home, address)
    assert "The same words, read twice" in await page(home, f"/compare?a={report}&b={again}")


async def test_one_rehearsal_is_deleted_from_its_page_with_its_reports_and_nothing_else(home: House) -> None:
    session, report = await practised(home, SORRY)
    other, _ = await practised(home, PUSH)
    for where in (f"/sessions/{session}", f"/sessions/{session}/reports/{report}"):
        assert f'action="/sessions/{session}/delete"' in (await home.client.get(where)).text
    answer = await home.client.post(f"/sessions/{session}/delete")
    assert (answer.status_code, answer.headers["location"]) == (303, "/?deleted=1")
    assert "That rehearsal is deleted" in await page(home, "/?deleted=1")
    assert (await home.client.get(f"/sessions/{session}")).status_code == 404
    assert (await home.client.get(f"/sessions/{session}/reports/{report}")).status_code == 404
    assert (await home.client.get(f"/sessions/{other}")).status_code == 200
    assert (await home.client.post(f"/sessions/{session}/delete")).status_code == 404


async def test_an_address_that_only_takes_a_form_leads_back_to_the_page_of_that_form(home: House) -> None:
    session = (await home.begin("first_text"))["id"]
    letter = "0" * 32
    for address, leads in {
        f"/sessions/{session}/turns": f"/sessions/{session}",
        f"/sessions/{session}/check": f"/sessions/{session}",
        f"/sessions/{session}/wait": f"/sessions/{session}",
        f"/sessions/{session}/report": f"/sessions/{session}",
        "/practise/first_text/dana/how": "/practise/first_text/dana",
        "/settings/delete": "/settings",
        "/settings/import": "/settings",
        "/settings/country": "/settings",
        f"/letting-go/letter/{letter}/destroy": "/letting-go",
    }.items():
        answer = await home.client.get(address)
        assert (answer.status_code, answer.headers["location"]) == (303, leads)
        assert (await home.client.get(leads)).status_code == 200


async def test_a_report_says_of_nobody_that_they_labelled_its_turns(home: House) -> None:
    session, report = await practised(home, SORRY)
    assert "people’s labels" not in await page(home, f"/sessions/{session}/reports/{report}")
