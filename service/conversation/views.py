"""How stored turns look from outside, and how long a person takes, in words and in milliseconds."""

from __future__ import annotations

from typing import Literal, cast

from service.conversation.events import TurnView
from service.direction import Setting
from service.transcript import Medium, Turn

PAUSE_CAP_MS = 6_000
NOTICED_MIN = 10
"""Shorter waits for an answer are nothing that a phone would mark."""
DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")


def turn_view(turn: Turn) -> TurnView:
    """A stored turn without anything that stays inside: no act, no state, no provenance but the voice."""
    voice = turn.provenance.get("voice")
    return TurnView(
        id=turn.id,
        role=turn.role,
        text=turn.text,
        parent_turn_id=turn.parent_id,
        created_at=turn.created_at,
        status=turn.status,
        client_turn_id=turn.client_turn_id,
        story_minutes=turn.story_minutes,
        voice=cast(Literal["model", "built_in", "service"], voice) if voice else None,
    )


def pause_ms(setting: Setting, piece: str, first: bool) -> int:
    """How long this person takes before a piece shows: typing speed in writing, a breath in speech."""
    if setting.medium is Medium.LETTER:
        return 0
    if setting.medium.spoken:
        return 700 if first else 350
    words = max(1, len(piece.split()))
    typing = words / setting.persona.typing_wpm * 60_000 * 0.6
    return int(min(PAUSE_CAP_MS, 600 + typing))


def later_words(medium: Medium, minutes: int) -> str:
    """Story time between two messages, as a line set between them; empty where it would not be noticed or said."""
    if medium.spoken or minutes < NOTICED_MIN:
        return ""
    hours, days = round(minutes / 60), round(minutes / (24 * 60))
    if minutes < 50:
        return f"{5 * round(minutes / 5)} minutes later"
    if hours < 20:
        return "An hour later" if hours == 1 else f"{hours} hours later"
    return "The next day" if days <= 1 else f"{days} days later"


def minutes_in_words(medium: Medium, quiet: int) -> str:
    """Silence, said as time passing. ``quiet`` counts the silences since the other person last said something."""
    if medium is Medium.CALL:
        return ("The line is quiet.", "Still nothing. You can hear the room they are in.")[min(quiet, 2) // 2]
    if medium is Medium.IN_PERSON:
        return ("Nobody says anything for a while.", "They look past you, at the door.")[min(quiet, 2) // 2]
    passed = max(quiet, 1)
    if medium is Medium.LETTER:
        return f"{passed} {'week' if passed == 1 else 'weeks'}. No letter."
    return f"{DAYS[(1 + passed) % 7]}. {'Nothing yet.' if passed < 4 else 'Nothing.'}"
