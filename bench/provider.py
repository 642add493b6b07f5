"""A model on the loopback that streams like a real one, in a process of its own: ``python -m bench.provider``.

It takes ``--first-ms`` to its first token and ``--token-ms`` for each one after it. ``openai/reply-42`` answers with 42
tokens, seven a sentence, every sentence another one; a line ends in one token with its full stop, as real vocabularies
have it. It prints its base address and goes when its standard input is closed.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import product

from bench.measure import ROOT
from tests.support.fault_provider import Call, Fault, FaultProvider, reply, unknown_model

FIRST_S, TOKEN_S = 0.2, 0.015
_THINGS = ("evening", "kitchen", "garden", "train", "winter", "street", "phone", "summer")
_HOW = ("quiet", "cold", "long", "slow", "empty", "loud")
_WHEN = ("week", "month", "autumn", "year")


def pieces(tokens: int) -> tuple[str, ...]:
    """So many tokens of plain sentences, none of them twice."""
    said: list[str] = []
    for thing, how, when in product(_THINGS, _HOW, _WHEN):
        said += ["the", f" {thing}", " was", f" {how}", " that", f" {when}", ".\n"]
        if len(said) >= tokens:
            break
    return tuple(said[:tokens])


class Model(FaultProvider):
    """Answers every model ``reply-N`` with N tokens, at the pace of a real one."""

    def __init__(self, first_s: float, token_s: float) -> None:
        super().__init__()
        self._first_s, self._token_s = first_s, token_s

    def _next(self, model: str) -> Fault:
        self.calls.clear()
        if not model.startswith("reply-"):
            return unknown_model()  # a proxy looks round before it starts
        return reply(pieces(int(model.rpartition("-")[2])), delay_s=self._token_s)

    async def _answer(self, call: Call, fault: Fault, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(max(0.0, self._first_s - self._token_s))
        await super()._answer(call, fault, writer)


@asynccontextmanager
async def provider(first_s: float = FIRST_S, token_s: float = TOKEN_S) -> AsyncIterator[str]:
    """A running one; its base address, ``/v1`` included."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.provider", "--first-ms", str(first_s * 1000), "--token-ms", str(token_s * 1000)),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.stdin.close()
        await process.wait()


async def serve(first_s: float, token_s: float) -> None:
    async with Model(first_s, token_s) as model:
        print(model.base_url, flush=True)
        await asyncio.to_thread(sys.stdin.read)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--first-ms", type=float, default=FIRST_S * 1000)
    asked.add_argument("--token-ms", type=float, default=TOKEN_S * 1000)
    given = asked.parse_args()
    asyncio.run(serve(given.first_ms / 1000, given.token_ms / 1000))


if __name__ == "__main__":
    main()
