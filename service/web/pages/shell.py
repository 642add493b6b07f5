"""What every page has around it, and the small values several pages share. Plain values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ScenarioState = Literal["new", "started", "practised", "locked"]
MediumName = Literal["text", "letter", "call", "in_person"]
StatusName = Literal["open", "ended", "stopped"]
Who = Literal["user", "ex"]
NoteAbout = Literal["my_part", "their_side", "different_now", "asking_for"]
AreaName = Literal["listening", "ownership", "no_pressure", "clarity_and_care"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """The frame of a page: who words the partner and who judges, by name; ``None`` is the built-in one.

    ``hosted``: people sign in here, so that "this machine" is not theirs. ``entered``: somebody has.
    """

    partner_model: str | None = None
    judge_model: str | None = None
    lang: str = "en"
    hosted: bool = False
    entered: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioCard:
    """One line in the path of scenarios.

    ``number`` is its place in the path, from 1; ``times`` how often it has been begun. ``locked_reason``
    says why it is closed when ``state`` is ``locked``. ``letting_go`` marks the scenarios that ask for no contact.
    """

    id: str
    title: str
    goal: str
    number: int
    state: ScenarioState = "new"
    locked_reason: str | None = None
    times: int = 0
    letting_go: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRef:
    """A place in a guide, by its titles."""

    guide_title: str
    section_title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A place to turn to. ``checked_on`` is the date somebody checked it, in words; ``None``: unverified."""

    name: str
    how: str
    source: str
    checked_on: str | None = None
