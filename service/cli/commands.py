"""The commands themselves; each is a thin door to a function of the service."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="unsent",
    help="Rehearse a hard conversation with an ex before you have it, or before you decide not to.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
)


def _version(value: bool) -> None:
    if value:
        from service import __version__

        print(__version__)
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Everything runs on this machine. No model is contacted unless you name one."""


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on; 0 picks a free one.")] = None,
) -> None:
    """Start the web service."""
    from service.cli.serve import run

    run(host, port)


@app.command()
def chat(
    scenario: Annotated[str | None, typer.Option(help="The situation, e.g. first_text.")] = None,
    persona: Annotated[str | None, typer.Option(help="The partner, e.g. dana.")] = None,
    medium: Annotated[str | None, typer.Option(help="text, letter, call or in_person.")] = None,
    difficulty: Annotated[str, typer.Option(help="gentle, realistic or hard.")] = "realistic",
    seed: Annotated[int | None, typer.Option(help="Mood and timing; the same seed gives the same partner.")] = None,
    pauses: Annotated[bool, typer.Option(help="Wait as long as the other person would.")] = True,
) -> None:
    """Rehearse in the terminal, with the report at the end."""
    from service.cli.chat import run

    run(scenario, persona, medium, difficulty, seed, pauses)


@app.command()
def score(
    file: Annotated[Path, typer.Argument(help="JSON lines: id, scenario, context, text. '-' reads standard input.")],
    judge: Annotated[str | None, typer.Option(help="A judge model's name instead of the built-in evaluator.")] = None,
    jobs: Annotated[int, typer.Option(min=1, max=64, help="How many lines a judge model reads at once.")] = 8,
) -> None:
    """Score turns that happened elsewhere. One JSON line out for each usable line in."""
    from service.cli.score import run

    raise typer.Exit(run(file, judge, jobs))


@app.command(name="eval")
def eval_(
    suites: Annotated[list[str] | None, typer.Argument(help="Which suites; none: all that run offline.")] = None,
    json_out: Annotated[Path | None, typer.Option("--json", help="Also write the results as JSON here.")] = None,
    sessions: Annotated[int, typer.Option(min=1, help="Simulated sessions in the persona suite.")] = 600,
    full: Annotated[bool, typer.Option("--full", help="Ten thousand simulated sessions.")] = False,
) -> None:
    """Measure the two minds. Exit status 1 when a threshold is missed."""
    from evals.main import run

    raise typer.Exit(run(suites or [], json_out, 10_000 if full else sessions))


@app.command()
def doctor() -> None:
    """What is configured, what is reachable, and where data lies. Exit status 1 when something is wrong."""
    from service.cli.doctor import run

    raise typer.Exit(run())
