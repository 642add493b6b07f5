"""Coming in, being signed in, what an operator sees, and one report for somebody else (hosted mode)."""

from __future__ import annotations

from dataclasses import dataclass

from service.web.pages.env import render
from service.web.pages.report import AreaLine, Card, Strength
from service.web.pages.shell import Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInPage:
    """The ways in. ``by_link``: invites are given out here; ``elsewhere``: there is an identity provider."""

    shell: Shell
    by_link: bool
    elsewhere: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitePage:
    """One invite, unused. ``again``: for somebody who is here already; ``instead``: this browser is signed in."""

    shell: Shell
    secret: str
    again: bool
    instead: bool
    operator: bool
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInLine:
    """One browser. Nothing is known of it but times."""

    id: str
    since: str
    seen: str
    this: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedInPage:
    """Where somebody is signed in. ``link`` is a new one for another device: shown once."""

    shell: Shell
    places: tuple[SignInLine, ...]
    operator: bool
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorPage:
    """Sums over everybody, by name."""

    shell: Shell
    counts: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareLine:
    id: str
    since: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharePage:
    """The links to one report. ``link`` is a new one: shown once."""

    shell: Shell
    session_id: str
    report_id: str
    scenario_title: str
    links: tuple[ShareLine, ...]
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedReportPage:
    """One report for whoever has its link: the feedback and the words it quotes, without the talk around them."""

    shell: Shell
    scenario_title: str
    opening: str
    strengths: tuple[Strength, ...]
    to_mend: tuple[Card, ...]
    areas: tuple[AreaLine, ...]
    next_try: str | None
    evaluator_line: str
    until: str


def render_sign_in(page: SignInPage) -> str:
    """The ways in, as HTML."""
    return render("sign_in.html", page)


def render_invite(page: InvitePage) -> str:
    """The page an invite leads to, as HTML."""
    return render("invite.html", page)


def render_signed_in(page: SignedInPage) -> str:
    """The browsers somebody is signed in with, as HTML."""
    return render("signed_in.html", page)


def render_operator(page: OperatorPage) -> str:
    """The counts, as HTML."""
    return render("operator.html", page)


def render_share(page: SharePage) -> str:
    """The links to one report, as HTML."""
    return render("share.html", page)


def render_shared_report(page: SharedReportPage) -> str:
    """One report for a reader, as HTML."""
    return render("shared_report.html", page)
