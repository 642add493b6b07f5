"""Every suite by name. To add one: write ``run(options) -> SuiteResult`` in ``evals/suites`` and name it here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from evals.options import Options
from evals.results import SuiteResult
from evals.suites import injection, judge, labellers, laws, markers, persona, prompts, safety
from service.errors import NotFound


@dataclass(frozen=True, slots=True)
class Suite:
    """One suite. ``whole_machine``: it uses all cores by itself; the others run beside each other.

    ``offline``: it is part of a run that names no suite.
    """

    name: str
    about: str
    run: Callable[[Options], SuiteResult]
    whole_machine: bool = False
    offline: bool = True


SUITES: tuple[Suite, ...] = (
    Suite(
        "laws",
        "simulated users against every persona: no law of how the ex yields is broken, and a better user gets further",
        lambda o: laws.run(o.sessions, o.seed, o.workers),
        whole_machine=True,
    ),
    Suite("prompts", "every prompt rendered: no locked fact, within the budget, a stable beginning", prompts.run),
    Suite("safety", "the safety screen: what it finds and where it raises a false alarm", safety.run),
    Suite(
        "markers-dev",
        "the reader against the turns it was developed on",
        lambda o: markers.run("dev"),
    ),
    Suite(
        "markers-heldout",
        "the reader against turns that are set aside",
        lambda o: markers.run("heldout", o.listed),
    ),
    Suite("labellers", "people who labelled the same turns: how far they agree", labellers.run),
    Suite("judge", "judge models against labelled turns: agreement, proof, and what moves them", judge.run),
    Suite("injection", "attacks wherever words are typed, against models that obey them", injection.run),
    Suite("persona", "how the ex talks, in every voice, and what direction and guard add to a model", persona.run),
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
    return chosen([name])[0].run(options)
