"""Every command and every piece of code in the docs is tried: run where it can be, looked up where it cannot.

Shell blocks run line by line in this process, against data of their own; what a line of ``unsent`` prints is not
compared, that it ends well is. A block that cannot be run says why in the line above it; its commands, options, make
targets and files still have to exist.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import httpx
import pytest
import typer.main
import yaml

from bench.__main__ import SUBJECTS
from evals.cases import Case, SafetyCase
from evals.simulate import SimulatedUser
from service import cli
from service.cli.commands import app
from service.knowledge import Persona, Principle, Scenario
from service.prompting.load import content_root, load_knowledge
from service.settings import Settings
from tests.docs.blocks import ROOT, Block, blocks_of, commands, every_block
from tests.support.app import OPEN_ANSWERS, served

PAGES = sorted({block.page for block in every_block()})
NOT_RUN = {
    "README.md": 3,
    "evals/cases/README.md": 2,
    "docs/evals.md": 4,
    "docs/how-the-judge-is-measured.md": 1,
    "docs/index.md": 1,
    "docs/models.md": 5,
    "docs/performance.md": 1,
    "docs/personas.md": 1,
    "docs/self-host.md": 2,
    "docs/write-a-principle.md": 1,
    "docs/write-a-situation.md": 1,
}
"""How many blocks of each page say that they are not run. Each says why, there."""
SETTING = re.compile(r"^(?:export )?([A-Z][A-Z0-9_]*)=(\S*)$")


def blocks(*languages: str, run: bool = True) -> list[Block]:
    return [b for b in every_block() if b.language in languages and (b.why_not is None) is run]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A running service with the built-in partner, everything open."""
    with served(tmp_path_factory.mktemp("docs")) as address:
        httpx.put(f"{address}/api/readiness", json={"answers": dict(OPEN_ANSWERS)}).raise_for_status()
        yield address


