"""Fills any answer schema with plausible values: how the scripted fake speaks JSON.

Generic over the JSON schema that a real provider would be sent, with a few habits by field name
(``turn``, ``quote``, ``check``), so that an answer about a transcript quotes words that are in it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

Leaning = Literal["mixed", "kind", "harsh"]

INVENTED: Final = "these words were never written by anybody"
_FAVOURS: Final[Mapping[Leaning, frozenset[str]]] = {
    "mixed": frozenset(),
    "kind": frozenset(("yes", "helped", "met", "true")),
    "harsh": frozenset(("no", "hurt", "missed", "false")),
}
_HELD_BACK: Final = frozenset(("no_chance", "neutral", "unscored"))
_LEANINGS: Final[tuple[Leaning, ...]] = ("kind", "harsh", "mixed")
_QUOTED_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class UserTurn:
    """One numbered turn of the person's, as it stands in a prompt."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Prompted:
    """What an answer can be about: the turns to judge, and the checks they can be judged by."""

    turns: tuple[UserTurn, ...]
    checks: tuple[str, ...]


_LINE: Final = re.compile(r"^\[turn (\d+)\] user: (.+)$", re.MULTILINE)
_TAG: Final = re.compile(r'<turn no="(\d+)" from="user">(.*?)</turn>', re.DOTALL)
_ASKED: Final = re.compile(r"^Lines to judge\b[^:\n]*: ([\d, ]+)", re.MULTILINE)
_CHECK: Final = re.compile(r"^- `([a-z][a-z0-9_]*)`:", re.MULTILINE)


def prompted(text: str) -> Prompted:
    """Find the user's turns in a prompt, as ``[turn 3] user: …`` or ``<turn no="3" from="user">…</turn>``.

    Where the prompt names the lines to judge, only those; a turn counts once, as it stands last.
    """
    found = {int(number): said.strip() for pattern in (_LINE, _TAG) for number, said in pattern.findall(text)}
    asked = {int(number) for numbers in _ASKED.findall(text) for number in re.findall(r"\d+", numbers)}
    turns = tuple(UserTurn(n, found[n]) for n in sorted(found) if found[n] and (not asked or n in asked))
    return Prompted(turns, tuple(dict.fromkeys(_CHECK.findall(text))))


def pick(key: str, count: int) -> int:
    """A number below ``count`` that depends on nothing but ``key``."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8]) % count


class Filler:
    """Builds values for one request. The same ``key`` always gives the same answer.

    What is said about a turn depends on its words, on the checks and on ``mind``, and on nothing that
    stands around it: with the ``mixed`` leaning each turn is praised, faulted, or left without a finding.
    """

    def __init__(
        self,
        about: Prompted,
        key: str,
        *,
        mind: str = "",
        leaning: Leaning = "mixed",
        invent_quotes: bool = False,
        wordy: bool = False,
    ) -> None:
        self._about = about
        self._key = key
        self._mind = mind
        self._leaning = leaning
        self._invent = invent_quotes
        self._wordy = wordy
        self._definitions: Mapping[str, Any] = {}
        self._count = 0

    def answer(self, schema: Mapping[str, Any]) -> Any:
        """A value that is valid for ``schema`` (a JSON schema as pydantic writes it)."""
        self._definitions = schema.get("$defs", {})
        return self._value(schema, "", None)

    def _value(self, schema: Mapping[str, Any], name: str, turn: UserTurn | None) -> Any:
        schema = self._resolve(schema)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self._choose(schema["enum"], turn)
        options = schema.get("anyOf") or schema.get("oneOf")
        if options:
            nulls = [option for option in options if option.get("type") == "null"]
            return None if nulls else self._value(options[0], name, turn)
        kind = schema.get("type", "object")
        if kind == "object":
            fields = schema.get("properties", {})
            return {field: self._value(inner, field, turn) for field, inner in fields.items()}
        if kind == "array":
            return self._list(schema, name)
        return self._plain(kind, schema, name, turn)

    def _resolve(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        while "$ref" in schema or len(schema.get("allOf", ())) == 1:
            reference = schema.get("$ref")
            schema = self._definitions[reference.rsplit("/", 1)[-1]] if reference else schema["allOf"][0]
        return schema

    def _list(self, schema: Mapping[str, Any], name: str) -> list[Any]:
        items = schema.get("items", {})
        fields = self._resolve(items).get("properties", {})
        turns = self._about.turns
        if "turn" in fields:
            spoken = [turn for turn in turns if self._lean(turn) != "mixed"]
            chosen = spoken[: schema.get("maxItems", len(spoken))] if "quote" in fields else turns
            return [self._value(items, name, turn) for turn in chosen]
        return [self._value(items, name, None) for _ in range(schema.get("minItems", 0))]

    def _plain(self, kind: str, schema: Mapping[str, Any], name: str, turn: UserTurn | None) -> Any:
        if kind == "boolean":
            return self._leaning == "kind"
        if kind in ("integer", "number"):
            if name == "turn" and turn is not None:
                return turn.number
            low = schema.get("minimum", schema.get("exclusiveMinimum", -1) + 1)
            high = schema.get("maximum", low + 10)
            return {"mixed": (low + high) // 2, "kind": low, "harsh": high}[self._leaning]
        if kind == "null":
            return None
        return self._text(schema, name, turn)

    def _text(self, schema: Mapping[str, Any], name: str, turn: UserTurn | None) -> str:
        if name == "quote":
            text = INVENTED if self._invent or turn is None else _words_of(turn.text)
        elif name == "check":
            text = self._choose(self._about.checks, turn) if self._about.checks else "check"
        else:
            text = "This is a line of a scripted fake."
            text = " ".join([text] * 60) if self._wordy else text
        text = text[: schema.get("maxLength", len(text))]
        return text.ljust(schema.get("minLength", 0), ".")

    def _choose(self, options: Sequence[Any], turn: UserTurn | None) -> Any:
        lean = self._lean(turn)
        favoured = [option for option in options if str(option).lower() in _FAVOURS[lean]]
        if turn is None:
            outspoken = [option for option in options if option not in _HELD_BACK]
            among = favoured or (list(options) if lean == "mixed" else outspoken) or list(options)
            self._count += 1
            return among[pick(f"{self._key}:{self._count}", len(among))]
        quiet = [option for option in options if option in _HELD_BACK] if lean == "mixed" else []
        among = favoured or quiet or list(options)
        return among[pick(self._of(turn), len(among))]

    def _lean(self, turn: UserTurn | None) -> Leaning:
        """How this judge leans on one turn; ``mixed`` is then no opinion at all."""
        if turn is None or self._leaning != "mixed":
            return self._leaning
        return _LEANINGS[pick(self._of(turn), len(_LEANINGS))]

    def _of(self, turn: UserTurn) -> str:
        return f"{self._mind}:{' '.join(self._about.checks)}:{turn.text}"


def _words_of(text: str) -> str:
    """The first few words of ``text``, exactly as they stand there."""
    words = list(re.finditer(r"\S+", text))[:_QUOTED_WORDS]
    return text[words[0].start() : words[-1].end()]
