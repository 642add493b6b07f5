"""The description of the API is whole and true, and every failure has a status."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from service import cli  # noqa: F401 - so that every module which may define an error has been imported
from service.conversation.events import FINAL_EVENTS
from service.errors import ModelError, UnsentError
from service.web.description import LINKS
from service.web.problems import STATUS, problem, problem_response, status_of
from tests.support.app import House


def every(cls: type[UnsentError]) -> Iterator[type[UnsentError]]:
    yield cls
    for below in cls.__subclasses__():
        yield from every(below)


ERRORS = list(dict.fromkeys(every(UnsentError)))


@pytest.mark.parametrize("error", ERRORS, ids=lambda e: e.__name__)
def test_every_error_has_a_status_of_its_own_or_of_its_kind(error: type[UnsentError]) -> None:
    own = [base for base in error.__mro__ if base in STATUS]
    assert own, error
    assert own[0] is not UnsentError or error is UnsentError, f"{error.__name__} would be a plain 500"
    assert 400 <= status_of(error) <= 599
    shown = problem(error())
    assert shown.type == f"urn:unsent:problem:{error.slug}"
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", error.slug)
    assert shown.title.endswith(".")
    response = problem_response(error())
    assert response.status_code == shown.status
    assert response.media_type == "application/problem+json"
    assert ("retry-after" in response.headers) is (shown.status in (429, 503))


def test_no_two_errors_share_a_slug() -> None:
    slugs = [error.slug for error in ERRORS]
    assert len(slugs) == len(set(slugs))


def test_a_models_failure_is_never_blamed_on_the_person() -> None:
    assert all(status_of(error) >= 500 for error in every(ModelError))


def refs(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for key, below in value.items():
            if key != "mapping":
                yield from refs(below)
            else:
                yield from below.values()
    elif isinstance(value, list):
        for below in value:
            yield from refs(below)


def draft_2020_12() -> Any:
    """The validator of OpenAPI 3.1's schemas. It takes a second to import, which only the tests that ask for it pay."""
    import jsonschema  # type: ignore[import-untyped]  # it ships no types

    return jsonschema.Draft202012Validator


async def test_the_description_is_whole(home: House) -> None:
    described = (await home.client.get("/openapi.json")).json()
    assert described["openapi"].startswith("3.1")
    schemas = described["components"]["schemas"]
    for ref in set(refs(described)):
        assert ref.removeprefix("#/components/schemas/") in schemas, ref
    for schema in schemas.values():
        draft_2020_12().check_schema(schema)
    names = [o["operationId"] for methods in described["paths"].values() for o in methods.values()]
    assert len(names) == len(set(names))


async def test_the_events_of_a_stream_are_described_and_real_ones_fit(home: House) -> None:
    described = (await home.client.get("/openapi.json")).json()
    events = described["components"]["schemas"]["TurnEvent"]
    assert set(events["discriminator"]["mapping"]) == {"accepted", "delta", *FINAL_EVENTS}
    for path, method in (("turns", "post"), ("wait", "post"), ("turns/{turn_id}/events", "get")):
        content = described["paths"][f"/api/sessions/{{session_id}}/{path}"][method]["responses"]["200"]["content"]
        assert content["text/event-stream"]["schema"] == {"$ref": "#/components/schemas/StreamedEvent"}
    streamed = described["components"]["schemas"]["StreamedEvent"]["properties"]
    assert streamed["data"]["contentSchema"] == {"$ref": "#/components/schemas/TurnEvent"}
    validator = draft_2020_12()({**events, "components": described["components"]})
    session = (await home.begin())["id"]
    turns = [
        await home.say(session, "hi. i hope your week was kind"),
        await home.wait(session),
        await home.say(session, "i want to kill myself tonight"),
    ]
    for turn in turns:
        for event in await home.events(session, turn["user_turn"]["id"]):
            validator.validate(event.data)


async def test_a_rehearsal_is_described_with_what_there_is_to_choose_from(home: House) -> None:
    described = (await home.client.get("/openapi.json")).json()
    knowledge = home.services.ground.knowledge
    schema = {"$ref": "#/components/schemas/SessionBody", "components": described["components"]}
    fits = draft_2020_12()(schema).is_valid
    own = (await home.client.post("/api/personas/custom", json={"base": "dana", "alias": "Sam"})).json()["id"]
    for scenario in knowledge.scenarios:
        for persona in (*knowledge.personas, own):
            assert fits({"scenario": scenario, "persona": persona}), (scenario, persona)
    assert not fits({"scenario": "first_text", "persona": "nobody"})
    assert not fits({"scenario": "nothing", "persona": "dana"})
    assert not fits({"scenario": "first_text", "persona": "dana", "prepare": {"another_part": "a"}})
    base = described["components"]["schemas"]["CustomPersonaBody"]["properties"]["base"]
    assert base == {"$ref": "#/components/schemas/PersonaId"}


async def test_every_answer_fits_what_is_described(home: House) -> None:
    described = (await home.client.get("/openapi.json")).json()
    session = (await home.begin())["id"]
    await home.say(session, "hi. i hope your week was kind")
    report = (await home.report(session))["id"]
    for path, ids in (
        ("/healthz", {}),
        ("/readyz", {}),
        ("/api/scenarios", {}),
        ("/api/personas", {}),
        ("/api/principles", {}),
        ("/api/readiness", {}),
        ("/api/sessions", {}),
        ("/api/sessions/{session_id}", {"session_id": session}),
        ("/api/sessions/{session_id}/reports/{report_id}", {"session_id": session, "report_id": report}),
    ):
        schema = described["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        answer = await home.client.get(path.format(**ids))
        draft_2020_12()({**schema, "components": described["components"]}).validate(answer.json())


async def test_every_link_leads_from_an_answer_to_a_call_that_takes_what_is_in_it(home: House) -> None:
    paths = (await home.client.get("/openapi.json")).json()["paths"]
    taken = {o["operationId"]: {p["name"] for p in o.get("parameters", ())} for m in paths.values() for o in m.values()}
    links = [
        link
        for methods in paths.values()
        for operation in methods.values()
        for answer in operation["responses"].values()
        for link in answer.get("links", {}).values()
    ]
    assert len(links) == sum(len(calls) for _, _, calls in LINKS)
    for link in links:
        assert set(link["parameters"]) <= taken[link["operationId"]], link
    session = (await home.begin())["id"]
    said = await home.say(session, "hi. i hope your week was kind")
    assert (said["session"]["id"], bool(said["user_turn"]["id"])) == (session, True)


async def test_every_route_of_the_api_says_how_it_fails(home: House) -> None:
    described = (await home.client.get("/openapi.json")).json()
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            content = operation["responses"]["default"]["content"]
            ours, theirs = ("application/problem+json", "Problem"), ("application/json", "OpenAIProblem")
            kind, shape = theirs if path.startswith("/v1/") else ours
            assert content == {kind: {"schema": {"$ref": f"#/components/schemas/{shape}"}}}, f"{method} {path}"
            described_422 = operation["responses"].get("422", {}).get("content", {})
            assert "HTTPValidationError" not in str(described_422), f"{method} {path} describes a shape it never has"


async def test_the_catalogue_is_whole(home: House) -> None:
    knowledge = home.services.ground.knowledge
    scenarios = (await home.client.get("/api/scenarios")).json()
    assert [s["id"] for s in scenarios] == list(knowledge.scenarios)
    assert len((await home.client.get("/api/personas")).json()) == len(knowledge.personas)
    assert len((await home.client.get("/api/principles")).json()) == len(knowledge.principles)
