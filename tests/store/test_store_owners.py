from __future__ import annotations

import inspect
import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from service.access.port import Invite, Share, SignIn, Token
from service.errors import NotFound
from service.store.port import Document, Store, StoredEvent
from service.store.sql import SqlStore
from service.store.tables import accounts, identities, metadata, owners, turns
from service.transcript import Session, SessionStatus, TurnStatus
from tests.store.build import (
    HOLDER,
    LEASE,
    START,
    a_report,
    a_session,
    a_user_turn,
    an_ex_turn,
    exchange,
    new_id,
)
from tests.store.conftest import Place

CANARY = "canary-7f3a9 that nobody else would ever write"


async def test_documents_are_kept_by_kind_and_id_and_replaced_whole(store: Store, place: Place) -> None:
    await store.ensure_owner("anna")
    await store.put_document("anna", "letter", "a", {"text": "one", "draft": True})
    await store.put_document("anna", "draft", "a", {"text": "another kind"})
    place.clock.move(1)
    await store.put_document("anna", "letter", "b", {"text": "two"})
    place.clock.move(1)
    await store.put_document("anna", "letter", "a", {"text": "three"})
    newest = Document("letter", "a", {"text": "three"}, place.clock.now)
    assert await store.get_document("anna", "letter", "a") == newest
    listed = await store.list_documents("anna", "letter")
    assert listed[0] == newest
    assert [document.id for document in listed] == ["a", "b"]
    assert await store.delete_document("anna", "letter", "a") is True
    assert await store.delete_document("anna", "letter", "a") is False
    assert await store.get_document("anna", "letter", "a") is None
    assert await store.get_document("anna", "draft", "a") is not None


async def test_a_document_needs_an_owner_who_exists(store: Store) -> None:
    with pytest.raises(NotFound):
        await store.put_document("nobody", "letter", "a", {})


async def test_making_sure_of_an_owner_twice_keeps_the_first_key(store: SqlStore) -> None:
    await store.ensure_owner("anna")
    await store.put_document("anna", "letter", "a", {"text": "one"})
    await store.ensure_owner("anna")
    document = await store.get_document("anna", "letter", "a")
    assert document is not None
    assert document.data == {"text": "one"}


async def let_in(store: Any, session: Session, report_id: str) -> None:
    """An account for the owner, and one of everything that hangs on it."""
    owner = session.owner_id
    until = START + timedelta(days=1)
    async with store._write() as conn:
        await conn.execute(insert(accounts), {"owner_id": owner, "role": "owner", "created_at": START})
        values = {"issuer": "issuer", "subject_hash": owner, "owner_id": owner, "created_at": START}
        await conn.execute(insert(identities), values)
    await store.add_invite(Invite(new_id("invite"), "owner", owner, START, until), new_id("hash"))
    await store.add_sign_in(SignIn(new_id("sign-in"), owner, "owner", START, START, until), new_id("hash"))
    await store.add_token(Token(new_id("token"), owner, "owner", frozenset({"read"}), START, until), new_id("hash"))
    await store.add_share(Share(new_id("share"), owner, session.id, report_id, START, until), new_id("hash"))
    await store.spend(owner, START.date(), 5)


async def filled(store: Store, owner_id: str) -> dict[str, str]:
    """An owner with a row in every table; returns the ids by the parameter that takes them."""
    session = a_session(owner_id, goal=CANARY, prepare={"my_part": CANARY})
    opening = an_ex_turn(session, None, CANARY)
    await store.ensure_owner(owner_id)
    await store.create_session(session, opening, {"why": [CANARY]})
    said, reply = await exchange(store, session, opening, CANARY, {"why": [CANARY]})
    report = a_report(session, reply)
    await store.create_report(owner_id, report)
    await store.claim_report(report.id, HOLDER, LEASE)
    await store.save_report_step(owner_id, report.id, HOLDER, "listening", {"quote": CANARY}, LEASE)
    await store.finish_report(owner_id, report.id, HOLDER, "done", {"quote": CANARY}, None)
    await store.put_document(owner_id, "letter", "letter-1", {"text": CANARY})
    running = a_user_turn(session, reply, CANARY)
    await store.accept_turn(owner_id, running, LEASE)
    await let_in(store, session, report.id)
    assert said.client_turn_id is not None
    return {
        "session_id": session.id,
        "turn_id": said.id,
        "user_turn_id": running.id,
        "leaf_id": reply.id,
        "leaf_turn_id": reply.id,
        "client_turn_id": said.client_turn_id,
        "report_id": report.id,
        "document_id": "letter-1",
    }


