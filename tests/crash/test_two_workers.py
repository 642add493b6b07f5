"""Two workers on one Postgres: either serves any request, and each goes on with what the other leaves behind."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio

from service.lease import SWEEPS
from service.settings import Settings
from tests.crash.drill import STREAM, events
from tests.crash.live import Nest, free_port
from tests.crash.model import CountingModel
from tests.support.app import OPEN_ANSWERS
from tests.support.fault_provider import Call, Fault, held

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.postgres,
]
WORDS = "i was late so often that year and you sat there waiting. i am sorry for that ref-1-1"
LEASE_S = 2.0
FINDS_S = LEASE_S * (1 + 1 / SWEEPS)
"""When what a dead worker left has been found."""
PATIENCE_S = 60
"""How long a loaded machine may take for all of it."""
LATER = ("clarity_and_care", "no_pressure")
"""The areas that a patient model reads only when it is told to."""
Json = dict[str, Any]


class PatientModel(CountingModel):
    """Words replies up to a line's end, and reads two areas; the rest only after ``release``."""

    patient = True

    def _next(self, model: str) -> Fault:
        fault = super()._next(model)
        if self.patient and model != "judge":
            return held(fault, fault.pieces.index("\n") + 1)
        return fault

    async def _answer(self, call: Call, fault: Fault, writer: asyncio.StreamWriter) -> None:
        if self.patient and call.model == "judge" and self.judgements[-1].area in LATER:
            await self._gate.wait()
        await super()._answer(call, fault, writer)

    async def judged(self, calls: int) -> None:
        """Wait until so many areas have been asked for."""
        async with asyncio.timeout(PATIENCE_S):
            while len(self.judgements) < calls:
                await self.progress.wait()


@dataclass
class Worker:
    """One worker, and a client that talks to it alone."""

    pid: int
    client: httpx.AsyncClient


@dataclass
class Fleet:
    """Workers on one database and one model."""

    starter: Nest
    model: PatientModel
    env: dict[str, str]
    stack: AsyncExitStack
    alive: set[int] = field(default_factory=set)

    async def start(self) -> Worker:
        port = free_port()
        pid = await self.starter.start(self.env, port)
        self.alive.add(pid)
        client = httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE_S)
        return Worker(pid, await self.stack.enter_async_context(client))

    async def kill(self, worker: Worker) -> None:
        self.alive.discard(worker.pid)
        await self.starter.kill(worker.pid)


@pytest.fixture
def jobs() -> str:
    """How reports are made."""
    return "inprocess"


@pytest_asyncio.fixture(loop_scope="session")
async def fleet(jobs: str, starter: Nest, postgres_url: str, tmp_path: Path) -> AsyncIterator[Fleet]:
    async with AsyncExitStack() as stack:
        model = await stack.enter_async_context(PatientModel(lambda: None, delay_s=0.0))
        env = {
            **model.env(),
            "UNSENT_DATA_DIR": str(tmp_path),
            "UNSENT_DATABASE_URL": postgres_url,
            "UNSENT_JOBS": jobs,
            "UNSENT_LEASE_S": str(LEASE_S),
        }
        found = Fleet(starter, model, env, stack)
        yield found
        for pid in found.alive:
            await starter.kill(pid)


async def begun(worker: Worker) -> str:
    """A session, its first questions answered; its address."""
    ready = await worker.client.put("/api/readiness", json={"answers": dict(OPEN_ANSWERS)})
    assert ready.status_code == 200, ready.text
    made = await worker.client.post("/api/sessions", json={"scenario": "first_text", "persona": "dana", "seed": 7})
    assert made.status_code == 201, made.text
    return f"/api/sessions/{made.json()['id']}"


def saying(worker: Worker, session: str) -> Any:
    body = {"text": WORDS, "client_turn_id": "said-to-a-fleet"}
    return worker.client.stream("POST", f"{session}/turns", json=body, headers=STREAM)


