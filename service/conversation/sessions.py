"""Beginning, ending and listing rehearsals: who may start what, and the ex's first message where they start."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from service.conversation.ground import Ground
from service.conversation.text import checked
from service.direction import Setting, begin, opening
from service.errors import BadInput, NotFound, ReadinessMissing, RestDue, SafetyStop, ScenarioLocked
from service.knowledge import Scenario
from service.partner.builtin import word
from service.safety.readiness import Readiness, assess
from service.safety.screen import screen
from service.safety.types import ReadinessOutcome, Surface
from service.store.port import Json, Store
from service.transcript import Difficulty, Medium, Role, Session, SessionStatus, Turn, TurnStatus

MAX_GOAL = 280
MAX_PREPARED = 4 * MAX_GOAL
ROOT = "root"
"""Stands for "before the first message" where a parent turn is named."""
PREPARE_KEYS = ("my_part", "their_side", "different_now", "asking_for")


@dataclass(frozen=True, slots=True)
class NewSession:
    """What a person picked. ``medium`` defaults to the scenario's first, ``seed`` to a fresh one."""

    scenario: str
    persona: str
    medium: Medium | None = None
    difficulty: Difficulty = Difficulty.REALISTIC
    goal: str | None = None
    coach: bool = False
    seed: int | None = None
    prepare: dict[str, str] | None = None


def scenario_open(readiness: Readiness | None, contact: bool) -> bool:
    """Whether a scenario may be practised. Closed until the check has been answered."""
    if readiness is None or readiness.outcome is ReadinessOutcome.SUPPORT_FIRST:
        return False
    return not (contact and readiness.outcome is ReadinessOutcome.LETTING_GO_ONLY)


