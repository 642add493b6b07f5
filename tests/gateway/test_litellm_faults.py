"""The fault matrix: what each way of failing is called, and that a configured fallback answers instead."""

from __future__ import annotations

import asyncio
import logging
import traceback

import pytest

from service.errors import (
    ModelAuth,
    ModelBudget,
    ModelBusy,
    ModelContextTooLong,
    ModelCutOff,
    ModelEmpty,
    ModelError,
    ModelGarbled,
    ModelRefused,
    ModelRequestRefused,
    ModelServerError,
    ModelTimeout,
    ModelUnknown,
    ModelUnreachable,
)
from service.gateway.litellm import LiteLLMGateway
from tests.gateway.conftest import TYPED, MakeGateway, Verdict, make_known, read, request
from tests.support import fault_provider as faults
from tests.support.fault_provider import Fault, FaultProvider, reply

Failure = type[ModelError]

BEFORE: list[tuple[str, Fault, Failure, Failure]] = [
    # what, the fault, its name when streamed, its name when asked for whole
    ("401", faults.status(401), ModelAuth, ModelAuth),
    ("402", faults.status(402), ModelBudget, ModelBudget),
    ("403", faults.status(403), ModelAuth, ModelAuth),
    ("429 with a long pause", faults.status(429, headers={"Retry-After": "30"}), ModelBusy, ModelBusy),
    ("500", faults.status(500), ModelServerError, ModelServerError),
    ("503", faults.status(503), ModelServerError, ModelServerError),
    ("400", faults.status(400), ModelRequestRefused, ModelRequestRefused),
    ("unknown model", faults.unknown_model(), ModelUnknown, ModelUnknown),
    ("over-long context", faults.context_too_long(), ModelContextTooLong, ModelContextTooLong),
    ("no answer", faults.hang(), ModelTimeout, ModelTimeout),
    ("no first word", faults.hang_after(0), ModelTimeout, ModelTimeout),
    ("empty", faults.empty(), ModelEmpty, ModelEmpty),
    ("white space", reply(["  ", "\n"]), ModelEmpty, ModelEmpty),
    ("refusal", faults.refusal(), ModelRefused, ModelRefused),
    ("content filter", faults.content_filter(), ModelRefused, ModelRefused),
    ("truncated before words", faults.truncate(0), ModelCutOff, ModelUnreachable),
    ("reset before words", faults.reset(0), ModelUnreachable, ModelUnreachable),
    ("garbage before words", faults.garbage(0), ModelGarbled, ModelUnreachable),
    ("error event before words", faults.error_event(0), ModelServerError, ModelEmpty),
    ("a page instead of an answer", faults.not_json(), ModelCutOff, ModelGarbled),
]
"""Faults that strike before anything has been given out."""

MIDWAY: list[tuple[str, Fault, Failure]] = [
    ("truncated", faults.truncate(3), ModelCutOff),
    ("truncated with [DONE]", faults.truncate(3, done=True), ModelCutOff),
    ("reset", faults.reset(3), ModelCutOff),
    ("garbage", faults.garbage(3), ModelCutOff),
    ("error event", faults.error_event(3), ModelCutOff),
    ("falls silent", faults.hang_after(3), ModelCutOff),
    ("content filter", faults.content_filter(3), ModelRefused),
]
"""Faults that strike after three words of a stream."""

CASES = [pytest.param(fault, streamed, whole, id=name) for name, fault, streamed, whole in BEFORE]
WAYS = [(True, False), (True, True), (False, False)]
"""Whether a call is streamed, and whether a stream of its kind has been answered before."""
SPOKEN = [pytest.param(fault, name, id=what) for what, fault, name in MIDWAY]


async def ask(gateway: LiteLLMGateway, *, streamed: bool) -> str:
    """The answer's text, either way."""
    return (await read(gateway, request()))[0] if streamed else (await gateway.complete(request())).text


def assert_nothing_leaked(error: BaseException) -> None:
    """Neither the error nor anything a log would print with it repeats the request or the provider."""
    told = "".join(traceback.format_exception(error)) + repr(error) + str(error.__context__)
    assert TYPED not in told
    assert "rejected" not in told


@pytest.mark.parametrize("known", [False, True], ids=["by litellm", "without it"])
@pytest.mark.parametrize("model", ["openai/first", "hosted_vllm/first"])
@pytest.mark.parametrize(("fault", "streamed_name", "whole_name"), CASES)
async def test_a_streamed_call_that_fails_at_once_is_named(
    provider: FaultProvider,
    make_gateway: MakeGateway,
    fault: Fault,
    streamed_name: Failure,
    whole_name: Failure,
    model: str,
    known: bool,
) -> None:
    gateway = make_gateway(model=model)
    if known:
        await make_known(provider, gateway)
    provider.default = fault
    with pytest.raises(ModelError) as caught:
        await ask(gateway, streamed=True)
    assert type(caught.value) is streamed_name
    assert_nothing_leaked(caught.value)


