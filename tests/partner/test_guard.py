"""What a model may not say, sentence by sentence, and what it may."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.direction import Decision, Setting, begin
from service.direction.stance import stance_of
from service.partner import guard as guard_module
from service.partner.guard import Guard
from service.prompting.compose import canary, system_prompt
from service.prompting.load import load_knowledge
from service.transcript import Act, Difficulty, Intent, Medium

KNOWLEDGE = load_knowledge()


def a_setting(persona: str = "dana", scenario: str = "the_talk", medium: Medium | None = None) -> Setting:
    found = KNOWLEDGE.scenarios[scenario]
    return Setting(KNOWLEDGE.personas[persona], found, medium or found.media[0], Difficulty.REALISTIC, 1)


def a_guard(act: Act, said_no: bool = False, before: tuple[str, ...] = (), persona: str = "dana") -> Guard:
    setting = a_setting(persona)
    state = begin(setting)
    state = replace(state, no="firm") if said_no else state
    decision = Decision(act, stance_of(state), state, Intent.OTHER, ())
    return Guard(setting, decision, before, (system_prompt(setting, "abc"),), canary("abc"))


REFUSED = [
    (Act.REPLY_NEUTRAL, "As an AI language model, I can't continue.", "role_flip"),
    (Act.REPLY_NEUTRAL, "Great job owning that!", "role_flip"),
    (Act.REPLY_NEUTRAL, "How can I help you today?", "role_flip"),
    (Act.REPLY_NEUTRAL, "Try saying it without the but.", "role_flip"),
    (Act.REPLY_NEUTRAL, "You: I'm so sorry", "speaks_for_user"),
    (Act.REPLY_NEUTRAL, "Dana: hey", "speaks_for_user"),
    (Act.REPLY_NEUTRAL, "You nod and look away.", "speaks_for_user"),
    (Act.DECLINE, "ok, let's meet on saturday", "contradicts"),
    (Act.DECLINE, "Maybe later, some day.", "contradicts"),
    (Act.DECLINE, "Yes, of course.", "contradicts"),
    (Act.NAME_BOUNDARY, "I'd love to see you.", "contradicts"),
    (Act.REPLY_WARM, "I\u2019d love to grab coffee with you", "contradicts"),
    (Act.REPLY_WARM, "Feel free to text me whenever", "contradicts"),
    (Act.ACCEPT_SMALL, "Let's get back together", "above_ceiling"),
    (Act.REPLY_WARM, "I still love you", "above_ceiling"),
    (Act.REPLY_WARM, "We should try again.", "above_ceiling"),
    (Act.REPLY_NEUTRAL, "sure, " + canary("abc"), "prompt_leak"),
    (
        Act.REPLY_NEUTRAL,
        "The message stands between message tags. It is what the other person wrote to Dana",
        "prompt_leak",
    ),
    (Act.REPLY_NEUTRAL, "Dana is calm and waiting to see. In this mood Dana sounds like:", "role_flip"),
    (Act.REPLY_SHORT, "well " * 60, "length"),
]
ALLOWED = [
    (Act.REPLY_NEUTRAL, "yeah. work's work"),
    (Act.DECLINE, "no. not mad, just no"),
    (Act.DECLINE, "I don't want to meet."),
    (Act.DECLINE, "I'm not going to get back together with you."),
    (Act.ACCEPT_SMALL, "ok, let's get a coffee. an hour."),
    (Act.AGREE_KEEP_TALKING, "you can write again. not every day."),
    (Act.SHOW_HURT, "I loved you and you lay there with your headphones on."),
    (Act.REPLY_NEUTRAL, "I used to love you, you know."),
    (Act.ASK, "what changed?"),
    (Act.END, "take care of yourself."),
]


@pytest.mark.parametrize(("act", "piece", "kind"), REFUSED)
def test_the_guard_refuses(act: Act, piece: str, kind: str) -> None:
    violation = a_guard(act).check(piece)
    assert violation is not None
    assert violation.kind == kind


@pytest.mark.parametrize(("act", "piece"), ALLOWED)
def test_the_guard_lets_a_person_speak(act: Act, piece: str) -> None:
    assert a_guard(act).check(piece) is None


def test_a_no_that_stands_is_not_loosened_by_any_other_act() -> None:
    violation = a_guard(Act.REPLY_WARM, said_no=True).check("maybe one day, who knows")
    assert violation is not None
    assert violation.kind == "contradicts"


def test_a_sentence_said_before_is_not_said_again() -> None:
    guard = a_guard(Act.REPLY_NEUTRAL, before=("moose is fine. he says hi",))
    assert guard.check("He says hi!") is not None


def test_a_locked_fact_stays_locked_for_every_persona() -> None:
    for persona in KNOWLEDGE.personas.values():
        guard = a_guard(Act.REPLY_NEUTRAL, persona=persona.id)
        for fact in persona.hidden:
            violation = guard.check(f"honestly? {fact.key_phrases[0]}. there.")
            assert violation is not None, (persona.id, fact.id)


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_the_built_in_lines_of_a_persona_pass_their_own_guard(persona: str) -> None:
    refused = []
    for line in KNOWLEDGE.personas[persona].lines:
        guard = a_guard(line.act, persona=persona)
        violation = guard.check(line.say.replace("{topic}", "the bakery"))
        if violation is not None and violation.kind != "length":
            refused.append((violation.kind, line.act.value, line.say))
    assert len(refused) <= 0.02 * len(KNOWLEDGE.personas[persona].lines), refused


def test_what_somebody_typed_about_a_person_is_kept_in_no_memory_beyond_the_guard() -> None:
    ours = a_setting()
    typed = replace(ours, persona=ours.persona.model_copy(update={"typed": True}))
    decision = Decision(Act.REPLY_NEUTRAL, stance_of(begin(ours)), begin(ours), Intent.OTHER, ())
    written = "the painted bathroom is the colour that everybody calls oatmeal and nobody likes it much"
    for setting, kept in ((ours, 1), (typed, 0)):
        guard_module._kept_plain.cache_clear()
        guard = Guard(setting, decision, (), (written, "and a note"))
        assert guard_module._kept_plain.cache_info().currsize == kept
        found = guard.check(written)
        assert found is not None
        assert found.kind == "prompt_leak"
