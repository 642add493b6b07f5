"""From what is stored to what a page shows. Reads through ports; words come from templates and content files."""

from __future__ import annotations

from datetime import datetime

from service.conversation.sessions import scenario_open
from service.errors import NotFound
from service.knowledge import Persona, Scenario, Source
from service.safety.readiness import Readiness
from service.safety.types import ReadinessOutcome
from service.store.port import ReportRecord
from service.transcript import Session, SessionStatus
from service.web.deps import Services
from service.web.pages.home import HomePage, SessionCard
from service.web.pages.language import when_words
from service.web.pages.setup import HistoryView, PartnerCard, ScenarioView
from service.web.pages.shell import Resource, ScenarioCard, ScenarioState, Shell, SourceRef

SOMEBODY = "somebody"
"""The name of a partner who has been deleted since."""


def shell(deps: Services) -> Shell:
    """Who words the partner, who judges, and where text goes."""
    return Shell(partner_model=deps.partner_model, judge_model=deps.judge_model)


def source_refs(deps: Services, sources: tuple[Source, ...]) -> tuple[SourceRef, ...]:
    """Guide and section titles for the ids a content file names."""
    titles = {(g.id, s.id): (g.title, s.title) for g in deps.ground.knowledge.guides.guides for s in g.sections}
    return tuple(
        SourceRef(guide_title=titles[s.guide, s.section][0], section_title=titles[s.guide, s.section][1])
        for s in sources
    )


async def home(deps: Services, owner: str) -> HomePage:
    readiness = await deps.sessions.readiness(owner)
    sessions = await deps.store.list_sessions(owner, 12)
    # Newest first: of several reports of one rehearsal the newest is the one to read.
    reports = {r.session_id: r for r in reversed(await deps.store.list_reports(owner)) if r.status == "done"}
    scenarios = scenario_cards(deps, readiness, sessions)
    locked = {card.id for card in scenarios if card.state == "locked"}
    cards = tuple([await _session_card(deps, s, reports.get(s.id), s.scenario_id in locked) for s in sessions])
    outcome = readiness.outcome if readiness else None
    return HomePage(
        shell=shell(deps),
        ready=readiness is not None,
        scenarios=scenarios,
        sessions=cards,
        go_on=next((c for c in cards if c.status == "open" and not c.locked), None),
        only_letting_go=outcome is ReadinessOutcome.LETTING_GO_ONLY,
        closed=outcome is ReadinessOutcome.SUPPORT_FIRST,
    )


async def _session_card(deps: Services, session: Session, report: ReportRecord | None, locked: bool) -> SessionCard:
    scenario = deps.ground.knowledge.scenarios[session.scenario_id]
    try:
        alias = (await deps.ground.persona(session.owner_id, session.persona_id)).alias
    except NotFound:
        alias = SOMEBODY
    return SessionCard(
        id=session.id,
        scenario_title=scenario.title,
        partner_alias=alias,
        medium=session.medium.value,
        when=when(deps, session.created_at),
        status=session.status.value,
        report_id=report.id if report else None,
        locked=locked,
    )


def when(deps: Services, then: datetime) -> str:
    """A stored time in the words a person would use now."""
    return when_words(then.astimezone(), deps.clock().astimezone())


def scenario_cards(deps: Services, readiness: Readiness | None, sessions: list[Session]) -> tuple[ScenarioCard, ...]:
    been = {s.scenario_id: s.status for s in reversed(sessions)}
    return tuple(
        _scenario_card(s, n, readiness, been) for n, s in enumerate(deps.ground.knowledge.scenarios.values(), 1)
    )


def _scenario_card(
    scenario: Scenario, number: int, readiness: Readiness | None, been: dict[str, SessionStatus]
) -> ScenarioCard:
    locked = readiness is not None and not scenario_open(readiness, scenario.contact)
    state: ScenarioState = "new"
    if locked:
        state = "locked"
    elif scenario.id in been:
        state = "started" if been[scenario.id] is SessionStatus.OPEN else "practised"
    return ScenarioCard(
        id=scenario.id,
        title=scenario.title,
        goal=scenario.goal,
        number=number,
        state=state,
        locked_reason="Because of what you answered in the first questions." if locked else None,
        letting_go=not scenario.contact,
    )


def scenario_view(scenario: Scenario) -> ScenarioView:
    return ScenarioView(
        id=scenario.id,
        title=scenario.title,
        situation=scenario.situation,
        goal=scenario.goal,
        media=tuple(m.value for m in scenario.media),
        turns=scenario.turns,
        heavy=scenario.heavy,
    )


def partner_card(persona: Persona) -> PartnerCard:
    h = persona.history
    return PartnerCard(
        id=persona.id,
        alias=persona.alias,
        age=persona.age,
        pronouns=persona.pronouns,
        one_line=persona.one_line,
        about=persona.about,
        history=HistoryView(
            together=h.together,
            ended=h.ended,
            who_ended=h.who_ended,
            months_since=h.months_since,
            user_did=h.user_did,
            ex_did=h.ex_did,
        ),
    )


def resource(deps: Services, name: str, how: str, source: str, checked_on: str | None) -> Resource:
    return Resource(name=name, how=how, source=source, checked_on=checked_on)
