"""``python -m evals.calibrate``: write what the report page says about the built-in evaluator's agreement.

Figures are of the set-aside turns and of exactly these rules; after any change of the reader the page
says "not measured" until this has been run again.
"""

from __future__ import annotations

from datetime import UTC, datetime

from evals.suites import markers
from service.errors import ContentError
from service.reporting.builtin import reader_version
from service.reporting.calibration import SHIPPED, Calibration, Run
from service.reporting.schema import AreaAgreement
from service.transcript import Area


def main() -> None:
    """Measure, and replace the shipped figures of the built-in evaluator."""
    measures = {m.name: m for m in markers.run("heldout").measures}
    areas = []
    for area in Area:
        found = measures[f"{area.value}: macro-F1"]
        if found.low is None or found.high is None:
            raise ContentError("There are too few set-aside turns for an interval.")
        low, high = round(found.low, 3), round(found.high, 3)
        areas.append(AreaAgreement(area=area, f1=round(found.value, 3), low=low, high=high, n=found.n))
    run = Run(
        kind="builtin",
        model=None,
        prompt_hash=None,
        version=reader_version(),
        on=datetime.now(UTC).date(),
        areas=tuple(areas),
    )
    SHIPPED.write_text(Calibration(runs=(run,)).model_dump_json(indent=1) + "\n", "utf-8")
    print(f"{SHIPPED.name}: {', '.join(f'{a.area.value} {a.f1}' for a in areas)}")


if __name__ == "__main__":
    main()
