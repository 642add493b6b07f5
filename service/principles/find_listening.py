"""From matched constructions to the listening markers: always read against what the ex just said."""

from __future__ import annotations

from service.principles.find_ownership import told
from service.principles.markers import ExMove, MarkerId
from service.principles.pattern import Hit
from service.principles.said_back import said_back
from service.principles.text import Sentence
from service.principles.turn import Turn, touch
from service.principles.wordset import words
from service.transcript import Medium

_DULL = words(
    "that this there what when where which who how why with from about have been were would could should will just"
    " really think know like want going some then than they them your yours mine because very much more over into"
    " back even also only never always ever again time times things thing something anything nothing well good okay"
    " thanks sorry please still here today tonight tomorrow make made said tell told says goes went come came does"
    " doing done feel felt need you i me my we us our ours it he she him her hers his their out off not yes hello"
    " down away before after while ok are is was has had did get got let lot way bit day days week year years people"
    " person someone anyone everyone asked ask question maybe might must each every other another same sure right"
    " fine guess kind sort long little big want wanted stop stopped talk talking text texting call calling meet"
    " meeting seeing change changed different love loved believe"
)
_PEOPLE = words(
    "dad mum sister brother mother father gran nan grandma grandpa son daughter kids uncle aunt cousin dog cat"
    " friend boss baby boy girl husband wife nephew niece"
)
_THIRD = words("he she they him her them his their it")
_MINE = words("i me my mine we us our")
_WH = words("how what where which who when whose")
_ASIDE = words(
    "so and but oh nice great cool ok well wow hey then yes really no ah aw right also hmm congratulations wait"
)
_TELLING = words("would could can will tell talk like love want happy glad curious wondering wondered interested")
_ELLIPSIS_SUBJECT = words("it that we they you i he she there this")
_ELLIPSIS_AUX = words("did was is were do does has have had am are would could should will can")
_LONG = {Medium.TEXT: 100, Medium.LETTER: 420, Medium.CALL: 160, Medium.IN_PERSON: 160}


def find_listening(turn: Turn) -> None:
    """Add the listening markers. Runs last: it needs to know what else the turn does."""
    turn.add(MarkerId.ASKS_LEAVE, [hit for hit in turn.get("asks_leave") if not _is_invitation(turn, hit)])
    _questions(turn)
    if turn.scene.ex and not turn.scene.silence:
        _acknowledges(turn)
        _defends(turn)
        _dodges(turn)
    _floor(turn)


def _is_invitation(turn: Turn, hit: Hit) -> bool:
    sentence = turn.sentence(hit)
    around = turn.words_between(sentence.start, sentence.end)
    return not {"coffee", "dinner", "lunch", "drink", "meet", "walk"}.isdisjoint(around)


def _questions(turn: Turn) -> None:
    """Open questions about them: a question word, nobody's interest but theirs, no ask and no reproach in it."""
    walls = turn.get("not_open_q", "propose", "reunite", "blame", "guilt_trip", "reply_ask", "asks_leave", "evade")
    walls += turn.found.get(MarkerId.PROBES, [])
    found = []
    for sentence in turn.doc.sentences:
        lead = _skip(turn, sentence)
        if any(sentence.start <= wall.start <= lead + 2 and wall.start < sentence.end for wall in walls):
            continue
        if turn.doc.quoted[sentence.start] or (told(turn) and turn.word(lead - 1) == "but"):
            continue
        if is_about_them(turn, sentence) and _opens(turn, sentence):
            found.append(Hit(_skip(turn, sentence), sentence.end))
    for hit in turn.get("open_q"):
        sentence = turn.sentence(hit)
        if any(sentence.start <= wall.start < sentence.end for wall in walls):
            continue
        if turn.word(hit.start) in _TELLING or turn.word(hit.start) == "and":
            found.append(Hit(hit.start, sentence.end))
    turn.add(MarkerId.OPEN_QUESTION, found)


def is_about_them(turn: Turn, sentence: Sentence) -> bool:
    """Whether a sentence asks about the other person's side of life and not about oneself or "us"."""
    if not sentence.question:
        return False
    body = turn.words_between(_skip(turn, sentence), sentence.end)
    return not (_MINE & set(body)) or body[:1] == ["tell"]


