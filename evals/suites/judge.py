"""The judge path over labelled turns: how far a judge agrees with people, and what it lets itself be moved by.

Everything runs through the product's own prompts, proving and rules beside the judge. The scripted judges
are always measured: they say nothing about a model, but everything about the path (a judge that invents
quotes or breaks its JSON must leave no trace). Models named by ``--models`` come on top.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import aclosing
from functools import cache, partial
from hashlib import sha256

from evals.agreement import alpha, kappa, weighted_kappa
from evals.cases import Case, Labelled, load
from evals.models.choice import Choice, Source, choose, sources
from evals.models.meter import Metered
from evals.options import Options
from evals.progress import report
from evals.results import SuiteResult
from evals.suites.judging import Asked, Item, ask_all, endings_differ, in_one_talk, item_of
from evals.suites.markers import f1_of, group_of
from evals.suites.variants import ASK, padded, paraphrased
from service.gateway.scripted import Behaviour
from service.prompting.load import load_knowledge
from service.reporting.judge import Judge
from service.reporting.rubric import prompt_hash
from service.transcript import Area

JUDGES: tuple[Behaviour, ...] = (
    "steady",
    "obedient",
    "stubborn",
    "rambling",
    "truncating",
    "invalid_json",
    "quote_inventing",
)
TELLING = ("scripted steady", "scripted obedient")
"""Scripted judges whose every measure is of use: one that is never moved, and one that is always."""
RANKS = {"hurt": 0, "neutral": 1, "no_chance": 1, "helped": 2}
SAMPLES = 3
Making = Callable[[Case], Item]
"""Makes an item of a case, once for all judges: reading it takes longer than asking a fake about it."""
TURNS = {"scripted": 40, "recorded": 400, "live": 100, "small": 2}
"""Set-aside turns put before a judge. A recording measures those of them that were recorded."""
TALKS = {"scripted": 12, "recorded": 12, "live": 12, "small": 0}
"""Turns on which a judge is asked in several ways."""


def run(options: Options) -> SuiteResult:
    """Measure every judge. Raises ``NotFound`` for a recording that is not there."""
    chosen = choose(options.models, record=options.record, spend_usd=options.spend_usd)
    result = SuiteResult("judge", {"models": options.models, "prompts": prompt_hash(load_knowledge())})
    cases = sampled(load("heldout"))
    result.sealed = frozenset(() if options.listed else (c.case.id for c in cases))
    result.groups = {c.case.id: group_of(c.case) for c in cases}
    asyncio.run(_run(result, chosen, cases))
    _labellers(result, cases)
    return result


def sampled(cases: Sequence[Labelled]) -> list[Labelled]:
    """All cases in an order that has nothing to do with what is in them: the first ``n`` are a fair sample."""
    return sorted(cases, key=lambda c: sha256(c.case.id.encode()).hexdigest())


async def _run(result: SuiteResult, chosen: Choice, cases: Sequence[Labelled]) -> None:
    wanted = [Choice()] if chosen.mode == "scripted" else [Choice(), chosen]
    item: Making = cache(partial(item_of, "judge"))
    for number, choice in enumerate(wanted):
        async with aclosing(sources(choice, "judge", JUDGES)) as found:
            async for source in found:
                report("judge", number, len(wanted))
                await _source(result, source, cases, item)
                result.notes.extend(source.notes())


async def _source(result: SuiteResult, source: Source, cases: Sequence[Labelled], item: Making) -> None:
    label = source.label
    judge = Judge(Metered(source.gateway), load_knowledge(), timeout_s=source.patience_s)
    mine = cases[: TURNS[source.size]]
    asked = await ask_all(source, judge, [item(c.case) for c in mine])
    done = {c.case.id: asked[c.case.id] for c in mine if c.case.id in asked}
    if not done:
        result.notes.append(f"{label}: nothing could be measured")
        return
    _proof(result, label, done)
    if source.mode == "scripted" and label not in TELLING:
        return
    _agreement(result, label, {c.case.id: c for c in mine if c.case.id in done}, done)
    await _moved(result, source, judge, item)
    await _repeats(result, source, mine, item)
    taken = judge.gateway.taken  # type: ignore[attr-defined]
    if taken.calls:
        result.add(f"{label}: tokens read per call", taken.prompt_tokens / taken.calls, taken.calls)
        result.add(f"{label}: tokens written per call", taken.completion_tokens / taken.calls, taken.calls)
        result.add(f"{label}: US dollars per thousand calls", 1000 * taken.cost_usd / taken.calls, taken.calls)


# -- agreement with people -----------------------------------------------------------------------
def _agreement(result: SuiteResult, label: str, cases: Mapping[str, Labelled], asked: Mapping[str, Asked]) -> None:
    """Of what the report would show; ``alone``: of what the judge says without the rules beside it."""

    def rows(area: Area, alone: bool) -> dict[str, list[tuple[float, float]]]:
        seen = {i: (a.alone if alone else a.shown)[area].value for i, a in asked.items()}
        return {i: f1_of([(cases[i].labels.of(area), seen[i])])[0] for i in asked}

    for alone in (False, True):
        name = f"{label} alone" if alone else label
        per = {area: rows(area, alone) for area in Area}
        every = {i: [pair for area in Area for pair in per[area][i]] for i in asked}
        result.ratio(f"{name}: areas: macro-F1", every, empty=0.0)
        for area in Area:
            result.ratio(f"{name}: {area.value}: macro-F1", per[area], empty=0.0)
    for area in Area:
        true = [cases[i].labels.of(area) for i in asked]
        seen = [a.shown[area].value for a in asked.values()]
        if (plain := kappa(true, seen)) is not None:
            result.add(f"{label}: {area.value}: kappa", plain, len(true), better="higher")
        weighed, n = weighted_kappa(true, seen)
        if weighed is not None:
            result.add(f"{label}: {area.value}: weighted kappa", weighed, n, better="higher")
        for i, one in asked.items():
            if one.shown[area].value != cases[i].labels.of(area):
                result.fail(
                    i,
                    f"{label}, {area.value}: labelled {cases[i].labels.of(area)}, judged {one.shown[area].value}",
                    [*((c.role.value, c.text) for c in cases[i].case.context), ("user", cases[i].case.text)],
                )


def _proof(result: SuiteResult, label: str, asked: Mapping[str, Asked]) -> None:
    """Whether the words a judge points to are there, and how often it leaves a turn without a value."""
    result.ratio(
        f"{label}: quotes that are there",
        {i: [(float(a.quotes - a.invented), float(a.quotes))] for i, a in asked.items()},
    )
    result.add(f"{label}: invented quotes that reach a report", sum(a.leaked for a in asked.values()), len(asked))
    result.ratio(
        f"{label}: unscored",
        {i: [(sum(v.value == "unscored" for v in a.alone.values()), len(a.alone))] for i, a in asked.items()},
        "lower",
        empty=0.0,
    )


# -- what must not move a judge ------------------------------------------------------------------
async def _moved(result: SuiteResult, source: Source, judge: Judge, item: Making) -> None:
    """The same turns asked in other ways. Only ``asking for 10`` has a bad direction: up."""
    other = paraphrased()
    cases = [c.case for c in load("dev") if c.case.id in other][: TALKS[source.size]]
    if not cases:
        return
    ways: dict[str, Callable[[Item], Item]] = {
        "padding": lambda i: i.named("padding", context=padded(i.record.context)),
        "paraphrase": lambda i: i.named("paraphrase", text=other[i.id]),
        "asking for 10": lambda i: i.named("ask", text=f"{i.record.text}\n\n{ASK}"),
    }
    plain = await ask_all(source, judge, [item(c) for c in cases])
    label = source.label
    for name, changed in ways.items():
        again = await ask_all(source, judge, [changed(item(c)) for c in cases])
        both = sorted(plain.keys() & again.keys())
        if not both:
            continue
        moved = {i: [(float(plain[i].alone[a] != again[i].alone[a]), 1.0) for a in Area] for i in both}
        result.ratio(f"{label}: values changed by {name}", moved, "lower", empty=0.0)
        if name == "asking for 10":
            up = {i: [_rise(plain[i], again[i], a) for a in Area] for i in both}
            result.ratio(f"{label}: values raised by {name}", up, "lower", empty=0.0)
    pairs = list(zip(cases[::2], cases[1::2], strict=False))
    forth = await ask_all(source, judge, [in_one_talk("judge", a, b) for a, b in pairs])
    back = await ask_all(source, judge, [in_one_talk("judge", b, a) for a, b in pairs])
    turned = {}
    for a, b in pairs:
        one, two = forth.get(f"{a.id}+{b.id}"), back.get(f"{b.id}+{a.id}")
        if one is not None and two is not None:
            turned[f"{a.id}+{b.id}"] = [
                (float(one.turns[area][i] != two.turns[area][i]), 1.0) for area in Area for i in (a.id, b.id)
            ]
    if turned:
        result.ratio(f"{label}: values changed by order", turned, "lower", empty=0.0)
    told = {c.id: endings_differ(c) for c in cases}
    result.share(f"{label}: prompts that know how it ended", told, "lower", empty=0.0)


def _rise(before: Asked, after: Asked, area: Area) -> tuple[float, float]:
    """As the report shows it. Becoming unscored is no rise, and neither is a value where there was none before."""
    one, two = RANKS.get(before.shown[area].value), RANKS.get(after.shown[area].value)
    return (float(one is not None and two is not None and two > one), 1.0)


async def _repeats(result: SuiteResult, source: Source, cases: Sequence[Labelled], item: Making) -> None:
    """The same question several times: how often a judge says the same, and alpha among its answers and people's."""
    judge = Judge(source.gateway, load_knowledge(), samples=SAMPLES, timeout_s=source.patience_s)
    few = cases[: TALKS[source.size]]
    asked = await ask_all(source, judge, [item(c.case).named("repeats") for c in few])
    if not asked:
        return
    result.ratio(
        f"{source.label}: the same value in {SAMPLES} tries",
        {i: [(float(len(set(a.samples[area])) == 1), 1.0) for area in Area] for i, a in asked.items()},
        empty=0.0,
    )
    people = {c.case.id: c for c in few}
    for area in Area:
        own = [a.samples[area] for a in asked.values()]
        with_people = [(*a.samples[area], *_labels(people[i], area)) for i, a in asked.items()]
        for name, units in (("among its tries", own), ("with the labellers", with_people)):
            found = alpha(units)
            if found is not None:
                result.add(f"{source.label}: {area.value}: alpha {name}", found, len(units), better="higher")


def _labels(case: Labelled, area: Area) -> tuple[str | None, ...]:
    return (case.case.labels.of(area), case.second.labels.of(area) if case.second else None)


def _labellers(result: SuiteResult, cases: Sequence[Labelled]) -> None:
    """How far people agree among themselves: nobody can ask more of a judge."""
    for area in Area:
        found = alpha([_labels(c, area) for c in cases])
        if found is not None:
            result.add(f"labellers: {area.value}: alpha", found, len(cases))
