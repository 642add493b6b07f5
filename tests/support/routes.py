"""Every route and method that the application really has, by reflection."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts


@dataclass(frozen=True, slots=True)
class Spot:
    """One method of one route: the names in its path, the names of its query, and whether it takes a body."""

    method: str
    path: str
    params: tuple[str, ...]
    query: tuple[str, ...]
    body: bool

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"


def spots(app: FastAPI) -> list[Spot]:
    """All of them but the static files."""
    found = []
    for context in iter_route_contexts(app.routes):
        if context.path == "/static":
            continue
        params = tuple(re.findall(r"\{(\w+)[^}]*\}", context.path))
        query = tuple(p.alias for p in context.dependant.query_params) if hasattr(context, "dependant") else ()
        body = getattr(context, "body_field", None) is not None
        found += [Spot(m, context.path, params, query, body) for m in sorted(context.methods or ())]
    return found
