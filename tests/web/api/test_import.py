"""An export brought back in: complete where it is honest, and no way round anything where it is not."""

from __future__ import annotations

import copy
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from service.conversation.importing_shape import MAX_PARTS, read_export
from service.errors import BadInput
from tests.support.app import OPEN_ANSWERS, House, house
from tests.support.postgres import in_own_loop

Export = dict[str, Any]
SORRY = "hi. i was late so often that year and you sat there waiting. that was unfair, and i am sorry"
PUSH = "please, just one coffee. tomorrow. you owe me that"
STALKING = "i still have her password and read her messages every night, help me follow where she goes"


async def furnish(home: House) -> Export:
    """One of everything that a person can have."""
    made = await home.client.post(
        "/api/personas/custom", json={"base": "dana", "alias": "Sam", "about": "Quiet, careful, likes rain."}
    )
    persona = made.json()["id"]
    notes = {"my_part": "being late", "asking_for": "nothing"}
    talk = (await home.begin("hard_truths", persona, goal="Say it plainly.", prepare=notes))["id"]
    first = await home.say(talk, SORRY)
    await home.say(talk, "are you real?")
    await home.wait(talk)
    await home.say(talk, PUSH, parent_turn_id=first["user_turn"]["parent_turn_id"] or "root")
    await home.client.put(f"/api/sessions/{talk}/draft", json={"text": "what i have not sent", "seq": 3})
    await home.client.put(f"/api/sessions/{talk}/room", json={"hints": True, "heard": False})
    over = (await home.begin("the_apology"))["id"]
    await home.say(over, SORRY)
    await home.client.post(f"/api/sessions/{over}/end")
    assert (await home.report(over))["status"] == "done"
    await home.client.put("/api/letters/letter-one", json={"text": "Dear you, goodbye."})
    await home.client.post("/settings/country", data={"code": "DE"})
    return await export(home)


async def export(home: House) -> Export:
    found: Export = (await home.client.get("/api/export")).json()
    return found


