"""``/api/sessions``: beginning, turns (SSE and JSON), waiting, retrying, ending."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header, Query, Request, Response

from service.conversation import desk
from service.conversation.buffer import follow
from service.conversation.events import FINAL_EVENTS, TURN_EVENT
from service.conversation.sessions import ROOT, NewSession
from service.conversation.text import checked
from service.conversation.views import turn_view
from service.errors import NotFound
from service.safety.screen import screen
from service.safety.types import Surface
from service.transcript import Session, Turn
from service.web.api.models import (
    Head,
    KeepBody,
    KeptView,
    Moment,
    RetryBody,
    RoomBody,
    SessionBody,
    SessionPage,
    SessionView,
    SessionWithTurns,
    TurnAnswer,
    TurnBody,
    TurnId,
    WaitBody,
)
from service.web.deps import Deps, Owner, Services
from service.web.encoding import Utf8Route
from service.web.sse import last_seen, stream

router = APIRouter(prefix="/sessions", tags=["sessions"], route_class=Utf8Route)
EVENT_STREAM: dict[int | str, dict[str, Any]] = {
    200: {
        "description": (
            "`application/json`: the whole turn at once. `text/event-stream`: the events `accepted`, `delta`*, then "
            "exactly one of `reply`, `silence`, `ended`, `safety`, `error`; each `id` is a sequence number for "
            "`Last-Event-ID`, each `data` one TurnEvent as JSON."
        ),
        "content": {"text/event-stream": {"schema": {"$ref": "#/components/schemas/StreamedEvent"}}},
    }
}
STREAM_ONLY: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The turn's events after `Last-Event-ID`, until its final one.",
        "content": {"text/event-stream": {"schema": {"$ref": "#/components/schemas/StreamedEvent"}}},
    }
}
Accept = Annotated[str, Header()]


async def session_view(deps: Services, session: Session) -> SessionView:
    try:
        alias = (await deps.ground.persona(session.owner_id, session.persona_id)).alias
    except NotFound:
        alias = "somebody"
    return SessionView(
        id=session.id,
        scenario=session.scenario_id,
        persona=session.persona_id,
        alias=alias,
        medium=session.medium,
        difficulty=session.difficulty,
        status=session.status,
        ended_by=session.ended_by,
        created_at=session.created_at,
        updated_at=session.updated_at,
        goal=session.goal,
        coach=session.coach,
        seed=session.seed,
    )


@router.post("", status_code=201)
async def create(body: SessionBody, deps: Deps, owner: Owner) -> SessionWithTurns:
    """Start a rehearsal. Where the other person starts, their opening turn is in ``turns``."""
    new = NewSession(
        scenario=body.scenario,
        persona=body.persona,
        medium=body.medium,
        difficulty=body.difficulty,
        goal=checked(body.goal, 280) if body.goal else None,
        coach=body.coach,
        seed=body.seed,
        prepare=body.prepare,
    )
    return await _with_turns(deps, await deps.sessions.create(owner, new))


@router.get("")
async def list_sessions(
    deps: Deps, owner: Owner, limit: Annotated[int, Query(ge=1, le=100)] = 20, before: Moment | None = None
) -> SessionPage:
    """Newest first."""
    found = await deps.store.list_sessions(owner, limit, before)
    views = [await session_view(deps, s) for s in found]
    return SessionPage(sessions=views, before=found[-1].created_at if len(found) == limit else None)


@router.get("/{session_id}")
async def get_session(session_id: str, deps: Deps, owner: Owner) -> SessionWithTurns:
    """A session with its whole turn tree."""
    return await _with_turns(deps, await deps.store.get_session(owner, session_id))


@router.delete("/{session_id}", status_code=204)
async def delete_session(session_id: str, deps: Deps, owner: Owner) -> Response:
    """Delete a session, its turns and its reports."""
    await deps.store.delete_session(owner, session_id)
    return Response(status_code=204)


@router.post("/{session_id}/turns", response_model=TurnAnswer, responses=EVENT_STREAM)
async def post_turn(
    session_id: str, body: TurnBody, deps: Deps, owner: Owner, accept: Accept = "application/json"
) -> Any:
    """Say something. It is stored before anything else happens; repeating the same ``client_turn_id`` re-attaches."""
    text = checked(body.text)
    return await _take(deps, owner, session_id, text, body.client_turn_id, body.parent_turn_id, accept, body.seq)


@router.post("/{session_id}/wait", response_model=TurnAnswer, responses=EVENT_STREAM)
async def post_wait(
    session_id: str, body: WaitBody, deps: Deps, owner: Owner, accept: Accept = "application/json"
) -> Any:
    """Do not write. Story time passes; the other person may write, or not."""
    return await _take(deps, owner, session_id, None, body.client_turn_id, body.parent_turn_id, accept)


@router.post("/{session_id}/turns/{turn_id}/retry", response_model=TurnAnswer, responses=EVENT_STREAM)
async def post_retry(
    session_id: str, turn_id: str, body: RetryBody, deps: Deps, owner: Owner, accept: Accept = "application/json"
) -> Any:
    """Ask again for the answer to a failed or interrupted turn, from the model or from the built-in partner."""
    session = await deps.store.get_session(owner, session_id)
    await turn_of_session(deps, owner, session_id, turn_id)
    seen = await deps.store.events_after(owner, turn_id, 0)
    turn = await retry_turn(deps, session, turn_id, body.voice)
    return await _answer(deps, session, turn, seen[-1].seq if seen else 0, accept)


@router.get("/{session_id}/turns/{turn_id}/events", response_class=Response, responses=STREAM_ONLY)
async def get_events(
    session_id: str,
    turn_id: str,
    deps: Deps,
    owner: Owner,
    last_event_id: Annotated[str | None, Header()] = None,
) -> Response:
    """Resume a turn's stream after ``Last-Event-ID``: nothing is repeated and nothing is missing."""
    after = last_seen(last_event_id)
    await turn_of_session(deps, owner, session_id, turn_id)
    return stream(deps, owner, turn_id, after)


