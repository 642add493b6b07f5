"""Case files are for everybody: a mistake is named with its line, and the set-aside part cannot change unnoticed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from evals import checking, seal
from evals.cases import ROOT, Case, SafetyCase, load, load_safety, read_items
from evals.checking import mistakes
from evals.simulate import USERS
from service.errors import ContentError
from service.principles.markers import MarkerId
from service.prompting.documents import read

GOOD = """\
# a comment
- id: "x001"
  scenario: "the_apology"
  context:
    - {role: ex, text: "You never asked."}
  text: "You're right, I didn't."
  labels: {listening: helped, ownership: helped, no_pressure: no_chance, clarity_and_care: no_chance}
  markers: [acknowledges]
  look_alike: [apology]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("dev", "heldout", "labels/second", "safety"):
        (tmp_path / "cases" / folder).mkdir(parents=True)
    (tmp_path / "users").mkdir()
    return tmp_path / "cases"


def found(root: Path) -> list[str]:
    return list(mistakes(root, root.parent / "users"))


# -- what is shipped -----------------------------------------------------------------------------
def test_the_shipped_cases_and_users_have_no_mistake() -> None:
    assert list(mistakes()) == []
    assert USERS.is_dir()


def test_the_shipped_set_aside_part_fits_its_lock() -> None:
    assert seal.broken() == []
    assert {"heldout/a1.yaml", "safety/heldout.yaml", "labels/second/a.yaml"} <= set(seal.hashes())


def test_the_example_that_explains_a_case_is_a_valid_case() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert len(blocks) == 2


@pytest.mark.parametrize(("number", "model"), [(0, Case), (1, SafetyCase)])
def test_each_example_in_the_guide_is_valid(number: int, model: type[Case | SafetyCase], tmp_path: Path) -> None:
    block = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)[number]
    (tmp_path / "example.yaml").write_text(block, "utf-8")
    made: list[Case | SafetyCase] = list(read_items(read(tmp_path, tmp_path / "example.yaml"), model, {}))
    assert len(made) == 1


# -- mistakes and their lines --------------------------------------------------------------------
def test_a_good_file_has_none(root: Path) -> None:
    (root / "dev" / "a.yaml").write_text(GOOD, "utf-8")
    assert found(root) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("labels: {listening", "label: {listening", 7, "label: Extra inputs"),
        ("listening: helped", "listening: great", 7, "0.labels.listening: Input should be"),
        ("[acknowledges]", "[acknowledge]", 8, "0.markers.0: Input should be"),
        ("the_apology", "the_apologies", 3, "no scenario called the_apologies"),
        ("[apology]", "[acknowledges]", 9, "acknowledges is among the markers too"),
        ("role: ex", "role: them", 5, "0.context.0.role"),
        ("text: \"You're right", "text: You're: right", 6, "not valid YAML"),
        ("  markers: [acknowledges]\n", "  markers: []\n  markers: []\n", 9, "written twice"),
        ("You're right, I didn't.", "", 6, "0.text: String should have at least 1"),
    ],
)
def test_a_mistake_is_named_with_its_line(old: str, new: str, line: int, said: str, root: Path) -> None:
    assert old in GOOD
    (root / "dev" / "a.yaml").write_text(GOOD.replace(old, new), "utf-8")
    (only,) = found(root)
    assert only.startswith(f"dev/a.yaml, line {line}: ")
    assert said in only


def test_every_mistake_is_named_and_not_only_the_first(root: Path) -> None:
    wrong = GOOD.replace("helped", "great") + GOOD.replace("x001", "x002").replace("role: ex", "role: them")
    (root / "dev" / "a.yaml").write_text(wrong, "utf-8")
    (root / "safety" / "dev.yaml").write_text("- {id: s1, kind: fear, style: idiom, text: hm}\n", "utf-8")
    assert len(found(root)) == 3


def test_an_id_that_stands_twice_is_named_with_the_other_file(root: Path) -> None:
    (root / "dev" / "a.yaml").write_text(GOOD, "utf-8")
    (root / "dev" / "b.yaml").write_text(GOOD, "utf-8")
    assert found(root) == ["dev/b.yaml, line 2: 0.id: x001 stands in dev/a.yaml already"]


