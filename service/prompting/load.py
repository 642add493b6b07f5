"""Reading ``prompts/`` and ``personas/``: YAML in, validated knowledge out, every mistake named by file and line.

Everything is read eagerly and once. Content that does not fit together (a source that names no
section, a scenario that nobody can open) is an error at start, not a blank on a page later. To keep
that cheap, libyaml builds the node tree and ``_plain`` turns it into plain values itself: faster
than PyYAML's general constructor, and the tree still knows the lines.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError
from yaml.constructor import SafeConstructor

from service.errors import ContentError
from service.knowledge import Guides, Persona, Principle, Scenario, Source
from service.principles.markers import MarkerId
from service.transcript import Role

Place = tuple[str | int, ...]
"""The way to a value inside one document: keys and list positions, from the top."""

M = TypeVar("M", bound=BaseModel)
Item = TypeVar("Item", Principle, Scenario, Persona)


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


class _PrincipleFile(BaseModel):
    """The one top-level key of ``prompts/principles.yaml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    principles: tuple[Principle, ...]


@dataclass(frozen=True, slots=True)
class _Document:
    """One YAML file: its name below the content root, and its plain values.

    The node tree is not kept: tens of thousands of live nodes would make every collection of the
    start-up slow. The rare error parses its file again to find the line.
    """

    name: str
    path: Path
    data: object

    def error(self, place: Place, message: str) -> ContentError:
        """The error for one place of this file, with the nearest line that the file gives."""
        where = ".".join(str(step) for step in place)
        line = _line(_compose(self.name, self.path), place)
        return ContentError(f"{self.name}, line {line}: {where + ': ' if where else ''}{message}")


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
        body = path.read_bytes()
        digest.update(f"{name}\0{len(body)}\0".encode())
        digest.update(body)
    return digest.hexdigest()[:16]


# -- the four kinds of content -----------------------------------------------------------------
def load_guides(root: Path | None = None) -> Guides:
    """The five guides with their sections, and what is not followed. Raises ``ContentError``."""
    return _guides(root or content_root())[1]


def load_principles(root: Path | None = None) -> dict[str, Principle]:
    """The principle catalogue by id, in the order of the file. Raises ``ContentError``."""
    return _by_id(_principles(root or content_root())[1])


def load_scenarios(root: Path | None = None) -> dict[str, Scenario]:
    """The scenarios by id, ordered by ``order``. Raises ``ContentError``."""
    return _by_id(scenario for _, scenario in _scenarios(root or content_root()))


def load_personas(root: Path | None = None) -> dict[str, Persona]:
    """The shipped personas by id, ordered by id. Raises ``ContentError``."""
    return _by_id(persona for _, persona in _personas(root or content_root()))


@lru_cache(maxsize=8)
def load_knowledge(root: Path | None = None) -> Knowledge:
    """Everything, once per process, with the references between the files checked.

    Raises ``ContentError`` naming the file and the line of the first thing that does not fit.
    """
    base = root or content_root()
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


def _guides(root: Path) -> tuple[_Document, Guides]:
    doc = _read(root, root / "prompts" / "guides.yaml")
    guides = _valid(doc, Guides)
    _check_unique(doc, ("guides",), [guide.id for guide in guides.guides])
    for i, guide in enumerate(guides.guides):
        _check_unique(doc, ("guides", i, "sections"), [section.id for section in guide.sections])
    return doc, guides


def _principles(root: Path) -> tuple[_Document, tuple[Principle, ...]]:
    doc = _read(root, root / "prompts" / "principles.yaml")
    principles = _valid(doc, _PrincipleFile).principles
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


def _scenarios(root: Path) -> list[tuple[_Document, Scenario]]:
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


def _personas(root: Path) -> list[tuple[_Document, Persona]]:
    found = _folder(root, "personas", Persona)
    for doc, persona in found:
        _check_unique(doc, ("hidden",), [fact.id for fact in persona.hidden])
        _check_unique(doc, ("boundaries",), [boundary.id for boundary in persona.boundaries])
        shortest, longest = persona.minutes_to_reply
        if not 0 <= shortest <= longest:
            raise doc.error(("minutes_to_reply",), "must be the shorter time first, and not below zero")
    return found


