"""A conversation that nobody keeps: everything is decided anew from the person's own words, each time.

For programs that send the whole conversation with every message (``/v1/chat/completions``). The rules, the
screen and a fixed seed decide; what such a program says the other person has said is worth nothing but
wording, so a forged yes or a dropped no changes nothing. Nothing is stored.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal

from service.conversation.reading import read_turn, said_before
from service.conversation.turn import REAL_ANSWER
from service.conversation.views import minutes_in_words
from service.direction import Decision, Setting, State, appraise, begin, opening, react, react_to_wait
from service.errors import BadInput
from service.gateway.port import Gateway, Usage
from service.knowledge import Persona, Scenario
from service.partner.builtin import word
from service.partner.guard import Guard
from service.partner.model_voice import Attempt, speak
from service.partner.sentences import Pieces
from service.prompting.render import neutral
from service.safety.screen import screen, screen_joined
from service.safety.types import Concern, Surface
from service.transcript import Act, Difficulty, Intent, Medium, Role, Turn, TurnStatus

SEED = 1
"""One seed for all: with a seed of their own choice, a program could go looking for the luckiest mood."""
PATH = 48
"""How many turns back are read, as in a stored session."""
MAX_MESSAGES = 400
"""Most messages of the person in one conversation."""
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)

Event = Literal["reply", "silence", "ended", "safety"]


@dataclass(frozen=True, slots=True)
class Said:
    """One message of the person (``None``: they did not write), and what stands below it as its answer."""

    text: str | None
    shown: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the last message of a conversation leads.

    Exactly one of these holds: ``concern`` (the role-play has stopped, here or earlier), ``over`` (the other
    person had ended it before), ``sincere`` (they asked whether this is real) or a ``decision``. ``path`` is what
    lies before that message, oldest first; ``shown`` what a program shows for some of its turns, by their ids,
    with what had been decided there.
    """

    state: State
    path: tuple[Turn, ...]
    shown: Mapping[str, tuple[Decision, str]]
    text: str | None
    concern: Concern | None = None
    over: bool = False
    sincere: bool = False
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """One bubble or sentence of the reply; the guard has let it through."""

    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the answer ended. ``words`` are the service's own, where the other person says nothing (more)."""

    event: Event
    words: tuple[str, ...] = ()
    usage: Usage | None = None


