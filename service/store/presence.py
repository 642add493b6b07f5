"""Who else has this SQLite database open: a lock on its folder that the system takes back when a process dies.

Nothing is written for it. Where the system has no such locks, a process never takes itself to be alone.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


class Presence:
    """This process, among those that use one folder. ``alone``: it was the only one when it came."""

    def __init__(self, descriptor: int | None, alone: bool) -> None:
        self._descriptor = descriptor
        self.alone = alone

    @classmethod
    def enter(cls, file: Path) -> Presence:
        """Be counted among the users of ``file``. Never waits."""
        if fcntl is None:
            return cls(None, alone=False)
        descriptor = os.open(file.parent, os.O_RDONLY)
        alone = _locked(descriptor, fcntl.LOCK_EX)
        _locked(descriptor, fcntl.LOCK_SH)
        return cls(descriptor, alone)

    def leave(self) -> None:
        """Be counted no more. Idempotent."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _locked(descriptor: int, how: int) -> bool:
    with contextlib.suppress(OSError):  # somebody else is there, or the file system knows no locks
        fcntl.flock(descriptor, how | fcntl.LOCK_NB)
        return True
    return False
