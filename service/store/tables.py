"""The tables, as SQLAlchemy Core metadata, and the three column types that keep values exact.

Every row names its owner. Deleting runs down the tree by foreign key: owner, session, turn, what hangs on
a turn. Order within a session comes from ``turns.seq``, never from a clock, which may jump back.
Columns of type ``LargeBinary`` hold sealed content (``crypto``); everything else is ids, times and statuses.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.expression import TextClause
from sqlalchemy.types import TypeDecorator

from service.errors import BadInput, NotFound

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Name(TypeDecorator[str]):
    """An id or other short plain string. What no database can hold (NUL, half a surrogate pair) names nothing."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is not None and ("\0" in value or not _encodable(value)):
            raise NotFound
        return value


class Instant(TypeDecorator[datetime]):
    """An aware datetime as whole microseconds since 1970 UTC: the same value, order and precision everywhere."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else (value - EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else EPOCH + timedelta(microseconds=value)


class Whole(TypeDecorator[int]):
    """A signed 64-bit integer; anything larger is refused by name instead of by the driver."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:
        if value is not None and not -(2**63) <= value < 2**63:
            raise BadInput("That number is too large.")
        return value


def _encodable(value: str) -> bool:
    if value.isascii():
        return True
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_partials: list[tuple[Index, TextClause]] = []


def _partial(name: str, *columns: str, where: TextClause, unique: bool = False) -> Index:
    """An index over some of the rows. What Postgres is told is added by ``for_postgres``: it has its dialect loaded."""
    index = Index(name, *columns, unique=unique, sqlite_where=where)
    _partials.append((index, where))
    return index


def for_postgres() -> None:
    """Make the tables' description hold for Postgres too."""
    for index, where in _partials:
        index.dialect_options["postgresql"]["where"] = where


