"""SPINE 2: load -> judge per area -> verify quotes -> score -> feedback -> save.

A report is made outside the request, step by step; each finished area is stored, so that a crash, a
provider that fails or a second try never pays for the same judgement twice.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Literal, Protocol

from service.direction import Setting
from service.errors import (
    Conflict,
    GivenUp,
    KeyMissing,
    NotFound,
    NothingToReport,
    ReportStopped,
    StoreDamaged,
    StoreError,
    TurnRunning,
    UnsentError,
)
from service.gateway.port import CHARGED_TO, Gateway
from service.lease import held
from service.logs import where
from service.prompting.load import Knowledge
from service.reporting.assemble import Judgements, Rehearsal, assemble, by_rules, model_info
from service.reporting.builtin import reader_version
from service.reporting.calibration import Calibration, load_calibration
from service.reporting.judge import ChunkAnswers, Judge, judgement_of
from service.reporting.material import CHUNK, Chunk, Material, gather
from service.reporting.schema import Contradiction, Dropped, ReportResult
from service.reporting.verify import with_floor
from service.reporting.views import PLAN, area_step
from service.reporting.words import load_words
from service.safety.screen import screen
from service.safety.types import Surface
from service.store.port import Json, ReportRecord, Store
from service.transcript import Area, Role, Session, SessionStatus, Turn, TurnStatus, branch

log = logging.getLogger("unsent.report")

MAX_TRIES = 5
"""A report that was claimed so often without one step being stored is given up: whatever makes it kills its worker."""
CHOICE = "choice"
"""The step that says the person asked for the built-in evaluator instead of the configured model."""


class Ground(Protocol):
    """What a report stands on besides the store: the content, and a session's fixed facts."""

    @property
    def knowledge(self) -> Knowledge: ...

    async def setting(self, session: Session) -> Setting: ...


class Keep(Protocol):
    """Stores a finished step, as long as the report is still ours to make. Raises ``Conflict`` where it is not."""

    async def __call__(self, step: str, data: Json) -> None: ...


OpenScenarios = Callable[[str], Awaitable[Collection[str]]]
"""The scenario ids that are open to an owner, by the readiness check."""


