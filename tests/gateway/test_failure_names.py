"""Every exception class of litellm and openai has one of our names, and no text comes along."""

from __future__ import annotations

import importlib
import inspect
import traceback

import httpx
import pytest

from service.errors import (
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
    ModelUnreachable,
)
from service.gateway.failures import KNOWN, VAGUE, cut_off, map_exception
from service.gateway.litellm import import_litellm

TYPED = "the words somebody typed in confidence"


def exception_classes() -> list[type[Exception]]:
    """Every exception class that litellm and openai make public, and the Router's own."""
    import_litellm()
    router = importlib.import_module("litellm.types.router")
    found = {router.RouterRateLimitError, router.RouterRateLimitErrorBasic}
    for module in ("litellm.exceptions", "openai"):
        for _, thing in inspect.getmembers(importlib.import_module(module), inspect.isclass):
            if issubclass(thing, Exception) and not issubclass(thing, Warning):
                found.add(thing)
    return sorted(found, key=lambda thing: thing.__name__)


def bare(found: type[Exception]) -> Exception:
    """An instance made without its constructor (they all differ): the class alone must decide."""
    made = found.__new__(found)
    made.__dict__.update(message="", num_retries=None, max_retries=None, original_exception=None)
    return made


def test_every_exception_class_has_a_name_of_ours() -> None:
    classes = exception_classes()
    assert len(classes) > 40
    named = {found.__name__: type(map_exception(bare(found))) for found in classes}
    unnamed = [name for name in named if name not in KNOWN]
    assert unnamed == [], "new classes of litellm's or openai's: decide what they mean"
    assert named == {name: KNOWN[name] for name in named}
    assert ModelError not in named.values()


def test_the_classes_called_vague_are_known() -> None:
    assert set(KNOWN) >= VAGUE


def response(status: int) -> httpx.Response:
    return httpx.Response(status, request=httpx.Request("POST", "http://127.0.0.1/v1"))


def bad_request(text: str) -> Exception:
    litellm = import_litellm()
    error: Exception = litellm.BadRequestError(
        message=f"{text} {TYPED}", model="m", llm_provider="p", response=response(400)
    )
    return error


@pytest.mark.parametrize(
    "text",
    [
        "error code: context_length_exceeded",
        "This model's maximum context length is 8192 tokens.",
        "the request exceeds the available context size. try increasing it",
        "prompt is too long: 210000 tokens > 200000 maximum",
    ],
)
def test_a_bad_request_about_length_is_named_so(text: str) -> None:
    assert type(map_exception(bad_request(text))) is ModelContextTooLong


def test_another_bad_request_is_a_refused_request() -> None:
    assert type(map_exception(bad_request("temperature must be below 2"))) is ModelRequestRefused


def test_a_rate_limit_that_is_an_empty_purse_is_named_so() -> None:
    litellm = import_litellm()
    out_of_money = litellm.RateLimitError("insufficient_quota", "p", "m", response(429))
    assert type(map_exception(out_of_money)) is ModelBudget
    assert type(map_exception(litellm.RateLimitError("slow down", "p", "m", response(429)))) is ModelBusy


def wrapped(cause: Exception) -> Exception:
    """What litellm makes of a failure it has no class for."""
    litellm = import_litellm()
    outer: Exception = litellm.InternalServerError(f"Connection error. {TYPED}", "p", "m", response(500))
    outer.__cause__ = cause
    return outer


@pytest.mark.parametrize(
    ("cause", "name"),
    [
        (httpx.ConnectError("refused"), ModelUnreachable),
        (httpx.ReadTimeout("slow"), ModelTimeout),
        (httpx.RemoteProtocolError("peer closed"), ModelUnreachable),
        (ValueError("anything"), ModelServerError),
        (KeyError("message"), ModelGarbled),
    ],
)
def test_what_an_unspecific_error_wraps_decides_its_name(cause: Exception, name: type[ModelError]) -> None:
    assert type(map_exception(wrapped(cause))) is name


def test_an_earlier_attempt_further_down_does_not_rename_a_later_failure() -> None:
    later = httpx.HTTPStatusError("500", request=response(500).request, response=response(500))
    later.__context__ = httpx.ConnectError("the first attempt was refused")
    assert type(map_exception(wrapped(later))) is ModelServerError


def test_an_exception_of_nobody_we_know_is_a_server_error() -> None:
    assert type(map_exception(RuntimeError(TYPED))) is ModelServerError


def test_no_text_of_the_provider_is_passed_on() -> None:
    mapped = map_exception(bad_request("rejected:"))
    assert TYPED not in "".join(traceback.format_exception(mapped))
    assert mapped.__cause__ is None
    assert mapped.__context__ is None
    assert mapped.__notes__ == ["BadRequestError, status 400"]


def test_a_failure_after_words_is_a_cut_off_that_remembers_its_cause() -> None:
    slow = ModelTimeout()
    broken = cut_off(slow)
    assert type(broken) is ModelCutOff
    assert broken.__cause__ is slow


def test_a_refusal_after_words_stays_a_refusal() -> None:
    assert type(cut_off(ModelRefused())) is ModelRefused
