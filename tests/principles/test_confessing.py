"""A deed told plainly is owned, with no verdict on it and no sorry; what only looks like one is not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from evals.simulate import start, step
from service.direction import appraise
from service.points import Point
from service.principles.markers import Context, MarkerId, Reading
from service.principles.reader import read
from service.prompting.load import load_knowledge
from service.reporting.builtin import turn_evidence
from service.reporting.material import gather
from service.reporting.words import load_words
from service.transcript import Act, Area, AreaValue, Line, Medium, Role
from tests.partner.build import KNOWLEDGE, a_setting

LIST = Path(__file__).parent / "confessions.yaml"
PLAIN = [
    ("hard_truths", "I asked you if something was wrong.", "you asked me three times and I said I was fine"),
    (
        "hard_truths",
        "You were never there. I was ill for four months.",
        "you had six rounds of chemo and i came to one",
    ),
    ("hard_truths", "You used it against me.", "you told me about your uncle and i threw it at you in a fight"),
    ("hard_truths", "I needed you that night.", "you rang me eleven times that night and i watched the phone light up"),
    ("hard_truths", "You took the joy out of it.", "every time you sang in the kitchen i told you to keep it down"),
    ("hard_truths", "You just stood there.", "he put his hand on you and i looked the other way and got another pint"),
    ("the_apology", "", "I read your messages while you slept. Twice."),
    ("the_apology", "", "i told my sister about your diagnosis before you'd told anyone"),
    ("the_apology", "", "i said i'd be at the airport and i was at home in bed with my phone off"),
    ("the_apology", "", "i said you were too much. on your birthday, with everyone there"),
    ("the_apology", "", "I told everybody at work that you were unstable"),
    ("the_apology", "", "i gave your number to my ex when he asked why i left"),
    ("the_apology", "", "ok so. i was seeing your friend. may to july"),
    ("the_apology", "", "called you fat. more than once. sober"),
    ("the_apology", "", "you gave me your grandads watch and i sold it"),
]
ONLY_ALIKE = [
    ("hard_truths", "You never asked how I was.", "i asked you all the time and you said fine"),
    ("hard_truths", "You never thanked me.", "i thanked you every single day"),
    ("hard_truths", "You told my boss.", "I never spoke to your boss. Not once"),
    ("hard_truths", "you turned the volume up.", "you were shouting, of course i turned it up"),
    ("the_apology", "", "people told me i treated you badly"),
    ("the_apology", "", "my friends say i was awful to you"),
    ("the_apology", "", "I watered your plants all summer while you were gone"),
    ("the_apology", "", "I would never have hurt you on purpose"),
    ("the_apology", "", "I never held the tom thing against you"),
    ("the_apology", "", "today i cleaned the flat, i took the bins out and i called my mum"),
    ("the_apology", "", "you wrote that i ignored you at the party. tell me about it if you want"),
]

UNASKED = [
    ("first_text", "", "I never once came to the hospital. I said I had work and I didn't"),
    ("keeping_it_light", "Hm. Okay.", "i spent our deposit on bets"),
    ("keeping_it_light", "What is it?", "I cheated. More than the once i told you about"),
    ("keeping_it_light", "All good here.", "i was on tinder the whole time we were in couples therapy"),
    ("first_text", "Hey.", "hey. i blamed you for everything for two years. to anyone who'd listen"),
    ("small_invitation", "Right.", "i took the job in leeds without asking you and told you it was decided"),
    ("short_call", "Listening.", "you paid my rent for 8 months and i called you controlling"),
    ("first_meeting", "You wanted to say something.", "I promised I'd stop and I was drinking the whole time."),
]
IN_PASSING = [
    ("keeping_it_light", "Hey.", "i cheated on my diet today, had two doughnuts"),
    ("keeping_it_light", "Hey.", "I said I'd run 5k and I ran six"),
    ("keeping_it_light", "Hey.", "I lied to my boss about the dentist"),
    ("first_text", "", "I'd leave it at that if it's ok with you"),
    ("short_call", "Hey.", "you rang and I was in the shower"),
    ("short_call", "Hey.", "you gave me that recipe and I made it twice this week"),
    ("keeping_it_light", "Hey.", "Tell Dan I said he has good taste in football"),
    ("keeping_it_light", "Hey.", "I spent our first sunny day asleep on the balcony, typical"),
]


def told(scenario: str, ex: str, said: str) -> Reading:
    """How it is read in a rehearsal of that situation, after what the other person said there."""
    stage = load_knowledge().scenarios[scenario].stage
    before = (Line(Role.EX, ex, Act.SHOW_HURT),) if ex else ()
    return read(said, Context(scenario, stage, Medium.TEXT, before))


@pytest.mark.parametrize(("scenario", "ex", "said"), PLAIN)
def test_a_plain_confession_is_owned_and_no_charge(scenario: str, ex: str, said: str) -> None:
    reading = told(scenario, ex, said)
    assert any(m.id is MarkerId.SPECIFIC_OWNERSHIP and m.sure for m in reading.markers)
    assert not reading.has(MarkerId.BLAME, MarkerId.DEFENSIVE, MarkerId.EXCUSE_BUT)
    assert reading.areas[Area.OWNERSHIP] is AreaValue.HELPED
    assert Point.OWNS in reading.points
    assert appraise(reading).ownership >= 1.0


@pytest.mark.parametrize(("scenario", "ex", "said"), ONLY_ALIKE)
def test_what_is_denied_or_done_for_them_or_told_by_others_is_not_owned(scenario: str, ex: str, said: str) -> None:
    reading = told(scenario, ex, said)
    assert not reading.has(MarkerId.SPECIFIC_OWNERSHIP)
    assert reading.areas[Area.OWNERSHIP] is not AreaValue.HELPED
    assert Point.OWNS not in reading.points


@pytest.mark.parametrize(
    "said",
    [
        "i left because you were screaming at me",
        "you shut me out and i went to the pub",
        "you told me to go and i went",
        "you lied to me and i left",
    ],
)
def test_a_deed_put_down_to_them_is_not_praised(said: str) -> None:
    assert told("hard_truths", "You just left.", said).areas[Area.OWNERSHIP] is not AreaValue.HELPED


def test_a_reason_that_grants_they_were_right_is_no_excuse() -> None:
    granted = told("the_apology", "", "I'm sorry. I left because you were right about me.")
    assert not granted.has(MarkerId.EXCUSE_BUT)


@pytest.mark.parametrize(
    ("persona", "said"),
    [
        ("theo", "every time you laughed in the kitchen i told you to keep it down"),
        ("dana", "you told me about your uncle and i threw it at you in a fight"),
    ],
)
def test_the_ex_is_moved_by_it_and_the_report_praises_it(persona: str, said: str) -> None:
    played = start(a_setting(persona, "hard_truths"))
    done = step(played, said, read)
    assert any(reason.code == "owned_it" and reason.change > 0 for reason in done.decision.reasons)
    (own,) = gather(played.setting, played.path).own
    praised = turn_evidence(Area.OWNERSHIP, own, KNOWLEDGE, load_words())
    assert [one.principle for one in praised if one.verdict == "yes"]
    assert not [one for one in praised if one.verdict == "no"]


ACTS = {
    "hard_truths": Act.SHOW_HURT,
    "the_apology": Act.ASK,
    "why_now": Act.ASK,
    "the_talk": Act.TEST,
    "small_invitation": Act.REPLY_NEUTRAL,
}


def owned(kind: str, half: str) -> tuple[int, int]:
    """How many turns of one kind and half of ``confessions.yaml`` are read as owned, and how many there are."""
    lines = [line for line in yaml.safe_load(LIST.read_text("utf-8"))[kind] if line[0] == half]
    seen = 0
    for _, scenario, persona, ex, said in lines:
        knowledge = load_knowledge()
        deeds = knowledge.personas[persona].history.user_did if persona else ()
        before: tuple[Line, ...] = ()
        if ex:
            starts = knowledge.scenarios[scenario].opening_act is None
            before = (Line(Role.USER, "hey, do you have a minute?"),) if starts else ()
            before += (Line(Role.EX, ex, ACTS[scenario]),)
        stage = knowledge.scenarios[scenario].stage
        reading = read(said, Context(scenario, stage, Medium.TEXT, before, deeds=deeds), place=False)
        seen += reading.has(MarkerId.SPECIFIC_OWNERSHIP) and reading.areas[Area.OWNERSHIP] is AreaValue.HELPED
    return seen, len(lines)


@pytest.mark.parametrize("half", ["work", "check"])
def test_of_many_plain_confessions_at_least_85_in_100_are_seen(half: str) -> None:
    seen, all_ = owned("plain", half)
    assert all_ > 60
    assert seen >= 0.85 * all_


@pytest.mark.parametrize("half", ["work", "check"])
def test_of_many_that_only_look_like_one_few_are_taken_for_it(half: str) -> None:
    seen, all_ = owned("alike", half)
    assert all_ > 60
    assert seen <= 9


@pytest.mark.parametrize(("scenario", "ex", "said"), UNASKED)
def test_a_confession_that_nobody_asked_for_is_owned_and_met_as_one(scenario: str, ex: str, said: str) -> None:
    reading = unasked(scenario, ex, said)
    assert any(m.id is MarkerId.SPECIFIC_OWNERSHIP and m.sure for m in reading.markers)
    assert reading.areas[Area.OWNERSHIP] is AreaValue.HELPED
    assert not reading.has(MarkerId.BLAME, MarkerId.DEFENSIVE, MarkerId.INDISCRETION)
    assert Point.OWNS in reading.points
    assert Point.NEWS not in reading.points


@pytest.mark.parametrize(("scenario", "ex", "said"), IN_PASSING)
def test_what_is_told_in_passing_is_no_confession(scenario: str, ex: str, said: str) -> None:
    assert not unasked(scenario, ex, said).has(MarkerId.SPECIFIC_OWNERSHIP)


def unasked(scenario: str, ex: str, said: str) -> Reading:
    """How it is read where no hurt has been told of yet."""
    stage = load_knowledge().scenarios[scenario].stage
    before = (Line(Role.USER, "hi"), Line(Role.EX, ex, Act.REPLY_NEUTRAL)) if ex else ()
    return read(said, Context(scenario, stage, Medium.TEXT, before))
