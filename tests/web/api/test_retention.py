"""With a time set, what is older is gone when the service starts, and the settings page says so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.support.app import house

MONTH_US = 31 * 86_400 * 1_000_000


async def test_what_is_past_its_time_goes_by_itself_and_the_page_says_when(data_dir: Path) -> None:
    async with house(data_dir) as home:
        old, young = (await home.begin())["id"], (await home.begin())["id"]
        await home.say(old, "hi")
        await home.say(young, "hi")
        assert "Nothing is deleted by itself" in (await home.client.get("/settings")).text
    with closing(sqlite3.connect(data_dir / "unsent.db")) as database, database:
        database.execute("UPDATE sessions SET updated_at = updated_at - ? WHERE id = ?", (MONTH_US, old))
        database.execute("UPDATE turns SET created_at = created_at - ? WHERE session_id = ?", (MONTH_US, old))
    async with house(data_dir, retention_days=30) as home:
        assert [s["id"] for s in (await home.client.get("/api/sessions")).json()["sessions"]] == [young]
        assert (await home.client.get("/api/readiness")).json()["outcome"]
        assert "deleted 30 days after it was last touched" in (await home.client.get("/settings")).text
