"""How a prompt begins: as the one before it, for at least four fifths, in any talk with anybody anywhere."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.conversation.ahead import PATH
from service.conversation.ground import custom_persona
from service.direction import Decision, Setting, begin
from service.gateway.port import Message
from service.knowledge import Persona, Scenario
from service.partner.guard import MAX_CHARS
from service.prompting.compose import compose_reply, left_out_prompt, longest_notes, turn_prompt
from service.prompting.history import TOLD_CHARS
from service.prompting.load import load_knowledge
from service.transcript import MAX_TEXT, Act, Difficulty, Intent, Medium, Role, Stance, Turn, TurnStatus

KNOWLEDGE = load_knowledge()
PERSONAS = list(KNOWLEDGE.personas.values())
SCENARIOS = list(KNOWLEDGE.scenarios.values())
PLACES = [(scenario, medium) for scenario in SCENARIOS for medium in scenario.media]
SAID = [act for act in Act if act is not Act.FALL_SILENT]
WAITS = 7
"""One exchange in so many is a wait: with more of them, what is read of a talk holds fewer messages than a prompt."""
OVERHEAD = 12
"""Characters between two messages as they are counted here: who speaks, and a mark."""


@dataclass(frozen=True)
class Exchange:
    """How long the user talks, in characters; what the ex does, in which mood, and how long they talk (0: silence)."""

    own: int
    act: Act
    stance: Stance
    answer: int


def typed(base: Persona) -> Persona:
    """One that somebody has typed, with as long a name as one may have and little else."""
    return custom_persona(base, {"base": base.id, "alias": "Ann-Marie Louise", "about": "They left."})


PEOPLE = st.one_of(st.sampled_from(PERSONAS), st.builds(typed, st.sampled_from(PERSONAS)))
EXCHANGES = st.builds(
    Exchange,
    st.one_of(st.integers(1, 120), st.integers(1, 600), st.integers(1, MAX_TEXT)),
    st.sampled_from(SAID),
    st.sampled_from(list(Stance)),
    st.one_of(st.integers(0, 120), st.integers(0, MAX_CHARS[Medium.LETTER])),
)


def whole(messages: Sequence[Message]) -> str:
    return "\x00".join(f"{message.role}\x01{message.content}" for message in messages)


def shared(earlier: str, later: str) -> int:
    """With how many characters both begin."""
    return next((n for n, (a, b) in enumerate(zip(earlier, later, strict=False)) if a != b), len(earlier))


def turn(number: int, role: Role, text: str | None, act: Act | None = None) -> Turn:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return Turn(f"{role}{number}", "s", role, text, None, at, TurnStatus.COMPLETE, act=act)


def prompts(setting: Setting, exchanges: Sequence[Exchange]) -> Iterator[tuple[tuple[Message, ...], int]]:
    """Each prompt of a talk, with how much of it nobody has seen: the last answer, what is said now and the note."""
    state = begin(setting)
    path: list[Turn] = []
    for number, one in enumerate(exchanges):
        said = None if number % WAITS == WAITS - 1 else f"{number} ".ljust(one.own, "x")[: one.own]
        hidden = [fact.id for fact in setting.persona.hidden if fact.id not in state.disclosed]
        act = Act.REPLY_NEUTRAL if one.act is Act.OPEN_UP and not hidden else one.act
        told = hidden[0] if act is Act.OPEN_UP else None
        state = replace(
            state,
            turns=state.turns + (said is not None),
            owned=number,
            no="firm" if act is Act.DECLINE else state.no,
            disclosed=(*state.disclosed, told) if told else state.disclosed,
        )
        boundary = setting.persona.boundaries[0].id if act is Act.NAME_BOUNDARY else None
        decision = Decision(act, one.stance, state, Intent.OTHER, (), disclose=told, boundary=boundary)
        messages = compose_reply(setting, decision, path[-PATH:], said or "", "a-session")
        answered = len(path[-1].text or "(does not answer)") if path else 0
        notes = [message.content.partition("</note>")[0] for message in messages[1:-1] if "<note>" in message.content]
        yield messages, answered + len(messages[-1].content) + sum(map(len, notes))
        path += [turn(number, Role.USER, said), turn(number, Role.EX, "y" * one.answer or None, act)]


@given(PEOPLE, st.sampled_from(PLACES), st.lists(EXCHANGES, min_size=24, max_size=30))
def test_four_fifths_of_each_prompt_begin_as_the_one_before_it_or_all_but_what_is_new(
    persona: Persona, place: tuple[Scenario, Medium], exchanges: list[Exchange]
) -> None:
    """All but what is new is the bound where an answer, a message and a note are longer than a quarter of what stands
    before all messages, some 1,500 characters: they have to be sent, and a message alone may have 4,000."""
    setting = Setting(persona, *place, Difficulty.REALISTIC, 1)
    for (earlier, _), (later, new) in pairwise(prompts(setting, exchanges)):
        of = len(whole(later))
        bound = (of - new - OVERHEAD * len(later)) / of
        assert shared(whole(earlier), whole(later)) / of >= min(0.8, bound)


@pytest.mark.parametrize(("number", "medium"), list(enumerate(Medium)))
def test_in_talks_of_messages_that_people_write_it_is_always_four_fifths(number: int, medium: Medium) -> None:
    """Messages of 40 to 320 characters, answers of 30 to 150; sixty of them, with a quarter of all personas."""
    chosen = random.Random(7)
    scenario = next(one for one in SCENARIOS if medium in one.media)
    for persona in [*PERSONAS[number::4], typed(PERSONAS[number])]:
        setting = Setting(persona, scenario, medium, Difficulty.REALISTIC, 1)
        lengths = [(chosen.randint(40, 320), chosen.randint(30, 150)) for _ in range(60)]
        said = [Exchange(own, chosen.choice(SAID), chosen.choice(list(Stance)), answer) for own, answer in lengths]
        shares = [
            shared(whole(earlier), whole(later)) / len(whole(later))
            for (earlier, _), (later, _) in pairwise(prompts(setting, said))
        ]
        assert min(shares) >= 0.8


@pytest.mark.parametrize("told_at", range(22, 28))
def test_a_fact_that_is_told_does_not_move_what_is_shown(told_at: int) -> None:
    setting = Setting(KNOWLEDGE.personas["theo"], SCENARIOS[0], SCENARIOS[0].media[0], Difficulty.REALISTIC, 1)
    acts = [Act.OPEN_UP if number in (2, told_at) else Act.ASK for number in range(30)]
    told = [messages for messages, _ in prompts(setting, [Exchange(60, act, Stance.WARM, 40) for act in acts])]
    shown = [messages[1 + len(setting.scenario.before) : -1] for messages in told]
    moved = [n for n, (one, other) in enumerate(pairwise(shown), 1) if other[: len(one)] != one]
    assert moved == [24]


@pytest.mark.parametrize("told_at", range(23, 28))
def test_in_a_long_talk_a_fact_told_just_before_stands_in_the_note_only_from_then_on(
    told_at: int,
) -> None:
    setting = Setting(KNOWLEDGE.personas["theo"], SCENARIOS[0], SCENARIOS[0].media[0], Difficulty.REALISTIC, 1)
    fact = setting.persona.hidden[0].fact
    acts = [Act.OPEN_UP if number == told_at else Act.ASK for number in range(32)]
    talk = [messages for messages, _ in prompts(setting, [Exchange(60, act, Stance.WARM, 40) for act in acts])]
    said = [fact in whole(messages[1:]) for messages in talk]
    assert said == [number == told_at or number > told_at + 1 for number in range(32)]


def test_no_notes_are_longer_than_is_set_aside_for_them() -> None:
    for persona, medium in product([*PERSONAS, typed(PERSONAS[0])], (Medium.TEXT, Medium.CALL)):
        scenario = next(one for one in SCENARIOS if medium in one.media)
        facts = [fact.fact for fact in persona.hidden]
        assert sum(map(len, facts)) <= TOLD_CHARS
        setting = Setting(persona, scenario, medium, Difficulty.REALISTIC, 1)
        for act, stance, no in product(SAID, Stance, ("none", "firm")):
            state = replace(begin(setting), owned=100, no=no)
            told = persona.hidden[0].id if act is Act.OPEN_UP else None
            boundary = max(persona.boundaries, key=lambda one: len(one.rule)).id if act is Act.NAME_BOUNDARY else None
            decision = Decision(act, stance, state, Intent.OTHER, (), disclose=told, boundary=boundary)
            before, since = facts[1:2], facts[2:]
            note = turn_prompt(setting, decision, "", cut=True, told=since)
            left_out = left_out_prompt(setting, before)
            of_them = sum(map(len, [*before, *since, *(facts[:1] if told else [])]))
            assert len(note) + len(left_out) - of_them <= longest_notes(setting), (persona.id, act, stance)
