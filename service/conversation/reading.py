"""Reading one turn where it stands: the one reader, given what this branch and scenario know."""

from __future__ import annotations

from collections.abc import Sequence

from service.direction import Setting
from service.principles.markers import Context, Reading
from service.principles.reader import read
from service.transcript import Line, Turn


def context_of(setting: Setting, path: Sequence[Turn]) -> Context:
    """What the reader may know: the scenario's own earlier lines, then the branch, oldest first."""
    before = tuple(Line(line.role, line.text) for line in setting.scenario.before)
    return Context(
        scenario_id=setting.scenario.id,
        stage=setting.scenario.stage,
        medium=setting.medium,
        lines=before + tuple(Line(t.role, t.text, t.act) for t in path),
        standing_no=setting.scenario.standing_no,
        deeds=setting.persona.history.user_did,
    )


def read_turn(setting: Setting, path: Sequence[Turn], text: str) -> Reading:
    """One user turn, read after ``path``, for what it says: a reply needs no places, so none is looked for."""
    return read(text, context_of(setting, path), place=False)
