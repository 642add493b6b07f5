"""What was learned from labelled turns, over what the rules found: shipped as numbers, without an opinion of its own.

Trained on the project's development turns by ``python -m evals.train`` (never on the set-aside
part), which writes ``weights.json``. Two things are settled here: the value of each area, from what
the rules found, the words and what the encoder makes of the turn; and which markers stand: a rule's
find falls where the encoder is sure that it is none, and one that no rule saw is added where it is
sure that there is one and the conversation allows it.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from service.principles.encoder import MARKERS, VALUES, Look, once
from service.principles.markers import Context, ExMove, MarkerId
from service.transcript import Area, AreaValue, Intent, Role

if TYPE_CHECKING:
    import numpy.typing as npt

Features = dict[str, float]
_M = MarkerId
_TOKEN = re.compile(r"[a-z']+|[?!.]")
_CURLY = str.maketrans({"\u2019": "'", "\u2018": "'"})
LONGEST = 160
"""Words beyond this many say nothing new about a turn and would cost time."""
DOUBTFUL = 0.02
"""Smallest chance that counts: below it the encoder only says no."""
WORTH_WEIGHING = 0.1
"""A marker that the encoder holds to be unlikelier than this is not added, whatever else speaks for it."""
SAYABLE = 0.5
"""From this chance on somebody may be told of a fault that no rule saw (three in four are there on turns left out)."""

_SHARES = {area: {value: f"p:{area.value}:{value.value}" for value in VALUES} for area in Area}
_CHANCES = {marker: f"q:{marker.value}" for marker in MARKERS}
"""What the encoder's answers are called among the features."""

_NEEDS_NO = frozenset({_M.ASKS_AGAIN_AFTER_NO})
_NEEDS_REFUSAL = frozenset({_M.RESPECTS_NO})
_NEEDS_SILENCE = frozenset({_M.DOUBLE_TEXT})
_NEEDS_THEM = frozenset({_M.ACKNOWLEDGES, _M.DEFENSIVE, _M.DODGES_QUESTION, _M.IGNORES_LOW_INTEREST})


@dataclass(frozen=True, slots=True)
class Weights:
    """The numbers of ``weights.json``, as tables with one row a feature.

    ``areas`` (features x values of all areas) and ``bias`` make the shares of an area, whose values stand at
    ``classes``; below ``margin`` the rules' value stays. ``markers`` (features x markers, in the order of the encoder)
    and ``base`` make a marker's chance: a rule's find stands from ``hold`` on, or where the encoder alone sees
    ``keep``; one that no rule saw is added from ``add`` on. ``in_areas`` and ``in_markers``: the row of a feature.
    """

    in_areas: dict[str, int]
    areas: npt.NDArray[Any]
    bias: npt.NDArray[Any]
    classes: dict[Area, tuple[tuple[int, AreaValue], ...]]
    margin: dict[str, float]
    in_markers: dict[str, int]
    markers: npt.NDArray[Any]
    base: npt.NDArray[Any]
    keep: dict[str, float]
    hold: dict[str, float]
    add: dict[str, float]


@cache
def weights() -> Weights:
    """Read once, with the first turn and not with the module: no page waits for them."""
    import numpy as np

    read = json.loads(files(__package__).joinpath("weights.json").read_bytes())
    by_area, by_marker = read["WEIGHTS"], read["MARKERS"]
    in_areas = {name: row for row, name in enumerate(sorted({name for table in by_area.values() for name in table}))}
    places = [(area, AreaValue(value)) for area in Area for value in read["CLASSES"].get(area.value, ())]
    areas, bias = np.zeros((len(in_areas), len(places))), np.zeros(len(places))
    classes = {a: tuple((at, value) for at, (b, value) in enumerate(places) if a is b) for a in Area}
    for area, columns in classes.items():
        first, last = (columns[0][0], columns[-1][0] + 1) if columns else (0, 0)
        bias[first:last] = read["BIAS"].get(area.value, ())
        for name, shares in by_area.get(area.value, {}).items():
            areas[in_areas[name], first:last] = shares
    names = sorted({name for table in by_marker.values() for name in table if name})
    in_markers = {name: row for row, name in enumerate(names)}
    markers, base = np.zeros((len(names), len(MARKERS))), np.zeros(len(MARKERS))
    for column, marker in enumerate(MARKERS):
        table = by_marker[marker.value]
        base[column] = table[""]
        for name, weight in table.items():
            if name:
                markers[in_markers[name], column] = weight
    return Weights(
        in_areas,
        areas,
        bias,
        classes,
        read["MARGIN"],
        in_markers,
        markers,
        base,
        read["KEEP"],
        read["HOLD"],
        read["ADD"],
    )


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
    look: Look,
) -> Features:
    """What the weights look at: the rules' finds, alone and in pairs with what the ex did, the words, the encoder."""
    found = {m for m in markers}
    row: Features = {f"m:{m}": 1.0 for m in found}
    values = [f"{a}:{v}" for a, v in areas.items()]
    row |= {f"a:{v}": 1.5 for v in values}
    row |= {f"i:{i}": 1.0 for i in intents}
    for move in moves:
        row[f"x:{move}"] = 1.0
        row |= {f"xm:{move}:{m}": 1.0 for m in found}
        row |= {f"xa:{move}:{v}": 1.0 for v in values}
    row[f"no:{no_standing}"] = 1.0
    words = tokens(once(text))
    row["length"] = min(len(words), 120) / 60
    row["first"] = float(not context.lines)
    row |= {f"w:{w}": 0.6 for w in words}
    row |= {f"b:{a}_{b}": 0.6 for a, b in pairwise(words)}
    last = next((line.text for line in reversed(context.lines) if line.role is Role.EX and line.text), None)
    if last:
        row |= {f"e:{w}": 0.4 for w in tokens(last)}
    for area, shares in look.areas.items():
        names = _SHARES[area]
        for value, share in shares.items():
            row[names[value]] = math.log(max(share, DOUBTFUL))
    for marker, share in look.markers.items():
        row[_CHANCES[marker]] = 2 * share
    return row


