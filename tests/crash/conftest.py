"""One process that forks servers, for all tests of this folder; they run one after the other, in one loop."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.crash.live import Nest, nest
from tests.support.postgres import postgres_server, postgres_url

__all__ = ["postgres_server", "postgres_url"]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def starter(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Nest]:
    """Starts and kills servers."""
    async with nest(tmp_path_factory.mktemp("nest") / "servers.log") as found:
        yield found
