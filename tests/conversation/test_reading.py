"""Reading for a reply: the same decision as with every place looked for, for the price of one look."""

from __future__ import annotations

import pytest

from bench.builtin import SAID, Moment, moments, setting
from service.conversation.reading import read_turn
from service.direction import Decision, appraise, react
from service.direction.setting import context_of
from service.principles import reader
from service.principles.encoder import Look, look
from service.principles.markers import Context, Reading

TALK = list(moments(setting()))


def decided(moment: Moment, reading: Reading) -> Decision:
    return react(setting(), moment.state, reading, appraise(reading), moment.text)


def test_what_is_decided_does_not_hang_on_where_in_the_turn_a_marker_stands() -> None:
    assert len(TALK) == len(SAID)
    for moment in TALK:
        placed = reader.read(moment.text, context_of(setting(), moment.path))
        assert decided(moment, read_turn(setting(), moment.path, moment.text)) == decided(moment, placed)


def test_a_reply_costs_one_look_however_many_sentences_the_turn_has(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def counted(text: str, context: Context) -> Look:
        seen.append(text)
        return look(text, context)

    monkeypatch.setattr(reader, "look", counted)
    for moment in TALK:
        read_turn(setting(), moment.path, moment.text)
    assert seen == list(SAID)
