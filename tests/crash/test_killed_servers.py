"""A server that is killed again and again loses nothing that it has accepted: thirty kills here, hundreds in
``make bench-crash``."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.crash.drill import Drill
from tests.crash.live import Nest, nest
from tests.support.postgres import postgres_server, postgres_url

__all__ = ["postgres_server", "postgres_url"]

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.xdist_group("crash")]
QUICK = {"UNSENT_LEASE_S": "1"}
"""On Postgres nobody knows that a server is dead before its lease has run out."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def starter(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Nest]:
    async with nest(tmp_path_factory.mktemp("nest") / "servers.log") as found:
        yield found


async def test_fourteen_kills_on_sqlite_lose_nothing(starter: Nest, tmp_path: Path) -> None:
    outcome = await Drill(starter, {"UNSENT_DATA_DIR": str(tmp_path)}, seed=6).run(14)
    assert outcome.accepted >= 9
    assert outcome.reports >= 3


@pytest.mark.postgres
@pytest.mark.parametrize("jobs", ["inprocess", "postgres"])
async def test_eight_kills_on_postgres_lose_nothing(
    starter: Nest, tmp_path: Path, postgres_url: str, jobs: str
) -> None:
    env = {"UNSENT_DATA_DIR": str(tmp_path), "UNSENT_DATABASE_URL": postgres_url, "UNSENT_JOBS": jobs, **QUICK}
    outcome = await Drill(starter, env, seed=7).run(8)
    assert outcome.accepted >= 9
    assert outcome.reports >= 3
