"""The first tables: owners and their keys, documents, sessions, turns with events and decisions, reports.

Written out with plain types and names, so that it stays what it was when ``tables`` moves on.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "owners",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_owners"),
    )
    op.create_table(
        "documents",
        sa.Column("owner_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("owner_id", "kind", "id", name="pk_documents"),
        _cascade("documents", "owner_id", "owners"),
    )
    op.create_table(
        "sessions",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("owner_id", sa.Text, nullable=False),
        sa.Column("scenario_id", sa.Text, nullable=False),
        sa.Column("persona_id", sa.Text, nullable=False),
        sa.Column("medium", sa.Text, nullable=False),
        sa.Column("difficulty", sa.Text, nullable=False),
        sa.Column("seed", sa.BigInteger, nullable=False),
        sa.Column("coach", sa.Boolean, nullable=False),
        sa.Column("goal", sa.LargeBinary),
        sa.Column("prepare", sa.LargeBinary),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("ended_by", sa.Text),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
        sa.Column("next_seq", sa.Integer, nullable=False, comment="seq of the next turn; grows by one with each"),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
        _cascade("sessions", "owner_id", "owners"),
    )
    op.create_index("ix_sessions_owner_id_created_at", "sessions", ["owner_id", "created_at"])
    op.create_table(
        "turns",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("session_id", sa.Text, nullable=False),
        sa.Column("owner_id", sa.Text, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False, comment="order of creation within the session, from 1"),
        sa.Column("parent_id", sa.Text),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("text", sa.LargeBinary),
        sa.Column("act", sa.Text),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("client_turn_id", sa.Text),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("story_minutes", sa.BigInteger, nullable=False),
        sa.Column("error_slug", sa.Text),
        sa.Column("provenance", sa.LargeBinary),
        sa.Column("closed", sa.Boolean, nullable=False, comment="nothing can answer this turn any more"),
        sa.Column("lease_until", sa.BigInteger),
        sa.Column("event_seq", sa.Integer, nullable=False, comment="seq of the newest event in the buffer, 0 for none"),
        sa.Column("attempt_seq", sa.Integer, nullable=False, comment="events up to here belong to an earlier attempt"),
        sa.PrimaryKeyConstraint("id", name="pk_turns"),
        sa.UniqueConstraint("session_id", "seq", name="uq_turns_session_id_seq"),
        sa.UniqueConstraint("session_id", "client_turn_id", name="uq_turns_session_id_client_turn_id"),
        _cascade("turns", "session_id", "sessions"),
        sa.ForeignKeyConstraint(["parent_id"], ["turns.id"], name="fk_turns_parent_id_turns"),
    )
    op.create_index("ix_turns_parent_id", "turns", ["parent_id"])
    running = sa.text("status = 'running'")
    op.create_index(
        "uq_turns_running", "turns", ["session_id"], unique=True, sqlite_where=running, postgresql_where=running
    )
    op.create_table(
        "turn_events",
        sa.Column("turn_id", sa.Text, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("owner_id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("turn_id", "seq", name="pk_turn_events"),
        _cascade("turn_events", "turn_id", "turns"),
    )
    op.create_table(
        "decisions",
        sa.Column("turn_id", sa.Text, nullable=False),
        sa.Column("session_id", sa.Text, nullable=False),
        sa.Column("owner_id", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("turn_id", name="pk_decisions"),
        _cascade("decisions", "turn_id", "turns"),
        _cascade("decisions", "session_id", "sessions"),
    )
    op.create_index("ix_decisions_session_id", "decisions", ["session_id"])
    op.create_table(
        "reports",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("session_id", sa.Text, nullable=False),
        sa.Column("owner_id", sa.Text, nullable=False),
        sa.Column("leaf_turn_id", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("lease_until", sa.BigInteger),
        sa.Column("result", sa.LargeBinary),
        sa.Column("error_slug", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_reports"),
        _cascade("reports", "session_id", "sessions"),
        _cascade("reports", "leaf_turn_id", "turns"),
    )
    op.create_index("ix_reports_session_id", "reports", ["session_id"])
    op.create_index("ix_reports_owner_id_created_at", "reports", ["owner_id", "created_at"])
    op.create_index("ix_reports_leaf_turn_id", "reports", ["leaf_turn_id"])
    live = sa.text("status != 'failed'")
    op.create_index(
        "uq_reports_live_leaf", "reports", ["leaf_turn_id"], unique=True, sqlite_where=live, postgresql_where=live
    )
    unfinished = sa.text("status IN ('queued', 'running')")
    op.create_index(
        "ix_reports_unfinished", "reports", ["created_at"], sqlite_where=unfinished, postgresql_where=unfinished
    )
    op.create_table(
        "report_steps",
        sa.Column("report_id", sa.Text, nullable=False),
        sa.Column("step", sa.Text, nullable=False),
        sa.Column("owner_id", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("report_id", "step", name="pk_report_steps"),
        _cascade("report_steps", "report_id", "reports"),
    )


def downgrade() -> None:
    for table in (
        "report_steps",
        "reports",
        "decisions",
        "turn_events",
        "turns",
        "sessions",
        "documents",
        "owners",
    ):
        op.drop_table(table)


def _cascade(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{table}_{column}_{target}", ondelete="CASCADE")
