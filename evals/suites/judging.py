"""Putting labelled turns before a judge, the way a report does it, and keeping what it answered."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from evals.cases import Case
from evals.models.cassettes import case as running
from evals.models.choice import Source
from service.direction import Setting
from service.errors import ModelBudget, ModelError
from service.principles.reader import read
from service.prompting.load import load_knowledge
from service.reporting.judge import ChunkAnswers, Judge, judgement_of
from service.reporting.lines import LineContext, LineRecord, context_of_line, material_of
from service.reporting.material import Material, OwnTurn, Said, gather
from service.reporting.quotes import locate
from service.reporting.rubric import area_messages, principles_for
from service.reporting.verify import prove, with_floor
from service.reporting.words import load_words
from service.transcript import Area, AreaValue, Difficulty, Medium, Role, Turn, TurnStatus

_KIND = ("thank you for saying that", "that means a lot to me", "yes, let's get that coffee")
_COLD = ("no. leave me alone", None, "this is why it ended")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to ask about: ``id`` is the case's, ``name`` what a recording calls it."""

    id: str
    name: str
    record: LineRecord
    material: Material

    def named(self, way: str, **changes: Any) -> Item:
        """The same case put in another way."""
        record = self.record.model_copy(update=changes)
        return replace(self, name=f"{self.name}/{way}", record=record, material=material_of(record, load_knowledge()))


@dataclass(slots=True)
class Asked:
    """What came back about one item. ``shown``: with the rules beside it; ``alone``: the judge's own, both proved.

    ``turns`` holds the judge's values by turn id, ``samples`` the value of the last turn in each try.
    ``leaked`` counts evidence of the judge's whose words are not in the turn: it must stay 0.
    """

    shown: dict[Area, AreaValue] = field(default_factory=dict)
    alone: dict[Area, AreaValue] = field(default_factory=dict)
    turns: dict[Area, dict[str, AreaValue]] = field(default_factory=dict)
    samples: dict[Area, tuple[str, ...]] = field(default_factory=dict)
    quotes: int = 0
    invented: int = 0
    leaked: int = 0


def item_of(suite: str, case: Case) -> Item:
    """A labelled turn as the judge path takes it."""
    knowledge = load_knowledge()
    scenario = knowledge.scenarios.get(case.scenario)
    medium = case.medium or (scenario.media[0] if scenario else Medium.TEXT)
    context = tuple(LineContext(role=line.role, text=line.text) for line in case.context)
    record = LineRecord(id=case.id, scenario=case.scenario, context=context, text=case.text, medium=medium)
    return Item(case.id, f"{suite}/{case.id}", record, material_of(record, knowledge))


def in_one_talk(suite: str, first: Case, second: Case) -> Item:
    """Two turns, each with what came before it, one after the other in one transcript; both are judged.

    Each is read by the rules in its own context, so that only the judge can be moved.
    """
    said: list[Said] = []
    own: list[OwnTurn] = []
    knowledge = load_knowledge()
    items = [item_of(suite, case) for case in (first, second)]
    for item in items:
        said.extend(Said(len(said) + n, line.role, line.text) for n, line in enumerate(item.record.context, 1))
        context = context_of_line(item.record, knowledge)
        reading = read(item.record.text, context)
        own.append(OwnTurn(len(said) + 1, item.id, item.record.text, context, reading))
        said.append(Said(len(said) + 1, Role.USER, item.record.text))
    both = f"{first.id}+{second.id}"
    material = replace(items[0].material, situation="", scenario_id="", said=tuple(said), own=tuple(own))
    return Item(both, f"{suite}/{both}", items[1].record, material)


async def ask_all(source: Source, judge: Judge, items: Sequence[Item]) -> dict[str, Asked]:
    """Every item in every area, by case id. Left out: what a recording does not hold, or holds for other prompts.

    Area by area, so that a provider's cache of the beginning of a prompt serves. A provider that fails
    leaves ``unscored``; an empty purse ends the asking, and what has been answered is kept.
    """
    wanted = [item for item in items if source.has(item.name)]
    asked: dict[str, Asked] = {item.id: Asked() for item in wanted}
    gone: set[str] = set()

    async def one(area: Area, item: Item) -> None:
        with running(item.name):
            async with source.limit:
                if item.id in gone:
                    return
                try:
                    steps = [await judge.ask(area, item.material, chunk, tag="eval") for chunk in item.material.chunks]
                except ModelBudget:
                    gone.add(item.id)
                    return
                except ModelError:
                    steps = [ChunkAnswers(model=judge.name, answers=(), unscored="garbled")]
            if not source.counts():
                gone.add(item.id)
                return
        _keep(asked[item.id], area, item.material, steps)

    await asyncio.gather(*(one(area, item) for area in Area for item in wanted))
    return {i: a for i, a in asked.items() if i not in gone}


def _keep(asked: Asked, area: Area, material: Material, steps: Sequence[ChunkAnswers]) -> None:
    knowledge = load_knowledge()
    judged = judgement_of(area, material, steps, knowledge).judgement
    shown, _ = with_floor(judged, material, knowledge, load_words())
    last = material.own[-1].turn_id
    asked.turns[area] = {own.turn_id: judged.turns.get(own.turn_id, AreaValue.UNSCORED) for own in material.own}
    asked.alone[area] = asked.turns[area][last]
    asked.shown[area] = shown.turns.get(last, AreaValue.UNSCORED)
    texts = {own.turn_id: own.text for own in material.own}
    asked.leaked += sum(
        e.by == "judge" and (e.span is None or locate(e.span.of(texts[e.turn_id]), texts[e.turn_id]) is None)
        for e in shown.evidence
    )
    tries = []
    for chunk, step in zip(material.chunks, steps, strict=True):
        for answer in step.answers:
            if answer is None:
                tries.append(AreaValue.UNSCORED.value)
                continue
            proved = prove(area, chunk.own, answer, principles_for(area, knowledge))
            asked.quotes += len(answer.findings)
            asked.invented += proved.dropped["quote_not_found"]
            tries.append(proved.turns.get(last, AreaValue.UNSCORED).value)
    asked.samples[area] = tuple(tries)


def endings_differ(case: Case) -> bool:
    """Whether any area's prompt tells a kind ending from a cold one; everything after the last own turn is cut."""
    knowledge = load_knowledge()
    scenario = knowledge.scenarios.get(case.scenario) or next(iter(knowledge.scenarios.values()))
    setting = Setting(next(iter(knowledge.personas.values())), scenario, scenario.media[0], Difficulty.REALISTIC, 1)
    prompts = []
    for ending in (_KIND, _COLD):
        said = [*((line.role, line.text) for line in case.context), (Role.USER, case.text)]
        said.extend((Role.EX, text) for text in ending)
        path = [
            Turn(str(n), "eval", role, text, str(n - 1) if n else None, datetime(2026, 1, 1, tzinfo=UTC),
                 TurnStatus.COMPLETE)
            for n, (role, text) in enumerate(said)
        ]  # fmt: skip
        material = gather(setting, path)
        prompts.append([area_messages(a, material, c, knowledge) for a in Area for c in material.chunks])
    return prompts[0] != prompts[1]
