"""A process that has imported everything and forks servers on request: ``python -m tests.crash.nest``.

A start of ``unsent serve`` costs seconds of imports; a fork of this one costs a few milliseconds, and what it runs is
the same: the command's own function, in a process of its own, that can be killed. Orders are JSON lines on standard
input, ``{"start": {"env": {...}, "port": n}}`` and ``{"kill": pid}``; answers are JSON lines on standard output. The
server prints its own line, ``Unsent is at ...``, there too, as soon as it listens.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from typing import Any

from service.cli import serve
from service.gateway.litellm import LiteLLMGateway, ModelSettings
from service.gateway.port import Message, ModelRequest
from service.principles import reader
from service.prompting.load import content_hash, load_knowledge
from service.safety import screen


async def preload() -> None:
    """Load what a server loads while it runs, litellm included."""
    load_knowledge()
    content_hash()
    reader.warm()
    screen.warm()
    gateway = LiteLLMGateway(ModelSettings(partner_model="openai/preload", retries=0))
    os.environ |= {"OPENAI_API_KEY": "none", "OPENAI_API_BASE": "http://127.0.0.1:9"}
    try:
        async for _ in gateway.stream(ModelRequest("partner", (Message("user", "hello"),), max_tokens=1)):
            pass
    except Exception as error:  # noqa: BLE001 - nobody listens there; only the loading matters
        say(preloaded=type(error).__name__)
    finally:
        await gateway.close()


def say(**words: Any) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def start(env: dict[str, str], port: int) -> int:
    """Fork a server. In the child this does not return."""
    pid = os.fork()
    if pid:
        return pid
    os.close(0)
    os.environ.update(env)
    try:
        serve.run("127.0.0.1", port)
    finally:
        os._exit(1)


def main() -> None:
    asyncio.run(preload())
    say(ready=os.getpid())
    alive = set[int]()
    for line in sys.stdin:
        order = json.loads(line)
        if "start" in order:
            pid = start(**order["start"])
            alive.add(pid)
            say(started=pid)
        else:
            end(order["kill"], order["signal"])
            alive.remove(order["kill"])
            say(gone=order["kill"])
    for pid in alive:
        end(pid, signal.SIGKILL)


def end(pid: int, how: int) -> None:
    """Send a signal to a server, and wait until it is gone."""
    os.kill(pid, how)
    os.waitpid(pid, 0)


if __name__ == "__main__":
    main()
