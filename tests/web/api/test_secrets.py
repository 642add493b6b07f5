"""What stays inside: the other person's state, acts, ceiling and hidden facts; and what was typed, out of every log."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from service.errors import ModelBusy, StoreFull
from service.logs import JsonLines
from service.transcript import Act
from tests.support.app import BreakingGateway, House, house, read_sse

_KEYS = (
    "act acts state trust warmth guard hurt patience ceiling hidden disclose disclosed decision stance boundary "
    "dynamics signals markers needs_to_hear closed_by key_phrases"
)
INSIDE = frozenset(_KEYS.split())
"""Keys that no answer may carry before the end."""
TALK = [
    "hi. i was late so often that year and you sat there waiting. that was unfair, and i am sorry",
    "how are you these days? i would like to hear it, also the hard parts",
    "thank you for telling me. you don't have to answer anything",
    "please, just one coffee. tomorrow. you owe me that",
]


def keys(value: Any) -> Iterator[str]:
    """Every key, at any depth, that has a value."""
    if isinstance(value, dict):
        for key, below in value.items():
            if below is not None:
                yield key
            yield from keys(below)
    elif isinstance(value, list):
        for below in value:
            yield from keys(below)


async def answers_while_open(home: House) -> list[tuple[str, Any]]:
    """Every API answer that there is in the course of an open rehearsal."""
    session = (await home.begin("hard_truths"))["id"]
    found: list[tuple[str, Any]] = []
    for n, text in enumerate(TALK):
        body = {"text": text, "client_turn_id": home.fresh_id()}
        streamed = await home.client.post(
            f"/api/sessions/{session}/turns", json=body, headers={"Accept": "text/event-stream"}
        )
        found.append((f"stream {n}", [e.data for e in read_sse(streamed.text)]))
        found.append((f"json {n}", (await home.client.post(f"/api/sessions/{session}/turns", json=body)).json()))
        if found[-1][1]["session"]["status"] != "open":
            break
    else:
        found.append(("wait", await home.wait(session)))
    head = found[-1][1]
    if head["session"]["status"] != "open":  # say the last line differently, so that it is open again
        other = {"parent_turn_id": head["user_turn"]["parent_turn_id"]}
        found.append(("differently", await home.say(session, "i hear you. i will leave it there", **other)))
        assert found[-1][1]["session"]["status"] == "open"
    found.append(("report", await home.report(session)))
    for path in (f"/sessions/{session}", "/sessions", "/scenarios", "/personas", "/principles"):
        found.append((path, (await home.client.get(f"/api{path}")).json()))
    return found


async def test_nothing_from_inside_the_other_person_leaves_before_the_end(home: House) -> None:
    facts = [fact for p in home.services.ground.knowledge.personas.values() for fact in p.hidden]
    for where, answer in await answers_while_open(home):
        assert not INSIDE & set(keys(answer)), where
        told = json.dumps(answer, ensure_ascii=False)
        assert not [fact.id for fact in facts if fact.fact in told], where
        if where == "report":
            assert (answer["moments"], answer["turning_points"]) == ([], [])


async def test_what_a_person_takes_with_them_is_complete_also_while_a_talk_is_open(home: House) -> None:
    session = (await home.begin("hard_truths"))["id"]
    await home.say(session, TALK[0])
    export = (await home.client.get("/api/export")).json()
    assert export == {**await home.services.store.export_owner("local"), "exported_at": export["exported_at"]}
    answered = [t for t in export["sessions"][0]["turns"] if t["role"] == "ex"]
    assert answered
    assert all(t["act"] and t["decision"]["state"] and t["decision"]["reasons"] is not None for t in answered)
    told = json.dumps(export, ensure_ascii=False)
    assert not [f.id for f in home.services.ground.knowledge.personas["dana"].hidden if f.fact in told]


async def test_the_pages_of_an_open_rehearsal_carry_nothing_from_inside_either(home: House) -> None:
    session = (await home.begin("hard_truths"))["id"]
    await home.say(session, TALK[0])
    page = (await home.client.get(f"/sessions/{session}")).text
    persona = home.services.ground.knowledge.personas["dana"]
    assert not [fact.id for fact in persona.hidden if fact.fact in page]
    for act in Act:
        assert f'"{act.value}"' not in page or act.value in ("ask", "end", "test")
    for word in ("data-trust", "data-state", "data-act", "ceiling"):
        assert word not in page


async def test_after_the_end_the_debrief_tells_what_went_on(home: House) -> None:
    session = (await home.begin("hard_truths"))["id"]
    await home.say(session, TALK[0])
    await home.client.post(f"/api/sessions/{session}/end")
    report = await home.report(session)
    assert all(0 <= m["trust"] <= 1 for m in report["moments"])
    assert len(report["moments"]) == len(await home.turns(session))
    export = (await home.client.get("/api/export")).json()
    decided = [t["decision"] for t in export["sessions"][0]["turns"] if t["role"] == "ex"]
    assert all(d["state"] for d in decided)


CANARY = "zanzibarquokka"


async def test_what_was_typed_reaches_no_log_whatever_happens(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(JsonLines())
    logging.getLogger("unsent").addHandler(handler)
    caplog.set_level(logging.DEBUG, "unsent")
    try:
        await _type_the_canary_everywhere(data_dir, monkeypatch)
    finally:
        logging.getLogger("unsent").removeHandler(handler)
    assert '"logger": "unsent.turn"' in out.getvalue()
    assert '"logger": "unsent.web"' in out.getvalue()
    assert CANARY not in out.getvalue()
    for record in caplog.records:
        if record.name.startswith("unsent"):
            assert CANARY not in record.getMessage()
            assert CANARY not in str(record.__dict__)


async def _type_the_canary_everywhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"i keep thinking of the {CANARY} we saw"
    async with house(folder, BreakingGateway(ModelBusy(f"about {CANARY}"), after_piece=True)) as home:
        session = (await home.begin(goal=text, prepare={"my_part": text}))["id"]
        await home.say(session, text)
        await home.say(session, f"i want to kill myself, {CANARY}")
        other = (await home.begin())["id"]
        await home.post(other, CANARY * 400)
        await home.post(other, f"{CANARY}\x07")
        await home.client.post(f"/api/sessions/{other}/turns", content=f'{{"text": "{CANARY}'.encode())
        await home.client.get(f"/api/sessions/{CANARY}")
        await home.client.post("/sessions", data={"scenario": CANARY, "persona": CANARY, "goal": text})
        await home.client.post(f"/sessions/{other}/turns", data={"client_turn_id": "abcdefgh", "text": f"\x07{text}"})

        async def broken(*_: Any, **__: Any) -> None:
            raise RuntimeError(f"could not read {text}")

        async def full(*_: Any, **__: Any) -> None:
            raise StoreFull(f"no room for {text}")

        with monkeypatch.context() as patched:
            patched.setattr("service.conversation.turn.word", _refuse_to_word)
            patched.setattr("service.conversation.turn.speak", _refuse_to_word)
            answer = await home.say(other, text)
            assert answer["outcome"]["slug"] == "interrupted"
        with monkeypatch.context() as patched:
            patched.setattr(type(home.services.store), "accept_turn", broken)
            assert (await home.post(other, text)).status_code == 500
            patched.setattr(type(home.services.store), "accept_turn", full)
            assert (await home.post(other, text)).status_code == 507
        with monkeypatch.context() as patched:
            patched.setattr(type(home.services.reporter), "_make", broken)
            assert (await home.report(other))["status"] == "failed"


def _refuse_to_word(*given: Any) -> None:
    raise ValueError(f"cannot word an answer to {given}")
