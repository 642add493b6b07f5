"""``unsent eval`` on a prompt, a persona and a marker made worse on purpose: it exits with 1 and names the measure.

Held to what is shipped: the real thresholds and the real accepted run.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from evals import statistics
from evals.main import Wanted, run
from evals.options import Options
from evals.suites import markers
from service.principles.markers import Context, MarkerId, Reading
from service.principles.reader import read as real_read
from service.prompting import load, render

Worsen = Callable[[str, str, str], None]


@pytest.fixture(autouse=True)
def _few_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only values are held to what was accepted, so this run's own intervals may be rough."""
    monkeypatch.setattr(statistics, "DRAWS", 20)


def forget() -> None:
    for cached in (load.load_knowledge, load.content_hash, render.environment, render.template):
        cached.cache_clear()


@pytest.fixture
def worsen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Worsen]:
    """Changes one file of a copy of ``prompts/`` and ``personas/``, which is what is measured from then on."""
    root = load.content_root()
    for top in ("prompts", "personas"):
        shutil.copytree(root / top, tmp_path / top)
    for module in (load, render):
        monkeypatch.setattr(module, "content_root", lambda: tmp_path)
    forget()

    def change(name: str, old: str, new: str) -> None:
        text = (tmp_path / name).read_text("utf-8")
        assert text.count(old) == 1, f"{name} has changed; give this test another place"
        (tmp_path / name).write_text(text.replace(old, new), "utf-8")

    yield change
    forget()


def evaluated(suite: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    status = run([suite], Options(workers=1), Wanted())
    return status, capsys.readouterr().out


def test_nothing_is_said_of_an_unchanged_copy(worsen: Worsen, capsys: pytest.CaptureFixture[str]) -> None:
    status, said = evaluated("prompts", capsys)
    assert status == 0, said


def test_a_prompt_that_tells_what_may_not_be_told_yet_is_caught(
    worsen: Worsen, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "# The moment\n{% for one in persona.hidden %}{{ one.fact }}\n{% endfor %}"
    worsen("prompts/persona/system.j2", "# The moment\n", told)
    status, said = evaluated("prompts", capsys)
    assert status == 1
    assert "missed prompts: locked facts rendered is" in said


def test_a_prompt_that_begins_anew_each_turn_is_caught(worsen: Worsen, capsys: pytest.CaptureFixture[str]) -> None:
    start = "{% set a = persona.alias %}\n"
    worsen("prompts/persona/turn.j2", start, start + "{% include 'persona/repeated.j2' %}\n")
    root = load.content_root() / "prompts" / "persona"
    (root / "repeated.j2").write_text("Here are the rules once more, so that nothing is forgotten. " * 30, "utf-8")
    status, said = evaluated("prompts", capsys)
    assert status == 1
    assert "missed prompts: smallest stable share is" in said
    assert "worse than accepted prompts: mean prompt, tokens" in said


def test_a_persona_who_tells_what_is_locked_is_caught(worsen: Worsen, capsys: pytest.CaptureFixture[str]) -> None:
    secret = load.load_knowledge().personas["dana"].hidden[0]
    worsen("personas/dana.yaml", "about: >-\n", f"about: >-\n  {secret.fact}\n")
    forget()
    status, said = evaluated("prompts", capsys)
    assert status == 1
    assert "missed prompts: locked facts rendered is" in said
    assert f"holds the locked fact {secret.id}" in said
    assert "dana, " in said


@pytest.fixture(scope="module")
def readings() -> dict[tuple[str, Context], Reading]:
    """What the reader says, kept: reading a thousand turns takes seconds."""
    return {}


@pytest.mark.parametrize("lost", [None, MarkerId.BEGGING, MarkerId.SPECIFIC_OWNERSHIP])
def test_a_reader_that_lost_a_marker_is_caught(
    lost: MarkerId | None,
    readings: dict[tuple[str, Context], Reading],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def worse(text: str, context: Context, *, place: bool = True) -> Reading:
        if (text, context) not in readings:
            readings[text, context] = real_read(text, context, place=place)
        reading = readings[text, context]
        return replace(reading, markers=tuple(m for m in reading.markers if m.id is not lost))

    monkeypatch.setattr(markers, "read", worse)
    status, said = evaluated("markers-dev", capsys)
    if lost is None:
        assert status == 0, said
        return
    assert status == 1
    for measure in ("recall", "F1"):
        assert f"worse than accepted markers-dev: {lost.value}: {measure} is 0.000" in said