async def test_everything_can_be_taken_along(store: Store) -> None:
    ids = await filled(store, "anna")
    await filled(store, "ben")
    export = await store.export_owner("anna")
    assert export["schema"] == "unsent-export-1"
    assert json.loads(json.dumps(export)) == export
    (session,) = export["sessions"]
    assert (session["id"], session["goal"], session["prepare"]) == (ids["session_id"], CANARY, {"my_part": CANARY})
    assert [turn["text"] for turn in session["turns"]] == [CANARY, CANARY, "Hi.", CANARY]
    assert session["turns"][2]["decision"] == {"why": [CANARY]}
    assert [event["seq"] for event in session["turns"][1]["events"]] == [1, 2, 3]
    (report,) = session["reports"]
    assert (report["steps"], report["result"]) == ({"listening": {"quote": CANARY}}, {"quote": CANARY})
    assert [document["data"] for document in export["documents"]] == [{"text": CANARY}]
    assert "ben" not in json.dumps(export)


async def test_deleting_an_owner_takes_every_row_of_theirs_and_no_one_elses(store: SqlStore) -> None:
    await filled(store, "anna")
    await filled(store, "ben")
    before = await store.export_owner("ben")
    gone = await store.delete_owner("anna")
    assert gone == {
        "owners": 1,
        "sessions": 1,
        "turns": 4,
        "turn_events": 3,
        "decisions": 2,
        "documents": 1,
        "reports": 1,
        "report_steps": 1,
        "accounts": 1,
        "identities": 1,
        "invites": 1,
        "sign_ins": 1,
        "tokens": 1,
        "shares": 1,
        "spending": 1,
    }
    assert set(gone) == set(metadata.tables)
    assert set((await store.delete_owner("anna")).values()) == {0}
    async with store._engine.connect() as conn:
        for table in metadata.sorted_tables:
            column = table.c.id if table is owners else table.c.owner_id
            assert set(await conn.scalars(select(column))) == {"ben"}, table.name
    assert await store.export_owner("ben") == before
    with pytest.raises(NotFound):
        await store.export_owner("anna")


async def test_an_owner_who_comes_back_starts_with_nothing_and_a_new_key(store: Store) -> None:
    await filled(store, "anna")
    await store.delete_owner("anna")
    await store.ensure_owner("anna")
    assert await store.list_sessions("anna", 10) == []
    assert await store.list_documents("anna", "letter") == []
    await filled(store, "anna")


def bytes_on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.name.startswith("unsent.db"))


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
async def test_nothing_typed_is_ever_readable_in_the_database_files(store: Store, place: Place) -> None:
    await filled(store, "anna")
    on_disk = bytes_on_disk(place.folder)
    assert b"the_apology" in on_disk  # plain columns are there, so this looks in the right place
    for encoding in ("utf-8", "utf-16-le"):
        assert CANARY.encode(encoding) not in on_disk


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
async def test_after_deletion_not_even_sealed_content_or_the_key_is_left_in_any_file(
    store: SqlStore, other: SqlStore, place: Place
) -> None:
    await filled(store, "anna")
    async with store._engine.connect() as conn:
        traces = [bytes(key) for key in await conn.scalars(select(owners.c.wrapped_key))]
        traces += [bytes(text) for text in await conn.scalars(select(turns.c.text)) if text is not None]
        traces += [name.encode() for name in await conn.scalars(select(turns.c.id))]
    assert all(trace in bytes_on_disk(place.folder) for trace in traces)
    await other.ping()  # another process has the file open
    await store.delete_owner("anna")
    left = bytes_on_disk(place.folder)
    assert not [trace for trace in traces if trace in left]


Call = Callable[[Store, str, dict[str, str]], Awaitable[Any]]

