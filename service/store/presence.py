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
    def enter(cls, file: Path, *, to_itself: bool = False) -> Presence | None:
        """Be counted among the users of ``file``; with ``to_itself`` as the only one, until it leaves. Never waits.

        ``None``: somebody has it to himself (for longer than a moment only during a restore), or, asking for it to
        itself, somebody is there.
        """
        if fcntl is None:
            return cls(None, alone=False)
        descriptor = os.open(file.parent, os.O_RDONLY)
        alone = _locked(descriptor, fcntl.LOCK_EX)
        if to_itself and alone:
            return cls(descriptor, alone)
        if to_itself or not (_locked(descriptor, fcntl.LOCK_SH) or not _has_locks(descriptor)):
            os.close(descriptor)
            return None
        return cls(descriptor, alone)

    def leave(self) -> None:
        """Be counted no more. Idempotent."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _locked(descriptor: int, how: int) -> bool:
    with contextlib.suppress(OSError):
        fcntl.flock(descriptor, how | fcntl.LOCK_NB)
        return True
    return False


def _has_locks(descriptor: int) -> bool:
    """Whether the file system knows such locks at all: only then does a refusal mean that somebody has one."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return True
