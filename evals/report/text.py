"""Numbers as they are shown, the same in the terminal, on the page and in the docs."""

from __future__ import annotations

from evals.results import Measure


def figure(value: float, digits: int = 3) -> str:
    """Shares with ``digits`` places, whole and large numbers without."""
    if abs(value) >= 100 or (value == int(value) and abs(value) > 1):
        return f"{value:,.0f}"
    return f"{value:.{digits}f}"


def shown(measure: Measure) -> str:
    """A measure's value; a count, which has no interval, without places."""
    whole = measure.low is None and measure.value == int(measure.value)
    return f"{measure.value:,.0f}" if whole else figure(measure.value)


def between(measure: Measure) -> str:
    """The interval in words; empty where there is none."""
    if measure.low is None or measure.high is None:
        return ""
    return f"{figure(measure.low, 2)} to {figure(measure.high, 2)}"
