"""One of each prompt that the product can make, for snapshots and for counting."""

from __future__ import annotations

from dataclasses import replace

from evals.cases import load
from evals.suites.judging import item_of
from service.conversation import appraisal
from service.direction import Setting, State, begin
from service.direction.stance import stance_of
from service.direction.state import Decision
from service.gateway.port import Message
from service.prompting import compose
from service.prompting.load import load_knowledge
from service.reporting import rubric
from service.transcript import Act, Area, Difficulty, Intent


def every_prompt() -> dict[str, str]:
    """One text for each template × persona × scenario (and act or area), by a name that says which."""
    knowledge = load_knowledge()
    made: dict[str, str] = {}
    for persona in knowledge.personas.values():
        for scenario in knowledge.scenarios.values():
            for medium in scenario.media:
                setting = Setting(persona, scenario, medium, Difficulty.REALISTIC, 1)
                name = f"persona/system.j2 {persona.id} {scenario.id} {medium.value}"
                made[name] = compose.system_prompt(setting, "eval")
        for act in Act:
            if act is not Act.FALL_SILENT:
                decision = a_decision(setting, act)
                made[f"persona/turn.j2 {persona.id} {act.value}"] = compose.turn_prompt(setting, decision, "hi")
    long = replace(decision, state=replace(decision.state, owned=2))
    made["persona/turn.j2 of a long talk"] = compose.turn_prompt(setting, long, "hi", cut=True)
    made["persona/left_out.j2"] = compose.left_out_prompt(setting, [persona.hidden[0].fact])
    material = item_of("prompts", load("dev")[0].case).material
    for area in Area:
        messages: tuple[Message, ...] = rubric.area_messages(area, material, material.chunks[0], knowledge)
        made[f"evaluator/system.j2 {area.value}"] = messages[0].content
        made[f"evaluator/area.j2 {area.value}"] = messages[1].content
    made["appraise/turn.j2"] = appraisal_prompt()
    made["persona/repair.j2"] = compose.repair((), "no", "it was too long", "Dana")[-1].content
    made["evaluator/repair.j2"] = rubric.repair_messages((), "{}", "it holds no JSON object.")[-1].content
    return made


def appraisal_prompt() -> str:
    """The appraisal of a first message. Raises ``UndefinedError`` where its template reads what it is not given."""
    made: str = vars(appraisal)["render"]("appraise/turn.j2", earlier=[], text="hi")
    return made


def a_decision(setting: Setting, act: Act) -> Decision:
    """The act as it could be decided at the beginning of a session."""
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
