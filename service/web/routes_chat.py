"""The rehearsal as pages: saying something, waiting, asking again, ending."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Query
from fastapi.responses import HTMLResponse, Response

from service.conversation.buffer import follow
from service.conversation.text import checked
from service.errors import BadInput, Conflict
from service.web import build_chat
from service.web.api.models import ClientId
from service.web.api.sessions import require_open, retry_turn, start_turn, turn_of_session
from service.web.deps import Deps, Owner, Services
from service.web.encoding import Utf8Route
from service.web.forms import see, unix
from service.web.pages.chat import render_chat
from service.web.problems import status_of

router = APIRouter(default_response_class=HTMLResponse, route_class=Utf8Route)


# -- the rehearsal -----------------------------------------------------------------------------
@router.get("/sessions/{session_id}")
async def chat(
    session_id: str,
    deps: Deps,
    owner: Owner,
    leaf: str | None = None,
    from_: Annotated[str | None, Query(alias="from")] = None,
    go_on: bool = False,
) -> HTMLResponse:
    session = await deps.store.get_session(owner, session_id)
    await require_open(deps, session)
    return HTMLResponse(render_chat(await build_chat.chat_page(deps, session, leaf, from_, go_on)))


@router.post("/sessions/{session_id}/turns")
async def say(
    session_id: str,
    deps: Deps,
    owner: Owner,
    client_turn_id: Annotated[ClientId, Form()],
    text: Annotated[str, Form()] = "",
    parent_turn_id: Annotated[str, Form()] = "",
    from_: Annotated[str, Form(alias="from")] = "",
) -> Response:
    session = await deps.store.get_session(owner, session_id)
    text = unix(text)
    try:
        turn = await start_turn(deps, session, checked(text), client_turn_id, parent_turn_id or None)
    except (BadInput, Conflict) as error:
        leaf = parent_turn_id if parent_turn_id not in ("", "root") else None
        page = await build_chat.chat_page(deps, session, leaf, from_ or None, draft=text, error=error.detail)
        return HTMLResponse(render_chat(page), status_of(type(error)))
    return await _after(deps, owner, session_id, turn.id)


@router.post("/sessions/{session_id}/wait")
async def wait(
    session_id: str,
    deps: Deps,
    owner: Owner,
    client_turn_id: Annotated[ClientId, Form()],
    parent_turn_id: Annotated[str, Form()] = "",
) -> Response:
    session = await deps.store.get_session(owner, session_id)
    turn = await start_turn(deps, session, None, client_turn_id, parent_turn_id or None)
    return await _after(deps, owner, session_id, turn.id)


@router.post("/sessions/{session_id}/turns/{turn_id}/retry")
async def retry(
    session_id: str,
    turn_id: str,
    deps: Deps,
    owner: Owner,
    voice: Annotated[Literal["model", "built_in"] | None, Form()] = None,
) -> Response:
    session = await deps.store.get_session(owner, session_id)
    await turn_of_session(deps, owner, session_id, turn_id)
    await retry_turn(deps, session, turn_id, voice)
    return await _after(deps, owner, session_id, turn_id)


async def _after(deps: Services, owner: str, session_id: str, turn_id: str) -> Response:
    """A form waits for the reply to be there, as long as the turn's own time limits allow, and shows the whole page."""
    async for _ in follow(deps.store, deps.bell, owner, turn_id, 0):
        continue
    return see(f"/sessions/{session_id}?leaf={turn_id}#latest")


@router.post("/sessions/{session_id}/end")
async def end(session_id: str, deps: Deps, owner: Owner, leaf_turn_id: Annotated[str, Form()] = "") -> Response:
    session = await deps.store.get_session(owner, session_id)
    await deps.sessions.end(session, leaf_turn_id or None)
    return see(f"/sessions/{session_id}#latest")
