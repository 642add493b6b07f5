"""The sentence encoder and what is learned over it: total, the same every time, and never against the conversation."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from service.principles.encoder import HEAD, MARKERS, PART, START, TAIL, look, tokens_of
from service.principles.learned import possible, weights
from service.principles.markers import Context, ExMove, MarkerId
from service.principles.reader import read, read_by_rules
from service.transcript import Area, Line, Medium, Role
from tests.support.examples import examples

M = MarkerId


def after(*lines: tuple[Role, str | None]) -> Context:
    return Context("the_talk", "", Medium.TEXT, tuple(Line(role, text) for role, text in lines))


HURT = after((Role.EX, "You never once asked how my mother was."))


@settings(max_examples=examples(40), deadline=None)
@given(st.text(max_size=300), st.lists(st.one_of(st.none(), st.text(max_size=80)), max_size=4))
def test_any_text_in_any_context_is_looked_at_and_the_chances_of_an_area_sum_to_one(
    text: str, before: list[str | None]
) -> None:
    seen = look(text, after(*((Role.EX, line) for line in before)))
    assert set(seen.areas) == set(Area)
    for shares in seen.areas.values():
        assert math.isclose(sum(shares.values()), 1.0, abs_tol=1e-4)
    assert set(seen.markers) == set(M)
    assert all(0.0 <= share <= 1.0 for share in seen.markers.values())


@settings(max_examples=examples(40), deadline=None)
@given(st.text(max_size=300))
def test_every_marker_of_a_full_reading_has_a_span_inside_the_text(text: str) -> None:
    for marker in read(text, HURT).markers:
        assert 0 <= marker.span.start < marker.span.end <= len(text)


def test_the_same_turn_is_always_read_the_same() -> None:
    text = "I didn't. I'd sit there with my phone while you came back from the hospital."
    assert len({repr(read(text, HURT)) for _ in range(3)}) == 1


def test_what_went_before_changes_what_a_turn_is() -> None:
    text = "ok. thanks for telling me straight. take care"
    told = look(text, after((Role.EX, "I don't think I want to meet.")))
    plain = look(text, after((Role.EX, "The parcel is at the post office.")))
    assert told.markers[M.RESPECTS_NO] > plain.markers[M.RESPECTS_NO]


def test_of_a_very_long_turn_beginning_and_end_are_seen() -> None:
    ids, parts = tokens_of("start " + "word " * 3000 + "finish", HURT)
    assert sum(parts) == HEAD + TAIL + 1
    assert ids[0] == START
    assert ids.count(PART) == 2


def test_every_marker_has_a_place_in_the_encoder_and_cuts_of_its_own() -> None:
    assert set(MARKERS) == set(M)
    assert set(weights().keep) == set(weights().add) == {m.value for m in M}


def test_nothing_is_asked_again_where_there_was_no_no_and_no_message_is_a_second_one_after_an_answer() -> None:
    answered = after((Role.USER, "coffee?"), (Role.EX, "Sure, why not."))
    assert not possible(M.ASKS_AGAIN_AFTER_NO, answered, frozenset(), "none")
    assert possible(M.ASKS_AGAIN_AFTER_NO, answered, frozenset({ExMove.SOFT_NO}), "soft")
    assert not possible(M.DOUBLE_TEXT, answered, frozenset(), "none")
    assert possible(M.DOUBLE_TEXT, after((Role.USER, "coffee?"), (Role.EX, None)), frozenset(), "none")
    assert not possible(M.ACKNOWLEDGES, after(), frozenset(), "none")


def test_an_added_marker_was_not_found_by_a_rule_and_stands_in_one_sentence() -> None:
    text = "Lovely weather. Your sister told me which train you take now, so I might just be on it."
    context = after((Role.EX, "I'd rather you didn't come to the station."))
    by_rules = {m.id for m in read_by_rules(text, context).markers}
    for marker in read(text, context).markers:
        if marker.id not in by_rules:
            assert "\n" not in text[marker.span.start : marker.span.end]
            assert marker.span.end - marker.span.start < len(text)


def test_a_sentence_said_thirty_times_changes_no_value() -> None:
    first = after()
    plain = read("I miss you. This is a good line.", first)
    assert read("I miss you. " + "This is a good line. " * 30, first).areas == plain.areas