def _skip(turn: Turn, sentence: Sentence) -> int:
    here = sentence.start
    while here < sentence.end - 1 and (turn.word(here) in _ASIDE or turn.word(here) in (",", '"')):
        here += 1
    return here


def _opens(turn: Turn, sentence: Sentence) -> bool:
    body = [word for word in turn.words_between(_skip(turn, sentence), sentence.end) if word not in ("?", ".", "!")]
    if not body:
        return False
    if (
        told(turn)
        and body[0] in ("who", "what", "where", "when", "how")
        and not {"you", "your", "it", "that"} & set(body)
    ):
        return False
    if body[:3] in (["is", "there", "anything"], ["is", "there", "something"], ["was", "there", "anything"]):
        return True
    if body[0] in _WH or (len(body) >= 2 and body[-1] in ("how", "what", "why")):
        return True
    lead = [
        index for index, word in enumerate(body) if word in _WH and index and body[index - 1] in (",", "and", "then")
    ]
    return bool(lead) or body in (["you"], ["and", "you"], ["yourself"], ["yours"])


def _defends(turn: Turn) -> None:
    """Arguing with a hurt or a criticism. Without anything that hears it, an answer to a hurt that argues is this."""
    scene = turn.scene
    if not told(turn) and not (scene.hurt_before and scene.has(ExMove.FIRM_NO, ExMove.QUESTION)):
        return
    heard = turn.has(
        MarkerId.SPECIFIC_OWNERSHIP,
        MarkerId.NAMES_HURT,
        MarkerId.ACKNOWLEDGES,
        MarkerId.OPEN_QUESTION,
        MarkerId.APOLOGY,
        MarkerId.SPECIFIC_REPAIR,
        MarkerId.RESPECTS_NO,
    )
    places = [*turn.found.get(MarkerId.EXCUSE_BUT, []), *turn.found.get(MarkerId.BLAME, [])]
    places += turn.found.get(MarkerId.SHARED_BLAME, [])
    denials = turn.get("denial")
    if not heard or places or len(denials) > 1:
        places += denials
    if not places and not heard and scene.has(ExMove.HURT_TOLD):
        places = [
            Hit(act.start, act.end) for act in turn.acts if act.subject in ("i", "you", "it") and not act.question
        ][:1]
        if turn.has(MarkerId.BEGGING, MarkerId.ASKS_FORGIVENESS) or turn.get("propose", "reunite"):
            places = []
        if turn.has(MarkerId.EASY_OUT, MarkerId.ACCEPTS_OUTCOME) or turn.get("say_free"):
            places = []  # "you don't have to do anything with it" argues with nothing
    turn.add(MarkerId.DEFENSIVE, places)


_SOUR = (MarkerId.EXCUSE_BUT, MarkerId.BLAME, MarkerId.GUILT_TRIP, MarkerId.SHARED_BLAME)


def _acknowledges(turn: Turn) -> None:
    soured = turn.has(*_SOUR) or (bool(turn.get("denial")) and told(turn) and not turn.has(MarkerId.SPECIFIC_OWNERSHIP))
    conceded = turn.get("concede")
    if turn.doc.size <= 6 and not turn.get("accept_warm") and not turn.doc.marks:
        thin = words("ok oh right i know wow hm yes no sure so well fine had not have that is it one see coming did")
        if turn.doc.vocabulary - words(". , ! ?") <= thin:
            return
    places = [hit for hit in turn.free("ack", "not_ack") if not (soured and any(touch(hit, one) for one in conceded))]
    if turn.get("switch") and not turn.has(MarkerId.OPEN_QUESTION) and turn.doc.sentences:
        first = turn.doc.sentences[0]
        if all(hit.start < first.end for hit in places) and first.end - first.start <= 4:
            places = []
            return
    if soured:
        places = [hit for hit in places if "right" in turn.words_between(hit.start, hit.end)]
    else:
        places += _ellipses(turn)
        places += _echo(turn)
    back = said_back(turn)
    if back is not None:
        places = [*places, Hit(back.start, back.end)]
    turn.add(MarkerId.ACKNOWLEDGES, places)


