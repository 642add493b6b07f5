"""Three workers on one Postgres behind nginx as it is shipped: lines come as they are written, and one worker that is
killed while people talk takes nothing with it. On hosts of their own: ``test_three_hosts.py``, in ``make verify``."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio

from tests.crash.live import Nest, free_port
from tests.crash.town import (
    Town,
    TownModel,
    environment_of,
    proxied,
    show_that_lines_come_at_once,
    show_that_nothing_is_lost,
    somebody,
)

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.postgres,
]
WORKERS = 3


@pytest_asyncio.fixture(loop_scope="session")
async def town(starter: Nest, postgres_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async with AsyncExitStack() as stack:
        model = await stack.enter_async_context(TownModel(lambda: None, delay_s=0.01))
        env = {**environment_of(model, tmp_path / "data", lease_s=2.0), "UNSENT_DATABASE_URL": postgres_url}
        key = await somebody(env)
        ports = {number: free_port() for number in range(1, WORKERS + 1)}
        alive = {number: await starter.start(env, port) for number, port in ports.items()}

        async def kill(number: int) -> None:
            await starter.kill(alive.pop(number))

        client = await stack.enter_async_context(proxied(tmp_path, [f"127.0.0.1:{p}" for p in ports.values()], key))
        yield Town(client, model, kill)
        for pid in alive.values():
            await starter.kill(pid)


async def test_lines_come_at_once_and_a_worker_killed_under_load_takes_nothing_with_it(town: Town) -> None:
    await show_that_lines_come_at_once(town)
    await show_that_nothing_is_lost(town, town.kill, talkers=6, messages=2)
