"""The commands themselves; each is a thin door to a function of the service."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperGroup

from service.cli import access

app = typer.Typer(
    name="unsent",
    help="Rehearse a hard conversation with an ex before you have it, or before you decide not to.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
)


class _RunByDefault(TyperGroup):
    """``unsent eval laws`` is ``unsent eval run laws``: whatever is not a command here names a suite."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] not in ("--help", "-h")):
            args = ["run", *args]
        return super().parse_args(ctx, args)


evals = typer.Typer(
    cls=_RunByDefault,
    help="Measure partner, evaluator and safety screen: unsent eval [SUITE]…; see unsent eval run --help.",
)
app.add_typer(evals, name="eval")
models = typer.Typer(help="Model servers on this machine: what is there, a short try, and choosing one.")
app.add_typer(models, name="models")
app.add_typer(access.invites, name="invite")
app.add_typer(access.tokens, name="token")
app.add_typer(access.owners, name="owner")


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
    host: Annotated[str | None, typer.Option(help="Address to listen on; 127.0.0.1 if not set.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on; 8000 if not set, 0 picks a free one.")] = None,
) -> None:
    """Start the web service."""
    gc.disable()  # what is loaded now stays: looking through it again and again is a quarter of a start
    from service.cli.serve import run

    run(host, port)


@app.command()
def chat(
    scenario: Annotated[str | None, typer.Option(help="The situation, e.g. first_text; asked for if left out.")] = None,
    persona: Annotated[str | None, typer.Option(help="The partner, e.g. dana; asked for if left out.")] = None,
    medium: Annotated[
        Literal["text", "letter", "call", "in_person"] | None, typer.Option(help="The situation's first if left out.")
    ] = None,
    difficulty: Annotated[
        Literal["gentle", "realistic", "hard"], typer.Option(help="How they take things.")
    ] = "realistic",
    seed: Annotated[int | None, typer.Option(help="Mood and timing; the same seed gives the same partner.")] = None,
    pauses: Annotated[bool, typer.Option(help="Wait as long as the other person would.")] = True,
) -> None:
    """Rehearse in the terminal, with the report at the end."""
    from service.cli.chat import run

    run(scenario, persona, medium, difficulty, seed, pauses)


@models.callback(invoke_without_command=True)
def models_list(context: typer.Context) -> None:
    """List what Ollama, LM Studio and llama.cpp offer here, and what may suit which part."""
    from service.cli.models import run_list

    if context.invoked_subcommand is None:
        raise typer.Exit(run_list())


@models.command(name="check")
def models_check(name: Annotated[str, typer.Argument(help="A model's name as `unsent models` prints it.")]) -> None:
    """Try a model for some seconds: does it speak in role, does it judge in valid JSON, how fast."""
    from service.cli.models import run_check

    raise typer.Exit(run_check(name))


@models.command(name="use")
def models_use(
    name: Annotated[str, typer.Argument(help="A model's name as `unsent models` prints it.")],
    part: Annotated[Literal["partner", "judge", "both"], typer.Option(help="What it is to do.")] = "both",
) -> None:
    """Write the choice into the settings file."""
    from service.cli.models import run_use

    raise typer.Exit(run_use(name, ("partner", "judge") if part == "both" else (part,)))


@app.command()
def score(
    file: Annotated[Path, typer.Argument(help="JSON lines: id, scenario, context, text. '-' reads standard input.")],
    judge: Annotated[str | None, typer.Option(help="A judge model's name instead of the built-in evaluator.")] = None,
    jobs: Annotated[int, typer.Option(min=1, max=64, help="How many lines a judge model reads at once.")] = 8,
) -> None:
    """Score turns that happened elsewhere. One JSON line out for each usable line in."""
    from service.cli.score import run

    raise typer.Exit(run(file, judge, jobs))


