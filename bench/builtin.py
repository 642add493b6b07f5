"""Turns a second with the built-in partner on one core: read, decide and word; and the same with every write.

A stored turn is the whole spine: saved first, screened, read, decided, worded, each line and the end in the buffer. Its
baseline, on a database with the same settings: the same reading, deciding and wording, and two bare commits.
"""

from __future__ import annotations

import asyncio
import gc
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.measure import Figure, Run, Stopwatch
from service.app import FIRST_PAGE_S, LOCAL_OWNER, Wired, wired
from service.conversation.reading import read_turn
from service.conversation.sessions import NewSession
from service.direction import Setting, State, appraise, begin, react
from service.direction.setting import context_of
from service.partner.builtin import word
from service.principles.encoder import look
from service.principles.reader import read_by_rules
from service.prompting.load import load_knowledge
from service.transcript import Act, Difficulty, Role, Turn, TurnStatus
from tests.support.app import OPEN_ANSWERS, settings_for

A_SECOND = 1000.0
TWO_COMMITS = 1.3
LOADING_S = 2.0
"""What a server loads behind its first page takes less."""
SAID = (
    "i was late so often that year and you sat there waiting. i am sorry for that",
    "you said you felt alone with it. i did not see it then. is that how it was?",
    "can we meet on saturday? just a coffee, i really need to see you",
    "ok. i hear the no. thank you for telling me straight",
    "how is your sister doing?",
    "i keep thinking about the kitchen and how quiet you got. that was me, i shut you out",
    "you never said anything either, how was i supposed to know",
    "sorry, that was unfair. i was the one who walked out, and you had asked me to stay",
)


@dataclass(frozen=True, slots=True)
class Moment:
    """Where one message is said: after which turns, and in which state of the other person."""

    path: tuple[Turn, ...]
    state: State
    text: str


def setting() -> Setting:
    knowledge = load_knowledge()
    scenario = knowledge.scenarios["first_text"]
    return Setting(knowledge.personas["dana"], scenario, scenario.media[0], Difficulty.REALISTIC, 7)


def moments(place: Setting) -> Iterator[Moment]:
    """One talk with the built-in partner, message by message."""
    state, path = begin(place), tuple[Turn, ...]()
    for number, text in enumerate(SAID):
        moment = Moment(path, state, text)
        yield moment
        state, said = answer(place, moment)
        path += (a_turn(f"u{number}", Role.USER, text), a_turn(f"e{number}", Role.EX, said))
        if state.ended:
            return


def answer(place: Setting, moment: Moment) -> tuple[State, str]:
    """Read, decide and word one message: the state after it and what was said."""
    reading = read_turn(place, moment.path, moment.text)
    decision = react(place, moment.state, reading, appraise(reading, None), moment.text)
    wording = word(place, decision)
    return decision.state.saying(*wording.keys), "\n".join(wording.pieces)


def a_turn(name: str, role: Role, text: str) -> Turn:
    act = Act.REPLY_SHORT if role is Role.EX else None
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return Turn(
        id=name,
        session_id="s",
        role=role,
        text=text,
        parent_id=None,
        created_at=at,
        status=TurnStatus.COMPLETE,
        act=act,
    )


async def measure(run: Run) -> list[Figure]:
    place = setting()
    talk = list(moments(place))
    times = run.times(20, 1)
    parts: dict[str, list[float]] = {"all": [], "rules": [], "encoder": []}
    for _ in run.turns:
        with Stopwatch() as watch:
            for moment in talk * times:
                answer(place, moment)
        parts["all"].append(len(talk) * times / watch.cpu)
        with Stopwatch() as watch:
            for moment in talk * times:
                read_by_rules(moment.text, context_of(place, moment.path))
        parts["rules"].append(watch.cpu / len(talk) / times * 1000)
        with Stopwatch() as watch:
            for moment in talk * times:
                look(moment.text, context_of(place, moment.path))
        parts["encoder"].append(watch.cpu / len(talk) / times * 1000)
    return [
        Figure(
            "read, decide, word", "turns a second of processor time", tuple(parts["all"]), goal=A_SECOND, better="more"
        ),
        Figure("of it the rules", "ms a turn", tuple(parts["rules"])),
        Figure("of it the encoder", "ms a turn", tuple(parts["encoder"])),
        *await _stored(run, place, talk),
    ]


async def _stored(run: Run, place: Setting, talk: list[Moment]) -> list[Figure]:
    whole, two, alone = [], [], []
    async with wired(settings_for(run.folder, None)) as everything:
        await everything.services.sessions.answer_readiness(LOCAL_OWNER, dict(OPEN_ANSWERS))
        bare = _database(run.folder / "bare.db")
        try:
            for number in range(-1, len(run.turns)):
                if not number:  # what a server loads behind its first page is there, and out of the way of collections
                    await asyncio.sleep(FIRST_PAGE_S + LOADING_S)
                    gc.freeze()
                found = await _spine(everything), _bare(bare, place, talk), _commits(bare, len(talk))
                if number >= 0:
                    whole.append(found[0])
                    two.append(found[1])
                    alone.append(found[2])
        finally:
            bare.close()
    return [
        Figure(
            "a stored turn, built-in partner",
            "ms",
            tuple(whole),
            "the same with two bare commits",
            tuple(two),
            TWO_COMMITS,
        ),
        Figure("two bare commits", "ms", tuple(alone)),
    ]


async def _spine(everything: Wired) -> float:
    """Milliseconds of the wall a turn, one after the other, through the real spine and store."""
    services = everything.services
    new = NewSession("first_text", "dana", seed=7)
    session = await services.sessions.create(LOCAL_OWNER, new)
    done, parent = 0, None
    with Stopwatch() as watch:
        for text in SAID:
            turn = await services.turns.start(session, text, f"bench-{done:04d}-{session.id}", parent)
            await services.turns.idle()
            head = await services.store.head(LOCAL_OWNER, session.id)
            assert head is not None
            assert head.parent_id == turn.id
            parent, done = head.id, done + 1
            if (await services.store.get_session(LOCAL_OWNER, session.id)).status != "open":
                break
    return watch.s / done * 1000


def _database(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE said (id INTEGER PRIMARY KEY, text TEXT)")
    return connection


def _bare(database: sqlite3.Connection, place: Setting, talk: list[Moment]) -> float:
    """Milliseconds a turn: the message committed, then read, decided and worded, then the answer committed."""
    with Stopwatch() as watch:
        for moment in talk:
            _commit(database, moment.text)
            _, said = answer(place, moment)
            _commit(database, said)
    return watch.s / len(talk) * 1000


def _commits(database: sqlite3.Connection, count: int) -> float:
    with Stopwatch() as watch:
        for _ in range(count):
            _commit(database, "a")
            _commit(database, "b")
    return watch.s / count * 1000


def _commit(database: sqlite3.Connection, text: str) -> None:
    database.execute("BEGIN IMMEDIATE")
    database.execute("INSERT INTO said (text) VALUES (?)", (text,))
    database.execute("COMMIT")
