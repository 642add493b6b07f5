"""``make scan``: Wapiti, a scanner of running web pages, over the service in both modes, signed in in hosted mode.

It crawls the pages with a rehearsal, a report, a letter and a partner in them, attacks every form and parameter that it
finds, and looks at headers and cookies. A finding is either in ``EXPLAINED``, with the reason why it is none, or the
scan fails. Nothing leaves the machine: modules that need a server elsewhere to call back are not asked.
"""

from __future__ import annotations

import asyncio
import json
import re
import socket
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import httpx
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from service.app import create_app, make_doors, open_store
from service.settings import Settings
from service.web.visitors import COOKIE
from tests.support.app import OPEN_ANSWERS, running, served

WAPITI: Final = ".cache/scan/venv/bin/wapiti"
MODULES: Final = (
    *("backup", "cookieflags", "crlf", "csp", "csrf", "exec", "file", "htaccess", "http_headers", "ldap", "methods"),
    *("permanentxss", "redirect", "shellshock", "sql", "timesql", "upload", "xss"),
)
"""All but those that look things up on the network (cms, wapp, nikto, takeover, ...), need a server there that is
called back (ssrf, xxe, log4shell), are about Java (spring4shell takes a refused body for a hit), or about TLS, which
ends at the proxy."""
NOT_ASKED: Final = ("/sign-out", "/signed-in", "/settings/delete")
"""Where a scan would end itself: it would be signed out, or everything that is to be scanned deleted."""
COULD_NOT: Final = 2


@dataclass(frozen=True, slots=True)
class Explained:
    """A kind of finding that is none, where ``about`` matches what the scanner says of it, and why it is none."""

    kind: str
    about: str
    why: str


EXPLAINED: Final = (
    Explained(
        "Cross Site Request Forgery",
        r"Lack of anti CSRF token",
        "Forms carry no token: a change is taken only with an Origin (or Sec-Fetch-Site) of our own "
        "(web/hosted/test_gate_hosted.py, web/api/test_gate.py).",
    ),
    Explained(
        "HTTP Methods",
        r"Possible interesting methods \(using OPTIONS\) on \S+ OPTIONS \(405\)( (POST|PUT|DELETE) \(\d+\))*$",
        "Told, not found: OPTIONS itself is refused, and what is named are the methods that the address has.",
    ),
)


@dataclass(frozen=True, slots=True)
class Finding:
    kind: str
    method: str
    path: str
    info: str

    @property
    def why(self) -> str | None:
        """Why it is none; ``None``: it stands."""
        return next((e.why for e in EXPLAINED if e.kind == self.kind and re.search(e.about, self.info)), None)


def scan(base: str, headers: Mapping[str, str], seconds: int, out: Path) -> tuple[list[Finding], int]:
    """What Wapiti finds at ``base``, and how many pages it looked at. Raises ``RuntimeError`` with its last words
    where it fails or leaves no report, and ``TimeoutExpired`` where it takes twice what it was given to look around
    and for each module."""
    attack = max(10, seconds // len(MODULES))
    command = [WAPITI, "-u", f"{base}/", "-m", ",".join(MODULES), "-f", "json", "-o", str(out), "--no-bugreport"]
    command += ["--flush-session", "--store-session", str(out.parent), "--store-config", str(out.parent)]
    command += ["-S", "normal", "--max-scan-time", str(seconds), "--max-attack-time", str(attack), "-v", "0"]
    for path in NOT_ASKED:
        command += ["-x", f"{base}{path}*"]
    for name, value in headers.items():
        command += ["-H", f"{name}: {value}"]
    patience = 2 * (seconds + attack * len(MODULES))
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=patience)
    if ended.returncode or not out.exists():  # some failures it only tells, and ends with 0
        told_last = f"{ended.stdout[-1_000:]}{ended.stderr[-2_000:]}"
        raise RuntimeError(
            f"Wapiti ended with status {ended.returncode} and {'a' if out.exists() else 'no'} report: {told_last}"
        )
    told: dict[str, Any] = json.loads(out.read_text("utf-8"))
    found = [
        Finding(kind, one["method"], one["path"], one["info"])
        for part in ("vulnerabilities", "anomalies", "additionals")
        for kind, several in told[part].items()
        for one in several
    ]
    return found, int(told["infos"]["crawled_pages_nbr"])


