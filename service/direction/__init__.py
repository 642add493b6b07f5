"""How the ex reacts: pure functions from a reading and a state to the next act, with reasons.

Never calls a model, never does I/O, has no clock and no global random: a seed comes in.
Three public steps, used by the conversation spine in this order::

    state = begin(setting)                 # and opening(setting, state) where the ex starts
    signals = appraise(reading, ...)       # what the turn does to them, by a table
    decision = react(setting, state, reading, signals)   # or react_to_wait(setting, state)
"""

from service.direction.appraise import ModelAppraisal, Signals, appraise
from service.direction.decide import begin, opening, react, react_to_wait
from service.direction.setting import Setting
from service.direction.state import Decision, Reason, State

__all__ = [
    "Decision",
    "ModelAppraisal",
    "Reason",
    "Setting",
    "Signals",
    "State",
    "appraise",
    "begin",
    "opening",
    "react",
    "react_to_wait",
]
