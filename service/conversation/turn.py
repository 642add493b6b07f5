"""SPINE 1. One turn, from the words a person sent to the other person's stored answer.

    save words -> screen -> read -> decide -> word -> guard -> show -> save

It reads top to bottom in that order, and no later step reaches back into an earlier one; what reading
needs is fetched while the words are being saved (``conversation.ahead``). The turn runs in its own task
and writes its events to the stored buffer; whoever wants to see it reads the buffer
(``conversation.buffer``). A client that goes away changes nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import aclosing, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from service.conversation.ahead import Ahead, Fetched, drop
from service.conversation.appraisal import ask_appraisal
from service.conversation.buffer import Bell
from service.conversation.ending import UNTIL_STORED, Ending, Spoken, failure_event, last_event
from service.conversation.events import (
    AcceptedEvent,
    DeltaEvent,
    ReplyEvent,
    SafetyEvent,
    TurnEvent,
)
from service.conversation.ground import Ground
from service.conversation.line import Line, Place
from service.conversation.reading import said_before
from service.conversation.views import later_words, pause_ms, turn_view
from service.direction import Decision, ModelAppraisal, Setting, State, appraise, react, react_to_wait
from service.direction.stance import stance_of
from service.errors import Conflict, Interrupted, ModelError, NotFound, StoreError, UnsentError
from service.gateway.port import CHARGED_TO, Gateway
from service.lease import held
from service.logs import where
from service.partner.builtin import word
from service.partner.model_voice import Attempt, speak
from service.safety.screen import screen, screen_joined
from service.safety.types import Concern, Surface
from service.store.port import Store, StoredEvent
from service.transcript import Act, Intent, Role, Session, SessionStatus, Turn, TurnStatus

log = logging.getLogger("unsent.turn")

Voice = Literal["model", "built_in"]
REAL_ANSWER = "I'm a simulation, always. There is no person on this side, and nothing you write here reaches anybody."
"""What the service itself says when somebody sincerely asks whether the other person is real."""


@dataclass(frozen=True, slots=True)
class TurnLimits:
    """Times in seconds: the model's whole reply, the appraisal (0: off), and the lease a running turn holds."""

    reply_s: float = 60.0
    appraisal_s: float = 1.5
    lease_s: float = 20.0


