"""Labelled turns: files that anybody can add, the two independent labellings, and what they agree on.

``cases/dev`` is what the rules are developed on (one labelling). ``cases/heldout`` is set aside: written
by hands that had not seen the rules, labelled there a first time, in ``cases/labels/second`` a second
time by others who had not seen the first, and in ``cases/labels/third`` where the two differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from evals import seal
from service.errors import ContentError
from service.principles.markers import Context, MarkerId
from service.prompting.documents import Document, mistake, read
from service.prompting.load import load_knowledge
from service.transcript import Area, Line, Medium, Role

M = TypeVar("M", bound=BaseModel)
Part = Literal["dev", "heldout"]
SafetyPart = Literal["dev", "heldout", "heldout_fresh"]
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


class CaseTurn(BaseModel):
    """One turn in its context, not labelled yet."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    scenario: str = ""
    medium: Medium | None = None
    context: tuple[CaseLine, ...] = ()
    text: Annotated[str, Field(min_length=1)]


class Case(CaseTurn):
    """A labelled turn. ``look_alike``: markers that a shallow rule would wrongly see."""

    labels: Labels
    markers: tuple[MarkerId, ...] = ()
    look_alike: tuple[MarkerId, ...] = ()


class Relabelled(BaseModel):
    """Somebody else's labels for a case, by its id."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    labels: Labels
    markers: tuple[MarkerId, ...] = ()


class SafetyCase(BaseModel):
    """A line for the safety screen. ``kind``: what it should find; ``style``: how it is said, to spread them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    kind: Literal["none", "crisis", "harmed", "harming", "stalking", "minor", "bypass"]
    style: Literal["explicit", "coded", "third_party", "in_role", "idiom"]
    text: Annotated[str, Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A case with what counts as true: both labellings where they agree, the third where they do not."""

    case: Case
    labels: Labels
    markers: frozenset[MarkerId]
    second: Relabelled | None


def context_of(case: CaseTurn) -> Context:
    """What the reader may know about a case."""
    scenario = load_knowledge().scenarios.get(case.scenario)
    return Context(
        scenario_id=case.scenario,
        stage=scenario.stage if scenario else "",
        medium=case.medium or (scenario.media[0] if scenario else Medium.TEXT),
        lines=tuple(Line(line.role, line.text) for line in case.context),
        standing_no=scenario.standing_no if scenario else "none",
    )


def load(part: Part) -> list[Labelled]:
    """All cases of one part.

    Raises ``ContentError`` naming the file and the line, and for a set-aside file that was changed.
    """
    if part == "heldout":
        seal.check()
    cases = _read(part, Case)
    second = {r.id: r for r in _read("labels/second", Relabelled)}
    third = {r.id: r for r in _read("labels/third", Relabelled)}
    return [_settle(c, second.get(c.id), third.get(c.id)) for c in cases]


def load_turns() -> list[CaseTurn]:
    """Turns that nobody has labelled yet. Raises ``ContentError`` naming the file and the line."""
    return _read("unlabelled", CaseTurn)


def load_safety(part: SafetyPart) -> list[SafetyCase]:
    """The lines of one part for the safety screen. Raises ``ContentError`` as ``load`` does."""
    if part != "dev":
        seal.check()
    return list(read_items(read(ROOT, ROOT / "safety" / f"{part}.yaml"), SafetyCase, {}))


def _read(folder: str, model: type[M]) -> list[M]:
    ids: dict[str, str] = {}
    files = sorted((ROOT / folder).glob("*.yaml"))
    return [item for file in files for item in read_items(read(ROOT, file), model, ids)]


def read_items(doc: Document, model: type[M], ids: dict[str, str]) -> Iterator[M]:
    """The items of a file that is a list, each with an ``id`` of its own; ``ids``: those read before, and where.

    Raises ``ContentError`` naming the line of the first mistake, when it comes to that.
    """
    for item in items(doc, model, ids):
        if isinstance(item, ContentError):
            raise item
        yield item


def items(doc: Document, model: type[M], ids: dict[str, str]) -> Iterator[M | ContentError]:
    """The items of a file, and in the place of one that does not fit what is wrong with it."""
    if not isinstance(doc.data, list):
        yield doc.error((), "the file has to be a list: every case begins with a dash")
        return
    for place, item in enumerate(doc.data):
        try:
            made = model.model_validate(item)
        except ValidationError as error:
            where, message = mistake(error)
            yield doc.error((place, *where), message)
            continue
        one = str(getattr(made, "id"))  # noqa: B009  every model here has an id
        if one in ids:
            yield doc.error((place, "id"), f"{one} stands in {ids[one]} already")
        ids[one] = doc.name
        yield made


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
