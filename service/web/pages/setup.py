"""Setting up a rehearsal: the situation, then the partner, then how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.web.pages.env import render
from service.web.pages.shell import MediumName, ScenarioCard, Shell

DifficultyName = Literal["gentle", "realistic", "hard"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryView:
    """What lies between the two. ``user_did`` is there so that one knows what there is to own."""

    together: str
    ended: str
    who_ended: Literal["ex", "user", "both"]
    months_since: int
    user_did: tuple[str, ...]
    ex_did: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerCard:
    """A partner as shown before the talk: nothing that the person is meant to find out in it."""

    id: str
    alias: str
    age: int
    pronouns: str
    one_line: str
    about: str
    history: HistoryView


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
    shell: Shell
    scenario: ScenarioView
    partners: tuple[PartnerCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginPage:
    """The last step. ``medium``, ``difficulty`` and ``goal`` are what is chosen so far; ``error`` one sentence."""

    shell: Shell
    scenario: ScenarioView
    partner: PartnerCard
    medium: MediumName
    difficulty: DifficultyName = "realistic"
    goal: str = ""
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
