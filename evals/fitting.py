"""``python -m evals.fitting OUT.md``: replies of the built-in voice to unseen turns, for a fresh reader to judge.

The turns come from ``cases/fitting/*.yaml``: talks, each with a persona, a scenario, a medium and what a
person says, in order. They are written by hands that have not seen the lines. The page shows every reply
in its conversation with nothing of how it was made, and a box to tick; the seed moves moods and order.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from rich.console import Console

from evals.simulate import Played, start, step
from service.direction import Setting
from service.errors import ContentError, NotFound
from service.principles.reader import read
from service.prompting.load import load_knowledge
from service.transcript import Difficulty, Medium

TURNS = Path(__file__).parent / "cases" / "fitting"
REPLIES = 200


class Talk(BaseModel):
    """What one person says in one rehearsal, in order. A talk that the other side ends is cut there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    persona: str
    scenario: str
    medium: Medium
    turns: Annotated[tuple[str, ...], Field(min_length=1)]


def load_talks(paths: list[Path]) -> list[Talk]:
    """All talks of these files. Raises ``ContentError`` naming the file and the talk that does not fit."""
    knowledge = load_knowledge()
    talks = []
    for path in paths:
        try:
            entries = yaml.safe_load(path.read_text("utf-8"))
        except (OSError, yaml.YAMLError) as error:
            raise ContentError(f"{path.name}: {error}") from None
        if not isinstance(entries, list):
            raise ContentError(f"{path.name}: has to be a list of talks")
        for number, entry in enumerate(entries, 1):
            try:
                talk = Talk.model_validate(entry)
            except ValidationError as error:
                first = error.errors()[0]
                place = ".".join(str(part) for part in first["loc"])
                raise ContentError(f"{path.name}: talk {number}: {place}: {first['msg']}") from None
            scenario = knowledge.scenarios.get(talk.scenario)
            if talk.persona not in knowledge.personas or scenario is None or talk.medium not in scenario.media:
                raise ContentError(f"{path.name}: talk {number}: no such persona, scenario or medium there")
            talks.append(talk)
    return talks


def played(talk: Talk, seed: int) -> Played:
    """The talk with the other side's answers, up to its end or theirs, read as the service reads."""
    knowledge = load_knowledge()
    persona, scenario = knowledge.personas[talk.persona], knowledge.scenarios[talk.scenario]
    talked = start(Setting(persona, scenario, talk.medium, Difficulty.REALISTIC, seed))
    for text in talk.turns:
        if talked.state is None or talked.state.ended:
            break
        step(talked, text, read)
    return talked


def page(talks: list[Talk], seed: int, replies: int = REPLIES) -> tuple[str, int]:
    """The page in Markdown, with at most so many replies, and how many there are."""
    order = random.Random(seed)  # noqa: S311  an order, not a secret
    lines = [
        "# Does the reply fit?",
        "",
        "For each numbered reply: would this person plausibly answer that, there, to exactly those words? "
        "It fits when it answers what was said and takes nothing for granted that nobody said.",
    ]
    count = 0
    for talk in order.sample(talks, len(talks)):
        if count >= replies:
            break
        talked = played(talk, order.randrange(2**31))
        setting = talked.setting
        lines += ["", f"## {setting.persona.alias}: {setting.scenario.title}", ""]
        lines += [f"*{setting.persona.one_line}*", "", f"*{setting.scenario.set_piece[talk.medium]}*", ""]
        if talked.path and setting.scenario.opening_act is not None:
            lines += [f"- {setting.persona.alias}: {talked.path[0].text}"]
        for done in talked.steps[: replies - count]:
            count += 1
            said = " / ".join(done.wording.pieces) or "(no answer)"
            lines += [f"- you: {done.text}", f"- {setting.persona.alias}: {said}  **[{count}]** fits ☐ does not fit ☐"]
    return "\n".join(lines) + "\n", count


def main(arguments: list[str] | None = None) -> None:
    """Write the page. Raises ``NotFound`` when there are no turns, ``ContentError`` when a file is wrong."""
    parser = argparse.ArgumentParser(prog="python -m evals.fitting", description=__doc__)
    parser.add_argument("out", type=Path, help="where the page goes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--turns", type=Path, nargs="*", help=f"files of talks; without them, all of {TURNS.name}/")
    chosen = parser.parse_args(arguments)
    files = chosen.turns or sorted(TURNS.glob("*.yaml"))
    if not files:
        raise NotFound("There are no talks to answer. Name a file with --turns.")
    text, count = page(load_talks(files), chosen.seed)
    chosen.out.write_text(text, "utf-8")
    Console().print(f"{count} replies in {chosen.out}")


if __name__ == "__main__":
    main()
