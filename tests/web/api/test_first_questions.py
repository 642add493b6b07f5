"""The first questions as plain forms: somebody in danger is not kept waiting for help."""

from __future__ import annotations

import pytest

from service.safety.readiness import QUESTIONS
from tests.support.app import OPEN_ANSWERS, House

SAFETY = [q.id for q in QUESTIONS if q.group == "safety"]


async def answer_safety(home: House, **changed: str) -> str:
    """Answer the safety questions as forms, one after the other; the address one lands on after the last."""
    answers = {**OPEN_ANSWERS, **changed}
    where = ""
    for number, question in enumerate(SAFETY, 1):
        form = {f"a_{q}": answers[q] for q in SAFETY[: number - 1]}
        form |= {"step": str(number), "question": question, "answer": answers[question]}
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
    assert await answer_safety(home) == ""
