"""What a turn asks: which sentences are questions, which kind each is, and what is asked about."""

from __future__ import annotations

import re
from itertools import pairwise

from service.points import Point
from service.principles.pattern import Hit
from service.principles.points.asked_form import short_answer
from service.principles.text import Sentence
from service.principles.turn import Turn
from service.principles.wordset import words
from service.transcript import Medium

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
NO_CHOICE = words("am is are not was did do what something")
_OURS = words("we us our")
_TALKING = words("you your yours i me my we us our")
_TURNED = words(
    "you it that this there he she they we the your my his her their our any anyone anybody all these those"
)
_COMING = words("come coming visit over out around round meeting minutes tickets face person half drop pop swing show")
_MEETING = words("coffee walk lunch dinner drink drinks pint tea meet together join see hour date film cinema gig")
_ELSEWHEN = words("tomorrow next week weekend sunday saturday friday monday tuesday wednesday thursday sometime")
_BEFORE = words("also so and but ok hey btw anyway oh then lol haha ha lmao")
_NOT_LEAVE = re.compile(
    r"say (?:goodbye|hello|hi) to|tell (?:people|them|everyone|my|him|her)|one (?:thing|question) \? \w+"
)
_IMAGINED = words("would could will")
_TOLD = words("told said did went gave asked")
_HURTING = words("feel felt hurt hard harder hardest worst bad like happen happened miss wrong lonely angry cry sad")
_SHAME = words("sick ashamed guilty awful terrible horrible funeral")
_SHOWN = re.compile(r"it was true|you were right|you are right")
_ASKS_NOTHING = re.compile(r"i (?:am )?not asking (?:you )?(?:for )?(?:anything|nothing)")
_DEMANDED = re.compile(r"you (?:have to|need to|must|should) tell me")
_AFRAID = words("scared afraid worried terrified frightened")
_LATER_WORD = re.compile(r"tell me (?:when|if|before)")
_CLOCK = re.compile(r"^\d{1,2} or \d|\bhalf \w+ \?|\b\d{1,2} ?(?:am|pm|o'clock)\b|\bat \d{1,2} \?|\bnoon\b")
_PLANNED = re.compile(r"we (?:could|can|will) (?:just |always )?(?:sit|go|meet|eat|walk|take|get|have|do it)\b")
_ASKS = words("is are was does did has can could will would should")
LATER = words(
    "sometime time week weekend tomorrow again next sunday saturday friday monday tuesday wednesday thursday day"
)
WHICH = words("what how where when which who why")
_OPENS = words("which what where who whose")


def settle(turn: Turn, found: set[Point]) -> None:
    """Of several questions that one sentence could be, the one it is."""
    if Point.OPINION_Q in found and "remember" not in turn.doc.vocabulary:
        found.discard(Point.REMEMBER_Q)
    for own in _OWN_MATTER:
        if own in found:
            found -= {Point.NEED_Q, Point.HURT_Q, Point.WHY_Q, Point.OPINION_Q, Point.MISS_Q} - {own}
            break
    if Point.HERE_Q in found:
        if turn.scene.context.medium is Medium.IN_PERSON and _ELSEWHEN.isdisjoint(turn.doc.words):
            found -= {Point.MEET, Point.REQUEST_Q, Point.OPINION_Q}
        else:
            found.discard(Point.HERE_Q)
    if "what do you like" in turn.doc.canon:
        found.discard(Point.NEED_Q)
    canon = turn.doc.canon
    if "what do you mean" in canon:
        found.discard(Point.SURE_Q)
        found.add(Point.MORE_Q)
    if Point.HURT_Q in found and "do you feel when" in canon:
        found.discard(Point.HURT_Q)
        found.add(Point.LOVE_Q)
    if Point.LEAVE_Q in found and _NOT_LEAVE.search(turn.doc.canon):
        found.discard(Point.LEAVE_Q)
    if Point.SURE_Q in found:
        found.discard(Point.DEBATE_Q)
    if Point.MORE_Q in found and "what happened" in canon and turn.scene.stage in ("cold", "light"):
        found.discard(Point.MORE_Q)  # asked among small talk, it wants the story and not what was meant by it
        found.add(Point.STORY_Q)
    if Point.LOVE_Q in found and "want me to" in turn.doc.canon:
        found.discard(Point.LOVE_Q)
    if turn.get("q_stop"):
        found -= {Point.STAY_Q, Point.LOVE_Q, Point.PRACTICAL_Q}
    if Point.EVER_Q in found and _FEELS & turn.doc.vocabulary:
        found.discard(Point.EVER_Q)
        found.add(Point.OFTEN_Q)
    if turn.get("q_do_with"):
        found -= {Point.NEED_Q, Point.MEET, Point.OPINION_Q}
    if turn.get("q_just_listen"):
        found.discard(Point.LEAVE_Q)
        found.add(Point.LISTENS)
    if Point.LEAVE_Q in found and _asked_at_once(turn):
        found.discard(Point.LEAVE_Q)
    if Point.HURT_Q in found and _rates(turn):
        found.discard(Point.HURT_Q)
        found.add(Point.FUN_Q)
    if turn.get("q_pace"):
        found -= {Point.NEED_Q, Point.MEET}
    if Point.TELL_Q in found and {"keep", "miss"} & turn.doc.vocabulary:
        found.discard(Point.TELL_Q)
        found.add(Point.KEEP_Q)
    if Point.TELL_Q in found:
        found -= {Point.LEAVE_Q, Point.HURT_Q, Point.LIMIT, Point.INTENT, Point.MEET}
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
    if Point.OPINION_Q in found and short_of(turn) == "please do":
        found.discard(Point.OPINION_Q)
        found.add(Point.PRACTICAL_Q)
    if any(point.asks for point in found - _SMALL_Q):
        found -= _SMALL_Q
    if Point.THINKING_Q in found:
        found -= {Point.UNANSWERED}


