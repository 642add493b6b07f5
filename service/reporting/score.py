"""From evidence to scores: counting, and nothing else.

Outcome-neutral by what it is given: evidence about the person's own turns, each judged by what came
before it. Turns that gave no chance add nothing, so padding moves nothing; the same words again earn
nothing the second time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from math import sqrt
from statistics import NormalDist

from service.knowledge import Principle
from service.reporting.evidence import AreaJudgement, Evidence
from service.reporting.material import Material
from service.reporting.quotes import same_words
from service.reporting.schema import AreaResult, PrincipleResult, PrincipleStatus
from service.reporting.words import AreaCopy, Words
from service.transcript import Area

Z95 = NormalDist().inv_cdf(0.975)


def wilson(met: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share of ``of`` trials, in 0..1 (E. B. Wilson, JASA 22, 1927). Needs ``of`` > 0."""
    share, z2 = met / of, Z95 * Z95
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    reach = Z95 * sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def counted(evidence: Iterable[Evidence], material: Material) -> list[Evidence]:
    """The evidence that counts: one answer for each check and turn, ``no`` before ``yes``.

    A ``yes`` for words that have earned the same check before is left out, so that saying a good
    line twice is not doing it twice; so is a disputed one. Every ``no`` counts: asking again is a new asking.
    """
    texts = {own.turn_id: own.text for own in material.own}
    kept: dict[tuple[int, str], Evidence] = {}
    for e in sorted(evidence, key=lambda e: (e.turn_no, e.check, e.verdict)):
        kept.setdefault((e.turn_no, e.check), e)
    seen: set[tuple[str, str]] = set()
    out = []
    for e in kept.values():
        if e.verdict == "yes":
            if e.disputed:
                continue
            said = texts.get(e.turn_id, "")
            key = (e.check or e.area.value, same_words(e.span.of(said) if e.span else said))
            if key in seen:
                continue
            seen.add(key)
        out.append(e)
    return out


def area_result(judgement: AreaJudgement, material: Material, words: Words) -> AreaResult:
    """One area's share of applicable checks met, 0..100, with its interval and its words.

    Turns read as a whole count beside what there are words for. Alone they make no score: what can be shown nowhere
    is said of nobody. Nor is a fault held against somebody where the area has no faulty words at all to point to.
    """
    copy = words.areas[judgement.area]
    rows = counted(judgement.evidence, material)
    if any(e.check for e in rows) and not any(e.check and e.verdict == "no" for e in rows):
        rows = [e for e in rows if e.verdict == "yes"]
    met, chances = sum(e.verdict == "yes" for e in rows), len(rows)
    why = judgement.unscored or ("unshown" if rows and not any(e.check for e in rows) else None)
    reason = None if why is None else words.unscored[why]
    scored = reason is None and chances > 0
    low, high = wilson(met, chances) if scored else (0.0, 0.0)
    return AreaResult(
        area=judgement.area,
        words=in_words(copy, met, chances) if reason is None else words.not_scored,
        score=round(100 * met / chances) if scored else None,
        low=round(100 * low) if scored else None,
        high=round(100 * high) if scored else None,
        chances=chances,
        met=met,
        turns=dict(judgement.turns),
        unscored_reason=reason,
        agreement=None if judgement.agreement is None else round(judgement.agreement, 3),
    )


def in_words(copy: AreaCopy, met: int, chances: int) -> str:
    """The area in words. One occasion is called one occasion, whatever its share."""
    if chances == 0:
        return copy.nothing
    if chances == 1:
        return copy.one_yes if met else copy.one_no
    share = met / chances
    if share == 1:
        return copy.all
    if share >= 2 / 3:
        return copy.most
    if share >= 1 / 3:
        return copy.some
    return copy.few if met else copy.none


def principle_results(
    judgements: Mapping[Area, AreaJudgement],
    material: Material,
    principles: Mapping[str, Principle],
    can_see: Collection[str],
) -> tuple[PrincipleResult, ...]:
    """Every principle of the catalogue: met, partly, missed, no chance, or unscored.

    ``can_see`` are the principles this evaluator is able to judge; the others are unscored, never guessed.
    """
    rows = [e for j in judgements.values() for e in counted(j.evidence, material)]
    results = []
    for principle in principles.values():
        mine = [e for e in rows if e.principle == principle.id]
        yes = sum(e.verdict == "yes" for e in mine)
        no = len(mine) - yes
        out = judgements[principle.area].unscored is not None or principle.id not in can_see
        status: PrincipleStatus
        if not mine:
            status = "unscored" if out else "no_chance"
        elif not no:
            status = "met"
        else:
            status = "partly" if yes else "missed"
        results.append(
            PrincipleResult(id=principle.id, area=principle.area, name=principle.name, status=status, yes=yes, no=no)
        )
    return tuple(results)
