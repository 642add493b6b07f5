"""``/api/personas``: partners of one's own, and character cards in and out."""

from __future__ import annotations

import asyncio
import json
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response

from service.conversation.cards import Card, card_json, card_png, read_card
from service.conversation.ground import CUSTOM
from service.conversation.partners import Made, Sketch, make, sketch_of, without_pointers
from service.errors import NotFound
from service.web.api.catalogue import persona_view
from service.web.api.models import CardView, CustomPersonaBody, CustomPersonaView, IgnoredView
from service.web.deps import Deps, Owner, Services
from service.web.encoding import Utf8Route

router = APIRouter(tags=["practice"], route_class=Utf8Route)
cards = APIRouter(tags=["practice"])
"""Without the UTF-8 check on bodies: a picture is not text."""

CardFormat = Literal["png", "json"]
CardSpec = Literal["v2", "v3"]
CARD_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": {"type": "object"}},
            "image/png": {"schema": {"type": "string", "format": "binary"}},
        },
    }
}
CARD_FILE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The card, as a file.",
        "content": {
            "image/png": {"schema": {"type": "string", "format": "binary"}},
            "application/json": {"schema": {"type": "object"}},
        },
    }
}


@router.post("/personas/custom", status_code=201)
async def post_custom(body: CustomPersonaBody, deps: Deps, owner: Owner) -> CustomPersonaView:
    """Make a partner from a base persona and your own words. What points to a real person is taken out of them."""
    await deps.sessions.require_open(owner, None)
    made = await make(deps.store, deps.ground, owner, Sketch(**body.model_dump()), deps.new_id)
    return await _view(deps, owner, made)


@router.get("/personas/custom")
async def get_custom(deps: Deps, owner: Owner) -> list[CustomPersonaView]:
    """Your own partners."""
    return [
        await _view(deps, owner, Made(CUSTOM + d.id, await sketch_of(deps.store, owner, d.id), ()))
        for d in await deps.store.list_documents(owner, "persona")
    ]


@router.delete("/personas/custom/{persona_id}", status_code=204)
async def delete_custom(persona_id: str, deps: Deps, owner: Owner) -> Response:
    """Delete one. Talks held with it keep their words, and show it as somebody."""
    if not await deps.store.delete_document(owner, "persona", persona_id.removeprefix(CUSTOM)):
        raise NotFound()
    return Response(status_code=204)


@cards.post("/personas/cards", openapi_extra=CARD_BODY)
async def post_card(request: Request, deps: Deps, owner: Owner) -> CardView:
    """Read a character card (V1, V2, V3; JSON or PNG). Nothing is stored: post what you keep."""
    await deps.sessions.require_open(owner, None)
    return card_view(await asyncio.to_thread(read_card, await request.body()), deps)


@router.get("/personas/{persona_id}/card", response_class=Response, responses=CARD_FILE)
async def get_card(
    persona_id: str,
    deps: Deps,
    owner: Owner,
    format: Annotated[CardFormat, Query()] = "png",
    spec: Annotated[CardSpec, Query(description="of a JSON card; a PNG holds both")] = "v3",
) -> Response:
    """A partner as a character card: what is shown of them before a talk, and nothing of what is to be found out."""
    return await card_file(deps, owner, persona_id, format, spec)


def card_view(card: Card, deps: Services) -> CardView:
    """A card as it is shown before anything is kept: without what points to a real person."""
    sketch, taken_out = without_pointers(card.sketch)
    return CardView(
        spec=card.spec,
        base=sketch.base if sketch.base in deps.ground.knowledge.personas else None,
        alias=sketch.alias,
        about=sketch.about,
        voice=sketch.voice,
        what_happened=sketch.what_happened,
        needs_to_hear=sketch.needs_to_hear,
        ignored=[IgnoredView(field=i.field, why=i.why) for i in card.ignored],
        shortened=list(card.shortened),
        taken_out=list(taken_out),
    )


async def card_file(deps: Services, owner: str, persona_id: str, format: CardFormat, spec: CardSpec) -> Response:
    if persona_id.startswith(CUSTOM):
        sketch = await sketch_of(deps.store, owner, persona_id)
    else:
        persona = await deps.ground.persona(owner, persona_id)
        sketch = Sketch(base=persona.id, alias=persona.alias, about=persona.about, what_happened=persona.history.ended)
    headers = {"Content-Disposition": f'attachment; filename="partner.{format}"'}
    if format == "png":
        return Response(await asyncio.to_thread(card_png, sketch), media_type="image/png", headers=headers)
    body = json.dumps(card_json(sketch, spec), ensure_ascii=False, indent=2)
    return Response(body, media_type="application/json", headers=headers)


async def _view(deps: Services, owner: str, made: Made) -> CustomPersonaView:
    seen = persona_view(await deps.ground.persona(owner, made.persona_id), made.persona_id)
    return CustomPersonaView(
        **seen.model_dump(),
        base=made.sketch.base,
        voice=made.sketch.voice,
        needs_to_hear=made.sketch.needs_to_hear,
        taken_out=list(made.taken_out),
    )
