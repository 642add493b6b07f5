"""Scores count what can be counted, and nothing that happened afterwards moves them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.principles.markers import MarkerId
from service.reporting.assemble import Rehearsal, assemble, by_rules
from service.reporting.builtin import judge_by_rules, seen_by_rules
from service.reporting.calibration import Calibration
from service.reporting.evidence import AreaJudgement, Evidence
from service.reporting.material import Material, gather
from service.reporting.schema import AreaResult, ReportResult
from service.reporting.score import area_result, counted, in_words, principle_results, wilson
from service.reporting.verify import with_floor
from service.transcript import Area, AreaValue, Role, Span
from tests.reporting.build import BAD, GOOD, KNOWLEDGE, WORDS, a_material, a_path, a_setting, a_turn, rehearse
from tests.support.examples import examples

LINES = st.sampled_from(
    [
        *GOOD,
        *BAD,
        "ok. thanks for telling me straight. take care",
        "work mostly, and I finally learned to cook rice",
        "i saw you were in lisbon. who with?",
        "if you feel like a coffee some time, i'd be glad. if not, that's fine",
        "what was that like?",
        "haha yes",
        "שלום, i was wondering 👍🏽",
    ]
)
EX_LINES = st.one_of(
    st.none(),
    st.sampled_from(["No. I don't want to meet.", "you never asked how i was", "hm", "i'd love that!!"]),
    st.text(),
)


def report_of(path: list[tuple[str, str | None]], scenario: str = "the_apology") -> ReportResult:
    setting = a_setting(scenario)
    turns = a_path(*path)
    material = gather(setting, turns)
    judged = by_rules(material, KNOWLEDGE, WORDS, Calibration())
    return assemble(Rehearsal(setting, turns, {}), material, judged, KNOWLEDGE, WORDS, frozenset(KNOWLEDGE.scenarios))


def numbers(report: ReportResult) -> list[tuple[object, ...]]:
    return [(a.area, a.score, a.low, a.high, a.chances, a.met, list(a.turns.values())) for a in report.areas]


def a_row(turn: int, verdict: str, check: str = "open", span: Span | None = None, **changes: object) -> Evidence:
    row = Evidence(turn, f"t{turn}", span, Area.LISTENING, "ask_and_wait", check, "yes", "judge")
    return replace(row, verdict=verdict, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("met", "of", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (1, 1, 0.2065, 1.0),
        (81, 263, 0.2553, 0.3662),
    ],
)
def test_the_interval_is_wilsons(met: int, of: int, low: float, high: float) -> None:
    """The last is the worked example of Newcombe (1998), Statistics in Medicine 17, p. 861."""
    assert wilson(met, of) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(0, 60), st.integers(1, 60))
def test_the_interval_holds_the_share_and_stays_in_bounds(met: int, of: int) -> None:
    met = min(met, of)
    low, high = wilson(met, of)
    assert 0 <= low <= met / of + 1e-12
    assert met / of - 1e-12 <= high <= 1


@settings(max_examples=examples(60), deadline=None)
@given(st.lists(st.tuples(LINES, EX_LINES), min_size=1, max_size=5), st.lists(EX_LINES, max_size=3), EX_LINES)
def test_nothing_the_ex_says_after_the_last_turn_moves_a_score(
    talk: list[tuple[str, str | None]], replaced: list[str | None], last: str | None
) -> None:
    path: list[tuple[str, str | None]] = []
    for said, answer in talk:
        path += [("user", said), ("ex", answer)]
    first = report_of([*path[:-1], ("ex", last)])
    second = report_of([*path[:-1], *(("ex", text) for text in replaced)])
    assert numbers(first) == numbers(second)
    assert [(f.turn_no, f.check, f.verdict, f.start, f.end) for f in first.findings] == [
        (f.turn_no, f.check, f.verdict, f.start, f.end) for f in second.findings
    ]


@settings(max_examples=examples(40), deadline=None)
@given(st.lists(LINES, min_size=1, max_size=5), st.integers(0, 4), EX_LINES)
def test_a_turn_is_read_the_same_whatever_comes_after_it(said: list[str], cut: int, answer: str | None) -> None:
    setting = a_setting()
    turns = a_path(*(pair for text in said for pair in (("user", text), ("ex", answer))))
    upto = min(2 * cut + 1, len(turns))
    short, long = gather(setting, turns[:upto]), gather(setting, turns)
    assert [o.reading for o in short.own] == [o.reading for o in long.own[: len(short.own)]]


def test_padding_with_neutral_turns_moves_no_score() -> None:
    talk: list[tuple[str, str | None]] = [("ex", "You never once asked how I was."), ("user", GOOD[1]), ("ex", "hm.")]
    padded = [*talk]
    for _ in range(12):
        padded += [("user", "work mostly, and I finally learned to cook rice"), ("ex", "nice. what else is new?")]
    plain = {a.area: a for a in report_of(talk).areas}
    after = {a.area: a for a in report_of(padded).areas}
    assert plain[Area.OWNERSHIP].score == 100
    assert (after[Area.OWNERSHIP].score, after[Area.OWNERSHIP].chances) == (100, plain[Area.OWNERSHIP].chances)
    assert after[Area.NO_PRESSURE].chances == plain[Area.NO_PRESSURE].chances


def test_the_same_good_words_again_earn_nothing_and_asking_again_costs_each_time() -> None:
    material = a_material(("ex", "hi"), ("user", "what was it like?"), ("ex", "hm"), ("user", "What was it  like?"))
    first, second = (o.turn_id for o in material.own)
    rows = [a_row(2, "yes", span=Span(0, 17), turn_id=first), a_row(4, "yes", span=Span(0, 18), turn_id=second)]
    assert [e.turn_no for e in counted(rows, material)] == [2]
    assert [e.turn_no for e in counted([replace(r, verdict="no") for r in rows], material)] == [2, 4]


def test_a_check_is_answered_once_for_each_turn_and_no_wins() -> None:
    material = a_material(("user", "hello there, how are you?"))
    rows = [a_row(1, "yes", turn_id=material.own[0].turn_id), a_row(1, "no", turn_id=material.own[0].turn_id)]
    assert [e.verdict for e in counted(rows, material)] == ["no"]


def test_a_disputed_yes_is_not_counted() -> None:
    assert counted([a_row(1, "yes", disputed=True)], a_material(("user", "hi"))) == []


def result(judgement: AreaJudgement) -> AreaResult:
    return area_result(judgement, a_material(("user", "hi")), WORDS)


def test_an_unscored_area_has_no_number_and_says_why() -> None:
    out = result(AreaJudgement(Area.LISTENING, (a_row(1, "no"),), {"t1": AreaValue.UNSCORED}, "garbled"))
    assert (out.score, out.low, out.high) == (None, None, None)
    assert out.unscored_reason == WORDS.unscored["garbled"]


@pytest.mark.parametrize("verdict", ["yes", "no"])
def test_what_can_be_shown_in_no_words_makes_no_score_by_itself_and_counts_beside_what_can(verdict: str) -> None:
    """A kind first line that a model takes for a push was told: there was one moment to leave them free, 0 of 100."""
    whole = a_row(1, verdict, check="", principle="", by="rules")
    alone = result(AreaJudgement(Area.LISTENING, (whole,), {"t1": AreaValue.HURT}))
    assert (alone.score, alone.unscored_reason) == (None, WORDS.unscored["unshown"])
    assert alone.words == WORDS.not_scored
    rest = (a_row(2, "yes"), a_row(3, "no"))
    beside = result(AreaJudgement(Area.LISTENING, (whole, *rest), {"t1": AreaValue.HURT}))
    assert (beside.score, beside.chances) == (67 if verdict == "yes" else 33, 3)


def test_a_fault_that_no_words_show_lowers_no_score_where_all_that_can_be_shown_is_kept() -> None:
    """Handing over keys was told "some of it pushed, 50 of 100", with two lines to praise and none to mend."""
    whole = a_row(1, "no", check="", principle="", by="rules")
    kept = result(AreaJudgement(Area.LISTENING, (whole, a_row(2, "yes")), {"t1": AreaValue.HURT}))
    assert (kept.score, kept.chances, kept.words) == (100, 1, WORDS.areas[Area.LISTENING].one_yes)


def test_an_area_without_an_occasion_has_no_number_and_is_no_failure() -> None:
    out = result(AreaJudgement(Area.LISTENING, (), {"t1": AreaValue.NO_CHANCE}))
    assert (out.score, out.chances, out.unscored_reason) == (None, 0, None)
    assert out.words == WORDS.areas[Area.LISTENING].nothing


@pytest.mark.parametrize(
    ("met", "of", "name"),
    [(0, 0, "nothing"), (1, 1, "one_yes"), (0, 1, "one_no"), (3, 3, "all"), (2, 3, "most"), (1, 2, "some"),
     (1, 3, "some"), (1, 4, "few"), (0, 2, "none")],
)  # fmt: skip
def test_areas_are_said_in_words_first(met: int, of: int, name: str) -> None:
    copy = WORDS.areas[Area.NO_PRESSURE]
    assert in_words(copy, met, of) == getattr(copy, name)


def test_principles_are_met_partly_missed_without_chance_or_unscored() -> None:
    material = a_material(("ex", "You never once asked how I was."), ("user", GOOD[1]), ("ex", "ok"), ("user", BAD[1]))
    judged = {j.area: j for j in judge_by_rules(material, KNOWLEDGE, WORDS)}
    by_id = {
        p.id: p.status for p in principle_results(judged, material, KNOWLEDGE.principles, seen_by_rules(KNOWLEDGE))
    }
    assert by_id["name_your_part"] == "met"
    assert by_id["leave_their_part_out"] == "missed"
    assert by_id["ask_leave"] == "no_chance"
    nothing = principle_results(judged, material, KNOWLEDGE.principles, frozenset())
    assert {p.status for p in nothing if not p.yes + p.no} == {"unscored"}


def test_no_marker_means_no_comment() -> None:
    report = report_of(
        [("ex", "What have you been up to?"), ("user", "work mostly, and I finally learned to cook rice")]
    )
    assert report.findings == ()
    assert report.strengths == ()
    assert report.to_mend == ()


def test_a_formula_in_front_of_a_push_earns_nothing() -> None:
    report = report_of(
        [("ex", "I'd rather not meet."), ("user", "Totally fine, no pressure at all!! Even just ten minutes?")],
        "small_invitation",
    )
    area = next(a for a in report.areas if a.area is Area.NO_PRESSURE)
    assert (area.score, area.met) == (0, 0)


def test_a_silence_left_alone_counts_once_however_often_one_waits() -> None:
    for waits in (1, 3):
        told = rehearse(a_setting("no_reply", "sol"), [None] * waits)
        material = gather(told.setting, told.path)
        areas = {
            a.area: a for a in (area_result(j, material, WORDS) for j in judge_by_rules(material, KNOWLEDGE, WORDS))
        }
        assert (areas[Area.NO_PRESSURE].score, areas[Area.NO_PRESSURE].chances) == (100, 1)
        assert len(material.left_alone) == waits


def test_a_turn_that_the_safety_screen_stopped_is_not_judged() -> None:
    stopped = "i'm going to kill myself tonight"
    material = gather(a_setting(), a_path(("user", "hi"), ("ex", "hm"), ("user", stopped)))
    assert [o.text for o in material.own] == ["hi"]
    assert stopped not in [s.text for s in material.said]


def test_a_turn_that_was_stopped_with_the_one_before_it_is_not_judged() -> None:
    pieces = (("user", "honestly i just want to"), ("ex", "hm"), ("user", "kill myself"))
    material = gather(a_setting(), a_path(*pieces))
    assert [own.text for own in material.own] == ["honestly i just want to"]
    assert "kill myself" not in [said.text for said in material.said]


# -- rules beside the judge ------------------------------------------------------------------------
def pressed() -> tuple[AreaJudgement, Material]:
    material = a_material(("ex", "I'd rather not meet."), ("user", "please just give me one more chance, i need you"))
    own = material.own[0]
    praise = Evidence(2, own.turn_id, Span(0, 6), Area.NO_PRESSURE, "no_pleading", "no_pleading_beg", "yes", "judge")
    return AreaJudgement(Area.NO_PRESSURE, (praise,), {own.turn_id: AreaValue.HELPED}), material


def test_a_judge_who_praises_a_push_is_contradicted_and_the_rules_count() -> None:
    judgement, material = pressed()
    after, contradictions = with_floor(judgement, material, KNOWLEDGE, WORDS)
    assert [c.marker for c in contradictions] == [MarkerId.BEGGING.value]
    assert contradictions[0].judge is AreaValue.HELPED
    assert contradictions[0].rules is AreaValue.HURT
    assert {(e.verdict, e.by) for e in counted(after.evidence, material)} == {("no", "rules")}
    assert [e.disputed for e in after.evidence if e.verdict == "yes"] == [True]
    assert list(after.turns.values()) == [AreaValue.HURT]


def test_a_judge_who_sees_the_same_push_is_not_contradicted() -> None:
    judgement, material = pressed()
    own = next(iter(judgement.turns))
    agreed = replace(
        judgement,
        evidence=(replace(judgement.evidence[0], verdict="no"),),
        turns={own: AreaValue.HURT},
    )
    after, contradictions = with_floor(agreed, material, KNOWLEDGE, WORDS)
    assert contradictions == ()
    assert not any(e.disputed for e in after.evidence)


def test_a_judge_who_sees_pressure_where_a_no_was_respected_is_shown() -> None:
    material = a_material(("ex", "I don't want to meet."), ("user", "ok. thanks for telling me straight. take care"))
    own = material.own[0]
    row = Evidence(2, own.turn_id, Span(0, 2), Area.NO_PRESSURE, "respect_a_no", "respect_no_accepts", "no", "judge")
    judgement = AreaJudgement(Area.NO_PRESSURE, (row,), {own.turn_id: AreaValue.HURT})
    after, contradictions = with_floor(judgement, material, KNOWLEDGE, WORDS)
    assert [(c.rules, c.judge) for c in contradictions] == [(AreaValue.HELPED, AreaValue.HURT)]
    assert after.evidence[0].disputed


def test_praise_for_a_conditional_apology_is_disputed_and_not_counted() -> None:
    material = a_material(("ex", "You laughed at me."), ("user", "i'm sorry if you felt hurt by that"))
    own = material.own[0]
    row = Evidence(2, own.turn_id, Span(0, 9), Area.OWNERSHIP, "no_excuse", "no_excuse_condition", "yes", "judge")
    after, _ = with_floor(
        AreaJudgement(Area.OWNERSHIP, (row,), {own.turn_id: AreaValue.HELPED}), material, KNOWLEDGE, WORDS
    )
    assert after.evidence[0].disputed
    assert area_result(after, material, WORDS).chances == 0


def test_an_unscored_area_is_not_scored_by_the_rules_behind_its_back() -> None:
    judgement, material = pressed()
    broken = AreaJudgement(Area.NO_PRESSURE, (), dict.fromkeys(judgement.turns, AreaValue.UNSCORED), "garbled")
    after, contradictions = with_floor(broken, material, KNOWLEDGE, WORDS)
    assert set(after.turns.values()) == {AreaValue.UNSCORED}
    assert contradictions == ()
    assert area_result(after, material, WORDS).score is None


def test_a_users_role_decides_whose_turn_is_judged() -> None:
    path = [a_turn(Role.EX, "please please one more chance", None), a_turn(Role.USER, "ok", None)]
    assert [o.text for o in gather(a_setting(), path).own] == ["ok"]
