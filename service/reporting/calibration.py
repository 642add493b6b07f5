"""How far an evaluator agrees with labelled turns, from the last eval run of exactly this evaluator.

The eval suite writes the figures; a release ships them as ``calibration.json`` beside this module.
Figures of another model, another prompt or other rules say nothing about this one and are not shown.
"""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from service.errors import ContentError
from service.reporting.schema import AreaAgreement

SHIPPED = Path(__file__).with_name("calibration.json")


class Run(BaseModel):
    """One evaluator's figures. ``prompt_hash`` is ``None`` for rules; ``version`` is the reader's."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["builtin", "model"]
    model: str | None
    prompt_hash: str | None
    version: str
    on: date
    areas: Annotated[tuple[AreaAgreement, ...], Field(min_length=1)]


class Calibration(BaseModel):
    """Every run worth keeping; for the same evaluator the latest counts."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    runs: tuple[Run, ...] = ()

    def find(self, kind: str, model: str | None, prompt_hash: str | None, version: str) -> Run | None:
        """The figures of exactly this evaluator: for rules the reader's version counts, for a model its prompt."""
        same = [
            run
            for run in self.runs
            if run.kind == kind
            and run.model == model
            and run.prompt_hash == prompt_hash
            and (kind == "model" or run.version == version)
        ]
        return max(same, key=lambda run: run.on, default=None)


@lru_cache(maxsize=4)
def load_calibration(path: Path = SHIPPED) -> Calibration:
    """The shipped figures; none where there is no file. Raises ``ContentError`` for a file that is not valid."""
    if not path.exists():
        return Calibration()
    try:
        return Calibration.model_validate(json.loads(path.read_bytes()))
    except (ValueError, ValidationError) as error:
        raise ContentError("calibration.json is not valid.") from error
