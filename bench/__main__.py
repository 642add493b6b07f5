"""``make bench``: ratios against a baseline in the same run, printed and kept. ``python -m bench SUBJECT ...``."""

from __future__ import annotations

import argparse
import asyncio
import importlib
import tempfile
from pathlib import Path
from typing import Any

from bench.measure import Run, commit, keep, machine

SUBJECTS = {
    "first": "bench.first_sentence",
    "processor": "bench.processor",
    "builtin": "bench.builtin",
    "start": "bench.start",
    "growth": "bench.growth",
    "prompts": "bench.prompts",
    "evals": "bench.evals",
    "report": "bench.report",
}
LONG = frozenset({"growth"})
"""Subjects that are run when they are named, and otherwise only in a tiny size."""


async def measured(names: list[str], rounds: int, tiny: bool) -> dict[str, dict[str, Any]]:
    """Run the subjects one after the other, and print what comes out at once."""
    results = {}
    for name in names:
        subject = importlib.import_module(SUBJECTS[name])
        print(f"\n{name}: {(subject.__doc__ or '').splitlines()[0]}", flush=True)
        with tempfile.TemporaryDirectory(prefix=f"unsent-bench-{name}-") as folder:
            run = Run(Path(folder), rounds, tiny)
            figures = await subject.measure(run)
        for line in (*(figure.line() for figure in figures), *dict.fromkeys(run.notes)):
            print(f"  {line}", flush=True)
        results[name] = {"figures": [figure.as_json() for figure in figures], "notes": run.notes}
    return results


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument(
        "subjects", nargs="*", metavar="SUBJECT", help=f"of {', '.join(SUBJECTS)}; none: all but {', '.join(LONG)}"
    )
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument(
        "--tiny", action="store_true", help="one small round of each: shows that it works, measures nothing"
    )
    asked.add_argument("--json", type=Path, default=None, help="where to keep the figures; .cache/bench/<date>.json")
    given = asked.parse_args()
    names = given.subjects or [name for name in SUBJECTS if given.tiny or name not in LONG]
    if unknown := set(names) - set(SUBJECTS):
        asked.error(f"there is no {', '.join(sorted(unknown))}")
    on = machine()
    print(f"{on['machine']}; {on['system']}; commit {commit()}; load before it began {on['load_before']}")
    results = asyncio.run(measured(names, given.rounds, given.tiny))
    print(f"\nkept in {keep(results, {**on, 'tiny': given.tiny}, given.json)}")


if __name__ == "__main__":
    main()