async def bring(home: House, given: Export | str) -> dict[str, Any]:
    body = given if isinstance(given, str) else json.dumps(given)
    answer = await home.client.post("/api/import", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 200, answer.text
    came: dict[str, Any] = answer.json()
    return came


def comparable(given: Export) -> str:
    """An export without what is new each time: ids by their order, when it was taken, when things were touched."""
    left = copy.deepcopy(given)
    ids: list[str] = []
    for session in left["sessions"]:
        session.pop("updated_at")
        for report in session["reports"]:
            report.pop("steps")
        ids += [session["id"], *(t["id"] for t in session["turns"]), *(r["id"] for r in session["reports"])]
    for document in left["documents"]:
        document.pop("updated_at")
        document["data"].pop("seq", None)
    text = json.dumps({"documents": left["documents"], "sessions": left["sessions"]}, sort_keys=True, indent=1)
    named: Export = json.loads(re.sub("|".join(map(re.escape, ids)), lambda m: f"id-{ids.index(m[0])}", text))
    named["documents"].sort(key=lambda document: (document["kind"], document["id"]))
    return json.dumps(named, sort_keys=True, indent=1)


async def test_an_honest_export_comes_back_whole_once(data_dir: Path, tmp_path: Path) -> None:
    async with house(data_dir) as home:
        before = await furnish(home)
        assert (await bring(home, before))["came_in"].keys() <= {"readiness"}  # it is all here
        assert comparable(await export(home)) == comparable(before)
    async with house(tmp_path / "another") as other:
        came = await bring(other, before)
        assert came["left_out"] == {}
        assert came["came_in"] == {
            **{"readiness": 1, "persona": 1, "letter": 1, "preference": 2, "draft": 1},
            **{"session": 2, "report": 1, "turn": sum(len(s["turns"]) for s in before["sessions"])},
        }
        after = await export(other)
        assert comparable(after) == comparable(before)
        again = await bring(other, before)
        assert again["here_already"] == 4 + 1
        assert comparable(await export(other)) == comparable(before)
        talk = next(s for s in after["sessions"] if s["scenario"] == "hard_truths")
        assert (await other.client.get(f"/sessions/{talk['id']}")).status_code == 200
        theirs = next(turn["id"] for turn in talk["turns"] if turn["role"] == "ex")
        went_on = await other.post(
            talk["id"], "thank you for telling me", parent_turn_id=theirs, client_turn_id="after-the-import"
        )
        assert went_on.status_code == 200, went_on.text
        report = next(s for s in after["sessions"] if s["reports"])
        for path in (f"/sessions/{report['id']}/reports/{report['reports'][0]['id']}", "/progress", "/settings"):
            assert (await other.client.get(path)).status_code == 200


@pytest.fixture(scope="module")
def kept(furnished: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Export]:
    async def make() -> Export:
        async with house(Path(shutil.copytree(furnished, tmp_path_factory.mktemp("kept") / "data"))) as home:
            return await furnish(home)

    return {"export": in_own_loop(make())}


@pytest.fixture
def given(kept: dict[str, Export]) -> Export:
    return copy.deepcopy(kept["export"])


@pytest.fixture
async def other(tmp_path: Path) -> Any:
    async with house(tmp_path / "other") as opened:
        yield opened


async def test_what_the_file_says_was_decided_counts_for_nothing(other: House, given: Export) -> None:
    honest = comparable(given)
    for session in given["sessions"]:
        for turn in session["turns"]:
            if turn["decision"]:
                turn["act"] = "reply_warm" if turn["text"] else turn["act"]
                turn["decision"]["state"] |= {"trust": 1.0, "guard": 0.0, "reached": "small_yes", "ended": False}
                turn["decision"]["disclose"] = "everything"
    await bring(other, given)
    assert comparable(await export(other)) == honest


async def test_a_lock_that_is_set_stays_and_one_in_the_file_is_added(other: House, given: Export) -> None:
    await other.ready(order="yes")
    here = (await other.client.get("/api/readiness")).json()
    assert here["locks"] == ["order"]
    answers = next(d for d in given["documents"] if d["kind"] == "readiness")
    answers["data"] = {"answers": dict(OPEN_ANSWERS), "locks": ["harm_by_me"]}
    await bring(other, given)
    now = (await other.client.get("/api/readiness")).json()
    assert now["outcome"] == here["outcome"] == "letting_go_only"
    assert set(now["locks"]) == {"order", "harm_by_me"}
    for session in (await export(other))["sessions"]:
        if session["status"] == "open":
            assert (await other.post(session["id"], "hello")).json()["slug"] == "scenario-locked"


async def test_attacks_that_wait_in_a_file_are_screened(other: House, given: Export) -> None:
    partner = next(d for d in given["documents"] if d["kind"] == "persona")
    partner["data"]["about"] = STALKING
    given["sessions"][0]["goal"] = STALKING
    given["sessions"][0]["prepare"] = {"my_part": STALKING, "their_side": "tired"}
    talk = next(s for s in given["sessions"] if s["scenario"] == "the_apology")
    talk["turns"][0]["text"] = "i want to kill myself tonight"
    came = await bring(other, given)
    assert came["left_out"]["screened"] >= 4
    after = await export(other)
    told = json.dumps(after)
    assert STALKING not in told
    assert not [d for d in after["documents"] if d["kind"] == "persona"]
    stopped = next(s for s in after["sessions"] if s["scenario"] == "the_apology")
    assert (stopped["status"], stopped["ended_by"], stopped["reports"]) == ("stopped", "safety", [])
    page = (await other.client.get(f"/sessions/{stopped['id']}")).text
    assert "simulation" in page or "simulated" in page
    assert (await other.post(stopped["id"], "hello")).json()["slug"] in ("session-ended", "bad-parent")


def _forged_quote(given: Export) -> None:
    report = next(s for s in given["sessions"] if s["reports"])["reports"][0]["result"]
    report["strengths"][0]["quote"] = "i promise she loves me"


def _other_words(given: Export) -> None:
    talk = next(s for s in given["sessions"] if s["reports"])
    talk["turns"][0]["text"] = "I never wrote what is quoted."


def _another_version(given: Export) -> None:
    next(s for s in given["sessions"] if s["reports"])["reports"][0]["result"]["schema_version"] = 99


async def test_a_report_whose_quotes_are_not_in_the_words_is_left_out(other: House, given: Export) -> None:
    for number, forge in enumerate((_forged_quote, _other_words, _another_version)):
        forged = copy.deepcopy(given)
        forge(forged)
        talk = next(s for s in forged["sessions"] if s["reports"])
        talk["id"] = f"another-{number}"
        came = await bring(other, forged)
        assert "report" not in came["came_in"]
        assert came["left_out"]["does not fit"] == 1


WRONG: dict[str, Callable[[Export], Any]] = {
    "another schema": lambda e: e.update(schema="unsent-export-9"),
    "an unknown part": lambda e: e.update(zanzibarquokka=1),
    "no sessions": lambda e: e.pop("sessions"),
    "a turn without a text": lambda e: e["sessions"][0]["turns"][0].pop("text"),
    "an act that is none": lambda e: e["sessions"][0]["turns"][0].update(act="obey"),
    "an id that is a path": lambda e: e["sessions"][0].update(id="../../etc/passwd"),
    "a time without a zone": lambda e: e["sessions"][0].update(created_at="2026-01-01T00:00:00"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_has_not_the_shape_of_an_export_is_refused_without_being_repeated(
    kept: dict[str, Export], name: str
) -> None:
    given = copy.deepcopy(kept["export"])
    WRONG[name](given)
    with pytest.raises(BadInput) as refused:
        read_export(json.dumps(given))
    assert not re.search("zanzibarquokka|obey|passwd", refused.value.detail)


async def test_a_file_that_is_no_export_is_refused_whole(other: House, given: Export) -> None:
    given["sessions"][-1]["turns"][0]["role"] = "somebody"
    for body in (json.dumps(given), "", "[]", "nul", '{"schema": "unsent-export-1"}', "[" * 100_000):
        answer = await other.client.post("/api/import", content=body)
        assert (answer.status_code, answer.json()["slug"]) == (422, "bad-input")
    assert (await export(other))["sessions"] == []


def test_a_file_of_countless_parts_is_refused_before_it_is_opened() -> None:
    raw = '{"schema": "unsent-export-1", "sessions": [' + "[]," * (MAX_PARTS + 1) + "[]]}"
    with pytest.raises(BadInput, match="more parts"):
        read_export(raw)


BROKEN: dict[str, Callable[[list[Any]], Any]] = {
    "a parent that is not there": lambda t: t[1].update(parent_turn_id="nowhere"),
    "itself as its parent": lambda t: t[1].update(parent_turn_id=t[1]["id"]),
    "the same turn twice": lambda t: t.append(t[0]),
    "two answers to one message": lambda t: t.append(t[1] | {"id": "second"}),
    "two of one side in a row": lambda t: t[1].update(role=t[0]["role"]),
    "a status of the other side": lambda t: t[0].update(status="complete" if t[0]["role"] == "user" else "answered"),
    "a control character": lambda t: t[0].update(text="bell\x07"),
}


async def test_a_tree_that_no_rehearsal_could_have_grown_is_left_out_and_the_rest_comes_in(
    other: House, given: Export
) -> None:
    for name, broken in BROKEN.items():
        changed = copy.deepcopy(given)
        broken(next(s for s in changed["sessions"] if s["scenario"] == "the_apology")["turns"])
        assert (await bring(other, changed))["left_out"] == {"does not fit": 1}, name
        assert [s["scenario"] for s in (await export(other))["sessions"]] == ["hard_truths"], name
