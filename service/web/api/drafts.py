"""``/api/drafts/check`` and ``/api/personas/custom``: a line before it goes, and partners of one's own."""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import StringConstraints

from service.conversation.ground import CUSTOM
from service.conversation.text import checked
from service.errors import NotFound, SafetyStop
from service.reporting.coach import DraftNotes, check_draft
from service.safety.screen import screen
from service.safety.types import Surface
from service.transcript import Session
from service.web.api.catalogue import persona_view
from service.web.api.models import Body, PersonaView, TurnId
from service.web.deps import Deps, Owner, Services

router = APIRouter(tags=["practice"])
Alias = Annotated[str, StringConstraints(min_length=1, max_length=40, strip_whitespace=True)]
Short = Annotated[str, StringConstraints(max_length=1_000)]
_CONTACT = re.compile(r"\+?\d[\d\s().-]{6,}\d|[\w.+-]+@[\w-]+\.\w+|(?<!\w)@\w{2,}")


class DraftBody(Body):
    session_id: str
    text: str
    parent_turn_id: TurnId | None = None


class CustomPersonaBody(Body):
    """A partner of one's own. ``base`` gives dynamics, ceiling, boundaries and voice; no text here changes those."""

    base: str
    alias: Alias
    about: Short = ""
    what_happened: Short = ""


@router.post("/drafts/check")
async def post_draft_check(body: DraftBody, deps: Deps, owner: Owner) -> DraftNotes:
    """What a line does before it goes, with the principle and one other way. Nothing is stored or sent."""
    text = checked(body.text)
    session = await deps.store.get_session(owner, body.session_id)
    await deps.sessions.require_open(owner, deps.ground.knowledge.scenarios[session.scenario_id])
    if concern := screen(text, Surface.DRAFT):
        raise SafetyStop(" ".join(concern.words))
    return await look_at(deps, session, await deps.sessions.parent_for(session, body.parent_turn_id, ""), text)


async def look_at(deps: Services, session: Session, parent_id: str | None, text: str) -> DraftNotes:
    """What ``text`` does as an answer to ``parent_id``. It has been screened."""
    path = await deps.store.path(session.owner_id, session.id, parent_id, limit=48) if parent_id else []
    return check_draft(await deps.ground.setting(session), path, text, deps.ground.knowledge)


@router.post("/personas/custom", status_code=201)
async def post_custom(body: CustomPersonaBody, deps: Deps, owner: Owner) -> PersonaView:
    """Make a partner from a base persona and your own words. Phone numbers, addresses and handles are taken out."""
    await deps.sessions.require_open(owner, None)
    await deps.ground.persona(owner, body.base)
    data = {"base": body.base}
    for name, value in (("alias", body.alias), ("about", body.about), ("what_happened", body.what_happened)):
        if not value.strip():
            continue
        if concern := screen(checked(value, 1_000), Surface.CUSTOM_PERSONA):
            raise SafetyStop(" ".join(concern.words))
        data[name] = _CONTACT.sub("[taken out]", value)
    persona_id = deps.new_id()
    await deps.store.put_document(owner, "persona", persona_id, data)
    return persona_view(await deps.ground.persona(owner, CUSTOM + persona_id), CUSTOM + persona_id)


@router.get("/personas/custom")
async def get_custom(deps: Deps, owner: Owner) -> list[PersonaView]:
    """Your own partners."""
    found = await deps.store.list_documents(owner, "persona")
    return [persona_view(await deps.ground.persona(owner, CUSTOM + d.id), CUSTOM + d.id) for d in found]


@router.delete("/personas/custom/{persona_id}", status_code=204)
async def delete_custom(persona_id: str, deps: Deps, owner: Owner) -> Response:
    """Delete one. Talks held with it keep their words, and show it as somebody."""
    if not await deps.store.delete_document(owner, "persona", persona_id.removeprefix(CUSTOM)):
        raise NotFound()
    return Response(status_code=204)
