"""Reports are kept by branch and evaluator, so that another evaluator may read the same branch.

Reports made before are by an evaluator without a name: they stay, and a new one may stand beside them.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

LIVE = sa.text("status != 'failed'")


def upgrade() -> None:
    op.add_column("reports", sa.Column("evaluator", sa.Text))
    op.drop_index("uq_reports_live_leaf", "reports")
    _unique("uq_reports_live_leaf_evaluator", ["leaf_turn_id", "evaluator"])


def downgrade() -> None:
    op.drop_index("uq_reports_live_leaf_evaluator", "reports")
    # Of several readings of one branch the newest stays: the older table has room for one.
    op.execute(
        "DELETE FROM reports WHERE status != 'failed' AND EXISTS (SELECT 1 FROM reports AS newer"
        " WHERE newer.leaf_turn_id = reports.leaf_turn_id AND newer.status != 'failed'"
        " AND (newer.created_at > reports.created_at"
        " OR (newer.created_at = reports.created_at AND newer.id > reports.id)))"
    )
    _unique("uq_reports_live_leaf", ["leaf_turn_id"])
    with op.batch_alter_table("reports") as table:
        table.drop_column("evaluator")


def _unique(name: str, columns: list[str]) -> None:
    op.create_index(name, "reports", columns, unique=True, sqlite_where=LIVE, postgresql_where=LIVE)
