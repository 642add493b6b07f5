"""``/api/drafts/check``: a line before it goes."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter

from service.conversation.ahead import PATH
from service.conversation.text import checked
from service.errors import SafetyStop
from service.reporting.coach import DraftNotes, check_draft
from service.safety.screen import screen
from service.safety.types import Surface
from service.transcript import Session
from service.web.api.models import Body, Message, TurnId
from service.web.deps import Deps, Owner, Services

router = APIRouter(tags=["practice"])


class DraftBody(Body):
    session_id: str
    text: Message
    parent_turn_id: TurnId | None = None


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
    path = await deps.store.path(session.owner_id, session.id, parent_id, PATH) if parent_id else []
    setting = await deps.ground.setting(session)
    return await asyncio.to_thread(check_draft, setting, path, text, deps.ground.knowledge)
