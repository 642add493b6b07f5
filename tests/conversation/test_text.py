"""What counts as text: kept as it is, or refused by name."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.conversation.text import OR_BLANK, OR_NONE, PATTERN, checked
from service.errors import BadCharacters, BadEncoding, EmptyText, TextTooLong
from service.transcript import MAX_TEXT


@given(st.text(min_size=1, max_size=200))
def test_a_text_is_returned_as_it_is_or_refused_for_a_reason_that_is_true(text: str) -> None:
    controls = [c for c in text if unicodedata.category(c) == "Cc" and c not in "\n\t"]
    try:
        assert checked(text) is text
    except BadCharacters:
        assert controls
    except EmptyText:
        assert not text.strip()
    else:
        assert not controls
        assert text.strip()


EDGES = st.sampled_from("a \t\n\r\x00\x0b\x1f\x7f\x85\x9f\xa0\u2028\u3000\ufeff\u200b")


@given(st.text(max_size=20) | st.text(EDGES, max_size=4))
def test_the_pattern_that_describes_a_text_says_what_the_check_does(text: str) -> None:
    try:
        checked(text)
    except BadCharacters:
        told = (False, False, False)
    except EmptyText:
        told = (False, not text, True)
    else:
        told = (True, True, True)
    # In JavaScript's dialect, which descriptions are written in, "$" is the end and not the last line's.
    patterns = (each.replace("$", r"\Z") for each in (PATTERN, OR_NONE, OR_BLANK))
    assert tuple(bool(re.search(each, text)) for each in patterns) == told


@given(st.integers(min_value=0, max_value=0xDFFF - 0xD800), st.text(max_size=5))
def test_half_a_surrogate_pair_is_never_text(offset: int, around: str) -> None:
    with pytest.raises((BadEncoding, BadCharacters)):
        checked(around + chr(0xD800 + offset) + around)


@pytest.mark.parametrize("char", ["a", "🙂", "\u0301", "ﷺ"])
def test_length_is_counted_in_code_points(char: str) -> None:
    assert checked("a" + char * (MAX_TEXT - 1))
    with pytest.raises(TextTooLong):
        checked("a" + char * MAX_TEXT)


def test_a_refusal_never_repeats_the_text() -> None:
    for text in ("canary\x00", "canary \ud800", "canary" * 1000):
        with pytest.raises((BadCharacters, BadEncoding, TextTooLong)) as refused:
            checked(text)
        assert "canary" not in str(refused.value)