@evals.command(name="run")
def eval_run(
    suites: Annotated[list[str] | None, typer.Argument(help="Which suites; none: all that run offline.")] = None,
    sessions: Annotated[int, typer.Option(min=1, help="Simulated sessions, where a suite plays them.")] = 600,
    full: Annotated[bool, typer.Option("--full", help="Ten thousand simulated sessions.")] = False,
    seed: Annotated[int | None, typer.Option(help="What is drawn; the same seed draws the same.")] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes at a time; as many as there are cores.")] = None,
    listed: Annotated[bool, typer.Option("--set-aside", help="Name single cases of the set-aside part too.")] = False,
    every: Annotated[
        bool, typer.Option("--all", help="Print every measure, not only the first of each suite.")
    ] = False,
    json_out: Annotated[Path | None, typer.Option("--json", help="Write everything as JSON here.")] = None,
    html: Annotated[
        Path | None, typer.Option(help="Write one page with everything, failing cases in full, here.")
    ] = None,
    csv: Annotated[Path | None, typer.Option(help="Write a table, one row a measure, here.")] = None,
    inspect: Annotated[Path | None, typer.Option("--inspect-log", help="Write logs for inspect-ai into here.")] = None,
    models: Annotated[str, typer.Option(help="scripted, recorded[:NAME,…], small, or names of models.")] = "scripted",
    record: Annotated[bool, typer.Option("--record", help="Keep what live models answer as recordings.")] = False,
    spend: Annotated[float, typer.Option(min=0, help="The most that live models may cost, in dollars.")] = 1.0,
    accept: Annotated[bool, typer.Option("--accept", help="Hold later runs to what this one measures.")] = False,
) -> None:
    """Run suites and hold them to what is wanted. Exit status 1 when a measure misses that."""
    from evals.main import Wanted, run
    from evals.options import CORES, SEED, Options

    options = Options(
        sessions=10_000 if full else sessions,
        seed=SEED if seed is None else seed,
        models=models,
        record=record,
        spend_usd=spend,
        workers=workers or CORES,
        listed=listed,
    )
    raise typer.Exit(run(suites or [], options, Wanted(json_out, html, csv, inspect, accept, every)))


@evals.command(name="compare")
def eval_compare(
    before: Annotated[Path, typer.Argument(help="A run written with --json.")],
    after: Annotated[Path, typer.Argument(help="Another, of the same suites.")],
    every: Annotated[bool, typer.Option("--all", help="Also measures that are the same or undecided.")] = False,
) -> None:
    """What became better or worse, on the cases both runs have. Exit status 1 when anything is worse."""
    from evals.report.compare import run

    raise typer.Exit(run(before, after, every))


@evals.command(name="check-cases")
def eval_check_cases(
    relock: Annotated[bool, typer.Option("--relock", help="Lock the set-aside part as it is now.")] = False,
) -> None:
    """Look through all case files and name every mistake with its line. Exit status 1 when there is one."""
    from evals.checking import run

    raise typer.Exit(run(relock))


@evals.command(name="label")
def eval_label(
    rater: Annotated[str, typer.Option(help="Whose labels these are; they get a file of their own.")],
    of: Annotated[
        Literal["new", "dev", "heldout"], typer.Option(help="new (turns nobody has labelled), dev or heldout.")
    ] = "dev",
    limit: Annotated[int | None, typer.Option(min=1, help="Stop after so many turns.")] = None,
    page: Annotated[bool, typer.Option("--page", help="On a page that only this machine can open.")] = False,
    port: Annotated[int, typer.Option(min=0, max=65_535, help="The page's port; 0 takes a free one.")] = 0,
) -> None:
    """Label turns, without seeing what others have said of them. Stop at any time with q."""
    from evals import label_page, labelling

    raise typer.Exit(label_page.run(rater, of, limit, port) if page else labelling.run(rater, of, limit))


