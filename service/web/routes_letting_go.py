"""Letting go as pages: the unsent letter, kept or destroyed, and the way to the goodbye rehearsal."""

from __future__ import annotations

from typing import Annotated, get_args

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, Response

from service.conversation import letters
from service.conversation.sessions import scenario_open
from service.errors import BadInput, NotFound, ReadinessMissing
from service.web import build
from service.web.api.letters import LetterId
from service.web.deps import Deps, Owner, Services
from service.web.encoding import Utf8Route
from service.web.forms import see, unix
from service.web.pages.language import moment_words
from service.web.pages.letting_go import (
    LetterCard,
    LetterGonePage,
    LetterHelp,
    LetterHelpLine,
    LetterPage,
    LettingGoPage,
    render_letter,
    render_letter_gone,
    render_letting_go,
)
from service.web.pages.shell import Resource
from service.web.problems import status_of

router = APIRouter(
    prefix="/letting-go", default_response_class=HTMLResponse, route_class=Utf8Route, include_in_schema=False
)
HELPS: tuple[LetterHelp, ...] = get_args(LetterHelp)


@router.get("")
async def letting_go(deps: Deps, owner: Owner) -> Response:
    found = await deps.sessions.readiness(owner)
    if found is None:
        return see("/readiness")
    if not found.letter_open:
        return see("/readiness/outcome")
    kept = await letters.letters(deps.store, owner)
    cards = build.scenario_cards(deps, found, await deps.store.list_sessions(owner, 100))
    page = LettingGoPage(
        shell=build.shell(deps),
        letters=tuple(LetterCard(id=k.id, when=build.when(deps, k.updated_at)) for k in kept if k.updated_at),
        rehearsals=tuple(c for c in cards if c.letting_go and c.state != "locked"),
    )
    return HTMLResponse(render_letting_go(page))


@router.get("/letter")
async def new_letter(deps: Deps, owner: Owner) -> Response:
    """An address for a new letter, so that loading the page again finds it."""
    letters.require_letter_open(await deps.sessions.readiness(owner))
    return see(f"/letting-go/letter/{deps.new_id()}")


@router.get("/letter/{letter_id}")
async def write_letter(letter_id: LetterId, deps: Deps, owner: Owner) -> HTMLResponse:
    letters.require_letter_open(await deps.sessions.readiness(owner))
    found = await letters.letter(deps.store, owner, letter_id)
    kept = build.when(deps, found.updated_at) if found.updated_at else None
    return HTMLResponse(_letter(deps, letter_id, found.text, kept))


def _letter(
    deps: Services,
    letter_id: str,
    text: str,
    kept: str | None,
    comes_first: tuple[str, ...] = (),
    resources: tuple[Resource, ...] = (),
    error: str | None = None,
) -> str:
    principles = deps.ground.knowledge.principles
    return render_letter(
        LetterPage(
            shell=build.shell(deps),
            letter_id=letter_id,
            text=text,
            helps=tuple(
                LetterHelpLine(
                    principle=name,
                    name=principles[name].name,
                    source=build.source_refs(deps, principles[name].sources)[0],
                )
                for name in HELPS
            ),
            kept=kept,
            comes_first=comes_first,
            resources=resources,
            error=error,
        )
    )


@router.post("/letter/{letter_id}")
async def keep_letter(letter_id: LetterId, deps: Deps, owner: Owner, text: Annotated[str, Form()] = "") -> Response:
    letters.require_letter_open(await deps.sessions.readiness(owner))
    text = unix(text)
    try:
        concern = await letters.keep(deps.store, owner, letter_id, text)
    except BadInput as error:
        page = _letter(deps, letter_id, text, None, error=error.detail)
        return HTMLResponse(page, status_of(type(error)))
    if concern is None:
        return see("/letting-go")
    places = tuple(Resource(**p.model_dump()) for p in await deps.ground.resources(owner))
    kept = build.when(deps, deps.clock())
    return HTMLResponse(_letter(deps, letter_id, text, kept, concern.words, places))


@router.post("/letter/{letter_id}/destroy")
async def destroy_letter(
    letter_id: LetterId, deps: Deps, owner: Owner, text: Annotated[str, Form()] = ""
) -> HTMLResponse:
    """Destroy what is kept. Words that were only on the page are gone with it."""
    readiness = await deps.sessions.readiness(owner)
    if readiness is None:
        raise ReadinessMissing()
    try:
        words = (await letters.destroy(deps.store, owner, letter_id, deps.clock)).words
    except NotFound:
        words = len(text.split())
    page = LetterGonePage(
        shell=build.shell(deps),
        words=words,
        when=moment_words(deps.clock().astimezone()),
        may_rehearse=scenario_open(readiness, contact=False),
    )
    return HTMLResponse(render_letter_gone(page))
