"""The built-in voice: fitting, in character, and never the same line twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evals.simulate import decent_turns, start, step
from service.direction import Decision, Setting, State, begin
from service.partner.builtin import word
from service.prompting.load import load_knowledge
from service.transcript import Act, Difficulty, Intent, Medium, Outcome, Role, Stance

KNOWLEDGE = load_knowledge()
PERSONAS = list(KNOWLEDGE.personas.values())


def a_setting(
    persona: str = "dana", scenario: str = "first_text", medium: Medium | None = None, seed: int = 1
) -> Setting:
    found = KNOWLEDGE.scenarios[scenario]
    return Setting(KNOWLEDGE.personas[persona], found, medium or found.media[0], Difficulty.REALISTIC, seed)


def decided(
    state: State, act: Act, answers: Intent = Intent.OTHER, topic: str | None = None, stance: Stance = Stance.NEUTRAL
) -> Decision:
    return Decision(act, stance, state, answers, (), topic=topic)


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
@pytest.mark.parametrize("scenario", ["keeping_it_light", "the_talk"])
def test_a_long_talk_never_hears_the_same_line_twice(persona: str, scenario: str) -> None:
    found = KNOWLEDGE.scenarios[scenario]
    for medium in found.media:
        played = start(Setting(KNOWLEDGE.personas[persona], found, medium, Difficulty.GENTLE, 5))
        turns = decent_turns(played)
        for _ in range(60):
            assert played.state is not None
            if played.state.ended:
                break
            step(played, next(turns))
        said = [t.text for t in played.path if t.role is Role.EX and t.text]
        assert len(said) == len(set(said))


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_what_is_said_depends_on_what_was_said(persona: str) -> None:
    setting = a_setting(persona)
    state = begin(setting)
    kinds = (Intent.GREETING, Intent.APOLOGY, Intent.QUESTION, Intent.SMALL_TALK, Intent.FEELINGS)
    replies = {k: word(setting, decided(state, Act.REPLY_NEUTRAL, k)).pieces for k in kinds}
    replies[Intent.INVITATION] = word(setting, decided(state, Act.DECLINE, Intent.INVITATION)).pieces
    replies[Intent.PRESSURE] = word(setting, decided(state, Act.NAME_BOUNDARY, Intent.PRESSURE)).pieces
    replies[Intent.GOODBYE] = word(setting, decided(state, Act.END, Intent.GOODBYE, stance=Stance.WARM)).pieces
    assert all(replies.values())
    assert len(set(replies.values())) == len(replies)


def test_the_thing_they_mentioned_is_picked_up() -> None:
    setting = a_setting()
    wording = word(setting, decided(begin(setting), Act.REPLY_NEUTRAL, Intent.SMALL_TALK, topic="the bakery"))
    assert "the bakery" in wording.pieces[0].lower()


@given(
    persona=st.sampled_from(PERSONAS),
    act=st.sampled_from([a for a in Act if a not in (Act.FALL_SILENT, Act.OPEN_UP)]),
    answers=st.sampled_from(Intent),
    stance=st.sampled_from(Stance),
    medium=st.sampled_from(Medium),
    topic=st.one_of(st.none(), st.just("your sister")),
    seed=st.integers(0, 10_000),
)
@settings(max_examples=300, deadline=None)
def test_no_slot_is_ever_left_open(
    persona: object, act: Act, answers: Intent, stance: Stance, medium: Medium, topic: str | None, seed: int
) -> None:
    scenario = KNOWLEDGE.scenarios["the_talk"]
    setting = Setting(persona, scenario, medium, Difficulty.REALISTIC, seed)  # type: ignore[arg-type]
    for piece in word(setting, decided(begin(setting), act, answers, topic, stance)).pieces:
        assert "{" not in piece
        assert piece.strip() == piece


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_asked_again_the_answers_come_in_the_order_they_were_written(persona: str) -> None:
    setting = a_setting(persona)
    state = begin(setting)
    order = []
    for _ in range(3):
        wording = word(setting, decided(state, Act.DECLINE, Intent.PRESSURE))
        order.append(int(wording.keys[0]))
        state = state.saying(*wording.keys)
    assert order == sorted(order)


def test_a_person_who_has_run_out_of_words_says_nothing() -> None:
    setting = a_setting()
    everything = tuple(str(n) for n in range(len(setting.persona.lines)))
    state = replace(begin(setting), used=everything)
    assert word(setting, decided(state, Act.REPLY_NEUTRAL)).pieces == ()


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_a_persona_has_no_words_for_what_it_never_agrees_to(persona: str) -> None:
    found = KNOWLEDGE.personas[persona]
    acts = {line.act for line in found.lines}
    assert (Act.ACCEPT_SMALL in acts) == (found.ceiling_outcome >= Outcome.SMALL_YES)
    assert (Act.AGREE_KEEP_TALKING in acts) == (found.ceiling_outcome >= Outcome.KEEP_TALKING)


def test_in_a_meeting_something_small_is_seen_now_and_then() -> None:
    setting = a_setting("marek", "first_meeting", Medium.IN_PERSON)
    state = begin(setting)
    seen = 0
    for turn in range(12):
        wording = word(setting, decided(replace(state, turns=turn), Act.REPLY_NEUTRAL))
        seen += wording.pieces[0].startswith("(")
        state = state.saying(*wording.keys)
    assert 0 < seen < 12
