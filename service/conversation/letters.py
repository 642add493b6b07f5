"""Letters that are never sent: kept for their writer, or destroyed with a receipt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from service.conversation.text import checked
from service.errors import EmptyText, NotFound, ReadinessMissing, ScenarioLocked
from service.safety.readiness import Readiness
from service.safety.screen import screen
from service.safety.types import Concern, Surface
from service.store.port import Document, Store

MAX_LETTER = 20_000
"""Longest letter, in code points: some forty pages by hand."""


@dataclass(frozen=True, slots=True)
class Letter:
    """``updated_at`` ``None``: nothing is kept under this id. ``seq``: the number of the last keeping, 0 for none."""

    id: str
    text: str
    updated_at: datetime | None
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was destroyed, in numbers, and when. ``words`` 0: there was nothing by that id."""

    words: int
    characters: int
    at: datetime


def require_letter_open(readiness: Readiness | None) -> None:
    """The letter is open to everybody but somebody in crisis. Raises ``ReadinessMissing`` or ``ScenarioLocked``."""
    if readiness is None:
        raise ReadinessMissing()
    if not readiness.letter_open:
        raise ScenarioLocked("The letter is closed for now. Something else comes first.")


async def letter(store: Store, owner_id: str, letter_id: str) -> Letter:
    """The letter by that id; an empty one where nothing is kept yet."""
    found = await store.get_document(owner_id, "letter", letter_id)
    return Letter(letter_id, "", None) if found is None else _letter(found)


async def letters(store: Store, owner_id: str) -> list[Letter]:
    """All that are kept, last changed first."""
    return [_letter(document) for document in await store.list_documents(owner_id, "letter")]


async def keep(store: Store, owner_id: str, letter_id: str, text: str, seq: int = 0) -> Concern | None:
    """Keep it, whatever it says: the words are the writer's own. Returns what the safety screen has to say.

    An empty letter keeps nothing. With ``seq``, which grows from one keeping to the next, a request that was
    overtaken changes nothing. Raises ``BadInput`` for what cannot be kept.
    """
    try:
        checked(text, MAX_LETTER)
    except EmptyText:
        await store.delete_document(owner_id, "letter", letter_id)
        return None
    await store.put_document(owner_id, "letter", letter_id, {"text": text} | ({"seq": seq} if seq else {}))
    return screen(text, Surface.LETTER)


async def destroy(store: Store, owner_id: str, letter_id: str, clock: Callable[[], datetime]) -> Receipt:
    """Delete it for good. Raises ``NotFound``."""
    kept = await letter(store, owner_id, letter_id)
    if not await store.delete_document(owner_id, "letter", letter_id):
        raise NotFound("There is no letter by that name any more.")
    return Receipt(words=len(kept.text.split()), characters=len(kept.text), at=clock())


def _letter(document: Document) -> Letter:
    data = document.data
    return Letter(document.id, str(data["text"]), document.updated_at, int(data.get("seq", 0)))
