"""One request on its way along a chain of models, and what is an answer and what is not.

Works on the objects that litellm's Router returns, but imports nothing of it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any, Final

from service.errors import ModelCutOff, ModelEmpty, ModelGarbled, ModelRefused, ModelServerError, ModelTimeout
from service.gateway.port import Message, ModelRequest

INTERNAL_ERROR: Final = 500
GOODBYE_S: Final = 0.1
"""How long a provider that has said everything may take to end its answer."""
_REFUSED: Final = frozenset(("content_filter", "refusal"))


class Attempt:
    """One request on its way along a chain of models, within its time."""

    def __init__(
        self,
        router: Any,
        request: ModelRequest,
        chain: tuple[str, ...],
        *,
        streamed: bool,
        patience_s: float,
        takes_cache_marks: Callable[[str], bool],
    ) -> None:
        """``patience_s`` bounds one try at one model: its first word, or its whole answer."""
        self._router = router
        self._request = request
        self._chain = chain
        self._streamed = streamed
        self._patience_s = patience_s
        self._takes_cache_marks = takes_cache_marks
        self._loop = asyncio.get_running_loop()
        self._position = 0
        self._answered = 0
        self._word_by = 0.0
        self._end = self._loop.time() + request.timeout_s

    @property
    def first(self) -> str:
        """The model this attempt began with, before any fallback of the Router's."""
        return self._chain[self._position]

    @property
    def model(self) -> str:
        """The model that answers now."""
        return self._chain[self._answered]

    def deadline(self, *, words: bool) -> float:
        """The loop time by which the next piece must be there."""
        return self._end if words else min(self._end, self._word_by)

    def advance(self) -> bool:
        """Whether a fallback is left that the Router has not tried, and the time to ask it."""
        self._position = self._answered + 1
        self._answered = self._position
        return self._position < len(self._chain) and self._loop.time() < self._end

    async def open(self) -> Any:
        """A started stream, or a whole response, from the first model of the rest that gives one."""
        rest = self._chain[self._position :]
        # A model that hangs must leave its fallbacks time to answer.
        patience_s = min(self._patience_s, self._request.timeout_s / len(rest))
        self._answered = len(self._chain) - 1  # if the Router gives up, it has tried them all
        try:
            async with asyncio.timeout_at(self._end):
                response = await self._router.acompletion(**self._arguments(rest), timeout=patience_s)
        except TimeoutError:
            raise ModelTimeout from None
        self._answered = self._chain.index(response._hidden_params["model_id"])
        self._word_by = self._loop.time() + patience_s
        return response

    def _arguments(self, rest: tuple[str, ...]) -> dict[str, Any]:
        request = self._request
        marks = all(self._takes_cache_marks(model) for model in rest)
        others = [{rest[0]: list(rest[1:])}] if len(rest) > 1 else []
        call: dict[str, Any] = {
            "model": rest[0],
            "messages": [_message(message, marks) for message in request.messages],
            "max_tokens": request.max_tokens,
            "temperature": request.temperature,
            "stream": self._streamed,
            "fallbacks": others,
            "context_window_fallbacks": others,
            "content_policy_fallbacks": others,
            "drop_params": True,  # a seed or a schema that a model does not take is left out
        }
        if request.seed is not None:
            call["seed"] = request.seed
        if request.schema is not None:
            call["response_format"] = request.schema
        if self._streamed:
            call["stream_options"] = {"include_usage": True}
        return call


class Reading:
    """The words of one stream, and afterwards whether they were an answer."""

    def __init__(self, stream: Any, attempt: Attempt) -> None:
        """``stream`` is litellm's; its ``completion_stream`` is ours, ``Plain`` or ``Watched``."""
        inner = stream.completion_stream
        self._pieces: Plain | Wrapped = inner if isinstance(inner, Plain) else Wrapped(stream, inner)
        self._attempt = attempt
        self._words = False

    @property
    def usage(self) -> Any:
        """What the provider counted, as it said it; ``None`` where it said nothing."""
        return self._pieces.usage

    async def __aiter__(self) -> AsyncIterator[str]:
        held = ""
        pieces = aiter(self._pieces)
        while True:
            try:
                async with asyncio.timeout_at(self._attempt.deadline(words=self._words)):
                    held += await anext(pieces)
            except StopAsyncIteration:
                break
            except TimeoutError:
                raise ModelTimeout from None
            if held.strip() or (self._words and held):
                self._words = True
                yield held
                held = ""

    def check(self) -> None:
        """Raise unless the stream said that it was complete and had something to say."""
        if self._pieces.refused or self._pieces.finish in _REFUSED:
            raise ModelRefused
        if self._pieces.finish is None:
            raise ModelCutOff
        if not self._words:
            raise ModelEmpty


