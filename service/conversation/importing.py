"""Bringing an export back in: what is in it is material to be judged, like anything else that somebody sends.

Nothing in a file can lower a law. What the other person felt and decided is worked out anew from the words, by the
rules of today; a lock that is set stays set, and one in the file is added; partners of one's own, goals and notes are
screened and freed of pointers to real people; a message that would have stopped a rehearsal stops this one, and what
is said to come after it is left out. A report is kept only where every quote in it stands in the words it names.

Sessions, turns and reports get ids of their own, the same ones each time for the same owner and file, so that bringing
a file in twice brings nothing in twice, and no id of anybody else's can be named.
"""

from __future__ import annotations

import asyncio
import uuid
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Final

from pydantic import ValidationError

from service.conversation.events import FINAL_EVENTS, TURN_EVENT, ResourceView, SafetyEvent
from service.conversation.ground import CUSTOM, Ground
from service.conversation.importing_shape import DocumentShape, ExportShape, ReportShape, SessionShape, TurnShape
from service.conversation.letters import MAX_LETTER
from service.conversation.partners import TEXTS, Sketch, make
from service.conversation.retelling import retold
from service.conversation.sessions import MAX_PREPARED, PREPARE_KEYS, Sessions
from service.conversation.text import checked
from service.direction import Setting
from service.errors import BadInput, EmptyText, NotFound, SafetyStop
from service.safety.readiness import assess
from service.safety.resources import countries
from service.safety.screen import screen
from service.safety.types import Concern, Surface
from service.store.port import Json, ReportRecord, Store, StoredEvent, WholeSession
from service.transcript import MAX_TEXT, Role, Session, SessionStatus, Turn, TurnStatus

Fits = Callable[[Json, Mapping[str, str | None]], bool]
"""Whether a report's result is one: its shape, and every quote in it where it says, in the texts by turn id."""
_IDS: Final = uuid.UUID("6f6b7d1e-6a0e-4b52-9a43-0d3f8e1f6c55")
_EARLIEST: Final = datetime(2000, 1, 1, tzinfo=UTC)
_VOICES: Final = ("model", "built_in", "service", None)


@dataclass(slots=True)
class Brought:
    """What came in, by kind; what was here already; and what was left out, by reason. Counts alone."""

    came_in: Counter[str] = field(default_factory=Counter)
    here_already: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


