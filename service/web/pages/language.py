"""Words, numbers and dates of one page language: gettext for the words, Babel for the rest."""

from __future__ import annotations

import gettext
from datetime import date, datetime
from functools import cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_decimal, format_percent

LOCALES = Path(__file__).parent.parent / "locales"
DOMAIN = "unsent"
_REGION = {"en": "en_GB"}
"""Where a language alone leaves open how dates are written."""


@cache
def translations(lang: str) -> gettext.NullTranslations:
    """The catalogue of a language; English wherever there is none."""
    return gettext.translation(DOMAIN, str(LOCALES), languages=[lang], fallback=True)


@cache
def locale(lang: str) -> Locale:
    """How numbers and dates are written in a language. Raises ``UnknownLocaleError`` for one that does not exist."""
    return Locale.parse(_REGION.get(lang, lang))


def number_words(value: float, lang: str = "en") -> str:
    """A number with the language's own separators: ``1,240``."""
    return str(format_decimal(value, locale=locale(lang)))


def decimal_words(value: float, lang: str = "en") -> str:
    """A figure with two decimals: ``0.64``."""
    return str(format_decimal(value, format="0.00", locale=locale(lang)))


def percent_words(share: float, lang: str = "en") -> str:
    """A share of one as a whole percentage: ``55%``."""
    return str(format_percent(share, format="#,##0%", locale=locale(lang)))


def date_words(day: date, lang: str = "en") -> str:
    """A day in full: ``3 March 2026``."""
    return str(format_date(day, "long", locale=locale(lang)))


def clock_words(then: datetime, lang: str = "en") -> str:
    """The time of day: ``22:14``."""
    return str(format_time(then, "short", locale=locale(lang)))


def moment_words(then: datetime, lang: str = "en") -> str:
    """A day and a time in full: ``3 March 2026, 22:14``."""
    return f"{date_words(then, lang)}, {clock_words(then, lang)}"


def when_words(then: datetime, now: datetime, lang: str = "en") -> str:
    """``then`` as seen from ``now``: "just now", "today, 22:14", "yesterday, 22:14", "Tuesday, 22:14", "3 March 2026".

    Both are aware times in the reader's zone, or both naive. A time ahead of ``now`` counts as just now.
    """
    words = translations(lang)
    seconds = (now - then).total_seconds()
    days = (now.date() - then.date()).days
    clock = clock_words(then, lang)
    if seconds < 60:
        return words.gettext("just now")
    if days == 0:
        return words.gettext("today, %(time)s") % {"time": clock}
    if days == 1:
        return words.gettext("yesterday, %(time)s") % {"time": clock}
    if days < 7:
        weekday = format_date(then, "EEEE", locale=locale(lang))
        return words.gettext("%(weekday)s, %(time)s") % {"weekday": weekday, "time": clock}
    if then.year == now.year:
        return str(format_date(then, "d MMMM", locale=locale(lang)))
    return date_words(then, lang)
