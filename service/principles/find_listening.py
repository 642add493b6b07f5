"""From matched constructions to the listening markers: always read against what the ex just said."""

from __future__ import annotations

from service.principles.markers import ExMove, MarkerId
from service.principles.pattern import Hit
from service.principles.turn import Turn
from service.principles.wordset import words
from service.transcript import Medium

_DULL = words(
    "that this there what when where which who how why with from about have been were would could should will just really"
    " think know like want going some then than they them your yours mine because very much more over into back even also"
    " only never always ever again time times things thing something anything nothing well good okay thanks sorry please"
    " still here today tonight tomorrow make made said tell told says goes went come came does doing done feel felt need"
    " here you i me my we us our ours it he she him her his hers their out off not yes hello down away before after while"
    " ok are is was has had did get got let lot way bit day days week year years people person someone anyone everyone"
    " asked ask question maybe might must each every other another same sure right fine guess kind sort long little big"
)
_PEOPLE = words(
    "dad mum sister brother mother father gran nan grandma grandpa son daughter kids uncle aunt cousin dog cat friend boss"
    " baby boy girl husband wife boyfriend girlfriend partner nephew niece"
)
_THIRD = words("he she they him her them his their it")
_YES_NO = words("yes no i am not did was have never sure maybe honestly of course definitely kind_of sometimes once it that truth")
_AUX = words("do did does are is were was have has had can could would will should")
_LONG = {Medium.TEXT: 100, Medium.LETTER: 420, Medium.CALL: 160, Medium.IN_PERSON: 160}


def find_listening(turn: Turn) -> None:
    """Add the listening markers. Runs last: it needs to know what else the turn does."""
    scene = turn.scene
    turn.add(MarkerId.ASKS_LEAVE, [hit for hit in turn.get("asks_leave") if not _is_invitation(turn, hit)])
    _questions(turn)
    heard = bool(scene.ex) and not scene.silence
    if heard:
        _defends(turn)
        _acknowledges(turn)
        _dodges(turn)
    _floor(turn)


def _is_invitation(turn: Turn, hit: Hit) -> bool:
    sentence = turn.sentence(hit)
    words = turn.words_between(sentence.start, sentence.end)
    return not {"coffee", "dinner", "lunch", "drink", "meet", "walk"}.isdisjoint(words)


def _questions(turn: Turn) -> None:
    walls = turn.get("not_open_q", "probes", "propose", "reunite", "blame", "guilt_trip", "reply_ask")
    for hit in turn.get("open_q"):
        sentence = turn.sentence(hit)
        telling = turn.word(hit.start) in ("tell", "talk", "like", "love", "want", "happy", "glad", "curious", "wondering")
        if not sentence.question and not telling:
            continue
        if any(sentence.start <= wall.start < sentence.end for wall in walls):
            continue
        turn.add(MarkerId.OPEN_QUESTION, [Hit(hit.start, sentence.end)])


def _defends(turn: Turn) -> None:
    scene = turn.scene
    if not scene.has(ExMove.HURT_TOLD) and not (scene.hurt_before and scene.has(ExMove.FIRM_NO, ExMove.QUESTION)):
        return
    places = [*turn.get("denial"), *turn.found.get(MarkerId.EXCUSE_BUT, []), *turn.found.get(MarkerId.BLAME, [])]
    places += turn.found.get(MarkerId.SHARED_BLAME, [])
    if not turn.has(MarkerId.EXCUSE_BUT, MarkerId.BLAME, MarkerId.SHARED_BLAME):
        owned = len(turn.found.get(MarkerId.SPECIFIC_OWNERSHIP, [])) + len(turn.found.get(MarkerId.NAMES_HURT, []))
        if owned > len(places):
            return
    turn.add(MarkerId.DEFENSIVE, places)


