"""Composing the partner's prompt: a stable prefix first, what changes last, and never a locked fact."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Literal

from service.direction.setting import Setting
from service.direction.state import Decision
from service.gateway.port import Message
from service.prompting.history import HISTORY_MOST, PROMPT_CHARS, Around, kept
from service.prompting.render import neutral, render
from service.transcript import Act, Medium, Role, Stance, Turn

LENGTH_RULES = {
    Medium.TEXT: (
        "These are text messages: one or two short ones, rarely more than 25 words in all, "
        "45 where the note gives something to tell. A line break starts a second message."
    ),
    Medium.LETTER: (
        "This is a short letter: four to eight sentences, no address, no date, signed with nothing but the words."
    ),
    Medium.CALL: "This is a phone call: one to three spoken sentences, as people say them and not as they write them.",
    Medium.IN_PERSON: (
        "They sit opposite each other: one to three spoken sentences. "
        "At most one small visible thing in round brackets."
    ),
}
PLACES = {
    Medium.TEXT: "It happens in text messages, each on their own phone.",
    Medium.LETTER: "It happens in letters, days apart.",
    Medium.CALL: "It happens on the phone.",
    Medium.IN_PERSON: "It happens face to face.",
}
MOODS = {
    Stance.WARM: "a little warmer by now",
    Stance.NEUTRAL: "calm and waiting to see",
    Stance.GUARDED: "on guard",
    Stance.HURT: "hurt, and showing some of it",
    Stance.CLOSED: "closed, and tired of this",
}
UNDECIDED = frozenset({Act.REPLY_WARM, Act.REPLY_NEUTRAL, Act.REPLY_SHORT, Act.ASK, Act.TEST, Act.OPEN_UP})
"""Acts that answer nothing which was asked for: a model's own yes or no there would not be remembered."""
_LETS_BE = frozenset({Act.REPLY_WARM, Act.REPLY_NEUTRAL, Act.AGREE_KEEP_TALKING, Act.ACCEPT_SMALL})
_HOLDS_BACK = frozenset({Act.TEST, Act.SHOW_HURT, Act.NAME_BOUNDARY, Act.DECLINE})
_WRITTEN = re.compile(
    r"\b(?:read|reads|message|messages|text|texts|texted|typed|typing|write|writes|wrote)\b", re.IGNORECASE
)
NOTE_CHARS, NAMED = 710, 8
"""No notes in a prompt are longer together, whatever is decided: without the facts and the lines of a mood in them,
and without the name, which stands in them so often."""


def canary(session_id: str) -> str:
    """A token that must never come out: it stands in the system prompt and nowhere else."""
    return "ref " + hashlib.blake2b(session_id.encode(), digest_size=8, person=b"unsent-canary").hexdigest()


def system_prompt(setting: Setting, session_id: str) -> str:
    """The part that is the same for every turn of a session, so that provider caches can keep it."""
    persona = setting.persona
    return render(
        "persona/system.j2",
        persona=persona,
        scenario=setting.scenario,
        place=PLACES[setting.medium],
        length_rule=LENGTH_RULES[setting.medium],
        spoken=setting.medium.spoken,
        sample_neutral=persona.voice.samples[Stance.NEUTRAL][0],
        canary=canary(session_id),
    )


def turn_prompt(
    setting: Setting,
    decision: Decision,
    text: str,
    refused: bool = True,
    cut: bool = False,
    told: Sequence[str] = (),
) -> str:
    """The last message: what was written, then the note that says what the ex does and may say now.

    ``refused``: a no was said before this reply, which may itself be the first. ``cut``: not all of the talk is shown.
    ``told``: facts that were told in what is shown.
    """
    persona = setting.persona
    facts = {f.id: f.fact for f in persona.hidden}
    boundaries = {b.id: b.rule for b in persona.boundaries}
    return render(
        "persona/turn.j2",
        persona=persona,
        text=text,
        act=decision.act.value,
        mood=_mood(decision),
        mood_id=decision.stance.value,
        samples=_samples(setting, decision.stance),
        said_no=refused and decision.state.no != "none",
        cut=cut,
        owned=decision.state.owned,
        disclosed=told,
        disclose=facts[decision.disclose] if decision.disclose else "",
        boundary=boundaries[decision.boundary] if decision.boundary else "",
        undecided=decision.act in UNDECIDED and decision.state.no == "none",
    )


def left_out_prompt(setting: Setting, told: Sequence[str]) -> str:
    """The note before what is shown of a long talk. ``told``: facts that were told before that."""
    return render("persona/left_out.j2", alias=setting.persona.alias, told=told)


