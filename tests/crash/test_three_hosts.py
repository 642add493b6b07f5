"""Three workers on hosts of their own (network namespaces), one Postgres, nginx in front as it is shipped; one is
killed, and one cut off from the network, while people talk. In ``make verify`` only: it needs root, ip and nginx."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio

from tests.crash.live import LISTENS, ROOT, environment
from tests.crash.town import (
    PATIENCE_S,
    Town,
    TownModel,
    environment_of,
    proxied,
    show_that_lines_come_at_once,
    show_that_nothing_is_lost,
    somebody,
)
from tests.support import nginx
from tests.support.postgres import PostgresServer

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.postgres,
]
BRIDGE, SWITCH = "unsent-br", "10.77.0.1"
HOSTS = 3


def ip(*args: str) -> None:
    subprocess.run(("ip", *args), check=True, capture_output=True, timeout=30)


@contextlib.contextmanager
def switched(hosts: int) -> Iterator[None]:
    """A switch in this namespace, and so many hosts with a cable to it: 10.77.0.11, .12 and so on."""
    try:
        ip("link", "add", BRIDGE, "type", "bridge")
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no network namespaces here: they need root and ip (Debian's iproute2)")
    names = [f"unsent-{number}" for number in range(1, hosts + 1)]
    try:
        ip("addr", "add", f"{SWITCH}/24", "dev", BRIDGE)
        ip("link", "set", BRIDGE, "up")
        for number, name in enumerate(names, start=1):
            ip("netns", "add", name)
            ip("link", "add", f"unsent-v{number}", "type", "veth", "peer", "name", "eth0", "netns", name)
            ip("link", "set", f"unsent-v{number}", "master", BRIDGE, "up")
            ip("-n", name, "addr", "add", f"10.77.0.{10 + number}/24", "dev", "eth0")
            ip("-n", name, "link", "set", "eth0", "up")
            ip("-n", name, "link", "set", "lo", "up")
        yield
    finally:
        for number, name in enumerate(names, start=1):
            subprocess.run(("ip", "link", "del", f"unsent-v{number}"), check=False, capture_output=True)
            subprocess.run(("ip", "netns", "del", name), check=False, capture_output=True)
        subprocess.run(("ip", "link", "del", BRIDGE), check=False, capture_output=True)


class SwitchedModel(TownModel):
    """A model that listens on the switch, where every host reaches it."""

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._serve, SWITCH, self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    @property
    def base_url(self) -> str:
        return f"http://{SWITCH}:{self.port}/v1"


@pytest.fixture
def hosts() -> Iterator[None]:
    nginx.program()
    if shutil.which("ip") is None:
        pytest.skip("no ip here (Debian's iproute2)")
    with switched(HOSTS):
        yield


@pytest_asyncio.fixture(loop_scope="session")
async def postgres_on_the_switch(hosts: None, postgres_server: PostgresServer, postgres_url: str) -> AsyncIterator[str]:
    """Postgres as hosts see it: by TCP, over the cable that can be pulled. Its address."""

    async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            while piece := await reader.read(65_536):
                writer.write(piece)
                await writer.drain()
        writer.close()

    async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = await asyncio.open_unix_connection(f"{postgres_server.socket_folder}/.s.PGSQL.5432")
        await asyncio.gather(pass_on(reader, there[1]), pass_on(there[0], writer))

    relaying = await asyncio.start_server(relay, SWITCH)
    port = relaying.sockets[0].getsockname()[1]
    database = postgres_url.partition("@/")[2].partition("?")[0]
    yield f"postgresql://postgres@{SWITCH}:{port}/{database}"
    relaying.close()


@pytest_asyncio.fixture(loop_scope="session")
async def town(postgres_on_the_switch: str, postgres_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async with AsyncExitStack() as stack:
        model = await stack.enter_async_context(SwitchedModel(lambda: None, delay_s=0.01))
        env = environment_of(model, tmp_path / "data", lease_s=8.0)
        key = await somebody({**env, "UNSENT_DATABASE_URL": postgres_url})
        env["UNSENT_DATABASE_URL"] = postgres_on_the_switch
        workers = {n: await stack.enter_async_context(_worker(n, env)) for n in range(1, HOSTS + 1)}
        client = await stack.enter_async_context(proxied(tmp_path, [f"10.77.0.{10 + n}:8000" for n in workers], key))

        async def kill(number: int) -> None:
            # The process is ``ip netns exec``, which becomes the worker itself.
            workers[number].send_signal(signal.SIGKILL)

        yield Town(client, model, kill)


@contextlib.asynccontextmanager
async def _worker(number: int, env: dict[str, str]) -> AsyncIterator[asyncio.subprocess.Process]:
    address = f"10.77.0.{10 + number}"
    process = await asyncio.create_subprocess_exec(
        *("ip", "netns", "exec", f"unsent-{number}"),
        *(sys.executable, "-m", "service.cli", "serve", "--host", address, "--port", "8000"),
        cwd=ROOT,
        env=environment(env),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        assert process.stdout is not None
        line = await asyncio.wait_for(process.stdout.readline(), PATIENCE_S)
        assert line.startswith(LISTENS.encode())
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def pull_the_cable(number: int) -> None:
    """Cut one host off from everything."""
    ip("link", "set", f"unsent-v{number}", "down")


async def test_a_line_reaches_the_reader_from_another_host_while_the_reply_goes_on(town: Town) -> None:
    await show_that_lines_come_at_once(town)


@pytest.mark.parametrize("how", ["killed", "cut off"])
async def test_a_host_that_goes_under_load_loses_nothing(town: Town, how: str) -> None:
    await show_that_nothing_is_lost(town, town.kill if how == "killed" else pull_the_cable, talkers=9, messages=4)
