"""Processor time a turn and a streamed chunk, and memory a session, with many replies streaming at once.

Ours is everything the server does; beside it, in the same round, our gateway to models alone, litellm as whoever calls
it, and a bare httpx client, each in a process of its own that only asks. Two lengths of reply tell turn and chunk
apart.
"""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

from bench.asking import WAYS, Asking, asking
from bench.measure import Figure, Run, used_by
from bench.ours import Ours, ours
from bench.provider import provider

SHORT, LONG = 14, 56
"""Tokens of a reply; eight lines are as much as a text message may hold."""
MANY, ROUNDS_OF_MANY = 200, 2
"""A round of so many takes most of a minute: more than a few of them, and nobody waits for the end."""


async def measure(run: Run) -> list[Figure]:
    figures = []
    for count in (1, 50, MANY) if not run.tiny else (2,):
        figures += await _at_once(run, count)
    return figures


async def _at_once(run: Run, count: int) -> list[Figure]:
    turn: dict[str, list[float]] = {who: [] for who in ("ours", *WAYS)}
    chunk: dict[str, list[float]] = {who: [] for who in ("ours", *WAYS)}
    kept: list[float] = []
    rounds = run.turns[:ROUNDS_OF_MANY] if count == MANY else run.turns
    batch = count if count > 1 else run.times(10, 2)  # one after the other: the clock of processes ticks in 10 ms
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        url = await enter(provider(token_s=0.005))
        servers = [
            await enter(ours(run.folder / f"{count}-{n}", url, f"openai/reply-{n}", people=count))
            for n in (SHORT, LONG)
        ]
        others = {how: await enter(asking(how, url)) for how in WAYS}
        for number in range(-1, len(rounds)):
            found = {"ours": [await _ours_s(server, count, batch) for server in servers]}
            for how, other in others.items():
                found[how] = [await _other_s(other, tokens, count, batch) for tokens in (SHORT, LONG)]
            if number < 0:
                continue
            for who, (short, long) in found.items():
                chunk[who].append((long - short) / (LONG - SHORT) * 1000)
                turn[who].append(short * 1000)
        if count > 1:
            kept = [await _memory(servers[1], count) for _ in rounds]
    at_once = f"{count} at once"
    figures = []
    for what, values in (
        (f"processor a turn of {SHORT} tokens, {at_once}", turn),
        (f"processor a chunk more, {at_once}", chunk),
    ):
        asked = tuple(values["gateway"])
        figures += [
            Figure(f"{what}: {name}", "ms", tuple(values[who]), "our gateway alone", asked)
            for who, name in (("ours", "ours"), ("litellm", "litellm alone"), ("httpx", "httpx alone"))
        ]
    if kept:
        figures.append(Figure(f"memory of an open, streaming session, {at_once}", "KiB", tuple(kept)))
    return figures


async def _ours_s(served: Ours, count: int, batch: int) -> float:
    """Processor seconds of the server for one of ``batch`` turns, ``count`` of them at once."""
    sessions = [await served.begin(n % count) for n in range(batch)]
    before = used_by(served.pid)[1]
    if count == 1:
        for session in sessions:
            await served.say(0, session)
    else:
        await asyncio.gather(*(served.say(who, session) for who, session in enumerate(sessions)))
    return (used_by(served.pid)[1] - before) / batch


async def _other_s(other: Asking, tokens: int, count: int, batch: int) -> float:
    if count > 1:
        return await other.cpu_s(count, tokens) / count
    return sum([await other.cpu_s(1, tokens) for _ in range(batch)]) / batch


async def _memory(served: Ours, count: int) -> float:
    """KiB more while so many sessions stream than before, for each."""
    sessions = [await served.begin(who) for who in range(count)]
    before = most = used_by(served.pid)[0]
    talking = asyncio.gather(*(served.say(who, session) for who, session in enumerate(sessions)))
    while not talking.done():
        await asyncio.sleep(0.05)
        most = max(most, used_by(served.pid)[0])
    await talking
    return (most - before) / count / 1024
