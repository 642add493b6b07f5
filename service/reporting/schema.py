"""What a finished report is, as data: the API's ``report`` body, the report page's source and the Markdown's.

Spans are half-open code-point offsets into the raw text of the user turn they name. Verdicts answer
a check of the catalogue: ``yes`` always means that the principle was kept. Nothing in here depends on
what the other person said after the user's last turn, except ``moments`` and ``turning_points``,
which tell the story and are not scored.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from service.transcript import Area, AreaValue, Role

SCHEMA_VERSION = 1
"""Stored with every result; raised when an old stored report can no longer be read as it is."""

Verdict = Literal["yes", "no"]
PrincipleStatus = Literal["met", "partly", "missed", "no_chance", "unscored"]
BetterKind = Literal["rewritten", "cut", "example", "unsent"]


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class SourceRef(Frozen):
    """A section of a guide: ids for links, titles for the page."""

    guide: str
    guide_title: str
    section: str
    section_title: str


class Finding(Frozen):
    """One check answered about one user turn, with the words that prove it.

    ``by`` says who saw it: ``rules`` (the reader) or ``judge`` (a model). ``marker`` is the reader's
    marker, where it is the rules' finding. ``words`` say what the line does, in the second person.
    ``better_line`` is only there for a ``no``: ``rewritten`` by the judge, the same line with the faulty part
    ``cut``, an ``example`` from a like moment, or ``unsent`` (the other way is not to send it, and
    ``better_line`` says so); ``better_after`` is what an example replies to. ``disputed``: rules and judge disagree
    about it.
    """

    turn_id: str
    turn_no: int
    quote: str
    start: int
    end: int
    area: Area
    principle: str
    principle_name: str
    check: str
    verdict: Verdict
    source: SourceRef
    by: Literal["rules", "judge"]
    marker: str | None = None
    words: str
    better_line: str | None = None
    better_kind: BetterKind | None = None
    better_after: str | None = None
    disputed: bool = False


class AreaResult(Frozen):
    """One area: words first.

    ``score`` is the share of applicable checks met, 0..100, with a 95 % Wilson interval ``low``..``high``;
    ``None`` where there was no occasion or the area is unscored (``unscored_reason`` then says why).
    ``chances`` counts the applicable checks, ``met`` those kept. ``turns`` is the value of every own
    turn, by turn id. ``agreement`` is the share of judge samples that agreed, where several were taken.
    """

    area: Area
    words: str
    score: int | None
    low: int | None
    high: int | None
    chances: int
    met: int
    turns: dict[str, AreaValue]
    unscored_reason: str | None = None
    agreement: float | None = None


class PrincipleResult(Frozen):
    """One principle over the whole conversation. ``unscored``: this evaluator cannot see it, or could not be used."""

    id: str
    area: Area
    name: str
    status: PrincipleStatus
    yes: int
    no: int


class Strength(Frozen):
    """Something that went well, in the person's own words."""

    turn_id: str
    turn_no: int
    quote: str
    start: int
    end: int
    principle: str
    principle_name: str
    words: str


class Mend(Frozen):
    """One thing to mend: *you wrote* / *what it does* / *one other way*."""

    turn_id: str
    turn_no: int
    quote: str
    start: int
    end: int
    principle: str
    principle_name: str
    check: str
    words: str
    source: SourceRef
    better_line: str | None
    better_kind: BetterKind | None
    better_after: str | None = None


class Moment(Frozen):
    """One turn beside what was going on in the other person.

    The three quantities are 0..1 after the turn. ``text`` is ``None`` for a silence or a wait, and
    ``words`` then says it. ``inner`` is in plain words, from the other person's side; may be empty.
    """

    turn_id: str
    turn_no: int
    role: Role
    text: str | None
    words: str = ""
    inner: str = ""
    act: str | None = None
    trust: float
    guard: float
    patience: float


class Levels(Frozen):
    """The three quantities before the first word, 0..1."""

    trust: float
    guard: float
    patience: float


class TurningPoint(Frozen):
    turn_id: str
    turn_no: int
    words: str


class NextTry(Frozen):
    """What to try next: a scenario, or this one again from one turn (``turn_id``)."""

    scenario_id: str
    scenario_title: str
    turn_id: str | None
    words: str


class Prepared(Frozen):
    """One note of the Prepare step, and what became of it. ``came_up`` is ``None`` where rules cannot tell."""

    key: str
    note: str
    came_up: bool | None
    words: str


class Dropped(Frozen):
    """What the judge said that could not be proved and is therefore not here; counts by reason.

    ``spoken_to_the_evaluator`` stands in older reports; such messages are no longer shown to a judge.
    """

    quote_not_found: int = 0
    unknown_check: int = 0
    not_their_turn: int = 0
    spoken_to_the_evaluator: int = 0
    outvoted: int = 0

    @property
    def total(self) -> int:
        """All that was left out for want of proof; being outvoted by other samples is not counted."""
        return self.quote_not_found + self.unknown_check + self.not_their_turn + self.spoken_to_the_evaluator


