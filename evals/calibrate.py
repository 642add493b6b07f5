"""``python -m evals.calibrate [RUN.json …]``: write what the report page says about an evaluator's agreement.

Without a file the built-in evaluator is measured, on the set-aside turns and with exactly these rules; with files,
every judge model in them (``unsent eval judge --models NAME --json RUN.json``) is taken over, for the version of
the prompts that it was asked with. After any change of the rules or the prompts the page says "not measured" until
this has been run again.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from evals import record
from evals.models import small
from evals.results import Measure, SuiteResult
from evals.suites import markers
from service.errors import ContentError
from service.reporting.builtin import reader_version
from service.reporting.calibration import SHIPPED, Calibration, Run
from service.reporting.schema import AreaAgreement
from service.transcript import Area

FEWEST = 30
"""Turns below which a figure about a judge is not shown to anybody."""
_AREAS = ": areas: macro-F1"


def main(files: Sequence[str]) -> None:
    """Measure or take over, and keep the shipped figures of every other evaluator. Raises ``ContentError``."""
    found = [run for file in files for run in of_judges(record.read_run(Path(file)))] if files else [of_rules()]
    before = Calibration.model_validate_json(SHIPPED.read_bytes()).runs if SHIPPED.exists() else ()
    SHIPPED.write_text(Calibration(runs=merged(before, found)).model_dump_json(indent=1) + "\n", "utf-8")
    for run in found:
        print(f"{run.model or 'built-in'}: {', '.join(f'{a.area.value} {a.f1}' for a in run.areas)}")


def of_rules() -> Run:
    """The built-in evaluator on the set-aside turns. Raises ``ContentError`` where there are too few."""
    measures = {m.name: m for m in markers.run("heldout").measures}
    areas = _areas([measures[f"{area.value}: macro-F1"] for area in Area])
    return Run(
        kind="builtin", model=None, prompt_hash=None, version=reader_version(), on=datetime.now(UTC).date(), areas=areas
    )


def of_judges(run: record.Run) -> Iterator[Run]:
    """Every judge model of a run. Raises ``ContentError`` for a run without one, and for too few turns."""
    judged = next((result for result in run.suites if result.suite == "judge"), SuiteResult("judge"))
    names = [m.name.removesuffix(_AREAS) for m in judged.measures if m.name.endswith(_AREAS)]
    models = [name for name in names if not name.startswith("scripted ") and not name.endswith(" alone")]
    if not models:
        raise ContentError("There is no judge model in this run: unsent eval judge --models NAME --json RUN.json")
    measures = {m.name: m for m in judged.measures}
    for label in models:
        name = label.removeprefix("recorded ")
        yield Run(
            kind="model",
            model=small.MODEL if name == small.NAME else name,
            prompt_hash=str(judged.setup["prompts"]),
            version="",
            on=date.fromisoformat(run.about["at"][:10]),
            areas=_areas([measures[f"{label}: {area.value}: macro-F1"] for area in Area]),
        )


def merged(before: Sequence[Run], new: Sequence[Run]) -> tuple[Run, ...]:
    """What was there, without what is measured anew: the rules, or the same model with the same prompts."""

    def who(run: Run) -> tuple[str | None, ...]:
        return (run.kind, run.model, run.prompt_hash)

    again = {who(run) for run in new}
    return (*(run for run in before if who(run) not in again), *new)


def _areas(found: Sequence[Measure]) -> tuple[AreaAgreement, ...]:
    made = []
    for area, one in zip(Area, found, strict=True):
        if one.low is None or one.high is None or one.n < FEWEST:
            raise ContentError(f"{one.name}: {one.n} turns are too few to say how far it agrees; {FEWEST} are needed.")
        low, high = round(one.low, 3), round(one.high, 3)
        made.append(AreaAgreement(area=area, f1=round(one.value, 3), low=low, high=high, n=one.n))
    return tuple(made)


if __name__ == "__main__":
    main(sys.argv[1:])
