"""The first questions, one at a time, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.web.pages.env import render
from service.web.pages.shell import Resource, ScenarioCard, Shell, SourceRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer. ``label`` may be left out for ``yes``, ``no`` and ``unsure``; the template words those."""

    value: str
    label: str | None = None


YES_NO_UNSURE = (Option(value="yes"), Option(value="no"), Option(value="unsure"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessPage:
    """One question. ``step`` counts from 1 to ``of``.

    ``why`` says why it is asked. ``answer`` is the value given before, if any; no answer is ever in an address.
    ``alone``: this one answer is being changed, and no other is asked for.
    """

    shell: Shell
    step: int
    of: int
    question: str
    ask: str
    why: str | None = None
    part: Literal["safety", "circumstances", "motives"] = "safety"
    options: tuple[Option, ...] = YES_NO_UNSURE
    answer: str | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAnswer:
    """One question and what was answered. ``stays``: it set a lock that answering differently does not take away."""

    question: str
    ask: str
    part: Literal["safety", "circumstances", "motives"]
    given: Option
    stays: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersPage:
    """All answers, each with a way to change it. ``unasked``: some questions were left out, as danger came first."""

    shell: Shell
    answers: tuple[GivenAnswer, ...]
    unasked: bool = False
    lasting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why the outcome is what it is, in one sentence, and where that comes from."""

    words: str
    sources: tuple[SourceRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessOutcomePage:
    """What follows. ``open_scenarios`` come in the order they should be tried.

    ``unsure_counted`` is true when an "unsure" on a safety question counted as a yes. ``lasting`` is
    true for a lock that ends only with deleting everything.
    """

    shell: Shell
    outcome: Literal["open", "not_yet", "letting_go_only"]
    reasons: tuple[Reason, ...] = ()
    open_scenarios: tuple[ScenarioCard, ...] = ()
    closed_scenarios: tuple[ScenarioCard, ...] = ()
    unsure_counted: bool = False
    lasting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportFirstPage:
    """No role-play now. At most three resources; ``emergency`` is the emergency number in words, if known."""

    shell: Shell
    reasons: tuple[Reason, ...] = ()
    resources: tuple[Resource, ...] = ()
    emergency: str | None = None
    unsure_counted: bool = False
    letter_open: bool = False


def render_readiness(page: ReadinessPage) -> str:
    """One question as HTML."""
    return render("readiness.html", page)


def render_answers(page: AnswersPage) -> str:
    """All answers as HTML."""
    return render("answers.html", page)


def render_readiness_outcome(page: ReadinessOutcomePage) -> str:
    """The outcome with its reasons, as HTML."""
    return render("readiness_outcome.html", page)


def render_support_first(page: SupportFirstPage) -> str:
    """The support-first page as HTML."""
    return render("support_first.html", page)
