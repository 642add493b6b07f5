"""The rehearsal as pages: saying something, looking at it first, waiting, asking again, ending."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Query
from fastapi.responses import HTMLResponse, Response

from service.conversation import desk
from service.conversation.buffer import follow
from service.conversation.text import checked
from service.errors import BadInput, Conflict, UnsentError
from service.safety.screen import screen
from service.safety.types import Surface
from service.transcript import Session
from service.web.api.drafts import look_at
from service.web.api.models import ClientId
from service.web.api.reports import request_report
from service.web.api.sessions import box_of, require_open, retry_turn, start_turn, turn_of_session
from service.web.build_chat import Asked, chat_page, check_view
from service.web.deps import Deps, Owner, Services
from service.web.encoding import Utf8Route
from service.web.forms import see, unix
from service.web.pages.chat import render_chat
from service.web.problems import status_of

router = APIRouter(default_response_class=HTMLResponse, route_class=Utf8Route, include_in_schema=False)
Text = Annotated[str, Form()]


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
    return await _page(deps, session, Asked(leaf=leaf, retry_from=from_, go_on=go_on))


async def _page(deps: Services, session: Session, asked: Asked, status: int = 200) -> HTMLResponse:
    return HTMLResponse(render_chat(await chat_page(deps, session, asked)), status)


async def _refused(
    deps: Services, session: Session, parent: str, again: str, text: str, error: UnsentError
) -> HTMLResponse:
    """The same page with one sentence, and the words still in the box."""
    asked = Asked(leaf=_leaf(parent), retry_from=again or None, draft=text, error=error.detail)
    return await _page(deps, session, asked, status_of(type(error)))


def _leaf(parent: str) -> str | None:
    return parent if parent not in ("", "root") else None


@router.post("/sessions/{session_id}/turns")
async def say(
    session_id: str,
    deps: Deps,
    owner: Owner,
    client_turn_id: Annotated[ClientId, Form()],
    text: Text = "",
    parent_turn_id: Text = "",
    from_: Annotated[str, Form(alias="from")] = "",
) -> Response:
    session = await deps.store.get_session(owner, session_id)
    text = unix(text)
    try:
        turn = await start_turn(deps, session, checked(text), client_turn_id, parent_turn_id or None)
    except (BadInput, Conflict) as error:
        return await _refused(deps, session, parent_turn_id, from_, text, error)
    return await _after(deps, owner, session_id, turn.id)


@router.post("/sessions/{session_id}/check")
async def check(
    session_id: str,
    deps: Deps,
    owner: Owner,
    text: Text = "",
    parent_turn_id: Text = "",
    from_: Annotated[str, Form(alias="from")] = "",
) -> Response:
    """What the words in the box do, before they go. Nothing is sent; they are kept where they are."""
    session = await deps.store.get_session(owner, session_id)
    await require_open(deps, session)
    text = unix(text)
    parent = await deps.sessions.parent_for(session, parent_turn_id or None, "")
    try:
        checked(text)
        box = await box_of(deps, session, parent_turn_id or None, again=bool(from_))
        await desk.keep_draft(deps.store, session, box, text)
    except BadInput as error:
        return await _refused(deps, session, parent_turn_id, from_, text, error)
    leaf, again = _leaf(parent_turn_id), from_ or None
    if concern := screen(text, Surface.DRAFT):
        return await _page(deps, session, Asked(leaf=leaf, retry_from=again, draft=text, concern=concern))
    found = check_view(await look_at(deps, session, parent, text))
    return await _page(deps, session, Asked(leaf=leaf, retry_from=again, draft=text, check=found))


@router.post("/sessions/{session_id}/wait")
async def wait(
    session_id: str,
    deps: Deps,
    owner: Owner,
    wait_client_turn_id: Annotated[ClientId, Form()],
    text: Text = "",
    parent_turn_id: Text = "",
    from_: Annotated[str, Form(alias="from")] = "",
) -> Response:
    """Do not write. What stands in the box stays in it."""
    session = await deps.store.get_session(owner, session_id)
    text = unix(text)
    try:
        box = await box_of(deps, session, parent_turn_id or None, again=bool(from_))
        await desk.keep_draft(deps.store, session, box, text)
        turn = await start_turn(deps, session, None, wait_client_turn_id, parent_turn_id or None)
    except (BadInput, Conflict) as error:
        return await _refused(deps, session, parent_turn_id, from_, text, error)
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
async def end(session_id: str, deps: Deps, owner: Owner, leaf_turn_id: Text = "") -> Response:
    """End it, and go to the feedback at once; where nothing was said, to the page that says so."""
    session = await deps.store.get_session(owner, session_id)
    await deps.sessions.end(session, leaf_turn_id or None)
    try:
        accepted = await request_report(deps, owner, session_id, leaf_turn_id or None)
    except Conflict:
        return see(f"/sessions/{session_id}#latest")
    return see(f"/sessions/{session_id}/reports/{accepted.id}")


@router.post("/sessions/{session_id}/delete")
async def delete(session_id: str, deps: Deps, owner: Owner) -> Response:
    """Delete one rehearsal with its reports: also one that the first questions have closed since."""
    await deps.store.delete_session(owner, session_id)
    return see("/?deleted=1")
