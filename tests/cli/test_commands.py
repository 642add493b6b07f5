"""The command line as somebody would type it, in a process of its own."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
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


def test_an_address_that_is_not_of_this_machine_is_not_called_a_taken_port(tmp_path: Path) -> None:
    for host in ("192.0.2.7", "nowhere.invalid"):
        done = unsent("serve", "--host", host, "--port", "0", data=tmp_path)
        assert done.returncode == 2
        assert f"{host} is no address of this machine" in done.stderr
        assert "taken" not in done.stderr


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


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("--scenario", "nope"), "There is no situation nope. There are: first_text,"),
        (("--persona", "nope"), "There is no partner nope. There are:"),
        (("--scenario", "short_call", "--medium", "letter"), "short_call does not happen by letter. It can be: call."),
        (("--medium", "fax"), "'fax'"),
        (("--difficulty", "harsh"), "'harsh'"),
    ],
)
def test_what_is_misspelt_is_said_before_the_first_question(wrong: tuple[str, ...], said: str, tmp_path: Path) -> None:
    done = unsent("chat", *wrong, data=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert "no contact" not in done.stdout
    assert "Have they asked you" not in done.stdout


def test_whoever_says_in_a_terminal_that_they_are_in_danger_is_told_where_to_turn_and_asked_no_more(
    tmp_path: Path,
) -> None:
    done = unsent("chat", "--scenario", "first_text", "--persona", "dana", data=tmp_path, stdin="no\n" * 7 + "yes\n")
    assert done.returncode == 0, done.stderr
    assert "You first." in done.stdout
    assert "112" in done.stdout
    assert "Who ended it?" not in done.stdout
    again = unsent("chat", data=tmp_path)
    assert again.returncode == 0, again.stderr
    assert "You first." in again.stdout
    assert "first_text" not in again.stdout


def test_a_terminal_offers_only_what_the_first_questions_leave_open_and_takes_the_beginning_of_a_name(
    tmp_path: Path,
) -> None:
    answers = "n\ny\n" + "no\n" * 6 + "them\nlonger\nlonger\nno\nno\nyes\nyes\nperson\nyes\nyes\n"
    done = unsent("chat", "--no-pauses", data=tmp_path, stdin=answers + "closing\ndana\n/quit\n")
    assert done.returncode == 0, done.stderr
    assert "them  They did" in done.stdout
    assert "unsure  I’m not sure" in done.stdout
    assert "closing_kindly" in done.stdout
    assert "first_text" not in done.stdout
    assert "(simulated)" in done.stdout


HEEDS_CTRL_C = (
    "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "runpy.run_module('service.cli', run_name='__main__')"
)
"""Whoever runs the tests in the background hands on that the signal is ignored; nobody at a terminal does."""


def test_ctrl_c_leaves_a_terminal_at_once_and_what_was_said_is_kept(tmp_path: Path) -> None:
    answers = "no\n" * 8 + "them\nlonger\nlonger\nno\nno\nyes\nyes\nperson\nyes\nyes\n"
    command = ["chat", "--scenario", "first_text", "--persona", "dana", "--no-pauses"]
    done = unsent(*command, data=tmp_path, stdin=answers + "/quit\n")
    assert done.returncode == 0, done.stderr
    clean = {k: v for k, v in os.environ.items() if not k.startswith("UNSENT_")}
    ours, theirs = os.openpty()
    running = subprocess.Popen(
        [sys.executable, "-c", HEEDS_CTRL_C, *command],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        env={**clean, "UNSENT_DATA_DIR": str(tmp_path), "UNSENT_ENV_FILE": str(tmp_path / "unsent.env")},
    )
    os.close(theirs)
    patience = threading.Timer(90, running.kill)
    patience.start()
    try:
        shown = b""
        while b"you" not in shown.partition(b"without a report.")[2]:
            shown += os.read(ours, 4096)
        running.send_signal(signal.SIGINT)
        while b"What was said is kept" not in shown:
            shown += os.read(ours, 4096)
        assert running.wait(30) == 130
    finally:
        patience.cancel()
        running.kill()
        running.wait()
        os.close(ours)


def test_questions_that_nobody_is_there_to_answer_are_not_called_an_abort(tmp_path: Path) -> None:
    done = unsent("chat", data=tmp_path, stdin="no\n")
    assert done.returncode == 2
    assert "wait for somebody at a terminal" in done.stderr


def test_a_failed_command_names_what_happened_and_no_setting_that_has_nothing_to_do_with_it(tmp_path: Path) -> None:
    there = tmp_path / "mine.json"
    there.write_text("{}")
    done = unsent("export", str(there), data=tmp_path)
    assert (done.returncode, done.stderr.splitlines()) == (
        2,
        ["unsent: mine.json is there already. Choose another name."],
    )
    gone = tmp_path / "none.backup"
    done = unsent("restore", str(gone), data=tmp_path)
    assert (done.returncode, done.stderr.splitlines()) == (2, [f"unsent: There is no file {gone}."])


def test_a_model_that_no_server_here_offers_is_written_down_with_a_word_about_it(tmp_path: Path) -> None:
    done = unsent("models", "use", "ollama_chat/mispelt", data=tmp_path, OLLAMA_HOST="http://127.0.0.1:9")
    assert done.returncode == 0, done.stderr
    assert "no model server on this machine offers ollama_chat/mispelt" in done.stdout


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
    assert "Unsent is at" not in started.stdout
    invited = unsent("invite", data=tmp_path)
    assert invited.returncode == 2
    assert "In local mode nobody signs in" in invited.stderr


def test_invites_and_tokens_are_made_listed_and_taken_back(tmp_path: Path) -> None:
    made = unsent("invite", "--operator", "--days", "3", data=tmp_path, **HOSTED)
    assert made.returncode == 0, made.stderr
    assert re.fullmatch(r"https://practice\.example/invite/[\w-]{43}\n", made.stdout)
    assert f"A new database was made in {tmp_path}." in made.stderr
    assert "new database" not in unsent("invite", "list", data=tmp_path, **HOSTED).stderr
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


def test_signing_out_somebody_who_is_not_here_says_so(tmp_path: Path) -> None:
    for command in ("sign-out", "delete"):
        done = unsent("owner", command, "nobody", data=tmp_path, **HOSTED)
        assert (done.returncode, done.stderr, done.stdout) == (2, "unsent: There is nobody by that id.\n", "")


@pytest.mark.parametrize("command", ["chat", "mcp"])
def test_in_hosted_mode_nothing_is_said_that_belongs_to_nobody(command: str, tmp_path: Path) -> None:
    done = unsent(command, data=tmp_path / "data", **HOSTED)
    assert done.returncode == 2
    assert "people rehearse on the pages" in done.stderr
    assert not (tmp_path / "data").exists()


def test_a_hosted_service_says_the_address_that_people_use(tmp_path: Path) -> None:
    clean = {k: v for k, v in os.environ.items() if not k.startswith("UNSENT_")}
    ours = {"UNSENT_DATA_DIR": str(tmp_path), "UNSENT_ENV_FILE": str(tmp_path / "unsent.env")}
    command = [sys.executable, "-m", "service.cli", "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**clean, **ours, **HOSTED}) as running:
        assert running.stdout is not None
        said = running.stdout.readline()
        running.kill()
    assert said.startswith("Unsent is at https://practice.example, and listens on http://127")
