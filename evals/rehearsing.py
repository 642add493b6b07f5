"""Whole rehearsals for an eval: the service as it is but for HTTP, in a folder that is gone afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from service.app import LOCAL_OWNER, Wired, wired
from service.conversation.buffer import follow
from service.conversation.sessions import NewSession
from service.gateway.port import Gateway
from service.settings import Settings
from service.store.port import StoredEvent
from service.transcript import Session

OPEN_ANSWERS: Mapping[str, str] = {
    "no_contact": "no",
    "blocked": "no",
    "order": "no",
    "harm_by_me": "no",
    "harm_by_them": "no",
    "afraid": "no",
    "crisis_now": "no",
    "under_18": "no",
    "who_ended": "both",
    "how_long_ago": "longer",
    "last_contact": "longer",
    "with_someone": "no",
    "big_change": "no",
    "take_a_no": "yes",
    "my_part": "yes",
    "fine_with_less": "yes",
    "person_or_comfort": "person",
    "changed": "yes",
}
"""Answers to the first questions after which everything is open."""


@asynccontextmanager
async def rehearsing(gateway: Gateway, reply_s: float = 60.0) -> AsyncIterator[Wired]:
    """The service with this gateway, the first questions answered. ``reply_s``: longest wait for a whole answer."""
    with tempfile.TemporaryDirectory(prefix="unsent-eval-") as folder:
        settings = Settings(
            data_dir=Path(folder),
            database_url=None,
            master_key=None,
            master_key_file=None,
            mode="local",
            jobs="inprocess",
            partner_model=gateway.configured("partner"),
            judge_model=gateway.configured("judge"),
            model_fallbacks=(),
            model_timeout_s=reply_s,
            appraisal_budget_s=0.0,
            sessions_per_day=0,
        )
        async with wired(settings, gateway) as found:
            await found.services.sessions.answer_readiness(LOCAL_OWNER, dict(OPEN_ANSWERS))
            yield found


async def begin(found: Wired, scenario: str, persona: str, seed: int) -> Session:
    """A new session."""
    return await found.services.sessions.create(LOCAL_OWNER, NewSession(scenario, persona, seed=seed))


async def heard(found: Wired, turn_id: str, after: int = 0) -> list[StoredEvent]:
    """The events of a turn from ``after`` on, up to its final one."""
    services = found.services
    return [event async for event in follow(services.store, services.bell, LOCAL_OWNER, turn_id, after)]
