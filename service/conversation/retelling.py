"""What the other person felt and decided in a whole tree of turns, worked out anew from the words alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.conversation.ahead import PATH
from service.conversation.ground import Ground
from service.conversation.reading import read_turn
from service.conversation.turn import REAL_ANSWER
from service.direction import Decision, Setting, State, appraise, begin, opening, react, react_to_wait
from service.direction.stance import stance_of
from service.partner.builtin import word
from service.store.port import Json
from service.transcript import Act, Intent, Role, Turn


@dataclass(frozen=True, slots=True)
class Retold:
    """The same turns by id, with acts and ends as decided now, and what was decided at each of the ex's."""

    turns: dict[str, Turn]
    decisions: dict[str, Json]


def retold(setting: Setting, turns: Sequence[Turn]) -> Retold:
    """Decide at every ex turn of ``turns`` (in order of creation), from the setting and the words before it.

    Takes a while for a long talk: not for an event loop. A model's opinion that may have been heard then is not
    known now, so that the rules alone count.
    """
    by_id: dict[str, Turn] = {}
    states: dict[str | None, State] = {None: begin(setting)}
    decisions: dict[str, Json] = {}
    for turn in turns:
        if turn.role is Role.EX:
            said = by_id[turn.parent_id] if turn.parent_id is not None else None
            before = states[said.parent_id if said else None]
            decision = _decided(setting, before, _path(by_id, said), said, turn)
            wording = word(setting, decision)
            state = decision.state
            if turn.text is not None and setting.medium.joined(wording.pieces) == turn.text:
                state = state.saying(*wording.keys)
            states[turn.id] = state
            decisions[turn.id] = Ground.to_json(replace(decision, state=state))
            act = decision.act if turn.text is not None or state.ended else Act.FALL_SILENT
            turn = replace(turn, act=act, closed=turn.closed or state.ended)
        by_id[turn.id] = turn
    return Retold(by_id, decisions)


def _decided(setting: Setting, before: State, path: Sequence[Turn], said: Turn | None, turn: Turn) -> Decision:
    if said is None:
        return opening(setting, before)
    if before.ended:  # by the rules of today it was over: what is said to have followed moves nothing
        return Decision(Act.END, stance_of(before), before, Intent.OTHER, ())
    if said.text is None:
        return react_to_wait(setting, before)
    reading = read_turn(setting, path, said.text)
    if Intent.ARE_YOU_REAL in reading.intents or turn.text == REAL_ANSWER:
        state = replace(before, turns=before.turns + 1)
        return Decision(Act.REPLY_NEUTRAL, stance_of(before), state, Intent.ARE_YOU_REAL, ())
    return react(setting, before, reading, appraise(reading), said.text)


def _path(by_id: dict[str, Turn], said: Turn | None) -> list[Turn]:
    """What lies before a message, oldest first, as far back as a turn is read."""
    path: list[Turn] = []
    here = said.parent_id if said else None
    while here is not None and len(path) < PATH:
        path.append(by_id[here])
        here = by_id[here].parent_id
    return path[::-1]
