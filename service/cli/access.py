"""``unsent invite``, ``token``, ``owner``: who gets in, in hosted mode. A secret is printed once and kept nowhere."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from service.errors import NotFound

if TYPE_CHECKING:
    from service.access.doors import Doors
    from service.access.port import Role
    from service.store.sql import SqlStore

invites = typer.Typer(help="Links that let somebody in once (hosted mode).", invoke_without_command=True)
tokens = typer.Typer(help="Keys for programs (hosted mode).", no_args_is_help=True)
owners = typer.Typer(help="Who is here, by id alone (hosted mode).", no_args_is_help=True)
Days = Annotated[int, typer.Option(min=1, max=365, help="How long it can be used.")]


@dataclass(frozen=True, slots=True)
class _Opened:
    store: SqlStore
    doors: Doors


@asynccontextmanager
async def _opened() -> AsyncIterator[_Opened]:
    from service.app import make_doors, open_store
    from service.settings import load_settings
    from service.store.backup import sqlite_file

    settings = load_settings()
    fresh = not settings.database_url and not sqlite_file(None, settings.data_dir).exists()
    store = await open_store(settings)
    try:
        yield _Opened(store, make_doors(settings, store))
        if fresh:
            # Typed where the service's settings are not set, this would else be a link that opens nothing.
            _aside(
                f"A new database was made in {settings.data_dir}. The service has to use the same (UNSENT_DATA_DIR)."
            )
    finally:
        await store.close()


def _run(work: Coroutine[Any, Any, None]) -> None:
    asyncio.run(work)


def _lines(*rows: tuple[str, ...]) -> None:
    """Columns of their full width: an id that is cut off is of no use."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _when(moment: datetime | None) -> str:
    return "" if moment is None else moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


def _aside(words: str) -> None:
    """Beside the secret, which alone goes to standard output, so that it can be piped on."""
    print(words, file=sys.stderr)


# -- invites -----------------------------------------------------------------------------------
@invites.callback()
def invite(
    context: typer.Context,
    operator: Annotated[bool, typer.Option("--operator", help="For somebody who sees counts and no content.")] = False,
    owner: Annotated[str | None, typer.Option(help="For somebody who is here already and lost their way in.")] = None,
    days: Days = 7,
) -> None:
    """Print a link that lets somebody in once. Send it to one person; it works once."""
    if context.invoked_subcommand is None:
        _run(_invite("operator" if operator else "owner", owner, timedelta(days=days)))


async def _invite(role: Role, owner: str | None, lasts: timedelta) -> None:
    async with _opened() as opened:
        made, link = await opened.doors.invite(role, lasts, owner)
    print(link)
    _aside(f"{made.id}, until {_when(made.expires_at)}, once")


@invites.command("list")
def invite_list() -> None:
    """Every invite that is kept: who came by it, as an id."""
    _run(_invite_list())


async def _invite_list() -> None:
    async with _opened() as opened:
        found = await opened.store.invites()
    rows = [(i.id, i.role, _when(i.expires_at), _when(i.used_at), i.owner_id or "") for i in found]
    _lines(("id", "role", "until", "used", "owner"), *rows)


@invites.command("revoke")
def invite_revoke(invite_id: str) -> None:
    """Take an unused invite back."""
    _run(_gone("invite", invite_id))


# -- tokens ------------------------------------------------------------------------------------
@tokens.command("new")
def token_new(
    owner: Annotated[str, typer.Argument(help="Whose token: an id from `unsent owner list`.")],
    scope: Annotated[
        list[str] | None, typer.Option(help="What it may do: read, practise, export, delete, counts; repeat it.")
    ] = None,
    days: Days = 90,
) -> None:
    """Print a token. Send it as `Authorization: Bearer`."""
    _run(_token_new(owner, frozenset(scope or ("read",)), timedelta(days=days)))


async def _token_new(owner: str, scopes: frozenset[str], lasts: timedelta) -> None:
    async with _opened() as opened:
        made, secret = await opened.doors.make_token(owner, scopes, lasts)
    print(secret)
    _aside(f"{made.id}, {' '.join(sorted(made.scopes))}, until {_when(made.expires_at)}")


@tokens.command("list")
def token_list() -> None:
    """Every token that is kept."""
    _run(_token_list())


async def _token_list() -> None:
    async with _opened() as opened:
        found = await opened.store.tokens()
    rows = [(t.id, t.owner_id, " ".join(sorted(t.scopes)), _when(t.expires_at)) for t in found]
    _lines(("id", "owner", "scopes", "until"), *rows)


@tokens.command("revoke")
def token_revoke(token_id: str) -> None:
    """End a token now."""
    _run(_gone("token", token_id))


async def _gone(kind: str, its_id: str) -> None:
    async with _opened() as opened:
        end = opened.store.withdraw_invite if kind == "invite" else opened.store.revoke_token
        if not await end(its_id):
            raise NotFound(f"There is no {kind} by that id that could be taken back.")
    print("taken back")


# -- owners ------------------------------------------------------------------------------------
@owners.command("list")
def owner_list() -> None:
    """Everybody who may sign in. No name and no content is kept or shown."""
    _run(_owner_list())


async def _owner_list() -> None:
    async with _opened() as opened:
        found = await opened.store.accounts()
    rows = [(a.owner_id, a.role, _when(a.created_at)) for a in found]
    _lines(("id", "role", "since"), *rows)


@owners.command("sign-out")
def owner_sign_out(owner_id: str) -> None:
    """Sign somebody out everywhere."""
    _run(_owner_sign_out(owner_id))


async def _owner_sign_out(owner_id: str) -> None:
    async with _opened() as opened:
        if await opened.store.account(owner_id) is None:
            raise NotFound("There is nobody by that id.")
        print(f"signed out: {await opened.store.revoke_sign_ins(owner_id)}")


@owners.command("delete")
def owner_delete(
    owner_id: str,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Destroy somebody's key and everything that is theirs, and print the receipt."""
    _run(_owner_delete(owner_id, yes))


async def _owner_delete(owner_id: str, yes: bool) -> None:
    async with _opened() as opened:
        if await opened.store.account(owner_id) is None:
            raise NotFound("There is nobody by that id.")
        if not yes:
            typer.confirm("This destroys their key and all they wrote. It cannot be undone. Go on?", abort=True)
        gone = await opened.store.delete_owner(owner_id)
    for table, rows in gone.items():
        print(f"{table}: {rows}")
    print(f"key destroyed at {_when(datetime.now(UTC))}")
