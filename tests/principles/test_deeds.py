"""What the story says one did, said as one's own: it is owned, whatever the words, and is nobody else's charge."""

from __future__ import annotations

import pytest

from evals.simulate import start, step
from service.direction.appraise import DOUBT
from service.points import Point
from service.principles.markers import Context, MarkerId, Reading
from service.principles.reader import read
from service.reporting.material import gather
from service.transcript import Act, Area, AreaValue, Line, Medium, Role
from tests.partner.build import KNOWLEDGE, a_setting

AGAINST = frozenset({MarkerId.BLAME, MarkerId.DEFENSIVE, MarkerId.REHASHES_PAST})
TOLD = [
    (
        "will",
        "short_call",
        "i worked through all your visits with my headphones in, i had you travel to look at my back",
    ),
    ("will", "short_call", "i cancelled so many weekends. there must be a whole drawer of refunds"),
    ("sol", "new_partner", "a text. two lines. I did that to you and I couldn't even pick up the phone"),
    ("bea", "first_meeting", "I slept with Robin for seven months. I want to say it plainly because I never have"),
    ("kezia", "first_meeting", "like the being late. and the money. i borrowed money off you and never gave it back"),
    (
        "tomas",
        "why_now",
        "I lost the job in spring. I left every morning for six weeks with a lunch and I sat by the river",
    ),
    ("will", "starting_over", "the three springs. i said it to end the conversation every time"),
    ("ines", "new_partner", "I never learned Portuguese. I sat in the car"),
    ("theo", "starting_over", "i want to say the thing first. at the wedding. i said friend"),
    ("amir", "they_reach_out", "why i cancelled västerås. i was scared your dad would ask me when"),
    ("amir", "the_talk", "i know. i said next month for two years"),
    ("grete", "closing_kindly", "I keep thinking about the flowers. Your last day. I asked what was for supper"),
]


def told(persona: str, scenario: str, said: str, ex: str = "All right.", act: Act = Act.REPLY_NEUTRAL) -> Reading:
    """How it is read from somebody whose story is this persona's."""
    setting = a_setting(persona, scenario)
    deeds = setting.persona.history.user_did
    before = (Line(Role.EX, ex, act),)
    return read(said, Context(scenario, setting.scenario.stage, setting.medium, before, deeds=deeds))


@pytest.mark.parametrize(("persona", "scenario", "said"), TOLD)
def test_a_deed_of_the_story_told_as_ones_own_is_owned_and_no_charge(persona: str, scenario: str, said: str) -> None:
    reading = told(persona, scenario, said)
    owned = [m for m in reading.markers if m.id is MarkerId.SPECIFIC_OWNERSHIP]
    assert any(m.sure for m in owned)
    assert not any(m.id in AGAINST for m in reading.markers)
    assert reading.areas[Area.OWNERSHIP] is AreaValue.HELPED
    assert Point.OWNS in reading.points


@pytest.mark.parametrize(("persona", "scenario", "said"), TOLD)
def test_the_rehearsal_and_its_report_know_the_same_story(persona: str, scenario: str, said: str) -> None:
    played = start(a_setting(persona, scenario))
    done = step(played, said, read)
    (own,) = gather(played.setting, played.path).own
    assert done.reading is not None
    assert Point.OWNS in done.reading.points
    assert own.reading.points == done.reading.points


@pytest.mark.parametrize(
    ("persona", "said"),
    [
        ("will", "i never cancelled weekends for nothing, the refunds were from the trains being late"),
        ("will", "i cancelled weekends and got refunds, but you slept through the other half of them"),
        ("will", "did i cancel that many weekends? how many refunds were there?"),
        ("will", "you keep saying i cancelled weekends and kept the ticket refunds"),
        ("bea", "you never asked about Robin for seven months"),
        ("rosa", "I found a lemon tree on sale and bought it"),
        ("dana", "i bought new headphones and a couch"),
    ],
)
def test_what_is_denied_pleaded_asked_or_only_has_the_words_is_no_deed_owned(persona: str, said: str) -> None:
    setting = a_setting(persona, "first_meeting")
    plain = read(said, Context("first_meeting", "warm", Medium.IN_PERSON, (Line(Role.EX, "Ok.", Act.REPLY_NEUTRAL),)))
    deeds = setting.persona.history.user_did
    there = Context("first_meeting", "warm", Medium.IN_PERSON, (Line(Role.EX, "Ok.", Act.REPLY_NEUTRAL),), deeds=deeds)
    assert read(said, there) == plain


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_whoever_says_the_deeds_as_they_stand_in_the_story_owns_them(persona: str) -> None:
    deeds = KNOWLEDGE.personas[persona].history.user_did
    read_as = [told(persona, "the_talk", "I " + deed[:1].lower() + deed[1:].rstrip(".") + ".") for deed in deeds]
    owned = [r for r in read_as if any(m.id is MarkerId.SPECIFIC_OWNERSHIP and m.sure for m in r.markers)]
    assert len(owned) >= len(deeds) - 1


