"""How often a report was claimed since it last got on, so that one that kills its worker does not do so for ever."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    comment = "claims since a step was last stored"
    op.add_column("reports", sa.Column("tries", sa.Integer, nullable=False, server_default="0", comment=comment))


def downgrade() -> None:
    with op.batch_alter_table("reports") as table:
        table.drop_column("tries")
