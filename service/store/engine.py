"""Opening the database: which one, with which settings, and at which schema.

SQLite runs in WAL mode with ``synchronous=FULL`` (a committed turn survives a power cut) and starts every
writing transaction with ``BEGIN IMMEDIATE``: the driver's own deferred transactions lose updates between
processes. Deleted content is overwritten (``secure_delete``). Postgres runs at READ COMMITTED; places
where two workers could race lock a row.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from service.errors import ConfigError, StoreNewer, StoreReadOnly
from service.store.here import Here
from service.store.migrations import HEAD
from service.store.one_trip import connect
from service.store.tables import for_postgres

FILE_NAME: Final = "unsent.db"
_MIGRATION_LOCK: Final = 7_364_101  # any constant: the key of the Postgres advisory lock around migrations
MIGRATION_S: Final = 120
"""How long a start waits for another one that migrates, in seconds."""

READ: Final = {"unsent_begin": "BEGIN"}
WRITE: Final = {"unsent_begin": "BEGIN IMMEDIATE"}
BARE: Final = {"unsent_begin": None}
"""Execution options that choose how a SQLite transaction begins; ``BARE`` is none at all, for pragmas."""
SETTINGS: Final = ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON", "temp_store=MEMORY")
"""Pragmas of every connection to SQLite."""


def database(database_url: str | None, data_dir: Path) -> URL:
    """The address of the database: the given one, or the file in the data folder.

    Raises ``ConfigError`` for anything but SQLite in a file and Postgres; never repeats the address, which
    may hold a password.
    """
    if not database_url:
        return URL.create("sqlite+aiosqlite", database=str(data_dir / FILE_NAME))
    try:
        url = make_url(database_url)
    except ArgumentError:
        raise ConfigError("The database address could not be read.") from None
    kind = url.drivername.partition("+")[0]
    if kind in ("postgresql", "postgres"):
        query = dict(url.query)
        if "sslmode" in query:  # libpq's name for what asyncpg calls ssl
            query["ssl"] = query.pop("sslmode")
        return url.set(drivername="postgresql+asyncpg", query=query)
    if kind == "sqlite":
        if url.database in (None, "", ":memory:"):
            raise ConfigError("A SQLite database must be a file.")
        return url.set(drivername="sqlite+aiosqlite")
    raise ConfigError("The database must be SQLite or Postgres.")


def make_engine(url: URL, busy_timeout_s: float) -> AsyncEngine:
    """An engine that is not connected yet. ``busy_timeout_s`` bounds every wait for another's lock."""
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, busy_timeout_s)
    for_postgres()
    milliseconds = str(int(busy_timeout_s * 1000))
    return create_async_engine(
        url,
        hide_parameters=True,
        pool_size=10,
        max_overflow=10,
        pool_timeout=busy_timeout_s,
        pool_pre_ping=True,
        connect_args={
            "timeout": 10,
            "server_settings": {
                "application_name": "unsent",
                "lock_timeout": milliseconds,
                "statement_timeout": "30000",
            },
        },
    )


def make_here(url: URL, busy_timeout_s: float) -> Here | None:
    """The same file for what is found by its keys (``here``); nothing for Postgres, which is asked over a network."""
    return Here(Path(url.database or ""), busy_timeout_s, SETTINGS) if url.get_backend_name() == "sqlite" else None


def _sqlite(url: URL, busy_timeout_s: float) -> AsyncEngine:
    path = Path(url.database or "")
    _prepare_file(path)
    engine = create_async_engine(
        url,
        hide_parameters=True,
        pool_size=6,
        max_overflow=10,
        pool_timeout=busy_timeout_s,
        async_creator=lambda: connect(str(path), busy_timeout_s),
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _settings(connection: Any, record: Any) -> None:
        cursor = connection.cursor()
        for pragma in SETTINGS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        how = options.get("unsent_begin", WRITE["unsent_begin"])
        driver: Any = connection.connection.driver_connection
        driver.begin(reads=how == READ["unsent_begin"])
        if how == WRITE["unsent_begin"]:
            connection.exec_driver_sql(how)  # takes its lock at once

    return engine


def _prepare_file(path: Path) -> None:
    """Make folder and file readable by this account alone. Raises ``StoreReadOnly`` when nothing can be written.

    SQLite gives its journal files the mode of the database file.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    effective = os.access in os.supports_effective_ids
    if not all(os.access(place, os.W_OK, effective_ids=effective) for place in (path, path.parent)):
        raise StoreReadOnly


async def migrate(engine: AsyncEngine) -> None:
    """Bring the schema to ``HEAD``. One short query when it is there already: alembic is then not even imported.

    Safe when several processes start at once. Raises ``StoreNewer`` for a schema this version does not know.
    """
    async with engine.connect() as conn:
        if await schema_version(await conn.execution_options(**READ)) == HEAD:
            return
    async with engine.connect() as conn, _in_turn(conn):
        version = await schema_version(conn)
        if version != HEAD:
            await conn.run_sync(_upgrade, version)


@asynccontextmanager
async def _in_turn(conn: AsyncConnection) -> AsyncIterator[None]:
    """A writing transaction for one migration at a time; another start's is waited for, however busy the machine is."""
    await conn.execution_options(**WRITE)
    if conn.dialect.name == "postgresql":
        async with conn.begin():
            await conn.execute(text("SET LOCAL statement_timeout = 0"))
            await conn.execute(text(f"SET LOCAL lock_timeout = '{MIGRATION_S}s'"))
            await conn.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
            await conn.execute(text("SET LOCAL lock_timeout TO DEFAULT"))
            yield
        return
    driver: Any = (await conn.get_raw_connection()).driver_connection
    async with driver.execute("PRAGMA busy_timeout") as cursor:
        (before,) = await cursor.fetchone()
    await driver.execute_fetchall(f"PRAGMA busy_timeout = {MIGRATION_S * 1000}")
    try:
        async with conn.begin():
            yield
    finally:
        await driver.execute_fetchall(f"PRAGMA busy_timeout = {before}")


async def schema_version(conn: AsyncConnection) -> str | None:
    """The migration the database is at, ``None`` for an empty one."""
    if conn.dialect.name == "postgresql":
        exists = await conn.scalar(text("SELECT to_regclass('alembic_version') IS NOT NULL"))
    else:
        exists = await conn.scalar(text("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"))
    version: str | None = await conn.scalar(text("SELECT version_num FROM alembic_version")) if exists else None
    return version


def _upgrade(connection: Connection, version: str | None) -> None:
    # Imported here because it costs a third of a second that a start without migrations need not spend.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if version is not None and version not in known:
        raise StoreNewer
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
