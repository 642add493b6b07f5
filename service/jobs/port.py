"""The jobs port: work that outlives a request, and is done once.

What is done is kept step by step in the store, so a job is only ever an id: losing one is harmless,
running it twice is too. What a dead worker left is found by its lease (``service.lease``).
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
        """Begin, with whatever an earlier process left unfinished. Raises ``StoreError``."""
        ...

    async def submit(self, report_id: str) -> None:
        """Have this report made soon. Safe to repeat; returns at once."""
        ...

    async def stop(self, report_id: str) -> None:
        """Work on this report no more, if it is being made in this process; what is stored of it stays."""
        ...

    async def idle(self) -> None:
        """Wait until nothing is being made in this process."""
        ...

    async def close(self) -> None:
        """Stop at once. What is unfinished goes on elsewhere, or at the next start."""
        ...
