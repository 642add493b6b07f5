"""Progress: what lines did, per principle, from try to try. Nothing is counted that begs anybody to come back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.web.pages.env import render
from service.web.pages.shell import AreaName, Shell

MarkName = Literal["met", "partly", "missed", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """One finished report, oldest first. ``no`` counts from 1."""

    no: int
    session_id: str
    report_id: str
    scenario_title: str
    partner_alias: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrincipleRow:
    """One principle over all tries: a mark for each, and how often it was kept when there was a chance to.

    Without ``id`` and ``name``: what the area's line counts beside its principles, turns that were read as a whole.
    All rows of an area together are its line.
    """

    id: str | None
    name: str | None
    marks: tuple[MarkName, ...]
    kept: int
    chances: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaPoint:
    """One area in one try: the share of applicable checks met with its interval, 0..100."""

    no: int
    score: int
    low: int
    high: int
    chances: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaProgress:
    area: AreaName
    points: tuple[AreaPoint, ...]
    rows: tuple[PrincipleRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What to practise next, and why. ``principle`` is the one missed most of late, where there is one.

    Without a scenario it is the letter that is not sent.
    """

    scenario_id: str | None = None
    scenario_title: str = ""
    why: str = ""
    principle: str | None = None
    missed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressPage:
    """``evaluators`` names who read the tries shown; with more than one, steps between them may be theirs."""

    shell: Shell
    tries: tuple[Try, ...]
    areas: tuple[AreaProgress, ...]
    suggestion: Suggestion | None = None
    evaluators: int = 1
    left_out: int = 0


def render_progress(page: ProgressPage) -> str:
    """The progress page as HTML."""
    return render("progress.html", page)
