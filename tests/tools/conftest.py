"""The service on a real loopback port, with the first questions answered, for the programs that talk to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from service.gateway.scripted import ScriptedGateway
from tests.support.app import OPEN_ANSWERS, PARTNER_ONLY, served


@pytest.fixture(scope="session")
def open_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The built-in partner; everything is open."""
    with served(tmp_path_factory.mktemp("tools")) as base:
        httpx.put(f"{base}/api/readiness", json={"answers": dict(OPEN_ANSWERS)}).raise_for_status()
        yield base


class Listening(ScriptedGateway):
    """The scripted partner, keeping what it was asked."""

    def __init__(self) -> None:
        super().__init__(PARTNER_ONLY)
        self.prompts: list[str] = []

    def stream(self, request):  # type: ignore[no-untyped-def]  # as the parent's
        self.prompts.append(json.dumps([[m.role, m.content] for m in request.messages]))
        return super().stream(request)


@pytest.fixture
def worded_by_a_model(tmp_path: Path) -> Iterator[tuple[str, Listening]]:
    """A (scripted) model words the partner; the address, and the model."""
    gateway = Listening()
    with served(tmp_path, gateway) as base:
        httpx.put(f"{base}/api/readiness", json={"answers": dict(OPEN_ANSWERS)}).raise_for_status()
        yield base, gateway
