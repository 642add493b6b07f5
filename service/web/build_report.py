"""The report page from a stored report, whatever state it is in."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi.responses import HTMLResponse

from service.errors import NotFound, ReportStopped
from service.reporting import schema
from service.reporting.views import report_view, result_of
from service.store.port import ReportRecord
from service.transcript import Role, Session, branch
from service.web import build
from service.web.deps import Services
from service.web.pages.report import (
    AgreementLine,
    AreaLine,
    Card,
    Disagreement,
    EvaluatorView,
    LevelsView,
    Moment,
    Next,
    OtherTry,
    Piece,
    PreparedLine,
    PrincipleLine,
    ReportFailedPage,
    ReportPage,
    ReportWaitingPage,
    Strength,
    TurningPoint,
    render_report,
    render_report_failed,
    render_report_waiting,
)

MAX_OTHERS = 6


async def report_response(deps: Services, owner: str, session_id: str, report_id: str) -> HTMLResponse:
    """The finished report, the waiting page, or what went wrong. Raises ``NotFound``."""
    session = await deps.store.get_session(owner, session_id)
    record = await deps.reporter.get(session, report_id)
    view = report_view(record)
    if view.status == "failed":
        failed = ReportFailedPage(
            shell=build.shell(deps),
            session_id=session_id,
            leaf_turn_id=view.leaf_turn_id,
            title="The report was stopped."
            if record.error_slug == ReportStopped.slug
            else "The report could not be made.",
            detail=view.error or "What you said is kept. You can ask for it again.",
        )
        return HTMLResponse(render_report_failed(failed))
    alias = await alias_of(deps, session)
    if view.status in ("queued", "running"):
        waiting = ReportWaitingPage(
            shell=build.shell(deps),
            session_id=session_id,
            report_id=report_id,
            partner_alias=alias,
            status=view.status,
            reading=view.reading.value if view.reading else None,
            read=tuple(a.value for a in view.read),
        )
        return HTMLResponse(render_report_waiting(waiting))
    result = result_of(record)
    if result is None:  # a report is "done" only with its result: the store finishes both in one step
        raise NotFound()
    return HTMLResponse(render_report(await _page(deps, session, alias, record, result)))


async def alias_of(deps: Services, session: Session) -> str:
    """The partner's name; a word for somebody where an own partner has been deleted since."""
    try:
        return (await deps.ground.persona(session.owner_id, session.persona_id)).alias
    except NotFound:
        return build.SOMEBODY


async def _page(
    deps: Services, session: Session, alias: str, record: ReportRecord, result: schema.ReportResult
) -> ReportPage:
    knowledge = deps.ground.knowledge
    moments = moments_of(result)
    if not moments:
        moments = await _said_only(deps, session, record, result)
    return ReportPage(
        shell=build.shell(deps),
        session_id=session.id,
        report_id=record.id,
        leaf_turn_id=record.leaf_turn_id,
        scenario_title=knowledge.scenarios[session.scenario_id].title,
        partner_alias=alias,
        medium=session.medium.value,
        when=build.when(deps, session.created_at),
        opening=result.opening,
        goal=session.goal,
        strengths=tuple(strength_of(s) for s in result.strengths),
        to_mend=tuple(card_of(m) for m in result.to_mend),
        moments=moments,
        at_start=levels_of(result.at_start),
        still_open=not result.moments,
        areas=tuple(area_line(a) for a in result.areas),
        turning_points=tuple(TurningPoint(turn_no=t.turn_no, words=t.words) for t in result.turning_points),
        next_try=_next(result.next_try),
        evaluator=_evaluator(result.evaluator, record.evaluator != deps.reporter.evaluator({})),
        dropped_findings=result.dropped.total,
        talk_share=result.talk_share,
        principles=principle_lines(result),
        prepared=tuple(PreparedLine(key=p.key, note=p.note, came_up=p.came_up, words=p.words) for p in result.prepared),
        disagreements=tuple(
            Disagreement(turn_no=c.turn_no, quote=c.quote, words=c.words) for c in result.contradictions
        ),
        others=await _others(deps, session, record),
    )


def moments_of(result: schema.ReportResult) -> tuple[Moment, ...]:
    """Every turn of the branch with what went on inside; none while the talk is still open."""
    return tuple(
        Moment(
            turn_no=m.turn_no,
            who=m.role.value,
            pieces=_pieces(m.turn_id, m.text, result),
            inner=m.inner,
            trust=m.trust,
            guard=m.guard,
            patience=m.patience,
            turn_id=m.turn_id,
            words=m.words,
        )
        for m in result.moments
    )


def levels_of(levels: schema.Levels | None) -> LevelsView | None:
    """The quantities before the first word; ``None`` in reports from before they were kept."""
    return None if levels is None else LevelsView(**levels.model_dump())


