"""Life after life of one server that is killed at random moments, while people talk to it and wait for reports."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass

import httpx

from tests.crash.ledger import Json, Said, Talk, must
from tests.crash.live import Starter, free_port
from tests.crash.model import CountingModel
from tests.support.app import OPEN_ANSWERS

STREAM = {"Accept": "text/event-stream"}
MESSAGES = 3
"""How many messages a session has before its report."""
AREAS = 4
WORDS = "i was late so often that year and you sat there waiting. i am sorry for that"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a drill came to. ``paid_again``: calls whose answer was on its way when the server died."""

    kills: int
    accepted: int
    continued: int
    reports: int
    judgements: int
    paid_again: int

    def __str__(self) -> str:
        return (
            f"{self.kills} kills; {self.accepted} accepted turns: all there, none twice, none torn; "
            f"{self.continued} replies broken off and continued; {self.reports} reports from {self.judgements} "
            f"judgements, {self.paid_again} of them lost on their way and asked for again"
        )


class Drill:
    """``run`` kills a server ``kills`` times; everything random comes from ``seed``."""

    def __init__(self, starter: Starter, env: Mapping[str, str], seed: int, talkers: int = 3) -> None:
        self._starter = starter
        self._rng = random.Random(seed)
        self._port = free_port()
        self._model = CountingModel(self._happened)
        self._env = env
        self._talkers = talkers
        self._talks: list[Talk] = []
        self._open: list[Talk | None] = [None] * talkers
        self._settled: dict[tuple[int, str], int] = {}
        self._continued = 0
        self._fuse = 0
        self._now_or_later = 0.0
        self._struck = asyncio.Event()
        self._last_life = False

    async def run(self, kills: int) -> Outcome:
        """Raises ``Broken`` when a promise was not kept, with the seed to be found in the test's name."""
        async with self._model:
            env = {**self._model.env(), **self._env}
            for life in range(kills):
                self._model.life = life
                self._light_the_fuse()
                pid = await self._starter.start(env, self._port)
                async with self._people():
                    await self._struck.wait()
                    await self._starter.kill(pid)
            self._model.life = kills
            self._last_life = True
            pid = await self._starter.start(env, self._port)
            async with self._client() as client:
                await asyncio.gather(*(self._talker(client, n) for n in range(self._talkers)))
                for talk in self._talks:
                    await self._check_all(client, talk)
            await self._starter.kill(pid)
        return self._outcome(kills)

    # -- the moment of a kill ----------------------------------------------------------------------
    def _light_the_fuse(self) -> None:
        """After so many requests, events and pieces, and then a little later; one in eight at once, in the start."""
        self._struck.clear()
        at_once = self._rng.random() < 0.125
        self._fuse = 0 if at_once else self._rng.randint(1, 70)
        self._now_or_later = self._rng.uniform(0, 0.4 if at_once else 0.02)
        if at_once:
            asyncio.get_running_loop().call_later(self._now_or_later, self._struck.set)

    def _happened(self) -> None:
        self._fuse -= 1
        if self._fuse == 0:
            asyncio.get_running_loop().call_later(self._now_or_later, self._struck.set)

    # -- people ------------------------------------------------------------------------------------
    def _client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(base_url=f"http://127.0.0.1:{self._port}", timeout=60)

    @contextlib.asynccontextmanager
    async def _people(self) -> AsyncIterator[None]:
        """Everybody talks until the server is gone; whatever they find broken is raised."""
        async with self._client() as client:
            tasks = [asyncio.create_task(self._until_it_dies(client, number)) for number in range(self._talkers)]
            try:
                yield
                await asyncio.gather(*tasks)
            finally:
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

    async def _until_it_dies(self, client: httpx.AsyncClient, number: int) -> None:
        try:
            await self._talker(client, number)
        except httpx.TransportError:
            must(self._struck.is_set(), "the server died by itself")
        except Exception:  # whatever they found broken, it ends the drill; it is raised again
            self._struck.set()
            raise

    async def _talker(self, client: httpx.AsyncClient, number: int) -> None:
        """One session after the other, for ever; in the last life only what is open is brought to its end."""
        while True:
            talk = self._open[number]
            if talk is None:
                if self._last_life:
                    return
                talk = self._open[number] = await self._begin(client)
            await self._look_at_report(client, talk)
            while not talk.ended:
                await self._say_next(client, talk)
            await self._report(client, talk)
            self._open[number] = None

    async def _begin(self, client: httpx.AsyncClient) -> Talk:
        answer = await self._post(client, "/api/sessions", {"scenario": "first_text", "persona": "dana", "seed": 7})
        if answer.status_code == 409:
            ready = await client.put("/api/readiness", json={"answers": dict(OPEN_ANSWERS)})
            must(ready.status_code == 200, "readiness", ready.text)
            return await self._begin(client)
        must(answer.status_code == 201, "a session", answer.text)
        talk = Talk(len(self._talks) + 1, answer.json()["id"])
        self._talks.append(talk)
        return talk

    # -- messages ----------------------------------------------------------------------------------
    async def _say_next(self, client: httpx.AsyncClient, talk: Talk) -> None:
        """Bring the last message to its answer, whatever became of it; else send another, or be done."""
        session = await self._get(client, f"/api/sessions/{talk.id}")
        talk.check(session["turns"])
        last = talk.said[-1] if talk.said else None
        stored = next((t for t in session["turns"] if last and t["client_turn_id"] == last.client_id), None)
        here = f"/api/sessions/{talk.id}/turns"
        if last is not None and stored is None:
            await self._send(client, talk, last)
        elif last is not None and stored and stored["status"] == "running":
            after = max(last.seen, default=0)
            await self._watch(client.stream("GET", f"{here}/{stored['id']}/events", headers=_from(after)), last)
        elif last is not None and stored and stored["status"] != "answered":
            self._continued += 1
            last.accepted = last.accepted or stored
            await self._watch(client.stream("POST", f"{here}/{stored['id']}/retry", json={}, headers=STREAM), last)
        elif session["status"] != "open" or len(talk.said) >= MESSAGES:
            talk.ended = True
        else:
            number = len(talk.said) + 1
            talk.said.append(Said(f"crash-{talk.number}-{number}", f"{WORDS} ref-{talk.number}-{number}"))
            await self._send(client, talk, talk.said[-1])

    async def _send(self, client: httpx.AsyncClient, talk: Talk, said: Said) -> None:
        self._happened()
        body = {"text": said.text, "client_turn_id": said.client_id}
        await self._watch(client.stream("POST", f"/api/sessions/{talk.id}/turns", json=body, headers=STREAM), said)

    async def _watch(self, stream: contextlib.AbstractAsyncContextManager[httpx.Response], said: Said) -> None:
        async with stream as answer:
            if answer.status_code != 200:
                problem = json.loads(await answer.aread())
                must(problem["slug"] == "turn-running", "a turn was refused", problem)
                return
            async for seq, name, data in events(answer):
                self._happened()
                said.see(seq, name, data)

    # -- reports -----------------------------------------------------------------------------------
    async def _look_at_report(self, client: httpx.AsyncClient, talk: Talk) -> None:
        """What had been read before this life must not be paid for in it."""
        if talk.report_id is not None:
            report = await self._get(client, f"/api/sessions/{talk.id}/reports/{talk.report_id}")
            for area in report["read"]:
                self._settled.setdefault((talk.number, area), self._model.life)

    async def _report(self, client: httpx.AsyncClient, talk: Talk) -> None:
        self._happened()
        asked = await self._post(client, f"/api/sessions/{talk.id}/report", {})
        must(asked.status_code == 202, "a report", asked.text)
        must(talk.report_id in (None, asked.json()["id"]), "a second report of the same words", talk.id)
        talk.report_id = asked.json()["id"]
        while True:
            report = await self._get(client, f"/api/sessions/{talk.id}/reports/{talk.report_id}")
            must(talk.read <= set(report["read"]), "an area that had been read is unread", report["read"])
            talk.read = set(report["read"])
            if report["status"] == "failed":
                must(report["error_slug"] == "given-up", "a report failed", report["error_slug"])
                talk.report_id = None  # killed five times within one step: asking again goes on from there
                return await self._report(client, talk)
            if report["status"] == "done":
                must(report["areas"] is not None and len(talk.read) == AREAS, "a report is not whole", report)
                talk.report_done = True
                return None
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._model.progress.wait(), 0.1)

    # -- proof -------------------------------------------------------------------------------------
    async def _check_all(self, client: httpx.AsyncClient, talk: Talk) -> None:
        session = await self._get(client, f"/api/sessions/{talk.id}")
        talk.check(session["turns"])
        stored = {turn["client_turn_id"]: turn["id"] for turn in session["turns"] if turn["role"] == "user"}
        for said in talk.said:
            path = f"/api/sessions/{talk.id}/turns/{stored[said.client_id]}/events"
            async with client.stream("GET", path) as answer:
                talk.check_buffer(said, [event async for event in events(answer)])
        must(talk.report_done, "a session has no report", talk.id)

    def _outcome(self, kills: int) -> Outcome:
        calls = Counter(self._model.judgements)
        for call, times in calls.items():
            must(times == 1, "one area was paid for twice in one life", call)
            settled = self._settled.get((call.session, call.area), kills + 1)
            must(call.life <= settled, "an area that had been read was paid for again", call)
        needed = {(call.session, call.area) for call in calls}
        must(len(needed) == AREAS * len(self._talks), "an area was never paid for", len(needed))
        return Outcome(
            kills=kills,
            accepted=sum(said.accepted is not None for talk in self._talks for said in talk.said),
            continued=self._continued,
            reports=len(self._talks),
            judgements=len(self._model.judgements),
            paid_again=len(self._model.judgements) - len(needed),
        )

    async def _get(self, client: httpx.AsyncClient, path: str) -> Json:
        answer = await client.get(path)
        must(answer.status_code == 200, path, answer.status_code, answer.text)
        found: Json = answer.json()
        return found

    async def _post(self, client: httpx.AsyncClient, path: str, body: Json) -> httpx.Response:
        return await client.post(path, json=body)


def _from(after: int) -> dict[str, str]:
    return {**STREAM, "Last-Event-ID": str(after)}


async def events(answer: httpx.Response) -> AsyncIterator[tuple[int, str, Json]]:
    """A stream's events as they come: number, name, data."""
    fields: dict[str, str] = {}
    async for line in answer.aiter_lines():
        name, colon, value = line.partition(":")
        if colon and name:
            fields[name] = value.removeprefix(" ")
        elif not line and "data" in fields:
            yield int(fields["id"]), fields["event"], json.loads(fields["data"])
            fields = {}
