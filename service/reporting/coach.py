"""Check before sending: what a draft line does where it stands, by rules. The draft stays theirs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from pydantic import BaseModel, ConfigDict

from service.direction import Setting
from service.prompting.load import Knowledge
from service.reporting.builtin import turn_evidence
from service.reporting.findings import FindingMaker
from service.reporting.material import gather
from service.reporting.schema import Finding
from service.reporting.words import load_words
from service.transcript import Area, Role, Turn, TurnStatus

DRAFT_ID = "draft"
MAX_NOTES = 2
"""One line before sending is help; a list of faults is not."""


class DraftNotes(BaseModel):
    """What the line does: ``mend`` at most two findings, weightiest first; ``keeps`` at most one thing it does well."""

    model_config = ConfigDict(frozen=True)

    mend: tuple[Finding, ...]
    keeps: tuple[Finding, ...]


def check_draft(setting: Setting, path: Sequence[Turn], text: str, knowledge: Knowledge) -> DraftNotes:
    """Read ``text`` as the next turn after ``path``. Nothing is stored. The caller has screened the text."""
    draft = Turn(
        id=DRAFT_ID,
        session_id="",
        role=Role.USER,
        text=text,
        parent_id=path[-1].id if path else None,
        created_at=datetime(1970, 1, 1, tzinfo=UTC),
        status=TurnStatus.RUNNING,
    )
    material = gather(setting, [*path, draft])
    words = load_words()
    own = next((o for o in material.own if o.turn_id == DRAFT_ID), None)
    if own is None:
        return DraftNotes(mend=(), keeps=())
    evidence = [e for area in Area for e in turn_evidence(area, own, knowledge, words)]
    shown = FindingMaker(material, knowledge, words, setting.scenario).show(evidence)
    ranked = sorted(shown, key=lambda s: -s.weight)
    mend: list[Finding] = []
    for one in (s.finding for s in ranked if s.finding.verdict == "no"):
        # The same words are not told twice, and neither is the same principle.
        if not any(o.principle == one.principle or (o.start < one.end and one.start < o.end) for o in mend):
            mend.append(one)
    # A line that presses is not praised for what else is in it: that would be a reason to send it.
    keeps = () if own.reading.presses else tuple(s.finding for s in ranked if s.finding.verdict == "yes")[:1]
    return DraftNotes(mend=tuple(mend[:MAX_NOTES]), keeps=keeps)
