"""``/v1``: the partners for any program that speaks OpenAI's chat API. Each partner in each situation is a model.

Nothing is stored. Who decides, and from what, is in ``conversation.replay``; the gates are those of every route.
"""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing
from itertools import chain
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field
from sse_starlette import EventSourceResponse, ServerSentEvent

from service.conversation.ground import CUSTOM
from service.conversation.replay import Outcome, Piece, Replay, Said
from service.conversation.sessions import scenario_open
from service.conversation.text import checked
from service.errors import BadInput, ModelError, NotFound
from service.gateway.port import CHARGED_TO, Usage
from service.web.api.models import View
from service.web.deps import Deps, Owner, Services
from service.web.encoding import Utf8Route
from service.web.problems import openai_problem
from service.web.sse import PING_S

router = APIRouter(prefix="/v1", tags=["chat completions"], route_class=Utf8Route)
OFFERED = 1_790_812_800
"""``created`` of every model: the API wants a time, and these are not made at one."""
Finish = Literal["stop", "content_filter"]


class _Lenient(BaseModel):
    """Clients send many knobs that a model would have; what is not named here changes nothing."""

    model_config = ConfigDict(extra="ignore")


class TextPart(_Lenient):
    type: Literal["text"]
    text: str


class ChatMessage(_Lenient):
    """``content`` may be empty: the person does not write, and time passes."""

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: str | list[TextPart] | None = None


class StreamOptions(_Lenient):
    include_usage: bool = False


class ChatBody(_Lenient):
    """Only ``user`` messages count. ``assistant`` messages shape wording; all others are not read."""

    model: str
    messages: Annotated[list[ChatMessage], Field(min_length=1, max_length=2_000)]
    stream: bool = False
    stream_options: StreamOptions | None = None
    n: Annotated[Literal[1] | None, Field(description="one answer; there is only one of them")] = None


class ModelView(View):
    """A partner in a situation. ``name`` is for lists; ``opening`` is what they have written before you do."""

    id: str
    object: Literal["model"] = "model"
    created: int = OFFERED
    owned_by: Literal["unsent"] = "unsent"
    name: str
    description: str
    opening: str | None
    simulated: Literal[True] = True


class ModelList(View):
    object: Literal["list"] = "list"
    data: list[ModelView]


class UsageView(View):
    """Tokens as the configured model's provider counted them; zeros where no model was asked."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    total_tokens: int = 0


class AnswerMessage(View):
    role: Literal["assistant"] = "assistant"
    content: str


class Choice(View):
    index: Literal[0] = 0
    message: AnswerMessage
    finish_reason: Finish


class How(View):
    """What OpenAI's shape has no word for: how the answer ended."""

    event: Literal["reply", "silence", "ended", "safety"]
    simulated: Literal[True] = True


class Completion(View):
    id: str
    object: Literal["chat.completion"] = "chat.completion"
    created: int
    model: str
    choices: list[Choice]
    usage: UsageView
    unsent: How


STREAM: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "With `stream`, the same in `chat.completion.chunk` objects, one a sentence, then `[DONE]`.",
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
    }
}


@router.get("/models")
async def list_models(deps: Deps, owner: Owner) -> ModelList:
    """Every partner in every situation that is open to you; before the first questions, every one there is."""
    readiness = await deps.sessions.readiness(owner)
    scenarios = [
        s for s in deps.ground.knowledge.scenarios.values() if readiness is None or scenario_open(readiness, s.contact)
    ]
    own = [CUSTOM + document.id for document in await deps.store.list_documents(owner, "persona")]
    personas = [(each, await deps.ground.persona(owner, each)) for each in chain(deps.ground.knowledge.personas, own)]
    return ModelList(
        data=[_model(f"{each}/{s.id}", Replay(persona, s)) for each, persona in personas for s in scenarios]
    )


@router.get("/models/{model_id:path}")
async def get_model(model_id: str, deps: Deps, owner: Owner) -> ModelView:
    """One partner in one situation."""
    return _model(model_id, await _replay(deps, owner, model_id))


@router.post("/chat/completions", response_model=Completion, responses=STREAM)
async def post_completion(body: ChatBody, deps: Deps, owner: Owner) -> Any:
    """The other person's answer to the last of your messages. Nothing is stored.

    All is decided anew from your messages alone, with rules and a fixed seed.
    """
    replay = await _replay(deps, owner, body.model)
    await deps.sessions.require_open(owner, replay.scenario)
    said = _said(body.messages, replay)
    if len(said) == 1:
        await deps.sessions.require_rest(owner)
    if deps.budget and deps.partner_model:
        await deps.budget.require(owner)
    CHARGED_TO.set(owner)  # for this request, and the stream that it answers with
    begins = _notice(replay) if len(said) == 1 else ""
    texts = _texts(deps, owner, replay, await replay.answer(deps.gateway, said, deps.reply_s))
    if body.stream:
        return await _streamed(deps, body, begins, texts)
    return await _whole(deps, body.model, begins, texts)


