"""Statements made into SQL once: what SQLAlchemy itself would find, value for value."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import (
    Boolean,
    Column,
    Integer,
    LargeBinary,
    MetaData,
    StaticPool,
    Table,
    bindparam,
    create_engine,
    insert,
    null,
    select,
    update,
)

from service.errors import BadInput, NotFound
from service.store import prepared as module
from service.store.prepared import prepared
from service.store.tables import EPOCH, Instant, Name, Whole

THINGS = Table(
    "things",
    MetaData(),
    Column("id", Name, primary_key=True),
    Column("at", Instant),
    Column("many", Whole),
    Column("open", Boolean),
    Column("sealed", LargeBinary),
    Column("seq", Integer),
)
ADD = insert(THINGS)
ONE = select(THINGS).where(THINGS.c.id == bindparam("which"))
LATER = select(THINGS.c.id, null().label("blank"), THINGS.c.at).where(THINGS.c.at > bindparam("after", type_=Instant()))
RAISE = (
    update(THINGS)
    .where(THINGS.c.id == bindparam("which"), THINGS.c.open == True)  # noqa: E712
    .values(seq=bindparam("was") + 1)
    .returning(THINGS.c.seq, THINGS.c.open)
)
NOW = datetime(2026, 3, 1, 12, 30, 15, 250_001, tzinfo=UTC)
A_THING = {"id": "a", "at": NOW, "many": 7, "open": True, "sealed": b"\x00\xff", "seq": 1}

ROWS = st.fixed_dictionaries(
    {
        "at": st.none() | st.timedeltas(timedelta(days=-9000), timedelta(days=9000)).map(lambda since: EPOCH + since),
        "many": st.none() | st.integers(-(2**63), 2**63 - 1),
        "open": st.none() | st.booleans(),
        "sealed": st.none() | st.binary(max_size=20),
        "seq": st.none() | st.integers(-(2**31), 2**31 - 1),
    }
)


@pytest.fixture
def driver() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        _make(connection)
        yield connection


def _make(connection: sqlite3.Connection) -> None:
    connection.execute(
        "CREATE TABLE things (id TEXT PRIMARY KEY, at BIGINT, many BIGINT, open BOOLEAN, sealed BLOB, seq INTEGER)"
    )


def run(driver: sqlite3.Connection, statement: Any, **values: Any) -> Any:
    return prepared(statement, values).run(driver, values)


@given(rows=st.lists(ROWS, max_size=5), after=st.timedeltas(timedelta(days=-9000), timedelta(days=9000)))
def test_whatever_is_stored_it_finds_what_sqlalchemy_finds(rows: list[dict[str, Any]], after: timedelta) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as driver:
        _make(driver)
        for number, row in enumerate(rows):
            run(driver, ADD, id=f"t{number}", **row)
        engine = create_engine("sqlite+pysqlite://", creator=lambda: driver, poolclass=StaticPool)
        with engine.connect() as conn:
            for statement, values in ((select(THINGS), {}), (LATER, {"after": EPOCH + after})):
                theirs = [tuple(row) for row in conn.execute(statement, values)]
                assert [tuple(row) for row in run(driver, statement, **values).all()] == theirs
            stored = [{key: row[key] for key in row} for row in rows]
            found = [row._asdict() for row in run(driver, select(THINGS).order_by(THINGS.c.id)).all()]
            assert [{key: row[key] for key in row if key != "id"} for row in found] == stored


def test_a_row_has_its_columns_as_attributes_and_by_place(driver: sqlite3.Connection) -> None:
    assert run(driver, ADD, **A_THING).rowcount == 1
    row = run(driver, ONE, which="a").one()
    assert (row.id, row.at, row.many, row.open, row.sealed, row.seq) == tuple(A_THING.values())
    assert row[1] == NOW
    assert row[:2] == ("a", NOW)


def test_what_is_left_out_of_an_insert_is_null_whatever_was_given_the_time_before(driver: sqlite3.Connection) -> None:
    run(driver, ADD, **A_THING)
    run(driver, ADD, id="b", seq=2)
    row = run(driver, ONE, which="b").one()
    assert (row.at, row.many, row.open, row.sealed, row.seq) == (None, None, None, None, 2)


def test_a_change_tells_what_it_returns_and_how_many_rows_it_was(driver: sqlite3.Connection) -> None:
    run(driver, ADD, **A_THING)
    changed = run(driver, RAISE, which="a", was=4).one()
    assert (changed.seq, changed.open) == (5, True)
    assert run(driver, RAISE, which="nobody", was=4).one_or_none() is None
    assert run(driver, update(THINGS).values(seq=9)).rowcount == 1


def test_one_row_is_one_row(driver: sqlite3.Connection) -> None:
    run(driver, ADD, **A_THING)
    run(driver, ADD, **A_THING | {"id": "b"})
    for asked in ("one", "one_or_none"):
        with pytest.raises(LookupError):
            getattr(run(driver, select(THINGS)), asked)()
    with pytest.raises(LookupError):
        run(driver, ONE, which="c").one()


def test_a_value_that_a_column_does_not_take_is_refused_by_its_name(driver: sqlite3.Connection) -> None:
    with pytest.raises(NotFound):
        run(driver, ONE, which="a\0b")
    with pytest.raises(BadInput):
        run(driver, ADD, id="a", many=2**63)
    run(driver, ADD, **A_THING)
    with pytest.raises(sqlite3.IntegrityError):
        run(driver, ADD, **A_THING)


def test_a_statement_that_is_kept_is_made_once_for_the_same_names_and_one_that_is_not_leaves_nothing_behind(
    driver: sqlite3.Connection,
) -> None:
    assert prepared(ONE, {"which": "a"}) is prepared(ONE, {"which": "b"})
    assert prepared(ADD, {"id": "a"}) is not prepared(ADD, {"id": "a", "seq": 1})
    gc.collect()
    known = len(module._KNOWN)
    for number in range(20):
        run(driver, select(THINGS).where(THINGS.c.seq == number))
    gc.collect()
    assert len(module._KNOWN) == known
