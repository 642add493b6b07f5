"""Putting a report together: pure, from what was said, what was judged and what direction had stored."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from service.direction import Setting
from service.prompting.load import Knowledge
from service.reporting import feedback
from service.reporting.builtin import judge_by_rules, reader_version, seen_by_rules
from service.reporting.calibration import Calibration, Run
from service.reporting.evidence import AreaJudgement
from service.reporting.findings import FindingMaker
from service.reporting.material import Material
from service.reporting.moments import levels_at_start, talk_share, tell
from service.reporting.rubric import load_rubrics
from service.reporting.schema import Contradiction, Dropped, EvaluatorInfo, ReportResult
from service.reporting.score import area_result, principle_results
from service.reporting.words import Words
from service.store.port import Json
from service.transcript import Area, Turn


@dataclass(frozen=True, slots=True)
class Judgements:
    """What the evaluator said, proved and set beside the rules, and who it was."""

    areas: Mapping[Area, AreaJudgement]
    evaluator: EvaluatorInfo
    can_see: Collection[str]
    contradictions: tuple[Contradiction, ...] = ()
    dropped: Dropped = field(default_factory=Dropped)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One branch as it is stored: ``path`` oldest first, ``decisions`` by ex turn id, ``prepare`` by key."""

    setting: Setting
    path: Sequence[Turn]
    decisions: Mapping[str, Json]
    prepare: Mapping[str, str] | None = None


def by_rules(material: Material, knowledge: Knowledge, words: Words, calibration: Calibration) -> Judgements:
    """The built-in evaluator's judgements."""
    areas = {judgement.area: judgement for judgement in judge_by_rules(material, knowledge, words)}
    run = calibration.find("builtin", None, None, reader_version())
    return Judgements(areas, _builtin_info(words, run), seen_by_rules(knowledge))


def assemble(
    rehearsal: Rehearsal,
    material: Material,
    judged: Judgements,
    knowledge: Knowledge,
    words: Words,
    open_scenarios: Collection[str],
) -> ReportResult:
    """The finished report. The same arguments always give the same report."""
    setting, path = rehearsal.setting, rehearsal.path
    maker = FindingMaker(material, knowledge, words, setting.scenario)
    shown = maker.show(e for area in Area for e in judged.areas[area].evidence)
    findings = tuple(s.finding for s in shown)
    mend = maker.to_mend(shown)
    last = next((rehearsal.decisions[t.id] for t in reversed(path) if t.id in rehearsal.decisions), None)
    unread = all(judged.areas[area].unscored for area in Area)
    facts = feedback.facts_of(setting, material, findings, path, last, unread)
    moments, turning_points = tell(setting, path, rehearsal.decisions, words)
    return ReportResult(
        opening=feedback.opening(facts, words, setting.persona.alias),
        strengths=maker.strengths(shown),
        to_mend=mend,
        next_try=feedback.next_try(setting, facts, mend, knowledge, words, open_scenarios),
        areas=tuple(area_result(judged.areas[area], material, words) for area in Area),
        principles=principle_results(judged.areas, material, knowledge.principles, judged.can_see),
        findings=findings,
        at_start=levels_at_start(setting),
        moments=moments,
        turning_points=turning_points,
        prepared=feedback.prepared(rehearsal.prepare, material, words),
        talk_share=talk_share(path),
        dropped=judged.dropped,
        contradictions=judged.contradictions,
        evaluator=judged.evaluator,
    )


# -- who judged, in words --------------------------------------------------------------------------
def _builtin_info(words: Words, run: Run | None) -> EvaluatorInfo:
    return EvaluatorInfo(
        kind="builtin",
        model=None,
        prompt_hash=None,
        version=reader_version(),
        measured=run is not None,
        measured_on=run.on.isoformat() if run else None,
        agreement=run.areas if run else (),
        line=f"{words.evaluator.builtin} {_measure(words, run)}",
        cannot_judge=words.evaluator.cannot_judge,
    )


def model_info(words: Words, model: str, prompt_hash: str, samples: int, run: Run | None) -> EvaluatorInfo:
    """Who a judge model was, with its figures if it has been measured with this very prompt."""
    return EvaluatorInfo(
        kind="model",
        model=model,
        prompt_hash=prompt_hash,
        version=reader_version(),
        samples=samples,
        measured=run is not None,
        measured_on=run.on.isoformat() if run else None,
        agreement=run.areas if run else (),
        line=f"{words.evaluator.model.replace('{model}', model)} {_measure(words, run)}",
    )


def _measure(words: Words, run: Run | None) -> str:
    if run is None:
        return words.evaluator.not_measured
    rubrics = load_rubrics()
    figures = ", ".join(f"{rubrics[a.area].title} {a.f1:.1f}" for a in run.areas)
    filled = {"n": str(max(a.n for a in run.areas)), "date": f"{run.on.day} {run.on:%B %Y}", "figures": figures}
    said = words.evaluator.measured
    for name, value in filled.items():
        said = said.replace("{" + name + "}", value)
    return said
