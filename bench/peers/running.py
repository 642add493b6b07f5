"""What people would run instead, each in an environment of its own (``make peers``), with the same model behind it."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from bench.measure import ROOT
from tests.crash.live import free_port

HERE = Path(__file__).parent
ENVIRONMENTS = ROOT / ".cache" / "peers"
PATIENCE_S = 240
MASTER = "sk-bench"


def missing() -> list[str]:
    """The peers that are not installed."""
    return [name for name in ("litellm", "chainlit") if not (ENVIRONMENTS / name / "bin" / name).exists()]


@dataclass(frozen=True, slots=True)
class Proxy:
    """A running LiteLLM proxy: its process and the base address for OpenAI clients."""

    pid: int
    base_url: str
    headers: Mapping[str, str]


@asynccontextmanager
async def litellm_proxy(folder: Path, model_url: str, model: str) -> AsyncIterator[Proxy]:
    """The proxy with one model, as its documentation starts it; no database, nothing is stored, nothing screened."""
    listed = {"model_name": "bench", "litellm_params": {"model": model, "api_base": model_url, "api_key": "a-key"}}
    config = folder / "litellm.yaml"
    config.write_text(json.dumps({"model_list": [listed], "general_settings": {"master_key": MASTER}}))  # JSON is YAML
    port = free_port()
    command = [str(ENVIRONMENTS / "litellm/bin/litellm"), "--config", str(config), "--port", str(port)]
    offline = {"LITELLM_LOCAL_MODEL_COST_MAP": "True", "LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS": "True"}
    async with _running([*command, "--host", "127.0.0.1"], {**offline, "LITELLM_LOG": "ERROR"}, folder) as pid:
        await _answers(f"http://127.0.0.1:{port}/health/liveliness")
        yield Proxy(pid, f"http://127.0.0.1:{port}/v1", {"Authorization": f"Bearer {MASTER}"})


class ChainlitPage:
    """A running Chainlit page with people on it."""

    def __init__(self, pid: int, people: asyncio.subprocess.Process) -> None:
        self.pid = pid
        self._people = people

    async def all_say(self) -> list[tuple[float, float, str]]:
        """Everybody says something at once; for each, seconds to the first line and to the end, and the answer."""
        assert self._people.stdin is not None
        assert self._people.stdout is not None
        self._people.stdin.write(b"\n")
        told: list[tuple[float, float, str]] = json.loads(await self._people.stdout.readline())
        return told


@asynccontextmanager
async def chainlit(folder: Path, model_url: str, model: str, people: int) -> AsyncIterator[ChainlitPage]:
    """Chainlit with ``chainlit_app.py``, and people connected to it; it stores nothing and screens nothing."""
    port, python = free_port(), str(ENVIRONMENTS / "chainlit/bin/python")
    command = [str(ENVIRONMENTS / "chainlit/bin/chainlit"), "run", str(HERE / "chainlit_app.py"), "--headless"]
    asks = {"OPENAI_API_KEY": "a-key", "OPENAI_BASE_URL": model_url, "BENCH_MODEL": model.removeprefix("openai/")}
    env = {**asks, "CHAINLIT_APP_ROOT": str(folder)}
    async with _running([*command, "--port", str(port), "--host", "127.0.0.1"], env, folder) as pid:
        await _answers(f"http://127.0.0.1:{port}/")
        people_command = [python, str(HERE / "chainlit_people.py"), f"http://127.0.0.1:{port}", str(people)]
        driver = await asyncio.create_subprocess_exec(
            *people_command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
        )
        assert driver.stdin is not None
        assert driver.stdout is not None
        try:
            if (await driver.stdout.readline()).strip() != b"ready":
                raise RuntimeError("nobody could connect to Chainlit")
            yield ChainlitPage(pid, driver)
        finally:
            driver.stdin.close()
            await driver.wait()


@asynccontextmanager
async def _running(command: list[str], env: Mapping[str, str], folder: Path) -> AsyncIterator[int]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("UNSENT_", "OPENAI_", "LITELLM_"))}
    with (folder / f"{Path(command[0]).name}.log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            *command, cwd=folder, env={**kept, **env}, stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=log
        )
    try:
        yield process.pid
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def _answers(url: str) -> None:
    """Wait until ``url`` answers. Raises ``TimeoutError``."""
    async with asyncio.timeout(PATIENCE_S), httpx.AsyncClient() as client:
        while True:
            try:
                if (await client.get(url, timeout=30)).status_code == 200:
                    return
            except httpx.TransportError:
                pass
            await asyncio.sleep(0.2)
