"""Recordings of real answers, played back at the HTTP edge: everything above it is the product's own path.

One compressed file per model in ``evals/cassettes``: a first line that says where the answers come from, then one
line for each call, keyed by a hash of all that was sent. litellm builds the request and takes the
answer apart as it does with a provider; respx stands where the network would be. A call that is not
there is not answered: it is ``stale`` where the same case was recorded with other words in the
prompt, ``incomplete`` where all that was recorded of it fits and it goes on after that (the recording was
broken off), and ``unknown`` where the case was never recorded.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal
from unittest import mock

import httpcore
import httpx
from pydantic import BaseModel, ConfigDict, ValidationError

from service.errors import ContentError, ExtraMissing, NotFound

FOLDER = Path(__file__).parent.parent / "cassettes"
ENDING = ".jsonl.gz"
NOWHERE = "http://model.invalid/v1"
"""The address of OpenAI-compatible models while a recording plays. Names under .invalid exist nowhere (RFC 2606)."""
WARM_UP = "warm-up"
"""The model of the gateway's own first call, which goes to a refused port on the loopback."""
_NOT_IN_THE_KEY = ("stream_options", "user", "metadata")

CASE: ContextVar[str] = ContextVar("eval case", default="")
"""The case that a call belongs to, so that a recording whose prompt has changed can be named."""


@contextmanager
def case(name: str) -> Iterator[None]:
    """While inside, calls belong to this case."""
    token = CASE.set(name)
    try:
        yield
    finally:
        CASE.reset(token)


class Origin(BaseModel):
    """Where recorded answers come from. ``model`` is the litellm name; ``served_by`` says by what, in words.

    ``size``: how much was asked of the model, which is what can be played back.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str
    served_by: str
    recorded_on: str
    size: Literal["live", "small"] = "live"


class Answer(BaseModel):
    """One recorded answer: the body as it came, and the case and the key of the request."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    case: str
    key: str
    type: str
    body: str


def key_of(body: dict[str, Any]) -> str:
    """The first 20 hex digits of a SHA-256 over what is sent, but for what only concerns the transport."""
    said = {name: value for name, value in sorted(body.items()) if name not in _NOT_IN_THE_KEY}
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:20]


@dataclass(slots=True)
class Deck:
    """The recorded answers of one model. While it plays, ``lacking`` and ``unknown`` collect cases, ``used`` keys."""

    origin: Origin
    answers: dict[str, Answer] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    lacking: set[str] = field(default_factory=set)
    unknown: set[str] = field(default_factory=set)

    @property
    def incomplete(self) -> set[str]:
        """Cases that lack an answer although every answer that was recorded of them has been used."""
        left = {a.case for key, a in self.answers.items() if key not in self.used}
        return self.lacking - left

    @property
    def stale(self) -> set[str]:
        """Cases that lack an answer and have one that nobody asks for any more: their prompts have changed."""
        return self.lacking - self.incomplete

    def find(self, key: str) -> Answer | None:
        """The answer to a request; without one, the case that asked is noted."""
        found = self.answers.get(key)
        if found is not None:
            self.used.add(key)
            return found
        asking = CASE.get()
        (self.lacking if any(a.case == asking for a in self.answers.values()) else self.unknown).add(asking)
        return None

    def holds(self, name: str) -> bool:
        """Whether the case got all of its answers from here."""
        return name not in self.lacking and name not in self.unknown

    def cases(self, suite: str) -> list[str]:
        """The recorded cases of a suite, each once, in the order of the file."""
        return list(dict.fromkeys(a.case for a in self.answers.values() if a.case.startswith(f"{suite}/")))


def slug(model: str) -> str:
    """A file name for a model."""
    return "".join(c if c.isalnum() or c in "-." else "_" for c in model)


def load_deck(path: Path) -> Deck:
    """Read one file. Raises ``ContentError`` naming the file and the line."""
    number = 1
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            deck = Deck(Origin.model_validate_json(next(lines, "")))
            for line in lines:
                number += 1
                answer = Answer.model_validate_json(line)
                deck.answers[answer.key] = answer
    except (ValidationError, UnicodeDecodeError, gzip.BadGzipFile, EOFError) as error:
        raise ContentError(f"{path.name}, line {number}: not a recording.") from error
    return deck


def decks(folder: Path | None = None) -> dict[str, Deck]:
    """All recordings, by the litellm name of their model. Raises ``ContentError``."""
    return {deck.origin.model: deck for deck in map(load_deck, sorted((folder or FOLDER).glob(f"*{ENDING}")))}


