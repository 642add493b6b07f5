"""Labels of further people: asked for one turn at a time, kept at once, and never beside somebody else's."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console

from evals import cases, checking, labelling
from evals.labelling import labelled_by, run
from service.errors import ConfigError, NotFound
from service.principles.markers import MarkerId

TURNS = """\
- id: "x1"
  scenario: "the_apology"
  context:
    - {role: ex, text: "You never asked."}
    - {role: ex, text: null}
  text: "You're right, I didn't."
  labels: {listening: helped, ownership: hurt, no_pressure: no_chance, clarity_and_care: neutral}
  markers: [indiscretion]
- id: "x2"
  text: "hey [b]you[/b]"
  labels: {listening: helped, ownership: hurt, no_pressure: no_chance, clarity_and_care: neutral}
"""


@pytest.fixture(autouse=True)
def root(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "a.yaml").write_text(TURNS, "utf-8")
    for module in (cases, labelling):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    return tmp_path


def label(monkeypatch: pytest.MonkeyPatch, *answers: str, rater: str = "kim", limit: int | None = None) -> str:
    """Run the command with these answers typed; what it printed."""
    typed: Iterator[str] = iter(answers)
    monkeypatch.setattr("builtins.input", lambda *_: next(typed))
    out = io.StringIO()
    assert run(rater, "dev", limit, Console(file=out, width=100)) == 0
    assert next(typed, None) is None, "not everything that was typed was asked for"
    return out.getvalue()


def test_what_is_typed_is_kept_and_is_a_valid_file(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    label(monkeypatch, "h", "u", "n", "c", "specific_own, acknow", "h", "h", "h", "h", "")
    made = {one.id: one for one in labelled_by(root / "labels" / "raters" / "kim.yaml")}
    assert set(made) == {"x1", "x2"}
    both = sorted((one.labels.ownership, one.markers) for one in made.values())
    assert both == [("helped", ()), ("hurt", (MarkerId.SPECIFIC_OWNERSHIP, MarkerId.ACKNOWLEDGES))]
    assert list(checking.mistakes(root, root)) == []


def test_nobody_elses_labels_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = label(monkeypatch, "h", "u", "n", "c", "", "h", "u", "n", "c", "")
    assert "You never asked." in shown
    assert "(says nothing)" in shown
    assert "hey [b]you[/b]" in shown
    assert "indiscretion" not in shown


def test_stopping_keeps_what_was_said_and_the_next_time_goes_on(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    label(monkeypatch, "h", "u", "n", "c", "", "h", "q")
    path = root / "labels" / "raters" / "kim.yaml"
    (first,) = labelled_by(path)
    assert "1 to label, 1 not now" in label(monkeypatch, "n", "n", "n", "n", "")
    assert len({one.id for one in labelled_by(path)}) == 2
    assert labelled_by(path)[0] == first


def test_input_that_ends_stops_like_q(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    def ended(*_: object) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", ended)
    out = io.StringIO()
    assert run("kim", "dev", None, Console(file=out)) == 0
    assert out.getvalue().endswith("nothing was labelled\n")


def test_a_limit_is_kept(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    label(monkeypatch, "h", "u", "n", "c", "", limit=1)
    assert len(labelled_by(root / "labels" / "raters" / "kim.yaml")) == 1


def test_an_unknown_or_doubtful_marker_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = label(monkeypatch, "h", "u", "n", "c", "kindness", "a", "?", "apology", "h", "q")
    assert "no single marker is called kindness" in shown
    assert "no single marker is called a" in shown
    assert shown.count("surprise_contact") == 3


def test_a_name_that_could_be_a_path_is_refused() -> None:
    for name in ("../kim", "Kim", "", "a b"):
        with pytest.raises(ConfigError, match="small letters"):
            run(name, "dev", None)


def test_without_unlabelled_turns_it_says_how_to_bring_some() -> None:
    with pytest.raises(NotFound, match="import-messages"):
        run("kim", "new", None)


def test_imported_turns_without_labels_can_be_labelled(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    (root / "unlabelled").mkdir()
    (root / "unlabelled" / "mine.yaml").write_text('- {id: "m1", text: "hello"}\n', "utf-8")
    typed = iter(["n", "n", "n", "n", ""])
    monkeypatch.setattr("builtins.input", lambda *_: next(typed))
    assert run("kim", "new", None, Console(file=io.StringIO())) == 0
    assert [one.id for one in labelled_by(root / "labels" / "raters" / "kim.yaml")] == ["m1"]
    assert list(checking.mistakes(root, root)) == []
