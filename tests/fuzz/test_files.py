"""Files that come in from outside: whatever is in them, they are read or refused by name."""

from __future__ import annotations

import json
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from service.conversation.cards import read_card
from service.conversation.importing_shape import read_export
from service.errors import BadInput, CardUnreadable, ContentError
from service.knowledge import Persona
from service.prompting.documents import read, valid
from tests.support.examples import examples

ANY: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=10), below, max_size=3),
    max_leaves=12,
)
WHEN = "2026-01-01T00:00:00+00:00"
TURN = {
    **{"id": "turn-1", "parent_turn_id": None, "role": "user", "text": "hi", "act": None, "status": "answered"},
    **{"client_turn_id": "client-1", "created_at": WHEN, "story_minutes": 0, "error_slug": None, "provenance": {}},
    **{"decision": None, "events": [], "closed": False},
}
SESSION = {
    **{"id": "session-1", "scenario": "first_text", "persona": "dana", "medium": "text", "difficulty": "realistic"},
    **{"seed": 7, "coach": False, "goal": None, "prepare": None, "status": "open", "ended_by": None},
    **{"created_at": WHEN, "updated_at": WHEN, "turns": [TURN], "reports": []},
}
EXPORT = {"schema": "unsent-export-1", "exported_at": WHEN, "owner": "local", "documents": [], "sessions": [SESSION]}


def test_the_plain_one_is_read() -> None:
    assert read_export(json.dumps(EXPORT)).sessions[0].turns[0].text == "hi"


@given(st.binary(max_size=300))
def test_any_bytes_are_no_card_and_no_export(raw: bytes) -> None:
    for opened, refusal in ((read_card, CardUnreadable), (read_export, BadInput)):
        with suppress(refusal):
            opened(raw)


@settings(max_examples=examples(60))
@given(st.sampled_from(sorted(SESSION)), st.sampled_from(sorted(TURN)), ANY, ANY)
def test_an_export_with_anything_in_any_place_is_read_or_refused(part: str, of_turn: str, one: Any, other: Any) -> None:
    changed = {**SESSION, "turns": [{**TURN, of_turn: other}], part: one}
    with suppress(BadInput):
        read_export(json.dumps({**EXPORT, "sessions": [changed]}))


@settings(max_examples=examples(60))
@given(ANY, ANY)
def test_a_card_with_anything_in_any_place_is_read_or_refused(one: Any, other: Any) -> None:
    whole = {"spec": "chara_card_v2", "data": {"name": "Sam", "description": one, "extensions": other, "tags": one}}
    assert read_card(json.dumps(whole).encode()).sketch.alias == "Sam"


DANA = Path(__file__).parents[2] / "personas" / "dana.yaml"


def persona_of(raw: bytes) -> Persona:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "somebody.yaml")
        file.write_bytes(raw)
        return valid(read(Path(folder), file), Persona)


def test_the_plain_persona_is_read() -> None:
    assert persona_of(DANA.read_bytes()).id == "dana"


SCALARS = st.sampled_from(
    ["!!int x", "!!float x", "!!bool x", "!!null x", "!!timestamp x", "0x_", "9" * 5_000, "*a", "&a [*a]"]
)


@settings(max_examples=examples(60))
@given(st.integers(0, 10_000), st.integers(0, 40), st.binary(max_size=12) | SCALARS.map(str.encode))
def test_a_persona_with_anything_at_any_place_is_read_or_refused(at: int, cut: int, other: bytes) -> None:
    raw = DANA.read_bytes()
    at %= len(raw)
    with suppress(ContentError):
        persona_of(raw[:at] + other + raw[at + cut :])
    with suppress(ContentError):
        persona_of(b"name: " + other)


@settings(max_examples=examples(40))
@given(st.sampled_from(sorted(yaml.safe_load(DANA.read_text("utf-8")))), ANY)
def test_a_persona_with_anything_in_any_field_is_read_or_refused(field: str, value: Any) -> None:
    whole = yaml.safe_load(DANA.read_text("utf-8"))
    with suppress(ContentError):
        persona_of(json.dumps({**whole, field: value}).encode())


@pytest.mark.parametrize(
    "raw",
    [
        b"- " * 100_000,
        b"[" * 100_000 + b"]" * 100_000,
        b"[" * 9_000 + b"]" * 9_000,
        b"a: &a [x, x]\n" + b"".join(b"b%d: &b%d [*a, *a]\n" % (n, n) for n in range(9)),
    ],
    ids=("lines", "brackets", "nested", "anchors"),
)
def test_a_file_that_stands_for_more_than_fits_is_refused(raw: bytes) -> None:
    with pytest.raises(ContentError):
        persona_of(raw)
