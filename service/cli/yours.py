"""``unsent export`` and ``unsent import``: all that is kept of the person at this machine, out and in again."""

from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path
from typing import Any

from service.app import LOCAL_OWNER, wired
from service.errors import ConfigError, NotFound
from service.settings import Settings, load_settings
from service.web.api.reports import ImportView, bring_in

TAKEN_ALONG = "people take their own things along, on their settings page or by /api/export."
PRACTISED = "people rehearse on the pages, or over the API with a token of their own."
WORDS = {"screened": "held back by the safety screen", "does not fit": "not usable"}


def run_export(to: Path) -> None:
    """Write the export, readable by this account alone. Raises ``ConfigError`` or ``StoreError``."""
    settings = local_settings(TAKEN_ALONG)
    everything = asyncio.run(_export(settings))
    try:
        descriptor = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise ConfigError(f"{to.name} is there already. Choose another name.") from None
    except OSError:
        raise ConfigError(f"{to.name} cannot be written there.") from None
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(everything, file, ensure_ascii=False, indent=1)
    print(f"Wrote {len(everything['sessions'])} rehearsals and {len(everything['documents'])} other things to {to}.")


def run_import(source: Path) -> None:
    """Bring a file in and say what came of it. Raises ``NotFound``, ``BadInput`` or ``StoreError``."""
    settings = local_settings(TAKEN_ALONG)
    try:
        raw = source.read_bytes()
    except FileNotFoundError:
        raise NotFound(f"There is no file {source}.") from None
    except OSError:
        raise ConfigError(f"{source} cannot be read.") from None
    done = asyncio.run(_import(settings, raw))
    print("Came in: " + (", ".join(f"{kind} {count}" for kind, count in done.came_in.items()) or "nothing"))
    if done.here_already:
        print(f"Here already: {done.here_already}")
    for why, count in done.left_out.items():
        print(f"Left out, {WORDS[why]}: {count}")


def local_settings(instead: str) -> Settings:
    """Raises ``ConfigError`` in hosted mode: what is done for the one person at this machine is nobody's there."""
    settings = load_settings()
    if settings.mode != "local":
        raise ConfigError(f"In hosted mode {instead}")
    return settings


async def _export(settings: Settings) -> dict[str, Any]:
    async with wired(settings) as everything:
        return await everything.store.export_owner(LOCAL_OWNER)


async def _import(settings: Settings, raw: bytes) -> ImportView:
    async with wired(settings) as everything:
        return await bring_in(everything.services, LOCAL_OWNER, raw)
