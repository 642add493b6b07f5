"""``unsent backup``, ``restore`` and ``rotate-key``: what happened, and where things lie. Shows no content."""

from __future__ import annotations

import asyncio
from pathlib import Path

from service.app import master_key
from service.errors import ConfigError, NotFound
from service.settings import load_settings
from service.store.backup import KEYS_NAME, back_up, restore, sqlite_file
from service.store.crypto import MasterKey
from service.store.rotation import rotate


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
    """Put a backup in the place of the configured database. Raises ``NotFound``, ``ConfigError`` or ``StoreError``."""
    if not backup.exists():
        raise NotFound(f"There is no file {backup}.")
    settings = load_settings()
    file = sqlite_file(settings.database_url, settings.data_dir)
    done = asyncio.run(restore(backup, file, master_key(settings), keys_from))
    print(f"Restored {_people(done.people)} as of {done.manifest.made_at}, and looked it over.")
    if done.left_out:
        print(f"Left out {_people(done.left_out)} without a key that fits: deleted since, or not in the key file.")
    if done.put_aside:
        print(f"What was there before is kept as {done.put_aside}. Delete it when you are content: it holds keys too.")
    print("Sign-ins, tokens and links are not restored; people sign in anew.")


def run_rotate(to: Path | None) -> None:
    """Put a new master key in the place of the configured one. Raises ``ConfigError`` or ``StoreError``."""
    settings = load_settings()
    old = master_key(settings)
    if to is not None:
        new: MasterKey | None = MasterKey.in_file(to)
    else:
        new = MasterKey.from_value(settings.new_master_key) if settings.new_master_key else old.next()
    if new is None:
        raise ConfigError(
            "The present key is given as a value. Give the new one as UNSENT_NEW_MASTER_KEY, or name a file with --to."
        )
    done = asyncio.run(rotate(settings.database_url, settings.data_dir, old, new))
    print(f"The keys of {_people(done.people)} open with the new master key now, and with the old one no more.")
    if done.put_aside:
        print(f"The old master key is kept as {done.put_aside}.")
    elif to is not None:
        print(f"The new key is in {to}: set UNSENT_MASTER_KEY_FILE to it, and take UNSENT_MASTER_KEY back.")
    else:
        print("From now on set UNSENT_MASTER_KEY to the new one, and take UNSENT_NEW_MASTER_KEY back.")
    print("Back up anew, then delete the old key: key files of older backups open with it alone.")


def _people(count: int) -> str:
    return "one person" if count == 1 else f"{count} people"
