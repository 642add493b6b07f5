"""The first questions as pages, one at a time, and what follows from them."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, Response

from service.errors import NotFound
from service.safety.readiness import QUESTIONS, Readiness, assess
from service.safety.types import ReadinessOutcome
from service.web import build
from service.web.deps import Deps, Owner, Services
from service.web.encoding import Utf8Route
from service.web.forms import see
from service.web.pages.readiness import (
    AnswersPage,
    GivenAnswer,
    Option,
    ReadinessOutcomePage,
    ReadinessPage,
    Reason,
    SupportFirstPage,
    render_answers,
    render_readiness,
    render_readiness_outcome,
    render_support_first,
)
from service.web.pages.shell import Resource

router = APIRouter(default_response_class=HTMLResponse, route_class=Utf8Route, include_in_schema=False)
MAX_GOAL = 280
SAFETY = frozenset(q.id for q in QUESTIONS if q.group == "safety")


# -- the first questions -----------------------------------------------------------------------
@router.get("/readiness")
async def readiness(
    deps: Deps, owner: Owner, step: Annotated[int | None, Query(ge=1, le=len(QUESTIONS))] = None
) -> Response:
    """One question. Each has an address of its own, so that the browser's way back leads to the one before."""
    given = await deps.sessions.readiness_answers(owner)
    if step is None and given:
        return see("/readiness/outcome")
    asked = await _under_way(deps, owner)
    return HTMLResponse(_question(deps, step or _first_open(asked), asked))


@router.post("/readiness")
async def answer(request: Request, deps: Deps, owner: Owner) -> Response:
    form = await request.form()
    answers = await _under_way(deps, owner)
    raw = str(form.get("step", "1"))
    step = int(raw) if raw.isdecimal() and 1 <= int(raw) <= len(QUESTIONS) else 1
    question = QUESTIONS[step - 1]
    given = str(form.get("answer", ""))
    if given not in {o.value for o in question.options}:
        return HTMLResponse(_question(deps, step, answers), 422)
    answers[question.id] = given
    if step == LAST_SAFETY_STEP and (enough := support_first(answers)):
        await deps.sessions.answer_readiness(owner, enough)
        return see("/readiness/outcome")
    if step < len(QUESTIONS) or len(answers) < len(QUESTIONS):
        await deps.sessions.keep_answers_under_way(owner, answers)
        return see(f"/readiness?step={step + 1 if step < len(QUESTIONS) else _first_open(answers)}")
    await deps.sessions.answer_readiness(owner, answers)
    return see("/readiness/outcome")


async def _under_way(deps: Services, owner: str) -> dict[str, str]:
    return _asked(await deps.sessions.answers_under_way(owner))


def _first_open(answers: dict[str, str]) -> int:
    return next((STEPS[q.id] for q in QUESTIONS if q.id not in answers), 1)


@router.get("/readiness/answers")
async def answers(deps: Deps, owner: Owner) -> Response:
    """Every answer, to change one without going through all of them again."""
    found, given = await deps.sessions.readiness(owner), await deps.sessions.readiness_answers(owner)
    if found is None:
        return see("/readiness")
    asked = _asked(given)
    page = AnswersPage(
        shell=build.shell(deps),
        answers=tuple(
            GivenAnswer(
                question=q.id,
                ask=q.text,
                part=q.group,
                given=next(Option(value=o.value, label=o.label) for o in q.options if o.value == asked[q.id]),
                stays=q.id in found.locks,
            )
            for q in QUESTIONS
            if q.id in asked
        ),
        unasked=len(asked) < len(QUESTIONS),
        lasting=bool(found.locks),
    )
    return HTMLResponse(render_answers(page))


@router.get("/readiness/answers/{question}")
async def one_answer(question: str, deps: Deps, owner: Owner) -> Response:
    asked = _asked(await deps.sessions.readiness_answers(owner))
    if question not in asked:
        raise NotFound()
    return HTMLResponse(_question(deps, STEPS[question], asked, alone=True))


