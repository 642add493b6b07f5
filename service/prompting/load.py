"""Reading ``prompts/`` and ``personas/``: YAML in, validated knowledge out, every mistake named by file and line.

Everything is read eagerly and once. Content that does not fit together (a source that names no
section, a scenario that nobody can open) is an error at start, not a blank on a page later.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from service.errors import ContentError
from service.knowledge import Guides, Persona, Principle, Scenario, Source
from service.principles.markers import MarkerId
from service.prompting.documents import Document, Place, read, valid
from service.transcript import Role

Item = TypeVar("Item", Principle, Scenario, Persona)
KEPT: Final = "__pycache__"
"""The folder in ``prompts/`` for what has been read and checked before; no content."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that the product knows, loaded and checked. Dicts are keyed by id.

    ``principles`` keep the order of their file, ``scenarios`` are ordered by ``order``,
    ``personas`` by id.
    """

    guides: Guides
    principles: dict[str, Principle]
    scenarios: dict[str, Scenario]
    personas: dict[str, Persona]


_KNOWLEDGE: Final = TypeAdapter(Knowledge)


class _PrincipleFile(BaseModel):
    """The one top-level key of ``prompts/principles.yaml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    principles: tuple[Principle, ...]


# -- where the content is ----------------------------------------------------------------------
def content_root() -> Path:
    """The folder that holds ``prompts/`` and ``personas/``.

    In an installed wheel that is ``service/content``; in a checkout, the folder beside ``service/``.
    Raises ``ContentError`` when neither has them, or when the package does not lie on a disk.
    """
    package = files("service")
    if not isinstance(package, Path):
        raise ContentError("The package is not installed as plain files, so its content cannot be read.")
    for root in (package / "content", package.parent):
        if (root / "prompts").is_dir() and (root / "personas").is_dir():
            return root
    raise ContentError("prompts/ and personas/ are neither inside the package nor beside it.")


@lru_cache(maxsize=8)
def content_hash(root: Path | None = None) -> str:
    """The first 16 hex digits of a SHA-256 over every file of ``prompts/`` and ``personas/``, names included.

    Stored with every reply and report. Read once per process, as the content itself is.
    """
    base = root or content_root()
    digest = hashlib.sha256()
    found = (path for top in ("prompts", "personas") for path in (base / top).rglob("*") if path.is_file())
    for name, path in sorted((path.relative_to(base).as_posix(), path) for path in found):
        if KEPT not in path.parts:
            _add(digest, name, path)
    return digest.hexdigest()[:16]


def _add(digest: hashlib._Hash, name: str, path: Path) -> None:
    body = path.read_bytes()
    digest.update(f"{name}\0{len(body)}\0".encode())
    digest.update(body)


@lru_cache(maxsize=8)
def load_knowledge(root: Path | None = None) -> Knowledge:
    """Everything, once per process, with the references between the files checked.

    What has passed the checks is kept as JSON under a hash of the content and of what checks it, as Python keeps
    compiled modules: reading YAML is a quarter of a start. Raises ``ContentError`` naming the file and the line of
    the first thing that does not fit.
    """
    base = root or content_root()
    kept = base / "prompts" / KEPT / f"knowledge-{content_hash(base)}-{_checks_hash()}.json"
    try:
        return _KNOWLEDGE.validate_json(kept.read_bytes())
    except (OSError, ValidationError):
        knowledge = _read(base)
    if not sys.dont_write_bytecode:
        with suppress(OSError):  # a folder that can't be written to makes the next start slower, and nothing worse
            _keep(kept, _KNOWLEDGE.dump_json(knowledge))
    return knowledge


def _keep(kept: Path, body: bytes) -> None:
    """Whole or not at all, also with several starts at once; what was kept of earlier content goes."""
    kept.parent.mkdir(exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=kept.parent, delete=False) as part:
        part.write(body)
    Path(part.name).chmod(0o644)  # as readable as the content itself
    Path(part.name).replace(kept)
    for older in kept.parent.glob("knowledge-*.json"):
        if older != kept:
            older.unlink(missing_ok=True)


@cache
def _checks_hash() -> str:
    """Over the code that reads and checks the content: what another version has let pass is read anew."""
    digest = hashlib.sha256()
    for what in (Knowledge, Document, Persona, MarkerId, Role):
        _add(digest, what.__module__, Path(str(sys.modules[what.__module__].__file__)))
    return digest.hexdigest()[:16]


