"""The gateway to real models, through litellm. The only file of the service that imports litellm.

litellm takes seconds to import, so importing this module does not import it: ``start_warming`` loads
it in a thread while pages are already served, and the first call waits for that. Keys and base
addresses come from the environment by litellm's own conventions (``OPENAI_API_KEY``,
``OPENAI_API_BASE``, ``HOSTED_VLLM_API_BASE``, ``OLLAMA_API_BASE``, ``ANTHROPIC_API_KEY`` …).

Who does what. litellm's Router: retries, timeouts, cooldowns and fallbacks until an answer starts.
This file: what litellm cannot tell. A stream that ends without a finish reason, an answer with
nothing in it, a refusal, a first word that never comes: while nothing has been given out, the next
fallback is asked; after that the answer is ``ModelCutOff``. A whole answer counts as not given out.
"""

from __future__ import annotations

import asyncio
import functools
import gc
import importlib
import logging
import os
import socket
import threading
import warnings
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from service.errors import (
    ModelCutOff,
    ModelError,
    ModelGarbled,
    ModelServerError,
    ModelTimeout,
    ModelUnknown,
    ModelUnreachable,
)
from service.gateway.attempt import Attempt, Reading, whole_text
from service.gateway.failures import cut_off, map_exception
from service.gateway.port import Chunk, Completion, ModelRequest, ModelRole, Usage

ALLOWED_FAILS: Final = 5
"""How often in a row a model may fail before it is left alone for ``cooldown_s``; with a wrong key not once."""

_BROKEN: Final = (ModelCutOff, ModelGarbled, ModelServerError, ModelTimeout, ModelUnreachable)
"""Ends of a stream that say something about the provider, not about what it was asked."""
_LOGGERS: Final = ("LiteLLM", "LiteLLM Router", "LiteLLM Proxy")


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """Which model serves which role, and how patient to be; names are litellm model names.

    A role whose model is ``None`` is served by the built-in partner, judge or reader. ``fallbacks``
    stand in, in order, for any configured model, never for one that a request names itself.
    ``timeout_s`` bounds one attempt at a whole answer, ``first_token_timeout_s`` the wait for the
    first word of a streamed one and any silence within it, ``ModelRequest.timeout_s`` everything
    together. ``retries`` counts further attempts at the same model after a failure worth repeating.
    """

    partner_model: str | None = None
    judge_model: str | None = None
    appraise_model: str | None = None
    coach_model: str | None = None
    fallbacks: tuple[str, ...] = ()
    timeout_s: float = 60.0
    first_token_timeout_s: float = 20.0
    retries: int = 1
    cooldown_s: float = 5.0

    def model_for(self, role: ModelRole) -> str | None:
        """The configured model of ``role``."""
        return {
            "partner": self.partner_model,
            "judge": self.judge_model,
            "appraise": self.appraise_model,
            "coach": self.coach_model,
        }[role]

    def models(self) -> tuple[str, ...]:
        """Every model named, each once, fallbacks last."""
        named = (self.partner_model, self.judge_model, self.appraise_model, self.coach_model, *self.fallbacks)
        return tuple(dict.fromkeys(name for name in named if name))


