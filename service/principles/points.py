"""From matched constructions and markers to the points that a reply can take up, most pressing first."""

from __future__ import annotations

from service.principles.find_pressure import asks
from service.principles.markers import ExMove, MarkerId
from service.principles.pattern import Hit
from service.principles.rules_news import KIN, PETS
from service.principles.text import Sentence
from service.principles.turn import Turn
from service.principles.wordset import words
from service.transcript import Intent, Medium, Point

_ORDER = {point: index for index, point in enumerate(Point)}
_BY_RULE: dict[str, Point] = {
    "say_grave": Point.GRAVE,
    "insult": Point.INSULT,
    "surprise_contact": Point.TURN_UP,
    "reunite": Point.REUNITE,
    "q_seeing": Point.SEEING_Q,
    "q_why_ended": Point.WHY_Q,
    "q_love": Point.LOVE_Q,
    "q_forgive": Point.FORGIVE_Q,
    "q_miss": Point.MISS_Q,
    "q_angry": Point.ANGRY_Q,
    "q_leave": Point.LEAVE_Q,
    "q_stay": Point.STAY_Q,
    "q_practical": Point.PRACTICAL_Q,
    "q_hurt": Point.HURT_Q,
    "q_need": Point.NEED_Q,
    "q_remember": Point.REMEMBER_Q,
    "q_more": Point.MORE_Q,
    "q_opinion": Point.OPINION_Q,
    "q_still": Point.STILL_Q,
    "say_repair": Point.REPAIR,
    "say_appreciates": Point.APPRECIATES,
    "say_promise": Point.PROMISE,
    "say_pace": Point.PACE,
    "say_leaves": Point.STEPS_BACK,
    "say_intent": Point.INTENT,
    "say_hard": Point.HARD,
    "say_good": Point.GOOD,
    "say_joy": Point.JOY,
    "say_owns": Point.OWNS,
    "say_limit": Point.LIMIT,
    "say_feels_good": Point.SEE_YOU,
    "q_silly": Point.SILLY_Q,
    "q_fear": Point.FEAR_Q,
    "q_well": Point.HOW_ARE_YOU,
    "q_request": Point.REQUEST_Q,
    "q_meet": Point.MEET,
    "q_chance": Point.REUNITE,
    "say_love": Point.LOVE,
    "say_relay": Point.RELAY,
    "say_gift": Point.GIFT,
    "say_parting": Point.PARTING,
    "say_surprise": Point.SURPRISED,
    "say_surprised": Point.SURPRISED,
    "q_wrong": Point.WRONG_Q,
    "q_there": Point.THERE_Q,
    "say_unanswered": Point.UNANSWERED,
    "say_whatever": Point.WHATEVER,
    "say_takes_back": Point.TAKES_BACK,
    "say_teases": Point.TEASES,
    "say_corrects": Point.CORRECTS,
    "say_life": Point.LIFE,
    "say_plans": Point.PLANS,
    "say_grumble": Point.GRUMBLE,
    "say_unwell": Point.UNWELL,
    "say_fine": Point.FINE,
    "say_condoles": Point.SYMPATHY,
    "say_wishes": Point.WISHES,
    "say_no_excuse": Point.OWNS,
    "say_dream": Point.MEMORY,
    "say_please": Point.PLEAD,
    "q_remember_when": Point.REMEMBER_Q,
    "q_rest": Point.REST_Q,
    "q_got_time": Point.LEAVE_Q,
    "say_sorry_i": Point.OWNS,
    "say_try_again": Point.REUNITE,
    "say_listens": Point.LISTENS,
    "say_thinks_of_you": Point.MISS,
    "say_asks_out": Point.MEET,
    "say_sober": Point.REPAIR,
    "q_debate": Point.DEBATE_Q,
    "q_time": Point.TIME_Q,
    "q_else": Point.SEEING_Q,
    "q_talk": Point.LEAVE_Q,
    "q_tell_good": Point.FACT_Q,
    "say_greets": Point.GREETING,
    "q_you_back": Point.HOW_ARE_YOU,
    "q_offer": Point.PRACTICAL_Q,
    "say_offers": Point.PRACTICAL,
    "say_scare": Point.GRAVE,
    "q_here": Point.HERE_Q,
    "q_silent": Point.SILENT_Q,
    "q_what_if": Point.WHAT_IF_Q,
    "q_anything": Point.ANYTHING_Q,
    "q_sure": Point.SURE_Q,
    "q_thinking": Point.THINKING_Q,
    "q_how_thing": Point.HOW_THING_Q,
    "q_ever": Point.EVER_Q,
    "q_often": Point.OFTEN_Q,
    "q_did_you": Point.DID_YOU_Q,
    "q_fun": Point.FUN_Q,
    "q_guess": Point.GUESS_Q,
    "q_recall": Point.RECALL_Q,
    "q_believe": Point.BELIEVE_Q,
    "q_sense": Point.SENSE_Q,
    "q_happy": Point.HAPPY_Q,
    "say_sympathy": Point.SYMPATHY,
    "say_yours_grave": Point.SYMPATHY,
    "say_glad": Point.GLAD,
    "say_sad": Point.SAD,
    "say_helps": Point.HELPS,
    "say_practical": Point.PRACTICAL,
    "say_nervous": Point.NERVOUS,
    "say_memory": Point.MEMORY,
    "say_looks": Point.LOOKS,
    "say_see_you": Point.SEE_YOU,
    "say_agrees": Point.AGREES,
    "say_small_sorry": Point.SMALL_SORRY,
    "say_likes": Point.LIKES,
    "say_checkin": Point.CHECKIN,
    "say_unsure": Point.UNSURE,
    "say_free": Point.FREE,
    "say_hello": Point.HELLO,
    "say_laugh": Point.LAUGH,
    "thank": Point.THANKS,
}
_BY_MARKER: dict[MarkerId, Point] = {
    MarkerId.SURPRISE_CONTACT: Point.TURN_UP,
    MarkerId.SURVEILLANCE: Point.WATCH,
    MarkerId.JEALOUSY_BAIT: Point.JEALOUS,
    MarkerId.INDISCRETION: Point.JEALOUS,
    MarkerId.URGENCY: Point.HURRY,
    MarkerId.BEGGING: Point.PLEAD,
    MarkerId.GUILT_TRIP: Point.PLEAD,
    MarkerId.ASKS_FORGIVENESS: Point.FORGIVE_Q,
    MarkerId.EXCUSE_BUT: Point.EXCUSE,
    MarkerId.CONDITIONAL_APOLOGY: Point.IF_SORRY,
    MarkerId.SHARED_BLAME: Point.SHARED,
    MarkerId.BLAME: Point.BLAMES,
    MarkerId.SPECIFIC_OWNERSHIP: Point.OWNS,
    MarkerId.SPECIFIC_REPAIR: Point.REPAIR,
    MarkerId.BARE_CHANGE_CLAIM: Point.CHANGED,
    MarkerId.SPECIFIC_APPRECIATION: Point.APPRECIATES,
    MarkerId.STATES_INTENT: Point.INTENT,
    MarkerId.STATES_LIMIT: Point.LIMIT,
    MarkerId.EASY_OUT: Point.FREE,
    MarkerId.ACCEPTS_OUTCOME: Point.FREE,
}
_MISS = words("miss missed missing")
_LOVE = words("love loved adore feelings")
_WRONGED = frozenset({Point.OWNS, Point.EXCUSE, Point.IF_SORRY, Point.SHARED, Point.BLAMES, Point.HEARS})
_PLAIN_Q = frozenset(
    {
        Point.ANGRY_Q, Point.MISS_Q, Point.LOVE_Q, Point.FORGIVE_Q, Point.HURT_Q, Point.NEED_Q, Point.SILENT_Q,
        Point.WHAT_IF_Q, Point.ANYTHING_Q, Point.BELIEVE_Q, Point.THINKING_Q, Point.HAPPY_Q, Point.HOW_ARE_YOU,
    }
)  # fmt: skip
"""Questions about the two of them that can be asked without prying."""
_SMALL_Q = frozenset(
    {
        Point.HOW_THING_Q, Point.EVER_Q, Point.OFTEN_Q, Point.DID_YOU_Q, Point.FUN_Q, Point.STILL_Q, Point.HAPPY_Q,
        Point.RECALL_Q, Point.DEBATE_Q, Point.SENSE_Q,
         Point.MORE_Q, Point.SILLY_Q, Point.THINKING_Q, Point.SURE_Q, Point.THERE_Q,
    }
)  # fmt: skip
"""Questions by their form alone: they give way to one by its matter."""
_OWN_MATTER = (Point.SILENT_Q, Point.WHAT_IF_Q, Point.ANYTHING_Q, Point.BELIEVE_Q, Point.RECALL_Q, Point.GUESS_Q)
"""Questions whose wording is so much their own that others which match it too are mistaken."""
_BUSINESS = words("account address number route bank form parcel deposit")
_ASIDES = words("honestly right ok yeah eh huh see no well deal still then really seriously what so and oh wow ha")
_NO_CHOICE = words("am is are not was did do what something")
_OURS = words("we us our")
_TALKING = words("you your yours i me my we us our")
_MINE = words("i my we our")
_US = words("you your us yours ourselves")
_MEETING = words("coffee walk lunch dinner drink drinks pint tea meet together join see hour date film cinema gig")
_COMING = words("come coming visit over out around round meeting minutes tickets face person half drop pop swing show")
_OUTING = words("coffee walk lunch dinner drink drinks pint tea film cinema gig")
_AGAIN = words("us we back again together try trying chance over relationship me")
_LATER = words(
    "sometime time week weekend tomorrow again next sunday saturday friday monday tuesday wednesday thursday day"
)
_THEM = words("he she him her his hers nuno man woman guy girl someone somebody")
_WHICH = words("what how where when which who why")
_ELSEWHEN = words("tomorrow next week weekend sunday saturday friday monday tuesday wednesday thursday sometime")
_CONTENT = words("good great perfect cool nice lovely brilliant excellent fair")
_BEFORE = words("also so and but ok hey btw anyway oh")
_ASKS = words("is are was does did has can could will would should")
_OPENS = words("which what where who whose")
_PAST = words("did were was had")
_HEAVY = words(
    "because angry scared afraid ashamed guilty wrong realized regret hurt her him lied truth cried told over"
)
_BOTH = words("us we ourselves")
_KIN = words(f"{KIN} {PETS}".replace("|", " "))
_SAD_NEWS = words("died funeral cancer hospital passed dying hospice chemo stroke")


