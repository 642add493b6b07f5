"""What a run was asked for; every suite takes what concerns it."""

from __future__ import annotations

import os
from dataclasses import dataclass

SEED = 20261122
CORES = max(1, os.cpu_count() or 1)


@dataclass(frozen=True, slots=True)
class Options:
    """The switches of ``unsent eval``.

    ``sessions``: simulated sessions, where a suite plays them; ``seed``: of what is drawn; ``models``,
    ``record``, ``spend_usd``: where answers of models come from (``evals.models.choice.choose``);
    ``workers``: processes at a time; ``listed``: name single cases of the set-aside part too.
    """

    sessions: int = 600
    seed: int = SEED
    models: str = "scripted"
    record: bool = False
    spend_usd: float = 1.0
    workers: int = CORES
    listed: bool = False
