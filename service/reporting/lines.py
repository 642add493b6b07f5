"""Scoring turns that happened elsewhere (``unsent score``): one JSON object a line in, one out.

Each turn is judged by what stands before it on its own line and by nothing else. The safety screen is
not in here: nobody is answered, nothing is stored, and labelled turns of every kind must be scorable.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from service.errors import ModelError
from service.principles.markers import Context, Reading
from service.principles.reader import read
from service.prompting.load import Knowledge
from service.reporting.judge import Judge, judgement_of
from service.reporting.material import Material, OwnTurn, Said
from service.transcript import Area, AreaValue, Line, Medium, Role


class LineContext(BaseModel):
    """One earlier message. ``text`` is ``None`` for a silence (ex) or a wait (user)."""

    model_config = ConfigDict(frozen=True)

    role: Role
    text: str | None


class LineRecord(BaseModel):
    """One turn to be scored. Keys besides these are ignored, so that labelled files can be scored as they are.

    ``scenario`` may be missing or unknown here: the turn is then read without one.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    scenario: str | None = None
    medium: Medium = Medium.TEXT
    context: tuple[LineContext, ...] = ()
    text: str

    @field_validator("id", mode="before")
    @classmethod
    def _number_is_a_name(cls, value: object) -> object:
        return str(value) if isinstance(value, int) and not isinstance(value, bool) else value

    @field_validator("text")
    @classmethod
    def _says_something(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("there is nothing in it")
        return value


class MarkerSpan(BaseModel):
    """A marker with half-open code-point offsets into the raw text."""

    model_config = ConfigDict(frozen=True)

    id: str
    start: int
    end: int


class LineScore(BaseModel):
    """What one turn did: a value for each area, and the markers the rules found in it."""

    model_config = ConfigDict(frozen=True)

    id: str
    areas: dict[Area, AreaValue]
    markers: tuple[MarkerSpan, ...] = Field(default=())


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that could not be read: its number from 1, and why, without a word of what it holds."""

    number: int
    why: str


@dataclass(frozen=True, slots=True)
class Scored:
    """One result. ``failure`` is the error that left areas unscored: a provider that did not do its part."""

    score: LineScore
    failure: ModelError | None = None


def parse_lines(lines: Iterable[str | bytes]) -> Iterator[LineRecord | BadLine]:
    """Read a JSON Lines file: a record or a bad line for every line that is not blank, in order.

    Bytes are read as UTF-8. An id that comes twice is a bad line: two results could not be told apart.
    """
    seen: set[str] = set()
    for number, raw in enumerate(lines, start=1):
        try:
            text = raw.decode("utf-8-sig" if number == 1 else "utf-8") if isinstance(raw, bytes) else raw
            if not text.strip():
                continue
            record = LineRecord.model_validate(_object(text))
        except UnicodeDecodeError:
            yield BadLine(number, "not valid UTF-8")
        except json.JSONDecodeError as error:
            yield BadLine(number, f"not valid JSON: {error.msg}")
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False, include_context=False)[0]
            yield BadLine(number, f"{'.'.join(map(str, first['loc'])) or 'line'}: {first['msg']}")
        except RecursionError:
            yield BadLine(number, "nested too deeply")
        else:
            if record.id in seen:
                yield BadLine(number, "the id has been there before")
            else:
                seen.add(record.id)
                yield record


def _object(text: str) -> Any:
    return json.loads(text.lstrip("\ufeff"))


async def score_lines(
    records: Iterable[LineRecord], knowledge: Knowledge, judge: Judge | None = None, at_once: int = 8
) -> AsyncIterator[Scored]:
    """Score turns, at most ``at_once`` with a judge side by side; results come in the order of the records.

    With a judge the areas are the judge's own, as far as quotes prove them; what cannot be used, and every
    area of a turn whose provider failed, is ``unscored``. Markers are always the rules'. The records
    are drawn as they are needed, so a long file is never in memory whole.
    """
    if judge is None:
        for record in records:
            yield _by_rules(record, knowledge)
            await asyncio.sleep(0)
        return
    waiting: asyncio.Queue[asyncio.Task[Scored]] = asyncio.Queue()
    source = iter(records)

    def draw() -> None:
        for record in source:
            waiting.put_nowait(asyncio.create_task(_by_judge(record, knowledge, judge)))
            return

    try:
        for _ in range(max(1, at_once)):
            draw()
        while not waiting.empty():
            scored = await waiting.get_nowait()
            draw()
            yield scored
    finally:
        while not waiting.empty():
            waiting.get_nowait().cancel()


def context_of_line(record: LineRecord, knowledge: Knowledge) -> Context:
    """What the reader may know about the turn: the line's own context, and its scenario's stage and standing no."""
    scenario = knowledge.scenarios.get(record.scenario or "")
    return Context(
        scenario_id=scenario.id if scenario else "",
        stage=scenario.stage if scenario else "",
        medium=record.medium,
        lines=tuple(Line(line.role, line.text) for line in record.context),
        standing_no=scenario.standing_no if scenario else "none",
    )


def _by_rules(record: LineRecord, knowledge: Knowledge) -> Scored:
    reading = read(record.text, context_of_line(record, knowledge))
    return Scored(_score(record, reading, dict(reading.areas)))


async def _by_judge(record: LineRecord, knowledge: Knowledge, judge: Judge) -> Scored:
    material = material_of(record, knowledge)
    if not material.chunks:  # it talks to whoever reads it: the rules alone say what it does
        return _by_rules(record, knowledge)
    chunk = material.chunks[-1]
    asked = await asyncio.gather(
        *(judge.ask(area, material, chunk, tag="score") for area in Area), return_exceptions=True
    )
    areas: dict[Area, AreaValue] = {}
    failure: ModelError | None = None
    for area, answers in zip(Area, asked, strict=True):
        if isinstance(answers, ModelError):
            areas[area], failure = AreaValue.UNSCORED, answers
        elif isinstance(answers, BaseException):
            raise answers
        else:
            areas[area] = judgement_of(area, material, [answers], knowledge).judgement.turns[record.id]
    return Scored(_score(record, material.own[-1].reading, areas), failure)


def material_of(record: LineRecord, knowledge: Knowledge) -> Material:
    """The line as a short transcript whose last turn alone is judged."""
    context = context_of_line(record, knowledge)
    reading = read(record.text, context)
    scenario = knowledge.scenarios.get(context.scenario_id)
    own = OwnTurn(len(record.context) + 1, record.id, record.text, context, reading)
    said = [Said(n, line.role, line.text) for n, line in enumerate(record.context, start=1)]
    return Material(
        scenario_id=context.scenario_id,
        situation=scenario.situation if scenario else "",
        history=(),
        medium=record.medium,
        said=(*said, Said(own.no, Role.USER, record.text)),
        own=(own,),
    )


def _score(record: LineRecord, reading: Reading, areas: dict[Area, AreaValue]) -> LineScore:
    markers = tuple(MarkerSpan(id=m.id.value, start=m.span.start, end=m.span.end) for m in reading.markers)
    return LineScore(id=record.id, areas=areas, markers=markers)
