"""Migrations: what they make, that they can be undone, and what is left when one is cut off."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from service.store import migrations
from service.store.engine import WRITE, database, make_engine, schema_version
from service.store.migrations import HEAD
from service.store.sql import SqlStore
from service.store.tables import metadata
from tests.store.build import exchange, started
from tests.store.conftest import Place


def alembic_config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.set_main_option("path_separator", "os")
    return config


async def back_to(store: SqlStore, revision: str) -> None:
    """Undo every migration after this one, in one transaction."""

    def down(connection: Connection) -> None:
        config = alembic_config()
        config.attributes["connection"] = connection
        command.downgrade(config, revision)

    async with store._engine.execution_options(**WRITE).begin() as conn:
        await conn.run_sync(down)


def schema(connection: Connection) -> list[tuple[str, ...]]:
    """The schema as the database itself spells it, constraints and partial indexes included.

    A column that a later migration added stands last in SQLite's own text; that order means nothing.
    """
    if connection.dialect.name == "sqlite":
        query = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE '%alembic%' AND sql IS NOT NULL"
    else:
        query = """
            SELECT 'index', indexname, indexdef FROM pg_indexes
            WHERE schemaname = 'public' AND tablename <> 'alembic_version'
            UNION ALL SELECT 'constraint', conname, pg_get_constraintdef(oid) FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace AND conrelid <> 'alembic_version'::regclass
            UNION ALL SELECT table_name, column_name, data_type || is_nullable FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name <> 'alembic_version'"""
    rows = [tuple(map(str, row)) for row in connection.execute(text(query))]
    if connection.dialect.name == "sqlite":
        rows = [(*names, " ".join(sorted(re.split(r"[\s,]+", sql.strip(") "))))) for *names, sql in rows]
    return sorted(rows)


async def test_the_migrations_make_exactly_the_tables_that_the_code_expects(blank: Place) -> None:
    store = await blank.open()
    engine = store._engine.execution_options(**WRITE)
    async with engine.begin() as conn:
        options = {"compare_type": True, "compare_server_default": True}
        differences = await conn.run_sync(
            lambda sync: compare_metadata(MigrationContext.configure(sync, opts=options), metadata)
        )
        assert differences == []
        migrated = await conn.run_sync(schema)
        await conn.run_sync(metadata.drop_all)
        await conn.run_sync(metadata.create_all)
        assert await conn.run_sync(schema) == migrated
        assert len(migrated) > 15
    await store.close()


async def test_the_migrations_can_be_undone_and_run_again(blank: Place) -> None:
    store = await blank.open()
    await back_to(store, "base")
    async with store._engine.connect() as conn:
        assert await schema_version(conn) is None
    await store.close()
    again = await blank.open()
    await exchange(again, await started(again))
    await again.close()


def test_the_version_that_a_start_looks_for_is_the_newest_migration() -> None:
    assert ScriptDirectory.from_config(alembic_config()).get_heads() == [HEAD]


def _versions() -> list[str]:
    return [script.revision for script in ScriptDirectory.from_config(alembic_config()).walk_revisions()][::-1]


async def at_revision(place: Place, revision: str) -> None:
    """Leave a database of an older version with a person in it."""
    store = await place.open()
    await store.ensure_owner("anna")
    await back_to(store, revision)
    await store.close()


@pytest.mark.parametrize("stops_at", _versions()[1:])
async def test_a_migration_that_is_cut_off_leaves_the_old_database_and_goes_through_at_the_next_start(
    place: Place, stops_at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await at_revision(place, "0001")
    script = ScriptDirectory.from_config(alembic_config()).get_revision(stops_at)
    assert script is not None
    upgrade = script.module.upgrade
    name = f"{script.module.__name__}"

    class CutOff(BaseException):
        """The process ends here."""

    def half_way() -> None:
        upgrade()
        raise CutOff

    load = ScriptDirectory.from_config

    def spoiled(config: Config) -> ScriptDirectory:
        found = load(config)
        revision = found.get_revision(stops_at)
        assert revision is not None
        assert revision.module.__name__ == name
        revision.module.upgrade = half_way
        return found

    with monkeypatch.context() as broken:
        broken.setattr(ScriptDirectory, "from_config", spoiled)
        with pytest.raises(CutOff):
            await place.open()
    engine = make_engine(database(place.database_url, place.folder), 1)
    async with engine.connect() as conn:
        assert await schema_version(conn) == "0001"
        assert await conn.scalar(text("SELECT count(*) FROM owners")) == 1
    await engine.dispose()
    store = await place.open()
    async with store._engine.connect() as conn:
        assert await schema_version(conn) == HEAD
    assert (await store.export_owner("anna"))["owner"] == "anna"
    await store.close()
