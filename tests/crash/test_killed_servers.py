"""A server that is killed again and again loses nothing that it has accepted: thirty kills here, hundreds in
``make bench-crash``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crash.drill import Drill
from tests.crash.live import Nest

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_fourteen_kills_on_sqlite_lose_nothing(starter: Nest, tmp_path: Path) -> None:
    outcome = await Drill(starter, {"UNSENT_DATA_DIR": str(tmp_path)}, seed=6).run(14)
    assert outcome.accepted >= 9
    assert outcome.reports >= 3


@pytest.mark.postgres
@pytest.mark.parametrize("jobs", ["inprocess", "postgres"])
async def test_eight_kills_on_postgres_lose_nothing(
    starter: Nest, tmp_path: Path, postgres_url: str, jobs: str
) -> None:
    env = {
        "UNSENT_DATA_DIR": str(tmp_path),
        "UNSENT_DATABASE_URL": postgres_url,
        "UNSENT_JOBS": jobs,
        "UNSENT_LEASE_S": "1",  # on Postgres nobody knows that a server is dead before its lease has run out
    }
    outcome = await Drill(starter, env, seed=7).run(8)
    assert outcome.accepted >= 9
    assert outcome.reports >= 3