def test_a_turn_that_is_in_both_parts_is_found(root: Path) -> None:
    (root / "dev" / "a.yaml").write_text(GOOD, "utf-8")
    again = GOOD.replace("x001", "h001").replace("You're right", "YOU'RE  right")
    (root / "heldout" / "a.yaml").write_text(again, "utf-8")
    assert found(root) == ["heldout/a.yaml, line 6: 0.text: the same words as x001, in the other part"]


def test_labels_of_no_case_are_found(root: Path) -> None:
    labels = "{listening: helped, ownership: helped, no_pressure: no_chance, clarity_and_care: no_chance}"
    (root / "labels" / "second" / "a.yaml").write_text(f"- {{id: gone, labels: {labels}}}\n", "utf-8")
    assert found(root) == ["labels/second/a.yaml, line 1: 0.id: there is no case called gone"]


def test_a_file_that_is_no_list_and_one_that_is_no_yaml_are_named(root: Path) -> None:
    (root / "dev" / "a.yaml").write_text("id: x\n", "utf-8")
    (root / "dev" / "b.yaml").write_text("- [\n", "utf-8")
    (root / "other").mkdir()
    (root / "other" / "c.yaml").write_text("a: [\n", "utf-8")
    assert [line.split(",")[0] for line in found(root)] == ["dev/a.yaml", "dev/b.yaml", "other/c.yaml"]


def test_a_wrong_user_is_named_too(root: Path) -> None:
    (root.parent / "users" / "shy.yaml").write_text("id: shy\nabout: Shy.\nquality: 9\nlines: []\n", "utf-8")
    assert found(root)[0].startswith("users/shy.yaml, line 3: ")


def test_the_command_counts_and_exits(
    monkeypatch: pytest.MonkeyPatch, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checking, "mistakes", lambda: iter(["a mistake"]))
    assert checking.run() == 1
    assert "1 to mend" in capsys.readouterr().out
    monkeypatch.setattr(checking, "mistakes", lambda: iter([]))
    assert checking.run() == 0


# -- the lock ------------------------------------------------------------------------------------
@pytest.fixture
def sealed(root: Path) -> Path:
    (root / "heldout" / "a.yaml").write_text(GOOD, "utf-8")
    (root / "heldout" / "b.yaml").write_text(GOOD.replace("x001", "x002"), "utf-8")
    assert seal.relock(root) == 2
    assert seal.broken(root) == []
    return root


def test_a_changed_a_new_and_a_missing_file_each_break_the_lock(sealed: Path) -> None:
    (sealed / "heldout" / "a.yaml").write_text(GOOD.replace("ownership: helped", "ownership: hurt"), "utf-8")
    (sealed / "heldout" / "b.yaml").unlink()
    (sealed / "safety" / "heldout.yaml").write_text("[]\n", "utf-8")
    assert seal.broken(sealed) == [
        "heldout/a.yaml has changed since it was set aside",
        "safety/heldout.yaml is new in the set-aside part",
        "heldout/b.yaml is missing from the set-aside part",
    ]
    with pytest.raises(ContentError, match=r"has changed since it was set aside, and 2 more\. If that is meant"):
        seal.check(sealed)
    seal.relock(sealed)
    seal.check(sealed)


def test_the_development_part_is_not_locked(sealed: Path) -> None:
    (sealed / "dev" / "new.yaml").write_text(GOOD, "utf-8")
    seal.check(sealed)


def test_a_lock_that_is_damaged_is_said(sealed: Path) -> None:
    (sealed / seal.LOCK).write_text("abc\n", "utf-8")
    with pytest.raises(ContentError, match=r"heldout\.lock is damaged"):
        seal.check(sealed)


def test_what_is_set_aside_is_not_measured_once_it_was_changed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    copy = tmp_path / "cases"
    shutil.copytree(ROOT, copy)
    with (copy / "heldout" / "a1.yaml").open("a", encoding="utf-8") as file:
        file.write("# a word\n")
    monkeypatch.setattr(seal, "ROOT", copy)
    for loading in (load, load_safety):
        with pytest.raises(ContentError, match=r"heldout/a1\.yaml has changed"):
            loading("heldout")
        assert loading("dev")


def test_every_marker_has_25_set_aside_turns_that_show_it_and_25_that_only_look_like_it() -> None:
    turns = load("heldout")
    for marker in MarkerId:
        assert sum(marker in turn.markers for turn in turns) >= 25, marker
        assert sum(marker in turn.case.look_alike for turn in turns) >= 25, marker
