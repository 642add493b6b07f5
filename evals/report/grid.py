"""Measures called "who: what" laid out as tables, one column or row for each who, on the page and in the docs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evals.results import Measure


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of measures. A cell is ``None`` where there is no such measure; the longer side is down."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Measure | None, ...]], ...]


def grids(measures: Sequence[Measure]) -> tuple[list[Grid], list[Measure]]:
    """The tables in a list of measures, and those measures that are in none.

    Families ("who") share a table when the smaller has at least half of what it measures in common with
    the others; a family on its own is no table.
    """
    families: dict[str, dict[str, Measure]] = {}
    for one in measures:
        who, sep, what = one.name.partition(": ")
        if sep:
            families.setdefault(who, {})[what] = one
    clusters: list[list[str]] = []
    for who, own in families.items():
        for cluster in clusters:
            there = {what for other in cluster for what in families[other]}
            if 2 * len(there & own.keys()) >= min(len(there), len(own)):
                cluster.append(who)
                break
        else:
            clusters.append([who])
    made, used = [], set()
    for cluster in clusters:
        whats = tuple(dict.fromkeys(what for who in cluster for what in families[who]))
        if len(cluster) < 2 or len(whats) < 2:
            continue
        used |= {measure.name for who in cluster for measure in families[who].values()}
        if len(whats) > len(cluster):
            rows = tuple((what, tuple(families[who].get(what) for who in cluster)) for what in whats)
            made.append(Grid(tuple(cluster), rows))
        else:
            rows = tuple((who, tuple(families[who].get(what) for what in whats)) for who in cluster)
            made.append(Grid(whats, rows))
    return made, [one for one in measures if one.name not in used]
