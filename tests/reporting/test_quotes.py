"""A quote is an exact span of the raw text, however its characters were typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.reporting.quotes import locate, same_words

TYPED = [
    ("I don't know", "well, I don’t know.", "I don’t know"),
    ("“so much”", 'you said "so much" once', '"so much"'),
    ("wait...", "no wait… please", "wait…"),
    ("a - b", "it was a — b then", "a — b"),
    ("one two", "one \n\t two three", "one \n\t two"),
    ("cafe\u0301", "the café was shut", "café"),
    ("café", "the cafe\u0301 was shut", "cafe\u0301"),
    ("family", "my fa\u200dmi\u00adly", "fa\u200dmi\u00adly"),
    ("shalom שלום", "a shalom שלום b", "shalom שלום"),
    ("好的，谢谢", "嗯好的，谢谢你", "好的，谢谢"),
    ("ok 👍🏽", "ok 👍🏽!", "ok 👍🏽"),
    ("‹turn no", "i typed <turn no=1>", "<turn no"),
    ("'thanks for that'", "ok thanks for that", "thanks for that"),
    ("ok", "ok", "ok"),
]


@pytest.mark.parametrize(("quote", "text", "raw"), TYPED)
def test_a_quote_is_found_however_its_characters_are_typed(quote: str, text: str, raw: str) -> None:
    span = locate(quote, text)
    assert span is not None
    assert span.of(text) == raw


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("I never said it", "I never said that"),
        ("i know", "I know"),
        ("cafe", "the café"),
        ("a", "cat"),
        ("listen", "you never listened"),
        ("I know ... sorry", "I know, and I am sorry"),
        ("…", "well…"),
        ("", "anything"),
        ("  ", "any thing"),
        ("\u200b", "a\u200bb"),
    ],
)
def test_what_does_not_stand_there_word_for_word_is_not_found(quote: str, text: str) -> None:
    assert locate(quote, text) is None


@given(st.text(min_size=1, max_size=60), st.text(max_size=30), st.text(max_size=30))
def test_a_found_span_lies_in_the_text_and_says_the_quote(quote: str, before: str, after: str) -> None:
    text = before + quote + after
    span = locate(quote, text)
    if span is not None:
        assert 0 <= span.start < span.end <= len(text)
        found = same_words(span.of(text))
        assert found in same_words(quote) or same_words(quote) in found


@given(st.lists(st.sampled_from(["I", "don’t", "know", "—", "“why”", "né", "you", "👍"]), min_size=2, max_size=12))
def test_every_run_of_whole_words_is_found_exactly_where_it_stands(words: list[str]) -> None:
    text = " ".join(words)
    quote = " ".join(words[: len(words) // 2 + 1])
    span = locate(quote.replace("’", "'").replace("“", '"').replace("”", '"').replace("—", "-"), text)
    if any(c.isalnum() or c == "👍" for c in quote):
        assert span is not None
        assert span.of(text).strip() == quote.strip()
