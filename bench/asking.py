"""Somebody who asks a model and does nothing else, in a process of their own: ``python -m bench.asking litellm URL``.

Each line on standard input, ``COUNT TOKENS``, has so many replies of so many tokens streamed at once; the answer is
the processor seconds that took in this process. ``gateway`` asks as the service does, ``litellm`` as whoever calls
litellm, and ``httpx`` is the least that anybody needs.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import httpx

from bench.first_sentence import SYSTEM, bare_call
from bench.measure import ROOT
from service.gateway.litellm import LiteLLMGateway, ModelSettings, import_litellm
from service.gateway.port import Message, ModelRequest

Ask = Callable[[int], Awaitable[object]]


class Asking:
    """A running one."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def cpu_s(self, count: int, tokens: int) -> float:
        """Processor seconds for ``count`` replies of ``tokens`` tokens, all at once."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{count} {tokens}\n".encode())
        return float(await self._process.stdout.readline())


@asynccontextmanager
async def asking(how: str, url: str) -> AsyncIterator[Asking]:
    """Somebody who asks the model at ``url``; ``how`` is one of ``WAYS``."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.asking", how, url),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield Asking(process)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        await process.wait()


@asynccontextmanager
async def _through_the_gateway(url: str) -> AsyncIterator[Ask]:
    os.environ |= {"OPENAI_API_KEY": "a-key", "OPENAI_API_BASE": url}
    gateway = LiteLLMGateway(ModelSettings())
    messages = (Message("system", SYSTEM), Message("user", "hello"))

    async def ask(tokens: int) -> None:
        request = ModelRequest("partner", messages, 400, timeout_s=300, model=f"openai/reply-{tokens}")
        async for _ in gateway.stream(request):
            pass

    try:
        yield ask
    finally:
        await gateway.close()


@asynccontextmanager
async def _with_litellm(url: str) -> AsyncIterator[Ask]:
    litellm = import_litellm()
    messages = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": "hello"}]

    async def ask(tokens: int) -> None:
        call = {"model": f"openai/reply-{tokens}", "messages": messages, "max_tokens": 400, "stream": True}
        async for _ in await litellm.acompletion(**call, api_key="a-key", base_url=url, timeout=300):
            pass

    yield ask
    await litellm.close_litellm_async_clients()


@asynccontextmanager
async def _with_httpx(url: str) -> AsyncIterator[Ask]:
    async with httpx.AsyncClient(timeout=300, limits=httpx.Limits(max_connections=None)) as client:
        yield lambda tokens: bare_call(client, url, f"reply-{tokens}")


WAYS = {"gateway": _through_the_gateway, "litellm": _with_litellm, "httpx": _with_httpx}


async def serve(how: str, url: str) -> None:
    async with WAYS[how](url) as ask:
        while line := await asyncio.to_thread(sys.stdin.readline):
            count, tokens = map(int, line.split())
            begun = time.process_time()
            await asyncio.gather(*(ask(tokens) for _ in range(count)))
            print(time.process_time() - begun, flush=True)


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1], sys.argv[2]))
