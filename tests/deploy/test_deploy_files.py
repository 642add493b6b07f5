"""What lies in ``deploy/`` names settings and files that exist, starts the command that the tests start, and is taken
by the programs it is written for."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from service.cli.commands import app
from service.cli.serve import KEEP_ALIVE_S
from service.settings import Settings
from service.web.security import MAX_BODY, MAX_IMPORT, MAX_UPLOAD
from tests.support import nginx

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
DEPLOY = ROOT / "deploy"
CONTAINERFILE = (DEPLOY / "Containerfile").read_text()
COMPOSE_TEXT = (DEPLOY / "compose.yaml").read_text()
COMPOSE: dict[str, Any] = yaml.safe_load(COMPOSE_TEXT)
UNIT = (DEPLOY / "unsent.service").read_text()
NGINX = (DEPLOY / "nginx.conf").read_text()
COMMANDS = {
    "Containerfile": json.loads(re.findall(r"^CMD (\[.*\])$", CONTAINERFILE, re.MULTILINE)[-1]),
    "compose.yaml": COMPOSE["services"]["worker"]["command"],
    "unsent.service": re.findall(r"^ExecStart=(.*)$", UNIT, re.MULTILINE)[0].split(),
}


@pytest.mark.parametrize("file", sorted(path.name for path in DEPLOY.iterdir() if path.is_file()))
def test_every_setting_that_is_named_exists(file: str) -> None:
    named = set(re.findall(r"\bUNSENT_[A-Z_]+", (DEPLOY / file).read_text())) - {"UNSENT_NAME"}
    assert named <= {f"UNSENT_{name.upper()}" for name in Settings.model_fields}


@pytest.mark.parametrize("where", COMMANDS)
def test_what_is_started_is_the_command_that_the_tests_start(where: str) -> None:
    program, command, *args = COMMANDS[where]
    assert program.rpartition("/")[2] == "unsent"
    serve = get_command(app).commands[command]  # type: ignore[attr-defined]
    assert serve.make_context("serve", args).params["port"] == 8000


def test_what_the_image_is_built_from_exists() -> None:
    copied = [
        line.split()[1:-1] for line in CONTAINERFILE.splitlines() if line.startswith("COPY ") and "--" not in line
    ]
    assert copied
    for source in (name for names in copied for name in names):
        assert (ROOT / source).exists(), source


def test_what_compose_mounts_and_builds_from_exists_or_is_said_to_be_made() -> None:
    worker, proxy = COMPOSE["services"]["worker"], COMPOSE["services"]["proxy"]
    assert (DEPLOY / worker["build"]["context"] / worker["build"]["dockerfile"]).is_file()
    assert (DEPLOY / proxy["volumes"][0].split(":")[0]).is_file()
    needed = set(re.findall(r"\$\{(\w+):\?\}", COMPOSE_TEXT))
    explained = set(re.findall(r"^#   (\w+)=", COMPOSE_TEXT, re.MULTILINE))
    assert needed == explained


def test_no_secret_has_a_default() -> None:
    for name, value in COMPOSE["services"]["worker"]["environment"].items():
        if any(word in name for word in ("SECRET", "KEY", "DATABASE_URL")):
            assert ":?}" in value


def test_the_proxy_does_not_hold_streams_back_and_logs_no_paths() -> None:
    assert "proxy_buffering off;" in NGINX
    log_format = re.findall(r"log_format counts '(.*)';", NGINX)[0]
    assert not {"$request", "$request_uri", "$uri", "$args", "$remote_addr", "$http_cookie"} & set(log_format.split())


def test_the_proxy_lets_through_what_the_service_takes() -> None:
    (megabytes,) = re.findall(r"client_max_body_size (\d+)m;", NGINX)
    assert int(megabytes) * 1024 * 1024 >= max(MAX_BODY, MAX_UPLOAD, MAX_IMPORT)


def test_the_service_keeps_idle_connections_longer_than_the_proxy_does() -> None:
    assert "keepalive_timeout" not in NGINX  # so that nginx keeps them for its default, a minute
    assert KEEP_ALIVE_S > 60


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)


def test_the_linter_of_container_files_finds_nothing() -> None:
    done = run(str(BIN / "hadolint"), "--no-color", str(DEPLOY / "Containerfile"))
    assert (done.returncode, done.stdout) == (0, "")


def test_compose_keeps_to_its_specification() -> None:
    schema = ("--builtin-schema", "vendor.compose-spec")
    done = run(str(BIN / "check-jsonschema"), *schema, str(DEPLOY / "compose.yaml"))
    assert done.returncode == 0, done.stdout


@pytest.mark.long
def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("no systemd-analyze here")
    unit = tmp_path / "unsent.service"
    unit.write_text(UNIT.replace("/opt/unsent/bin/unsent", str(BIN / "unsent")))
    done = run("systemd-analyze", "verify", "--man=no", str(unit))
    assert (done.returncode, done.stderr.strip()) == (0, "")


def test_nginx_takes_its_configuration(tmp_path: Path) -> None:
    config = nginx.prepared(tmp_path, ["127.0.0.1:8000"], "127.0.0.1:8443", "practice.example")
    done = run(nginx.program(), "-t", "-q", "-e", "stderr", "-c", str(config))
    assert done.returncode == 0, done.stderr
