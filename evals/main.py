"""``unsent eval``: run suites on all cores, show what they measured, hold it to what is wanted.

Exit status 1 when a measure misses its threshold or is worse than what was last accepted.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from queue import Empty
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from evals import limits, progress
from evals.limits import Missed, missed, not_held, worse_than_accepted
from evals.options import Options
from evals.record import run_of
from evals.registry import Suite, chosen, run_one
from evals.report.inspect_log import write_logs
from evals.report.page import write_page
from evals.report.table import write_table
from evals.report.text import between, shown
from evals.results import SuiteResult
from service.errors import ConfigError

SHOWN = 12
"""Failing cases shown in the terminal for each suite; the files have them all."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What else a run should leave behind."""

    json: Path | None = None
    html: Path | None = None
    csv: Path | None = None
    inspect: Path | None = None
    accept: bool = False
    every_measure: bool = False


def run(names: list[str], options: Options, wanted: Wanted) -> int:
    """Run the named suites (all that run offline, if none) and print.

    Raises ``NotFound`` for a suite that does not exist and ``ConfigError`` for a file that cannot be written.
    """
    suites = chosen(names)
    for path in (wanted.json, wanted.html, wanted.csv):
        # Said before minutes of measuring, not after.
        if path is not None and not path.absolute().parent.is_dir():
            raise ConfigError(f"{path} cannot be written: there is no such folder.")
    console = Console()
    began = time.monotonic()
    results = measure(suites, options, console)
    made = run_of(options, results, time.monotonic() - began)
    below = missed(results)
    worse = [] if wanted.accept else worse_than_accepted(results)
    held = {(m.suite, m.name) for m in (*below, *worse)} | {
        (suite, name) for suite, limits in limits_of(results).items() for name in limits
    }
    for result in results:
        _print(console, result, held, wanted.every_measure)
    if wanted.json is not None:
        made.write(wanted.json)
    if wanted.html is not None:
        write_page(made, wanted.html)
    if wanted.csv is not None:
        write_table(made, wanted.csv)
    if wanted.inspect is not None:
        write_logs(made, wanted.inspect)
    if wanted.accept:
        limits.accept(results, {key: made.about[key] for key in ("version", "commit", "content", "at")})
        console.print(f"accepted as what later runs are held to: {limits.BASELINE.name}")
    else:
        for line in not_held(results):
            console.print(f"[dim]not held to an accepted run: {line}[/dim]", soft_wrap=True)
    _verdict(console, below, worse)
    return 1 if below or worse else 0


def limits_of(results: list[SuiteResult]) -> dict[str, dict[str, dict[str, float]]]:
    """The thresholds of the suites that ran."""
    ran = {result.suite for result in results}
    return {suite: held for suite, held in limits.thresholds().items() if suite in ran}


def measure(suites: list[Suite], options: Options, console: Console) -> list[SuiteResult]:
    """Run suites, those beside each other that do not need the whole machine; results in the suites' order."""
    done: dict[str, SuiteResult] = {}
    with _shown(console, suites) as heard:
        alone = [s for s in suites if s.alone(options)]
        beside = [s for s in suites if s not in alone]
        for suite in alone:
            done[suite.name] = run_one(suite.name, options)
            heard(suite.name, 1, 1)
        if beside:
            done |= _beside(beside, options, heard)
    return [done[suite.name] for suite in suites]


def _beside(suites: list[Suite], options: Options, heard: progress.Sink) -> dict[str, SuiteResult]:
    context = get_context("spawn")
    channel: Any = context.Queue()
    workers = min(options.workers, len(suites))
    with ProcessPoolExecutor(workers, context, initializer=progress.send_to, initargs=(channel,)) as pool:
        longest = sorted(suites, key=lambda s: -s.takes)
        jobs: dict[Future[SuiteResult], str] = {pool.submit(run_one, s.name, options): s.name for s in longest}
        waiting = set(jobs)
        while waiting:
            finished, waiting = wait(waiting, timeout=0.1, return_when="FIRST_COMPLETED")
            _drain(channel, heard)
            for job in finished:
                heard(jobs[job], 1, 1)
        try:
            return {name: job.result() for job, name in jobs.items()}
        except BrokenProcessPool:
            raise ConfigError(
                "A process was stopped from outside, often for want of memory. Run fewer at a time: --workers 1"
            ) from None


def _drain(channel: Any, heard: Callable[[str, int, int], None]) -> None:
    try:
        while True:
            heard(*channel.get_nowait())
    except Empty:
        return


@contextmanager
def _shown(console: Console, suites: list[Suite]) -> Iterator[progress.Sink]:
    """A bar for each suite, fed by ``evals.progress``."""
    columns = (
        SpinnerColumn(finished_text="✓"),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bars:
        tasks = {suite.name: bars.add_task(suite.name, total=None) for suite in suites}

        def heard(suite: str, done: int, total: int) -> None:
            if suite in tasks:
                bars.update(tasks[suite], completed=done, total=total)

        progress.listen(heard)
        try:
            yield heard
        finally:
            progress.listen(progress.nowhere)


def _print(console: Console, result: SuiteResult, held: set[tuple[str, str]], every: bool) -> None:
    # The terminal shows what is held to something and the first others; files have all.
    table = Table(title=result.suite, title_justify="left", box=None, padding=(0, 2))
    for heading in ("measure", "value", "95 %", "n"):
        table.add_column(heading, justify="left" if heading == "measure" else "right")
    few = [m for i, m in enumerate(result.measures) if every or i < SHOWN or (result.suite, m.name) in held]
    for one in few:
        table.add_row(one.name, shown(one), between(one), f"{one.n:,}")
    console.print(table)
    if len(few) < len(result.measures):
        console.print(f"[dim]and {len(result.measures) - len(few)} more measures: --all, or a file[/dim]")
    for note in result.notes:
        console.print(f"[dim]{note}[/dim]", highlight=False)
    for failure in result.failures[:SHOWN]:
        console.print(f"  {failure}", markup=False, highlight=False, soft_wrap=True)
    if len(result.failures) > SHOWN:
        console.print(f"  and {len(result.failures) - SHOWN} more failing cases; --html FILE shows them in full")


def _verdict(console: Console, below: list[Missed], worse: list[Missed]) -> None:
    for how, misses in (("missed", below), ("worse than accepted", worse)):
        for miss in misses:
            console.print(
                f"[red]{how}[/red] {miss.suite}: {miss.name} is {miss.value:.3f}, wanted {miss.wanted}", soft_wrap=True
            )
    if worse:
        console.print("[dim]if that is meant, look at what changed and run: unsent eval --accept[/dim]")
    count = len(below) + len(worse)
    console.print(f"{count} missed" if count else "nothing misses what is wanted of it")
