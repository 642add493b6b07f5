"""Partners of one's own as pages: the short form, a card read into it, and the partner as they were made."""

from __future__ import annotations

import asyncio
from typing import Annotated, cast, get_args

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, Response

from service.conversation.cards import read_card
from service.conversation.ground import CUSTOM
from service.conversation.partners import Sketch, make, sketch_of, without_pointers
from service.errors import BadInput, NotFound, SafetyStop
from service.safety.redact import Pointer, like_a_full_name
from service.web import build
from service.web.api.partners import CardFormat, CardSpec, card_file
from service.web.build_partners import card_of
from service.web.deps import Deps, Owner, Services
from service.web.encoding import Utf8Route
from service.web.forms import see, unix, upload
from service.web.pages.partners import (
    CardNotes,
    ImportCardPage,
    PartnerFormPage,
    PartnerPage,
    render_import_card,
    render_partner,
    render_partner_form,
)
from service.web.problems import status_of

router = APIRouter(default_response_class=HTMLResponse, route_class=Utf8Route, include_in_schema=False)
uploads = APIRouter(default_response_class=HTMLResponse, include_in_schema=False)
"""Without the UTF-8 check on bodies: a picture is not text."""
MAX_FOR = 64
For = Annotated[str, Query(alias="for", max_length=MAX_FOR)]
Text = Annotated[str, Form()]


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
        )
    )


@router.post("/partners")
async def make_partner(
    deps: Deps,
    owner: Owner,
    alias: Text = "",
    base: Text = "",
    about: Text = "",
    voice: Text = "",
    what_happened: Text = "",
    needs_to_hear: Text = "",
    for_: Annotated[str, Form(alias="for")] = "",
    full_name: Annotated[bool, Form()] = False,
) -> Response:
    await deps.sessions.require_open(owner, None)
    sketch = Sketch(
        base=base,
        alias=" ".join(alias.split()),
        about=unix(about),
        voice=unix(voice),
        what_happened=unix(what_happened),
        needs_to_hear=unix(needs_to_hear),
    )
    if like_a_full_name(sketch.alias) and not full_name:
        return HTMLResponse(_form(deps, sketch, for_, full_name=True), 422)
    try:
        made = await make(deps.store, deps.ground, owner, sketch, deps.new_id)
    except (BadInput, SafetyStop, NotFound) as error:
        if isinstance(error, NotFound):
            error = BadInput("Choose whose way of closing up comes nearest.")
        return HTMLResponse(_form(deps, sketch, for_, error=error.detail), status_of(type(error)))
    taken = "".join(f"&taken={kind}" for kind in made.taken_out)
    return see(f"/partners/{made.persona_id}?for={for_ if for_ in deps.ground.knowledge.scenarios else ''}{taken}")


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
    if not persona_id.startswith(CUSTOM):
        raise NotFound()
    sketch = await sketch_of(deps.store, owner, persona_id)
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
    return see("/practise")
