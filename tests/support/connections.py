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
    engines = (store._engine.sync_engine, *store._here.engines)

    def set_it(connection: Any, record: Any) -> None:
        connection.cursor().execute(f"PRAGMA {pragma}")

    for engine in engines:
        event.listen(engine, "connect", set_it)
    await anew(store)
    try:
        yield
    finally:
        for engine in engines:
            event.remove(engine, "connect", set_it)
        await anew(store)
