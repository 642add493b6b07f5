"""The ways a talk has gone. A way is named by the user turn that began it by saying something another time; the first
way has no name. Each turn is stored with its way, so that nothing that asks for it has to walk a long talk back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from service.transcript import Role, Turn


def with_ways(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    """The whole tree of a session, in order of creation, each turn with its way. Parents come before their answers."""
    found: dict[str | None, str | None] = {None: None}
    answered: set[str | None] = set()
    done = []
    for turn in turns:
        way = found[turn.parent_id]
        if turn.role is Role.USER:
            way = turn.id if turn.parent_id in answered else way
            answered.add(turn.parent_id)
        found[turn.id] = way
        done.append(replace(turn, way=way))
    return tuple(done)
