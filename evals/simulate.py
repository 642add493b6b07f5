"""Simulated users and the loop that lets them talk with the ex: read → decide → word, no HTTP, no database.

A simulated user is a YAML file in ``evals/users`` (written by hand, not generated from the markers'
patterns), or the decent user below, which owns what this persona's history says there is to own.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from service.direction import Decision, Setting, State, appraise, begin, opening, react, react_to_wait
from service.direction.setting import context_of
from service.knowledge import Persona
from service.partner.builtin import Wording, word
from service.principles.markers import Context, Reading
from service.principles.reader import read_by_rules
from service.principles.text import read_text
from service.prompting.documents import read as read_document
from service.prompting.documents import valid
from service.transcript import Act, Role, Turn, TurnStatus

USERS = Path(__file__).parent / "users"
Reader = Callable[[str, Context], Reading]
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
When = Literal["opening", "hurt", "question", "opened", "no", "boundary", "silence", "warm", "short", "yes", "any"]

WHEN_OF: dict[Act, When] = {
    Act.SHOW_HURT: "hurt",
    Act.TEST: "question",
    Act.ASK: "question",
    Act.OPEN_UP: "opened",
    Act.DECLINE: "no",
    Act.NAME_BOUNDARY: "boundary",
    Act.FALL_SILENT: "silence",
    Act.REPLY_WARM: "warm",
    Act.REPLY_SHORT: "short",
    Act.ACCEPT_SMALL: "yes",
    Act.AGREE_KEEP_TALKING: "yes",
}


class UserLine(BaseModel):
    """One thing a simulated user may do. ``say: null`` is a wait."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    when: tuple[When, ...]
    say: str | None


class SimulatedUser(BaseModel):
    """A way of talking to an ex. ``quality`` orders users for the check that a better one gets further.

    ``in_order``: of the lines that fit the moment the first unsaid one is taken, so that a user can
    change as the talk goes on; otherwise the seed chooses.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    about: str
    quality: Annotated[int, Field(ge=0, le=3)]
    in_order: bool = False
    lines: Annotated[tuple[UserLine, ...], Field(min_length=8)]


@lru_cache(maxsize=1)
def load_users() -> dict[str, SimulatedUser]:
    """All simulated users by id. Raises ``ContentError`` naming the file and the field that does not fit."""
    return {path.stem: load_user(path) for path in sorted(USERS.glob("*.yaml"))}


def load_user(path: Path) -> SimulatedUser:
    """One simulated user; the id is the file's name. Raises ``ContentError`` naming the line."""
    doc = read_document(path.parent, path)
    user = valid(doc, SimulatedUser)
    if user.id != path.stem:
        raise doc.error(("id",), f"the file's name says {path.stem}, the id says {user.id}")
    return user


_texts = lru_cache(maxsize=20_000)(read_text)
"""Simulated users and the ex say the same words in many talks: these are matched once."""


def by_rules(text: str, context: Context) -> Reading:
    """A turn read by rules alone, for speed; ``reader.read`` is what the service itself reads with."""
    return read_by_rules(text, context, _texts)


@dataclass(slots=True)
class Step:
    """One exchange: what the user did, how it was read, what the ex decided and said."""

    text: str | None
    reading: Reading | None
    before: State
    decision: Decision
    wording: Wording


@dataclass(slots=True)
class Played:
    """A whole simulated session."""

    setting: Setting
    steps: list[Step] = field(default_factory=list)
    path: list[Turn] = field(default_factory=list)
    state: State | None = None


def start(setting: Setting) -> Played:
    """Begin a session, with the ex's opening where they start."""
    played = Played(setting, state=begin(setting))
    if setting.scenario.opening_act is not None:
        assert played.state is not None
        decision = opening(setting, played.state)
        wording = word(setting, decision)
        played.state = decision.state.saying(*wording.keys)
        _add(played, Role.EX, " ".join(wording.pieces) or None, decision.act)
    return played


def step(played: Played, text: str | None, reader: Reader = by_rules) -> Step:
    """One user turn (``None``: a wait) and the ex's answer. Raises ``ValueError`` after an end."""
    reading, decision = decide(played, text, reader)
    return keep(played, text, reading, decision, word(played.setting, decision))


def decide(played: Played, text: str | None, reader: Reader = by_rules) -> tuple[Reading | None, Decision]:
    """How a user turn is read, and what the ex then does. Raises ``ValueError`` after an end."""
    state = played.state
    assert state is not None
    if text is None:
        return None, react_to_wait(played.setting, state)
    reading = reader(text, context_of(played.setting, played.path[-24:]))
    return reading, react(played.setting, state, reading, appraise(reading), text)


def keep(played: Played, text: str | None, reading: Reading | None, decision: Decision, wording: Wording) -> Step:
    """Add the exchange, in whatever words the ex put it."""
    before = played.state
    assert before is not None
    played.state = decision.state.saying(*wording.keys)
    _add(played, Role.USER, text, None)
    _add(played, Role.EX, " ".join(wording.pieces) or None, decision.act)
    done = Step(text, reading, before, decision, wording)
    played.steps.append(done)
    return done


def _add(played: Played, role: Role, text: str | None, act: Act | None) -> None:
    number = len(played.path)
    parent = str(number - 1) if number else None
    played.path.append(Turn(str(number), "sim", role, text, parent, EPOCH, TurnStatus.COMPLETE, act=act))


def play(setting: Setting, user: SimulatedUser, seed: int, turns: int) -> Played:
    """Let a simulated user talk until the ex ends it, the lines run out, or ``turns`` are over."""
    played = start(setting)
    said = user_turns(played, user, seed)
    for _ in range(turns):
        assert played.state is not None
        if played.state.ended:
            break
        try:
            step(played, next(said))
        except StopIteration:
            break
    return played


