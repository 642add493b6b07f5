"""Short ways to make the values that store tests are about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from service.store.port import Json, ReportRecord, Store, StoredEvent
from service.transcript import (
    Act,
    Difficulty,
    Medium,
    Role,
    Session,
    SessionStatus,
    Turn,
    TurnStatus,
)

START = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
LEASE = 30.0
HOLDER = "a making of a report"
_numbers = count(1)


class Clock:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def move(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def new_id(kind: str) -> str:
    return f"{kind}-{next(_numbers)}"


def a_session(owner_id: str = "anna", **changes: Any) -> Session:
    session = Session(
        id=new_id("session"),
        owner_id=owner_id,
        scenario_id="the_apology",
        persona_id="custom:7",
        medium=Medium.LETTER,
        difficulty=Difficulty.HARD,
        seed=2**62,
        created_at=START,
        updated_at=START,
        goal="Say it once, plainly",
        coach=True,
        prepare={"my_part": "I shut down", "asking": "nothing"},
    )
    return replace(session, **changes)


def a_user_turn(session: Session, parent: Turn | None = None, text: str | None = "Hello", **changes: Any) -> Turn:
    turn = Turn(
        id=new_id("turn"),
        session_id=session.id,
        role=Role.USER,
        text=text,
        parent_id=None if parent is None else parent.id,
        created_at=START,
        status=TurnStatus.RUNNING,
        client_turn_id=new_id("client"),
    )
    return replace(turn, **changes)


def an_ex_turn(session: Session, parent: Turn | None, text: str | None = "Hi.", **changes: Any) -> Turn:
    turn = Turn(
        id=new_id("turn"),
        session_id=session.id,
        role=Role.EX,
        text=text,
        parent_id=None if parent is None else parent.id,
        created_at=START,
        status=TurnStatus.COMPLETE,
        act=Act.REPLY_SHORT,
        story_minutes=90,
        provenance={"prompt": "sha", "seed": 7, "model": None},
    )
    return replace(turn, **changes)


def a_report(session: Session, leaf: Turn, **changes: Any) -> ReportRecord:
    report = ReportRecord(
        id=new_id("report"),
        session_id=session.id,
        leaf_turn_id=leaf.id,
        status="queued",
        created_at=START,
        steps={},
    )
    return replace(report, **changes)


async def started(store: Store, owner_id: str = "anna", **changes: Any) -> Session:
    """A stored session of an owner who exists."""
    session = a_session(owner_id, **changes)
    await store.ensure_owner(owner_id)
    await store.create_session(session, None, None)
    return session


async def exchange(
    store: Store,
    session: Session,
    parent: Turn | None = None,
    text: str = "Hello",
    decision: Json | None = None,
    session_status: SessionStatus | None = None,
    ended_by: str | None = None,
) -> tuple[Turn, Turn]:
    """One user turn and its stored reply, with the buffer a real turn leaves."""
    said = (await store.accept_turn(session.owner_id, a_user_turn(session, parent, text), LEASE)).turn
    reply = an_ex_turn(session, said)
    await store.append_event(session.owner_id, said.id, StoredEvent(1, "accepted", {"id": said.id}), LEASE)
    await store.append_event(session.owner_id, said.id, StoredEvent(2, "delta", {"text": reply.text}), LEASE)
    await store.finish_turn(
        session.owner_id,
        said.id,
        TurnStatus.ANSWERED,
        StoredEvent(3, "reply", {"text": reply.text}),
        reply,
        decision,
        session_status,
        ended_by,
    )
    return replace(said, status=TurnStatus.ANSWERED), replace(reply, way=said.way)


def on_a_path(*turns: Turn) -> list[Turn]:
    """The same as ``Store.path`` gives them: without their provenance."""
    return [replace(turn, provenance={}) for turn in turns]
