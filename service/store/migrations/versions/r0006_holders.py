"""Which making of a report has it, so that one that stood still past its lease stores nothing beside the next one.

A report that is being made while this runs has no holder: its maker loses it, and the next one goes on from its steps.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    comment = "the making that claimed it last; no other one can store anything"
    op.add_column("reports", sa.Column("holder", sa.Text, comment=comment))


def downgrade() -> None:
    op.execute("ALTER TABLE reports DROP COLUMN holder")
