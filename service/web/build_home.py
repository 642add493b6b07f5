"""The home page: where to begin or go on, where one has been, and the path."""

from __future__ import annotations

from service.errors import NotFound
from service.reporting.views import result_of
from service.safety.types import ReadinessOutcome
from service.store.port import ReportRecord
from service.transcript import Session
from service.web.build import SOMEBODY, scenario_cards, shell, when
from service.web.build_progress import OF_LATE, newest_readings, suggest
from service.web.deps import Services
from service.web.pages.home import HomePage, SessionCard

RECENT = 5
"""How many rehearsals stand on the home page; the rest is under progress."""


async def home_page(deps: Services, owner: str, deleted: bool = False) -> HomePage:
    """What one sees first; ``deleted``: after a rehearsal has been deleted."""
    readiness = await deps.sessions.readiness(owner)
    sessions = await deps.store.list_sessions(owner, 100)
    records = await deps.store.list_reports(owner)
    # Newest first: of several reports of one rehearsal the newest is the one to read.
    reports = {r.session_id: r for r in reversed(records) if r.status == "done"}
    scenarios = scenario_cards(deps, readiness, sessions)
    locked = {card.id for card in scenarios if card.state == "locked"}
    cards = tuple([await _session_card(deps, s, reports.get(s.id), s.scenario_id in locked) for s in sessions])
    outcome = readiness.outcome if readiness else None
    late = [r for r in map(result_of, newest_readings(records)[-OF_LATE:]) if r is not None]
    open_scenarios = await deps.sessions.open_scenarios(owner)
    return HomePage(
        shell=shell(deps),
        ready=readiness is not None,
        scenarios=scenarios,
        sessions=cards[:RECENT],
        more_sessions=max(0, len(cards) - RECENT),
        go_on=next((c for c in cards if c.status == "open" and not c.locked and not c.partner_gone), None),
        suggestion=suggest(deps, late, open_scenarios, {s.scenario_id for s in sessions}) if sessions else None,
        only_letting_go=outcome is ReadinessOutcome.LETTING_GO_ONLY,
        closed=outcome is ReadinessOutcome.SUPPORT_FIRST,
        deleted=deleted,
    )


async def _session_card(deps: Services, session: Session, report: ReportRecord | None, locked: bool) -> SessionCard:
    scenario = deps.ground.knowledge.scenarios[session.scenario_id]
    gone = False
    try:
        alias = (await deps.ground.persona(session.owner_id, session.persona_id)).alias
    except NotFound:
        alias = SOMEBODY
        gone = True
    return SessionCard(
        id=session.id,
        scenario_title=scenario.title,
        partner_alias=alias,
        medium=session.medium.value,
        when=when(deps, session.created_at),
        status=session.status.value,
        report_id=report.id if report else None,
        locked=locked,
        partner_gone=gone,
    )
