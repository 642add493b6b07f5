"""From finished reports to what the progress page shows. Counts and intervals only; nothing is predicted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from service.prompting.load import Knowledge
from service.reporting.feedback import GOODBYE, ends_on_no
from service.reporting.schema import ReportResult
from service.reporting.views import result_of
from service.reporting.words import PrincipleCopy, load_words
from service.store.port import ReportRecord
from service.transcript import Area
from service.web import build
from service.web.build_report import alias_of
from service.web.deps import Services
from service.web.pages.progress import (
    AreaPoint,
    AreaProgress,
    MarkName,
    PrincipleRow,
    ProgressPage,
    Suggestion,
    Try,
)

SHOWN = 12
"""How many tries fit beside each other; older ones are left out, and the page says so."""
OF_LATE = 5
"""The suggestion looks at so many of the newest tries."""


async def progress_page(deps: Services, owner: str) -> ProgressPage:
    """Everything practised so far, oldest first, as the page shows it."""
    records = newest_readings(await deps.store.list_reports(owner))
    shown = records[-SHOWN:]
    results = [r for r in map(result_of, shown) if r is not None]
    sessions = {s.id: s for s in await deps.store.list_sessions(owner, 1_000)}
    tries = []
    for number, record in enumerate(shown, 1):
        session = sessions[record.session_id]
        tries.append(
            Try(
                no=number,
                session_id=session.id,
                report_id=record.id,
                scenario_title=deps.ground.knowledge.scenarios[session.scenario_id].title,
                partner_alias=await alias_of(deps, session),
                when=build.when(deps, session.created_at),
            )
        )
    open_scenarios = await deps.sessions.open_scenarios(owner)
    been = {s.scenario_id for s in sessions.values()}
    return ProgressPage(
        shell=build.shell(deps),
        tries=tuple(tries),
        areas=tuple(_area(area, results) for area in Area),
        suggestion=suggest(deps, results[-OF_LATE:], open_scenarios, been),
        evaluators=len({record.evaluator for record in shown}) or 1,
        left_out=len(records) - len(shown),
    )


def newest_readings(records: Sequence[ReportRecord]) -> list[ReportRecord]:
    """Finished reports, oldest first; of several readings of one branch the newest. ``records`` come newest first."""
    by_branch: dict[str, ReportRecord] = {}
    for record in records:
        if record.status == "done":
            by_branch.setdefault(record.leaf_turn_id, record)
    return sorted(by_branch.values(), key=lambda r: (r.created_at, r.id))


def _area(area: Area, results: Sequence[ReportResult]) -> AreaProgress:
    points = []
    for number, result in enumerate(results, 1):
        found = next(a for a in result.areas if a.area is area)
        if found.score is not None and found.low is not None and found.high is not None:
            points.append(
                AreaPoint(no=number, score=found.score, low=found.low, high=found.high, chances=found.chances)
            )
    return AreaProgress(area=area.value, points=tuple(points), rows=_rows(area, results))


def _rows(area: Area, results: Sequence[ReportResult]) -> tuple[PrincipleRow, ...]:
    """The principles of one area that came up at all, in the order of the catalogue."""
    by_try = [{p.id: p for p in r.principles if p.area is area} for r in results]
    names = {p.id: p.name for found in by_try for p in found.values()}
    rows = []
    for principle, name in names.items():
        cells = [found.get(principle) for found in by_try]
        kept = sum(c.yes for c in cells if c)
        chances = sum(c.yes + c.no for c in cells if c)
        if chances:
            marks = tuple(_mark(c.status if c else "no_chance") for c in cells)
            rows.append(PrincipleRow(id=principle, name=name, marks=marks, kept=kept, chances=chances))
    rest = _unnamed(area, results)
    return (*rows, rest) if rest else tuple(rows)


def _unnamed(area: Area, results: Sequence[ReportResult]) -> PrincipleRow | None:
    """What the line of an area counts and no principle does: turns read as a whole. ``None`` where there are none."""
    cells = []
    for result in results:
        found = next(a for a in result.areas if a.area is area)
        named = [p for p in result.principles if p.area is area]
        scored = found.score is not None
        yes = found.met - sum(p.yes for p in named) if scored else 0
        cells.append((yes, found.chances - sum(p.yes + p.no for p in named) if scored else 0))
    if not any(chances for _, chances in cells):
        return None
    marks = tuple(
        _mark("no_chance" if not chances else "met" if yes == chances else "partly" if yes else "missed")
        for yes, chances in cells
    )
    return PrincipleRow(
        id=None, name=None, marks=marks, kept=sum(yes for yes, _ in cells), chances=sum(all_ for _, all_ in cells)
    )


def _mark(status: str) -> MarkName:
    return status if status in ("met", "partly", "missed") else "none"  # type: ignore[return-value]


def suggest(
    deps: Services, late: Sequence[ReportResult], open_scenarios: Collection[str], been: Collection[str]
) -> Suggestion | None:
    """The situation for what was missed most of late; else the next one on the path where one has not been.

    Only situations that the first questions leave open are named; ``None`` where there is none. Where the newest
    try ended on a no, what is named asks nobody for contact: a situation of letting go, or the letter that is not sent.
    """
    knowledge, copy = deps.ground.knowledge, load_words().principles
    after_no = bool(late) and ends_on_no(moment.act for moment in late[-1].moments)
    if after_no:
        open_scenarios = {s for s in open_scenarios if not knowledge.scenarios[s].contact}
    missed: Counter[str] = Counter()
    for result in late:
        missed.update({p.id: p.no for p in result.principles if p.id in copy})
    for principle, count in sorted(missed.items(), key=lambda m: (-m[1], -copy[m[0]].weight)):
        scenario = copy[principle].scenario
        if count and scenario in open_scenarios:
            return Suggestion(
                scenario_id=scenario,
                scenario_title=knowledge.scenarios[scenario].title,
                why=copy[principle].why,
                principle=knowledge.principles[principle].name,
                missed=count,
            )
    if after_no:
        return _goodbye(knowledge, copy) if GOODBYE in open_scenarios and GOODBYE not in been else Suggestion()
    for found in knowledge.scenarios.values():
        if found.id in open_scenarios and found.id not in been:
            return Suggestion(scenario_id=found.id, scenario_title=found.title, why=found.goal)
    return None


def _goodbye(knowledge: Knowledge, copy: Mapping[str, PrincipleCopy]) -> Suggestion:
    title, why = knowledge.scenarios[GOODBYE].title, copy["put_down_resentment"].why
    return Suggestion(scenario_id=GOODBYE, scenario_title=title, why=why)
