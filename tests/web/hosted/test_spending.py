"""What models may use for one owner in a day; and what whoever runs the place can watch, which is counts alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from service.gateway.port import Chunk, ModelRequest, Usage
from service.gateway.scripted import ScriptedGateway
from tests.support.app import PARTNER_ONLY
from tests.support.hosted import Town, town

CANARY = "zanzibarquokka"
LINE = f"hi. how was the {CANARY} for you?"
CRISIS = "i want to kill myself tonight"


class Counting(ScriptedGateway):
    """Says that each reply took 600 tokens, unless it is told to say nothing."""

    said: Usage = Usage(prompt_tokens=500, completion_tokens=100)

    async def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        async for chunk in super().stream(request):
            yield Chunk(chunk.text, chunk.model, chunk.done, self.said if chunk.done else Usage())


@pytest.fixture
async def limited(town_dir: Path) -> AsyncIterator[tuple[Town, Counting]]:
    gateway = Counting(PARTNER_ONLY)
    async with town(town_dir, gateway, model_tokens_per_day=1_000) as place:
        yield place, gateway


async def test_beyond_the_days_tokens_one_owner_waits_and_another_does_not(limited: tuple[Town, Counting]) -> None:
    place, _ = limited
    anna, ben = await place.person(), await place.person()
    await anna.ready()
    await ben.ready()
    session = (await anna.begin())["id"]
    for _ in range(2):
        await anna.say(session, "hi. how was your day?")
    refused = await anna.post(session, "and yesterday?")
    assert (refused.status_code, refused.json()["slug"]) == (429, "budget-spent")
    assert refused.headers["content-type"] == "application/problem+json"
    assert 0 < int(refused.headers["retry-after"]) <= 86_400
    page = await anna.client.post(f"/sessions/{session}/turns", data={"text": "hi", "client_turn_id": "page-turn-1"})
    assert page.status_code == 429
    program = await place.program(await place.owner_id(anna), "practise")
    asked = {"model": "dana/first_text", "messages": [{"role": "user", "content": "hello"}]}
    theirs = await program.post("/v1/chat/completions", json=asked)
    assert (theirs.status_code, theirs.json()["error"]["type"]) == (429, "rate_limit_error")
    assert "retry-after" in theirs.headers
    stopped = await anna.say(session, CRISIS)  # what must be heard is heard all the same
    assert stopped["outcome"]["event"] == "safety"
    await ben.say((await ben.begin())["id"], "hi. how was your day?")
    operator = await place.person("operator")
    assert (await operator.client.get("/api/operator/counts")).json()["model_tokens_today"] >= 1_800


async def test_a_provider_that_does_not_count_is_counted_by_length(limited: tuple[Town, Counting]) -> None:
    place, gateway = limited
    gateway.said = Usage()
    anna = await place.person()
    await anna.ready()
    session = (await anna.begin())["id"]
    await anna.say(session, "hi. how was your day?")
    assert (await anna.post(session, "and yesterday?")).status_code == 429  # its instructions alone are that long


async def test_counts_and_spans_name_routes_and_nothing_of_anybody(
    town_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spans, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(spans))
    monkeypatch.setattr("service.app.make_tracer", lambda: provider.get_tracer("unsent"))
    async with town(town_dir, Counting(PARTNER_ONLY), metrics=True, traces=True) as place:
        anna = await place.person()
        await anna.ready()
        session = (await anna.begin(goal=LINE))["id"]
        await anna.say(session, LINE)
        await anna.client.get(f"/api/sessions/{CANARY}?q={CANARY}")
        await anna.client.get(f"/{CANARY}")
        await anna.client.request(CANARY.upper(), "/")
        owner = await place.owner_id(anna)
        assert (await anna.client.get("/metrics")).status_code == 403
        operator = await place.person("operator")
        reader = await place.program(await place.owner_id(operator), "counts")
        told = (await reader.get("/metrics")).text
    assert 'unsent_requests_total{method="POST",route="/api/sessions/{session_id}/turns",status="200"} 1.0' in told
    assert 'unsent_model_calls_total{outcome="ok",role="partner"} 1.0' in told
    assert 'unsent_model_tokens_total{role="partner"} 600.0' in told
    traced = str([(span.name, dict(span.attributes or {}), span.events) for span in spans.get_finished_spans()])
    assert "/api/sessions/{session_id}/turns" in traced
    assert "'tokens': 600" in traced
    for secret in (CANARY, CANARY.upper(), session, owner):
        assert secret not in told + traced


async def test_without_being_asked_for_nothing_is_watched(place: Town) -> None:
    operator = await place.person("operator")
    reader = await place.program(await place.owner_id(operator), "counts")
    assert (await reader.get("/metrics")).status_code == 404
