"""From matched constructions to the pressure markers; what was said before decides much of it."""

from __future__ import annotations

import re

from service.principles.cues import deadlines, insisting, suffering, watching
from service.principles.markers import ExMove, MarkerId
from service.principles.no_as_yes import taken_for_yes
from service.principles.pattern import Hit
from service.principles.telling import tells
from service.principles.turn import Turn, touch
from service.principles.wordset import words

_LOGISTICS = words(
    "kids school pickup keys key bike stuff box boxes post mail parcel passport charger lease deposit landlord rent cat"
    " dog handover documents papers invoice bill vet custody"
)
_HERE = words("where here outside door come coming way arrive arriving")
_POSTED = words("asking heard post posted story stories photo photos picture pic instagram saw profile")
_PERMIT = words("ok okay alright mind can could may should would")
_IF_OK = words("ok okay alright suits easier mind knew hypothetically")
_SEEING = words("seeing dating dated single anyone someone dates")


def find_pressure(turn: Turn) -> None:
    """Add every marker that presses, and those that leave free (``easy_out``, ``respects_no``)."""
    _alone(turn)
    _watching(turn)
    _size_of_it(turn)
    _after_a_no(turn)
    if turn.scene.silence and not turn.scene.context.medium.spoken:
        turn.add_all(MarkerId.DOUBLE_TEXT)
    _low_interest(turn)
    _leaving_free(turn)


def asks(turn: Turn) -> list[Hit]:
    """Everything in the turn that asks for contact, a meeting or a reunion."""
    found = [hit for hit in turn.get("propose", "reunite") if not _only_dated(turn, hit)]
    return [hit for hit in found if not tells(turn, turn.sentence(hit)) and not own_thoughts(turn, hit)]


def _speaks_up(turn: Turn, hit: Hit) -> bool:
    """Whether it is oneself who wants to "say something", and nobody who shall."""
    said = turn.words_between(hit.start - 6, hit.end)
    return said[-3:] in (["to", "say", "something"], ["to", "say", "anything"]) and "i" in said


def own_thoughts(turn: Turn, hit: Hit) -> bool:
    """Whether it is only said what one thinks of: "I think about us a lot" asks for nothing."""
    said = turn.words_between(hit.start - 2, hit.end)
    at = next((i for i, word in enumerate(said) if word in ("think", "thinking")), 0)
    return said[at + 1 : at + 3] == ["about", "us"] and "i" in said[:at] and not turn.sentence(hit).question


def _only_dated(turn: Turn, hit: Hit) -> bool:
    """Whether a day ends a question that is about something else: "how was sunday?", "can you take Ida friday?"."""
    if turn.word(hit.start) not in _DAYS:
        return False
    sentence = turn.sentence(hit)
    said = turn.words_between(sentence.start, hit.start)
    if not _OF_BOTH.isdisjoint(said):
        return False
    return not _WAS.isdisjoint(said) or len(said) > 3


def _alone(turn: Turn) -> None:
    """Markers that need no context."""
    calm = turn.get("not_urgent")
    # "Yes or no" presses where it is about the two of them; about biscuits, in a light talk, it is a game.
    game = turn.scene.stage in ("cold", "light") and not _THE_TWO & turn.doc.vocabulary
    turn.add(MarkerId.BEGGING, turn.get("begging"))
    turn.add(
        MarkerId.URGENCY,
        [
            hit
            for hit in turn.free("urgency", "accepts_outcome")
            if not any(abs(hit.start - mark.start) < 8 for mark in calm)
            and not (game and "yes" in turn.words_between(hit.start, hit.end))
            and not _speaks_up(turn, hit)
        ],
    )
    if not calm:
        turn.add(MarkerId.URGENCY, deadlines(turn))
    if not turn.get("idiom"):
        turn.add(MarkerId.GUILT_TRIP, [hit for hit in turn.get("guilt_trip", "guilt_q") if not _meant_well(turn, hit)])
        if not turn.scene.asked and not turn.get("accept") and not turn.get("accepts_outcome"):
            turn.add(MarkerId.GUILT_TRIP, suffering(turn))
        turn.add(MarkerId.THREAT, turn.get("threat"))
    spoken_of = _ex_vocabulary(turn) & _KNOWN
    turn.add(
        MarkerId.PROBES,
        [hit for hit in turn.free("probes", "not_probe") if not (spoken_of and turn.doc.words[hit.start] in _THIRD)],
    )


