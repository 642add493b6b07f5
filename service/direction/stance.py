"""From the five quantities to an attitude, and from an attitude to a plain way of answering."""

from __future__ import annotations

from service.direction.setting import Setting
from service.direction.state import State
from service.transcript import Act, Stance


def stance_of(state: State) -> Stance:
    """The attitude the other person is in. Hurt shows only to someone trusted a little; else it is guard."""
    if state.patience < 0.12 or (state.guard > 0.85 and state.trust < 0.2):
        return Stance.CLOSED
    if state.hurt > 0.6 and state.trust > 0.3:
        return Stance.HURT
    if state.guard > 0.58 or state.trust < 0.22:
        return Stance.GUARDED
    if state.warmth > 0.45 and state.trust > 0.4 and state.guard < 0.5:
        return Stance.WARM
    return Stance.NEUTRAL


def plain_reply(setting: Setting, state: State, stance: Stance) -> Act:
    """How they answer when nothing special is called for. A seed tips the balance, the stance sets it."""
    mood = setting.chance(state.turns, "reply")
    if stance is Stance.WARM:
        return Act.REPLY_WARM if mood < 0.8 else Act.REPLY_NEUTRAL
    if stance is Stance.NEUTRAL:
        return Act.REPLY_WARM if mood < 0.25 and state.warmth > 0.35 else Act.REPLY_NEUTRAL
    if stance is Stance.GUARDED:
        return Act.REPLY_NEUTRAL if mood < 0.55 else Act.REPLY_SHORT
    if stance is Stance.HURT:
        return Act.REPLY_NEUTRAL if mood < 0.6 else Act.REPLY_SHORT
    return Act.REPLY_SHORT
