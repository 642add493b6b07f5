"""Which of our errors an exception of litellm (or of the openai client below it) is.

By class name, so that nothing here imports litellm; a test enumerates both packages by reflection
and fails when an upgrade brings a class that is not in the table.

A provider's exception text may repeat what a person typed, so none of it is passed on: an error of
ours carries only its own fixed sentence and, as a note for logs, the class and the HTTP status.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from service.errors import (
    ModelAuth,
    ModelBudget,
    ModelBusy,
    ModelContextTooLong,
    ModelCutOff,
    ModelError,
    ModelGarbled,
    ModelRefused,
    ModelRequestRefused,
    ModelServerError,
    ModelTimeout,
    ModelUnknown,
    ModelUnreachable,
)

KNOWN: Final[dict[str, type[ModelError]]] = {
    # litellm.exceptions
    "APIConnectionError": ModelUnreachable,
    "APIError": ModelServerError,
    "APIResponseValidationError": ModelGarbled,
    "AuthenticationError": ModelAuth,
    "BadGatewayError": ModelServerError,
    "BadRequestError": ModelRequestRefused,
    "BlockedPiiEntityError": ModelRequestRefused,
    "BudgetExceededError": ModelBudget,
    "ContentPolicyViolationError": ModelRefused,
    "ContextWindowExceededError": ModelContextTooLong,
    "GuardrailRaisedException": ModelRefused,
    "ImageFetchError": ModelRequestRefused,
    "InternalServerError": ModelServerError,
    "InvalidRequestError": ModelRequestRefused,
    "JSONSchemaValidationError": ModelGarbled,
    "LiteLLMUnknownProvider": ModelUnknown,
    "MidStreamFallbackError": ModelCutOff,
    "MockException": ModelServerError,
    "ModelNotMappedError": ModelUnknown,
    "ModifyResponseException": ModelRefused,
    "NotFoundError": ModelUnknown,
    "OpenAIError": ModelServerError,
    "PaymentRequiredError": ModelBudget,
    "PermissionDeniedError": ModelAuth,
    "RateLimitError": ModelBusy,
    "RejectedRequestError": ModelRefused,
    "SensitiveDataRouteException": ModelRequestRefused,
    "ServiceUnavailableError": ModelServerError,
    "Timeout": ModelTimeout,
    "UnprocessableEntityError": ModelRequestRefused,
    "UnsupportedParamsError": ModelRequestRefused,
    "VectorStoreSearchError": ModelRequestRefused,
    # openai
    "APIStatusError": ModelServerError,
    "APITimeoutError": ModelTimeout,
    "ConflictError": ModelBusy,
    "ContentFilterFinishReasonError": ModelRefused,
    "InvalidWebhookSignatureError": ModelRequestRefused,
    "LengthFinishReasonError": ModelCutOff,
    "OAuthError": ModelAuth,
    "WebSocketConnectionClosedError": ModelCutOff,
    "WebSocketQueueFullError": ModelBusy,
    "_AmbiguousModuleClientUsageError": ModelRequestRefused,
    # litellm.types.router: every deployment of the model is cooling down
    "RouterRateLimitError": ModelBusy,
    "RouterRateLimitErrorBasic": ModelBusy,
}

VAGUE: Final = frozenset(
    (
        "APIConnectionError",
        "APIError",
        "BadRequestError",
        "InternalServerError",
        "MidStreamFallbackError",
        "OpenAIError",
    )
)
"""Classes that litellm also uses when it does not know better; what they wrap says more."""

_BELOW: Final[dict[str, type[ModelError]]] = {
    "ConnectError": ModelUnreachable,
    "ConnectTimeout": ModelUnreachable,
    "ReadTimeout": ModelTimeout,
    "WriteTimeout": ModelTimeout,
    "PoolTimeout": ModelTimeout,
    "TimeoutError": ModelTimeout,
    "ReadError": ModelUnreachable,
    "WriteError": ModelUnreachable,
    "RemoteProtocolError": ModelUnreachable,
    "LocalProtocolError": ModelUnreachable,
    "ConnectionRefusedError": ModelUnreachable,
    "ConnectionResetError": ModelUnreachable,
    "gaierror": ModelUnreachable,
    "JSONDecodeError": ModelGarbled,
    "UnicodeDecodeError": ModelGarbled,
    "ValidationError": ModelGarbled,
    "DecodingError": ModelGarbled,
    "KeyError": ModelGarbled,
    "TypeError": ModelGarbled,
}

_STATUS: Final[dict[int, type[ModelError]]] = {
    400: ModelRequestRefused,
    401: ModelAuth,
    402: ModelBudget,
    403: ModelAuth,
    404: ModelUnknown,
    408: ModelTimeout,
    409: ModelBusy,
    413: ModelContextTooLong,
    422: ModelRequestRefused,
    429: ModelBusy,
    504: ModelTimeout,
}

_TOO_LONG: Final = (
    "context_length_exceeded",
    "exceed_context_size",
    "available context size",
    "maximum context",
    "context window",
    "prompt is too long",
    "input is too long",
    "too many input tokens",
)
_NO_MONEY: Final = ("insufficient_quota", "billing_hard_limit", "credit balance is too low")
_NO_PROVIDER: Final = "llm provider not provided"
_NOT_AN_ANSWER: Final = "empty or invalid response from llm endpoint"
_NO_KEY: Final = "missing credentials"


def map_exception(error: BaseException) -> ModelError:
    """Our error for one of litellm's, openai's or httpx's; ``ModelServerError`` for anything else.

    Text of ``error`` is looked at (providers tell "too long" and "no credit" apart nowhere else)
    and never repeated.
    """
    if isinstance(error, ModelError):
        return error
    chosen = _classify(error)
    mapped = chosen()
    status = _status(error)
    mapped.add_note(f"{type(error).__name__}, status {status if status is not None else 'unknown'}")
    return mapped


def cut_off(cause: ModelError) -> ModelError:
    """``cause`` as it is named once words have been given: the answer broke off before its end.

    A provider's own filter keeps its name, because asking again would end the same way.
    """
    if isinstance(cause, (ModelRefused, ModelCutOff)):
        return cause
    broken = ModelCutOff()
    broken.__cause__ = cause
    for note in getattr(cause, "__notes__", ()):
        broken.add_note(note)
    return broken


def _classify(error: BaseException) -> type[ModelError]:
    name = type(error).__name__
    known = next((KNOWN[c.__name__] for c in type(error).__mro__ if c.__name__ in KNOWN), None)
    text = str(error).casefold()
    if known is None or name in VAGUE:
        known = _by_text(_status(error), text) or _by_what_is_below(error) or known or ModelServerError
    if known is ModelBusy and any(sign in text for sign in _NO_MONEY):
        return ModelBudget
    return known


def _by_text(status: int | None, text: str) -> type[ModelError] | None:
    if _NO_PROVIDER in text:
        return ModelUnknown
    if status in (400, 413, 500) and any(sign in text for sign in _TOO_LONG):
        return ModelContextTooLong
    if _NOT_AN_ANSWER in text:
        return ModelGarbled
    if _NO_KEY in text:
        return ModelAuth
    return None


def _by_what_is_below(error: BaseException) -> type[ModelError] | None:
    vague: type[ModelError] | None = None
    for cause in _chain(error):
        name = type(cause).__name__
        if name in VAGUE:
            vague = KNOWN[name]
        if name in _BELOW:
            return _BELOW[name]
        if cause is not error and name in KNOWN and name not in VAGUE:
            return KNOWN[name]
        status = _status(cause)
        if status is not None and status in _STATUS:
            return _STATUS[status]
        if name == "HTTPStatusError":
            break  # a real HTTP answer: what lies further down is an earlier attempt
    return vague


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    here: BaseException | None = error
    while here is not None and id(here) not in seen:
        seen.add(id(here))
        yield here
        wrapped = getattr(here, "original_exception", None)
        here = wrapped if isinstance(wrapped, BaseException) else here.__cause__ or here.__context__


def _status(error: BaseException) -> int | None:
    for value in (getattr(error, "status_code", None), getattr(getattr(error, "response", None), "status_code", None)):
        if isinstance(value, int):
            return value
    return None