def points_of(turn: Turn, intents: tuple[Intent, ...]) -> tuple[Point, ...]:
    """Every point of the turn once, in the order of the enumeration; may be empty."""
    doc = turn.doc
    if not doc.words:
        return ()
    found = {point for name, point in _BY_RULE.items() if turn.hits.get(name)}
    found |= {point for marker, point in _BY_MARKER.items() if marker in turn.found}
    _feelings(turn, found)
    _sorry(turn, found)
    _asked(turn, found, intents)
    _told(turn, found)
    return tuple(sorted(found, key=_ORDER.__getitem__))


def _feelings(turn: Turn, found: set[Point]) -> None:
    said = [turn.words_between(hit.start, hit.end) for hit in turn.get("feel", "declare")]
    spoken = {word for phrase in said for word in phrase}
    if spoken & _LOVE:
        found.add(Point.LOVE)
    elif spoken & _MISS:
        found.add(Point.MISS)


def _sorry(turn: Turn, found: set[Point]) -> None:
    """An apology for what was done, as against one for a late answer, and as against sympathy."""
    if turn.has(MarkerId.NAMES_HURT):
        found.add(Point.OWNS if turn.has(MarkerId.APOLOGY, MarkerId.SPECIFIC_OWNERSHIP) else Point.HEARS)
    if Point.JOY in found:
        found.discard(Point.GOOD)
    if turn.get("say_limit") and not turn.has(MarkerId.APOLOGY):
        found.discard(Point.OWNS)
    excused = turn.has(MarkerId.DEFENSIVE, MarkerId.EXCUSE_BUT, MarkerId.APOLOGY) or turn.scene.has(ExMove.HURT_TOLD)
    if turn.get("say_excuse") and excused and turn.scene.stage not in ("cold", "light") and Point.OWNS not in found:
        found.add(Point.EXCUSE)
    if turn.get("accept"):
        found.discard(Point.EXCUSE)
    if Point.APPRECIATES in found or turn.get("thank"):
        found.discard(Point.GRAVE)
    if Point.GRAVE in found and turn.doc.vocabulary & _SAD_NEWS and turn.doc.vocabulary & _KIN:
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
    if found & _PLAIN_Q and MarkerId.BEGGING not in turn.found:
        found.discard(Point.PLEAD)
    if Point.CHECKIN in found:
        found -= {Point.HEARS, Point.APPRECIATES, Point.PROMISE}
    if found & {Point.WISHES, Point.PARTING}:
        found.discard(Point.HELLO)
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


