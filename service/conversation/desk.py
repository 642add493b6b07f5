"""What lies beside a talk and is nobody's turn: words not sent yet, and how the room is set.

Kept with the owner's other documents, encrypted with their key, and deleted with the session.
"""

from __future__ import annotations

from dataclasses import dataclass

from service.conversation.sessions import ROOT
from service.conversation.text import checked
from service.errors import EmptyText, NotFound
from service.store.port import Store
from service.transcript import Session

MAX_DRAFT = 20_000
"""Longest draft kept, in code points. A draft may be longer than a message: it is being worked on."""


@dataclass(frozen=True, slots=True)
class Room:
    """``hints``: quiet notes while writing. ``heard``: spoken replies are read aloud by the browser's own voice."""

    hints: bool
    heard: bool = False


async def draft(store: Store, session: Session, parent_id: str | None) -> str:
    """The words written as an answer to ``parent_id`` (``None``: as the first message) and not sent; or nothing."""
    document = await store.get_document(session.owner_id, "draft", _place(session, parent_id))
    return "" if document is None else str(document.data["text"])


async def keep_draft(store: Store, session: Session, parent_id: str | None, text: str, seq: int = 0) -> None:
    """Keep what is written so far; nothing visible keeps nothing.

    With ``seq``, which grows from one keeping to the next, a request that was overtaken changes nothing.
    Raises ``BadInput`` for what cannot be kept, and ``NotFound`` where this talk has no such place.
    """
    if parent_id is not None and (await store.turn(session.owner_id, parent_id)).session_id != session.id:
        raise NotFound()
    try:
        checked(text, MAX_DRAFT)
    except EmptyText:
        await drop_draft(store, session, parent_id)
        return
    data = {"text": text} | ({"seq": seq} if seq else {})
    await store.put_document(session.owner_id, "draft", _place(session, parent_id), data)


async def drop_draft(store: Store, session: Session, parent_id: str | None) -> None:
    """What was sent, or taken back, is no draft any more."""
    await store.delete_document(session.owner_id, "draft", _place(session, parent_id))


async def room(store: Store, session: Session) -> Room:
    """How this talk is set: hints as chosen when it was set up, reading aloud off, until somebody changes it."""
    document = await store.get_document(session.owner_id, "preference", f"{session.id}/room")
    if document is None:
        return Room(hints=session.coach)
    return Room(hints=bool(document.data["hints"]), heard=bool(document.data["heard"]))


async def set_room(store: Store, session: Session, wanted: Room) -> None:
    """Keep it for this talk."""
    data = {"hints": wanted.hints, "heard": wanted.heard}
    await store.put_document(session.owner_id, "preference", f"{session.id}/room", data)


def _place(session: Session, parent_id: str | None) -> str:
    return f"{session.id}/{parent_id or ROOT}"
