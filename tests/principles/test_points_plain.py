"""What a turn plainly is: wide answers where a near one could miss. Each case stands for its kind."""

from __future__ import annotations

import pytest

from service.points import Point
from service.principles.markers import Context
from service.principles.reader import read
from service.transcript import Line, Medium, Role

INVITED = ("small_invitation", "No. I have thought about it and it is no.")
ASKED_WHY = ("why_now", "Before you tell me how you are: why are you writing now?")
REACHED = ("they_reach_out", "Hello. I found your scarf. Do you want it?")
LIGHT = ("keeping_it_light", "")
TALK = ("the_talk", "")


def points(scene: tuple[str, str], said: str) -> tuple[Point, ...]:
    scenario, ex = scene
    return read(said, Context(scenario, "", Medium.TEXT, (Line(Role.EX, ex),) if ex else ())).points


@pytest.mark.parametrize(
    ("scene", "said", "point"),
    [
        (TALK, "Thanks for picking up. I owe you an explanation and I'd like to give it.", Point.BEGINS),
        (ASKED_WHY, "You'll want to know why I'm ringing.", Point.BEGINS),
        (ASKED_WHY, "Hi. I know. It's been a long time", Point.BEGINS),
        (TALK, "I'm seeing somebody. It's been four months.", Point.CONFIDES),
        (LIGHT, "I'm not drinking by the way. Five months.", Point.CONFIDES),
        (LIGHT, "I had a scare with my heart in October. They put a stent in.", Point.CONFIDES),
        (INVITED, "It starts at eleven. I could meet you at the gate", Point.GOES_ON),
        (INVITED, "Great. I'll be the one holding a tea for you.", Point.GOES_ON),
        (("hearing_no", "No. It is no."), "So it's a no.", Point.GOES_ON),
        (LIGHT, "You're not going to tell them, are you?", Point.REASSURE_Q),
        (TALK, "Hi. What can I get you?", Point.OFFER_Q),
        (REACHED, "I'd like that, whatever you want really.", Point.ACCEPTS),
        (LIGHT, "The landlord rang, they found your old bike in the shed", Point.FOUND),
        (LIGHT, "Don't forget it's the concert on the 14th", Point.REMINDS),
        (LIGHT, "Right, dentist. Wish me luck", Point.LUCK),
        (LIGHT, "She's got a temperature, I've given her the Calpol.", Point.POORLY),
        (TALK, "Sit down. I made coffee. It's the kind you like.", Point.GIFT),
        (LIGHT, "The kids haven't met her. I wanted to ask you how you'd want to do that.", Point.OPEN_Q),
        (LIGHT, "One leg is short. Cardboard or is there a right way?", Point.OPEN_Q),
        (LIGHT, "Would you rather I put it in a letter?", Point.CHOICE_Q),
        (LIGHT, "Would you rather I hadn't said it?", Point.REASSURE_Q),
        (TALK, "Do you want to stop here for tonight?", Point.PAUSE_Q),
        (LIGHT, "What's that noise, are you at a bar?", Point.SCENE_Q),
        (TALK, "Shall we get the bill?", Point.HERE_Q),
        (TALK, "Can I read them to you?", Point.LEAVE_Q),
        (TALK, "You cut your hair.", Point.REMARK),
        (TALK, "Sunday was really nice, wasn't it", Point.REMARK),
        (TALK, "I owed you the deposit. I brought it.", Point.GIFT),
        (LIGHT, "The car finally died on me, so I cycle now.", Point.GRUMBLE),
        (INVITED, "Of course bring him along if you like, I'd be happy to meet him", Point.GOES_ON),
        (INVITED, "Wednesday or Thursday would both work for me", Point.GOES_ON),
        (LIGHT, "I just wanted to hear how the concert went", Point.HOW_WAS_Q),
        (("new_partner", ""), "I find it harder than I thought I would", Point.SAD),
        (LIGHT, "I'll ring the stonemason on Monday then", Point.PRACTICAL),
        (("small_invitation", ""), "There is a recital on the 3rd. May I invite you?", Point.MEET),
        (("new_partner", ""), "is it sam?", Point.SEEING_Q),
        (TALK, "Ta-ra then, Bea", Point.PARTING),
    ],
)
def test_a_turn_is_taken_for_what_it_plainly_is(scene: tuple[str, str], said: str, point: Point) -> None:
    assert point in points(scene, said)


@pytest.mark.parametrize(
    ("scene", "said", "point"),
    [
        (LIGHT, "What's for dinner over there?", Point.MEET),
        (REACHED, "yes please. that's really kind of you", Point.PLEAD),
        (INVITED, "See you there then, or not, no hard feelings", Point.THERE_Q),
        (INVITED, "If you're too tired just say. I won't take it to heart.", Point.GOES_ON),
        (TALK, "You can ignore it if you're busy, I know you've got patients.", Point.BLAMES),
        (LIGHT, "The pear tree is down. I thought you would want to know.", Point.TEASES),
        (LIGHT, "I'd have to show you the courgettes, I'm afraid that's compulsory", Point.NERVOUS),
        (LIGHT, "Are you doing anything nice for your birthday?", Point.SMALL_SORRY),
        (LIGHT, "Do you want to get breakfast after your shift?", Point.PRACTICAL_Q),
        (TALK, "Thanks for coming. I wasn't sure you would.", Point.UNSURE),
    ],
)
def test_a_turn_is_not_taken_for_what_one_of_its_words_suggests(
    scene: tuple[str, str], said: str, point: Point
) -> None:
    assert point not in points(scene, said)


def test_before_a_no_nothing_is_planned_on() -> None:
    assert Point.GOES_ON not in points(("small_invitation", ""), "It starts at eleven. I could meet you at the gate")


@pytest.mark.parametrize(
    ("said", "point"),
    [
        ("would you want to try it some lunch? fine if not", Point.MEET),
        ("would you consider lunch on friday", Point.MEET),
        ("do you want to try again", Point.REUNITE),
        ("could you consider coming back", Point.REUNITE),
    ],
)
def test_trying_a_place_is_not_trying_again(said: str, point: Point) -> None:
    found = points(("small_invitation", ""), said)
    assert point in found
    assert len({Point.MEET, Point.REUNITE} & set(found)) == 1


def test_thanks_for_thinking_about_it_is_no_memory() -> None:
    assert Point.MEMORY not in points(TALK, "okay. thank you for thinking about it that long")
    assert Point.MEMORY in points(TALK, "i thought about that night in Leeds")
