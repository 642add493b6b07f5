"""The first questions as plain forms: somebody in danger is not kept waiting for help."""

from __future__ import annotations

import json
import re

import httpx
import pytest

from service.safety.readiness import QUESTIONS
from tests.support.app import OPEN_ANSWERS, House

SAFETY = [q.id for q in QUESTIONS if q.group == "safety"]


async def answer_safety(home: House, **changed: str) -> str:
    """Answer the safety questions as forms, one after the other; the address one lands on after the last."""
    answers = {**OPEN_ANSWERS, **changed}
    where = ""
    for number, question in enumerate(SAFETY, 1):
        form = {"step": str(number), "question": question, "answer": answers[question]}
        reply = await home.client.post("/readiness", data=form)
        where = reply.headers.get("location", "")
    return where


@pytest.mark.parametrize("danger", ["crisis_now", "afraid", "harm_by_them", "under_18"])
async def test_danger_is_answered_after_the_safety_questions_and_not_ten_later(home: House, danger: str) -> None:
    assert await answer_safety(home, **{danger: "yes"}) == "/readiness/outcome"
    page = (await home.client.get("/readiness/outcome")).text
    assert 'href="tel:' in page
    assert "Get Your" not in page


async def test_without_danger_the_questions_go_on(home: House) -> None:
    assert await answer_safety(home) == f"/readiness?step={len(SAFETY) + 1}"


async def change(home: House, question: str, answer: str) -> httpx.Response:
    return await home.client.post(f"/readiness/answers/{question}", data={"answer": answer})


async def test_one_answer_is_changed_without_going_through_all_of_them_again(home: House) -> None:
    await home.ready(take_a_no="no")
    assert "Perhaps not yet." in (await home.client.get("/readiness/outcome")).text
    page = (await home.client.get("/readiness/answers")).text
    assert page.count("/readiness/answers/") == len(QUESTIONS)
    one = (await home.client.get("/readiness/answers/take_a_no")).text
    assert re.findall(r'value="(\w+)" data-chosen', one) == ["no"]
    assert (await change(home, "take_a_no", "yes")).headers["location"] == "/readiness/outcome"
    assert "Everything here is open to you." in (await home.client.get("/readiness/outcome")).text
    kept = json.loads(await home.everything())["documents"]
    assert next(d["data"]["answers"] for d in kept if d["kind"] == "readiness") == dict(OPEN_ANSWERS)


async def test_an_answer_that_stays_is_shown_as_one_and_offers_no_change(home: House) -> None:
    await home.ready(blocked="yes")
    page = (await home.client.get("/readiness/answers")).text
    assert 'href="/readiness/answers/blocked"' not in page
    assert "this one stays" in page
    await change(home, "blocked", "no")
    assert "This helps you not to write." in (await home.client.get("/readiness/outcome")).text


async def test_after_a_danger_that_was_a_mistake_the_questions_never_asked_are_asked(home: House) -> None:
    assert (await home.client.delete("/api/me")).status_code == 200
    await answer_safety(home, afraid="yes")
    page = (await home.client.get("/readiness/answers")).text
    assert page.count('href="/readiness/answers/') == len(SAFETY)
    assert "have not been asked" in page
    assert (await change(home, "afraid", "no")).headers["location"] == f"/readiness?step={len(SAFETY) + 1}"


@pytest.mark.parametrize(("question", "answer", "status"), [("nothing", "yes", 404), ("afraid", "perhaps", 422)])
async def test_what_is_no_question_and_what_is_no_answer_changes_nothing(
    home: House, question: str, answer: str, status: int
) -> None:
    await home.ready()
    before = await home.everything()
    assert (await change(home, question, answer)).status_code == status
    assert await home.everything() == before


async def test_going_through_all_of_them_again_shows_what_was_answered_before(home: House) -> None:
    await home.ready()
    page = (await home.client.get("/readiness?step=2")).text
    assert len(re.findall("data-chosen", page)) == 1


async def test_every_question_has_an_address_of_its_own_and_what_was_answered_is_found_again(home: House) -> None:
    assert (await home.client.delete("/api/me")).status_code == 200
    await answer_safety(home)
    before = (await home.client.get("/readiness?step=2")).text
    assert 'value="no" data-chosen' in before
    assert f'name="step" value="{len(SAFETY) + 1}"' in (await home.client.get("/readiness")).text
    # Nothing is open before the last one, and a question that was jumped over is asked before the end.
    assert (await home.client.get("/practise")).headers["location"] == "/readiness"
    last = {"step": str(len(QUESTIONS)), "answer": OPEN_ANSWERS[QUESTIONS[-1].id]}
    reply = await home.client.post("/readiness", data=last)
    assert reply.headers["location"] == f"/readiness?step={len(SAFETY) + 1}"
