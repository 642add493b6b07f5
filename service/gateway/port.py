"""The gateway port: the one way anything in the service asks a model for words.

Adapters: ``gateway.litellm`` (the only file that imports litellm) and ``gateway.scripted`` (a fake,
shipped for tests and evals). Both raise only ``errors.ModelError`` subclasses.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final, Literal, Protocol

from pydantic import BaseModel

ModelRole = Literal["partner", "judge", "appraise", "coach"]
CHARGED_TO: Final[ContextVar[str]] = ContextVar("charged_to", default="")
"""The owner for whom models are being asked here; empty: nobody."""


@dataclass(frozen=True, slots=True)
class Message:
    """One chat message. ``cacheable`` marks the end of the stable prefix, for provider prompt caches."""

    role: Literal["system", "user", "assistant"]
    content: str
    cacheable: bool = False


@dataclass(frozen=True, slots=True)
class ModelRequest:
    """What is asked. ``model`` is ``None`` for the role's configured model.

    ``schema`` asks for structured output (a strict JSON schema of that model); the adapter returns
    raw text and never validates. ``timeout_s`` bounds the whole call, ``tag`` is an id for logs.
    """

    role: ModelRole
    messages: tuple[Message, ...]
    max_tokens: int
    temperature: float = 0.0
    seed: int | None = None
    schema: type[BaseModel] | None = None
    timeout_s: float = 60.0
    model: str | None = None
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as the provider counted them (``None``: it did not say) and cost in US dollars if known."""

    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    cached_tokens: int | None = None
    cost_usd: float | None = None


@dataclass(frozen=True, slots=True)
class Completion:
    """A whole answer: its text, the model that really gave it (after fallbacks), and its usage."""

    text: str
    model: str
    usage: Usage = Usage()


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a streamed answer. The last chunk carries ``done=True`` and the usage, no text."""

    text: str
    model: str = ""
    done: bool = False
    usage: Usage = Usage()


class Gateway(Protocol):
    """Asks models. Safe to call from many tasks at once."""

    def configured(self, role: ModelRole) -> str | None:
        """The model name configured for ``role``, or ``None`` when the built-in one serves it."""
        ...

    def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        """Yield the answer in pieces; raises ``ModelError`` (also in mid-stream: ``ModelCutOff``)."""
        ...

    async def complete(self, request: ModelRequest) -> Completion:
        """The whole answer; raises ``ModelError``."""
        ...

    async def close(self) -> None:
        """Release connections."""
        ...