async def test_either_worker_serves_what_the_other_has_begun(fleet: Fleet) -> None:
    fleet.model.patient = False
    one, two = await fleet.start(), await fleet.start()
    session = await begun(one)
    said = await two.client.post(f"{session}/turns", json={"text": WORDS, "client_turn_id": "said-to-a-fleet"})
    assert said.json()["outcome"]["event"] == "reply"
    there, here = [(await worker.client.get(session)).json() for worker in (one, two)]
    assert there == here
    again = await one.client.post(f"{session}/turns", json={"text": WORDS, "client_turn_id": "said-to-a-fleet"})
    assert again.json() == said.json()
    assert fleet.model.worded == 1
    asked = (await one.client.post(f"{session}/report", json={})).json()
    repeated = (await two.client.post(f"{session}/report", json={})).json()
    assert asked["id"] == repeated["id"]
    assert (await finished(two, f"{session}/reports/{asked['id']}"))["status"] == "done"
    assert sorted(call.area for call in fleet.model.judgements) == sorted({c.area for c in fleet.model.judgements})


async def test_a_stream_that_runs_on_one_worker_is_resumed_on_the_other(fleet: Fleet) -> None:
    one, two = await fleet.start(), await fleet.start()
    session = await begun(one)
    async with saying(one, session) as answer:
        stream = events(answer)
        first = [await anext(stream), await anext(stream)]
        assert [name for _, name, _ in first] == ["accepted", "delta"]
        turn = first[0][2]["turn"]["id"]
        from_there = two.client.stream("GET", f"{session}/turns/{turn}/events", headers={"Last-Event-ID": "1"})
        async with from_there as resumed:
            follower = events(resumed)
            assert await anext(follower) == first[1]
            fleet.model.release()
            rest = [event async for event in stream]
            assert [event async for event in follower] == rest
    assert rest[-1][1] == "reply"


async def test_a_reply_whose_worker_is_killed_is_interrupted_and_continued_on_the_other(fleet: Fleet) -> None:
    one, two = await fleet.start(), await fleet.start()
    session = await begun(one)
    async with saying(one, session) as answer:
        stream = events(answer)
        shown = [await anext(stream), await anext(stream)]
        turn = shown[0][2]["turn"]["id"]
        await fleet.kill(one)
    async with asyncio.timeout(PATIENCE_S), two.client.stream("GET", f"{session}/turns/{turn}/events") as resumed:
        seen = [event async for event in events(resumed)]
    assert seen[:2] == shown
    assert (seen[2][1], seen[2][2]["slug"]) == ("error", "interrupted")
    assert seen[2][2]["turn"]["text"] == shown[1][2]["text"]
    fleet.model.release()
    again = await two.client.post(f"{session}/turns/{turn}/retry", json={})
    assert again.json()["outcome"]["event"] == "reply"
    own = [t for t in (await two.client.get(session)).json()["turns"] if t["role"] == "user"]
    assert [t["text"] for t in own] == [WORDS]


@pytest.mark.parametrize("jobs", ["inprocess", "postgres"])
async def test_a_report_whose_worker_is_killed_goes_on_at_the_other_without_paying_twice(fleet: Fleet) -> None:
    fleet.model.patient = False
    one = await fleet.start()
    session = await begun(one)
    await one.client.post(f"{session}/turns", json={"text": WORDS, "client_turn_id": "said-to-a-fleet"})
    fleet.model.patient = True
    asked = (await one.client.post(f"{session}/report", json={})).json()
    address = f"{session}/reports/{asked['id']}"
    await fleet.model.judged(4)
    async with asyncio.timeout(PATIENCE_S):
        while len((await one.client.get(address)).json()["read"]) < 2:
            pass
    two = await fleet.start()
    loop = asyncio.get_running_loop()
    await fleet.kill(one)
    killed_at = loop.time()
    fleet.model.life = 1
    await fleet.model.judged(5)
    taken_after_s = loop.time() - killed_at
    fleet.model.release()
    assert (await finished(two, address))["status"] == "done"
    again = sorted(call.area for call in fleet.model.judgements if call.life == 1)
    assert again == list(LATER)
    assert taken_after_s < FINDS_S + 5, json.dumps({"taken after": taken_after_s})


async def finished(worker: Worker, address: str) -> Json:
    async with asyncio.timeout(PATIENCE_S):
        while True:
            report: Json = (await worker.client.get(address)).json()
            if report["status"] in ("done", "failed"):
                return report


async def test_as_shipped_a_dead_workers_work_is_found_within_thirty_seconds() -> None:
    assert Settings().lease_s * (1 + 1 / SWEEPS) <= 25
