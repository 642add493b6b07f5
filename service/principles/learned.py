"""A small linear model over what the rules found and the words themselves; shipped as numbers.

Trained on the project's own development turns by ``python -m evals.train`` (never on the set-aside
part), which writes ``weights.py``. It can do two things: settle an area's value where it is clearly
surer than the rules, and raise a doubt that a turn presses although no marker says so. Markers
and their spans stay the rules' alone.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from service.principles.markers import Context, ExMove, MarkerId
from service.principles.weights import BIAS, CLASSES, MARGIN, WEIGHTS
from service.transcript import Area, AreaValue, Intent, Role

Features = dict[str, float]
_TOKEN = re.compile(r"[a-z']+|[?!.]")
_CURLY = str.maketrans({"\u2019": "'", "\u2018": "'"})
LONGEST = 160
"""Words beyond this many say nothing new about a turn and would cost time."""


def tokens(text: str) -> list[str]:
    """Lower-case words and the marks that end sentences, at most ``LONGEST``."""
    return _TOKEN.findall(text.casefold().translate(_CURLY))[:LONGEST]


def features(
    text: str,
    context: Context,
    markers: Iterable[MarkerId],
    intents: Iterable[Intent],
    moves: Iterable[ExMove],
    no_standing: str,
    areas: Mapping[Area, AreaValue],
) -> Features:
    """What the model looks at: the rules' finds, alone and in pairs with what the ex did, and the words."""
    found = {m.value for m in markers}
    row: Features = {f"m:{m}": 1.0 for m in found}
    values = [f"{a.value}:{v.value}" for a, v in areas.items()]
    row |= {f"a:{v}": 1.5 for v in values}
    row |= {f"i:{i.value}": 1.0 for i in intents}
    for move in moves:
        row[f"x:{move.value}"] = 1.0
        row |= {f"xm:{move.value}:{m}": 1.0 for m in found}
        row |= {f"xa:{move.value}:{v}": 1.0 for v in values}
    row[f"no:{no_standing}"] = 1.0
    words = tokens(text)
    row["length"] = min(len(words), 120) / 60
    row["first"] = float(not context.lines)
    row |= {f"w:{w}": 0.6 for w in words}
    row |= {f"b:{a}_{b}": 0.6 for a, b in pairwise(words)}
    last = next((line.text for line in reversed(context.lines) if line.role is Role.EX and line.text), None)
    if last:
        row |= {f"e:{w}": 0.4 for w in tokens(last)}
    return row


def chances(area: Area, row: Features) -> dict[AreaValue, float]:
    """The model's probability of each value of one area; empty when it has no weights for it."""
    classes = CLASSES.get(area.value)
    if not classes:
        return {}
    table, sums = WEIGHTS[area.value], list(BIAS[area.value])
    for name, value in row.items():
        weights = table.get(name)
        if weights is not None:
            for place, weight in enumerate(weights):
                sums[place] += weight * value
    top = max(sums)
    shares = [math.exp(s - top) for s in sums]
    whole = sum(shares)
    return {AreaValue(c): s / whole for c, s in zip(classes, shares, strict=True)}


def settled(rules: Mapping[Area, AreaValue], row: Features) -> tuple[dict[Area, AreaValue], float]:
    """The areas' values, and how likely the turn presses (0..1).

    A value of the rules gives way only where the model puts ``MARGIN`` more on another one.
    """
    values: dict[Area, AreaValue] = {}
    presses = 0.0
    for area, value in rules.items():
        found = chances(area, row)
        values[area] = value
        if found:
            best = max(found, key=lambda v: found[v])
            if found[best] - found.get(value, 0.0) > MARGIN[area.value]:
                values[area] = best
            if area is Area.NO_PRESSURE:
                presses = found.get(AreaValue.HURT, 0.0)
    return values, presses
