"""``make audit``: known weaknesses of what is installed, whose licences it is under, and a list of its parts.

Advisories come from a database on the network. Where that cannot be reached nothing has been checked, and this says so
and ends with status 3: an audit that did not take place must not look like one that found nothing.

``make test`` asks too (``--in-ci``). There a weakness fails, and an audit that could not take place is said and does
not: whether a change is right cannot hang on whether somebody else's server answers (docs/decisions/0006).
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

BIN = Path(sys.executable).parent
LOCK = "requirements.lock"
NOT_CHECKED, FOUND = 3, 1
LONGEST_S = 60.0
"""How long the database of advisories is waited for, in seconds."""


def main(out: Path) -> int:
    """Write ``licences.md`` and ``sbom.json`` into ``out`` and print what the audit found; the exit status."""
    out.mkdir(parents=True, exist_ok=True)
    names = sorted({line.split("==")[0] for line in Path(LOCK).read_text("utf-8").splitlines() if "==" in line})
    licences = [str(BIN / "pip-licenses"), "--format=markdown", "--with-urls", "--order=license", "--packages", *names]
    (out / "licences.md").write_text(_run(licences).stdout, "utf-8")
    sbom = [str(BIN / "cyclonedx-py"), "requirements", LOCK, "--output-reproducible", "--of", "JSON"]
    (out / "sbom.json").write_text(_run([*sbom, "--pyproject", "pyproject.toml"]).stdout, "utf-8")
    parts = len(json.loads((out / "sbom.json").read_text("utf-8"))["components"])
    print(f"{len(names)} packages, licences in {out}/licences.md; {parts} parts in {out}/sbom.json (CycloneDX).")
    return advisories()


def advisories() -> int:
    """Ask pip-audit about the lock file; say plainly where it could not ask."""
    asked = [str(BIN / "pip-audit"), "--require-hashes", "-r", LOCK, "--disable-pip", "--progress-spinner", "off"]
    try:
        found = json.loads(_run([*asked, "-f", "json"], check=False).stdout)["dependencies"]
    except (ValueError, KeyError, subprocess.TimeoutExpired):
        print("NOT CHECKED: the database of advisories cannot be reached from this machine.")
        return NOT_CHECKED
    skipped = [one["name"] for one in found if "skip_reason" in one]
    weak = [(one["name"], one["version"], weakness) for one in found for weakness in one.get("vulns", ())]
    for name, version, weakness in weak:
        print(
            f"{name} {version}: {weakness['id']}, mended in {', '.join(weakness['fix_versions']) or 'no version yet'}"
        )
    checked = len(found) - len(skipped)
    print(f"Known weaknesses: {len(weak)}, in {checked} packages that could be checked.")
    if skipped:
        print(f"NOT CHECKED: {len(skipped)} of {len(found)} packages; the database of advisories does not answer here.")
    return FOUND if weak else NOT_CHECKED if skipped else 0


def in_ci() -> int:
    """The advisories alone; 0 where they could not be asked for, which has then been said."""
    status = advisories()
    return 0 if status == NOT_CHECKED else status


def _run(command: list[str], check: bool = True) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=check, timeout=LONGEST_S)  # our own tools


if __name__ == "__main__":
    told = sys.argv[1:]
    sys.exit(in_ci() if told == ["--in-ci"] else main(Path(told[0] if told else ".cache/audit")))
