"""Places to turn to: at most three for a country, the emergency number first, with the true date of checking."""

from __future__ import annotations

from datetime import date, timedelta

from service.safety.content import ResourceText, load_resources
from service.safety.types import Resource


def resources_for(country: str | None) -> tuple[Resource, ...]:
    """At most three places for an ISO 3166-1 alpha-2 code; the international default for ``None`` or another.

    The emergency number is always first; after it those that somebody checked, then the unverified.
    """
    known = load_resources()
    entries = known.countries.get(_code(country), known.default)
    emergency, others = entries[0], entries[1:]
    return tuple(_resource(entry) for entry in (emergency, *sorted(others, key=lambda entry: entry.checked_on is None)))


def countries() -> tuple[str, ...]:
    """The codes that have places of their own, in alphabetical order: what a country menu can offer."""
    return tuple(sorted(load_resources().countries))


def unverified() -> tuple[Resource, ...]:
    """Every place that nobody has checked yet. ``unsent doctor`` names them."""
    return tuple(_resource(entry) for entry in _all() if entry.checked_on is None)


def stale(today: date, days: int = 365) -> tuple[Resource, ...]:
    """Every place whose last check is more than ``days`` days before ``today``. The unverified are not among them."""
    limit = today - timedelta(days=days)
    return tuple(_resource(entry) for entry in _all() if entry.checked_on is not None and entry.checked_on < limit)


def _code(country: str | None) -> str:
    code = (country or "").strip().upper()
    return "GB" if code == "UK" else code


def _all() -> tuple[ResourceText, ...]:
    known = load_resources()
    return (*known.default, *(entry for code in sorted(known.countries) for entry in known.countries[code]))


def _resource(entry: ResourceText) -> Resource:
    checked = entry.checked_on.isoformat() if entry.checked_on else None
    return Resource(name=entry.name, how=entry.how, source=entry.source, checked_on=checked)
