"""The whole service for a test: in process over ASGI, or on a real loopback port in a thread of its own.

Both on SQLite in a folder of the test's own. The gateway is the test's choice; without one, nobody but the built-in
partner answers.
"""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from fastapi import FastAPI

from evals.rehearsing import OPEN_ANSWERS
from service.app import create_app
from service.errors import ModelError
from service.gateway.port import Chunk, Gateway, ModelRequest
from service.gateway.scripted import Script, ScriptedGateway
from service.settings import Settings
from service.web.deps import Services

PARTNER_ONLY = Script(partner="steady", judge=None, appraise=None, coach=None)
"""A fake that words the partner and does nothing else."""
BROKEN_PIECE = "i read what you wrote"
"""What a breaking gateway lets through before it breaks."""


class HeldGateway(ScriptedGateway):
    """Holds every worded reply until ``go`` is set; ``asked`` says that one is being held."""

    def __init__(self, script: Script = PARTNER_ONLY) -> None:
        super().__init__(script)
        self.asked = asyncio.Event()
        self.go = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def release(self) -> None:
        """``go``, from another thread than the service's."""
        assert self._loop is not None
        self._loop.call_soon_threadsafe(self.go.set)

    async def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        self._loop = asyncio.get_running_loop()
        self.asked.set()
        await self.go.wait()
        async for chunk in super().stream(request):
            yield chunk


class BreakingGateway(ScriptedGateway):
    """Fails the first ``times`` worded replies with ``error``, before the first piece or after it."""

    def __init__(self, error: ModelError, after_piece: bool, times: int = 1) -> None:
        super().__init__(PARTNER_ONLY)
        self.error = error
        self.after_piece = after_piece
        self.left = times

    async def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        if self.left > 0:
            self.left -= 1
            if self.after_piece:
                yield Chunk(f"{BROKEN_PIECE}\nand th", model="scripted/breaking")
            raise self.error
        async for chunk in super().stream(request):
            yield chunk


@dataclass(frozen=True, slots=True)
class Sse:
    """One event as it came over the wire."""

    id: str | None
    name: str
    data: dict[str, Any]


def read_sse(body: str) -> list[Sse]:
    """The events of a stream's whole text; comments (pings) are left out."""
    events = []
    for block in body.replace("\r\n", "\n").split("\n\n"):
        fields: dict[str, list[str]] = {}
        for line in block.split("\n"):
            name, colon, value = line.partition(":")
            if colon and name:
                fields.setdefault(name, []).append(value.removeprefix(" "))
        if "data" in fields:
            number = fields["id"][0] if "id" in fields else None
            events.append(Sse(number, fields["event"][0], json.loads("\n".join(fields["data"]))))
    return events


