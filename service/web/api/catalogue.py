"""``/api/scenarios``, ``/api/personas``, ``/api/principles``, ``/api/readiness`` and the health checks."""

from __future__ import annotations

from fastapi import APIRouter

from service import __version__
from service.conversation.sessions import scenario_open
from service.errors import NotFound
from service.knowledge import Persona
from service.safety.readiness import Readiness
from service.web.api.models import (
    CheckView,
    Health,
    PersonaView,
    PrincipleView,
    ReadinessBody,
    ReadinessReasonView,
    ReadinessView,
    ScenarioView,
    SourceView,
)
from service.web.deps import Deps, Owner
from service.web.encoding import Utf8Route

router = APIRouter(route_class=Utf8Route)
health = APIRouter()


@health.get("/healthz", tags=["health"])
async def healthz() -> Health:
    """The process answers."""
    return Health(version=__version__)


@health.get("/readyz", tags=["health"])
async def readyz(deps: Deps) -> Health:
    """The database answers too. A model that is still loading does not hold this back: pages never wait for it."""
    await deps.store.ping()
    return Health(version=__version__)


@router.get("/scenarios", tags=["catalogue"])
async def scenarios(deps: Deps, owner: Owner) -> list[ScenarioView]:
    """All situations in the order of the path; ``open`` follows the readiness check."""
    readiness = await deps.sessions.readiness(owner)
    return [
        ScenarioView(
            id=s.id,
            order=s.order,
            title=s.title,
            media=list(s.media),
            contact=s.contact,
            stage=s.stage,
            situation=s.situation,
            goal=s.goal,
            starts=s.starts,
            heavy=s.heavy,
            turns=s.turns,
            open=scenario_open(readiness, s.contact),
        )
        for s in deps.ground.knowledge.scenarios.values()
    ]


@router.get("/personas", tags=["catalogue"])
async def personas(deps: Deps) -> list[PersonaView]:
    """The partners as shown before a talk: nothing that is meant to be found out in it."""
    return [persona_view(p, p.id) for p in deps.ground.knowledge.personas.values()]


def persona_view(p: Persona, persona_id: str) -> PersonaView:
    """A partner as the outside sees it."""
    return PersonaView(
        id=persona_id,
        alias=p.alias,
        pronouns=p.pronouns,
        age=p.age,
        one_line=p.one_line,
        about=p.about,
        together=p.history.together,
        ended=p.history.ended,
        months_since=p.history.months_since,
        user_did=list(p.history.user_did),
    )


@router.get("/principles", tags=["catalogue"])
async def principles(deps: Deps) -> list[PrincipleView]:
    """What is taught, with its sources and the questions each turn is asked."""
    return [
        PrincipleView(
            id=p.id,
            area=p.area,
            name=p.name,
            rule=p.rule,
            why=p.why,
            sources=[SourceView(guide=s.guide, section=s.section) for s in p.sources],
            checks=[CheckView(id=c.id, ask=c.ask) for c in p.checks],
        )
        for p in deps.ground.knowledge.principles.values()
    ]


@router.put("/readiness", tags=["readiness"])
async def put_readiness(body: ReadinessBody, deps: Deps, owner: Owner) -> ReadinessView:
    """Answer (or answer again) the first questions. A lock that was set once stays."""
    return _view(await deps.sessions.answer_readiness(owner, body.answers))


@router.get("/readiness", tags=["readiness"])
async def get_readiness(deps: Deps, owner: Owner) -> ReadinessView:
    """What the last answers open; 404 before the first check."""
    readiness = await deps.sessions.readiness(owner)
    if readiness is None:
        raise NotFound("The first questions have not been answered yet.")
    return _view(readiness)


def _view(readiness: Readiness) -> ReadinessView:
    return ReadinessView(
        outcome=readiness.outcome.value,
        reasons=[
            ReadinessReasonView(
                question=r.question_id,
                words=r.words,
                sources=[{"guide": s.guide, "section": s.section} for s in r.sources],
            )
            for r in readiness.reasons
        ],
        locks=list(readiness.locks),
        first=list(readiness.first),
        unsure_counted=readiness.unsure_counted,
        letter_open=readiness.letter_open,
    )
