"""The set-aside part is locked: ``cases/heldout.lock`` holds a hash of every file of it, as ``sha256sum`` writes it.

What is set aside says what to expect of turns nobody has seen only as long as nobody mends it after the
fact. A changed, added or missing file is an error; to change it on purpose is a step of its own.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from service.errors import ContentError

ROOT = Path(__file__).parent / "cases"
LOCK = "heldout.lock"
SEALED = ("heldout/*.yaml", "*/heldout*.yaml", "labels/second/*.yaml", "labels/third/*.yaml")
"""What is set aside: the turns, the labels that count for them, and every other set called heldout."""
RELOCK = "If that is meant, run: unsent eval check-cases --relock"


def hashes(root: Path | None = None) -> dict[str, str]:
    """The SHA-256 of every set-aside file, by its name below ``root``."""
    base = root or ROOT
    found = {path for pattern in SEALED for path in base.glob(pattern)}
    return {path.relative_to(base).as_posix(): sha256(path.read_bytes()).hexdigest() for path in sorted(found)}


def broken(root: Path | None = None) -> list[str]:
    """What does not fit the lock, in words; empty when all does."""
    locked, there = _locked(root or ROOT), hashes(root)
    changed = [
        f"{name} has changed since it was set aside" for name in there if locked.get(name, there[name]) != there[name]
    ]
    added = [f"{name} is new in the set-aside part" for name in there if name not in locked]
    gone = [f"{name} is missing from the set-aside part" for name in locked if name not in there]
    return [*changed, *added, *gone]


def check(root: Path | None = None) -> None:
    """Raises ``ContentError`` naming the first file that does not fit the lock."""
    if wrong := broken(root):
        more = f", and {len(wrong) - 1} more" if len(wrong) > 1 else ""
        raise ContentError(f"{wrong[0]}{more}. {RELOCK}")


def relock(root: Path | None = None) -> int:
    """Lock what is there now. Returns how many files that are."""
    there = hashes(root)
    ((root or ROOT) / LOCK).write_text("".join(f"{digest}  {name}\n" for name, digest in there.items()), "utf-8")
    return len(there)


def _locked(root: Path) -> dict[str, str]:
    path = root / LOCK
    if not path.exists():
        return {}
    lines = [line.split("  ", 1) for line in path.read_text("utf-8").splitlines() if line]
    if any(len(line) != 2 for line in lines):
        raise ContentError(f"{LOCK} is damaged. {RELOCK}")
    return {name: digest for digest, name in lines}
