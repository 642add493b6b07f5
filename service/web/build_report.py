"""The report page from a stored report, whatever state it is in."""

from __future__ import annotations

from fastapi.responses import HTMLResponse

from service.reporting.schema import AreaResult, Mend, ReportView
from service.reporting.views import report_view
from service.transcript import Session
from service.web import build
from service.web.deps import Services
from service.web.pages.report import (
    AreaLine,
    Card,
    Moment,
    ReportFailedPage,
    ReportPage,
    ReportWaitingPage,
    Strength,
    TurningPoint,
    render_report,
    render_report_failed,
    render_report_waiting,
)


async def report_response(deps: Services, owner: str, session_id: str, report_id: str) -> HTMLResponse:
    """The finished report, the waiting page, or what went wrong. Raises ``NotFound``."""
    session = await deps.store.get_session(owner, session_id)
    view = report_view(await deps.reporter.get(session, report_id))
    if view.status == "failed":
        failed = ReportFailedPage(
            shell=build.shell(deps),
            session_id=session_id,
            leaf_turn_id=view.leaf_turn_id,
            title="The report could not be made.",
            detail=view.error or "What you said is kept. You can ask for it again.",
        )
        return HTMLResponse(render_report_failed(failed))
    setting = await deps.ground.setting(session)
    if view.status in ("queued", "running"):
        waiting = ReportWaitingPage(
            shell=build.shell(deps),
            session_id=session_id,
            report_id=report_id,
            partner_alias=setting.persona.alias,
            status=view.status,
            reading=view.reading.value if view.reading else None,
            read=tuple(a.value for a in view.read),
        )
        return HTMLResponse(render_report_waiting(waiting))
    return HTMLResponse(render_report(_page(deps, session, setting.scenario.title, setting.persona.alias, view)))


def _page(deps: Services, session: Session, scenario_title: str, alias: str, view: ReportView) -> ReportPage:
    evaluator = view.evaluator
    return ReportPage(
        shell=build.shell(deps),
        session_id=session.id,
        report_id=view.id,
        scenario_title=scenario_title,
        partner_alias=alias,
        medium=session.medium.value,
        when=build.when(deps, session.created_at),
        opening=view.opening or "",
        strengths=tuple(
            Strength(turn_id=s.turn_id, quote=s.quote, principle_name=s.principle_name, words=s.words)
            for s in view.strengths
        ),
        to_mend=tuple(_card(m) for m in view.to_mend),
        moments=tuple(
            Moment(
                turn_no=m.turn_no,
                who=m.role.value,
                text=m.text,
                inner=m.inner,
                trust=m.trust,
                guard=m.guard,
                patience=m.patience,
                turn_id=m.turn_id,
                words=m.words,
            )
            for m in view.moments
        ),
        areas=tuple(_area(a) for a in view.areas),
        turning_points=tuple(TurningPoint(turn_no=t.turn_no, words=t.words) for t in view.turning_points),
        next_try=view.next_try.words if view.next_try else None,
        evaluator_line=evaluator.line if evaluator else "",
        evaluator_measured=bool(evaluator and evaluator.measured),
        dropped_findings=view.dropped.total,
        talk_share=view.talk_share,
        goal=session.goal,
    )


def _card(mend: Mend) -> Card:
    return Card(
        turn_id=mend.turn_id,
        you_wrote=mend.quote,
        what_it_does=mend.words,
        other_way=mend.better_line,
        other_way_is_example=mend.better_kind == "example",
        principle_id=mend.principle,
        principle_name=mend.principle_name,
        source_title=mend.source.guide_title,
        source_section=mend.source.section_title,
    )


def _area(area: AreaResult) -> AreaLine:
    return AreaLine(
        area=area.area.value,
        words=area.words,
        score=area.score,
        low=area.low,
        high=area.high,
        chances=area.chances,
        unscored_reason=area.unscored_reason,
    )