def _mood(decision: Decision) -> str:
    """How the ex is, as far as the decided act shows it: nobody is hurt, or warm, while doing the opposite."""
    if decision.stance is Stance.HURT and decision.act in _LETS_BE:
        return "still hurt, and lets it be for now"
    if decision.stance is Stance.WARM and decision.act in _HOLDS_BACK:
        return "well disposed in general, and not at this moment"
    return MOODS[decision.stance]


def _samples(setting: Setting, stance: Stance) -> tuple[str, ...]:
    """At most three lines of the mood; none that speaks of reading or writing where the two are talking."""
    lines = setting.persona.voice.samples[stance]
    spoken = tuple(line for line in lines if not _WRITTEN.search(line)) if setting.medium.spoken else ()
    return (spoken or lines)[:3]


def longest_notes(setting: Setting) -> int:
    """No notes in one prompt are longer together, in characters: about the reply, and about what is not shown.

    The facts in them come on top.
    """
    lines = max(sum(map(len, _samples(setting, stance))) for stance in Stance)
    return NOTE_CHARS + NAMED * len(setting.persona.alias) + lines


def to_be_said(setting: Setting, decision: Decision) -> tuple[str, ...]:
    """What the note asks to be worded, and what was disclosed before: the phrases of a prompt that may come out."""
    persona = setting.persona
    told = {*decision.state.disclosed, decision.disclose}
    facts = tuple(f.fact for f in persona.hidden if f.id in told)
    return (*facts, *(b.rule for b in persona.boundaries if b.id == decision.boundary))


def compose_reply(
    setting: Setting, decision: Decision, path: Sequence[Turn], text: str, session_id: str
) -> tuple[Message, ...]:
    """The whole prompt for one reply. ``path`` is the branch before the user's turn, oldest first.

    Raises ``ValueError`` for an act that has no words (``fall_silent``).
    """
    if decision.act is Act.FALL_SILENT:
        raise ValueError("a silence is not worded")
    stable = [Message("system", system_prompt(setting, session_id), cacheable=True)]
    for line in setting.scenario.before:
        role: Literal["user", "assistant"] = "user" if line.role is Role.USER else "assistant"
        stable.append(Message(role, neutral(line.text or "(does not answer)")))
    refused = (
        decision.act is not Act.DECLINE
        or setting.scenario.standing_no != "none"
        or any(turn.act in (Act.DECLINE, Act.NAME_BOUNDARY) for turn in path)
    )
    facts = {f.id: f.fact for f in setting.persona.hidden}
    own_before = decision.state.turns - bool(text)
    around = Around(
        stable=_chars(stable),
        note=longest_notes(setting),
        told=tuple(len(facts[i]) for i in decision.state.disclosed),
        telling=decision.disclose is not None,
    )
    shown = kept(path, own_before, text, around)
    told = [facts[i] for i in decision.state.disclosed if i != decision.disclose]
    cut = own_before > HISTORY_MOST or len(shown) < len(path)
    history = [_shown(turn) for turn in shown]
    if cut:
        seen = sum(turn.act is Act.OPEN_UP for turn in shown)
        left_out = told[: max(0, len(told) - seen)]
        history = _with_note(history, left_out_prompt(setting, left_out))
        told = told[len(left_out) :]
        if told and shown and shown[-1].act is Act.OPEN_UP:
            told.pop()  # it is what this message answers
    last = Message("user", turn_prompt(setting, decision, text, refused, cut, told))
    too_long = _chars((*stable, *history, last)) - PROMPT_CHARS
    while too_long > 0 and history:  # a very long answer alone: the note before it stays
        too_long -= len(history.pop().content)
    return (*stable, *history, last)


def _chars(messages: Sequence[Message]) -> int:
    return sum(len(message.content) for message in messages)


def _with_note(history: list[Message], note: str) -> list[Message]:
    """A note before all that is shown, in its first message where that is the user's: roles take turns."""
    if history and history[0].role == "user":
        return [Message("user", f"{note}\n{history[0].content}"), *history[1:]]
    return [Message("user", note), *history]


def _shown(turn: Turn) -> Message:
    """One earlier turn as it stands in every prompt that holds it."""
    if turn.role is Role.USER:
        said = "(does not write)" if turn.text is None else f"<message>\n{neutral(turn.text)}\n</message>"
        return Message("user", said)
    return Message("assistant", turn.text or "(does not answer)")


def repair(messages: tuple[Message, ...], wrong: str, problem: str, alias: str) -> tuple[Message, ...]:
    """The same prompt with the refused sentence and what was wrong with it. Used once."""
    return (
        *messages,
        Message("assistant", wrong),
        Message("user", render("persona/repair.j2", problem=problem, alias=alias)),
    )
