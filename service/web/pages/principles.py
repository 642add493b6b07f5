"""What is taught and where it comes from: guide, principle, check, example, and what is not followed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.web.pages.env import render
from service.web.pages.shell import AreaName, Shell, SourceRef, Who


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideView:
    """A guide and the principles that lean on it, as ``(principle id, name)``."""

    id: str
    title: str
    about: str
    principles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLine:
    who: Who
    text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """One moment answered weakly and strongly."""

    weak: str
    strong: str
    context: tuple[PairLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PrincipleView:
    """``checks`` are the questions asked about one turn."""

    id: str
    name: str
    rule: str
    why: str
    sources: tuple[SourceRef, ...]
    checks: tuple[str, ...]
    pairs: tuple[PairView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaView:
    area: AreaName
    principles: tuple[PrincipleView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFollowedView:
    advice: str
    treatment: Literal["kept", "reworded", "dropped", "refused"]
    why: str
    sources: tuple[SourceRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinciplesPage:
    shell: Shell
    guides: tuple[GuideView, ...]
    areas: tuple[AreaView, ...]
    not_followed: tuple[NotFollowedView, ...]


def render_principles(page: PrinciplesPage) -> str:
    """The library of principles as HTML."""
    return render("principles.html", page)
