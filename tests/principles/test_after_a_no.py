"""Right after a no: what pushes on in small everyday words, and what takes the no in words that look alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.direction import appraise, begin, react
from service.points import Point
from service.principles.markers import Context, MarkerId
from service.principles.reader import begin_reading, read
from service.principles.telling import only_tells
from service.transcript import Act, Area, AreaValue, Line, Medium, Role
from tests.partner.build import KNOWLEDGE, a_setting

NOES = ("no. i don't want to meet.", "I'd rather not, but thanks for asking.")
PUSHES = (
    "come on though, it's only noodles",
    "it's just lunch",
    "it's literally one drink",
    "you'd have fun, i promise",
    "but why",
    "I'll pick you up, you wouldn't have to do anything",
    "you don't have to stay long",
    "what are you so scared of",
    "ok a call then",
    "I won't even talk about the past, promise",
    "no harm in a coffee is there",
    "pleeease",
    "you said maybe last week",
    "don't be like that",
    "what would it cost you",
    "I'm not taking no for an answer",
    "so that's it? just no?",
    "five minutes of your life. five.",
    "you could bring a friend",
    "it'd be good for us",
    "I wanted to ask if you'd have a coffee with me some time.",
    "Ok. Sunday at 10 at the lake?",
    "Great, see you there. I'll bring coffee.",
)
TAKEN = (
    "it's only fair, i get it",
    "come on, i'm not going to argue with that :)",
    "you're sure, and that's enough for me",
    "yes, i can see why not",
    "ok, it was just a thought",
    "that's fine, i already had a feeling",
    "I'd have liked it, but it's your call",
    "it'd have been good, but ok",
    "I won't bring it up again. mind yourself",
    "you don't have to explain, I get it",
    "ok, I'll take the dog out then. see you around",
    "of course. I'll keep to my side of town",
)

IN_A_WORD = (
    "pls",
    "please x",
    "come onnn",
    "aw come on",
    "just once",
    "one time",
    "even once?",
    "1 coffee",
    "a coffee then",
    "a tiny one?",
    "even 5 min?",
    "10 mins?",
    "one hour",
    "some other time then?",
    "it'll be quick",
    "as a friend",
    "for me?",
    "for old times sake?",
    "don't be boring",
    "be spontaneous",
    "y not",
    "u sure??",
    "you won't even think about it?",
    "we could just walk the dog",
)
ONLY_TOLD = (
    "my mum's out of hospital",
    "I passed the exam, just wanted to say",
    "I had a lovely walk today",
    "had coffee with Sam today, he says hi",
    "ok. hope the new job goes well",
    "Hope Mallorca is sunny and that you get a proper rest.",
    "we had to put Bruno down on friday. thought you'd want to know",
    "i ran 5k without stopping",
    "I moved to Bristol last week",
    "thanks for being straight with me. I passed my driving test today as well, finally",
    "good luck with the marathon on sunday",
)
TOLD_AND_MORE = (
    "I booked a table for two for tomorrow",
    "I got two tickets for friday",
    "hope you change your mind",
    "hope you're happy now",
    "I drove past your house today",
    "I went on a date with a girl from work yesterday",
    "i haven't eaten since sunday. just so you know",
)


def after(no: str) -> Context:
    asked = Line(Role.USER, "would you like to get a coffee some time?")
    return Context("small_invitation", "", Medium.TEXT, (asked, Line(Role.EX, no)))


@pytest.mark.parametrize("text", PUSHES)
def test_selling_or_belittling_what_was_declined_is_asking_again(text: str) -> None:
    for no in NOES:
        reading = read(text, after(no))
        assert MarkerId.ASKS_AGAIN_AFTER_NO in {marker.id for marker in reading.markers}
        assert reading.areas[Area.NO_PRESSURE] is AreaValue.HURT


@pytest.mark.parametrize("text", TAKEN)
def test_a_no_taken_in_like_words_presses_nobody(text: str) -> None:
    for no in NOES:
        assert not read(text, after(no)).presses


@pytest.mark.parametrize("scenario", ["small_invitation", "hearing_no", "starting_over", "closing_kindly"])
@pytest.mark.parametrize("text", IN_A_WORD)
def test_a_word_or_two_for_what_was_declined_is_asking_again(scenario: str, text: str) -> None:
    reading = read(text, told_no(scenario))
    assert any(m.id is MarkerId.ASKS_AGAIN_AFTER_NO and m.sure for m in reading.markers)
    assert reading.areas[Area.NO_PRESSURE] is AreaValue.HURT


@pytest.mark.parametrize("scenario", ["small_invitation", "hearing_no", "starting_over", "closing_kindly"])
@pytest.mark.parametrize("text", ONLY_TOLD)
def test_news_and_good_wishes_after_a_no_press_nobody_and_are_not_met_with_the_no(scenario: str, text: str) -> None:
    reading = read(text, told_no(scenario))
    assert not reading.presses
    assert reading.areas[Area.NO_PRESSURE] is not AreaValue.HURT
    for persona in ("theo", "amir", "robin"):
        setting = a_setting(persona, scenario)
        state = replace(begin(setting), no="firm", turns=1)
        decision = react(setting, state, reading, appraise(reading), text)
        assert decision.act not in (Act.DECLINE, Act.NAME_BOUNDARY)


@pytest.mark.parametrize("text", TOLD_AND_MORE)
def test_what_holds_something_up_to_them_is_no_plain_news(text: str) -> None:
    assert not only_tells(begin_reading(text, told_no("small_invitation")).turn)


@pytest.mark.parametrize("text", ["one coffee", "it'll be quick", "as a favour"])
def test_what_is_no_nod_is_not_answered_with_one_after_a_no(text: str) -> None:
    assert Point.OKAY not in read(text, told_no("hearing_no")).points


def told_no(scenario: str) -> Context:
    """Right after a no in that situation."""
    asked = Line(Role.USER, "would you like to get a coffee some time?")
    no = Line(Role.EX, "No. Thank you for asking, but no.", Act.DECLINE)
    return Context(scenario, KNOWLEDGE.scenarios[scenario].stage, Medium.TEXT, (asked, no))


def test_what_one_thinks_of_and_what_one_has_been_wanting_to_say_asks_for_nothing_and_sets_no_clock() -> None:
    stage = KNOWLEDGE.scenarios["the_talk"].stage
    context = Context("the_talk", stage, Medium.TEXT, (Line(Role.EX, "Go on.", Act.REPLY_NEUTRAL),))
    for text in ("i think about us a lot", "i've been wanting to say something", "I need to say something"):
        reading = read(text, context)
        assert not reading.presses
        assert not {Point.REUNITE, Point.HURRY, Point.MEET} & set(reading.points)
    assert MarkerId.URGENCY in {m.id for m in read("say something", context).markers}
    assert Point.REUNITE in read("will you think about us?", context).points
