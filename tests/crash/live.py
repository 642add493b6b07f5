"""Servers in processes of their own, on a fixed loopback port: started, killed, started again."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Protocol

ROOT = Path(__file__).parents[2]
LISTENS = "Unsent is at "


def free_port() -> int:
    """A port that nobody has at the moment."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def environment(env: Mapping[str, str]) -> dict[str, str]:
    """This process's environment without what is configured on the machine, with ``env``."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("UNSENT_", "OPENAI_"))}
    return {**kept, **env}


class Starter(Protocol):
    """Starts servers and kills them. Both return when it has happened: it listens, or it is gone."""

    async def start(self, env: Mapping[str, str], port: int) -> int: ...

    async def kill(self, pid: int, how: int = signal.SIGKILL) -> None: ...


class Nest:
    """Servers forked from a process that has everything loaded (``tests.crash.nest``)."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def start(self, env: Mapping[str, str], port: int) -> int:
        await self._order({"start": {"env": dict(env), "port": port}})
        pid = 0
        listens = False
        while not (pid and listens):
            line = await self._line()
            listens = listens or line.startswith(LISTENS)
            if line.startswith("{"):
                pid = json.loads(line)["started"]
        return pid

    async def kill(self, pid: int, how: int = signal.SIGKILL) -> None:
        await self._order({"kill": pid, "signal": how})
        while "gone" not in await self._line():
            pass

    async def _order(self, order: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        await self._process.stdin.drain()

    async def _line(self) -> str:
        assert self._process.stdout is not None
        line = await self._process.stdout.readline()
        if not line:
            raise RuntimeError("the process that forks servers has died")
        return line.decode()


@asynccontextmanager
async def nest(log: Path) -> AsyncIterator[Nest]:
    """A nest, with what its servers log written to ``log``."""
    with log.open("ab") as errors:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.crash.nest"),
            cwd=ROOT,
            env=environment({}),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=errors,
        )
        made = Nest(process)
        try:
            while "ready" not in await made._line():
                pass
            yield made
        finally:
            assert process.stdin is not None
            process.stdin.close()
            await process.wait()


class Command:
    """Servers started as people start them: ``unsent serve`` in a new process, with all its imports."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._running: dict[int, asyncio.subprocess.Process] = {}

    async def start(self, env: Mapping[str, str], port: int) -> int:
        with self._log.open("ab") as errors:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "service.cli", "serve", "--host", "127.0.0.1", "--port", str(port)),
                cwd=ROOT,
                env=environment(env),
                stdout=asyncio.subprocess.PIPE,
                stderr=errors,
            )
        assert process.stdout is not None
        while not (line := await process.stdout.readline()).startswith(LISTENS.encode()):
            if not line:
                raise RuntimeError(f"unsent serve did not start; see {self._log}")
        self._running[process.pid] = process
        return process.pid

    async def kill(self, pid: int, how: int = signal.SIGKILL) -> None:
        process = self._running.pop(pid)
        process.send_signal(how)
        await process.wait()
