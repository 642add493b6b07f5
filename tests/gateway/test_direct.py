"""An OpenAI-compatible provider is asked without litellm in between, and gets what litellm would have sent."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

import pytest

from service.errors import ModelAuth, ModelCutOff, ModelError
from service.gateway.direct import KEPT_OPEN_S
from service.gateway.litellm import import_litellm
from service.gateway.port import Message, ModelRequest
from tests.gateway.conftest import MakeGateway, read, request
from tests.support import fault_provider as faults
from tests.support.fault_provider import Call, FaultProvider, _read, reply

SPOKEN_TO = (
    "openai/first",
    "openai/gpt-4o",
    "openai/gpt-5-mini",
    "hosted_vllm/first",
    "lm_studio/first",
    "llamafile/first",
    "deepseek/first",
)
"""Models at providers of this protocol; one takes ``max_completion_tokens`` and no temperature."""


def later(**changes: Any) -> ModelRequest:
    """Another request of the same kind as ``request()``."""
    messages = (Message("system", "You are Dana."), Message("user", 'what I typed later: é — "so"'))
    return request(messages=messages, **{"seed": 8, **changes})


@pytest.fixture(autouse=True)
def addresses(provider: FaultProvider, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LM_STUDIO", "LLAMAFILE", "DEEPSEEK"):
        monkeypatch.setenv(f"{name}_API_BASE", provider.base_url)
    monkeypatch.setenv("DEEPSEEK_API_KEY", "another-key")


@pytest.fixture
def without_litellm(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Called: from now on litellm itself asks nobody."""

    async def unexpected(**_: Any) -> None:
        raise AssertionError

    return lambda: monkeypatch.setattr(import_litellm(), "acompletion", unexpected)


def sent(call: Call) -> tuple[str, dict[str, str], dict[str, Any]]:
    headers = {name: value for name, value in call.headers.items() if name != "content-length"}  # JSON may be spaced
    return call.path, headers, call.body


@pytest.mark.parametrize("model", SPOKEN_TO)
async def test_the_next_request_of_a_kind_is_the_one_that_litellm_would_send(
    provider: FaultProvider, make_gateway: MakeGateway, model: str, without_litellm: Any
) -> None:
    await read(make_gateway(model=model), later())
    gateway = make_gateway(model=model)
    await read(gateway, request())
    without_litellm()
    text, last = await read(gateway, later())

    by_litellm, _, without = provider.calls
    assert sent(without) == sent(by_litellm)
    assert text == "Hello, it is good to hear from you."
    assert (last.model, last.usage.prompt_tokens) == (model, 11)


async def test_a_model_with_parameters_of_its_own_gets_them_again(
    provider: FaultProvider, make_gateway: MakeGateway, without_litellm: Any
) -> None:
    gateway = make_gateway(model="openai/gpt-5-mini")
    await read(gateway, request(temperature=0.4))
    without_litellm()
    await read(gateway, later(temperature=0.4))
    body = provider.calls[1].body
    assert body["max_completion_tokens"] == 64
    assert not {"max_tokens", "temperature"} & set(body)


@pytest.mark.parametrize("change", [{"temperature": 0.7}, {"max_tokens": 65}, {"seed": None}])
async def test_another_kind_of_request_is_made_by_litellm(
    provider: FaultProvider, make_gateway: MakeGateway, without_litellm: Any, change: dict[str, Any]
) -> None:
    gateway = make_gateway()
    await read(gateway, request())
    without_litellm()
    with pytest.raises(ModelError):
        await read(gateway, request(**change))
    assert len(provider.calls) == 1


