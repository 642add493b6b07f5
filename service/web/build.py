"""From what is stored to what a page shows. Reads through ports; words come from templates and content files."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from service.conversation.sessions import scenario_open
from service.knowledge import Persona, Scenario, Source
from service.safety.readiness import Readiness
from service.transcript import Session, SessionStatus
from service.web.deps import Services
from service.web.pages.language import when_words
from service.web.pages.setup import HistoryView, PartnerCard, ScenarioView
from service.web.pages.shell import Resource, ScenarioCard, ScenarioState, Shell, SourceRef

SOMEBODY = "somebody"
"""The name of a partner who has been deleted since."""


def shell(deps: Services, entered: bool = True) -> Shell:
    """Who words the partner, who judges, and where text goes; ``entered``: whether somebody is signed in."""
    return Shell(
        partner_model=deps.partner_model,
        judge_model=deps.judge_model,
        hosted=deps.doors is not None,
        entered=entered,
    )


def source_refs(deps: Services, sources: tuple[Source, ...]) -> tuple[SourceRef, ...]:
    """Guide and section titles for the ids a content file names."""
    titles = {(g.id, s.id): (g.title, s.title) for g in deps.ground.knowledge.guides.guides for s in g.sections}
    return tuple(
        SourceRef(guide_title=titles[s.guide, s.section][0], section_title=titles[s.guide, s.section][1])
        for s in sources
    )


def when(deps: Services, then: datetime) -> str:
    """A stored time in the words a person would use now."""
    return when_words(then.astimezone(), deps.clock().astimezone())


def scenario_cards(deps: Services, readiness: Readiness | None, sessions: list[Session]) -> tuple[ScenarioCard, ...]:
    been = {s.scenario_id: s.status for s in reversed(sessions)}
    times = Counter(s.scenario_id for s in sessions)
    return tuple(
        _scenario_card(s, n, readiness, been, times[s.id])
        for n, s in enumerate(deps.ground.knowledge.scenarios.values(), 1)
    )


def _scenario_card(
    scenario: Scenario, number: int, readiness: Readiness | None, been: dict[str, SessionStatus], times: int
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
        times=times,
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
        kinds=persona.types,
        history=HistoryView(
            together=h.together,
            ended=h.ended,
            who_ended=h.who_ended,
            months_since=h.months_since,
            user_did=h.user_did,
            ex_did=h.ex_did,
            borrowed=persona.typed,
            own_ended=persona.typed_story,
        ),
    )


def resource(deps: Services, name: str, how: str, source: str, checked_on: str | None) -> Resource:
    return Resource(name=name, how=how, source=source, checked_on=checked_on)
