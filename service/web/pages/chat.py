"""The rehearsal itself. The same page works with plain forms and with ``static/js/chat.js``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.web.pages.env import render
from service.web.pages.setup import HistoryView
from service.web.pages.shell import MediumName, NoteAbout, Resource, Shell, SourceRef, StatusName, Who


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing in the transcript, oldest first.

    ``kind``: ``message`` (somebody's words), ``silence`` (the other person does not answer; ``words``
    says how time passes), ``wait`` (the person chose not to write), ``before`` (said before this
    rehearsal began; belongs to the situation). ``later`` says how much story time passed before it,
    where the medium would show it. Where an own turn was said in more than one way, ``versions`` is
    how many, ``version`` which one this is (from 1), and the two leaf ids lead to the neighbours.
    ``again``: it can be gone back to. ``interrupted``: only a part of it exists.
    """

    kind: Literal["message", "silence", "wait", "before"]
    who: Who
    text: str | None = None
    words: str = ""
    later: str = ""
    turn_id: str = ""
    again: bool = True
    interrupted: bool = False
    version: int = 1
    versions: int = 1
    previous_leaf_id: str | None = None
    next_leaf_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A named failure of the latest turn. ``can_use_built_in``: the built-in partner is another voice than now.

    ``shown``: part of the reply was shown before it; that part stays, and can be answered as it stands.
    """

    turn_id: str
    title: str
    detail: str
    retryable: bool = True
    can_use_built_in: bool = True
    shown: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Safety:
    """The role-play has stopped. ``words`` are the service's own; ``way_back`` says it may go on.

    ``draft``: it was about words that are not sent; they stay in the box.
    """

    kind: str
    words: tuple[str, ...]
    resources: tuple[Resource, ...] = ()
    way_back: bool = False
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryFrom:
    """An own turn that is about to be said differently. ``parent_turn_id`` ``None``: nothing was before it."""

    turn_id: str
    text: str | None
    parent_turn_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something noted before the talk: what it is about (a ``PREPARE_KEYS`` key), and the words."""

    about: NoteAbout
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One way this talk has gone: its last own words, how many own lines it has, and how it stands."""

    leaf_id: str
    last_words: str | None
    lines: int
    status: Literal["open", "ended"]
    here: bool = False
    report_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mending:
    """What a part of a draft does. ``other`` is one other way: for the draft (``usable``), or an example like it.

    ``unsent``: the other way is not to write at all, and ``other`` says so.
    """

    quote: str
    does: str
    principle_id: str
    principle_name: str
    source: SourceRef
    other: str | None = None
    usable: bool = False
    unsent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A draft looked at before it goes. Nothing in ``mend``: nothing against it. ``keeps``: what it does well."""

    mend: tuple[Mending, ...] = ()
    keeps: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatPage:
    """One rehearsal on one branch.

    ``items`` end at the turn that would be answered next; with ``retry`` they end before the turn
    that is said again. ``leaf_turn_id`` is the last turn shown (``None`` before the first).
    ``client_turn_id`` and ``wait_client_turn_id`` are fresh ids, so that a plain form sent twice is
    stored once. ``history`` is there to look up while talking. ``running_turn_id`` is an own turn
    still being answered. ``draft`` comes back after a refused form, with ``error`` in one sentence.
    ``ended_by``/``ended_why`` say how it ended. ``left_off`` is when the last line was written, if that is
    a while ago. ``branches`` are the ways this talk has gone, where there is more than one. ``notes`` were
    made before it. ``head_id`` is the newest turn of all branches. ``check`` is about the ``draft``.
    ``here_long``: without a longer pause since the last reminder was due.
    ``reportable``: there is something on this branch that a report could be about. ``partner_gone``: they were
    of one's own and have been deleted; what was said can be read, and not gone on with.
    """

    shell: Shell
    session_id: str
    scenario_title: str
    partner_alias: str
    medium: MediumName
    set_piece: str
    client_turn_id: str
    wait_client_turn_id: str
    items: tuple[Item, ...] = ()
    history: HistoryView | None = None
    goal: str | None = None
    status: StatusName = "open"
    ended_by: Literal["user", "ex", "safety"] | None = None
    ended_why: Literal["ex", "exercise_done"] = "ex"
    leaf_turn_id: str | None = None
    running_turn_id: str | None = None
    failure: Failure | None = None
    safety: Safety | None = None
    retry: RetryFrom | None = None
    draft: str = ""
    error: str | None = None
    report_id: str | None = None
    partner_starts: bool = False
    remind_simulated: bool = False
    here_long: bool = False
    left_off: str | None = None
    branches: tuple[Branch, ...] = ()
    notes: tuple[Note, ...] = ()
    hints: bool = False
    heard: bool = False
    head_id: str | None = None
    check: Check | None = None
    reportable: bool = True
    partner_gone: bool = False


def render_chat(page: ChatPage) -> str:
    """The rehearsal as HTML."""
    return render("chat.html", page)
