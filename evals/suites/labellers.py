"""How far people agree who labelled the same turns: kappa for each two, alpha for all of them.

Raters are the first hand (the labels in the case files), the second (``labels/second``) and everybody
who used ``unsent eval label``. The third, who only saw where the two differ, is no rater here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from evals.agreement import alpha, kappa
from evals.cases import ROOT, CaseTurn, Labelled, Labels, load, load_turns
from evals.labelling import RATERS, labelled_by
from evals.options import Options
from evals.results import SuiteResult
from evals.statistics import interval_of
from evals.suites.markers import f1_of, group_of
from service.principles.markers import MarkerId
from service.transcript import Area

FEWEST = 10
"""Turns that two have to have in common before a figure about them says anything."""
Said = tuple[Labels, frozenset[MarkerId]]


def run(options: Options) -> SuiteResult:
    """Compare everybody with everybody. Set-aside turns stay unnamed, unless ``options.listed``."""
    parts = {"dev": load("dev"), "heldout": load("heldout")}
    turns: dict[str, CaseTurn] = {c.case.id: c.case for cases in parts.values() for c in cases}
    turns |= {turn.id: turn for turn in load_turns()}
    aside = frozenset() if options.listed else frozenset(c.case.id for c in parts["heldout"])
    result = SuiteResult("labellers", sealed=aside)
    result.groups = {turn.id: group_of(turn) for turn in turns.values()}
    said = raters([c for cases in parts.values() for c in cases])
    for one, two in combinations(said, 2):
        both = sorted(said[one].keys() & said[two].keys())
        if len(both) >= FEWEST:
            _pair(result, f"{one} and {two}", both, said[one], said[two])
        elif both:
            result.notes.append(f"{one} and {two} have only {len(both)} turns in common; {FEWEST} are needed")
    _all(result, said)
    _differences(result, said, turns)
    return result


def raters(cases: Sequence[Labelled]) -> dict[str, dict[str, Said]]:
    """Everybody's labels by turn, in the order first, second, others by name."""
    said: dict[str, dict[str, Said]] = {
        "first": {c.case.id: (c.case.labels, frozenset(c.case.markers)) for c in cases},
        "second": {c.case.id: (c.second.labels, frozenset(c.second.markers)) for c in cases if c.second is not None},
    }
    for path in sorted((ROOT / RATERS).glob("*.yaml")):
        said[path.stem] = {one.id: (one.labels, frozenset(one.markers)) for one in labelled_by(path)}
    return said


def _pair(
    result: SuiteResult, name: str, both: Sequence[str], one: Mapping[str, Said], two: Mapping[str, Said]
) -> None:
    groups = [result.groups.get(case, case) for case in both]
    for area in Area:
        left, right = [one[c][0].of(area) for c in both], [two[c][0].of(area) for c in both]
        found = kappa(left, right)
        if found is not None:

            def drawn(places: Sequence[int], left: Sequence[str] = left, right: Sequence[str] = right) -> float | None:
                return kappa([left[i] for i in places], [right[i] for i in places])

            result.add(f"{name}: kappa {area.value}", found, len(both), *interval_of(groups, drawn))
        rows = dict(zip(both, f1_of(zip(left, right, strict=True)), strict=True))
        result.ratio(f"{name}: macro-F1 {area.value}", rows, "neither", empty=0.0)
    found_by = {
        case: [(2.0 * len(one[case][1] & two[case][1]), float(len(one[case][1]) + len(two[case][1])))] for case in both
    }
    result.ratio(f"{name}: F1 of markers", found_by, "neither")


def _all(result: SuiteResult, said: Mapping[str, Mapping[str, Said]]) -> None:
    by = {case for labels in said.values() for case in labels}
    twice = sorted(case for case in by if sum(case in labels for labels in said.values()) >= 2)
    groups = [result.groups.get(case, case) for case in twice]
    for area in Area:
        units = [[labels[c][0].of(area) if c in labels else None for labels in said.values()] for c in twice]
        found = alpha(units)
        if found is not None:

            def drawn(places: Sequence[int], units: Sequence[Sequence[str | None]] = units) -> float | None:
                return alpha([units[i] for i in places])

            result.add(f"everybody: alpha {area.value}", found, len(twice), *interval_of(groups, drawn))


def _differences(result: SuiteResult, said: Mapping[str, Mapping[str, Said]], turns: Mapping[str, CaseTurn]) -> None:
    for case, turn in turns.items():
        own = {rater: labels[case][0] for rater, labels in said.items() if case in labels}
        apart = [a for a in Area if len({labels.of(a) for labels in own.values()}) > 1]
        if apart:
            what = "; ".join(f"{a.value}: " + ", ".join(f"{r} {own[r].of(a)}" for r in own) for a in apart)
            talk = [(line.role.value, line.text) for line in turn.context]
            result.fail(case, what, [*talk, ("user", turn.text)])
