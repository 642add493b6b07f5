"""Two reports side by side: what was said, what it did, and what changed in the other person."""

from __future__ import annotations

from dataclasses import dataclass

from service.web.pages.env import render
from service.web.pages.report import AreaLine, Card, LevelsView, Moment, Strength
from service.web.pages.shell import AreaName, MediumName, Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two. ``moments`` are those after the place where the two part; ``end`` how the other person stood."""

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
    turning_points: tuple[str, ...]
    end: LevelsView | None
    evaluator: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaPair:
    """One area on both sides. ``apart``: the two intervals do not touch, so the difference is more than chance."""

    area: AreaName
    first: AreaLine
    second: AreaLine
    apart: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PrincipleChange:
    """A principle that was kept on one side and missed on the other."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparePage:
    """``same_until`` is the number of the last turn that both share (0: none); ``same_words``: nothing differs but
    who read it. ``kept_first`` and ``kept_second`` are the principles kept on that side only."""

    shell: Shell
    first: Side
    second: Side
    same_until: int
    same_session: bool
    same_words: bool
    same_evaluator: bool
    areas: tuple[AreaPair, ...]
    kept_first: tuple[PrincipleChange, ...] = ()
    kept_second: tuple[PrincipleChange, ...] = ()


def render_compare(page: ComparePage) -> str:
    """The comparison as HTML."""
    return render("compare.html", page)
