"""What litellm sent an OpenAI-compatible provider once is sent again without it, with other messages and another seed.

litellm finds out anew for every call where it goes, with which key and which parameters, and keeps a diary of it: some
3 ms of processor a turn. So of the first stream of a kind (one model, one length, one temperature) that is answered,
its request is kept as it left; the next ones of that kind are made of it and sent by the same client.

Kept with litellm: which model is asked, retries, fallbacks and cooldown (its Router), what a failure is called (its own
table), every first stream of a kind, whole answers, other protocols, and whoever wants messages put in other words.

Imported with litellm, in its thread: it needs httpx and the openai client.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from http import HTTPStatus
from itertools import pairwise
from typing import Any, Final, cast

import httpx
import openai

from service.gateway.attempt import Plain, Watched

KEPT_OPEN: Final = 20
"""Connections that may stay open when nobody uses them; how many are in use at once has no limit here. Enough for some
hundred people: each is in use for seconds a minute. More would cost more than they save, because httpcore looks at each
of them with each of them for every request: 1.1 ms of processor a request with 20, 5.5 ms with 100."""
KEPT_OPEN_S: Final = 120.0
"""How long they do: somebody writes once a minute, and a new one takes two or three trips to the provider. Shorter
than routers on the way remember a connection on which nothing is said (the least patient: four minutes)."""
MOST_KINDS: Final = 200
"""Kinds kept at most; the service has one for each model and medium."""
LONGEST_WAIT_S: Final = 4.0
"""A provider that asks for a longer pause before a retry is treated as having failed."""
NOT_ABOUT_THE_REQUEST: Final = frozenset((HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS))

SPEAKING_OPENAI: Final = frozenset(("openai.AsyncStream", "litellm.OpenAIChatCompletionStreamingHandler"))
"""litellm's readers of streams in OpenAI's protocol and nothing else, by package and class."""
SIGNED_IN: Final = frozenset(("azure", "azure_ai", "chatgpt", "github_copilot"))
"""Providers whose keys litellm fetches and which pass away: what was sent once is not good for ever."""
PASSED_A_CLIENT: Final = frozenset(("deepseek", "hosted_vllm"))
"""Providers of this protocol for which litellm would open connections of its own, but takes ours."""

_SEEN: Final[ContextVar[list[httpx.Response] | None]] = ContextVar("seen", default=None)

Message = Mapping[str, Any]
Kind = tuple[object, ...]


def session(verify: Any) -> httpx.AsyncClient:
    """The connections to OpenAI-compatible providers.

    litellm's own client for them opens a hundred at most: with more people reading a reply at once, the next would
    wait for one until the model counts as too slow. And it closes one that nobody has used for five seconds.
    """
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=KEPT_OPEN, keepalive_expiry=KEPT_OPEN_S)
    return _Forgetful(verify=verify, limits=limits, follow_redirects=True, event_hooks={"response": [_see]})


class _NoCookies(httpx.Cookies):
    def extract_cookies(self, response: httpx.Response) -> None:
        """None."""


class _Forgetful(httpx.AsyncClient):
    """Keeps no cookie: no provider knows somebody again by one, and nobody is taken for somebody else."""

    _none: Final = _NoCookies()

    @property
    def cookies(self) -> httpx.Cookies:
        return self._none

    @cookies.setter
    def cookies(self, cookies: Any) -> None:
        """Kept nowhere."""


async def _see(response: httpx.Response) -> None:
    seen = _SEEN.get()
    if seen is not None:
        seen.append(response)


@dataclass(frozen=True, slots=True, repr=False)
class Pattern:
    """A request as litellm sent it, its key included.

    ``follows``: which role followed which in messages that it left as they were; a provider may want others changed.
    """

    url: httpx.URL
    headers: httpx.Headers
    body: Mapping[str, Any]
    timeout: Mapping[str, float | None]
    provider: str
    follows: frozenset[tuple[str, str]]


class Answer:
    """A stream that has begun, in the shape in which the Router hands streams on."""

    def __init__(self, stream: Plain, model: str) -> None:
        self.completion_stream = stream
        self._hidden_params = {"model_id": model}

    async def aclose(self) -> None:
        await self.completion_stream.aclose()


class Direct:
    """The patterns known, and the asking by them."""

    def __init__(self, litellm: Any, refusal: Callable[..., Exception], client: httpx.AsyncClient) -> None:
        """``refusal`` is litellm's own exception for what an OpenAI-compatible provider answers."""
        self._litellm = litellm
        self._refusal = refusal
        self._client = client
        self._decoding = openai.AsyncOpenAI(api_key="none", http_client=client)
        self._known: dict[Kind, Pattern] = {}

    def pattern(self, model: str, messages: Sequence[Message], call: Mapping[str, Any]) -> Pattern | None:
        """How to ask for this without litellm; ``None`` while that is not known."""
        found = self._known.get(_kind(model, call))
        return found if found is not None and _follows(messages) <= found.follows else None

    def learn(self, model: str, messages: Sequence[Message], call: Mapping[str, Any], sent: httpx.Request) -> None:
        """Keep what litellm sent for a call that is being answered, if it is good for other calls."""
        provider = self._litellm.get_llm_provider(model)[1]
        if provider in SIGNED_IN or sent.method != "POST":  # where it was led elsewhere
            return
        body = json.loads(sent.content)
        if body.pop("messages", None) != list(messages) or body.get("seed", call.get("seed")) != call.get("seed"):
            return
        if len(self._known) >= MOST_KINDS:
            self._known.clear()
        kind, follows = _kind(model, call), _follows(messages)
        if kind in self._known:
            follows |= self._known[kind].follows
        headers = httpx.Headers(
            [(name, value) for name, value in sent.headers.raw if name.lower() != b"content-length"]
        )
        self._known[kind] = Pattern(sent.url, headers, body, sent.extensions["timeout"], provider, follows)

    async def open(
        self, pattern: Pattern, model: str, messages: Sequence[Message], call: Mapping[str, Any]
    ) -> Answer | None:
        """A stream that has begun; ``None`` where the provider objects to a parameter, which litellm drops.

        Raises litellm's exceptions.
        """
        body = {**pattern.body, "messages": messages}
        if "seed" in body:
            body["seed"] = call["seed"]
        request = httpx.Request(
            "POST",
            pattern.url,
            headers=pattern.headers,
            content=json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode(),
            extensions={"timeout": pattern.timeout},
        )
        try:
            response = await self._client.send(request, stream=True)
            if response.is_error:
                await response.aread()
        except httpx.TimeoutException:
            raise self._named(openai.APITimeoutError(request), pattern) from None
        except httpx.RequestError as error:
            refused = self._refusal(status_code=HTTPStatus.INTERNAL_SERVER_ERROR, message="Connection error.")
            raise self._named(refused, pattern) from error
        if not response.is_error:
            return self.answer(response, model)
        if response.is_client_error and response.status_code not in NOT_ABOUT_THE_REQUEST:
            self._known.pop(_kind(model, call), None)  # a new key, say: litellm looks for it again
        if response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY:
            return None
        said = self._refusal(status_code=response.status_code, message=response.text, headers=response.headers)
        raise self._named(said, pattern)

    def answer(self, response: httpx.Response, model: str) -> Answer:
        """What ``response`` streams, read as it comes."""
        return Answer(Plain(openai.AsyncStream(cast_to=object, response=response, client=self._decoding)), model)

    def _named(self, error: Exception, pattern: Pattern) -> Exception:
        """litellm's name for it; by the names its Router tells what is worth another attempt and what a cooldown."""
        name = pattern.body["model"]
        try:
            named = self._litellm.exception_type(name, error, pattern.provider)
        except Exception as raised:  # noqa: BLE001 - it raises what it finds, and may return it
            named = raised
        return cast("Exception", named)


