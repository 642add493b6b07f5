"""Two finished reports set beside each other."""

from __future__ import annotations

from service.errors import NotFound
from service.reporting.schema import ReportResult
from service.reporting.views import result_of
from service.store.port import ReportRecord
from service.transcript import Area, Session, branch
from service.web import build
from service.web.build_report import alias_of, area_line, card_of, moments_of, strength_of
from service.web.deps import Services
from service.web.pages.compare import AreaPair, ComparePage, PrincipleChange, Side
from service.web.pages.report import LevelsView


async def compare_page(deps: Services, owner: str, first_id: str, second_id: str) -> ComparePage:
    """Raises ``NotFound`` for a report that is not there, or is not finished."""
    (one, first, at_first), (two, second, at_second) = [
        await _finished(deps, owner, report_id) for report_id in (first_id, second_id)
    ]
    same_session = at_first.id == at_second.id
    shared = await _shared(deps, owner, one, two) if same_session else 0
    same_words = one.leaf_turn_id == two.leaf_turn_id
    return ComparePage(
        shell=build.shell(deps),
        first=await _side(deps, one, first, at_first, 0 if same_words else shared),
        second=await _side(deps, two, second, at_second, 0 if same_words else shared),
        same_until=shared,
        same_session=same_session,
        same_words=same_words,
        same_evaluator=one.evaluator == two.evaluator,
        areas=tuple(_pair(area, first, second) for area in Area),
        kept_first=_kept_only(first, second),
        kept_second=_kept_only(second, first),
    )


async def _finished(deps: Services, owner: str, report_id: str) -> tuple[ReportRecord, ReportResult, Session]:
    session = await deps.store.get_session(owner, (await deps.store.get_report(owner, report_id)).session_id)
    record = await deps.reporter.get(session, report_id)
    result = result_of(record)
    if result is None:
        raise NotFound()
    return record, result, session


async def _shared(deps: Services, owner: str, one: ReportRecord, two: ReportRecord) -> int:
    """How many turns the two branches have in common."""
    turns = await deps.store.turns(owner, one.session_id)
    paths = [[t.id for t in branch(turns, record.leaf_turn_id)] for record in (one, two)]
    return next((n for n, (a, b) in enumerate(zip(*paths, strict=False)) if a != b), min(map(len, paths)))


async def _side(deps: Services, record: ReportRecord, result: ReportResult, session: Session, after: int) -> Side:
    last = result.moments[-1] if result.moments else None
    return Side(
        session_id=session.id,
        report_id=record.id,
        scenario_title=deps.ground.knowledge.scenarios[session.scenario_id].title,
        partner_alias=await alias_of(deps, session),
        medium=session.medium.value,
        when=build.when(deps, record.created_at),
        opening=result.opening,
        strengths=tuple(strength_of(s) for s in result.strengths),
        to_mend=tuple(card_of(m) for m in result.to_mend),
        moments=moments_of(result)[after:],
        turning_points=tuple(t.words for t in result.turning_points if t.turn_no > after),
        end=LevelsView(trust=last.trust, guard=last.guard, patience=last.patience) if last else None,
        evaluator=result.evaluator.model,
    )


def _pair(area: Area, first: ReportResult, second: ReportResult) -> AreaPair:
    a, b = (next(r for r in result.areas if r.area is area) for result in (first, second))
    apart = False
    if a.low is not None and a.high is not None and b.low is not None and b.high is not None:
        apart = a.high < b.low or b.high < a.low
    return AreaPair(area=area.value, first=area_line(a), second=area_line(b), apart=apart)


def _kept_only(here: ReportResult, there: ReportResult) -> tuple[PrincipleChange, ...]:
    """The principles met here that were missed, at least in part, there."""
    missed = {p.id for p in there.principles if p.status in ("missed", "partly")}
    return tuple(PrincipleChange(id=p.id, name=p.name) for p in here.principles if p.status == "met" and p.id in missed)
