"""What the service would write to its log, as ``unsent serve`` sets it up; everything is put back afterwards."""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from service import logs


@contextmanager
def logged(level: str = "debug") -> Iterator[io.StringIO]:
    """The lines that go to stderr meanwhile, at the most talkative level."""
    names = ["", "unsent", *logs._QUIET]
    loggers = [logging.getLogger(name) for name in names]
    before = [(log.handlers[:], log.level, log.propagate, log.disabled) for log in loggers]
    out = io.StringIO()
    try:
        with mock.patch.object(sys, "stderr", out):
            logs.configure(level)
        yield out
    finally:
        for log, (handlers, its_level, propagate, disabled) in zip(loggers, before, strict=True):
            log.handlers[:], log.propagate, log.disabled = handlers, propagate, disabled
            log.setLevel(its_level)
