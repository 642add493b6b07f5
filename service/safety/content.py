"""The reviewed words of the safety layer: ``prompts/safety/*.yaml``, read once and checked.

The only place in ``service.safety`` that touches a file.
"""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import Annotated, Literal, TypeVar

import yaml
from pydantic import Field, ValidationError

from service.errors import ContentError
from service.knowledge import Prose, Slug, Source, Strict
from service.prompting.load import content_root

Group = Literal["safety", "circumstances", "motives"]
M = TypeVar("M", bound=Strict)


class OptionText(Strict):
    """One answer. Without a label it is one of yes, no and unsure, which the page words itself."""

    value: Slug
    label: Prose | None = None


YES_NO_UNSURE = (OptionText(value="yes"), OptionText(value="no"), OptionText(value="unsure"))


class QuestionText(Strict):
    """One question. ``reasons`` maps an answer to why it matters; ``lasting`` is said for a lock from before."""

    id: Slug
    group: Group
    text: Prose
    help: Prose
    options: Annotated[tuple[OptionText, ...], Field(min_length=2)] = YES_NO_UNSURE
    reasons: dict[str, Prose] = Field(default_factory=dict)
    lasting: Prose | None = None
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]


class ReadinessFile(Strict):
    questions: Annotated[tuple[QuestionText, ...], Field(min_length=1)]


class WordsFile(Strict):
    """``stopped``: the first sentence, by surface. ``kinds``: the sentences after it, by what was found."""

    stopped: dict[str, Prose]
    kinds: dict[str, Annotated[tuple[Prose, ...], Field(min_length=1, max_length=3)]]


class ResourceText(Strict):
    name: Prose
    how: Prose
    source: Annotated[str, Field(pattern=r"^https://[a-z0-9.\-]+(/\S*)?$")]
    checked_on: datetime.date | None


Three = Annotated[tuple[ResourceText, ...], Field(min_length=1, max_length=3)]


class ResourcesFile(Strict):
    """Emergency number first, at most three; ``countries`` are keyed by ISO 3166-1 alpha-2 codes."""

    default: Three
    countries: dict[Annotated[str, Field(pattern=r"^[A-Z]{2}$")], Three]


@lru_cache(maxsize=1)
def load_questions() -> tuple[QuestionText, ...]:
    """The first questions in the order in which they are asked. Raises ``ContentError``."""
    questions = _load("readiness.yaml", ReadinessFile).questions
    if len({question.id for question in questions}) != len(questions):
        raise ContentError("prompts/safety/readiness.yaml: a question id is there twice.")
    for question in questions:
        if strange := question.reasons.keys() - {option.value for option in question.options}:
            raise ContentError(f"prompts/safety/readiness.yaml: {question.id} has no option {sorted(strange)[0]}.")
    return questions


@lru_cache(maxsize=1)
def load_words() -> WordsFile:
    """The words for every surface and kind. Raises ``ContentError``."""
    return _load("words.yaml", WordsFile)


@lru_cache(maxsize=1)
def load_resources() -> ResourcesFile:
    """The places to turn to. Raises ``ContentError``."""
    return _load("resources.yaml", ResourcesFile)


def _load(name: str, model: type[M]) -> M:
    shown = f"prompts/safety/{name}"
    try:
        body = (content_root() / "prompts" / "safety" / name).read_bytes()
        data = yaml.load(body, Loader=_Loader)  # noqa: S506 - _Loader is a safe loader
    except OSError as error:
        raise ContentError(f"{shown}: cannot be read ({error.strerror}).") from error
    except yaml.YAMLError as error:
        raise ContentError(f"{shown}: not valid YAML.") from error
    try:
        return model.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(step) for step in first["loc"])
        raise ContentError(f"{shown}: {where}: {first['msg']}") from error


class _Loader(yaml.CSafeLoader):
    """YAML 1.1 reads a bare ``yes`` or ``no`` as a boolean; here they are answers."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:bool"]
    for first, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
