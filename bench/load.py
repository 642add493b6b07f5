"""``make bench-load``: hundreds of people who talk at human speed with one worker, and how that worker bears it.

``python -m bench.load --people 500 --minutes 30 --on postgres``. The model is a fake on the loopback that words its
lines as fast as a person types; the way from there to the reader is the real one: litellm, guard, store, server-sent
events. In the second half one owner floods the service with requests. Printed: errors, the gap between a line's last
word coming in and the line going out, memory, processor, what the flood does to everybody else, and how busy the
machine was with other things. Exit status 1 on any error.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import random
import re
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from time import monotonic
from typing import Any

import asyncpg  # type: ignore[import-untyped]  # ships no types
import httpx

from bench.measure import used_by
from bench.people import HOSTED, headers_of, let_in
from tests.crash.drill import STREAM, events
from tests.crash.live import Command, free_port
from tests.crash.model import LINES, MARK
from tests.support.app import OPEN_ANSWERS
from tests.support.fault_provider import Call, Fault, FaultProvider, reply
from tests.support.postgres import in_own_loop, running_server

SESSIONS_EACH = 5
"""How many of the open sessions belong to one owner."""
MESSAGES = 6
WORDS = "i was late so often that year and you sat there waiting. i am sorry for that"
SAMPLE_S = 5.0
Line = tuple[int, int, int]
"""Session, message and line, each by number."""


class HumanModel(FaultProvider):
    """Three lines a reply, ``wpm`` words a minute. ``sent`` says when each line's last word had gone out."""

    def __init__(self, wpm: float) -> None:
        super().__init__()
        self.sent: dict[Line, float] = {}
        self._delay_s = 60 / wpm
        self._asked = 0

    def _next(self, model: str) -> Fault:
        self.calls.clear()  # half an hour of them would be the bench's own growth
        self._asked += 1
        lines = [LINES[(self._asked + n) % len(LINES)] for n in range(3)]
        pieces = [piece for line in lines for piece in (*re.findall(r" ?\S+", line), "\n")]
        return reply(pieces, delay_s=self._delay_s)

    def _sent(self, call: Call, fault: Fault, index: int) -> None:
        if fault.pieces[index] == "\n":
            asked = " ".join(str(message["content"]) for message in call.body["messages"])
            session, message = (int(part) for part in MARK.findall(asked)[-1])
            self.sent[session, message, fault.pieces[:index].count("\n")] = monotonic()


@dataclass
class Half:
    """What was measured in one half of the run; times in seconds."""

    gaps: list[float] = field(default_factory=list)
    accepted: list[float] = field(default_factory=list)
    turns: int = 0
    flooded: Counter[int] = field(default_factory=Counter)


@dataclass
class Sample:
    """The server at one moment: seconds since the start, bytes in memory, processor seconds used, seconds for which its
    main thread had work to do and no processor to do it on, open streams."""

    at: float
    rss: int
    cpu: float
    waited: float
    streams: int


