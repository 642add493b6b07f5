"""The library: what is taught, who can be talked with, and in which situations."""

from __future__ import annotations

from dataclasses import dataclass

from service.web.pages.env import render
from service.web.pages.setup import PartnerCard, ScenarioView
from service.web.pages.shell import Shell, SourceRef


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryPage:
    """The way in: how much there is of each."""

    shell: Shell
    principles: int
    guides: int
    people: int
    situations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePage:
    """The partners, as much as one may know before a talk."""

    shell: Shell
    people: tuple[PartnerCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One scenario: what it is, what good looks like, what weighs in it, and where that comes from."""

    number: int
    scenario: ScenarioView
    contact: bool
    good: tuple[str, ...]
    weighs: tuple[tuple[str, str], ...]
    sources: tuple[SourceRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationsPage:
    shell: Shell
    situations: tuple[Situation, ...]


def render_library(page: LibraryPage) -> str:
    """The way into the library, as HTML."""
    return render("library.html", page)


def render_people(page: PeoplePage) -> str:
    """The partners as HTML."""
    return render("people.html", page)


def render_situations(page: SituationsPage) -> str:
    """The situations as HTML."""
    return render("situations.html", page)
