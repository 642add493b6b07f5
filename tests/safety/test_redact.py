"""What points to a real person is taken out; dates, prices and times are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.safety.redact import TAKEN_OUT, like_a_full_name, redact


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("call +44 7700 900123 any time", "phone"),
        ("my number is (030) 123 45 67", "phone"),
        ("0151-2345678", "phone"),
        ("write to kit.miller+x@example.org please", "email"),
        ("she is @kit_bakes there", "handle"),
        ("look at instagram.com/kit_bakes", "link"),
        ("https://example.org/a?b=c", "link"),
        ("lives at 12 Elm Street now", "street"),
    ],
)
def test_what_points_to_somebody_is_taken_out(text: str, kind: str) -> None:
    found = redact(text)
    assert found.kinds == (kind,)
    assert TAKEN_OUT in found.text
    assert not any(char in found.text for char in "@5")


@pytest.mark.parametrize(
    "text",
    [
        "We met in 2019 and it ended on 3 March 2024.",
        "At 22:14 he wrote, 3 weeks after.",
        "It cost 1,200 euros. Then nothing. Not a word.",
        "I said no.Then he left.",
        "we had 2 dogs and 12 plants",
    ],
)
def test_ordinary_numbers_and_words_stay(text: str) -> None:
    assert redact(text) == (text, ())


@given(st.text(max_size=300))
def test_taking_out_twice_takes_out_nothing_more(text: str) -> None:
    once = redact(text)
    assert redact(once.text).text == once.text


@pytest.mark.parametrize(
    ("alias", "full"),
    [
        ("Kit Miller", True),
        ("Anna-Lena Schäfer", True),
        ("Kit J. Miller", True),
        ("Kit", False),
        ("my ex", False),
        ("K.", False),
        ("the baker", False),
        ("", False),
    ],
)
def test_a_first_and_a_last_name_are_told_from_an_alias(alias: str, full: bool) -> None:
    assert like_a_full_name(alias) is full
