"""``unsent score``: turns that happened elsewhere, one JSON line in, one JSON line out."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from service.app import make_gateway
from service.errors import ConfigError, NotFound
from service.reporting.lines import BadLine, score_lines
from service.settings import load_settings


def run(file: Path, judge: str | None, jobs: int) -> int:
    """Print one result a usable line, in order; name bad lines by number on stderr. 1 if there was any."""
    try:
        raw = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except FileNotFoundError:
        raise NotFound(f"There is no file {file}.") from None
    except OSError:
        raise ConfigError(f"{file} cannot be read.") from None
    return asyncio.run(_score(raw.split(b"\n"), judge, jobs))


async def _score(lines: list[bytes], judge: str | None, jobs: int) -> int:
    gateway = None
    if judge is not None:
        gateway = make_gateway(load_settings(judge_model=judge, partner_model=None, appraise_model=None))
    bad = 0
    try:
        async for result in score_lines(lines, gateway, jobs=jobs):
            if isinstance(result, BadLine):
                bad += 1
                print(f"line {result.number}: {result.problem}", file=sys.stderr)
            else:
                print(json.dumps(result, ensure_ascii=False), flush=True)
    finally:
        if gateway is not None:
            await gateway.close()
    if bad:
        print(
            f"{bad} {'line' if bad == 1 else 'lines'} could not be read and {'was' if bad == 1 else 'were'} skipped.",
            file=sys.stderr,
        )
    return 1 if bad else 0