def test_i_borrowed_it_off_you_and_never_gave_it_back_charges_nobody() -> None:
    found = read("i borrowed money off you and never gave it back", Context("the_talk", "", Medium.TEXT, ()))
    assert MarkerId.BLAME not in {m.id for m in found.markers if m.ruled}


@pytest.mark.parametrize(
    "said",
    [
        "No. It wasn't your fault, and it wasn't because you were cold, and I'm not going to say we drifted",
        "It was not against you",
        "none of it was your fault",
    ],
)
def test_who_says_that_it_was_not_their_fault_is_not_heard_as_charging_them(said: str) -> None:
    before = (Line(Role.EX, "go on, if there's more.", Act.REPLY_NEUTRAL),)
    reading = read(said, Context("first_meeting", "warm", Medium.IN_PERSON, before))
    assert not {m.id for m in reading.markers} & AGAINST
    assert reading.areas[Area.OWNERSHIP] is not AreaValue.HURT
    assert Point.OWNS in reading.points


@pytest.mark.parametrize(
    ("persona", "said"),
    [
        (
            "amir",
            "you're right that i said next month for two years. i was scared and it was easier to keep you waiting.",
        ),
        ("bea", "You asked me in March and I called you paranoid. You were right"),
    ],
)
def test_a_thing_owned_beside_you_are_right_is_answered_and_not_only_agreed_with(persona: str, said: str) -> None:
    points = told(persona, "first_meeting", said).points
    assert Point.OWNS in points
    assert Point.AGREES not in points


def test_having_asked_around_back_then_is_owned_and_is_no_watching_now() -> None:
    said = "I rang your sister to find out how you were doing. That was me, and it left you alone with it. I'm sorry."
    reading = told("noor", "first_meeting", said)
    assert reading.areas[Area.OWNERSHIP] is AreaValue.HELPED
    assert not reading.has(MarkerId.SURVEILLANCE, MarkerId.SURPRISE_CONTACT)


@pytest.mark.parametrize(
    ("persona", "scenario", "said"),
    [
        ("theo", "hearing_no", "i introduced you as a friend at the wedding. so now that i said it will you meet me"),
        ("will", "the_talk", "i cancelled so many weekends. i worked with my headphones in. now will you take me back"),
        ("bea", "hearing_no", "I slept with Robin for seven months and called you paranoid. please, one coffee"),
        ("sol", "the_talk", "I ended it in a text of two lines. you owe me a chance now"),
        ("dana", "hearing_no", "I went quiet for nine days. I was on the couch with headphones. so can we try again"),
    ],
)
def test_a_deed_owned_takes_nothing_away_from_what_is_asked_for_beside_it(
    persona: str, scenario: str, said: str
) -> None:
    setting = a_setting(persona, scenario)
    before = (Line(Role.EX, "No. I have thought about it.", Act.DECLINE),)
    plain = read(said, Context(scenario, setting.scenario.stage, setting.medium, before))
    known = told(persona, scenario, said, "No. I have thought about it.", Act.DECLINE)
    assert known.pressure >= DOUBT
    assert known.areas[Area.NO_PRESSURE] is plain.areas[Area.NO_PRESSURE] is AreaValue.HURT
    assert {p for p in plain.points if p.asks} <= set(known.points)


@pytest.mark.parametrize(
    ("persona", "said"),
    [
        ("theo", "i introduced you as a friend at the wedding. so now that i said it will you meet me"),
        ("will", "i cancelled so many weekends. i worked with my headphones in. now will you take me back"),
    ],
)
def test_after_a_no_an_ask_hung_on_a_deed_owned_is_declined_and_earns_nothing(persona: str, said: str) -> None:
    played = start(a_setting(persona, "hearing_no"))
    before = played.state
    assert before is not None
    done = step(played, said, read)
    assert done.decision.act is Act.DECLINE
    assert done.decision.state.trust <= before.trust
