"""What a release says of itself and brings along: metadata, version, licences, completion, the source."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest

from service import __version__
from service.errors import ExtraMissing
from tests.package.conftest import ROOT, build

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
MADE_ELSEWHERE = ("**/*.woff2", "**/*.onnx", "**/tokenizer.json", "**/vendor/*", "**/LICENSE-*")
"""What was made by others lies under such names. A script or font put anywhere else would need a row here."""


def record(wheel: Path) -> dict[str, str]:
    """What a wheel holds: each file with its hash, without the folder that names the build."""
    with zipfile.ZipFile(wheel) as held:
        (name,) = (n for n in held.namelist() if n.endswith(".dist-info/RECORD"))
        lines = held.read(name).decode().splitlines()
    return {line.split(",")[0]: line.split(",")[1] for line in lines}


def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as held:
        (name,) = (n for n in held.namelist() if n.endswith(".dist-info/METADATA"))
        return message_from_bytes(held.read(name))


def test_the_metadata_says_what_it_is_for_whom_and_under_which_licences(wheel: Path) -> None:
    told = metadata(wheel)
    assert told["Name"] == "unsent"
    assert told["Version"] == __version__ == PROJECT["version"]
    assert len(told["Summary"]) > 40
    assert told["Requires-Python"] == ">=3.11"
    assert told["License-Expression"] == "MIT AND Apache-2.0 AND ISC AND OFL-1.1"
    assert "Programming Language :: Python :: 3.11" in told.get_all("Classifier", [])
    assert told["Description-Content-Type"] == "text/markdown"
    assert told["Author"]
    names = set(record(wheel))
    licences = told.get_all("License-File", [])
    assert {"LICENSE", "NOTICE", "service/principles/encoder/LICENSE-apache-2.0.txt"} <= set(licences)
    assert all(any(n.endswith(f".dist-info/licenses/{licence}") for n in names) for licence in licences)


def test_the_changelog_begins_with_this_version() -> None:
    first = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert first is not None
    assert first[1].rstrip(",") == __version__


def test_every_extra_is_explained_where_people_install() -> None:
    page = (ROOT / "docs" / "self-host.md").read_text("utf-8")
    assert not [extra for extra in PROJECT["optional-dependencies"] if f"`{extra}`" not in page]


def test_every_file_made_by_others_is_named_in_the_notice_with_version_and_licence() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    found = {
        path.relative_to(ROOT).as_posix()
        for top in ("service", "tests", "docs", "prompts", "evals")
        for pattern in MADE_ELSEWHERE
        for path in (ROOT / top).glob(pattern)
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert "service/web/static/js/vendor/d3-lines.js" in found
    assert not {path for path in found if f"    {path}\n" not in notice}
    named = set(re.findall(r"^    (\S+/\S+)$", notice, re.MULTILINE))
    assert named == found
    told = (ROOT / "service/web/static/VENDORED.md").read_text("utf-8")
    rows = [row.split("|")[1:5] for row in told.splitlines() if row.startswith("| `")]
    assert rows
    for files, _, versions, licence in rows:
        assert all(version in notice for version in re.findall(r"[\d.]+\d", versions))
        assert all(f"service/web/static/{file}" in notice for file in re.findall(r"`([^`]+)`", files))
        assert re.split(r"[ ,]", licence.strip())[0] in notice


def test_a_script_that_carries_a_licence_of_its_own_lies_where_it_is_looked_for() -> None:
    for path in (ROOT / "service/web/static").rglob("*.js"):
        if "vendor" not in path.parts:
            assert not re.search(r"@license|Copyright|SPDX", path.read_text("utf-8"), re.IGNORECASE), path


@pytest.mark.parametrize(
    "shell", ["bash", pytest.param("zsh", marks=pytest.mark.long), pytest.param("fish", marks=pytest.mark.long)]
)
def test_completion_can_be_printed_and_completes(shell: str, tmp_path: Path) -> None:
    def asked(*given: str, **more: str) -> str:
        clean = {k: v for k, v in os.environ.items() if not k.startswith("UNSENT_")}
        # Without this the shell that started the tests would be looked for, and there may be none.
        env = {**clean, "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1", "HOME": str(tmp_path), **more}
        command = [str(Path(sys.executable).with_name("unsent")), *given]
        return subprocess.run(command, env=env, capture_output=True, text=True, check=True, timeout=60).stdout

    script = asked("--show-completion", shell)
    assert f"complete_{shell}" in script
    words = "unsent rot"
    line = {
        "COMP_WORDS": words,
        "COMP_CWORD": "1",
        "_TYPER_COMPLETE_ARGS": words,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    assert "rotate-key" in asked(_UNSENT_COMPLETE=f"complete_{shell}", **line)


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


@pytest.mark.long
def test_the_source_brings_everything_and_gives_the_same_wheel(wheel: Path, sdist: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as held:
        held.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    wanted = {name for name in tracked.splitlines() if not name.startswith(".ci/")}
    assert not {name for name in wanted if (ROOT / name).is_file() and not (source / name).is_file()}
    (tmp_path / "built").mkdir()
    again = build("wheel", source, tmp_path / "built")
    assert record(again) == record(wheel)


@pytest.mark.long
def test_the_make_targets_of_the_source_find_their_files(sdist: Path) -> None:
    with tarfile.open(sdist) as held:
        names = {name.partition("/")[2] for name in held.getnames()}
    makefile = (ROOT / "Makefile").read_text("utf-8")
    (peers,) = set(re.findall(r"for peer in ([\w ]+);", makefile))
    needed = {
        file.replace("$$peer", peer)
        for file in re.findall(r"[\w/$-]+\.(?:lock|toml|in)\b", makefile)
        for peer in peers.split()
    }
    assert {"pyproject.toml", "bench/scan.lock", "bench/peers/chainlit.in"} <= needed
    assert not needed - names


def test_whoever_lacks_an_extra_is_told_one_that_exists_and_is_never_sent_to_a_registry() -> None:
    sources = {p: p.read_text("utf-8") for top in ("service", "evals") for p in (ROOT / top).rglob("*.py")}
    asked = {extra for text in sources.values() for extra in re.findall(r'ExtraMissing\("(\w+)"\)', text)}
    assert asked >= {"workers", "mcp", "evals"}
    assert asked <= set(PROJECT["optional-dependencies"])
    assert "'.[mcp]'" in str(ExtraMissing("mcp"))
    assert not [p for p, text in sources.items() if re.search(r"pip install ['\"]?unsent\[\w", text)]