def furnish(client: httpx.Client) -> None:
    """Something on every page: a rehearsal with its report, a letter, a partner of one's own."""

    def done(method: str, path: str, body: Any) -> Any:
        answer = client.request(method, path, json=body).raise_for_status()
        return answer.json()

    done("PUT", "/api/readiness", {"answers": dict(OPEN_ANSWERS)})
    done("POST", "/api/personas/custom", {"base": "dana", "alias": "Sam", "about": "We met at a <b>market</b>."})
    done("PUT", "/api/letters/scanned-letter", {"text": "What I did not say."})
    session = done("POST", "/api/sessions", {"scenario": "the_apology", "persona": "dana", "seed": 7})["id"]
    said = {"text": "I'm sorry I never called back that evening.", "client_turn_id": "scanned-turn-1"}
    done("POST", f"/api/sessions/{session}/turns", said)
    done("POST", f"/api/sessions/{session}/report", {})


@contextmanager
def local(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The service in local mode; its address, and what a browser on one of its pages says."""
    with served(folder, sessions_per_day=0) as base:
        yield base, {"Origin": base}


@contextmanager
def hosted(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The same in hosted mode, over TLS, with somebody signed in."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        listener.bind(("127.0.0.1", 0))
        base = f"https://localhost:{listener.getsockname()[1]}"
        settings = Settings(
            data_dir=folder,
            mode="hosted",
            public_url=base,
            secret="of a scan alone: thirty-two characters",  # nobody else's
            sign_in=("invite",),
            requests_per_minute=1_000_000,
            sessions_per_day=0,
        )
        cookie = asyncio.run(sign_in(settings))
        key, certificate = certify(folder)
        with running(create_app(settings), listener, ssl_keyfile=key, ssl_certfile=certificate):
            yield base, {"Origin": base, "Cookie": f"{COOKIE}={cookie}"}


async def sign_in(settings: Settings) -> str:
    """Somebody new; the value of their cookie."""
    store = await open_store(settings)
    try:
        doors = make_doors(settings, store)
        _, link = await doors.invite("owner", timedelta(days=1))
        _, value = await doors.enter_by_invite(link.rpartition("/")[2])
        return value
    finally:
        await store.close()


def certify(folder: Path) -> tuple[str, str]:
    """A key and a certificate for this machine's own name, for a day."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(hours=1))
    made = made.not_valid_after(now + timedelta(days=1))
    pem, plain = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    files = folder / "tls.key", folder / "tls.crt"
    files[0].write_bytes(key.private_bytes(pem, plain, serialization.NoEncryption()))
    files[1].write_bytes(made.sign(key, hashes.SHA256()).public_bytes(pem))
    return str(files[0]), str(files[1])


def main(seconds: int) -> int:
    """Scan both modes, print what was found and why it is none; the exit status."""
    if not Path(WAPITI).exists():
        print("NOT SCANNED: Wapiti is not installed. `make scan` installs it, where it can be fetched.")
        return COULD_NOT
    stands = 0
    with tempfile.TemporaryDirectory() as scratch:
        for name, mode in (("local", local), ("hosted", hosted)):
            folder = Path(scratch, name)
            folder.mkdir()
            with mode(folder / "data") as (base, headers):
                with httpx.Client(base_url=base, headers=headers, verify=False, timeout=60) as client:
                    furnish(client)
                found, pages = scan(base, headers, seconds, folder / "found.json")
            print(f"{name}: {pages} pages, {len(MODULES)} modules, {len(found)} findings")
            explained = Counter((f.kind, f.why) for f in found if f.why)
            for (kind, why), times in explained.items():
                print(f"  {kind} ({times}): {why}")
            for one in (f for f in found if f.why is None):
                stands += 1
                print(f"  STANDS: {one.kind}: {one.method} {one.path}: {one.info}")
    print("No finding is left unexplained." if not stands else f"{stands} findings are not explained.")
    return int(stands > 0)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 600))
