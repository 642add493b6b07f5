"""Starting: nothing heavy is imported, nobody is contacted, and no call is lost while litellm loads."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import textwrap

from service.gateway.litellm import LiteLLMGateway, ModelSettings
from tests.gateway.conftest import MakeGateway, request
from tests.support.fault_provider import FaultProvider

GUARDED = """
import os, socket, sys
contacted = []

def is_here(address):
    return isinstance(address, tuple) and address[0] in ("127.0.0.1", "::1")

connect, connect_ex, lookup = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

def watched_connect(self, address):
    if not is_here(address):
        contacted.append(address)
        raise OSError("no network in this test")
    return connect(self, address)

def watched_connect_ex(self, address):
    if not is_here(address):
        contacted.append(address)
        return 101
    return connect_ex(self, address)

def watched_lookup(host, *rest, **more):
    if host not in ("127.0.0.1", b"127.0.0.1", None):
        contacted.append(host)
        raise socket.gaierror("no network in this test")
    return lookup(host, *rest, **more)

socket.socket.connect, socket.socket.connect_ex = watched_connect, watched_connect_ex
socket.getaddrinfo = watched_lookup
"""


def run(code: str) -> str:
    """What ``code`` prints, run in a process of its own that can reach nobody but itself."""
    done = subprocess.run(
        [sys.executable, "-c", GUARDED + textwrap.dedent(code)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_importing_the_gateway_does_not_import_litellm() -> None:
    code = """
    import service.gateway.litellm
    service.gateway.litellm.LiteLLMGateway(service.gateway.litellm.ModelSettings(partner_model="openai/m"))
    print([name for name in ("litellm", "openai", "tiktoken") if name in sys.modules])
    """
    assert run(code) == "[]"


def test_loading_and_warming_litellm_contacts_nobody_and_writes_nothing() -> None:
    code = """
    import asyncio, logging
    logging.basicConfig(level=logging.INFO)
    os.environ["OPENAI_API_KEY"] = "a-key"
    from service.gateway.litellm import LiteLLMGateway, ModelSettings
    gateway = LiteLLMGateway(ModelSettings(
        partner_model="openai/gpt-4o", judge_model="anthropic/claude-sonnet-4-5", fallbacks=("gemini/gemini-2.5-pro",)))
    gateway.start_warming()
    asyncio.run(gateway._ready())
    asyncio.run(gateway.close())
    print("contacted", contacted)
    """
    done = subprocess.run(
        [sys.executable, "-c", GUARDED + textwrap.dedent(code)], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "contacted []"
    assert done.stderr == ""


def test_telemetry_callbacks_and_litellms_own_transport_are_off() -> None:
    code = """
    from service.gateway.litellm import import_litellm
    litellm = import_litellm()
    print(litellm.telemetry, litellm.callbacks, litellm.success_callback, litellm.failure_callback)
    print(litellm.disable_aiohttp_transport, litellm.suppress_debug_info, contacted)
    """
    assert run(code) == "False [] [] []\nTrue True []"


async def test_the_first_call_waits_for_the_loading_and_is_then_answered(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    gateway = make_gateway()
    gateway.start_warming()
    gateway.start_warming()
    assert (await gateway.complete(request())).text
    assert [call.model for call in provider.calls] == ["first"]


async def test_a_caller_who_gives_up_while_litellm_loads_does_not_stop_it_for_others(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    gateway = make_gateway()
    impatient = asyncio.create_task(gateway.complete(request()))
    patient = asyncio.create_task(gateway.complete(request()))
    await asyncio.sleep(0)
    impatient.cancel()
    assert (await patient).text
    assert impatient.cancelled()


async def test_closing_a_gateway_that_was_never_used_is_nothing() -> None:
    await LiteLLMGateway(ModelSettings()).close()
