"""Every suite by name. To add one: write ``run(options) -> SuiteResult`` in ``evals/suites`` and name it here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from unittest import mock

from evals.options import Options
from evals.results import SuiteResult
from evals.suites import faults, injection, judge, labellers, laws, markers, persona, prompts, safety, sessions
from service.errors import NotFound
from service.principles import reader
from service.principles.encoder import look

MANY = 2_000
"""From so many simulated sessions on, starting processes for them alone pays."""
LOOKS = 4_096
"""Turns of which it is kept what the reader finds in them, during one suite."""


@dataclass(frozen=True, slots=True)
class Suite:
    """One suite. ``takes``: about how many seconds of one core; suites run beside each other, the longest first.

    ``whole_machine``: with many sessions it runs alone, on all cores. ``offline``: it is part of a run that
    names no suite.
    """

    name: str
    about: str
    run: Callable[[Options], SuiteResult]
    takes: int = 5
    whole_machine: bool = False
    offline: bool = True

    def alone(self, options: Options) -> bool:
        """Whether it runs by itself and not beside others."""
        return options.workers == 1 or (self.whole_machine and options.sessions > MANY)


SUITES: tuple[Suite, ...] = (
    Suite(
        "laws",
        "simulated users against every persona: no law of how the ex yields is broken, and a better user gets further",
        lambda o: laws.run(o.sessions, o.seed, o.workers if o.sessions > MANY else 1),
        takes=9,
        whole_machine=True,
    ),
    Suite(
        "prompts",
        "every prompt rendered: no locked fact, within the budget, a stable beginning",
        prompts.run,
        takes=10,
    ),
    Suite("safety", "the safety screen: what it finds and where it raises a false alarm", safety.run),
    Suite(
        "markers-dev",
        "the reader against the turns it was developed on",
        lambda o: markers.run("dev"),
        takes=35,
    ),
    Suite(
        "markers-heldout",
        "the reader against turns that are set aside",
        lambda o: markers.run("heldout", o.listed),
        takes=9,
    ),
    Suite("labellers", "people who labelled the same turns: how far they agree", labellers.run),
    Suite("judge", "judge models against labelled turns: agreement, proof, and what moves them", judge.run, takes=12),
    Suite("injection", "attacks wherever words are typed, against models that obey them", injection.run, takes=17),
    Suite(
        "persona",
        "how the ex talks, in every voice, and what direction and guard add to a model",
        persona.run,
        takes=13,
    ),
    Suite(
        "faults", "a provider that misbehaves: what is seen of it, what is kept, how it goes on", faults.run, takes=12
    ),
    Suite(
        "sessions",
        "whole sessions with a real model, the small local one if none is named: the path, not what it says",
        sessions.run,
        whole_machine=True,
        offline=False,
    ),
)


def chosen(names: list[str]) -> list[Suite]:
    """The named suites, or all that run offline, in the order of ``SUITES``. Raises ``NotFound``."""
    known = {suite.name: suite for suite in SUITES}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise NotFound(f"There is no suite {unknown[0]}. There are: {', '.join(known)}.")
    return [suite for suite in SUITES if (suite.name in names if names else suite.offline)]


def run_one(name: str, options: Options) -> SuiteResult:
    """Run a suite by its name, also in another process."""
    with _looking_once():
        return chosen([name])[0].run(options)


@contextmanager
def _looking_once() -> Iterator[None]:
    """While inside, a turn that several models or attacks are tried on is read once. The reader is pure."""
    with (
        mock.patch.object(reader, "look", lru_cache(maxsize=LOOKS)(look)),
        mock.patch.object(reader, "begin_reading", lru_cache(maxsize=LOOKS)(reader.begin_reading)),
    ):
        yield
