"""Turns that happened elsewhere: read line by line, scored in order, bad lines named by number."""

from __future__ import annotations

import asyncio
import json

import pytest

from service.errors import ModelBusy
from service.gateway.port import Completion, ModelRequest
from service.reporting.judge import Judge
from service.reporting.lines import BadLine, LineRecord, LineScore, Scored, parse_lines, score_lines
from service.transcript import Area, AreaValue, Role
from tests.reporting.build import KNOWLEDGE, Answer, Asked, FakeJudge, finding, garbling, inventing, quiet

HURT = [{"role": "ex", "text": "You never once asked how I was."}]


def a_record(name: str = "a", text: str = "I know, but I was working two jobs for us", **more: object) -> LineRecord:
    return LineRecord.model_validate({"id": name, "text": text, "context": HURT, "scenario": "hard_truths", **more})


async def all_of(records: list[LineRecord], judge: Judge | None = None, at_once: int = 8) -> list[Scored]:
    return [one async for one in score_lines(records, KNOWLEDGE, judge, at_once)]


async def test_the_built_in_evaluator_gives_areas_and_marker_spans_into_the_raw_text() -> None:
    text = "🙂 I know, but I was working two jobs for us"
    (scored,) = await all_of([a_record(text=text)])
    assert scored.score.areas[Area.OWNERSHIP] is AreaValue.HURT
    assert scored.score.areas[Area.LISTENING] is AreaValue.HURT
    excuse = next(m for m in scored.score.markers if m.id == "excuse_but")
    assert text[excuse.start : excuse.end].startswith("but I was working")
    assert set(scored.score.model_dump(mode="json")) == {"id", "areas", "markers"}
    assert set(scored.score.model_dump(mode="json")["areas"]) == {a.value for a in Area}


@pytest.mark.parametrize(
    ("context", "text", "values"),
    [
        ("I had a rough week, my dad's back in hospital.", "that sucks. so did you think about saturday?",
         ("hurt", "no_chance", "hurt")),
        ("I don't think I want to meet.", "ok. thanks for telling me straight. take care",
         ("helped", "no_chance", "helped")),
        ("What have you been up to?", "work mostly, and I finally learned to cook rice",
         ("neutral", "no_chance", "no_chance")),
    ],
)  # fmt: skip
async def test_the_examples_of_the_value_table_come_out_as_it_says(
    context: str, text: str, values: tuple[str, str, str]
) -> None:
    record = a_record(text=text, context=[{"role": "ex", "text": context}], scenario=None)
    (scored,) = await all_of([record])
    assert tuple(scored.score.areas[a].value for a in list(Area)[:3]) == values


def test_bad_lines_are_named_by_number_and_the_good_ones_kept_in_order() -> None:
    lines: list[str | bytes] = [
        json.dumps({"id": "one", "text": "hi", "labels": {"listening": "helped"}}),
        "",
        "{not json",
        b'{"id": "two", "text": "\xff"}',
        json.dumps({"id": "three"}),
        json.dumps({"id": "one", "text": "again"}),
        json.dumps({"id": "four", "text": "  "}),
        json.dumps({"id": "five", "text": "hi", "context": [{"role": "friend", "text": "x"}]}),
        json.dumps(["a list"]),
        json.dumps({"id": 6, "text": "ok", "context": [{"role": "ex", "text": None}]}),
    ]
    parsed = list(parse_lines(lines))
    assert [p.id for p in parsed if isinstance(p, LineRecord)] == ["one", "6"]
    bad = [p for p in parsed if isinstance(p, BadLine)]
    assert [b.number for b in bad] == [3, 4, 5, 6, 7, 8, 9]
    assert "JSON" in bad[0].why
    assert "UTF-8" in bad[1].why
    assert "text" in bad[2].why


def test_no_reason_repeats_what_stood_in_the_line() -> None:
    secret = "my-very-own-words"
    (bad,) = parse_lines([json.dumps({"id": "a", "text": secret, "context": secret})])
    assert isinstance(bad, BadLine)
    assert secret not in bad.why


