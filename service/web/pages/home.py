"""Home: what this is, what it is not, where to begin or go on."""

from __future__ import annotations

from dataclasses import dataclass

from service.web.pages.env import render
from service.web.pages.progress import Suggestion
from service.web.pages.shell import MediumName, ScenarioCard, Shell, StatusName


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCard:
    """One earlier rehearsal. Never carries what was said: a phone lies open on tables.

    ``locked``: the first questions have closed its situation since, so it cannot be opened. ``partner_gone``: it
    can be read and not gone on with.
    """

    id: str
    scenario_title: str
    partner_alias: str
    medium: MediumName
    when: str
    status: StatusName
    report_id: str | None = None
    locked: bool = False
    partner_gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """``ready`` is whether the first questions have an answer; ``sessions`` are newest first.

    ``more_sessions`` are not shown here. ``go_on`` is the rehearsal that is still open, if one is; ``suggestion``
    what to practise next, for those who have practised. ``only_letting_go`` and ``closed`` follow
    the readiness outcome: contact scenarios locked, or no role-play at all. ``deleted``: a rehearsal just was.
    """

    shell: Shell
    ready: bool
    scenarios: tuple[ScenarioCard, ...]
    sessions: tuple[SessionCard, ...] = ()
    more_sessions: int = 0
    go_on: SessionCard | None = None
    suggestion: Suggestion | None = None
    only_letting_go: bool = False
    closed: bool = False
    deleted: bool = False


def render_home(page: HomePage) -> str:
    """The home page as HTML."""
    return render("home.html", page)