def _meant_well(turn: Turn, hit: Hit) -> bool:
    """Whether "I hope you're happy" is said to be no sneer: "I hope you're happy, I mean it"."""
    return "hope" in turn.words_between(hit.start, hit.end) and bool(_MEANT.search(turn.doc.canon))


_MEANT = re.compile(r"\bi (?:really |do |truly )*mean (?:it|that)\b|\b(?:genuinely|sincerely|truly)\b")
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday tomorrow tonight today weekend week")
_OF_BOTH = words(
    "we us together meet meeting coffee walk lunch dinner drink drinks pint tea fancy free around about up see date"
    " come"
)
_WAS = words("was were did had went")
_THE_TWO = words("i me my you your we us our")
_KNOWN = words("cat dog kids baby son daughter mum dad sister brother nan gran puppy kitten boys girls")
_THIRD = words("is does has do did was who")


def _ex_vocabulary(turn: Turn) -> frozenset[str]:
    return frozenset().union(*(doc.vocabulary for doc in turn.scene.ex)) if turn.scene.ex else frozenset()


def _watching(turn: Turn) -> None:
    """Watching, turning up, provoking: unless the ex themselves opened the subject."""
    theirs = _ex_vocabulary(turn)
    if not theirs & _POSTED:
        turn.add(MarkerId.SURVEILLANCE, [*turn.free("surveillance", "not_seen"), *watching(turn)])
    invited = bool(theirs & _HERE) or turn.scene.reopened or any(hits.get("offer") for hits in turn.scene.ex_hits)
    if not invited:
        turn.add(
            MarkerId.SURPRISE_CONTACT,
            [
                hit
                for hit in turn.get("surprise_contact")
                if not (turn.sentence(hit).question and turn.sentence_has(hit, _PERMIT))
                and not turn.sentence_has(hit, _IF_OK)
                and turn.word(hit.start - 1) not in ("if", "hypothetically")
            ],
        )
    asked = turn.scene.asked and bool(theirs & _SEEING)
    if not asked:
        turn.add(MarkerId.JEALOUSY_BAIT, turn.get("jealousy_bait"))
        turn.add(MarkerId.INDISCRETION, [hit for hit in turn.get("indiscretion") if not _for_help(turn, hit)])


def _for_help(turn: Turn, hit: Hit) -> bool:
    """Whether the somebody who is seen is there to help: "I've been seeing somebody every Tuesday to learn ..."."""
    seen = "seeing" in turn.words_between(hit.start, hit.end)
    return turn.sentence_has(hit, _HELPERS) or (seen and turn.sentence_has(hit, _BY_THE_WEEK))


_HELPERS = words(
    "therapist therapy counselor counseling psychologist doctor gp coach group learn learning professional"
)
_BY_THE_WEEK = words("every weekly each mondays tuesdays wednesdays thursdays fridays")


def _size_of_it(turn: Turn) -> None:
    """Declarations and big asks against what the moment can carry."""
    scene = turn.scene
    stage = scene.stage
    returned = any("miss" in doc.vocabulary or "love" in doc.vocabulary for doc in scene.ex)
    big: list[Hit] = turn.get("heavy")
    if stage in ("cold", "light"):
        big += turn.get("reunite")
        if not returned:
            big += turn.get("declare")
    elif stage == "warm":
        big += turn.get("reunite")
        if scene.context.scenario_id == "first_meeting" and not returned:
            big += turn.get("declare")
    turn.add(MarkerId.TOO_MUCH_TOO_SOON, big)