def user_turns(played: Played, user: SimulatedUser, seed: int) -> Iterator[str | None]:
    """What a simulated user says next, turn by turn, by what the ex did last; ends with their lines."""
    chooser = random.Random(f"{user.id}:{seed}")  # noqa: S311  a simulation
    unused = list(user.lines)
    while unused:
        line = _pick(user, chooser, unused, _situation(played))
        if line.say is not None:  # words are said once; waiting can go on
            unused = [other for other in unused if other is not line]
        yield line.say


def _situation(played: Played) -> When:
    if not played.path:
        return "opening"
    last = played.path[-1]
    return WHEN_OF.get(last.act, "any") if last.act is not None else "any"


def _pick(user: SimulatedUser, chooser: random.Random, unused: list[UserLine], situation: When) -> UserLine:
    fitting = [line for line in unused if situation in line.when] or [line for line in unused if "any" in line.when]
    return (fitting or unused)[0] if user.in_order else chooser.choice(fitting or unused)


LISTENING = (
    "That sounds like a lot to carry on your own. How was that for you?",
    "You sat with that for months and I didn't see it. What was the hardest part of it?",
    "I didn't know that. Thank you for telling me. How are you with it now?",
    "You're right about that, I did do that.",
    "That makes sense to me. I'd have been angry too.",
    "So you were the one holding it all together, every time. What would have helped back then?",
    "I can see why you'd be careful with me. What do you want me to understand about it?",
    "You had to find that out by yourself. I'm sorry you were alone with it.",
    "It hurt you and I looked away. What did it look like from where you were?",
)
REPAIR = (
    "These days I say it the same evening. I see a counsellor every Thursday since spring, and last month I told my "
    "brother the truth about it.",
    "What I do now: I write it down and say it before I go to bed. I've kept that up since January.",
)
STEP_BACK = (
    "Okay. No rush with any of it.",
    "Fair enough. We can leave it there for today.",
    "Alright. I'm not going anywhere with this, take your time.",
    "Okay. That's enough from me for now.",
    "Understood. Quiet is fine.",
    "Okay, I'll slow down.",
)
KIND_ENDINGS = (
    "You don't have to answer that. Whatever you decide is fine by me.",
    "Thank you for talking with me. I'll leave it here. Take care of yourself.",
)


_OBJECT_BEFORE = frozenset(
    {"and", "apologise", "as", "at", "by", "for", "from", "in", "on", "out", "paranoid", "that", "to", "up", "with"}
)
_THIRD = {
    "he/him": re.compile(r"\b(he|him|his|himself)\b", re.IGNORECASE),
    "she/her": re.compile(r"\b(she|her|hers|herself)\b(?=\W+(\w+)|)", re.IGNORECASE),
    "they/them": re.compile(r"\b(they|them|their|themselves)\b", re.IGNORECASE),
}


def to_them(did: str, persona: Persona) -> str:
    """A line of the history ("cancelled his visit"), as one says it to the person ("I cancelled your visit")."""

    def second(match: re.Match[str]) -> str:
        found = match[1].lower()
        if found.endswith(("self", "selves")):
            return "yourself"
        if found in ("his", "their"):
            return "your"
        following = match[2] if found == "her" else None
        return "your" if following and following.lower() not in _OBJECT_BEFORE else "you"

    said = did.rstrip(".").replace(persona.alias, "you")
    if third := _THIRD.get(persona.pronouns):  # who has several is called by name there
        said = third.sub(second, said)
    said = re.sub(r"\byou (was|is)\b", lambda m: "you were" if m[1] == "was" else "you are", said)
    said = f"{said[0].lower()}{said[1:]}"
    since = re.match(r"(since [^,]+), has ", said)
    return f"S{since[1][1:]} I have {said[since.end() :]}" if since else f"I {said}"


def decent_turns(played: Played) -> Iterator[str | None]:
    """What a decent person does, turn by turn: leave a silence and a no alone, listen, own the history, ask once.

    Written per situation; what is owned comes from the persona's own history, so that it is specific.
    The seed chooses the order of what is said when listening, so that other seeds are other talks.
    """
    setting = played.setting
    chooser = random.Random(f"decent:{setting.seed}")  # noqa: S311  a simulation
    light = list(STEP_BACK)
    owned = [
        f"{to_them(did, setting.persona)}. That was me, and it left you alone with it. I'm sorry."
        for did in setting.persona.history.user_did
    ]
    listening, repair = chooser.sample(LISTENING, len(LISTENING)), list(REPAIR)
    asked = 0
    while True:
        state = played.state
        assert state is not None
        last = played.path[-1].act if played.path else None
        if setting.scenario.silent or last is Act.FALL_SILENT:
            yield None
        elif state.no != "none":
            yield ("Okay. Thank you for telling me straight. I won't ask again." if asked < 2 else KIND_ENDINGS[1])
            asked += 1
        elif state.turns >= setting.scenario.turns and state.trust >= 0.66 and not asked:
            asked = 1
            yield "Would you like to go for a short walk some time, half an hour? It's completely fine if not."
        elif last is Act.REPLY_SHORT and state.trust < 0.35 and light:
            yield light.pop(0)
        elif state.turns >= 38:
            yield KIND_ENDINGS[1]
        elif state.turns % 3 == 1 and owned:
            yield owned.pop(0)
        elif state.turns % 3 == 2 and repair and state.owned:
            yield repair.pop(0)
        else:
            if not listening:
                listening = [f"{line} I mean that." for line in chooser.sample(LISTENING, len(LISTENING))]
            yield listening.pop(0)
