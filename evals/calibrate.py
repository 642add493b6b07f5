"""``python -m evals.calibrate``: write what the report page says about the built-in evaluator's agreement.

Figures are of the set-aside turns and of exactly these rules; after any change of the reader the page
says "not measured" until this has been run again.
"""

from __future__ import annotations

from datetime import UTC, datetime

from evals.suites import markers
from service.reporting.builtin import reader_version
from service.reporting.calibration import SHIPPED, Calibration, Run
from service.reporting.schema import AreaAgreement
from service.transcript import Area


def main() -> None:
    """Measure, and replace the shipped figures of the built-in evaluator."""
    figures = {f.name: f for f in markers.run("heldout").figures}
    areas = []
    for area in Area:
        figure = figures[f"{area.value}: macro-F1"]
        low, high = figure.low or 0.0, figure.high or 1.0
        areas.append(
            AreaAgreement(area=area, f1=round(figure.value, 3), low=round(low, 3), high=round(high, 3), n=figure.n)
        )
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
