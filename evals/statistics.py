"""Intervals and paired differences of ratios of sums, resampled by conversation (``scipy.stats.bootstrap``).

Cases of one conversation are drawn together, so that twenty turns of one talk do not count as twenty
independent ones. A plain share (each group brings one yes or no) has Wilson's interval instead, which
holds for rare things too; so has what is the same in every group, where resampling says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from service.errors import ExtraMissing

Pair = tuple[float, float]
DRAWS = 500
SEED = 7


def ratio(rows: Iterable[Sequence[Pair]], empty: float) -> float:
    """The mean over the classes of ``sum(hits) / sum(of)``; ``empty`` for a class of nothing."""
    sums: list[list[float]] = []
    for pairs in rows:
        sums = sums or [[0.0, 0.0] for _ in pairs]
        for total, (hits, of) in zip(sums, pairs, strict=True):
            total[0] += hits
            total[1] += of
    values = [hits / of if of else empty for hits, of in sums]
    return sum(values) / len(values) if values else empty


def interval(
    rows: Mapping[str, Sequence[Pair]], group_of: Mapping[str, str], empty: float
) -> tuple[float | None, float | None]:
    """The 95 % interval of the ratio, by group; ``(None, None)`` with fewer than two groups."""
    np, stats = libraries()
    table = _by_group(np, [rows], group_of)
    if table is None:
        return None, None
    point = _ratios(np, table.sum(axis=0), empty)[0]
    each = _ratios(np, table, empty)[:, 0]
    counted = table[..., 1].reshape(len(table), -1)
    plain = counted.shape[1] == 1 and bool(np.all(counted == 1.0)) and bool(np.all((each == 0.0) | (each == 1.0)))
    if plain or (bool(np.all(each == each[0])) and point in (0.0, 1.0)):
        hits = round(float(each.sum()))
        sure = stats.binomtest(hits, len(each)).proportion_ci(0.95, method="wilson")
        return float(sure.low), float(sure.high)
    low, high = _bootstrap(np, stats, table, lambda sums: _ratios(np, sums, empty)[..., 0])
    return low, high


def difference(
    before: Mapping[str, Sequence[Pair]],
    after: Mapping[str, Sequence[Pair]],
    group_of: Mapping[str, str],
    empty: float,
) -> tuple[float, float | None, float | None]:
    """``after - before`` on the same cases, with its 95 % interval, both drawn together by group."""
    np, stats = libraries()
    table = _by_group(np, [before, after], group_of)
    if table is None:
        return ratio(after.values(), empty) - ratio(before.values(), empty), None, None

    def gained(sums: Any) -> Any:
        values = _ratios(np, sums, empty)
        return values[..., 1] - values[..., 0]

    point = float(gained(table.sum(axis=0)))
    if np.array_equal(table[:, 0], table[:, 1]):
        return 0.0, 0.0, 0.0
    low, high = _bootstrap(np, stats, table, gained)
    return point, low, high


def interval_of(
    groups: Sequence[str], value: Callable[[Sequence[int]], float | None], draws: int = 200
) -> tuple[float | None, float | None]:
    """The 95 % interval of any number over cases, drawn by group. ``groups``: each case's.

    ``value`` gets the places of the cases that were drawn; ``None`` for a draw that says nothing.
    ``(None, None)`` with fewer than two groups, or when a draw says nothing.
    """
    np, stats = libraries()
    members: dict[str, list[int]] = {}
    for place, group in enumerate(groups):
        members.setdefault(group, []).append(place)
    if len(members) < 2:
        return None, None
    listed = [members[group] for group in sorted(members)]
    nothing = False

    def statistic(drawn: Any) -> float:
        nonlocal nothing
        found = value([place for group in drawn for place in listed[int(group)]])
        nothing = nothing or found is None
        return 0.0 if found is None else found

    found = stats.bootstrap(
        (np.arange(len(listed)),),
        statistic,
        n_resamples=draws,
        vectorized=False,
        method="percentile",
        rng=np.random.default_rng(SEED),
    )
    low, high = found.confidence_interval
    return (None, None) if nothing else (float(low), float(high))


def libraries() -> tuple[Any, Any]:
    """numpy and ``scipy.stats``. Raises ``ExtraMissing`` saying what to install when they are not there."""
    try:
        import numpy
        from scipy import stats
    except ImportError as error:
        raise ExtraMissing("evals") from error
    return numpy, stats


def _by_group(np: Any, parts: Sequence[Mapping[str, Sequence[Pair]]], group_of: Mapping[str, str]) -> Any:
    """Sums as groups × parts × classes × (hits, of), or ``None`` where there is too little to resample."""
    groups = {group: place for place, group in enumerate(sorted(set(group_of.values())))}
    classes = next((len(pairs) for part in parts for pairs in part.values()), 0)
    if len(groups) < 2 or not classes:
        return None
    table = np.zeros((len(groups), len(parts), classes, 2))
    for number, part in enumerate(parts):
        for case, pairs in part.items():
            table[groups[group_of[case]], number] += np.asarray(pairs, dtype=float)
    return table


def _ratios(np: Any, sums: Any, empty: float) -> Any:
    """Per part the mean over classes; shape ``(…, parts)``."""
    hits, of = sums[..., 0], sums[..., 1]
    return np.where(of > 0, hits / np.where(of > 0, of, 1.0), empty).mean(axis=-1)


_COUNTED: dict[tuple[int, ...], Any] = {}


def _counts(np: Any, drawn: Any) -> Any:
    """How often each group is in each draw. The seed is fixed: as many draws of as many groups are the same ones."""
    if drawn.shape not in _COUNTED:
        places = drawn.astype(int) + np.arange(len(drawn))[:, None] * drawn.shape[1]
        _COUNTED.clear()  # one suite has the same groups in nearly all of its measures
        _COUNTED[drawn.shape] = np.bincount(places.ravel(), minlength=places.size).reshape(places.shape).astype(float)
    return _COUNTED[drawn.shape]


def _bootstrap(np: Any, stats: Any, table: Any, value: Any) -> tuple[float, float]:
    flat = table.reshape(len(table), -1)

    def statistic(drawn: Any, axis: int) -> Any:
        # ``drawn`` holds group numbers, draws × groups; sums of what was drawn, then the value of each draw.
        counts = _counts(np, drawn.reshape(-1, len(table)))
        return value((counts @ flat).reshape(*drawn.shape[:-1], *table.shape[1:]))

    found = stats.bootstrap(
        (np.arange(len(table)),),
        statistic,
        n_resamples=DRAWS,
        vectorized=True,
        method="percentile",
        rng=np.random.default_rng(SEED),
    )
    return float(found.confidence_interval.low), float(found.confidence_interval.high)
