"""``unsent eval label``: somebody labels turns, without seeing what others have said of them.

At the terminal here, or on a page of this machine (``evals.label_page``).

What is recorded goes into a file of that person's own, after every turn, so that stopping loses nothing.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml
from rich.console import Console
from rich.prompt import Prompt

from evals.cases import ROOT, CaseTurn, Labels, Relabelled, Value, load, load_turns, read_items
from evals.options import SEED
from service.errors import ConfigError, NotFound
from service.principles.markers import MarkerId
from service.prompting.documents import read
from service.transcript import Area, Role

RATERS = "labels/raters"
KEYS: dict[str, Value] = {"h": "helped", "u": "hurt", "n": "neutral", "c": "no_chance"}
ASKED = {
    Area.LISTENING: "listening: hears, asks, answers what was said",
    Area.OWNERSHIP: "ownership: says what was theirs, without a but",
    Area.NO_PRESSURE: "no pressure: leaves the other free",
    Area.CLARITY_AND_CARE: "clarity and care: says plainly what is meant, kindly",
}
SET_ASIDE = "These are set aside: whoever has read them should not change a rule because of one."
Of = Literal["new", "dev", "heldout"]


class _Stopped(Exception):
    """Whoever labels wants to stop."""


@dataclass(slots=True)
class Left:
    """What one person still has to label, in an order of their own, and where their labels go."""

    path: Path
    turns: list[CaseTurn]
    of: int
    set_aside: bool

    def keep(self, label: Relabelled) -> None:
        """Keep one turn's labels. Raises ``ConfigError`` when they cannot be written."""
        append(self.path, label)
        self.turns = [turn for turn in self.turns if turn.id != label.id]


def left_for(rater: str, of: Of, limit: int | None) -> Left:
    """What this person has not labelled yet. ``of``: turns that nobody has (``new``), or those of a part.

    Raises ``ConfigError`` for a name that cannot be a file's, and ``NotFound`` when there is nothing to label.
    """
    path = file_of(rater)
    done = {one.id for one in labelled_by(path)}
    turns = load_turns() if of == "new" else [case.case for case in load(of)]
    if not turns:
        raise NotFound("There are no turns without labels. Bring some with: unsent eval import-messages")
    left = [turn for turn in turns if turn.id not in done]
    # Everybody has an order of their own, so that tiredness does not fall on the same turns.
    random.Random(f"{SEED}:{rater}").shuffle(left)  # noqa: S311  an order
    return Left(path, left[:limit], len(turns), of == "heldout")


def run(rater: str, of: Of, limit: int | None, console: Console | None = None) -> int:
    """Ask about every turn that this person has not labelled yet; 0 in the end. Raises as ``left_for`` does."""
    left = left_for(rater, of, limit)
    out = console or Console()
    if left.set_aside:
        out.print(SET_ASIDE)
    count = len(left.turns)
    out.print(f"{count} to label, {left.of - count} not now. q stops; everything so far is kept.")
    for number, turn in enumerate(list(left.turns), 1):
        try:
            label = ask(turn, out, f"{number} of {count}")
        except (_Stopped, EOFError):
            break
        left.keep(label)
    out.print(f"kept in {left.path.name}" if left.path.exists() else "nothing was labelled")
    return 0


def file_of(rater: str) -> Path:
    """Where somebody's labels are kept. Raises ``ConfigError`` for a name that cannot be a file's."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,40}", rater):
        raise ConfigError("A rater's name is made of small letters, digits and hyphens.")
    return ROOT / RATERS / f"{rater}.yaml"


def labelled_by(path: Path) -> list[Relabelled]:
    """What somebody has labelled so far. Raises ``ContentError`` naming the line of a mistake."""
    return list(read_items(read(ROOT, path), Relabelled, {})) if path.exists() else []


def append(path: Path, label: Relabelled) -> None:
    """Add one turn's labels to a file. Raises ``ConfigError`` when it cannot be written."""
    made = {"id": label.id, "labels": label.labels.model_dump(), "markers": [m.value for m in label.markers]}
    line = yaml.safe_dump([made], default_flow_style=None, sort_keys=False, allow_unicode=True, width=1000)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(line)
    except OSError as error:
        raise ConfigError(f"{path.name} cannot be written: {error.strerror}.") from None


def ask(turn: CaseTurn, console: Console, place: str) -> Relabelled:
    """Show one turn and ask for its labels; nobody else's are shown."""
    console.rule(place)
    if turn.scenario:
        console.print(turn.scenario.replace("_", " "), style="dim")
    for line in turn.context:
        who = "ex" if line.role is Role.EX else "they"
        console.print(f"{who}: {line.text if line.text is not None else '(says nothing)'}", markup=False, style="dim")
    console.print(f"\n{turn.text}\n", markup=False, style="bold")
    console.print("(h)elped  h(u)rt  (n)eutral  no (c)hance", style="dim")
    values = {area.value: _value(question, console) for area, question in ASKED.items()}
    return Relabelled(id=turn.id, labels=Labels.model_validate(values), markers=_markers(console))


def _value(question: str, console: Console) -> Value:
    said = Prompt.ask(question, choices=[*KEYS, "q"], show_choices=False, console=console)
    if said == "q":
        raise _Stopped
    return KEYS[said]


def _markers(console: Console) -> tuple[MarkerId, ...]:
    """Markers by name or unmistakable beginning, until all of them are known; nothing for none."""
    while True:
        said = Prompt.ask("markers, with commas (? lists them)", default="", show_default=False, console=console)
        words = [word.strip().replace(" ", "_") for word in said.split(",") if word.strip()]
        if words == ["q"]:
            raise _Stopped
        found = [_named(word) for word in words]
        unknown = [word for word, names in zip(words, found, strict=True) if len(names) != 1]
        if not unknown:
            return tuple(dict.fromkeys(names[0] for names in found))
        if words != ["?"]:
            console.print(f"no single marker is called {unknown[0]}", markup=False)
        console.print(", ".join(marker.value for marker in MarkerId), style="dim")


def _named(word: str) -> Sequence[MarkerId]:
    if word in {marker.value for marker in MarkerId}:
        return [MarkerId(word)]
    return [marker for marker in MarkerId if marker.value.startswith(word)]
