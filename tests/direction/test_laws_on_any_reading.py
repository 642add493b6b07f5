"""The laws of how the ex yields, over any sequence of readings: every persona, scenario, difficulty and seed.

Readings are made up here, so that a law cannot be kept by what the reader happens to notice.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.direction import Decision, Setting, State, appraise, begin, opening, react, react_to_wait
from service.direction.appraise import SIGNAL_TABLE, Signal
from service.principles.markers import PRESSURE_MARKERS, ExMove, Marker, MarkerId, Reading
from service.prompting.load import load_knowledge
from service.transcript import Act, Area, AreaValue, Difficulty, Intent, Outcome, Span
from tests.support.examples import examples

KNOWLEDGE = load_knowledge()
ORDER = {"none": 0, "soft": 1, "firm": 2}
YES = {Act.ACCEPT_SMALL: Outcome.SMALL_YES, Act.AGREE_KEEP_TALKING: Outcome.KEEP_TALKING}


@dataclass(frozen=True)
class Move:
    """One user move: a wait, or a reading with its words."""

    reading: Reading | None
    text: str


def a_reading(markers: frozenset[MarkerId], intents: tuple[Intent, ...]) -> Reading:
    return Reading(
        markers=tuple(Marker(m, Span(0, 1)) for m in sorted(markers)),
        intents=intents,
        moves=frozenset({ExMove.PLAIN}),
        no_standing="none",
        topic=None,
        areas=dict.fromkeys(Area, AreaValue.NEUTRAL),
    )


readings = st.builds(
    a_reading,
    st.frozensets(st.sampled_from(MarkerId), max_size=4),
    st.lists(st.sampled_from([i for i in Intent if i is not Intent.ARE_YOU_REAL]), min_size=1, max_size=3).map(tuple),
)
moves = st.one_of(
    st.just(Move(None, "")),
    st.builds(Move, readings, st.text(min_size=1, max_size=12)),
    st.builds(Move, readings, st.text(min_size=1, max_size=12)),
)
situations = st.builds(
    Setting,
    persona=st.sampled_from(list(KNOWLEDGE.personas.values())),
    scenario=st.sampled_from(list(KNOWLEDGE.scenarios.values())),
    medium=st.none(),
    difficulty=st.sampled_from(Difficulty),
    seed=st.integers(0, 2**31 - 1),
).flatmap(
    lambda s: st.sampled_from(s.scenario.media).map(lambda m: Setting(s.persona, s.scenario, m, s.difficulty, s.seed))
)


def play(setting: Setting, script: list[Move]) -> list[tuple[State, Move, Decision]]:
    """Play a script to its end or to the first end of the talk; each step with the state before it."""
    state = begin(setting)
    if setting.scenario.opening_act is not None:
        state = opening(setting, state).state
    steps = []
    for move in script:
        if state.ended:
            break
        if move.reading is None:
            decision = react_to_wait(setting, state)
        else:
            decision = react(setting, state, move.reading, appraise(move.reading), move.text)
        steps.append((state, move, decision))
        state = decision.state
    return steps


@given(situations, st.lists(moves, min_size=1, max_size=25))
@settings(max_examples=examples(400), deadline=None)
def test_the_laws_hold_whatever_is_read(setting: Setting, script: list[Move]) -> None:
    for before, move, decision in play(setting, script):
        after = decision.state
        pressing = move.reading is not None and move.reading.presses
        if pressing:
            assert after.trust <= before.trust, "pressure raised trust"
            assert after.warmth <= before.warmth
            assert after.guard >= before.guard
            assert decision.act not in YES, "pressure bought a yes"
        assert ORDER[after.no] >= ORDER[before.no], "a no was taken back"
        if before.no != "none":
            assert decision.act not in YES, "a yes after a no"
        assert after.reached <= setting.ceiling, "above the ceiling"
        assert after.reached >= before.reached
        if decision.act in YES:
            assert YES[decision.act] <= setting.ceiling
        if before.silent and move.reading is not None:
            assert decision.act is Act.FALL_SILENT, "a silent ex answered a second message"
        if decision.act is Act.END:
            assert after.ended
        for quantity in ("trust", "warmth", "hurt", "guard", "patience"):
            assert 0.0 <= getattr(after, quantity) <= 1.0


@given(situations, st.lists(moves, min_size=1, max_size=25))
@settings(max_examples=examples(100), deadline=None)
def test_every_change_of_a_quantity_has_its_reason(setting: Setting, script: list[Move]) -> None:
    for before, _, decision in play(setting, script):
        for quantity in ("trust", "warmth", "hurt", "guard"):
            if abs(getattr(decision.state, quantity) - getattr(before, quantity)) > 0.003:
                assert any(r.quantity == quantity for r in decision.reasons), quantity


@given(situations, st.lists(moves, min_size=1, max_size=15))
@settings(max_examples=examples(60), deadline=None)
def test_the_same_seed_and_script_give_the_same_decisions(setting: Setting, script: list[Move]) -> None:
    assert play(setting, script) == play(setting, script)


@given(situations, st.lists(moves, min_size=1, max_size=15))
@settings(max_examples=examples(60), deadline=None)
def test_a_state_survives_being_stored(setting: Setting, script: list[Move]) -> None:
    for _, _, decision in play(setting, script):
        assert State.from_json(decision.state.to_json()) == decision.state


@given(situations)
@settings(max_examples=examples(60), deadline=None)
def test_asking_again_after_a_no_costs_more_each_time(setting: Setting) -> None:
    again = a_reading(frozenset({MarkerId.ASKS_AGAIN_AFTER_NO}), (Intent.PRESSURE, Intent.INVITATION))
    steps = play(
        Setting(
            setting.persona,
            KNOWLEDGE.scenarios["hearing_no"],
            KNOWLEDGE.scenarios["hearing_no"].media[0],
            setting.difficulty,
            setting.seed,
        ),
        [Move(again, f"please {n}") for n in range(4)],
    )
    costs = [before.patience - decision.state.patience for before, _, decision in steps if decision.state.patience > 0]
    assert costs == sorted(costs)
    assert steps[-1][2].state.ended, "it went on for ever"
    assert len(steps) <= 3


def test_nothing_is_answered_after_an_end() -> None:
    scenario = KNOWLEDGE.scenarios["first_text"]
    setting = Setting(KNOWLEDGE.personas["dana"], scenario, scenario.media[0], Difficulty.REALISTIC, 1)
    threat = a_reading(frozenset({MarkerId.THREAT}), (Intent.PRESSURE,))
    ended = react(setting, begin(setting), threat, appraise(threat), "or else")
    assert ended.state.ended
    with pytest.raises(ValueError, match="ended"):
        react(setting, ended.state, threat, appraise(threat), "hello?")
    with pytest.raises(ValueError, match="ended"):
        react_to_wait(setting, ended.state)


def test_every_marker_has_a_signal_and_every_pressure_marker_presses() -> None:
    assert set(SIGNAL_TABLE) == set(MarkerId)
    assert {m for m, (s, _) in SIGNAL_TABLE.items() if s is Signal.PRESSURE} == PRESSURE_MARKERS


def test_no_reply_ends_well_when_it_is_left_alone_and_never_answers_when_it_is_not() -> None:
    scenario = KNOWLEDGE.scenarios["no_reply"]
    for persona in KNOWLEDGE.personas.values():
        setting = Setting(persona, scenario, scenario.media[0], Difficulty.REALISTIC, 3)
        waited = play(setting, [Move(None, "")] * scenario.silent_waits)
        assert waited[-1][2].exercise_done
        written = play(
            setting, [Move(a_reading(frozenset({MarkerId.DOUBLE_TEXT}), (Intent.OTHER,)), f"hi {n}") for n in range(6)]
        )
        assert all(d.act is Act.FALL_SILENT for _, _, d in written)
