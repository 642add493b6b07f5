"""A real nginx with the configuration that is shipped, for a test's own addresses."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import re
import shutil
import subprocess
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

ROOT = Path(__file__).parents[2]
SHIPPED = (ROOT / "deploy" / "nginx.conf").read_text()
FETCHED = ROOT / ".cache" / "nginx" / "usr" / "sbin" / "nginx"
"""Where ``make nginx`` puts it when the machine has none."""
KINDS = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


def program() -> str:
    """The nginx there is. Skips the test where there is none (in CI that is a failure)."""
    found = shutil.which("nginx") or (str(FETCHED) if FETCHED.exists() else None)
    if found is None:
        pytest.skip("no nginx here: make nginx fetches it")
    return found


def prepared(folder: Path, workers: Sequence[str], listen: str, name: str) -> Path:
    """The shipped configuration with a test's addresses, a certificate for ``name``, and every file in ``folder``."""
    certify(folder, name)
    (old,) = re.findall(r"^ +server worker:8000.*;$", SHIPPED, re.MULTILINE)
    text = SHIPPED.replace(old, "\n".join(old.replace("worker:8000", address) for address in workers))
    places = "".join(f"{kind}_temp_path {folder / kind};\n" for kind in KINDS)
    for shipped, here in (
        ("listen 443 ssl", f"listen {listen} ssl"),
        ("/etc/nginx/tls", str(folder)),
        ("/run/nginx.pid", str(folder / "nginx.pid")),
        ("/dev/stdout", str(folder / "access.log")),
        ("/dev/stderr", str(folder / "error.log")),
        ("http {\n", f"http {{\n{places}"),
    ):
        assert shipped in text
        text = text.replace(shipped, here)
    if _before_http2_on():
        text = text.replace("    http2 on;\n", "")
    file = folder / "nginx.conf"
    file.write_text(text)
    return file


def _before_http2_on() -> bool:
    said = subprocess.run((program(), "-v"), capture_output=True, text=True, check=True, timeout=30).stderr
    version = re.search(r"nginx/(\d+)\.(\d+)\.(\d+)", said)
    return version is not None and tuple(map(int, version.groups())) < (1, 25, 1)


def certify(folder: Path, name: str) -> None:
    """``fullchain.pem`` and ``privkey.pem`` for ``name``, signed by themselves, good for a day."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    names: list[x509.GeneralName] = [x509.DNSName(name), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(who, who, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "fullchain.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "privkey.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )


@contextlib.asynccontextmanager
async def running(config: Path) -> AsyncIterator[None]:
    """nginx in the foreground with this configuration, ended at the end. It listens soon after."""
    process = await asyncio.create_subprocess_exec(
        program(), "-e", str(config.with_name("start.log")), "-g", "daemon off;", "-c", str(config)
    )
    try:
        yield
    finally:
        process.terminate()
        await process.wait()
