"""Evidence turned into what is shown: findings with words, source and one other way; strengths; what to mend."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from service.knowledge import Principle, Scenario
from service.principles.markers import MarkerId
from service.prompting.load import Knowledge
from service.reporting.better import better_line
from service.reporting.evidence import Evidence
from service.reporting.material import Material, OwnTurn
from service.reporting.quotes import same_words
from service.reporting.schema import Finding, Mend, SourceRef, Strength
from service.reporting.words import Words
from service.transcript import Span

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
        """Every piece of evidence that has words of the person's to point to, in the order of the talk."""
        shown = [
            Shown(self._finding(e, e.span, self._own[e.turn_id]), self._weight(e))
            for e in evidence
            if e.span is not None and e.check
        ]
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
            words=self._says(e),
            better_line=(better[0] or self._words.unsent_line) if better else None,
            better_kind=better[1] if better else None,
            disputed=e.disputed,
        )

    def _says(self, e: Evidence) -> str:
        if e.by == "judge" and (note := decent(e.note)):
            return note
        copy = self._words.principles[e.principle]
        if e.marker is not None:
            marker = self._words.markers[MarkerId(e.marker)]
            return (marker.praise if e.verdict == "yes" else marker.does) or copy.does
        return copy.praise if e.verdict == "yes" else copy.does

    def _weight(self, e: Evidence) -> float:
        own = self._words.markers[MarkerId(e.marker)].weight if e.marker else self._words.principles[e.principle].weight
        return own * (1.2 if e.principle in self._weighs else 1.0) * (0.8 if e.disputed else 1.0)

    def _source(self, principle: Principle) -> SourceRef:
        first = principle.sources[0]
        title, sections = self._titles[first.guide]
        return SourceRef(
            guide=first.guide, guide_title=title, section=first.section, section_title=sections[first.section]
        )

    # -- what stands on the first page -------------------------------------------------------------
    def strengths(self, shown: Sequence[Shown]) -> tuple[Strength, ...]:
        """At most two, of different principles and, where there is a choice, from different turns without a fault."""
        faulty = {s.finding.turn_id for s in shown if s.finding.verdict == "no"}
        good = [s for s in shown if s.finding.verdict == "yes" and not s.finding.disputed]
        good.sort(key=lambda s: (s.finding.turn_id in faulty, -s.weight, s.finding.turn_no))
        chosen: list[Finding] = []
        for other_turn in (True, False):
            for one in (s.finding for s in good):
                if len(chosen) == MAX_STRENGTHS:
                    break
                if any(one.principle == c.principle or _overlap(one, c) for c in chosen):
                    continue
                if other_turn and any(one.turn_id == c.turn_id for c in chosen):
                    continue
                chosen.append(one)
        return tuple(self._strength(one) for one in chosen)

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
        bad = [s for s in shown if s.finding.verdict == "no"]
        often = {s.finding.check: sum(o.finding.check == s.finding.check for o in bad) for s in bad}
        bad.sort(key=lambda s: (-s.weight - 3 * min(3, often[s.finding.check] - 1), s.finding.turn_no, s.finding.start))
        chosen: list[Mend] = []
        for one in (s.finding for s in bad):
            if len(chosen) == MAX_MEND:
                break
            mend = self._mend(one, [s.finding for s in bad])
            if any(mend.principle == c.principle or _overlap(mend, c) for c in chosen):
                continue
            chosen.append(mend)
        return tuple(chosen)

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
    return note


def _overlap(one: Finding | Mend, other: Finding | Mend) -> bool:
    return one.turn_id == other.turn_id and one.start < other.end and other.start < one.end
