"""The service in hosted mode for a test: in process, with as many people as the test lets in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
from fastapi import FastAPI

from service.access.doors import Doors
from service.access.port import Role
from service.app import create_app
from service.gateway.port import Gateway
from tests.support.app import House, settings_for

ORIGIN = "https://practice.example"
SECRET = "a secret of the tests, thirty-two characters or more"
HOSTED: dict[str, Any] = {
    "mode": "hosted",
    "public_url": ORIGIN,
    "secret": SECRET,
    "sign_in": ("invite",),
    "requests_per_minute": 100_000,
}


@dataclass
class Town:
    """A running service in hosted mode. ``stranger`` is a browser that is not signed in."""

    app: FastAPI
    stranger: httpx.AsyncClient
    folder: Path
    _open: AsyncExitStack

    @property
    def doors(self) -> Doors:
        found: Doors = self.app.state.services.doors
        return found

    async def browser(self) -> httpx.AsyncClient:
        """A browser with no cookies yet. As browsers do, it says where a form came from."""
        return await self._open.enter_async_context(_browser(self.app))

    async def link(self, role: Role = "owner", owner: str | None = None) -> str:
        """The path of a fresh invite."""
        _, url = await self.doors.invite(role, timedelta(days=7), owner)
        return url.removeprefix(ORIGIN)

    async def person(self, role: Role = "owner") -> House:
        """Somebody new, signed in by an invite."""
        client = await self.browser()
        answer = await client.post(await self.link(role))
        assert answer.status_code == 303, answer.text
        return House(self.app, client, self.folder)

    async def owner_id(self, house: House) -> str:
        """Who is signed in there."""
        visitor = await self.doors.who_has_cookie(house.client.cookies["__Host-unsent"])
        assert visitor is not None
        return visitor.owner_id

    async def program(self, owner_id: str, *scopes: str) -> httpx.AsyncClient:
        """A program with a token of this owner's."""
        _, secret = await self.doors.make_token(owner_id, frozenset(scopes), timedelta(days=1))
        transport = httpx.ASGITransport(app=self.app, raise_app_exceptions=False)
        client = httpx.AsyncClient(transport=transport, base_url=ORIGIN, headers={"Authorization": f"Bearer {secret}"})
        return await self._open.enter_async_context(client)


def _browser(app: FastAPI) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url=ORIGIN, headers={"Origin": ORIGIN})


@asynccontextmanager
async def town(folder: Path, gateway: Gateway | None = None, **changed: Any) -> AsyncIterator[Town]:
    """The service for people who sign in. ``changed`` are settings."""
    app = create_app(settings_for(folder, gateway, **{**HOSTED, **changed}), gateway)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(app.router.lifespan_context(app))
        stranger = await stack.enter_async_context(_browser(app))
        yield Town(app, stranger, folder, stack)
