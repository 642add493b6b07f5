"""Letting go: the letter that is never sent, and the goodbye that is rehearsed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.web.pages.env import render
from service.web.pages.shell import Resource, ScenarioCard, Shell, SourceRef

LetterHelp = Literal["specific_warmth", "name_your_part", "see_the_hurt", "put_down_resentment", "accept_any_outcome"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterCard:
    """A letter that is kept: when it was last changed, never what is in it."""

    id: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LettingGoPage:
    """``rehearsals`` are those that ask for no contact; empty where role-play is closed."""

    shell: Shell
    letters: tuple[LetterCard, ...] = ()
    rehearsals: tuple[ScenarioCard, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterHelpLine:
    """One thing that may be in such a letter, by the principle behind it."""

    principle: LetterHelp
    name: str
    source: SourceRef


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPage:
    """The letter being written. ``kept``: when it was last kept, in words.

    ``comes_first`` is what the safety screen has to say; the letter is kept all the same.
    """

    shell: Shell
    letter_id: str
    text: str
    helps: tuple[LetterHelpLine, ...]
    kept: str | None = None
    comes_first: tuple[str, ...] = ()
    resources: tuple[Resource, ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterGonePage:
    """The receipt. ``words`` 0: there was no letter any more."""

    shell: Shell
    words: int
    when: str
    may_rehearse: bool = True


def render_letting_go(page: LettingGoPage) -> str:
    """The letting-go page as HTML."""
    return render("letting_go.html", page)


def render_letter(page: LetterPage) -> str:
    """The letter as HTML."""
    return render("letter.html", page)


def render_letter_gone(page: LetterGonePage) -> str:
    """The receipt as HTML."""
    return render("letter_gone.html", page)
