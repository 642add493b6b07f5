"""Our own service as people run it, ``unsent serve`` in a process of its own, and people who talk with it."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path
from time import perf_counter
from typing import Any

import httpx

from bench.people import HOSTED, headers_of, let_in
from tests.crash.drill import STREAM, events
from tests.crash.live import Command, free_port
from tests.support.app import OPEN_ANSWERS

WORDS = "i was late so often that year and you sat there waiting. i am sorry for that"
_IDS = count(1)


@dataclass(frozen=True, slots=True)
class Told:
    """One reply as a client saw it: seconds to its first sentence, and how many sentences."""

    first_s: float
    pieces: int


@dataclass(frozen=True, slots=True)
class Ours:
    """A running server, a client, and a token for each of its people."""

    pid: int
    client: httpx.AsyncClient
    keys: tuple[str, ...]

    async def begin(self, who: int, scenario: str = "first_text", **more: Any) -> str:
        """A new rehearsal of one of the people; its id."""
        body = {"scenario": scenario, "persona": "dana", "seed": 7, **more}
        made = await self.client.post("/api/sessions", json=body, headers=headers_of(self.keys[who]))
        made.raise_for_status()
        return str(made.json()["id"])

    async def say(self, who: int, session: str, text: str = WORDS) -> Told:
        """One message and its streamed answer. Raises ``RuntimeError`` for anything but a reply in words."""
        body = {"text": text, "client_turn_id": f"bench-turn-{next(_IDS):06d}"}
        headers = {**STREAM, **headers_of(self.keys[who])}
        begun, first, pieces, name = perf_counter(), 0.0, 0, ""
        async with self.client.stream("POST", f"/api/sessions/{session}/turns", json=body, headers=headers) as answer:
            answer.raise_for_status()
            async for _, name, data in events(answer):
                if name == "delta":
                    first = first or perf_counter() - begun
                    pieces += 1
                elif name == "error":
                    raise RuntimeError(f"no reply: {data['slug']}")
        if name != "reply" or not pieces:
            raise RuntimeError(f"no reply in words: {name}")
        return Told(first, pieces)


@asynccontextmanager
async def ours(folder: Path, model_url: str = "", model: str = "", people: int = 1, **env: str) -> AsyncIterator[Ours]:
    """The service with ``people`` let in and, where there is a model, one reply behind it. Settings are ``env``."""
    models: Mapping[str, str] = {}
    if model:
        models = {"OPENAI_API_KEY": "a-key", "OPENAI_API_BASE": model_url, "UNSENT_PARTNER_MODEL": model}
    os.makedirs(folder, exist_ok=True)
    common = {**HOSTED, "UNSENT_DATA_DIR": str(folder), "UNSENT_LOG_LEVEL": "warning"}
    settings = {**common, "UNSENT_APPRAISAL_BUDGET_S": "0", "UNSENT_REQUESTS_PER_MINUTE": "1000000", **models, **env}
    keys = tuple(await let_in(settings, people, timedelta(days=1)))
    starter, port = Command(folder / "server.log"), free_port()
    pid = await starter.start(settings, port)
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=people)
    try:
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=300, limits=limits) as client:
            served = Ours(pid, client, keys)
            for key in keys:
                put = await client.put("/api/readiness", json={"answers": OPEN_ANSWERS}, headers=headers_of(key))
                put.raise_for_status()
            await served.say(0, await served.begin(0))
            yield served
    finally:
        await starter.kill(pid)
