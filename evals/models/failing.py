"""Ways in which a provider misbehaves, each told as raw HTTP at the edge where respx stands for the network.

Above it everything is the product's own: litellm builds the request and takes the answer apart. Error
bodies repeat the words of the request, as real providers' bodies may, so that it can be seen that such
words are not passed on.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Any, Literal
from unittest import mock

import httpx

from evals.models.cassettes import NOWHERE, WARM_UP, sent
from service.errors import ExtraMissing
from service.gateway.litellm import LiteLLMGateway
from service.gateway.port import Chunk, Completion, ModelRequest, ModelRole

MODEL = "openai/failing"
FIRST, SECOND = "i read what you wrote\n", "and th"
"""A whole bubble that may be shown, and the beginning of another one that may not."""
Ending = Literal["finish", "close", "done", "reset", "hang", "garbage", "error", "filter"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One way of failing. ``slug``: what a person is told of it in a talk; ``report``: what becomes of a report.

    The latter is a slug, ``unscored`` where the report is made and says what it could not score, or empty where
    it would be another fault's.
    ``said``: words that come before it. ``waits``: it is only noticed by waiting.
    """

    name: str
    slug: str
    report: str
    status: int = 200
    code: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    raises: type[httpx.TransportError] | None = None
    body: bytes | None = None
    said: tuple[str, ...] = ()
    ending: Ending = "finish"
    refusal: bool = False
    waits: bool = False


def _http(name: str, status: int, slug: str, code: str = "", **headers: str) -> Fault:
    return Fault(name, slug, slug, status, code or str(status), tuple(headers.items()))


BEFORE: tuple[Fault, ...] = (
    _http("the key is wrong", 401, "model-auth"),
    _http("nothing is left on the account", 402, "model-budget"),
    _http("the key may not do this", 403, "model-auth"),
    _http("too many requests", 429, "model-busy"),
    Fault(
        "too many requests, come back in an hour", "model-busy", "model-busy", 429, "429", (("Retry-After", "3600"),)
    ),
    _http("an error of its own", 500, "model-server-error"),
    _http("a proxy without its server", 502, "model-server-error"),
    _http("not available", 503, "model-server-error"),
    _http("overloaded", 529, "model-server-error"),
    _http("the request is not accepted", 400, "model-request-refused"),
    _http("no such model", 404, "model-unknown", "model_not_found"),
    Fault("the talk is too long for it", "model-context-too-long", "unscored", 400, "context_length_exceeded"),
    Fault("nobody listens", "model-unreachable", "model-unreachable", raises=httpx.ConnectError),
    Fault("it hangs up at once", "model-unreachable", "model-unreachable", raises=httpx.RemoteProtocolError),
    Fault("it never begins", "model-timeout", "model-timeout", ending="hang", waits=True),
    Fault("an answer with nothing in it", "model-empty", "unscored"),
    Fault("an answer of white space", "model-empty", "unscored", said=("  ", "\n")),
    Fault("it declines", "model-refused", "unscored", refusal=True),
    Fault("its filter stops the answer", "model-refused", "unscored", ending="filter"),
    Fault("cut off before a word", "model-cut-off", "model-unreachable", ending="close"),
    Fault("reset before a word", "model-unreachable", "model-unreachable", ending="reset"),
    Fault("garbage before a word", "model-garbled", "unscored", ending="garbage"),
    # litellm takes an error inside a whole answer for a request that was refused.
    Fault("an error instead of words", "model-server-error", "model-request-refused", ending="error"),
    Fault(
        "a web page instead of an answer", "model-cut-off", "unscored", body=b"<html><body>please sign in</body></html>"
    ),
)
"""Faults that strike before anything has been shown."""
_ENDINGS: tuple[tuple[str, str, Ending], ...] = (
    ("cut off", "model-cut-off", "close"),
    ("cut off, and says that it was all", "model-cut-off", "done"),
    ("reset", "model-cut-off", "reset"),
    ("garbage", "model-cut-off", "garbage"),
    ("an error", "model-cut-off", "error"),
    ("its filter stops it", "model-refused", "filter"),
    ("falls silent", "model-cut-off", "hang"),
)
MIDWAY: tuple[Fault, ...] = tuple(
    Fault(name, slug, "", said=(FIRST, SECOND), ending=ending, waits=ending == "hang")
    for name, slug, ending in _ENDINGS
)
"""Faults that strike after the first bubble of an answer has been shown."""
GOOD = Fault("a good answer", "", "", said=("I read what you wrote. ", "It was good of you to say it."))


@dataclass(slots=True)
class Plan:
    """What the provider does with the calls made while this plan is current, in order; the last goes on for ever."""

    answers: list[Fault]

    def next(self) -> Fault:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


