"""The service without HTTP, for tests of the first spine."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest

from service.app import LOCAL_OWNER, Wired, wired
from service.conversation.sessions import NewSession
from service.gateway.port import Gateway
from service.transcript import Session
from tests.support.app import settings_for
from tests.support.templates import furnished

__all__ = ["furnished"]

Wire = Callable[..., Awaitable[Wired]]


@pytest.fixture
async def wire(furnished: Path, tmp_path: Path) -> AsyncIterator[Wire]:
    """Wires the service with a gateway of choice; the first questions are answered and everything is open."""
    shutil.copytree(furnished, tmp_path, dirs_exist_ok=True)
    async with AsyncExitStack() as stack:

        async def make(gateway: Gateway | None = None, **settings: Any) -> Wired:
            return await stack.enter_async_context(wired(settings_for(tmp_path, gateway, **settings), gateway))

        yield make


async def begin(found: Wired, scenario: str = "first_text", persona: str = "dana", seed: int = 7) -> Session:
    """A new rehearsal."""
    return await found.services.sessions.create(LOCAL_OWNER, NewSession(scenario, persona, seed=seed))
