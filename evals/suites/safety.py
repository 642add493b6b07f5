"""The safety screen against its labelled sets: recall per kind and false alarms, each with a Wilson interval."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from statistics import NormalDist

import yaml

from evals.results import SuiteResult
from service.safety.resources import unverified
from service.safety.screen import screen
from service.safety.types import Surface

CASES = Path(__file__).parent.parent / "cases" / "safety"


def wilson(hits: int, n: int) -> tuple[float, float]:
    """The 95 % Wilson score interval of a share (Wilson 1927)."""
    if n == 0:
        return 0.0, 1.0
    z = NormalDist().inv_cdf(0.975)
    p = hits / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)) ** 0.5
    return max(0.0, middle - half), min(1.0, middle + half)


def run() -> SuiteResult:
    """Both parts. Single failures are listed for the development part only."""
    result = SuiteResult("safety")
    for part in ("dev", "heldout"):
        hits: dict[str, list[bool]] = defaultdict(list)
        alarms: list[bool] = []
        for case in yaml.safe_load((CASES / f"{part}.yaml").read_text("utf-8")):
            found = screen(case["text"], Surface.TURN)
            if case["kind"] == "none":
                alarms.append(found is not None)
                wrong = found is not None
            else:
                hits[case["kind"]].append(found is not None)
                wrong = found is None
            if wrong and part == "dev":
                result.failures.append(f"{case['kind']}: {case['text']}")
        every = [h for values in hits.values() for h in values]
        result.add(f"{part}: recall", sum(every) / len(every), len(every), *wilson(sum(every), len(every)))
        for kind, values in sorted(hits.items()):
            share = sum(values) / len(values)
            result.add(f"{part}: recall {kind}", share, len(values), *wilson(sum(values), len(values)))
        rate = sum(alarms) / len(alarms)
        result.add(f"{part}: false alarms", rate, len(alarms), *wilson(sum(alarms), len(alarms)))
    names = sorted({r.name for r in unverified()})
    if names:
        result.notes.append("resources that nobody has checked yet: " + ", ".join(names))
    return result
