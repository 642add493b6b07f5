"""Several workers behind one nginx, and people who talk through it whichever worker is there."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx

from bench.people import HOST, HOSTED, headers_of, let_in
from tests.crash.drill import STREAM, events
from tests.crash.ledger import Said, Talk, must
from tests.crash.live import free_port
from tests.crash.model import CountingModel
from tests.support import nginx
from tests.support.app import OPEN_ANSWERS
from tests.support.fault_provider import Fault, held

PATIENCE_S = 180
"""How long a loaded machine may take for all of it."""
WORDS = "i was late so often that year and you sat there waiting. i am sorry for that"
AREAS = 4


class TownModel(CountingModel):
    """Holds every reply after its first line while ``hold`` is set."""

    hold = False

    def _next(self, model: str) -> Fault:
        fault = super()._next(model)
        return held(fault, fault.pieces.index("\n") + 1) if self.hold and model != "judge" else fault


@dataclass
class Town:
    """Workers behind one proxy. ``kill`` ends one of them at once, by its number."""

    client: httpx.AsyncClient
    model: TownModel
    kill: Callable[[int], Awaitable[None]]


def environment_of(model: TownModel, data: Path, lease_s: float) -> dict[str, str]:
    """Of every worker, but for its database."""
    return {
        **model.env(),
        **HOSTED,
        "UNSENT_DATA_DIR": str(data),
        "UNSENT_MASTER_KEY": "ab" * 32,
        "UNSENT_JOBS": "postgres",
        "UNSENT_LEASE_S": str(lease_s),
        "UNSENT_REQUESTS_PER_MINUTE": "100000",
        "UNSENT_OPEN_STREAMS": "1000",
    }


@contextlib.asynccontextmanager
async def proxied(folder: Path, workers: Sequence[str], key: str) -> AsyncIterator[httpx.AsyncClient]:
    """nginx before workers at these addresses; a client of it, and somebody's token to talk with."""
    port = free_port()
    config = nginx.prepared(folder, workers, f"127.0.0.1:{port}", HOST)
    trust = ssl.create_default_context(cafile=str(folder / "fullchain.pem"))
    transport = httpx.AsyncHTTPTransport(verify=trust, retries=20)
    address = f"https://127.0.0.1:{port}"
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(nginx.running(config))
        client = httpx.AsyncClient(transport=transport, base_url=address, timeout=30, headers=headers_of(key))
        await stack.enter_async_context(client)
        ready = await client.put("/api/readiness", json={"answers": dict(OPEN_ANSWERS)})
        assert ready.status_code == 200, ready.text
        yield client


async def somebody(env: dict[str, str]) -> str:
    """A token of somebody who has been let in."""
    (key,) = await let_in(env, 1, timedelta(days=1))
    return key


# -- people ----------------------------------------------------------------------------------------
async def begin(town: Town, number: int) -> Talk:
    made = await again(town, "POST", "/api/sessions", {"scenario": "first_text", "persona": "dana", "seed": 7})
    return Talk(number, made["id"])


async def again(town: Town, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
    """Ask until a worker answers: what a browser's reload does."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            try:
                answer = await town.client.request(method, path, json=body)
            except httpx.TransportError:
                continue
            if answer.status_code in (502, 503, 504):
                continue
            must(answer.status_code < 400, path, answer.status_code, answer.text)
            return answer.json()


async def talk_through(town: Town, talk: Talk, messages: int) -> None:
    """So many messages, each brought to its answer through whichever worker is there."""
    for message in range(1, messages + 1):
        said = Said(f"town-{talk.number}-{message}", f"{WORDS} ref-{talk.number}-{message}")
        talk.said.append(said)
        while True:
            session = await again(town, "GET", f"/api/sessions/{talk.id}")
            talk.check(session["turns"])
            stored = next((t for t in session["turns"] if t["client_turn_id"] == said.client_id), None)
            if stored is not None and stored["status"] == "answered":
                break
            with contextlib.suppress(httpx.TransportError):
                async with _asked_for(town, talk, said, stored) as answer:
                    if answer.status_code == 200:
                        async for seq, name, data in events(answer):
                            said.see(seq, name, data)
        if session["status"] != "open":
            return


def _asked_for(
    town: Town, talk: Talk, said: Said, stored: dict[str, Any] | None
) -> contextlib.AbstractAsyncContextManager[httpx.Response]:
    """The stream of a reply: begun, resumed, or asked for again, by what has become of the message."""
    here = f"/api/sessions/{talk.id}/turns"
    if stored is None:
        body = {"text": said.text, "client_turn_id": said.client_id}
        return town.client.stream("POST", here, json=body, headers=STREAM)
    if stored["status"] == "running":
        return town.client.stream("GET", f"{here}/{stored['id']}/events", headers=STREAM)
    return town.client.stream("POST", f"{here}/{stored['id']}/retry", json={}, headers=STREAM)


async def report_of(town: Town, talk: Talk) -> Any:
    """A talk's finished report."""
    asked = await again(town, "POST", f"/api/sessions/{talk.id}/report", {})
    while True:
        report = await again(town, "GET", f"/api/sessions/{talk.id}/reports/{asked['id']}")
        if report["status"] in ("done", "failed"):
            return report
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(town.model.progress.wait(), 0.2)


# -- what is shown ---------------------------------------------------------------------------------
async def show_that_lines_come_at_once(town: Town) -> None:
    """A line is with the reader while the model still holds back the rest."""
    town.model.hold = True
    talk = await begin(town, 1)
    body = {"text": f"{WORDS} ref-1-1", "client_turn_id": "through-nginx"}
    async with (
        asyncio.timeout(PATIENCE_S),
        town.client.stream("POST", f"/api/sessions/{talk.id}/turns", json=body, headers=STREAM) as answer,
    ):
        stream = events(answer)
        first = [await anext(stream), await anext(stream)]
        assert [name for _, name, _ in first] == ["accepted", "delta"], first
        town.model.hold = False
        town.model.release()
        rest = [name async for _, name, _ in stream]
    assert rest[-1] == "reply"


async def show_that_nothing_is_lost(
    town: Town, go: Callable[[int], Awaitable[None]], talkers: int, messages: int
) -> None:
    """``go(2)`` takes a worker away while everybody talks; every message is there once and answered, and no area of a
    report that was stored is paid for again."""
    talks = [await begin(town, number) for number in range(11, talkers + 11)]
    before = town.model.worded
    going = [asyncio.create_task(talk_through(town, talk, messages)) for talk in talks]
    async with asyncio.timeout(PATIENCE_S):
        while town.model.worded < before + talkers:
            await town.model.progress.wait()
        await go(2)
        await asyncio.gather(*going)
        reports = await asyncio.gather(*(report_of(town, talk) for talk in talks))
    for talk in talks:
        talk.check((await again(town, "GET", f"/api/sessions/{talk.id}"))["turns"])
    assert {report["status"] for report in reports} == {"done"}
    areas = [(call.session, call.area) for call in town.model.judgements]
    assert len(areas) == len(set(areas)) == AREAS * talkers
