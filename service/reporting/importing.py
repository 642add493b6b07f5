"""Whether a report that comes in from outside can be kept: the law of every report, asked once more."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError

from service.reporting.schema import SCHEMA_VERSION, Contradiction, Finding, Mend, ReportResult, Strength
from service.store.port import Json


def fits(result: Json, texts: Mapping[str, str | None]) -> bool:
    """Whether ``result`` is a whole report and each quote stands where it says, in the ``texts`` by turn id."""
    try:
        report = ReportResult.model_validate(result)
    except (ValidationError, RecursionError):
        return False
    if report.schema_version != SCHEMA_VERSION:
        return False
    quoted: list[Strength | Mend | Finding | Contradiction] = [
        *report.strengths,
        *report.to_mend,
        *report.findings,
        *report.contradictions,
    ]
    return (
        all((texts.get(one.turn_id) or "")[one.start : one.end] == one.quote != "" for one in quoted)
        and all(moment.turn_id in texts and moment.text == texts[moment.turn_id] for moment in report.moments)
        and all(point.turn_id in texts for point in report.turning_points)
    )
