"""Rendering prompt templates: a sandbox, strict about missing variables, with what people typed as values only."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from service.prompting.load import content_root

_FENCE = re.compile(r"</?\s*(?=(?:untrusted|message|transcript|turn|note)\b)", re.IGNORECASE)


def neutral(text: str) -> str:
    """What a person typed, made safe to stand inside a delimited block: it cannot close or open one.

    Only our own block names lose their angle bracket; everything else stays as typed.
    """
    return _FENCE.sub("‹", text)


@lru_cache(maxsize=1)
def environment() -> ImmutableSandboxedEnvironment:
    """The one environment of all prompts. A missing variable raises; no template can change a value."""
    env = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(Path(content_root()) / "prompts"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        autoescape=False,
    )
    env.filters["neutral"] = neutral
    return env


@lru_cache(maxsize=64)
def template(name: str) -> Template:
    """A compiled prompt template by its path below ``prompts/``."""
    return environment().get_template(name)


def render(name: str, /, **values: object) -> str:
    """Render one prompt. Raises ``jinja2.UndefinedError`` when a value is missing."""
    return template(name).render(**values).strip() + "\n"
