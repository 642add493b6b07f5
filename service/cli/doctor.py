"""``unsent doctor``: what is configured, what is reachable, where data lies. Shows no key and no content."""

from __future__ import annotations

import asyncio
import os
import stat
from datetime import UTC, datetime

from rich.console import Console
from rich.table import Table

from service import __version__
from service.app import KEY_FILE, make_gateway, wired
from service.errors import ModelError, UnsentError
from service.gateway.port import Message, ModelRequest, ModelRole
from service.prompting.load import content_hash, load_knowledge
from service.safety.resources import stale, unverified
from service.settings import Settings, load_settings, settings_file

Row = tuple[str, str, bool | None]


def run() -> int:
    """Print the table; 1 when any line is wrong. ``None`` as a line's verdict is a remark."""
    rows = asyncio.run(_look(load_settings()))
    table = Table(box=None, padding=(0, 2), show_header=False)
    for name, words, good in rows:
        mark = {True: "ok", False: "wrong", None: "note"}[good]
        table.add_row(name, mark, words)
    Console(soft_wrap=True).print(table)
    return 1 if any(good is False for _, _, good in rows) else 0


async def _look(settings: Settings) -> list[Row]:
    rows: list[Row] = [("version", __version__, True)]
    knowledge = load_knowledge()
    rows.append(
        (
            "content",
            f"{len(knowledge.personas)} personas, {len(knowledge.scenarios)} scenarios, "
            f"{len(knowledge.principles)} principles, prompts {content_hash()}",
            True,
        )
    )
    rows.append(("data folder", str(settings.data_dir), True))
    rows.append(("settings file", f"{settings_file()}{'' if settings_file().is_file() else ' (none)'}", True))
    rows += await _database(settings)
    rows += _key(settings)
    rows.append(await _model(settings, "partner", settings.partner_model))
    rows.append(await _model(settings, "judge", settings.judge_model))
    if settings.model_fallbacks:
        rows.append(("fallbacks", ", ".join(settings.model_fallbacks), True))
    rows.append(("hosts answered", settings.host, True))
    rows += _resources()
    return rows


async def _database(settings: Settings) -> list[Row]:
    kind = "Postgres" if settings.database_url else "SQLite in the data folder"
    offline = settings.model_copy(update={"partner_model": None, "judge_model": None, "appraise_model": None})
    try:
        async with wired(offline) as everything:
            await everything.store.ping()
            return [("database", kind, True)]
    except UnsentError as error:
        return [("database", f"{kind}: {error.detail}", False)]


def _key(settings: Settings) -> list[Row]:
    if settings.master_key:
        return [("master key", "from UNSENT_MASTER_KEY", True)]
    path = settings.master_key_file or settings.data_dir / KEY_FILE
    if not path.exists():
        return [("master key", "missing", False)]
    mode = stat.S_IMODE(path.stat().st_mode)
    private = os.name == "nt" or mode == 0o600
    return [("master key", f"{path.name}, mode {mode:04o}", private)]


async def _model(settings: Settings, role: ModelRole, name: str | None) -> Row:
    if name is None:
        return (role, "built-in; nothing is sent anywhere", True)
    gateway = make_gateway(settings)
    try:
        asked = ModelRequest(role=role, messages=(Message("user", "Say: ok"),), max_tokens=5, timeout_s=20)
        answer = await gateway.complete(asked)
        return (role, f"{name} answers (as {answer.model})", True)
    except ModelError as error:
        return (role, f"{name}: {error.title}", False)
    finally:
        await gateway.close()


def _resources() -> list[Row]:
    rows: list[Row] = []
    open_ = unverified()
    if open_:
        rows.append(("resources", f"{len(open_)} unverified: " + ", ".join(sorted({r.name for r in open_})), None))
    old = stale(datetime.now(UTC).date())
    if old:
        rows.append(("resources", f"{len(old)} checked over a year ago: " + ", ".join(r.name for r in old), None))
    return rows
