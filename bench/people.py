"""People for a bench: accounts with a token each, made in the database before the server starts."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import timedelta
from unittest import mock

from service.app import make_doors, open_store
from service.settings import load_settings

HOST = "practice.example"
HOSTED = {
    "UNSENT_MODE": "hosted",
    "UNSENT_PUBLIC_URL": f"https://{HOST}",
    "UNSENT_SECRET": "a secret of the bench, thirty-two characters or more",
    "UNSENT_SIGN_IN": "invite",
    "UNSENT_SESSIONS_PER_DAY": "0",
}


async def let_in(env: Mapping[str, str], count: int, lasts: timedelta) -> list[str]:
    """So many new people; the token of each."""
    with mock.patch.dict(os.environ, env):
        settings = load_settings()
    store = await open_store(settings)
    try:
        doors = make_doors(settings, store)
        keys = []
        for _ in range(count):
            _, link = await doors.invite("owner", lasts)
            account, _ = await doors.enter_by_invite(link.rpartition("/")[2])
            _, key = await doors.make_token(account.owner_id, frozenset({"read", "practise"}), lasts)
            keys.append(key)
        return keys
    finally:
        await store.close()


def headers_of(key: str) -> dict[str, str]:
    """What a program sends with this token, behind a proxy that ends TLS."""
    return {"Host": HOST, "Authorization": f"Bearer {key}"}
