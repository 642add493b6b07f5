"""What every prompt looked like when somebody last looked: a hash and a length for each, in one file.

``python -m evals.snapshots`` takes it anew, after the changed prompts have been read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from evals.every_prompt import every_prompt

FILE = Path(__file__).parent / "snapshots.json"


def hash_of(text: str) -> str:
    """The first 10 hex digits of its SHA-256."""
    return sha256(text.encode()).hexdigest()[:10]


def taken(path: Path | None = None) -> dict[str, str]:
    """The hashes of the last snapshot by prompt; empty where none was taken."""
    where = path or FILE
    found: dict[str, str] = json.loads(where.read_text("utf-8")) if where.exists() else {}
    return found


def changed(now: Mapping[str, str], before: Mapping[str, str]) -> list[str]:
    """Prompts that are not what they were, with what happened to them."""
    return [
        *(f"{name} is new" for name in sorted(now.keys() - before.keys())),
        *(f"{name} is gone" for name in sorted(before.keys() - now.keys())),
        *(f"{name} has changed" for name in sorted(now.keys() & before.keys()) if now[name] != before[name]),
    ]


def take(now: Mapping[str, str], path: Path | None = None) -> None:
    """Make these the last snapshot."""
    (path or FILE).write_text(json.dumps(dict(sorted(now.items())), indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    texts = every_prompt()
    take({name: hash_of(text) for name, text in texts.items()})
    print(f"{FILE.name}: {len(texts)} prompts")
