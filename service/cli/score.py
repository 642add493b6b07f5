"""``unsent score``: turns that happened elsewhere, one JSON line in, one JSON line out."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO

from service.errors import ConfigError, NotFound
from service.prompting.load import load_knowledge
from service.reporting.lines import BadLine, LineRecord, parse_lines, score_lines


def run(file: Path, judge: str | None, jobs: int) -> int:
    """Print one result a usable line, in order; name bad lines by number on stderr.

    1 if a line was bad or a judge failed. Raises ``NotFound`` and ``ConfigError`` for a file that cannot be read.
    """
    try:
        opened = nullcontext(sys.stdin.buffer) if str(file) == "-" else file.open("rb")
        with opened as source:
            return asyncio.run(_score(source, judge, jobs))
    except FileNotFoundError:
        raise NotFound(f"There is no file {file}.") from None
    except (IsADirectoryError, PermissionError):
        raise ConfigError(f"{file} cannot be read.") from None


async def _score(source: BinaryIO, judge: str | None, jobs: int) -> int:
    bad: list[BadLine] = []
    records = _usable(parse_lines(source), bad)
    failures = 0
    if judge is None:
        async for scored in score_lines(records, load_knowledge()):
            print(scored.score.model_dump_json())
    else:
        failures = await _with_judge(records, judge, jobs)
    for line in bad:
        print(f"line {line.number}: {line.why}", file=sys.stderr)
    if bad:
        print(f"skipped because they could not be read: {len(bad)}", file=sys.stderr)
    return 1 if bad or failures else 0


async def _with_judge(records: Iterable[LineRecord], name: str, jobs: int) -> int:
    """Areas by a judge model. Returns how many turns its provider failed on; they are printed as unscored."""
    from service.app import make_gateway
    from service.reporting.judge import Judge
    from service.settings import load_settings

    gateway = make_gateway(load_settings(judge_model=name))
    failed: list[str] = []
    try:
        async for scored in score_lines(records, load_knowledge(), Judge(gateway, load_knowledge(), model=name), jobs):
            print(scored.score.model_dump_json(), flush=True)
            if scored.failure is not None:
                failed.append(scored.failure.title)
    finally:
        await gateway.close()
    for title in sorted(set(failed)):
        print(f"{failed.count(title)} unscored: {title}", file=sys.stderr)
    return len(failed)


def _usable(lines: Iterator[LineRecord | BadLine], bad: list[BadLine]) -> Iterator[LineRecord]:
    for line in lines:
        if isinstance(line, BadLine):
            bad.append(line)
        else:
            yield line
