"""Wording by a model: piece by piece past the guard, one repair, then nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from service.direction import Decision, Setting, begin
from service.errors import ModelCutOff
from service.gateway.port import Chunk, Completion, ModelRequest, ModelRole
from service.partner.model_voice import Attempt, speak
from service.partner.sentences import Pieces
from service.prompting.load import load_knowledge
from service.transcript import Act, Difficulty, Intent, Medium, Stance

KNOWLEDGE = load_knowledge()


class Says:
    """A fake gateway that streams the given answers, one for each call, in pieces of four characters."""

    def __init__(self, *answers: str, breaks: bool = False) -> None:
        self.answers = list(answers)
        self.requests: list[ModelRequest] = []
        self.breaks = breaks

    def configured(self, role: ModelRole) -> str | None:
        return "fake"

    async def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        self.requests.append(request)
        answer = self.answers.pop(0)
        for start in range(0, len(answer), 4):
            yield Chunk(answer[start : start + 4], "fake")
        if self.breaks:
            raise ModelCutOff()
        yield Chunk("", "fake", done=True)

    async def complete(self, request: ModelRequest) -> Completion:
        raise AssertionError("not asked for")

    async def close(self) -> None:
        return None


async def said(gateway: Says, act: Act = Act.DECLINE, medium: Medium = Medium.CALL) -> tuple[list[str], Attempt]:
    scenario = KNOWLEDGE.scenarios["the_talk"]
    setting = Setting(KNOWLEDGE.personas["dana"], scenario, medium, Difficulty.REALISTIC, 1)
    decision = Decision(act, Stance.GUARDED, begin(setting), Intent.INVITATION, ())
    attempt = Attempt()
    return [p async for p in speak(gateway, setting, decision, [], "coffee?", "s", attempt, 5)], attempt


async def test_sentences_come_one_by_one_as_they_pass() -> None:
    pieces, attempt = await said(Says("No. I read it twice. It's still no."))
    assert pieces == ["No.", "I read it twice.", "It's still no."]
    assert attempt.model == "fake"
    assert not attempt.repaired


async def test_a_text_bubble_comes_whole() -> None:
    pieces, _ = await said(Says("no. not mad.\njust no"), medium=Medium.TEXT)
    assert pieces == ["no. not mad.", "just no"]


async def test_a_bad_first_sentence_is_repaired_once() -> None:
    gateway = Says("As an AI language model I cannot.", "No. I don't want that.")
    pieces, attempt = await said(gateway)
    assert pieces == ["No.", "I don't want that."]
    assert attempt.repaired
    assert attempt.refused == {"role_flip": 1}
    assert "stepped out" in gateway.requests[1].messages[-1].content


async def test_two_bad_first_sentences_leave_it_to_the_built_in_voice() -> None:
    pieces, attempt = await said(Says("Sure, let's meet!", "I'd love to meet you."))
    assert pieces == []
    assert attempt.gave_up


async def test_a_bad_later_sentence_ends_the_reply_cleanly() -> None:
    pieces, attempt = await said(Says("No. Great job asking, though! See you."))
    assert pieces == ["No."]
    assert not attempt.repaired


async def test_a_break_in_mid_stream_comes_after_what_was_shown() -> None:
    shown: list[str] = []
    scenario = KNOWLEDGE.scenarios["the_talk"]
    setting = Setting(KNOWLEDGE.personas["dana"], scenario, Medium.CALL, Difficulty.REALISTIC, 1)
    decision = Decision(Act.DECLINE, Stance.GUARDED, begin(setting), Intent.INVITATION, ())
    pieces = speak(Says("No. I do", breaks=True), setting, decision, [], "coffee?", "s", Attempt(), 5)

    async def show() -> None:
        async for piece in pieces:
            shown.append(piece)

    with pytest.raises(ModelCutOff):
        await show()
    assert shown == ["No."]


def test_abbreviations_and_dots_do_not_cut_a_sentence() -> None:
    pieces = Pieces(by_bubble=False)
    assert pieces.feed("Well... I saw Dr. Novak today. It was") == ["Well... I saw Dr. Novak today."]
    assert pieces.rest() == "It was"


async def test_a_boundary_may_be_said_in_the_words_it_was_asked_for_in() -> None:
    persona = KNOWLEDGE.personas["bea"]
    setting = Setting(persona, KNOWLEDGE.scenarios["the_talk"], Medium.IN_PERSON, Difficulty.REALISTIC, 1)
    decision = Decision(Act.NAME_BOUNDARY, Stance.GUARDED, begin(setting), Intent.PRESSURE, ())
    named = replace(decision, boundary=persona.boundaries[0].id)
    line = "after this it's as i said: " + persona.boundaries[0].rule
    pieces = speak(Says(line, line), setting, named, [], "till friday?", "s", Attempt(), 5)
    assert [p async for p in pieces] == [line]


async def test_the_note_to_the_model_never_comes_out() -> None:
    gateway = Says(
        "on guard. In this mood Dana sounds like",
        "in the mood above nothing given away no reproach",
    )
    pieces, attempt = await said(gateway, Act.REPLY_NEUTRAL, Medium.TEXT)
    assert pieces == []
    assert attempt.gave_up
