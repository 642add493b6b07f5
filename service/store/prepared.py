"""Statements of SQLAlchemy's made into SQL once, and from then on given to SQLite as they are.

SQLAlchemy finds out anew for every execution what a statement is, and puts a context, a result and its metadata around
it: several times what SQLite needs to find a row by its key, and a turn has twenty such statements. What a statement
means stays SQLAlchemy's: its SQL, its parameters, and what its types make of a value.
What it brought: ``bench/history.jsonl``.
"""

from __future__ import annotations

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, cast
from weakref import WeakKeyDictionary

from sqlalchemy import Executable, LargeBinary, ReturnsRows
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql import ClauseElement
from sqlalchemy.types import TypeEngine

Values = Mapping[str, Any]
Change = Callable[[Any], Any]

_DIALECT: Final = sqlite.dialect(paramstyle="qmark")


class Found:
    """The rows of a statement, each with its columns as attributes and by place; ``rowcount`` as the driver has it."""

    __slots__ = ("_rows", "rowcount")

    def __init__(self, rows: list[Any], rowcount: int) -> None:
        self._rows = rows
        self.rowcount = rowcount

    def all(self) -> list[Any]:
        return self._rows

    def one_or_none(self) -> Any:
        """``None`` where there is no row. Raises ``LookupError`` for several."""
        if len(self._rows) > 1:
            raise LookupError("several rows where there should be one at most")
        return self._rows[0] if self._rows else None

    def one(self) -> Any:
        """Raises ``LookupError`` for none, and for several."""
        if not self._rows:
            raise LookupError("no row where there should be one")
        return self.one_or_none()


class Prepared:
    """A statement for parameters of these names."""

    def __init__(self, statement: Executable, names: Sequence[str]) -> None:
        compiled: Any = cast("ClauseElement", statement).compile(dialect=_DIALECT, column_keys=list(names))
        self._sql = str(compiled)
        self._places = tuple(
            (name if name in names else None, compiled.params[name], _into(compiled.binds[name].type))
            for name in compiled.positiontup or ()
        )
        kinds = [c.type for c in statement.exported_columns] if isinstance(statement, ReturnsRows) else []
        self._changes = tuple((place, change) for place, kind in enumerate(kinds) if (change := _out_of(kind)))
        self._make: Callable[[Iterable[Any]], Any] | None = None

    def run(self, driver: sqlite3.Connection, values: Values) -> Found:
        """Execute it and fetch everything. Raises ``sqlite3.Error``, and what a column's type makes of a value that it
        does not take."""
        given = [
            (fixed if name is None else values[name])
            if change is None
            else change(fixed if name is None else values[name])
            for name, fixed, change in self._places
        ]
        cursor = driver.execute(self._sql, given)
        try:
            raw = cursor.fetchall()
            if not raw:
                return Found(raw, cursor.rowcount)
            make = self._make
            if make is None:
                names = [name for name, *_ in cursor.description]
                row: Any = namedtuple("_", names, rename=True)  # type: ignore[misc]
                make = self._make = row._make
        finally:
            cursor.close()
        if not self._changes:
            return Found([make(row) for row in raw], cursor.rowcount)
        return Found([make(self._changed(row)) for row in raw], cursor.rowcount)

    def _changed(self, row: tuple[Any, ...]) -> list[Any]:
        values = list(row)
        for place, change in self._changes:
            if values[place] is not None:
                values[place] = change(values[place])
        return values


_KNOWN: Final[WeakKeyDictionary[Executable, dict[tuple[str, ...], Prepared]]] = WeakKeyDictionary()


def prepared(statement: Executable, values: Values) -> Prepared:
    """The statement for parameters of such names: made once for a statement that is kept, as those of a module are."""
    known = _KNOWN.get(statement)
    if known is None:
        known = _KNOWN[statement] = {}
    names = tuple(values)
    found = known.get(names)
    if found is None:
        found = known[names] = Prepared(statement, names)
    return found


def _into(kind: TypeEngine[Any]) -> Change | None:
    return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)


def _out_of(kind: TypeEngine[Any]) -> Change | None:
    """``None`` for bytes too: the driver hands out nothing else, and SQLAlchemy would copy them."""
    return None if isinstance(kind, LargeBinary) else kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
