"""The one shape in which rules and judges hand over what they saw, before it is scored or worded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.reporting.schema import Verdict
from service.transcript import Area, AreaValue, Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """One check answered about one own turn.

    ``span`` is the proof in the raw turn; ``None`` only for a silence left alone, which has no words.
    ``check`` and ``principle`` are empty where rules give an area's value without naming a check; such
    evidence is counted and not commented. ``note`` and ``better`` are the judge's own words, unchecked.
    """

    turn_no: int
    turn_id: str
    span: Span | None
    area: Area
    principle: str
    check: str
    verdict: Verdict
    by: Literal["rules", "judge"]
    marker: str | None = None
    note: str = ""
    better: str | None = None
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class AreaJudgement:
    """One area over the whole conversation: evidence, and the value of every own turn by id.

    ``unscored`` names why there is no judgement (a key of the copy's ``unscored``), or is ``None``.
    """

    area: Area
    evidence: tuple[Evidence, ...]
    turns: dict[str, AreaValue]
    unscored: str | None = None
    agreement: float | None = None
