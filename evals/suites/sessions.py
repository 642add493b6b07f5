"""Whole sessions with a real model, by default the small local one: the path, not what it says.

The service is whole but for HTTP. Simulated users talk; every reply has to be complete and stored as it was
shown, what the guard lets through has to be in role, and of each talk a report by rules has to be made.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import aclosing
from dataclasses import dataclass, field

from evals.models import small
from evals.models.choice import PATIENCE_S, Source, choose, sources
from evals.models.meter import Metered
from evals.options import Options
from evals.progress import report as tell
from evals.rehearsing import begin, heard, rehearsing
from evals.results import Said, SuiteResult
from evals.simulate import Played, load_users, user_turns
from service.app import LOCAL_OWNER, Wired
from service.conversation.events import FINAL_EVENTS
from service.errors import ConfigError, UnsentError
from service.gateway.port import ModelRole
from service.partner.guard import ROLE_FLIP, SPEAKS_FOR_USER
from service.partner.not_words import not_words
from service.reporting.markdown import report_markdown, transcript_markdown
from service.transcript import Role, SessionStatus, Turn, TurnStatus, branch

TALKS = (
    ("dana", "the_apology", "mixed"),
    ("marek", "keeping_it_light", "improving"),
    ("noor", "hard_truths", "pushy"),
    ("will", "short_call", "breaking_the_wall"),
)
TURNS = 4


class _PartnerOnly(Metered):
    """The model words the partner; reports are made by rules."""

    def configured(self, role: ModelRole) -> str | None:
        return super().configured(role) if role == "partner" else None


@dataclass(slots=True)
class Talk:
    """What came of one talk. Lists hold one value a reply, but for ``voices``, which are counted."""

    ended_well: list[bool] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    in_role: list[bool] = field(default_factory=list)
    voices: Counter[str] = field(default_factory=Counter)
    reported: bool = False
    said: list[Said] = field(default_factory=list)
    told: dict[str, str] = field(default_factory=dict)


def run(options: Options) -> SuiteResult:
    """Talk with every model named; with none, the small one. Raises ``ConfigError`` where that cannot be."""
    named = small.NAME if options.models == "scripted" else options.models
    chosen = choose(named, spend_usd=options.spend_usd)
    if chosen.mode != "live" or options.record:
        raise ConfigError("Sessions are held with a model itself (--models small): each has ids of its own.")
    result = SuiteResult("sessions", {"models": named, "seed": options.seed, "talks": len(TALKS), "turns": TURNS})
    asyncio.run(_run(result, options))
    return result


async def _run(result: SuiteResult, options: Options) -> None:
    named = result.setup["models"]
    talks: dict[str, Talk] = {}
    async with aclosing(sources(choose(str(named), spend_usd=options.spend_usd), "sessions", ())) as found:
        async for source in found:
            talks |= await _with(source, options.seed)
            result.notes.extend(source.notes())
    _measure(result, talks)


async def _with(source: Source, seed: int) -> dict[str, Talk]:
    talks: dict[str, Talk] = {}
    async with rehearsing(_PartnerOnly(source.gateway), reply_s=PATIENCE_S) as service:
        for number, (persona, scenario, user) in enumerate(TALKS):
            tell("sessions", number, len(TALKS))
            talk = talks[f"{source.label}: {persona}, {scenario}, {user}"] = Talk()
            try:
                await _talk(service, talk, persona, scenario, user, seed + number)
            except UnsentError as error:
                talk.told["broke off"] = f"{error.slug}: {error.title}"
    return talks


def _measure(result: SuiteResult, talks: dict[str, Talk]) -> None:
    for name, values in (
        ("turns that ended without an error", {k: t.ended_well for k, t in talks.items()}),
        ("replies that are whole and stored as they were shown", {k: t.whole for k, t in talks.items()}),
        ("replies in role", {k: t.in_role for k, t in talks.items()}),
    ):
        rows = {k: [(float(sum(one)), float(len(one)))] for k, one in values.items()}
        result.ratio(name, rows, n=int(sum(pairs[0][1] for pairs in rows.values())))
    result.share("talks with a report", {k: t.reported for k, t in talks.items()})
    voices: Counter[str] = sum((t.voices for t in talks.values()), Counter())
    for name, count in sorted(voices.items()):
        result.add(name, count, voices.total())
    for case, talk in talks.items():
        wrong = [*talk.told] if not talk.reported else []
        wrong += ["a turn ended in an error"] if not all(talk.ended_well) else []
        wrong += ["a reply is not whole"] if not all(talk.whole) else []
        wrong += ["out of role"] if not all(talk.in_role) else []
        if wrong:
            result.fail(case, "; ".join(wrong), talk.said, talk.told)


async def _talk(service: Wired, talk: Talk, persona: str, scenario: str, user: str, seed: int) -> None:
    services = service.services
    session = await begin(service, scenario, persona, seed)
    setting = await services.ground.setting(session)
    played = Played(setting)
    lines = user_turns(played, load_users()[user], seed)
    for number in range(TURNS):
        head = await services.store.head(LOCAL_OWNER, session.id)
        played.path = branch(await services.store.turns(LOCAL_OWNER, session.id), head.id) if head else []
        text = next(lines, None)
        turn = await services.turns.start(session, text, f"line-{number}", head.id if head else None)
        events = await heard(service, turn.id)
        last = events[-1]
        talk.said.append(("user", text))
        talk.ended_well.append(last.name != "error" and sum(e.name in FINAL_EVENTS for e in events) == 1)
        if last.name == "error":
            talk.told[f"turn {number + 1}"] = f"{last.data['slug']}: {last.data['title']}"
        shown = [e.data["text"] for e in events if e.name == "delta"]
        answer = await _answer(service, session.id, turn.id)
        if answer is not None:
            talk.said.append(("ex", answer.text))
            _look(talk, answer, shown)
        if last.data["session_status"] != SessionStatus.OPEN:
            break
    record = await services.reporter.request(session, None)
    await services.reporter.run(record.id)
    record = await services.reporter.get(session, record.id)
    path = branch(await services.store.turns(LOCAL_OWNER, session.id), record.leaf_turn_id)
    written = transcript_markdown(setting, path) + report_markdown(setting, path, record)
    talk.told["report"] = record.error_slug or record.status
    talk.reported = record.status == "done" and all(t.text in written for t in path if t.text and "\n" not in t.text)


async def _answer(service: Wired, session_id: str, turn_id: str) -> Turn | None:
    turns = await service.services.store.turns(LOCAL_OWNER, session_id)
    return next((t for t in turns.values() if t.parent_id == turn_id and t.role is Role.EX), None)


def _look(talk: Talk, answer: Turn, shown: list[str]) -> None:
    words = answer.text or ""
    joined = words.replace("\n", " ") == " ".join(shown).replace("\n", " ")
    talk.whole.append(joined and answer.status is TurnStatus.COMPLETE)
    talk.in_role.append(not any(ROLE_FLIP.search(p) or SPEAKS_FOR_USER.search(p) or not_words(p) for p in shown))
    voice = answer.provenance.get("voice")
    talk.voices["replies in the model's words" if voice == "model" else "silences" if voice is None else
                "replies in the built-in voice"] += 1  # fmt: skip
    talk.voices["replies asked for again"] += bool(answer.provenance.get("repaired"))
    talk.voices["replies the guard left to the built-in voice"] += answer.provenance.get("fallback") == "guard"
