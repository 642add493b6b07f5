"""What the safety screen and the readiness check say: plain frozen values, no I/O."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Surface(StrEnum):
    """Every place where a person can type. A test lists them all and screens each."""

    TURN = "turn"
    DRAFT = "draft"
    GOAL = "goal"
    PREPARE = "prepare"
    LETTER = "letter"
    CUSTOM_PERSONA = "custom_persona"
    IMPORT = "import"
    SCORE = "score"


class ConcernKind(StrEnum):
    """What the screen can find. The order is the order of precedence."""

    CRISIS = "crisis"
    HARMED = "harmed"
    HARMING = "harming"
    STALKING = "stalking"
    MINOR = "minor"
    BYPASS = "bypass"
    UNCHECKED = "unchecked"
    """The screen itself failed; it says so and stops, rather than letting something through."""


@dataclass(frozen=True, slots=True)
class Resource:
    """A place to turn to. ``checked_on`` is the ISO date somebody checked it, ``None``: unverified."""

    name: str
    how: str
    source: str
    checked_on: str | None


@dataclass(frozen=True, slots=True)
class Concern:
    """The role-play stops: why, in which reviewed words, and whether there is a way back to practice."""

    kind: ConcernKind
    words: tuple[str, ...]
    way_back: bool


class ReadinessOutcome(StrEnum):
    """What is open after the first questions; the worst answer wins, in this order."""

    SUPPORT_FIRST = "support_first"
    LETTING_GO_ONLY = "letting_go_only"
    NOT_YET = "not_yet"
    OPEN = "open"
