"""Short ways to make rehearsals, judges and reports for the tests of the second spine."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from service.conversation.ground import Ground
from service.direction import Setting, appraise, begin, opening, react, react_to_wait
from service.direction.setting import context_of
from service.errors import ModelError
from service.gateway.port import Chunk as GatewayChunk
from service.gateway.port import Completion, ModelRequest, ModelRole, Usage
from service.partner.builtin import word
from service.principles.reader import read_by_rules
from service.prompting.load import load_knowledge
from service.reporting.material import Material, gather
from service.reporting.report import Reporter
from service.reporting.schema import ReportResult
from service.reporting.views import result_of
from service.reporting.words import load_words
from service.store.port import Json, ReportRecord, Store, StoredEvent
from service.transcript import (
    Act,
    Difficulty,
    Line,
    Medium,
    Role,
    Session,
    SessionStatus,
    Turn,
    TurnStatus,
)
from tests.store.build import START

KNOWLEDGE = load_knowledge()
WORDS = load_words()
_numbers = count(1)


def a_setting(scenario: str = "the_apology", persona: str = "theo", medium: Medium | None = None) -> Setting:
    found = KNOWLEDGE.scenarios[scenario]
    return Setting(KNOWLEDGE.personas[persona], found, medium or found.media[0], Difficulty.REALISTIC, 7)


def a_turn(role: Role, text: str | None, parent: str | None, act: Act | None = None, minutes: int = 0) -> Turn:
    status = TurnStatus.ANSWERED if role is Role.USER else TurnStatus.COMPLETE
    return Turn(
        f"turn-{next(_numbers)}", "session-1", role, text, parent, START, status, act=act, story_minutes=minutes
    )


def a_path(*said: tuple[str, str | None] | tuple[str, str | None, Act]) -> list[Turn]:
    """A branch from ``("user", text)`` and ``("ex", text)``, an act where it matters."""
    path: list[Turn] = []
    for one in said:
        act = one[2] if len(one) == 3 else None
        path.append(a_turn(Role(one[0]), one[1], path[-1].id if path else None, act))
    return path


def a_material(*said: tuple[str, str | None] | tuple[str, str | None, Act], scenario: str = "the_apology") -> Material:
    return gather(a_setting(scenario), a_path(*said))


@dataclass
class Rehearsed:
    """A rehearsal as the first spine leaves it."""

    setting: Setting
    path: list[Turn]
    decisions: dict[str, Json]


def rehearse(setting: Setting, texts: Sequence[str | None]) -> Rehearsed:
    """Play the person's lines against the built-in partner, without a store. ``None`` is a wait."""
    state = begin(setting)
    path: list[Turn] = []
    decisions: dict[str, Json] = {}
    if setting.scenario.starts is Role.EX:
        first = opening(setting, state)
        path.append(a_turn(Role.EX, "\n".join(word(setting, first).pieces) or None, None, first.act))
        decisions[path[-1].id] = Ground.to_json(first)
        state = first.state
    for text in texts:
        if state.ended:
            break
        if text is None:
            decision = react_to_wait(setting, state)
        else:
            reading = read_by_rules(text, context_of(setting, path))
            decision = react(setting, state, reading, appraise(reading), text)
        path.append(a_turn(Role.USER, text, path[-1].id if path else None))
        wording = word(setting, decision)
        state = decision.state.saying(*wording.keys)
        said = "\n".join(wording.pieces) or None
        path.append(a_turn(Role.EX, said, path[-1].id, decision.act, decision.story_minutes))
        decisions[path[-1].id] = Ground.to_json(replace(decision, state=state))
    return Rehearsed(setting, path, decisions)


GOOD = (
    "Hi. Is now an all right moment for something I'd like to say? If not, it can wait.",
    "I walked out of every argument and came back hours later as if nothing had happened.",
    "You were left sitting there not knowing whether I was coming back. I'm sorry.",
    "What was that like for you?",
    "Thank you for telling me. Take care of yourself.",
)
BAD = (
    "hey. so i'm sorry if you felt hurt by what happened",
    "I know, but I was under a lot of pressure and you never listened either",
    "please just give me one more chance, i can't live without you",
    "ok but can we meet tomorrow? i need an answer by tonight",
)


# -- judges ----------------------------------------------------------------------------------------
Answer = str | ModelError | dict[str, Any]
Respond = Callable[[ModelRequest, "Asked"], Answer]


@dataclass(frozen=True)
class Asked:
    """What one call was about, read out of its prompt as a model would."""

    area: str
    turns: dict[int, str]
    prompt: str
    repaired: bool


@dataclass
class FakeJudge:
    """A gateway with nothing but a judge, which answers as a function says."""

    respond: Respond
    asked: list[Asked] = field(default_factory=list)
    requests: list[ModelRequest] = field(default_factory=list)
    cost: float = 0.01

    def configured(self, role: ModelRole) -> str | None:
        return "test/judge" if role == "judge" else None

    async def complete(self, request: ModelRequest) -> Completion:
        asked = read_prompt(request)
        self.asked.append(asked)
        self.requests.append(request)
        answer = self.respond(request, asked)
        if isinstance(answer, ModelError):
            raise answer
        text = answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
        return Completion(text, "test/judge-1", Usage(cost_usd=self.cost))

    async def stream(self, request: ModelRequest) -> AsyncIterator[GatewayChunk]:
        raise AssertionError("a judge is never streamed")
        yield GatewayChunk("")

    async def close(self) -> None:
        return None


