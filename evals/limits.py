"""What a run is held to: the thresholds (``thresholds.yaml``), and the last accepted run (``baseline.json``)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from evals.results import Measure, SuiteResult
from service.errors import ContentError

THRESHOLDS = Path(__file__).parent / "thresholds.yaml"
BASELINE = Path(__file__).parent / "baseline.json"
SLACK = 1e-9
"""Two ways of adding the same numbers may differ by this much."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A measure that did not reach what was wanted of it, in words."""

    suite: str
    name: str
    value: float
    wanted: str


def thresholds() -> dict[str, dict[str, dict[str, float]]]:
    """``min`` and ``max`` by suite and measure."""
    found: dict[str, dict[str, dict[str, float]]] = yaml.safe_load(THRESHOLDS.read_text("utf-8"))
    return found


def missed(results: Iterable[SuiteResult]) -> list[Missed]:
    """Every measure outside its threshold, and every threshold whose measure is lacking though its suite ran."""
    wanted = thresholds()
    out: list[Missed] = []
    for result in results:
        measured = {m.name: m.value for m in result.measures}
        for name, limits in wanted.get(result.suite, {}).items():
            if name not in measured:
                out.append(Missed(result.suite, name, float("nan"), "to be measured"))
                continue
            value = measured[name]
            # Written so that a value that is no number misses too.
            if "min" in limits and not value >= limits["min"]:
                out.append(Missed(result.suite, name, value, f"at least {limits['min']}"))
            if "max" in limits and not value <= limits["max"]:
                out.append(Missed(result.suite, name, value, f"at most {limits['max']}"))
    return out


def worse_than_accepted(results: Iterable[SuiteResult], baseline: dict[str, Any] | None = None) -> list[Missed]:
    """Every measure that lies beyond the interval of the accepted one, on its worse side.

    Held are measures with a direction and an interval, of suites that ran with the accepted setup
    (another number of sessions draws other sessions). An accepted measure that is gone counts too.
    """
    accepted = load_baseline() if baseline is None else baseline
    out: list[Missed] = []
    for result in results:
        before = accepted.get(result.suite)
        if before is None or before["setup"] != result.setup:
            continue
        measured = {m.name: m for m in result.measures}
        for name, was in before["measures"].items():
            now = measured.get(name)
            if now is None:
                out.append(
                    Missed(result.suite, name, float("nan"), f"to be measured, as accepted ({was['value']:.3f})")
                )
            elif was["better"] == "higher" and now.value < was["low"] - SLACK:
                wanted = f"at least {was['low']:.3f}, the lower end of what was accepted ({was['value']:.3f})"
                out.append(Missed(result.suite, name, now.value, wanted))
            elif was["better"] == "lower" and now.value > was["high"] + SLACK:
                wanted = f"at most {was['high']:.3f}, the upper end of what was accepted ({was['value']:.3f})"
                out.append(Missed(result.suite, name, now.value, wanted))
    return out


def not_held(results: Iterable[SuiteResult]) -> list[str]:
    """Suites that were not held to an accepted run, each with the reason."""
    accepted = load_baseline()
    out = []
    for result in results:
        if result.suite not in accepted:
            out.append(f"{result.suite}: no run of it has been accepted yet")
        elif accepted[result.suite]["setup"] != result.setup:
            out.append(
                f"{result.suite}: the accepted run had {accepted[result.suite]['setup']}, this one {result.setup}"
            )
    return out


def load_baseline() -> dict[str, Any]:
    """The accepted measures by suite; empty when nothing has been accepted. Raises ``ContentError``."""
    if not BASELINE.exists():
        return {}
    try:
        found: dict[str, Any] = json.loads(BASELINE.read_text("utf-8"))["suites"]
    except (ValueError, KeyError, TypeError) as error:
        raise ContentError(f"{BASELINE.name} is not what `unsent eval --accept` writes.") from error
    return found


def accept(results: Iterable[SuiteResult], about: dict[str, Any]) -> None:
    """Make these results the accepted ones; suites that were not run keep what they had."""
    suites = load_baseline()
    for result in results:
        held = [m for m in result.measures if _is_held(m)]
        suites[result.suite] = {
            "setup": result.setup,
            "accepted": about,
            "measures": {
                m.name: {"value": _short(m.value), "low": _short(m.low), "high": _short(m.high), "better": m.better}
                for m in held
            },
        }
    BASELINE.write_text(json.dumps({"suites": dict(sorted(suites.items()))}, indent=1) + "\n", "utf-8")


def _is_held(measure: Measure) -> bool:
    return measure.better != "neither" and measure.low is not None and measure.high is not None


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, 6)