@dataclass
class House:
    """A running service and a client that talks to it as a browser on the same machine would."""

    app: FastAPI
    client: httpx.AsyncClient
    folder: Path
    _ids: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def services(self) -> Services:
        found: Services = self.app.state.services
        return found

    def fresh_id(self) -> str:
        """A client turn id that this test has not used yet."""
        return f"test-turn-{next(self._ids):04d}"

    async def ready(self, **changed: str) -> None:
        """Answer the first questions: everything open, but for what is changed."""
        answer = await self.client.put("/api/readiness", json={"answers": {**OPEN_ANSWERS, **changed}})
        assert answer.status_code == 200, answer.text

    async def begin(self, scenario: str = "first_text", persona: str = "dana", **more: Any) -> dict[str, Any]:
        """Start a rehearsal; the answer of ``POST /api/sessions``."""
        body = {"scenario": scenario, "persona": persona, "seed": 7, **more}
        answer = await self.client.post("/api/sessions", json=body)
        assert answer.status_code == 201, answer.text
        created: dict[str, Any] = answer.json()
        return created

    async def post(self, session: str, text: str, **more: Any) -> httpx.Response:
        """One message, answered once; whatever the service says to it."""
        body = {"text": text, "client_turn_id": more.pop("client_turn_id", self.fresh_id()), **more}
        return await self.client.post(f"/api/sessions/{session}/turns", json=body)

    async def say(self, session: str, text: str, **more: Any) -> dict[str, Any]:
        """One message that is taken; the whole answer."""
        answer = await self.post(session, text, **more)
        assert answer.status_code == 200, answer.text
        whole: dict[str, Any] = answer.json()
        return whole

    async def wait(self, session: str, **more: Any) -> dict[str, Any]:
        """Do not write."""
        body = {"client_turn_id": self.fresh_id(), **more}
        answer = await self.client.post(f"/api/sessions/{session}/wait", json=body)
        assert answer.status_code == 200, answer.text
        whole: dict[str, Any] = answer.json()
        return whole

    async def turns(self, session: str) -> list[dict[str, Any]]:
        """The turn tree as the API shows it."""
        answer = await self.client.get(f"/api/sessions/{session}")
        assert answer.status_code == 200, answer.text
        found: list[dict[str, Any]] = answer.json()["turns"]
        return found

    async def events(self, session: str, turn: str, after: int | None = None) -> list[Sse]:
        """A turn's stream from ``Last-Event-ID`` on, read to its end."""
        headers = {} if after is None else {"Last-Event-ID": str(after)}
        answer = await self.client.get(f"/api/sessions/{session}/turns/{turn}/events", headers=headers)
        assert answer.status_code == 200, answer.text
        return read_sse(answer.text)

    async def report(self, session: str) -> dict[str, Any]:
        """Ask for a report, let it be made, and read it."""
        asked = await self.client.post(f"/api/sessions/{session}/report", json={})
        assert asked.status_code == 202, asked.text
        await self.services.jobs.idle()  # type: ignore[attr-defined]  # the in-process runner's own, for tests
        answer = await self.client.get(f"/api/sessions/{session}/reports/{asked.json()['id']}")
        assert answer.status_code == 200, answer.text
        made: dict[str, Any] = answer.json()
        return made

    async def everything(self) -> str:
        """All that is kept, as one text to compare: what a refused request must not change."""
        answer = await self.client.get("/api/export")
        return json.dumps({k: v for k, v in answer.json().items() if k != "exported_at"}, sort_keys=True)


def settings_for(folder: Path, gateway: Gateway | None, **changed: Any) -> Settings:
    """Settings of a test: no limit for the day, no appraisals, and the gateway's models by their names."""
    named: dict[str, Any] = {}
    if gateway is not None:
        named = {"partner_model": gateway.configured("partner"), "judge_model": gateway.configured("judge")}
    return Settings(**{"data_dir": folder, "sessions_per_day": 0, "appraisal_budget_s": 0.0, **named, **changed})


@asynccontextmanager
async def house(folder: Path, gateway: Gateway | None = None, **changed: Any) -> AsyncIterator[House]:
    """The service in this process. ``changed`` are settings."""
    app = create_app(settings_for(folder, gateway, **changed), gateway)
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client,
    ):
        yield House(app, client, folder)


@contextmanager
def running(app: Any, listener: socket.socket, **more: Any) -> Iterator[None]:
    """Any ASGI application on a bound loopback socket, run by uvicorn in a thread. ``more`` is for uvicorn."""
    listener.listen(64)
    config = uvicorn.Config(
        app, log_config=None, access_log=False, loop="asyncio", timeout_graceful_shutdown=2, ws="none", **more
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="served", daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.should_exit = True
        thread.join(timeout=15)
        assert not thread.is_alive()


@contextmanager
def served(folder: Path, gateway: Gateway | None = None, **changed: Any) -> Iterator[str]:
    """The service on a free loopback port, run by uvicorn in a thread; the base address."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        listener.bind(("127.0.0.1", 0))
        base = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with running(create_app(settings_for(folder, gateway, **changed), gateway), listener):
            # The listener is open already, so the first request waits in its queue until the service is up.
            assert httpx.get(f"{base}/readyz", timeout=30).status_code == 200
            yield base
