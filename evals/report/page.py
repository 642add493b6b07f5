"""A run as one self-contained HTML page: nothing is fetched, nothing runs; open it from anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from evals.limits import Missed, load_baseline, missed, thresholds, worse_than_accepted
from evals.record import Run, write_text
from evals.registry import SUITES
from evals.report.grid import grids
from evals.report.text import between, figure, shown
from evals.results import Failure, Measure, SuiteResult


@dataclass(frozen=True, slots=True)
class Cell:
    """One measure as it is drawn. Places on the bar are per cent of its width, for measures from 0 to 1."""

    name: str
    value: str
    between: str
    n: str
    better: str
    bar: bool
    at: float
    left: float
    width: float
    wanted: float | None
    wanted_text: str
    accepted: float | None
    accepted_text: str
    state: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A table of measures as it is drawn; a cell is ``None`` where there is no such measure."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell | None, ...]], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One suite on the page."""

    result: SuiteResult
    about: str
    held: tuple[Cell, ...]
    single: tuple[Cell, ...]
    grids: tuple[Drawn, ...]
    failures: tuple[Failure, ...]
    missed: int


def write_page(run: Run, path: Path) -> None:
    """Write the page. Raises ``ConfigError`` when that is not possible."""
    write_text(path, page(run))


def page(run: Run) -> str:
    """The page's HTML."""
    below, worse = missed(run.suites), worse_than_accepted(run.suites)
    wanted, accepted = thresholds(), load_baseline()
    sections = []
    for result in run.suites:
        before = accepted.get(result.suite, {})
        same = before.get("measures", {}) if before.get("setup") == result.setup else {}
        wrong = {m.name for m in (*below, *worse) if m.suite == result.suite}
        sections.append(_section(result, wanted.get(result.suite, {}), same, wrong))
    environment = Environment(
        loader=PackageLoader("evals.report", ""), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template("page.html.j2").render(
        run=run, sections=sections, below=[_words(m) for m in below], worse=[_words(m) for m in worse]
    )


def _words(miss: Missed) -> dict[str, str]:
    return {"suite": miss.suite, "name": miss.name, "value": figure(miss.value), "wanted": miss.wanted}


def _section(
    result: SuiteResult,
    wanted: Mapping[str, Mapping[str, float]],
    accepted: Mapping[str, Mapping[str, Any]],
    wrong: set[str],
) -> Section:
    cells = {m.name: _cell(m, wanted.get(m.name, {}), accepted.get(m.name), m.name in wrong) for m in result.measures}
    held = tuple(cell for name, cell in cells.items() if name in wanted or name in wrong)
    tables, rest = grids(result.measures)
    drawn = tuple(
        Drawn(
            t.columns, tuple((name, tuple(None if m is None else cells[m.name] for m in row)) for name, row in t.rows)
        )
        for t in tables
    )
    single = tuple(cells[m.name] for m in rest if cells[m.name] not in held)
    about = next((suite.about for suite in SUITES if suite.name == result.suite), "")
    return Section(result, about, held, single, drawn, tuple(result.failures), len(wrong))


def _cell(measure: Measure, limits: Mapping[str, float], accepted: Mapping[str, Any] | None, wrong: bool) -> Cell:
    low = measure.value if measure.low is None else measure.low
    high = measure.value if measure.high is None else measure.high
    wanted = limits.get("min", limits.get("max"))
    words = [f"at least {limits['min']:g}"] if "min" in limits else []
    words += [f"at most {limits['max']:g}"] if "max" in limits else []
    bar = 0.0 <= measure.value <= 1.0 and measure.low is not None
    return Cell(
        name=measure.name,
        value=shown(measure),
        between=between(measure),
        n=f"{measure.n:,}",
        better={"higher": "higher is better", "lower": "lower is better", "neither": ""}[measure.better],
        bar=bar,
        at=round(100 * measure.value, 2),
        left=round(100 * low, 2),
        width=round(100 * (high - low), 2),
        wanted=round(100 * wanted, 2) if bar and wanted is not None else None,
        wanted_text=" and ".join(words),
        accepted=round(100 * accepted["value"], 2) if bar and accepted is not None else None,
        accepted_text=figure(accepted["value"]) if accepted is not None else "",
        state="missed" if wrong else "met" if limits else "",
    )
