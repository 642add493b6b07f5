"""Every prompt for every persona, scenario and act: it renders, holds no locked fact, and fits its budget."""

from __future__ import annotations

from evals.options import Options
from evals.results import SuiteResult
from service.direction import Setting, State, begin
from service.direction.stance import stance_of
from service.direction.state import Decision
from service.prompting.compose import compose_reply
from service.prompting.load import load_knowledge
from service.transcript import Act, Difficulty, Intent

CHARS_PER_TOKEN = 4.0
"""A rough rule for English; good enough for a budget, and no tokenizer is downloaded."""


def run(options: Options) -> SuiteResult:
    """Render everything once."""
    knowledge = load_knowledge()
    result = SuiteResult("prompts")
    leaks = 0
    lengths: dict[str, float] = {}
    stable: dict[str, float] = {}
    for persona in knowledge.personas.values():
        for scenario in knowledge.scenarios.values():
            setting = Setting(persona, scenario, scenario.media[0], Difficulty.REALISTIC, 1)
            for act in Act:
                if act is Act.FALL_SILENT:
                    continue
                case = f"{persona.id}, {scenario.id}, {act.value}"
                decision = _decision(setting, act)
                messages = compose_reply(setting, decision, [], "hi", "eval")
                text = "\n".join(m.content for m in messages)
                lengths[case] = len(text) / CHARS_PER_TOKEN
                stable[case] = len(messages[0].content) / len(text)
                for fact in persona.hidden:
                    if fact.id != decision.disclose and fact.fact in text:
                        leaks += 1
                        prompt = {f"message {n}, {m.role}": m.content for n, m in enumerate(messages, 1)}
                        result.fail(case, f"holds the locked fact {fact.id}", details=prompt)
    rendered = len(lengths)
    result.groups = {case: case.split(",", 1)[0] for case in lengths}
    result.add("prompts rendered", rendered, rendered)
    result.add("locked facts rendered", leaks, rendered, better="lower")
    result.add("longest prompt, tokens (characters / 4)", max(lengths.values()), rendered, better="lower")
    result.mean("mean prompt, tokens (characters / 4)", lengths, better="lower")
    result.add("smallest stable share", min(stable.values()), rendered, better="higher")
    return result


def _decision(setting: Setting, act: Act) -> Decision:
    state: State = begin(setting)
    return Decision(
        act=act,
        stance=stance_of(state),
        state=state,
        answers=Intent.OTHER,
        reasons=(),
        disclose=setting.persona.hidden[0].id if act is Act.OPEN_UP else None,
        boundary=setting.persona.boundaries[0].id if act is Act.NAME_BOUNDARY else None,
    )
