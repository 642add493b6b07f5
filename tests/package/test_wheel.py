"""The wheel carries everything: installed elsewhere and started from another folder, it serves its pages."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import httpx

from service import __version__

ROOT = Path(__file__).parents[2]


def test_the_wheel_holds_prompts_personas_templates_and_static_files_and_no_tests(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, pattern in (("prompts", "**/*"), ("personas", "*.yaml")):
        files = [p for p in (ROOT / folder).glob(pattern) if p.is_file() and "__pycache__" not in p.parts]
        assert files
        missing = [
            p for p in files if f"service/content/{folder}/{p.relative_to(ROOT / folder).as_posix()}" not in names
        ]
        assert not missing
    shipped = (
        "service/web/templates",
        "service/web/static",
        "service/web/locales",
        "service/store/migrations",
        "service/principles/encoder",
    )
    for folder in shipped:
        files = [p for p in (ROOT / folder).rglob("*") if p.is_file() and "__pycache__" not in p.parts]
        assert files
        assert not [p for p in files if p.relative_to(ROOT).as_posix() not in names]
    assert "service/py.typed" in names
    assert not [n for n in names if n.startswith(("tests/", "docs/"))]


def test_an_installed_wheel_serves_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        "--target",
        str(site),
        str(wheel),
    ]
    done = subprocess.run(install, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("UNSENT_", "PYTHON"))}
    env = {**clean, "PYTHONPATH": str(site), "UNSENT_DATA_DIR": str(tmp_path / "data")}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "service.cli", "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=elsewhere, env=env, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            assert f":{port}/" in server.stdout.readline()
            base = f"http://127.0.0.1:{port}"
            transport = httpx.HTTPTransport(retries=5)
            with httpx.Client(base_url=base, transport=transport, timeout=30) as client:
                assert "simulated" in client.get("/").text
                assert len(client.get("/api/personas").json()) >= 14
                assert client.get("/static/css/base.css").status_code == 200
                assert client.get("/principles").status_code == 200
        finally:
            server.terminate()
            server.wait(timeout=20)
    script = site / "bin" / "unsent"
    told = subprocess.run([script, "--version"], cwd=elsewhere, env=env, capture_output=True, text=True, check=True)
    assert told.stdout == f"{__version__}\n"
    where = subprocess.run(
        [sys.executable, "-c", "import service; print(service.__file__)"],
        cwd=elsewhere,
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(site) in where.stdout
