from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

from sqlalchemy import select

from service.store.sql import SqlStore
from service.store.tables import turns
from service.transcript import Role, TurnStatus
from tests.store.build import started
from tests.store.conftest import Place
from tests.store.writer import TURNS

ROOT = Path(__file__).parents[2]


async def run(what: str, place: Place, session_id: str) -> tuple[int | None, str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.store.writer",
        what,
        place.database_url or "",
        str(place.folder),
        session_id,
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await process.communicate()
    return process.returncode, out.decode().strip()


async def test_two_processes_that_write_to_one_session_lose_nothing(store: SqlStore, place: Place) -> None:
    session = await started(store)
    results = await asyncio.gather(*(run("converse", place, session.id) for _ in range(2)))
    assert [code for code, _ in results] == [0, 0]
    stored = (await store.turns("anna", session.id)).values()
    said = [turn for turn in stored if turn.role is Role.USER]
    assert len(said) == 2 * TURNS
    assert len(stored) == 4 * TURNS
    assert {turn.status for turn in said} == {TurnStatus.ANSWERED}
    for mark in {turn.id.partition("-")[0] for turn in said}:
        own = [turn.text for turn in said if turn.id.startswith(f"{mark}-")]
        assert own == [f"{mark} {number}" for number in range(TURNS)]
    async with store._engine.connect() as conn:
        numbers = await conn.scalars(select(turns.c.seq).order_by(turns.c.seq))
        assert list(numbers) == list(range(1, 4 * TURNS + 1))


async def test_a_process_that_is_killed_in_the_middle_of_a_reply_loses_no_word(store: SqlStore, place: Place) -> None:
    session = await started(store)
    code, _ = await run("die", place, session.id)
    assert code == -signal.SIGKILL
    assert (await store.turn("anna", "last-words")).status is TurnStatus.RUNNING
    assert await store.recover(everything=True) == 1
    texts = [(turn.text, turn.status) for turn in (await store.turns("anna", session.id)).values()]
    assert texts == [
        ("Are you still there?", TurnStatus.INTERRUPTED),
        ("I am, but", TurnStatus.INTERRUPTED),
    ]


async def test_a_start_with_nothing_to_migrate_does_not_import_alembic(store: SqlStore, place: Place) -> None:
    session = await started(store)
    assert await run("start", place, session.id) == (0, "False")