def _asked_at_once(turn: Turn) -> bool:
    """Whether what leave is asked for has been asked in the same breath ("can I ask, is it the walk or me?")."""
    for hit in turn.get("q_leave"):
        sentence = turn.sentence(hit)
        said = turn.words_between(hit.start, sentence.end)
        if "ask" in said and ("," in said[:-3] or any(s.question and s.start > hit.start for s in turn.doc.sentences)):
            return True
    return False


def _rates(turn: Turn) -> bool:
    """Whether "the worst" is the worst of some everyday things, and not of what happened between the two."""
    said = turn.doc.words
    for index, word in enumerate(said[:-1]):
        if word in ("worst", "hardest") and said[index + 1].isalpha() and said[index + 1] not in _WORST_OF:
            return True
    return False


def received(turn: Turn, found: set[Point]) -> None:
    """Of what was told, what a ready word would miss: a shame is no fond memory, a wish to hear nothing understood."""
    canon, said = turn.doc.canon, turn.doc.vocabulary
    if Point.MEMORY in found and (Point.FINE in found or _SHAME & said):
        found.discard(Point.MEMORY)
        if _SHAME & said:
            found.add(Point.TOLD)
    if Point.HEARS in found and (_ASKS_NOTHING.search(canon) or (Point.LISTENS in found and "to hear" in canon)):
        found.discard(Point.HEARS)
    if Point.BLAMES in found and _SHOWN.search(canon):
        found.discard(Point.BLAMES)
        found.add(Point.HEARS)
    if _LATER_WORD.search(canon):
        found.discard(Point.HURRY)
        if _DEMANDED.search(canon):
            found.add(Point.LIMIT)
    if Point.PROMISE in found and _AFRAID & said:
        found.discard(Point.PROMISE)
        found.add(Point.TOLD)
    if Point.HARD in found and "long day" in canon and "sorry" in said:
        found.discard(Point.HARD)
        found.add(Point.SMALL_SORRY)
    if not found and _SHAME & said and turn.scene.stage not in ("cold", "light"):
        found.add(Point.TOLD)


def names_a_time(turn: Turn, questions: list[Sentence]) -> bool:
    """Whether a day and an hour are named for the meeting that this talk is about ("saturday at 11?")."""
    if turn.scene.context.scenario_id != "small_invitation":
        return False
    asked = [turn.words_between(sentence.start, sentence.end) for sentence in questions]
    if any(len(said) <= 6 and not LATER.isdisjoint(said) and not WHICH & set(said) for said in asked):
        return True
    # an hour or a place: what is planned on as if it had been agreed
    if any(len(said) <= 12 and _CLOCK.search(" ".join(said)) and not WHICH & set(said) for said in asked):
        return True
    return bool(_PLANNED.search(turn.doc.canon))


def asks_of_the_hurt(said: list[str]) -> bool:
    """Whether a question about the past is one about what hurt, and not about something else of that time."""
    return not _HURTING.isdisjoint(said)


def by_its_word(said: list[str]) -> Point:
    """A question that nothing else is known about, by what it begins with and whether it is about either of them."""
    which = next((word for word in said if word in WHICH), None)
    if which is None and said[:1] == ["you"] and not _TOLD.isdisjoint(said[1:2]):
        return Point.OPEN_Q  # a reproach in the form of a question: a light yes or no would not do
    if which is None:
        return Point.MAYBE_Q if _IMAGINED.intersection(said[:3]) else Point.YES_NO_Q
    if not _TALKING & set(said):
        return Point.DUNNO_Q
    if _OURS & set(said):
        return Point.OPEN_Q
    return {"where": Point.WHERE_Q, "when": Point.WHEN_Q, "who": Point.WHO_Q}.get(which, Point.OPEN_Q)