@router.get("/{session_id}/head")
async def get_head(session_id: str, deps: Deps, owner: Owner) -> Head:
    """The newest turn, in one id: whether this talk has gone on somewhere else."""
    found = await deps.store.head(owner, session_id)
    return Head(turn_id=found.id if found else None)


@router.put("/{session_id}/draft", status_code=204)
async def put_draft(session_id: str, body: KeepBody, deps: Deps, owner: Owner) -> Response:
    """Keep words that are not sent yet, at the place where they are being written. Empty words take it back."""
    session = await deps.store.get_session(owner, session_id)
    await require_open(deps, session)
    box = await box_of(deps, session, body.parent_turn_id, body.again)
    await desk.keep_draft(deps.store, session, box, body.text, body.seq, body.sending)
    return Response(status_code=204)


@router.get("/{session_id}/draft")
async def get_draft(
    session_id: str,
    deps: Deps,
    owner: Owner,
    parent_turn_id: Annotated[TurnId | None, Query()] = None,
    again: bool = False,
) -> KeptView:
    """The words kept at the end of a way (by default: of the newest), or to answer a turn another time."""
    session = await deps.store.get_session(owner, session_id)
    await require_open(deps, session)
    kept = await desk.draft(deps.store, session, await box_of(deps, session, parent_turn_id, again))
    return KeptView(text=kept.text, seq=kept.seq)


@router.put("/{session_id}/room", status_code=204)
async def put_room(session_id: str, body: RoomBody, deps: Deps, owner: Owner) -> Response:
    """How this talk is set: hints while writing, spoken replies read aloud by the browser."""
    session = await deps.store.get_session(owner, session_id)
    await require_open(deps, session)
    await desk.set_room(deps.store, session, desk.Room(hints=body.hints, heard=body.heard))
    return Response(status_code=204)


@router.post("/{session_id}/end")
async def post_end(session_id: str, deps: Deps, owner: Owner, request: Request) -> SessionView:
    """End it. Ending twice is the same as ending once."""
    session = await deps.store.get_session(owner, session_id)
    return await session_view(deps, await deps.sessions.end(session))


