"""What pages are made of, from one text that stands in every field a person or a file can fill."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import tests.web.pages as pages
from service.web.pages.env import PageContext

LONG = "Donaudampfschifffahrtsgesellschaft" * 30
WORST = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }}{% raw %}",
    "%(alias)s 100 % %s",
    "שלום \u202e مرحبا",
    "e\u0301\u0323 👩‍👩‍👧",
    "two\n\nlines\tand a tab",
    "&amp;lt;",
    LONG,
    "",
)
IDS = "a/b?c#d&e\"'<>"


class Case(NamedTuple):
    """A page of one kind, made from one text that stands in every field a person or a file can fill."""

    name: str
    template: str
    make: Callable[[str], PageContext]
    render: Callable[..., str]


def shell(_: str = "") -> pages.Shell:
    return pages.Shell()


def card(text: str, state: str, n: int = 1) -> pages.ScenarioCard:
    return pages.ScenarioCard(
        id=IDS,
        title=text,
        goal=text,
        number=n,
        state=state,  # type: ignore[arg-type]
        locked_reason=text if state == "locked" else None,
        letting_go=n % 2 == 0,
    )


def cards(text: str) -> tuple[pages.ScenarioCard, ...]:
    return tuple(card(text, state, n) for n, state in enumerate(("new", "started", "practised", "locked"), 1))


def source(text: str) -> pages.SourceRef:
    return pages.SourceRef(guide_title=text, section_title=text)


def session(text: str, status: str, report: str | None = None) -> pages.SessionCard:
    return pages.SessionCard(
        id=IDS,
        scenario_title=text,
        partner_alias=text,
        medium="call",
        when=text,
        status=status,  # type: ignore[arg-type]
        report_id=report,
    )


def history(text: str) -> pages.HistoryView:
    return pages.HistoryView(
        together=text, ended=text, who_ended="ex", months_since=1, user_did=(text, text), ex_did=(text,)
    )


def partner(text: str) -> pages.PartnerCard:
    return pages.PartnerCard(
        id=IDS,
        alias=text,
        age=40,
        pronouns=text,
        one_line=text,
        about=text,
        history=history(text),
        kinds=("shut_out", "co_parent"),
        own=True,
        built_on=text,
        needs_to_hear=text,
    )


def partner_form(text: str, **more: object) -> pages.PartnerFormPage:
    values: dict[str, object] = {
        "shell": shell(),
        "bases": (partner(text),),
        "alias": text,
        "about": text,
        "voice": text,
        "what_happened": text,
        "needs_to_hear": text,
        "scenario_id": IDS,
        "full_name": True,
        "error": text,
    }
    return pages.PartnerFormPage(**values | more)  # type: ignore[arg-type]


def scenario(text: str) -> pages.ScenarioView:
    return pages.ScenarioView(id=IDS, title=text, situation=text, goal=text, media=("text", "letter"), turns=1)


def resource(text: str, checked: str | None) -> pages.Resource:
    return pages.Resource(name=text, how=text, source=text, checked_on=checked)


def items(text: str) -> tuple[pages.Item, ...]:
    return (
        pages.Item(kind="before", who="ex", text=text),
        pages.Item(kind="before", who="user", text=None),
        pages.Item(
            kind="message",
            who="user",
            text=text,
            turn_id=IDS,
            versions=3,
            version=2,
            previous_leaf_id=IDS,
            next_leaf_id=IDS,
        ),
        pages.Item(kind="message", who="ex", text=text, later=text, turn_id=IDS, interrupted=True),
        pages.Item(kind="wait", who="user", turn_id=IDS),
        pages.Item(kind="silence", who="ex", words=text, turn_id=IDS),
    )