# One call for each method of the protocol that names an owner, with ids that may be somebody else's.
CALLS: dict[str, Call] = {
    "export_owner": lambda store, owner, ids: store.export_owner(owner),
    "get_document": lambda store, owner, ids: store.get_document(owner, "letter", ids["document_id"]),
    "list_documents": lambda store, owner, ids: store.list_documents(owner, "letter"),
    "delete_document": lambda store, owner, ids: store.delete_document(owner, "letter", ids["document_id"]),
    "get_session": lambda store, owner, ids: store.get_session(owner, ids["session_id"]),
    "list_sessions": lambda store, owner, ids: store.list_sessions(owner, 10),
    "delete_session": lambda store, owner, ids: store.delete_session(owner, ids["session_id"]),
    "end_session": lambda store, owner, ids: store.end_session(
        owner, ids["session_id"], SessionStatus.ENDED, "user", ids["leaf_turn_id"]
    ),
    "practised_since": lambda store, owner, ids: store.practised_since(owner, START),
    "turns": lambda store, owner, ids: store.turns(owner, ids["session_id"]),
    "path": lambda store, owner, ids: store.path(owner, ids["session_id"], ids["leaf_id"], 9),
    "head": lambda store, owner, ids: store.head(owner, ids["session_id"]),
    "decisions": lambda store, owner, ids: store.decisions(owner, ids["session_id"]),
    "decision": lambda store, owner, ids: store.decision(owner, ids["leaf_id"]),
    "accept_turn": lambda store, owner, ids: store.accept_turn(
        owner,
        a_user_turn(a_session(owner, id=ids["session_id"]), client_turn_id=ids["client_turn_id"]),
        LEASE,
    ),
    "retry_turn": lambda store, owner, ids: store.retry_turn(owner, ids["user_turn_id"], LEASE),
    "append_event": lambda store, owner, ids: store.append_event(
        owner, ids["user_turn_id"], StoredEvent(1, "delta", {}), LEASE
    ),
    "renew_turn": lambda store, owner, ids: store.renew_turn(owner, ids["user_turn_id"], LEASE),
    "events_after": lambda store, owner, ids: store.events_after(owner, ids["turn_id"], 0),
    "turn": lambda store, owner, ids: store.turn(owner, ids["turn_id"]),
    "turn_by_client_id": lambda store, owner, ids: store.turn_by_client_id(
        owner, ids["session_id"], ids["client_turn_id"]
    ),
    "finish_turn": lambda store, owner, ids: store.finish_turn(
        owner, ids["user_turn_id"], TurnStatus.FAILED, StoredEvent(1, "error", {})
    ),
    "create_report": lambda store, owner, ids: store.create_report(
        owner,
        a_report(
            a_session(owner, id=ids["session_id"]),
            a_user_turn(a_session(owner), id=ids["leaf_turn_id"]),
        ),
    ),
    "get_report": lambda store, owner, ids: store.get_report(owner, ids["report_id"]),
    "list_reports": lambda store, owner, ids: store.list_reports(owner, ids["session_id"]),
    "renew_report": lambda store, owner, ids: store.renew_report(owner, ids["report_id"], HOLDER, LEASE),
    "save_report_step": lambda store, owner, ids: store.save_report_step(
        owner, ids["report_id"], HOLDER, "listening", {}, LEASE
    ),
    "finish_report": lambda store, owner, ids: store.finish_report(
        owner, ids["report_id"], HOLDER, "failed", None, "x"
    ),
}
OWN_ROWS_ONLY = {"ensure_owner", "delete_owner", "put_document", "create_session"}
"""Methods that can only ever name rows of the owner they are given."""


def test_every_method_that_names_an_owner_is_tried_with_foreign_ids() -> None:
    named = {
        name
        for name, method in inspect.getmembers(Store, inspect.isfunction)
        if not name.startswith("_") and {"owner_id", "session"} & set(inspect.signature(method).parameters)
    }
    assert named == set(CALLS) | OWN_ROWS_ONLY


def test_no_method_of_the_store_can_be_cut_off_half_way() -> None:
    public = [name for name in vars(Store) if not name.startswith("_")]
    assert public
    assert [name for name in public if not hasattr(getattr(SqlStore, name), "__wrapped__")] == []


async def outcome(call: Call, store: Store, owner_id: str, ids: dict[str, str]) -> object:
    try:
        return await call(store, owner_id, ids)
    except Exception as error:  # noqa: BLE001  # whatever it is, it is compared
        return type(error), str(error)


async def test_what_belongs_to_somebody_else_looks_just_like_what_does_not_exist(store: Store) -> None:
    ids = await filled(store, "anna")
    before = await store.export_owner("anna")
    await store.ensure_owner("ben")
    missing = {parameter: new_id("missing") for parameter in ids}
    for name, call in CALLS.items():
        assert await outcome(call, store, "ben", ids) == await outcome(call, store, "ben", missing), name
        assert await outcome(call, store, "nobody", ids) == await outcome(call, store, "nobody", missing), name
        assert await store.export_owner("anna") == before, name


NAMES_NO_ROW = {"export_owner", "list_sessions", "practised_since", "list_documents"}
NOTHING_THERE = {"get_document": None, "delete_document": False}


@pytest.mark.parametrize("strange", ["nul\0byte", "half \ud83d pair", "x" * 5000, "' OR 1=1 --"])
async def test_an_id_that_means_nothing_is_just_missing(store: Store, strange: str) -> None:
    ids = await filled(store, "anna")
    before = await store.export_owner("anna")
    missing = (NotFound, NotFound.title)
    for name in sorted(set(CALLS) - NAMES_NO_ROW):
        result = await outcome(CALLS[name], store, "anna", dict.fromkeys(ids, strange))
        assert result in (NOTHING_THERE.get(name, missing), missing), name
        assert await store.export_owner("anna") == before, name


async def test_no_row_names_another_owner_than_its_session_does(store: SqlStore) -> None:
    await filled(store, "anna")
    await store.recover(everything=True)
    async with store._engine.connect() as conn:
        for table in metadata.sorted_tables:
            if table is not owners:
                assert set(await conn.scalars(select(table.c.owner_id))) == {"anna"}, table.name
