"""The partner's prompt: what of a long talk goes along, and how much of it a provider has seen before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.direction import Decision, Setting, begin
from service.prompting.compose import compose_reply
from service.prompting.history import HISTORY_MOST, PROMPT_CHARS, Around, kept
from service.prompting.load import load_knowledge
from service.transcript import MAX_TEXT, Act, Difficulty, Intent, Medium, Role, Stance, Turn, TurnStatus

KNOWLEDGE = load_knowledge()
SETTING = Setting(KNOWLEDGE.personas["dana"], KNOWLEDGE.scenarios["the_talk"], Medium.CALL, Difficulty.REALISTIC, 1)


def talk(exchanges: int, of: int = 60) -> list[Turn]:
    """So many messages of so many characters, each with an answer half as long."""
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return [
        Turn(
            id=f"{role}{n}",
            session_id="s",
            role=role,
            text=f"{role} number {n} ".ljust(length, "."),
            parent_id=None,
            created_at=at,
            status=TurnStatus.COMPLETE,
        )
        for n in range(exchanges)
        for role, length in ((Role.USER, of), (Role.EX, of // 2))
    ]


def prompt(exchanges: int, of: int = 60, known: int | None = None, setting: Setting = SETTING) -> list[str]:
    """What is sent for the turn after so many exchanges, message by message; ``known``: turns that were read for it."""
    path = talk(exchanges, of)
    state = replace(begin(setting), turns=exchanges + 1)
    decision = Decision(Act.REPLY_NEUTRAL, Stance.NEUTRAL, state, Intent.OTHER, ())
    said = compose_reply(setting, decision, path[-known:] if known else path, "u" * of, "s")
    return [m.content for m in said]


def same(earlier: list[str], later: list[str]) -> float:
    """How much of a prompt begins as the one before it did."""
    one, other = "\0".join(earlier), "\0".join(later)
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one)) / len(other)


@given(st.integers(min_value=0, max_value=150))
def test_a_prompt_holds_the_latest_turns_and_never_more_than_the_window(exchanges: int) -> None:
    told = prompt(exchanges)[1 + len(SETTING.scenario.before) : -1]
    assert min(exchanges, 1) <= len(told) / 2 <= HISTORY_MOST
    if exchanges <= HISTORY_MOST:
        assert len(told) == 2 * exchanges
    if told:
        assert f"number {exchanges - 1}" in told[-1]


@pytest.mark.parametrize("persona", sorted(KNOWLEDGE.personas))
def test_four_fifths_of_each_prompt_begin_as_the_one_before_it(persona: str) -> None:
    setting = replace(SETTING, persona=KNOWLEDGE.personas[persona])
    told = [prompt(n, of=100, known=48, setting=setting) for n in range(70)]
    assert min(same(a, b) for a, b in pairwise(told)) >= 0.8


@given(st.integers(min_value=0, max_value=150), st.integers(min_value=10, max_value=MAX_TEXT))
def test_no_prompt_is_longer_than_its_budget_however_long_the_messages(exchanges: int, of: int) -> None:
    told = prompt(exchanges, of)
    assert sum(map(len, told)) <= PROMPT_CHARS


@given(st.integers(min_value=20, max_value=150), st.sampled_from([30, 100, 700, 2000]))
def test_what_goes_along_of_a_long_talk_is_the_same_when_only_its_end_was_read(exchanges: int, of: int) -> None:
    assert prompt(exchanges, of, known=48) == prompt(exchanges, of)


@given(st.lists(st.integers(min_value=1, max_value=2000), min_size=60, max_size=60))
def test_what_has_left_the_prompt_does_not_come_back(lengths: list[int]) -> None:
    path = [replace(turn, text="x" * size) for turn, size in zip(talk(30), lengths, strict=True)]
    around = Around(stable=6000, note=900)
    begins = [path.index(kept(path[: 2 * n], n, path[2 * n].text or "", around)[0]) for n in range(1, 30)]
    assert begins == sorted(begins)


def test_a_note_says_when_the_beginning_of_the_talk_is_not_shown() -> None:
    first = 1 + len(SETTING.scenario.before)
    assert "end of a long talk" in prompt(HISTORY_MOST + 1)[first]
    assert not any("end of a long talk" in message for message in prompt(HISTORY_MOST))