async def test_a_model_that_wants_messages_put_otherwise_is_always_asked_by_litellm(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    gateway = make_gateway(model="openai/o3-mini")
    for asked in (request(), later()):
        await read(gateway, asked)
    roles = [[message["role"] for message in call.body["messages"]] for call in provider.calls]
    assert roles == [["user", "user"]] * 2


async def test_an_order_of_roles_that_litellm_has_not_passed_on_yet_is_left_to_it_once(
    provider: FaultProvider, make_gateway: MakeGateway, without_litellm: Any
) -> None:
    gateway = make_gateway()
    talk = (*request().messages, Message("assistant", "hey"), Message("user", "you there?"))
    await read(gateway, request())
    await read(gateway, request(messages=talk))
    without_litellm()
    for asked in (request(messages=talk), request(messages=(*talk, *talk[2:])), request()):
        await read(gateway, asked)
    with pytest.raises(ModelError):
        await read(gateway, request(messages=(*talk, *request().messages)))
    assert len(provider.calls) == 5


async def test_a_key_that_is_refused_is_looked_for_again(
    provider: FaultProvider, make_gateway: MakeGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    gateway = make_gateway(cooldown_s=0.05)
    await read(gateway, request())
    provider.plan([faults.status(401)])
    with pytest.raises(ModelAuth):
        await read(gateway, later())
    monkeypatch.setenv("OPENAI_API_KEY", "the-new-key")
    async with asyncio.timeout(10):
        while len(provider.calls) < 3:  # it is left alone for a moment
            with suppress(ModelAuth):
                await read(gateway, later())
    keys = [call.headers["authorization"] for call in provider.calls]
    assert keys == ["Bearer a-key", "Bearer a-key", "Bearer the-new-key"]


async def test_a_parameter_that_a_provider_cannot_process_any_more_is_left_to_litellm(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    gateway = make_gateway()
    await read(gateway, request())
    provider.plan([faults.status(422), reply("Without it, then.")])
    assert (await read(gateway, later()))[0] == "Without it, then."
    assert len(provider.calls) == 3


async def test_a_request_that_was_led_elsewhere_as_another_one_is_not_sent_again(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    provider.plan([faults.status(302, headers={"Location": "/v1/elsewhere"})])
    gateway = make_gateway()
    with pytest.raises(ModelCutOff):  # what is found there is no stream
        await read(gateway, request())
    await read(gateway, request())
    assert [call.path for call in provider.calls] == ["/v1/chat/completions", "/v1/elsewhere", "/v1/chat/completions"]


class KeepingOpen:
    """A provider that keeps connections open, and counts them."""

    def __init__(self) -> None:
        self.opened = 0
        self.hung_up_on = 0
        self._open: set[asyncio.StreamWriter] = set()

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.opened += 1
        self._open.add(writer)
        try:
            while await _read(reader):
                if self.hung_up_on:
                    self.hung_up_on -= 1
                    break
                choices = [{"index": 0, "delta": {"content": "Hey."}, "finish_reason": "stop"}]
                said = f"data: {json.dumps({'choices': choices})}\n\ndata: [DONE]\n\n".encode()
                head = b"HTTP/1.1 200 X\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
                writer.write(head + f"{len(said):x}\r\n".encode() + said + b"\r\n")
                await writer.drain()
                await asyncio.sleep(0)  # the end of an answer may come by itself
                writer.write(b"0\r\n\r\n")
                await writer.drain()
        finally:
            self._open.discard(writer)
            writer.close()

    async def hang_up(self) -> None:
        """Close what nobody uses, as servers do after a while."""
        for writer in tuple(self._open):
            writer.close()
            await writer.wait_closed()


@pytest.fixture
async def keeping_open(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[KeepingOpen]:
    running = KeepingOpen()
    server = await asyncio.start_server(running, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    monkeypatch.setenv("OPENAI_API_BASE", address)
    monkeypatch.setenv("HOSTED_VLLM_API_BASE", address)
    yield running
    await running.hang_up()
    server.close()
    await server.wait_closed()


@pytest.mark.parametrize("model", ["openai/first", "hosted_vllm/first"])
async def test_who_writes_once_a_minute_needs_no_new_connection_each_time(
    keeping_open: KeepingOpen, make_gateway: MakeGateway, model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gateway, ahead_s = make_gateway(model=model), 0.0
    clock = SimpleNamespace(monotonic=lambda: time.monotonic() + ahead_s)
    monkeypatch.setattr("httpcore._async.http11.time", clock)
    for _ in range(4):
        await read(gateway, request())
        ahead_s += 60
    assert keeping_open.opened == 1
    ahead_s += KEPT_OPEN_S
    await read(gateway, request())
    assert keeping_open.opened == 2


async def test_a_connection_that_the_provider_has_closed_meanwhile_is_not_used(
    keeping_open: KeepingOpen, make_gateway: MakeGateway
) -> None:
    gateway = make_gateway()
    for _ in range(3):
        assert (await read(gateway, request()))[0] == "Hey."
        await keeping_open.hang_up()
    assert keeping_open.opened == 3


@pytest.mark.usefixtures("quick_retries")
@pytest.mark.parametrize("model", ["openai/first", "hosted_vllm/first"])
async def test_a_connection_that_is_closed_while_the_request_is_on_its_way_costs_no_turn(
    keeping_open: KeepingOpen, make_gateway: MakeGateway, model: str
) -> None:
    gateway = make_gateway(model=model, retries=1)
    await read(gateway, request())
    keeping_open.hung_up_on = 1
    assert (await read(gateway, later()))[0] == "Hey."
    assert keeping_open.opened == 2