def _after_a_no(turn: Turn) -> None:
    scene = turn.scene
    if scene.no_standing == "none" or scene.reopened or (turn.get("asks_leave") and not asks(turn)):
        return
    asking = [*asks(turn), *turn.get("plea", "reply_ask"), *turn.found.get(MarkerId.BEGGING, [])]
    if not turn.get("accept", "step_back") and not scene.has(ExMove.QUESTION):
        asking += insisting(turn)
    if scene.no_now != "none":
        asking += _selling_on(turn)
    asking += [hit for hit in turn.get("declare") if "want" in turn.words_between(hit.start, hit.end)]
    if turn.doc.vocabulary & _LOGISTICS and not turn.get("reunite") and not turn.has(MarkerId.BEGGING):
        asking = [hit for hit in asking if _goes_out(turn, hit)]
    if turn.get("asks_leave"):
        asking = [
            hit for hit in asking if turn.sentence(hit) not in {turn.sentence(one) for one in turn.get("asks_leave")}
        ]
    asking = [hit for hit in asking if not own_thoughts(turn, hit)]
    if turn.get("accept", "step_back"):
        asking = [hit for hit in asking if "ever" not in turn.words_between(hit.start - 2, hit.end)]
    if "please" in turn.doc.vocabulary and turn.doc.vocabulary <= _ONLY_PLEASE:
        asking.append(Hit(0, len(turn.doc.words)))  # said to a no and to nothing else, a please asks for it again
    if not turn.doc.vocabulary & _LOGISTICS:
        asking += taken_for_yes(turn)
    turn.add(MarkerId.ASKS_AGAIN_AFTER_NO, asking)


def _goes_out(turn: Turn, hit: Hit) -> bool:
    """Whether it is the two of them who would take the dog out, and no matter of who has the dog."""
    return {"we", "us"} & set(turn.words_between(hit.start, hit.end)) != set() and turn.sentence_has(hit, _OUTDOORS)


_OUTDOORS = words("walk stroll")


def says_only_that(turn: Turn) -> frozenset[MarkerId]:
    """Asking again, where the turn says nothing else or takes the no for a yes: no words around it undo that."""
    again = turn.found.get(MarkerId.ASKS_AGAIN_AFTER_NO, [])
    takes = any(hit in again for hit in taken_for_yes(turn)) if again else False
    return frozenset({MarkerId.ASKS_AGAIN_AFTER_NO}) if takes or _is_all(turn, again) else frozenset()


def _is_all(turn: Turn, hits: list[Hit]) -> bool:
    """Whether a short turn has nothing in it beside these places but words that carry no matter."""
    if not hits or turn.doc.size > _SHORT:
        return False
    beside = [word for at, word in enumerate(turn.doc.words) if not any(hit.start <= at < hit.end for hit in hits)]
    return _NOTHING_MORE.issuperset(beside)


_SHORT = 8
_NOTHING_MORE = words(
    "oh ah aw ok okay well so but and then just even please come on seriously really like honestly that is it all for"
    " old time times sake 's this once at least only . , ! ? you"
)
_ONLY_PLEASE = words("please oh ok come on just but x xx xxx . , ! ? aw really")


def _selling_on(turn: Turn) -> list[Hit]:
    """Right after a no: what sells or belittles what was declined, unless the same sentence lets it be."""
    sold, shortly = turn.get("sells_on"), turn.get("sells_shortly")
    if shortly and _is_all(turn, [*sold, *shortly]):
        sold += shortly
    lets_be = {
        turn.sentence(hit)
        for hit in turn.get("accept", "step_back", "accepts_outcome")
        if hit.end - hit.start > 1 and not any(touch(hit, one) for one in sold)
    }
    return [hit for hit in sold if turn.sentence(hit) not in lets_be]


def _low_interest(turn: Turn) -> None:
    scene, doc = turn.scene, turn.doc
    if not scene.has(ExMove.LOW_INTEREST) or turn.get("step_back") or scene.has(ExMove.QUESTION):
        return
    if scene.context.scenario_id in ("the_apology", "first_meeting") and not asks(turn):
        return
    # One small proposal that says itself that a no is fine asks nothing of somebody who is short.
    asked = asks(turn) and not turn.get("free", "easy")
    pushes = bool(asked or turn.get("declare")) or doc.marks >= 3 or doc.shouts >= 2
    if pushes or doc.size >= max(25, 6 * scene.ex_words):
        turn.add_all(MarkerId.IGNORES_LOW_INTEREST)


