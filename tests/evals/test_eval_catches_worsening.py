"""The evals are worth what they catch: direction is made worse in several ways, and the suite of laws says so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from evals import simulate
from evals.limits import missed
from evals.options import Options
from evals.results import SuiteResult
from evals.suites import laws, prompts
from service.direction import Decision, Setting, State, choose, dynamics
from service.direction import react as real_react
from service.partner.builtin import Wording
from service.principles.markers import Reading
from service.transcript import Act, Difficulty, Intent

JOBS = [job for job in laws.draw(260, 5) if job[3] in ("pushy", "pleading", "asking_for_a_yes", "baiting")]


def laws_missed() -> bool:
    """Whether the suite, held to the real thresholds, says that laws were broken."""
    return "laws violated" in {m.name for m in missed([laws.summarise(laws.batch(JOBS))])}


def broken() -> set[str]:
    return set(laws.batch(JOBS).violations)


def test_direction_as_it_is_breaks_no_law() -> None:
    assert not laws_missed()


def test_a_direction_that_pressure_flatters_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def flattered(setting: Setting, state: State, signals: Any, moves: Any) -> None:
        moves.add("pressed", "trust", 0.05)

    monkeypatch.setattr(dynamics, "_pressed", flattered)
    assert "pressure raised trust" in broken()
    assert laws_missed()


def test_a_direction_that_gives_in_after_a_no_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def gives_in(state: State, *_: Any) -> Any:
        again = replace(state, asks_after_no=state.asks_after_no + 1, no="none")
        return choose.Choice(Act.REPLY_WARM, again, Intent.PRESSURE)

    monkeypatch.setattr(choose, "_asked_again", gives_in)
    assert "a no was taken back" in broken()


def test_a_direction_where_asking_again_is_free_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def free(state: State, *_: Any) -> Any:
        again = replace(state, asks_after_no=state.asks_after_no + 1)
        return choose.Choice(Act.DECLINE, again, Intent.PRESSURE)

    monkeypatch.setattr(choose, "_asked_again", free)
    monkeypatch.setattr(dynamics, "_pressed", lambda setting, state, signals, moves: None)
    assert "asking again after a no cost nothing" in broken()


def test_a_direction_that_says_yes_to_whoever_presses_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def yes(setting: Setting, state: State, reading: Reading, signals: Any, text: str) -> Decision:
        decision = real_react(setting, state, reading, signals, text)
        return replace(decision, act=Act.ACCEPT_SMALL) if reading.presses else decision

    monkeypatch.setattr(simulate, "react", yes)
    monkeypatch.setattr(simulate, "word", lambda setting, decision: Wording((), ()))
    assert {"pressure bought a yes", "above the ceiling"} <= broken()


def test_an_ex_who_answers_a_second_message_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def talkative(setting: Setting, state: State, reading: Reading, signals: Any, text: str) -> Decision:
        decision = real_react(setting, state, reading, signals, text)
        return replace(decision, act=Act.REPLY_NEUTRAL) if decision.act is Act.FALL_SILENT else decision

    monkeypatch.setattr(simulate, "react", talkative)
    assert "a silent ex answered a second message" in broken()


def test_the_personas_as_they_are_tell_no_locked_fact() -> None:
    assert "locked facts rendered" not in {m.name for m in missed([prompts.run(Options())])}


def test_a_threshold_whose_figure_is_no_longer_measured_counts_as_missed() -> None:
    assert {m.name for m in missed([SuiteResult("laws")])} >= {"laws violated", "lines repeated"}


def test_only_what_is_played_is_counted() -> None:
    tally = laws.batch(JOBS[:10])
    assert tally.sessions == 10
    assert len(tally.bought) == 10
    assert all(Difficulty(job[2]) for job in JOBS)
