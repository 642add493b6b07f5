"""Every test that asks for ``store`` runs twice: on SQLite and on a real Postgres."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from service.store.crypto import MasterKey
from service.store.sql import SqlStore
from tests.store.build import Clock
from tests.support.postgres import PostgresServer, in_own_loop, postgres_server, postgres_url
from tests.support.templates import MASTER, empty_store

__all__ = ["empty_store", "postgres_server", "postgres_url"]


@dataclass
class Place:
    """Where a test's data lies, and the clock its stores go by."""

    database_url: str | None
    folder: Path
    clock: Clock = field(default_factory=Clock)

    async def open(self, **settings: float) -> SqlStore:
        return await SqlStore.open(
            self.database_url, self.folder, MasterKey.from_value(MASTER), clock=self.clock, **settings
        )


@pytest.fixture(scope="session")
def postgres_template(postgres_server: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database with the schema in it, to copy from."""
    name = postgres_server.create()
    place = Place(postgres_server.url(name), tmp_path_factory.mktemp("template"))

    async def migrate() -> None:
        await (await place.open()).close()

    in_own_loop(migrate())
    return name


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """An empty store's place, on each database."""
    if request.param == "sqlite":
        yield Place(None, shutil.copytree(request.getfixturevalue("empty_store"), tmp_path / "data"))
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = server.create(template=request.getfixturevalue("postgres_template"))
    yield Place(server.url(name), tmp_path)
    server.drop(name)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def blank(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """A place where no store has ever been opened."""
    if request.param == "sqlite":
        return Place(None, tmp_path / "data")
    return Place(request.getfixturevalue("postgres_url"), tmp_path)


@pytest.fixture
async def store(place: Place) -> AsyncIterator[SqlStore]:
    """An open, empty store."""
    opened = await place.open()
    yield opened
    await opened.close()


@pytest.fixture
async def other(place: Place, store: SqlStore) -> AsyncIterator[SqlStore]:
    """A second worker on the same database as ``store``."""
    opened = await place.open()
    yield opened
    await opened.close()
