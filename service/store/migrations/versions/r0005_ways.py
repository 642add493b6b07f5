"""Each turn is stored with the way of the talk that it is on, so that nothing has to walk a long talk back to find it.

The first way has no name; a way is named by the user turn that began it by saying something another time. Talks that
were never answered twice at one place, which is most of them, have nothing to be changed.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

WAY = sa.Column("way", sa.Text, comment="the turn with which this way of the talk began; none on the first way")
PARTED = sa.text(
    "SELECT DISTINCT session_id FROM"
    " (SELECT session_id FROM turns WHERE role = 'user' GROUP BY session_id, parent_id HAVING count(*) > 1) AS parted"
)
TREE = sa.text("SELECT id, parent_id, role FROM turns WHERE session_id = :session ORDER BY seq")
SET = sa.text("UPDATE turns SET way = :way WHERE id = :id")


def upgrade() -> None:
    op.add_column("turns", WAY)
    conn = op.get_bind()
    for session in conn.execute(PARTED).scalars().all():
        ways: dict[str | None, str | None] = {None: None}
        answered: set[str | None] = set()
        for turn, parent, role in conn.execute(TREE, {"session": session}).all():
            ways[turn] = ways[parent]
            if role == "user":
                if parent in answered:
                    ways[turn] = turn
                answered.add(parent)
        changed = [{"id": turn, "way": way} for turn, way in ways.items() if way is not None]
        conn.execute(SET, changed)


def downgrade() -> None:
    op.execute("ALTER TABLE turns DROP COLUMN way")
