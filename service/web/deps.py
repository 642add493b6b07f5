"""What a route needs, as values put together by the composition root; routes never build anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import Depends, Request

from service.conversation.buffer import Bell
from service.conversation.ground import Ground
from service.conversation.sessions import Sessions
from service.conversation.turn import TurnRunner
from service.gateway.port import Gateway
from service.jobs.port import Jobs
from service.reporting.report import Reporter
from service.store.port import Store


@dataclass(frozen=True, slots=True)
class Running:
    """How this service runs, for whoever looks at the settings: shown there, and changed only where it is started.

    ``retention_days`` is ``None`` where nothing is deleted by itself.
    """

    appraise_model: str | None = None
    fallbacks: tuple[str, ...] = ()
    on_postgres: bool = False
    sessions_per_day: int = 0
    retention_days: int | None = None


@dataclass(frozen=True, slots=True)
class Services:
    """Everything the web layer talks to."""

    store: Store
    gateway: Gateway
    ground: Ground
    sessions: Sessions
    turns: TurnRunner
    bell: Bell
    reporter: Reporter
    jobs: Jobs
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    partner_model: str | None
    judge_model: str | None
    country: str | None
    running: Running = Running()
    reply_s: float = 60.0


def services(request: Request) -> Services:
    found: Services = request.app.state.services
    return found


def owner(request: Request) -> str:
    """The owner of this request, as the gate established it."""
    owner_id: str = request.state.owner_id
    return owner_id


Deps = Annotated[Services, Depends(services)]
Owner = Annotated[str, Depends(owner)]
