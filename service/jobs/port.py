"""The jobs port: work that outlives a request, and is done once.

What is done is kept step by step in the store, so a job is only ever an id: losing one is harmless,
running it twice is too.
"""

from __future__ import annotations

from typing import Protocol


class Work(Protocol):
    """Who does the work: claims the report, makes it from where it was left, and stores the end of it."""

    async def run(self, report_id: str) -> bool:
        """Make one report. ``False``: somebody else has it, or it is finished. Raises ``StoreError`` only."""
        ...


class Jobs(Protocol):
    """Runs reports in the background."""

    async def start(self) -> None:
        """Begin, with whatever an earlier process left unfinished."""
        ...

    async def submit(self, report_id: str) -> None:
        """Have this report made soon. Safe to repeat; returns at once."""
        ...

    async def close(self) -> None:
        """Stop at once. What is unfinished goes on at the next start."""
        ...
