"""What the built-in evaluator says of a turn, and what it would rather not say."""

from __future__ import annotations

from dataclasses import replace

from service.principles.markers import MarkerId
from service.reporting.builtin import turn_evidence
from service.transcript import Act, Area, AreaValue, Span
from tests.reporting.build import KNOWLEDGE, WORDS, a_material


def test_a_fault_that_no_rule_saw_and_nobody_is_sure_of_is_held_against_nobody() -> None:
    material = a_material(
        ("user", "Hi. I hope it's all right that I write. How are you?"),
        ("ex", "so-so and stable. it's november inside my head, but a decent one."),
        ("user", "Is now an okay moment for something I should have said a long time ago?"),
        ("ex", "okay, i'm listening."),
        ("user", "I cancelled three visits to your parents, each time the day before. That was me, and I'm sorry."),
        ("ex", "we can go on like this."),
        (
            "user",
            "You don't have to answer any of this. Friends, distance, nothing at all: whatever you decide is fine.",
        ),
    )
    said = [e for area in Area for own in material.own for e in turn_evidence(area, own, KNOWLEDGE, WORDS)]
    assert not [e for e in said if e.verdict == "no" and e.span]
    unsure = replace(material.own[-1].reading.markers[0], id=MarkerId.BLAME, sure=False)
    for sure in (False, True):
        reading = replace(material.own[-1].reading, markers=(replace(unsure, sure=sure),))
        own = replace(material.own[-1], reading=reading)
        held = [e for e in turn_evidence(Area.OWNERSHIP, own, KNOWLEDGE, WORDS) if e.marker == "blame"]
        assert bool(held) is sure


def test_praise_around_a_push_takes_no_remark_away() -> None:
    push = "I miss you. You owe me an answer, tell me tonight."
    for around in ("", " This is a good line." * 10 + " This is the best line."):
        (own,) = a_material(("user", push + around), scenario="first_text").own
        assert own.reading.has(MarkerId.URGENCY)
        assert own.reading.presses


def test_an_open_plea_is_said_to_be_one_and_a_polite_please_is_not() -> None:
    plea = "Please, can we just have one coffee on saturday? I really need to see you"
    before = (("user", "That sounds lonely."), ("ex", "I've liked this.", Act.AGREE_KEEP_TALKING))
    for text, pleads in (
        (plea, True),
        ("please can we just talk", True),
        ("I really need to see you about the flat keys", False),
        ("please could I just pick up my guitar on Sunday, whenever suits", False),
    ):
        own = a_material(*before, ("user", text)).own[-1]
        assert own.reading.has(MarkerId.BEGGING) is pleads, text


def test_saying_that_a_no_is_fine_is_not_praised_as_having_listened() -> None:
    (own,) = a_material(("ex", "so-so, long week."), ("user", "oh no, long how? no need to reply if it's weird")).own
    free = replace(own.reading.markers[0], id=MarkerId.EASY_OUT, sure=True)
    for other in (free, replace(free, span=Span(0, 5))):
        heard = replace(free, id=MarkerId.ACKNOWLEDGES)
        areas = {**own.reading.areas, Area.LISTENING: AreaValue.HELPED}
        reading = replace(own.reading, markers=(other, replace(heard, span=Span(20, 30))), areas=areas)
        if other is free:
            reading = replace(reading, markers=(free, replace(heard, span=free.span)))
        said = turn_evidence(Area.LISTENING, replace(own, reading=reading), KNOWLEDGE, WORDS)
        assert any(e.marker == "acknowledges" for e in said) is (other is not free)
        assert any(e.verdict == "yes" for e in said)


def test_a_question_that_takes_nothing_up_is_not_praised_as_having_listened() -> None:
    (own,) = a_material(("ex", "I've been all right. Work is busy."), ("user", "How have you been, these months?")).own
    heard = replace(own.reading.markers[0], id=MarkerId.ACKNOWLEDGES, ruled=False)
    for ruled in (False, True):
        areas = {**own.reading.areas, Area.LISTENING: AreaValue.HELPED}
        reading = replace(own.reading, markers=(replace(heard, ruled=ruled),), areas=areas)
        said = turn_evidence(Area.LISTENING, replace(own, reading=reading), KNOWLEDGE, WORDS)
        assert any(e.marker == "acknowledges" for e in said) is ruled
    really = [e for e in turn_evidence(Area.LISTENING, own, KNOWLEDGE, WORDS) if e.marker == "acknowledges"]
    assert not really


