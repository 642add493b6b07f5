"""How one turn moves trust, warmth, hurt, guard and patience, each with its reason.

Laws held here: pressure, and what may be pressure, never raises trust (nor warmth, nor lowers guard); after a no,
only leaving it alone can raise anything; words already said once earn nothing the second time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from service.direction.appraise import SIGNAL_TABLE, Signal, Signals
from service.direction.setting import Setting
from service.direction.state import Reason, State
from service.principles.markers import Marker, Reading

Quantity = Literal["trust", "warmth", "hurt", "guard", "patience"]
QUANTITIES: tuple[Quantity, ...] = ("trust", "warmth", "hurt", "guard", "patience")
MOST_WORN = 0.14
"""No single push uses up all patience: people say no more than once before they go."""
TOP = 0.95
"""Trust approaches this and never arrives: nobody is won over completely in one talk."""


@dataclass(slots=True)
class _Moves:
    """Collected changes of one turn."""

    reading: Reading
    changes: list[Reason]

    def add(self, code: str, quantity: Quantity, change: float, signal: Signal | None = None) -> None:
        if abs(change) < 0.002:
            return
        marker = self._strongest(signal) if signal else None
        self.changes.append(Reason(code, quantity, round(change, 4), marker.id.value if marker else None))

    def _strongest(self, signal: Signal) -> Marker | None:
        bearing = [m for m in self.reading.markers if SIGNAL_TABLE[m.id][0] is signal]
        return max(bearing, key=lambda m: SIGNAL_TABLE[m.id][1], default=None)


def move(
    setting: Setting, state: State, reading: Reading, signals: Signals, repeated: bool
) -> tuple[State, tuple[Reason, ...]]:
    """The quantities after one user turn with text, and why each moved."""
    moves = _Moves(reading, [])
    if signals.pressure > 0:
        _pressed(setting, state, signals, moves)
    if signals.unowned > 0 or signals.floor > 0:
        _let_down(setting, signals, moves)
    held_back = signals.pressure > 0 or signals.doubt or repeated
    if repeated:
        moves.add("said_before", "patience", -0.08 * setting.persona.dynamics.patience_loss * setting.pace.wear)
    if not held_back and state.no == "none":
        _earned(setting, state, signals, moves)
    elif not held_back and state.no != "none" and not signals.asks:
        _left_alone(setting, state, signals, moves)
    if state.turns >= setting.scenario.turns * 2:
        moves.add("long_talk", "patience", -0.02 * setting.pace.wear)
    return _apply(state, moves.changes), tuple(moves.changes)


def _pressed(setting: Setting, state: State, signals: Signals, moves: _Moves) -> None:
    dynamics, pace = setting.persona.dynamics, setting.pace
    again = 1.0 + 0.5 * state.asks_after_no + 0.15 * state.pressed
    force = signals.pressure * pace.loss * again
    moves.add("pressed", "trust", -0.09 * force * dynamics.trust_loss, Signal.PRESSURE)
    moves.add("pressed", "warmth", -0.06 * force, Signal.PRESSURE)
    moves.add("pressed", "guard", 0.08 * force, Signal.PRESSURE)
    worn = 0.09 * signals.pressure * again * dynamics.patience_loss * pace.wear
    moves.add("pressed", "patience", -min(worn, MOST_WORN), Signal.PRESSURE)


def _let_down(setting: Setting, signals: Signals, moves: _Moves) -> None:
    dynamics, pace = setting.persona.dynamics, setting.pace
    moves.add("not_owned", "trust", -0.06 * signals.unowned * dynamics.trust_loss * pace.loss, Signal.UNOWNED)
    moves.add("not_owned", "hurt", 0.06 * signals.unowned * pace.loss, Signal.UNOWNED)
    moves.add("not_owned", "guard", 0.05 * signals.unowned * pace.loss, Signal.UNOWNED)
    moves.add("not_owned", "patience", -0.07 * signals.unowned * dynamics.patience_loss * pace.wear, Signal.UNOWNED)
    moves.add("talked_over", "warmth", -0.04 * signals.floor, Signal.FLOOR)
    moves.add("talked_over", "patience", -0.07 * signals.floor * dynamics.patience_loss * pace.wear, Signal.FLOOR)


def _earned(setting: Setting, state: State, signals: Signals, moves: _Moves) -> None:
    """Listening, owning and respect open things up: slowly, and less if the same turn also took something back."""
    dynamics, pace = setting.persona.dynamics, setting.pace
    taken = 1.0 / (1.0 + 1.5 * signals.unowned + 0.5 * signals.floor)
    room = max(0.0, TOP - state.trust)
    gain = dynamics.trust_gain * pace.gain * taken
    moves.add("felt_heard", "trust", 0.08 * signals.listening * gain * room, Signal.LISTENING)
    moves.add("felt_heard", "warmth", 0.05 * signals.listening * pace.gain * taken, Signal.LISTENING)
    moves.add(
        "felt_heard", "guard", -0.05 * signals.listening * dynamics.guard_fall * pace.gain * taken, Signal.LISTENING
    )
    fresh = 1.0 / (1.0 + 0.35 * max(0, state.owned - 1))
    moves.add("owned_it", "trust", 0.11 * signals.ownership * gain * room * fresh, Signal.OWNERSHIP)
    moves.add(
        "owned_it", "hurt", -0.09 * signals.ownership * dynamics.hurt_fall * pace.gain * taken * fresh, Signal.OWNERSHIP
    )
    moves.add(
        "owned_it",
        "guard",
        -0.05 * signals.ownership * dynamics.guard_fall * pace.gain * taken * fresh,
        Signal.OWNERSHIP,
    )
    moves.add("left_free", "trust", 0.06 * signals.respect * gain * room, Signal.RESPECT)
    moves.add("left_free", "guard", -0.06 * signals.respect * dynamics.guard_fall * pace.gain * taken, Signal.RESPECT)
    moves.add("kind_word", "warmth", 0.06 * signals.warmth * pace.gain * taken, Signal.WARMTH)
    moves.add("plain_answer", "trust", 0.04 * signals.candour * gain * room, Signal.CANDOUR)
    if signals.listening + signals.ownership + signals.respect > 0 and signals.unowned == 0:
        moves.add("easier_to_talk", "patience", 0.04)


def _left_alone(setting: Setting, state: State, signals: Signals, moves: _Moves) -> None:
    """After a no, what still counts is that it is left alone; and being heard, a little."""
    dynamics, pace = setting.persona.dynamics, setting.pace
    room = max(0.0, TOP - state.trust)
    good = signals.respect + 0.4 * signals.listening + 0.4 * signals.ownership
    moves.add("no_respected", "trust", 0.07 * good * dynamics.trust_gain * pace.gain * room, Signal.RESPECT)
    moves.add("no_respected", "guard", -0.06 * good * dynamics.guard_fall * pace.gain, Signal.RESPECT)
    moves.add("no_respected", "warmth", 0.05 * good * pace.gain, Signal.RESPECT)


def _apply(state: State, changes: list[Reason]) -> State:
    values = {q: getattr(state, q) for q in QUANTITIES}
    for reason in changes:
        if reason.quantity != "ledger":
            values[reason.quantity] = values[reason.quantity] + reason.change
    # Trust may never end above where it was when the turn pressed; the sums above cannot raise it then.
    return replace(state, **{q: min(1.0, max(0.0, v)) for q, v in values.items()})
