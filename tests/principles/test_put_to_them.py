"""What the other person puts to somebody: only where words are wanted can going past it be a dodge."""

from __future__ import annotations

import pytest

from service.points import Point
from service.principles.markers import Context, ExMove, MarkerId, Reading
from service.principles.reader import read, read_by_rules
from service.transcript import Act, Line, Medium, Role


def after(said: str, act: Act, text: str, scenario: str = "why_now") -> Reading:
    """How a turn is read that answers this."""
    return read(text, Context(scenario, "", Medium.CALL, (Line(Role.EX, said, act),)))


@pytest.mark.parametrize(
    "put",
    [
        "That is the words. I am going to say nothing back, and see whether it is still enough for you.",
        "I'm going to go quiet for a moment. I'd like to see if we can both stand it.",
        "You are correct today. I have seen you correct for three days at a time.",
        "i'd rather be shown than told.",
    ],
)
@pytest.mark.parametrize("text", ["whats your favourite thing about your job these days", "How is your sister?"])
def test_who_only_waits_to_see_has_asked_nothing_that_could_be_dodged(put: str, text: str) -> None:
    reading = after(put, Act.TEST, text)
    assert MarkerId.DODGES_QUESTION not in {m.id for m in reading.markers}
    assert ExMove.QUESTION not in reading.moves


@pytest.mark.parametrize(
    "put",
    [
        "Tell me one thing you decided together with another person this year.",
        "Say the part about my sister too. I want to hear whether you know it.",
        "When you were silent, did you want that I come in, or that I go away?",
    ],
)
def test_who_wants_words_has_put_a_question_with_or_without_its_mark(put: str) -> None:
    reading = after(put, Act.TEST, "Is your mother well?")
    assert ExMove.QUESTION in reading.moves
    assert MarkerId.DODGES_QUESTION in {m.id for m in reading.markers}


def test_so_do_i_is_no_question() -> None:
    said = "So do I, on occasion, particularly at the hour when one used to ask the other for a word."
    reading = after(said, Act.REPLY_WARM, "Did you go swimming today? It must be freezing", "keeping_it_light")
    assert ExMove.QUESTION not in reading.moves
    assert MarkerId.DODGES_QUESTION not in {m.id for m in reading.markers}


@pytest.mark.parametrize(
    "said",
    [
        "So you were the one holding it all together, every time. What would have helped back then?",
        "you were the one left sitting there",
        "You were the one who had to tell everybody.",
    ],
)
def test_what_fell_to_them_said_back_charges_them_with_nothing_and_declares_nothing(said: str) -> None:
    reading = read_by_rules(said, Context("first_meeting", "warm", Medium.IN_PERSON, (Line(Role.EX, "I was alone."),)))
    assert not reading.has(MarkerId.BLAME, MarkerId.TOO_MUCH_TOO_SOON)


def test_you_were_the_one_is_still_a_charge_or_a_declaration() -> None:
    met = Context("first_meeting", "warm", Medium.IN_PERSON, (Line(Role.EX, "I was alone."),))
    assert read_by_rules("you were the one who ended it", met).has(MarkerId.BLAME)
    assert read_by_rules("you are the one for me, always", met).has(MarkerId.TOO_MUCH_TOO_SOON)


def test_what_would_have_helped_back_then_invites_nobody() -> None:
    said = "You had to do that alone. What would have helped back then?"
    assert Point.MEET not in read(said, Context("small_invitation", "light", Medium.TEXT, ())).points
