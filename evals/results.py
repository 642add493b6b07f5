"""What a suite measured: named figures with intervals, failures in words, and the thresholds they are held to."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import yaml

THRESHOLDS = Path(__file__).parent / "thresholds.yaml"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number. ``n`` is what it was measured on; ``low``..``high`` a 95 % interval where there is one."""

    name: str
    value: float
    n: int
    low: float | None = None
    high: float | None = None


@dataclass(slots=True)
class SuiteResult:
    """One suite's figures, and readable lines about single failures (never from the set-aside part)."""

    suite: str
    figures: list[Figure] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, name: str, value: float, n: int, low: float | None = None, high: float | None = None) -> None:
        self.figures.append(Figure(name, value, n, low, high))

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Missed:
    """A threshold that was not reached."""

    suite: str
    name: str
    value: float
    wanted: str


def missed(results: list[SuiteResult]) -> list[Missed]:
    """Every figure outside its threshold, and every threshold whose figure was not measured though its suite ran."""
    wanted: dict[str, dict[str, dict[str, float]]] = yaml.safe_load(THRESHOLDS.read_text("utf-8"))
    out: list[Missed] = []
    for result in results:
        measured = {f.name: f.value for f in result.figures}
        for name, limits in wanted.get(result.suite, {}).items():
            if name not in measured:
                out.append(Missed(result.suite, name, float("nan"), "to be measured"))
                continue
            value = measured[name]
            if "min" in limits and value < limits["min"]:
                out.append(Missed(result.suite, name, value, f"at least {limits['min']}"))
            if "max" in limits and value > limits["max"]:
                out.append(Missed(result.suite, name, value, f"at most {limits['max']}"))
    return out
