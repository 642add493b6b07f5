"""A gateway over a provider on the loopback; keys and addresses by litellm's own conventions."""

from __future__ import annotations

import importlib
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from service.gateway.litellm import LiteLLMGateway, ModelSettings, import_litellm
from service.gateway.port import Chunk, Message, ModelRequest
from tests.support.fault_provider import FaultProvider, Timekeeper, reply

TYPED = "the words somebody typed in confidence"

TOGETHER_S = 1e9
"""What all tries of a request may take, by the provider's clock."""

MakeGateway = Callable[..., LiteLLMGateway]


class Verdict(BaseModel):
    verdict: str
    turn: int


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """litellm 1.106 sets off warnings of pydantic's: while it is imported and at the end of every stream."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.filterwarnings("ignore:Accessing the 'model_:DeprecationWarning"))
            item.add_marker(pytest.mark.filterwarnings("ignore:Item '.*' on TypedDict class:UserWarning"))


def request(**changes: Any) -> ModelRequest:
    """A small request of the partner role, with words in it that must never come back in an error."""
    messages = (Message("system", "You are Dana.", cacheable=True), Message("user", TYPED))
    return replace(ModelRequest("partner", messages, max_tokens=64, timeout_s=TOGETHER_S, seed=7), **changes)


async def read(gateway: Any, asked: ModelRequest) -> tuple[str, Chunk]:
    """A whole stream: its text, and its last chunk."""
    chunks = [chunk async for chunk in gateway.stream(asked)]
    assert [chunk.done for chunk in chunks] == [False] * (len(chunks) - 1) + [True]
    return "".join(chunk.text for chunk in chunks), chunks[-1]


async def make_known(provider: FaultProvider, gateway: LiteLLMGateway) -> None:
    """Have one stream answered, so that the next of its kind is asked for without litellm."""
    provider.plan([reply()])
    await read(gateway, request())
    provider.calls.clear()


@pytest.fixture
async def provider(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FaultProvider]:
    """The provider behind ``openai/…`` and ``hosted_vllm/…``."""
    async with Timekeeper() as running:
        monkeypatch.setenv("OPENAI_API_KEY", "a-key")
        monkeypatch.setenv("OPENAI_API_BASE", running.base_url)
        monkeypatch.setenv("HOSTED_VLLM_API_BASE", running.base_url)
        monkeypatch.delenv("HOSTED_VLLM_API_KEY", raising=False)
        yield running


@pytest.fixture
async def make_gateway() -> AsyncIterator[MakeGateway]:
    """Gateways with ``openai/first`` for every role and no retries, unless told otherwise."""
    made: list[LiteLLMGateway] = []

    def make(**settings: Any) -> LiteLLMGateway:
        model = settings.pop("model", "openai/first")
        patience = {"timeout_s": Timekeeper.PATIENCE_S, "first_token_timeout_s": Timekeeper.PATIENCE_S}
        named = {"partner_model": model, "judge_model": model, "retries": 0, **patience}
        made.append(LiteLLMGateway(ModelSettings(**{**named, **settings})))
        return made[-1]

    yield make
    for gateway in made:
        await gateway.close()


@pytest.fixture
def quick_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """litellm's pauses between attempts, a hundred times shorter."""
    utils = importlib.import_module(import_litellm().__name__ + ".utils")
    monkeypatch.setattr(utils, "INITIAL_RETRY_DELAY", 0.005)
    monkeypatch.setattr(utils, "JITTER", 0.001)
