"""The one place where a database's own exceptions become the service's.

The result never carries SQL, parameters or a driver's message (which may quote a value), only a note with
the driver's code; the original is cut off (``from None``) so that a logged traceback cannot show it either.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from service.errors import (
    Conflict,
    NotFound,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreReadOnly,
    UnsentError,
)

_SQLITE: dict[int, type[UnsentError]] = {
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_READONLY: StoreReadOnly,
    sqlite3.SQLITE_CORRUPT: StoreDamaged,
    sqlite3.SQLITE_NOTADB: StoreDamaged,
    sqlite3.SQLITE_CONSTRAINT: Conflict,
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: NotFound,
}
"""By SQLite's extended result code first, then by its primary one (the low byte)."""

_POSTGRES: dict[str, type[UnsentError]] = {
    "23503": NotFound,  # foreign_key_violation: what it hangs on has just been deleted
    "23505": Conflict,  # unique_violation
    "25006": StoreReadOnly,  # read_only_sql_transaction
    "40001": StoreBusy,  # serialization_failure
    "40P01": StoreBusy,  # deadlock_detected
    "53100": StoreFull,  # disk_full
    "53300": StoreBusy,  # too_many_connections
    "55P03": StoreBusy,  # lock_not_available
    "57014": StoreBusy,  # query_canceled (statement_timeout)
    "57P03": StoreBusy,  # cannot_connect_now
    "58030": StoreError,  # io_error
    "XX001": StoreDamaged,  # data_corrupted
    "XX002": StoreDamaged,  # index_corrupted
}

_OS: dict[int, type[UnsentError]] = {
    errno.ENOSPC: StoreFull,
    errno.EDQUOT: StoreFull,
    errno.EROFS: StoreReadOnly,
    errno.EACCES: StoreReadOnly,
    errno.EPERM: StoreReadOnly,
}


def named(error: Exception) -> UnsentError | None:
    """The named failure that ``error`` stands for, or ``None`` when it does not come from the database."""
    cause: BaseException = error
    if isinstance(error, exc.StatementError) and error.orig is not None:
        cause = error.orig
    if isinstance(cause, UnsentError):
        return cause
    if isinstance(error, exc.TimeoutError):
        return _noted(StoreBusy(), "no free connection")
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", 0)
        kind = _SQLITE.get(code) or _SQLITE.get(code & 0xFF, StoreError)
        return _noted(kind(), getattr(cause, "sqlite_errorname", type(cause).__name__))
    state = getattr(cause, "sqlstate", None)
    if isinstance(state, str):
        return _noted(_POSTGRES.get(state, StoreError)(), f"sqlstate {state}")
    if isinstance(cause, OSError):
        return _noted(_OS.get(cause.errno or 0, StoreError)(), type(cause).__name__)
    if isinstance(error, exc.DBAPIError):
        return _noted(StoreError(), type(cause).__name__)
    return None


@contextmanager
def named_failures() -> Iterator[None]:
    """Let only named failures, and our own programming errors, out of the block."""
    try:
        yield
    except UnsentError:
        raise
    except Exception as error:
        failure = named(error)
        if failure is None:
            raise
        raise failure from None


def _noted(failure: UnsentError, note: str) -> UnsentError:
    failure.add_note(note)
    return failure
