"""Settings: shown, not editable, but for the country; and what one can take away or delete."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.web.pages.env import render
from service.web.pages.shell import Resource, Shell

Place = Literal["here", "local_server", "provider"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelView:
    """Who does one job. ``name`` is ``None`` for the built-in one; ``provider`` says whose model it is."""

    job: Literal["partner", "judge", "appraise", "fallback"]
    name: str | None
    place: Place
    provider: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryOption:
    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsPage:
    """``retention_days`` is ``None`` where nothing is deleted by itself; ``sessions_per_day`` 0: no limit."""

    shell: Shell
    models: tuple[ModelView, ...]
    database: Literal["sqlite", "postgres"]
    sessions_per_day: int
    countries: tuple[CountryOption, ...]
    country: str | None = None
    retention_days: int | None = None
    saved: bool = False
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """How many of one kind of thing went, or came."""

    kind: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletedPage:
    """What was deleted, and when, in words."""

    shell: Shell
    when: str
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedPage:
    """What came of an export that was brought back in, in counts; no ``receipts``: nothing that was not here.

    ``resources`` are places to turn to, where something in it was more than can be practised here (``screened``).
    """

    shell: Shell
    receipts: tuple[Receipt, ...]
    here_already: int
    screened: int
    unfit: int
    resources: tuple[Resource, ...] = ()


def render_settings(page: SettingsPage) -> str:
    """The settings as HTML."""
    return render("settings.html", page)


def render_deleted(page: DeletedPage) -> str:
    """The receipt of a deletion, as HTML."""
    return render("deleted.html", page)


def render_imported(page: ImportedPage) -> str:
    """What came of an import, as HTML."""
    return render("imported.html", page)