class TurnRunner:
    """Runs turns, each in a task of its own. One per process; safe for many owners at once."""

    def __init__(
        self,
        store: Store,
        gateway: Gateway,
        ground: Ground,
        bell: Bell,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        limits: TurnLimits,
    ) -> None:
        self._store = store
        self._gateway = gateway
        self._ground = ground
        self._bell = bell
        self._clock = clock
        self._new_id = new_id
        self._limits = limits
        self._tasks: set[asyncio.Task[None]] = set()
        self._places: dict[str, Place] = {}
        self._line = Line()
        self._ahead = Ahead(store, ground)

    # -- save words ----------------------------------------------------------------------------
    async def start(
        self,
        session: Session,
        text: str | None,
        client_turn_id: str,
        parent_id: str | None,
        voice: Voice | None = None,
    ) -> Turn:
        """Store the user's turn, then answer it in the background. ``text=None`` is a wait.

        A repeated ``client_turn_id`` returns the turn that is already there. Raises what
        ``Store.accept_turn`` raises; the text has been checked before.
        """
        turn = Turn(
            id=self._new_id(),
            session_id=session.id,
            role=Role.USER,
            text=text,
            parent_id=parent_id,
            created_at=self._clock(),
            status=TurnStatus.RUNNING,
            client_turn_id=client_turn_id,
        )
        begun = AcceptedEvent(turn=turn_view(turn))
        first = StoredEvent(1, begun.event, begun.model_dump(mode="json"))
        with await self._line.front() as place:
            fetching = self._ahead.begin(session, parent_id, text)
            taken = False
            try:
                accepted = await self._store.accept_turn(session.owner_id, turn, self._limits.lease_s, first)
                if taken := accepted.fresh:
                    self._bell.begin(accepted.turn.id, session.owner_id, first)
                    self._spawn(_Run(self, session, accepted.turn, fetching, place.handed_on(), voice, first.seq))
            finally:
                if not taken:
                    drop(fetching)
        return accepted.turn

    async def retry(self, session: Session, turn_id: str, voice: Voice | None) -> Turn:
        """Ask again for the answer to a failed or interrupted turn; nothing is sent twice."""
        with await self._line.front() as place:
            turn = await self._store.retry_turn(session.owner_id, turn_id, self._limits.lease_s)
            seq = max((e.seq for e in await self._store.events_after(session.owner_id, turn_id, 0)), default=0)
            self._bell.begin(turn_id, session.owner_id)
            fetching = self._ahead.begin(session, turn.parent_id, turn.text)
            self._spawn(_Run(self, session, turn, fetching, place.handed_on(), voice, seq, again=True))
        return turn

    async def under_way(self, turn_id: str) -> None:
        """Wait until this turn has been put before a model, or is over, or has taken longer than that should.

        Telling somebody that their words were taken is work too, some of it what a model would have to wait for.
        """
        if turn_id in self._places:
            await self._places[turn_id].left()

    async def close(self) -> None:
        """Stop at once. What is unfinished is marked interrupted by the next sweep or start; nothing stored is lost."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def idle(self) -> None:
        """Wait until no turn is running in this process."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def _spawn(self, run: _Run) -> None:
        task = asyncio.create_task(run.answer(), name=f"turn {run.turn.id}")
        self._tasks.add(task)
        self._places[run.turn.id] = run.place

        def done(finished: asyncio.Task[None]) -> None:
            self._tasks.discard(finished)
            drop(run.fetching)
            run.place.leave()
            if self._places.get(run.turn.id) is run.place:  # not that of another attempt at the same turn
                del self._places[run.turn.id]
            self._bell.end(run.turn.id)

        task.add_done_callback(done)


