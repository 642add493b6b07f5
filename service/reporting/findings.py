"""Evidence turned into what is shown: findings with words, source and one other way; strengths; what to mend."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from service.knowledge import Principle, Scenario
from service.principles.markers import MarkerId
from service.prompting.load import Knowledge
from service.reporting.better import AGAINST, better_line, sayable
from service.reporting.evidence import Evidence
from service.reporting.material import Material, OwnTurn
from service.reporting.quotes import locate, same_words
from service.reporting.schema import Finding, Mend, SourceRef, Strength
from service.reporting.words import Words
from service.transcript import Intent, Span

MAX_STRENGTHS = 2
MAX_MEND = 3
MAX_NOTE = 200
MAX_QUOTE = 240
_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…]+[\"'”’)]*|\n|$)")
_NOT_SAID = re.compile(
    r"\b(?:great|good|nice|excellent|amazing|fantastic) (?:job|work)\b|\bwell done\b|\bbravo\b"
    r"|\byou(?:'re| are) (?:being |so |too |very )?(?:an? )?"
    r"(?:pushy|needy|selfish|manipulative|toxic|narciss\w*|clingy|desperate)"
    r"|\byour ex (?:will|would|won't)\b|\b(?:he|she|they) will (?:come|take|forgive|want)\b"
    r"|\bchances?\b|\bget(?:ting)? back together\b|\bwin (?:him|her|them) back\b|%|<|\bboundaries\b|\bvalid\b",
    re.IGNORECASE,
)
"""What a report never says, whoever words it (experience.md "Words", principles.md §1)."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding and how much it weighs among others."""

    finding: Finding
    weight: float


