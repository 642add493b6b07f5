"""The HTTP application: routes, the gate before them, and one shape for every failure. HTTP only."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import iter_route_contexts
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import ClientDisconnect
from starlette.staticfiles import StaticFiles

from service import __version__
from service.errors import MalformedBody, StoreError, UnsentError
from service.logs import where
from service.web import routes_access
from service.web.api import catalogue, completions, drafts, letters, partners, reports, sessions, sharing
from service.web.description import description
from service.web.problems import from_http, from_validation, problem_for, wants_page
from service.web.routes import error_page, pages
from service.web.security import HEADERS, HSTS, HSTS_NAME, Gate, GateRules

if TYPE_CHECKING:
    from service.web.measures import Measures

log = logging.getLogger("unsent.web")
WRONG_METHOD = 405
STATIC = Path(__file__).parent / "static"
PROBLEM: dict[int | str, dict[str, Any]] = {
    "default": {
        "description": "A named failure; nothing was changed.",
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
}


def create_web(
    lifespan: Callable[[FastAPI], AbstractAsyncContextManager[None]],
    rules: GateRules,
    measures: Measures | None = None,
    metrics: bool = False,
) -> FastAPI:
    """Put the routes together. ``lifespan`` sets ``app.state.services``.

    ``measures`` watches every request; with ``metrics`` there is a page of its counts.

    In hosted mode the description of the API is not served, and the ways in and out are there.
    """
    hosted = rules.hosted is not None
    app = FastAPI(
        title="Unsent",
        version=__version__,
        summary="Rehearse a hard conversation with an ex before you have it, or before you decide not to.",
        lifespan=lifespan,
        openapi_url=None if hosted else "/openapi.json",
        docs_url=None,
        redoc_url=None,
        responses=PROBLEM,
    )
    app.include_router(catalogue.health)
    app.router.routes.extend(pages.routes)  # first: included routes are got ready as far as one looks for a match
    for router in (
        catalogue.router,
        drafts.router,
        letters.router,
        partners.router,
        partners.cards,
        sessions.router,
        reports.router,
    ):
        app.include_router(router, prefix="/api")
    app.include_router(completions.router)
    if hosted:
        app.include_router(sharing.router, prefix="/api")
        app.router.routes.extend(routes_access.router.routes)
    # Only what is the same for everybody is compressed: pages hold private words beside what a request may choose.
    app.mount("/static", GZipMiddleware(StaticFiles(directory=STATIC), minimum_size=1024), name="static")
    if measures is not None and metrics:
        app.add_api_route("/metrics", measures.page, include_in_schema=False)
    app.add_middleware(Gate, rules=rules, answer=_answer)
    if measures is not None:
        from service.web.measures import Measured

        app.add_middleware(Measured, measures=measures)
    app.exception_handler(UnsentError)(_named)
    app.exception_handler(HTTPException)(_http)
    app.exception_handler(RequestValidationError)(_validation)
    app.exception_handler(ClientDisconnect)(_gone)
    app.exception_handler(Exception)(_unexpected)
    app.openapi = lambda: description(app)  # type: ignore[method-assign]  # FastAPI's documented way to extend the schema
    return app


async def _answer(request: Request, error: UnsentError) -> Response:
    return error_page(request, error) if wants_page(request) else problem_for(request.url.path, error)


async def _named(request: Request, exc: UnsentError) -> Response:
    if isinstance(exc, StoreError):
        log.error("store failed", extra={"slug": exc.slug, **where(exc)})
    return await _answer(request, exc)


async def _http(request: Request, exc: HTTPException) -> Response:
    answer = await _answer(request, from_http(exc))
    if exc.status_code == WRONG_METHOD:
        answer.headers["Allow"] = ", ".join(sorted(_allowed(request)))
    return answer


def _allowed(request: Request) -> set[str]:
    """Every method that this address takes: a path may be several routes, and the framework names those of one."""
    path = request.url.path
    return {
        method
        for route in iter_route_contexts(request.app.routes)
        if (regex := getattr(route, "path_regex", None)) is not None and regex.match(path)
        for method in route.methods or ()
    }


async def _validation(request: Request, exc: RequestValidationError) -> Response:
    return await _answer(request, from_validation(exc))


async def _gone(request: Request, exc: ClientDisconnect) -> Response:
    """A phone that loses its network in the middle of a body is no failure of ours; nobody reads this answer."""
    return problem_for(request.url.path, MalformedBody())


async def _unexpected(request: Request, exc: Exception) -> Response:
    log.error("unexpected failure", extra=where(exc))
    answer = await _answer(request, UnsentError())
    # This one is sent from outside the gate, which gives every other answer its headers.
    hosted = request.app.state.services.doors is not None
    answer.headers.update({**HEADERS, "Cache-Control": "no-store", **({HSTS_NAME: HSTS} if hosted else {})})
    return answer
