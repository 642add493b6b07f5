"""The page of the HTTP API, from the service's own OpenAPI description."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from service import cli  # noqa: F401 - so that every module which may define an error has been imported
from service.app import create_app
from service.errors import UnsentError
from service.settings import Settings
from service.web.problems import status_of

HEAD = """\
# The HTTP API

This page is made from the service's own OpenAPI description whenever the site is built. On your own machine the
description itself is at `/openapi.json` of the running service; in hosted mode it is not served.

- Requests and answers are JSON in UTF-8. Times are ISO 8601 in UTC. Spans are half-open, in code points of the raw
  text.
- On your own machine there is no login. In hosted mode send a token: `Authorization: Bearer …`, made by
  `unsent token new OWNER --scope read`. Scopes: `read`, `practise`, `export`, `delete`; `counts` for an operator.
- What you post to `…/turns` is stored before anything else happens. The same `client_turn_id` again attaches to what is
  there: nothing is said twice.
- With `Accept: text/event-stream` a turn is streamed: `accepted`, then `delta` for each sentence, then one of `reply`,
  `silence`, `ended`, `safety` or `error`. A lost connection goes on from `Last-Event-ID` at `…/turns/{turn_id}/events`.
- To answer an earlier place, and so to make a branch, name that turn as `parent_turn_id`; `"root"` is the place before
  the first message.
- Anything that goes wrong is `application/problem+json` with a `slug` that never changes; all of them are at the
  [end of this page](#errors).

A whole rehearsal, with nothing but an HTTP client:

```python
import uuid

import httpx

with httpx.Client(base_url="http://127.0.0.1:8000", timeout=60) as http:
    talk = http.post("/api/sessions", json={"scenario": "the_apology", "persona": "theo"}).raise_for_status().json()
    said = {"text": "I was the one who shut you out. I'm sorry.", "client_turn_id": uuid.uuid4().hex}
    answer = http.post(f"/api/sessions/{talk['id']}/turns", json=said).raise_for_status().json()
    print(answer["outcome"]["event"], answer["ex_turn"]["text"])
```
"""
SAID = {
    "health": "Is it there",
    "catalogue": "What there is",
    "readiness": "The first questions",
    "practice": "Drafts and partners of your own",
    "letting go": "Letters that are never sent",
    "sessions": "Rehearsals",
    "reports": "Feedback",
    "yours": "What is kept of you",
    "chat completions": "For chat programs",
    "sharing": "Showing a report to somebody (hosted mode)",
    "operator": "For an operator (hosted mode)",
}


@cache
def described() -> dict[str, Any]:
    """The description with every route, those of hosted mode included. Nothing is opened for it."""
    hosted = Settings(mode="hosted", public_url="https://practice.example", secret="s" * 32, sign_in=("invite",))
    found: dict[str, Any] = create_app(hosted).openapi()
    return found


def api_page() -> str:
    """Every route by what it is for, then every shape, then every error."""
    by_tag: dict[str, list[str]] = {}
    for path, methods in described()["paths"].items():
        for method, operation in methods.items():
            by_tag.setdefault(operation["tags"][0], []).append(_operation(method.upper(), path, operation))
    order = [*SAID, *(tag for tag in by_tag if tag not in SAID)]
    parts = [HEAD.rstrip("\n")]
    for tag in order:
        if tag in by_tag:
            parts += [f"## {SAID.get(tag, tag.capitalize())}", *by_tag[tag]]
    parts += ["## Shapes", "`?` marks what may be left out.", *_shapes(), _errors()]
    return "\n\n".join(parts) + "\n"


def _operation(method: str, path: str, operation: dict[str, Any]) -> str:
    lines = [f"### `{method} {path}`", " ".join(operation.get("description", "").split()).replace("``", "`")]
    given = [p for p in operation.get("parameters", []) if p["in"] in ("query", "header") and p["name"] != "accept"]
    facts = [f"- **{p['in']}** `{p['name']}`: {_kind(p['schema'])}{_told(p)}" for p in given]
    body = operation.get("requestBody", {}).get("content", {})
    for kind, content in body.items():
        facts.append(f"- **send** {_kind(content['schema'])}" + ("" if kind == "application/json" else f" as `{kind}`"))
    for status, answer in operation["responses"].items():
        if status == "default":
            continue
        shapes = [f"{_kind(c.get('schema', {}))} as `{k}`" for k, c in answer.get("content", {}).items()]
        facts.append(f"- **{status}** {', or '.join(shapes) if shapes else 'nothing'}")
    return "\n\n".join([*(line for line in lines if line), "\n".join(facts)])


def _shapes() -> Iterator[str]:
    schemas = described()["components"]["schemas"]
    for name in sorted(schemas):
        schema = schemas[name]
        parts = [f"### {name}"]
        if words := " ".join(schema.get("description", "").split()).replace("``", "`"):
            parts.append(words)
        if "enum" in schema:
            parts.append("One of " + ", ".join(f"`{v}`" for v in schema["enum"]) + ".")
        elif "properties" in schema:
            needed = set(schema.get("required", []))
            parts.append(
                "\n".join(
                    f"- `{field}`{'' if field in needed else '?'}: {_kind(shape)}{_told(shape)}"
                    for field, shape in schema["properties"].items()
                )
            )
        else:
            parts.append(f"{_kind(schema)}")
        yield "\n\n".join(parts)


def _kind(schema: dict[str, Any]) -> str:
    """A type in a few words, with links to the shapes on this page."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    for many in ("anyOf", "oneOf", "allOf"):
        if many in schema:
            return " or ".join(_kind(s) for s in schema[many])
    if "const" in schema:
        return f"`{schema['const']}`"
    if "enum" in schema:
        return " or ".join(f"`{v}`" for v in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    if schema.get("type") == "object" and isinstance(schema.get("additionalProperties"), dict):
        return f"object of {_kind(schema['additionalProperties'])}"
    return {"date-time": "time", "binary": "file"}.get(schema.get("format", ""), str(schema.get("type", "anything")))


def _told(shape: dict[str, Any]) -> str:
    words = " ".join(shape.get("description", "").split()).replace("``", "`")
    default = shape.get("default")
    ending = f" (default `{default}`)" if default not in (None, "", [], {}) else ""
    return (f", {words}" if words else "") + ending


def _errors() -> str:
    rows = sorted({(status_of(error), error.slug, error.title) for error in _every(UnsentError)})
    lines = [f"| {status} | `{slug}` | {title} |" for status, slug, title in rows]
    head = "## Errors {#errors}\n\nUnder `/v1` they have OpenAI's shape, with the same slug as `error.code`.\n\n"
    return head + "\n".join(["| status | slug | in words |", "|---|---|---|", *lines])


def _every(cls: type[UnsentError]) -> Iterator[type[UnsentError]]:
    if cls.__module__.startswith("service."):
        yield cls
    for below in cls.__subclasses__():
        yield from _every(below)
