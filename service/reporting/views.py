"""A stored report as the API and the page see it."""

from __future__ import annotations

from service.errors import UnsentError
from service.reporting.schema import ReportResult, ReportView
from service.store.port import ReportRecord
from service.transcript import Area

PLAN = "plan"
"""The step that says how the report is made; written before anything is judged."""


def area_step(area: Area, chunk: int) -> str:
    """The name of the step that holds one area's judgement of one chunk."""
    return f"{area.value}.{chunk}"


def areas_read(record: ReportRecord) -> tuple[Area, ...]:
    """The areas whose every chunk has been judged, in the order of ``Area``."""
    if record.status == "done":
        return tuple(Area)
    plan = record.steps.get(PLAN)
    if plan is None:
        return ()
    chunks = range(int(plan["chunks"]))
    return tuple(a for a in Area if all(area_step(a, c) in record.steps for c in chunks))


def result_of(record: ReportRecord) -> ReportResult | None:
    """The finished result, or ``None`` while there is none."""
    return None if record.result is None else ReportResult.model_validate(record.result)


def report_view(record: ReportRecord) -> ReportView:
    """What ``GET /api/sessions/{id}/reports/{report_id}`` answers."""
    read = areas_read(record)
    reading = next((a for a in Area if a not in read), None) if record.status == "running" else None
    result = result_of(record)
    parts = {name: getattr(result, name) for name in _SHARED} if result else {}
    return ReportView(
        id=record.id,
        session_id=record.session_id,
        leaf_turn_id=record.leaf_turn_id,
        status=record.status,
        created_at=record.created_at,
        read=read,
        reading=reading,
        error_slug=record.error_slug,
        error=error_title(record.error_slug),
        **parts,
    )


_SHARED = tuple(name for name in ReportResult.model_fields if name in ReportView.model_fields)


def error_title(slug: str | None) -> str | None:
    """The fixed sentence of the error class with this slug; for an unknown one, that of ``UnsentError``."""
    if slug is None:
        return None
    waiting: list[type[UnsentError]] = [UnsentError]
    while waiting:
        kind = waiting.pop()
        if kind.slug == slug:
            return kind.title
        waiting.extend(kind.__subclasses__())
    return UnsentError.title