PLAN: ContextVar[Plan] = ContextVar("provider's plan")


class Apart(LiteLLMGateway):
    """The product's gateway, with a model of its own for every plan: the adapter rests a model that has failed."""

    def configured(self, role: ModelRole) -> str | None:
        return MODEL if role in ("partner", "judge") else None

    def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        return super().stream(self._own(request))

    async def complete(self, request: ModelRequest) -> Completion:
        return await super().complete(self._own(request))

    def _own(self, request: ModelRequest) -> ModelRequest:
        return replace(request, model=f"{MODEL}-{id(PLAN.get())}")


@contextmanager
def provider() -> Iterator[None]:
    """While inside, every model answers by the current ``PLAN``, and no network is used. Raises ``ExtraMissing``."""
    try:
        import respx
    except ImportError as error:
        raise ExtraMissing("evals") from error

    async def answer(request: httpx.Request) -> httpx.Response | httpx.Request:
        body = sent(request)
        if body is None or body.get("model") == WARM_UP:
            return request
        return await _answer(request, body, PLAN.get().next())

    given = {"OPENAI_API_KEY": "nobodys-key", "OPENAI_API_BASE": NOWHERE}
    with mock.patch.dict(os.environ, given), respx.mock(using="httpx", assert_all_called=False) as router:
        router.route().mock(side_effect=answer)
        yield


async def _answer(request: httpx.Request, body: dict[str, Any], fault: Fault) -> httpx.Response:
    if fault.raises is not None:
        raise fault.raises("not reached", request=request)
    if fault.status != 200:
        words = " ".join(str(message.get("content")) for message in body["messages"])
        error = {"error": {"message": f"{fault.code}: rejected: {words}", "type": "error", "code": fault.code}}
        return httpx.Response(fault.status, headers=dict(fault.headers), json=error)
    if fault.body is not None:
        return httpx.Response(200, headers={"content-type": "text/html"}, content=fault.body)
    if body.get("stream"):
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=_Told(_events(fault), fault))
    if fault.ending in ("hang", "reset", "close"):
        return httpx.Response(
            200, headers={"content-type": "application/json"}, stream=_Told([b'{"id": "x"'], fault, broken=True)
        )
    return httpx.Response(200, json=_whole(fault)) if fault.ending != "garbage" else httpx.Response(200, text="{no")


class _Told(httpx.AsyncByteStream):
    """A body that comes in pieces and ends as its fault says; ``broken``: before the length it announced."""

    def __init__(self, pieces: Sequence[bytes], fault: Fault, broken: bool = False) -> None:
        self._pieces = pieces
        self._broken = broken
        self._fault = fault

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            yield piece
        if self._fault.ending == "hang":
            await asyncio.Event().wait()
        if self._fault.ending == "reset":
            raise httpx.ReadError("connection reset")
        if self._fault.ending == "close" and self._broken:
            raise httpx.RemoteProtocolError("peer closed connection without sending complete message body")


def _events(fault: Fault) -> list[bytes]:
    deltas: list[dict[str, Any]] = [{"role": "assistant", "content": ""}, *({"content": piece} for piece in fault.said)]
    if fault.refusal:
        deltas.append({"refusal": "I can't help with that."})
    made = [_event({"choices": [{"index": 0, "delta": delta, "finish_reason": None}]}) for delta in deltas]
    if fault.ending in ("finish", "filter"):
        reason = "stop" if fault.ending == "finish" else "content_filter"
        made.append(_event({"choices": [{"index": 0, "delta": {}, "finish_reason": reason}]}))
    if fault.ending == "error":
        made.append(_event({"error": {"message": "overloaded", "type": "server_error"}}))
    if fault.ending == "garbage":
        made.append(b"data: {this is not json\n\n")
    if fault.ending in ("finish", "filter", "done"):
        made.append(b"data: [DONE]\n\n")
    return made


def _event(payload: dict[str, Any]) -> bytes:
    whole = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "failing", **payload}
    return b"data: " + json.dumps(payload if "error" in payload else whole).encode() + b"\n\n"


def _whole(fault: Fault) -> dict[str, Any]:
    if fault.ending == "error":
        return {"error": {"message": "overloaded", "type": "server_error"}}
    message: dict[str, Any] = {"role": "assistant", "content": "".join(fault.said)}
    if fault.refusal:
        message |= {"content": None, "refusal": "I can't help with that."}
    reason = "content_filter" if fault.ending == "filter" else "stop"
    choice = {"index": 0, "message": message, "finish_reason": reason}
    return {"id": "1", "object": "chat.completion", "created": 1, "model": "failing", "choices": [choice]}
