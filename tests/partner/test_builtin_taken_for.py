"""What the built-in voice takes a turn for, and so what it does not answer: no date, no thanks, no maybe."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evals.simulate import Step, start, step
from service.direction import Setting, begin
from service.partner.builtin import word
from service.partner.guard import BARE_YES
from service.points import Point
from service.principles.reader import read
from service.transcript import Act, Difficulty, Medium
from tests.partner.build import KNOWLEDGE, PERSONAS, a_setting, decided


@pytest.mark.parametrize(
    ("scenario", "said", "point"),
    [
        ("hard_truths", "Did you talk to your sister back then?", Point.HURT_Q),
        ("they_reach_out", "I found our old letters in a box and I felt sick.", Point.MEMORY),
    ],
)
def test_what_only_resembles_another_turn_is_not_answered_as_that(scenario: str, said: str, point: Point) -> None:
    played = start(a_setting("dana", scenario))
    assert point not in step(played, said, read).decision.points


def test_a_day_and_an_hour_named_for_the_meeting_are_an_invitation() -> None:
    played = start(a_setting("amir", "small_invitation", Medium.TEXT))
    assert Point.MEET in step(played, "Sunday at 4?", read).decision.points


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_a_yes_or_no_is_answered_in_the_words_that_the_question_asks_for(persona: str) -> None:
    setting = a_setting(persona, "first_meeting", Medium.IN_PERSON)
    asked = replace(decided(begin(setting), Act.REPLY_NEUTRAL, points=(Point.YES_NO_Q,)), short="it is")
    said = word(setting, asked).pieces[-1].casefold()
    yes = {line.casefold() for line in setting.persona.answers[Act.REPLY_NEUTRAL]["short"] if "{" not in line}
    assert "it is" in said or said in yes


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_who_asks_for_a_detail_is_not_told_something_else_about_the_same_thing(persona: str) -> None:
    played = start(a_setting(persona, "keeping_it_light"))
    done = step(played, "How's your mum's knee after the operation in Leeds?")
    assert done.decision.fact is None


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_nobody_says_aloud_that_they_have_read_what_they_have_just_heard(persona: str) -> None:
    setting = a_setting(persona, "the_apology", Medium.CALL)
    for seed in range(6):
        for act in (Act.REPLY_SHORT, Act.REPLY_NEUTRAL):
            said = word(replace(setting, seed=seed), decided(begin(setting), act, points=(Point.TOLD,))).pieces[-1]
            assert "read" not in said.casefold().split()


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_after_a_no_what_would_need_a_maybe_is_left_unanswered(persona: str) -> None:
    setting = a_setting(persona, "the_talk", Medium.CALL)
    refused = decided(replace(begin(setting), no="firm"), Act.REPLY_NEUTRAL, points=(Point.MAYBE_Q,))
    assert word(setting, refused).pieces[-1].casefold() in {
        line.casefold() for line in setting.persona.answers[Act.REPLY_NEUTRAL]["evade"]
    }


def test_a_short_answer_is_not_given_twice_from_two_places() -> None:
    played = start(a_setting("robin", "keeping_it_light"))
    asked = ("do you still sing?", "do you still have the lentil recipe?", "do you still cycle?", "do you still bake?")
    said = [step(played, text).text for text in asked]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(
    "said", ["That's it. Speak Sunday?", "Can we talk to him together? Sunday, at yours, both of us?"]
)
@pytest.mark.parametrize("persona", ["robin", "rosa"])
def test_between_two_parents_a_time_named_for_the_child_is_no_date(persona: str, said: str) -> None:
    for seed in range(4):
        done = step(start(replace(a_setting(persona, "short_call", Medium.CALL), seed=seed)), said)
        assert done.decision.act in (Act.REPLY_WARM, Act.REPLY_NEUTRAL, Act.REPLY_SHORT)
        assert Point.MEET not in done.decision.points


@pytest.mark.parametrize("persona", ["robin", "rosa"])
def test_between_two_parents_a_dinner_is_still_an_invitation(persona: str) -> None:
    done = step(
        start(a_setting(persona, "small_invitation")), "Would you like to have dinner with me on Friday, just us?"
    )
    assert Point.MEET in done.decision.points


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_an_hour_proposed_after_a_no_is_asking_again(persona: str) -> None:
    played = start(a_setting(persona, "small_invitation"))
    assert played.state is not None
    played.state = replace(played.state, no="soft")
    assert step(played, "10 or 11? I know you're not a morning person").decision.act in (Act.DECLINE, Act.NAME_BOUNDARY)


@pytest.mark.parametrize(
    "again",
    [
        "i can do sunday too. or monday. whatever works. i really want to see you",
        "Please. I just need you to hear me out once, I've really changed",
    ],
)
def test_who_goes_on_after_a_no_is_not_thanked_for_it(again: str) -> None:
    played = start(a_setting("jun", "hearing_no"))
    done = step(played, again, read)
    assert done.decision.act in (Act.DECLINE, Act.NAME_BOUNDARY, Act.END, Act.FALL_SILENT)
    assert done.decision.state.asks_after_no == 1


@pytest.mark.parametrize(
    "said",
    [
        "do you want to get noodles on saturday? totally fine if not",
        "do you want to try that place with me some time?",
        "do you want to see the lanterns together?",
    ],
)
def test_what_is_wanted_together_is_never_answered_with_a_passing_yes(said: str) -> None:
    for persona in PERSONAS:
        scenario = KNOWLEDGE.scenarios["keeping_it_light"]
        played = start(Setting(persona, scenario, scenario.media[0], Difficulty.REALISTIC, 5))
        answer = step(played, said, read)
        assert Point.MEET in answer.reading.points if answer.reading else False
        assert not BARE_YES.search(" ".join(answer.wording.pieces)) or answer.decision.act is Act.ACCEPT_SMALL


INVITED = ("hey, would you like to get a coffee on saturday?", "ok. thanks for telling me")


def _refused(persona: str, said: str) -> Step:
    """What is answered after an invitation was declined and the no was taken."""
    played = start(a_setting(persona, "small_invitation", Medium.TEXT))
    for text in INVITED:
        done = step(played, text, read)
        assert played.state is not None
        played.state = replace(played.state, no="soft", ended=False, silent=False)
        if done.decision.act is Act.END:
            played.path.pop()
    return step(played, said, read)


@pytest.mark.parametrize("persona", ["dana", "theo", "jun"])
@pytest.mark.parametrize(
    "said",
    [
        "i was offline when i sent this",
        "i finally finished that book about whales",
        "work has been mad this week",
        "mum says hi by the way",
    ],
)
def test_who_tells_of_something_else_after_a_no_is_not_told_the_no_again(persona: str, said: str) -> None:
    assert _refused(persona, said).decision.act in (Act.REPLY_SHORT, Act.REPLY_NEUTRAL, Act.REPLY_WARM)


@pytest.mark.parametrize("said", ["i'd pay", "sunday is quieter anyway", "i was going to bring the good biscuits"])
def test_who_goes_on_about_what_was_declined_is_told_it_again(said: str) -> None:
    assert _refused("dana", said).decision.act is Act.DECLINE


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
@pytest.mark.parametrize(
    "said", ["do you still take the early train?", "is the bakery still open?", "do you like your new job?"]
)
def test_a_plain_question_after_a_no_is_not_refused(persona: str, said: str) -> None:
    done = _refused(persona, said)
    evasions = done.wording.pieces and a_setting(persona).persona.answers[Act.REPLY_NEUTRAL]["evade"]
    assert done.wording.pieces
    assert done.wording.pieces[-1].casefold() not in {line.casefold() for line in evasions}


@pytest.mark.parametrize("said", ["is saturday still free?", "is the offer still open?", "is it still a no?"])
def test_a_question_that_a_yes_would_take_the_no_back_with_gets_none(said: str) -> None:
    pieces = _refused("dana", said).wording.pieces
    assert not any(BARE_YES.search(piece) or piece.startswith(("it is", "i do", "yep", "yeah")) for piece in pieces)


@pytest.mark.parametrize("persona", ["theo", "kezia", "marek"])
def test_what_happened_is_answered_and_not_only_thanked_for(persona: str) -> None:
    played = start(a_setting(persona, "keeping_it_light"))
    step(played, "how's work?", read)
    said = step(played, "Oh no. What happened?", read).wording.pieces
    stories = {line.casefold() for line in played.setting.persona.answers[Act.REPLY_NEUTRAL]["story_q"]}
    assert said[-1].casefold() in stories
    assert len(said) == 2


@pytest.mark.parametrize(
    ("scenario", "said", "point"),
    [
        ("keeping_it_light", "😀", Point.OKAY),
        ("keeping_it_light", "👍", Point.OKAY),
        ("keeping_it_light", "😂😂", Point.LAUGH),
        ("keeping_it_light", "...", Point.OKAY),
        ("hearing_no", "😢", Point.SAD),
        ("the_apology", "💔", Point.SAD),
    ],
)
def test_a_face_alone_is_answered_as_a_face(scenario: str, said: str, point: Point) -> None:
    played = start(a_setting("kezia", scenario))
    assert step(played, said, read).decision.points == (point,)


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_who_is_asked_why_they_are_so_quiet_answers_that(persona: str) -> None:
    played = start(a_setting(persona, "keeping_it_light"))
    assert Point.UNANSWERED in step(played, "why are you so quiet? i'm trying here", read).decision.points
    asked = start(a_setting(persona, "keeping_it_light"))
    assert Point.UNANSWERED not in step(asked, "why are you so quiet tonight, are you ok?", read).decision.points
