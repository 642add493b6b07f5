"""A second process: ``python -m tests.store.writer WHAT URL FOLDER SESSION_ID``, run by ``test_store_processes``."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

from service.errors import TurnRunning
from service.store.crypto import MasterKey
from service.store.port import StoredEvent
from service.store.sql import SqlStore
from service.transcript import Role, TurnStatus
from tests.store.build import LEASE, a_user_turn, an_ex_turn
from tests.store.conftest import MASTER

TURNS = 25


async def converse(store: SqlStore, session_id: str) -> None:
    """Say ``TURNS`` things in a session that another process is talking in too."""
    session = await store.get_session("anna", session_id)
    mark = str(os.getpid())
    said = 0
    while said < TURNS:
        head = await store.head("anna", session_id)
        if head is not None and head.role is Role.USER:
            continue
        turn = a_user_turn(session, head, f"{mark} {said}", id=f"{mark}-{said}", client_turn_id=f"{mark}-{said}")
        try:
            await store.accept_turn("anna", turn, LEASE)
        except TurnRunning:
            continue
        await store.append_event("anna", turn.id, StoredEvent(1, "accepted", {}), LEASE)
        reply = an_ex_turn(session, turn, id=f"{turn.id}-reply")
        await store.finish_turn("anna", turn.id, TurnStatus.ANSWERED, StoredEvent(2, "reply", {}), reply)
        said += 1


async def die(store: SqlStore, session_id: str) -> None:
    """Be killed in the middle of a reply."""
    session = await store.get_session("anna", session_id)
    turn = a_user_turn(session, id="last-words", text="Are you still there?")
    await store.accept_turn("anna", turn, LEASE)
    await store.append_event("anna", turn.id, StoredEvent(1, "delta", {"text": "I am, but"}), LEASE)
    os.kill(os.getpid(), signal.SIGKILL)


async def start(store: SqlStore, session_id: str) -> None:
    """Only open the store, and say whether that needed the migration machinery."""
    await store.get_session("anna", session_id)
    sys.stdout.write(str("alembic" in sys.modules))


async def main(what: str, url: str, folder: str, session_id: str) -> None:
    store = await SqlStore.open(url or None, Path(folder), MasterKey.from_value(MASTER), busy_timeout_s=30)
    try:
        await {"converse": converse, "die": die, "start": start}[what](store, session_id)
    finally:
        await store.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
