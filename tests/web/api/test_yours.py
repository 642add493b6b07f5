"""Reports, and what is theirs: take everything along, or leave nothing behind."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

from service.gateway.scripted import ScriptedGateway
from tests.support.app import HeldGateway, House, house

SORRY = "i'm sorry i never called back that evening. you sat there waiting and it hurt you"
PRESS = "answer me. you owe me a coffee tomorrow"


async def test_a_report_is_asked_for_made_and_read(home: House) -> None:
    session = (await home.begin("the_apology"))["id"]
    await home.say(session, SORRY)
    await home.say(session, PRESS)
    await home.client.post(f"/api/sessions/{session}/end")
    asked = await home.client.post(f"/api/sessions/{session}/report", json={})
    assert asked.status_code == 202
    assert asked.json() | {"id": "", "leaf_turn_id": ""} == {
        "id": "",
        "session_id": session,
        "leaf_turn_id": "",
        "status": "queued",
    }
    report = await home.report(session)
    assert report["id"] == asked.json()["id"]
    assert report["status"] == "done"
    texts = {t["id"]: t["text"] for t in await home.turns(session)}
    assert report["findings"]
    for proved in (*report["findings"], *report["strengths"], *report["to_mend"]):
        assert texts[proved["turn_id"]][proved["start"] : proved["end"]] == proved["quote"]
    assert [a["area"] for a in report["areas"]] == ["listening", "ownership", "no_pressure", "clarity_and_care"]
    assert report["evaluator"]["kind"] == "builtin"
    assert any(m["quote"] in PRESS for m in report["to_mend"])


async def test_the_same_branch_asked_twice_gives_the_same_report_and_another_branch_another(home: House) -> None:
    session = (await home.begin("the_apology"))["id"]
    first = await home.say(session, SORRY)
    one, two = [await home.report(session) for _ in range(2)]
    assert one == two
    other = await home.say(session, PRESS, parent_turn_id="root")
    third = await home.report(session)
    assert third["id"] != one["id"]
    assert third["leaf_turn_id"] == other["ex_turn"]["id"]
    old = await home.client.post(f"/api/sessions/{session}/report", json={"leaf_turn_id": first["ex_turn"]["id"]})
    assert old.json()["id"] == one["id"]


async def test_a_report_is_markdown_with_the_transcript_too(home: House) -> None:
    session = (await home.begin("the_apology"))["id"]
    whole = await home.say(session, SORRY)
    await home.client.post(f"/api/sessions/{session}/end")
    report = await home.report(session)
    answer = await home.client.get(f"/api/sessions/{session}/reports/{report['id']}.md")
    assert answer.headers["content-type"] == "text/markdown; charset=utf-8"
    assert "never called back that evening" in answer.text
    for line in whole["ex_turn"]["text"].split("\n"):
        assert line.split()[0] in answer.text
    assert report["opening"] in answer.text
    page = await home.client.get(f"/sessions/{session}/reports/{report['id']}", headers={"accept": "text/html"})
    assert f'{report["id"]}.md" download="unsent-report.md"' in page.text  # a file that tells its keeper what it is


async def test_a_model_that_judges_badly_still_gives_a_report_that_is_proved(data_dir: Path) -> None:
    async with house(data_dir, ScriptedGateway("quote_inventing")) as home:
        session = (await home.begin("the_apology"))["id"]
        await home.say(session, SORRY)
        report = await home.report(session)
        assert report["status"] == "done"
        for finding in report["findings"]:
            assert SORRY[finding["start"] : finding["end"]] == finding["quote"]
        assert sum(report["dropped"].values()) > 0


async def test_a_report_belongs_to_its_own_session(home: House) -> None:
    one, two = (await home.begin())["id"], (await home.begin())["id"]
    await home.say(one, SORRY)
    report = await home.report(one)
    for ending in ("", ".md"):
        answer = await home.client.get(f"/api/sessions/{two}/reports/{report['id']}{ending}")
        assert (answer.status_code, answer.json()["slug"]) == (404, "not-found")


async def test_the_export_holds_everything_that_was_ever_kept(home: House) -> None:
    session = (await home.begin("the_apology", goal="say it once", prepare={"my_part": "i was late"}))["id"]
    await home.say(session, SORRY)
    await home.wait(session)
    await home.client.post(f"/api/sessions/{session}/end")
    report = await home.report(session)
    export = (await home.client.get("/api/export")).json()
    assert export["schema"] == "unsent-export-1"
    assert [d["kind"] for d in export["documents"]] == ["readiness"]
    kept = export["sessions"][0]
    assert (kept["goal"], kept["prepare"]) == ("say it once", {"my_part": "i was late"})
    for shown, stored in zip(await home.turns(session), kept["turns"], strict=True):
        assert {k: stored[k] for k in ("id", "text", "role", "status", "parent_turn_id")} == {
            k: shown[k] for k in ("id", "text", "role", "status", "parent_turn_id")
        }
        assert stored["events"] or stored["role"] == "ex"
    assert kept["reports"][0]["id"] == report["id"]
    assert kept["reports"][0]["result"]["opening"] == report["opening"]


async def test_deleting_me_leaves_nothing_and_says_what_went(home: House) -> None:
    session = (await home.begin("the_apology", goal="say it once"))["id"]
    await home.say(session, SORRY)
    report = await home.report(session)
    receipt = (await home.client.delete("/api/me")).json()
    assert receipt["key_destroyed"] is True
    gone = {table: rows for table, rows in receipt["deleted"].items() if rows}
    assert gone | {"turn_events": 0, "report_steps": 0} == {
        "owners": 1,
        "documents": 1,
        "sessions": 1,
        "turns": 2,
        "turn_events": 0,
        "decisions": 1,
        "reports": 1,
        "report_steps": 0,
    }
    for path in (f"/api/sessions/{session}", f"/api/sessions/{session}/reports/{report['id']}", "/api/readiness"):
        assert (await home.client.get(path)).status_code == 404
    export = (await home.client.get("/api/export")).json()
    assert (export["documents"], export["sessions"]) == ([], [])
    with sqlite3.connect(next(home.folder.glob("*.db"))) as database:
        tables = [name for (name,) in database.execute("select name from sqlite_master where type = 'table'")]
        left = {t: database.execute(f'select count(*) from "{t}"').fetchone()[0] for t in tables}
    database.close()
    assert {t: n for t, n in left.items() if n and t != "alembic_version"} == {"owners": 1}
    for file in home.folder.rglob("*"):
        if file.is_file():
            assert b"never called back" not in file.read_bytes()
            assert b"say it once" not in file.read_bytes()
    await home.ready()
    assert (await home.begin())["status"] == "open"


async def test_deleting_me_while_a_reply_is_being_made_leaves_nothing_either(held: tuple[House, HeldGateway]) -> None:
    home, gateway = held
    session = (await home.begin())["id"]
    sending = asyncio.create_task(home.post(session, SORRY))
    await gateway.asked.wait()
    await home.client.delete("/api/me")
    gateway.go.set()
    refused = await sending
    assert (refused.status_code, refused.json()["slug"]) == (404, "not-found")
    export = (await home.client.get("/api/export")).json()
    assert (export["documents"], export["sessions"]) == ([], [])


async def test_what_is_on_the_disk_cannot_be_read_without_the_key(home: House) -> None:
    session = (await home.begin(goal="say it once"))["id"]
    await home.say(session, SORRY)
    files = [f for f in home.folder.rglob("*") if f.is_file()]
    assert len(files) >= 2
    for file in files:
        for word in (b"never called back", b"say it once", b"no_contact"):
            assert word not in file.read_bytes()
