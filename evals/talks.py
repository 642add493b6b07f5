"""Whole simulated talks in a voice: the built-in one, a model under direction and guard, or a model alone.

*Alone* means what many would build: one good prompt that says who the ex is, what they keep to
themselves and that they yield only when it is earned; no decision beforehand, no check afterwards.
Direction runs beside it unheard, so that its words can be compared with what would have been decided.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from evals.simulate import Played, decent_turns, decide, keep, load_users, start, user_turns
from service.direction import Setting
from service.gateway.port import Gateway, Message, ModelRequest
from service.partner.builtin import Wording, word
from service.partner.guard import AGREES_TO_MEET, TOGETHER_AGAIN, says
from service.partner.model_voice import MAX_TOKENS, Attempt, speak
from service.prompting.compose import LENGTH_RULES, PLACES
from service.transcript import Act, Role

DECENT = "decent"
SESSION = "eval-talk"
PATIENCE_S = 300.0
Arm = Literal["built-in", "directed", "alone"]


@dataclass(slots=True)
class Talk:
    """One talk: who with whom, how it went, and what the guard refused of a model's words."""

    name: str
    user: str
    played: Played
    attempts: list[Attempt] = field(default_factory=list)

    @property
    def quality(self) -> int:
        """How good the user is, 0 to 4."""
        return 4 if self.user == DECENT else load_users()[self.user].quality


async def talk(
    name: str, setting: Setting, user: str, seed: int, turns: int, arm: Arm, gateway: Gateway | None
) -> Talk:
    """Let a user talk until the ex ends it, the user's lines run out or ``turns`` are over. Raises ``ModelError``."""
    made = Talk(name, user, start(setting))
    played = made.played
    lines: Iterator[str | None]
    lines = decent_turns(played) if user == DECENT else user_turns(played, load_users()[user], seed)
    for _ in range(turns):
        assert played.state is not None
        if played.state.ended:
            break
        try:
            text = next(lines)
        except StopIteration:
            break
        reading, decision = decide(played, text)
        if gateway is None or (arm == "directed" and (decision.act is Act.FALL_SILENT or "opener" in decision.extra)):
            keep(played, text, reading, decision, word(setting, decision))
        elif arm == "directed":
            attempt = Attempt()
            pieces = [
                piece
                async for piece in speak(
                    gateway, setting, decision, played.path, text or "", SESSION, attempt, PATIENCE_S
                )
            ]
            made.attempts.append(attempt)
            keep(played, text, reading, decision, Wording(tuple(pieces), ()) if pieces else word(setting, decision))
        else:
            said = await _alone(gateway, setting, played, text)
            keep(played, text, reading, decision, Wording((said,) if said else (), ()))
            # Nobody told the model to stop or to be silent: it goes on, and so does the user.
            played.state = replace(decision.state, ended=False, silent=False)
            played.path[-1] = replace(played.path[-1], act=_act_of(said))
    return made


async def _alone(gateway: Gateway, setting: Setting, played: Played, text: str | None) -> str:
    messages = [Message("system", undirected(setting), cacheable=True)]
    said = [(line.role, line.text) for line in setting.scenario.before]
    for role, words in (*said, *((turn.role, turn.text) for turn in played.path)):
        messages.append(Message("user" if role is Role.USER else "assistant", words or "(nothing)"))
    messages.append(Message("user", text if text is not None else "(does not write)"))
    request = ModelRequest(
        "partner",
        tuple(messages),
        max_tokens=MAX_TOKENS[setting.medium],
        temperature=0.8,
        seed=setting.seed,
        timeout_s=PATIENCE_S,
        tag=SESSION,
    )
    return "".join([chunk.text async for chunk in gateway.stream(request)]).strip()


def undirected(setting: Setting) -> str:
    """The one prompt of a model that plays the ex alone."""
    return (
        _environment()
        .get_template("undirected.j2")
        .render(
            persona=setting.persona,
            scenario=setting.scenario,
            place=PLACES[setting.medium],
            length_rule=LENGTH_RULES[setting.medium],
        )
    )


@lru_cache(maxsize=1)
def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(Path(__file__).parent / "prompts"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
    )


def _act_of(said: str) -> Act:
    """Roughly what an undirected answer did, so that the user can answer it."""
    if not said:
        return Act.FALL_SILENT
    if yes_in_words(said):
        return Act.ACCEPT_SMALL
    if said.lower().startswith(("no", "i don't want", "i can't", "please don't")):
        return Act.DECLINE
    return Act.ASK if "?" in said else Act.REPLY_NEUTRAL


def yes_in_words(said: str) -> bool:
    """Whether words agree to meet, or promise to be together again."""
    return says(said, TOGETHER_AGAIN) or says(said, AGREES_TO_MEET)
