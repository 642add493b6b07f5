"""What is judged: the person's own turns, each with nothing but what came before it.

Everything after the person's last turn is cut off here, before anything is read or asked, so that
no verdict can hang on how the other person took it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from service.direction import Setting
from service.direction.setting import context_of
from service.principles.markers import Context, Reading
from service.principles.reader import read
from service.reporting.addressed import WITHHELD, to_the_reader
from service.safety.screen import screen, screen_joined
from service.safety.types import Surface
from service.transcript import Medium, Role, Turn

CHUNK = 20
"""How many of the person's turns are judged in one call: docs/decisions/0007."""
CHUNK_CHARS = 20_000
"""Fewer where what both have said in between is longer than this, some 5,000 tokens: letters."""
BEFORE = 20
"""So many turns of both, from before those that are judged, are shown with them."""


@dataclass(frozen=True, slots=True)
class Said:
    """One line of the transcript. ``no`` counts from 1; 0 is a line from before the session."""

    no: int
    role: Role
    text: str | None


@dataclass(frozen=True, slots=True)
class OwnTurn:
    """One turn of the person's with text, read where it stood."""

    no: int
    turn_id: str
    text: str
    context: Context
    reading: Reading


@dataclass(frozen=True)
class Material:
    """A transcript to be judged. ``left_alone`` are the waits into a silence, as number and turn id.

    ``history`` says what there is to own, where it is known. ``situation`` and ``scenario_id`` may be
    empty for conversations that happened elsewhere.
    """

    scenario_id: str
    situation: str
    history: tuple[str, ...]
    medium: Medium
    said: tuple[Said, ...]
    own: tuple[OwnTurn, ...]
    left_alone: tuple[tuple[int, str], ...] = ()

    @cached_property
    def chunks(self) -> tuple[Chunk, ...]:
        """The own turns in groups that are judged together, each with all that was said up to its end.

        Turns that talk to the reader of the exercise are in none of them, and their words are not shown.
        """
        made = []
        said = tuple(_shown(s) for s in self.said)
        groups = _groups([own for own in self.own if not to_the_reader(own.text)], said)
        for number, mine in enumerate(groups):
            before = groups[number - 1][-1].no if number else 0
            shown = tuple(s for s in said if before - BEFORE < s.no <= mine[-1].no)
            made.append(Chunk(shown, mine, mine[0].reading.no_standing if number else "none"))
        return tuple(made)


def _groups(own: Sequence[OwnTurn], said: Sequence[Said]) -> list[tuple[OwnTurn, ...]]:
    """The turns to judge, parted where a group is full; each group has at least one."""
    up_to = dict(zip((s.no for s in said), accumulate(len(s.text or "") for s in said), strict=True))
    groups: list[list[OwnTurn]] = []
    before = 0
    for turn in own:
        if not groups or len(groups[-1]) == CHUNK or up_to[turn.no] - before > CHUNK_CHARS:
            before = up_to[groups[-1][-1].no] if groups else 0
            groups.append([])
        groups[-1].append(turn)
    return [tuple(group) for group in groups]


def _shown(said: Said) -> Said:
    """The line as a judge sees it."""
    return said if said.text is None or not to_the_reader(said.text) else replace(said, text=WITHHELD)


@dataclass(frozen=True, slots=True)
class Chunk:
    """One call's worth: ``said`` is shown (up to the last turn of ``own``, and some before), ``own`` is judged.

    ``no_before`` is the strongest no given before it: "none", "soft" or "firm".
    """

    said: tuple[Said, ...]
    own: tuple[OwnTurn, ...]
    no_before: str


def gather(setting: Setting, path: Sequence[Turn]) -> Material:
    """The material of one branch, oldest turn first.

    A turn at which the safety screen stopped the rehearsal is shown to nobody and judged by nobody.
    """
    said = [Said(0, line.role, line.text) for line in setting.scenario.before]
    own: list[OwnTurn] = []
    alone: list[tuple[int, str]] = []
    open_line: str | None = None
    for index, turn in enumerate(path):
        no = index + 1
        if turn.role is Role.USER and turn.text is not None:
            before, open_line = open_line, turn.text
            if screen(turn.text, Surface.TURN) or screen_joined(before, turn.text):
                continue
            context = context_of(setting, path[:index])
            own.append(OwnTurn(no, turn.id, turn.text, context, read(turn.text, context)))
        elif turn.role is Role.USER and _into_silence(context_of(setting, path[:index])):
            alone.append((no, turn.id))
        said.append(Said(no, turn.role, turn.text))
    last = own[-1].no if own else 0
    return Material(
        scenario_id=setting.scenario.id,
        situation=setting.scenario.situation,
        history=setting.persona.history.user_did,
        medium=setting.medium,
        said=tuple(s for s in said if s.no <= last),
        own=tuple(own),
        left_alone=tuple(alone),
    )


def _into_silence(context: Context) -> bool:
    """Whether the person's latest message is still unanswered."""
    for line in reversed(context.lines):
        if line.text is not None:
            return line.role is Role.USER
    return False
