"""Alembic migrations, shipped with the package and run by ``store.engine.migrate`` at start-up."""

from typing import Final

HEAD: Final = "0006"
"""The newest revision in ``versions``: kept here so that a start can compare it without importing alembic."""
