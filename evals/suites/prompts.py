"""Every prompt for every persona, scenario and act: it renders, holds no locked fact, and fits its budget.

Also: is each variable that a template is given used, and is none missing; which prompts have changed since
the last snapshot; how much of each is a stable beginning that a provider can keep.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from typing import Any
from unittest import mock

from jinja2 import UndefinedError, meta

from evals.cases import load
from evals.every_prompt import a_decision, appraisal_prompt, every_prompt
from evals.options import Options
from evals.results import SuiteResult
from evals.snapshots import changed, hash_of, taken
from evals.suites.judging import item_of
from service.conversation import appraisal
from service.direction import Setting
from service.gateway.litellm import import_litellm
from service.prompting import compose
from service.prompting.load import load_knowledge
from service.prompting.render import environment
from service.reporting import rubric
from service.transcript import Act, Area, Difficulty

TOKENIZER = "gpt-3.5-turbo"
"""Its tokens (cl100k) come with litellm and need no download. Other models count a little differently."""
PLACES: tuple[Any, ...] = (compose, rubric, appraisal)
"""The modules that hand values to templates."""


def run(options: Options) -> SuiteResult:
    """Render everything once."""
    knowledge = load_knowledge()
    result = SuiteResult("prompts")
    leaks = 0
    lengths: dict[str, float] = {}
    stable: dict[str, float] = {}
    missing: list[str] = []
    count = counter()
    with given() as passed:
        for persona in knowledge.personas.values():
            for scenario in knowledge.scenarios.values():
                setting = Setting(persona, scenario, scenario.media[0], Difficulty.REALISTIC, 1)
                for act in Act:
                    if act is Act.FALL_SILENT:
                        continue
                    case = f"{persona.id}, {scenario.id}, {act.value}"
                    decision = a_decision(setting, act)
                    try:
                        messages = compose.compose_reply(setting, decision, [], "hi", "eval")
                    except UndefinedError as error:
                        missing.append(f"{case}: {error}")
                        continue
                    text = "\n".join(m.content for m in messages)
                    tokens = [count(m.content) for m in messages]
                    lengths[case] = float(sum(tokens))
                    stable[case] = tokens[0] / sum(tokens)
                    for fact in persona.hidden:
                        if fact.id != decision.disclose and fact.fact in text:
                            leaks += 1
                            prompt = {f"message {n}, {m.role}": m.content for n, m in enumerate(messages, 1)}
                            result.fail(case, f"holds the locked fact {fact.id}", details=prompt)
        judged = _judges(missing)
        _appraisal(missing)
        compose.repair((), "no", "it was too long", "Dana")
        compose.left_out_prompt(setting, [persona.hidden[0].fact])
        rubric.repair_messages((), "{}", "it holds no JSON object.")
    rendered = len(lengths)
    result.groups = {case: case.split(",", 1)[0] for case in lengths}
    result.add("prompts rendered", rendered, rendered)
    result.add("locked facts rendered", leaks, rendered, better="lower")
    result.add("longest prompt, tokens", max(lengths.values(), default=0), rendered, better="lower")
    result.mean("mean prompt, tokens", lengths, better="lower")
    result.add("smallest stable share", min(stable.values(), default=0), rendered, better="higher")
    totals = {case: (float(sum(t)), t[0] / sum(t)) for case, t in judged.items()}
    if totals:
        result.add("longest judge prompt, tokens", max(t for t, _ in totals.values()), len(totals), better="lower")
        result.mean("mean judge prompt, tokens", {case: t for case, (t, _) in totals.items()}, better="lower")
        smallest = min(share for _, share in totals.values())
        result.add("smallest stable share of a judge prompt", smallest, len(totals), better="higher")
    _variables(result, passed, missing)
    _snapshot(result)
    return result


# -- tokens --------------------------------------------------------------------------------------
def counter() -> Callable[[str], int]:
    """Counts tokens with the tokenizer that litellm ships."""
    litellm = import_litellm()

    @lru_cache(maxsize=4096)
    def count(text: str) -> int:
        return int(litellm.token_counter(model=TOKENIZER, text=text))

    return count


# -- what templates are given --------------------------------------------------------------------
@contextmanager
def given() -> Iterator[dict[str, set[str]]]:
    """While inside, the names of the values that every template is rendered with are collected."""
    passed: dict[str, set[str]] = defaultdict(set)

    def watched(real: Callable[..., str]) -> Callable[..., str]:
        def render(name: str, /, **values: object) -> str:
            passed[name] |= values.keys()
            return real(name, **values)

        return render

    with ExitStack() as stack:
        for place in PLACES:
            stack.enter_context(mock.patch.object(place, "render", watched(vars(place)["render"])))
        yield passed


def wanted(name: str) -> set[str]:
    """The variables that a template reads."""
    env = environment()
    assert env.loader is not None
    source = env.loader.get_source(env, name)[0]
    return set(meta.find_undeclared_variables(env.parse(source)))


def _variables(result: SuiteResult, passed: dict[str, set[str]], missing: list[str]) -> None:
    templates = sorted(environment().list_templates(extensions=["j2"]))
    unused = [f"{name}: {v} is given and never read" for name in passed for v in sorted(passed[name] - wanted(name))]
    lacking = [f"{name}: {v} is read and never given" for name in passed for v in sorted(wanted(name) - passed[name])]
    never = [name for name in templates if name not in passed]
    result.add("variables missing", len(missing) + len(lacking), len(templates), better="lower")
    result.add("variables unused", len(unused), len(templates), better="lower")
    for line in (*missing, *lacking, *unused):
        result.fail(line.split(":", 1)[0], line)
    if never:
        result.notes.append("not rendered here: " + ", ".join(never))


def _judges(missing: list[str]) -> dict[str, list[int]]:
    """Token counts of the judge's prompts over the development turns: the rubric, then the task."""
    count = counter()
    knowledge = load_knowledge()
    made: dict[str, list[int]] = {}
    for one in load("dev")[::40]:
        material = item_of("prompts", one.case).material
        for area in Area:
            try:
                messages = rubric.area_messages(area, material, material.chunks[0], knowledge)
            except UndefinedError as error:
                missing.append(f"{one.case.id}, {area.value}: {error}")
                continue
            made[f"{one.case.id}, {area.value}"] = [count(m.content) for m in messages]
    return made


def _appraisal(missing: list[str]) -> None:
    try:
        appraisal_prompt()
    except UndefinedError as error:
        missing.append(f"appraise: {error}")


# -- snapshots -----------------------------------------------------------------------------------
def _snapshot(result: SuiteResult) -> None:
    now = {name: hash_of(text) for name, text in every_prompt().items()}
    told = changed(now, taken())
    result.add("prompts changed since the last snapshot", len(told), len(now))
    if told:
        shown = "; ".join(told[:30]) + (f"; and {len(told) - 30} more" if len(told) > 30 else "")
        result.notes.append(f"{shown}. Read them, then run: python -m evals.snapshots")
