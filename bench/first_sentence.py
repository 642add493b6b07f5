"""Time to the first visible sentence: ours, and what people would run instead, over a bare call to the same model.

The model takes 200 ms to its first token and 15 ms to each one after it; the first sentence has seven. Ours includes
the readiness gate, the screen, the reader, the guard and every write to the database. Everybody speaks at the same
instant: fifty at once is the worst moment of a second, not its average.
"""

from __future__ import annotations

import asyncio
import json
import statistics
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from time import perf_counter

import httpx

from bench.measure import Figure, Run
from bench.ours import WORDS, Ours, ours
from bench.peers import running
from bench.provider import provider

MODEL = "openai/reply-21"
GOAL = 1.15
SYSTEM = "Be brief. " * 300


async def bare_call(
    client: httpx.AsyncClient, base_url: str, model: str, headers: Mapping[str, str] | None = None
) -> tuple[float, float]:
    """One streamed call with nothing around it; seconds to its first whole line and to its end."""
    messages = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": WORDS}]
    body = {"model": model, "stream": True, "messages": messages}
    begun, first, text = perf_counter(), 0.0, ""
    async with client.stream("POST", f"{base_url}/chat/completions", json=body, headers=headers) as answer:
        answer.raise_for_status()
        async for line in answer.aiter_lines():
            if line.startswith("data: {"):
                choices = json.loads(line[6:])["choices"]
                text += (choices[0]["delta"].get("content") or "") if choices else ""
                if not first and "\n" in text:
                    first = perf_counter() - begun
    return first, perf_counter() - begun


async def ours_say(served: Ours, count: int) -> list[float]:
    """So many people, each in a new rehearsal, at once; seconds to the first sentence of each."""
    sessions = [await served.begin(who) for who in range(count)]
    told = await asyncio.gather(*(served.say(who, session) for who, session in enumerate(sessions)))
    return [one.first_s for one in told]


def middle(values: Sequence[float]) -> float:
    """The median, in milliseconds."""
    return statistics.median(values) * 1000


async def measure(run: Run) -> list[Figure]:
    """One figure for each of us and the peers, alone and with many at once; and what an appraisal costs."""
    figures = []
    for count in (1, run.times(50, 3)):
        figures += await _at_once(run, count)
    figures += await _appraised(run)
    return figures


async def _at_once(run: Run, count: int) -> list[Figure]:
    times: dict[str, list[float]] = {"bare": [], "ours": [], "LiteLLM proxy": [], "Chainlit": []}
    peers = [] if run.tiny else [name for name in ("litellm", "chainlit") if name not in running.missing()]
    run.notes += [f"{name} is not installed: make peers" for name in running.missing() if not run.tiny]
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        url = await enter(provider())
        served = await enter(ours(run.folder / f"first-{count}", url, MODEL, people=count))
        client = await enter(httpx.AsyncClient(timeout=300, limits=httpx.Limits(max_connections=None)))
        proxy = await enter(running.litellm_proxy(run.folder, url, MODEL)) if "litellm" in peers else None
        page = await enter(running.chainlit(run.folder, url, MODEL, count)) if "chainlit" in peers else None
        for number in range(-1, len(run.turns)):
            found = {"bare": [t[0] for t in await _calls(client, url, "reply-21", count)]}
            found["ours"] = await ours_say(served, count)
            if proxy is not None:
                told = await _calls(client, proxy.base_url, "bench", count, proxy.headers)
                found["LiteLLM proxy"] = [t[0] for t in told]
            if page is not None:
                found["Chainlit"] = [t[0] for t in await page.all_say()]
            if number >= 0:  # the first round warms everybody up
                for name, values in found.items():
                    times[name].append(middle(values))
    bare = tuple(times.pop("bare"))
    at_once = f"first sentence, {count} at once"
    return [
        Figure(f"{at_once}: {name}", "ms", tuple(values), "bare call", bare, GOAL if name == "ours" else None)
        for name, values in times.items()
        if values
    ]


async def _calls(
    client: httpx.AsyncClient, base_url: str, model: str, count: int, headers: Mapping[str, str] | None = None
) -> list[tuple[float, float]]:
    return await asyncio.gather(*(bare_call(client, base_url, model, headers) for _ in range(count)))


async def _appraised(run: Run) -> list[Figure]:
    """With the model's own opinion of each message, which is off above: the cost of one more call before the reply."""
    with_it, without = [], []
    async with provider() as url:
        budget = {"UNSENT_APPRAISAL_BUDGET_S": "10"}
        async with (
            ours(run.folder / "plain", url, MODEL) as plain,
            ours(run.folder / "appraised", url, MODEL, **budget, UNSENT_APPRAISE_MODEL="openai/reply-7") as appraised,
        ):
            for number in range(-1, len(run.turns)):
                found = middle(await ours_say(plain, 1)), middle(await ours_say(appraised, 1))
                if number >= 0:
                    without.append(found[0])
                    with_it.append(found[1])
    return [Figure("first sentence with a model's appraisal", "ms", tuple(with_it), "without", tuple(without))]