class LiteLLMGateway:
    """``port.Gateway`` over litellm. Raises only ``ModelError``; safe to call from many tasks at once."""

    def __init__(self, settings: ModelSettings) -> None:
        self._settings = settings
        self._loaded: Future[_Loaded] | None = None
        self._starting = threading.Lock()
        self._last_failure: dict[str, type[ModelError]] = {}

    def configured(self, role: ModelRole) -> str | None:
        """The model name configured for ``role``, or ``None`` when the built-in one serves it."""
        return self._settings.model_for(role)

    def start_warming(self) -> None:
        """Begin to import litellm in a thread; returns at once. Further calls change nothing."""
        self._begin()

    def _begin(self) -> Future[_Loaded]:
        with self._starting:
            if self._loaded is None:
                self._loaded = Future()
                self._loaded.set_running_or_notify_cancel()
                load = threading.Thread(target=self._load, args=(self._loaded,), name="litellm-import", daemon=True)
                load.start()
            return self._loaded

    def _load(self, done: Future[_Loaded]) -> None:
        try:
            loaded = _Loaded(self._settings)
            # litellm is half a million objects that stay. Every full collection would walk them, for a third of a
            # second in which nobody's turn goes on; from now on it leaves them out.
            gc.freeze()
            done.set_result(loaded)
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the loading
            done.set_exception(error)

    async def _ready(self) -> _Loaded:
        # Shielded: a caller that gives up must not cancel the loading for everybody.
        return await asyncio.shield(asyncio.wrap_future(self._begin()))

    async def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        """Yield the answer in pieces, the last with ``done`` and the usage; raises ``ModelError``.

        Reaching ``max_tokens`` is an ordinary end. Leading white space alone is not yet an answer.
        """
        model = self._model(request)
        loaded = await self._ready()
        attempt = await self._attempt(loaded, model, request, streamed=True)
        while True:
            failure: ModelError | None = None
            words = False
            stream = None
            try:
                stream = await attempt.open()
                reading = Reading(stream, attempt)
                async for text in reading:
                    words = True
                    yield Chunk(text, attempt.model)
                reading.check()
                yield Chunk("", attempt.model, done=True, usage=loaded.usage(attempt.model, reading.usage))
            except ModelError as error:
                failure = error
            except Exception as error:  # noqa: BLE001 - litellm raises ValueError and worse; each gets a name
                failure = map_exception(error)
            finally:
                if stream is not None:
                    await stream.aclose()
            if failure is None:
                loaded.answered(attempt.model)
                return
            if stream is not None and isinstance(failure, _BROKEN):
                loaded.broke(attempt.model)
                self._last_failure[attempt.model] = type(failure)
            if words:
                raise cut_off(failure)
            self._next_or_raise(attempt, failure)

    async def complete(self, request: ModelRequest) -> Completion:
        """The whole answer as raw text, never validated; raises ``ModelError``.

        A structured answer cut short by ``max_tokens`` is ``ModelCutOff``: it cannot be JSON.
        """
        model = self._model(request)
        loaded = await self._ready()
        attempt = await self._attempt(loaded, model, request, streamed=False)
        while True:
            failure: ModelError
            try:
                response = await attempt.open()
                text = whole_text(response, structured=request.schema is not None)
                said = getattr(response, "usage", None)
                loaded.answered(attempt.model)
                return Completion(text, attempt.model, loaded.usage(attempt.model, said))
            except ModelError as error:
                failure = error
            except Exception as error:  # noqa: BLE001 - litellm raises ValueError and worse; each gets a name
                failure = map_exception(error)
            self._next_or_raise(attempt, failure)

    def _next_or_raise(self, attempt: Attempt, failure: ModelError) -> None:
        """Move on to the next fallback, or raise. Called outside ``except``, so no text is chained."""
        notes = "".join(getattr(failure, "__notes__", ()))
        if "RouterRateLimitError" in notes:
            # The Router says "busy" while it cools a model down; why it does so is the better answer.
            failure = self._last_failure.get(attempt.first, type(failure))()
        elif notes:
            self._last_failure[attempt.first] = type(failure)
        if not attempt.advance():
            raise failure

    def _model(self, request: ModelRequest) -> str:
        model = request.model or self.configured(request.role)
        if model is None:
            raise ModelUnknown(f"No model is configured for the role {request.role}.")
        return model

    async def _attempt(self, loaded: _Loaded, model: str, request: ModelRequest, *, streamed: bool) -> Attempt:
        """The request with the models that may answer it, those that litellm cannot place left out."""
        if not loaded.knows(model):
            await asyncio.to_thread(loaded.add, model)
        settings = self._settings
        wanted = (model,) if request.model else tuple(dict.fromkeys((model, *settings.fallbacks)))
        usable = tuple(name for name in wanted if name not in loaded.unplaceable)
        if not usable:
            raise ModelUnknown
        return Attempt(
            loaded.router,
            request,
            usable,
            streamed=streamed,
            patience_s=settings.first_token_timeout_s if streamed else settings.timeout_s,
            takes_cache_marks=loaded.takes_cache_marks,
        )

    async def close(self) -> None:
        """Close litellm's connections and forget its Router; a later call begins anew."""
        with self._starting:
            loaded, self._loaded = self._loaded, None
        if loaded is not None and loaded.done() and loaded.exception() is None:
            loaded.result().router.discard()  # else its callbacks stay in litellm, which holds thirty at most
            await _close_clients(loaded.result().litellm)
            await loaded.result().hang_up()


