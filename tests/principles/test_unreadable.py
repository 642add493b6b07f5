"""What nobody could answer is read as just that, and the other person says so in their own way."""

from __future__ import annotations

import pytest

from service.knowledge import Persona
from service.points import Point
from service.principles.markers import Context
from service.principles.reader import read
from service.principles.unreadable import unreadable
from service.prompting.load import load_knowledge
from service.transcript import Line, Medium, Role

PERSONAS = load_knowledge().personas
UNREADABLE = (
    "https://example.com/look?x=1",
    "<b>hi</b><script>alert(1)</script> & how are you",
    "Bonjour, comment vas-tu ? Tu me manques.",
    "ich vermisse dich immer noch, wie geht es dir",
    "\u043a\u0430\u043a \u0434\u0435\u043b\u0430?",
)


@pytest.mark.parametrize("text", UNREADABLE)
def test_a_link_markup_and_another_language_are_unclear_and_nothing_else(text: str) -> None:
    """To a link one was answered "as far as i know, yeah.", to "Tu me manques" with "i think so."."""
    context = Context("keeping_it_light", "light", Medium.TEXT, (Line(Role.EX, "ok."),))
    assert read(text, context).points == (Point.UNCLEAR,)


@pytest.mark.parametrize(
    "text",
    [
        "look at this https://example.com/otter",
        "Merry Christmas Kaz. Mum says ta.",
        "i <3 that dog",
        "ok si, see you",
        "k",
    ],
)
def test_what_can_be_read_is_not_unclear(text: str) -> None:
    assert not unreadable(text)


@pytest.mark.parametrize("persona", PERSONAS.values(), ids=lambda persona: persona.id)
def test_everybody_has_words_of_their_own_for_what_they_cannot_read(persona: Persona) -> None:
    lines = [say for answers in persona.answers.values() for say in answers.get(Point.UNCLEAR, ())]
    assert len(set(lines)) >= 3
