"""What an apology is worth beside what else was said: owning up, hearing, sympathy, or a sorry for being late."""

from __future__ import annotations

import re

from service.points import Point
from service.principles.markers import ExMove, MarkerId
from service.principles.points.asked import questions_of
from service.principles.rules.news import KIN, PETS
from service.principles.turn import Turn
from service.principles.wordset import words

_FINE_TA = re.compile(r"(?:alright|all right|fine|good|ok|well|not bad) ,? (?:thanks|thank you|cheers)")
_WRONGED = frozenset({Point.OWNS, Point.EXCUSE, Point.IF_SORRY, Point.SHARED, Point.BLAMES, Point.HEARS})
PLAIN_QS = frozenset(
    {
        Point.ANGRY_Q, Point.MISS_Q, Point.LOVE_Q, Point.FORGIVE_Q, Point.HURT_Q, Point.NEED_Q, Point.SILENT_Q,
        Point.WHAT_IF_Q, Point.ANYTHING_Q, Point.BELIEVE_Q, Point.THINKING_Q, Point.HAPPY_Q, Point.HOW_ARE_YOU,
    }
)  # fmt: skip
"""Questions about the two of them that can be asked without prying."""
KIN_WORDS = words(f"{KIN} {PETS}".replace("|", " "))
SAD_NEWS = words("died funeral cancer hospital passed dying hospice chemo stroke")


def sorry(turn: Turn, found: set[Point]) -> None:
    """An apology for what was done, as against one for a late answer, and as against sympathy."""
    if turn.has(MarkerId.NAMES_HURT):
        found.add(Point.OWNS if turn.has(MarkerId.APOLOGY, MarkerId.SPECIFIC_OWNERSHIP) else Point.HEARS)
    if Point.JOY in found:
        found.discard(Point.GOOD)
    if Point.GRAVE in found and not questions_of(turn):
        found -= {point for point in found if point.asks}
    if turn.get("say_limit") and not turn.has(MarkerId.APOLOGY):
        found.discard(Point.OWNS)
    excused = turn.has(MarkerId.DEFENSIVE, MarkerId.EXCUSE_BUT, MarkerId.APOLOGY) or turn.scene.has(ExMove.HURT_TOLD)
    if turn.get("say_excuse") and excused and turn.scene.stage not in ("cold", "light") and Point.OWNS not in found:
        found.add(Point.EXCUSE)
    if turn.get("accept"):
        found.discard(Point.EXCUSE)
    if Point.APPRECIATES in found or turn.get("thank"):
        found.discard(Point.GRAVE)
    if Point.GRAVE in found and turn.doc.vocabulary & SAD_NEWS and turn.doc.vocabulary & KIN_WORDS:
        found.discard(Point.OWNS)
    if Point.OWNS in found:
        found -= {Point.SYMPATHY, Point.SMALL_SORRY, Point.GRAVE, Point.HARD}
    elif turn.has(MarkerId.APOLOGY):
        if found & {Point.SYMPATHY, Point.SMALL_SORRY} or turn.get("say_no_sorry"):
            pass
        else:
            found.add(Point.SORRY)
    told = turn.has(MarkerId.ACKNOWLEDGES) and turn.scene.has(ExMove.HURT_TOLD)
    if (told or turn.get("say_hears")) and Point.OWNS not in found:
        found.add(Point.HEARS)
        found.discard(Point.SYMPATHY)
    if found & {Point.LOOKS, Point.SEE_YOU, Point.GLAD} or (Point.MEMORY in found and not turn.get("say_appreciates")):
        found.discard(Point.APPRECIATES)
    if turn.get("say_surprise"):
        found.discard(Point.HEARS)
    if found & {Point.HEARS, Point.OWNS, Point.REPAIR} or turn.get("thank") or turn.scene.has(ExMove.HURT_TOLD):
        found.discard(Point.BLAMES)
    if turn.get("say_thinks_of_you"):
        found.discard(Point.MEMORY)
    if turn.get("thank") and {"telling", "tell", "hard"} & turn.doc.vocabulary:
        found -= {Point.HEARS, Point.SYMPATHY}
    if {"came", "went"} & turn.doc.vocabulary and not {"will", "coming", "come"} & turn.doc.vocabulary:
        found.discard(Point.TURN_UP)
    if found & PLAIN_QS and MarkerId.BEGGING not in turn.found:
        found.discard(Point.PLEAD)
    if Point.CHECKIN in found:
        found -= {Point.HEARS, Point.APPRECIATES, Point.PROMISE}
    if found & {Point.WISHES, Point.PARTING}:
        found -= {Point.HELLO, Point.LIMIT}
    if Point.HEARS in found and turn.doc.size <= 6 and not turn.get("say_hears"):
        found.discard(Point.HEARS)
        found.add(Point.OKAY)
    if Point.WATCH in found and not turn.says_you:
        found.discard(Point.WATCH)
    if all(sentence.question for sentence in turn.doc.sentences):
        found -= {Point.OWNS, Point.HEARS, Point.APPRECIATES}
    if turn.get("q_help"):
        found -= {Point.MEET, Point.PRACTICAL_Q}
        found.add(Point.NEED_Q)
    if Point.THANKS in found and _FINE_TA.search(turn.doc.canon):
        found.discard(Point.THANKS)
    if ", i promise" in turn.doc.canon:
        found.discard(Point.PROMISE)
    if turn.get("say_thanks_for") and not turn.get("say_appreciates"):
        found.discard(Point.APPRECIATES)
    if turn.get("thank") and (turn.doc.size <= 6 or not turn.get("say_hears")):
        found.discard(Point.HEARS)
    if Point.PROMISE in found and {"long", "letter", "journal"} & turn.doc.vocabulary:
        found.discard(Point.PROMISE)
    if Point.LAUGH in found:
        found.discard(Point.SYMPATHY)
    if turn.get("say_offers"):
        found.discard(Point.TURN_UP)
    if turn.get("q_else"):
        found.discard(Point.JEALOUS)
    if Point.GLAD in found and turn.scene.context.scenario_id == "new_partner":
        found.discard(Point.WATCH)
    if turn.get("say_listens") and turn.doc.size <= 12:
        found.discard(Point.HEARS)
    if "your name" in turn.doc.canon:
        found.discard(Point.WATCH)
    if "to shut up" in turn.doc.canon:
        found -= {Point.INSULT, Point.BLAMES}
    if all(sentence.question for sentence in turn.doc.sentences):
        found.discard(Point.BLAMES)
    if found & {Point.FREE, Point.OFTEN_Q, Point.EVER_Q, Point.MEMORY, Point.REMEMBER_Q, Point.PACE}:
        found.discard(Point.BLAMES)
    if turn.scene.has(ExMove.HURT_TOLD):
        found.discard(Point.PROMISE)
    if Point.OWNS in found:
        found -= {Point.TURN_UP, Point.WATCH}
    if turn.scene.stage in ("cold", "light"):
        found.discard(Point.PACE)
    if Point.LIMIT in found:
        found -= {Point.PROMISE, Point.THANKS}
    kind = found & {Point.HARD, Point.OWNS, Point.HEARS, Point.GLAD, Point.STEPS_BACK, Point.LIMIT, Point.REPAIR}
    if Point.NERVOUS in found and turn.scene.stage == "deep":
        found.discard(Point.NERVOUS)
    if kind and MarkerId.BEGGING not in turn.found:
        found.discard(Point.PLEAD)
    if found & _WRONGED:
        found -= {Point.MEMORY, Point.GOOD, Point.PRACTICAL, Point.GRUMBLE, Point.LIFE, Point.CORRECTS, Point.PLANS}