class _Loaded:
    """litellm, imported and quietened, with one Router over every configured model."""

    def __init__(self, settings: ModelSettings) -> None:
        self.litellm = import_litellm()
        self._utils: Any = importlib.import_module("litellm.utils")
        self._types: Any = importlib.import_module("litellm.types.router")
        self._cooldowns: Any = importlib.import_module("litellm.router_utils.cooldown_handlers")
        self._settings = settings
        self.unplaceable: set[str] = set()
        self._unpriced: set[str] = set()
        self._placing = threading.Lock()
        from service.gateway import direct  # with httpx, which by itself would be a thirtieth of a start

        http: Any = importlib.import_module("litellm.llms.custom_httpx.http_handler")
        refusal = importlib.import_module("litellm.llms.openai.common_utils").OpenAIError
        self._session = direct.session(http.get_ssl_configuration())
        handler = http.AsyncHTTPHandler()
        handler.client = self._session
        asking = direct.Direct(self.litellm, refusal, self._session)
        self._class = direct.router_class(self.litellm.Router, asking, handler)
        self.router = self._new_router()
        for model in settings.models():
            self.add(model)
        asyncio.run(self._warm())
        self.litellm.aclient_session = self._session

    def _new_router(self) -> Any:
        settings = self._settings
        return self._class(
            model_list=[],
            num_retries=settings.retries,
            # Asking a model that just kept us waiting again only doubles the wait; a fallback may be quick.
            retry_policy=self._types.RetryPolicy(TimeoutErrorRetries=0),
            timeout=settings.timeout_s,
            stream_timeout=settings.first_token_timeout_s,
            cooldown_time=settings.cooldown_s,
            # By itself litellm would go on asking a lone model that always fails, a thousand times a minute.
            allowed_fails_policy=self._types.AllowedFailsPolicy(
                AuthenticationErrorAllowedFails=0,
                NotFoundErrorAllowedFails=0,
                RateLimitErrorAllowedFails=ALLOWED_FAILS,
                TimeoutErrorAllowedFails=ALLOWED_FAILS,
                InternalServerErrorAllowedFails=ALLOWED_FAILS,
                ServiceUnavailableErrorAllowedFails=ALLOWED_FAILS,
                BadGatewayErrorAllowedFails=ALLOWED_FAILS,
            ),
            max_fallbacks=max(1, len(settings.fallbacks)),
        )

    def knows(self, model: str) -> bool:
        """Whether ``add`` has been called for ``model``."""
        return model in self.unplaceable or bool(self.router.has_model_id(model))

    def add(self, model: str, **params: Any) -> None:
        """Give the Router a model by its litellm name. Blocks: for ollama litellm asks its server."""
        with self._placing:
            if self.knows(model):
                return
            try:
                self.router.add_deployment(_deployment(self._types, model, params))
            except self.litellm.exceptions.BadRequestError:
                self.unplaceable.add(model)

    def takes_cache_marks(self, model: str) -> bool:
        """Whether the provider reads explicit cache marks: Claude, wherever it is served.

        Others cache by themselves, or (Gemini) would make a separate, billed call of each mark.
        """
        return "claude" in model and bool(self._utils.supports_prompt_caching(model))

    def usage(self, model: str, said: Any) -> Usage:
        """What the provider counted; nothing where it counted nothing. No cost for unknown prices."""
        if isinstance(said, dict):
            said = self.litellm.Usage(**said)
        if said is None or not said.total_tokens:
            return Usage()
        details = getattr(said, "prompt_tokens_details", None)
        cost = 0.0
        if model not in self._unpriced:
            with suppress(self.litellm.exceptions.ModelNotMappedError):
                cost = sum(self.litellm.cost_per_token(model=model, usage_object=said))
            if not cost and said.prompt_tokens and said.completion_tokens:
                self._unpriced.add(model)
        return Usage(
            prompt_tokens=said.prompt_tokens,
            completion_tokens=said.completion_tokens,
            cached_tokens=getattr(details, "cached_tokens", None),
            cost_usd=cost or None,
        )

    def broke(self, model: str) -> None:
        """Count a failure within a stream, which the Router does not see; it cools the model down like any other."""
        self._cooldowns.set_cooldown_deployments(
            litellm_router_instance=self.router,
            original_exception=self.litellm.exceptions.InternalServerError("a stream broke", "", model),
            exception_status=500,
            deployment=model,
            time_to_cooldown=self._settings.cooldown_s,
        )

    def answered(self, model: str) -> None:
        """Begin to count anew: a busy provider that fails now and then is not a dead one."""
        self.router.cache.delete_cache(f"deployment:{model}:allowed_fails")

    async def hang_up(self) -> None:
        """Close the connections to OpenAI-compatible providers."""
        if self.litellm.aclient_session is self._session:
            self.litellm.aclient_session = None
        await self._session.aclose()

    async def _warm(self) -> None:
        """One mocked and one refused call, so that litellm's lazy imports happen here, not in a turn."""
        messages = [{"role": "user", "content": "hello"}]
        router = self._new_router()
        with socket.socket() as nobody:
            nobody.bind(("127.0.0.1", 0))  # bound but not listening: connections are refused
            refused = f"http://127.0.0.1:{nobody.getsockname()[1]}"
            params = {"api_base": refused, "api_key": "none", "timeout": 2.0}
            router.add_deployment(_deployment(self._types, "openai/warm-up", params))
            call = {"model": "openai/warm-up", "messages": messages, "stream": True, "num_retries": 0}
            async for _ in await router.acompletion(**call, mock_response="hello"):
                pass
            with suppress(self.litellm.exceptions.InternalServerError):  # refused, as intended
                await router.acompletion(**call)
        router.discard()
        await _close_clients(self.litellm)


