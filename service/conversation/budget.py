"""How much models may be asked for one owner in a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

from service.errors import BudgetSpent


class Purse(Protocol):
    """The part of the store that keeps what was spent."""

    async def spend(self, owner_id: str, day: date, tokens: int) -> None: ...

    async def spent(self, owner_id: str, day: date) -> int: ...


class Budget:
    """At most ``per_day`` tokens of models for each owner in a day of UTC; 0: no limit, and still counted."""

    def __init__(self, purse: Purse, per_day: int, clock: Callable[[], datetime]) -> None:
        self._purse = purse
        self.per_day = per_day
        self._clock = clock

    def _today(self) -> date:
        return self._clock().astimezone(UTC).date()

    async def require(self, owner_id: str) -> None:
        """Raises ``BudgetSpent`` with the seconds until the next day. What is under way may go a little beyond."""
        if not self.per_day or await self._purse.spent(owner_id, self._today()) < self.per_day:
            return
        now = self._clock().astimezone(UTC)
        midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        raise BudgetSpent(retry_after_s=max(1, round((midnight - now).total_seconds())))

    async def add(self, owner_id: str, tokens: int) -> None:
        await self._purse.spend(owner_id, self._today(), tokens)
