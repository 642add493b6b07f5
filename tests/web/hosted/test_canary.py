"""A word that nobody else would write, typed wherever a person can type; then it is looked for everywhere.

Before the deletion it is in no log, no count and no file, other than sealed. After it, it is nowhere at all: also
not sealed in the database, and not to be read in an older backup with the keys that are left.
"""

from __future__ import annotations

import asyncio
import base64
import copy
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from service.errors import ModelBusy
from service.store.backup import KEYS_NAME, back_up, restore
from service.store.crypto import MasterKey
from service.store.sql import SqlStore
from tests.support.app import BreakingGateway, House
from tests.support.hosted import Town, town
from tests.support.logged import logged
from tests.support.routes import Spot, spots
from tests.web.hosted.test_two_people import BODIES, ENDS_BEN, OPENS_BY_ITSELF, QUERIES, filled, furnish

CANARY = "zanzibarquokka"
LINE = f"i keep thinking of the {CANARY} we saw"
NOTES = {"my_part": LINE, "their_side": LINE, "different_now": LINE, "asking_for": LINE}
CARD = {"spec": "chara_card_v2", "data": {"name": CANARY, "description": LINE, "scenario": LINE, CANARY: LINE}}
MORE: dict[str, dict[str, Any]] = {
    "POST /api/personas/custom": dict.fromkeys(("about", "voice", "what_happened", "needs_to_hear"), LINE),
    "POST /api/sessions": {"goal": LINE, "prepare": NOTES},
    "POST /sessions": {"goal": LINE, **NOTES},
    "POST /practise/{scenario_id}/{persona_id}/how": {"goal": LINE, **NOTES},
    "POST /practise/{scenario_id}/{persona_id}/prepare": {"goal": LINE, **NOTES},
    "POST /partners": dict.fromkeys(("about", "voice", "what_happened", "needs_to_hear"), LINE),
    "POST /partners/{persona_id}/edit": dict.fromkeys(("about", "voice", "what_happened", "needs_to_hear"), LINE),
    "POST /settings/country": {"code": CANARY},
}
"""What a body can hold besides the least that each route needs."""
TYPED = {"hello": LINE, "Sam": CANARY, "yes": CANARY, "no": CANARY}


def with_canary(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: with_canary(below) for key, below in value.items()}
    if isinstance(value, list):
        return [with_canary(below) for below in value]
    return TYPED.get(value, value) if isinstance(value, str) else value


async def type_it_everywhere(home: House, ids: dict[str, str]) -> int:
    """Into every body, form, file, path and query that there is; how many requests that took."""
    asked = 0
    for spot in spots(home.app):
        if spot.name in ENDS_BEN | OPENS_BY_ITSELF or spot.path == "/settings/delete":
            continue
        for path, query, body in requests(spot, ids):
            asked += 1
            sent: dict[str, Any] = {"params": query}
            if spot.method not in ("GET", "HEAD"):
                sent["json" if spot.path.startswith(("/api", "/v1")) else "data"] = body
            answer = await home.client.request(spot.method, path, **sent)
            assert answer.status_code < 500 or answer.status_code == 503, f"{spot.name}: {answer.text}"
    card = json.dumps(CARD).encode()
    await home.client.post("/api/personas/cards", content=card, headers={"Content-Type": "application/json"})
    shown = await home.client.post("/partners/import", files={"card": (f"{CANARY}.json", card, "application/json")})
    assert CANARY in shown.text  # it was read
    everything = (await home.client.get("/api/export")).text
    again = everything.replace(ids["session_id"], "another-rehearsal").replace(ids["letter_id"], "another-letter")
    came = await home.client.post("/api/import", content=again)
    assert came.json()["came_in"].get("session") == 1, came.text
    for wrong in (f'{{"text": "{CANARY}'.encode(), b"\xff" + CANARY.encode(), f"{CANARY}\0".encode()):
        for path in (
            "/api/import",
            "/api/sessions",
            "/v1/chat/completions",
            "/api/personas/cards",
            "/api/drafts/check",
        ):
            await home.client.post(path, content=wrong)
    return asked


def requests(spot: Spot, ids: dict[str, str]) -> Iterator[tuple[str, dict[str, str], Any]]:
    body = copy.deepcopy(BODIES.get(spot.name, {})) | MORE.get(spot.name, {})
    query = filled(QUERIES.get(spot.name, {}), ids)
    real = re.sub(r"\{(\w+)[^}]*\}", lambda m: ids[m[1]], spot.path)
    if not re.search(r"delete|destroy|sign-out|withdraw", spot.path) and spot.method != "DELETE":
        yield real, query, with_canary(filled(body, ids))
    if spot.params:
        yield re.sub(r"\{\w+[^}]*\}", CANARY, spot.path), query, with_canary(filled(body, ids))
    if spot.query:
        yield real, dict.fromkeys(spot.query, CANARY), with_canary(filled(body, ids))