@pytest.mark.parametrize(
    "block",
    # importing openai takes seconds
    [pytest.param(b, marks=[pytest.mark.long] if "import OpenAI" in b.code else []) for b in blocks("python")],
    ids=str,
)
def test_a_piece_of_python_runs(block: Block, base: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = block.code.replace("http://127.0.0.1:8000", base)
    exec(compile(code, str(block), "exec"), {"__name__": "__main__"})
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("page", sorted({b.page for b in blocks("sh")}))
def test_the_commands_of_a_page_run_one_after_the_other(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In an empty folder, with an empty data folder."""
    monkeypatch.setenv("UNSENT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("UNSENT_ENV_FILE", str(tmp_path / "no-settings-file"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    for name in ("personas", "turns.jsonl"):
        lay_out(name, Path.cwd())
    for block in blocks("sh"):
        if block.page == page:
            for line in commands(block.code):
                status = one(line, monkeypatch)
                assert status == 0, f"{block}: {line} ended with {status}"


def lay_out(name: str, here: Path) -> None:
    """What a reader has before them: the personas, and the turn that stands as JSON on the page of the judge."""
    if name == "personas":
        shutil.copytree(content_root() / "personas", here / name)
    else:
        turn = next(b for b in every_block() if b.language == "json" and '"context"' in b.code)
        (here / name).write_text(turn.code, "utf-8")


def one(line: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Try one line. The exit status; raises for what nobody would know how to try."""
    if setting := SETTING.match(line):
        monkeypatch.setenv(setting[1], setting[2])
        return 0
    words = shlex.split(line)
    while "=" in words[0]:
        name, _, value = words.pop(0).partition("=")
        monkeypatch.setenv(name, value)
    if words[0] == "cp":
        shutil.copy(*words[1:])
        return 0
    if words[0] == "make":
        return 0 if words[1] in targets() else 2
    if Path(words[0]).name == "unsent":
        if words[1] == "serve" or words[1] == "eval":
            return parsed(words[1:])
        return unsent(words[1:], monkeypatch)
    raise AssertionError(f"say how to try this, or why it is not run: {line}")


def unsent(given: list[str], monkeypatch: pytest.MonkeyPatch) -> int:
    """The command itself, in this process; what is content stays loaded from one line to the next."""
    out = io.StringIO()
    if ">" in given:
        at = given.index(">")
        given, target = given[:at], Path(given[at + 1])
    else:
        target = None
    monkeypatch.setattr(sys, "argv", ["unsent", *given])
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            cli.main()
            status = 0
        except SystemExit as ended:
            status = int(ended.code or 0)
    assert status in (0, 2), out.getvalue()
    if target is not None:
        target.write_text(out.getvalue(), "utf-8")
    return status


def parsed(given: list[str]) -> int:
    """Whether a command, its arguments and its options exist; nothing is done."""
    command: Any = typer.main.get_command(app)
    words = list(given)
    while below := getattr(command, "commands", None):
        if words and words[0] in below:
            command = below[words.pop(0)]
        elif "run" in below:  # unsent eval SUITE
            command = below["run"]
        else:
            assert not words or words[0].startswith("-"), f"there is no command {words[0]}"
            break
    left = command.make_context("unsent", words).args
    assert not left, f"nobody takes {left}"
    return 0


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("block", blocks("sh", run=False), ids=str)
def test_what_is_not_run_is_there_all_the_same(block: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("score.jsonl", "a.json", "b.json"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    for line in commands(block.code):
        words = shlex.split(line)
        while words and re.match(r"(?:export$|[A-Z_]+=)", words[0]):
            known(words.pop(0))
        if not words:
            continue
        program = Path(words[0]).name
        if program == "unsent":
            assert parsed(words[1:]) == 0, line
        elif program == "make":
            assert all(word in targets() or "=" in word for word in words[1:]), line
        elif program == "pytest":
            assert all((ROOT / word).exists() for word in words[1:] if not word.startswith("-")), line
        elif program in ("pip", "python3", "git"):
            files = [word for word in words if word.endswith((".lock", ".txt"))]
            assert all((ROOT / file).is_file() for file in files), line
        elif words[:2] == ["python", "-m"]:
            assert find_spec(words[2]), line
            assert words[2] != "bench" or words[3] in SUBJECTS, line
        else:
            raise AssertionError(f"nobody looks whether this exists: {line}")


def known(setting: str) -> None:
    name = setting.partition("=")[0]
    if name.startswith("UNSENT_"):
        assert name.removeprefix("UNSENT_").lower() in Settings.model_fields, name


@pytest.mark.parametrize("block", blocks("ini"), ids=str)
def test_every_setting_that_is_shown_exists(block: Block) -> None:
    for line in commands(block.code):
        assert "=" in line
        known(line)


@pytest.mark.parametrize("block", blocks("yaml"), ids=str)
def test_a_piece_of_yaml_is_what_the_schema_takes(block: Block) -> None:
    """A piece of a persona stands in the place of the same keys of a shipped one; the rest is whole."""
    given = yaml.safe_load(block.code)
    if block.page.endswith("personas.md"):
        whole = load_knowledge().personas["theo"].model_dump()
        Persona.model_validate({**whole, **given})
    elif block.page.endswith("write-a-situation.md"):
        assert set(Scenario.model_validate(given).weighs) <= set(load_knowledge().principles)
        assert (given["order"], given["id"]) not in [(s.order, s.id) for s in load_knowledge().scenarios.values()]
    elif block.page.endswith("write-a-principle.md"):
        assert [Principle.model_validate(one) for one in given]
    elif block.page == "evals/cases/README.md":
        assert [(SafetyCase if "kind" in one else Case).model_validate(one) for one in given]
    elif block.page.endswith("evals.md"):
        SimulatedUser.model_validate({**given, "lines": [*given["lines"], *given["lines"]]})
    else:
        raise AssertionError("say what this has to fit")


@pytest.mark.parametrize("block", blocks("json"), ids=str)
def test_a_piece_of_json_can_be_read(block: Block) -> None:
    """The page of the judge shows JSON lines, the others one value."""
    values = block.code.splitlines() if block.page.endswith("measured.md") else [block.code]
    for value in values:
        given = json.loads(value)
        for server in given.get("mcpServers", {}).values():
            assert Path(server["command"]).name == "unsent"
            assert parsed(server["args"]) == 0


def test_every_block_is_of_a_kind_that_is_tried_or_says_why_it_is_not() -> None:
    assert {b.language for b in every_block()} <= {"sh", "python", "yaml", "json", "ini"}
    named = [b for b in every_block() if b.why_not is not None]
    assert {page: sum(b.page == page for b in named) for page in {b.page for b in named}} == NOT_RUN
    assert all(len(b.why_not or "") > 10 for b in named)
    assert all(b.language == "sh" for b in named)


def test_a_block_with_a_command_that_is_not_there_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    (wrong,) = blocks_of("page.md", "<!-- not run: because -->\n```sh\nunsent rehearse --now\n```\n")
    assert wrong.why_not == "because"
    with pytest.raises(Exception, match="rehearse"):
        parsed(shlex.split(commands(wrong.code)[0])[1:])
    with pytest.raises(Exception, match="--now"):
        parsed(["serve", "--now"])
    assert one("make nothing-of-the-kind", monkeypatch) == 2
    assert unsent(["backup", os.devnull], monkeypatch) != 0
    with pytest.raises(AssertionError, match="say how"):
        one("rm -r everything", monkeypatch)
