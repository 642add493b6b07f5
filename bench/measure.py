"""What every bench shares: figures with a baseline from the same run, medians and spread, and how they are kept."""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

ROOT = Path(__file__).parents[1]
KEPT = ROOT / ".cache" / "bench"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing: a value for each round, and beside it, round by round, what it is compared with.

    ``goal`` bounds the ratio of the two where there is a baseline, the value itself where there is none: from above,
    or from below where ``better`` is ``more``.
    """

    name: str
    unit: str
    values: tuple[float, ...]
    against: str = ""
    baseline: tuple[float, ...] = ()
    goal: float | None = None
    better: Literal["less", "more"] = "less"

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def ratios(self) -> tuple[float, ...]:
        """Each round's value over its own baseline: what the machine did meanwhile falls out."""
        return tuple(value / base for value, base in zip(self.values, self.baseline, strict=bool(self.baseline)))

    @property
    def ratio(self) -> float | None:
        return statistics.median(self.ratios) if self.baseline else None

    @property
    def reached(self) -> bool | None:
        """Whether the goal is met; ``None`` without one."""
        if self.goal is None:
            return None
        found = self.median if self.ratio is None else self.ratio
        return found <= self.goal if self.better == "less" else found >= self.goal

    def line(self) -> str:
        """The figure as it is printed: median, spread, ratio, goal."""
        said = f"{self.name}: {amount(self.median)} {self.unit} ({spread(self.values)})"
        if self.ratio is not None:
            base = statistics.median(self.baseline)
            said += f"; {self.against} {amount(base)}; ratio {self.ratio:.2f} ({spread(self.ratios)})"
        if self.goal is not None:
            sign = "<=" if self.better == "less" else ">="
            said += f"; goal {sign} {self.goal:g}: {'reached' if self.reached else 'NOT reached'}"
        return said

    def as_json(self) -> dict[str, Any]:
        kept: dict[str, Any] = {"name": self.name, "unit": self.unit, "values": [round(v, 6) for v in self.values]}
        if self.baseline:
            kept |= {"against": self.against, "baseline": [round(v, 6) for v in self.baseline]}
        if self.goal is not None:
            kept |= {"goal": self.goal, "better": self.better, "reached": self.reached}
        return kept


@dataclass(slots=True)
class Run:
    """How much to do, where to put files, and what was noticed on the way. ``tiny`` only shows that it all works."""

    folder: Path
    rounds: int = 5
    tiny: bool = False
    notes: list[str] = field(default_factory=list)

    def times(self, usual: int, tiny: int = 1) -> int:
        """How many of something: ``usual``, or hardly any."""
        return tiny if self.tiny else usual

    @property
    def turns(self) -> range:
        """The rounds to go."""
        return range(1 if self.tiny else self.rounds)


def amount(value: float) -> str:
    """A number with three figures that count."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def spread(values: Sequence[float]) -> str:
    """From the least to the most of all rounds."""
    return f"{amount(min(values))} to {amount(max(values))}, n={len(values)}"


def machine() -> dict[str, Any]:
    """What it ran on, and how busy that was with other things when it began."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cpu = next((line for line in _cpuinfo() if line.startswith("model name")), "").partition(":")[2].strip()
    return {
        "machine": f"{os.cpu_count()} cores {platform.machine()}{f' ({cpu})' if cpu else ''}, {memory:.0f} GiB",
        "system": f"{platform.system()}, Python {platform.python_version()}",
        "load_before": round(os.getloadavg()[0], 1),
    }


def _cpuinfo() -> list[str]:
    info = Path("/proc/cpuinfo")
    return info.read_text().splitlines() if info.exists() else []


def commit() -> str:
    """The short name of the commit that is checked out; empty outside a repository."""
    asked = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return asked.stdout.strip()


def keep(results: dict[str, dict[str, Any]], on: Mapping[str, Any], place: Path | None = None) -> Path:
    """Write everything measured as JSON, by subject, with what it ran ``on``; the file it went to."""
    at = datetime.now(UTC)
    file = place or KEPT / f"{at:%Y-%m-%dT%H%M}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    whole = {"at": f"{at:%Y-%m-%dT%H:%M:%SZ}", "commit": commit(), **on, "subjects": results}
    file.write_text(json.dumps(whole, indent=1) + "\n", "utf-8")
    return file


def used_by(pid: int) -> tuple[int, float]:
    """A process's memory in bytes, and the processor seconds it has used (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text()
    used = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    rss = int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) * 1024
    return rss, (int(used[11]) + int(used[12])) / os.sysconf("SC_CLK_TCK")


class Stopwatch:
    """``with Stopwatch() as watch: ...; watch.s`` in seconds of the wall, ``watch.cpu`` of this process."""

    s = cpu = 0.0

    def __enter__(self) -> Stopwatch:
        self._begun, self._cpu = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        self.s, self.cpu = time.perf_counter() - self._begun, time.process_time() - self._cpu
