"""What a suite hands back: measures with intervals, what every case added to them, and failing cases in full.

A measure that comes from cases is a ratio of sums, or the mean of several: every case brings pairs
``(hits, of)``, one per class, and the value is the mean over the classes of ``sum(hits) / sum(of)``.
A share, a mean, precision, recall, F1 (hits: twice the found; of: the labelled and the read) and
macro-F1 all are such ratios, so one interval and one paired comparison serve all of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Any, Literal

from pydantic import TypeAdapter

from evals.statistics import Pair, interval, ratio

Better = Literal["higher", "lower", "neither"]
Rows = Mapping[str, Sequence[Pair]]
"""Per case its (hits, of) for each class; a case with nothing to count may be left out."""
Said = tuple[str, str | None]
"""A line of a talk: who (``user``, ``ex``), and the words, ``None`` for a silence."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One measured number.

    ``n``: what it was measured on; ``low``..``high``: a 95 % interval, where there is one; ``better``:
    which way is better (``neither`` is for counts that only describe); ``rows``: what each case added.
    """

    name: str
    value: float
    n: int
    low: float | None = None
    high: float | None = None
    better: Better = "neither"
    rows: dict[str, list[Pair]] = field(default_factory=dict)
    empty: float = 1.0


@dataclass(frozen=True, slots=True)
class Failure:
    """One case that went wrong, readable without opening anything else.

    ``what``: one line; ``talk``: the words it is about, oldest first; ``details``: whatever else explains
    it (expected, got, act, reasons), each a short heading and a text.
    """

    case: str
    what: str
    talk: tuple[Said, ...] = ()
    details: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        last = self.talk[-1][1] if self.talk else None
        return f"{self.case}: {self.what}" + (f" | {last}" if last else "")


@dataclass(slots=True)
class SuiteResult:
    """One suite's measures and failing cases.

    ``groups``: the conversation or context a case belongs to; cases of one group are resampled together
    (a case that is not in it is its own group). ``setup``: what the suite was run with (sessions, seed,
    model …); results are comparable where it is the same. ``sealed``: ids of cases that are set aside; of
    those a result carries a hash in place of the id, and no failing case is kept.
    """

    suite: str
    setup: dict[str, str | int | float] = field(default_factory=dict)
    sealed: frozenset[str] = frozenset()
    measures: list[Measure] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    groups: dict[str, str] = field(default_factory=dict)

    def add(
        self,
        name: str,
        value: float,
        n: int,
        low: float | None = None,
        high: float | None = None,
        better: Better = "neither",
    ) -> None:
        """A number that does not come from cases one by one, such as a count or a kappa."""
        self.measures.append(Measure(name, value, n, low, high, better))

    def share(self, name: str, hits: Mapping[str, bool], better: Better = "higher", empty: float = 1.0) -> None:
        """The share of cases for which something is so."""
        self.ratio(name, {case: [(float(hit), 1.0)] for case, hit in hits.items()}, better, empty=empty)

    def mean(self, name: str, values: Mapping[str, float], better: Better = "higher", empty: float = 0.0) -> None:
        """The mean of a number per case."""
        self.ratio(name, {case: [(value, 1.0)] for case, value in values.items()}, better, empty=empty)

    def ratio(self, name: str, rows: Rows, better: Better = "higher", n: int | None = None, empty: float = 1.0) -> None:
        """A (mean of) ratio(s) of sums, with its interval by group. ``empty``: the value of a class of nothing."""
        kept = {case: list(pairs) for case, pairs in rows.items() if any(of or hits for hits, of in pairs)}
        low, high = interval(kept, self._group_of(rows), empty)
        kept = {self._key(case): pairs for case, pairs in kept.items()}
        count = len(kept) if n is None else n
        self.measures.append(Measure(name, ratio(kept.values(), empty), count, low, high, better, kept, empty))

    def fail(self, case: str, what: str, talk: Sequence[Said] = (), details: Mapping[str, str] | None = None) -> None:
        """Keep a failing case, unless it is set aside."""
        if case not in self.sealed:
            self.failures.append(Failure(case, what, tuple(talk), dict(details or {})))

    def value(self, name: str) -> float:
        """The value of a measure. Raises ``KeyError`` when there is none of that name."""
        for measure in self.measures:
            if measure.name == name:
                return measure.value
        raise KeyError(name)

    def cases(self) -> set[str]:
        """The ids, or what stands for them, of every case that is part of some measure."""
        return {case for measure in self.measures for case in measure.rows}

    def _key(self, case: str) -> str:
        return opaque(case) if case in self.sealed else case

    def _group_of(self, rows: Rows) -> dict[str, str]:
        return {case: self.groups.get(case, case) for case in rows}

    def to_json(self) -> dict[str, Any]:
        """Plain values, from which ``from_json`` makes the same result."""
        made = asdict(self)
        del made["sealed"]
        made["groups"] = {
            self._key(case): opaque(group) if case in self.sealed else group for case, group in self.groups.items()
        }
        return made

    @classmethod
    def from_json(cls, made: Mapping[str, Any]) -> SuiteResult:
        """The result that ``to_json`` wrote. Raises ``ValueError`` for something else."""
        return TypeAdapter(cls).validate_python(made)


def opaque(case: str) -> str:
    """What stands for the id of a set-aside case in a result: the same each time, and no way back to the text."""
    return sha256(case.encode()).hexdigest()[:10]
