"""The chat page from what is stored: one rehearsal on one branch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, cast

from service.conversation import desk
from service.conversation.sessions import PREPARE_KEYS
from service.conversation.views import later_words, minutes_in_words
from service.errors import NotFound
from service.knowledge import Persona, Scenario
from service.reporting.coach import DraftNotes
from service.reporting.report import worth_reading
from service.safety.types import Concern
from service.store.port import ReportRecord
from service.transcript import Role, Session, SessionStatus, Turn, TurnStatus, branch
from service.web.build import SOMEBODY, partner_card, shell, when
from service.web.deps import Services
from service.web.pages.chat import Branch, ChatPage, Check, Failure, Item, Mending, Note, RetryFrom, Safety
from service.web.pages.shell import NoteAbout, Resource, SourceRef, StatusName

EndedBy = Literal["user", "ex", "safety"]
REMIND_EVERY = timedelta(hours=3)
LEFT_OFF_AFTER = timedelta(hours=1)
"""A pause as long as this is told when somebody comes back."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked of the page: which branch, which own turn to say again, and what a form brought back.

    ``draft`` ``None``: the one that was kept. ``go_on``: after a stop with a way back.
    """

    leaf: str | None = None
    retry_from: str | None = None
    go_on: bool = False
    draft: str | None = None
    error: str | None = None
    check: Check | None = None
    concern: Concern | None = None


async def chat_page(deps: Services, session: Session, asked: Asked) -> ChatPage:
    """One rehearsal on one branch. Raises ``NotFound`` for turns that are not in it."""
    turns = await deps.store.turns(session.owner_id, session.id)
    partner = await _partner(deps, session)
    scenario = deps.ground.knowledge.scenarios[session.scenario_id]
    leaf_id = _leaf(turns, asked.leaf)
    retry = None
    if asked.retry_from is not None:
        own = turns.get(asked.retry_from)
        if own is None or own.role is not Role.USER:
            raise NotFound()
        retry = RetryFrom(turn_id=own.id, text=own.text, parent_turn_id=own.parent_id)
        leaf_id = own.parent_id
    path = branch(turns, leaf_id)
    last = path[-1] if path else None
    running = last is not None and last.status is TurnStatus.RUNNING
    failure, safety = await _trouble(deps, session, turns, last)
    if asked.concern is not None:
        safety = await _draft_concern(deps, session, asked.concern)
    status = _status(session, last)
    reports = await deps.store.list_reports(session.owner_id, session.id)
    answerable = next((t.id for t in reversed(path) if t.role is Role.EX), None)
    go_on = asked.go_on
    shown_leaf = answerable if (safety and go_on) or (failure is None and safety is None) else leaf_id
    draft = asked.draft
    if draft is None:
        box = desk.box_again(retry.parent_turn_id) if retry else desk.box_at_end(turns[leaf_id] if leaf_id else None)
        draft = (await desk.draft(deps.store, session, box)).text
    room = await desk.room(deps.store, session)
    times = [turn.created_at for turn in turns.values()]
    return ChatPage(
        shell=shell(deps),
        session_id=session.id,
        scenario_title=scenario.title,
        partner_alias=partner.alias if partner else SOMEBODY,
        partner_gone=partner is None,
        medium=session.medium.value,
        set_piece=scenario.set_piece[session.medium],
        client_turn_id=deps.new_id(),
        wait_client_turn_id=deps.new_id(),
        items=(*_before(scenario), *_items(session, turns, path, may_go_on=partner is not None)),
        goal=session.goal,
        status=status if retry is None else "open",
        ended_by=await _ended_by(deps, session, last),
        ended_why="exercise_done" if scenario.silent and last is not None and last.role is Role.EX else "ex",
        leaf_turn_id=shown_leaf,
        running_turn_id=last.id if last is not None and running else None,
        failure=failure if retry is None else None,
        safety=None if go_on or (retry is not None and asked.concern is None) else safety,
        retry=retry,
        draft=draft,
        error=asked.error,
        report_id=_report_for(reports, leaf_id),
        partner_starts=scenario.starts is Role.EX,
        history=partner_card(partner).history if partner else None,
        remind_simulated=deps.clock() - session.created_at >= REMIND_EVERY,
        here_long=deps.clock() - here_since(deps.clock(), (session.created_at, *times)) >= REMIND_EVERY,
        left_off=_left_off(deps, last) if status == "open" and retry is None and not running else None,
        branches=_branches(turns, reports, leaf_id),
        notes=_notes(session),
        hints=room.hints,
        heard=room.heard and session.medium.spoken,
        head_id=next(reversed(turns), None),
        check=asked.check,
        reportable=partner is not None and worth_reading(await deps.ground.setting(session), path),
    )


async def _partner(deps: Services, session: Session) -> Persona | None:
    """Who the talk is with; ``None`` where an own partner has been deleted since. What was said is still there."""
    try:
        return await deps.ground.persona(session.owner_id, session.persona_id)
    except NotFound:
        return None


def check_view(notes: DraftNotes) -> Check:
    """What was found in a draft, as the page shows it."""
    return Check(
        mend=tuple(
            Mending(
                quote=f.quote,
                does=f.words,
                principle_id=f.principle,
                principle_name=f.principle_name,
                source=SourceRef(guide_title=f.source.guide_title, section_title=f.source.section_title),
                other=f.better_line,
                usable=f.better_kind in ("rewritten", "cut"),
                unsent=f.better_kind == "unsent",
            )
            for f in notes.mend
        ),
        keeps=notes.keeps[0].words if notes.keeps else None,
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


def _status(session: Session, last: Turn | None) -> StatusName:
    """Whether this branch still takes words: a branch is closed by itself, whatever the session's newest one is."""
    if session.status is SessionStatus.STOPPED or last is None:
        return session.status.value
    return "ended" if last.closed else "open"


