"""Which everyday thing about this person was asked for, if any."""

from __future__ import annotations

import re
from dataclasses import replace

from service.direction.setting import Setting
from service.points import Point
from service.principles.markers import MarkerId, Reading
from service.principles.text import read_text
from service.principles.wordset import words
from service.transcript import Intent

_WEIGHS_MORE = frozenset(
    {
        Point.INSULT, Point.REUNITE, Point.SEEING_Q, Point.WHY_Q, Point.LOVE_Q, Point.FORGIVE_Q,
        Point.MISS_Q, Point.ANGRY_Q, Point.HATE_Q,
        Point.MEET, Point.OWNS, Point.EXCUSE, Point.BLAMES, Point.PRACTICAL_Q,
        Point.REMEMBER_Q, Point.STAY_Q,
    }
)  # fmt: skip
_DEEP = frozenset({Point.HURT_Q, Point.NEED_Q, Point.HEARS})
_ASKING = frozenset(
    {
        Point.FACT_Q, Point.OPEN_Q, Point.YES_NO_Q, Point.STILL_Q, Point.HOW_ARE_YOU, Point.CHECKIN, Point.MAYBE_Q,
        Point.HURT_Q, Point.OPINION_Q, Point.MORE_Q, Point.NEED_Q, Point.LEAVE_Q, Point.CHOICE_Q,
        Point.HOW_THING_Q, Point.EVER_Q, Point.OFTEN_Q, Point.DID_YOU_Q, Point.FUN_Q, Point.WHERE_Q, Point.WHEN_Q,
        Point.WHO_Q, Point.HAPPY_Q, Point.DUNNO_Q, Point.SCENE_Q,
    }
)  # fmt: skip
_ABOUT_THEM = frozenset({"you", "your", "yours", "how", "what", "tell", "is", "@new", "@today", "@weekend"})
_ABOUT_ELSE = frozenset(
    {
        "want",
        "feeling",
        "felt",
        "feel",
        "were",
        "was",
        "telling",
        "say",
        "said",
        "called",
        "name",
        "time",
        "need",
        "if",
        "would",
        "we",
        "us",
        "final",
        "match",
        "vote",
    }
)
"""Words with which it is not asked after their life: a feeling then, an offer, an hour, a name."""


_OUTING = words(
    "meet meeting see date coffee walk drink drinks dinner lunch brunch breakfast film cinema gig concert us over visit"
    " hang weekend away"
)
_HAPPENED = words("tell know say think hear notice ask mind believe guess")
_WITH_CHILD = words("him her them kids kid children school teacher doctor dentist daycare nursery pickup")


def between_homes(setting: Setting, reading: Reading) -> Reading:
    """Between two who raise a child, a time named for a call or for the child is no date: something practical."""
    points, asked = frozenset(reading.points), reading.asked
    parents = "co_parent" in setting.persona.types and not setting.persona.typed
    if parents:
        reading = _as_parents(setting, reading)
    if not parents or Point.MEET not in points or points & {Point.REUNITE, Point.LOVE, Point.MISS, Point.PLEAD}:
        return reading
    if setting.scenario.id == "small_invitation" and not asked & _WITH_CHILD:
        return reading
    if setting.scenario.id == "new_partner" or not asked:
        return reading
    courts = bool(asked & {"date", "dinner", "drink", "drinks"}) or asked >= {"just", "us"}
    if asked & _OUTING and (courts or not asked & _WITH_CHILD):
        return reading
    kept = tuple(p for p in reading.points if p is not Point.MEET and not p.asks and p is not Point.PRACTICAL)
    return replace(
        reading,
        points=(Point.PRACTICAL, *kept),
        intents=tuple(i for i in reading.intents if i is not Intent.INVITATION),
    )


_OF_US_TWO = words("we us our")


