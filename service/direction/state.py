"""What direction keeps about the other person, and what it decides: plain frozen values.

Five quantities in 0..1 (trust, warmth, hurt, guard, patience) and a ledger of asks, noes,
boundaries and disclosed facts. Pure; serialises to JSON for the store with ``to_json``.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

from service.points import Point
from service.transcript import Act, Intent, Outcome, Stance

No = Literal["none", "soft", "firm"]


@dataclass(frozen=True, slots=True)
class State:
    """The other person's inner state after some turn of one branch.

    ``no`` only ever firms up along a branch. ``reached`` only ever climbs and never passes the
    ceiling. ``asks_after_no`` counts renewed asks. ``used`` are keys of voice lines already said,
    ``deferred`` what was put off once, ``heard`` fingerprints of what the user has said (no words).
    ``quiet`` counts the silences since the other person last said something.
    """

    trust: float
    warmth: float
    hurt: float
    guard: float
    patience: float
    no: No = "none"
    asks_after_no: int = 0
    unanswered: int = 0
    silent: bool = False
    ended: bool = False
    turns: int = 0
    waits: int = 0
    quiet: int = 0
    owned: int = 0
    listened: int = 0
    pressed: int = 0
    disclosed: tuple[str, ...] = ()
    boundaries: tuple[str, ...] = ()
    reached: Outcome = Outcome.NOTHING
    last_act: Act | None = None
    recent_acts: tuple[Act, ...] = ()
    used: tuple[str, ...] = ()
    deferred: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """A JSON value that ``from_json`` reads back."""
        data = asdict(self)
        data["reached"] = self.reached.slug
        return data

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> State:
        """Read what ``to_json`` wrote. Raises ``KeyError``/``TypeError`` on anything else."""
        data = dict(data)
        data["reached"] = Outcome[str(data["reached"]).upper()]
        data["last_act"] = Act(data["last_act"]) if data.get("last_act") else None
        data["recent_acts"] = tuple(Act(a) for a in data["recent_acts"])
        for key in ("disclosed", "boundaries", "used", "deferred", "heard"):
            data[key] = tuple(data[key])
        return cls(**data)

    def saying(self, *keys: str) -> State:
        """The same state, remembering that these voice lines have been used."""
        return replace(self, used=(*self.used, *keys))


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one quantity moved, for the debrief: ``code`` names a sentence, ``marker`` what was found in the turn."""

    code: str
    quantity: Literal["trust", "warmth", "hurt", "guard", "patience", "ledger"]
    change: float
    marker: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What the ex does next, and the state they are in afterwards.

    ``answers`` is the intent the words should answer. ``disclose`` is the id of the one hidden fact
    that may be said now. ``story_minutes`` is how long they take, in story time.
    ``points`` is what the words can take up, most pressing first; ``fact`` the everyday thing asked for,
    ``short`` the short answer that the last question asks for ("i did"), ``said`` the longer words of the turn,
    by which a line lies nearer to it than another; never kept.
    ``winding_down`` tells the voice that this talk is near its natural end.
    """

    act: Act
    stance: Stance
    state: State
    answers: Intent
    reasons: tuple[Reason, ...]
    disclose: str | None = None
    boundary: str | None = None
    story_minutes: int = 0
    winding_down: bool = False
    exercise_done: bool = False
    topic: str | None = None
    points: tuple[Point, ...] = ()
    fact: str | None = None
    echo: str | None = None
    short: str | None = None
    said: frozenset[str] = field(default=frozenset(), repr=False)
    extra: dict[str, str] = field(default_factory=dict)
