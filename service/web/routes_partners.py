"""Partners of one's own as pages: the short form, a card read into it, and the partner as they were made."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Annotated, cast, get_args

from fastapi import APIRouter, Depends, Form, Query, Request
from fastapi.responses import HTMLResponse, Response

from service.conversation.cards import read_card
from service.conversation.ground import CUSTOM
from service.conversation.partners import Sketch, make, sketch_of, without_pointers
from service.errors import BadInput, NotFound, SafetyStop
from service.safety.redact import Pointer, like_a_full_name
from service.web import build
from service.web.api.partners import CardFormat, CardSpec, card_file
from service.web.build_partners import card_of, own_cards
from service.web.deps import Deps, Owner, Services
from service.web.encoding import Utf8Route
from service.web.forms import see, unix, upload
from service.web.pages.partners import (
    CardNotes,
    ImportCardPage,
    PartnerFormPage,
    PartnerPage,
    PartnersPage,
    render_import_card,
    render_partner,
    render_partner_form,
    render_partners,
)
from service.web.problems import status_of

router = APIRouter(default_response_class=HTMLResponse, route_class=Utf8Route, include_in_schema=False)
uploads = APIRouter(default_response_class=HTMLResponse, include_in_schema=False)
"""Without the UTF-8 check on bodies: a picture is not text."""
MAX_FOR = 64
For = Annotated[str, Query(alias="for", max_length=MAX_FOR)]


@router.get("/partners/new")
async def new_partner(deps: Deps, owner: Owner, for_: For = "", like: str = "") -> HTMLResponse:
    """The short form; ``like`` fills it from a partner that is there."""
    await deps.sessions.require_open(owner, None)
    sketch = await sketch_of(deps.store, owner, like) if like else Sketch(base="", alias="")
    return HTMLResponse(_form(deps, sketch, for_))


def _form(
    deps: Services,
    sketch: Sketch,
    for_: str,
    card: CardNotes | None = None,
    full_name: bool = False,
    error: str | None = None,
    editing: str = "",
) -> str:
    return render_partner_form(
        PartnerFormPage(
            shell=build.shell(deps),
            bases=tuple(build.partner_card(p) for p in deps.ground.knowledge.personas.values()),
            base=sketch.base if sketch.base in deps.ground.knowledge.personas else "",
            alias=sketch.alias,
            about=sketch.about,
            voice=sketch.voice,
            what_happened=sketch.what_happened,
            needs_to_hear=sketch.needs_to_hear,
            scenario_id=for_ if for_ in deps.ground.knowledge.scenarios else "",
            card=card,
            full_name=full_name,
            error=error,
            editing=editing,
        )
    )


@router.get("/partners")
async def own_partners(deps: Deps, owner: Owner, deleted: bool = False) -> HTMLResponse:
    """Partners of one's own, to be changed, taken along or deleted."""
    await deps.sessions.require_open(owner, None)
    page = PartnersPage(shell=build.shell(deps), partners=await own_cards(deps, owner), deleted=deleted)
    return HTMLResponse(render_partners(page))


@dataclass(frozen=True, slots=True)
class Written:
    """What the short form brings. ``full_name``: the alias that reads like one is none."""

    alias: Annotated[str, Form()] = ""
    about: Annotated[str, Form()] = ""
    voice: Annotated[str, Form()] = ""
    what_happened: Annotated[str, Form()] = ""
    needs_to_hear: Annotated[str, Form()] = ""
    full_name: Annotated[bool, Form()] = False
    for_: Annotated[str, Form(alias="for")] = ""

    def sketch(self, base: str) -> Sketch:
        return Sketch(
            base=base,
            alias=" ".join(self.alias.split()),
            about=unix(self.about),
            voice=unix(self.voice),
            what_happened=unix(self.what_happened),
            needs_to_hear=unix(self.needs_to_hear),
        )


Said = Annotated[Written, Depends()]


@router.post("/partners")
async def make_partner(deps: Deps, owner: Owner, said: Said, base: Annotated[str, Form()] = "") -> Response:
    await deps.sessions.require_open(owner, None)
    return await _keep(deps, owner, said, said.sketch(base), "")


@router.get("/partners/{persona_id}/edit")
async def edit_partner(persona_id: str, deps: Deps, owner: Owner, for_: For = "") -> HTMLResponse:
    """The short form with what is kept in it. Whose pace and limits they have stays: talks are under way by it."""
    await deps.sessions.require_open(owner, None)
    return HTMLResponse(_form(deps, await _own(deps, owner, persona_id), for_, editing=persona_id))


