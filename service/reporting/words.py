"""The report's reviewed copy (``prompts/evaluator/words.yaml``), checked against the catalogue when it is read.

Every sentence a report says that is neither the person's own nor a verified one of the judge's stands there.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from service.errors import ContentError
from service.knowledge import Principle, Prose, Slug
from service.principles.catalogue import marker_principles
from service.principles.markers import MarkerId
from service.prompting.load import Knowledge, content_root, load_knowledge
from service.transcript import Area, Stance

FILE = "prompts/evaluator/words.yaml"


class _Copy(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class MarkerCopy(_Copy):
    """What a marker's line does or gave, the check it answers per principle, and its weight among others (0..100)."""

    weight: Annotated[int, Field(ge=0, le=100)]
    checks: dict[Slug, Slug]
    does: Prose | None = None
    praise: Prose | None = None


class PrincipleCopy(_Copy):
    """Sentences for a principle kept and broken, and the scenario (``try``) where it is best practised."""

    weight: Annotated[int, Field(ge=0, le=100)]
    does: Prose
    praise: Prose
    scenario: Slug = Field(alias="try")
    why: Prose


class AreaCopy(_Copy):
    all: Prose
    most: Prose
    some: Prose
    few: Prose
    none: Prose
    one_yes: Prose
    one_no: Prose
    nothing: Prose


class PrepareCopy(_Copy):
    markers: tuple[MarkerId, ...]
    came: Prose
    not_: Prose = Field(alias="not")


class EvaluatorCopy(_Copy):
    builtin: Prose
    model: Prose
    measured: Prose
    not_measured: Prose
    cannot_judge: tuple[Prose, ...]


class Words(_Copy):
    """The whole file. Raises nothing once loaded: every key that code looks up is there."""

    markers: dict[MarkerId, MarkerCopy]
    principles: dict[Slug, PrincipleCopy]
    reasons: dict[Slug, Annotated[tuple[Prose, ...], Field(min_length=1)]]
    stances: dict[Stance, Prose]
    turning: dict[Slug, Prose]
    areas: dict[Area, AreaCopy]
    openings: dict[Slug, Prose]
    ended_on_no: Prose
    next: dict[Slug, Prose]
    unsent_line: Prose
    again_once: Prose
    again_often: Prose
    hush: dict[Slug, Prose]
    contradictions: dict[Slug, Prose]
    prepare: dict[Slug, PrepareCopy]
    asked_nothing: Prose
    evaluator: EvaluatorCopy
    not_scored: Prose
    unscored: dict[Slug, Prose]


@lru_cache(maxsize=1)
def load_words() -> Words:
    """The copy, once per process. Raises ``ContentError`` where it does not fit the catalogue."""
    path = Path(content_root()) / FILE
    try:
        words = Words.model_validate(yaml.safe_load(path.read_bytes()))
    except (OSError, yaml.YAMLError) as error:
        raise ContentError(f"{FILE}: cannot be read.") from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        raise ContentError(f"{FILE}: {place}: {first['msg']}") from error
    if problem := problem_with(words, load_knowledge()):
        raise ContentError(f"{FILE}: {problem}")
    return words


def problem_with(words: Words, knowledge: Knowledge) -> str | None:
    """The first thing in the copy that does not fit the catalogue, in words; ``None`` when all fits."""
    if missing := [m.value for m in MarkerId if m not in words.markers]:
        return f"no copy for the marker {missing[0]}"
    if missing := [p for p in knowledge.principles if p not in words.principles]:
        return f"no copy for the principle {missing[0]}"
    if missing := [a.value for a in Area if a not in words.areas]:
        return f"no copy for the area {missing[0]}"
    for marker, bearings in marker_principles(knowledge.principles).items():
        copy = words.markers[marker]
        for bearing in bearings:
            checks = {c.id for c in knowledge.principles[bearing.principle].checks}
            if copy.checks.get(bearing.principle) not in checks:
                return f"{marker.value} names no check of {bearing.principle}"
            if (copy.praise if bearing.value == "helped" else copy.does) is None:
                return f"{marker.value} has no sentence for {bearing.principle}"
    unknown = [p.scenario for p in words.principles.values() if p.scenario not in knowledge.scenarios]
    return f"there is no scenario called {unknown[0]}" if unknown else None


def principle_of_check(principles: dict[str, Principle]) -> dict[str, Principle]:
    """Every check id with its principle."""
    return {check.id: principle for principle in principles.values() for check in principle.checks}
