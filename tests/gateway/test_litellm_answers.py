"""What LiteLLMGateway asks of a provider, and what it makes of a good answer."""

from __future__ import annotations

import asyncio
import json

import httpx
import pytest
import respx

from service.errors import ModelCutOff, ModelError, ModelUnknown
from service.gateway.litellm import LiteLLMGateway, ModelSettings
from service.gateway.port import Usage
from tests.gateway.conftest import TYPED, MakeGateway, Verdict, read, request
from tests.support.fault_provider import FaultProvider, reply


async def test_a_streamed_answer_comes_in_pieces_and_ends_with_the_providers_usage(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    provider.plan([reply(["Hi", " there,", " you"])])
    chunks = [chunk async for chunk in make_gateway().stream(request())]

    assert [chunk.text for chunk in chunks] == ["Hi", " there,", " you", ""]
    assert {chunk.model for chunk in chunks} == {"openai/first"}
    assert chunks[-1].done
    assert chunks[-1].usage == Usage(prompt_tokens=11, completion_tokens=3, cached_tokens=3, cost_usd=None)


async def test_words_are_given_on_while_the_answer_is_still_coming(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    provider.plan([reply(["One.", " Two."], hold_after=1)])
    stream = aiter(make_gateway().stream(request()))

    assert (await anext(stream)).text == "One."
    provider.release()
    assert "".join([chunk.text async for chunk in stream]) == " Two."


async def test_more_people_than_a_client_has_connections_by_default_are_answered_at_once(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    gateway, people = make_gateway(), 130
    provider.plan([reply(["One.", " Two."], hold_after=1) for _ in range(people)])
    streams = [aiter(gateway.stream(request())) for _ in range(people)]

    async with asyncio.timeout(30):
        first = await asyncio.gather(*(anext(stream) for stream in streams))
    assert {chunk.text for chunk in first} == {"One."}
    provider.release()
    for stream in streams:
        assert "".join([chunk.text async for chunk in stream]) == " Two."


@pytest.mark.parametrize("model", ["openai/first", "hosted_vllm/first"])
async def test_the_request_carries_what_was_asked_and_the_base_address_comes_from_the_environment(
    provider: FaultProvider, make_gateway: MakeGateway, model: str
) -> None:
    await read(make_gateway(model=model), request(temperature=0.4))

    (call,) = provider.calls
    assert call.path == "/v1/chat/completions"
    assert call.model == "first"
    assert call.streamed
    assert call.body["messages"] == [
        {"role": "system", "content": "You are Dana."},
        {"role": "user", "content": TYPED},
    ]
    assert (call.body["max_tokens"], call.body["temperature"], call.body["seed"]) == (64, 0.4, 7)


async def test_a_structured_request_sends_a_strict_schema_and_returns_the_text_as_it_came(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    fenced = '```json\n{"verdict": "yes", "turn": 3}\n```'
    provider.plan([reply(fenced)])
    answer = await make_gateway().complete(request(role="judge", schema=Verdict))

    assert answer.text == fenced
    assert answer.model == "openai/first"
    assert answer.usage.prompt_tokens == 11
    sent = provider.calls[0].body["response_format"]
    assert sent["type"] == "json_schema"
    assert sent["json_schema"]["strict"] is True
    assert set(sent["json_schema"]["schema"]["required"]) == {"verdict", "turn"}


async def test_text_that_is_no_json_is_handed_to_the_caller_who_asked_for_json(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    provider.plan([reply("I would say yes.")])
    assert (await make_gateway().complete(request(schema=Verdict))).text == "I would say yes."


async def test_usage_that_the_provider_did_not_count_is_not_invented(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    provider.plan([reply("Hello there.", usage=False), reply("Hello there.", usage=False)])
    gateway = make_gateway()

    assert (await read(gateway, request()))[1].usage == Usage()
    assert (await gateway.complete(request())).usage == Usage()


async def test_a_model_with_a_known_price_reports_its_cost(provider: FaultProvider, make_gateway: MakeGateway) -> None:
    gateway = make_gateway(model="openai/gpt-4o")
    streamed = (await read(gateway, request()))[1].usage.cost_usd
    whole = (await gateway.complete(request())).usage.cost_usd

    assert streamed is not None
    assert streamed > 0
    assert streamed == whole


async def test_an_answer_that_reaches_its_length_limit_ends_in_good_order(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    provider.plan([reply("and then we", finish_reason="length")])
    assert (await read(make_gateway(), request()))[0] == "and then we"


async def test_a_structured_answer_that_reaches_its_length_limit_is_cut_off(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    provider.plan([reply('{"verdict": "ye', finish_reason="length")])
    with pytest.raises(ModelCutOff):
        await make_gateway().complete(request(schema=Verdict))


async def test_a_model_named_by_the_request_is_asked_and_no_fallback_stands_in_for_it(
    provider: FaultProvider, make_gateway: MakeGateway
) -> None:
    gateway = make_gateway(fallbacks=("openai/second",))
    assert (await gateway.complete(request(model="openai/third"))).model == "openai/third"

    async with provider.down():
        with pytest.raises(ModelError):
            await gateway.complete(request(model="openai/third"))
    assert [call.model for call in provider.calls] == ["third"]


async def test_a_role_without_a_model_says_so_and_does_not_ask_anybody(provider: FaultProvider) -> None:
    gateway = LiteLLMGateway(ModelSettings(partner_model="openai/first"))

    assert gateway.configured("partner") == "openai/first"
    assert gateway.configured("judge") is None
    with pytest.raises(ModelUnknown, match="judge"):
        await gateway.complete(request(role="judge"))
    assert provider.calls == []


async def test_many_requests_at_once_share_one_gateway(provider: FaultProvider, make_gateway: MakeGateway) -> None:
    gateway = make_gateway()
    asked = [read(gateway, request(messages=request().messages[1:], seed=number)) for number in range(12)]
    answers = await asyncio.gather(*asked)

    assert {text for text, _ in answers} == {"Hello, it is good to hear from you."}
    assert sorted(call.body["seed"] for call in provider.calls) == list(range(12))


async def test_a_closed_gateway_can_be_used_again(provider: FaultProvider, make_gateway: MakeGateway) -> None:
    gateway = make_gateway()
    await gateway.complete(request())
    await gateway.close()
    await gateway.complete(request())
    assert len(provider.calls) == 2


async def test_claude_is_told_where_the_stable_part_of_the_prompt_ends(
    monkeypatch: pytest.MonkeyPatch, make_gateway: MakeGateway
) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", "a-key")
    monkeypatch.delenv("ANTHROPIC_API_BASE", raising=False)
    answer = {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "claude-sonnet-4-5",
        "content": [{"type": "text", "text": "hey"}],
        "stop_reason": "end_turn",
        "usage": {"input_tokens": 5, "output_tokens": 1, "cache_read_input_tokens": 4},
    }
    with respx.mock(assert_all_called=True) as mocked:
        route = mocked.post("https://api.anthropic.com/v1/messages").respond(json=answer)
        done = await make_gateway(model="anthropic/claude-sonnet-4-5").complete(request())

    sent = json.loads(route.calls[0].request.content)
    assert sent["system"] == [{"type": "text", "text": "You are Dana.", "cache_control": {"type": "ephemeral"}}]
    assert "cache_control" not in json.dumps(sent["messages"])
    assert done.text == "hey"
    assert done.usage.cached_tokens == 4


async def test_a_mocked_provider_streams_through_litellms_own_client(
    monkeypatch: pytest.MonkeyPatch, make_gateway: MakeGateway
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "a-key")
    monkeypatch.setenv("OPENAI_API_BASE", "https://models.example/v1")
    pieces = [{"content": "Hey"}, {"content": " you."}]
    events = [{"choices": [{"index": 0, "delta": piece, "finish_reason": None}]} for piece in pieces]
    events.append({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
    frame = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "first"}
    body = "".join(f"data: {json.dumps({**frame, **event})}\n\n" for event in events) + "data: [DONE]\n\n"
    with respx.mock(assert_all_called=True) as mocked:
        route = mocked.post("https://models.example/v1/chat/completions")
        route.return_value = httpx.Response(200, headers={"content-type": "text/event-stream"}, text=body)
        text, last = await read(make_gateway(), request())

    assert text == "Hey you."
    assert last.usage == Usage()
    assert route.calls[0].request.headers["authorization"] == "Bearer a-key"


async def test_a_mocked_provider_answers_json_through_litellms_own_client(
    monkeypatch: pytest.MonkeyPatch, make_gateway: MakeGateway
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "a-key")
    monkeypatch.setenv("OPENAI_API_BASE", "https://models.example/v1")
    message = {"role": "assistant", "content": '{"verdict": "no", "turn": 1}'}
    body = {
        "id": "1",
        "object": "chat.completion",
        "created": 1,
        "model": "first",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 4, "completion_tokens": 9, "total_tokens": 13},
    }
    with respx.mock(assert_all_called=True) as mocked:
        mocked.post("https://models.example/v1/chat/completions").respond(json=body)
        answer = await make_gateway().complete(request(role="judge", schema=Verdict))

    assert Verdict.model_validate_json(answer.text) == Verdict(verdict="no", turn=1)
    assert answer.usage == Usage(prompt_tokens=4, completion_tokens=9)
