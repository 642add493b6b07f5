"""A run as logs of inspect-ai, one file a suite, so that its viewer and its analysis tools open them.

A measure becomes a score with its interval; a case becomes a sample with what it added to each measure,
and a failing case has its talk as messages. Needs the ``inspect`` extra.
"""

from __future__ import annotations

from math import isfinite
from pathlib import Path
from typing import Any

from evals.record import Run
from evals.results import Failure, SuiteResult
from evals.statistics import ratio
from service.errors import ConfigError, ExtraMissing


def write_logs(run: Run, folder: Path) -> list[Path]:
    """Write the logs and return where they are. Raises ``ConfigError`` without the extra or a usable folder."""
    try:
        from inspect_ai.log import write_eval_log
    except ImportError as error:
        raise ExtraMissing("inspect") from error
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for result in run.suites:
            path = folder / f"{run.about['at'].replace(':', '-')}_{result.suite}.eval"
            write_eval_log(_log(run, result), path)
            written.append(path)
    except OSError as error:
        raise ConfigError(f"{folder} cannot be written: {error.strerror}.") from None
    return written


def _log(run: Run, result: SuiteResult) -> Any:
    from inspect_ai.log import EvalConfig, EvalDataset, EvalLog, EvalMetric, EvalResults, EvalScore, EvalSpec

    scores = []
    for one in result.measures:
        numbers = {"value": one.value, "low": one.low, "high": one.high}
        metrics = {k: EvalMetric(name=k, value=v) for k, v in numbers.items() if v is not None and isfinite(v)}
        told = {"n": one.n, "better": one.better}
        scores.append(EvalScore(name=one.name, scorer="unsent", metrics=metrics, metadata=told))
    samples = _samples(result)
    spec = EvalSpec(
        created=run.about["at"],
        task=result.suite,
        task_args=dict(result.setup),
        dataset=EvalDataset(name=result.suite, samples=len(samples), sample_ids=[str(s.id) for s in samples]),
        model=f"unsent/{run.options.get('models', 'scripted')}",
        config=EvalConfig(),
        packages={"unsent": run.about["version"], **run.about["packages"]},
        metadata={"about": run.about, "options": run.options, "notes": result.notes},
    )
    results = EvalResults(total_samples=len(samples), completed_samples=len(samples), scores=scores)
    return EvalLog(status="success", eval=spec, results=results, samples=samples)


def _samples(result: SuiteResult) -> list[Any]:
    from inspect_ai.log import EvalSample
    from inspect_ai.scorer import Score

    failures: dict[str, list[Failure]] = {}
    for failure in result.failures:
        failures.setdefault(failure.case, []).append(failure)
    scores: dict[str, dict[str, Score]] = {case: {} for case in sorted(result.cases() | failures.keys())}
    for measure in result.measures:
        for case, pairs in measure.rows.items():
            scores[case][measure.name] = Score(value=ratio([pairs], measure.empty))
    samples = []
    for case, own in scores.items():
        wrong = failures.get(case, [])
        if wrong:
            details = {name: text for failure in wrong for name, text in failure.details.items()}
            own["failed"] = Score(value=1, explanation="; ".join(f.what for f in wrong), metadata=details)
        said = wrong[0].talk if wrong and wrong[0].talk else None
        messages = [_message(who, text) for who, text in said] if said else case
        samples.append(EvalSample(id=case, epoch=1, input=messages, target="", scores=own))
    return samples


def _message(who: str, said: str | None) -> Any:
    from inspect_ai.model import ChatMessageAssistant, ChatMessageUser

    words = said if said is not None else "(says nothing)"
    return ChatMessageUser(content=words) if who == "user" else ChatMessageAssistant(content=words)