async def _replay(deps: Services, owner: str, model: str) -> Replay:
    """What a model's name stands for, e.g. ``theo/the_apology``. Raises ``NotFound``."""
    persona_id, _, scenario_id = model.rpartition("/")
    scenario = deps.ground.knowledge.scenarios.get(scenario_id)
    if scenario is None:
        raise NotFound("There is no model by that name. A name is a partner and a situation: theo/the_apology.")
    return Replay(await deps.ground.persona(owner, persona_id), scenario)


def _model(model: str, replay: Replay) -> ModelView:
    return ModelView(
        id=model,
        name=f"{replay.persona.alias} (simulated) · {replay.scenario.title}",
        description=replay.scenario.situation,
        opening=replay.first_words(),
    )


def _said(messages: Sequence[ChatMessage], replay: Replay) -> list[Said]:
    """The person's messages in order, each with what stands below it. Raises ``BadInput`` for what cannot be kept."""
    said: list[Said] = []
    for message in messages:
        text = _text(message).replace("\r\n", "\n")
        if message.role == "user":
            said.append(Said(checked(text) if text.strip() else None))
        elif message.role == "assistant" and said:
            shown = "\n".join(filter(None, (said[-1].shown, text.removeprefix(_notice(replay)))))
            said[-1] = Said(said[-1].text, shown)
    if not said:
        raise BadInput("There is no message of yours (role: user) in the conversation.")
    return said


def _text(message: ChatMessage) -> str:
    if message.content is None or isinstance(message.content, str):
        return message.content or ""
    return "\n".join(part.text for part in message.content)


def _notice(replay: Replay) -> str:
    """What stands above the first answer: that this is a simulation, and what had been written before."""
    before = replay.first_words()
    wrote = f" Before you wrote, {replay.persona.alias} had begun: “{before}”" if before else ""
    return f"({replay.persona.alias} is a simulation. Nothing you write here reaches anybody.{wrote})\n\n"


async def _texts(
    deps: Services, owner: str, replay: Replay, parts: AsyncGenerator[Piece | Outcome]
) -> AsyncGenerator[str | Outcome]:
    """What is shown, piece by piece with what stands between, then the outcome."""
    between = ""
    async with aclosing(parts):
        async for part in parts:
            if isinstance(part, Piece):
                yield between + part.text
                between = replay.between
                continue
            words = list(part.words)
            if part.event == "safety":
                words += [f"{place.name}: {place.how}" for place in await deps.ground.resources(owner)]
            if words:
                yield ("\n\n" if between else "") + "\n\n".join(words)
            yield part


async def _whole(deps: Services, model: str, begins: str, texts: AsyncGenerator[str | Outcome]) -> Completion:
    shown = [begins]
    outcome = Outcome("reply")
    async for text in texts:
        if isinstance(text, Outcome):
            outcome = text
        else:
            shown.append(text)
    return Completion(
        id=f"chatcmpl-{deps.new_id()}",
        created=int(deps.clock().timestamp()),
        model=model,
        choices=[Choice(message=AnswerMessage(content="".join(shown)), finish_reason=_finish(outcome))],
        usage=_usage(outcome),
        unsent=How(event=outcome.event),
    )


def _finish(outcome: Outcome) -> Finish:
    return "content_filter" if outcome.event == "safety" else "stop"


def _usage(outcome: Outcome) -> UsageView:
    usage = outcome.usage or Usage()
    asked, worded = usage.prompt_tokens or 0, usage.completion_tokens or 0
    return UsageView(prompt_tokens=asked, completion_tokens=worded, total_tokens=asked + worded)


async def _streamed(deps: Services, body: ChatBody, begins: str, texts: AsyncGenerator[str | Outcome]) -> Response:
    """The first words are waited for, so that a model that fails before them is a status and not a broken stream.

    The reply is made inside the stream: nothing of it is kept, so nothing is lost with a client that goes.
    """
    first = await anext(texts)
    head = {
        "id": f"chatcmpl-{deps.new_id()}",
        "object": "chat.completion.chunk",
        "created": int(deps.clock().timestamp()),
        "model": body.model,
    }
    counted = body.stream_options is not None and body.stream_options.include_usage

    def chunk(delta: dict[str, str], finish: Finish | None = None, **more: Any) -> ServerSentEvent:
        choices = [{"index": 0, "delta": delta, "finish_reason": finish}]
        return _event({**head, "choices": choices, **({"usage": None} if counted else {}), **more})

    async def events() -> AsyncIterator[ServerSentEvent]:
        yield chunk({"role": "assistant", "content": begins})
        try:
            async for text in _all(first, texts):
                if not isinstance(text, Outcome):
                    yield chunk({"content": text})
                    continue
                yield chunk({}, _finish(text), unsent=How(event=text.event).model_dump())
                if counted:
                    yield _event({**head, "choices": [], "usage": _usage(text).model_dump()})
        except ModelError as error:
            yield _event(openai_problem(error).model_dump())
        yield ServerSentEvent(data="[DONE]")

    return EventSourceResponse(events(), ping=PING_S, headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})


async def _all(first: str | Outcome, texts: AsyncGenerator[str | Outcome]) -> AsyncIterator[str | Outcome]:
    async with aclosing(texts):
        yield first
        async for text in texts:
            yield text


def _event(value: dict[str, Any]) -> ServerSentEvent:
    return ServerSentEvent(data=json.dumps(value, ensure_ascii=False, separators=(",", ":")))
