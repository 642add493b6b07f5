"""Proving what a judge says, and setting it beside what the rules see. Code, never a model, has the last word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from service.knowledge import Principle
from service.principles.markers import PRESSURE_MARKERS, MarkerId
from service.prompting.load import Knowledge
from service.reporting.builtin import turn_evidence
from service.reporting.evidence import AreaJudgement, Evidence
from service.reporting.material import Material, OwnTurn
from service.reporting.quotes import locate
from service.reporting.schema import Contradiction, JudgeAnswer
from service.reporting.words import Words, principle_of_check
from service.transcript import Area, AreaValue, Span

_NEEDS = {AreaValue.HELPED: "yes", AreaValue.HURT: "no"}


@dataclass(slots=True)
class Proved:
    """One answer of a judge about one chunk, with all that could not be proved taken out and counted by reason."""

    evidence: list[Evidence] = field(default_factory=list)
    turns: dict[str, AreaValue] = field(default_factory=dict)
    dropped: Counter[str] = field(default_factory=Counter)
    complaint: str | None = None


def prove(area: Area, own: Sequence[OwnTurn], answer: JudgeAnswer, principles: Iterable[Principle]) -> Proved:
    """Keep the findings whose quote is an exact span of the user turn they name, and the values these bear out.

    ``complaint`` says, fit to be shown to the model, what was wrong; ``None`` when nothing was.
    """
    by_no = {turn.no: turn for turn in own}
    owners = principle_of_check({p.id: p for p in principles})
    proved = Proved()
    wrong: list[str] = []
    for number, finding in enumerate(answer.findings, start=1):
        turn, principle = by_no.get(finding.turn), owners.get(finding.check)
        if turn is None:
            proved.dropped["not_their_turn"] += 1
            wrong.append(f"finding {number} names turn {finding.turn}, which is not to be judged")
            continue
        if principle is None:
            proved.dropped["unknown_check"] += 1
            wrong.append(f"finding {number} names a check that is not in the list")
            continue
        span = locate(finding.quote, turn.text)
        if span is None:
            proved.dropped["quote_not_found"] += 1
            wrong.append(f"the quote of finding {number} does not stand in turn {turn.no}")
            continue
        proved.evidence.append(
            Evidence(
                turn_no=turn.no,
                turn_id=turn.turn_id,
                span=span,
                area=area,
                principle=principle.id,
                check=finding.check,
                verdict=finding.verdict,
                by="judge",
                note=finding.what_it_does,
                better=finding.better_line if finding.verdict == "no" else None,
            )
        )
    wrong.extend(_values(own, answer, proved))
    if wrong:
        proved.complaint = "; ".join(wrong[:6]) + "."
    return proved


def _values(own: Sequence[OwnTurn], answer: JudgeAnswer, proved: Proved) -> list[str]:
    """Give every turn its value; one that is missing, contradictory or not borne out is unscored."""
    said: dict[int, set[str]] = {}
    for judged in answer.turns:
        said.setdefault(judged.turn, set()).add(judged.value)
    wrong = []
    for turn in own:
        values = said.get(turn.no, set())
        if len(values) != 1:
            proved.turns[turn.turn_id] = AreaValue.UNSCORED
            wrong.append(f"turn {turn.no} has {'no value' if not values else 'more than one value'}")
            continue
        value = AreaValue(values.pop())
        needed = _NEEDS.get(value)
        if needed and not any(e.turn_no == turn.no and e.verdict == needed for e in proved.evidence):
            wrong.append(f"turn {turn.no} is {value.value}, but no {needed} finding with an exact quote shows it")
            value = AreaValue.UNSCORED
        proved.turns[turn.turn_id] = value
    return wrong


# -- rules beside the judge ------------------------------------------------------------------------
def with_floor(
    judged: AreaJudgement, material: Material, knowledge: Knowledge, words: Words
) -> tuple[AreaJudgement, tuple[Contradiction, ...]]:
    """The judgement with the rules beside it; for ``no_pressure`` they are its floor.

    A turn that no judge was shown (it talks to the reader of the exercise) is the rules' alone.
    In every area a judge's ``yes`` is disputed where a marker answers the same check of that turn ``no``, or
    sees a fault of the area in those very words; it is shown and not counted. On pressure a marker counts
    as a broken check whatever the judge says, and where the judge saw nothing wrong that is shown as a
    contradiction; a judge who sees pressure where the rules see a line that leaves them free is shown too,
    and counts. Silences left alone are added: they have no words to quote.
    """
    rules = {own.turn_id: turn_evidence(judged.area, own, knowledge, words) for own in material.own}
    evidence = [replace(e, disputed=_praises_a_fault(e, rules[e.turn_id])) for e in judged.evidence]
    turns = dict(judged.turns)
    for own in material.own:
        if own.turn_id not in turns:
            turns[own.turn_id] = own.reading.areas[judged.area]
            evidence.extend(rules[own.turn_id])
    if judged.area is not Area.NO_PRESSURE:
        turns.update({turn_id: AreaValue.NO_CHANCE for _, turn_id in material.left_alone})
        return replace(judged, evidence=tuple(evidence), turns=turns), ()
    found: list[Contradiction] = []
    for own in material.own:
        mine = rules[own.turn_id]
        pressing = [e for e in mine if e.marker and MarkerId(e.marker) in PRESSURE_MARKERS and e.verdict == "no"]
        value = turns.get(own.turn_id, AreaValue.UNSCORED)
        known = {e.check for e in evidence if e.turn_id == own.turn_id and e.verdict == "no"}
        if pressing:
            against = not known and value not in (AreaValue.HURT, AreaValue.UNSCORED)
            evidence.extend(replace(e, disputed=against) for e in pressing if e.check not in known)
            if against:
                found.append(_contradiction(own, pressing[0], AreaValue.HURT, value, words, "rules_hurt"))
            if judged.unscored is None:
                turns[own.turn_id] = AreaValue.HURT
        elif value is AreaValue.HURT and own.reading.areas[Area.NO_PRESSURE] is AreaValue.HELPED:
            shown = next((e for e in mine if e.marker), None)
            if shown is not None:
                found.append(_contradiction(own, shown, AreaValue.HELPED, value, words, "judge_hurt"))
                evidence = [
                    replace(e, disputed=True) if e.turn_id == own.turn_id and e.verdict == "no" else e for e in evidence
                ]
    for no, turn_id in material.left_alone:
        turns[turn_id] = AreaValue.HELPED
        evidence.append(
            Evidence(no, turn_id, None, Area.NO_PRESSURE, "respect_a_no", "respect_no_stops", "yes", "rules")
        )
    return replace(judged, evidence=tuple(evidence), turns=turns), tuple(found)


def _praises_a_fault(e: Evidence, rules: Sequence[Evidence]) -> bool:
    """Whether rules see a fault where a judge says ``yes``: in the same check, or in the same words."""
    return e.verdict == "yes" and any(
        r.marker and r.verdict == "no" and (r.check == e.check or _overlap(r.span, e.span)) for r in rules
    )


def _overlap(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.start < other.end and other.start < one.end


def _contradiction(
    own: OwnTurn, shown: Evidence, rules: AreaValue, judge: AreaValue, words: Words, copy: str
) -> Contradiction:
    if shown.span is None or shown.marker is None:
        raise ValueError("only a marker with its span can contradict a judge")
    return Contradiction(
        turn_id=own.turn_id,
        turn_no=own.no,
        quote=shown.span.of(own.text),
        start=shown.span.start,
        end=shown.span.end,
        marker=shown.marker,
        rules=rules,
        judge=judge,
        words=words.contradictions[copy].format(marker=shown.marker.replace("_", " ")),
    )
