"""What people type in passing, met with what it asks for and not with what one of its words is like."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evals.simulate import start, step
from service.direction import begin
from service.partner.builtin import word
from service.points import Point
from service.principles.markers import Context
from service.principles.reader import read
from service.transcript import Act, Intent, Line, Medium, Role
from tests.partner.build import KNOWLEDGE, a_setting, decided

LIGHT, CALL, MEETING, WHY, OTHER, PARTED = (
    "keeping_it_light", "short_call", "first_meeting", "why_now", "new_partner", "closing_kindly",
)  # fmt: skip


def points(scenario: str, said: str, ex: str = "Okay.", *before: Line) -> tuple[Point, ...]:
    lines = (*before, Line(Role.EX, ex, Act.REPLY_NEUTRAL)) if ex else before
    medium = Medium.IN_PERSON if scenario == MEETING else Medium.TEXT
    return read(said, Context(scenario, KNOWLEDGE.scenarios[scenario].stage, medium, lines)).points


@pytest.mark.parametrize(
    ("scenario", "said", "point"),
    [
        (LIGHT, "do you hate me", Point.HATE_Q),
        (LIGHT, "did your mum say anything?", Point.THEIRS_Q),
        (LIGHT, "i still have ur hoodie btw want it back?", Point.PRACTICAL_Q),
        (WHY, "i've been wanting to say something", Point.BEGINS),
        (LIGHT, "lol my cousin cried actual tears", Point.NEWS),
        (LIGHT, "what did Theo think?", Point.THEIRS_Q),
        (CALL, "what did your friends say when you told them?", Point.THEIRS_Q),
        (CALL, "did your boss say yes?", Point.YES_NO_Q),
        (LIGHT, "what did you say?", Point.OPEN_Q),
        (WHY, "do u hate me", Point.HATE_Q),
        (MEETING, "Was I scary?", Point.HURT_Q),
        (WHY, "was i really that bad?", Point.HURT_Q),
        (OTHER, "was it already going on when we were together?", Point.SEEING_Q),
        (OTHER, "did you cheat on me", Point.SEEING_Q),
        (OTHER, "how long has this been going on?", Point.SEEING_Q),
        (LIGHT, "sorry too much?", Point.REASSURE_Q),
        (PARTED, "what will you remember", Point.KEEP_Q),
        (PARTED, "what will you do now", Point.SCENE_Q),
        (MEETING, "what are you looking at me like that for", Point.THINKING_Q),
        (MEETING, "wait they did what", Point.STORY_Q),
        (MEETING, "u look cold. want my scarf", Point.OFFER_Q),
        (CALL, "im nervous lol", Point.NERVOUS),
        (LIGHT, "sorry that came out wrong. im tired. is moose ok", Point.YES_NO_Q),
        (WHY, "I'm not asking for anything. I wanted you to know I saw it. Nineteen years of forms.", Point.HEARS),
        (WHY, "so", Point.BEGINS),
        (MEETING, "how was it when your grandma died", Point.HURT_Q),
        (MEETING, "i dont have a good reason. my dad did it. thats not a reason", Point.OWNS),
        (CALL, "hej", Point.GREETING),
        (MEETING, "i still fancy you. there", Point.LOVE),
        (LIGHT, "i owe you 1800. i can do 200 a month from the first", Point.REPAIR),
        (PARTED, "i was never in the room and you raised ida mostly alone for two years", Point.OWNS),
        (CALL, "no sorry. thats not for a short call", Point.TAKES_BACK),
        (LIGHT, "hey did ida get the library card", Point.YES_NO_Q),
        (WHY, "That's fair. I don't fully know", Point.UNSURE),
    ],
)
def test_a_line_typed_in_passing_is_taken_for_what_it_asks(scenario: str, said: str, point: Point) -> None:
    assert point in points(scenario, said)


@pytest.mark.parametrize(
    ("scenario", "said", "point"),
    [
        (LIGHT, "are you angry with me?", Point.HATE_Q),
        (LIGHT, "I hate mondays", Point.HATE_Q),
        (OTHER, "is it still raining there?", Point.SEEING_Q),
        (OTHER, "were you with your sister when it snowed?", Point.SEEING_Q),
        (LIGHT, "there's too much salt in it", Point.REASSURE_Q),
        (LIGHT, "guess what", Point.STORY_Q),
        (MEETING, "I think I liked being somebody who hadn't let anyone down yet", Point.SEE_YOU),
        (LIGHT, "this is ok", Point.YES_NO_Q),
        (MEETING, "how was it when your grandma died", Point.GRAVE),
        (LIGHT, "did some yoga", Point.YES_NO_Q),
        (LIGHT, "I cancelled a dinner on Tuesday. I told them a week before. I thought of you", Point.YES_NO_Q),
        (PARTED, "i was home and you left me alone", Point.OWNS),
        (MEETING, "i don't have a good reason for it, i was just tired of everything", Point.PARTING),
    ],
)
def test_what_only_has_such_a_word_is_not_taken_for_it(scenario: str, said: str, point: Point) -> None:
    assert point not in points(scenario, said)


def test_a_death_that_is_told_is_still_a_death() -> None:
    assert Point.GRAVE in points(LIGHT, "my grandma died on tuesday")


def test_a_promise_made_to_what_was_just_asked_for_is_no_piece_of_business() -> None:
    asked = Line(Role.USER, "what do you need from me, if anything")
    need = "Words. when something's wrong, say it's wrong."
    assert Point.PROMISE in points(MEETING, "ok. i can do that", need, asked)


def test_a_good_morning_that_is_a_night_for_them_ends_nothing() -> None:
    played = start(a_setting("will", LIGHT))
    done = step(played, "mornin. or night for you", read)
    assert Point.GREETING in done.decision.points
    assert done.decision.act is not Act.END


def test_a_gasp_at_hearing_of_somebody_new_is_not_told_good() -> None:
    for persona in KNOWLEDGE.personas:
        for seed in range(4):
            done = step(start(replace(a_setting(persona, OTHER), seed=seed)), "oh", read)
            said = " ".join(done.wording.pieces).casefold()
            assert "good" not in said
            assert "me too" not in said


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_whoever_is_asked_whether_they_hate_answers_that_and_no_day_is_named(persona: str) -> None:
    setting = a_setting(persona, WHY)
    said = word(setting, decided(begin(setting), Act.REPLY_NEUTRAL, points=(Point.HATE_Q,))).pieces[-1]
    assert said.casefold().startswith(("no", "nah"))


@pytest.mark.parametrize("scenario", [LIGHT, CALL, MEETING, "starting_over"])
@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_nobody_who_has_agreed_to_meet_is_surprised_to_be_greeted(persona: str, scenario: str) -> None:
    for seed in range(8):
        for act in (Act.REPLY_NEUTRAL, Act.REPLY_WARM):
            setting = replace(a_setting(persona, scenario), seed=seed)
            greeted = decided(begin(setting), act, Intent.GREETING, points=(Point.GREETING,))
            said = " ".join(word(setting, greeted).pieces).casefold()
            assert "expect" not in said
            assert "surprise" not in said


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_who_wrote_first_does_not_say_that_the_other_did(persona: str) -> None:
    setting = a_setting(persona, "they_reach_out")
    for seed in range(4):
        asked = decided(begin(setting), Act.REPLY_NEUTRAL, points=(Point.WRONG_Q,))
        said = word(replace(setting, seed=seed), asked).pieces[-1].casefold()
        assert not any(told in said for told in ("you wrote", "you texted", "you have written"))


def test_who_asks_to_come_is_not_told_that_the_other_does_not() -> None:
    for seed in range(6):
        setting = replace(a_setting("tomas", MEETING, Medium.IN_PERSON), seed=seed)
        asked = decided(begin(setting), Act.DECLINE, Intent.INVITATION, points=(Point.MEET,))
        said = word(setting, replace(asked, said=frozenset({"may", "come", "and", "see", "one", "day"}))).pieces[-1]
        assert "don't come" not in said


@pytest.mark.parametrize(
    ("persona", "said", "about"),
    [
        ("grete", "what are you reading?", "read"),
        ("jun", "what r u drawing these days", "draw"),
        ("tomas", "What are you building now?", "work"),
        ("dana", "hey is moose ok", "dog"),
    ],
)
def test_what_somebody_does_these_days_is_answered_with_what_they_do(persona: str, said: str, about: str) -> None:
    assert step(start(a_setting(persona, LIGHT)), said, read).decision.fact == about


def test_hurt_is_not_shown_past_a_question_about_today() -> None:
    played = start(a_setting("dana", LIGHT))
    assert played.state is not None
    played.state = replace(played.state, hurt=0.9, guard=0.4)
    done = step(played, "sorry that came out wrong. im tired. is moose ok", read)
    assert done.decision.act is not Act.SHOW_HURT


@pytest.mark.parametrize("said", ["hi theo can you talk?", "hey are you around?", "is now ok?"])
def test_whether_now_is_a_moment_is_asked_before_anything_is_and_is_not_declined(said: str) -> None:
    for seed in range(4):
        played = start(replace(a_setting("theo", "small_invitation", Medium.CALL), seed=seed))
        done = step(played, said, read)
        assert Point.LEAVE_Q in done.decision.points
        assert done.decision.state.no == "none"


def test_an_invitation_right_away_is_still_one() -> None:
    played = start(a_setting("theo", "small_invitation", Medium.CALL))
    done = step(played, "hi, are you around on saturday for a coffee?", read)
    assert Point.MEET in done.decision.points
