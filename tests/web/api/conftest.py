"""The service in process, with everything open, for tests of the HTTP contract."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.app import HeldGateway, House, house
from tests.support.templates import furnished

__all__ = ["furnished"]


@pytest.fixture
def data_dir(furnished: Path, tmp_path: Path) -> Path:
    """A data folder of the test's own in which everything is open."""
    return Path(shutil.copytree(furnished, tmp_path / "data"))


@pytest.fixture
async def home(data_dir: Path) -> AsyncIterator[House]:
    """The service with the built-in partner; the first questions are answered and everything is open."""
    async with house(data_dir) as found:
        yield found


@pytest.fixture
async def held(data_dir: Path) -> AsyncIterator[tuple[House, HeldGateway]]:
    """The same with a partner whose replies are held back until the test lets them go."""
    gateway = HeldGateway()
    async with house(data_dir, gateway) as found:
        yield found, gateway
        gateway.go.set()
