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

from service.principles.encoder import Look, once
from service.principles.markers import Context, ExMove, MarkerId
from service.transcript import Area, AreaValue, Intent, Role

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

_NEEDS_NO = frozenset({_M.ASKS_AGAIN_AFTER_NO})
_NEEDS_REFUSAL = frozenset({_M.RESPECTS_NO})
_NEEDS_SILENCE = frozenset({_M.DOUBLE_TEXT})
_NEEDS_THEM = frozenset({_M.ACKNOWLEDGES, _M.DEFENSIVE, _M.DODGES_QUESTION, _M.IGNORES_LOW_INTEREST})


@dataclass(frozen=True, slots=True)
class Weights:
    """The numbers of ``weights.json``, by the values of ``Area`` and ``MarkerId``.

    ``weights`` and ``bias`` make an area's shares, in the order of ``classes``; below ``margin`` the rules' value
    stays. ``markers`` make a marker's chance: a rule's find stands from ``hold`` on, or where the encoder alone sees
    ``keep``; one that no rule saw is added from ``add`` on.
    """

    classes: dict[str, list[str]]
    bias: dict[str, list[float]]
    margin: dict[str, float]
    keep: dict[str, float]
    hold: dict[str, float]
    add: dict[str, float]
    markers: dict[str, dict[str, float]]
    weights: dict[str, dict[str, list[float]]]


@cache
def weights() -> Weights:
    """Read once, with the first turn and not with the module: no page waits for them."""
    read = json.loads(files(__package__).joinpath("weights.json").read_bytes())
    return Weights(**{name.lower(): table for name, table in read.items()})


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
    words = tokens(once(text))
    row["length"] = min(len(words), 120) / 60
    row["first"] = float(not context.lines)
    row |= {f"w:{w}": 0.6 for w in words}
    row |= {f"b:{a}_{b}": 0.6 for a, b in pairwise(words)}
    last = next((line.text for line in reversed(context.lines) if line.role is Role.EX and line.text), None)
    if last:
        row |= {f"e:{w}": 0.4 for w in tokens(last)}
    for area, shares in look.areas.items():
        row |= {f"p:{area.value}:{v.value}": math.log(max(share, DOUBTFUL)) for v, share in shares.items()}
    row |= {f"q:{m.value}": 2 * share for m, share in look.markers.items()}
    return row


def chances(area: Area, row: Features) -> dict[AreaValue, float]:
    """The learned probability of each value of one area; empty when there are no weights for it."""
    learned = weights()
    classes = learned.classes.get(area.value)
    if not classes:
        return {}
    table, sums = learned.weights[area.value], list(learned.bias[area.value])
    for name, value in row.items():
        shares_of = table.get(name)
        if shares_of is not None:
            for place, weight in enumerate(shares_of):
                sums[place] += weight * value
    top = max(sums)
    shares = [math.exp(s - top) for s in sums]
    whole = sum(shares)
    return {AreaValue(c): s / whole for c, s in zip(classes, shares, strict=True)}


def settled(
    rules: Mapping[Area, AreaValue], row: Features, pressed: bool, silent: bool
) -> tuple[dict[Area, AreaValue], float]:
    """The areas' values, and how likely the turn presses (0..1).

    A value of the rules gives way only where another one is learned to be ``margin`` likelier. Two things are
    not learned: a turn in which a rule's find of pressure stands (``pressed``) hurts no_pressure, and a message into
    silence has no chance to listen.
    """
    values: dict[Area, AreaValue] = {}
    presses = 0.0
    for area, value in rules.items():
        found = chances(area, row)
        values[area] = value
        if found:
            best = max(found, key=lambda v: found[v])
            if found[best] - found.get(value, 0.0) > weights().margin[area.value]:
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
    row: Features,
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
            if share >= learned.keep[marker.value] or _weighed(marker, row) >= learned.hold[marker.value]:
                kept.add(marker)
        elif (
            share >= WORTH_WEIGHING
            and possible(marker, context, moves, no_standing)
            and _weighed(marker, row) >= learned.add[marker.value]
        ):
            kept.add(marker)
    return frozenset(kept)


def holds(marker: MarkerId, look: Look) -> bool:
    """Whether the encoder alone sees enough of a rule's find for it not to fall."""
    return look.markers[marker] >= weights().keep[marker.value]


def sayable(marker: MarkerId, row: Features) -> bool:
    """Whether a marker that no rule saw is sure enough to be said of somebody's turn."""
    return _weighed(marker, row) >= SAYABLE


def _weighed(marker: MarkerId, row: Features) -> float:
    by_name = weights().markers[marker.value]
    summed = by_name[""] + sum(by_name[name] * value for name, value in row.items() if name in by_name)
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, summed))))


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
