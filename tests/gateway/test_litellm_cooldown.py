"""A provider that is down is left alone for a while instead of being asked by everybody, and is used again once it
is back."""

from __future__ import annotations

import asyncio

import pytest

from service.errors import ModelCutOff, ModelError, ModelUnreachable
from service.gateway.litellm import ALLOWED_FAILS, LiteLLMGateway
from tests.gateway.conftest import MakeGateway, make_known, read, request
from tests.support import fault_provider as faults
from tests.support.fault_provider import Fault, FaultProvider, reply

DEAD = [
    pytest.param(faults.status(500), id="500"),
    pytest.param(faults.status(502), id="502"),
    pytest.param(faults.status(503), id="503"),
    pytest.param(faults.status(429), id="429"),
    pytest.param(faults.reset(0), id="reset"),
    pytest.param(faults.hang(), id="hang"),
    pytest.param(faults.hang_after(0), id="silent"),
    pytest.param(faults.garbage(0), id="garbage"),
]
PEOPLE = 12


async def failure(gateway: LiteLLMGateway, streamed: bool) -> type[ModelError]:
    """How a call fails."""
    with pytest.raises(ModelError) as caught:
        await (read(gateway, request()) if streamed else gateway.complete(request()))
    return type(caught.value)


@pytest.mark.parametrize("model", ["openai/first", "hosted_vllm/first"])
@pytest.mark.parametrize(
    ("streamed", "known"),
    [(True, False), (True, True), (False, False)],
    ids=["streamed", "streamed again", "whole"],
)
@pytest.mark.parametrize("fault", DEAD)
async def test_a_provider_that_is_down_is_not_hammered_and_the_reason_stays_the_same(
    provider: FaultProvider, make_gateway: MakeGateway, fault: Fault, streamed: bool, known: bool, model: str
) -> None:
    gateway = make_gateway(model=model, cooldown_s=3600.0)
    if known:
        await make_known(provider, gateway)
    provider.default = fault
    reasons = [await failure(gateway, streamed) for _ in range(PEOPLE)]
    assert len(set(reasons)) == 1, set(reasons)
    assert len(provider.calls) == (ALLOWED_FAILS + 1) * (2 if opens_anew(model, streamed, fault) else 1)


def opens_anew(model: str, streamed: bool, fault: Fault) -> bool:
    """Whether litellm's own client makes a broken connection once more before it says a word."""
    return model.startswith("hosted_vllm/") and not streamed and fault.ending in ("reset", "garbage")


async def test_a_provider_whose_streams_break_midway_is_not_hammered_either(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    provider.default = faults.reset(3)
    gateway = make_gateway(cooldown_s=3600.0)
    reasons = [await failure(gateway, streamed=True) for _ in range(PEOPLE)]
    assert reasons[: ALLOWED_FAILS + 1] == [ModelCutOff] * (ALLOWED_FAILS + 1)
    assert set(reasons[ALLOWED_FAILS + 1 :]) == {ModelUnreachable}
    assert len(provider.calls) == ALLOWED_FAILS + 1


async def test_a_provider_that_is_back_is_used_again(provider: FaultProvider, make_gateway: MakeGateway) -> None:
    provider.default = faults.status(500)
    gateway = make_gateway(cooldown_s=0.1)
    for _ in range(PEOPLE):
        await failure(gateway, streamed=True)
    provider.default = reply("I am back.")
    async with asyncio.timeout(10):
        while True:
            try:
                text, _ = await read(gateway, request())
            except ModelError:
                continue
            break
    assert text == "I am back."


@pytest.mark.parametrize("streamed", [True, False], ids=["streamed", "whole"])
async def test_failures_with_answers_between_them_cool_nothing_down(
    provider: FaultProvider, make_gateway: MakeGateway, streamed: bool
) -> None:
    gateway = make_gateway(cooldown_s=3600.0)
    for _ in range(3):
        provider.plan([*[faults.status(500)] * ALLOWED_FAILS, reply("Here.")])
        for _ in range(ALLOWED_FAILS):
            await failure(gateway, streamed)
        if streamed:
            assert (await read(gateway, request()))[0] == "Here."
        else:
            assert (await gateway.complete(request())).text == "Here."
