"""LiteLLMGateway against a real model: a streamed answer, and JSON that keeps to its schema."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, Field

from evals.models.small import MODEL
from service.errors import ModelCutOff
from service.gateway.litellm import LiteLLMGateway, ModelSettings
from service.gateway.port import Message, ModelRequest
from service.reporting.schema import JudgeAnswer, JudgedFinding, JudgedTurn

pytestmark = [pytest.mark.small_model, pytest.mark.usefixtures("small_model_env")]


@pytest.fixture
async def gateway() -> AsyncIterator[LiteLLMGateway]:
    made = LiteLLMGateway(ModelSettings(partner_model=MODEL, judge_model=MODEL, retries=0))
    yield made
    await made.close()


def asked(text: str, *, schema: type[BaseModel] | None = None, tokens: int = 40, model: str = MODEL) -> ModelRequest:
    messages = (Message("system", "You answer in one short sentence."), Message("user", text))
    return ModelRequest("partner", messages, max_tokens=tokens, seed=1, schema=schema, timeout_s=90.0, model=model)


@pytest.mark.parametrize("model", [MODEL, "hosted_vllm/smollm2"])
async def test_a_real_model_streams_words_and_counts_its_tokens(gateway: LiteLLMGateway, model: str) -> None:
    chunks = [chunk async for chunk in gateway.stream(asked("How was your week?", model=model))]

    assert len(chunks) > 3
    assert "".join(chunk.text for chunk in chunks).strip()
    assert {chunk.model for chunk in chunks} == {model}
    last = chunks[-1]
    assert last.done
    assert last.usage.prompt_tokens is not None
    assert last.usage.prompt_tokens > 10
    assert last.usage.completion_tokens is not None
    assert 0 < last.usage.completion_tokens <= 40
    assert last.usage.cost_usd is None


class Rated(BaseModel):
    """Small enough for the smallest of models."""

    verdict: Literal["yes", "no", "no_chance"]
    turn: int = Field(ge=1, le=9)


async def test_a_real_model_keeps_to_a_schema(gateway: LiteLLMGateway) -> None:
    text = "Turn 3 says: 'i am sorry that i never called.' Is it an apology? Answer as JSON."
    answer = await gateway.complete(asked(text, schema=Rated))

    assert Rated.model_validate_json(answer.text).verdict in ("yes", "no", "no_chance")
    assert answer.model == MODEL


class OneTurn(JudgeAnswer):
    """The evaluator's answer about one turn. Bounded, because this model lists without end where it may."""

    findings: Annotated[list[JudgedFinding], Field(max_length=2)]
    turns: Annotated[list[JudgedTurn], Field(max_length=1)]


EXAMPLE = (
    '{"findings": [{"turn": 1, "quote": "i am sorry", "check": "no_excuse", "what_it_does": "This says sorry.", '
    '"verdict": "yes", "better_line": null}], "turns": [{"turn": 1, "value": "helped"}]}'
)


async def test_a_real_model_keeps_to_the_evaluators_schema(gateway: LiteLLMGateway) -> None:
    text = f'<turn no="1" from="user">i am sorry that i never called.</turn> Judge turn 1 as JSON: {EXAMPLE}'
    answer = await gateway.complete(asked(text, schema=OneTurn, tokens=500))

    parsed = JudgeAnswer.model_validate_json(answer.text)
    assert all(turn.value in ("helped", "hurt", "neutral", "no_chance") for turn in parsed.turns)


async def test_a_real_models_answer_that_reaches_its_limit_is_cut_off(gateway: LiteLLMGateway) -> None:
    with pytest.raises(ModelCutOff):
        await gateway.complete(asked("Judge it as JSON.", schema=OneTurn, tokens=8))
