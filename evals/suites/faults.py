"""A provider that misbehaves, through the real adapter: what a person sees of it, what is kept, how it goes on.

Every fault strikes a turn of a talk of its own and then the report about it. The service is whole but for
HTTP: its store, its turns, its reporter, and litellm over respx.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from evals.models.failing import BEFORE, FIRST, GOOD, MIDWAY, PLAN, Apart, Fault, Plan, provider
from evals.options import Options
from evals.progress import report as tell
from evals.rehearsing import begin, heard, rehearsing
from evals.results import Said, SuiteResult
from service.app import LOCAL_OWNER, Wired
from service.conversation.events import FINAL_EVENTS
from service.gateway.litellm import ModelSettings
from service.reporting.views import error_title, report_view
from service.transcript import Role, Session

TYPED = "hi dana. no need to answer this, i just wanted to say i hope you are well"
PATIENT_S = 30.0
HASTY_S = 1.5
"""Patience where waiting is the fault. Elsewhere a slow machine must not look like one."""
PASSING = ("an error of its own", "not available", "nobody listens")
"""Faults that a second try mends."""
KEPT = "what was typed is kept"
NAMED = "the fault has its name"
ALONE = "one final event, and no words of anybody's in it"
SHOWN = "what was shown is kept, and nothing else"
ON = "the built-in voice answers afterwards"
REPORT = "the report says by name what became of it"
RULES = "the report is then made without the model"
UNSEEN = "a fault that passes is not seen"


@dataclass(slots=True)
class Struck:
    """What one fault did. ``held``: for each thing that has to be so whether it was; ``talk`` and ``told``: to read."""

    fault: Fault
    held: dict[str, bool] = field(default_factory=dict)
    talk: list[Said] = field(default_factory=list)
    told: dict[str, str] = field(default_factory=dict)


def run(options: Options) -> SuiteResult:
    """Every fault once. Raises ``ConfigError`` without the extra."""
    result = SuiteResult("faults", {"faults": len(BEFORE) + len(MIDWAY)})
    with provider(), _quiet():
        struck = asyncio.run(_all())
    result.add("faults", len(BEFORE) + len(MIDWAY), len(BEFORE) + len(MIDWAY))
    for name in dict.fromkeys(name for one in struck for name in one.held):
        result.share(name, {one.fault.name: one.held[name] for one in struck if name in one.held})
    for one in struck:
        if wrong := [name for name, so in one.held.items() if not so]:
            result.fail(one.fault.name, "not so: " + "; ".join(wrong), one.talk, one.told)
    return result


@contextmanager
def _quiet() -> Iterator[None]:
    """While inside, the service does not write to the log what is asked of it here: to fail."""
    log = logging.getLogger("unsent")
    before = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(before)


async def _all() -> list[Struck]:
    every = [*BEFORE, *MIDWAY]
    struck: list[Struck] = []
    for waits, patience_s in ((False, PATIENT_S), (True, HASTY_S)):
        async with rehearsing(_gateway(patience_s), reply_s=2 * patience_s) as found:
            mine = [f for f in every if f.waits is waits]
            # Side by side, so that the waiting is done once.
            struck += await asyncio.gather(*(_strike(found, f, after=f in MIDWAY) for f in mine))
            tell("faults", len(struck), len(every))
    async with rehearsing(_gateway(PATIENT_S, retries=1)) as found:
        struck += [await _pass(found, f) for f in BEFORE if f.name in PASSING]
    return struck


def _gateway(patience_s: float, retries: int = 0) -> Apart:
    return Apart(ModelSettings(timeout_s=patience_s, first_token_timeout_s=patience_s, retries=retries))


async def _strike(found: Wired, fault: Fault, after: bool) -> Struck:
    """One turn and one report with this fault; ``after``: words have been shown before it strikes."""
    one = Struck(fault)
    plan = Plan([fault])
    PLAN.set(plan)  # of this task alone: the turn's own task begins with a copy of its context
    services = found.services
    session = await begin(found, "first_text", "dana", 7)
    turn = await services.turns.start(session, TYPED, "once", None)
    events = await heard(found, turn.id)
    last = events[-1].data
    one.told["seen"] = f"{events[-1].name}: {last.get('slug')}: {last.get('title')}"
    one.held[NAMED] = (events[-1].name, last.get("slug"), last.get("title")) == (
        "error",
        fault.slug,
        error_title(fault.slug),
    )
    finals = [e for e in events if e.name in FINAL_EVENTS]
    one.held[ALONE] = len(finals) == 1 and TYPED not in f"{last.get('title')} {last.get('detail')}"
    one.held[KEPT] = await _typed(found, session) == [TYPED]
    shown = [e.data["text"] for e in events if e.name == "delta"]
    kept = await _said(found, session)
    one.held[SHOWN] = shown == kept == ([FIRST.strip()] if after else [])
    await services.turns.retry(session, turn.id, "built_in")
    again = await heard(found, turn.id, events[-1].seq)
    answered = again[-1].name in ("reply", "ended") and bool(again[-1].data["turn"]["text"])
    one.held[ON] = answered and await _typed(found, session) == [TYPED]
    if fault.report:
        await _report(found, session, one)
    path = await services.store.turns(LOCAL_OWNER, session.id)
    one.talk = [(turn.role.value, turn.text) for turn in path.values()]
    return one


async def _report(found: Wired, session: Session, one: Struck) -> None:
    reporter = found.services.reporter
    record = await reporter.request(session, None)
    await reporter.run(record.id)
    view = report_view(await reporter.get(session, record.id))
    if view.status == "failed":
        became, told = view.error_slug or "", view.error or ""
    else:
        areas = view.areas or ()
        became = "unscored" if areas and all(area.unscored_reason for area in areas) else "scored"
        told = view.status
    one.told["report"] = f"{became}: {told}"
    one.held[REPORT] = became == one.fault.report and bool(told)
    if view.status == "failed":
        again = await reporter.request(session, None, "builtin")
        await reporter.run(again.id)
        view = report_view(await reporter.get(session, again.id))
        one.held[RULES] = view.status == "done" and bool(view.areas)


async def _pass(found: Wired, fault: Fault) -> Struck:
    """The fault once, then a good answer."""
    one = Struck(fault)
    PLAN.set(Plan([fault, GOOD]))
    session = await begin(found, "first_text", "dana", 7)
    turn = await found.services.turns.start(session, TYPED, "once", None)
    events = await heard(found, turn.id)
    one.told["seen"] = events[-1].name
    one.held[UNSEEN] = events[-1].name == "reply" and events[-1].data["turn"]["voice"] == "model"
    one.talk = [("user", TYPED), *(("ex", text) for text in await _said(found, session))]
    return one


async def _typed(found: Wired, session: Session) -> list[str | None]:
    turns = await found.services.store.turns(LOCAL_OWNER, session.id)
    return [t.text for t in turns.values() if t.role is Role.USER]


async def _said(found: Wired, session: Session) -> list[str]:
    turns = await found.services.store.turns(LOCAL_OWNER, session.id)
    return [t.text for t in turns.values() if t.role is Role.EX and t.text]