@pytest.mark.parametrize(("fault", "streamed_name", "whole_name"), CASES)
async def test_a_whole_call_that_fails_is_named(
    provider: FaultProvider, make_gateway: MakeGateway, fault: Fault, streamed_name: Failure, whole_name: Failure
) -> None:
    provider.plan([fault])
    with pytest.raises(ModelError) as caught:
        await ask(make_gateway(), streamed=False)
    assert type(caught.value) is whole_name
    assert_nothing_leaked(caught.value)


@pytest.mark.parametrize(("streamed", "known"), WAYS, ids=["streamed", "streamed again", "whole"])
@pytest.mark.parametrize(("fault", "streamed_name", "whole_name"), CASES)
async def test_a_fallback_answers_for_a_model_that_fails_before_words(
    provider: FaultProvider,
    make_gateway: MakeGateway,
    fault: Fault,
    streamed_name: Failure,
    whole_name: Failure,
    streamed: bool,
    known: bool,
) -> None:
    gateway = make_gateway(fallbacks=("hosted_vllm/second",))
    if known:
        await make_known(provider, gateway)
    provider.plan([fault], model="first")
    provider.plan([reply("I am the fallback.")], model="second")

    if streamed:
        text, last = await read(gateway, request())
        model = last.model
    else:
        answer = await gateway.complete(request())
        text, model = answer.text, answer.model
    assert text == "I am the fallback."
    assert model == "hosted_vllm/second"
    assert [call.model for call in provider.calls] == ["first", "second"]


@pytest.mark.parametrize("model", ["openai/first", "hosted_vllm/first"])
@pytest.mark.parametrize(("streamed", "known"), WAYS, ids=["streamed", "streamed again", "whole"])
async def test_a_refused_connection_is_named(
    provider: FaultProvider, make_gateway: MakeGateway, streamed: bool, known: bool, model: str
) -> None:
    gateway = make_gateway(model=model)
    if known:
        await make_known(provider, gateway)
    async with provider.down():
        with pytest.raises(ModelUnreachable) as caught:
            await ask(gateway, streamed=streamed)
    assert_nothing_leaked(caught.value)


