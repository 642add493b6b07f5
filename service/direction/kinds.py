"""Points and markers by what they mean for the act that answers them."""

from __future__ import annotations

from service.points import Point
from service.principles.markers import MarkerId

SORRIES = frozenset({Point.OWNS, Point.SORRY, Point.IF_SORRY})
WRONGED = frozenset({Point.BLAMES, Point.INSULT, Point.EXCUSE, Point.SHARED, Point.CHANGED})
PRACTICALITIES = frozenset({Point.REQUEST_Q, Point.PRACTICAL_Q, Point.PRACTICAL, Point.HELPS})
WANTED = frozenset(
    {
        Point.MEET, Point.REUNITE, Point.STAY_Q, Point.LOVE_Q, Point.FORGIVE_Q, Point.PLEAD, Point.HURRY,
        Point.TURN_UP, Point.YES_NO_Q, Point.MAYBE_Q, Point.DUNNO_Q, Point.CHOICE_Q, Point.OPEN_Q,
    }
)  # fmt: skip
"""What an ask can be about; a question nothing is known of may be one."""
PRESSES = frozenset(
    {
        Point.TURN_UP, Point.WATCH, Point.JEALOUS, Point.HURRY, Point.PLEAD, Point.REUNITE, Point.MEET, Point.SEEING_Q,
        Point.WHY_Q, Point.BLAMES, Point.INSULT, Point.LOVE, Point.STAY_Q, Point.MISS,
    }
)  # fmt: skip
"""What a boundary can be named about."""
HARD_PRESSURE = frozenset(
    {MarkerId.THREAT, MarkerId.BEGGING, MarkerId.SURPRISE_CONTACT, MarkerId.SURVEILLANCE, MarkerId.JEALOUSY_BAIT}
)
BORNE = frozenset({Point.HARD, Point.CONFIDES, Point.POORLY, Point.AFTER_GRAVE, Point.UNWELL})
"""What wants a word to itself before anything is said about the two of them."""
EMPTY = frozenset({Point.OKAY, Point.LAUGH, Point.THANKS, Point.AGREES, Point.WHATEVER, Point.TEASES})
"""What need not be answered: the moment at which somebody goes quiet."""
PLAINLY = frozenset(
    {
        MarkerId.GUILT_TRIP,
        MarkerId.PROBES,
        MarkerId.ASKS_FORGIVENESS,
        MarkerId.ASKS_AGAIN_AFTER_NO,
        MarkerId.IGNORES_LOW_INTEREST,
    }
)
PLAIN_QS = frozenset(
    {
        Point.ANGRY_Q, Point.HATE_Q,
        Point.MISS_Q, Point.FORGIVE_Q, Point.HURT_Q, Point.NEED_Q, Point.SILENT_Q, Point.WHAT_IF_Q,
        Point.ANYTHING_Q, Point.WHY_Q, Point.BELIEVE_Q, Point.SURE_Q, Point.LOVE_Q,
    }
)  # fmt: skip
"""Questions that a person answers or not without feeling pressed, where nothing else in the turn presses."""
ASKABLE = frozenset(
    {
        Point.OWNS, Point.SORRY, Point.MISS, Point.GOOD, Point.MEMORY, Point.CHECKIN, Point.LIFE, Point.PLANS,
    }
)  # fmt: skip
"""What can be asked back about; every persona has a question for each of these."""
