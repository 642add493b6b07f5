"""The page of all commands, from the command line's own help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer.main

from service.cli.commands import app

HEAD = """\
# The command line

After `make run` the command is `.venv/bin/unsent`; where the package is installed it is `unsent`. `unsent COMMAND
--help` says the same in a terminal. A failure that has a name is one clear line and exit status 2.
"""


def commands_page() -> str:
    """Every command with its arguments and options, in the order of ``unsent --help``."""
    root = typer.main.get_command(app)
    sections = [_section(name, command) for name, command in _every("unsent", root)]
    return HEAD + "\n" + "\n\n".join(sections) + "\n"


def _every(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    below = getattr(command, "commands", None)
    if below is None:
        yield name, command
        return
    if getattr(command, "invoke_without_command", False) or name == "unsent":
        yield name, command
    for its_name in below:
        yield from _every(f"{name} {its_name}", below[its_name])


def _section(name: str, command: Any) -> str:
    shown = [p for p in command.params if p.name != "help" and not getattr(p, "hidden", False)]
    words = [name, *(_place(p) for p in shown if p.param_type_name == "argument")]
    if any(p.param_type_name == "option" for p in shown):
        words.append("[OPTIONS]")
    parts = [f"## {name}", f"`{' '.join(words)}`", " ".join((command.help or "").split()).replace("\x08", "")]
    rows = [f"- {_names(p)}: {' '.join((p.help or '').split())}{_default(p)}" for p in shown]
    return "\n\n".join([*parts, "\n".join(rows)] if rows else parts)


def _place(parameter: Any) -> str:
    more = "…" if parameter.nargs == -1 else ""
    name = parameter.name.upper() + more
    return name if parameter.required else f"[{name}]"


def _names(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return f"`{parameter.name.upper()}`"
    names = [f"`{name}`" for name in (*parameter.opts, *parameter.secondary_opts)]
    return " or ".join(names)


def _default(parameter: Any) -> str:
    default = parameter.default
    plain = isinstance(default, int | float | str) and not isinstance(default, bool)
    return f" Default: {default}." if plain and default != "" else ""