class ErrorInStream(Exception):
    """What a provider says in place of the next words. Its text is looked at and never repeated (``failures``)."""

    def __init__(self, said: Any) -> None:
        super().__init__(str(said))
        code = said.get("code") if isinstance(said, dict) else None
        self.status_code = code if isinstance(code, int) else INTERNAL_ERROR


class Plain:
    """An OpenAI-compatible provider's stream as it comes: what litellm's wrapper makes of each chunk takes six times
    as long and says no more about words (``bench/history.jsonl``).

    The openai client's own decoder tells events apart; the text of each is given, which may be empty.
    """

    def __init__(self, stream: Any) -> None:
        import httpx  # with its command line, which a start has no use for

        self._broken = (httpx.ReadError, httpx.RemoteProtocolError)
        self.inner = stream
        self._events = aiter(stream._iter_events())
        self._ended = False
        self.finish: str | None = None
        self.refused = False
        self.usage: Any = None

    def __aiter__(self) -> Plain:
        return self

    async def __anext__(self) -> str:
        try:
            event = await anext(self._events)
        except self._broken:
            if self.finish is None:
                raise
            raise StopAsyncIteration from None  # everything was said; only the goodbye is missing
        if event.data.startswith("[DONE]"):
            self._ended = True
            raise StopAsyncIteration
        try:
            return self._text_of(json.loads(event.data))
        except (AttributeError, LookupError, TypeError, ValueError):  # JSON, if that, but not of this protocol
            raise ModelGarbled from None

    def _text_of(self, said: Any) -> str:
        if said.get("error"):
            raise ErrorInStream(said["error"])
        self.usage = said.get("usage") or self.usage
        if not said.get("choices"):
            return ""
        choice = said["choices"][0]
        self.finish = choice.get("finish_reason") or self.finish
        if self.finish == "error":
            raise ModelServerError
        delta = choice.get("delta") or {}
        self.refused = self.refused or bool(delta.get("refusal"))
        text = delta.get("content")
        return text if isinstance(text, str) else ""

    async def aclose(self) -> None:
        if self._ended:  # a connection can be used again once it was read to the mark that nothing follows
            with suppress(TimeoutError, *self._broken):
                async with asyncio.timeout(GOODBYE_S):
                    async for _ in self._events:
                        pass
        await self._events.aclose()
        await self.inner.close()


class Wrapped:
    """Any other provider's stream, by way of litellm's wrapper, which knows them all."""

    def __init__(self, stream: Any, inner: Watched) -> None:
        self._stream = stream
        self._inner = inner
        self._pieces = aiter(stream)
        self._usage: Any = None

    def __aiter__(self) -> Wrapped:
        return self

    async def __anext__(self) -> str:
        piece = await anext(self._pieces)
        self._usage = getattr(piece, "usage", None) or self._usage
        return (piece.choices[0].delta.content or "") if piece.choices else ""

    @property
    def finish(self) -> str | None:
        reason: str | None = self._stream.received_finish_reason
        return reason

    @property
    def refused(self) -> bool:
        return self._inner.refused

    @property
    def usage(self) -> Any:
        # litellm counts by itself where the provider did not; a count of its own is in no chunk.
        return self._usage if any(getattr(chunk, "usage", None) for chunk in self._stream.chunks) else None


class Watched:
    """A provider's raw stream, watched for the ``refusal`` field that litellm drops."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner
        self._pieces = aiter(inner)
        self.refused = False

    def __aiter__(self) -> Watched:
        return self

    async def __anext__(self) -> Any:
        piece = await anext(self._pieces)
        choices = getattr(piece, "choices", None)
        if choices and getattr(choices[0].delta, "refusal", None):
            self.refused = True
        return piece

    async def aclose(self) -> None:
        close = getattr(self.inner, "aclose", None) or getattr(self.inner, "close", None)
        if close is not None:
            await close()


def _message(message: Message, marks: bool) -> dict[str, Any]:
    if not (marks and message.cacheable):
        return {"role": message.role, "content": message.content}
    marked = {"type": "text", "text": message.content, "cache_control": {"type": "ephemeral"}}
    return {"role": message.role, "content": [marked]}


def whole_text(response: Any, *, structured: bool) -> str:
    if not response.choices:
        raise ModelEmpty
    choice = response.choices[0]
    extra = choice.message.provider_specific_fields or {}
    if choice.finish_reason in _REFUSED or extra.get("refusal"):
        raise ModelRefused
    text = str(choice.message.content or "")
    if not text.strip():
        raise ModelEmpty
    if structured and choice.finish_reason == "length":
        raise ModelCutOff
    return text
