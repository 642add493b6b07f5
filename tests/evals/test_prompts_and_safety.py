"""The prompts suite notices idle and lacking variables and changed prompts; the safety suite a wrong branch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from evals import snapshots
from evals.cases import SafetyCase
from evals.every_prompt import every_prompt
from evals.results import SuiteResult
from evals.snapshots import changed, hash_of, take, taken
from evals.suites import prompts, safety
from service.prompting import compose
from service.safety.types import Concern, ConcernKind


def test_all_that_templates_read_is_given_and_all_that_is_given_is_read() -> None:
    with prompts.given() as passed:
        every_prompt()
    result = SuiteResult("prompts")
    prompts._variables(result, passed, [])
    assert result.value("variables missing") == 0
    assert result.value("variables unused") == 0
    assert len(passed) >= 7
    assert result.notes == []


def test_a_variable_that_nobody_reads_is_named() -> None:
    with prompts.given() as passed:
        compose.repair((), "no", "it was too long", "Dana")
    passed["persona/repair.j2"].add("idle")
    result = SuiteResult("prompts")
    prompts._variables(result, passed, [])
    assert result.value("variables unused") == 1
    assert [f.what for f in result.failures] == ["persona/repair.j2: idle is given and never read"]


def test_tokens_are_counted_without_asking_anybody() -> None:
    count = prompts.counter()
    assert count("hello there") == 2
    assert 1.0 < count("a longer line, with a few more words in it") / 10 < 1.4


def test_a_changed_prompt_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take({"a": hash_of("one"), "b": hash_of("two")}, tmp_path / "s.json")
    before = taken(tmp_path / "s.json")
    assert changed(before, before) == []
    now = {"a": hash_of("another"), "c": hash_of("three")}
    assert changed(now, before) == ["c is new", "b is gone", "a has changed"]
    monkeypatch.setattr(snapshots, "FILE", tmp_path / "none.json")
    assert taken() == {}


def test_a_snapshot_has_every_template_persona_and_scenario() -> None:
    from service.prompting.load import load_knowledge

    names = list(every_prompt())
    for persona in load_knowledge().personas:
        for scenario in load_knowledge().scenarios:
            assert any(name.startswith(f"persona/system.j2 {persona} {scenario} ") for name in names)
    assert {name.split()[0] for name in names} >= {"persona/turn.j2", "evaluator/system.j2", "appraise/turn.j2"}


@contextmanager
def screened_as(monkeypatch: pytest.MonkeyPatch, kind: ConcernKind, way_back: bool) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setattr(safety, "screen", lambda text, surface: Concern(kind, ("words",), way_back))
        yield


def test_what_is_taken_for_something_else_is_counted_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    cases: list[Any] = [SafetyCase(id=f"c{n}", kind="crisis", style="explicit", text="x") for n in range(3)]
    result = SuiteResult("safety")
    with screened_as(monkeypatch, ConcernKind.STALKING, way_back=True):
        safety._branches(result, "dev", cases)
    assert result.value("dev: wrong branch") == 1
    assert result.value("dev: practice goes on after what must end it") == 1
    assert result.notes == ["dev: taken for something else: crisis as stalking 3 times"]


def test_old_and_unchecked_resources_are_a_warning_and_no_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    from evals.options import Options

    monkeypatch.setattr(safety, "load_safety", lambda part: [])
    monkeypatch.setattr(safety, "_today", lambda: datetime(2099, 1, 1, tzinfo=UTC).date())
    result = safety.run(Options())
    assert any(note.startswith("warning: resources that nobody has checked yet") for note in result.notes)
    assert not any("resource" in m.name for m in result.measures)
