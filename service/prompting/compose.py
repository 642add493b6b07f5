"""Composing the partner's prompt: a stable prefix first, what changes last, and never a locked fact."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Literal

from service.direction.setting import Setting
from service.direction.state import Decision
from service.gateway.port import Message
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
HISTORY_MOST, HISTORY_LEAST = 20, 4
"""Own messages, with all that lies between them: so many go along at most, and so many stay when earlier ones leave.

They leave rarely and many at once, as a prompt begins like the one before it, which caches can use, until they do.
What was told and refused before is in the note."""
CHARS_MOST, CHARS_LEAST = 8_000, 250
"""The same in characters, for letters and long speeches; the latest exchange stays, however long it is."""
PROMPT_CHARS = 16_000
"""No prompt is longer: 4,000 tokens, of four characters each. Earlier messages give way to a very long one."""


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


def turn_prompt(setting: Setting, decision: Decision, text: str, refused: bool = True, cut: bool = False) -> str:
    """The last message: what was written, then the note that says what the ex does and may say now.

    ``refused``: a no was said before this reply, which may itself be the first. ``cut``: not all of the talk is shown.
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
        samples=_samples(setting, decision),
        said_no=refused and decision.state.no != "none",
        cut=cut,
        owned=decision.state.owned,
        disclosed=[facts[i] for i in decision.state.disclosed if i != decision.disclose],
        disclose=facts[decision.disclose] if decision.disclose else "",
        boundary=boundaries[decision.boundary] if decision.boundary else "",
        undecided=decision.act in UNDECIDED and decision.state.no == "none",
    )


def _mood(decision: Decision) -> str:
    """How the ex is, as far as the decided act shows it: nobody is hurt, or warm, while doing the opposite."""
    if decision.stance is Stance.HURT and decision.act in _LETS_BE:
        return "still hurt, and lets it be for now"
    if decision.stance is Stance.WARM and decision.act in _HOLDS_BACK:
        return "well disposed in general, and not at this moment"
    return MOODS[decision.stance]


def _samples(setting: Setting, decision: Decision) -> tuple[str, ...]:
    """At most three lines of the mood; none that speaks of reading or writing where the two are talking."""
    lines = setting.persona.voice.samples[decision.stance]
    spoken = tuple(line for line in lines if not _WRITTEN.search(line)) if setting.medium.spoken else ()
    return (spoken or lines)[:3]


def to_be_said(setting: Setting, decision: Decision) -> tuple[str, ...]:
    """What the note asks to be worded, and what was disclosed before: the phrases of a prompt that may come out."""
    persona = setting.persona
    told = {*decision.state.disclosed, decision.disclose}
    facts = tuple(f.fact for f in persona.hidden if f.id in told)
    return (*facts, *(b.rule for b in persona.boundaries if b.id == decision.boundary))


def kept(path: Sequence[Turn], own_before: int) -> Sequence[Turn]:
    """What of a branch goes along: all of it at first; of a long one the latest part.

    ``own_before`` counts the user's messages on the whole branch, of which ``path`` may hold the end alone. Where the
    part begins hangs on nothing that comes later, so that it stays where it is from one turn to the next.
    """
    own = [index for index, turn in enumerate(path) if turn.role is Role.USER and turn.text is not None]
    own_before = max(own_before, len(own))
    step = HISTORY_MOST - HISTORY_LEAST + 1
    left_out = -(-max(0, own_before - HISTORY_MOST) // step) * step
    stay = own_before - left_out
    begin = own[-stay] if left_out and stay <= len(own) else 0
    seen = size = 0
    for index in range(begin, len(path)):
        turn = path[index]
        size += len(turn.text or "")
        seen += turn.role is Role.USER and turn.text is not None
        if turn.role is Role.USER:
            continue
        if size > CHARS_MOST or (left_out and seen == HISTORY_LEAST and size > CHARS_LEAST):
            while begin < index - 1 and (size > CHARS_LEAST or path[begin].role is not Role.USER):
                size -= len(path[begin].text or "")
                begin += 1
            seen = HISTORY_LEAST + 1
    return path[begin:]


def compose_reply(
    setting: Setting, decision: Decision, path: Sequence[Turn], text: str, session_id: str
) -> tuple[Message, ...]:
    """The whole prompt for one reply. ``path`` is the branch before the user's turn, oldest first.

    Raises ``ValueError`` for an act that has no words (``fall_silent``).
    """
    if decision.act is Act.FALL_SILENT:
        raise ValueError("a silence is not worded")
    messages = [Message("system", system_prompt(setting, session_id), cacheable=True)]
    for line in setting.scenario.before:
        role: Literal["user", "assistant"] = "user" if line.role is Role.USER else "assistant"
        messages.append(Message(role, neutral(line.text or "(does not answer)")))
    refused = (
        decision.act is not Act.DECLINE
        or setting.scenario.standing_no != "none"
        or any(turn.act in (Act.DECLINE, Act.NAME_BOUNDARY) for turn in path)
    )
    before = decision.state.turns - bool(text)
    history = [_told(turn) for turn in kept(path, before)]
    cut = before > HISTORY_MOST or len(history) < len(path)
    last = Message("user", turn_prompt(setting, decision, text, refused, cut))
    too_long = sum(len(message.content) for message in (*messages, *history, last)) - PROMPT_CHARS
    while too_long > 0 and history:
        too_long -= len(history.pop(0).content)
    return (*messages, *history, last)


def _told(turn: Turn) -> Message:
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
