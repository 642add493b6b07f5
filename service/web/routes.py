"""Home, the way out, the library, feedback, and failures as pages; the other pages are put in from their own files.

Everything works without a script. A form that is refused comes back as the same page with one sentence and the
words still in it.
"""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, Response

from service.errors import NotFound, ReadinessMissing, RestDue, UnsentError
from service.web import (
    build,
    routes_chat,
    routes_letting_go,
    routes_partners,
    routes_readiness,
    routes_setup,
    routes_yours,
)
from service.web.api.reports import request_report, stop_report
from service.web.build_home import home_page
from service.web.build_library import library_page, people_page, principles_page, situations_page
from service.web.build_report import report_response
from service.web.deps import Deps, Owner, Services
from service.web.encoding import Utf8Route
from service.web.forms import see
from service.web.pages.home import render_home
from service.web.pages.library import render_library, render_people, render_situations
from service.web.pages.principles import render_principles
from service.web.pages.problem import ErrorPage, NotFoundPage, Way, render_error, render_leave, render_not_found
from service.web.problems import headers_of, status_of

pages = APIRouter(default_response_class=HTMLResponse, route_class=Utf8Route, include_in_schema=False)
# Not ``include_router``, which has every route made a second time for what it may add: nothing here.
for router in (
    routes_readiness.router,
    routes_setup.router,
    routes_partners.router,
    routes_letting_go.router,
    routes_partners.uploads,
    routes_chat.router,
    routes_yours.router,
    routes_yours.uploads,
):
    pages.routes.extend(router.routes)


# A phone that has put a page aside fetches its address anew; for the answer to a form that is the page before it.
FORMS = {
    "/sessions": "/practise",
    **{f"/sessions/{{session_id}}/{form}": "/sessions/{session_id}" for form in ("turns", "check", "wait", "report")},
    "/practise/{scenario_id}/{persona_id}/how": "/practise/{scenario_id}/{persona_id}",
    "/settings/country": "/settings",
    "/settings/import": "/settings",
    "/settings/delete": "/settings",
    "/letting-go/letter/{letter_id}/destroy": "/letting-go",
}


async def before_the_form(request: Request) -> Response:
    where = FORMS[request.scope["route"].path]
    return see(where.format(**{name: quote(value, safe=":") for name, value in request.path_params.items()}))


for address in FORMS:
    pages.add_api_route(address, before_the_form, methods=["GET"])


# -- home, the way out, the library ------------------------------------------------------------
@pages.get("/")
async def home(deps: Deps, owner: Owner, deleted: bool = False) -> HTMLResponse:
    return HTMLResponse(render_home(await home_page(deps, owner, deleted)))


@pages.get("/leave")
async def leave() -> HTMLResponse:
    return HTMLResponse(render_leave())


@pages.get("/principles")
async def principles(deps: Deps) -> HTMLResponse:
    return HTMLResponse(render_principles(principles_page(deps)))


@pages.get("/library")
async def library(deps: Deps) -> HTMLResponse:
    return HTMLResponse(render_library(library_page(deps)))


@pages.get("/library/people")
async def people(deps: Deps) -> HTMLResponse:
    return HTMLResponse(render_people(people_page(deps)))


@pages.get("/library/situations")
async def situations(deps: Deps) -> HTMLResponse:
    return HTMLResponse(render_situations(situations_page(deps)))


# -- feedback ----------------------------------------------------------------------------------
@pages.post("/sessions/{session_id}/report")
async def ask_report(
    session_id: str,
    deps: Deps,
    owner: Owner,
    leaf_turn_id: Annotated[str, Form()] = "",
    evaluator: Annotated[Literal["builtin", ""], Form()] = "",
) -> Response:
    accepted = await request_report(deps, owner, session_id, leaf_turn_id or None, evaluator or None)
    return see(f"/sessions/{session_id}/reports/{accepted.id}")


@pages.post("/sessions/{session_id}/reports/{report_id}/stop")
async def stop(session_id: str, report_id: str, deps: Deps, owner: Owner) -> Response:
    await stop_report(deps, owner, session_id, report_id)
    return see(f"/sessions/{session_id}/reports/{report_id}")


@pages.get("/sessions/{session_id}/reports/{report_id}")
async def report(session_id: str, report_id: str, deps: Deps, owner: Owner) -> HTMLResponse:
    return await report_response(deps, owner, session_id, report_id)


# -- failures ----------------------------------------------------------------------------------
def error_page(request: Request, error: UnsentError) -> Response:
    """A named failure as a page: what happened, that nothing is lost, two ways on."""
    deps: Services = request.app.state.services
    entered = getattr(request.state, "visitor", None) is not None
    frame = build.shell(deps, entered)
    if isinstance(error, ReadinessMissing) and request.method == "GET":
        return see("/readiness")
    if isinstance(error, NotFound):
        return HTMLResponse(render_not_found(NotFoundPage(shell=frame)), 404)
    ways = (Way(href="/readiness/outcome", label="See why"),) if error.slug == "scenario-locked" else ()
    if isinstance(error, RestDue):
        ways = (Way(href="/principles", label="Read about the principles"),)
    page = ErrorPage(
        shell=frame,
        title=error.title,
        detail=error.detail if error.detail != error.title else "",
        nothing_lost=entered,
        ways=ways,
    )
    return HTMLResponse(render_error(page), status_of(type(error)), headers_of(error))
