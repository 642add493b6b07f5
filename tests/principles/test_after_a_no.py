"""Right after a no: what pushes on in small everyday words, and what takes the no in words that look alike."""

from __future__ import annotations

import pytest

from service.principles.markers import Context, MarkerId
from service.principles.reader import read
from service.transcript import Area, AreaValue, Line, Medium, Role

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