def _asked(turn: Turn, found: set[Point], intents: tuple[Intent, ...]) -> None:
    questions = _questions(turn)
    everyday = turn.get("q_new", "q_today", "q_tell")
    if Point.REUNITE in found and turn.get("say_takes_back"):
        found.discard(Point.REUNITE)
    elif Point.REUNITE in found and not turn.get("q_chance") and _AGAIN.isdisjoint(turn.doc.words):
        found.discard(Point.REUNITE)
        if any(_proposes(turn, hit, everyday) for hit in turn.get("reunite")):
            found.add(Point.MEET)
    else_asked = found & {Point.REUNITE, Point.STAY_Q, Point.LEAVE_Q, Point.PRACTICAL_Q, Point.PRACTICAL}
    if not else_asked and any(_proposes(turn, hit, everyday) for hit in asks(turn)):
        found.add(Point.MEET)
    if turn.get("greet"):
        found.add(Point.GREETING)
    said = {word for sentence in questions for word in turn.words_between(sentence.start, sentence.end)}
    if turn.scene.context.scenario_id == "new_partner" and not _THEM.isdisjoint(said):
        found.add(Point.SEEING_Q)
    if found & {Point.NEED_Q, Point.HURT_Q, Point.OPINION_Q} and _OUTING.isdisjoint(turn.doc.words):
        found.discard(Point.MEET)
    if Point.REUNITE in found:
        found -= {Point.MEET, Point.STAY_Q, Point.NEED_Q, Point.LOVE_Q}
    if MarkerId.PROBES in turn.found and not found & {Point.SEEING_Q, Point.WHY_Q, *_PLAIN_Q}:
        found.add(Point.SEEING_Q if not turn.get("why_q") else Point.WHY_Q)
    if Point.LEAVE_Q in found and (found & {Point.NEED_Q, Point.HURT_Q, Point.OPINION_Q, Point.PRACTICAL_Q}):
        found.discard(Point.LEAVE_Q)
    if turn.get("q_hurt") and {"hurt", "worst", "hardest"} & turn.doc.vocabulary:
        found.discard(Point.ANGRY_Q)
    if turn.get("q_ask_what"):
        found.discard(Point.LEAVE_Q)
        if turn.scene.stage not in ("cold", "light"):
            found.add(Point.HURT_Q)
    if turn.get("q_tell_deep") and turn.scene.stage == "deep":
        found.add(Point.HURT_Q)
    if turn.get("say_tired"):
        found.discard(Point.LOOKS)
        found.add(Point.HOW_ARE_YOU)
    if Point.HERE_Q in found:
        found -= {Point.LOVE_Q, Point.STAY_Q}
    if found & {Point.STAY_Q, Point.SEEING_Q, Point.ANGRY_Q, Point.WHY_Q}:
        found -= {Point.LEAVE_Q, Point.HURT_Q, Point.MEET, Point.NEED_Q}
    if everyday or (turn.get("q_weekend") and Point.MEET not in found):
        found.add(Point.FACT_Q)
    if Intent.HOW_ARE_YOU in intents and not everyday and not {"telling", "saying"} & turn.doc.vocabulary:
        found.add(Point.HOW_ARE_YOU)
    _settle(turn, found)
    if questions and Point.TAKES_BACK not in found and not any(point.asks for point in found):
        first = turn.words_between(questions[-1].start, questions[-1].end)
        if turn.scene.stage in ("deep", "closing") and not _PAST.isdisjoint(first[:3]):
            found.add(Point.HURT_Q)
        elif turn.scene.stage in ("deep", "closing") and not _WHICH & set(first):
            found.add(Point.MAYBE_Q)
        elif "or" in first and not _NO_CHOICE.intersection(first[first.index("or") :]) and not _WHICH & set(first):
            found.add(Point.CHOICE_Q)
        else:
            found.add(_by_its_word(first))


