"""How cost grows: a turn at turn 5, 50 and 200, and a database with ever more sessions in it.

The early turns of a long talk are written into the store as the service writes them, without being thought out; the
turns that are measured go through the API like any other. Sessions by the hundred thousand are copied in SQL; the one
that is opened again and again was really held.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path

from bench.measure import Figure, Run, Stopwatch
from service.app import LOCAL_OWNER
from service.direction import Decision, begin
from service.direction.stance import stance_of
from service.store.port import StoredEvent
from service.transcript import Act, Intent, Role, Turn, TurnStatus
from tests.support.app import House, house

FLAT = 1.1
AT = (5, 50, 200)
TABLES = ("turns", "turn_events", "decisions", "documents", "spending")
SAID = "that evening in the kitchen i did not listen to you, number {n}"
ANSWERED = "i remember that one, number {n}"


async def measure(run: Run) -> list[Figure]:
    at = AT if not run.tiny else (2, 4)
    figures = await _turns(run, at)
    figures += await _crowd(run, *((100, run.times(100_000, 200)) if not run.tiny else (5, 20)))
    return figures


# -- a longer and longer talk ----------------------------------------------------------------------
async def _turns(run: Run, at: Sequence[int]) -> list[Figure]:
    cpu: dict[int, list[float]] = {n: [] for n in at}
    rows: dict[int, list[float]] = {n: [] for n in at}
    async with house(run.folder / "talks") as place:
        await place.ready()
        for number in range(-1, len(run.turns)):
            for n in at:
                session = (await place.begin())["id"]
                parent = await _fill(place, session, n - 1)
                # Filling takes longer for a longer talk; somebody else's turn leaves the same at hand before each.
                await place.say((await place.begin())["id"], "hi. how have you been?")
                before = _rows(run.folder / "talks")
                with Stopwatch() as watch:
                    await place.say(session, "i was late so often that year. i am sorry", parent_turn_id=parent)
                if number >= 0:
                    cpu[n].append(watch.cpu * 1000)
                    rows[n].append(_rows(run.folder / "talks") - before)
    first = at[0]
    return [
        figure
        for n in at[1:]
        for figure in (
            Figure(f"processor of turn {n}", "ms", tuple(cpu[n]), f"turn {first}", tuple(cpu[first]), FLAT),
            Figure(f"rows written by turn {n}", "rows", tuple(rows[n]), f"turn {first}", tuple(rows[first]), FLAT),
        )
    ]


async def _fill(place: House, session: str, turns: int) -> str | None:
    """So many messages with their answers; the last answer's id."""
    store, ground = place.services.store, place.services.ground
    found = await store.get_session(LOCAL_OWNER, session)
    state = begin(await ground.setting(found))
    parent = None
    for n in range(turns):
        at = datetime.now(UTC)
        said = Turn(
            id=f"{session}-u{n}",
            session_id=session,
            role=Role.USER,
            text=SAID.format(n=n),
            parent_id=parent,
            created_at=at,
            status=TurnStatus.RUNNING,
            client_turn_id=f"filled-turn-{n:05d}",
        )
        await store.accept_turn(LOCAL_OWNER, said, 60)
        parent = f"{session}-e{n}"
        ex = Turn(
            id=parent,
            session_id=session,
            role=Role.EX,
            text=ANSWERED.format(n=n),
            parent_id=said.id,
            created_at=at,
            status=TurnStatus.COMPLETE,
            act=Act.REPLY_NEUTRAL,
        )
        decision = ground.to_json(Decision(Act.REPLY_NEUTRAL, stance_of(state), state, Intent.OTHER, ()))
        await store.finish_turn(
            LOCAL_OWNER, said.id, TurnStatus.ANSWERED, StoredEvent(1, "reply", {}), ex_turn=ex, decision=decision
        )
    return parent


def _rows(folder: Path) -> int:
    with sqlite3.connect(folder / "unsent.db") as database:
        found = sum(int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in TABLES)
    database.close()
    return found


# -- a fuller and fuller database ------------------------------------------------------------------
async def _crowd(run: Run, few: int, many: int) -> list[Figure]:
    """Listing and opening with ``few`` and with ``many`` sessions of thirty turns, all of one owner's."""
    times = run.times(30, 2)
    folders = {count: run.folder / f"crowd-{count}" for count in (few, many)}
    async with house(folders[few]) as place:
        await place.ready()
        real = (await place.begin())["id"]
        await _fill(place, real, 15)
    shutil.copytree(folders[few], folders[many])
    found: dict[int, dict[str, list[float]]] = {count: {"list": [], "open": []} for count in folders}
    async with AsyncExitStack() as stack:
        places = {}
        for count, folder in folders.items():
            _copy(folder, real, count)
            places[count] = await stack.enter_async_context(house(folder))
        for number in range(-1, len(run.turns)):
            for what, path in (("list", "/api/sessions?limit=20"), ("open", f"/api/sessions/{real}")):
                for count, place in places.items():
                    with Stopwatch() as watch:
                        for _ in range(times):
                            (await place.client.get(path)).raise_for_status()
                    if number >= 0:
                        found[count][what].append(watch.s / times * 1000)
    run.notes.append(f"{many:,} sessions of 30 turns, one owner's: {_mib(folders[many]):,.0f} MiB")
    return [
        Figure(
            f"{what} with {many:,} sessions",
            "ms",
            tuple(found[many][what]),
            f"with {few:,}",
            tuple(found[few][what]),
            FLAT,
        )
        for what in ("list", "open")
    ]


def _mib(folder: Path) -> float:
    return (folder / "unsent.db").stat().st_size / 2**20


def _copy(folder: Path, real: str, count: int) -> None:
    """Copies of one session and its turns until there are ``count``, older than it; only their ids are new."""
    with sqlite3.connect(folder / "unsent.db") as database:
        database.execute("PRAGMA foreign_keys=OFF")
        there = int(database.execute("SELECT count(*) FROM sessions").fetchone()[0])
        numbers = f"WITH RECURSIVE n(k) AS (SELECT {there} UNION ALL SELECT k + 1 FROM n WHERE k + 1 < {count}) "
        for table, keys in (("sessions", ("id",)), ("turns", ("id", "session_id", "parent_id"))):
            columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            new = {key: f"{key} || '-' || k" for key in keys}
            new |= {"created_at": "created_at - k * 60000000"} if table == "sessions" else {}
            chosen = ", ".join(new.get(column, column) for column in columns)
            where = "id" if table == "sessions" else "session_id"
            database.execute(
                f"INSERT INTO {table} ({', '.join(columns)}) {numbers} "
                f"SELECT {chosen} FROM n, {table} WHERE {where} = ?",
                (real,),
            )
    database.close()