@dataclass(frozen=True, slots=True)
class Weighed:
    """What everything together makes of a turn: the chance (0..1) of each value of each area, and of each marker.

    An area is empty where there are no weights for it.
    """

    areas: dict[Area, dict[AreaValue, float]]
    markers: dict[MarkerId, float]


def weigh(row: Features) -> Weighed:
    """The learned chances of one turn, from its features."""
    learned = weights()
    sums = _summed(row, learned.in_areas, learned.areas, learned.bias)
    areas: dict[Area, dict[AreaValue, float]] = {}
    for area, columns in learned.classes.items():
        top = max((sums[at] for at, _ in columns), default=0.0)
        shares = {value: math.exp(sums[at] - top) for at, value in columns}
        whole = sum(shares.values())
        areas[area] = {value: share / whole for value, share in shares.items()}
    spoken = _summed(row, learned.in_markers, learned.markers, learned.base)
    there = [1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, each)))) for each in spoken]
    return Weighed(areas, dict(zip(MARKERS, there, strict=True)))


def _summed(row: Features, rows: dict[str, int], table: npt.NDArray[Any], start: npt.NDArray[Any]) -> list[float]:
    """The weights of the features that a table knows, each times its value, summed by column."""
    import numpy as np

    known = [(rows[name], value) for name, value in row.items() if name in rows]
    if not known:
        return start.tolist()  # type: ignore[no-any-return]
    places, values = zip(*known, strict=True)
    return (np.array(values) @ table[list(places)] + start).tolist()  # type: ignore[no-any-return]


def settled(
    rules: Mapping[Area, AreaValue], weighed: Weighed, pressed: bool, silent: bool
) -> tuple[dict[Area, AreaValue], float]:
    """The areas' values, and how likely the turn presses (0..1).

    A value of the rules gives way only where another one is learned to be ``margin`` likelier. Two things are
    not learned: a turn in which a rule's find of pressure stands (``pressed``) hurts no_pressure, and a message into
    silence has no chance to listen.
    """
    values: dict[Area, AreaValue] = {}
    presses = 0.0
    for area, value in rules.items():
        found = weighed.areas[area]
        values[area] = value
        if found:
            best = max(found, key=lambda v: found[v])
            if found[best] - found.get(value, 0.0) > weights().margin[area]:
                values[area] = best
            if area is Area.NO_PRESSURE:
                presses = found.get(AreaValue.HURT, 0.0)
    if pressed:
        values[Area.NO_PRESSURE], presses = AreaValue.HURT, 1.0
    if silent:
        values[Area.LISTENING] = AreaValue.NO_CHANCE
    return values, presses


def standing(
    found: frozenset[MarkerId],
    look: Look,
    weighed: Weighed,
    context: Context,
    moves: frozenset[ExMove],
    no_standing: str,
) -> frozenset[MarkerId]:
    """The markers that are there: the rules' finds that hold, and those no rule saw that are there all the same.

    A find falls only where the encoder sees little of it and everything together does not hold it; one is added
    where everything together makes it likely and the conversation leaves room for it.
    """
    kept, learned = set(), weights()
    for marker, share in look.markers.items():
        if marker in found:
            if share >= learned.keep[marker] or weighed.markers[marker] >= learned.hold[marker]:
                kept.add(marker)
        elif (
            share >= WORTH_WEIGHING
            and possible(marker, context, moves, no_standing)
            and weighed.markers[marker] >= learned.add[marker]
        ):
            kept.add(marker)
    return frozenset(kept)


def holds(marker: MarkerId, look: Look) -> bool:
    """Whether the encoder alone sees enough of a rule's find for it not to fall."""
    return look.markers[marker] >= weights().keep[marker]


def sayable(marker: MarkerId, weighed: Weighed) -> bool:
    """Whether a marker that no rule saw is sure enough to be said of somebody's turn."""
    return weighed.markers[marker] >= SAYABLE


def bears_on_markers(name: str) -> bool:
    """Whether a feature has a say in which markers stand: the finds and the encoder, not single words."""
    return name[:2] not in ("w:", "b:", "e:") and not name.startswith("xa:")


def unanswered(context: Context) -> bool:
    """Whether the last message before this one is still waiting for an answer."""
    return bool(context.lines) and (context.lines[-1].role is Role.USER or context.lines[-1].text is None)


def possible(marker: MarkerId, context: Context, moves: frozenset[ExMove], no_standing: str) -> bool:
    """Whether the conversation so far leaves room for a marker, whatever the words: no no, no asking again."""
    refused = no_standing != "none" or bool(moves & {ExMove.FIRM_NO, ExMove.SOFT_NO})
    silent = unanswered(context)
    if marker in _NEEDS_NO:
        return refused
    if marker in _NEEDS_REFUSAL:
        return refused or silent or bool(moves & {ExMove.BOUNDARY, ExMove.LOW_INTEREST, ExMove.GOODBYE})
    if marker in _NEEDS_SILENCE:
        return silent
    if marker in _NEEDS_THEM:
        return any(line.role is Role.EX and line.text for line in context.lines) and not silent
    return True
