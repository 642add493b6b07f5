"""A town of the test's own, from a folder with its schema made."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.hosted import Town, town


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which nobody is yet, to copy from."""
    folder = tmp_path_factory.mktemp("founded")

    async def found() -> None:
        async with town(folder) as first:
            await first.person()

    with asyncio.Runner() as runner:
        runner.run(found())
    return folder


@pytest.fixture
def town_dir(founded: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(founded, tmp_path / "data"))


@pytest.fixture
async def place(town_dir: Path) -> AsyncIterator[Town]:
    """The service in hosted mode; invites are the way in."""
    async with town(town_dir) as opened:
        yield opened