@functools.cache
def import_litellm() -> Any:
    """The litellm module, quiet: no telemetry, no callbacks, no file fetched, no word in a log. Takes seconds."""
    # Read at import: without them litellm fetches two files from the network.
    os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
    os.environ["LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS"] = "True"
    # litellm 1.106 sets off warnings of pydantic's: while it is imported and at the end of every stream.
    warnings.filterwarnings("ignore", r"Item '\w+' on TypedDict class", UserWarning)
    warnings.filterwarnings("ignore", r"Accessing the 'model_(computed_)?fields'", DeprecationWarning)
    litellm: Any = importlib.import_module("litellm")
    litellm.telemetry = False
    litellm.suppress_debug_info = True
    litellm.disable_aiohttp_transport = True
    litellm.callbacks = []
    litellm.success_callback = []
    litellm.failure_callback = []
    for name in _LOGGERS:
        logging.getLogger(name).disabled = True  # its messages repeat what providers repeat of people's words
    for name in ("openai", "httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)  # below that, whole request bodies
    return litellm


async def _close_clients(litellm: Any) -> None:
    await litellm.close_litellm_async_clients()
    litellm.in_memory_llm_clients_cache.flush_cache()  # else closed clients would be handed out again


def _deployment(types: Any, model: str, params: Mapping[str, Any]) -> Any:
    return types.Deployment(
        model_name=model, litellm_params={"model": model, "max_retries": 0, **params}, model_info={"id": model}
    )
