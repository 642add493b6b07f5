"""Which points of a turn the built-in voice takes up first, together, or not beside each other."""

from __future__ import annotations

from service.points import Point
from service.transcript import Intent

LEADING = frozenset({Intent.RESPECTS_NO, Intent.GOODBYE, Intent.INVITATION})
"""What direction answers on purpose: it comes before the other points of the turn."""
PRESSING = frozenset({Point.GRAVE, Point.INSULT, Point.TURN_UP, Point.WATCH, Point.JEALOUS, Point.HURRY, Point.PLEAD})
RECEIPTS = frozenset(
    {
        Point.GRAVE, Point.OWNS, Point.APPRECIATES, Point.HARD, Point.GOOD, Point.SYMPATHY, Point.NERVOUS,
        Point.SEE_YOU, Point.SMALL_SORRY, Point.REPAIR, Point.TAKES_BACK, Point.UNWELL, Point.LOOKS, Point.JOY,
        Point.LIFE,
    }
)  # fmt: skip
"""What deserves a word of its own before a question in the same turn is answered."""
BY_GRAMMAR = frozenset(
    {
        Point.YES_NO_Q, Point.PRACTICAL_Q, Point.STILL_Q, Point.DID_YOU_Q, Point.HAPPY_Q, Point.SENSE_Q, Point.OPEN_Q,
        Point.DUNNO_Q, Point.LEAVE_Q,
    }
)  # fmt: skip
"""Questions that a short answer fits, where their grammar has one."""
YIELDS = frozenset(
    {
        Point.MAYBE_Q, Point.YES_NO_Q, Point.DEBATE_Q, Point.TIME_Q, Point.CHOICE_Q, Point.STILL_Q, Point.SENSE_Q,
        Point.REQUEST_Q, Point.OPINION_Q, Point.OFFER_Q, Point.HERE_Q, Point.WHAT_IF_Q,
    }
)  # fmt: skip
"""What a light yes or maybe would answer, and after a no would take it back."""
IN_PASSING = frozenset(
    {
        Point.CHOICE_Q, Point.MAYBE_Q, Point.YES_NO_Q, Point.WHERE_Q, Point.WHEN_Q, Point.WHO_Q, Point.DUNNO_Q,
        Point.OPEN_Q, Point.SENSE_Q, Point.MORE_Q, Point.SURE_Q,
    }
)  # fmt: skip
"""Questions known by their form alone: after something that weighs they are left, a general answer would be cheap."""
BRIDGES = frozenset(
    {
        Point.OWNS, Point.HEARS, Point.SORRY, Point.REPAIR, Point.HURT_Q, Point.NEED_Q, Point.FEAR_Q, Point.AGREES,
        Point.APPRECIATES, Point.SYMPATHY, Point.SILENT_Q, Point.WHAT_IF_Q, Point.SAD, Point.MISS,
    }
)  # fmt: skip
"""What is answered in a word before something is told that nobody asked for."""
HEAVY = frozenset(
    {
        Point.GRAVE, Point.AFTER_GRAVE, Point.OWNS, Point.HEARS, Point.SORRY, Point.SAD, Point.LOVE, Point.SYMPATHY,
        Point.BLAMES, Point.INSULT,
    }
)  # fmt: skip
"""After these a letter does not go on to the weather."""
BESIDE_A_NO = frozenset(
    {
        Point.TOLD,
        Point.NEWS,
        Point.LOVE,
        Point.MISS,
        Point.OWNS,
        Point.HEARS,
        Point.MEMORY,
        Point.LIFE,
        Point.PLANS,
        Point.SAD,
        Point.AT_NO,
        Point.NEEDS_TIME,
    }
)
"""What is answered before it is thanked for taking a no."""
TAKEN_WITH = frozenset({Point.THANKS, Point.AGREES, Point.FREE, Point.STEPS_BACK})
"""With these, what is told beside taking a no is only the taking in other words."""
GOING = frozenset({Point.PARTING, Point.WISHES})
"""What makes taking a no a goodbye as well."""
ROMANTIC = frozenset(
    {
        Point.MEET, Point.REUNITE, Point.LOVE, Point.LOVE_Q, Point.MISS, Point.MISS_Q, Point.STAY_Q, Point.FORGIVE_Q,
        Point.PLEAD, Point.GOES_ON, Point.TURN_UP,
    }
)  # fmt: skip
"""What a no in full is said to."""
ECHOED = 0.4
"""How often a thing that was told of is repeated, where there is one."""
ASKED_ABOUT = frozenset({Point.HARD, Point.GOOD, Point.REPAIR, Point.APPRECIATES, Point.SAD})
"""What is not asked about further before a word has been said to it."""
