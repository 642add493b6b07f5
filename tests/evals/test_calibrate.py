"""What a judge's eval run says is what the report page quotes, for that model and those prompts alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from evals import calibrate
from evals.calibrate import main, of_judges
from evals.options import Options
from evals.record import Run, run_of
from evals.results import SuiteResult
from service.errors import ContentError
from service.reporting import calibration
from service.reporting.builtin import reader_version
from service.reporting.calibration import Calibration, load_calibration
from service.reporting.schema import AreaAgreement
from service.transcript import Area

MODEL = "someone/judge-1"


def judged(turns: int = 40, prompts: str = "abc", label: str = MODEL) -> Run:
    """A run in which a model is right on every other turn."""
    result = SuiteResult("judge", {"models": label, "prompts": prompts})
    for name in (label, f"{label} alone", "scripted steady"):
        for what in ("areas", *(a.value for a in Area)):
            result.share(f"{name}: {what}: macro-F1", {f"c{n}": n % 2 == 0 for n in range(turns)})
    return run_of(Options(models=label), [result], 1.0)


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Calibration figures of this test alone, with the built-in evaluator's in them."""
    area = AreaAgreement(area=Area.LISTENING, f1=0.5, low=0.4, high=0.6, n=600)
    rules = calibration.Run(
        kind="builtin", model=None, prompt_hash=None, version="r1", on=date(2026, 11, 1), areas=(area,)
    )
    path = tmp_path / "calibration.json"
    path.write_text(Calibration(runs=(rules,)).model_dump_json(), "utf-8")
    monkeypatch.setattr(calibrate, "SHIPPED", path)
    return path


def test_a_judges_run_is_what_the_report_page_finds_for_that_model_and_those_prompts(
    shipped: Path, tmp_path: Path
) -> None:
    for prompts in ("old", "abc", "abc"):
        judged(prompts=prompts).write(tmp_path / "run.json")
        main([str(tmp_path / "run.json")])
    found = load_calibration(shipped)
    run = found.find("model", MODEL, "abc", "")
    assert run is not None
    assert {a.area: a.f1 for a in run.areas} == dict.fromkeys(Area, 0.5)
    assert all(a.low < 0.5 < a.high and a.n == 40 for a in run.areas)
    assert found.find("model", MODEL, "changed since", "") is None
    assert found.find("model", "someone/else", "abc", "") is None
    assert found.find("builtin", None, None, "r1") is not None, "the built-in evaluator's figures were lost"
    assert len(found.runs) == 3


@pytest.mark.parametrize(("label", "model"), [(f"recorded {MODEL}", MODEL), ("small", "openai/smollm2")])
def test_a_judge_is_known_by_its_own_name_however_it_was_asked(label: str, model: str) -> None:
    assert [run.model for run in of_judges(judged(label=label))] == [model]


def test_too_few_turns_and_a_run_without_a_judge_are_refused() -> None:
    with pytest.raises(ContentError, match="12 turns are too few"):
        list(of_judges(judged(turns=12)))
    with pytest.raises(ContentError, match="no judge model"):
        list(of_judges(judged(label="scripted obedient")))


def test_what_a_report_says_of_the_built_in_evaluator_was_measured_on_the_rules_that_are_shipped() -> None:
    shipped = load_calibration().find("builtin", None, None, reader_version())
    assert shipped is not None, "the rules have changed since they were measured: python -m evals.calibrate"
    assert all(area.n >= 600 for area in shipped.areas)