@pytest.mark.parametrize("streamed", [True, False], ids=["streamed", "whole"])
async def test_a_fallback_answers_when_the_connection_is_refused(
    provider: FaultProvider, make_gateway: MakeGateway, streamed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with FaultProvider() as other:
        monkeypatch.setenv("HOSTED_VLLM_API_BASE", other.base_url)
        async with provider.down():
            assert await ask(make_gateway(fallbacks=("hosted_vllm/second",)), streamed=streamed)
        assert [call.model for call in other.calls] == ["second"]


@pytest.mark.parametrize("known", [False, True], ids=["by litellm", "without it"])
@pytest.mark.parametrize(("fault", "name"), SPOKEN)
async def test_what_was_given_out_before_a_stream_breaks_stays_and_no_fallback_talks_over_it(
    provider: FaultProvider, make_gateway: MakeGateway, fault: Fault, name: Failure, known: bool
) -> None:
    gateway = make_gateway(fallbacks=("openai/second",))
    if known:
        await make_known(provider, gateway)
    provider.plan([fault])
    stream = aiter(gateway.stream(request()))
    assert [(await anext(stream)).text for _ in range(3)] == ["I", " was", " not"]
    with pytest.raises(ModelError) as caught:
        await anext(stream)
    assert type(caught.value) is name
    assert len(provider.calls) == 1
    assert_nothing_leaked(caught.value)


async def test_two_failing_models_give_way_to_a_third(provider: FaultProvider, make_gateway: MakeGateway) -> None:
    provider.plan([faults.empty()], model="first")
    provider.plan([faults.status(500)], model="second")
    gateway = make_gateway(fallbacks=("openai/second", "openai/third"))

    assert (await read(gateway, request()))[1].model == "openai/third"
    assert [call.model for call in provider.calls] == ["first", "second", "third"]


async def test_when_every_fallback_fails_each_was_asked_once(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    provider.default = faults.status(500)
    with pytest.raises(ModelServerError):
        await make_gateway(fallbacks=("openai/second", "openai/third")).complete(request())
    assert [call.model for call in provider.calls] == ["first", "second", "third"]


async def test_an_empty_answer_of_the_last_fallback_is_the_error(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    provider.plan([faults.status(500), faults.empty()])
    with pytest.raises(ModelEmpty):
        await read(make_gateway(fallbacks=("openai/second",)), request())


@pytest.mark.usefixtures("quick_retries")
@pytest.mark.parametrize(("streamed", "known"), WAYS, ids=["streamed", "streamed again", "whole"])
async def test_a_server_error_is_retried_as_often_as_configured(
    provider: FaultProvider, make_gateway: MakeGateway, streamed: bool, known: bool
) -> None:
    gateway = make_gateway(retries=1)
    if known:
        await make_known(provider, gateway)
    provider.plan([faults.status(500), reply("Better now.")])
    assert await ask(gateway, streamed=streamed) == "Better now."
    assert len(provider.calls) == 2


@pytest.mark.usefixtures("quick_retries")
async def test_no_more_attempts_are_made_than_configured(provider: FaultProvider, make_gateway: MakeGateway) -> None:
    provider.default = faults.status(500)
    with pytest.raises(ModelServerError):
        await make_gateway(retries=2).complete(request())
    assert len(provider.calls) == 3


@pytest.mark.usefixtures("quick_retries")
async def test_a_rate_limit_without_a_pause_asked_for_is_tried_again(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    provider.plan([faults.status(429), reply("Here I am.")])
    assert await ask(make_gateway(retries=1), streamed=True) == "Here I am."


@pytest.mark.parametrize(("streamed", "known"), WAYS, ids=["streamed", "streamed again", "whole"])
async def test_a_long_pause_that_the_provider_asks_for_is_not_waited_out(
    provider: FaultProvider, make_gateway: MakeGateway, streamed: bool, known: bool
) -> None:
    gateway = make_gateway(retries=2)
    if known:
        await make_known(provider, gateway)
    provider.default = faults.status(429, headers={"Retry-After": "30"})
    async with asyncio.timeout(3):
        with pytest.raises(ModelBusy):
            await ask(gateway, streamed=streamed)
    assert len(provider.calls) == 1


@pytest.mark.parametrize(("streamed", "known"), WAYS, ids=["streamed", "streamed again", "whole"])
@pytest.mark.parametrize("fault", [faults.status(401), faults.unknown_model(), faults.hang()])
async def test_what_another_attempt_cannot_mend_is_not_retried(
    provider: FaultProvider, make_gateway: MakeGateway, fault: Fault, streamed: bool, known: bool
) -> None:
    gateway = make_gateway(retries=2)
    if known:
        await make_known(provider, gateway)
    provider.default = fault
    with pytest.raises(ModelError):
        await ask(gateway, streamed=streamed)
    assert len(provider.calls) == 1


async def test_a_model_that_cools_down_is_not_asked_and_the_reason_is_given_again(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    gateway = make_gateway(cooldown_s=60.0)
    provider.default = faults.status(401)
    for _ in range(3):
        with pytest.raises(ModelAuth):
            await gateway.complete(request())
    assert len(provider.calls) == 1


async def test_a_model_that_cools_down_leaves_its_turn_to_the_fallback(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    gateway = make_gateway(fallbacks=("openai/second",), cooldown_s=60.0)
    provider.plan([faults.status(401)], model="first")
    for _ in range(3):
        assert (await gateway.complete(request())).model == "openai/second"
    assert [call.model for call in provider.calls] == ["first", "second", "second", "second"]


async def test_the_whole_call_is_bounded_by_the_requests_own_time(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    provider.default = faults.hang()
    gateway = make_gateway()
    with pytest.raises(ModelTimeout):
        await gateway.complete(request(timeout_s=0.2))
    provider.default = reply([f"{number} " for number in range(400)], delay_s=0.01)
    with pytest.raises(ModelCutOff) as caught:
        await read(gateway, request(timeout_s=0.3))
    assert type(caught.value.__cause__) is ModelTimeout


@pytest.mark.parametrize("name", ["nobody/has-this", "nothing"])
async def test_a_model_name_that_litellm_cannot_place_is_named_and_its_fallback_answers(
    provider: FaultProvider, make_gateway: MakeGateway, name: str
) -> None:
    with pytest.raises(ModelUnknown):
        await make_gateway(model=name).complete(request())
    assert (await make_gateway(model=name, fallbacks=("openai/second",)).complete(request())).model == "openai/second"


async def test_a_missing_key_is_named(
    provider: FaultProvider, make_gateway: MakeGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY")
    with pytest.raises(ModelAuth):
        await make_gateway().complete(request())
    assert provider.calls == []


async def test_a_reader_who_leaves_ends_the_call(provider: FaultProvider, make_gateway: MakeGateway) -> None:
    provider.plan([reply(["One.", " Two."], hold_after=1)])
    gateway = make_gateway()
    stream = gateway.stream(request())
    assert (await anext(stream)).text == "One."
    await stream.aclose()  # type: ignore[attr-defined]
    assert await ask(gateway, streamed=True)


@pytest.mark.parametrize("known", [False, True], ids=["by litellm", "without it"])
async def test_nothing_of_a_failed_call_reaches_a_log(
    provider: FaultProvider,
    make_gateway: MakeGateway,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    known: bool,
) -> None:
    gateway = make_gateway(fallbacks=("openai/second",))
    if known:
        await make_known(provider, gateway)
    provider.default = faults.status(500)
    with caplog.at_level(logging.DEBUG):
        for streamed in (True, False):
            with pytest.raises(ModelError):
                await ask(gateway, streamed=streamed)
        provider.default = faults.garbage(2)
        with pytest.raises(ModelError):
            await ask(gateway, streamed=True)
        await ask_for_verdict(gateway, provider)
    out, err = capfd.readouterr()
    assert TYPED not in caplog.text + out + err


async def ask_for_verdict(gateway: LiteLLMGateway, provider: FaultProvider) -> None:
    provider.default = reply('{"verdict": "yes", "turn": 1}')
    assert (await gateway.complete(request(schema=Verdict))).text.startswith("{")