class FindingMaker:
    """Puts words, source and a better line to evidence. Holds nothing but what it is given."""

    def __init__(self, material: Material, knowledge: Knowledge, words: Words, scenario: Scenario | None) -> None:
        self._own = {own.turn_id: own for own in material.own}
        self._principles = knowledge.principles
        self._words = words
        self._weighs = frozenset(scenario.weighs) if scenario else frozenset()
        self._titles = {g.id: (g.title, {s.id: s.title for s in g.sections}) for g in knowledge.guides.guides}

    def show(self, evidence: Iterable[Evidence]) -> list[Shown]:
        """Evidence with words of the person's to point to, in the order of the talk.

        A check is answered once for each turn: by the weightiest marker, and its longest words.
        """
        best: dict[tuple[str, str, str], tuple[Evidence, Span]] = {}
        for e in evidence:
            if e.span is None or not e.check:
                continue
            key = (e.turn_id, e.check, e.verdict)
            if key not in best or self._rank(e, e.span) > self._rank(*best[key]):
                best[key] = (e, e.span)
        shown = [Shown(self._finding(e, span, self._own[e.turn_id]), self._weight(e)) for e, span in best.values()]
        return sorted(shown, key=lambda s: (s.finding.turn_no, s.finding.start, s.finding.check))

    def _finding(self, e: Evidence, span: Span, own: OwnTurn) -> Finding:
        principle = self._principles[e.principle]
        better = better_line(own, e, principle) if e.verdict == "no" else None
        return Finding(
            turn_id=e.turn_id,
            turn_no=e.turn_no,
            quote=span.of(own.text),
            start=span.start,
            end=span.end,
            area=e.area,
            principle=principle.id,
            principle_name=principle.name,
            check=e.check,
            verdict=e.verdict,
            source=self._source(principle),
            by=e.by,
            marker=e.marker,
            words=self._says(e, own),
            better_line=(better.line or self._words.unsent_line) if better else None,
            better_kind=better.kind if better else None,
            better_after=better.after if better else None,
            disputed=e.disputed,
        )

    def _says(self, e: Evidence, own: OwnTurn) -> str:
        if e.by == "judge" and (note := decent(e.note)) and quotes_hold(note, own.text):
            return note
        copy = self._words.principles[e.principle]
        if e.marker == MarkerId.EASY_OUT.value and Intent.INVITATION not in own.reading.intents:
            return copy.praise  # "Is it a bad moment?" proposes nothing
        if e.marker is not None and self._first_meant(e):
            marker = self._words.markers[MarkerId(e.marker)]
            return (marker.praise if e.verdict == "yes" else marker.does) or copy.does
        return copy.praise if e.verdict == "yes" else copy.does

    def _rank(self, e: Evidence, span: Span) -> tuple[float, int]:
        return self._weight(e), span.end - span.start

    def _first_meant(self, e: Evidence) -> bool:
        """Whether the evidence is about the principle that its marker is first of all about."""
        return e.marker is None or next(iter(self._words.markers[MarkerId(e.marker)].checks)) == e.principle

    def _weight(self, e: Evidence) -> float:
        own: float = self._words.principles[e.principle].weight
        if e.marker is not None:
            own = self._words.markers[MarkerId(e.marker)].weight * (1.0 if self._first_meant(e) else 0.6)
        return own * (1.2 if e.principle in self._weighs else 1.0) * (0.8 if e.disputed else 1.0)

    def _source(self, principle: Principle) -> SourceRef:
        first = principle.sources[0]
        title, sections = self._titles[first.guide]
        return SourceRef(
            guide=first.guide, guide_title=title, section=first.section, section_title=sections[first.section]
        )

    # -- what stands on the first page -------------------------------------------------------------
    def strengths(self, shown: Sequence[Shown]) -> tuple[Strength, ...]:
        """At most two, of different principles and, where there is a choice, from different turns without a fault.

        Words in which the rules or the judge see a fault are no strength, whoever praises them.
        """
        faulty = {s.finding.turn_id for s in shown if s.finding.verdict == "no"}
        good = [s for s in shown if s.finding.verdict == "yes" and not self._at_fault(s.finding, shown)]
        good.sort(key=lambda s: (s.finding.turn_id in faulty, -s.weight, s.finding.turn_no))
        chosen: list[Finding] = []
        for other_turn in (True, False):
            for one in (s.finding for s in good):
                if len(chosen) == MAX_STRENGTHS:
                    break
                if any(_alike(one, c) for c in chosen):
                    continue
                if other_turn and any(one.turn_id == c.turn_id for c in chosen):
                    continue
                chosen.append(one)
        return tuple(self._strength(one) for one in chosen)

    def _at_fault(self, one: Finding, shown: Sequence[Shown]) -> bool:
        markers = self._own[one.turn_id].reading.markers
        faults = [(m.span.start, m.span.end) for m in markers if m.id in AGAINST]
        faults += [
            (s.finding.start, s.finding.end)
            for s in shown
            if s.finding.verdict == "no" and s.finding.turn_id == one.turn_id
        ]
        return any(start < one.end and one.start < end for start, end in faults)

    def _strength(self, one: Finding) -> Strength:
        span = self._in_full(one)
        return Strength(
            turn_id=one.turn_id,
            turn_no=one.turn_no,
            quote=span.of(self._own[one.turn_id].text),
            start=span.start,
            end=span.end,
            principle=one.principle,
            principle_name=one.principle_name,
            words=one.words,
        )

    def to_mend(self, shown: Sequence[Shown]) -> tuple[Mend, ...]:
        """At most three, the most consequential first, no principle and no line twice."""
        left = [s for s in shown if s.finding.verdict == "no"]
        bad = [s.finding for s in left]
        often = Counter(f.check for f in bad)
        chosen: list[Finding] = []

        def rank(one: Shown) -> tuple[float, int, int]:
            crowded = 0.75 if any(one.finding.turn_id == c.turn_id for c in chosen) else 1.0
            weight = (one.weight + 3 * min(3, often[one.finding.check] - 1)) * crowded
            return -weight, one.finding.turn_no, one.finding.start

        while left and len(chosen) < MAX_MEND:
            top = min(left, key=rank).finding
            chosen.append(top)
            left = [s for s in left if not _alike(s.finding, top)]
        return tuple(self._mend(one, bad) for one in chosen)

    def _mend(self, one: Finding, bad: Sequence[Finding]) -> Mend:
        span = self._in_full(one)
        again = sorted({o.turn_no for o in bad if o.check == one.check and o.turn_no > one.turn_no})
        words = one.words
        if again:
            copy = self._words.again_once if len(again) == 1 else self._words.again_often
            words = f"{words} {copy.format(turns=', '.join(map(str, again)))}"
        return Mend(
            turn_id=one.turn_id,
            turn_no=one.turn_no,
            quote=span.of(self._own[one.turn_id].text),
            start=span.start,
            end=span.end,
            principle=one.principle,
            principle_name=one.principle_name,
            check=one.check,
            words=words,
            source=one.source,
            better_line=one.better_line,
            better_kind=one.better_kind,
            better_after=one.better_after,
        )

    def _in_full(self, one: Finding) -> Span:
        """The sentence or sentences that a short span stands in, so that the quote reads as something said."""
        text = self._own[one.turn_id].text
        touched = [m for m in _SENTENCE.finditer(text) if m.start() < one.end and one.start < m.end()]
        start = min([one.start, *(m.start() for m in touched)])
        end = max([one.end, *(m.end() for m in touched)])
        while start < one.start and text[start].isspace():
            start += 1
        while end > one.end and text[end - 1].isspace():
            end -= 1
        return Span(start, end) if end - start <= MAX_QUOTE else Span(one.start, one.end)


def decent(note: str) -> str | None:
    """A judge's sentence if it may be shown as it is: one short line, and nothing in it that is never said."""
    note = " ".join(note.split())
    if not 8 <= len(note) <= MAX_NOTE or _NOT_SAID.search(note) or not same_words(note):
        return None
    return note if sayable(note) else None


_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]+)[\"”“»]|(?<!\w)['‘]([^'‘’]+(?:['’]\w[^'‘’]*)*)['’](?!\w)")


def quotes_hold(note: str, text: str) -> bool:
    """Whether all that a judge's sentence puts in quotation marks stands in the turn: a quote there is one as well."""
    said = (m[1] or m[2] for m in _QUOTED.finditer(note))
    return all(locate(one.strip(" .,!?…"), text) is not None for one in said if one.strip(" .,!?…"))


def _alike(one: Finding, other: Finding) -> bool:
    """Whether two findings would say nearly the same: the same principle, marker or words of the turn."""
    same_place = one.turn_id == other.turn_id and one.start < other.end and other.start < one.end
    same_marker = one.marker is not None and one.marker == other.marker
    return same_place or same_marker or one.principle == other.principle
