"""Whether a report says what a friend would: no fault where there is none, and praise for what was really done."""

from __future__ import annotations

import pytest

from service.reporting.assemble import Rehearsal, assemble, by_rules
from service.reporting.calibration import Calibration
from service.reporting.material import gather
from service.reporting.schema import ReportResult
from service.transcript import Act, Medium
from tests.reporting.build import KNOWLEDGE, WORDS, a_path, a_setting

Said = tuple[str, str | None] | tuple[str, str | None, Act]


def a_report(scenario: str, persona: str, *said: Said, medium: Medium | None = None) -> ReportResult:
    """The built-in evaluator's report on this talk."""
    setting, path = a_setting(scenario, persona, medium), a_path(*said)
    material = gather(setting, path)
    judged = by_rules(material, KNOWLEDGE, WORDS, Calibration())
    return assemble(Rehearsal(setting, path, {}, None), material, judged, KNOWLEDGE, WORDS, frozenset())


def strengths(report: ReportResult) -> list[str]:
    return [one.quote for one in report.strengths]


def mended(report: ReportResult) -> list[str]:
    return [one.quote for one in report.to_mend]


@pytest.mark.parametrize(
    ("persona", "said"),
    [
        (
            "will",
            "i worked through all your visits with my headphones in, i had you travel six hours to look at my back",
        ),
        ("kezia", "like the being late. and the money. i borrowed money off you and never gave it back on time"),
        ("sol", "a text. two lines. I did that to you and I couldn't even pick up the phone"),
    ],
)
def test_who_says_what_they_did_is_praised_for_it_and_not_told_that_they_blame(persona: str, said: str) -> None:
    report = a_report("the_apology", persona, ("ex", "Go on.", Act.REPLY_NEUTRAL), ("user", said))
    assert mended(report) == []
    assert any(quote in said for quote in strengths(report))
    assert report.strengths[0].principle == "name_your_part"


def test_of_several_things_owned_the_deed_is_quoted_and_not_what_one_told_oneself() -> None:
    letter = (
        "Dear Marek, I want to say sorry for Brno. I cancelled the night before your mother's seventieth, and you had"
        " to tell her. I told myself it was work."
    )
    report = a_report("the_apology", "marek", ("user", letter), medium=Medium.LETTER)
    assert any("seventieth" in quote for quote in strengths(report))
    assert not any(quote == "I told myself it was work." for quote in strengths(report))


def test_a_question_whether_there_was_love_is_no_blame() -> None:
    before = (("user", "there was a chair with my name on it. I know that now"), ("ex", "That is not lost on me."))
    report = a_report("closing_kindly", "grete", *before, ("user", "did you ever love me, at the end?"))
    assert mended(report) == []
    again = a_report("closing_kindly", "grete", *before, ("user", "did you even ever love me?"))
    assert mended(again) == ["did you even ever love me?"]


def test_having_been_angry_is_no_deed_to_be_praised_for_naming() -> None:
    angry = "I was angry about the page on the table for a year. I'm not any more"
    report = a_report("closing_kindly", "grete", ("ex", "I missed you."), ("user", angry))
    assert "name_your_part" not in {one.principle for one in report.strengths}


@pytest.mark.parametrize(
    ("ex", "said"),
    [
        ("Right.", "that was a really crap thing to do and it wasnt about you, i was scared"),
        ("nothing behind it. i just said it.", "i cancelled so many weekends. there must be a whole drawer of refunds"),
        (
            "go on, if there's more.",
            "i lied to you in march when you asked me straight out and i let you think you were mad",
        ),
    ],
)
def test_words_about_oneself_after_hardly_a_word_of_theirs_are_not_praised_as_listening(ex: str, said: str) -> None:
    report = a_report("first_meeting", "will", ("ex", ex, Act.REPLY_NEUTRAL), ("user", said))
    assert "show_it_landed" not in {one.principle for one in report.strengths}