def files(folder: Path) -> bytes:
    """Everything under a folder; the insides of zips too."""
    found = b""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            found += file.read_bytes()
            if zipfile.is_zipfile(file):
                with zipfile.ZipFile(file) as archive:
                    found += b"".join(archive.read(name) for name in archive.namelist())
    return found


def holds(place: bytes, word: str = CANARY) -> bool:
    plain = word.encode()
    coded = [base64.b64encode(b"\0" * n + plain).rstrip(b"=")[(0, 2, 3)[n] : -1] for n in range(3)]
    return any(form in place for form in (plain, word.encode("utf-16-le"), plain.hex().encode(), *coded))


def sealed(file: Path, owner: str) -> list[bytes]:
    """Every sealed value and wrapped key of one owner, as it lies in the database."""
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found: list[bytes] = []
        for table in tables:
            columns = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
            named = "id" if table == "owners" else "owner_id"
            if named in columns:
                rows = database.execute(f'SELECT * FROM "{table}" WHERE {named} = ?', (owner,)).fetchall()
                found += [value for row in rows for value in row if isinstance(value, bytes) and value]
    return found


async def test_what_was_typed_is_sealed_or_nowhere_and_after_deletion_nowhere_at_all(
    town_dir: Path, tmp_path: Path
) -> None:
    file, kept = town_dir / "unsent.db", tmp_path / "kept"
    with logged() as log:
        async with town(town_dir, BreakingGateway(ModelBusy(f"about {CANARY}"), after_piece=True)) as place:
            anna, ben = await place.person(), await place.person()
            hers = await furnish(place, anna, CANARY)
            his = await furnish(place, ben, "numbat")
            assert await type_it_everywhere(anna, hers) > 80
            await finish(place, anna)
            owner, other = await place.owner_id(anna), await place.owner_id(ben)
            assert json.dumps((await anna.client.get("/api/export")).json()).count(CANARY) > 20
            await counted(place)
            await asyncio.to_thread(back_up, file, kept / "old.zip", kept / KEYS_NAME)
            assert not holds(files(town_dir))
            assert not holds(files(kept))
            hidden = sealed(file, owner)
            assert len(hidden) > 40

            receipt = (await anna.client.delete("/api/me")).json()
            assert receipt["key_destroyed"] is True
            assert receipt["deleted"]["owners"] == 1
            for table in ("sessions", "turns", "decisions", "documents", "reports", "sign_ins", "shares"):
                assert receipt["deleted"][table] > 0, table
            assert (await anna.client.get("/api/export")).status_code == 401
            await counted(place)
            await asyncio.to_thread(back_up, file, kept / "new.zip", kept / KEYS_NAME)
            left = files(town_dir)
            assert not holds(left)
            assert not [value for value in (*hidden, owner.encode()) if value in left]
            assert sealed(file, owner) == []
            assert json.dumps((await ben.client.get("/api/export")).json()).count("numbat") > 3
    told = log.getvalue()
    assert '"logger": "unsent.access"' in told
    assert CANARY not in told
    assert "numbat" not in told

    again = tmp_path / "again" / "unsent.db"
    key = MasterKey.in_file(town_dir / "master.key")
    done = await restore(kept / "old.zip", again, key, kept / KEYS_NAME)
    # In the old backup are whoever founded the town, Ben, an operator, and Anna, whose key is left nowhere.
    assert (done.people, done.left_out) == (3, 1)
    assert sealed(again, owner) == []
    assert not holds(files(again.parent))
    store = await SqlStore.open(None, again.parent, key)
    brought = json.dumps(await store.export_owner(other))
    await store.close()
    assert his["session_id"] in brought
    assert CANARY not in brought


async def finish(place: Town, home: House) -> None:
    """Let what is being made be made: reports too are about what was typed."""
    await place.app.state.services.jobs.idle()
    for session in (await home.client.get("/api/sessions")).json()["sessions"][:3]:
        await home.client.post(f"/api/sessions/{session['id']}/end")


async def counted(place: Town) -> None:
    """What somebody who runs the place can see: counts, and nothing of anybody."""
    operator = await place.person("operator")
    for path in ("/operator", "/api/operator/counts", "/healthz", "/readyz"):
        answer = await operator.client.get(path)
        assert answer.status_code == 200, path
        assert CANARY not in answer.text + str(answer.headers)


def test_the_canary_would_be_found_if_it_were_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" + base64.b64encode(f"{'ab' * 5} {LINE}".encode()))
    assert holds(files(tmp_path))
    with zipfile.ZipFile(tmp_path / "a", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inside", LINE)
    assert holds(files(tmp_path))
    assert not holds(files(tmp_path), "wombat")


def test_what_is_added_to_a_body_is_added_to_one_that_is_there() -> None:
    assert set(MORE) <= set(BODIES)
