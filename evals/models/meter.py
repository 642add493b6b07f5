"""Counting what a run takes: calls, tokens and money."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass

from service.gateway.port import Chunk, Completion, Gateway, ModelRequest, ModelRole, Usage


@dataclass(slots=True)
class Taken:
    """What some calls took. Tokens are the provider's own count; ``uncounted`` calls came without one."""

    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost_usd: float = 0.0
    uncounted: int = 0

    def add(self, usage: Usage) -> None:
        self.calls += 1
        self.uncounted += usage.prompt_tokens is None or usage.completion_tokens is None
        self.prompt_tokens += usage.prompt_tokens or 0
        self.completion_tokens += usage.completion_tokens or 0
        self.cost_usd += usage.cost_usd or 0.0


class Metered:
    """``port.Gateway`` in front of another one; ``taken`` adds up. Calls that fail are not counted."""

    def __init__(self, inner: Gateway) -> None:
        self._inner = inner
        self.taken = Taken()

    def configured(self, role: ModelRole) -> str | None:
        return self._inner.configured(role)

    async def complete(self, request: ModelRequest) -> Completion:
        answer = await self._inner.complete(request)
        self.taken.add(answer.usage)
        return answer

    async def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        async with aclosing(self._inner.stream(request)) as pieces:  # type: ignore[type-var]
            async for chunk in pieces:
                if chunk.done:
                    self.taken.add(chunk.usage)
                yield chunk

    async def close(self) -> None:
        await self._inner.close()
