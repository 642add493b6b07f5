"""The reader against labelled turns: precision, recall and F1 per marker and area, with bootstrap intervals.

Also how far two labellers agree (Cohen's kappa), and the share of turns that people call pressure and
that nevertheless raise trust. The set-aside part is never printed case by case.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean
from typing import Any, Literal

from evals.cases import Labelled, context_of, load
from evals.results import SuiteResult
from service.direction import Setting, appraise, begin, react
from service.errors import ConfigError
from service.principles.markers import PRESSURE_MARKERS, MarkerId, Reading
from service.principles.reader import read
from service.prompting.load import load_knowledge
from service.transcript import Area, Difficulty

VALUES = ("helped", "hurt", "neutral", "no_chance")
DRAWS = 200


def run(part: Literal["dev", "heldout"], listed: bool | None = None) -> SuiteResult:
    """Score one part. ``listed``: name single disagreements (by default only for the development part)."""
    try:
        import numpy as np
        from sklearn.metrics import cohen_kappa_score, f1_score
    except ImportError as error:
        raise ConfigError("This suite needs the extra: pip install 'unsent[evals]'") from error
    result = SuiteResult(f"markers-{part}")
    cases = load(part)
    readings = [read(c.case.text, context_of(c.case)) for c in cases]
    chooser = np.random.default_rng(7)
    draws = [chooser.integers(0, len(cases), len(cases)) for _ in range(DRAWS)]

    def interval(score: Any) -> tuple[float, float]:
        values = sorted(score(d) for d in draws)
        return float(values[int(DRAWS * 0.025)]), float(values[int(DRAWS * 0.975)])

    true = {a: np.array([c.labels.of(a) for c in cases]) for a in Area}
    seen = {a: np.array([r.areas[a].value for r in readings]) for a in Area}

    def f1(area: Area, rows: Any) -> float:
        return float(f1_score(true[area][rows], seen[area][rows], labels=VALUES, average="macro", zero_division=0.0))

    every = np.arange(len(cases))
    result.add(
        "areas: macro-F1",
        fmean(f1(a, every) for a in Area),
        len(cases),
        *interval(lambda d: fmean(f1(a, d) for a in Area)),
    )
    for area in Area:
        result.add(f"{area.value}: macro-F1", f1(area, every), len(cases), *interval(lambda d, a=area: f1(a, d)))
        for value in VALUES:
            one = f1_score(true[area] == value, seen[area] == value, zero_division=0.0)
            result.add(f"{area.value}: F1 {value}", float(one), int((true[area] == value).sum()))
    _per_marker(result, cases, readings, np, interval)
    both = [c for c in cases if c.second is not None]
    if both:
        for area in Area:
            pair = [[c.case.labels.of(area) for c in both], [c.second.labels.of(area) for c in both if c.second]]
            result.add(f"labellers: kappa {area.value}", float(cohen_kappa_score(*pair)), len(both))
            agreed = float(f1_score(*pair, labels=VALUES, average="macro", zero_division=0.0))
            result.add(f"labellers: macro-F1 {area.value}", agreed, len(both))
    raised, pressing = _pressure_that_pays(cases, readings)
    result.add("labelled pressure that raised trust", raised / pressing if pressing else 0.0, pressing)
    if listed if listed is not None else part == "dev":
        result.failures = _disagreements(cases, readings)
    return result


def _per_marker(
    result: SuiteResult, cases: Sequence[Labelled], readings: Sequence[Reading], np: Any, interval: Any
) -> None:
    pressing_true, pressing_seen = [], []
    for marker in MarkerId:
        true = np.array([marker in c.markers for c in cases])
        seen = np.array([r.has(marker) for r in readings])
        n = int(true.sum())
        precision = _share(true & seen, seen)
        recall = _share(true & seen, true)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        result.add(
            f"{marker.value}: precision",
            precision,
            int(seen.sum()),
            *interval(lambda d, t=true, s=seen: _share((t & s)[d], s[d])),
        )
        result.add(f"{marker.value}: recall", recall, n, *interval(lambda d, t=true, s=seen: _share((t & s)[d], t[d])))
        result.add(f"{marker.value}: F1", f1, n)
        if marker in PRESSURE_MARKERS:
            pressing_true.append(true)
            pressing_seen.append(seen)
    true, seen = np.concatenate(pressing_true), np.concatenate(pressing_seen)
    result.add("pressure markers: precision", _share(true & seen, seen), int(seen.sum()))
    result.add("pressure markers: recall", _share(true & seen, true), int(true.sum()))
    f1s = [f.value for f in result.figures if f.name.endswith(": F1")]
    result.add("markers: mean F1", fmean(f1s), len(f1s))
    any_true = np.array([bool(c.markers & PRESSURE_MARKERS) for c in cases])
    any_seen = np.array([r.presses for r in readings])
    result.add("turn presses: precision", _share(any_true & any_seen, any_seen), int(any_seen.sum()))
    result.add("turn presses: recall", _share(any_true & any_seen, any_true), int(any_true.sum()))


def _share(hits: Any, of: Any) -> float:
    """A share; 1.0 of nothing, so that a marker nobody found has no false finds."""
    total = int(of.sum())
    return float(hits.sum()) / total if total else 1.0


def _pressure_that_pays(cases: Sequence[Labelled], readings: Sequence[Reading]) -> tuple[int, int]:
    """Turns that people label as pressing, and how many of them raised trust in an ordinary ex."""
    knowledge = load_knowledge()
    raised = pressing = 0
    for case, reading in zip(cases, readings, strict=True):
        if case.labels.no_pressure != "hurt":
            continue
        pressing += 1
        scenario = knowledge.scenarios.get(case.case.scenario) or knowledge.scenarios["keeping_it_light"]
        persona = next(iter(knowledge.personas.values()))
        setting = Setting(persona, scenario, scenario.media[0], Difficulty.REALISTIC, 1)
        before = begin(setting)
        after = react(setting, before, reading, appraise(reading), case.case.text).state
        raised += after.trust > before.trust
    return raised, pressing


def _disagreements(cases: Sequence[Labelled], readings: Sequence[Reading]) -> list[str]:
    lines = []
    for case, reading in zip(cases, readings, strict=True):
        areas = [
            f"{a.value}: {case.labels.of(a)}, read {reading.areas[a].value}"
            for a in Area
            if case.labels.of(a) != reading.areas[a].value
        ]
        found = {m.id for m in reading.markers}
        lacking = sorted(m.value for m in case.markers - found)
        extra = sorted(m.value for m in found - case.markers)
        if areas or lacking or extra:
            lines.append(f"{case.case.id}: {'; '.join(areas)} missing {lacking} extra {extra} | {case.case.text}")
    return lines
