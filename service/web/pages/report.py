"""The feedback on one branch, while it is being made and when it is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.web.pages.env import render
from service.web.pages.shell import AreaName, MediumName, Shell, Who


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """Something that went well, in the person's own words."""

    turn_id: str
    quote: str
    principle_name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One thing to mend. ``other_way_is_example``: written by us for a like moment, not made from this line."""

    turn_id: str
    you_wrote: str
    what_it_does: str
    other_way: str | None
    other_way_is_example: bool
    principle_id: str
    principle_name: str
    source_title: str
    source_section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One turn beside what was going on in the other person; the three quantities are 0..1 after the turn.

    ``text`` is ``None`` for a silence or a wait; ``words`` then says it ("Tuesday. Nothing yet.").
    """

    turn_no: int
    who: Who
    text: str | None
    inner: str
    trust: float
    guard: float
    patience: float
    turn_id: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaLine:
    """One area: words first. ``score``, ``low`` and ``high`` are 0..100; ``chances`` counts the occasions."""

    area: AreaName
    words: str
    score: int | None
    low: int | None
    high: int | None
    chances: int
    unscored_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TurningPoint:
    turn_no: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """A finished report. ``talk_share`` is the person's share of all words, 0..1, ``None`` if unknown."""

    shell: Shell
    session_id: str
    report_id: str
    scenario_title: str
    partner_alias: str
    medium: MediumName
    when: str
    opening: str
    strengths: tuple[Strength, ...]
    to_mend: tuple[Card, ...]
    moments: tuple[Moment, ...]
    areas: tuple[AreaLine, ...]
    turning_points: tuple[TurningPoint, ...]
    next_try: str | None
    evaluator_line: str
    evaluator_measured: bool
    dropped_findings: int
    talk_share: float | None
    goal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWaitingPage:
    """A report in the making: ``reading`` is the area being read, ``read`` those that are done."""

    shell: Shell
    session_id: str
    report_id: str
    partner_alias: str
    status: Literal["queued", "running"]
    reading: AreaName | None = None
    read: tuple[AreaName, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFailedPage:
    """A report that could not be made; what was judged so far is kept and the conversation is untouched."""

    shell: Shell
    session_id: str
    leaf_turn_id: str | None
    title: str
    detail: str


def render_report(page: ReportPage) -> str:
    """A finished report as HTML."""
    return render("report.html", page)


def render_report_waiting(page: ReportWaitingPage) -> str:
    """A report in the making, as HTML."""
    return render("report_waiting.html", page)


def render_report_failed(page: ReportFailedPage) -> str:
    """A failed report, as HTML."""
    return render("report_failed.html", page)
