"""``unsent eval label --page``: the same as at the terminal, on a page that only this machine can open."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import uvicorn
from fastapi import FastAPI, Form, HTTPException
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pydantic import ValidationError
from rich.console import Console
from starlette.middleware.trustedhost import TrustedHostMiddleware

from evals.cases import VALUES, Labels, Relabelled
from evals.labelling import ASKED, SET_ASIDE, Left, Of, left_for
from service.errors import ConfigError
from service.principles.markers import MarkerId
from service.transcript import Area

WORDS = {"helped": "helped", "hurt": "hurt", "neutral": "neutral", "no_chance": "no chance"}
HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


def run(rater: str, of: Of, limit: int | None, port: int = 0) -> int:
    """Serve the page on the loopback until Ctrl-C; 0 in the end.

    Raises as ``left_for`` does, and ``ConfigError`` for a port that is taken.
    """
    left = left_for(rater, of, limit)
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError as error:
            raise ConfigError(f"Port {port} cannot be used: {error.strerror}.") from None
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        Console().print(f"Label on {address}\nCtrl-C stops; everything so far is kept in {left.path.name}.")
        uvicorn.Server(uvicorn.Config(page(left), log_level="warning")).run(sockets=[listener])
    return 0


def page(left: Left) -> FastAPI:
    """The page as an application. Labels go to ``left.path``; other hosts and other sites' forms are refused."""
    app = FastAPI(openapi_url=None)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])
    render, known = _rendering(left), secrets.token_urlsafe()
    ids = {turn.id for turn in left.turns}

    @app.get("/")
    async def show() -> Response:
        return HTMLResponse(render(known, {}, (), ""), headers=HEADERS)

    @app.post("/")
    async def keep(
        token: Annotated[str, Form()],
        id: Annotated[str, Form()],
        listening: Annotated[str, Form()] = "",
        ownership: Annotated[str, Form()] = "",
        no_pressure: Annotated[str, Form()] = "",
        clarity_and_care: Annotated[str, Form()] = "",
        marker: Annotated[list[str] | None, Form()] = None,
    ) -> Response:
        if not secrets.compare_digest(token.encode(), known.encode()) or id not in ids:
            raise HTTPException(403, "This form is not of this page. Open the page again.")
        if all(turn.id != id for turn in left.turns):  # sent twice, or from a page further back
            return RedirectResponse("/", 303)
        given = {
            "listening": listening,
            "ownership": ownership,
            "no_pressure": no_pressure,
            "clarity_and_care": clarity_and_care,
        }
        try:
            label = Relabelled(
                id=id, labels=Labels.model_validate(given), markers=tuple(MarkerId(one) for one in marker or ())
            )
        except (ValidationError, ValueError):
            said = "Every area needs one of the four answers."
            return HTMLResponse(render(known, given, marker or (), said), 422, headers=HEADERS)
        left.keep(label)
        return RedirectResponse("/", 303)

    return app


def _rendering(left: Left) -> Callable[..., str]:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "report"), autoescape=True, undefined=StrictUndefined
    )
    template = environment.get_template("label.html.j2")
    count = len(left.turns)

    def render(token: str, given: dict[str, str], marked: tuple[str, ...] | list[str], said: str) -> str:
        return template.render(
            turn=left.turns[0] if left.turns else None,
            place=f"{count - len(left.turns) + 1} of {count}",
            asked={area.value: ASKED[area].partition(": ") for area in Area},
            values={value: WORDS[value] for value in VALUES},
            markers=[marker.value for marker in MarkerId],
            notice=SET_ASIDE if left.set_aside else "",
            file=left.path.name,
            token=token,
            given=given,
            marked=marked,
            said=said,
        )

    return render