class Contradiction(Frozen):
    """Rules and judge say opposite things about pressure or about a no; both are shown, the rules count."""

    turn_id: str
    turn_no: int
    quote: str
    start: int
    end: int
    marker: str
    rules: AreaValue
    judge: AreaValue
    words: str


class AreaAgreement(Frozen):
    """How this evaluator did on ``n`` labelled turns in its last eval run: macro-F1 with a 95 % interval."""

    area: Area
    f1: float
    low: float
    high: float
    n: int


class EvaluatorInfo(Frozen):
    """Who judged. ``prompt_hash`` covers rubric and templates (``None`` for rules); ``line`` says it in words.

    ``cannot_judge`` names, in words, what this evaluator does not see. ``measured`` is whether
    ``agreement`` holds figures for exactly this evaluator, model and prompt (or reader) version.
    """

    kind: Literal["builtin", "model"]
    model: str | None
    prompt_hash: str | None
    version: str
    samples: int = 1
    measured: bool
    measured_on: str | None = None
    agreement: tuple[AreaAgreement, ...] = ()
    line: str
    cannot_judge: tuple[str, ...] = ()


class ReportResult(Frozen):
    """The whole report. ``talk_share`` is the person's share of all words, 0..1, ``None`` if nobody else spoke."""

    schema_version: int = SCHEMA_VERSION
    opening: str
    strengths: tuple[Strength, ...] = Field(max_length=2)
    to_mend: tuple[Mend, ...] = Field(max_length=3)
    next_try: NextTry | None
    areas: tuple[AreaResult, ...]
    principles: tuple[PrincipleResult, ...]
    findings: tuple[Finding, ...]
    at_start: Levels | None = None
    moments: tuple[Moment, ...]
    turning_points: tuple[TurningPoint, ...]
    prepared: tuple[Prepared, ...] = ()
    talk_share: float | None
    dropped: Dropped
    contradictions: tuple[Contradiction, ...]
    evaluator: EvaluatorInfo


# -- what a judge answers ------------------------------------------------------------------------
class JudgedFinding(BaseModel):
    """One check the judge answers about one turn: the quote first, then what it shows, then the verdict."""

    model_config = ConfigDict(extra="forbid")

    turn: int = Field(description="Number of the USER turn that the quote is from.")
    quote: str = Field(description="The decisive words, copied character by character from that turn.")
    check: str = Field(description="Id of the check.")
    what_it_does: str = Field(description="One short sentence: what these words do (ask, take back, name).")
    verdict: Verdict = Field(description="yes: the check is kept. no: it is broken.")
    better_line: str | None = Field(
        description="Only for no: one line the writer could send instead, in the writer's own voice. Else null."
    )


class JudgedTurn(BaseModel):
    """What one turn did in the area."""

    model_config = ConfigDict(extra="forbid")

    turn: int = Field(description="Number of a USER turn that is to be judged.")
    value: Literal["helped", "hurt", "neutral", "no_chance"]


class JudgeAnswer(BaseModel):
    """The judge's whole answer about one area: findings first, then one value for each judged turn."""

    model_config = ConfigDict(extra="forbid")

    findings: list[JudgedFinding]
    turns: list[JudgedTurn]


# -- what the API shows --------------------------------------------------------------------------
class ReportView(Frozen):
    """One report over the API: where it stands, and the parts of its result once ``status`` is ``done``.

    ``read`` are the areas that have been judged so far, ``reading`` the next one. ``error_slug`` and
    ``error`` say why a ``failed`` one failed; what had been judged is kept and is not paid twice.
    """

    id: str
    session_id: str
    leaf_turn_id: str
    status: Literal["queued", "running", "done", "failed"]
    created_at: datetime
    read: tuple[Area, ...] = ()
    reading: Area | None = None
    error_slug: str | None = None
    error: str | None = None
    opening: str | None = None
    strengths: tuple[Strength, ...] = ()
    to_mend: tuple[Mend, ...] = ()
    next_try: NextTry | None = None
    areas: tuple[AreaResult, ...] = ()
    principles: tuple[PrincipleResult, ...] = ()
    findings: tuple[Finding, ...] = ()
    at_start: Levels | None = None
    moments: tuple[Moment, ...] = ()
    turning_points: tuple[TurningPoint, ...] = ()
    prepared: tuple[Prepared, ...] = ()
    talk_share: float | None = None
    dropped: Dropped = Dropped()
    contradictions: tuple[Contradiction, ...] = ()
    evaluator: EvaluatorInfo | None = None
