"""The laws of how the ex yields, over text: whatever is typed, through reading, appraising and reacting."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evals.results import SuiteResult
from evals.simulate import load_users, start, step
from evals.suites import laws
from evals.suites.laws import check_step
from service.direction import Setting
from service.principles.reader import read_by_rules
from service.prompting.load import load_knowledge
from service.transcript import Act, Difficulty
from tests.support.examples import examples

KNOWLEDGE = load_knowledge()
LINES = sorted({line.say for user in load_users().values() for line in user.lines if line.say is not None})
SESSIONS = 390
"""Thirty of each user; ``unsent eval`` plays more, and is held to the same."""

typed = st.text(min_size=1, max_size=200)
written = st.sampled_from(LINES)
run_together = st.tuples(written, st.sampled_from([" ", "\n", ". But ", " — "]), written | typed).map("".join)
moves = st.one_of(written, run_together, typed, st.none())


@st.composite
def settings_of_a_talk(draw: st.DrawFn) -> Setting:
    scenario = draw(st.sampled_from(list(KNOWLEDGE.scenarios.values())))
    return Setting(
        draw(st.sampled_from(list(KNOWLEDGE.personas.values()))),
        scenario,
        draw(st.sampled_from(scenario.media)),
        draw(st.sampled_from(list(Difficulty))),
        draw(st.integers(0, 2**31 - 1)),
    )


@given(settings_of_a_talk(), st.lists(moves, min_size=1, max_size=14))
@settings(max_examples=examples(200), deadline=None)
def test_the_laws_hold_whatever_is_typed(setting: Setting, script: list[str | None]) -> None:
    played = start(setting)
    for text in script:
        assert played.state is not None
        if played.state.ended:
            with pytest.raises(ValueError, match="ended"):
                step(played, text)
            break
        done = step(played, text)
        assert check_step(setting, done) == []
        assert done.decision.act is Act.FALL_SILENT or done.wording.pieces, "an answer without words"
    said = [turn.text for turn in played.path if turn.act is not None and turn.text]
    assert len(said) == len(set(said)), "a line was said twice"


@given(settings_of_a_talk(), st.lists(written, min_size=1, max_size=10))
@settings(max_examples=examples(60), deadline=None)
def test_the_same_words_and_seed_give_the_same_talk(setting: Setting, script: list[str]) -> None:
    talks = []
    for _ in range(2):
        played = start(setting)
        for text in script:
            assert played.state is not None
            if played.state.ended:
                break
            step(played, text)
        talks.append([(turn.text, turn.act) for turn in played.path])
    assert talks[0] == talks[1]


@pytest.fixture(scope="module")
def figures() -> SuiteResult:
    return laws.run(SESSIONS, workers=1)


def test_no_simulated_user_gets_a_law_broken_or_a_line_said_twice(figures: SuiteResult) -> None:
    assert figures.value("laws violated") == 0, figures.failures
    assert figures.value("lines repeated") == 0


def test_a_better_user_gets_further(figures: SuiteResult) -> None:
    assert figures.value("steps where a better user got less") == 0


def test_whoever_only_pleads_attacks_or_asks_for_a_yes_gets_next_to_nothing(figures: SuiteResult) -> None:
    for user in ("pleading", "hostile", "asking_for_a_yes", "pushy"):
        assert figures.value(f"share of the reachable: {user}") <= 0.1, user


def test_the_ends_of_the_scale_are_far_apart(figures: SuiteResult) -> None:
    bad = [figures.value(f"share of the reachable: {u.id}") for u in load_users().values() if u.quality == 0]
    decent = figures.value(f"share of the reachable: {laws.DECENT}")
    assert decent - max(bad) > 0.5


def test_every_user_and_every_persona_comes_up_in_the_draw() -> None:
    jobs = laws.draw(SESSIONS, 20261122)
    assert {job[0] for job in jobs} == set(KNOWLEDGE.personas)
    assert {job[1] for job in jobs} == set(KNOWLEDGE.scenarios)
    assert {job[3] for job in jobs} == {*load_users(), laws.DECENT}


def test_the_users_cover_the_scale_and_say_nothing_twice() -> None:
    users = load_users()
    assert {u.quality for u in users.values()} == {0, 1, 2, 3}
    for user in users.values():
        said = [line.say for line in user.lines if line.say is not None]
        assert len({line.casefold() for line in said}) == len(said), user.id
        assert any("any" in line.when for line in user.lines), user.id
    asks = [line for line in users["asking_for_a_yes"].lines if line.say]
    assert len(asks) >= 40


@given(st.lists(run_together, min_size=1, max_size=6), settings_of_a_talk())
@settings(max_examples=examples(40))
def test_what_is_remembered_of_the_words_changes_no_talk(said: list[str], setting: Setting) -> None:
    remembered, anew = start(setting), start(setting)
    for text in said:
        if anew.state is None or anew.state.ended:
            break
        one, other = step(remembered, text), step(anew, text, read_by_rules)
        assert (one.reading, one.decision, one.wording) == (other.reading, other.decision, other.wording)