class Load:
    """One run. ``people`` counts sessions that are open at once."""

    def __init__(self, people: int, minutes: float, wpm: float, think_s: float, flood: float, seed: int) -> None:
        self.people = people
        self._flood_rate = flood
        self.length_s = minutes * 60
        self._think_s = think_s
        self._rng = random.Random(seed)
        self.model = HumanModel(wpm)
        self.calm, self.flood = Half(), Half()
        self.errors: Counter[str] = Counter()
        self.samples: list[Sample] = []
        self._numbers = 0
        self._streams = 0
        self._begun = 0.0

    async def run(self, env: dict[str, str], keys: Sequence[str], log: Path) -> None:
        """The last of ``keys`` is the flooding owner's."""
        async with self.model:
            starter, port = Command(log), free_port()
            models = {"OPENAI_API_KEY": "a-key", "OPENAI_API_BASE": self.model.base_url}
            pid = await starter.start(
                {**env, **models, "UNSENT_PARTNER_MODEL": "openai/partner", "UNSENT_APPRAISAL_BUDGET_S": "0"}, port
            )
            limits = httpx.Limits(max_connections=None, max_keepalive_connections=self.people)
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=120, limits=limits) as client:
                await self._prepare(client, keys)
                self._begun = monotonic()
                everybody = [
                    asyncio.create_task(self._person(client, keys[n // SESSIONS_EACH])) for n in range(self.people)
                ]
                watching = asyncio.create_task(self._watch(pid))
                flooding = asyncio.create_task(self._flood(client, keys[-1]))
                await asyncio.gather(*everybody)
                for task in (watching, flooding):
                    task.cancel()
                    with suppress(asyncio.CancelledError):
                        await task
            await starter.kill(pid)

    # -- people ------------------------------------------------------------------------------------
    async def _prepare(self, client: httpx.AsyncClient, keys: Sequence[str]) -> None:
        """Everybody has answered the first questions, and the model has been warmed by one reply."""
        for key in keys:
            ready = await client.put(
                "/api/readiness", json={"answers": dict(OPEN_ANSWERS)}, headers=headers_of(key), timeout=300
            )
            ready.raise_for_status()
        session = await self._begin(client, keys[0])
        await self._say(client, keys[0], session, self._number(), 1, Half())

    async def _person(self, client: httpx.AsyncClient, key: str) -> None:
        await asyncio.sleep(self._rng.uniform(0, min(60.0, self.length_s / 6)))
        while self._elapsed() < self.length_s:
            try:
                session, number = await self._begin(client, key), self._number()
                for message in range(1, MESSAGES + 1):
                    if self._elapsed() >= self.length_s:
                        return
                    half = self.calm if self._elapsed() < self.length_s / 2 else self.flood
                    if not await self._say(client, key, session, number, message, half):
                        break
                    await asyncio.sleep(self._rng.uniform(0.5, 1.5) * self._think_s)
            except httpx.HTTPError as error:
                self.errors[type(error).__name__] += 1
                await asyncio.sleep(self._think_s)

    async def _begin(self, client: httpx.AsyncClient, key: str) -> str:
        body = {"scenario": "first_text", "persona": "dana", "seed": 7}
        made = await client.post("/api/sessions", json=body, headers=headers_of(key))
        made.raise_for_status()
        return str(made.json()["id"])

    async def _say(
        self, client: httpx.AsyncClient, key: str, session: str, number: int, message: int, half: Half
    ) -> bool:
        """One message and its streamed reply; ``False`` when the talk is over."""
        body = {"text": f"{WORDS} ref-{number}-{message}", "client_turn_id": f"load-{number}-{message}"}
        begun, line, name = monotonic(), 0, ""
        where = f"/api/sessions/{session}/turns"
        self._streams += 1
        try:
            async with client.stream("POST", where, json=body, headers={**STREAM, **headers_of(key)}) as answer:
                if answer.status_code != 200:
                    self.errors[f"status {answer.status_code}"] += 1
                    return False
                async for _, name, data in events(answer):
                    if name == "accepted":
                        half.accepted.append(monotonic() - begun)
                    elif name == "delta":
                        if (sent := self.model.sent.pop((number, message, line), None)) is not None:
                            half.gaps.append(monotonic() - sent)
                        line += 1
                    elif name == "error":
                        self.errors[data["slug"]] += 1
        finally:
            self._streams -= 1
        half.turns += 1
        return name == "reply" or name == "silence"

    async def _flood(self, client: httpx.AsyncClient, key: str) -> None:
        """In the second half: as much as one owner can ask for, whatever the answer."""
        await asyncio.sleep(self.length_s / 2)
        if not self._flood_rate:
            return

        async def ask() -> None:
            try:
                answer = await client.get("/api/sessions?limit=100", headers=headers_of(key))
                self.flood.flooded[answer.status_code] += 1
            except httpx.HTTPError as error:
                self.errors[f"flood: {type(error).__name__}"] += 1

        async with asyncio.TaskGroup() as asking:
            while self._elapsed() < self.length_s:
                asking.create_task(ask())
                await asyncio.sleep(1 / self._flood_rate)

    # -- the server --------------------------------------------------------------------------------
    async def _watch(self, pid: int) -> None:
        while True:
            await asyncio.sleep(min(SAMPLE_S, self.length_s / 20))
            self.samples.append(Sample(self._elapsed(), *used_by(pid), waited_by(pid), self._streams))

    def _elapsed(self) -> float:
        return monotonic() - self._begun

    def _number(self) -> int:
        self._numbers += 1
        return self._numbers


def waited_by(pid: int) -> float:
    """For how many seconds a process's main thread has had work to do and no processor to do it on (Linux)."""
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[1]) / 1e9


def share(values: Sequence[float], part: float) -> str:
    """A quantile in milliseconds."""
    return "-" if len(values) < 2 else f"{statistics.quantiles(values, n=1000)[int(part * 1000) - 1] * 1000:,.0f} ms"


def slope(samples: Sequence[Sample]) -> float:
    """Growth of memory in bytes an hour, by least squares."""
    fit = statistics.linear_regression([s.at for s in samples], [float(s.rss) for s in samples])
    return fit.slope * 3600


def told(load: Load) -> list[str]:
    """The figures, a line each."""
    first, rest = load.samples[0], load.samples[len(load.samples) // 2 :]
    calm = [sample for sample in load.samples if sample.at < load.length_s / 2]
    calm_s, calm_cpu, calm_waited = (calm[-1].at - first.at, calm[-1].cpu - first.cpu, calm[-1].waited - first.waited)
    mib = 1024 * 1024
    lines = [
        f"{load.people} sessions, {load.length_s / 60:g} minutes, {load.calm.turns + load.flood.turns} turns, "
        f"{statistics.fmean(s.streams for s in load.samples):.0f} streams open on average",
        f"errors: {sum(load.errors.values())} {dict(load.errors) or ''}",
        f"memory: {load.samples[-1].rss / mib:.0f} MiB, {max(s.rss for s in load.samples) / mib:.0f} at most; "
        f"{(statistics.fmean(s.rss for s in rest) - first.rss) / load.people / 1024:.0f} KiB a session over the start; "
        f"growth over the second half {slope(rest) / mib:+.1f} MiB an hour",
        f"processor in the calm half: {calm_cpu / calm_s:.2f} of one core, "
        f"{calm_cpu / max(1, load.calm.turns) * 1000:.0f} ms a turn; "
        f"had work and waited for a processor {calm_waited / calm_s:.0%} of the time",
    ]
    for name, half in (("calm", load.calm), ("under a flood", load.flood)):
        lines.append(
            f"{name}: {half.turns} turns; line in to line out p50 {share(half.gaps, 0.5)}, p99 {share(half.gaps, 0.99)}"
            f" (n={len(half.gaps)}); sent to accepted p50 {share(half.accepted, 0.5)}, p99 {share(half.accepted, 0.99)}"
        )
    lines.append(f"what the flood was answered, by status: {dict(load.flood.flooded)}")
    return lines


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--people", type=int, default=500, help="sessions open at once")
    asked.add_argument("--minutes", type=float, default=30)
    asked.add_argument("--wpm", type=float, default=60, help="how fast the other person types, words a minute")
    asked.add_argument("--think", type=float, default=30, help="seconds to read a reply and type the next message")
    asked.add_argument("--flood", type=float, default=100, help="requests a second of the flooding owner; 0: no flood")
    asked.add_argument("--on", choices=("sqlite", "postgres"), default="sqlite")
    asked.add_argument("--seed", type=int, default=1)
    given: Any = asked.parse_args()
    load = Load(given.people, given.minutes, given.wpm, given.think, given.flood, given.seed)
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {given.on}; "
        f"others' load before it began: {os.getloadavg()[0]:.1f}",
        flush=True,
    )
    with tempfile.TemporaryDirectory(prefix="unsent-load-") as folder, ExitStack() as stack:
        env = {**HOSTED, "UNSENT_DATA_DIR": folder}
        server = name = None
        if given.on == "postgres":
            server = stack.enter_context(running_server())
            name = server.create()
            env["UNSENT_DATABASE_URL"] = server.url(name)
        owners = -(-given.people // SESSIONS_EACH) + 1
        keys = asyncio.run(let_in(env, owners, timedelta(days=1)))
        before = in_own_loop(kept(server.socket_folder, name)) if server and name else (0, 0)
        asyncio.run(load.run(env, keys, Path(folder) / "server.log"))
        print("\n".join(told(load)))
        if server and name:
            after = in_own_loop(kept(server.socket_folder, name))
            turns = max(1, load.calm.turns + load.flood.turns)
            print(
                f"postgres: {(after[0] - before[0]) / turns:.0f} transactions and "
                f"{(after[1] - before[1]) / turns / 1024:.0f} KiB a turn"
            )
    sys.exit(1 if load.errors else 0)


async def kept(socket_folder: str, name: str) -> tuple[int, int]:
    """How many transactions a Postgres database has committed, and how many bytes it takes."""
    connection = await asyncpg.connect(host=socket_folder, user="postgres", database=name)
    try:
        row = await connection.fetchrow(
            "SELECT xact_commit, pg_database_size(datname) FROM pg_stat_database WHERE datname = current_database()"
        )
        return int(row[0]), int(row[1])
    finally:
        await connection.close()


if __name__ == "__main__":
    main()
