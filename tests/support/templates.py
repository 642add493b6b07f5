"""Data folders that are made once for a test process, for tests to copy: making the schema takes six times as long.

Import a fixture into a ``conftest.py``, as those of ``tests.support.postgres``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from service.store.crypto import MasterKey
from service.store.sql import SqlStore
from tests.support.app import house
from tests.support.postgres import in_own_loop

MASTER = "ab" * 32


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store on SQLite with its schema made and nothing in it, under the key ``MASTER``."""
    folder = tmp_path_factory.mktemp("empty")

    async def make() -> None:
        await (await SqlStore.open(None, folder, MasterKey.from_value(MASTER))).close()

    in_own_loop(make())
    return folder


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A service's data folder in which the first questions are answered and everything is open."""
    folder = tmp_path_factory.mktemp("furnished")

    async def furnish() -> None:
        async with house(folder) as first:
            await first.ready()

    in_own_loop(furnish())
    return folder