def test_a_byte_order_mark_at_the_start_of_a_file_is_no_error() -> None:
    (record,) = parse_lines(["\ufeff" + json.dumps({"id": "a", "text": "hi"})])
    assert isinstance(record, LineRecord)
    (record,) = parse_lines([b"\xef\xbb\xbf" + json.dumps({"id": "a", "text": "hi"}).encode()])
    assert isinstance(record, LineRecord)


async def test_an_unknown_scenario_is_read_as_none() -> None:
    (scored,) = await all_of([a_record(scenario="no_such_place")])
    assert scored.score.areas[Area.OWNERSHIP] is AreaValue.HURT


def owning_up(_: ModelRequest, asked: Asked) -> Answer:
    (number,) = asked.turns
    if asked.area != "ownership":
        return {"findings": [], "turns": [{"turn": number, "value": "no_chance"}]}
    return {
        "findings": [finding(number, "but I was working two jobs", "no_excuse_reason", "no")],
        "turns": [{"turn": number, "value": "hurt"}],
    }


async def test_a_judge_gives_the_areas_and_the_rules_the_markers() -> None:
    gateway = FakeJudge(owning_up)
    (scored,) = await all_of([a_record()], Judge(gateway, KNOWLEDGE))
    assert scored.score.areas == {
        Area.LISTENING: AreaValue.NO_CHANCE,
        Area.OWNERSHIP: AreaValue.HURT,
        Area.NO_PRESSURE: AreaValue.NO_CHANCE,
        Area.CLARITY_AND_CARE: AreaValue.NO_CHANCE,
    }
    assert any(m.id == "excuse_but" for m in scored.score.markers)
    assert len(gateway.asked) == 4


async def test_the_judge_is_asked_about_the_one_turn_alone() -> None:
    gateway = FakeJudge(quiet)
    context = [{"role": "user", "text": "earlier"}, *HURT]
    await all_of([a_record(context=context)], Judge(gateway, KNOWLEDGE))
    assert all(list(one.turns) == [3] for one in gateway.asked)


@pytest.mark.parametrize("respond", [garbling, inventing])
async def test_what_a_judge_cannot_prove_is_unscored_and_never_guessed(respond: object) -> None:
    assert callable(respond)
    (scored,) = await all_of([a_record()], Judge(FakeJudge(respond), KNOWLEDGE))
    assert set(scored.score.areas.values()) == {AreaValue.UNSCORED}


async def test_a_provider_that_fails_leaves_its_area_unscored_and_is_named() -> None:
    def busy(request: ModelRequest, asked: Asked) -> Answer:
        return ModelBusy() if asked.area == "listening" else quiet(request, asked)

    (scored,) = await all_of([a_record()], Judge(FakeJudge(busy), KNOWLEDGE))
    assert scored.score.areas[Area.LISTENING] is AreaValue.UNSCORED
    assert scored.score.areas[Area.OWNERSHIP] is AreaValue.NO_CHANCE
    assert isinstance(scored.failure, ModelBusy)


class SlowFirst(FakeJudge):
    """Answers the first record only once a later one has been answered, and counts who is inside."""

    def __init__(self) -> None:
        super().__init__(quiet)
        self.later = asyncio.Event()
        self.inside = 0
        self.most = 0

    async def complete(self, request: ModelRequest) -> Completion:
        self.inside += 1
        self.most = max(self.most, self.inside)
        if "number 0" in request.messages[1].content:
            await self.later.wait()
        else:
            await asyncio.sleep(0)
            self.later.set()
        self.inside -= 1
        return await super().complete(request)


async def test_results_come_in_the_order_of_the_lines_and_only_so_many_run_at_once() -> None:
    gateway = SlowFirst()
    records = [a_record(f"r{n}", f"this is number {n}") for n in range(12)]
    scored = await all_of(records, Judge(gateway, KNOWLEDGE), at_once=3)
    assert [s.score.id for s in scored] == [r.id for r in records]
    assert gateway.most <= 3 * len(Area)


def test_a_score_is_one_json_line() -> None:
    score = LineScore(id="a", areas=dict.fromkeys(Area, AreaValue.NEUTRAL))
    assert "\n" not in score.model_dump_json()
    assert a_record().context[0].role is Role.EX
