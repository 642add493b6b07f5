"""What a turn makes certain goes before what one of its words was taken for."""

from __future__ import annotations

import pytest

from service.points import Point
from service.principles.markers import Context
from service.principles.reader import read
from service.transcript import Act, Line, Medium, Role

LIGHT, CALL, TALK, MEETING = "keeping_it_light", "short_call", "the_talk", "first_meeting"
PARTED, REFUSED, INVITED, WHY, OTHER = "closing_kindly", "hearing_no", "small_invitation", "why_now", "new_partner"
SPOKEN = {CALL: Medium.CALL, TALK: Medium.IN_PERSON, MEETING: Medium.IN_PERSON}
NO = Line(Role.EX, "No. I have thought about it and it is no.", Act.DECLINE)


def points(scenario: str, said: str, *before: Line) -> tuple[Point, ...]:
    """What is found in this turn, after these lines."""
    no = (NO,) if scenario in (REFUSED, INVITED) else ()
    return read(said, Context(scenario, "", SPOKEN.get(scenario, Medium.TEXT), (*no, *before))).points


@pytest.mark.parametrize(
    ("scenario", "said", "point"),
    [
        (LIGHT, "I'm alright. Sad news actually, we had to put old Biscuit down on Monday.", Point.GRAVE),
        (LIGHT, "Heinz died in February, I don't know if anybody told you.", Point.GRAVE),
        (CALL, "i got laid off on friday. it's fine, i'm fine, it's weird", Point.HARD),
        (LIGHT, "I failed my driving test again. Clipped a bollard", Point.GRUMBLE),
        (MEETING, "how was it to hear that?", Point.OPEN_Q),
        (TALK, "I decided it over your head and told your kids before I told you", Point.OWNS),
        (LIGHT, "It's snowing here, actual snow. The whole street is outside in slippers", Point.WEATHER),
        (LIGHT, "the raccoon is back. he has a friend now", Point.ANIMAL),
        (LIGHT, "My neighbour has bought a trumpet and knows one third of one song", Point.SOMEBODY),
        (LIGHT, "They finally closed that awful bar by the station", Point.GONE),
        (LIGHT, "I started learning the accordion. I am awful.", Point.TRIES),
        (TALK, "You said there's a few things. You start, I'll salt the water.", Point.FIRST_Q),
        (TALK, "How slow is slow for you? Once a week?", Point.PACE),
        (TALK, "What do you do when you get worried and don't say it?", Point.OPEN_Q),
        (TALK, "I'm scared I'll do it again. I've done it with everyone.", Point.AFRAID),
        (TALK, "I had it all worked out on the bus and now it's gone.", Point.BEGINS),
        (TALK, "That sounds heavy. How was that for you?", Point.HURT_Q),
        (TALK, "And if we fight?", Point.WHAT_IF_Q),
        (PARTED, "Did I ever make you happy?", Point.WAS_GOOD_Q),
        (PARTED, "I hope somebody sits at your table.", Point.WISHES),
        (MEETING, "I used to go quiet and shut the door, you on the other side of it.", Point.OWNS),
        (MEETING, "I brought you the three hundred. It's in the envelope.", Point.ACCEPTS),
        (REFUSED, "I'm gutted but I'm not going to be a pain about it", Point.AT_NO),
        (INVITED, "can i ask if it's a never or a not now?", Point.SURE_Q),
        (OTHER, "No, I'm all right. I just need a minute with my tea.", Point.NEEDS_TIME),
    ],
)
def test_a_turn_is_taken_for_what_it_surely_is(scenario: str, said: str, point: Point) -> None:
    assert point in points(scenario, said)


@pytest.mark.parametrize(
    ("scenario", "said", "point"),
    [
        (LIGHT, "My phone died on the bus, so I read the adverts.", Point.GRAVE),
        (WHY, "No, nobody's died. I'm not ill.", Point.GRAVE),
        (WHY, "what do you want me to do with this? keep writing or shut up?", Point.INSULT),
        (CALL, "Hi! Sorry, I'm on the tram, it's a bit loud.", Point.SORRY),
        (CALL, "Can I take them an extra night next week? My sister's in town.", Point.MEET),
        (LIGHT, "you still take your coffee like tar?", Point.MEET),
        (TALK, "i sent you 31 messages in one night. you were the one who had to hold the phone", Point.BLAMES),
        (TALK, "Say something. Or don't. I'm just nervous.", Point.HURRY),
        (PARTED, "I never told you about the job. I was too proud and you paid for that.", Point.LIFE),
        (LIGHT, "I can do pick up on Wednesday if that helps. I'm off at 3", Point.PARTING),
    ],
)
def test_a_word_is_not_enough_where_the_rest_of_the_turn_rules_it_out(scenario: str, said: str, point: Point) -> None:
    assert point not in points(scenario, said)


def test_after_a_death_the_next_word_is_still_about_it() -> None:
    said = Line(Role.USER, "We had to put old Biscuit down on Monday.")
    heard = Line(Role.EX, "I'm sorry.", Act.REPLY_WARM)
    assert Point.AFTER_GRAVE in points(LIGHT, "Thanks. He always liked you better than me", said, heard)


@pytest.mark.parametrize(
    "said", ["fancy it for an hour? no stress if not", "Would you want to get a beer Friday, just us?"]
)
def test_an_invitation_is_one_in_whatever_words(said: str) -> None:
    assert Point.MEET in read(said, Context(INVITED, "", Medium.TEXT, ())).points
