"""The form of a question: the short answer its grammar asks for, and its kind where nothing else is known."""

from __future__ import annotations

import pytest

from service.points import Point
from service.principles.markers import Context, Reading
from service.principles.reader import read_by_rules
from service.transcript import Line, Medium, Role


def reading_of(said: str, stage: str = "warm") -> Reading:
    lines = (Line(Role.EX, "Hi."),)
    return read_by_rules(said, Context("first_meeting", stage, Medium.TEXT, lines))


@pytest.mark.parametrize(
    ("said", "short"),
    [
        ("Is the workshop still full of that walnut?", "it is"),
        ("And the roof, did you finish it before the rains?", "i did"),
        ("Are the kids out of earshot?", "they are"),
        ("Does your mum still make the jam?", "she does"),
        ("Did I get that right?", "you did"),
        ("Shall I transfer it to the same account?", "please do"),
    ],
)
def test_a_question_that_a_short_answer_fits_says_which(said: str, short: str) -> None:
    assert reading_of(said).short == short


@pytest.mark.parametrize(
    "said",
    [
        "Could you do that?",
        "Have I made it weird?",
        "Don't you miss it?",
        "Are we all right?",
        "Is it too late?",
        "What did you tell your mum?",
        "Is it the walk or is it me?",
    ],
)
def test_no_ready_yes_where_it_would_promise_hurt_or_be_no_grammar(said: str) -> None:
    assert reading_of(said).short is None


@pytest.mark.parametrize(
    ("said", "point"),
    [
        ("Since when?", Point.LONG_Q),
        ("Who goes first?", Point.FIRST_Q),
        ("Can I ask, is it the walk or is it me?", Point.BOTH_Q),
        ("So what did the little monsters do this week?", Point.STORY_Q),
        ("How did the concert go?", Point.HOW_WAS_Q),
        ("How many pianos do you do in a week?", Point.MANY_Q),
        ("Why did you paint it blue?", Point.WHY_ELSE_Q),
        ("What would you keep from it all?", Point.KEEP_Q),
        ("Tell me something that's been good lately.", Point.TELL_Q),
        ("What's the worst piano you've had this year?", Point.FUN_Q),
    ],
)
def test_the_question_word_says_what_kind_of_answer_is_wanted(said: str, point: Point) -> None:
    assert point in reading_of(said).points


def test_an_exclamation_that_begins_like_a_question_asks_nothing() -> None:
    assert not any(point.asks for point in reading_of("What a nice surprise. I'm well, the wind took my hat.").points)


@pytest.mark.parametrize(
    ("said", "point"),
    [
        ("Are you smiling or are you typing something deadly?", Point.BOTH_Q),
        ("I can post them or bring them by. Which would you prefer?", Point.CHOICE_Q),
        ("Do you ever think we could have made it, if I'd talked more?", Point.OFTEN_Q),
        ("Is it a bad time?", Point.SMALL_SORRY),
        ("I'd like to know you're ok. Are you?", Point.HOW_ARE_YOU),
        ("Do you mind if I finish my coffee here or would you rather I went?", Point.PRACTICAL),
        ("She'll need her wellies on Friday.", Point.PRACTICAL),
        ("The insurance needs your signature on the car papers.", Point.PRACTICAL),
        ("Ok, I'm going to go now. Take care of yourself.", Point.PARTING),
    ],
)
def test_a_question_is_taken_by_what_it_means_and_not_by_one_of_its_words(said: str, point: Point) -> None:
    assert point in reading_of(said).points


@pytest.mark.parametrize(
    ("said", "point"),
    [
        ("Also she's got a bit of a cough. No fever.", Point.DEBATE_Q),
        ("I know that's a line from a film.", Point.DEBATE_Q),
        ("I passed my driving test! Mostly because of you refusing to get in a car with me.", Point.BLAMES),
        ("I want you to hear this from me. It went on for five months.", Point.LISTENS),
    ],
)
def test_a_telling_is_not_taken_for_a_question_or_a_charge(said: str, point: Point) -> None:
    assert point not in reading_of(said).points
