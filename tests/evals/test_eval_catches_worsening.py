"""The evals are worth what they catch: each part is made worse on purpose, and the suite says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from evals import limits, simulate, statistics
from evals.limits import missed
from evals.options import Options
from evals.results import SuiteResult
from evals.suites import laws, markers, prompts
from service.direction import Decision, Setting, State, dynamics
from service.direction import decide as deciding
from service.direction import react as real_react
from service.partner.builtin import Wording
from service.principles.markers import Context, MarkerId, Reading
from service.principles.reader import read as real_read
from service.prompting.load import Knowledge, load_knowledge
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
    def gives_in(state: State) -> Any:
        again = replace(state, asks_after_no=state.asks_after_no + 1, no="none")
        return deciding._Choice(Act.REPLY_WARM, again, Intent.PRESSURE)

    monkeypatch.setattr(deciding, "_asked_again", gives_in)
    assert "a no was taken back" in broken()


def test_a_direction_where_asking_again_is_free_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def free(state: State) -> Any:
        again = replace(state, asks_after_no=state.asks_after_no + 1)
        return deciding._Choice(Act.DECLINE, again, Intent.PRESSURE)

    monkeypatch.setattr(deciding, "_asked_again", free)
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


def accept(result: SuiteResult, names: tuple[str, ...], where: Path) -> None:
    """Write what was measured as the thresholds: the lower end of the interval."""
    floors = {m.name: {"min": m.low} for m in result.measures}
    where.write_text(yaml.safe_dump({result.suite: {name: floors[name] for name in names}}), "utf-8")


@pytest.mark.parametrize("lost", [MarkerId.BEGGING, MarkerId.SPECIFIC_OWNERSHIP])
def test_a_reader_that_lost_a_marker_falls_below_what_was_accepted(
    lost: MarkerId, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    names = (f"{lost.value}: F1", f"{lost.value}: recall", "markers: mean F1")
    monkeypatch.setattr(statistics, "DRAWS", 40)
    monkeypatch.setattr(limits, "THRESHOLDS", tmp_path / "thresholds.yaml")
    before = markers.run("dev")
    accept(before, names[:2], limits.THRESHOLDS)
    assert missed([before]) == []

    def worse(text: str, context: Context) -> Reading:
        reading = real_read(text, context)
        return replace(reading, markers=tuple(m for m in reading.markers if m.id is not lost))

    monkeypatch.setattr(markers, "read", worse)
    after = markers.run("dev")
    assert {m.name for m in missed([after])} == set(names[:2])
    assert after.value(names[2]) < before.value(names[2])


def leaking(where: str) -> Knowledge:
    """What the product knows, with one person's secret told where everybody can read it."""
    knowledge = load_knowledge()
    dana = knowledge.personas["dana"]
    secret = dana.hidden[0].fact
    told = {
        "about": dana.model_copy(update={"about": f"{dana.about} {secret}"}),
        "knows": dana.model_copy(update={"knows": (*dana.knows, secret)}),
    }[where]
    return replace(knowledge, personas={**knowledge.personas, "dana": told})


@pytest.mark.parametrize("where", ["about", "knows"])
def test_a_persona_who_tells_a_locked_fact_is_caught(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    knowledge = leaking(where)
    monkeypatch.setattr(prompts, "load_knowledge", lambda: knowledge)
    result = prompts.run(Options())
    assert "locked facts rendered" in {m.name for m in missed([result])}
    assert any("dana" in f.case and knowledge.personas["dana"].hidden[0].id in f.what for f in result.failures)


def test_the_personas_as_they_are_tell_no_locked_fact() -> None:
    assert "locked facts rendered" not in {m.name for m in missed([prompts.run(Options())])}


def test_a_threshold_whose_figure_is_no_longer_measured_counts_as_missed() -> None:
    assert {m.name for m in missed([SuiteResult("laws")])} >= {"laws violated", "lines repeated"}


def test_only_what_is_played_is_counted() -> None:
    tally = laws.batch(JOBS[:10])
    assert tally.sessions == 10
    assert len(tally.bought) == 10
    assert all(Difficulty(job[2]) for job in JOBS)
