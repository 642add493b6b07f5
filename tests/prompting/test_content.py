"""The shipped content: complete, consistent, our own words; and a loader that names every mistake.

``guide_shingles.txt.gz`` holds a hash of every run of eight words of the five source guides, which are
not part of the repository. Written by ``python tests/prompting/test_content.py FOLDER_OF_GUIDES``.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest

from service.errors import ContentError
from service.knowledge import PersonaType
from service.principles.catalogue import marker_principles
from service.principles.markers import PRESSURE_MARKERS, MarkerId
from service.prompting import load
from service.transcript import Act, Area, Outcome, Role

SHINGLES = Path(__file__).with_name("guide_shingles.txt.gz")
RUN = 8

PRINCIPLES = {
    Area.LISTENING: "ask_and_wait show_it_landed stay_undefended share_the_floor follow_their_pace ask_leave "
    "answer_what_is_asked",
    Area.OWNERSHIP: "name_your_part no_excuse leave_their_part_out see_the_hurt repair_with_evidence ask_nothing_back",
    Area.NO_PRESSURE: "invite_not_demand no_urgency no_pleading no_guilt_or_threat respect_a_no right_size_for_now "
    "do_not_probe no_ambush",
    Area.CLARITY_AND_CARE: "honest_intent specific_warmth present_focus discretion put_down_resentment "
    "own_boundaries accept_any_outcome",
}
BEST = {
    "first_text": "keep_talking",
    "keeping_it_light": "keep_talking",
    "no_reply": "nothing",
    "they_reach_out": "keep_talking",
    "short_call": "keep_talking",
    "small_invitation": "small_yes",
    "first_meeting": "small_yes",
    "why_now": "keep_talking",
    "hard_truths": "keep_talking",
    "the_apology": "keep_talking",
    "saying_what_you_feel": "keep_talking",
    "the_talk": "small_yes",
    "hearing_no": "kind_goodbye",
    "new_partner": "kind_goodbye",
    "starting_over": "small_yes",
    "closing_kindly": "kind_goodbye",
}
EX_STARTS = {
    "they_reach_out": Act.REPLY_NEUTRAL,
    "why_now": Act.ASK,
    "hard_truths": Act.SHOW_HURT,
    "hearing_no": Act.DECLINE,
}


def runs(text: str) -> Iterator[str]:
    """A short hash of every run of eight words, whatever their case and punctuation."""
    words = re.findall(r"[a-z0-9]+(?:'[a-z]+)?", text.lower().replace("\u2019", "'"))
    for i in range(len(words) - RUN + 1):
        yield hashlib.blake2b(" ".join(words[i : i + RUN]).encode(), digest_size=6).hexdigest()


@pytest.fixture(scope="module")
def knowledge() -> load.Knowledge:
    return load.load_knowledge()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The content with one persona, to be spoilt by a test."""
    root = load.content_root()
    shutil.copytree(root / "prompts", tmp_path / "prompts")
    (tmp_path / "personas").mkdir()
    first = min((root / "personas").glob("*.yaml"))
    shutil.copy(first, tmp_path / "personas" / first.name)
    return tmp_path