def _acknowledges(turn: Turn) -> None:
    soured = turn.has(MarkerId.EXCUSE_BUT, MarkerId.DEFENSIVE, MarkerId.BLAME, MarkerId.GUILT_TRIP)
    conceded = turn.get("concede")
    places = [
        hit
        for hit in turn.get("ack")
        if not (soured and any(hit.start < one.end and one.start < hit.end for one in conceded))
    ]
    if soured:
        places = [hit for hit in places if turn.word(hit.start) in ("you", "that") and "right" in turn.words_between(hit.start, hit.end)]
    else:
        places += _echo(turn)
    turn.add(MarkerId.ACKNOWLEDGES, places)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _echo(turn: Turn) -> list[Hit]:
    """Content words taken up from the ex's last message, and "he" or "she" for someone they spoke of."""
    theirs = {_stem(word) for doc in turn.scene.ex for word in doc.vocabulary if len(word) > 3 and word not in _DULL}
    kin = any(doc.vocabulary & _PEOPLE for doc in turn.scene.ex)
    found: list[Hit] = []
    for index, word in enumerate(turn.doc.words):
        if len(word) > 3 and word not in _DULL and _stem(word) in theirs:
            found.append(Hit(index, index + 1))
        elif kin and (word in _PEOPLE or (word in _THIRD and turn.doc.sentence(index).question)):
            if word in _THIRD or any(word in doc.vocabulary for doc in turn.scene.ex):
                found.append(Hit(index, index + 1))
    return found


def _dodges(turn: Turn) -> None:
    """A direct question of the ex's to which nothing in the turn is an answer."""
    scene, doc = turn.scene, turn.doc
    if not scene.asked or not scene.ex:
        return
    asked = next((s for d in reversed(scene.ex) for s in reversed(d.sentences) if s.question), None)
    if asked is None:
        return
    source = next(d for d in reversed(scene.ex) if asked in d.sentences)
    words = source.words[asked.start : asked.end]
    evades = turn.get("evade")
    first_person = not doc.vocabulary.isdisjoint(("i", "my", "me", "mine", "we"))
    statement = any(not s.question and s.end - s.start >= 2 for s in doc.sentences)
    honest = turn.has(MarkerId.STATES_INTENT, MarkerId.SPECIFIC_OWNERSHIP, MarkerId.APOLOGY, MarkerId.STATES_LIMIT, MarkerId.NAMES_HURT)
    opens = [w for w in doc.words[:4] if w not in (",", '"')]
    if honest and not evades:
        return
    if evades and not honest and not turn.has(MarkerId.ACKNOWLEDGES):
        turn.add_all(MarkerId.DODGES_QUESTION)
        return
    if scene.why_here:
        if not honest and not {"because", "miss", "wanted", "want", "owe", "thinking", "thought", "know", "hope", "saw"} & doc.vocabulary:
            turn.add_all(MarkerId.DODGES_QUESTION)
        return
    body = [w for w in words if w not in ("so", "and", "but", ",", "hey", "ok")]
    if body and body[0] in _AUX:
        answered = bool({*opens} & {"yes", "no", "not", "i", "honestly", "sure", "maybe", "never", "sometimes", "it", "that", "of"})
        shared = {_stem(w) for w in doc.vocabulary if w not in _DULL} & {_stem(w) for w in words if w not in _DULL and len(w) > 3}
        if not answered and not shared and not (statement and first_person):
            turn.add_all(MarkerId.DODGES_QUESTION)
        return
    if not statement and not first_person and not {"good", "fine", "ok", "well", "great", "same", "not", "work", "mostly"} & doc.vocabulary:
        turn.add_all(MarkerId.DODGES_QUESTION)


def _floor(turn: Turn) -> None:
    """Length against the medium and against what the ex wrote; many questions at once."""
    scene, doc = turn.scene, turn.doc
    limit = _LONG[scene.context.medium]
    heavy = scene.stage == "deep" or scene.has(ExMove.HURT_TOLD) or scene.why_here
    if heavy:
        limit = int(limit * 1.6)
    elif scene.ex and scene.ex_words <= 8:
        limit = int(limit * 0.75)
    if doc.size > limit or doc.marks >= (5 if scene.context.medium is Medium.LETTER else 4):
        turn.add_all(MarkerId.DOMINATES)
