"""The description of the API (OpenAPI): every route as the framework tells it, and what the framework does not know.

That is the events of a stream, the shapes of failures, and the links: which answer holds the id that another call
asks for. Programs can follow them; Schemathesis does (``tests/fuzz``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from service.conversation.events import TURN_EVENT
from service.web.problems import OpenAIProblem, Problem, speaks_openai

_SESSION: Final = "/api/sessions/{session_id}"
_TURN: Final = _SESSION + "/turns/{turn_id}"
_REPORT: Final = _SESSION + "/reports/{report_id}"
_CUSTOM: Final = "/api/personas/custom"
_LETTER: Final = "/api/letters/{letter_id}"
_OF_SESSION: Final = (
    *(("get", _SESSION), ("delete", _SESSION), ("post", _SESSION + "/end"), ("get", _SESSION + "/head")),
    *(("post", _SESSION + "/turns"), ("post", _SESSION + "/wait"), ("post", _SESSION + "/report")),
    *(("put", _SESSION + "/draft"), ("get", _SESSION + "/draft"), ("put", _SESSION + "/room")),
)
Links = tuple[tuple[str, str, str], Mapping[str, str], tuple[tuple[str, str], ...]]
"""An answer (method, path, status), where the parameters are in it, and the calls that take them."""
LINKS: Final[tuple[Links, ...]] = (
    (("post", "/api/sessions", "201"), {"session_id": "$response.body#/id"}, _OF_SESSION),
    (
        ("post", _SESSION + "/turns", "200"),
        {"session_id": "$response.body#/session/id", "turn_id": "$response.body#/user_turn/id"},
        (("get", _TURN + "/events"), ("post", _TURN + "/retry")),
    ),
    (
        ("post", _SESSION + "/report", "202"),
        {"session_id": "$response.body#/session_id", "report_id": "$response.body#/id"},
        (("get", _REPORT), ("get", _REPORT + ".md"), ("post", _REPORT + "/stop")),
    ),
    (
        ("post", _CUSTOM, "201"),
        {"persona_id": "$response.body#/id"},
        (("get", "/api/personas/{persona_id}/card"), ("delete", _CUSTOM + "/{persona_id}")),
    ),
    (("put", _LETTER, "200"), {"letter_id": "$request.path.letter_id"}, (("get", _LETTER), ("delete", _LETTER))),
)


def description(app: FastAPI) -> dict[str, Any]:
    """The whole description, made once."""
    if app.openapi_schema is None:
        schema = get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes)
        schemas = schema["components"]["schemas"]
        events = TURN_EVENT.json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(events.pop("$defs"))
        schemas["TurnEvent"] = events
        schemas["Problem"] = Problem.model_json_schema()
        theirs = OpenAIProblem.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(theirs.pop("$defs"))
        schemas["OpenAIProblem"] = theirs
        for path in filter(speaks_openai, schema["paths"]):
            for operation in schema["paths"][path].values():
                operation["responses"]["default"]["content"] = {
                    "application/json": {"schema": {"$ref": "#/components/schemas/OpenAIProblem"}}
                }
        _link(schema["paths"])
        app.openapi_schema = schema
    return app.openapi_schema


def _link(paths: dict[str, Any]) -> None:
    for (method, path, status), parameters, calls in LINKS:
        answer = paths[path][method]["responses"][status]
        answer["links"] = {
            (name := paths[target][verb]["operationId"]): {"operationId": name, "parameters": dict(parameters)}
            for verb, target in calls
        }
