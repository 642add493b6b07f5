"""The reader on its development turns: floors that a change of rules must not fall below.

These turns were labelled before they were read, but the rules have been developed on them; they say
nothing about accuracy. What accuracy is said of are the turns that are set aside.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from service.principles.markers import PRESSURE_MARKERS, Context, Reading
from service.principles.reader import read_by_rules
from service.transcript import Area, AreaValue, Line, Medium, Role

CASES = Path(__file__).parents[2] / "evals" / "cases" / "dev"
OWN = ("scenes", "exchanges", "alone", "voices")
PRESSES = {marker.value for marker in PRESSURE_MARKERS}

Case = dict[str, Any]


@pytest.fixture(scope="module")
def readings() -> list[tuple[Case, Reading]]:
    cases: list[Case] = []
    for name in OWN:
        cases.extend(yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8")))
    return [(case, read_by_rules(case["text"], context_of(case))) for case in cases]


def context_of(case: Case) -> Context:
    lines = tuple(Line(Role(line["role"]), line["text"]) for line in case["context"])
    return Context(case.get("scenario", ""), "", Medium(case.get("medium", "text")), lines)


def test_there_are_at_least_250_development_turns_with_ids_of_their_own(
    readings: list[tuple[Case, Reading]],
) -> None:
    ids = [case["id"] for case, _ in readings]
    assert len(ids) >= 250
    assert len(set(ids)) == len(ids)


def test_macro_f1_over_the_four_values_stays_above_its_floor(readings: list[tuple[Case, Reading]]) -> None:
    pairs = Counter(
        (case["labels"][area.value], reading.areas[area].value) for case, reading in readings for area in Area
    )
    scores = []
    for value in ("helped", "hurt", "neutral", "no_chance"):
        hit = pairs[value, value]
        claimed = sum(count for (_, got), count in pairs.items() if got == value)
        there = sum(count for (want, _), count in pairs.items() if want == value)
        scores.append(2 * hit / (claimed + there))
    assert sum(scores) / len(scores) >= 0.8


def test_pressure_is_found_with_a_precision_of_at_least_nine_in_ten(readings: list[tuple[Case, Reading]]) -> None:
    right = wrong = missed = 0
    for case, reading in readings:
        got = {marker.id.value for marker in reading.markers} & PRESSES
        want = set(case["markers"]) & PRESSES
        right, wrong, missed = right + len(got & want), wrong + len(got - want), missed + len(want - got)
    assert right / (right + wrong) >= 0.9
    assert right / (right + missed) >= 0.8


def test_look_alikes_are_rarely_taken_for_the_thing(readings: list[tuple[Case, Reading]]) -> None:
    taken = total = 0
    for case, reading in readings:
        found = {marker.id.value for marker in reading.markers}
        taken += len(found & set(case["look_alike"]))
        total += len(case["look_alike"])
    assert total > 50
    assert taken / total <= 0.1


def test_no_area_is_ever_left_unscored(readings: list[tuple[Case, Reading]]) -> None:
    assert all(AreaValue.UNSCORED not in reading.areas.values() for _, reading in readings)