def _read(base: Path) -> Knowledge:
    guides_doc, guides = _guides(base)
    principles_doc, principles = _principles(base)
    scenarios = _scenarios(base)
    personas = _personas(base)
    sections = {(guide.id, section.id) for guide in guides.guides for section in guide.sections}
    by_scenario = _by_id(scenario for _, scenario in scenarios)
    by_principle = _by_id(principles)
    for i, advice in enumerate(guides.not_followed):
        _check_sources(guides_doc, ("not_followed", i), advice.sources, sections)
    for i, principle in enumerate(principles):
        place: Place = ("principles", i)
        _check_sources(principles_doc, place, principle.sources, sections)
        if principle.scenarios != "all":
            _check_known(principles_doc, (*place, "scenarios"), principle.scenarios, by_scenario, "scenario")
    for doc, scenario in scenarios:
        _check_sources(doc, (), scenario.sources, sections)
        _check_known(doc, ("weighs",), scenario.weighs, by_principle, "principle")
        for j, weighed in enumerate(scenario.weighs):
            where = by_principle[weighed].scenarios
            if where != "all" and scenario.id not in where:
                raise doc.error(("weighs", j), f"{weighed} does not list this scenario as one where it applies")
    opened = {scenario.id for _, scenario in scenarios if scenario.starts is Role.EX}
    for doc, persona in personas:
        for scenario_id in persona.openers:
            _check_known(doc, ("openers", scenario_id), (scenario_id,), by_scenario, "scenario", listed=False)
        if missing := sorted(opened - persona.openers.keys()):
            raise doc.error(("openers",), f"no opening line for {', '.join(missing)}, where the other person starts")
    return Knowledge(guides, by_principle, by_scenario, _by_id(persona for _, persona in personas))


def _guides(root: Path) -> tuple[Document, Guides]:
    doc = read(root, root / "prompts" / "guides.yaml")
    guides = valid(doc, Guides)
    _check_unique(doc, ("guides",), [guide.id for guide in guides.guides])
    for i, guide in enumerate(guides.guides):
        _check_unique(doc, ("guides", i, "sections"), [section.id for section in guide.sections])
    return doc, guides


def _principles(root: Path) -> tuple[Document, tuple[Principle, ...]]:
    doc = read(root, root / "prompts" / "principles.yaml")
    principles = valid(doc, _PrincipleFile).principles
    _check_unique(doc, ("principles",), [principle.id for principle in principles])
    known = {marker.value for marker in MarkerId}
    checks: dict[str, str] = {}
    for i, principle in enumerate(principles):
        place: Place = ("principles", i)
        _check_known(doc, (*place, "markers", "helped"), principle.markers.helped, known, "marker")
        _check_known(doc, (*place, "markers", "hurt"), principle.markers.hurt, known, "marker")
        for j, check in enumerate(principle.checks):
            if check.id in checks:
                raise doc.error((*place, "checks", j, "id"), f"{check.id} is also a check of {checks[check.id]}")
            checks[check.id] = principle.id
    return doc, principles


def _scenarios(root: Path) -> list[tuple[Document, Scenario]]:
    found = _folder(root, "prompts/scenarios", Scenario)
    orders: dict[int, str] = {}
    for doc, scenario in found:
        if scenario.order in orders:
            raise doc.error(("order",), f"{scenario.order} is also the order of {orders[scenario.order]}")
        orders[scenario.order] = scenario.id
        if set(scenario.set_piece) != set(scenario.media) or len(set(scenario.media)) != len(scenario.media):
            raise doc.error(("set_piece",), "needs exactly one set-piece for each medium of media")
        if (scenario.starts is Role.EX) != (scenario.opening_act is not None):
            raise doc.error(("starts",), "opening_act belongs to scenarios that the ex starts, and only to those")
        if scenario.silent and (scenario.starts is Role.EX or not scenario.before):
            raise doc.error(("silent",), "a silent scenario starts with the user, after a message in before")
    return sorted(found, key=lambda pair: pair[1].order)


def _personas(root: Path) -> list[tuple[Document, Persona]]:
    found = _folder(root, "personas", Persona)
    for doc, persona in found:
        _check_unique(doc, ("hidden",), [fact.id for fact in persona.hidden])
        _check_unique(doc, ("boundaries",), [boundary.id for boundary in persona.boundaries])
        shortest, longest = persona.minutes_to_reply
        if not 0 <= shortest <= longest:
            raise doc.error(("minutes_to_reply",), "must be the shorter time first, and not below zero")
    return found


# -- reading and checking ----------------------------------------------------------------------
def _folder(root: Path, folder: str, model: type[Item]) -> list[tuple[Document, Item]]:
    """Every ``*.yaml`` of a folder in the order of its names; each one's id must be its file's name."""
    paths = sorted((root / folder).glob("*.yaml"))
    if not paths:
        raise ContentError(f"{folder}/ holds no YAML file.")
    found = []
    for path in paths:
        doc = read(root, path)
        item = valid(doc, model)
        if item.id != path.stem:
            raise doc.error(("id",), f"must be {path.stem}, as the file is called")
        found.append((doc, item))
    return found


def _by_id(items: Iterable[Item]) -> dict[str, Item]:
    return {item.id: item for item in items}


def _check_unique(doc: Document, place: Place, ids: list[str]) -> None:
    for i, one in enumerate(ids):
        if one in ids[:i]:
            raise doc.error((*place, i, "id"), f"{one} is there twice")


def _check_known(
    doc: Document, place: Place, names: Iterable[str], known: Iterable[str], kind: str, *, listed: bool = True
) -> None:
    for i, name in enumerate(names):
        if name not in set(known):
            raise doc.error((*place, i) if listed else place, f"there is no {kind} called {name}")


def _check_sources(doc: Document, place: Place, sources: Iterable[Source], sections: set[tuple[str, str]]) -> None:
    for i, source in enumerate(sources):
        if (source.guide, source.section) not in sections:
            raise doc.error((*place, "sources", i), f"no guide {source.guide} with a section {source.section}")
