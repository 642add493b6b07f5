"""What one has done, and what is kept: progress, two tries side by side, settings, deletion."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, Response

from service.errors import BadInput
from service.web.api.reports import bring_in, delete_everything
from service.web.build_compare import compare_page
from service.web.build_progress import progress_page
from service.web.build_settings import deleted_page, imported_page, set_country, settings_page
from service.web.deps import Deps, Owner
from service.web.encoding import Utf8Route
from service.web.forms import see, upload
from service.web.pages.compare import render_compare
from service.web.pages.progress import render_progress
from service.web.pages.settings import render_deleted, render_imported, render_settings

router = APIRouter(default_response_class=HTMLResponse, route_class=Utf8Route, include_in_schema=False)
uploads = APIRouter(default_response_class=HTMLResponse, include_in_schema=False)
"""Without the UTF-8 check on bodies, which would hold the whole file twice: the reader of exports makes its own."""


@router.get("/progress")
async def progress(deps: Deps, owner: Owner) -> HTMLResponse:
    return HTMLResponse(render_progress(await progress_page(deps, owner)))


@router.get("/compare")
async def compare(deps: Deps, owner: Owner, a: str = "", b: str = "") -> Response:
    """Two reports side by side; without two of them, the page on which one chooses."""
    if not (a and b):
        return see("/progress")
    return HTMLResponse(render_compare(await compare_page(deps, owner, a, b)))


@router.get("/settings")
async def settings(deps: Deps, owner: Owner, saved: bool = False) -> HTMLResponse:
    return HTMLResponse(render_settings(await settings_page(deps, owner, saved)))


@router.post("/settings/country")
async def country(deps: Deps, owner: Owner, code: Annotated[str, Form()] = "") -> Response:
    if await set_country(deps, owner, code):
        return see("/settings?saved=1#country")
    page = await settings_page(deps, owner, error="There are no places for that country here yet.")
    return HTMLResponse(render_settings(page), 422)


@uploads.post("/settings/import")
async def import_export(request: Request, deps: Deps, owner: Owner) -> HTMLResponse:
    """What ``POST /api/import`` does with a body, with a file from the page. The same file twice comes in once."""
    raw, _ = await upload(request, "export")
    try:
        came = await bring_in(deps, owner, raw)
    except BadInput:
        page = await settings_page(
            deps,
            owner,
            error="That file is not an export from here, so nothing was brought in. "
            "Choose the one that “Export everything” gave you, as it was.",
        )
        return HTMLResponse(render_settings(page), 422)
    return HTMLResponse(render_imported(await imported_page(deps, owner, came)))


@router.post("/settings/delete")
async def delete(deps: Deps, owner: Owner, sure: Annotated[str, Form()] = "") -> Response:
    if sure != "yes":
        page = await settings_page(deps, owner, error="Nothing was deleted: the box was not ticked.")
        return HTMLResponse(render_settings(page), 422)
    return HTMLResponse(render_deleted(deleted_page(deps, await delete_everything(deps, owner))))
