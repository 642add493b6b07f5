"""The command line as somebody would type it, in a process of its own."""

from __future__ import annotations

import asyncio
import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from service import __version__
from service.app import open_store
from service.cli.commands import app
from service.errors import BackupUnusable
from service.settings import load_settings


def unsent(*args: str, data: Path, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith("UNSENT_")}
    return subprocess.run(
        [sys.executable, "-m", "service.cli", *args],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=120,
        env={
            **clean,
            "UNSENT_DATA_DIR": str(data),
            "UNSENT_ENV_FILE": str(data / "unsent.env"),
            "TERM": "dumb",
            "COLUMNS": "200",
            **env,
        },
        check=False,
    )


def test_the_version_is_printed(tmp_path: Path) -> None:
    assert unsent("--version", data=tmp_path).stdout.strip() == __version__


def test_lines_are_scored_and_bad_ones_are_named(tmp_path: Path) -> None:
    good = {
        "id": "a",
        "scenario": "hearing_no",
        "context": [{"role": "ex", "text": "I don't think I want to meet."}],
        "text": "ok. thanks for telling me straight. take care",
    }
    done = unsent("score", "-", data=tmp_path, stdin=json.dumps(good) + "\nnot json\n\n" + '{"id": "b"}\n')
    assert done.returncode == 1
    (line,) = [json.loads(x) for x in done.stdout.splitlines()]
    areas = line["areas"]
    assert (areas["listening"], areas["ownership"], areas["no_pressure"]) == ("helped", "no_chance", "helped")
    assert set(areas) == {"listening", "ownership", "no_pressure", "clarity_and_care"}
    assert all(0 <= m["start"] < m["end"] <= len(good["text"]) for m in line["markers"])
    assert "line 2" in done.stderr
    assert "line 4" in done.stderr
    assert "not json" not in done.stderr


def test_a_file_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    done = unsent("score", str(tmp_path / "nothing.jsonl"), data=tmp_path)
    assert done.returncode == 2
    assert "no file" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_setting_names_the_variable_and_not_its_value(tmp_path: Path) -> None:
    done = unsent("doctor", data=tmp_path, UNSENT_SESSIONS_PER_DAY="secret-words")
    assert done.returncode == 2
    assert "UNSENT_SESSIONS_PER_DAY" in done.stderr
    assert "secret-words" not in done.stderr + done.stdout


def test_a_taken_port_is_a_clear_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = unsent("serve", "--port", str(taken.getsockname()[1]), data=tmp_path)
    assert done.returncode == 2
    assert "is taken" in done.stderr
    assert "Traceback" not in done.stderr


async def make_database(folder: Path) -> None:
    """What a service has made when nobody has come yet, and somebody's row."""
    store = await open_store(load_settings(data_dir=folder))
    await store.ensure_owner("local")
    await store.close()


def test_a_service_that_cannot_start_says_why_in_one_sentence_and_leaves_the_file(tmp_path: Path) -> None:
    file = tmp_path / "unsent.db"
    file.write_bytes(b"no database at all " * 300)
    before = file.read_bytes()
    done = unsent("serve", "--port", "0", data=tmp_path)
    assert done.returncode == 2
    assert "The database file is damaged." in done.stderr
    assert "Traceback" not in done.stderr
    assert file.read_bytes() == before


def test_a_backup_is_made_and_restored_by_the_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, backups = tmp_path / "data", tmp_path / "backups"
    monkeypatch.setenv("UNSENT_DATA_DIR", str(data))
    asyncio.run(make_database(data))
    made = CliRunner().invoke(app, ["backup", str(backups / "one.backup")])
    assert (made.exit_code, made.exception) == (0, None)
    assert "one person" in made.stdout
    (data / "unsent.db").unlink()
    done = CliRunner().invoke(app, ["restore", str(backups / "one.backup")])
    assert (done.exit_code, done.exception) == (0, None)
    assert "Restored one person" in done.stdout
    refused = CliRunner().invoke(app, ["restore", str(backups / "unsent.keys")])
    assert isinstance(refused.exception, BackupUnusable)
    asyncio.run(make_database(data))


