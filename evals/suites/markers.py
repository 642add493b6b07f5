"""The reader against labelled turns: precision, recall and F1 per marker and area, with bootstrap intervals.

Also the share of turns that people call pressure and that nevertheless raise trust. The set-aside part
is not listed case by case unless that is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Literal

from evals.cases import VALUES, CaseTurn, Labelled, context_of, load
from evals.progress import report
from evals.results import SuiteResult
from evals.statistics import Pair
from service.direction import Setting, appraise, begin, react
from service.principles.markers import PRESSURE_MARKERS, MarkerId, Reading
from service.principles.reader import read
from service.prompting.load import load_knowledge
from service.transcript import Area, Difficulty


def run(part: Literal["dev", "heldout"], listed: bool = False) -> SuiteResult:
    """Score one part. ``listed``: name single disagreements of the set-aside part too."""
    cases = load(part)
    ids = [c.case.id for c in cases]
    name = f"markers-{part}"
    result = SuiteResult(name, sealed=frozenset(ids if part == "heldout" and not listed else ()))
    result.groups = {c.case.id: group_of(c.case) for c in cases}
    readings = []
    for number, case in enumerate(cases, 1):
        readings.append(read(case.case.text, context_of(case.case), place=False))
        if number % 50 == 0:
            report(name, number, len(cases))
    _areas(result, cases, readings)
    _markers(result, cases, readings)
    result.share("labelled pressure that raised trust", _pressure_that_pays(cases, readings), "lower", empty=0.0)
    _disagreements(result, cases, readings)
    return result


def group_of(turn: CaseTurn) -> str:
    """The talk a turn belongs to: turns with the same words before them are one talk."""
    if not turn.context:
        return turn.id
    said = "\0".join(f"{line.role.value}:{line.text}" for line in turn.context)
    return sha256(f"{turn.scenario}\0{said}".encode()).hexdigest()[:10]


def f1_of(pairs: Iterable[tuple[str, str]], of: Sequence[str] = VALUES) -> list[list[Pair]]:
    """For each (true, read): per value twice the hits, and how often it was true plus how often read."""
    return [[(2.0 * (t == s == v), float(t == v) + float(s == v)) for v in of] for t, s in pairs]


def _areas(result: SuiteResult, cases: Sequence[Labelled], readings: Sequence[Reading]) -> None:
    ids = [c.case.id for c in cases]
    rows = {
        area: f1_of((c.labels.of(area), r.areas[area].value) for c, r in zip(cases, readings, strict=True))
        for area in Area
    }
    every = [[pair for area in Area for pair in rows[area][i]] for i in range(len(cases))]
    result.ratio("areas: macro-F1", dict(zip(ids, every, strict=True)), empty=0.0)
    for area in Area:
        result.ratio(f"{area.value}: macro-F1", dict(zip(ids, rows[area], strict=True)), empty=0.0)
        for place, value in enumerate(VALUES):
            one = {i: [pairs[place]] for i, pairs in zip(ids, rows[area], strict=True)}
            result.ratio(f"{area.value}: F1 {value}", one, n=sum(c.labels.of(area) == value for c in cases), empty=0.0)


def _markers(result: SuiteResult, cases: Sequence[Labelled], readings: Sequence[Reading]) -> None:
    true = {m: {c.case.id: m in c.markers for c in cases} for m in MarkerId}
    seen = {m: {c.case.id: r.has(m) for c, r in zip(cases, readings, strict=True)} for m in MarkerId}
    for marker in MarkerId:
        _found(result, marker.value, [true[marker]], [seen[marker]])
        result.ratio(f"{marker.value}: F1", _f1(true[marker], seen[marker]), n=sum(true[marker].values()))
    pressing = sorted(PRESSURE_MARKERS)
    _found(result, "pressure markers", [true[m] for m in pressing], [seen[m] for m in pressing])
    each = [_f1(true[m], seen[m]) for m in MarkerId]
    every = {c.case.id: [rows[c.case.id][0] for rows in each] for c in cases}
    result.ratio("markers: mean F1", every, n=len(each))
    any_true = {c.case.id: bool(c.markers & PRESSURE_MARKERS) for c in cases}
    any_seen = {c.case.id: r.presses for c, r in zip(cases, readings, strict=True)}
    _found(result, "turn presses", [any_true], [any_seen])


def _found(
    result: SuiteResult, name: str, true: Sequence[Mapping[str, bool]], seen: Sequence[Mapping[str, bool]]
) -> None:
    """Precision and recall, pooled over the given markers."""
    for what, of in (("precision", seen), ("recall", true)):
        rows: dict[str, list[Pair]] = {}
        for case in true[0]:
            hits = sum(t[case] and s[case] for t, s in zip(true, seen, strict=True))
            rows[case] = [(float(hits), float(sum(some[case] for some in of)))]
        result.ratio(f"{name}: {what}", rows, n=int(sum(pairs[0][1] for pairs in rows.values())))


def _f1(true: Mapping[str, bool], seen: Mapping[str, bool]) -> dict[str, list[Pair]]:
    return {case: [(2.0 * (true[case] and seen[case]), float(true[case] + seen[case]))] for case in true}


def _pressure_that_pays(cases: Sequence[Labelled], readings: Sequence[Reading]) -> dict[str, bool]:
    """Turns that people label as pressing, and whether each raised trust in an ordinary ex."""
    knowledge = load_knowledge()
    raised = {}
    for case, reading in zip(cases, readings, strict=True):
        if case.labels.no_pressure != "hurt":
            continue
        scenario = knowledge.scenarios.get(case.case.scenario) or knowledge.scenarios["keeping_it_light"]
        persona = next(iter(knowledge.personas.values()))
        setting = Setting(persona, scenario, scenario.media[0], Difficulty.REALISTIC, 1)
        before = begin(setting)
        after = react(setting, before, reading, appraise(reading), case.case.text).state
        raised[case.case.id] = after.trust > before.trust
    return raised


def _disagreements(result: SuiteResult, cases: Sequence[Labelled], readings: Sequence[Reading]) -> None:
    for case, reading in zip(cases, readings, strict=True):
        areas = [
            f"{a.value}: {case.labels.of(a)}, read {reading.areas[a].value}"
            for a in Area
            if case.labels.of(a) != reading.areas[a].value
        ]
        found = {m.id for m in reading.markers}
        lacking = ", ".join(sorted(m.value for m in case.markers - found))
        extra = ", ".join(sorted(m.value for m in found - case.markers))
        said = [*areas, *([f"missing {lacking}"] if lacking else []), *([f"extra {extra}"] if extra else [])]
        if said:
            talk = [(line.role.value, line.text) for line in case.case.context]
            spans = {f"read as {m.id.value}": case.case.text[m.span.start : m.span.end] for m in reading.markers}
            result.fail(case.case.id, "; ".join(said), [*talk, ("user", case.case.text)], spans)
