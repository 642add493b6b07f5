"""A run as a tidy CSV: one row a measure, one column a thing that is said of it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from evals.record import Run, write_text

COLUMNS = ("suite", "measure", "value", "low", "high", "n", "better", "setup", "version", "commit", "content", "at")


def write_table(run: Run, path: Path) -> None:
    """One row a measure. Raises ``ConfigError`` when the file cannot be written."""
    write_text(path, table(run))


def table(run: Run) -> str:
    """The CSV's text; what is not there (an interval, a commit) is an empty field."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    origin = {key: run.about.get(key) for key in ("version", "commit", "content", "at")}
    for result in run.suites:
        setup = " ".join(f"{name}={value}" for name, value in result.setup.items())
        for one in result.measures:
            numbers = {"value": one.value, "low": one.low, "high": one.high, "n": one.n, "better": one.better}
            writer.writerow({"suite": result.suite, "measure": one.name, "setup": setup, **numbers, **origin})
    return out.getvalue()