def _as_parents(setting: Setting, reading: Reading) -> Reading:
    """How the two tell their child of somebody new is theirs to settle, and no prying into who it is."""
    points = frozenset(reading.points)
    settles = setting.scenario.id == "new_partner" and reading.asked & _OF_US_TWO
    if not settles or Point.SEEING_Q not in points or reading.has(MarkerId.PROBES):
        return reading
    kept = tuple(p for p in reading.points if p is not Point.SEEING_Q)
    intents = tuple(i for i in reading.intents if i is not Intent.WHY_QUESTION) or (Intent.QUESTION,)
    return replace(reading, points=(Point.PRACTICAL_Q, *kept), intents=intents)


_CHILDREN = frozenset({"kids", "kid", "children", "school"})


def about_the_children(setting: Setting, reading: Reading, text: str) -> Reading:
    """Whether one may still write about the children is no asking for more: that goes on whatever else has ended."""
    points = set(reading.points)
    parents = "co_parent" in setting.persona.types and not setting.persona.typed
    if not parents or not points & {Point.MAYBE_Q, Point.STAY_Q} or _CHILDREN.isdisjoint(read_text(text).words):
        return reading
    kept = tuple(p for p in reading.points if p not in (Point.MAYBE_Q, Point.STAY_Q))
    markers = tuple(m for m in reading.markers if m.id is not MarkerId.ASKS_AGAIN_AFTER_NO)
    intents = tuple(i for i in reading.intents if i not in (Intent.PRESSURE, Intent.INVITATION)) or (Intent.QUESTION,)
    return replace(reading, points=(Point.PRACTICAL, *kept), markers=markers, intents=intents)


_CALLS = re.compile(r"[^\W\d_]+")


def _once(name: str) -> str:
    """Every letter that is drawn out once: "kezzz" is "kez"."""
    return re.sub(r"(.)\1+", r"\1", name)


def called_by_name(setting: Setting, reading: Reading, text: str) -> Reading:
    """Nothing but their name, or the beginning of it drawn out ("KEZZZ"), is a greeting and no nod."""
    said = _CALLS.findall(text.casefold())
    if len(said) != 1 or set(reading.points) - {Point.OKAY, Point.YES_NO_Q}:
        return reading
    called, alias = _once(said[0]), _once(setting.persona.alias.casefold())
    near = len(called) >= _FEWEST and (alias.startswith(called) or called.startswith(alias))
    if not near:
        return reading
    return replace(reading, points=(Point.GREETING,), intents=(Intent.GREETING,))


_FEWEST = 3
"""Letters of a name by which it is known."""


def fact_asked(setting: Setting, reading: Reading) -> str | None:
    """The id (``about``) of the fact that fits most of the words asked with, or ``None``.

    Never where something weighs more than small talk, nor for a persona whose story somebody typed:
    the everyday life in the file is not theirs.
    """
    points = set(reading.points)
    if setting.persona.typed or points & _WEIGHS_MORE or not points & _ASKING:
        return None
    if reading.short is not None and setting.scenario.stage == "deep":
        return None  # in the midst of what weighs a yes is enough
    if points & _DEEP and setting.scenario.stage in ("warm", "deep", "closing"):
        return None
    if "did" in reading.asked and _HAPPENED & reading.asked:
        return None  # whether something was told or known then, not how it is
    everyday = any(word[:1] == "@" for word in reading.asked)
    if not reading.asked & _ABOUT_THEM or (reading.asked & _ABOUT_ELSE and not everyday):
        return None
    called = frozenset(read_text(setting.persona.alias).words)
    best, most = None, 0
    for fact in setting.persona.facts:
        if not _covers(frozenset(fact.asks) | called, reading):
            continue
        shared = sum(2 if word[:1] != "@" else 1 for word in fact.asks if word in reading.asked)
        if shared > most:
            best, most = fact.about, shared
    return best


def _covers(asks: frozenset[str], reading: Reading) -> bool:
    """Whether one of the questions is about nothing else than this; who asks for a detail wants that detail.

    ``asks`` has the name they are called by in it: "hey Theo, how's the choir?" is about the choir.
    """
    return any(matter <= asks and (matter or any(word[:1] == "@" for word in asks)) for matter in reading.matters)
