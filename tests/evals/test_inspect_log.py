"""Results as inspect-ai logs: its own reader opens them and finds the measures, the cases and the failures."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from evals.options import Options
from evals.record import run_of
from evals.report.inspect_log import write_logs
from evals.results import SuiteResult
from service.errors import ConfigError


@pytest.fixture
def inspect_log() -> ModuleType:
    return pytest.importorskip("inspect_ai.log")


def suite() -> SuiteResult:
    made = SuiteResult("demo", {"sessions": 3}, frozenset({"aside"}))
    made.share("right", {"good": True, "bad": False, "aside": True})
    made.add("counted", 3, 3, better="lower")
    made.add("of nothing", float("nan"), 0)
    made.fail("bad", "read wrongly", [("ex", None), ("user", "the words")], {"expected": "helped"})
    made.notes.append("a note")
    return made


def test_the_reader_of_inspect_opens_what_was_written(tmp_path: Path, inspect_log: ModuleType) -> None:
    (path,) = write_logs(run_of(Options(), [suite()], 1.0), tmp_path / "logs")
    log = inspect_log.read_eval_log(path)
    assert (log.status, log.eval.task, log.eval.task_args) == ("success", "demo", {"sessions": 3})
    assert log.eval.metadata["notes"] == ["a note"]
    scores = {score.name: score for score in log.results.scores}
    assert scores["right"].metrics["value"].value == pytest.approx(2 / 3)
    assert scores["right"].metrics["low"].value < 2 / 3 < scores["right"].metrics["high"].value
    assert set(scores["counted"].metrics) == {"value"}
    assert scores["of nothing"].metrics == {}
    samples = {sample.id: sample for sample in log.samples}
    assert {"good", "bad"} < set(samples)
    assert len(samples) == 3
    assert "aside" not in samples
    assert [(m.role, m.text) for m in samples["bad"].input] == [("assistant", "(says nothing)"), ("user", "the words")]
    assert samples["bad"].scores["failed"].explanation == "read wrongly"
    assert samples["good"].scores["right"].value == 1.0


@pytest.mark.usefixtures("inspect_log")
def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(ConfigError, match="cannot be written"):
        write_logs(run_of(Options(), [suite()], 1.0), tmp_path / "file" / "logs")