class Importer:
    """Brings exports in for one owner at a time."""

    def __init__(
        self, store: Store, ground: Ground, sessions: Sessions, clock: Callable[[], datetime], fits: Fits
    ) -> None:
        self._store = store
        self._ground = ground
        self._sessions = sessions
        self._clock = clock
        self._fits = fits

    async def bring_in(self, owner_id: str, given: ExportShape) -> Brought:
        """Everything in ``given`` that can be kept. Each rehearsal comes in whole or not at all."""
        brought = Brought()
        for document in given.documents:
            await self._document(owner_id, document, brought)
        places = {}
        for session in given.sessions:
            places[session.id] = await self._session(owner_id, session, brought)
        for document in given.documents:
            if document.kind in ("draft", "preference") and "/" in document.id:
                await self._beside(owner_id, document, places, brought)
        return brought

    # -- documents -----------------------------------------------------------------------------
    async def _document(self, owner_id: str, given: DocumentShape, brought: Brought) -> None:
        if "/" in given.id:
            return
        try:
            match given.kind:
                case "readiness":
                    await self._readiness(owner_id, given.data)
                case "persona" if await self._new(owner_id, given, brought):
                    sketch = Sketch(**{name: _text(given.data.get(name)) for name in ("base", *TEXTS)})
                    await make(self._store, self._ground, owner_id, sketch, lambda: given.id)
                case "letter" if await self._new(owner_id, given, brought):
                    text = checked(_text(given.data.get("text")), MAX_LETTER)
                    await self._store.put_document(owner_id, "letter", given.id, {"text": text})
                case "preference" if await self._new_country(owner_id, given, brought):
                    await self._store.put_document(owner_id, "preference", "country", {"code": given.data["code"]})
                case _:
                    return
        except SafetyStop:
            brought.left_out["screened"] += 1
        except (BadInput, NotFound):
            brought.left_out["does not fit"] += 1
        else:
            brought.came_in[given.kind] += 1

    async def _new(self, owner_id: str, given: DocumentShape, brought: Brought) -> bool:
        if await self._store.get_document(owner_id, given.kind, given.id) is None:
            return True
        brought.here_already += 1
        return False

    async def _new_country(self, owner_id: str, given: DocumentShape, brought: Brought) -> bool:
        known = given.id == "country" and given.data.get("code") in countries()
        return known and await self._new(owner_id, given, brought)

    async def _readiness(self, owner_id: str, data: Json) -> None:
        """Locks are added to those that are here; answers count only where nothing has been answered yet."""
        locks = [lock for lock in data.get("locks") or () if isinstance(lock, str)][:50]
        answers = data.get("answers")
        here = await self._store.get_document(owner_id, "readiness", "answers")
        if here is not None:
            answers, locks = here.data["answers"], [*here.data.get("locks", ()), *locks]
        if not isinstance(answers, dict) or not all(isinstance(value, str) for value in answers.values()):
            raise BadInput
        kept: Json = {"answers": answers, "locks": list(assess(answers, locks).locks)}
        await self._store.put_document(owner_id, "readiness", "answers", kept)

    async def _beside(
        self, owner_id: str, given: DocumentShape, places: Mapping[str, _Place | None], brought: Brought
    ) -> None:
        """Words that were not sent, and how a room is set: with their rehearsal, where that came in."""
        session_id, _, rest = given.id.partition("/")
        place = places.get(session_id)
        if place is None:
            return
        if given.kind == "preference":
            data: Json = {"hints": given.data.get("hints") is True, "heard": given.data.get("heard") is True}
        else:
            try:
                data = {"text": checked(_text(given.data.get("text")), MAX_LETTER)}
            except EmptyText:
                return
            except BadInput:
                brought.left_out["does not fit"] += 1
                return
        again, _, turn = rest.rpartition("again-")
        box = f"{again}again-{place.ids.get(turn, turn)}" if "again-" in rest else place.ids.get(rest, rest)
        await self._store.put_document(owner_id, given.kind, f"{place.session_id}/{box}", data)
        brought.came_in[given.kind] += 1

    # -- rehearsals ----------------------------------------------------------------------------
    async def _session(self, owner_id: str, given: SessionShape, brought: Brought) -> _Place | None:
        new_id = _own_id(owner_id, given.id)
        for its_id in (given.id, new_id):
            try:
                await self._store.get_session(owner_id, its_id)
            except NotFound:
                continue
            brought.here_already += 1
            return None
        try:
            setting = await self._setting(owner_id, given)
            whole, ids = await self._whole(owner_id, new_id, given, setting, brought)
        except BadInput:
            brought.left_out["does not fit"] += 1
            return None
        await self._store.import_session(whole)
        brought.came_in["session"] += 1
        brought.came_in["turn"] += len(whole.turns)
        brought.came_in["report"] += len(whole.reports)
        return _Place(new_id, ids)

    async def _setting(self, owner_id: str, given: SessionShape) -> Setting | None:
        """``None`` where it was held with a partner that is not here. Raises ``BadInput`` for a place that is none."""
        scenario = self._ground.knowledge.scenarios.get(given.scenario)
        if scenario is None or given.medium not in scenario.media:
            raise BadInput
        try:
            persona = await self._ground.persona(owner_id, given.persona)
        except NotFound:
            if not given.persona.startswith(CUSTOM):
                raise BadInput from None
            return None
        return Setting(persona, scenario, given.medium, given.difficulty, given.seed)

    async def _whole(
        self, owner_id: str, new_id: str, given: SessionShape, setting: Setting | None, brought: Brought
    ) -> tuple[WholeSession, dict[str, str]]:
        ids = {turn.id: _own_id(owner_id, f"{given.id}/{turn.id}") for turn in given.turns}
        ids[given.id] = new_id
        kept, concerns = _tree(given, brought)
        turns = [self._turn(turn, new_id, ids) for turn in kept]
        story = await asyncio.to_thread(retold, setting, turns) if setting else None
        if story is not None:
            turns = [story.turns[turn.id] for turn in turns]
        resources = await self._ground.resources(owner_id) if concerns else ()
        session = self._ending(self._bare(owner_id, new_id, given, brought), given, turns, concerns)
        if session.status is not SessionStatus.OPEN and turns and not any(turn.closed for turn in turns):
            turns[-1] = replace(turns[-1], closed=True)
        events = {
            ids[turn.id]: _safety(session, concerns[turn.id], resources) if turn.id in concerns else _events(turn, ids)
            for turn in kept
        }
        decisions = story.decisions if story else {}
        reports = self._reports(owner_id, given, ids, turns, brought)
        return WholeSession(session, tuple(turns), decisions, events, tuple(reports)), ids

    def _turn(self, given: TurnShape, session_id: str, ids: Mapping[str, str]) -> Turn:
        provenance = {key: value for key, value in given.provenance.items() if key != "voice" or value in _VOICES}
        cut = TurnStatus.INTERRUPTED if given.status is TurnStatus.RUNNING else given.status
        own = given.role is Role.USER
        fitting = (
            (TurnStatus.ANSWERED, TurnStatus.FAILED, TurnStatus.INTERRUPTED)
            if own
            else (
                TurnStatus.COMPLETE,
                TurnStatus.INTERRUPTED,
            )
        )
        if cut not in fitting:
            raise BadInput
        return Turn(
            id=ids[given.id],
            session_id=session_id,
            role=given.role,
            text=None if given.text is None else checked(given.text, MAX_TEXT if own else 2 * MAX_TEXT),
            parent_id=None if given.parent_turn_id is None else ids[given.parent_turn_id],
            created_at=self._time(given.created_at),
            status=cut,
            client_turn_id=given.client_turn_id if own else None,
            act=None if own else given.act,
            story_minutes=given.story_minutes,
            error_slug=given.error_slug,
            provenance=dict(provenance),
            closed=given.closed,
        )

    def _time(self, given: datetime) -> datetime:
        return max(_EARLIEST, min(given.astimezone(UTC), self._clock()))

    def _bare(self, owner_id: str, new_id: str, given: SessionShape, brought: Brought) -> Session:
        goal = given.goal if given.goal and _clean(given.goal, Surface.GOAL) else None
        notes = {k: v for k, v in (given.prepare or {}).items() if k in PREPARE_KEYS and _clean(v, Surface.PREPARE)}
        brought.left_out["screened"] += (goal != (given.goal or None)) + len(given.prepare or {}) - len(notes)
        return Session(
            id=new_id,
            owner_id=owner_id,
            scenario_id=given.scenario,
            persona_id=given.persona,
            medium=given.medium,
            difficulty=given.difficulty,
            seed=given.seed,
            created_at=self._time(given.created_at),
            updated_at=self._clock(),  # bringing it in touches it: it is not past its time at once
            status=given.status,
            ended_by=given.ended_by,
            goal=goal,
            coach=given.coach,
            prepare=notes if given.prepare is not None else None,
        )

    def _ending(
        self, session: Session, given: SessionShape, turns: list[Turn], concerns: Mapping[str, Concern]
    ) -> Session:
        if given.status is SessionStatus.STOPPED or any(not concern.way_back for concern in concerns.values()):
            return replace(session, status=SessionStatus.STOPPED, ended_by="safety")
        if given.status is SessionStatus.OPEN and turns and turns[-1].closed:
            return replace(session, status=SessionStatus.ENDED, ended_by="ex")
        return session

    def _reports(
        self, owner_id: str, given: SessionShape, ids: dict[str, str], turns: list[Turn], brought: Brought
    ) -> list[ReportRecord]:
        texts = {turn.id: turn.text for turn in turns}
        found: dict[tuple[str, str], ReportRecord] = {}
        for report in given.reports:
            if report.status != "done" or report.result is None:
                continue  # it can be asked for again
            made = self._report(owner_id, given, report, ids)
            if made is None or made.leaf_turn_id not in texts or not self._fits(made.result or {}, texts):
                brought.left_out["does not fit"] += 1
                continue
            found.setdefault((made.leaf_turn_id, made.evaluator), made)
        return list(found.values())

    def _report(
        self, owner_id: str, given: SessionShape, report: ReportShape, ids: Mapping[str, str]
    ) -> ReportRecord | None:
        leaf = ids.get(report.leaf_turn_id)
        if leaf is None:
            return None
        return ReportRecord(
            id=_own_id(owner_id, f"{given.id}/{report.id}"),
            session_id=ids[given.id],
            leaf_turn_id=leaf,
            status="done",
            created_at=self._time(report.created_at),
            steps={},
            evaluator=report.evaluator,
            result=_renamed(report.result, ids),
        )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a rehearsal came in: its id, and the new ids of its turns by their old ones."""

    session_id: str
    ids: Mapping[str, str]


def _own_id(owner_id: str, old: str) -> str:
    return uuid.uuid5(_IDS, f"{owner_id}/{old}").hex


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _clean(text: str, surface: Surface) -> bool:
    try:
        return not text.strip() or screen(checked(text, MAX_PREPARED), surface) is None
    except BadInput:
        return False


def _tree(given: SessionShape, brought: Brought) -> tuple[list[TurnShape], dict[str, Concern]]:
    """The turns that can stand, in their order, and what the screen has against messages among them.

    Raises ``BadInput`` for a tree that no rehearsal could have grown.
    """
    kept: dict[str, TurnShape] = {}
    concerns: dict[str, Concern] = {}
    dropped: set[str] = set()
    clients: set[str] = set()
    answered: set[str] = set()
    for turn in given.turns:
        if turn.id in kept or turn.id in dropped:
            raise BadInput
        parent = kept.get(turn.parent_turn_id or "")
        if turn.parent_turn_id in dropped or turn.parent_turn_id in concerns:
            dropped.add(turn.id)  # nothing comes after a message that stops a rehearsal
            brought.left_out["screened"] += 1
            continue
        if turn.parent_turn_id is not None and (parent is None or parent.role is turn.role):
            raise BadInput
        if turn.role is Role.EX:
            if (parent is None and kept) or turn.parent_turn_id in answered:
                raise BadInput
            if turn.status is TurnStatus.COMPLETE:  # one that was cut off can be followed by another
                answered.add(turn.parent_turn_id or "")
        if turn.client_turn_id is not None and turn.client_turn_id in clients:
            raise BadInput
        clients.add(turn.client_turn_id or "")
        kept[turn.id] = turn
        if turn.role is Role.USER and turn.text is not None and (concern := screen(turn.text, Surface.TURN)):
            concerns[turn.id] = concern
    return list(kept.values()), concerns


def _events(given: TurnShape, ids: Mapping[str, str]) -> tuple[StoredEvent, ...]:
    """The buffer of an answered message, where every event in it is one."""
    found = []
    for number, event in enumerate(given.events, start=1):
        data = _renamed(event.data, ids)
        try:
            read = TURN_EVENT.validate_python(data)
        except ValidationError:
            return ()
        if event.seq != number or read.event != event.name or read.event == "safety":
            return ()
        found.append(StoredEvent(number, read.event, read.model_dump(mode="json")))
    return tuple(found) if found and found[-1].name in FINAL_EVENTS else ()


def _safety(session: Session, concern: Concern, resources: tuple[ResourceView, ...]) -> tuple[StoredEvent, ...]:
    """What the screen says of it today, in place of whatever the file says."""
    event = SafetyEvent(
        turn=None,
        session_status=session.status,
        kind=concern.kind.value,
        words=concern.words,
        resources=resources,
        way_back=concern.way_back,
    )
    return (StoredEvent(1, event.event, event.model_dump(mode="json")),)


def _renamed(value: Any, ids: Mapping[str, str]) -> Any:
    """The same value with old ids replaced, wherever a whole string or key is one."""
    if isinstance(value, dict):
        return {ids.get(key, key): _renamed(below, ids) for key, below in value.items()}
    if isinstance(value, list):
        return [_renamed(below, ids) for below in value]
    return ids.get(value, value) if isinstance(value, str) else value
