"""A small OpenAI-compatible model provider on the loopback that answers, or fails, as planned.

It speaks raw HTTP/1.1 over asyncio, because half of the faults (a reset, a body that just ends, an
answer that never starts) are things an ordinary web framework takes care never to do.

    async with FaultProvider() as provider:
        provider.plan([status(500), reply("hello")])
        ... point OPENAI_API_BASE at provider.base_url ...

Each call takes the next fault planned for its model, else the next planned for any model, else
``provider.default``. Error bodies repeat the words of the request, as real providers' bodies may, so
that tests can show that such words are not passed on.
"""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Any, ClassVar, Literal, Self

Ending = Literal["finish", "close", "done", "reset", "hang", "garbage", "error"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One planned answer. Made by the functions below rather than by hand.

    ``pieces`` are streamed one event each (and joined for a JSON answer), ``delay_s`` apart. After
    them comes ``ending``: ``finish`` is a proper end; ``close`` ends the body without a finish
    reason and ``done`` does so with the ``[DONE]`` mark; ``reset`` aborts the connection; ``hang``
    never ends; ``garbage`` and ``error`` send a broken or an error event. ``hold_after`` waits for
    ``FaultProvider.release`` after that many pieces.
    """

    pieces: tuple[str, ...] = ()
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    error: Mapping[str, str] | None = None
    body: bytes | None = None
    ending: Ending = "finish"
    finish_reason: str = "stop"
    refusal: str | None = None
    usage: bool = True
    delay_s: float = 0.0
    hold_after: int | None = None
    hang_before: bool = False


def reply(
    text: str | Iterable[str] = "Hello, it is good to hear from you.",
    *,
    delay_s: float = 0.0,
    usage: bool = True,
    finish_reason: str = "stop",
    hold_after: int | None = None,
) -> Fault:
    """A good answer: a text is streamed word by word, an iterable piece by piece."""
    pieces = tuple(_words(text)) if isinstance(text, str) else tuple(text)
    return Fault(pieces, delay_s=delay_s, usage=usage, finish_reason=finish_reason, hold_after=hold_after)


def status(code: int, *, headers: Mapping[str, str] | None = None, kind: str = "", code_name: str = "") -> Fault:
    """An HTTP error whose JSON body repeats what was asked. ``code_name`` is OpenAI's ``error.code``."""
    return Fault(status=code, headers=headers or {}, error={"type": kind or "error", "code": code_name or str(code)})


def context_too_long() -> Fault:
    """400 as OpenAI words it for a conversation longer than the model reads."""
    return status(400, kind="invalid_request_error", code_name="context_length_exceeded")


def unknown_model() -> Fault:
    """404 as OpenAI words it for a model it does not have."""
    return status(404, kind="invalid_request_error", code_name="model_not_found")


def hang() -> Fault:
    """Takes the request and never says a word."""
    return Fault(hang_before=True)


def hang_after(pieces: int) -> Fault:
    """Says ``pieces`` words, then stays silent with the connection open."""
    return Fault(_some(pieces), ending="hang")


def truncate(pieces: int, *, done: bool = False) -> Fault:
    """Ends the stream in good order after ``pieces`` words, but without a finish reason."""
    return Fault(_some(pieces), ending="done" if done else "close")


def reset(pieces: int) -> Fault:
    """Aborts the connection after ``pieces`` words."""
    return Fault(_some(pieces), ending="reset")


def garbage(pieces: int) -> Fault:
    """Sends an event that is not JSON after ``pieces`` words."""
    return Fault(_some(pieces), ending="garbage")


def error_event(pieces: int) -> Fault:
    """Sends an error object inside the stream after ``pieces`` words."""
    return Fault(_some(pieces), ending="error")


def empty() -> Fault:
    """A proper answer with nothing in it."""
    return Fault()


def refusal() -> Fault:
    """The model declines in OpenAI's ``refusal`` field."""
    return Fault(refusal="I can't help with that.")


def content_filter(pieces: int = 0) -> Fault:
    """The provider's own filter stops the answer after ``pieces`` words."""
    return Fault(_some(pieces), finish_reason="content_filter")


def not_json() -> Fault:
    """200 with a body that is neither JSON nor an event stream, as a proxy's login page is."""
    return Fault(body=b"<html><body>please sign in</body></html>")


@dataclass(frozen=True, slots=True)
class Call:
    """One request as it came in."""

    path: str
    headers: Mapping[str, str]
    body: dict[str, Any]

    @property
    def model(self) -> str:
        return str(self.body.get("model", ""))

    @property
    def streamed(self) -> bool:
        return bool(self.body.get("stream"))


class _Silent(Exception):
    """The provider has said all that it will say, and does not hang up."""


class FaultProvider:
    """The server: an async context manager on a free port. ``calls`` holds every request, in order."""

    def __init__(self, default: Fault | None = None) -> None:
        self.default = default or reply()
        self.calls: list[Call] = []
        self.port = 0
        self._server: asyncio.Server | None = None
        self._plans: defaultdict[str | None, deque[Fault]] = defaultdict(deque)
        self._gate = asyncio.Event()
        self._closing = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def base_url(self) -> str:
        """What an OpenAI client takes as its base, ``/v1`` included."""
        return f"http://127.0.0.1:{self.port}/v1"

    def plan(self, faults: Iterable[Fault], *, model: str | None = None) -> None:
        """Queue answers for the next calls, only those of ``model`` (the bare name) where given."""
        self._plans[model].extend(faults)

    def release(self) -> None:
        """Let streams held by ``hold_after`` go on."""
        self._gate.set()

    async def __aenter__(self) -> Self:
        await self._listen()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        await self._deafen()

    @asynccontextmanager
    async def down(self) -> AsyncIterator[None]:
        """While inside, connections to ``base_url`` are refused."""
        await self._deafen()
        try:
            yield
        finally:
            await self._listen()

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _deafen(self) -> None:
        if self._server is not None:
            self._server.close()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._server is not None:
            await self._server.wait_closed()
            self._server = None

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            call = await _read(reader)
            if call is not None:
                self.calls.append(call)
                await self._answer(call, self._next(call.model), writer)
        except _Silent:
            await self._hang(reader)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client went away: its right, and often the point of the test
        except asyncio.CancelledError:
            pass  # the provider goes down; asyncio.streams would log a cancelled handler as an error
        finally:
            self._tasks.discard(task)
            writer.close()

    def _next(self, model: str) -> Fault:
        for queue in (self._plans[model], self._plans[None]):
            if queue:
                return queue.popleft()
        return self.default

    def _sent(self, call: Call, fault: Fault, index: int) -> None:
        """Piece ``index`` of a streamed answer has been sent; for providers that keep count."""

    async def _hang(self, reader: asyncio.StreamReader) -> None:
        """Say nothing more, though the connection stays open; for providers that have a say in the time."""
        await self._closing.wait()

    async def _answer(self, call: Call, fault: Fault, writer: asyncio.StreamWriter) -> None:
        if fault.hang_before:
            raise _Silent
        if fault.error is not None:
            said = " ".join(str(message.get("content")) for message in call.body.get("messages", ()))
            body = {"error": {**fault.error, "message": f"{fault.error['code']}: rejected: {said}"}}
            _send(writer, fault, "application/json", json.dumps(body).encode())
        elif fault.body is not None:
            _send(writer, fault, "text/html", fault.body)
        elif call.streamed:
            await self._stream(call, fault, writer)
        else:
            await self._whole(call, fault, writer)
        await writer.drain()

    async def _whole(self, call: Call, fault: Fault, writer: asyncio.StreamWriter) -> None:
        if fault.ending in ("hang", "reset", "garbage", "close", "done"):
            _head(writer, fault, "application/json", length=4096)
            writer.write(b'{"id": "x", "choices": [')
            await writer.drain()
            await self._end(fault, writer)
            return
        message: dict[str, Any] = {"role": "assistant", "content": "".join(fault.pieces)}
        if fault.refusal is not None:
            message |= {"content": None, "refusal": fault.refusal}
        body: dict[str, Any] = {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1,
            "model": call.model,
            "choices": [{"index": 0, "message": message, "finish_reason": fault.finish_reason}],
        }
        if fault.usage:
            body["usage"] = _usage(fault)
        _send(writer, fault, "application/json", json.dumps(body).encode())

    async def _stream(self, call: Call, fault: Fault, writer: asyncio.StreamWriter) -> None:
        _head(writer, fault, "text/event-stream")
        _event(writer, _delta(call, {"role": "assistant", "content": ""}))
        for index, piece in enumerate(fault.pieces):
            if fault.hold_after == index:
                await self._gate.wait()
            if fault.delay_s:
                await asyncio.sleep(fault.delay_s)
            _event(writer, _delta(call, {"content": piece}))
            await writer.drain()
            self._sent(call, fault, index)
        if fault.refusal is not None:
            _event(writer, _delta(call, {"refusal": fault.refusal}))
        if fault.ending == "finish":
            _event(writer, _delta(call, {}, finish_reason=fault.finish_reason))
            asked = (call.body.get("stream_options") or {}).get("include_usage")
            if fault.usage and asked:
                _event(writer, {**_delta(call, {}), "choices": [], "usage": _usage(fault)})
        if fault.ending in ("finish", "done"):
            _chunk(writer, b"data: [DONE]\n\n")
        if fault.ending == "error":
            _event(writer, {"error": {"message": f"overloaded: {call.body.get('messages')}", "type": "server_error"}})
        if fault.ending == "garbage":
            _chunk(writer, b"data: {this is not json\n\n")
        await self._end(fault, writer)
        _chunk(writer, b"")

    async def _end(self, fault: Fault, writer: asyncio.StreamWriter) -> None:
        await writer.drain()
        if fault.ending == "hang":
            raise _Silent
        if fault.ending == "reset":
            writer.transport.abort()
            raise ConnectionAbortedError


class Timekeeper(FaultProvider):
    """A provider that says when somebody's patience is over: the loop's clock moves on while it is silent.

    So nobody waits for it, and no machine is so slow that a patience is over before the fault has come. Whoever
    bounds one try by ``PATIENCE_S``, and all tries together by much more, is out of patience at the first silence.
    """

    PATIENCE_S: ClassVar[float] = 1_000.0

    def __init__(self, default: Fault | None = None) -> None:
        super().__init__(default)
        loop, self._ahead_s = asyncio.get_running_loop(), 0.0
        clock = loop.time
        loop.time = lambda: clock() + self._ahead_s  # type: ignore[method-assign]

    async def _hang(self, reader: asyncio.StreamReader) -> None:
        while not reader.at_eof():  # until the other side has had enough
            self._ahead_s += self.PATIENCE_S
            await asyncio.sleep(0)


async def _read(reader: asyncio.StreamReader) -> Call | None:
    line = await reader.readline()
    if not line:
        return None
    path = line.split()[1].decode()
    headers: dict[str, str] = {}
    while (header := (await reader.readline()).strip()) != b"":
        name, _, value = header.decode("latin-1").partition(":")
        headers[name.lower()] = value.strip()
    raw = await reader.readexactly(int(headers.get("content-length", "0")))
    return Call(path, headers, json.loads(raw) if raw else {})


def _head(writer: asyncio.StreamWriter, fault: Fault, content_type: str, length: int | None = None) -> None:
    framing = "transfer-encoding: chunked" if length is None else f"content-length: {length}"
    extra = "".join(f"{name}: {value}\r\n" for name, value in fault.headers.items())
    head = f"HTTP/1.1 {fault.status} X\r\ncontent-type: {content_type}\r\n{framing}\r\nconnection: close\r\n{extra}\r\n"
    writer.write(head.encode())


def _send(writer: asyncio.StreamWriter, fault: Fault, content_type: str, body: bytes) -> None:
    _head(writer, fault, content_type, len(body))
    writer.write(body)


def _chunk(writer: asyncio.StreamWriter, data: bytes) -> None:
    writer.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")


def _event(writer: asyncio.StreamWriter, payload: Mapping[str, Any]) -> None:
    _chunk(writer, b"data: " + json.dumps(payload).encode() + b"\n\n")


def _delta(call: Call, delta: Mapping[str, Any], finish_reason: str | None = None) -> dict[str, Any]:
    choice = {"index": 0, "delta": delta, "finish_reason": finish_reason}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": call.model,
        "choices": [choice],
    }


def _usage(fault: Fault) -> dict[str, Any]:
    count = len(fault.pieces)
    cached = {"prompt_tokens_details": {"cached_tokens": 3}}
    return {"prompt_tokens": 11, "completion_tokens": count, "total_tokens": 11 + count, **cached}


def _words(text: str) -> list[str]:
    parts = text.split(" ")
    return [part if index == 0 else f" {part}" for index, part in enumerate(parts)]


def _some(pieces: int) -> tuple[str, ...]:
    return tuple(_words("I was not sure you would write after all that."))[:pieces]


def held(fault: Fault, after: int) -> Fault:
    """The same answer, waiting for ``release`` after that many pieces."""
    return replace(fault, hold_after=after)