class Sessions:
    """The life of sessions around their turns."""

    def __init__(
        self,
        store: Store,
        ground: Ground,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        sessions_per_day: int,
    ) -> None:
        self._store = store
        self._ground = ground
        self._clock = clock
        self._new_id = new_id
        self._per_day = sessions_per_day

    # -- readiness -----------------------------------------------------------------------------
    async def readiness(self, owner_id: str) -> Readiness | None:
        """What the owner's answers open, or ``None`` before the first check."""
        document = await self._store.get_document(owner_id, "readiness", "answers")
        return None if document is None else assess(document.data["answers"], document.data.get("locks", ()))

    async def readiness_answers(self, owner_id: str) -> dict[str, str]:
        """What the owner answered, by question id; nothing before the first check."""
        document = await self._store.get_document(owner_id, "readiness", "answers")
        return {} if document is None else dict(document.data["answers"])

    async def answers_under_way(self, owner_id: str) -> dict[str, str]:
        """The answers of a check that has been begun: those of the last one, where it has not come to them yet."""
        document = await self._store.get_document(owner_id, "readiness", "under-way")
        given = await self.readiness_answers(owner_id)
        return given if document is None else given | document.data["answers"]

    async def keep_answers_under_way(self, owner_id: str, answers: dict[str, str]) -> None:
        """Keep what has been answered so far. It opens and closes nothing before the check is done."""
        await self._store.put_document(owner_id, "readiness", "under-way", {"answers": answers})

    async def answer_readiness(self, owner_id: str, answers: dict[str, str]) -> Readiness:
        """Store the answers. A lock that was set once stays, whatever is answered later. Raises ``BadInput``."""
        before = await self.readiness(owner_id)
        readiness = assess(answers, before.locks if before else ())
        data: Json = {"answers": answers, "locks": list(readiness.locks)}
        await self._store.put_document(owner_id, "readiness", "answers", data)
        await self._store.delete_document(owner_id, "readiness", "under-way")
        return readiness

    async def open_scenarios(self, owner_id: str) -> frozenset[str]:
        """The ids of the scenarios that the readiness check leaves open; none before it."""
        readiness = await self.readiness(owner_id)
        scenarios = self._ground.knowledge.scenarios.values()
        return frozenset(s.id for s in scenarios if scenario_open(readiness, s.contact))

    async def require_open(self, owner_id: str, scenario: Scenario | None) -> Readiness:
        """Raises ``ReadinessMissing`` before the check, ``ScenarioLocked`` where the check closes this scenario.

        ``scenario=None`` asks whether anything but the letter may be practised at all. Fails closed.
        """
        readiness = await self.readiness(owner_id)
        if readiness is None:
            raise ReadinessMissing()
        if readiness.outcome is ReadinessOutcome.SUPPORT_FIRST:
            raise ScenarioLocked("Practice is closed for now. Something else comes first.")
        if readiness.outcome is ReadinessOutcome.LETTING_GO_ONLY and (scenario is None or scenario.contact):
            raise ScenarioLocked()
        return readiness

    # -- beginning -----------------------------------------------------------------------------
    async def create(self, owner_id: str, new: NewSession) -> Session:
        """Start a rehearsal. Raises ``NotFound``, ``BadInput``, ``ScenarioLocked``, ``ReadinessMissing``,
        ``RestDue`` and ``SafetyStop``; nothing is stored then."""
        scenario = self._ground.knowledge.scenarios.get(new.scenario)
        if scenario is None:
            raise NotFound("There is no scenario by that name.")
        await self.require_open(owner_id, scenario)
        persona = await self._ground.persona(owner_id, new.persona)
        medium = new.medium or scenario.media[0]
        if medium not in scenario.media:
            raise BadInput("This scenario does not happen in that medium.")
        self._screen_extras(new)
        await self.require_rest(owner_id)
        now = self._clock()
        session = Session(
            id=self._new_id(),
            owner_id=owner_id,
            scenario_id=scenario.id,
            persona_id=new.persona,
            medium=medium,
            difficulty=new.difficulty,
            seed=secrets.randbelow(2**31) if new.seed is None else new.seed,
            created_at=now,
            updated_at=now,
            goal=new.goal or None,
            coach=new.coach,
            prepare=new.prepare,
        )
        setting = Setting(persona, scenario, medium, new.difficulty, session.seed)
        first, decision = self._opening(setting, session)
        await self._store.create_session(session, first, decision)
        return session

    def _screen_extras(self, new: NewSession) -> None:
        texts = [(new.goal, Surface.GOAL)] if new.goal else []
        for key, value in (new.prepare or {}).items():
            if key not in PREPARE_KEYS:
                raise BadInput("Prepare has four parts, and this is none of them.")
            if value:
                texts.append((value, Surface.PREPARE))
        for text, surface in texts:
            if text and (concern := screen(checked(text, MAX_PREPARED), surface)):
                raise SafetyStop(" ".join(concern.words))

    async def require_rest(self, owner_id: str) -> None:
        """Raises ``RestDue`` when there has been enough practice for a day."""
        if self._per_day <= 0:
            return
        since = self._clock() - timedelta(hours=24)
        if await self._store.practised_since(owner_id, since) >= self._per_day:
            raise RestDue()

    def _opening(self, setting: Setting, session: Session) -> tuple[Turn | None, Json | None]:
        if setting.scenario.starts is Role.USER:
            return None, None
        decision = opening(setting, begin(setting))
        wording = word(setting, decision)
        state = decision.state.saying(*wording.keys)
        turn = Turn(
            id=self._new_id(),
            session_id=session.id,
            role=Role.EX,
            text=(" " if setting.medium.spoken else "\n").join(wording.pieces) or None,
            parent_id=None,
            created_at=session.created_at,
            status=TurnStatus.COMPLETE,
            act=decision.act,
            provenance={"voice": "built_in", "seed": session.seed, "prompts": self._ground.content_hash},
        )
        stored = self._ground.to_json(decision)
        stored["state"] = state.to_json()
        return turn, stored

    # -- going on and ending -------------------------------------------------------------------
    async def parent_for(self, session: Session, parent_turn_id: str | None, client_turn_id: str) -> str | None:
        """The ex turn a new message answers: the one asked for, or the latest one of the session.

        A message sent again under the same id keeps the parent that it had.
        """
        if parent_turn_id is not None:
            return None if parent_turn_id == ROOT else parent_turn_id
        again = await self._store.turn_by_client_id(session.owner_id, session.id, client_turn_id)
        if again is not None:
            return again.parent_id
        head = await self._store.head(session.owner_id, session.id)
        if head is None or head.role is Role.EX:
            return head.id if head else None
        return head.parent_id

    async def end(self, session: Session, leaf_turn_id: str | None = None) -> Session:
        """The person ends it, at the head or at the branch they look at. Ending twice is ending once."""
        if session.status is not SessionStatus.OPEN:
            return session
        return await self._store.end_session(session.owner_id, session.id, SessionStatus.ENDED, "user", leaf_turn_id)
