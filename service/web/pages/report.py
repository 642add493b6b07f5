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
    turn_no: int
    quote: str
    principle_id: str
    principle_name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One thing to mend. ``other_way_is_example``: written by us for a like moment, not made from this
    line; ``other_way_answers`` are the words it answers there, where there are any."""

    turn_id: str
    turn_no: int
    you_wrote: str
    what_it_does: str
    other_way: str | None
    other_way_is_example: bool
    other_way_answers: str | None
    principle_id: str
    principle_name: str
    source_title: str
    source_section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a turn's text. ``mark`` says that a remark of this page is about it, and of which kind."""

    text: str
    mark: Literal["", "strength", "mend"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One turn beside what was going on in the other person; the three quantities are 0..1 after the turn.

    ``pieces`` put together are the turn's text; ``None`` for a silence or a wait: ``words`` then says it
    ("Tuesday. Nothing yet.").
    """

    turn_no: int
    who: Who
    pieces: tuple[Piece, ...] | None
    inner: str
    trust: float
    guard: float
    patience: float
    turn_id: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelsView:
    """The three quantities before the first word, 0..1."""

    trust: float
    guard: float
    patience: float


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaLine:
    """One area: words first. ``score``, ``low`` and ``high`` are 0..100; ``chances`` counts the occasions.

    ``agreement`` is the share of the judge's own samples that agreed, where several were taken.
    """

    area: AreaName
    words: str
    score: int | None
    low: int | None
    high: int | None
    chances: int
    unscored_reason: str | None = None
    agreement: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TurningPoint:
    turn_no: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrincipleLine:
    """One principle that came up: how often it was kept and how often not."""

    id: str
    name: str
    area: AreaName
    status: Literal["met", "partly", "missed"]
    yes: int
    no: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedLine:
    """One note from before the talk and what became of it; ``came_up`` is ``None`` where nobody can tell."""

    key: str
    note: str
    came_up: bool | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A line about which the rules and the judging model say opposite things."""

    turn_no: int
    quote: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementLine:
    """How this evaluator agreed with ``n`` labelled turns in one area: macro-F1 with a 95 % interval."""

    area: AreaName
    f1: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluatorView:
    """Who judged. ``model`` is ``None`` for the built-in one. ``now`` names who would judge today, if somebody else.

    ``line`` says in words who it was and how far it agrees with people; ``cannot_judge`` what it does not see.
    """

    line: str
    model: str | None
    measured: bool
    agreement: tuple[AgreementLine, ...] = ()
    cannot_judge: tuple[str, ...] = ()
    another_now: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherTry:
    """Another finished report to lay beside this one. ``same_words``: the same branch, read by another evaluator."""

    report_id: str
    scenario_title: str
    partner_alias: str
    when: str
    evaluator: str | None
    same_session: bool
    same_words: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """What to try next, and where that is: this talk again from ``turn_id``, or the situation ``scenario_id``."""

    words: str
    scenario_id: str
    turn_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """A finished report. ``talk_share`` is the person's share of all words, 0..1, ``None`` if unknown.

    ``still_open``: the talk goes on, so what went on in the other person is not told yet.
    """

    shell: Shell
    session_id: str
    report_id: str
    leaf_turn_id: str
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
    next_try: Next | None
    evaluator: EvaluatorView
    dropped_findings: int
    talk_share: float | None
    principles: tuple[PrincipleLine, ...] = ()
    prepared: tuple[PreparedLine, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    others: tuple[OtherTry, ...] = ()
    goal: str | None = None
    at_start: LevelsView | None = None
    still_open: bool = False


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
