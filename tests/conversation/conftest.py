"""The service without HTTP, for tests of the first spine."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest

from service.app import LOCAL_OWNER, Wired, wired
from service.conversation.sessions import NewSession
from service.gateway.port import Gateway
from service.transcript import Session
from tests.support.app import OPEN_ANSWERS, settings_for

Wire = Callable[..., Awaitable[Wired]]


@pytest.fixture
async def wire(tmp_path: Path) -> AsyncIterator[Wire]:
    """Wires the service with a gateway of choice; the first questions are answered and everything is open."""
    async with AsyncExitStack() as stack:

        async def make(gateway: Gateway | None = None, **settings: Any) -> Wired:
            found = await stack.enter_async_context(wired(settings_for(tmp_path, gateway, **settings), gateway))
            await found.services.sessions.answer_readiness(LOCAL_OWNER, dict(OPEN_ANSWERS))
            return found

        yield make


async def begin(found: Wired, scenario: str = "first_text", persona: str = "dana", seed: int = 7) -> Session:
    """A new rehearsal."""
    return await found.services.sessions.create(LOCAL_OWNER, NewSession(scenario, persona, seed=seed))
