"""How people begin after a long silence is met as a greeting: not as news, and not as a goodbye or as watching."""

from __future__ import annotations

import pytest

from service.conversation.reading import read_turn
from service.direction import Setting, appraise, begin, react
from service.points import Point
from service.prompting.load import load_knowledge
from service.transcript import Act, Difficulty

KNOWLEDGE = load_knowledge()
FIRST = KNOWLEDGE.scenarios["first_text"]


def met(text: str, who: str = "dana") -> tuple[Act, tuple[Point, ...]]:
    """What somebody does who is written to so, and what of it there is to take up."""
    place = Setting(KNOWLEDGE.personas[who], FIRST, FIRST.media[0], Difficulty.REALISTIC, 7)
    reading = read_turn(place, (), text)
    return react(place, begin(place), reading, appraise(reading, None), text).act, reading.points


@pytest.mark.parametrize("who", ["dana", "noor", "theo"])
@pytest.mark.parametrize(
    "text",
    [
        "hi. it's been a while. i know i'm probably the last person you want to hear from",
        "hello. it's been a long time",
        "hi it's been so long since we talked",
        "its been like 3 months",
        "i guess it's been almost two years",
        "hey... it's been a bit",
        "long time no see",
        "so... hi",
        "hi, i hope this is ok to send",
        "hope you don't mind me texting",
        "i know you're probably busy",
        "i'm sure you didn't expect to hear from me",
        "you probably didn't expect this",
        "i know this is out of the blue",
        "hey. this is random but hi",
    ],
)
def test_a_way_in_is_a_greeting(text: str, who: str) -> None:
    assert met(text, who) == (Act.REPLY_NEUTRAL, (Point.GREETING,))


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("hi. it's been a while. i moved to leeds in march", Point.LIFE),
        ("hi, it's been a while. how are you?", Point.HOW_ARE_YOU),
        ("it's been a while. i miss you", Point.MISS),
        ("hi. it's been a while. can we meet?", Point.MEET),
        ("it's been two years and i still love you", Point.LOVE),
        ("it's been raining all week", Point.WEATHER),
        ("hi, i hope you're well", Point.CHECKIN),
        ("hi. no need to answer, i just wanted to say i hope you're ok", Point.CHECKIN),
        ("hey. i know i hurt you", Point.OWNS),
        ("i know you have every right not to answer", Point.FREE),
        ("hi. i know you asked me not to write", Point.TOLD),
        ("i know you're angry with me", Point.REMARK),
        ("i know you're mad at me", Point.REMARK),
    ],
)
def test_what_stands_beside_it_is_still_taken_up(text: str, point: Point) -> None:
    assert point in met(text)[1]


def test_so_long_is_a_goodbye_where_it_is_one() -> None:
    assert met("so long then")[0] is Act.END
    assert met("hi it's been so long")[0] is not Act.END


def test_to_know_how_they_feel_or_that_they_are_at_work_is_not_to_watch_them() -> None:
    for harmless in ("i know you're mad at me", "i know you're angry with me", "i know you're at work"):
        assert Point.WATCH not in met(harmless)[1]
    assert Point.WATCH in met("i know you were at the lake with your sister on saturday")[1]


def test_to_have_waited_at_their_door_or_work_is_to_turn_up() -> None:
    for there in ("i waited for you after work again", "i sat outside your place for an hour"):
        assert met(there)[0] is Act.NAME_BOUNDARY
    assert met("i waited for your reply all day")[0] is Act.REPLY_NEUTRAL
