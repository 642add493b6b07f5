"""Files that come in from outside: whatever is in them, they are read or refused by name."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from service.conversation.cards import read_card
from service.conversation.importing_shape import read_export
from service.errors import BadInput, CardUnreadable

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
    for read, refusal in ((read_card, CardUnreadable), (read_export, BadInput)):
        with suppress(refusal):
            read(raw)


@settings(max_examples=60)
@given(st.sampled_from(sorted(SESSION)), st.sampled_from(sorted(TURN)), ANY, ANY)
def test_an_export_with_anything_in_any_place_is_read_or_refused(part: str, of_turn: str, one: Any, other: Any) -> None:
    changed = {**SESSION, "turns": [{**TURN, of_turn: other}], part: one}
    with suppress(BadInput):
        read_export(json.dumps({**EXPORT, "sessions": [changed]}))


@settings(max_examples=60)
@given(ANY, ANY)
def test_a_card_with_anything_in_any_place_is_read_or_refused(one: Any, other: Any) -> None:
    whole = {"spec": "chara_card_v2", "data": {"name": "Sam", "description": one, "extensions": other, "tags": one}}
    assert read_card(json.dumps(whole).encode()).sketch.alias == "Sam"
