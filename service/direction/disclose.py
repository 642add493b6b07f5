"""Which hidden thing may be told after a turn: one that trust has reached and that is near what was just said."""

from __future__ import annotations

from service.direction.appraise import Signals
from service.direction.setting import Setting
from service.direction.state import State
from service.points import Point
from service.transcript import Act

OPENING = frozenset(
    {
        Point.OWNS, Point.HEARS, Point.REPAIR, Point.HURT_Q, Point.FEAR_Q, Point.SILENT_Q, Point.SAD,
        Point.MISS, Point.APPRECIATES,
    }
)  # fmt: skip
"""What somebody may be told something hidden after."""
LEADS_TO_MORE = frozenset({Point.HURT_Q, Point.FEAR_Q, Point.SILENT_Q})
"""Questions that a hidden thing answers; after any other it would walk past what was asked."""
MUNDANE = frozenset(
    {
        Point.REQUEST_Q, Point.PRACTICAL_Q, Point.PRACTICAL, Point.HELPS, Point.CHOICE_Q, Point.GRAVE, Point.HARD,
        Point.NEWS, Point.PARTING,
    }
)  # fmt: skip
"""Beside these nothing hidden is told: it would walk past what is to be done, or what has just been borne."""
OF_SOMETHING = frozenset({Point.OWNS, Point.HEARS, Point.REPAIR, Point.APPRECIATES})
"""What is about one thing that happened: only what is hidden near it is told then."""
HEARD_ENOUGH = 0.6
OWNED_ENOUGH = 1.0
"""Up to here what is owned is small ("I should have rung on Monday"), and no occasion for a secret."""


def to_tell(
    setting: Setting, state: State, points: frozenset[Point], signals: Signals, said: frozenset[str]
) -> str | None:
    """The id of the hidden thing to tell now, the nearest to what was said first; mostly ``None``.

    ``said`` are the words of the turn in lower case.
    """
    asked = any(point.asks for point in points)
    led = points & OPENING and (not asked or points & LEADS_TO_MORE) and not points & MUNDANE
    small = points & OPENING == {Point.OWNS} and signals.ownership <= OWNED_ENOUGH
    heard = signals.listening + signals.ownership >= HEARD_ENOUGH
    if not led or small or not heard or Act.OPEN_UP in state.recent_acts[-2:]:
        return None
    ready = [f for f in setting.persona.hidden if f.id not in state.disclosed and state.trust >= f.trust]
    near = [f for f in ready if not f.near or not said.isdisjoint(f.near)]
    if points & OF_SOMETHING and not points & LEADS_TO_MORE:
        ready = near
    return min(near or ready, key=lambda f: f.trust).id if ready else None