def router_class(base: Any, direct: Direct, handler: Any) -> Any:
    """litellm's Router with three changes to its insides; the tests of this package fail if they stop fitting.

    ``handler`` is litellm's wrapping of our connections, for ``PASSED_A_CLIENT``.
    """

    async def ask(self: Any, model: str, messages: list[Message], **call: Any) -> Any:
        pattern = direct.pattern(model, messages, call) if call.get("stream") else None
        if pattern is not None:
            await self.async_get_available_deployment(model=model, messages=messages, request_kwargs=call)
            try:
                answer = await direct.open(pattern, model, messages, call)
            except Exception as error:
                counted = {"exception": error, "litellm_params": {"model_info": {"id": model}}}
                self.deployment_callback_on_failure(counted, None, None, None)
                raise
            if answer is not None:
                return answer
        if model.partition("/")[0] in PASSED_A_CLIENT:
            call["client"] = handler
        seen: list[httpx.Response] = []
        mark = _SEEN.set(seen)
        try:
            given = await base._acompletion(self, model, messages, **call)
        finally:
            _SEEN.reset(mark)
        if not (call.get("stream") and seen and _reader(given) in SPEAKING_OPENAI):
            return given
        direct.learn(model, messages, call, seen[-1].request)
        return direct.answer(seen[-1], model)

    async def hand_over(self: Any, model_response: Any, **_: Any) -> Any:
        # The Router would wrap the stream, which hides whether it really finished.
        stream = model_response.completion_stream
        plain = isinstance(stream, openai.AsyncStream)
        model_response.completion_stream = Plain(stream) if plain else Watched(stream)
        return model_response

    def wait(self: Any, e: Exception, remaining_retries: int, **numbers: Any) -> float:
        if remaining_retries <= 0:
            return 0.0  # litellm would pause once more after the last attempt
        numbers["remaining_retries"] = remaining_retries
        seconds = float(base._time_to_sleep_before_retry(self, e=e, **numbers))
        if seconds > LONGEST_WAIT_S:
            raise e
        return seconds

    ask.__name__ = "_acompletion"  # the Router looks at it to tell what kind of call it is
    changes: dict[str, Any] = {
        "_acompletion": ask,
        "_acompletion_streaming_iterator": hand_over,
        "_time_to_sleep_before_retry": wait,
    }
    return type("Router", (base,), changes)


def _kind(model: str, call: Mapping[str, Any]) -> Kind:
    return (model, call.get("max_tokens"), call.get("temperature"), "seed" in call, call.get("response_format"))


def _follows(messages: Sequence[Message]) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(("", *(message["role"] for message in messages), "")))


def _reader(stream: Any) -> str:
    """What litellm would read this stream with, by package and class."""
    reader = type(stream.completion_stream.inner)
    return f"{reader.__module__.partition('.')[0]}.{reader.__name__}"