# -- reading and checking ----------------------------------------------------------------------
def _folder(root: Path, folder: str, model: type[Item]) -> list[tuple[_Document, Item]]:
    """Every ``*.yaml`` of a folder in the order of its names; each one's id must be its file's name."""
    paths = sorted((root / folder).glob("*.yaml"))
    if not paths:
        raise ContentError(f"{folder}/ holds no YAML file.")
    found = []
    for path in paths:
        doc = _read(root, path)
        item = _valid(doc, model)
        if item.id != path.stem:
            raise doc.error(("id",), f"must be {path.stem}, as the file is called")
        found.append((doc, item))
    return found


def _read(root: Path, path: Path) -> _Document:
    name = path.relative_to(root).as_posix()
    return _Document(name, path, _plain(name, _compose(name, path)))


def _compose(name: str, path: Path) -> yaml.Node:
    try:
        node = yaml.compose(path.read_bytes(), Loader=yaml.CSafeLoader)
    except OSError as error:
        raise ContentError(f"{name}: cannot be read ({error.strerror}).") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ContentError(f"{name}, line {line}: not valid YAML: {error.problem}") from error
    except yaml.YAMLError as error:
        raise ContentError(f"{name}: not valid YAML.") from error
    if node is None:
        raise ContentError(f"{name}: the file is empty.")
    return node


_SCALARS: Any = SafeConstructor()
_CONVERT: dict[str, Callable[[yaml.Node], object]] = {
    "tag:yaml.org,2002:int": _SCALARS.construct_yaml_int,
    "tag:yaml.org,2002:float": _SCALARS.construct_yaml_float,
    "tag:yaml.org,2002:bool": _SCALARS.construct_yaml_bool,
    "tag:yaml.org,2002:null": _SCALARS.construct_yaml_null,
}


def _plain(name: str, node: yaml.Node) -> object:
    """A node tree as dicts, lists and scalars. A key written twice is an error; YAML would drop the first."""
    if isinstance(node, yaml.ScalarNode):
        if node.tag == "tag:yaml.org,2002:str":
            return node.value
        if convert := _CONVERT.get(node.tag):
            return convert(node)
        raise ContentError(f"{name}, line {node.start_mark.line + 1}: a value of this kind needs quotes.")
    if isinstance(node, yaml.SequenceNode):
        return [_plain(name, item) for item in node.value]
    mapping: dict[object, object] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.value in mapping:
            raise ContentError(f"{name}, line {key.start_mark.line + 1}: the key is written twice, or is no word.")
        mapping[key.value] = _plain(name, value)
    return mapping


def _line(node: yaml.Node, place: Place) -> int:
    """The line, from 1, of a place, or of the last step towards it that exists."""
    line = node.start_mark.line
    for step in place:
        if isinstance(node, yaml.MappingNode):
            match = [(key, value) for key, value in node.value if key.value == step]
            if match:
                line, node = match[0][0].start_mark.line, match[0][1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line
    return line + 1


def _valid(doc: _Document, model: type[M]) -> M:
    try:
        return model.model_validate(doc.data)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False, include_context=False)
        # A misspelt key also makes the right one missing; the misspelling is the line to mend.
        first = next((one for one in found if one["type"] == "extra_forbidden"), found[0])
        raise doc.error(first["loc"], first["msg"]) from error


def _by_id(items: Iterable[Item]) -> dict[str, Item]:
    return {item.id: item for item in items}


def _check_unique(doc: _Document, place: Place, ids: list[str]) -> None:
    for i, one in enumerate(ids):
        if one in ids[:i]:
            raise doc.error((*place, i, "id"), f"{one} is there twice")


def _check_known(
    doc: _Document, place: Place, names: Iterable[str], known: Iterable[str], kind: str, *, listed: bool = True
) -> None:
    for i, name in enumerate(names):
        if name not in set(known):
            raise doc.error((*place, i) if listed else place, f"there is no {kind} called {name}")


def _check_sources(doc: _Document, place: Place, sources: Iterable[Source], sections: set[tuple[str, str]]) -> None:
    for i, source in enumerate(sources):
        if (source.guide, source.section) not in sections:
            raise doc.error((*place, "sources", i), f"no guide {source.guide} with a section {source.section}")
