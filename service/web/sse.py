"""Server-sent events over a stored buffer. The response only reads; a turn never runs inside it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

from sse_starlette import EventSourceResponse, ServerSentEvent

from service.conversation.buffer import follow
from service.errors import BadInput
from service.store.port import StoredEvent
from service.web.deps import Services

PING_S = 15


def last_seen(header: str | None) -> int:
    """``Last-Event-ID`` as a sequence number; missing is 0. Raises ``BadInput`` for anything that is not one."""
    if header is None or header == "":
        return 0
    if not (header.isascii() and header.isdigit()) or len(header) > 9:
        raise BadInput("Last-Event-ID is not a number that this stream gave out.")
    return int(header)


def encode(stored: StoredEvent) -> ServerSentEvent:
    """One stored event as SSE: its name, its sequence number as id, its data as JSON."""
    return ServerSentEvent(
        data=json.dumps(stored.data, ensure_ascii=False, separators=(",", ":")), event=stored.name, id=str(stored.seq)
    )


def stream(services: Services, owner_id: str, turn_id: str, after: int) -> EventSourceResponse:
    """The turn's events with ``seq > after``, until its final one."""

    async def events() -> AsyncIterator[ServerSentEvent]:
        async for stored in follow(services.store, services.bell, owner_id, turn_id, after):
            yield encode(stored)

    return EventSourceResponse(events(), ping=PING_S, headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})