async def _said_only(
    deps: Services, session: Session, record: ReportRecord, result: schema.ReportResult
) -> tuple[Moment, ...]:
    """The person's and the other's words alone, so that a quote leads to its line in a talk that still goes on."""
    path = branch(await deps.store.turns(session.owner_id, session.id), record.leaf_turn_id)
    return tuple(
        Moment(
            turn_no=number,
            who=turn.role.value,
            pieces=_pieces(turn.id, turn.text, result),
            inner="",
            trust=0.0,
            guard=0.0,
            patience=0.0,
            turn_id=turn.id,
        )
        for number, turn in enumerate(path, 1)
        if turn.text is not None or turn.role is Role.USER
    )


def _pieces(turn_id: str, text: str | None, result: schema.ReportResult) -> tuple[Piece, ...] | None:
    """The text cut at the quotes that this page speaks about; where two overlap, the thing to mend is marked."""
    if text is None:
        return None
    shown: Sequence[schema.Mend | schema.Strength] = (*result.to_mend, *result.strengths)
    spans: list[tuple[int, int, str]] = []
    for item in shown:
        overlaps = any(item.start < end and start < item.end for start, end, _ in spans)
        if item.turn_id == turn_id and not overlaps:
            spans.append((item.start, item.end, "mend" if isinstance(item, schema.Mend) else "strength"))
    pieces, here = [], 0
    for start, end, mark in sorted(spans):
        pieces += [Piece(text=text[here:start]), Piece(text=text[start:end], mark=mark)]  # type: ignore[arg-type]
        here = end
    return tuple(p for p in (*pieces, Piece(text=text[here:])) if p.text)


def strength_of(strength: schema.Strength) -> Strength:
    """Something that went well, as a page shows it."""
    return Strength(
        turn_id=strength.turn_id,
        turn_no=strength.turn_no,
        quote=strength.quote,
        principle_id=strength.principle,
        principle_name=strength.principle_name,
        words=strength.words,
    )


def card_of(mend: schema.Mend) -> Card:
    """One thing to mend, as a page shows it."""
    return Card(
        turn_id=mend.turn_id,
        turn_no=mend.turn_no,
        you_wrote=mend.quote,
        what_it_does=mend.words,
        other_way=mend.better_line,
        other_way_is_example=mend.better_kind == "example",
        other_way_answers=mend.better_after,
        principle_id=mend.principle,
        principle_name=mend.principle_name,
        source_title=mend.source.guide_title,
        source_section=mend.source.section_title,
    )


def area_line(area: schema.AreaResult) -> AreaLine:
    """One area as a page shows it."""
    return AreaLine(
        area=area.area.value,
        words=area.words,
        score=area.score,
        low=area.low,
        high=area.high,
        chances=area.chances,
        unscored_reason=area.unscored_reason,
        agreement=area.agreement,
    )


def principle_lines(result: schema.ReportResult) -> tuple[PrincipleLine, ...]:
    """The principles that came up, in the order of the catalogue."""
    return tuple(
        PrincipleLine(id=p.id, name=p.name, area=p.area.value, status=p.status, yes=p.yes, no=p.no)
        for p in result.principles
        if p.status in ("met", "partly", "missed")
    )


def _next(proposed: schema.NextTry | None) -> Next | None:
    if proposed is None:
        return None
    return Next(words=proposed.words, scenario_id=proposed.scenario_id, turn_id=proposed.turn_id)


def _evaluator(info: schema.EvaluatorInfo, another_now: bool) -> EvaluatorView:
    return EvaluatorView(
        line=info.line,
        model=info.model,
        measured=info.measured,
        agreement=tuple(
            AgreementLine(area=a.area.value, f1=a.f1, low=a.low, high=a.high, n=a.n) for a in info.agreement
        ),
        cannot_judge=info.cannot_judge,
        another_now=another_now,
    )


async def _others(deps: Services, session: Session, this: ReportRecord) -> tuple[OtherTry, ...]:
    """Other finished reports worth laying beside this one: of the same talk first, then of the same situation."""
    sessions = {s.id: s for s in await deps.store.list_sessions(session.owner_id, 100)}
    found = []
    for record in await deps.store.list_reports(session.owner_id):
        at = sessions.get(record.session_id)
        if record.status != "done" or record.id == this.id or at is None or at.scenario_id != session.scenario_id:
            continue
        found.append((at.id != session.id, record, at))
    found.sort(key=lambda f: f[0])
    return tuple([await other_try(deps, record, at, this) for _, record, at in found[:MAX_OTHERS]])


async def other_try(deps: Services, record: ReportRecord, at: Session, this: ReportRecord | None) -> OtherTry:
    """A finished report by its name. ``this`` is the one it is set beside."""
    result = result_of(record)
    return OtherTry(
        report_id=record.id,
        scenario_title=deps.ground.knowledge.scenarios[at.scenario_id].title,
        partner_alias=await alias_of(deps, at),
        when=build.when(deps, record.created_at),
        evaluator=result.evaluator.model if result else None,
        same_session=this is not None and at.id == this.session_id,
        same_words=this is not None and record.leaf_turn_id == this.leaf_turn_id,
    )
