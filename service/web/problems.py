"""Failures over HTTP: ``application/problem+json`` (RFC 9457) for programs, a kind page for people.

One table gives each error class its status; a test proves that every class has one.
"""

from __future__ import annotations

import json
from typing import Any, Literal

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from service import errors as e

STATUS: dict[type[e.UnsentError], int] = {
    e.UnsentError: 500,
    e.BadInput: 422,
    e.MalformedBody: 400,
    e.BadEncoding: 400,
    e.NotFound: 404,
    e.Conflict: 409,
    e.Forbidden: 403,
    e.OriginRefused: 403,
    e.HostRefused: 421,
    e.SignInNeeded: 401,
    e.SignInFailed: 403,
    e.LinkSpent: 410,
    e.TooFast: 429,
    e.RestDue: 429,
    e.ModelError: 502,
    e.ModelTimeout: 504,
    e.ModelBusy: 503,
    e.StoreError: 503,
    e.StoreFull: 507,
    e.Interrupted: 500,
    e.GivenUp: 500,
    e.ConfigError: 500,
    e.ContentError: 500,
}


UNAUTHORIZED = 401


class Problem(BaseModel):
    """The one shape of every error answer."""

    type: str = Field(description="urn:unsent:problem:<slug>")
    title: str
    status: int
    detail: str
    slug: str = Field(description="never changes; safe to branch on")


def status_of(error: type[e.UnsentError]) -> int:
    """The status of an error class: its own row, or its nearest ancestor's."""
    return next(STATUS[c] for c in error.__mro__ if c in STATUS)


def problem(error: e.UnsentError) -> Problem:
    return Problem(
        type=f"urn:unsent:problem:{error.slug}",
        title=error.title,
        status=status_of(type(error)),
        detail=error.detail,
        slug=error.slug,
    )


def headers_of(error: e.UnsentError) -> dict[str, str]:
    """What an answer with this error says besides: when to come again, how to sign in."""
    status = status_of(type(error))
    if isinstance(error, e.TooFast):
        return {"Retry-After": str(error.retry_after_s)}
    if status in (429, 503):
        return {"Retry-After": "30"}
    return {"WWW-Authenticate": "Bearer"} if status == UNAUTHORIZED else {}


def problem_response(error: e.UnsentError) -> Response:
    """The error as ``application/problem+json``."""
    body = problem(error)
    headers = headers_of(error)
    return Response(
        json.dumps(body.model_dump(), ensure_ascii=False), body.status, headers, media_type="application/problem+json"
    )


class OpenAIError(BaseModel):
    """An error as OpenAI's API words it; ``code`` is our slug."""

    message: str
    type: Literal["invalid_request_error", "authentication_error", "permission_error", "rate_limit_error", "api_error"]
    param: str | None = None
    code: str


class OpenAIProblem(BaseModel):
    """The one shape of every error answer under ``/v1``."""

    error: OpenAIError


_OPENAI_TYPES: dict[int, Any] = {401: "authentication_error", 403: "permission_error", 429: "rate_limit_error"}
FIRST_SERVER_STATUS = 500


def openai_problem(error: e.UnsentError) -> OpenAIProblem:
    """The error in the shape that OpenAI's clients read."""
    status = status_of(type(error))
    other = "api_error" if status >= FIRST_SERVER_STATUS else "invalid_request_error"
    words = error.title if error.detail == error.title else f"{error.title} {error.detail}"
    return OpenAIProblem(error=OpenAIError(message=words, type=_OPENAI_TYPES.get(status, other), code=error.slug))


def speaks_openai(path: str) -> bool:
    """Whether what lies there is OpenAI's API and not our own."""
    return path.startswith("/v1/")


def problem_for(path: str, error: e.UnsentError) -> Response:
    """The error in the shape that programs expect under this path."""
    if not speaks_openai(path):
        return problem_response(error)
    plain = problem_response(error)
    # OpenAI's clients try again on 409 and 429 by themselves; here a second try is the same.
    again = "true" if isinstance(error, e.ModelError | e.StoreError) and getattr(error, "retryable", True) else "false"
    headers = {k: v for k, v in plain.headers.items() if k not in ("content-type", "content-length")}
    body = openai_problem(error).model_dump_json()
    return Response(body, plain.status_code, {**headers, "x-should-retry": again}, media_type="application/json")


class WrongMethod(e.UnsentError):
    slug = "method-not-allowed"
    title = "This address does not take that kind of request."


class TooLarge(e.BadInput):
    slug = "body-too-large"
    title = "That is more than fits."


class MediaNotSupported(e.BadInput):
    slug = "media-not-supported"
    title = "This address takes JSON."


STATUS |= {WrongMethod: 405, TooLarge: 413, MediaNotSupported: 415}
_BY_STATUS: dict[int, type[e.UnsentError]] = {
    400: e.MalformedBody,
    403: e.Forbidden,
    404: e.NotFound,
    405: WrongMethod,
    413: TooLarge,
    415: MediaNotSupported,
    421: e.HostRefused,
    422: e.BadInput,
}


def from_http(exc: HTTPException) -> e.UnsentError:
    """A framework refusal in our words; what the framework said is not passed on."""
    return _BY_STATUS.get(exc.status_code, e.UnsentError)()


def from_validation(exc: RequestValidationError) -> e.UnsentError:
    """A body or parameter that does not fit: names the field and the rule, never the value."""
    found = exc.errors()
    if any(item["type"] in ("json_invalid", "bytes_invalid_encoding") for item in found):
        return e.MalformedBody("The body is not valid JSON.")
    for item in found:
        if item["type"] == "string_unicode" or "surrogate" in item.get("msg", ""):
            return e.BadEncoding()
    names = sorted({".".join(str(part) for part in item["loc"] if part != "body") or "body" for item in found})
    rules = sorted({str(item["msg"]).split(",")[0] for item in found if item["type"] != "value_error"})
    return e.BadInput(f"{', '.join(names)}: {'; '.join(rules) or 'not valid'}.")


def wants_page(request: Request) -> bool:
    """Whether a person in a browser is looking: any path outside ``/api``, ``/v1`` and the health checks."""
    path = request.url.path
    return not path.startswith(("/api", "/v1/", "/healthz", "/readyz", "/openapi.json", "/static"))