async def _take(
    deps: Services,
    owner: str,
    session_id: str,
    text: str | None,
    client_turn_id: str,
    parent_turn_id: str | None,
    accept: str,
    seq: int = 0,
) -> Any:
    session = await deps.store.get_session(owner, session_id)
    turn = await start_turn(deps, session, text, client_turn_id, parent_turn_id, seq=seq)
    return await _answer(deps, session, turn, 0, accept)


async def start_turn(
    deps: Services,
    session: Session,
    text: str | None,
    client_turn_id: str,
    parent_turn_id: str | None,
    voice: Literal["model", "built_in"] | None = None,
    seq: int = 0,
) -> Turn:
    """Store and start one user turn: what API, pages and the command line all do. Gates hold here too.

    ``seq`` orders it among the keepings of its draft.
    """
    await require_open(deps, session)
    parent = await deps.sessions.parent_for(session, parent_turn_id, client_turn_id)
    # A message that the screen stops needs no model, and what it says must not wait until tomorrow.
    limited = deps.budget if deps.partner_model and voice != "built_in" else None
    if limited and limited.per_day and (text is None or screen(text, Surface.TURN) is None):
        await limited.require(session.owner_id)
    turn = await deps.turns.start(session, text, client_turn_id, parent, voice)
    await desk.went(deps.store, session, turn, seq)
    return turn


async def box_of(deps: Services, session: Session, turn_id: str | None, again: bool) -> str:
    """The box of words not sent yet (``service.conversation.desk``): at the end of the way that ``turn_id`` is on
    (``None``: the newest), or, with ``again``, the one in which ``turn_id`` is answered anew. Raises ``NotFound``."""
    if turn_id is None and not again:
        return desk.box_at_end(await deps.store.head(session.owner_id, session.id))
    turn = None
    if turn_id not in (None, ROOT):
        turn = await turn_of_session(deps, session.owner_id, session.id, turn_id)
    return desk.box_again(turn.id if turn else None) if again else desk.box_at_end(turn)


async def retry_turn(
    deps: Services, session: Session, turn_id: str, voice: Literal["model", "built_in"] | None
) -> Turn:
    """Ask again for one answer. The gates hold here as they do for a new message."""
    await require_open(deps, session)
    return await deps.turns.retry(session, turn_id, voice)


async def require_open(deps: Services, session: Session) -> None:
    """Raises ``ScenarioLocked`` where the first questions have closed what this session practises."""
    await deps.sessions.require_open(session.owner_id, deps.ground.knowledge.scenarios[session.scenario_id])


async def _answer(deps: Services, session: Session, turn: Turn, after: int, accept: str) -> Any:
    if "text/event-stream" in accept:
        await deps.turns.under_way(turn.id)
        return stream(deps, session.owner_id, turn.id, after)
    return await whole_answer(deps, session, turn, after)


async def whole_answer(deps: Services, session: Session, turn: Turn, after: int = 0) -> TurnAnswer:
    """Wait for the final event and answer once."""
    final: Any = None
    async for stored in follow(deps.store, deps.bell, session.owner_id, turn.id, after):
        if stored.name in FINAL_EVENTS:
            final = TURN_EVENT.validate_python(stored.data)
    session = await deps.store.get_session(session.owner_id, session.id)
    user_turn = await deps.store.turn(session.owner_id, turn.id)
    return TurnAnswer(
        user_turn=turn_view(user_turn), outcome=final, ex_turn=final.turn, session=await session_view(deps, session)
    )


async def turn_of_session(deps: Services, owner: str, session_id: str, turn_id: str) -> Turn:
    """Raises ``NotFound`` for a turn that is not in this session."""
    turn = await deps.store.turn(owner, turn_id)
    if turn.session_id != session_id:
        raise NotFound()
    return turn


async def _with_turns(deps: Services, session: Session) -> SessionWithTurns:
    turns = await deps.store.turns(session.owner_id, session.id)
    view = await session_view(deps, session)
    return SessionWithTurns(**view.model_dump(), turns=[turn_view(t) for t in turns.values()])
