"""The composition root: what a process does besides answering."""

from __future__ import annotations

import gc

import pytest

from service import app as app_module
from service.app import _warm
from service.gateway.scripted import ScriptedGateway


@pytest.mark.parametrize("frozen", [0, 1])
async def test_what_a_server_loads_behind_its_first_page_is_left_out_of_collections_and_only_there(
    monkeypatch: pytest.MonkeyPatch, frozen: int
) -> None:
    freezes: list[None] = []
    monkeypatch.setattr(app_module, "FIRST_PAGE_S", 0.0)
    monkeypatch.setattr(gc, "get_freeze_count", lambda: frozen)
    monkeypatch.setattr(gc, "freeze", lambda: freezes.append(None))
    await _warm(ScriptedGateway())
    assert len(freezes) == frozen
