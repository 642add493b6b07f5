"""``unsent eval check-cases``: every mistake in every case file, with its line, before anything is run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel
from rich.console import Console

from evals import seal
from evals.cases import ROOT, Case, CaseTurn, Relabelled, SafetyCase, items
from evals.simulate import USERS, load_user
from service.errors import ContentError
from service.prompting.documents import Document, read
from service.prompting.load import load_knowledge

MODELS: dict[str, type[BaseModel]] = {
    "dev": Case,
    "unlabelled": CaseTurn,
    "heldout": Case,
    "labels/second": Relabelled,
    "labels/third": Relabelled,
    "labels/raters": Relabelled,
    "safety": SafetyCase,
}
"""What the files of a folder hold. Other folders belong to a suite that reads its own; here they must be YAML."""
BY_FILE = {"labels/raters"}
"""Folders where the same id may stand in several files."""


def run(relock: bool = False) -> int:
    """Print what is wrong. 1 if anything is. With ``relock`` the set-aside part is locked as it is now."""
    console = Console()
    if relock:
        console.print(f"{seal.relock()} set-aside files locked in {seal.LOCK}")
    wrong = [*mistakes(), *(f"{line}. {seal.RELOCK}" for line in seal.broken())]
    for line in wrong:
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    console.print(f"{len(wrong)} to mend" if wrong else "every case file is as it should be")
    return 1 if wrong else 0


def mistakes(root: Path = ROOT, users: Path = USERS) -> Iterator[str]:
    """Everything that is wrong in the case files and the simulated users, in words."""
    made: dict[str, list[tuple[Document, int, BaseModel]]] = {}
    seen: dict[str, dict[str, str]] = {}
    for file in sorted(root.rglob("*.yaml")):
        folder = file.parent.relative_to(root).as_posix()
        try:
            doc = read(root, file)
        except ContentError as error:
            yield str(error)
            continue
        if folder not in MODELS:
            continue
        ids = seen.setdefault(doc.name if folder in BY_FILE else folder, {})
        for place, item in enumerate(items(doc, MODELS[folder], ids)):
            if isinstance(item, ContentError):
                yield str(item)
            else:
                made.setdefault(folder, []).append((doc, place, item))
    yield from _between(made)
    for file in sorted(users.glob("*.yaml")):
        try:
            load_user(file)
        except ContentError as error:
            yield f"users/{error}"


def _between(made: dict[str, list[tuple[Document, int, BaseModel]]]) -> Iterator[str]:
    """What is wrong between files: unknown scenarios, labels of no case, the same words in both parts."""
    scenarios = load_knowledge().scenarios
    turns: dict[str, str] = {}
    texts: dict[str, tuple[str, str]] = {}
    for part in ("dev", "heldout", "unlabelled"):
        for doc, place, item in made.get(part, []):
            assert isinstance(item, CaseTurn)
            turns[item.id] = part
            if item.scenario and item.scenario not in scenarios:
                yield str(doc.error((place, "scenario"), f"there is no scenario called {item.scenario}"))
            if isinstance(item, Case) and (both := set(item.markers) & set(item.look_alike)):
                yield str(doc.error((place, "look_alike"), f"{sorted(both)[0].value} is among the markers too"))
            words = " ".join(item.text.casefold().split())
            if words in texts and texts[words][0] != part:
                yield str(doc.error((place, "text"), f"the same words as {texts[words][1]}, in the other part"))
            texts[words] = (part, item.id)
    for folder in ("labels/second", "labels/third", "labels/raters"):
        for doc, place, item in made.get(folder, []):
            assert isinstance(item, Relabelled)
            if item.id not in turns:
                yield str(doc.error((place, "id"), f"there is no case called {item.id}"))