@evals.command(name="agreement")
def eval_agreement(
    listed: Annotated[bool, typer.Option("--set-aside", help="Name set-aside turns that were labelled apart.")] = False,
) -> None:
    """How far everybody agrees who labelled the same turns: kappa for each two, alpha for all."""
    from evals.main import Wanted, run
    from evals.options import Options

    raise typer.Exit(run(["labellers"], Options(listed=listed, workers=1), Wanted(every_measure=True)))


@evals.command(name="docs")
def eval_docs(
    runs: Annotated[list[Path], typer.Argument(help="Runs written with --json; of the same measure the first counts.")],
) -> None:
    """Write what was measured into docs/evals.md, between the marks there."""
    from evals.report.docs import run

    raise typer.Exit(run(runs))


@evals.command(name="export-messages")
def eval_export_messages(
    to: Annotated[Path, typer.Argument(help="The JSONL file to write.")],
    part: Annotated[Literal["dev", "heldout"], typer.Option(help="heldout is the part that is set aside.")] = "dev",
) -> None:
    """Write labelled turns as message JSONL, one object a line with messages and metadata."""
    from evals.messages import export

    print(f"{export(part, to)} turns in {to}")


@evals.command(name="import-messages")
def eval_import_messages(
    source: Annotated[Path, typer.Argument(help="A JSONL file with messages in every line.")],
    into: Annotated[Path | None, typer.Option(help="The case file to write; a new one beside the others.")] = None,
) -> None:
    """Make a case file of message JSONL; turns that have no labels yet can then be labelled."""
    from evals.messages import bring

    path, count = bring(source, into)
    print(f"{count} turns in {path}")


@app.command()
def principles() -> None:
    """Print what is taught, with its sources and examples, as Markdown."""
    from service.prompting.load import load_knowledge
    from service.prompting.principles_doc import principles_markdown

    print(principles_markdown(load_knowledge()), end="")


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="Where to write the backup; must not exist yet.")],
    keys: Annotated[
        Path | None, typer.Option(help="Where to write people's keys, over the last; beside it if not named.")
    ] = None,
) -> None:
    """Copy the database while it is in use, and read the copy back. People's keys go to a file of their own."""
    from service.cli.backup import run_backup

    run_backup(file, keys)


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="The backup.")],
    keys: Annotated[
        Path | None, typer.Option(help="The key file, where the database that is there lacks the keys.")
    ] = None,
) -> None:
    """Put a backup in the database's place. What was there is put aside. Stop the service first."""
    from service.cli.backup import run_restore

    run_restore(file, keys)


@app.command("export")
def export_everything(
    file: Annotated[Path, typer.Argument(help="The file to write; must not exist yet.")],
) -> None:
    """Write everything that is kept of you into one readable file."""
    from service.cli.yours import run_export

    run_export(file)


@app.command("import")
def import_everything(
    file: Annotated[Path, typer.Argument(help="A file that an export wrote.")],
) -> None:
    """Bring an export back in, beside what is here. Everything in it is screened like anything that is typed."""
    from service.cli.yours import run_import

    run_import(file)


@app.command("rotate-key")
def rotate_key(
    to: Annotated[
        Path | None, typer.Option(help="A file for the new key, where the present one is given as a value.")
    ] = None,
) -> None:
    """Put a new master key in the place of the present one. Stop the service first. Safe to run again."""
    from service.cli.backup import run_rotate

    run_rotate(to)


@app.command()
def doctor() -> None:
    """What is configured, what is reachable, and where data lies. Exit status 1 when something is wrong."""
    from service.cli.doctor import run

    raise typer.Exit(run())


@app.command()
def mcp() -> None:
    """Offer rehearsing to an assistant, over the Model Context Protocol on standard input and output."""
    from service.errors import ExtraMissing

    try:
        from service.cli.mcp import run
    except ModuleNotFoundError as error:
        if error.name not in ("mcp", "mcp_types"):
            raise
        raise ExtraMissing("mcp") from None
    if sys.stdin.isatty():
        print("This waits for an assistant that starts it (docs/assistants.md). Ctrl+C stops it.", file=sys.stderr)
    run()