async def _ended_by(deps: Services, session: Session, last: Turn | None) -> EndedBy | None:
    if session.ended_by == "safety" or last is None or not last.closed:
        return cast(EndedBy | None, session.ended_by)
    decision = await deps.store.decision(session.owner_id, last.id) if last.role is Role.EX else None
    return "ex" if decision is not None and decision["state"]["ended"] else "user"


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


async def _draft_concern(deps: Services, session: Session, concern: Concern) -> Safety:
    """A draft that is more than a rehearsal can hold: it was not sent, and stays the writer's own."""
    places = tuple(Resource(**p.model_dump()) for p in await deps.ground.resources(session.owner_id))
    return Safety(kind=concern.kind.value, words=concern.words, resources=places, draft=True)


def _report_for(records: Sequence[ReportRecord], leaf_id: str | None) -> str | None:
    return next((r.id for r in records if r.leaf_turn_id == leaf_id and r.status != "failed"), None)


def _left_off(deps: Services, last: Turn | None) -> str | None:
    if last is None or deps.clock() - last.created_at < LEFT_OFF_AFTER:
        return None
    return when(deps, last.created_at)


def here_since(now: datetime, written: Iterable[datetime]) -> datetime:
    """When this sitting began: going back from now, no pause in it is as long as that after which one has left off."""
    since = now
    for then in sorted(written, reverse=True):
        if since - then >= LEFT_OFF_AFTER:
            break
        since = then
    return since


def _notes(session: Session) -> tuple[Note, ...]:
    written = session.prepare or {}
    return tuple(
        Note(about=cast(NoteAbout, key), text=written[key]) for key in PREPARE_KEYS if written.get(key, "").strip()
    )


def _branches(turns: dict[str, Turn], reports: Sequence[ReportRecord], here: str | None) -> tuple[Branch, ...]:
    """Every way this talk has gone, in the order in which they were last gone on with; none where it is one."""
    parents = {t.parent_id for t in turns.values()}
    leaves = [t for t in turns.values() if t.id not in parents]
    if len(leaves) < 2:
        return ()
    on_path = {t.id for t in branch(turns, here)}
    made = []
    for leaf in leaves:
        own = [t for t in branch(turns, leaf.id) if t.role is Role.USER]
        made.append(
            Branch(
                leaf_id=leaf.id,
                last_words=own[-1].text if own else None,
                lines=len(own),
                status="ended" if leaf.closed else "open",
                here=leaf.id in on_path,
                report_id=next((r.id for r in reports if r.leaf_turn_id == leaf.id and r.status == "done"), None),
            )
        )
    return tuple(made)


def _before(scenario: Scenario) -> tuple[Item, ...]:
    return tuple(Item(kind="before", who=line.role.value, text=line.text) for line in scenario.before)


def _items(session: Session, turns: dict[str, Turn], path: list[Turn], may_go_on: bool) -> list[Item]:
    siblings: dict[str | None, list[str]] = {}
    for turn in turns.values():
        if turn.role is Role.USER:
            siblings.setdefault(turn.parent_id, []).append(turn.id)
    items = []
    quiet = 0
    for turn in path:
        quiet = quiet + 1 if turn.role is Role.EX and turn.text is None else (0 if turn.role is Role.EX else quiet)
        item = _item(session, turn, siblings.get(turn.parent_id, [turn.id]), quiet)
        items.append(item if may_go_on else replace(item, again=False))
    return items


def _item(session: Session, turn: Turn, versions: list[str], quiet: int) -> Item:
    own = turn.role is Role.USER
    place = versions.index(turn.id) if own and turn.id in versions else 0
    many = len(versions) if own else 1
    stopped = session.status is SessionStatus.STOPPED or turn.error_slug == "safety"
    return Item(
        kind="message" if turn.text is not None else ("wait" if own else "silence"),
        who=turn.role.value,
        text=turn.text,
        words="" if own or turn.text is not None else minutes_in_words(session.medium, quiet),
        later=later_words(session.medium, turn.story_minutes) if turn.text is not None and not own else "",
        turn_id=turn.id,
        again=own and not stopped,
        interrupted=not own and turn.status is TurnStatus.INTERRUPTED,
        version=place + 1,
        versions=many,
        previous_leaf_id=versions[place - 1] if many > 1 and place > 0 else None,
        next_leaf_id=versions[place + 1] if many > 1 and place + 1 < many else None,
    )
