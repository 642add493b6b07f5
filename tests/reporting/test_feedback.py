"""The words of a report: true, about the line, at most three things, and the person's own exact words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

import service.direction
from service.direction.setting import context_of
from service.principles.markers import MarkerId
from service.principles.reader import read
from service.reporting.assemble import Rehearsal, assemble, by_rules
from service.reporting.better import AGAINST
from service.reporting.builtin import seen_by_rules
from service.reporting.calibration import Calibration
from service.reporting.feedback import Facts, ends_on_no, opening_key
from service.reporting.findings import decent
from service.reporting.material import gather
from service.reporting.moments import talk_share, tell
from service.reporting.schema import Finding, Mend, ReportResult, Strength
from service.reporting.words import problem_with
from service.transcript import Act, Role
from tests.reporting.build import BAD, GOOD, KNOWLEDGE, WORDS, Rehearsed, a_path, a_setting, rehearse

EVERYWHERE = frozenset(KNOWLEDGE.scenarios)


def report_on(
    told: Rehearsed, prepare: dict[str, str] | None = None, allowed: frozenset[str] = EVERYWHERE
) -> ReportResult:
    material = gather(told.setting, told.path)
    judged = by_rules(material, KNOWLEDGE, WORDS, Calibration())
    return assemble(
        Rehearsal(told.setting, told.path, told.decisions, prepare), material, judged, KNOWLEDGE, WORDS, allowed
    )


def said(scenario: str, persona: str, *texts: str | None) -> ReportResult:
    return report_on(rehearse(a_setting(scenario, persona), texts))


@pytest.fixture(scope="module")
def bad() -> ReportResult:
    return said("the_apology", "kezia", *BAD)


@pytest.fixture(scope="module")
def good() -> ReportResult:
    return said("the_apology", "tomas", *GOOD)


def test_at_most_three_things_to_mend_each_of_its_own_principle_the_gravest_first(bad: ReportResult) -> None:
    assert len(bad.to_mend) == 3
    assert len({m.principle for m in bad.to_mend}) == 3
    assert bad.to_mend[0].principle == "respect_a_no"
    assert len({(m.turn_id, m.start) for m in bad.to_mend}) == 3


def test_at_most_two_strengths_of_different_principles_and_words(good: ReportResult) -> None:
    assert len(good.strengths) == 2
    assert len({s.principle for s in good.strengths}) == 2
    assert len({s.words for s in good.strengths}) == 2


def test_every_quote_is_exactly_what_stands_in_its_turn(good: ReportResult, bad: ReportResult) -> None:
    for report in (good, bad):
        texts = {m.turn_id: m.text or "" for m in report.moments}
        items: Sequence[Finding | Strength | Mend] = (*report.findings, *report.strengths, *report.to_mend)
        for item in items:
            assert texts[item.turn_id][item.start : item.end] == item.quote


def test_a_line_with_a_fault_in_it_is_never_shown_as_a_strength(bad: ReportResult) -> None:
    assert bad.strengths == ()


def test_every_better_line_of_a_bad_talk_passes_the_reader_where_it_would_stand(bad: ReportResult) -> None:
    told = rehearse(a_setting("the_apology", "kezia"), BAD)
    shown = 0
    for finding in bad.findings:
        if finding.better_line is None or finding.better_kind in ("unsent", "example"):
            continue
        shown += 1
        context = context_of(told.setting, told.path[: finding.turn_no - 1])
        assert not any(m.id in AGAINST for m in read(finding.better_line, context).markers)
    assert all(f.better_kind for f in bad.findings if f.verdict == "no")
    assert shown + sum(f.better_kind == "example" for f in bad.findings) == len(bad.findings)


@pytest.mark.parametrize(
    ("scenario", "persona", "texts", "key"),
    [
        ("hearing_no", "bea", ["ok. thanks for telling me straight.", "take care of yourself"], "no_let_stand"),
        ("hearing_no", "bea", ["please, just ten minutes?", "ok. i'll leave it there. take care"], "no_in_the_end"),
        ("hearing_no", "bea", ["please, can we meet just once?"], "pressed_after_no"),
        ("hearing_no", "bea", [*["please, just ten minutes?"] * 3, "you know how stressed i was"], "pressed_after_no"),
        ("no_reply", "sol", [None, None], "silence_left"),
        ("no_reply", "sol", ["did i say something wrong?", None], "silence_left_after"),
        ("no_reply", "sol", [None, "did i say something wrong?"], "silence_filled"),
        ("the_apology", "theo", ["answer me or you'll regret it"], "threat"),
        ("first_text", "theo", ["hi theo"], "short"),
    ],
)
def test_the_first_sentence_is_the_one_that_is_true(
    scenario: str, persona: str, texts: list[str | None], key: str
) -> None:
    alias = KNOWLEDGE.personas[persona].alias
    opening = said(scenario, persona, *texts).opening
    count = "one message"
    assert opening.startswith(WORDS.openings[key].replace("{alias}", alias).replace("{count}", count))


@pytest.mark.parametrize("texts", [[None, None], ["did i say something wrong?", None, None]])
def test_a_silence_that_was_kept_is_praised_also_after_something_was_sent(texts: list[str | None]) -> None:
    assert "you did it" in said("no_reply", "sol", *texts).opening
    assert "you did it" not in said("no_reply", "sol", *texts, "hello?").opening


@pytest.mark.parametrize(
    ("told", "answer", "key"),
    [
        ("fine.", "What have you been up to since the summer?", "asked"),
        ("You sat there and never said a word to me.", "You sat with it alone. That sounds lonely.", "listened"),
        ("You never called back.", "You're right, I never called back that night.", "owned_and_listened"),
        ("ok.", "I never called you back that night.", "owned"),
        ("ok.", "It must have been lonely for you. I regret that.", "sorry"),
    ],
)
def test_the_opening_says_that_something_was_taken_in_only_where_something_was_told(
    told: str, answer: str, key: str
) -> None:
    report = report_on(Rehearsed(a_setting(), a_path(("user", "Hi."), ("ex", told), ("user", answer)), {}))
    assert report.opening == WORDS.openings[key].replace("{alias}", a_setting().persona.alias)


def test_where_the_right_ending_was_a_no_the_opening_honours_it() -> None:
    report = said("hearing_no", "bea", "ok. thanks for telling me straight.", "take care of yourself")
    assert WORDS.ended_on_no in report.opening
    assert report.to_mend == ()


def test_what_comes_next_names_a_scenario_and_why_and_only_one_that_is_open() -> None:
    told = rehearse(a_setting("the_apology", "kezia"), BAD)
    free = report_on(told).next_try
    assert free is not None
    assert free.scenario_id == "hearing_no"
    assert WORDS.principles["respect_a_no"].why in free.words
    locked = report_on(told, allowed=frozenset({"no_reply"})).next_try
    assert locked is not None
    assert locked.scenario_id == "the_apology"
    assert locked.turn_id == report_on(told).to_mend[0].turn_id


@pytest.mark.parametrize("pleads", [False, True], ids=["nothing to mend", "a plea to mend"])
def test_after_a_no_nothing_is_proposed_that_asks_them_for_contact(pleads: bool) -> None:
    # The no is the last word here: nobody has answered it, and without it "Saying what you feel" would be next.
    line = "please, please, i'm begging you" if pleads else "I never called back that evening. I am sorry."
    told = Rehearsed(a_setting(), a_path(("user", line), ("ex", "no. i don't want to meet.", Act.DECLINE)), {})
    open_end = Rehearsed(a_setting(), a_path(("user", line), ("ex", "ok.", Act.REPLY_SHORT)), {})
    proposed, else_ = report_on(told).next_try, report_on(open_end).next_try
    assert else_ is not None
    assert else_.scenario_id == "saying_what_you_feel"
    assert proposed is not None
    assert proposed.scenario_id == "closing_kindly"
    assert not KNOWLEDGE.scenarios[proposed.scenario_id].contact


def test_a_no_that_was_taken_back_since_is_none_to_end_on() -> None:
    assert ends_on_no([Act.REPLY_SHORT, Act.DECLINE, Act.REPLY_WARM, None, Act.END])
    assert ends_on_no([None], stands=True)
    assert not ends_on_no([Act.DECLINE, Act.ACCEPT_SMALL, Act.END])
    assert not ends_on_no([Act.REPLY_WARM, Act.END])


def test_after_a_message_into_a_silence_the_next_try_is_to_wait() -> None:
    report = said("no_reply", "sol", "did i say something wrong?", None)
    assert report.to_mend[0].better_kind == "unsent"
    assert report.to_mend[0].better_line == WORDS.unsent_line
    assert report.next_try is not None
    assert "wait" in report.next_try.words


def test_the_notes_of_prepare_come_back_with_what_became_of_them() -> None:
    notes = {"my_part": "I left", "their_side": "", "asking_for": "nothing", "different_now": "the group"}
    report = report_on(rehearse(a_setting("the_apology", "tomas"), GOOD), notes)
    assert [(p.key, p.came_up) for p in report.prepared] == [
        ("my_part", True),
        ("different_now", False),
        ("asking_for", None),
    ]


# -- moments ---------------------------------------------------------------------------------------
def test_every_turn_has_its_moment_with_levels_and_the_reasons_in_words(bad: ReportResult) -> None:
    assert [m.turn_no for m in bad.moments] == list(range(1, len(bad.moments) + 1))
    assert all(0 <= level <= 1 for m in bad.moments for level in (m.trust, m.guard, m.patience))
    assert bad.moments[-1].trust < bad.moments[0].trust
    assert all(m.inner for m in bad.moments if m.role is Role.USER)


def test_inner_words_do_not_come_twice_running(good: ReportResult, bad: ReportResult) -> None:
    for report in (good, bad):
        inner = [m.inner for m in report.moments if m.inner]
        assert all(one != other for one, other in pairwise(inner))


def test_turning_points_say_where_it_turned_each_exchange_once(bad: ReportResult) -> None:
    assert 1 <= len(bad.turning_points) <= 4
    numbers = [p.turn_no for p in bad.turning_points]
    assert numbers == sorted(numbers)
    assert any("again after the no" in p.words for p in bad.turning_points)


def test_a_silence_is_said_in_words_with_its_days() -> None:
    told = rehearse(a_setting("no_reply", "sol"), [None, None])
    words = [m.words for m in report_on(told).moments]
    assert words == [WORDS.hush["wait"], WORDS.hush["day"], WORDS.hush["wait"], "2 days. Nothing yet."]


def test_days_of_a_silence_go_on_being_counted_when_more_is_written_into_it() -> None:
    told = rehearse(a_setting("no_reply", "sol"), ["hello?", "did you get this", "ok then"])
    words = [m.words for m in report_on(told).moments if m.role is Role.EX]
    assert words == [WORDS.hush["day"], "2 days. Nothing yet.", "3 days. Nothing yet."]


def test_the_share_of_the_talk_is_counted_in_words_and_unknown_when_nobody_answers() -> None:
    assert talk_share(a_path(("user", "one two three"), ("ex", "four"))) == 0.75
    assert talk_share(a_path(("user", "one"), ("ex", None))) is None


def test_a_branch_without_stored_decisions_still_tells_what_was_said() -> None:
    setting = a_setting()
    moments, points = tell(setting, a_path(("user", "hi"), ("ex", "hey")), {}, WORDS)
    assert [m.text for m in moments] == ["hi", "hey"]
    assert points == ()


# -- the copy --------------------------------------------------------------------------------------
def every_sentence() -> list[str]:
    found: list[str] = []

    def walk(value: object) -> None:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict):
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list | tuple):
            for inner in value:
                walk(inner)

    walk(WORDS.model_dump())
    return found


def test_the_copy_fits_the_catalogue() -> None:
    assert problem_with(WORDS, KNOWLEDGE) is None


@pytest.mark.parametrize("change", ["markers", "principles", "checks"])
def test_copy_that_does_not_fit_is_named(change: str) -> None:
    if change == "markers":
        fewer = {m: c for m, c in WORDS.markers.items() if m is not MarkerId.BLAME}
        broken = WORDS.model_copy(update={"markers": fewer})
    elif change == "principles":
        broken = WORDS.model_copy(update={"principles": {}})
    else:
        wrong = WORDS.markers[MarkerId.BLAME].model_copy(update={"checks": {"leave_their_part_out": "no_such_check"}})
        broken = WORDS.model_copy(update={"markers": {**WORDS.markers, MarkerId.BLAME: wrong}})
    problem = problem_with(broken, KNOWLEDGE)
    assert problem is not None
    assert "blame" in problem or "principle" in problem


def test_no_sentence_of_the_report_hypes_promises_or_judges_the_person() -> None:
    hype = re.compile(
        r"great job|well done|amazing|awesome|proud of|your ex will|chances?\b|get back together"
        r"|you are (?:being|so|too) |\bboundaries\b|\bvalid\b|\bjourney\b|\bprocess\b|!",
        re.IGNORECASE,
    )
    assert [s for s in every_sentence() if hype.search(s)] == []


def test_no_sentence_gives_the_other_person_a_gender() -> None:
    gendered = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)
    assert [s for s in every_sentence() if gendered.search(s)] == []


def test_every_reason_that_direction_can_give_has_words() -> None:
    source = "".join(p.read_text() for p in Path(service.direction.__path__[0]).glob("*.py"))
    codes = set(re.findall(r"(?:because|moves\.add|Reason)\(\s*\"([a-z_]+)\"", source))
    assert {"pressed", "asked_again", "gave_room", "opened_up"} <= codes
    assert codes - set(WORDS.reasons) == set()


def test_every_principle_is_seen_by_a_rule_or_said_to_be_beyond_them() -> None:
    assert seen_by_rules(KNOWLEDGE) == frozenset(KNOWLEDGE.principles)


@pytest.mark.parametrize(
    "note",
    [
        "Great job owning this!",
        "You are being pushy here.",
        "They will come back if you wait.",
        "This raises your chances.",
        "<b>This asks again.</b>",
        "ok",
        "x" * 300,
        "This respects their boundaries and is valid.",
    ],
)
def test_a_judges_sentence_that_a_report_never_says_is_not_shown(note: str) -> None:
    assert decent(note) is None


def test_a_judges_plain_sentence_about_the_words_is_shown() -> None:
    assert decent("This asks again\nafter a no.") == "This asks again after a no."


def test_messages_that_nothing_could_be_read_out_of_are_not_said_to_be_in_place() -> None:
    """Seven lines of links, tags and French were told that "nothing in them is out of place"."""
    plain = Facts(
        own=7, unread=False, no_given=False, no_stands=False, pressed_after_no=False, let_stand_last=False,
        silence_met=False, left_alone=False, left_alone_last=False, threatened=False, ended_kindly=False,
        good=frozenset(), took_in=False, pushed=0, unowned=0, against=0,
    )  # fmt: skip
    assert opening_key(plain) == "unremarked"
    assert opening_key(replace(plain, good=frozenset({"accept_any_outcome"}))) == "plain"


def test_leaving_somebody_free_is_called_a_proposal_only_where_something_is_proposed() -> None:
    """ "Is it a bad moment?" was told: you proposed something small that was easy to turn down."""
    proposed = WORDS.markers[MarkerId.EASY_OUT].praise
    praise = WORDS.principles["invite_not_demand"].praise
    for text, wanted in (
        ("Hey, it's me. Is it a bad moment? Just say so.", praise),
        ("Coffee on Sunday? If you'd rather not, just say so.", proposed),
    ):
        report = said("keeping_it_light", "dana", text)
        freely = [f.words for f in report.findings if f.marker == MarkerId.EASY_OUT.value]
        assert freely == [wanted], text
