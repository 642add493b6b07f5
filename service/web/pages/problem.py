"""When something is not there or did not work, and the way out of the room."""

from __future__ import annotations

from dataclasses import dataclass

from service.web.pages.env import environment, render
from service.web.pages.shell import Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way on: a link with its words."""

    href: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorPage:
    """What happened (``title``, ``detail``), whether anything is lost, and up to two ways on; home is always one."""

    shell: Shell
    title: str
    detail: str = ""
    nothing_lost: bool = True
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundPage:
    shell: Shell


def render_error(page: ErrorPage) -> str:
    """A failure, in words, as HTML."""
    return render("error.html", page)


def render_not_found(page: NotFoundPage) -> str:
    """The page for an address that leads nowhere, as HTML."""
    return render("not_found.html", page)


def render_leave(lang: str = "en") -> str:
    """An empty page that says nothing about where one came from."""
    return environment(lang).get_template("leave.html").render(lang=lang)
