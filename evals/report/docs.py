"""``unsent eval docs``: write what was measured into ``docs/evals.md``, between the marks that ask for it.

A mark says which suites and, where not all of their measures are wanted, which names::

    <!-- figures suites=markers-dev,markers-heldout match="macro-F1$" -->
    (what stands here is replaced, unless none of these suites has been run)
    <!-- /figures -->

One suite gives its measures in tables; several give one table with a column for each suite.
``<!-- figures about -->`` gives where the figures come from. The rest of the page stays as it is.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from pathlib import Path

from evals.record import ROOT, Run, read_run, write_text
from evals.report.grid import grids
from evals.report.text import between, shown
from evals.results import Measure
from service.errors import ConfigError

PAGE = ROOT / "docs" / "evals.md"
MARKED = re.compile(r"(<!-- figures (?P<asked>[^>]*?) -->\n)(?P<old>.*?)(<!-- /figures -->)", re.DOTALL)


def run(files: Sequence[Path], page: Path = PAGE) -> int:
    """Write the page from runs; where two runs have the same measure, the first counts. 0 in the end.

    Raises ``NotFound`` and ``ConfigError`` for files that cannot be used.
    """
    runs = [read_run(file) for file in files]
    try:
        text = page.read_text("utf-8")
    except OSError:
        raise ConfigError(f"{page} cannot be read; the docs are in a checkout, not in the package.") from None
    write_text(page, filled(text, runs))
    return 0


def filled(text: str, runs: Sequence[Run]) -> str:
    """The page with every mark filled. Raises ``ConfigError`` for a mark that cannot be understood."""

    def fill(found: re.Match[str]) -> str:
        return f"{found[1]}{_asked(found['asked'], runs, found['old'].strip())}\n{found[4]}"

    return MARKED.sub(fill, text)


def _asked(asked: str, runs: Sequence[Run], old: str) -> str:
    """What belongs there; ``old``, what stands there, where no run has measured it again."""
    suites = {result.suite for one in runs for result in one.suites}
    if asked == "about":
        return "\n".join((about(runs), *(line for line in old.splitlines() if _other(line, suites))))
    try:
        wanted = dict(word.split("=", 1) for word in shlex.split(asked))
        match = re.compile(wanted.get("match", ""))
        names = wanted["suites"].split(",")
    except (ValueError, KeyError, re.error):
        raise ConfigError(f"The mark <!-- figures {asked} --> in the docs cannot be understood.") from None
    if old and suites.isdisjoint(names):
        return old
    measured = {suite: [m for m in _of(suite, runs) if match.search(m.name)] for suite in names}
    if not any(measured.values()):
        return "Not measured yet."
    return _single(measured[names[0]]) if len(names) == 1 else _beside(measured)


def _other(line: str, suites: set[str]) -> bool:
    """Whether a line of ``about`` tells of suites that were not run again."""
    told = line.removeprefix("- ").partition(": content")
    return bool(told[1]) and suites.isdisjoint(told[0].split(", "))


def _of(suite: str, runs: Sequence[Run]) -> list[Measure]:
    found: dict[str, Measure] = {}
    for one in runs:
        for result in one.suites:
            if result.suite == suite:
                for measure in result.measures:
                    found.setdefault(measure.name, measure)
    return list(found.values())


def about(runs: Sequence[Run]) -> str:
    """Where the figures come from, a line for each run."""
    lines = []
    for one in runs:
        told = ", ".join(f"{name} {one.options.get(name)}" for name in ("models", "sessions", "seed"))
        where = {name: one.about.get(name) for name in ("content", "at", "machine", "python")}
        lines.append(
            f"- {', '.join(result.suite for result in one.suites)}: content `{where['content']}`, "
            f"{str(where['at'])[:10]}, {where['machine']}, Python {where['python']}, {told}"
        )
    return "\n".join(lines)


def _single(measures: Sequence[Measure]) -> str:
    tables, rest = grids(measures)
    parts = []
    if rest:
        rows = [[m.name, _value(m), f"{m.n:,}"] for m in rest]
        parts.append(_table(["measure", "value", "n"], rows))
    parts += [_table(["", *g.columns], [[name, *map(_value, cells)] for name, cells in g.rows]) for g in tables]
    return "\n\n".join(parts)


def _beside(measured: dict[str, list[Measure]]) -> str:
    by = {suite: {m.name: m for m in measures} for suite, measures in measured.items()}
    names = dict.fromkeys(name for measures in by.values() for name in measures)
    rows = [[name, *(_value(measures.get(name)) for measures in by.values())] for name in names]
    return _table(["measure", *by], rows)


def _value(measure: Measure | None) -> str:
    if measure is None or not measure.n:  # what was measured on nothing says nothing
        return ""
    return f"{shown(measure)} ({span})" if (span := between(measure)) else shown(measure)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)