AREA_TITLES = {
    "listening": "listening",
    "ownership": "ownership",
    "leaving them free": "no_pressure",
    "clarity and care": "clarity_and_care",
}


def read_prompt(request: ModelRequest) -> Asked:
    task = request.messages[1].content
    line = next(one for one in task.splitlines() if one.startswith("Lines to judge"))
    title, numbers = line.split(", for ")[1].split(" only: ")
    wanted = [int(n) for n in numbers.strip(" .").split(",")]
    turns = {}
    for number in wanted:
        body = task.split(f'<turn no="{number}" from="user">')[1]
        turns[number] = body.split("</turn>")[0]
    return Asked(AREA_TITLES[title], turns, task, len(request.messages) > 2)


def quiet(_: ModelRequest, asked: Asked) -> Answer:
    """Sees no occasion anywhere."""
    return {"findings": [], "turns": [{"turn": n, "value": "no_chance"} for n in asked.turns]}


def finding(
    turn: int, quote: str, check: str, verdict: str, better: str | None = None, says: str = ""
) -> dict[str, Any]:
    says = says or "This says what it says."
    return {
        "turn": turn, "quote": quote, "check": check, "what_it_does": says, "verdict": verdict, "better_line": better,
    }  # fmt: skip


FIRST_CHECK = {
    "listening": "show_it_landed_first",
    "ownership": "name_your_part_concrete",
    "no_pressure": "invite_easy_no",
    "clarity_and_care": "specific_warmth_concrete",
}


def praising(_: ModelRequest, asked: Asked) -> Answer:
    """Hands out praise to every turn, quoting all of it."""
    check = FIRST_CHECK[asked.area]
    return {
        "findings": [finding(n, text, check, "yes") for n, text in asked.turns.items()],
        "turns": [{"turn": n, "value": "helped"} for n in asked.turns],
    }


def inventing(_: ModelRequest, asked: Asked) -> Answer:
    """Quotes what nobody wrote."""
    check = FIRST_CHECK[asked.area]
    return {
        "findings": [finding(n, "words that nobody ever wrote here", check, "yes") for n in asked.turns],
        "turns": [{"turn": n, "value": "helped"} for n in asked.turns],
    }


def garbling(_: ModelRequest, asked: Asked) -> Answer:
    return '{"findings": [], "turns": ['


# -- stored rehearsals -----------------------------------------------------------------------------
async def stored(
    store: Store, rehearsed: Rehearsed, ended: bool = True, prepare: dict[str, str] | None = None
) -> Session:
    """Put a rehearsal into a store, as the first spine would have."""
    setting = rehearsed.setting
    session = Session(
        id=f"session-{next(_numbers)}",
        owner_id="anna",
        scenario_id=setting.scenario.id,
        persona_id=setting.persona.id,
        medium=setting.medium,
        difficulty=setting.difficulty,
        seed=setting.seed,
        created_at=START,
        updated_at=START,
        prepare=prepare,
    )
    await store.ensure_owner("anna")
    path = [replace(t, session_id=session.id) for t in rehearsed.path]
    starts = path[0].role is Role.EX
    await store.create_session(
        session, path[0] if starts else None, rehearsed.decisions[path[0].id] if starts else None
    )
    parent: Turn | None = path[0] if starts else None
    rest = path[1:] if starts else path
    for said, reply in zip(rest[::2], rest[1::2], strict=True):
        await _exchange(store, session, said, reply, parent, rehearsed.decisions.get(reply.id))
        parent = reply
    if ended:
        return await store.end_session("anna", session.id, SessionStatus.ENDED, "user", None)
    return session


async def _exchange(
    store: Store, session: Session, said: Turn, reply: Turn, parent: Turn | None, decision: Json | None
) -> None:
    waiting = replace(
        said,
        parent_id=parent.id if parent else None,
        status=TurnStatus.RUNNING,
        client_turn_id=f"client-{next(_numbers)}",
    )
    await store.accept_turn("anna", waiting, 60)
    await store.finish_turn(
        "anna", said.id, TurnStatus.ANSWERED, StoredEvent(1, "reply", {}), replace(reply, parent_id=said.id), decision
    )


def a_line(role: str, text: str | None) -> Line:
    return Line(Role(role), text)


async def made(reporter: Reporter, session: Session) -> ReportRecord:
    """A report that is asked for and made."""
    record = await reporter.request(session)
    assert await reporter.run(record.id)
    return await reporter.get(session, record.id)


def result(record: ReportRecord) -> ReportResult:
    """What a finished report says."""
    found = result_of(record)
    assert found is not None
    return found