def _settle(turn: Turn, found: set[Point]) -> None:
    """Of several questions that one sentence could be, the one it is."""
    for own in _OWN_MATTER:
        if own in found:
            found -= {Point.NEED_Q, Point.HURT_Q, Point.WHY_Q, Point.OPINION_Q, Point.MISS_Q} - {own}
            break
    if Point.HERE_Q in found:
        if turn.scene.context.medium is Medium.IN_PERSON and _ELSEWHEN.isdisjoint(turn.doc.words):
            found -= {Point.MEET, Point.REQUEST_Q, Point.OPINION_Q}
        else:
            found.discard(Point.HERE_Q)
    if Point.OPINION_Q in found and Point.FUN_Q in found:
        found.discard(Point.OPINION_Q)
    if Point.WRONG_Q in found:
        found.discard(Point.SEEING_Q)
    if Point.LEAVE_Q in found:
        found -= {Point.HARD, Point.MEET}
    if turn.get("q_talk"):
        found.discard(Point.STAY_Q)
    if Point.FUN_Q in found and _BUSINESS & turn.doc.vocabulary:
        found.discard(Point.FUN_Q)
        found.add(Point.PRACTICAL_Q)
    if Point.TIME_Q in found:
        found.discard(Point.PRACTICAL_Q)
    if any(point.asks for point in found - _SMALL_Q):
        found -= _SMALL_Q
    if Point.THINKING_Q in found:
        found -= {Point.UNANSWERED}