@router.post("/readiness/answers/{question}")
async def change_answer(question: str, deps: Deps, owner: Owner, answer: Annotated[str, Form()] = "") -> Response:
    """Change one answer. Where that leaves questions that have never been asked, they are asked now."""
    given = await deps.sessions.readiness_answers(owner)
    asked = _asked(given)
    if question not in asked:
        raise NotFound()
    if answer not in {o.value for o in QUESTIONS[STEPS[question] - 1].options}:
        return HTMLResponse(_question(deps, STEPS[question], asked, alone=True), 422)
    found = await deps.sessions.answer_readiness(owner, given | {question: answer})
    if found.outcome is not ReadinessOutcome.SUPPORT_FIRST and len(asked) < len(QUESTIONS):
        return see(f"/readiness?step={LAST_SAFETY_STEP + 1}")
    return see("/readiness/outcome")


def _asked(given: dict[str, str]) -> dict[str, str]:
    """The answers that somebody gave: where danger came first, the rest stands as "unsure" and was never asked."""
    rest = {q.id for q in QUESTIONS if q.group != "safety"}
    never = all(given.get(name) == "unsure" for name in rest)
    return {k: v for k, v in given.items() if not (never and k in rest)}


STEPS = {q.id: n for n, q in enumerate(QUESTIONS, 1)}
LAST_SAFETY_STEP = max(n for n, q in enumerate(QUESTIONS, 1) if q.group == "safety")


def support_first(answers: dict[str, str]) -> dict[str, str] | None:
    """The answers, completed with "unsure", where what was said about safety already decides; else ``None``.

    Nobody who has just said that they want to die is asked nine more questions about a break-up.
    """
    completed = {q.id: answers.get(q.id, "unsure") for q in QUESTIONS}
    safety = all(q.id in answers for q in QUESTIONS if q.group == "safety")
    return completed if safety and assess(completed).outcome is ReadinessOutcome.SUPPORT_FIRST else None


def _question(deps: Services, step: int, answers: dict[str, str], alone: bool = False) -> str:
    question = QUESTIONS[step - 1]
    return render_readiness(
        ReadinessPage(
            shell=build.shell(deps),
            step=step,
            of=len(QUESTIONS),
            question=question.id,
            ask=question.text,
            why=question.help,
            part=question.group,
            options=tuple(Option(value=o.value, label=o.label) for o in question.options),
            answer=answers.get(question.id),
            alone=alone,
        )
    )


@router.get("/readiness/outcome")
async def outcome(deps: Deps, owner: Owner) -> Response:
    found = await deps.sessions.readiness(owner)
    if found is None:
        return see("/readiness")
    reasons = tuple(Reason(words=r.words, sources=build.source_refs(deps, r.sources)) for r in found.reasons)
    if found.outcome is ReadinessOutcome.SUPPORT_FIRST:
        places = await deps.ground.resources(owner)
        return HTMLResponse(
            render_support_first(
                SupportFirstPage(
                    shell=build.shell(deps),
                    # What helps here is not a guide to winning somebody back: reasons stand without one.
                    reasons=tuple(Reason(words=r.words) for r in found.reasons if r.question_id in SAFETY),
                    resources=tuple(Resource(**p.model_dump()) for p in places),
                    unsure_counted=found.unsure_counted,
                    letter_open=found.letter_open,
                )
            )
        )
    sessions = await deps.store.list_sessions(owner, 100)
    cards = build.scenario_cards(deps, found, sessions)
    first = {name: n for n, name in enumerate(found.first)}
    return HTMLResponse(
        render_readiness_outcome(
            ReadinessOutcomePage(
                shell=build.shell(deps),
                outcome=_open_outcome(found),
                reasons=reasons,
                open_scenarios=tuple(
                    sorted((c for c in cards if c.state != "locked"), key=lambda c: (first.get(c.id, 99), c.number))
                ),
                closed_scenarios=tuple(c for c in cards if c.state == "locked"),
                unsure_counted=found.unsure_counted,
                lasting=bool(found.locks),
            )
        )
    )


def _open_outcome(found: Readiness) -> Literal["open", "not_yet", "letting_go_only"]:
    if found.outcome is ReadinessOutcome.OPEN:
        return "open"
    return "not_yet" if found.outcome is ReadinessOutcome.NOT_YET else "letting_go_only"
