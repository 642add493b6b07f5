"""Who gets in: accounts, identities, invites, sign-ins, tokens, shared reports, and what models used.

Owners made before stay as they are: the one of local mode has no account, because nobody signs in there.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "accounts",
        _text("owner_id"),
        _text("role"),
        _instant("created_at"),
        sa.PrimaryKeyConstraint("owner_id", name="pk_accounts"),
        _cascade("accounts", "owner_id", "owners", "id"),
    )
    op.create_table(
        "identities",
        _text("issuer"),
        _text("subject_hash"),
        _text("owner_id"),
        _instant("created_at"),
        sa.PrimaryKeyConstraint("issuer", "subject_hash", name="pk_identities"),
        _cascade("identities", "owner_id", "accounts", "owner_id"),
    )
    op.create_table(
        "invites",
        *_secret(),
        _text("role"),
        sa.Column("owner_id", sa.Text),
        _instant("created_at"),
        _instant("expires_at"),
        sa.Column("used_at", sa.BigInteger),
        *_keys("invites"),
        _cascade("invites", "owner_id", "accounts", "owner_id"),
    )
    op.create_table(
        "sign_ins",
        *_secret(),
        _text("owner_id"),
        _instant("created_at"),
        _instant("seen_at"),
        _instant("expires_at"),
        *_keys("sign_ins"),
        _cascade("sign_ins", "owner_id", "accounts", "owner_id"),
    )
    op.create_table(
        "tokens",
        *_secret(),
        _text("owner_id"),
        _text("scopes"),
        _instant("created_at"),
        _instant("expires_at"),
        *_keys("tokens"),
        _cascade("tokens", "owner_id", "accounts", "owner_id"),
    )
    op.create_table(
        "shares",
        *_secret(),
        _text("owner_id"),
        _text("session_id"),
        _text("report_id"),
        _instant("created_at"),
        _instant("expires_at"),
        *_keys("shares"),
        _cascade("shares", "report_id", "reports", "id"),
    )
    op.create_table(
        "spending",
        _text("owner_id"),
        sa.Column("day", sa.Integer, nullable=False, comment="days since 1970 UTC"),
        sa.Column("tokens", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("owner_id", "day", name="pk_spending"),
        _cascade("spending", "owner_id", "owners", "id"),
    )
    for table, column in _INDEXES:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    for table in ("spending", "shares", "tokens", "sign_ins", "invites", "identities", "accounts"):
        op.drop_table(table)


_INDEXES = (
    ("identities", "owner_id"),
    ("invites", "owner_id"),
    ("sign_ins", "owner_id"),
    ("tokens", "owner_id"),
    ("shares", "report_id"),
)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _instant(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False)


def _secret() -> tuple[sa.Column[str], sa.Column[str]]:
    return _text("id"), _text("secret_hash")


def _keys(table: str) -> tuple[sa.PrimaryKeyConstraint, sa.UniqueConstraint]:
    unique = sa.UniqueConstraint("secret_hash", name=f"uq_{table}_secret_hash")
    return sa.PrimaryKeyConstraint("id", name=f"pk_{table}"), unique


def _cascade(table: str, column: str, target: str, target_column: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{target}"
    return sa.ForeignKeyConstraint([column], [f"{target}.{target_column}"], name=name, ondelete="CASCADE")
