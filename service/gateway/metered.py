"""A gateway that counts: what each owner's models use in a day, with a limit, and how calls went, for whoever watches.

Whose call it is travels in ``CHARGED_TO``, set where a turn, a report or a completion begins. A provider that does not
say how many tokens it used is counted by length. A call without an owner (a trial of the settings) is not counted.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from time import monotonic
from typing import Final, Protocol, cast

from service.errors import BudgetSpent, ModelBudget, ModelError
from service.gateway.port import CHARGED_TO, Chunk, Completion, Gateway, ModelRequest, ModelRole, Usage

CHARS_PER_TOKEN: Final = 4
Watching = Callable[[ModelRole, str, float, int], None]
"""Told of each call: the role, ``ok`` or the slug of what went wrong, seconds, tokens."""


class Allowance(Protocol):
    """What an owner's models may use (``conversation.budget``)."""

    async def require(self, owner_id: str) -> None:
        """Raises ``BudgetSpent``."""
        ...

    async def add(self, owner_id: str, tokens: int) -> None: ...


class MeteredGateway:
    """``Gateway`` around another one."""

    def __init__(self, inner: Gateway, budget: Allowance, watching: Watching | None = None) -> None:
        self._inner = inner
        self._budget = budget
        self._watching = watching

    def configured(self, role: ModelRole) -> str | None:
        return self._inner.configured(role)

    async def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        await self._room()
        started, outcome, shown, usage = monotonic(), "cancelled", 0, Usage()
        try:
            chunks = self._inner.stream(request)
            async with aclosing(cast("AsyncGenerator[Chunk]", chunks)):
                async for chunk in chunks:
                    shown += len(chunk.text)
                    usage = chunk.usage if chunk.done else usage
                    yield chunk
            outcome = "ok"
        except ModelError as error:
            outcome = error.slug
            raise
        finally:
            await self._count(request, outcome, started, usage, shown)

    async def complete(self, request: ModelRequest) -> Completion:
        await self._room()
        started, outcome, shown, usage = monotonic(), "cancelled", 0, Usage()
        try:
            answer = await self._inner.complete(request)
            outcome, shown, usage = "ok", len(answer.text), answer.usage
            return answer
        except ModelError as error:
            outcome = error.slug
            raise
        finally:
            await self._count(request, outcome, started, usage, shown)

    async def close(self) -> None:
        await self._inner.close()

    async def _room(self) -> None:
        """Raises ``ModelBudget``: what is under way is not answered by HTTP, but as a model that cannot go on."""
        owner = CHARGED_TO.get()
        if owner:
            try:
                await self._budget.require(owner)
            except BudgetSpent:
                raise ModelBudget from None

    async def _count(self, request: ModelRequest, outcome: str, started: float, usage: Usage, shown: int) -> None:
        tokens = _tokens(request, usage, shown, answered=outcome == "ok" or shown > 0)
        if self._watching is not None:
            self._watching(request.role, outcome, monotonic() - started, tokens)
        owner = CHARGED_TO.get()
        if owner and tokens:
            await self._budget.add(owner, tokens)


def _tokens(request: ModelRequest, usage: Usage, shown: int, answered: bool) -> int:
    if usage.prompt_tokens is not None or usage.completion_tokens is not None:
        return (usage.prompt_tokens or 0) + (usage.completion_tokens or 0)
    if not answered:
        return 0
    return (sum(len(message.content) for message in request.messages) + shown) // CHARS_PER_TOKEN + 1
