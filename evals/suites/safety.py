"""The safety screen against its labelled sets: recall per kind and false alarms, each with an interval."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import UTC, date, datetime

from evals.cases import SafetyCase, load_safety
from evals.options import Options
from evals.results import SuiteResult
from service.safety.resources import stale, unverified
from service.safety.screen import screen
from service.safety.types import Surface

NO_WAY_BACK = frozenset({"crisis", "harmed", "harming", "stalking", "minor"})
"""After these nothing leads back into the same rehearsal."""


def run(options: Options) -> SuiteResult:
    """Every part. Single failures are listed for the development part only, unless ``options.listed``."""
    parts: dict[str, list[SafetyCase]] = {
        "dev": load_safety("dev"),
        "heldout": load_safety("heldout"),
        "fresh": load_safety("heldout_fresh"),
    }
    aside = (
        frozenset() if options.listed else frozenset(case.id for part in ("heldout", "fresh") for case in parts[part])
    )
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
        _branches(result, part, cases)
    for told, places in (("nobody has checked yet", unverified()), ("were checked over a year ago", stale(_today()))):
        if places:
            result.notes.append(f"warning: resources that {told}: " + ", ".join(sorted({r.name for r in places})))
    return result


def _branches(result: SuiteResult, part: str, cases: list[SafetyCase]) -> None:
    """What was found, but taken for something else; worst, where practice goes on after what must end it."""
    taken_for: Counter[tuple[str, str]] = Counter()
    wrong: dict[str, bool] = {}
    back: dict[str, bool] = {}
    for case in cases:
        found = screen(case.text, Surface.TURN)
        if case.kind == "none" or found is None:
            continue
        wrong[case.id] = found.kind.value != case.kind
        if wrong[case.id]:
            taken_for[case.kind, found.kind.value] += 1
        if case.kind in NO_WAY_BACK:
            back[case.id] = found.way_back
    result.share(f"{part}: wrong branch", wrong, better="lower", empty=0.0)
    result.share(f"{part}: practice goes on after what must end it", back, better="lower", empty=0.0)
    if taken_for:
        told = ", ".join(f"{label} as {kind} {n} times" for (label, kind), n in taken_for.most_common())
        result.notes.append(f"{part}: taken for something else: {told}")


def _today() -> date:
    return datetime.now(UTC).date()
