"""The description of the API (OpenAPI): every route as the framework tells it, and what the framework does not know.

That is the events of a stream, the shapes of failures, which scenarios and partners there are, and the links: which
answer holds the id that another call asks for. Programs can follow them; Schemathesis does (``tests/fuzz``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from service.conversation.events import TURN_EVENT
from service.conversation.ground import CUSTOM
from service.prompting.load import load_knowledge
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
STREAMED: Final[dict[str, Any]] = {
    "type": "object",
    "description": "One event of a stream, by the names of its lines.",
    "properties": {
        "id": {"type": "string", "pattern": r"^[1-9][0-9]*$", "description": "for `Last-Event-ID`"},
        "event": {"type": "string", "description": "the `event` in `data`"},
        "data": {
            "type": "string",
            "contentMediaType": "application/json",
            "contentSchema": {"$ref": "#/components/schemas/TurnEvent"},
            "description": "a TurnEvent as JSON, on one line",
        },
    },
    "required": ["id", "event", "data"],
}
Links = tuple[tuple[str, str, str], Mapping[str, str], tuple[tuple[str, str], ...]]
"""An answer (method, path, status), where the parameters are in it, and the calls that take them."""
LINKS: Final[tuple[Links, ...]] = (
    (("post", "/api/sessions", "201"), {"session_id": "$response.body#/id"}, _OF_SESSION),
    (
        ("post", _SESSION + "/turns", "200"),
        {"session_id": "$response.body#/session/id", "turn_id": "$response.body#/user_turn/id"},
        (("get", _TURN + "/events"), ("post", _TURN + "/retry"), ("post", _SESSION + "/report")),
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
IDS: Final[Mapping[tuple[str, str], str]] = {
    ("SessionBody", "scenario"): "ScenarioId",
    ("SessionBody", "persona"): "PartnerId",
    ("CustomPersonaBody", "base"): "PersonaId",
}
"""Which fields of what is sent name something of the content (shape, field), and the shape of such a name."""


def description(app: FastAPI) -> dict[str, Any]:
    """The whole description, made once."""
    if app.openapi_schema is None:
        schema = get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes)
        schemas = schema["components"]["schemas"]
        events = TURN_EVENT.json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(events.pop("$defs"))
        schemas["TurnEvent"] = events
        schemas["StreamedEvent"] = STREAMED
        schemas["Problem"] = Problem.model_json_schema()
        theirs = OpenAIProblem.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(theirs.pop("$defs"))
        schemas["OpenAIProblem"] = theirs
        for path in filter(speaks_openai, schema["paths"]):
            for operation in schema["paths"][path].values():
                operation["responses"]["default"]["content"] = {
                    "application/json": {"schema": {"$ref": "#/components/schemas/OpenAIProblem"}}
                }
        schemas.update(_ids())
        for (shape, field), name in IDS.items():
            schemas[shape]["properties"][field] = {"$ref": f"#/components/schemas/{name}"}
        _link(schema["paths"])
        app.openapi_schema = schema
    return app.openapi_schema


def _ids() -> dict[str, Any]:
    """What may stand for a scenario and for a partner: the content's own, which is there before the service runs."""
    knowledge = load_knowledge()
    own = {
        "type": "string",
        "pattern": f"^{CUSTOM}.+$",
        "description": "one of your own",
    }
    return {
        "ScenarioId": {"type": "string", "enum": list(knowledge.scenarios)},
        "PersonaId": {"type": "string", "enum": list(knowledge.personas)},
        "PartnerId": {
            "anyOf": [{"$ref": "#/components/schemas/PersonaId"}, own],
            "description": "One that is there, or one of your own: the `id` that making it has answered.",
        },
    }


def _link(paths: dict[str, Any]) -> None:
    for (method, path, status), given, calls in LINKS:
        answer = paths[path][method]["responses"][status]
        answer["links"] = {}
        for verb, target in calls:
            name = paths[target][verb]["operationId"]
            parameters = {taken: where for taken, where in given.items() if f"{{{taken}}}" in target}
            answer["links"][name] = {"operationId": name, "parameters": parameters}
