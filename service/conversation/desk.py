"""What lies beside a talk and is nobody's turn: words not sent yet, and how the room is set.

Words not sent yet belong to a *box*: the one at the end of each way the talk has gone (``service.store.ways``), and
one at each earlier turn that is being answered anew. The box at the end keeps its name while that way goes on, so that
what is in it stays in it through waiting, replies and reloads, and nothing has to be carried from turn to turn.

Kept with the owner's other documents, encrypted with their key, and deleted with the session.
"""

from __future__ import annotations

from dataclasses import dataclass

from service.conversation.sessions import ROOT
from service.conversation.text import checked
from service.errors import EmptyText
from service.store.port import Json, Store
from service.transcript import Session, Turn

MAX_DRAFT = 20_000
"""Longest draft kept, in code points. A draft may be longer than a message: it is being worked on."""


@dataclass(frozen=True, slots=True)
class Room:
    """``hints``: quiet notes while writing. ``heard``: spoken replies are read aloud by the browser's own voice."""

    hints: bool
    heard: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """Words not sent yet. ``seq``: the number of the last keeping, 0 where none was given."""

    text: str = ""
    seq: int = 0


def box_at_end(turn: Turn | None) -> str:
    """The box at the end of the way that ``turn`` is on (``None``: the beginning)."""
    return turn.way or ROOT if turn else ROOT


def box_again(parent_id: str | None) -> str:
    """The box in which ``parent_id`` (``None``: the beginning) is answered anew."""
    return f"again-{parent_id or ROOT}"


async def draft(store: Store, session: Session, box: str) -> Draft:
    """The words in ``box`` that were not sent."""
    document = await store.get_document(session.owner_id, "draft", _place(session, box))
    if document is None:
        return Draft()
    text, seq = str(document.data["text"]), int(document.data.get("seq", 0))
    if sending := document.data.get("sending"):
        sent = await store.turn_by_client_id(session.owner_id, session.id, sending)
        if sent is not None and sent.text is not None:
            text = text.removeprefix(sent.text).removeprefix("\n")
    return Draft(text, seq)


async def keep_draft(
    store: Store, session: Session, box: str, text: str, seq: int = 0, sending: str | None = None
) -> None:
    """Keep what is written so far; nothing visible keeps nothing.

    With ``seq``, which grows from one keeping to the next, a request that was overtaken changes nothing.
    ``sending`` is the id under which the first lines of ``text`` are on their way as a message: once they have
    arrived they are no draft any more. Raises ``BadInput`` for what cannot be kept.
    """
    try:
        checked(text, MAX_DRAFT)
    except EmptyText:
        await drop_draft(store, session, box, seq)
        return
    data: Json = {"text": text}
    if seq:
        data["seq"] = seq
    if sending:
        data["sending"] = sending
    await store.put_document(session.owner_id, "draft", _place(session, box), data)


async def drop_draft(store: Store, session: Session, box: str, seq: int = 0) -> None:
    """What was sent, or taken back, is no draft any more. With ``seq``, what was kept later stays, and what was kept
    earlier and comes later does not come back."""
    if seq:
        await store.put_document(session.owner_id, "draft", _place(session, box), {"text": "", "seq": seq})
    elif await store.get_document(session.owner_id, "draft", _place(session, box)) is not None:
        await store.delete_document(session.owner_id, "draft", _place(session, box))


async def went(store: Store, session: Session, turn: Turn, seq: int = 0) -> None:
    """An own turn was taken: what it said leaves its box; where it was a wait, the words go on with the talk."""
    end = box_at_end(turn)
    box = box_again(turn.parent_id) if end == turn.id else end
    if turn.text is None and box != end:
        left = await draft(store, session, box)
        await keep_draft(store, session, end, left.text, left.seq)
    if turn.text is not None or box != end:
        await drop_draft(store, session, box, seq)


async def setting_up(store: Store, owner_id: str, scenario_id: str, persona_id: str) -> Json:
    """What has been chosen and noted for a talk that has not begun; nothing where nobody has."""
    document = await store.get_document(owner_id, "draft", _set_up(scenario_id, persona_id))
    return {} if document is None else document.data


async def keep_setting_up(store: Store, owner_id: str, scenario_id: str, persona_id: str, chosen: Json) -> None:
    """Keep it until the talk begins. Raises ``BadInput`` for a text that cannot be kept."""
    for text in chosen.values():
        if isinstance(text, str) and text.strip():
            checked(text, MAX_DRAFT)
    await store.put_document(owner_id, "draft", _set_up(scenario_id, persona_id), chosen)


async def set_up(store: Store, owner_id: str, scenario_id: str, persona_id: str) -> None:
    """It has begun: what was chosen is the talk's own now."""
    await store.delete_document(owner_id, "draft", _set_up(scenario_id, persona_id))


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


def _set_up(scenario_id: str, persona_id: str) -> str:
    return f"set-up/{scenario_id}/{persona_id}"


def _place(session: Session, box: str) -> str:
    return f"{session.id}/{box}"