def _by_its_word(said: list[str]) -> Point:
    """A question that nothing else is known about, by what it begins with and whether it is about either of them."""
    which = next((word for word in said if word in _WHICH), None)
    if which is None:
        return Point.YES_NO_Q
    if not _TALKING & set(said):
        return Point.DUNNO_Q
    if _OURS & set(said):
        return Point.OPEN_Q
    return {"where": Point.WHERE_Q, "when": Point.WHEN_Q, "who": Point.WHO_Q}.get(which, Point.OPEN_Q)


def _questions(turn: Turn) -> list[Sentence]:
    """Sentences that ask, also where neither a sign nor the word order says so ("which tea are you on tonight").

    What somebody else is quoted as having asked is not asked here.
    """
    doc = turn.doc
    asking = [s for s in doc.sentences if s.question or _opens(doc.words[s.start : s.end])]
    asking = [s for s in asking if not doc.quoted[max(s.start, s.end - 2)]]
    several = len(doc.sentences) > 1
    return [s for s in asking if not (several and _ASIDES.issuperset(doc.words[s.start : s.end - 1]))]


def _opens(said: list[str]) -> bool:
    """Whether it begins as a question does, perhaps after a word like "also"."""
    said = said[1:] if said and said[0] in _BEFORE else said
    return bool(said) and (said[0] in _OPENS or (said[0] in _ASKS and len(said) > 3 and said[1] != "i"))


def _proposes(turn: Turn, hit: Hit, everyday: list[Hit]) -> bool:
    """Whether what looks like an invitation is one: not small talk about plans, not a thing that is past."""
    sentence = turn.sentence(hit)
    said = turn.words_between(sentence.start, sentence.end)
    if "did" in said or said[:2] == ["have", "you"]:
        return False
    if not _MEETING.isdisjoint(said) and turn.scene.context.medium is not Medium.IN_PERSON:
        return True
    past = "have" in said and "would" in said and "to" in said
    here = turn.scene.context.medium is Medium.IN_PERSON and _LATER.isdisjoint(said)
    comes = not _COMING.isdisjoint(said) or (not _LATER.isdisjoint(said) and sentence.question)
    return comes and not past and not here and not any(turn.sentence(one) == sentence for one in everyday)


