"""A provider that fails in every known way, at random, for turn after turn: no turn is lost, no role is wrong, and
every failure has its name. Each name once here, a thousand turns at random in ``make verify``."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from service.gateway.litellm import LiteLLMGateway, ModelSettings
from tests.gateway.test_litellm_faults import BEFORE, MIDWAY
from tests.support.app import House, house
from tests.support.fault_provider import Fault, FaultProvider, Timekeeper, reply

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
TURNS = 1_000
TURNS_A_TALK = 12
WORDS = "i was late so often that year, and you sat there waiting. i am sorry for that"
Json = dict[str, Any]

MATRIX: list[tuple[str, Fault, frozenset[str]]] = [
    *((name, fault, frozenset({streamed.slug})) for name, fault, streamed, _ in BEFORE),
    *((f"{name}, midway", fault, frozenset({kind.slug})) for name, fault, kind in MIDWAY),
]
"""What the provider does, and what that may be called."""
WELL = ("well", reply("i read it. it was a long week"), frozenset[str]())


@pytest.fixture
async def provider(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FaultProvider]:
    async with Timekeeper() as running:
        monkeypatch.setenv("OPENAI_API_KEY", "a-key")
        monkeypatch.setenv("OPENAI_API_BASE", running.base_url)
        yield running


@pytest.fixture
async def home(provider: FaultProvider, tmp_path: Path) -> AsyncIterator[House]:
    """The service with a partner at the provider, which is given up on when that says so and left alone for 50 ms."""
    patience = {"timeout_s": Timekeeper.PATIENCE_S, "first_token_timeout_s": Timekeeper.PATIENCE_S}
    gateway = LiteLLMGateway(ModelSettings(partner_model="openai/first", retries=0, cooldown_s=0.05, **patience))
    async with house(tmp_path, gateway, model_timeout_s=1e9) as found:
        await found.ready()
        yield found


@pytest.mark.filterwarnings("ignore:Accessing the 'model_:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:Item '.*' on TypedDict class:UserWarning")
async def test_a_provider_that_fails_in_every_way_loses_no_turn(home: House, provider: FaultProvider) -> None:
    rng = random.Random(6)
    named: Counter[str] = Counter()
    said: list[str] = []
    session = ""
    ways = [rng.choice([*MATRIX, WELL]) for _ in range(TURNS)] if LONG else one_of_each_name(rng)
    for number, (name, fault, slugs) in enumerate(ways):
        if not session:
            session, said = str((await home.begin())["id"]), []
        text = f"{WORDS}, number {number}"
        provider.plan([fault])
        for slug in await one_turn(home, provider, rng, session, text):
            assert slug in slugs, (name, slug)
            named[slug] += 1
        said.append(text)
        now = (await home.client.get(f"/api/sessions/{session}")).json()
        if now["status"] != "open" or len(said) == TURNS_A_TALK or number + 1 == len(ways):
            prove(now["turns"], said)
            session = ""
    check_prompts(provider)
    assert set(named) == frozenset[str]().union(*(slugs for _, _, slugs in MATRIX))


def one_of_each_name(rng: random.Random) -> list[tuple[str, Fault, frozenset[str]]]:
    """Ways to fail, so that every name is needed."""
    shuffled = rng.sample(MATRIX, len(MATRIX))
    return list({slugs: (name, fault, slugs) for name, fault, slugs in shuffled}.values())


async def one_turn(home: House, provider: FaultProvider, rng: random.Random, session: str, text: str) -> list[str]:
    """Say something while the provider does as it likes, then get it answered; what its failure was called, if it was
    asked and failed."""
    asked = len(provider.calls)
    whole = await home.say(session, text)
    turn, outcome = whole["user_turn"]["id"], whole["outcome"]
    while outcome["event"] == "error" and len(provider.calls) == asked:  # still left alone after the turn before
        outcome = await again(home, session, turn, "model")
    named = [outcome["slug"]] if outcome["event"] == "error" else []
    provider._plans.clear()
    while outcome["event"] == "error":
        assert outcome["slug"].startswith("model-")
        assert outcome["title"]
        assert whole["user_turn"]["text"] == text
        voice = rng.choice(["model", "built_in"])
        outcome = await again(home, session, turn, voice)
        assert voice == "model" or outcome["event"] != "error"
    assert outcome["event"] in ("reply", "silence", "ended"), outcome
    return named


async def again(home: House, session: str, turn: str, voice: str) -> Json:
    """Ask once more for the answer; what came of it."""
    answer = await home.client.post(f"/api/sessions/{session}/turns/{turn}/retry", json={"voice": voice})
    assert answer.status_code == 200, answer.text
    outcome: Json = answer.json()["outcome"]
    return outcome


def prove(tree: list[Json], said: list[str]) -> None:
    """Every turn is there once, in order, answered once, by the right side."""
    own = [t for t in tree if t["role"] == "user"]
    assert [t["text"] for t in own] == said
    by_id = {t["id"]: t for t in tree}
    for turn in own:
        whole = [t for t in tree if t["parent_turn_id"] == turn["id"] and t["status"] == "complete"]
        assert (turn["status"], len(whole)) == ("answered", 1)
    for turn in tree:
        parent = by_id.get(turn["parent_turn_id"] or "")
        assert parent is None or parent["role"] != turn["role"]


def check_prompts(provider: FaultProvider) -> None:
    """The model was always told who said what: nobody's own words stand in the other's mouth."""
    assert provider.calls
    for call in provider.calls:
        for message in call.body["messages"]:
            if message["role"] == "assistant":
                assert WORDS not in message["content"]
