"""``unsent backup`` and ``unsent restore``: what happened, in words, and where things lie. Shows no content."""

from __future__ import annotations

import asyncio
from pathlib import Path

from service.app import master_key
from service.settings import load_settings
from service.store.backup import KEYS_NAME, back_up, restore, sqlite_file


def run_backup(to: Path, keys_to: Path | None) -> None:
    """Back up the configured database while it is in use. Raises ``ConfigError`` or ``StoreError``."""
    settings = load_settings()
    keys = keys_to or to.with_name(KEYS_NAME)
    manifest = back_up(sqlite_file(settings.database_url, settings.data_dir), to, keys)
    print(
        f"Backed up {_people(manifest.rows['owners'])} and {manifest.rows['turns']} messages to {to}, and read it back."
    )
    print(f"The keys are in {keys}. Keep the newest key file only: whoever is deleted is not in it, and cannot be read")
    print("from older backups without theirs. The master key is in neither; keep a copy of it apart from both.")


def run_restore(backup: Path, keys_from: Path | None) -> None:
    """Put a backup in the place of the configured database. Raises ``ConfigError`` or ``StoreError``."""
    settings = load_settings()
    file = sqlite_file(settings.database_url, settings.data_dir)
    done = asyncio.run(restore(backup, file, master_key(settings), keys_from))
    print(f"Restored {_people(done.people)} as of {done.manifest.made_at}, and looked it over.")
    if done.left_out:
        print(f"Left out {_people(done.left_out)} without a key that fits: deleted since, or not in the key file.")
    if done.put_aside:
        print(f"What was there before is kept as {done.put_aside}. Delete it when you are content: it holds keys too.")
    print("Sign-ins, tokens and links are not restored; people sign in anew.")


def _people(count: int) -> str:
    return "one person" if count == 1 else f"{count} people"
