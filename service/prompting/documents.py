"""YAML files whose mistakes are named by file and line: content, and the cases of the evals.

libyaml builds the node tree and ``_plain`` turns it into plain values itself: faster than PyYAML's
general constructor, and the tree still knows the lines.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from yaml.constructor import SafeConstructor

from service.errors import ContentError

Place = tuple[str | int, ...]
"""The way to a value inside one document: keys and list positions, from the top."""

M = TypeVar("M", bound=BaseModel)


DEEPEST = 10_000
"""Most brackets in a file, and most bytes in a line: what nests deeper than that would end the process in libyaml."""


@dataclass(frozen=True, slots=True)
class Document:
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


def read(root: Path, path: Path) -> Document:
    """A file below ``root``. Raises ``ContentError`` with the line for what is no YAML."""
    name = path.relative_to(root).as_posix()
    node = _compose(name, path)
    try:
        return Document(name, path, _plain(name, node, set()))
    except RecursionError:
        raise ContentError(f"{name}: something in it is nested too deeply.") from None


def valid(doc: Document, model: type[M]) -> M:
    """The whole file as one model. Raises ``ContentError`` with the line of the first thing that does not fit."""
    try:
        return model.model_validate(doc.data)
    except ValidationError as error:
        place, message = mistake(error)
        raise doc.error(place, message) from error


def mistake(error: ValidationError) -> tuple[Place, str]:
    """Where the first thing lies that does not fit, and why not; never what was written there."""
    found = error.errors(include_url=False, include_input=False, include_context=False)
    # A misspelt key also makes the right one missing; the misspelling is the line to mend.
    first = next((one for one in found if one["type"] == "extra_forbidden"), found[0])
    return first["loc"], first["msg"]


def _compose(name: str, path: Path) -> yaml.Node:
    try:
        raw = path.read_bytes()
        if raw.count(b"[") + raw.count(b"{") > DEEPEST or max(map(len, raw.splitlines()), default=0) > DEEPEST:
            raise ContentError(f"{name}: a line is too long, or there are too many brackets.")
        node = yaml.compose(raw, Loader=yaml.CSafeLoader)
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


def _plain(name: str, node: yaml.Node, seen: set[int]) -> object:
    """A node tree as dicts, lists and scalars. A key written twice is an error; YAML would drop the first.

    So is an anchor used again: a few lines of those can stand for more than any memory holds. ``seen`` are the lists
    and mappings met so far.
    """
    if isinstance(node, yaml.ScalarNode):
        if node.tag == "tag:yaml.org,2002:str":
            return node.value
        if convert := _CONVERT.get(node.tag):
            try:
                return convert(node)
            except (ValueError, KeyError, IndexError):
                pass
        raise ContentError(f"{name}, line {node.start_mark.line + 1}: a value of this kind needs quotes.")
    if id(node) in seen:
        raise ContentError(f"{name}, line {node.start_mark.line + 1}: an anchor is used again; write it out.")
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_plain(name, item, seen) for item in node.value]
    mapping: dict[object, object] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.value in mapping:
            raise ContentError(f"{name}, line {key.start_mark.line + 1}: the key is written twice, or is no word.")
        mapping[key.value] = _plain(name, value, seen)
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