def spoil(root: Path, name: str, old: str, new: str) -> int:
    """Replace the first ``old`` of a file; the line it stood on."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


# -- what there is -----------------------------------------------------------------------------
def test_the_sixteen_scenarios_are_there_in_their_order(knowledge: load.Knowledge) -> None:
    assert list(knowledge.scenarios) == list(BEST)
    assert [scenario.order for scenario in knowledge.scenarios.values()] == list(range(1, 17))


def test_the_twenty_eight_principles_are_there_in_their_areas(knowledge: load.Knowledge) -> None:
    for area, ids in PRINCIPLES.items():
        assert [p.id for p in knowledge.principles.values() if p.area is area] == ids.split()
    assert len(knowledge.principles) == 28


def test_the_five_guides_are_named_and_what_is_not_followed_is_said(knowledge: load.Knowledge) -> None:
    assert {guide.id for guide in knowledge.guides.guides} == {
        "call-out-12",
        "call-out-neutral",
        "get-back-23",
        "step-by-step-7",
        "reconnect-integrity",
    }
    assert len(knowledge.guides.not_followed) == 15
    assert all(advice.sources for advice in knowledge.guides.not_followed)
    assert sum(advice.treatment == "refused" for advice in knowledge.guides.not_followed) == 4


def test_every_guide_is_a_source_of_some_principle(knowledge: load.Knowledge) -> None:
    cited = {source.guide for principle in knowledge.principles.values() for source in principle.sources}
    assert cited == {guide.id for guide in knowledge.guides.guides}


def test_every_marker_bears_on_a_principle(knowledge: load.Knowledge) -> None:
    table = marker_principles(knowledge.principles)
    assert set(table) == set(MarkerId)
    assert [marker for marker, bearings in table.items() if not bearings] == []


def test_every_pressure_marker_hurts_the_area_of_pressure_and_none_helps(knowledge: load.Knowledge) -> None:
    table = marker_principles(knowledge.principles)
    for marker in PRESSURE_MARKERS:
        assert any(bearing.area is Area.NO_PRESSURE for bearing in table[marker]), marker
        assert {bearing.value for bearing in table[marker]} == {"hurt"}, marker


def test_no_marker_both_helps_and_hurts(knowledge: load.Knowledge) -> None:
    for marker, bearings in marker_principles(knowledge.principles).items():
        assert len({bearing.value for bearing in bearings}) == 1, marker


def test_every_check_is_one_question_that_says_when_there_was_no_chance(knowledge: load.Knowledge) -> None:
    for principle in knowledge.principles.values():
        for check in principle.checks:
            assert check.ask.count("?") == check.ask.split("No chance")[0].count("?") >= 1, check.id
            assert "No chance " in check.ask, check.id


def test_contrast_pairs_differ_and_answer_the_other_person(knowledge: load.Knowledge) -> None:
    seen: set[str] = set()
    for principle in knowledge.principles.values():
        for pair in principle.pairs:
            assert pair.weak != pair.strong
            assert seen.isdisjoint({pair.weak, pair.strong})
            seen |= {pair.weak, pair.strong}
            if pair.context:
                assert pair.context[-1].role is Role.EX
                assert pair.context[-1].text


def test_only_three_scenarios_need_no_contact(knowledge: load.Knowledge) -> None:
    without = {scenario.id for scenario in knowledge.scenarios.values() if not scenario.contact}
    assert without == {"hearing_no", "no_reply", "closing_kindly"}


def test_the_other_person_starts_four_scenarios_and_only_one_begins_with_a_no(knowledge: load.Knowledge) -> None:
    scenarios = knowledge.scenarios.values()
    assert {s.id: s.opening_act for s in scenarios if s.starts is Role.EX} == EX_STARTS
    assert {s.id: s.standing_no for s in scenarios if s.standing_no != "none"} == {"hearing_no": "firm"}


def test_only_no_reply_is_silent_and_its_message_was_already_sent(knowledge: load.Knowledge) -> None:
    silent = [scenario for scenario in knowledge.scenarios.values() if scenario.silent]
    assert [scenario.id for scenario in silent] == ["no_reply"]
    assert [line.role for line in silent[0].before] == [Role.USER]


def test_no_scenario_promises_more_than_a_small_yes(knowledge: load.Knowledge) -> None:
    assert {scenario.id: scenario.best for scenario in knowledge.scenarios.values()} == BEST
    assert max(scenario.best_outcome for scenario in knowledge.scenarios.values()) is Outcome.SMALL_YES


def test_every_scenario_weighs_several_principles_and_deep_ones_offer_to_prepare(knowledge: load.Knowledge) -> None:
    for scenario in knowledge.scenarios.values():
        assert len(set(scenario.weighs)) == len(scenario.weighs) >= 4, scenario.id
        if scenario.stage == "deep":
            assert scenario.heavy, scenario.id


def test_the_shipped_personas_cover_every_type(knowledge: load.Knowledge) -> None:
    assert len(knowledge.personas) >= 14
    assert {kind for persona in knowledge.personas.values() for kind in persona.types} == set(get_args(PersonaType))


# -- our own words -----------------------------------------------------------------------------
def test_no_eight_words_in_a_row_are_taken_from_the_guides_but_their_titles(knowledge: load.Knowledge) -> None:
    guides = set(gzip.decompress(SHINGLES.read_bytes()).decode().split())
    assert len(guides) > 8_000
    guides -= {one for guide in knowledge.guides.guides for one in runs(guide.title)}
    root = load.content_root()
    files = [path for path in sorted((root / "prompts").rglob("*")) if path.is_file()]
    assert len(files) >= 18
    for path in files:
        copied = guides.intersection(runs(path.read_text(encoding="utf-8")))
        assert not copied, f"{path.relative_to(root)} repeats {len(copied)} runs of a guide"


def test_a_run_is_recognised_in_other_case_and_punctuation() -> None:
    one = list(runs("Nobody\u2019s dog, at all, ever came back here!"))
    assert len(one) == 1
    assert one[0] in set(runs('he said: "NOBODY\'S dog at all\n   ever came back here" and left'))


# -- mistakes are named ------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("prompts/scenarios/first_text.yaml", "goal:", "gaol:", "gaol"),
        ("prompts/scenarios/first_text.yaml", "weighs: [right_size_for_now", "weighs: [right_size", "right_size"),
        ("prompts/scenarios/first_text.yaml", "id: first_text", "id: second_text", "first_text"),
        ("prompts/scenarios/keeping_it_light.yaml", "order: 2", "order: 1", "order"),
        ("prompts/scenarios/first_text.yaml", "media: [text, letter]", "media: [text, call]", "set-piece"),
        ("prompts/scenarios/first_text.yaml", "goal:", "title: x\ngoal:", "twice"),
        ("prompts/scenarios/first_text.yaml", "turns: 6", "turns: [6", "YAML"),
        ("prompts/scenarios/first_text.yaml", "turns: 6", "turns: 2026-01-01", "quotes"),
        ("prompts/scenarios/why_now.yaml", "opening_act: ask\n", "", "opening_act"),
        ("prompts/scenarios/no_reply.yaml", "silent: true\n", "silent: true\nopening_act: ask\n", "opening_act"),
        ("prompts/scenarios/no_reply.yaml", "no_guilt_or_threat", "ask_leave", "ask_leave"),
        ("prompts/scenarios/short_call.yaml", "section: part-1-step-3", "section: part-9", "part-9"),
        ("prompts/principles.yaml", "helped: [open_question]", "helped: [open_questions]", "open_questions"),
        ("prompts/principles.yaml", "section: section-3-meet", "section: section-8", "section-8"),
        ("prompts/principles.yaml", "scenarios: [first_text", "scenarios: [first_txt", "first_txt"),
        ("prompts/principles.yaml", "- id: ask_and_wait_room", "- id: ask_and_wait_open", "ask_and_wait_open"),
        ("prompts/guides.yaml", "section: part-2-step-1}", "section: part-2-step-19}", "part-2-step-19"),
        ("prompts/guides.yaml", "{id: part-1, ", "{id: intro, ", "twice"),
    ],
)
def test_a_mistake_in_a_content_file_is_refused_with_file_and_line(
    copy: Path, name: str, old: str, new: str, says: str
) -> None:
    spoil(copy, name, old, new)
    with pytest.raises(ContentError, match=rf"^{re.escape(name)}, line \d+: ") as caught:
        load.load_knowledge(copy)
    assert says in str(caught.value)


def test_a_misspelt_key_is_refused_at_its_own_line(copy: Path) -> None:
    line = spoil(copy, "prompts/scenarios/the_talk.yaml", "heavy:", "heavvy:")
    with pytest.raises(ContentError, match=rf"^prompts/scenarios/the_talk\.yaml, line {line}: heavvy: "):
        load.load_knowledge(copy)


def test_a_misspelt_key_deep_in_a_list_is_refused_at_its_own_line(copy: Path) -> None:
    line = spoil(copy, "prompts/principles.yaml", '        strong: "Nights.', '        strnog: "Nights.')
    with pytest.raises(ContentError, match=rf"^prompts/principles\.yaml, line {line}: .*strnog: "):
        load.load_knowledge(copy)


def test_a_persona_without_an_opening_line_where_it_starts_is_refused(copy: Path) -> None:
    path = next((copy / "personas").glob("*.yaml"))
    spoil(copy, f"personas/{path.name}", "hard_truths:", "first_text:")
    with pytest.raises(ContentError, match=rf"^personas/{path.name}, line \d+: openers: .*hard_truths"):
        load.load_knowledge(copy)


def test_a_persona_with_an_opening_line_for_no_scenario_is_refused(copy: Path) -> None:
    path = next((copy / "personas").glob("*.yaml"))
    line = spoil(copy, f"personas/{path.name}", "hard_truths:", "harsh_truths:")
    with pytest.raises(ContentError, match=rf"^personas/{path.name}, line {line}: .*harsh_truths"):
        load.load_knowledge(copy)


def test_missing_and_empty_content_is_refused_by_name(copy: Path) -> None:
    shutil.rmtree(copy / "personas")
    with pytest.raises(ContentError, match=r"^personas/ holds no YAML file"):
        load.load_knowledge(copy)
    (copy / "prompts" / "guides.yaml").write_text("# nothing\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"^prompts/guides\.yaml: the file is empty"):
        load.load_knowledge(copy)
    (copy / "prompts" / "guides.yaml").unlink()
    with pytest.raises(ContentError, match=r"^prompts/guides\.yaml: cannot be read"):
        load.load_knowledge(copy)


# -- where it lies, and which version it is ----------------------------------------------------
def test_a_wheel_reads_its_own_content_and_a_checkout_the_folder_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "files", lambda _: tmp_path / "service")
    for folder in ("prompts", "personas"):
        (tmp_path / folder).mkdir()
    assert load.content_root() == tmp_path
    for folder in ("prompts", "personas"):
        (tmp_path / "service" / "content" / folder).mkdir(parents=True)
    assert load.content_root() == tmp_path / "service" / "content"
    shutil.rmtree(tmp_path / "service")
    shutil.rmtree(tmp_path / "personas")
    with pytest.raises(ContentError, match="neither inside the package nor beside it"):
        load.content_root()


def test_the_hash_follows_every_byte_and_every_name(copy: Path) -> None:
    def fresh() -> str:
        load.content_hash.cache_clear()
        return load.content_hash(copy)

    first = fresh()
    assert re.fullmatch(r"[0-9a-f]{16}", first)
    assert fresh() == first
    spoil(copy, "prompts/scenarios/the_talk.yaml", "order: 12", "order: 13")
    second = fresh()
    (copy / "prompts" / "guides.yaml").rename(copy / "prompts" / "guide.yaml")
    assert len({first, second, fresh()}) == 3


@pytest.fixture
def kept(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], load.Knowledge]:
    """Loads the copy as a new process does that may keep what it has read."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)

    def fresh() -> load.Knowledge:
        load.content_hash.cache_clear()
        load.load_knowledge.cache_clear()
        return load.load_knowledge(copy)

    return fresh


