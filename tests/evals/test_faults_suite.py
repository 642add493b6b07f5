"""The suite ``faults`` sees it when the service deals worse with a provider that fails."""

from __future__ import annotations

import pytest

from evals.limits import missed
from evals.options import Options
from evals.results import SuiteResult
from evals.suites import faults
from service.errors import ModelError
from service.gateway import litellm as adapter

FEW = ("the key is wrong", "cut off", "an answer with nothing in it")


def measured(monkeypatch: pytest.MonkeyPatch) -> SuiteResult:
    """The suite on a few faults."""
    monkeypatch.setattr(faults, "BEFORE", tuple(f for f in faults.BEFORE if f.name in FEW))
    monkeypatch.setattr(faults, "MIDWAY", tuple(f for f in faults.MIDWAY if f.name in FEW))
    monkeypatch.setattr(faults, "PASSING", ())
    return faults.run(Options())


def names_missed(result: SuiteResult) -> set[str]:
    return {miss.name for miss in missed([result])} - {"faults", faults.UNSEEN}


def test_as_it_is_every_fault_has_its_name_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    result = measured(monkeypatch)
    assert names_missed(result) == set(), result.failures
    assert result.failures == []


def test_a_fault_by_another_name_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def vague(error: BaseException) -> ModelError:
        return ModelError()

    monkeypatch.setattr(adapter, "map_exception", vague)
    result = measured(monkeypatch)
    assert faults.NAMED in names_missed(result)
    assert {f.case for f in result.failures} == {"the key is wrong"}
    assert "The model could not answer." in result.failures[0].details["seen"]
