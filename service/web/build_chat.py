"""The chat page from what is stored: one rehearsal on one branch."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal, cast

from service.conversation.views import minutes_in_words
from service.errors import NotFound
from service.knowledge import Scenario
from service.transcript import Medium, Role, Session, SessionStatus, Turn, TurnStatus, branch
from service.web.build import partner_card, shell, when
from service.web.deps import Services
from service.web.pages.chat import ChatPage, Failure, Item, RetryFrom, Safety
from service.web.pages.shell import Resource, StatusName

EndedBy = Literal["user", "ex", "safety"]
REMIND_EVERY = timedelta(hours=3)


async def chat_page(
    deps: Services,
    session: Session,
    leaf: str | None = None,
    retry_from: str | None = None,
    go_on: bool = False,
    draft: str = "",
    error: str | None = None,
) -> ChatPage:
    """One rehearsal on one branch. Raises ``NotFound`` for turns that are not in it."""
    turns = await deps.store.turns(session.owner_id, session.id)
    setting = await deps.ground.setting(session)
    leaf_id = _leaf(turns, leaf)
    retry = None
    if retry_from is not None:
        own = turns.get(retry_from)
        if own is None or own.role is not Role.USER:
            raise NotFound()
        retry = RetryFrom(turn_id=own.id, text=own.text, parent_turn_id=own.parent_id)
        leaf_id = own.parent_id
    path = branch(turns, leaf_id)
    last = path[-1] if path else None
    running = last is not None and last.status is TurnStatus.RUNNING
    failure, safety = await _trouble(deps, session, turns, last)
    closed = await _closed(deps, session, turns, last)
    report = await _report_for(deps, session, leaf_id)
    answerable = next((t.id for t in reversed(path) if t.role is Role.EX), None)
    return ChatPage(
        shell=shell(deps),
        session_id=session.id,
        scenario_title=setting.scenario.title,
        partner_alias=setting.persona.alias,
        medium=session.medium.value,
        set_piece=setting.scenario.set_piece[session.medium],
        client_turn_id=deps.new_id(),
        wait_client_turn_id=deps.new_id(),
        items=(*_before(setting.scenario), *_items(deps, session.medium, turns, path)),
        goal=session.goal,
        status=closed if retry is None else "open",
        ended_by=_ended_by(session, last),
        ended_why="exercise_done" if setting.scenario.silent and last is not None and last.role is Role.EX else "ex",
        leaf_turn_id=answerable if (safety and go_on) or (failure is None and safety is None) else leaf_id,
        running_turn_id=last.id if last is not None and running else None,
        failure=failure if retry is None else None,
        safety=None if go_on or retry is not None else safety,
        retry=retry,
        draft=draft,
        error=error,
        report_id=report,
        partner_starts=setting.scenario.starts is Role.EX,
        history=partner_card(setting.persona).history,
        remind_simulated=deps.clock() - session.created_at >= REMIND_EVERY,
    )


def _leaf(turns: dict[str, Turn], wanted: str | None) -> str | None:
    """The newest turn below ``wanted``, or the newest of all."""
    if not turns:
        return None
    ids = list(turns)
    if wanted is None:
        return ids[-1]
    if wanted not in turns:
        raise NotFound()
    below = {wanted}
    leaf = wanted
    for turn_id in ids:
        if turns[turn_id].parent_id in below:
            below.add(turn_id)
            leaf = turn_id
    return leaf


async def _closed(deps: Services, session: Session, turns: dict[str, Turn], last: Turn | None) -> StatusName:
    """Whether this branch still takes words. An older branch of an ended session may be open."""
    status: StatusName = session.status.value
    if session.status is SessionStatus.STOPPED or last is None:
        return status
    if last.role is Role.EX:
        decision = await deps.store.decision(session.owner_id, last.id)
        if decision is not None and decision["state"]["ended"]:
            return "ended"
    return status if last.id == next(reversed(turns)) else "open"


def _ended_by(session: Session, last: Turn | None) -> EndedBy | None:
    if session.ended_by is None:
        return "ex" if last is not None and last.role is Role.EX else None
    return cast(EndedBy, session.ended_by)


async def _trouble(
    deps: Services, session: Session, turns: dict[str, Turn], last: Turn | None
) -> tuple[Failure | None, Safety | None]:
    """What stands in the way after the last turn: a named failure, or a stop by the safety screen."""
    if last is None:
        return None, None
    shown = last.role is Role.EX and last.status is TurnStatus.INTERRUPTED and last.parent_id is not None
    if shown:
        last = turns[str(last.parent_id)]
    if last.role is Role.USER and last.error_slug == "safety":
        events = await deps.store.events_after(session.owner_id, last.id, 0)
        stop = next(e.data for e in reversed(events) if e.name == "safety")
        places = tuple(Resource(**r) for r in stop["resources"])
        return None, Safety(kind=stop["kind"], words=tuple(stop["words"]), resources=places, way_back=stop["way_back"])
    broken = last.role is Role.USER and last.status in (TurnStatus.FAILED, TurnStatus.INTERRUPTED)
    if not broken:
        return None, None
    events = await deps.store.events_after(session.owner_id, last.id, 0)
    error = next((e.data for e in reversed(events) if e.name == "error"), None)
    return (
        Failure(
            turn_id=last.id,
            title=error["title"] if error else "The reply was interrupted.",
            detail=error["detail"] if error else "You can ask for it again.",
            retryable=True,
            can_use_built_in=deps.partner_model is not None,
            shown=shown,
        ),
        None,
    )


async def _report_for(deps: Services, session: Session, leaf_id: str | None) -> str | None:
    records = await deps.store.list_reports(session.owner_id, session.id)
    return next((r.id for r in records if r.leaf_turn_id == leaf_id and r.status != "failed"), None)


def _before(scenario: Scenario) -> tuple[Item, ...]:
    return tuple(Item(kind="before", who=line.role.value, text=line.text) for line in scenario.before)


def _items(deps: Services, medium: Medium, turns: dict[str, Turn], path: list[Turn]) -> list[Item]:
    siblings: dict[str | None, list[str]] = {}
    for turn in turns.values():
        if turn.role is Role.USER:
            siblings.setdefault(turn.parent_id, []).append(turn.id)
    items = []
    quiet = 0
    for turn in path:
        quiet = quiet + 1 if turn.role is Role.EX and turn.text is None else (0 if turn.role is Role.EX else quiet)
        items.append(_item(deps, medium, turn, siblings.get(turn.parent_id, [turn.id]), quiet))
    return items


def _item(deps: Services, medium: Medium, turn: Turn, versions: list[str], quiet: int) -> Item:
    own = turn.role is Role.USER
    place = versions.index(turn.id) if own and turn.id in versions else 0
    many = len(versions) if own else 1
    return Item(
        kind="message" if turn.text is not None else ("wait" if own else "silence"),
        who=turn.role.value,
        text=turn.text,
        words="" if own or turn.text is not None else minutes_in_words(medium, quiet, quiet),
        when=when(deps, turn.created_at),
        turn_id=turn.id,
        interrupted=not own and turn.status is TurnStatus.INTERRUPTED,
        version=place + 1,
        versions=many,
        previous_leaf_id=versions[place - 1] if many > 1 and place > 0 else None,
        next_leaf_id=versions[place + 1] if many > 1 and place + 1 < many else None,
    )
