"""A persona's own lines, ready to be looked up: by act, with what each answers to and how it sounds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from service.knowledge import Persona
from service.partner.guard import BARE_YES, SOFTENS_NO
from service.principles.unreadable import ENGLISH
from service.principles.wordset import words
from service.transcript import Act, Medium, Stance

WRITTEN = (Medium.TEXT, Medium.LETTER)
_WORD = re.compile(r"\w{4,}")
_ANYWHERE = ENGLISH | words(
    "about after again always another anything because been before being believe better can't could couldn't "
    "didn't does doing don't done each even ever every first from give going gone hard have having hear heard "
    "here i'm i've into it's just keep knew know known last later least like little long look made make many "
    "maybe mean more most much must need never nice nothing once only other ourselves part people really right "
    "said same says seen should some someone something sorry still such sure take tell than thank thanks that "
    "that's their them then there they thing things think thinking this thought time told took true until very "
    "want wanted wasn't week well went were what when where while whole will wish with without would wrong year "
    "years you're your yourself"
)
"""Words that any line could share with any turn."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line with what it answers to (values of points and intents), ready to be looked up."""

    key: str
    say: str
    to: frozenset[str]
    stance: Stance | None
    media: tuple[Medium, ...]
    topical: bool
    bare: str
    """The line as one hears it: what differs by a capital or a full stop is the same line."""
    words: frozenset[str]
    """Its longer words, by which it lies near what was said."""
    gives: bool
    """Whether it sounds like giving in where a no stands ("ok." to somebody who is still asking)."""


def entry_of(key: str, say: str, to: frozenset[str], stance: Stance | None, media: tuple[Medium, ...]) -> Entry:
    gives = bool(SOFTENS_NO.search(say) or BARE_YES.search(say))
    bare = heard_as(say)
    return Entry(key, say, to, stance, media, "{topic}" in say, bare, particular(_WORD.findall(bare)), gives)


def heard_as(say: str) -> str:
    """A line as the ear hears it, so that the same words from two places count as the same."""
    return say.casefold().strip(" .!")


def particular(spoken: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in spoken if len(word) > 3 and word not in _ANYWHERE)


Table = dict[Act, tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Lines:
    """A persona's lines by act, and each as one hears it (``Entry.bare``) by its key."""

    by_act: Table
    bare: dict[str, str]


_LINES: dict[int, tuple[object, Lines]] = {}
"""By the identity of the loaded lines (kept alive here); a custom partner shares its base's."""


def lines_of(persona: Persona) -> Lines:
    known = _LINES.get(id(persona.lines))
    if known is None:
        table = _sorted_by_act(persona)
        bare = {entry.key: entry.bare for entries in table.values() for entry in entries}
        known = _LINES[id(persona.lines)] = (persona.lines, Lines(table, bare))
    return known[1]


def _sorted_by_act(persona: Persona) -> Table:
    table: dict[Act, list[Entry]] = {}
    for act, answers in persona.answers.items():
        for point, lines in answers.items():
            for number, say in enumerate(lines):
                key = f"a:{act.value}:{point}:{number}"
                table.setdefault(act, []).append(entry_of(key, say, frozenset({str(point)}), None, WRITTEN))
    for number, line in enumerate(persona.lines):
        answered = frozenset(str(each) for each in line.to)
        table.setdefault(line.act, []).append(entry_of(str(number), line.say, answered, line.stance, line.media))
    return {act: tuple(entries) for act, entries in table.items()}