class Reporter:
    """Makes reports. Safe to call from many tasks; the store's lease keeps each report to one maker."""

    def __init__(
        self,
        store: Store,
        gateway: Gateway,
        ground: Ground,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        *,
        samples: int = 1,
        lease_s: float = 20.0,
        timeout_s: float = 120.0,
        calibration: Calibration | None = None,
        open_scenarios: OpenScenarios | None = None,
    ) -> None:
        self._store = store
        self._gateway = gateway
        self._ground = ground
        self._clock = clock
        self._new_id = new_id
        self._samples = samples
        self._lease_s = lease_s
        self._timeout_s = timeout_s
        self._calibration = calibration
        self._open_scenarios = open_scenarios

    # -- asking for one ----------------------------------------------------------------------------
    async def request(
        self, session: Session, leaf_turn_id: str | None = None, evaluator: Literal["builtin"] | None = None
    ) -> ReportRecord:
        """Queue the report of one branch (the latest by default), or return the one that this evaluator made.

        A branch read by another evaluator, or by an earlier version of this one, is read anew.

        A report that failed is queued anew with what it had already judged; ``evaluator="builtin"``
        goes on without the model. Raises ``NotFound`` (no such turn), ``TurnRunning`` (the branch's last
        message is still being answered) and ``NothingToReport`` (no own words on this branch).
        """
        owner = session.owner_id
        turns = await self._store.turns(owner, session.id)
        if leaf_turn_id is None:
            head = await self._store.head(owner, session.id)
            if head is None:
                raise NothingToReport()
            leaf_turn_id = head.id
        if leaf_turn_id not in turns:
            raise NotFound()
        path = branch(turns, leaf_turn_id)
        if path[-1].status is TurnStatus.RUNNING:
            raise TurnRunning()
        setting = await self._ground.setting(session)
        if not worth_reading(setting, path):
            raise NothingToReport()
        record = ReportRecord(
            id=self._new_id(),
            session_id=session.id,
            leaf_turn_id=leaf_turn_id,
            status="queued",
            created_at=self._clock(),
            evaluator=self.evaluator({CHOICE: {}} if evaluator else {}),
            steps={CHOICE: {"evaluator": "builtin"}} if evaluator else await self._kept_steps(session, leaf_turn_id),
        )
        return await self._store.create_report(owner, record)

    async def get(self, session: Session, report_id: str) -> ReportRecord:
        """One report of this session. Raises ``NotFound``.

        While the very conversation it is about still goes on, what goes on in the other person is left
        out: state never leaves before the end.
        """
        record = await self._store.get_report(session.owner_id, report_id)
        if record.session_id != session.id:
            raise NotFound()
        if record.result is None or session.status is not SessionStatus.OPEN:
            return record
        head = await self._store.head(session.owner_id, session.id)
        turns = await self._store.turns(session.owner_id, session.id)
        if head is not None and any(t.id == record.leaf_turn_id for t in branch(turns, head.id)):
            return replace(record, result={**record.result, "moments": [], "turning_points": [], "at_start": None})
        return record

    async def _kept_steps(self, session: Session, leaf: str) -> dict[str, Json]:
        """What the last failed report of this branch had already judged, if the same judge would be asked now."""
        judge = self._judge({})
        for old in await self._store.list_reports(session.owner_id, session.id):
            plan = old.steps.get(PLAN)
            if old.leaf_turn_id == leaf and old.status == "failed" and plan and judge:
                same = _plan(judge, int(plan["chunks"])) == plan
                return {name: data for name, data in old.steps.items() if same and name != CHOICE}
        return {}

    # -- making one --------------------------------------------------------------------------------
    async def run(self, report_id: str) -> bool:
        """Make a queued or abandoned report from where it was left, and store how it ended.

        ``False``: somebody else has it, or it is finished, stopped or deleted. A failure is stored with its
        slug; only ``StoreError`` is raised, and then the report stays to be taken up again, ``MAX_TRIES`` times.
        Cancelled, it gives the report back, so that another worker can go on at once.
        """
        holder = self._new_id()
        claim = await self._store.claim_report(report_id, holder, self._lease_s)
        if claim is None:
            return False
        owner = claim.owner_id
        if claim.tries > MAX_TRIES:
            log.error("report given up", extra={"report": report_id, "tries": claim.tries})
            return await self._failed(owner, report_id, holder, GivenUp.slug)
        renew = functools.partial(self._store.renew_report, owner, report_id, holder)
        keep = functools.partial(self._store.save_report_step, owner, report_id, holder, lease_s=self._lease_s)
        charged = CHARGED_TO.set(owner)
        try:
            record = await self._store.get_report(owner, report_id)
            async with held(lambda: renew(self._lease_s), self._lease_s):
                result = await self._make(owner, record, keep)
            await self._store.finish_report(owner, report_id, holder, "done", result.model_dump(mode="json"), None)
        except asyncio.CancelledError:
            with contextlib.suppress(UnsentError):
                await renew(0.0)
            raise
        except (StoreDamaged, KeyMissing) as error:  # what is damaged now will be so at the next try
            return await self._failed(owner, report_id, holder, error.slug)
        except StoreError:
            raise
        except (NotFound, NothingToReport) as error:
            return await self._failed(owner, report_id, holder, error.slug)
        except Conflict:
            return False  # stopped by its owner, or taken over by another maker after this one's lease had run out
        except UnsentError as error:
            log.warning("report failed", extra={"report": report_id, "slug": error.slug})
            return await self._failed(owner, report_id, holder, error.slug)
        except Exception as error:  # noqa: BLE001 - the last net of a background task: named, stored, no content logged
            log.error("report failed unexpectedly", extra={"report": report_id, **where(error)})
            return await self._failed(owner, report_id, holder, UnsentError.slug)
        finally:
            CHARGED_TO.reset(charged)
        return True

    async def stop(self, session: Session, report_id: str) -> ReportRecord:
        """Stop making a report, wherever it is being made; the report as it is then. One that is finished stays so.

        Its maker's lease is gone with that, and its calls to a model are cut off at the next beat. Raises ``NotFound``.
        """
        record = await self.get(session, report_id)
        with contextlib.suppress(Conflict):  # finished meanwhile
            await self._store.finish_report(session.owner_id, record.id, None, "failed", None, ReportStopped.slug)
        return await self.get(session, report_id)

    async def _failed(self, owner: str, report_id: str, holder: str, slug: str) -> bool:
        try:
            await self._store.finish_report(owner, report_id, holder, "failed", None, slug)
        except (NotFound, Conflict):
            return False  # deleted, stopped or taken over meanwhile
        return True

    async def _make(self, owner: str, record: ReportRecord, keep: Keep) -> ReportResult:
        session = await self._store.get_session(owner, record.session_id)
        setting = await self._ground.setting(session)
        path = branch(await self._store.turns(owner, session.id), record.leaf_turn_id)
        rehearsal = Rehearsal(setting, path, await self._store.decisions(owner, session.id), session.prepare)
        material = await asyncio.to_thread(gather, setting, path)
        if not material.own and not material.left_alone:
            raise NothingToReport()
        judge = self._judge(record.steps)
        judged = await self._by_model(record, material, judge, keep) if judge else self._by_rules(material)
        allowed = await self._allowed(owner, setting)
        return await asyncio.to_thread(
            assemble, rehearsal, material, judged, self._ground.knowledge, load_words(), allowed
        )

    def evaluator(self, steps: Mapping[str, Json]) -> str:
        """Who would read now, and in which version: what a report is kept under besides its branch."""
        judge = self._judge(steps)
        if judge is None:
            return f"builtin {reader_version()}"
        return f"{judge.name} {judge.prompt_hash} {judge.samples}"

    def _judge(self, steps: Mapping[str, Json]) -> Judge | None:
        if CHOICE in steps or self._gateway.configured("judge") is None:
            return None
        return Judge(self._gateway, self._ground.knowledge, self._samples, timeout_s=self._timeout_s)

    def _figures(self) -> Calibration:
        return load_calibration() if self._calibration is None else self._calibration

    def _by_rules(self, material: Material) -> Judgements:
        return by_rules(material, self._ground.knowledge, load_words(), self._figures())

    async def _by_model(self, record: ReportRecord, material: Material, judge: Judge, keep: Keep) -> Judgements:
        """Ask for what is not stored yet, all areas side by side; then prove it, set it beside the rules, and count."""
        chunks = material.chunks
        plan = _plan(judge, len(chunks))
        done = dict(record.steps) if record.steps.get(PLAN) == plan else {}
        await keep(PLAN, plan)
        wanted = [(a, c) for a in Area for c in range(len(chunks)) if area_step(a, c) not in done]
        asked = await asyncio.gather(
            *(self._step(record.id, judge, material, a, c, chunks[c], keep) for a, c in wanted),
            return_exceptions=True,
        )
        # Every area has been given its time and is stored; only now does one that failed fail the report.
        for failure in sorted((e for e in asked if isinstance(e, BaseException)), key=_gravest):
            raise failure
        done.update({area_step(a, c): s for (a, c), s in zip(wanted, asked, strict=True) if isinstance(s, dict)})
        return self._proved(material, judge, done)

    async def _step(
        self, report_id: str, judge: Judge, material: Material, area: Area, number: int, chunk: Chunk, keep: Keep
    ) -> Json:
        answers = await judge.ask(area, material, chunk, tag=f"{report_id}:{area.value}")
        data: Json = answers.model_dump(mode="json")
        await keep(area_step(area, number), data)
        return data

    def _proved(self, material: Material, judge: Judge, done: dict[str, Json]) -> Judgements:
        words, knowledge = load_words(), self._ground.knowledge
        areas, contradictions, dropped = {}, list[Contradiction](), Counter[str]()
        models: Counter[str] = Counter()
        for area in Area:
            steps = [ChunkAnswers.model_validate(done[area_step(area, c)]) for c in range(len(material.chunks))]
            models.update(step.model for step in steps)
            judged = judgement_of(area, material, steps, knowledge)
            dropped.update(judged.dropped)
            areas[area], against = with_floor(judged.judgement, material, knowledge, words)
            contradictions.extend(against)
        model = models.most_common(1)[0][0] if models else judge.name
        run = self._figures().find("model", model, judge.prompt_hash, "")
        return Judgements(
            areas=areas,
            evaluator=model_info(words, model, judge.prompt_hash, judge.samples, run),
            can_see=frozenset(knowledge.principles),
            contradictions=tuple(contradictions),
            dropped=Dropped(**dropped),
        )

    async def _allowed(self, owner: str, setting: Setting) -> Collection[str]:
        """Where the readiness check is not at hand, a session without contact may only lead to others without."""
        if self._open_scenarios is not None:
            return await self._open_scenarios(owner)
        every = self._ground.knowledge.scenarios.values()
        return frozenset(s.id for s in every if setting.scenario.contact or not s.contact)


def _plan(judge: Judge, chunks: int) -> Json:
    """What a stored judgement is worth: it is used again only by the same model with the same prompts and parting."""
    asked = {"model": judge.name, "prompt_hash": judge.prompt_hash, "samples": judge.samples}
    return {**asked, "chunks": chunks, "turns_each": CHUNK}


def worth_reading(setting: Setting, path: list[Turn]) -> bool:
    """Whether there are own words on the branch, or a wait where waiting is the exercise."""
    mine = [t for t in path if t.role is Role.USER]
    if setting.scenario.silent and any(t.text is None for t in mine):
        return True
    return any(t.text is not None and screen(t.text, Surface.TURN) is None for t in mine)


def _gravest(error: BaseException) -> int:
    """Cancellation and the database first, then the provider's faults."""
    return 2 if isinstance(error, UnsentError) and not isinstance(error, StoreError) else 1
