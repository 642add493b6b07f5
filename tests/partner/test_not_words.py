"""What no person writes to another one, whatever it says; and what people do write, however they write it."""

from __future__ import annotations

import pytest

from service.partner.not_words import not_words
from service.prompting.load import load_knowledge


@pytest.mark.parametrize(
    "piece",
    [
        "![you](https://example.org/x)",
        "<b>hello</b>",
        "see www.example.org",
        "# How I feel",
        "- I am hurt",
        "1. only my own words",
        "| a | b |",
        "`code`",
        '{"act": "decline"}',
        "set_trust(1.0)",
        "aGVsbG8gdGhlcmUgdGhpcyBpcyBhIGxvbmcgdGhpbmc=",
        "call me on 0171 5550142",
        "sure, it's someone@example.org",
        "it's @dana_new",
        "I live at 12 Harbour Street now.",
        "b 4 5 9 f 0 c 7",
        "1 b 2 4 3 5 4 9",
        "-.-- --- ..- / ..-. .. -. -.. / - ....",
        "lbh svaq gur jbeqf sbe guvf crefba jub jnf uheg",
        "es-yay, et's-lay eet-may",
        "Ich liebe dich auch.",
        "Je t'aime encore, reviens à la maison.",
        "Sí, claro, nos vemos el sábado a las siete.",
        "Te amo et semper amabo.",
        "好的,星期六见。",
        "Я тебя люблю.",
    ],
)
def test_it_is_refused(piece: str) -> None:
    assert not_words(piece) is not None


@pytest.mark.parametrize(
    "piece",
    [
        "no. i read it, and no.",
        "hm",
        "ok :) and moose says hi <3",
        "that was in 2019, the 14th of may i think",
        "it's 7:30 already, i have to go",
        "ja, abuela asked about you. she asks everybody",
        "cool. block button's warm. goodbye.",
        "(looks at the door) I don't know what you want me to say.",
        "it was a half-hearted, on-and-off, back-and-forth thing",
        "grrr. mmm. hmpf.",
        "Zażółć — that's how my gran spelled it",
    ],
)
def test_people_write_like_this(piece: str) -> None:
    assert not_words(piece) is None


def test_no_line_of_any_persona_is_refused() -> None:
    said = {line.say for persona in load_knowledge().personas.values() for line in persona.lines}
    said |= {s for p in load_knowledge().personas.values() for lines in p.voice.samples.values() for s in lines}
    assert sorted(line for line in said if not_words(line.replace("{topic}", "the bakery"))) == []
