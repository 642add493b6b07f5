"""A run as one JSON file: the results, and everything needed to repeat them."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from evals.options import Options
from evals.results import SuiteResult
from service import __version__
from service.errors import ConfigError, NotFound
from service.prompting.load import content_hash

FORMAT = "unsent-eval/1"
ROOT = Path(__file__).parent.parent
PACKAGES = ("litellm", "numpy", "openai", "pydantic", "pyyaml", "respx", "scikit-learn", "scipy", "xllamacpp")
HASHED: dict[str, tuple[str, ...]] = {
    "cases": ("evals/cases",),
    "users": ("evals/users",),
    "cassettes": ("evals/cassettes",),
    "reader": ("service/principles",),
    "direction": ("service/direction",),
    "partner": ("service/partner", "service/prompting"),
    "safety": ("service/safety",),
    "reporting": ("service/reporting",),
    "evals": ("evals/suites", "evals/simulate.py", "evals/statistics.py", "evals/cases.py"),
}
"""What the measures depend on, hashed file by file; the prompts and personas have the product's own hash."""


class _Said(BaseModel):
    """What a file has to say of its run for others to read it; ``about`` may hold more."""

    model_config = ConfigDict(extra="allow")

    at: str = ""
    hashes: dict[str, str] = {}
    packages: dict[str, str] = {}


class _File(BaseModel):
    about: _Said
    options: dict[str, Any]
    suites: list[dict[str, Any]]


@dataclass(slots=True)
class Run:
    """One run: what was asked, where and on what it ran, and what came out."""

    about: dict[str, Any]
    options: dict[str, Any]
    suites: list[SuiteResult] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Plain values, from which ``read`` makes the same run."""
        return {
            "format": FORMAT,
            "about": self.about,
            "options": self.options,
            "suites": [suite.to_json() for suite in self.suites],
        }

    def write(self, path: Path) -> None:
        """Write the file, compactly: there are many cases. Raises ``ConfigError`` when that is not possible."""
        write_text(path, json.dumps(self.to_json(), ensure_ascii=False, separators=(",", ":")) + "\n")


def run_of(options: Options, suites: Sequence[SuiteResult], seconds: float) -> Run:
    """The results with everything that says where they come from."""
    about = {
        "version": __version__,
        "commit": _commit(),
        "content": content_hash(),
        "hashes": {name: _hash(paths) for name, paths in HASHED.items()},
        "packages": {name: found for name in PACKAGES if (found := _version(name))},
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "seconds": round(seconds, 1),
    }
    return Run(about, asdict(options), list(suites))


def read_run(path: Path) -> Run:
    """A run that was written before. Raises ``NotFound`` and ``ConfigError`` for what is no such file."""
    try:
        made = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise NotFound(f"There is no file {path}.") from None
    except (OSError, ValueError):
        raise ConfigError(f"{path} cannot be read as the JSON of a run.") from None
    if not isinstance(made, dict) or made.get("format") != FORMAT:
        raise ConfigError(f"{path} is not what `unsent eval --json` writes (format {FORMAT}).")
    try:
        read = _File.model_validate(made)
        return Run(made["about"], read.options, [SuiteResult.from_json(one) for one in read.suites])
    except ValidationError:
        raise ConfigError(f"{path} is damaged, or was written by another version.") from None


def write_text(path: Path, text: str) -> None:
    """Write a file that somebody asked for. Raises ``ConfigError`` naming it when that is not possible."""
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise ConfigError(f"{path} cannot be written: {error.strerror}.") from None


def _hash(paths: Sequence[str]) -> str:
    digest = sha256()
    for top in paths:
        base = ROOT / top
        files = sorted(p for p in base.rglob("*") if p.is_file()) if base.is_dir() else [base]
        for path in files:
            if path.suffix != ".pyc" and path.exists():
                digest.update(f"{path.relative_to(ROOT).as_posix()}\0".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _commit() -> str | None:
    """The commit of this checkout, with a plus when it has changes; ``None`` outside a checkout or without git."""
    try:
        here = subprocess.run(  # noqa: S603  fixed words
            ["git", "-C", str(ROOT), "describe", "--always", "--abbrev=40", "--exclude=*", "--dirty=+"],  # noqa: S607
            capture_output=True,
            text=True,
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return here.stdout.strip() or None
