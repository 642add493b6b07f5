"""What the first questions open: the whole table, the locks, and that a worse answer never opens more."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import BadInput
from service.prompting.load import load_knowledge
from service.safety.readiness import FIRST, LOCKING, QUESTIONS, TABLE, WORST_FIRST, assess
from service.safety.types import ReadinessOutcome

GOOD = {
    "no_contact": "no",
    "blocked": "no",
    "order": "no",
    "harm_by_me": "no",
    "harm_by_them": "no",
    "afraid": "no",
    "under_18": "no",
    "crisis_now": "no",
    "who_ended": "me",
    "how_long_ago": "longer",
    "last_contact": "longer",
    "with_someone": "no",
    "big_change": "no",
    "my_part": "yes",
    "changed": "yes",
    "person_or_comfort": "person",
    "take_a_no": "yes",
    "fine_with_less": "yes",
}
SUPPORT = ReadinessOutcome.SUPPORT_FIRST
LETTING_GO = ReadinessOutcome.LETTING_GO_ONLY
NOT_YET = ReadinessOutcome.NOT_YET
OPEN = ReadinessOutcome.OPEN

OUTCOMES = [
    ("crisis_now", "yes", SUPPORT),
    ("crisis_now", "unsure", SUPPORT),
    ("harm_by_them", "yes", SUPPORT),
    ("harm_by_them", "unsure", SUPPORT),
    ("afraid", "yes", SUPPORT),
    ("afraid", "unsure", SUPPORT),
    ("under_18", "yes", SUPPORT),
    ("under_18", "unsure", SUPPORT),
    ("no_contact", "yes", LETTING_GO),
    ("no_contact", "unsure", LETTING_GO),
    ("blocked", "yes", LETTING_GO),
    ("blocked", "unsure", LETTING_GO),
    ("order", "yes", LETTING_GO),
    ("order", "unsure", LETTING_GO),
    ("harm_by_me", "yes", LETTING_GO),
    ("harm_by_me", "unsure", LETTING_GO),
    ("how_long_ago", "under_month", NOT_YET),
    ("how_long_ago", "one_to_three", OPEN),
    ("how_long_ago", "unsure", OPEN),
    ("take_a_no", "no", NOT_YET),
    ("take_a_no", "unsure", NOT_YET),
    ("fine_with_less", "no", NOT_YET),
    ("person_or_comfort", "comfort", NOT_YET),
    ("person_or_comfort", "both", OPEN),
    ("with_someone", "yes", NOT_YET),
    ("big_change", "yes", OPEN),
    ("my_part", "no", OPEN),
    ("changed", "no", OPEN),
    ("who_ended", "them", OPEN),
    ("last_contact", "this_week", OPEN),
]
ANSWERS = st.fixed_dictionaries({q.id: st.sampled_from([option.value for option in q.options]) for q in QUESTIONS})


@pytest.mark.parametrize(("question", "answer", "outcome"), OUTCOMES)
def test_one_answer_alone_leads_where_the_design_says(question: str, answer: str, outcome: ReadinessOutcome) -> None:
    assert assess({**GOOD, question: answer}).outcome is outcome


def test_with_nothing_against_it_everything_is_open() -> None:
    readiness = assess(GOOD)
    assert readiness.outcome is OPEN
    assert (readiness.reasons, readiness.locks, readiness.unsure_counted, readiness.first) == ((), (), False, ())
    assert readiness.letter_open


def test_the_worst_answer_wins_and_its_reason_comes_first() -> None:
    readiness = assess({**GOOD, "take_a_no": "no", "blocked": "yes", "afraid": "yes"})
    assert readiness.outcome is SUPPORT
    assert [reason.question_id for reason in readiness.reasons] == ["afraid", "blocked"]


def test_unsure_on_a_safety_question_counts_as_yes_and_says_so() -> None:
    readiness = assess({**GOOD, "no_contact": "unsure"})
    assert readiness.unsure_counted
    assert "not sure" in readiness.reasons[0].words


def test_an_unsure_can_be_cleared_up_but_a_yes_stays() -> None:
    assert assess({**GOOD, "blocked": "unsure"}).locks == ()
    assert assess({**GOOD, "blocked": "yes"}).locks == ("blocked",)


@pytest.mark.parametrize("question", sorted(LOCKING))
def test_a_lock_holds_whatever_is_answered_later(question: str) -> None:
    locks = assess({**GOOD, question: "yes"}).locks
    later = assess(GOOD, locks)
    assert later.outcome is LETTING_GO
    assert later.locks == locks
    assert "before" in later.reasons[0].words


def test_an_unknown_lock_still_closes() -> None:
    readiness = assess(GOOD, ["something_older"])
    assert readiness.outcome is LETTING_GO
    assert readiness.locks == ("something_older",)


def test_exactly_the_four_lasting_questions_lock() -> None:
    assert {"no_contact", "blocked", "order", "harm_by_me"} == LOCKING


@pytest.mark.parametrize("question", [question.id for question in QUESTIONS])
def test_a_missing_answer_opens_nothing_and_names_the_question(question: str) -> None:
    with pytest.raises(BadInput, match=question):
        assess({key: value for key, value in GOOD.items() if key != question})


def test_an_unknown_question_is_refused_without_repeating_it() -> None:
    with pytest.raises(BadInput) as caught:
        assess({**GOOD, "what I typed": "yes"})
    assert "typed" not in str(caught.value)


def test_an_unknown_option_is_refused_without_repeating_it() -> None:
    with pytest.raises(BadInput, match="blocked") as caught:
        assess({**GOOD, "blocked": "perhaps so"})
    assert "perhaps" not in str(caught.value)


def test_the_letter_is_open_except_in_a_crisis() -> None:
    assert not assess({**GOOD, "crisis_now": "yes"}).letter_open
    assert not assess({**GOOD, "crisis_now": "unsure"}).letter_open
    assert assess({**GOOD, "afraid": "yes", "under_18": "yes", "order": "yes"}).letter_open


def test_not_yet_offers_letting_go_and_hearing_a_no_first() -> None:
    assert assess({**GOOD, "take_a_no": "no"}).first == ("closing_kindly", "hearing_no")


def test_the_scenarios_offered_first_exist_and_ask_for_no_contact() -> None:
    scenarios = load_knowledge().scenarios
    offered = {scenario for ids in FIRST.values() for scenario in ids}
    assert offered
    assert not any(scenarios[scenario].contact for scenario in offered)


def test_every_source_names_a_section_of_the_guides() -> None:
    sections = {(guide.id, section.id) for guide in load_knowledge().guides.guides for section in guide.sections}
    for question in QUESTIONS:
        assert {(source.guide, source.section) for source in question.sources} <= sections


def test_every_question_takes_unsure_and_the_groups_come_in_order() -> None:
    groups = [question.group for question in QUESTIONS]
    assert groups == sorted(groups, key=["safety", "circumstances", "motives"].index)
    assert all("unsure" in {option.value for option in question.options} for question in QUESTIONS)
    assert all(
        [o.value for o in question.options] == ["yes", "no", "unsure"]
        for question in QUESTIONS
        if question.group == "safety"
    )


def test_where_a_gate_is_closed_motives_and_circumstances_are_not_held_against_anybody() -> None:
    readiness = assess({**GOOD, "crisis_now": "yes", "big_change": "yes", "take_a_no": "no"})
    assert [reason.question_id for reason in readiness.reasons] == ["crisis_now"]


@given(answers=ANSWERS, before=st.lists(st.sampled_from(sorted(LOCKING)), unique=True))
def test_locks_never_shrink(answers: dict[str, str], before: list[str]) -> None:
    readiness = assess(answers, before)
    assert readiness.locks[: len(before)] == tuple(before)
    again = assess(GOOD, readiness.locks)
    assert again.locks == readiness.locks
    assert again.outcome is (LETTING_GO if readiness.locks else OPEN)


@given(answers=ANSWERS, row=st.sampled_from(TABLE), pick=st.randoms(use_true_random=False))
def test_a_worse_answer_never_improves_the_outcome(
    answers: dict[str, str], row: tuple[str, frozenset[str], ReadinessOutcome, bool], pick: random.Random
) -> None:
    question, bad, outcome, _ = row
    worse = assess({**answers, question: pick.choice(sorted(bad))}).outcome
    assert WORST_FIRST.index(worse) <= WORST_FIRST.index(assess(answers).outcome)
    assert WORST_FIRST.index(worse) <= WORST_FIRST.index(outcome)


@given(answers=ANSWERS)
def test_whatever_is_answered_the_outcome_is_that_of_its_worst_reason(answers: dict[str, str]) -> None:
    readiness = assess(answers)
    by_question = {question: outcome for question, _, outcome, _ in TABLE}
    worst = [by_question[reason.question_id] for reason in readiness.reasons]
    assert readiness.outcome is (min(worst, key=WORST_FIRST.index) if worst else OPEN)