def _told(turn: Turn, found: set[Point]) -> None:
    """What is left over: an answer to their question, some news, or hardly more than a nod."""
    long = turn.doc.size >= 5 or turn.scene.stage in ("deep", "warm")
    if turn.scene.asked and long and not any(point.asks for point in found):
        found.add(Point.ANSWER)
    if turn.scene.stage in ("cold", "light"):
        found.discard(Point.AGREES)
    before = turn.scene.last_user
    if before is not None and Point.GRAVE not in found and before.vocabulary & _SAD_NEWS and before.vocabulary & _KIN:
        found.add(Point.AFTER_GRAVE)
        found -= {Point.NEWS, Point.THANKS, Point.ANSWER}
        return
    size = turn.doc.size
    light = turn.scene.stage in ("cold", "light")
    _weigh(turn, found, light)
    if found - {Point.THANKS, Point.LAUGH, Point.ANSWER, Point.AGREES, Point.GREETING, Point.LIKES}:
        return
    if size >= 8:
        found.discard(Point.GREETING)
    if size <= 8 and turn.doc.words[0] in _CONTENT and light:
        found.add(Point.OKAY)
    elif size <= 4:
        if turn.doc.words[0] == "you":
            found.add(Point.TOLD)
        elif Point.GREETING not in found:
            found.add(Point.OKAY)
    elif turn.scene.stage in ("deep", "closing") or (_BOTH if light else _US | _HEAVY) & turn.doc.vocabulary:
        found.add(Point.TOLD)
    elif not _MINE.isdisjoint(turn.doc.words) or _US.isdisjoint(turn.doc.words):
        found.add(Point.NEWS)
    else:
        found.discard(Point.GREETING)


def _weigh(turn: Turn, found: set[Point], light: bool) -> None:
    """Of what was told, what counts here: the same words are news in a light talk and more in a deep one."""
    stage = turn.scene.stage
    if stage == "deep" and Point.LIFE in found:
        found.add(Point.REPAIR)
    if stage in ("deep", "closing"):
        found -= {Point.GRUMBLE, Point.TEASES}
    if light and found & {Point.LIFE, Point.PLANS, Point.ANSWER}:
        found.discard(Point.STEPS_BACK)
    if Point.TAKES_BACK in found:
        if turn.doc.size > 16 or Point.REPAIR in found:
            found.discard(Point.TAKES_BACK)
        else:
            found -= {Point.SORRY, Point.SMALL_SORRY, Point.OWNS, Point.BLAMES, Point.ANSWER}
    if found & {Point.UNWELL, Point.GRUMBLE}:
        found.discard(Point.HARD)
    if found & {Point.OWNS, Point.HEARS} or any(point.asks for point in found):
        found.discard(Point.LISTENS)
    if turn.get("say_oh") and turn.scene.has(ExMove.FIRM_NO, ExMove.SOFT_NO):
        found.add(Point.SAD)
    if turn.doc.size >= 7:
        found.discard(Point.LAUGH)
    if turn.get("say_scared_of"):
        found.discard(Point.NERVOUS)
    if "forgive me if" in turn.doc.canon or Point.TAKES_BACK in found:
        found.discard(Point.FORGIVE_Q)
    if found & {Point.LIFE, Point.PLANS, Point.GOOD, Point.HARD, Point.FINE}:
        found.discard(Point.LIKES)
    if {"love", "fun", "beautiful"} & turn.doc.vocabulary:
        found.discard(Point.GRUMBLE)
    if "a long time" in turn.doc.canon:
        found.discard(Point.HARD)
    if turn.get("say_praise") and "your" in turn.doc.vocabulary:
        found.add(Point.APPRECIATES)
    if Point.SORRY in found and turn.doc.size <= 4 and stage != "deep":
        found -= {Point.SORRY}
        found.add(Point.TAKES_BACK)


_HOPING = words(
    "hope hoping wonder wondering wondered curious give say thought thinking miss love kiss hug scratch pat"
)

_WONDERING = words("ask wonder wondering wondered hope know hear")


def asked_about(turn: Turn) -> frozenset[str]:
    """The canonical words of what is asked about, else hoped for or greeted; and ``@new``, ``@today``, ``@weekend``."""
    found: set[str] = set()
    hoped: set[str] = set()
    for sentence in turn.doc.sentences:
        said = turn.words_between(sentence.start, sentence.end)
        about_me = "i" in said and _WONDERING.isdisjoint(said)
        asking = sentence.question or turn.doc.words[sentence.start] in _OPENS
        if (asking and not about_me) or said[:2] == ["tell", "me"]:
            found.update(said)
        elif not _HOPING.isdisjoint(said):
            hoped.update(said)
    found = found or hoped
    for name in ("new", "today", "weekend"):
        if turn.get(f"q_{name}"):
            found.add(f"@{name}")
    if turn.get("q_tell_good"):
        found.add("@today")
    return frozenset(found)