class _Past:
    """The conversation so far, as it is being decided."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.state = begin(setting)
        self.path: list[Turn] = []
        self.shown: dict[str, tuple[Decision, str]] = {}
        if setting.scenario.starts is Role.EX:
            first = opening(setting, self.state)
            self._add(Role.EX, self._worded(first), first.act)

    def read(self, text: str | None) -> Standing:
        """What one message leads to."""
        standing = Standing(self.state, tuple(self.path[-PATH:]), self.shown, text)
        if self.state.ended:
            return replace(standing, over=True)
        if text is None:
            return replace(standing, decision=react_to_wait(self.setting, self.state))
        concern = screen(text, Surface.TURN) or screen_joined(said_before(self.path), text)
        if concern is not None:
            return replace(standing, concern=concern)
        reading = read_turn(self.setting, standing.path, text)
        if Intent.ARE_YOU_REAL in reading.intents:
            return replace(standing, sincere=True)
        decision = react(self.setting, self.state, reading, appraise(reading), text)
        return replace(standing, decision=decision)

    def go_on(self, standing: Standing, shown: str | None) -> None:
        """Take the message as answered. What stopped the role-play, or came after its end, leaves no trace."""
        if standing.over or standing.concern is not None:
            return
        self._add(Role.USER, standing.text)
        decision = standing.decision
        if decision is None:
            self.state = replace(self.state, turns=self.state.turns + 1)
            self._add(Role.EX, REAL_ANSWER, Act.REPLY_NEUTRAL)
            return
        text = self._worded(decision)
        turn = self._add(Role.EX, text, decision.act if text is not None or self.state.ended else Act.FALL_SILENT)
        if text is not None and shown:
            self.shown[turn.id] = (decision, shown)

    def _worded(self, decision: Decision) -> str | None:
        wording = word(self.setting, decision)
        self.state = decision.state.saying(*wording.keys)
        return self.setting.medium.joined(wording.pieces)

    def _add(self, role: Role, text: str | None, act: Act | None = None) -> Turn:
        number = len(self.path)
        turn = Turn(
            id=str(number),
            session_id="",
            role=role,
            text=text,
            parent_id=str(number - 1) if number else None,
            created_at=_NEVER,
            status=TurnStatus.ANSWERED if role is Role.USER else TurnStatus.COMPLETE,
            act=act,
        )
        self.path.append(turn)
        return turn


class Replay:
    """One partner in one situation, in its first medium, for a program that keeps the conversation itself."""

    def __init__(self, persona: Persona, scenario: Scenario) -> None:
        self.persona = persona
        self.scenario = scenario
        self.setting = Setting(persona, scenario, scenario.media[0], Difficulty.REALISTIC, SEED)
        self.between = self.setting.medium.between

    def first_words(self) -> str | None:
        """What the other person wrote before anything else, where the scenario lets them begin."""
        return next((turn.text for turn in _Past(self.setting).path), None)

    async def answer(self, gateway: Gateway, said: Sequence[Said], timeout_s: float) -> AsyncGenerator[Piece | Outcome]:
        """Pieces of the answer to the last message, then one outcome; nothing has been asked of a model yet.

        Raises ``BadInput`` for a conversation that cannot be answered; the generator raises ``ModelError``.
        """
        return _answer(gateway, self.setting, await stand(self.setting, said), timeout_s)


async def stand(setting: Setting, said: Sequence[Said]) -> Standing:
    """Decide the whole conversation anew, up to what its last message leads to.

    Raises ``BadInput`` for a conversation with no messages or too many.
    """
    if not 0 < len(said) <= MAX_MESSAGES:
        raise BadInput(f"A conversation has one to {MAX_MESSAGES} messages of yours.")
    past = _Past(setting)
    for number, one in enumerate(said, start=1):
        # In a thread: a long conversation of long messages must not keep everybody else waiting.
        standing = await asyncio.to_thread(past.read, one.text)
        if standing.concern is not None and not standing.concern.way_back:
            break
        if number < len(said):
            past.go_on(standing, one.shown)
    return standing


async def _answer(
    gateway: Gateway, setting: Setting, standing: Standing, timeout_s: float
) -> AsyncGenerator[Piece | Outcome]:
    """Pieces of the reply, then one outcome. Raises ``ModelError`` where a configured model fails."""
    if standing.concern is not None:
        yield Outcome("safety", standing.concern.words)
        return
    if standing.over:
        yield Outcome("ended", (f"({setting.persona.alias} has ended it here.)",))
        return
    decision = standing.decision
    if decision is None:
        yield Piece(REAL_ANSWER)
        yield Outcome("reply")
        return
    pieces = 0
    usage = None
    if decision.act is not Act.FALL_SILENT and gateway.configured("partner") and "opener" not in decision.extra:
        attempt = Attempt()
        path = _as_shown(setting, standing)
        tag = f"{setting.persona.id}-{setting.scenario.id}"
        said = speak(gateway, setting, decision, path, standing.text or "", tag, attempt, timeout_s)
        async with aclosing(said):
            async for text in said:
                pieces += 1
                yield Piece(text)
        usage = attempt.usage
    state = decision.state
    if not pieces:
        wording = word(setting, decision)
        for text in wording.pieces:
            pieces += 1
            yield Piece(text)
    if state.ended:
        done = "That was this exercise." if decision.exercise_done else f"{setting.persona.alias} has ended it here."
        yield Outcome("ended", (f"({done})",), usage)
    elif pieces:
        yield Outcome("reply", (), usage)
    else:
        yield Outcome("silence", (f"({minutes_in_words(setting.medium, state.quiet)})",), usage)


def _as_shown(setting: Setting, standing: Standing) -> list[Turn]:
    """The path to word from: in the words that a program shows, where those keep to what was decided."""
    path = []
    for turn in standing.path:
        decision, shown = standing.shown.get(turn.id, (None, ""))
        keeps = decision is not None and _keeps_to(setting, decision, shown)
        path.append(replace(turn, text=neutral(shown)) if keeps else turn)
    return path


def _keeps_to(setting: Setting, decision: Decision, shown: str) -> bool:
    """Whether words that somebody claims were said could have been said under this decision."""
    guard = Guard(setting, decision, ())
    pieces = Pieces(by_bubble=setting.medium is Medium.TEXT)
    return all(guard.check(piece) is None for piece in (*pieces.feed(shown), pieces.rest()) if piece)
