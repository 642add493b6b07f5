"""A real store on SQLite, and a reporter on top of it."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path
from typing import Protocol

import pytest

from service.conversation.ground import Ground
from service.gateway.port import Gateway
from service.gateway.scripted import Script, ScriptedGateway
from service.principles.reader import read_by_rules
from service.reporting.calibration import Calibration
from service.reporting.report import Reporter
from service.store.crypto import MasterKey
from service.store.sql import SqlStore
from tests.reporting.build import KNOWLEDGE
from tests.store.build import Clock
from tests.support.templates import MASTER, empty_store

__all__ = ["empty_store"]


class MakeReporter(Protocol):
    """Makes a reporter with this gateway's judge, or with the built-in evaluator."""

    def __call__(self, gateway: Gateway | None = None) -> Reporter: ...


@pytest.fixture(autouse=True)
def readings_by_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a report makes of a reading is tested on readings that can be followed by hand: those of the rules."""
    monkeypatch.setattr("service.reporting.material.read", read_by_rules)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def store(empty_store: Path, tmp_path: Path, clock: Clock) -> AsyncIterator[SqlStore]:
    shutil.copytree(empty_store, tmp_path, dirs_exist_ok=True)
    opened = await SqlStore.open(None, tmp_path, MasterKey.from_value(MASTER), clock=clock)
    yield opened
    await opened.close()


@pytest.fixture
def reporter(store: SqlStore, clock: Clock) -> MakeReporter:
    """A reporter with the judge of a gateway, or with the built-in evaluator."""
    numbers = count(1)

    def make(gateway: Gateway | None = None) -> Reporter:
        ground = Ground(store, KNOWLEDGE, "hash", lambda country: ())
        asking = gateway or ScriptedGateway(Script(None, None, None, None))
        return Reporter(
            store, asking, ground, clock, lambda: f"report-{next(numbers)}", lease_s=60, calibration=Calibration()
        )

    return make
