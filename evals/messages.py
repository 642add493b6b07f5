"""Turns as message JSONL, the form in which chat data is commonly passed on, and back.

One object a line: ``{"messages": [{"role": "user" | "assistant", "content": …}, …], "metadata": {…}}``.
The person who rehearses is ``user``, the ex ``assistant``; a silence has ``null`` as its content. What
is known of a turn (id, scenario, labels, markers) travels in ``metadata`` and is of the last message.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from evals.cases import ROOT, Case, CaseLine, CaseTurn, Part, load
from evals.record import write_text
from service.errors import ConfigError, ContentError, NotFound
from service.prompting.documents import mistake
from service.transcript import Role

KEPT = ("id", "scenario", "medium", "labels", "markers", "look_alike")


def _flat(content: object) -> object:
    """Content in parts, as some tools write it, as one text."""
    if isinstance(content, list) and all(isinstance(p, dict) and p.get("type") == "text" for p in content):
        return "\n".join(str(part.get("text", "")) for part in content)
    return content


class _Message(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: Annotated[str | None, BeforeValidator(_flat)] = None


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    messages: Annotated[tuple[_Message, ...], Field(min_length=1)]
    id: str | None = None
    metadata: dict[str, Any] = {}


# -- out -----------------------------------------------------------------------------------------
def export(part: Part, to: Path) -> int:
    """Write the turns of a part, with what counts as their labels. Returns how many.

    Raises ``ConfigError`` when the file cannot be written.
    """
    labelled = load(part)
    lines = [
        line_of(one.case.model_copy(update={"labels": one.labels, "markers": tuple(sorted(one.markers))}))
        for one in labelled
    ]
    write_text(to, "".join(f"{line}\n" for line in lines))
    return len(lines)


def line_of(turn: CaseTurn) -> str:
    """One turn as a line of JSON."""
    messages = [_said(line.role, line.text) for line in turn.context]
    made = turn.model_dump(mode="json", exclude_defaults=True)
    metadata = {key: made[key] for key in KEPT if key in made}
    return json.dumps({"messages": [*messages, _said(Role.USER, turn.text)], "metadata": metadata}, ensure_ascii=False)


def _said(role: Role, text: str | None) -> dict[str, str | None]:
    return {"role": "user" if role is Role.USER else "assistant", "content": text}


# -- in ------------------------------------------------------------------------------------------
def bring(source: Path, into: Path | None) -> tuple[Path, int]:
    """Turns from message JSONL as a case file: where it was written, and how many turns it has.

    Every message of the user becomes a turn of its own, unless the line has labels, which are of its
    last one. Without ``into`` labelled turns go to ``cases/dev`` and others to ``cases/unlabelled``.
    Raises ``NotFound`` and ``ConfigError`` for files that cannot be used, and ``ContentError`` naming
    the line that does not fit; nothing is written then.
    """
    try:
        # Not splitlines: what separates lines of text (U+2028) may stand inside a line of JSON.
        lines = source.read_text("utf-8-sig").split("\n")
    except FileNotFoundError:
        raise NotFound(f"There is no file {source}.") from None
    except (OSError, UnicodeDecodeError):
        raise ConfigError(f"{source} cannot be read as text.") from None
    turns = list(turns_of(lines, source.stem, source.name))
    if not turns:
        raise ContentError(f"{source.name}: no line has a message of a user.")
    labelled = all(isinstance(turn, Case) for turn in turns)
    path = into or ROOT / ("dev" if labelled else "unlabelled") / f"{source.stem}.yaml"
    if path.exists():
        raise ConfigError(f"{path} is there already; name another file with --into.")
    if not labelled and path.parent == ROOT / "dev":
        raise ConfigError("Turns without labels cannot be cases yet; label them first.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"{path.parent} cannot be made: {error.strerror}.") from None
    made = [turn.model_dump(mode="json", exclude_defaults=True) for turn in turns]
    write_text(path, yaml.safe_dump(made, sort_keys=False, allow_unicode=True, width=110))
    return path, len(turns)


def turns_of(lines: Iterable[str], stem: str, name: str) -> Iterator[CaseTurn]:
    """The turns in lines of JSON. Raises ``ContentError`` naming the line; never what stands in it."""
    seen: dict[str, int] = {}
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            line = _Line.model_validate_json(text)
            made = list(_turns(line, f"{stem}-{number}"))
        except ValidationError as error:
            place, message = mistake(error)
            where = ".".join(str(step) for step in place)
            raise ContentError(f"{name}, line {number}: {where + ': ' if where else ''}{message}") from None
        for turn in made:
            if turn.id in seen:
                raise ContentError(f"{name}, line {number}: the id {turn.id} stands in line {seen[turn.id]} already")
            seen[turn.id] = number
            yield turn


def _turns(line: _Line, fallback: str) -> Iterator[CaseTurn]:
    said = [
        CaseLine(role=Role.USER if message.role == "user" else Role.EX, text=message.content or None)
        for message in line.messages
        if message.role in ("user", "assistant")
    ]
    known = {key: line.metadata[key] for key in KEPT if key in line.metadata}
    name = str(known.pop("id", None) or line.id or fallback)
    own = [place for place, one in enumerate(said) if one.role is Role.USER and one.text is not None]
    if "labels" in known:
        for place in own[-1:]:
            yield Case.model_validate({"id": name, "context": said[:place], "text": said[place].text, **known})
        return
    known = {key: value for key, value in known.items() if key in CaseTurn.model_fields}
    for number, place in enumerate(own, 1):
        one = name if len(own) == 1 else f"{name}-{number}"
        yield CaseTurn.model_validate({"id": one, "context": said[:place], "text": said[place].text, **known})