def test_leave_to_hear_the_reason_asked_for_once_is_no_asking_again() -> None:
    no = ("ex", "I'm not going to meet up. It is a no.", Act.DECLINE)
    report = a_report("hearing_no", "theo", no, ("user", "oh. okay"), ("ex", "I know."), ("user", "can i ask why"))
    assert mended(report) == []
    pressing = a_report("hearing_no", "theo", no, ("user", "but why not? give me one reason, you owe me that"))
    assert mended(pressing) != []


def test_who_says_what_they_feel_and_leaves_them_free_is_told_so() -> None:
    report = a_report(
        "saying_what_you_feel",
        "rosa",
        ("user", "I still love you. Not the calendar you, you"),
        ("ex", "I missed you too. I missed you while you were home.", Act.REPLY_NEUTRAL),
        ("user", "you don't have to do anything with it"),
    )
    assert mended(report) == []
    assert "you don't have to do anything with it" in strengths(report)


def test_the_other_way_shown_to_somebody_who_pried_after_a_line_was_drawn_answers_such_a_line() -> None:
    drawn = ("ex", "who i spend my off nights with isn't on the shared calendar.", Act.NAME_BOUNDARY)
    report = a_report("new_partner", "robin", ("user", "thanks for telling me"), drawn, ("user", "is he moving in"))
    assert report.to_mend[0].quote == "is he moving in"
    assert report.to_mend[0].better_after is not None


def test_who_asks_why_it_ended_is_shown_another_way_than_who_asks_who_it_is() -> None:
    why = a_report("short_call", "amir", ("ex", "Okay.", Act.REPLY_NEUTRAL), ("user", "why did you end it on a sunday"))
    who = a_report("new_partner", "kezia", ("ex", "It's calm.", Act.REPLY_NEUTRAL), ("user", "do you love him"))
    assert why.to_mend[0].better_line != who.to_mend[0].better_line
    assert "somebody" not in (why.to_mend[0].better_after or "")


@pytest.mark.parametrize("scenario", ["new_partner", "starting_over"])
def test_after_the_last_of_its_kind_nobody_is_sent_on_to_what_does_not_follow(scenario: str) -> None:
    said = (("ex", "Okay.", Act.REPLY_NEUTRAL), ("user", "Thank you for telling me yourself. How are you?"))
    setting, path = a_setting(scenario, "theo", None), a_path(*said)
    material = gather(setting, path)
    judged = by_rules(material, KNOWLEDGE, WORDS, Calibration())
    everywhere = frozenset(KNOWLEDGE.scenarios)
    report = assemble(Rehearsal(setting, path, {}, None), material, judged, KNOWLEDGE, WORDS, everywhere)
    assert report.to_mend == ()
    if scenario == "new_partner":
        assert report.next_try is not None
        assert report.next_try.scenario_id == "closing_kindly"
    else:
        assert report.next_try is None


@pytest.mark.parametrize(
    "said", ["goodbye Grete. Thank you for all of it", "its ok to be angry", "Thank you. Goodbye."]
)
def test_where_nobody_said_no_nobody_is_praised_for_having_taken_one(said: str) -> None:
    before = (("user", "I came to say goodbye"), ("ex", "Thank you for saying so plainly.", Act.REPLY_NEUTRAL))
    report = a_report("closing_kindly", "grete", *before, ("user", said))
    assert "respect_a_no" not in {one.principle for one in report.strengths}


def test_who_asks_for_nothing_is_not_told_that_they_asked() -> None:
    said = "I'm not asking for anything. I wanted you to know I saw it. Nineteen years of forms."
    report = a_report("why_now", "rosa", ("ex", "What's different this week?", Act.ASK), ("user", said))
    assert "You asked for something" not in report.opening


def test_how_about_that_is_no_question_to_be_dodged() -> None:
    ex = ("ex", "You call me once in a while and I'll pick up. How about that.", Act.REPLY_NEUTRAL)
    report = a_report("starting_over", "rosa", ex, ("user", "is mateo ok with it you think?"))
    assert mended(report) == []


def test_two_words_on_what_one_did_are_no_listening_to_quote() -> None:
    letters = "I never told you that I kept the letters from your sister from you. I did. I am ashamed of it."
    report = a_report("they_reach_out", "grete", ("ex", "We are doing Brahms."), ("user", letters))
    assert "I did." not in strengths(report)
