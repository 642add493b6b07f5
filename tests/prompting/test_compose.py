"""The partner's prompt: what of a long talk goes along, and how much of it a provider has seen before."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from service.direction import Decision, Setting, begin
from service.prompting.compose import HISTORY_STEP, HISTORY_TURNS, compose_reply
from service.prompting.load import load_knowledge
from service.transcript import Act, Difficulty, Intent, Medium, Role, Stance, Turn, TurnStatus

KNOWLEDGE = load_knowledge()
SETTING = Setting(KNOWLEDGE.personas["dana"], KNOWLEDGE.scenarios["the_talk"], Medium.CALL, Difficulty.REALISTIC, 1)


def prompt(exchanges: int) -> list[str]:
    """What is sent for the turn after so many exchanges, message by message."""
    at = datetime(2026, 1, 1, tzinfo=UTC)
    path = [
        Turn(
            id=f"{role}{n}",
            session_id="s",
            role=role,
            text=f"{role} number {n}",
            parent_id=None,
            created_at=at,
            status=TurnStatus.COMPLETE,
        )
        for n in range(exchanges)
        for role in (Role.USER, Role.EX)
    ]
    decision = Decision(Act.REPLY_NEUTRAL, Stance.NEUTRAL, begin(SETTING), Intent.OTHER, ())
    return [m.content for m in compose_reply(SETTING, decision, path, "and now?", "s")]


@given(st.integers(min_value=0, max_value=150))
def test_a_prompt_holds_the_latest_turns_and_never_more_than_the_window_and_its_step(exchanges: int) -> None:
    before = len(SETTING.scenario.before)
    told = prompt(exchanges)[1 + before : -1]
    assert min(2 * exchanges, HISTORY_TURNS) <= len(told) < HISTORY_TURNS + HISTORY_STEP
    if told:
        assert f"number {exchanges - 1}" in told[-1]


def test_most_prompts_of_a_long_talk_begin_with_all_that_the_one_before_said_but_its_note() -> None:
    exchanges = range(HISTORY_TURNS, HISTORY_TURNS + 60)
    kept = [prompt(n)[: len(prompt(n - 1)) - 1] == prompt(n - 1)[:-1] for n in exchanges]
    assert sum(kept) == len(kept) * (HISTORY_STEP // 2 - 1) // (HISTORY_STEP // 2)
