"""The judge's prompts: one rubric per area from the catalogue, and the material as a delimited, untrusted block."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from service.errors import ContentError
from service.gateway.port import Message
from service.knowledge import Principle, Prose
from service.prompting.load import Knowledge, content_root
from service.prompting.render import render
from service.reporting.material import Chunk, Material
from service.transcript import Area, AreaValue, Medium

FILE = "prompts/evaluator/areas.yaml"
MEDIA = {
    Medium.TEXT: "They write text messages.",
    Medium.LETTER: "They write letters; a letter may be long.",
    Medium.CALL: "They talk on the phone; speech may run longer than a text.",
    Medium.IN_PERSON: "They sit together and talk; speech may run longer than a text.",
}


class AreaExample(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    moment: Prose
    line: Prose
    value: AreaValue


class AreaRubric(BaseModel):
    """What a judge is told about one area besides the checks."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    title: Prose
    about: Prose
    values: Prose
    examples: Annotated[tuple[AreaExample, ...], Field(min_length=3)]


@lru_cache(maxsize=1)
def load_rubrics() -> dict[Area, AreaRubric]:
    """The four rubrics, once per process. Raises ``ContentError``."""
    try:
        raw = yaml.safe_load((Path(content_root()) / FILE).read_bytes())
        return {area: AreaRubric.model_validate(raw[area.value]) for area in Area}
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise ContentError(f"{FILE}: cannot be read.") from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        raise ContentError(f"{FILE}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error


def principles_for(area: Area, knowledge: Knowledge) -> tuple[Principle, ...]:
    """The area's principles: all of them in every scenario, so that the rubric is one stable prefix per area."""
    return tuple(p for p in knowledge.principles.values() if p.area is area)


def system_prompt(area: Area, principles: tuple[Principle, ...]) -> str:
    """The rubric of one area: the same for every conversation, so that provider caches can keep it."""
    rubric = load_rubrics()[area]
    return render(
        "evaluator/system.j2",
        area_about=rubric.about,
        value_rules=rubric.values,
        examples=rubric.examples,
        principles=principles,
    )


def area_messages(area: Area, material: Material, chunk: Chunk, knowledge: Knowledge) -> tuple[Message, ...]:
    """The whole prompt for one area and chunk."""
    principles = principles_for(area, knowledge)
    task = render(
        "evaluator/area.j2",
        area_title=load_rubrics()[area].title,
        situation=material.situation,
        history=material.history,
        medium_words=MEDIA[material.medium],
        no_before=chunk.no_before,
        said=chunk.said,
        judged=[own.no for own in chunk.own],
    )
    return (Message("system", system_prompt(area, principles), cacheable=True), Message("user", task))


def repair_messages(messages: tuple[Message, ...], wrong: str, problem: str) -> tuple[Message, ...]:
    """The same prompt with the answer that could not be used, and what was wrong with it. Used once."""
    return (*messages, Message("assistant", wrong), Message("user", render("evaluator/repair.j2", problem=problem)))


@lru_cache(maxsize=4)
def _hash(rubrics: tuple[str, ...]) -> str:
    digest = hashlib.sha256("\0".join(rubrics).encode())
    for name in ("area.j2", "repair.j2"):
        digest.update((Path(content_root()) / "prompts" / "evaluator" / name).read_bytes())
    return digest.hexdigest()[:12]


def prompt_hash(knowledge: Knowledge) -> str:
    """The first 12 hex digits of a SHA-256 over all that a judge is told but the conversation itself."""
    return _hash(tuple(system_prompt(area, principles_for(area, knowledge)) for area in Area))