@router.post("/partners/{persona_id}/edit")
async def change_partner(persona_id: str, deps: Deps, owner: Owner, said: Said) -> Response:
    await deps.sessions.require_open(owner, None)
    there = await _own(deps, owner, persona_id)
    return await _keep(deps, owner, said, said.sketch(there.base), persona_id)


async def _own(deps: Services, owner: str, persona_id: str) -> Sketch:
    """What is kept of a partner of one's own. Raises ``NotFound``."""
    if not persona_id.startswith(CUSTOM):
        raise NotFound()
    return await sketch_of(deps.store, owner, persona_id)


async def _keep(deps: Services, owner: str, said: Written, sketch: Sketch, editing: str) -> Response:
    """Keep a partner, new or in the place of the one that is ``editing``; what is refused comes back in the form."""
    if like_a_full_name(sketch.alias) and not said.full_name:
        return HTMLResponse(_form(deps, sketch, said.for_, full_name=True, editing=editing), 422)
    new_id = (lambda: editing.removeprefix(CUSTOM)) if editing else deps.new_id
    try:
        made = await make(deps.store, deps.ground, owner, sketch, new_id)
    except (BadInput, SafetyStop, NotFound) as error:
        if isinstance(error, NotFound):
            error = BadInput("Choose whose way of closing up comes nearest.")
        page = _form(deps, sketch, said.for_, error=error.detail, editing=editing)
        return HTMLResponse(page, status_of(type(error)))
    taken = "".join(f"&taken={kind}" for kind in made.taken_out)
    for_ = said.for_ if said.for_ in deps.ground.knowledge.scenarios else ""
    return see(f"/partners/{made.persona_id}?for={for_}{taken}")


@router.get("/partners/import")
async def choose_card(deps: Deps, owner: Owner, for_: For = "") -> HTMLResponse:
    await deps.sessions.require_open(owner, None)
    return HTMLResponse(render_import_card(ImportCardPage(shell=build.shell(deps), scenario_id=for_)))


@uploads.post("/partners/import")
async def import_card(request: Request, deps: Deps, owner: Owner) -> HTMLResponse:
    """Read a card into the short form. Nothing is stored until that is sent."""
    await deps.sessions.require_open(owner, None)
    raw, form = await upload(request, "card")
    for_ = form.get("for", "")[:MAX_FOR]
    try:
        read = await asyncio.to_thread(read_card, raw)
    except BadInput as error:
        page = ImportCardPage(shell=build.shell(deps), scenario_id=for_, error=error.detail)
        return HTMLResponse(render_import_card(page), status_of(type(error)))
    sketch, taken_out = without_pointers(read.sketch)
    notes = CardNotes(spec=read.spec, ignored=read.ignored, shortened=read.shortened, taken_out=taken_out)
    return HTMLResponse(_form(deps, sketch, for_, card=notes))


@router.get("/partners/{persona_id}")
async def show_partner(
    persona_id: str, deps: Deps, owner: Owner, for_: For = "", taken: Annotated[list[str] | None, Query()] = None
) -> HTMLResponse:
    """A partner as they were made. ``taken`` are kinds of what was taken out, never the thing itself."""
    await deps.sessions.require_open(owner, None)
    sketch = await _own(deps, owner, persona_id)
    page = PartnerPage(
        shell=build.shell(deps),
        partner=await card_of(deps, owner, persona_id),
        base_alias=deps.ground.knowledge.personas[sketch.base].alias,
        voice=sketch.voice,
        taken_out=tuple(cast(Pointer, kind) for kind in get_args(Pointer) if kind in (taken or ())),
        scenario_id=for_ if for_ in deps.ground.knowledge.scenarios else "",
    )
    return HTMLResponse(render_partner(page))


@router.get("/partners/{persona_id}/card")
async def download_card(
    persona_id: str, deps: Deps, owner: Owner, format: CardFormat = "png", spec: CardSpec = "v3"
) -> Response:
    return await card_file(deps, owner, persona_id, format, spec)


@router.post("/partners/{persona_id}/delete")
async def delete_partner(persona_id: str, deps: Deps, owner: Owner) -> Response:
    """Talks held with them keep their words."""
    if not await deps.store.delete_document(owner, "persona", persona_id.removeprefix(CUSTOM)):
        raise NotFound()
    return see("/partners?deleted=1")
