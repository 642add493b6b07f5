"""The safety screen against its labelled sets: recall per kind and false alarms, each with an interval."""

from __future__ import annotations

from collections import defaultdict

from evals.cases import SafetyCase, load_safety
from evals.options import Options
from evals.results import SuiteResult
from service.safety.resources import unverified
from service.safety.screen import screen
from service.safety.types import Surface


def run(options: Options) -> SuiteResult:
    """Both parts. Single failures are listed for the development part only, unless ``options.listed``."""
    parts: dict[str, list[SafetyCase]] = {"dev": load_safety("dev"), "heldout": load_safety("heldout")}
    aside = frozenset() if options.listed else frozenset(case.id for case in parts["heldout"])
    result = SuiteResult("safety", sealed=aside)
    for part, cases in parts.items():
        hits: dict[str, dict[str, bool]] = defaultdict(dict)
        alarms: dict[str, bool] = {}
        for case in cases:
            found = screen(case.text, Surface.TURN)
            if case.kind == "none":
                alarms[case.id] = found is not None
                wrong = found is not None
            else:
                hits[case.kind][case.id] = found is not None
                wrong = found is None
            if wrong:
                got = found.kind.value if found else "none"
                result.fail(case.id, f"labelled {case.kind}, screened {got}", [("user", case.text)])
        result.share(f"{part}: recall", {case: hit for kind in hits.values() for case, hit in kind.items()})
        for kind, values in sorted(hits.items()):
            result.share(f"{part}: recall {kind}", values)
        result.share(f"{part}: false alarms", alarms, better="lower", empty=0.0)
    names = sorted({r.name for r in unverified()})
    if names:
        result.notes.append("resources that nobody has checked yet: " + ", ".join(names))
    return result