def _quoted(*said: tuple[str, str]) -> set[tuple[str, str]]:
    """The markers that are quoted of the last turn, with what they are said to do."""
    own = a_material(*said).own[-1]
    found = [e for area in Area for e in turn_evidence(area, own, KNOWLEDGE, WORDS)]
    return {(e.marker or "", e.verdict) for e in found if e.span is not None}


def test_a_greeting_and_a_polite_word_are_praised_as_nothing() -> None:
    tin = "i found your tea tin behind mine. it's empty, but it was behind mine."
    assert ("acknowledges", "yes") not in _quoted(("ex", tin), ("user", "oh hi Amir. I'm ok. how are you?"))
    lift = "they've finally fixed the lift at new street."
    glad = "Hey Will! So good to hear from you. How are the nights?"
    assert ("acknowledges", "yes") not in _quoted(("ex", lift), ("user", glad))
    well = "As well as can be expected, thank you."
    assert ("respects_no", "yes") not in _quoted(("ex", well), ("user", "that's good to hear. tell her I said hi"))


def test_a_reproach_of_theirs_taken_up_to_hear_more_of_it_is_no_charge() -> None:
    cooked = "I came home with the flowers and you asked what there was for supper. I cooked it, too."
    asked = _quoted(("ex", cooked), ("user", "Grete, you said last time that I never listened. I'd like to hear more."))
    assert not {("blame", "no"), ("defensive", "no")} & asked


def test_a_small_proposal_that_says_that_a_no_is_fine_ignores_nobody() -> None:
    before = (("user", "how's work?"), ("ex", "busy.", Act.REPLY_SHORT))
    for text, ignores in (
        ("do you want to get noodles on saturday? totally fine if not", False),
        ("let's get noodles on saturday!", True),
    ):
        own = a_material(*before, ("user", text)).own[-1]
        assert own.reading.has(MarkerId.IGNORES_LOW_INTEREST) is ignores, text


def test_a_bare_thanks_takes_a_no_and_is_not_praised_as_having_listened() -> None:
    thanks = ("user", "Thank you for telling me.")
    put_off = "I've seen the question, I'm not ignoring it, I'm just not answering it yet."
    assert ("acknowledges", "yes") not in _quoted(("user", "fancy a walk on sunday?"), ("ex", put_off), thanks)
    refused = _quoted(("user", "fancy a walk on sunday?"), ("ex", "I don't think I want to meet."), thanks)
    assert ("respects_no", "yes") in refused
    assert ("acknowledges", "yes") not in refused
    rough = ("ex", "I had a rough week, my dad's back in hospital.")
    assert ("acknowledges", "yes") in _quoted(
        rough, ("user", "Thank you for telling me. Oh no, hospital again. How is he?")
    )


def test_an_invitation_is_not_praised_for_saying_why_one_is_here_unless_they_asked() -> None:
    coffee = ("user", "i'd love to see you for a coffee, if you'd like that")
    assert ("states_intent", "yes") not in _quoted(("ex", "busy week. you?"), coffee)
    assert ("easy_out", "yes") in _quoted(("ex", "busy week. you?"), coffee)
    why = ("ex", "Why are you writing to me? What do you want?")
    assert ("states_intent", "yes") in _quoted(why, ("user", "I'd like to see you once and say sorry in person."))


def test_calling_ones_own_deed_wrong_is_not_praised_as_having_listened() -> None:
    wedding = "I introduced you as a friend at that wedding, and you shook hands with my uncle. That was wrong."
    quoted = _quoted(("ex", "I'm fine. Busy week."), ("user", wedding))
    assert ("specific_ownership", "yes") in quoted
    assert ("acknowledges", "yes") not in quoted
