"""Agreement beyond chance: Cohen's kappa for two raters, Krippendorff's alpha for any number of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import permutations

from evals.statistics import libraries

ORDER = ("hurt", "neutral", "helped")
"""The values that lie on a line; ``no_chance`` and ``unscored`` do not."""


def kappa(one: Sequence[str], other: Sequence[str]) -> float | None:
    """Cohen's kappa; ``None`` where a rater gave one value only, so that chance explains everything."""
    libraries()
    from sklearn.metrics import cohen_kappa_score

    if len(set(one)) < 2 or len(set(other)) < 2:
        return None
    return float(cohen_kappa_score(list(one), list(other)))


def weighted_kappa(one: Sequence[str], other: Sequence[str]) -> tuple[float | None, int]:
    """Linearly weighted kappa over ``ORDER``, and on how many pairs; pairs with any other value are left out."""
    from sklearn.metrics import cohen_kappa_score

    pairs = [(ORDER.index(a), ORDER.index(b)) for a, b in zip(one, other, strict=True) if a in ORDER and b in ORDER]
    if len({a for a, _ in pairs}) < 2 or len({b for _, b in pairs}) < 2:
        return None, len(pairs)
    left, right = zip(*pairs, strict=True)
    return float(cohen_kappa_score(left, right, labels=[0, 1, 2], weights="linear")), len(pairs)


def alpha(units: Sequence[Sequence[str | None]]) -> float | None:
    """Krippendorff's alpha for nominal values. A unit holds one value per rater, ``None`` where one is missing.

    By coincidences (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011). ``None`` where
    fewer than two different values were given.
    """
    together: defaultdict[tuple[str, str], float] = defaultdict(float)
    for unit in units:
        values = [v for v in unit if v is not None]
        for a, b in permutations(values, 2):
            together[a, b] += 1 / (len(values) - 1)
    totals: defaultdict[str, float] = defaultdict(float)
    for (a, _), count in together.items():
        totals[a] += count
    n = sum(totals.values())
    if len(totals) < 2:
        return None
    observed = sum(count for (a, b), count in together.items() if a != b)
    expected = sum(totals[a] * totals[b] for a, b in permutations(totals, 2)) / (n - 1)
    return 1 - observed / expected