def _thin_yes(turn: Turn) -> bool:
    """Whether all there is of acceptance is a word at the start ("Right. Then don't be surprised ...")."""
    return all(hit.start <= 1 and hit.end - hit.start <= 2 for hit in turn.get("accept"))


def _their_terms(turn: Turn) -> list[Hit]:
    """Taking up the words of a boundary in a plain statement: "One evening, and we each go home after." """
    theirs = {word for doc in turn.scene.ex for word in doc.vocabulary if len(word) > 4}
    if turn.get("denial", "plea", "concede", "sneer") or not turn.doc.sentences or turn.doc.sentences[0].question:
        return []
    first = turn.doc.sentences[0]
    shared = [i for i in range(first.start, first.end) if turn.doc.words[i] in theirs]
    return [Hit(first.start, first.end)] if shared and turn.doc.marks == 0 and turn.doc.size <= 45 else []


def _lets_it_stand(turn: Turn) -> list[Hit]:
    """After a no, a turn of some substance that neither argues, asks nor sighs is an acceptance by itself."""
    doc = turn.doc
    if (
        turn.get("denial", "plea", "concede", "reply_ask", "declare", "excuse_but", "sneer")
        or doc.marks > 1
        or not doc.sentences
    ):
        return []
    if not 5 <= doc.size <= 60 or doc.shouts or "but" in doc.vocabulary or not doc.vocabulary & CALM:
        return []
    first = doc.sentences[0]
    return [] if first.question else [Hit(first.start, first.end)]


CALM = words(
    "then fine ok alright right yes sure course understood understand thank thanks respect noted agreed fair good"
    " best luck hope well bye goodbye care deal promise done keep leave stop"
)
"""Words without one of which nothing is an acceptance."""
_HARD = (
    MarkerId.ASKS_AGAIN_AFTER_NO,
    MarkerId.BEGGING,
    MarkerId.URGENCY,
    MarkerId.GUILT_TRIP,
    MarkerId.THREAT,
    MarkerId.SURPRISE_CONTACT,
    MarkerId.JEALOUSY_BAIT,
    MarkerId.SURVEILLANCE,
)


def _leaving_free(turn: Turn) -> None:
    if turn.has(*_HARD):
        return
    scene = turn.scene
    if asks(turn) or turn.get("practical", "asks_leave"):
        turn.add(MarkerId.EASY_OUT, turn.get("easy", "free"))
    elif scene.ex or turn.get("states_intent", "declare"):
        turn.add(MarkerId.EASY_OUT, turn.get("free"))
    refused = scene.no_now != "none" or scene.has(ExMove.BOUNDARY, ExMove.FIRM_NO)
    parting = scene.has(ExMove.GOODBYE) or scene.context.scenario_id == "closing_kindly"
    standing = scene.no_standing != "none" and not scene.reopened
    cool = scene.has(ExMove.LOW_INTEREST, ExMove.SILENCE) and not scene.silence
    if (
        turn.get("sneer")
        or turn.has(MarkerId.BLAME, MarkerId.EXCUSE_BUT)
        or (asks(turn) and not turn.has(MarkerId.EASY_OUT))
    ):
        return
    if turn.get("accept") and not turn.get("step_back") and turn.doc.size > 30 and _thin_yes(turn):
        return
    if refused and not scene.reopened:
        said = turn.get("accept", "step_back", "not_urgent")
        turn.add(MarkerId.RESPECTS_NO, said or _their_terms(turn) or _lets_it_stand(turn))
    elif scene.taken or (parting and scene.ex):
        turn.add(MarkerId.RESPECTS_NO, turn.get("accept", "step_back"))
    elif standing or cool:
        turn.add(MarkerId.RESPECTS_NO, turn.get("step_back"))
