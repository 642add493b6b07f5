"""What a route needs, as values put together by the composition root; routes never build anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Request

from service.access.doors import Doors, Visitor
from service.conversation.budget import Budget
from service.conversation.buffer import Bell
from service.conversation.ground import Ground
from service.conversation.sessions import Sessions
from service.conversation.turn import TurnRunner
from service.gateway.port import Gateway
from service.jobs.port import Jobs
from service.reporting.report import Reporter
from service.store.port import Store

if TYPE_CHECKING:  # Authlib is imported only where a provider is configured
    from service.access.oidc import SignInElsewhere


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
    budget: Budget | None = None
    doors: Doors | None = None
    elsewhere: SignInElsewhere | None = None
    by_invite: bool = False


async def services(request: Request) -> Services:
    found: Services = request.app.state.services
    return found


async def owner(request: Request) -> str:
    """The owner of this request, as the gate established it."""
    owner_id: str = request.state.owner_id
    return owner_id


async def visitor(request: Request) -> Visitor:
    """Who asks, as the gate established it. Only behind the gate's own check that somebody does."""
    found: Visitor = request.state.visitor
    return found


async def doors(request: Request) -> Doors:
    """The doors of hosted mode; its routes are there in no other."""
    found: Doors = request.app.state.services.doors
    return found


Deps = Annotated[Services, Depends(services)]
Owner = Annotated[str, Depends(owner)]
Asking = Annotated[Visitor, Depends(visitor)]
HostedDoors = Annotated[Doors, Depends(doors)]
