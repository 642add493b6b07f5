"""``python -m bench.docs FILE ...``: what was measured, into ``docs/performance.md``, between marks that ask for it.

Each file is one that ``python -m bench`` kept. Its subjects take the place of earlier ones in ``bench/figures.json``,
from which the page is made; without a file the page is made anew. A mark names a subject, or ``history``::

    <!-- measured first -->
    (anything here is replaced)
    <!-- /measured -->
"""

from __future__ import annotations

import json
import re
import statistics
import sys
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from bench.measure import ROOT, Figure, amount, spread

FIGURES = ROOT / "bench" / "figures.json"
HISTORY = ROOT / "bench" / "history.jsonl"
PAGE = ROOT / "docs" / "performance.md"
SMALL = 0.01
"""A ratio below it has as many figures as any number."""
MOST_VALUES = 100
MARKED = re.compile(r"(<!-- measured (?P<asked>\w+) -->\n)(?P<old>.*?)(<!-- /measured -->)", re.DOTALL)

Kept = Mapping[str, Any]


def taken(known: Kept, run: Kept) -> dict[str, Any]:
    """The subjects known, with those of a run in the place of their earlier figures. Raises ``ValueError`` for a
    tiny run, which measures nothing."""
    if run.get("tiny"):
        raise ValueError("a tiny run shows that it works, and measures nothing")
    on = {name: value for name, value in run.items() if name not in ("subjects", "tiny")}
    return {**known, **{name: {**on, **_short(subject)} for name, subject in run["subjects"].items()}}


def _short(subject: Kept) -> dict[str, Any]:
    """Of thousands of values, the least, the median and the most: the page says no more of them."""
    figures = []
    for figure in subject["figures"]:
        values = figure["values"]
        if len(values) > MOST_VALUES:
            three = [min(values), statistics.median(values), max(values)]
            figures.append({**figure, "values": three, "of": len(values)})
        else:
            figures.append(figure)
    return {**subject, "figures": figures}


def filled(page: str, subjects: Kept, history: Sequence[Kept]) -> str:
    """The page with every mark filled. Raises ``ValueError`` for a subject that nobody has measured."""

    def fill(found: re.Match[str]) -> str:
        asked = found["asked"]
        if asked == "history":
            return f"{found[1]}{_changes(history)}\n{found[4]}"
        if asked not in subjects:
            raise ValueError(f"nothing is kept of {asked}: python -m bench {asked}")
        return f"{found[1]}{_table(subjects[asked])}\n{found[4]}"

    return MARKED.sub(fill, page)


def _table(subject: Kept) -> str:
    figures = [_figure(kept) for kept in subject["figures"]]
    rows = ["| What | Measured | Beside it | Ratio | Goal |", "| --- | --- | --- | --- | --- |"]
    rows += [f"| {' | '.join(_cells(figure))} |" for figure in figures]
    rounds = max(len(kept["values"]) for kept in subject["figures"] if "of" not in kept)
    measured = f"{rounds} rounds" if rounds > 1 else "one round"
    said = f"{measured}, {subject['at'][:10]}, commit {subject['commit']}, {subject['machine']}, {subject['system']}"
    notes = [f"- {note}" for note in dict.fromkeys(subject["notes"])]
    below = f"*{said}; load before it began {subject['load_before']:g}*"
    return "\n".join((*rows, *(("", *notes) if notes else ()), "", below))


def _figure(kept: Kept) -> Figure:
    return Figure(
        kept["name"],
        kept["unit"],
        tuple(kept["values"]),
        kept.get("against", ""),
        tuple(kept.get("baseline", ())),
        kept.get("goal"),
        kept.get("better", "less"),
    )


def _cells(figure: Figure) -> list[str]:
    beside, ratio, goal = "", "", ""
    if figure.ratio is not None:
        beside = f"{figure.against} {amount(statistics.median(figure.baseline))}"
        shown = f"{figure.ratio:.2f}" if figure.ratio >= SMALL else amount(figure.ratio)
        ratio = f"{shown}{_between(figure.ratios)}"
    if figure.goal is not None:
        sign = "at most" if figure.better == "less" else "at least"
        goal = f"{sign} {amount(figure.goal)}: {'reached' if figure.reached else '**not reached**'}"
    return [figure.name, f"{amount(figure.median)} {figure.unit}{_between(figure.values)}", beside, ratio, goal]


def _between(values: Sequence[float]) -> str:
    """Least and most, where there is more than one value."""
    return "" if len(set(values)) < 2 else f" ({spread(values).rpartition(', n=')[0]})"


def _changes(history: Sequence[Kept]) -> str:
    """One line a figure, oldest first; what one change did to several figures stands together."""
    rows = ["| What was changed | Figure | Before | After |", "| --- | --- | --- | --- |"]
    for _, lines in groupby(_said(history), key=lambda line: line[0]):
        rows += [f"| {change if not n else ''} | {' | '.join(rest)} |" for n, (change, *rest) in enumerate(lines)]
    return "\n".join(rows)


def _said(history: Sequence[Kept]) -> list[tuple[str, ...]]:
    lines: list[tuple[str, ...]] = []
    for told in history:
        change = lines[-1][0] if told["change"] == "as above" else told["change"]
        numbers = (f"{told[when]:,g} {told['unit']}" for when in ("before", "after"))
        lines.append((change, f"{told['figure']}: {told['what']}", *numbers))
    return lines


def main() -> None:
    """Take the runs in, and write the page."""
    subjects: dict[str, Any] = json.loads(FIGURES.read_text("utf-8")) if FIGURES.exists() else {}
    for file in sys.argv[1:]:
        subjects = taken(subjects, json.loads(Path(file).read_text("utf-8")))
    FIGURES.write_text(json.dumps(subjects, indent=1) + "\n", "utf-8")
    PAGE.write_text(filled(PAGE.read_text("utf-8"), subjects, history()), "utf-8")


def history() -> list[dict[str, Any]]:
    """Every accepted change, oldest first."""
    return [json.loads(line) for line in HISTORY.read_text("utf-8").splitlines()]


if __name__ == "__main__":
    main()