owners = Table(
    "owners",
    metadata,
    Column("id", Name, primary_key=True),
    Column("wrapped_key", LargeBinary, nullable=False),
    Column("created_at", Instant, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("owner_id", Name, ForeignKey("owners.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Name, nullable=False),
    Column("id", Name, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("updated_at", Instant, nullable=False),
    PrimaryKeyConstraint("owner_id", "kind", "id"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", Name, primary_key=True),
    Column("owner_id", Name, ForeignKey("owners.id", ondelete="CASCADE"), nullable=False),
    Column("scenario_id", Name, nullable=False),
    Column("persona_id", Name, nullable=False),
    Column("medium", Name, nullable=False),
    Column("difficulty", Name, nullable=False),
    Column("seed", Whole, nullable=False),
    Column("coach", Boolean, nullable=False),
    Column("goal", LargeBinary),
    Column("prepare", LargeBinary),
    Column("status", Name, nullable=False),
    Column("ended_by", Name),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
    Column("next_seq", Integer, nullable=False, comment="seq of the next turn; grows by one with each"),
    Index(None, "owner_id", "created_at"),
)

_RUNNING = text("status = 'running'")

turns = Table(
    "turns",
    metadata,
    # What a turn is made of comes first, in the order of its fields: its rows are read by place.
    Column("id", Name, primary_key=True),
    Column("session_id", Name, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    Column("role", Name, nullable=False),
    Column("text", LargeBinary),
    # No cascade here: a conversation of a thousand turns would run into SQLite's limit on nested deletes.
    Column("parent_id", Name, ForeignKey("turns.id")),
    Column("created_at", Instant, nullable=False),
    Column("status", Name, nullable=False),
    Column("client_turn_id", Name),
    Column("act", Name),
    Column("story_minutes", Whole, nullable=False),
    Column("error_slug", Name),
    Column("provenance", LargeBinary),
    Column("closed", Boolean, nullable=False, comment="nothing can answer this turn any more"),
    Column("way", Name, comment="the turn with which this way of the talk began; none on the first way"),
    Column("owner_id", Name, nullable=False),
    Column("seq", Integer, nullable=False, comment="order of creation within the session, from 1"),
    Column("lease_until", Instant),
    Column("event_seq", Integer, nullable=False, comment="seq of the newest event in the buffer, 0 for none"),
    Column("attempt_seq", Integer, nullable=False, comment="events up to here belong to an earlier attempt"),
    UniqueConstraint("session_id", "seq"),
    UniqueConstraint("session_id", "client_turn_id"),
    Index(None, "parent_id"),
    # The database itself refuses a second running turn, whatever a caller forgets to lock.
    _partial("uq_turns_running", "session_id", where=_RUNNING, unique=True),
)

turn_events = Table(
    "turn_events",
    metadata,
    Column("turn_id", Name, ForeignKey("turns.id", ondelete="CASCADE"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("owner_id", Name, nullable=False),
    Column("name", Name, nullable=False),
    Column("data", LargeBinary, nullable=False),
    PrimaryKeyConstraint("turn_id", "seq"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("turn_id", Name, ForeignKey("turns.id", ondelete="CASCADE"), primary_key=True),
    Column("session_id", Name, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    Column("owner_id", Name, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Index(None, "session_id"),
)

_LIVE = text("status != 'failed'")
_UNFINISHED = text("status IN ('queued', 'running')")

reports = Table(
    "reports",
    metadata,
    Column("id", Name, primary_key=True),
    Column("session_id", Name, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    Column("owner_id", Name, nullable=False),
    Column("leaf_turn_id", Name, ForeignKey("turns.id", ondelete="CASCADE"), nullable=False),
    # Who reads it, and in which version; null in reports from before that was kept.
    Column("evaluator", Name),
    Column("status", Name, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("lease_until", Instant),
    Column("result", LargeBinary),
    Column("error_slug", Name),
    Column("tries", Integer, nullable=False, server_default="0", comment="claims since a step was last stored"),
    Column("holder", Name, comment="the making that claimed it last; no other one can store anything"),
    Index(None, "session_id"),
    Index(None, "owner_id", "created_at"),
    _partial("uq_reports_live_leaf_evaluator", "leaf_turn_id", "evaluator", where=_LIVE, unique=True),
    Index(None, "leaf_turn_id"),
    _partial("ix_reports_unfinished", "created_at", where=_UNFINISHED),
)

report_steps = Table(
    "report_steps",
    metadata,
    Column("report_id", Name, ForeignKey("reports.id", ondelete="CASCADE"), nullable=False),
    Column("step", Name, nullable=False),
    Column("owner_id", Name, nullable=False),
    Column("data", LargeBinary, nullable=False),
    PrimaryKeyConstraint("report_id", "step"),
)

# -- who gets in (``access.port``): no content, so nothing here is sealed; secrets are kept as keyed hashes ------------
accounts = Table(
    "accounts",
    metadata,
    Column("owner_id", Name, ForeignKey("owners.id", ondelete="CASCADE"), primary_key=True),
    Column("role", Name, nullable=False),
    Column("created_at", Instant, nullable=False),
)

identities = Table(
    "identities",
    metadata,
    Column("issuer", Name, nullable=False),
    Column("subject_hash", Name, nullable=False),
    Column("owner_id", Name, ForeignKey("accounts.owner_id", ondelete="CASCADE"), nullable=False),
    Column("created_at", Instant, nullable=False),
    PrimaryKeyConstraint("issuer", "subject_hash"),
    Index(None, "owner_id"),
)

invites = Table(
    "invites",
    metadata,
    Column("id", Name, primary_key=True),
    Column("secret_hash", Name, nullable=False),
    Column("role", Name, nullable=False),
    Column("owner_id", Name, ForeignKey("accounts.owner_id", ondelete="CASCADE")),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    UniqueConstraint("secret_hash"),
    Index(None, "owner_id"),
)

sign_ins = Table(
    "sign_ins",
    metadata,
    Column("id", Name, primary_key=True),
    Column("secret_hash", Name, nullable=False),
    Column("owner_id", Name, ForeignKey("accounts.owner_id", ondelete="CASCADE"), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    UniqueConstraint("secret_hash"),
    Index(None, "owner_id"),
)

tokens = Table(
    "tokens",
    metadata,
    Column("id", Name, primary_key=True),
    Column("secret_hash", Name, nullable=False),
    Column("owner_id", Name, ForeignKey("accounts.owner_id", ondelete="CASCADE"), nullable=False),
    Column("scopes", Name, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    UniqueConstraint("secret_hash"),
    Index(None, "owner_id"),
)

shares = Table(
    "shares",
    metadata,
    Column("id", Name, primary_key=True),
    Column("secret_hash", Name, nullable=False),
    Column("owner_id", Name, nullable=False),
    Column("session_id", Name, nullable=False),
    Column("report_id", Name, ForeignKey("reports.id", ondelete="CASCADE"), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    UniqueConstraint("secret_hash"),
    Index(None, "report_id"),
)

spending = Table(
    "spending",
    metadata,
    Column("owner_id", Name, ForeignKey("owners.id", ondelete="CASCADE"), nullable=False),
    Column("day", Integer, nullable=False, comment="days since 1970 UTC"),
    Column("tokens", Whole, nullable=False),
    PrimaryKeyConstraint("owner_id", "day"),
)