def test_what_was_read_once_is_kept_and_is_the_same(copy: Path, kept: Callable[[], load.Knowledge]) -> None:
    first = kept()
    (file,) = (copy / "prompts" / load.KEPT).glob("knowledge-*")
    assert kept() == first == load._read(copy)
    file.write_bytes(file.read_bytes().replace(b"The talk", b"Another"))
    assert kept() != first, "it is the kept file that is read"


def test_changed_content_is_read_anew_and_only_the_latest_is_kept(
    copy: Path, kept: Callable[[], load.Knowledge]
) -> None:
    kept()
    spoil(copy, "prompts/scenarios/the_talk.yaml", "order: 12", "order: 99")
    assert kept().scenarios["the_talk"].order == 99
    assert len(list((copy / "prompts" / load.KEPT).iterdir())) == 1


def test_a_kept_file_that_is_damaged_is_read_anew(copy: Path, kept: Callable[[], load.Knowledge]) -> None:
    first = kept()
    (file,) = (copy / "prompts" / load.KEPT).glob("knowledge-*")
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    assert kept() == first
    assert file.read_bytes() == whole


def test_where_nothing_can_be_kept_everything_is_read_all_the_same(
    copy: Path, kept: Callable[[], load.Knowledge]
) -> None:
    shutil.rmtree(copy / "prompts" / load.KEPT, ignore_errors=True)
    (copy / "prompts" / load.KEPT).write_text("in the way")
    assert kept().personas


if __name__ == "__main__":
    texts = (path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("0*.txt")))
    hashes = sorted({one for text in texts for one in runs(text)})
    SHINGLES.write_bytes(gzip.compress("\n".join(hashes).encode(), mtime=0))