def questions_of(turn: Turn) -> list[Sentence]:
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
    if said[:1] == ["why"] and (len(said) <= 4 or (said[1] == "you" and len(said) <= 8)):
        return True
    if said[:2] == ["if", "we"] and any(a in _OPENS and b in ("is", "are") for a, b in pairwise(said)):
        return True
    if said[:2] in (["what", "a"], ["what", "an"], ["what", "i"]):
        return False  # "what a nice surprise", "what I meant is"
    after = said[2:3] if said[1:2] == ["not"] else said[1:2]
    turned = bool(said) and said[0] in _ASKS and len(said) > 3 and not _TURNED.isdisjoint(after)
    return turned or (bool(said) and said[0] in _OPENS)


def proposes(turn: Turn, hit: Hit, everyday: list[Hit]) -> bool:
    """Whether what looks like an invitation is one: not small talk about plans, not a thing that is past."""
    sentence = turn.sentence(hit)
    said = turn.words_between(sentence.start, sentence.end)
    if "did" in said or said[:2] == ["have", "you"]:
        return False
    if _ASKS_OF.intersection(said[:1]) and not _TOGETHER_AT & set(said):
        return False  # "what is for dinner over there?"
    if not _MEETING.isdisjoint(said) and turn.scene.context.medium is not Medium.IN_PERSON:
        return True
    past = "have" in said and "would" in said and "to" in said
    here = turn.scene.context.medium is Medium.IN_PERSON and LATER.isdisjoint(said)
    comes = not _COMING.isdisjoint(said) or (not LATER.isdisjoint(said) and sentence.question)
    return comes and not past and not here and not any(turn.sentence(one) == sentence for one in everyday)


_ASKS_OF = words("what who how why whose")
_TOGETHER_AT = words("we us together meet meeting time day when about")
_HOPING = words(
    "hope hoping wonder wondering wondered curious give say thought thinking miss love kiss hug scratch pat"
)

_FEELS = words(
    "feel felt think thought miss missed want wanted wish wished wonder wondered regret cry dream believe hope expect"
    " suspect doubt mean"
)
_WORST_OF = words(
    "part thing bit of was is for about moment time one day night week month year to that it then in with memory"
)
_CURIOUS = words("wonder wondering wondered curious")
_FILLS = words(
    """
    is are was were am be been do does did has have had can could would will should i you it that this there he she
    they we the a an your my his her their our of to in on at for with from about and or but so if as by up out over
    after before these those any all some how what which when where who why s 's , . ? ! old new now then still
    going doing getting treating holding keeping been much many well good nice ok okay alright days lately nowadays
    moment mo currently right things thing like these today tonight week weekend morning evening day also and hey oh
    last past next few month months year years curious time been lot thought think be ask asking since then
    tell me know wonder wondered wondering hope hear ask what is yet again around back getting keep keeping up
    everything anything something nowadays recently though btw anyway even really just dear little lovely
    """
)


def matters_of(turn: Turn) -> tuple[frozenset[str], ...]:
    """The content words of each question (and of each wish to hear of something), without what carries no matter."""
    found = []
    for sentence in turn.doc.sentences:
        said = turn.words_between(sentence.start, sentence.end)
        wonders = not _CURIOUS.isdisjoint(said)
        if sentence.question or turn.doc.words[sentence.start] in _OPENS or said[:2] == ["tell", "me"] or wonders:
            found.append(frozenset(said) - _FILLS)
    return tuple(found)


def short_of(turn: Turn) -> str | None:
    """The short answer that the last question that has one asks for.

    None for "do you want to ...": what comes after it may be something to do together, and gets no passing yes.
    Nor, after a no, for what a yes could be heard as taking it back ("is Sunday still free?").
    """
    questions = questions_of(turn)
    for sentence in reversed(questions):
        said = turn.words_between(sentence.start, sentence.end)
        short = short_answer(said)
        if short is not None:
            if turn.scene.no_standing != "none" and not _OF_THE_ASK.isdisjoint(said):
                return None
            return None if "you" in said and not _WANTING.isdisjoint(said) else short
    return None


_WANTING = words("want wanna fancy")
_OF_THE_ASK = words(
    "coffee walk lunch dinner drink drinks pint tea meet meeting date film cinema gig hour table tickets place there"
    " tomorrow next week weekend sunday saturday friday monday tuesday wednesday thursday sometime free on door"
    " possible happening chance sure no yes maybe mind change offer invitation that me us we together"
    " love miss want care feel think angry single seeing"
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
