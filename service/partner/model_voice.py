"""The model voice: a model words the decided act, piece by piece, each piece past the guard first.

If the first piece fails: one repair, then the built-in voice. If a later one fails: what was shown
stays and the reply ends there, cleanly.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field

from service.direction.setting import Setting
from service.direction.state import Decision
from service.gateway.port import Gateway, Message, ModelRequest, Usage
from service.partner.guard import Guard, Violation
from service.partner.sentences import Pieces
from service.prompting.compose import canary, compose_reply, repair, to_be_said
from service.transcript import Medium, Role, Turn

MAX_TOKENS = {Medium.TEXT: 120, Medium.LETTER: 420, Medium.CALL: 180, Medium.IN_PERSON: 180}

ASKED_TURNS = 6
"""How far back a message may lie that tells what to say; what it dictated is still not said."""


@dataclass(slots=True)
class Attempt:
    """What happened while wording one reply; kept with the turn and counted in evals."""

    model: str = ""
    refused: Counter[str] = field(default_factory=Counter)
    repaired: bool = False
    gave_up: bool = False
    usage: Usage = field(default_factory=Usage)


async def speak(
    gateway: Gateway,
    setting: Setting,
    decision: Decision,
    path: Sequence[Turn],
    text: str,
    session_id: str,
    attempt: Attempt,
    timeout_s: float,
) -> AsyncGenerator[str]:
    """Yield pieces that passed. Yields nothing when both tries failed at the first piece (``gave_up``).

    Raises ``errors.ModelError`` from the gateway, also after pieces have been yielded.
    """
    messages = compose_reply(setting, decision, path, text, session_id)
    before = [t.text for t in path if t.role is Role.EX and t.text]
    # Everything we wrote is secret; what they wrote may be taken up, so their own message is left out.
    secret = [messages[0].content, messages[-1].content.partition("</message>")[2]]
    for phrase in to_be_said(setting, decision):
        secret = [text.replace(phrase, " | zqz | ") for text in secret]  # no words run on across the gap
    asked = [text, *(t.text for t in path[-ASKED_TURNS:] if t.role is Role.USER and t.text)]
    refused: tuple[str, Violation] | None = None
    for try_ in range(2):
        if refused is not None:
            attempt.repaired = True
            messages = repair(messages, refused[0], refused[1].problem, setting.persona.alias)
            refused = None
        guard = Guard(setting, decision, before, secret, canary(session_id), asked)
        tries = _one_try(gateway, setting, messages, guard, attempt, session_id, timeout_s, try_)
        async with aclosing(tries):
            async for piece, violation in tries:
                if violation is None:
                    yield piece
                    continue
                attempt.refused[violation.kind] += 1
                if guard.shown:
                    return
                refused = (piece, violation)
                break
        if refused is None:
            return
    attempt.gave_up = True


async def _one_try(
    gateway: Gateway,
    setting: Setting,
    messages: tuple[Message, ...],
    guard: Guard,
    attempt: Attempt,
    session_id: str,
    timeout_s: float,
    try_: int,
) -> AsyncGenerator[tuple[str, Violation | None]]:
    request = ModelRequest(
        role="partner",
        messages=messages,
        max_tokens=MAX_TOKENS[setting.medium],
        temperature=0.8,
        seed=setting.seed + try_,
        timeout_s=timeout_s,
        tag=session_id,
    )
    pieces = Pieces(by_bubble=setting.medium is Medium.TEXT)
    async for chunk in gateway.stream(request):
        if chunk.model:
            attempt.model = chunk.model
        if chunk.done:
            attempt.usage = chunk.usage
        for piece in pieces.feed(chunk.text):
            yield piece, guard.check(piece)
    rest = pieces.rest()
    if rest:
        yield rest, guard.check(rest)
