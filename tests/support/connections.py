"""Every connection that a SQLite store has, opened anew with a setting that makes the disk fail as a real one does."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import event


async def anew(store: Any) -> None:
    """Have a ``SqlStore`` open its connections again."""
    await store._engine.dispose()
    store._here.let_go()


@asynccontextmanager
async def every_connection(store: Any, pragma: str) -> AsyncIterator[None]:
    """While inside, each connection of the store's has this setting."""
    assert store._here is not None

    def set_it(connection: Any, record: Any) -> None:
        connection.cursor().execute(f"PRAGMA {pragma}")

    engine, kinds = store._engine.sync_engine, store._here.connections
    before = [kind.settings for kind in kinds]
    event.listen(engine, "connect", set_it)
    for kind in kinds:
        kind.settings = (*kind.settings, pragma)
    await anew(store)
    try:
        yield
    finally:
        event.remove(engine, "connect", set_it)
        for kind, settings in zip(kinds, before, strict=True):
            kind.settings = settings
        await anew(store)
