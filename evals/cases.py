"""Labelled turns: files that anybody can add, the two independent labellings, and what they agree on.

``cases/dev`` is what the rules are developed on (one labelling). ``cases/heldout`` is set aside: written
by hands that had not seen the rules, labelled there a first time, in ``cases/labels/second`` a second
time by others who had not seen the first, and in ``cases/labels/third`` where the two differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, TypeVar, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from service.errors import ContentError
from service.principles.markers import Context, MarkerId
from service.prompting.load import load_knowledge
from service.transcript import Area, Line, Medium, Role

M = TypeVar("M", bound=BaseModel)
ROOT = Path(__file__).parent / "cases"
Value = Literal["helped", "hurt", "neutral", "no_chance"]
VALUES: tuple[Value, ...] = get_args(Value)


class CaseLine(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    role: Role
    text: str | None


class Labels(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    listening: Value
    ownership: Value
    no_pressure: Value
    clarity_and_care: Value

    def of(self, area: Area) -> Value:
        value: Value = getattr(self, area.value)
        return value


class Case(BaseModel):
    """One labelled turn in its context. ``look_alike``: markers that a shallow rule would wrongly see."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    scenario: str = ""
    medium: Medium | None = None
    context: tuple[CaseLine, ...] = ()
    text: Annotated[str, Field(min_length=1)]
    labels: Labels
    markers: tuple[MarkerId, ...] = ()
    look_alike: tuple[MarkerId, ...] = ()


class Relabelled(BaseModel):
    """Somebody else's labels for a case, by its id."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    labels: Labels
    markers: tuple[MarkerId, ...] = ()


@dataclass(frozen=True, slots=True)
class Labelled:
    """A case with what counts as true: both labellings where they agree, the third where they do not."""

    case: Case
    labels: Labels
    markers: frozenset[MarkerId]
    second: Relabelled | None


def context_of(case: Case) -> Context:
    """What the reader may know about a case."""
    scenario = load_knowledge().scenarios.get(case.scenario)
    return Context(
        scenario_id=case.scenario,
        stage=scenario.stage if scenario else "",
        medium=case.medium or (scenario.media[0] if scenario else Medium.TEXT),
        lines=tuple(Line(line.role, line.text) for line in case.context),
        standing_no=scenario.standing_no if scenario else "none",
    )


def load(part: Literal["dev", "heldout"]) -> list[Labelled]:
    """All cases of one part. Raises ``ContentError`` naming the file and the case."""
    cases = _read(sorted((ROOT / part).glob("*.yaml")), Case)
    ids = [c.id for c in cases]
    twice = {i for i in ids if ids.count(i) > 1}
    if twice:
        raise ContentError(f"cases/{part}: the id {sorted(twice)[0]} stands there twice")
    second = {r.id: r for r in _read(sorted((ROOT / "labels" / "second").glob("*.yaml")), Relabelled)}
    third = {r.id: r for r in _read(sorted((ROOT / "labels" / "third").glob("*.yaml")), Relabelled)}
    return [_settle(c, second.get(c.id), third.get(c.id)) for c in cases]


def _read(files: Iterable[Path], model: type[M]) -> list[M]:
    out: list[M] = []
    for file in files:
        for number, item in enumerate(yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader) or [], 1):
            try:
                out.append(model.model_validate(item))
            except ValidationError as error:
                where = item.get("id", f"number {number}") if isinstance(item, dict) else f"number {number}"
                first = error.errors()[0]
                place = ".".join(str(p) for p in first["loc"])
                raise ContentError(f"{file.name}, {where}: {place}: {first['msg']}") from None
    return out


def _settle(case: Case, second: Relabelled | None, third: Relabelled | None) -> Labelled:
    """Two labellings and, where they differ, a third that has the last word on what they differ about."""
    first = frozenset(case.markers)
    if second is None:
        return Labelled(case, case.labels, first, None)
    values: dict[str, Value] = {}
    for area in Area:
        one, two = case.labels.of(area), second.labels.of(area)
        values[area.value] = one if one == two or third is None else third.labels.of(area)
    other = frozenset(second.markers)
    last = frozenset(third.markers) if third is not None else first
    agreed = (first & other) | ((first ^ other) & last)
    return Labelled(case, Labels.model_validate(values), agreed, second)
