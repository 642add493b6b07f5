"""Setting up a rehearsal: the situation, then the partner, then how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.knowledge import PersonaType
from service.web.pages.env import render
from service.web.pages.shell import MediumName, NoteAbout, ScenarioCard, Shell, SourceRef

DifficultyName = Literal["gentle", "realistic", "hard"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryView:
    """What lies between the two. ``user_did`` is there so that one knows what there is to own.

    ``borrowed``: of a partner of one's own, whose story is another's but for how it ``ended``, where that was typed
    (``own_ended``).
    """

    together: str
    ended: str
    who_ended: Literal["ex", "user", "both"]
    months_since: int
    user_did: tuple[str, ...]
    ex_did: tuple[str, ...]
    borrowed: bool = False
    own_ended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerCard:
    """A partner as shown before the talk: nothing that the person is meant to find out in it.

    ``kinds`` say what lies behind their closing up. ``own``: made by the person, who may have noted what
    this partner ``needs_to_hear``, and built on the one called ``built_on``.
    """

    id: str
    alias: str
    age: int
    pronouns: str
    one_line: str
    about: str
    history: HistoryView
    kinds: tuple[PersonaType, ...] = ()
    own: bool = False
    built_on: str = ""
    needs_to_hear: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioView:
    """A scenario in full: ``turns`` is the usual number of turns, ``media`` the ways it can happen."""

    id: str
    title: str
    situation: str
    goal: str
    media: tuple[MediumName, ...]
    turns: int
    heavy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseScenarioPage:
    """The path of scenarios in order. ``kinder_first`` puts letting go before the rest (outcome "not yet")."""

    shell: Shell
    scenarios: tuple[ScenarioCard, ...]
    kinder_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosePartnerPage:
    """``partners`` are those of one ``kind`` if one is chosen; ``own`` are the person's own.

    ``left_out`` are the names of those whose story this situation contradicts.
    """

    shell: Shell
    scenario: ScenarioView
    partners: tuple[PartnerCard, ...]
    own: tuple[PartnerCard, ...] = ()
    kinds: tuple[PersonaType, ...] = ()
    kind: PersonaType | None = None
    left_out: tuple[str, ...] = ()
    may_make: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """How a talk is to be: what has been chosen so far."""

    medium: MediumName
    difficulty: DifficultyName = "realistic"
    goal: str = ""
    coach: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginPage:
    """The last step. ``notes`` are carried along unseen; ``error`` is one sentence about what was sent."""

    shell: Shell
    scenario: ScenarioView
    partner: PartnerCard
    chosen: Choices
    notes: tuple[tuple[str, str], ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareField:
    """One of the sentences before a heavy talk, and the principle behind it."""

    key: NoteAbout
    text: str
    principle_id: str
    principle_name: str
    source: SourceRef


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparePage:
    shell: Shell
    scenario: ScenarioView
    partner: PartnerCard
    chosen: Choices
    fields: tuple[PrepareField, ...]
    error: str | None = None


def render_choose_scenario(page: ChooseScenarioPage) -> str:
    """The path of scenarios as HTML."""
    return render("choose_scenario.html", page)


def render_choose_partner(page: ChoosePartnerPage) -> str:
    """The partners for one scenario, as HTML."""
    return render("choose_partner.html", page)


def render_begin(page: BeginPage) -> str:
    """The form that starts a rehearsal, as HTML."""
    return render("begin.html", page)


def render_prepare(page: PreparePage) -> str:
    """The sentences before a heavy talk, as HTML."""
    return render("prepare.html", page)