@dataclass(slots=True)
class _Run:
    """One turn being answered."""

    runner: TurnRunner
    session: Session
    turn: Turn
    fetching: asyncio.Task[Fetched]
    place: Place
    voice: Voice | None
    seq: int
    """The number of the last event of its buffer."""
    again: bool = False

    async def answer(self) -> None:
        """The steps, in order. Every way out writes exactly one final event."""
        CHARGED_TO.set(self.session.owner_id)  # for this task alone
        try:
            if self.again:  # a new turn's acceptance is stored with it
                await self._emit(AcceptedEvent(turn=turn_view(self.turn)))
            async with held(self._renew, self.runner._limits.lease_s):
                ending = await self._steps()
            # Only now: a renewal beside it would find the turn finished, and take that for a lease that was lost.
            await self._final(ending)
        except UnsentError as error:
            log.warning("turn failed", extra={"turn": self.turn.id, "slug": error.slug})
            await self._fail(error)
        except asyncio.CancelledError:
            with suppress(UnsentError):  # closing: give the turn back, so that another worker need not wait for it
                await self.runner._store.renew_turn(self.session.owner_id, self.turn.id, 0.0)
            raise
        except Exception as error:  # noqa: BLE001  the last net of a task: named for the user, logged without content
            log.error("turn failed unexpectedly", extra={"turn": self.turn.id, **where(error)})
            await self._fail(Interrupted())

    async def _renew(self) -> None:
        await self.runner._store.renew_turn(self.session.owner_id, self.turn.id, self.runner._limits.lease_s)

    async def _steps(self) -> Ending:
        session, text = self.session, self.turn.text
        if text is not None:
            concern = screen(text, Surface.TURN)
            if concern is not None:
                return await self._stop(concern)
        found = await self.fetching
        setting, path = found.setting, found.path
        if text is not None and (concern := screen_joined(said_before(path), text)) is not None:
            return await self._stop(concern)
        state = await self.runner._ground.state_at(setting, session, path)
        decision = await self._decide(found, state, text)
        if decision is None:
            return await self._answer_as_service(setting, state)
        spoken = await self._word(setting, decision, path, text or "")
        return await self._answer_as_ex(setting, decision, spoken)

    # -- read, decide --------------------------------------------------------------------------
    async def _decide(self, found: Fetched, state: State, text: str | None) -> Decision | None:
        """``None``: the person sincerely asked whether this is real, and the service answers that itself."""
        if text is None:
            return react_to_wait(found.setting, state)
        reading = await found.read(text)
        if Intent.ARE_YOU_REAL in reading.intents:
            return None
        opinion = await self._appraisal(found.path, text)
        return react(found.setting, state, reading, appraise(reading, opinion), text)

    async def _appraisal(self, path: Sequence[Turn], text: str) -> ModelAppraisal | None:
        if self.voice == "built_in":
            return None
        self.place.leave()  # as below
        return await ask_appraisal(self.runner._gateway, path, text, self.runner._limits.appraisal_s, self.turn.id)

    # -- word, guard, show ---------------------------------------------------------------------
    async def _word(self, setting: Setting, decision: Decision, path: Sequence[Turn], text: str) -> Spoken:
        base: dict[str, str | int | None] = {"seed": setting.seed, "prompts": self.runner._ground.content_hash}
        if decision.act is Act.FALL_SILENT:
            return Spoken(None, (), {**base, "voice": None})
        if self.voice != "built_in" and self.runner._gateway.configured("partner") and "opener" not in decision.extra:
            spoken = await self._word_by_model(setting, decision, path, text, base)
            if spoken is not None:
                return spoken
            base["fallback"] = "guard"
        wording = word(setting, decision)
        said = setting.medium.joined(wording.pieces)
        lines = tuple(_line(setting, decision, piece, first=number == 0) for number, piece in enumerate(wording.pieces))
        return Spoken(said, wording.keys, {**base, "voice": "built_in" if said else None}, lines=lines)

    async def _word_by_model(
        self, setting: Setting, decision: Decision, path: Sequence[Turn], text: str, base: dict[str, str | int | None]
    ) -> Spoken | None:
        """``None`` when the guard let nothing through twice. A provider that fails before the first piece raises."""
        self.place.leave()  # what follows waits for the model
        attempt = Attempt()
        shown: list[str] = []
        failure: ModelError | None = None
        pieces = speak(
            self.runner._gateway, setting, decision, path, text, self.session.id, attempt, self.runner._limits.reply_s
        )
        try:
            async with aclosing(pieces):
                async for piece in pieces:
                    shown.append(piece)
                    await self._emit(_line(setting, decision, piece, first=len(shown) == 1))
        except ModelError as error:
            if not shown:
                raise
            failure = error
        if not shown:
            return None
        provenance: dict[str, str | int | None] = {
            **base,
            "voice": "model",
            "model": attempt.model,
            "repaired": int(attempt.repaired),
            "refused": sum(attempt.refused.values()),
        }
        return Spoken(setting.medium.joined(shown), (), provenance, failure)

    # -- save ----------------------------------------------------------------------------------
    async def _answer_as_ex(self, setting: Setting, decision: Decision, spoken: Spoken) -> Ending:
        decision = replace(decision, state=decision.state.saying(*spoken.keys))
        ended = decision.state.ended
        ex = self._ex_turn(spoken, decision)
        return Ending(
            last_event(setting, decision, spoken, turn_view(ex)),
            spoken.lines,
            TurnStatus.ANSWERED if spoken.failure is None else TurnStatus.INTERRUPTED,
            ex,
            self.runner._ground.to_json(decision),
            session_status=SessionStatus.ENDED if ended else None,
            ended_by="ex" if ended else None,
            error_slug=spoken.failure.slug if spoken.failure else None,
        )

    def _ex_turn(self, spoken: Spoken, decision: Decision) -> Turn:
        return Turn(
            id=self.runner._new_id(),
            session_id=self.session.id,
            role=Role.EX,
            text=spoken.text,
            parent_id=self.turn.id,
            created_at=self.runner._clock(),
            status=TurnStatus.COMPLETE if spoken.failure is None else TurnStatus.INTERRUPTED,
            act=decision.act if spoken.text is not None or decision.state.ended else Act.FALL_SILENT,
            story_minutes=decision.story_minutes,
            provenance=spoken.provenance,
        )

    async def _answer_as_service(self, setting: Setting, state: State) -> Ending:
        decision = Decision(
            Act.REPLY_NEUTRAL, stance_of(state), replace(state, turns=state.turns + 1), Intent.ARE_YOU_REAL, ()
        )
        ex = self._ex_turn(Spoken(REAL_ANSWER, (), {"voice": "service"}), decision)
        return Ending(
            ReplyEvent(turn=turn_view(ex), session_status=UNTIL_STORED),
            (DeltaEvent(text=REAL_ANSWER),),
            ex=ex,
            decision=self.runner._ground.to_json(decision),
        )

    async def _stop(self, concern: Concern) -> Ending:
        """The role-play stops before anything is read or answered; the words were kept, as always."""
        resources = await self.runner._ground.resources(self.session.owner_id)
        event = SafetyEvent(
            turn=None,
            session_status=UNTIL_STORED,
            kind=concern.kind.value,
            words=concern.words,
            resources=resources,
            way_back=concern.way_back,
        )
        log.info("role-play stopped", extra={"turn": self.turn.id, "kind": concern.kind.value})
        return Ending(
            event,
            session_status=None if concern.way_back else SessionStatus.STOPPED,
            ended_by=None if concern.way_back else "safety",
            error_slug="safety",
        )

    async def _fail(self, error: UnsentError) -> None:
        retryable = not isinstance(error, StoreError)
        try:
            event = failure_event(error, retryable, None)
            await self._final(Ending(event, status=TurnStatus.FAILED, error_slug=error.slug))
        except (StoreError, NotFound, Conflict) as second:
            # The database itself is failing, and the turn becomes "interrupted" when its lease has run out; or the
            # turn is not ours any more: deleted by its owner, or taken over by another worker.
            log.warning("failure could not be stored", extra={"turn": self.turn.id, "slug": second.slug})

    def _next(self, event: TurnEvent, ahead: int = 1) -> StoredEvent:
        return StoredEvent(self.seq + ahead, event.event, event.model_dump(mode="json"))

    async def _emit(self, event: TurnEvent) -> None:
        stored = self._next(event)
        await self.runner._store.append_event(self.session.owner_id, self.turn.id, stored, self.runner._limits.lease_s)
        self._tell(stored)

    async def _final(self, ending: Ending) -> None:
        *lines, final = (self._next(event, n) for n, event in enumerate((*ending.lines, ending.event), start=1))
        stored = await self.runner._store.finish_turn(
            self.session.owner_id,
            self.turn.id,
            ending.status,
            final,
            ex_turn=ending.ex,
            decision=ending.decision,
            session_status=ending.session_status,
            ended_by=ending.ended_by,
            error_slug=ending.error_slug,
            before=lines,
        )
        self._tell(*lines, stored)

    def _tell(self, *stored: StoredEvent) -> None:
        """Those who read along learn what is stored by now."""
        for one in stored:
            self.seq = one.seq
            self.runner._bell.ring(self.turn.id, one)


def _line(setting: Setting, decision: Decision, piece: str, first: bool) -> DeltaEvent:
    later = later_words(setting.medium, decision.story_minutes) if first else ""
    return DeltaEvent(text=piece, after_ms=pause_ms(setting, piece, first), later=later)
