"""From the command to the first page, and memory at rest, beside a bare FastAPI page started the same way.

Every start is a new process with all its imports, on an empty data folder the first time and on that folder after it.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Mapping

import httpx

from bench.measure import ROOT, Figure, Run, used_by
from tests.crash.live import environment, free_port

FIRST_PAGE_S = 1.0
REST_S = 6.0
"""After so long everything that loads behind the first page has been loaded."""
BARE = """
import sys, fastapi, uvicorn
app = fastapi.FastAPI()
app.get("/")(lambda: {"page": 1})
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="error")
"""


async def measure(run: Run) -> list[Figure]:
    serve = [sys.executable, "-m", "service.cli", "serve", "--host", "127.0.0.1", "--port"]
    bare = [sys.executable, "-c", BARE]
    data = {"UNSENT_DATA_DIR": str(run.folder)}
    model = {**data, "UNSENT_PARTNER_MODEL": "openai/reply-7", "OPENAI_API_KEY": "a-key"}
    await _start(serve, {"UNSENT_DATA_DIR": str(run.folder / "compiled")}, 0.0)
    empty = (await _start(serve, {"UNSENT_DATA_DIR": str(run.folder / "new")}, 0.0))[0]
    rest = 0.0 if run.tiny else REST_S
    rounds = [
        (await _start(bare, {}, 0.0), await _start(serve, data, rest), await _start(serve, model, rest))
        for _ in run.turns
    ]
    bare_s, bare_mib = (tuple(first[n] for first, _, _ in rounds) for n in (0, 1))
    ours_s, ours_mib = (tuple(second[n] for _, second, _ in rounds) for n in (0, 1))
    model_s, model_mib = (tuple(third[n] for _, _, third in rounds) for n in (0, 1))
    bare_cpu, ours_cpu = (tuple(one[n][2] for one in rounds) for n in (0, 1))
    run.notes.append(f"the first start of all, with an empty data folder: {empty:.2f} s to the first page")
    return [
        Figure("start to first page", "s", ours_s, goal=FIRST_PAGE_S),
        Figure("start to first page with a model named", "s", model_s, goal=FIRST_PAGE_S),
        Figure("start to first page, beside a bare page", "s", ours_s, "bare FastAPI page", bare_s),
        Figure("processor to the first page", "s", ours_cpu, "bare FastAPI page", bare_cpu),
        Figure("memory at rest", "MiB", ours_mib, "bare FastAPI page", bare_mib),
        Figure("memory at rest with a model named (litellm loaded)", "MiB", model_mib, "bare FastAPI page", bare_mib),
    ]


def _as_installed(env: Mapping[str, str]) -> dict[str, str]:
    """With compiled modules beside the sources, as an installed package has them."""
    return {k: v for k, v in environment(env).items() if k != "PYTHONDONTWRITEBYTECODE"}


async def _start(command: list[str], env: Mapping[str, str], rest_s: float) -> tuple[float, float, float]:
    """Seconds to the first page, MiB in memory ``rest_s`` after it, and processor seconds to the first page."""
    port = free_port()
    begun = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        *command,
        str(port),
        cwd=ROOT,
        env=_as_installed(env),
        stdout=asyncio.subprocess.DEVNULL,
    )
    try:
        async with httpx.AsyncClient() as client:
            while True:
                try:
                    (
                        await client.get(f"http://127.0.0.1:{port}/", timeout=60, follow_redirects=True)
                    ).raise_for_status()
                    break
                except httpx.ConnectError:
                    await asyncio.sleep(0.005)
        taken, cpu = time.perf_counter() - begun, used_by(process.pid)[1]
        await asyncio.sleep(rest_s)
        return taken, used_by(process.pid)[0] / 2**20, cpu
    finally:
        process.kill()
        await process.wait()
