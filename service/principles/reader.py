"""The one reader: a turn in its context becomes markers with spans, intents, moves, a topic and area values.

Pure and deterministic: no I/O, no clock, no randomness, nothing kept between calls. Direction, coach,
evaluator and ``unsent score`` all call :func:`read`; none of them reads words on its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from service.points import Point
from service.principles.areas import area_values
from service.principles.confessing import disowned, no_more_than_that
from service.principles.context import set_scene
from service.principles.deeds import lifts_blame, told_deeds, told_not_done, wants_something
from service.principles.encoder import Look, look
from service.principles.find_clarity import find_blame, find_clarity, only_wonders
from service.principles.find_listening import find_listening
from service.principles.find_ownership import find_ownership
from service.principles.find_pressure import CALM, find_pressure, says_only_that
from service.principles.intents import INTENT_RULES, intents_of
from service.principles.learned import features, holds, sayable, settled, standing, unanswered, weigh
from service.principles.markers import PRESSURE_MARKERS, Context, Marker, MarkerId, Reading
from service.principles.no_as_yes import takes_no_answer
from service.principles.pattern import Hit, Matcher
from service.principles.points.asked import asked_about, matters_of, short_of
from service.principles.points.of_turn import points_of
from service.principles.rules.asked import ASKED_RULES
from service.principles.rules.asking import ASKING_RULES
from service.principles.rules.blame import BLAME_RULES
from service.principles.rules.clarity import CLARITY_RULES
from service.principles.rules.declaring import DECLARING_RULES
from service.principles.rules.excuse import EXCUSE_RULES
from service.principles.rules.freedom import FREEDOM_RULES
from service.principles.rules.guilt import GUILT_RULES
from service.principles.rules.listening import LISTENING_RULES
from service.principles.rules.news import NEWS_RULES
from service.principles.rules.ownership import OWNERSHIP_RULES
from service.principles.rules.passing import PASSING_RULES
from service.principles.rules.pressure import PRESSURE_RULES
from service.principles.rules.repair import REPAIR_RULES
from service.principles.rules.said import SAID_RULES
from service.principles.rules.talk import TALK_RULES
from service.principles.rules.watching import WATCHING_RULES
from service.principles.said_back import said_back
from service.principles.telling import only_tells
from service.principles.text import Doc, Texts, read_text
from service.principles.topic import echo_of, topic_of
from service.principles.turn import Turn, begin
from service.transcript import Area, AreaValue, Intent, Line, Medium, Role, Span

_MATCHER = Matcher(
    (
        *OWNERSHIP_RULES,
        *EXCUSE_RULES,
        *REPAIR_RULES,
        *PRESSURE_RULES,
        *GUILT_RULES,
        *WATCHING_RULES,
        *DECLARING_RULES,
        *ASKING_RULES,
        *FREEDOM_RULES,
        *LISTENING_RULES,
        *BLAME_RULES,
        *CLARITY_RULES,
        *INTENT_RULES,
        *NEWS_RULES,
        *SAID_RULES,
        *ASKED_RULES,
        *TALK_RULES,
        *PASSING_RULES,
    )
)
MAX_PLACES = 40
"""Sentences of one turn that are looked at one by one, some ten milliseconds each; a turn of more is taken whole."""
_TAKEN_UP = frozenset({MarkerId.SPECIFIC_APPRECIATION, MarkerId.SPECIFIC_OWNERSHIP})
"""What is answered to as it is, even where only the learned part is sure that it was said."""
_LEAVES_FREE = frozenset({MarkerId.RESPECTS_NO, MarkerId.EASY_OUT, MarkerId.ACCEPTS_OUTCOME})
_CHARGES = frozenset({MarkerId.BLAME, MarkerId.DEFENSIVE})
_AGAINST_A_DEED = frozenset({*_CHARGES, MarkerId.REHASHES_PAST, MarkerId.DODGES_QUESTION})
"""What cannot be meant by somebody who says what they did."""
_WANTS_TO_HEAR = re.compile(r"\b(?:like|want|love|glad|need) to (?:hear|understand|know|listen)\b")
_ORDER = {marker: index for index, marker in enumerate(MarkerId)}


def read(text: str, context: Context, *, place: bool = True) -> Reading:
    """Read one user turn.

    ``text`` is the raw turn, any string. Spans in the result are half-open code-point offsets into
    it. Markers are ordered by where they begin. Total: never raises, whatever the texts contain.
    The rules find markers and say what the areas are worth; what was learned from labelled turns
    then settles both (``service.principles.learned``). A marker that no rule saw has the sentence
    it is likeliest in as its span; the whole turn with ``place=False``, which spares looking at every
    sentence where nobody asks for places, and where there are more than ``MAX_PLACES``.
    """
    return finish_reading(begin_reading(text, context), look(text, context), place=place)


@dataclass(frozen=True, slots=True)
class Begun:
    """A turn as far as the rules have read it. ``found`` lacks the points: they depend on what stands in the end.

    ``expected`` are those where all that was found stands, if somebody had the time to ask for them.
    """

    text: str
    context: Context
    found: Reading
    turn: Turn
    expected: tuple[Point, ...] | None = None

    def expecting(self) -> Begun:
        """The same with the points ``expected``: two turns in three keep all that the rules find in them."""
        return replace(self, expected=points_of(self.turn, self.found.intents))


def finish_reading(begun: Begun, seen: Look, *, place: bool = True) -> Reading:
    """The second half of ``read``, of a turn that the rules have read and that the encoder has ``seen``."""
    text, context, found, turn = begun.text, begun.context, begun.found, begun.turn
    doc = turn.doc
    if not doc.words:
        return replace(found, points=points_of(turn, found.intents))
    looks = {text: seen}
    marked = frozenset(m.id for m in found.markers)
    row = features(text, context, marked, found.intents, found.moves, found.no_standing, found.areas, seen)
    weighed = weigh(row)
    there = standing(marked, seen, weighed, context, found.moves, found.no_standing)
    there |= _pressing_where_it_stands(found.markers, there, doc, context, looks) | says_only_that(turn)
    areas, presses = settled(found.areas, weighed, bool(marked & there & PRESSURE_MARKERS), unanswered(context))
    if turn.deeds and found.areas[Area.OWNERSHIP] is AreaValue.HELPED:
        # The story knows it for what it is; what was learned takes a thing said against oneself for a charge at times.
        there = (there | {MarkerId.SPECIFIC_OWNERSHIP}) - (_AGAINST_A_DEED - marked)
        presses = presses if there & PRESSURE_MARKERS or wants_something(turn) else 0.0
        learned = {a for a, value in areas.items() if value is AreaValue.HURT and presses == 0.0}
        areas |= {a: found.areas[a] for a in {*learned, Area.OWNERSHIP}}
    elif (lifts_blame(turn) or only_wonders(turn)) and not there & marked & _CHARGES:
        there -= _CHARGES
        areas |= {a: found.areas[a] for a in (Area.OWNERSHIP, Area.LISTENING) if areas[a] is AreaValue.HURT}
    elif (
        no_more_than_that(turn)
        and found.areas[Area.OWNERSHIP] is AreaValue.HELPED
        and areas[Area.NO_PRESSURE] is not AreaValue.HURT
    ):
        # How it is told shows a confession; what stands in it ("I told them you were mad") is no charge to the learned.
        there = (
            (there | {MarkerId.SPECIFIC_OWNERSHIP})
            - ({*_AGAINST_A_DEED, MarkerId.EXCUSE_BUT} - marked)
            - {MarkerId.INDISCRETION}
        )
        if areas[Area.LISTENING] is AreaValue.HURT:
            areas[Area.LISTENING] = found.areas[Area.LISTENING]
        if areas[Area.OWNERSHIP] is AreaValue.HURT or turn.scene.stage in ("cold", "light", "warm"):
            areas[Area.OWNERSHIP] = AreaValue.HELPED
    elif disowned(turn):
        there -= {MarkerId.SPECIFIC_OWNERSHIP}
        if areas[Area.OWNERSHIP] is AreaValue.HELPED:
            areas[Area.OWNERSHIP] = found.areas[Area.OWNERSHIP]
    if found.no_standing != "none" and not there & PRESSURE_MARKERS and only_tells(turn):
        # After a no the learned part takes any word for one too many; news and good wishes ask nothing of anybody.
        presses = 0.0
        if areas[Area.NO_PRESSURE] is AreaValue.HURT:
            areas[Area.NO_PRESSURE] = found.areas[Area.NO_PRESSURE]
    if found.no_standing != "none" and there & _LEAVES_FREE:
        if MarkerId.ASKS_AGAIN_AFTER_NO in says_only_that(turn):
            there -= _LEAVES_FREE
        elif MarkerId.RESPECTS_NO in there and takes_no_answer(turn, ruled=bool(there & marked & _LEAVES_FREE)):
            there -= {*_LEAVES_FREE, MarkerId.ACKNOWLEDGES}
            areas |= {a: AreaValue.NEUTRAL for a, value in areas.items() if value is AreaValue.HELPED}
    added = _placed(there - marked, doc, context, looks) if place else _unplaced(there - marked, doc)
    # Their reproach taken up to hear more of it ("you said I never listened. what did you mean?") is no charge.
    back = said_back(turn) is not None
    takes_up = back or MarkerId.OPEN_QUESTION in there or _WANTS_TO_HEAR.search(doc.canon)
    in_doubt = _CHARGES if takes_up else frozenset()
    if back:  # "you felt nobody was on your side. is that it?" has the words of a charge and asks to be put right
        hurt = {a: found.areas[a] for a, value in areas.items() if value is AreaValue.HURT}
        areas |= {a: value for a, value in hurt.items() if a is not Area.NO_PRESSURE}
    if not doc.vocabulary & CALM:  # "hi", said to somebody who has said no, is no acceptance to praise
        in_doubt |= {MarkerId.RESPECTS_NO}
    markers = [m for m in found.markers if m.id in there] + [
        replace(m, sure=m.id not in in_doubt and sayable(m.id, weighed), ruled=False) for m in added
    ]
    settled_markers = _in_order(markers)
    intents = _agreeing(found.intents, any(m.id in PRESSURE_MARKERS for m in settled_markers))
    stand = {marker: hits for marker, hits in turn.found.items() if marker in there}
    for marker in _TAKEN_UP & {m.id for m in markers if m.sure} - stand.keys():
        stand[marker] = [Hit(0, len(doc.words))]
    expected = begun.expected if stand.keys() == turn.found.keys() else None
    turn.found = stand
    points = points_of(turn, found.intents) if expected is None else expected
    if areas[Area.OWNERSHIP] is not AreaValue.HURT:
        points = tuple(point for point in points if point is not Point.BLAMES)
    if Point.INSULT not in points and there.isdisjoint((MarkerId.THREAT, MarkerId.BLAME)):
        intents = tuple(i for i in intents if i is not Intent.HOSTILE) or (Intent.OTHER,)
    return replace(found, markers=settled_markers, intents=intents, areas=areas, pressure=presses, points=points)


def _agreeing(intents: tuple[Intent, ...], presses: bool) -> tuple[Intent, ...]:
    """The intents, with pressure among them exactly where a marker of it stands."""
    others = tuple(i for i in intents if i is not Intent.PRESSURE)
    if presses:
        return (
            intents if Intent.PRESSURE in intents else (Intent.PRESSURE, *(i for i in others if i is not Intent.OTHER))
        )
    return others or (Intent.OTHER,)


def read_by_rules(text: str, context: Context, texts: Texts = read_text) -> Reading:
    """The same by rules alone, several times as fast: what the learned part is trained on top of.

    ``texts`` with a memory spare those who read the same words in many contexts the matching of them.
    """
    begun = begin_reading(text, context, texts)
    return replace(begun.found, points=points_of(begun.turn, begun.found.intents))


def begin_reading(text: str, context: Context, texts: Texts = read_text) -> Begun:
    """The first half of ``read``: the rules alone, while a thread may be looking at the same turn."""
    doc = texts(text)
    turn = begin(doc, set_scene(context, texts), _MATCHER)
    if doc.words:
        find_ownership(turn)
        turn.deeds = told_deeds(turn)
        turn.add(MarkerId.SPECIFIC_OWNERSHIP, turn.deeds)
        find_blame(turn)
        find_pressure(turn)
        told_not_done(turn)
        find_clarity(turn)
        find_listening(turn)
    intents = intents_of(turn)
    reading = Reading(
        markers=_markers(doc, turn),
        intents=intents,
        moves=turn.scene.moves,
        no_standing=turn.scene.no_standing,
        topic=topic_of(turn),
        echo=echo_of(turn),
        areas=area_values(turn),
        asked=asked_about(turn),
        short=short_of(turn),
        matters=matters_of(turn),
    )
    return Begun(text, context, reading, turn)


def _pressing_where_it_stands(
    markers: tuple[Marker, ...], there: frozenset[MarkerId], doc: Doc, context: Context, looks: dict[str, Look]
) -> frozenset[MarkerId]:
    """Finds of pressure that fell by the whole turn and hold in their own sentence: words around undo nothing.

    Nor does their number: where there are more sentences than are looked at, the find stands. ``looks`` are those
    of this turn so far, by what was looked at; more are put there.
    """
    fell = [m for m in markers if m.id in PRESSURE_MARKERS and m.id not in there]
    if not fell:
        return frozenset()
    spans = [doc.span(s.start, s.end) for s in doc.sentences if s.start < s.end]
    if len(spans) < 2:
        return frozenset()
    said = dict(zip(spans, _as_said(doc, spans), strict=True))
    hold: set[MarkerId] = set()
    for marker in fell:
        own = next((s for s in spans if s.start <= marker.span.start < s.end), None)
        if own is None or marker.id in hold:
            continue
        sentence = said[own]
        if sentence not in looks and len(looks) <= MAX_PLACES:
            looks[sentence] = look(sentence, context)
        if sentence not in looks or holds(marker.id, looks[sentence]):
            hold.add(marker.id)
    return frozenset(hold)


def _as_said(doc: Doc, spans: Sequence[Span]) -> list[str]:
    """Sentences with the marks they end in: "how's the dog" reads otherwise than "how's the dog?"."""
    ends = [*(span.start for span in spans[1:]), len(doc.raw)]
    return [doc.raw[span.start : end].rstrip() for span, end in zip(spans, ends, strict=True)]


def _placed(new: frozenset[MarkerId], doc: Doc, context: Context, looks: dict[str, Look]) -> list[Marker]:
    """The added markers, each in the sentence that has most of it, as far as there are few enough to look at."""
    spans = [doc.span(s.start, s.end) for s in doc.sentences if s.start < s.end]
    if not new or not 1 < len(spans) <= MAX_PLACES:
        return [Marker(m, spans[0]) for m in new] if len(spans) == 1 else _unplaced(new, doc)
    said = _as_said(doc, spans)
    for sentence in said:
        if sentence not in looks:
            looks[sentence] = look(sentence, context)
    return [Marker(m, max(zip(spans, said, strict=True), key=lambda one: looks[one[1]].markers[m])[0]) for m in new]


def _unplaced(new: frozenset[MarkerId], doc: Doc) -> list[Marker]:
    whole = doc.whole()
    return [Marker(m, whole) for m in new] if whole is not None else []


def warm() -> None:
    """Compile every pattern now, in a thread of the caller's choosing, and not in somebody's first turn."""
    read("hi", Context("", "", Medium.TEXT, (Line(Role.EX, "hi"),)))


def _markers(doc: Doc, turn: Turn) -> tuple[Marker, ...]:
    made: list[Marker] = []
    for marker, hits in turn.found.items():
        for hit in _merged(hits):
            made.append(Marker(marker, doc.span(hit.start, hit.end)))
    return _in_order(made)


def _in_order(markers: Iterable[Marker]) -> tuple[Marker, ...]:
    """Each place once, by where it begins."""
    return tuple(sorted(dict.fromkeys(markers), key=lambda one: (one.span.start, _ORDER[one.id], one.span.end)))


def _merged(hits: list[Hit]) -> list[Hit]:
    """Overlapping places of one marker become one place."""
    merged: list[Hit] = []
    for hit in sorted(hits, key=lambda one: (one.start, one.end)):
        if merged and hit.start < merged[-1].end:
            if hit.end > merged[-1].end:
                merged[-1] = Hit(merged[-1].start, hit.end)
        else:
            merged.append(hit)
    return merged
