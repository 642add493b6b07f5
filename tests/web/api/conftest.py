"""The service in process, with everything open, for tests of the HTTP contract."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.app import HeldGateway, House, house


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[House]:
    """The service with the built-in partner; the first questions are answered and everything is open."""
    async with house(tmp_path / "data") as found:
        await found.ready()
        yield found


@pytest.fixture
async def held(tmp_path: Path) -> AsyncIterator[tuple[House, HeldGateway]]:
    """The same with a partner whose replies are held back until the test lets them go."""
    gateway = HeldGateway()
    async with house(tmp_path / "data", gateway) as found:
        await found.ready()
        yield found, gateway
        gateway.go.set()