def save_deck(deck: Deck, folder: Path | None = None) -> Path:
    """Write a deck, sorted by case, so that recording anew changes only the lines that changed."""
    path = (folder or FOLDER) / f"{slug(deck.origin.model)}{ENDING}"
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = sorted(deck.answers.values(), key=lambda a: (a.case, a.key))
    written = [deck.origin.model_dump_json(), *(a.model_dump_json() for a in lines)]
    partial = path.with_suffix(".partial")
    # No time in the header: the same answers are the same file.
    partial.write_bytes(gzip.compress(("\n".join(written) + "\n").encode(), mtime=0))
    partial.replace(path)
    return path


def forget(deck: Deck, suite: str) -> None:
    """Drop what was recorded for a suite and was neither used nor recorded in this run."""
    for key in [k for k, a in deck.answers.items() if a.case.startswith(f"{suite}/") and k not in deck.used]:
        del deck.answers[key]


@asynccontextmanager
async def edge(deck: Deck, *, record: bool) -> AsyncIterator[None]:
    """While inside, every model call is answered from the deck; with ``record`` by the provider, and kept.

    Every answer is written as it comes, and one that is in the deck already is not asked for again, so an
    interrupted recording goes on where it stopped. Only answers with status 200 are kept, and of a
    request neither headers nor words.
    """
    try:
        import respx
    except ImportError as error:
        raise ExtraMissing("evals") from error

    async def answer(request: httpx.Request) -> httpx.Response | httpx.Request:
        body = sent(request)
        if body is None or body.get("model") == WARM_UP:
            return request
        key = key_of(body)
        found = deck.find(key)
        if found is None and record:
            deck.lacking.discard(CASE.get())
            deck.unknown.discard(CASE.get())
            status, kind, text = await _forward(request)
            if status == 200:
                deck.answers[key] = Answer(case=CASE.get(), key=key, type=kind, body=text)
                deck.used.add(key)
                save_deck(deck)
            return httpx.Response(status, headers={"content-type": kind}, text=text)
        if found is None:
            said = {"error": {"message": "not recorded", "type": "invalid_request_error", "code": "not_recorded"}}
            return httpx.Response(400, json=said)
        return httpx.Response(200, headers={"content-type": found.type}, content=found.body.encode())

    given = {} if record else _stand_ins(deck.origin.model)
    with mock.patch.dict(os.environ, given), respx.mock(using="httpx", assert_all_called=False) as router:
        router.route().mock(side_effect=answer)
        yield


def sent(request: httpx.Request) -> dict[str, Any] | None:
    """The body of a call to a model; ``None`` for any other request."""
    try:
        body = json.loads(request.content)
    except (ValueError, httpx.RequestNotRead):
        return None
    return body if isinstance(body, dict) and ("messages" in body or "contents" in body) else None


async def _forward(request: httpx.Request) -> tuple[int, str, str]:
    """Ask the provider itself. httpcore, because httpx is what stands in for the network here."""
    headers = [(k, v) for k, v in request.headers.items() if k.lower() not in ("accept-encoding", "content-length")]
    try:
        async with httpcore.AsyncConnectionPool() as pool:
            response = await pool.request(
                request.method,
                str(request.url),
                headers=[*headers, ("accept-encoding", "identity")],
                content=request.content,
                extensions={"timeout": {"connect": 10.0, "read": 300.0, "write": 30.0, "pool": 30.0}},
            )
    except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError) as error:
        raise httpx.ConnectError(type(error).__name__, request=request) from error
    kind = next((v.decode() for k, v in response.headers if k.lower() == b"content-type"), "application/json")
    return response.status, kind, response.content.decode()


def _stand_ins(model: str) -> dict[str, str]:
    """Environment in which litellm can build a request to ``model`` without anybody's key or address."""
    provider = model.partition("/")[0].upper()
    return {f"{provider}_API_KEY": "recorded", f"{provider}_API_BASE": NOWHERE}


def deck_for(
    model: str, served_by: str, today: str, size: Literal["live", "small"] = "live", folder: Path | None = None
) -> Deck:
    """The deck to record into: what is there already is kept, under a new date and origin."""
    path = (folder or FOLDER) / f"{slug(model)}{ENDING}"
    kept = load_deck(path).answers if path.exists() else {}
    return Deck(Origin(model=model, served_by=served_by, recorded_on=today, size=size), kept)


def named(model: str, folder: Path | None = None) -> Deck:
    """The recordings of one model. Raises ``NotFound`` naming those that there are."""
    found = decks(folder)
    if model not in found:
        there = ", ".join(sorted(found)) or "none"
        raise NotFound(f"There are no recordings of {model}. There are: {there}.")
    return found[model]
