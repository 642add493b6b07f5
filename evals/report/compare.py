"""``unsent eval compare A B``: what became better or worse from one run to another, on the cases both have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from rich.console import Console
from rich.table import Table

from evals.record import Run, read_run
from evals.report.text import figure
from evals.results import Measure, SuiteResult
from evals.statistics import Pair, difference, ratio
from service.errors import ConfigError

Verdict = Literal["better", "worse", "undecided", "same", "changed"]


@dataclass(frozen=True, slots=True)
class Compared:
    """One measure in two runs. ``n``: cases that both have; 0 where a measure does not come from cases.

    ``better`` and ``worse``: the 95 % interval of the paired difference lies on one side of 0. ``undecided``:
    it holds 0, or there is none. ``same``: no difference at all. ``changed``: a measure without a direction.
    """

    suite: str
    name: str
    before: float
    after: float
    n: int
    low: float | None
    high: float | None
    verdict: Verdict


def run(before: Path, after: Path, every: bool = False) -> int:
    """Print the comparison. 1 if anything is worse. Raises ``NotFound`` and ``ConfigError`` for unusable files."""
    one, two = read_run(before), read_run(after)
    found = list(compare(one, two))
    if not found:
        raise ConfigError("The two runs have no measure in common.")
    console = Console()
    for line in differences(one, two):
        console.print(f"[dim]{line}[/dim]", soft_wrap=True, highlight=False)
    shown = [c for c in found if every or c.verdict in ("better", "worse")]
    for suite in dict.fromkeys(c.suite for c in shown):
        console.print(_table(suite, [c for c in shown if c.suite == suite]))
    counts = Counter(c.verdict for c in found)
    console.print(", ".join(f"{counts[v]} {v}" for v in ("better", "worse", "undecided", "same", "changed")))
    decided = counts["better"] + counts["worse"] + counts["undecided"]
    if decided:
        console.print(f"by chance alone about {decided / 20:.0f} of {decided} would look better or worse", style="dim")
    return 1 if counts["worse"] else 0


def _table(suite: str, found: list[Compared]) -> Table:
    table = Table(title=suite, title_justify="left", box=None, padding=(0, 1))
    table.add_column("measure", min_width=18)
    for heading in ("before", "after", "difference", "95 %", "n"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("verdict", no_wrap=True)
    colour = {"better": "green", "worse": "red"}
    for c in found:
        span = f"{c.low:+.2f} to {c.high:+.2f}" if c.low is not None and c.high is not None else ""
        verdict = f"[{colour[c.verdict]}]{c.verdict}[/]" if c.verdict in colour else c.verdict
        numbers = (figure(c.before), figure(c.after), f"{c.after - c.before:+.3f}", span, f"{c.n:,}" if c.n else "")
        table.add_row(c.name, *numbers, verdict)
    return table


def compare(before: Run, after: Run) -> Iterator[Compared]:
    """Every measure that both runs have, in the order of the second."""
    earlier = {result.suite: result for result in before.suites}
    for result in after.suites:
        if result.suite not in earlier:
            continue
        was = {m.name: m for m in earlier[result.suite].measures}
        groups = earlier[result.suite].groups | result.groups
        both = earlier[result.suite].cases() & result.cases()
        for now in result.measures:
            if now.name in was:
                yield _one(result, was[now.name], now, both, groups)


def differences(before: Run, after: Run) -> list[str]:
    """What was not the same about the two runs, in words."""
    said = []
    for key in ("version", "commit", "content", "python", "machine"):
        if before.about.get(key) != after.about.get(key):
            said.append(f"{key}: {before.about.get(key)} → {after.about.get(key)}")
    for group in ("hashes", "packages"):
        one, two = before.about.get(group, {}), after.about.get(group, {})
        changed = sorted(name for name in one.keys() | two.keys() if one.get(name) != two.get(name))
        if changed:
            said.append(f"{group} that differ: {', '.join(changed)}")
    for key in sorted(before.options.keys() | after.options.keys()):
        if before.options.get(key) != after.options.get(key):
            said.append(f"{key}: {before.options.get(key)} → {after.options.get(key)}")
    return said


def _one(result: SuiteResult, was: Measure, now: Measure, both: set[str], groups: dict[str, str]) -> Compared:
    paired = bool(was.rows or now.rows) and bool(both)
    low: float | None = None
    high: float | None = None
    before, after, n = was.value, now.value, 0
    if paired:
        classes = max((len(pairs) for pairs in (*was.rows.values(), *now.rows.values())), default=1)
        nothing: list[Pair] = [(0.0, 0.0)] * classes
        one = {case: was.rows.get(case, nothing) for case in both}
        two = {case: now.rows.get(case, nothing) for case in both}
        before, after = ratio(one.values(), was.empty), ratio(two.values(), now.empty)
        n = sum(any(of for _, of in (*one[case], *two[case])) for case in both)
        _, low, high = difference(one, two, {case: groups.get(case, case) for case in both}, now.empty)
    return Compared(result.suite, now.name, before, after, n, low, high, _verdict(now, before, after, low, high))


def _verdict(measure: Measure, before: float, after: float, low: float | None, high: float | None) -> Verdict:
    if before == after and (low is None or low == high == 0.0):
        return "same"
    if measure.better == "neither":
        return "changed"
    if low is None or high is None or low <= 0.0 <= high:
        return "undecided"
    return "better" if (low > 0) == (measure.better == "higher") else "worse"
