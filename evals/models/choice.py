"""The one switch, ``--models``: which models a run asks, and how their answers come about.

- ``scripted``: the shipped fake, in the behaviours that a suite names. The default; nobody is asked.
- ``recorded``: every model with a file in ``evals/cassettes``; ``recorded:NAME,NAME`` some of them.
- ``small``: the small local model, started here (its weights must be installed).
- anything else: litellm names of models, with commas between them, asked live.

With ``record`` the answers of live models are kept in ``evals/cassettes``, for others to play back.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import Literal
from unittest import mock

from evals.models import small
from evals.models.cassettes import CASE, Deck, deck_for, decks, edge, forget, named, save_deck
from evals.models.live import CachedGateway, Purse
from service.errors import ConfigError
from service.gateway.litellm import LiteLLMGateway, ModelSettings
from service.gateway.port import Gateway
from service.gateway.scripted import Behaviour, ScriptedGateway

Mode = Literal["scripted", "recorded", "live"]
Size = Literal["scripted", "recorded", "live", "small"]
"""How much a suite can ask of a model; the small one takes a minute for what others do in a second."""
PATIENCE_S = 300.0
"""How long one answer of a live model may take: a small one on a busy machine is slow."""
AT_ONCE = 4
"""Calls to a live model that run side by side."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What ``--models`` says. ``names`` are litellm names; empty for ``scripted``, and for all recordings."""

    mode: Mode = "scripted"
    names: tuple[str, ...] = ()
    record: bool = False
    spend_usd: float = 1.0


def choose(text: str, *, record: bool = False, spend_usd: float = 1.0) -> Choice:
    """Read the switch. Raises ``ConfigError`` where a recording is asked for that cannot be made."""
    kind, _, rest = text.strip().partition(":")
    mode: Mode = "live"
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    if kind in ("scripted", ""):
        mode, names = "scripted", ()
    elif kind == "recorded":
        mode, names = "recorded", tuple(name.strip() for name in rest.split(",") if name.strip())
    if record and mode != "live":
        raise ConfigError("Only a live model can be recorded: name one with --models.")
    return Choice(mode, names, record, spend_usd)


@dataclass
class Source:
    """One model to measure. ``label`` goes in front of its figures; ``model`` is its litellm name."""

    label: str
    mode: Mode
    model: str
    gateway: Gateway
    deck: Deck | None = None
    purse: Purse | None = None
    size: Size = "scripted"
    limit: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    @property
    def patience_s(self) -> float:
        """How long one call may take altogether."""
        return PATIENCE_S

    def has(self, name: str) -> bool:
        """Whether a case is worth asking about: of a recording, only what was recorded."""
        return self.deck is None or self.mode != "recorded" or name in self.recorded

    @property
    def asked(self) -> Size:
        """How much is asked of the model, or was when it was recorded."""
        return self.deck.origin.size if self.deck is not None and self.mode == "recorded" else self.size

    @cached_property
    def recorded(self) -> frozenset[str]:
        return frozenset(a.case for a in self.deck.answers.values()) if self.deck else frozenset()

    def counts(self) -> bool:
        """Whether the case that is running got all of its answers; a stale recording measures nothing."""
        return self.deck is None or self.deck.holds(CASE.get())

    def notes(self) -> list[str]:
        """What whoever reads the figures has to know about where they come from."""
        said = []
        if self.deck is not None:
            origin = self.deck.origin
            said.append(f"{self.label}: answers of {origin.model} ({origin.served_by}), {origin.recorded_on}")
            if self.deck.stale:
                said.append(
                    f"{self.label}: {len(self.deck.stale)} recordings are stale, their prompts have changed: "
                    + ", ".join(sorted(self.deck.stale))
                )
            if self.deck.incomplete:
                said.append(
                    f"{self.label}: {len(self.deck.incomplete)} recordings are incomplete, they were broken off: "
                    + ", ".join(sorted(self.deck.incomplete))
                )
        if self.purse is not None:
            said.append(f"{self.label}: {self.purse.line()}")
        return said


async def sources(choice: Choice, suite: str, behaviours: Sequence[Behaviour]) -> AsyncGenerator[Source]:
    """The models of a run, one at a time (two would take each other's processor). Close it: ``aclosing``.

    ``behaviours`` are what a scripted run measures. Raises ``NotFound`` for a recording that is not there
    and ``ConfigError`` for weights that are not installed.
    """
    if choice.mode == "scripted":
        for behaviour in behaviours:
            yield Source(f"scripted {behaviour}", "scripted", f"scripted/{behaviour}", ScriptedGateway(behaviour))
    elif choice.mode == "recorded":
        for name in choice.names or tuple(decks()):
            deck = named(name)
            if deck.cases(suite):
                async with edge(deck, record=False), _asking(deck.origin.model) as gateway:
                    yield Source(f"recorded {name}", "recorded", name, gateway, deck, size="recorded")
    else:
        for name in choice.names:
            async with _live(choice, suite, name) as source:
                yield source


@asynccontextmanager
async def _live(choice: Choice, suite: str, name: str) -> AsyncIterator[Source]:
    async with AsyncExitStack() as stack:
        model, served_by = name, "its provider"
        if name == small.NAME:
            model, served_by = small.MODEL, f"{small.WEIGHTS}, llama.cpp on this machine"
            base = stack.enter_context(small.serving(small.required()))
            given = {"OPENAI_API_BASE": base, "OPENAI_API_KEY": "not-needed"}
            stack.enter_context(mock.patch.dict(os.environ, given))
        purse = Purse(choice.spend_usd)
        size: Size = "small" if name == small.NAME else "live"
        deck = None
        if choice.record:
            deck = deck_for(
                model, served_by, datetime.now(UTC).date().isoformat(), "small" if size == "small" else "live"
            )
            await stack.enter_async_context(edge(deck, record=True))
        limit = asyncio.Semaphore(1 if name == small.NAME else AT_ONCE)  # the small one answers one at a time
        asking = await stack.enter_async_context(_asking(model))
        if deck is None:
            yield Source(name, "live", model, CachedGateway(asking, purse), None, purse, size, limit)
            return
        yield Source(name, "live", model, asking, deck, None, size, limit)
        forget(deck, suite)
        save_deck(deck)


@asynccontextmanager
async def _asking(model: str) -> AsyncIterator[LiteLLMGateway]:
    """The product's own gateway, with one model for every role and no second try behind its back."""
    settings = ModelSettings(
        partner_model=model,
        judge_model=model,
        appraise_model=model,
        coach_model=model,
        retries=0,
        timeout_s=PATIENCE_S,
        first_token_timeout_s=PATIENCE_S,
        cooldown_s=0.0,
    )
    gateway = LiteLLMGateway(settings)
    try:
        yield gateway
    finally:
        await gateway.close()
