"""``/api/letters``: letters that are never sent."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import Field

from service.conversation import letters
from service.conversation.events import ResourceView
from service.conversation.text import OR_BLANK
from service.web.api.models import Body, KeepSeq, View
from service.web.deps import Deps, Owner
from service.web.encoding import Utf8Route

router = APIRouter(prefix="/letters", tags=["letting go"], route_class=Utf8Route)
LetterId = Annotated[str, Path(pattern=r"^[A-Za-z0-9_-]{8,64}$", description="of your own making")]


_KEPT = {"pattern": OR_BLANK, "maxLength": letters.MAX_LETTER}


class LetterBody(Body):
    text: Annotated[str, Field(json_schema_extra=_KEPT)]
    seq: KeepSeq = 0


class LetterView(View):
    id: str
    text: str
    updated_at: datetime | None = Field(description="null: nothing is kept")
    seq: int = Field(description="the number of the last keeping; 0: none was given")


class KeptView(View):
    """The letter is kept. ``words`` and ``resources`` are there where something in it comes first."""

    words: tuple[str, ...] = ()
    resources: tuple[ResourceView, ...] = ()


class ReceiptView(View):
    words: int
    characters: int
    at: datetime
    destroyed: bool = Field(True, description="nothing of it is kept")


@router.get("")
async def list_letters(deps: Deps, owner: Owner) -> list[LetterView]:
    """Last changed first."""
    letters.require_letter_open(await deps.sessions.readiness(owner))
    return [
        LetterView(id=found.id, text=found.text, updated_at=found.updated_at, seq=found.seq)
        for found in await letters.letters(deps.store, owner)
    ]


@router.get("/{letter_id}")
async def get_letter(letter_id: LetterId, deps: Deps, owner: Owner) -> LetterView:
    """One letter; an empty one where nothing is kept under this id."""
    letters.require_letter_open(await deps.sessions.readiness(owner))
    found = await letters.letter(deps.store, owner, letter_id)
    return LetterView(id=found.id, text=found.text, updated_at=found.updated_at, seq=found.seq)


@router.put("/{letter_id}")
async def put_letter(letter_id: LetterId, body: LetterBody, deps: Deps, owner: Owner) -> KeptView:
    """Keep it, encrypted, for nobody but you. It is never sent anywhere."""
    letters.require_letter_open(await deps.sessions.readiness(owner))
    concern = await letters.keep(deps.store, owner, letter_id, body.text, body.seq)
    if concern is None:
        return KeptView()
    return KeptView(words=concern.words, resources=await deps.ground.resources(owner))


@router.delete("/{letter_id}")
async def delete_letter(letter_id: LetterId, deps: Deps, owner: Owner) -> ReceiptView:
    """Destroy it, with a receipt."""
    receipt = await letters.destroy(deps.store, owner, letter_id, deps.clock)
    return ReceiptView(words=receipt.words, characters=receipt.characters, at=receipt.at)