def _ellipses(turn: Turn) -> list[Hit]:
    """A verb phrase that lives on theirs: "It did.", "We did.", "I said I would and I didn't." """
    found = []
    for index in range(len(turn.doc.words) - 2):
        subject, verb, after = turn.doc.words[index : index + 3]
        if subject not in _ELLIPSIS_SUBJECT or verb not in _ELLIPSIS_AUX:
            continue
        before = turn.word(index - 1)
        if after == "really":
            after = turn.word(index + 3)
        closes = after in (".", "!", ",") or (after == "not" and turn.word(index + 3) in (".", "!", ","))
        opens = index == 0 or before in (".", ",", "!", "and", "yes", "no", "know")
        if closes and opens and turn.doc.sentences and index <= turn.doc.sentences[0].end + 1:
            found.append(Hit(index, index + 2))
    return found


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _echo(turn: Turn) -> list[Hit]:
    """Content words taken up from the ex's last message, and "he" or "she" for someone they spoke of."""
    if turn.scene.asked and len(turn.scene.ex) == 1 and all(s.question for s in turn.scene.ex[0].sentences):
        return []
    theirs = {_stem(word) for doc in turn.scene.ex for word in doc.vocabulary if len(word) > 3 and word not in _DULL}
    kin = any(doc.vocabulary & _PEOPLE for doc in turn.scene.ex)
    found: list[Hit] = []
    for index, word in enumerate(turn.doc.words):
        if (len(word) > 3 and word not in _DULL and _stem(word) in theirs) or (
            kin and word in _THIRD and turn.doc.sentence(index).question
        ):
            found.append(Hit(index, index + 1))
    return found


def _dodges(turn: Turn) -> None:
    """A direct question of the ex's to which nothing in the turn is an answer."""
    scene, doc = turn.scene, turn.doc
    if not scene.asked or not doc.sentences:
        return
    answered = turn.has(
        MarkerId.STATES_INTENT,
        MarkerId.SPECIFIC_OWNERSHIP,
        MarkerId.STATES_LIMIT,
        MarkerId.NAMES_HURT,
        MarkerId.SPECIFIC_REPAIR,
        MarkerId.RESPECTS_NO,
        MarkerId.CONDITIONAL_APOLOGY,
        MarkerId.APOLOGY,
        MarkerId.BARE_CHANGE_CLAIM,
    )
    if turn.get("evade") and not answered and not scene.has(ExMove.BOUNDARY):
        turn.add_all(MarkerId.DODGES_QUESTION)
        return
    first = doc.sentences[0]
    counter = first.question and first.end - first.start > 3 and not is_about_them_echo(turn, first)
    only_asks = all(sentence.question for sentence in doc.sentences)
    if scene.why_here and "to" in turn.doc.words[:3]:  # "honestly, to try again"
        return
    wanting = not scene.ex[-1].vocabulary.isdisjoint(("wanted", "want", "need", "help", "up"))
    if only_asks and wanting and turn.get("practical"):
        return
    if (only_asks or (counter and not scene.phatic)) and not answered and doc.size > 1:
        turn.add_all(MarkerId.DODGES_QUESTION)
        return
    if scene.why_here and not answered:
        mine = any(act.subject == "i" for act in turn.acts) or doc.vocabulary & words(
            "because miss thinking closure curious about"
        )
        if not mine:
            turn.add_all(MarkerId.DODGES_QUESTION)


def is_about_them_echo(turn: Turn, sentence: Sentence) -> bool:
    """Whether a question only takes up theirs ("The house? I think of it all the time")."""
    theirs = {_stem(word) for doc in turn.scene.ex for word in doc.vocabulary if word not in _DULL}
    body = [word for word in turn.words_between(sentence.start, sentence.end) if len(word) > 3]
    return sentence.end - sentence.start <= 5 and any(_stem(word) in theirs for word in body)


def _floor(turn: Turn) -> None:
    """Length against the medium and against what the ex wrote; many questions at once."""
    scene, doc = turn.scene, turn.doc
    limit = _LONG[scene.context.medium]
    if scene.stage == "deep" or scene.has(ExMove.HURT_TOLD) or scene.why_here:
        limit = int(limit * 1.6)
    elif scene.ex and scene.ex_words <= 8:
        limit = int(limit * 0.75)
    if doc.size > limit or doc.marks >= (6 if scene.context.medium is Medium.LETTER else 5):
        turn.add_all(MarkerId.DOMINATES)
