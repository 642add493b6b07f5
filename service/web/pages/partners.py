"""Partners of one's own: the short form, a card before it is kept, and a partner as they were made."""

from __future__ import annotations

from dataclasses import dataclass

from service.conversation.cards import Ignored, Spec
from service.safety.redact import Pointer
from service.web.pages.env import render
from service.web.pages.setup import PartnerCard
from service.web.pages.shell import Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class CardNotes:
    """What an imported card was, what of it is not used, what was cut and what was taken out."""

    spec: Spec
    ignored: tuple[Ignored, ...] = ()
    shortened: tuple[str, ...] = ()
    taken_out: tuple[Pointer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerFormPage:
    """The short form. ``scenario_id`` is the situation it was opened from, to lead back there.

    ``base`` is the id of the persona it is built on, of ``bases``. ``card``: it was filled from one.
    ``editing`` is the id of the partner that is changed; its base stays.
    ``full_name``: the alias reads like a first and a last name, and that has to be confirmed.
    """

    shell: Shell
    bases: tuple[PartnerCard, ...]
    base: str = ""
    alias: str = ""
    about: str = ""
    voice: str = ""
    what_happened: str = ""
    needs_to_hear: str = ""
    scenario_id: str = ""
    card: CardNotes | None = None
    full_name: bool = False
    error: str | None = None
    editing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnersPage:
    """Every partner of one's own, last changed first. ``deleted``: one just was."""

    shell: Shell
    partners: tuple[PartnerCard, ...] = ()
    deleted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportCardPage:
    """Choose a file. ``error`` is one sentence about the last one."""

    shell: Shell
    scenario_id: str = ""
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerPage:
    """A partner as they were made: what is kept, what was taken out, and what can be done with them."""

    shell: Shell
    partner: PartnerCard
    base_alias: str
    voice: str = ""
    taken_out: tuple[Pointer, ...] = ()
    scenario_id: str = ""


def render_partner_form(page: PartnerFormPage) -> str:
    """The short form as HTML."""
    return render("partner_form.html", page)


def render_import_card(page: ImportCardPage) -> str:
    """The page to choose a character card on, as HTML."""
    return render("import_card.html", page)


def render_partner(page: PartnerPage) -> str:
    """One of one's own partners, as HTML."""
    return render("partner.html", page)


def render_partners(page: PartnersPage) -> str:
    """Every partner of one's own, as HTML."""
    return render("partners.html", page)