def test_the_doctor_says_what_is_configured_and_where_data_lies(tmp_path: Path) -> None:
    done = unsent("doctor", data=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert str(tmp_path) in done.stdout
    assert "built-in" in done.stdout
    assert "0600" in done.stdout


def test_the_doctor_finds_a_model_that_does_not_answer(tmp_path: Path) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    done = unsent(
        "doctor",
        data=tmp_path,
        UNSENT_PARTNER_MODEL="openai/some-model",
        OPENAI_API_BASE=f"http://127.0.0.1:{port}/v1",
        OPENAI_API_KEY="sk-very-secret",
    )
    assert done.returncode == 1
    assert "openai/some-model" in done.stdout
    assert "sk-very-secret" not in done.stdout + done.stderr


def test_a_whole_rehearsal_in_the_terminal_ends_with_the_report(tmp_path: Path) -> None:
    answers = "no\n" * 8 + "them\nlonger\nlonger\nno\nno\nyes\nyes\nperson\nyes\nyes\n"
    words = "hey. walked past the bakery and thought of you\nhow have you been?\n\n/end\n"
    done = unsent(
        "chat",
        "--scenario",
        "first_text",
        "--persona",
        "dana",
        "--seed",
        "3",
        "--no-pauses",
        data=tmp_path,
        stdin=answers + words,
    )
    assert done.returncode == 0, done.stderr
    assert "simulated" in done.stdout
    assert "What it did" in done.stdout


def test_an_eval_suite_prints_what_it_measured_and_gates(tmp_path: Path) -> None:
    out = tmp_path / "result.json"
    done = unsent("eval", "laws", "--sessions", "39", "--workers", "1", "--json", str(out), data=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "nothing misses what is wanted of it" in done.stdout
    record = json.loads(out.read_text("utf-8"))
    measured = {m["name"]: m["value"] for m in record["suites"][0]["measures"]}
    assert measured["laws violated"] == 0
    assert measured["sessions played"] == 39
    assert unsent("eval", "no-such-suite", data=tmp_path).returncode == 2


HOSTED = {
    "UNSENT_MODE": "hosted",
    "UNSENT_PUBLIC_URL": "https://practice.example",
    "UNSENT_SECRET": "0123456789abcdef0123456789abcdef",
    "UNSENT_SIGN_IN": "invite",
}


def test_hosted_mode_says_at_once_what_it_needs_and_local_mode_that_nobody_signs_in(tmp_path: Path) -> None:
    started = unsent("serve", "--port", "0", data=tmp_path / "data", UNSENT_MODE="hosted")
    assert started.returncode == 2
    for name in ("UNSENT_PUBLIC_URL", "UNSENT_SECRET", "UNSENT_SIGN_IN"):
        assert name in started.stderr
    assert "Traceback" not in started.stderr
    assert not (tmp_path / "data").exists()
    invited = unsent("invite", data=tmp_path)
    assert invited.returncode == 2
    assert "In local mode nobody signs in" in invited.stderr


def test_invites_and_tokens_are_made_listed_and_taken_back(tmp_path: Path) -> None:
    made = unsent("invite", "--operator", "--days", "3", data=tmp_path, **HOSTED)
    assert made.returncode == 0, made.stderr
    assert re.fullmatch(r"https://practice\.example/invite/[\w-]{43}\n", made.stdout)
    listed = unsent("invite", "list", data=tmp_path, **HOSTED).stdout.splitlines()
    assert listed[0].split() == ["id", "role", "until", "used", "owner"]
    invite_id, role = listed[1].split()[:2]
    assert role == "operator"
    assert made.stdout.strip().rpartition("/")[2] not in "".join(listed)
    assert unsent("invite", "revoke", invite_id, data=tmp_path, **HOSTED).returncode == 0
    again = unsent("invite", "revoke", invite_id, data=tmp_path, **HOSTED)
    assert again.returncode == 2
    assert "There is no invite by that id" in again.stderr
    nobody = unsent("token", "new", "nobody", data=tmp_path, **HOSTED)
    assert nobody.returncode == 2
    assert "There is nobody by that id." in nobody.stderr
