"""``unsent eval``: run suites, print their figures, hold them to ``thresholds.yaml``, exit 1 where one is missed."""

from __future__ import annotations

import json
import platform
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from evals.results import SuiteResult, missed
from evals.suites import laws, markers, prompts, safety
from service import __version__
from service.errors import NotFound
from service.prompting.load import content_hash


def suites(sessions: int) -> dict[str, Callable[[], SuiteResult]]:
    """Every suite that runs offline, by name, in order."""
    return {
        "laws": lambda: laws.run(sessions),
        "prompts": prompts.run,
        "safety": safety.run,
        "markers-dev": lambda: markers.run("dev"),
        "markers-heldout": lambda: markers.run("heldout"),
    }


def run(names: list[str], json_out: Path | None, sessions: int) -> int:
    """Run the named suites (all, if none) and print. Raises ``NotFound`` for a suite that does not exist."""
    known = suites(sessions)
    unknown = [n for n in names if n not in known]
    if unknown:
        raise NotFound(f"There is no suite {unknown[0]}. There are: {', '.join(known)}.")
    console = Console()
    results = []
    for name in names or known:
        with console.status(name):
            result = known[name]()
        results.append(result)
        _print(console, result)
    if json_out is not None:
        record = {
            "version": __version__,
            "content": content_hash(),
            "python": platform.python_version(),
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "suites": [r.to_json() for r in results],
        }
        json_out.write_text(json.dumps(record, indent=1) + "\n", "utf-8")
    below = missed(results)
    for miss in below:
        console.print(f"[red]missed[/red] {miss.suite}: {miss.name} is {miss.value:.3f}, wanted {miss.wanted}")
    console.print("every threshold is met" if not below else f"{len(below)} missed")
    return 1 if below else 0


def _print(console: Console, result: SuiteResult) -> None:
    table = Table(title=result.suite, title_justify="left", box=None, padding=(0, 2))
    for heading in ("figure", "value", "95 %", "n"):
        table.add_column(heading, justify="left" if heading == "figure" else "right")
    for f in result.figures:
        between = f"{f.low:.2f} to {f.high:.2f}" if f.low is not None and f.high is not None else ""
        value = f"{f.value:.0f}" if f.value == int(f.value) and abs(f.value) > 1 else f"{f.value:.3f}"
        table.add_row(f.name, value, between, str(f.n))
    console.print(table)
    for note in result.notes:
        console.print(f"[dim]{note}[/dim]")
    for line in result.failures[:40]:
        console.print(f"  {line}", markup=False, highlight=False)
    if len(result.failures) > 40:
        console.print(f"  and {len(result.failures) - 40} more; --json FILE has them all")
