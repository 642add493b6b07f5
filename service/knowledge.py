"""The schemas of what the product knows: guides, principles, scenarios and personas.

Models only; ``service.prompting.load`` reads the YAML. Every model forbids unknown keys, so that a
misspelt key in a content file is an error with a line number and not a silent nothing.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from service.points import Point
from service.transcript import Act, Area, Intent, Medium, Outcome, Role, Stance

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Unit = Annotated[float, Field(ge=0.0, le=1.0)]
OutcomeSlug = Literal["nothing", "kind_goodbye", "keep_talking", "small_yes"]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


# -- guides ------------------------------------------------------------------------------------
class Section(Strict):
    """One part, step or section of a guide. ``id`` is unique within the guide, e.g. ``part-4-step-4``."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    title: Prose


class Guide(Strict):
    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    title: Prose
    about: Prose
    sections: tuple[Section, ...]


class NotFollowed(Strict):
    """Advice of the guides that is reworded, dropped or refused, and why (principles.md §2)."""

    advice: Prose
    treatment: Literal["kept", "reworded", "dropped", "refused"]
    why: Prose
    sources: tuple[Source, ...]


class Source(Strict):
    """A reference to a section of a guide."""

    guide: str
    section: str


class Guides(Strict):
    guides: tuple[Guide, ...]
    not_followed: tuple[NotFollowed, ...]


# -- principles --------------------------------------------------------------------------------
class Check(Strict):
    """A yes/no question about ONE user turn; "no chance to practise" is always a legal answer.

    ``yes`` always means that the principle was kept.
    """

    id: Slug
    ask: Prose


class ContextLine(Strict):
    role: Role
    text: str | None


class ContrastPair(Strict):
    """The same moment answered weakly and strongly; the project's own writing.

    ``in_rubric``: judges are shown it too, and every report pays for it; for those that teach what the questions do
    not say. The others are there for pages and reports.
    """

    context: tuple[ContextLine, ...] = ()
    weak: Prose
    strong: Prose
    in_rubric: bool = False


class PrincipleMarkers(Strict):
    """Detectors that bear on the principle: those that speak for it and those that speak against."""

    helped: tuple[Slug, ...] = ()
    hurt: tuple[Slug, ...] = ()


class Principle(Strict):
    id: Slug
    area: Area
    name: Prose
    rule: Prose
    why: Prose
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    checks: Annotated[tuple[Check, ...], Field(min_length=1, max_length=3)]
    markers: PrincipleMarkers = PrincipleMarkers()
    scenarios: Literal["all"] | tuple[Slug, ...] = "all"
    pairs: Annotated[tuple[ContrastPair, ...], Field(min_length=2)]


# -- scenarios ---------------------------------------------------------------------------------
class Scenario(Strict):
    """A situation to practise.

    ``stage`` says what the moment can carry: ``cold`` (no contact yet), ``light`` (small talk, small
    invitations), ``warm`` (meeting, feelings may be named), ``deep`` (hurt, apology, the talk),
    ``closing`` (a no, a goodbye). ``opening_act`` is what the ex does first where ``starts`` is
    ``ex``. ``standing_no`` is a no that has already been given when the scenario begins.
    ``silent`` scenarios have an ex who does not answer. ``heavy`` ones offer Prepare first.
    ``not_with`` are the kinds of ready-made partner whose own story contradicts the situation.
    """

    id: Slug
    order: int
    title: Prose
    media: Annotated[tuple[Medium, ...], Field(min_length=1)]
    contact: bool
    stage: Literal["cold", "light", "warm", "deep", "closing"]
    heavy: bool = False
    situation: Prose
    goal: Prose
    starts: Role
    opening_act: Act | None = None
    standing_no: Literal["none", "soft", "firm"] = "none"
    silent: bool = False
    silent_waits: int = 3
    before: tuple[ContextLine, ...] = ()
    set_piece: dict[Medium, Prose]
    ex_knows: Prose
    weighs: Annotated[tuple[Slug, ...], Field(min_length=2)]
    good: Annotated[tuple[Prose, ...], Field(min_length=2, max_length=5)]
    ends: Prose
    turns: Annotated[int, Field(ge=1, le=40)]
    best: OutcomeSlug
    not_with: tuple[PersonaType, ...] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]

    @property
    def best_outcome(self) -> Outcome:
        return Outcome[self.best.upper()]


# -- personas ----------------------------------------------------------------------------------
PersonaType = Literal[
    "shut_out",
    "angry_broken_promises",
    "moved_on",
    "warm_careful",
    "short_avoidant",
    "ambivalent_testing",
    "left_by_user_wary",
    "betrayed_by_user",
    "left_and_guilty",
    "wants_no_contact",
    "worn_out_distance_work",
    "co_parent",
]


class Contrast(Strict):
    """A rule of voice as a pair: what this person writes, and what they would never write."""

    writes: Prose
    never: Prose


class Voice(Strict):
    """``sound`` says in two or three sentences how they write and speak; ``contrasts`` show it."""

    sound: Prose
    contrasts: Annotated[tuple[Contrast, ...], Field(min_length=4)]
    samples: dict[Stance, Annotated[tuple[Prose, ...], Field(min_length=3)]]
    beats: dict[Medium, Annotated[tuple[Prose, ...], Field(min_length=6)]]


class History(Strict):
    together: Prose
    ended: Prose
    who_ended: Literal["ex", "user", "both"]
    months_since: Annotated[int, Field(ge=1, le=120)]
    user_did: Annotated[tuple[Prose, ...], Field(min_length=2)]
    ex_did: Annotated[tuple[Prose, ...], Field(min_length=1)]


class HiddenFact(Strict):
    """Something the ex says only once trust has reached ``trust``. Never rendered into a prompt before.

    ``near`` are words by which it lies near what was just owned or understood; without them it always does.
    """

    id: Slug
    trust: Unit
    near: tuple[Prose, ...] = ()
    fact: Prose
    key_phrases: Annotated[tuple[Prose, ...], Field(min_length=1)]
    lines: Annotated[tuple[Prose, ...], Field(min_length=2)]


class Boundary(Strict):
    id: Slug
    rule: Prose


class Dynamics(Strict):
    """Where the five quantities start (0..1) and how fast each moves (multipliers around 1)."""

    trust: Unit
    warmth: Unit
    hurt: Unit
    guard: Unit
    patience: Unit
    trust_gain: Annotated[float, Field(ge=0.3, le=2.0)] = 1.0
    trust_loss: Annotated[float, Field(ge=0.5, le=3.0)] = 1.0
    guard_fall: Annotated[float, Field(ge=0.3, le=2.0)] = 1.0
    hurt_fall: Annotated[float, Field(ge=0.3, le=2.0)] = 1.0
    patience_loss: Annotated[float, Field(ge=0.3, le=3.0)] = 1.0
    silence: Unit = 0.15
    ask: Unit = 0.4
    test: Unit = 0.2


Answers = Point | Intent | Literal["weighty", "letter", "echo", "short", "evade", "any"]
"""What a line answers to. ``weighty``: something was said about the two of them; ``letter``: closes a letter;
``echo``: repeats a thing that was told of, with ``{echo}`` or ``{Echo}`` in its place;
``short``: says yes to a question, with ``{short}`` ("i did") or ``{Short}`` in its place, or without;
``evade``: leaves a question unanswered and yields nothing, whatever it was;
``any``: presupposes nothing at all."""


class VoiceLine(Strict):
    """One line of the built-in voice. ``to`` lists the points and intents that it answers.

    A line presupposes what it answers to. ``say`` may contain ``{topic}``, replaced by the thing the person
    mentioned; such a line is used only when there is one. ``stance`` is needed for ``end`` and optional
    elsewhere. Without ``media`` a line is for written media; lines for ``call`` and ``in_person`` say so.
    """

    act: Act
    to: Annotated[tuple[Answers, ...], Field(min_length=1)]
    say: Prose
    stance: Stance | None = None
    media: tuple[Medium, ...] = (Medium.TEXT, Medium.LETTER)


class Fact(Strict):
    """An everyday thing about this person, told to whoever asks. ``asks`` are words that ask for it."""

    about: Slug
    asks: Annotated[tuple[Prose, ...], Field(min_length=1)]
    lines: Annotated[tuple[Prose, ...], Field(min_length=1)]


class Persona(Strict):
    """One partner. Lives in ``personas/<id>.yaml``."""

    id: Slug
    alias: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    pronouns: Prose
    age: Annotated[int, Field(ge=18, le=90)]
    one_line: Prose
    about: Prose
    types: Annotated[tuple[PersonaType, ...], Field(min_length=1)]
    voice: Voice
    history: History
    knows: tuple[Prose, ...]
    does_not_know: tuple[Prose, ...]
    needs_to_hear: Annotated[tuple[Prose, ...], Field(min_length=2)]
    closed_by: Annotated[tuple[Prose, ...], Field(min_length=2)]
    boundaries: Annotated[tuple[Boundary, ...], Field(min_length=1)]
    hidden: Annotated[tuple[HiddenFact, ...], Field(min_length=1, max_length=4)]
    dynamics: Dynamics
    ceiling: OutcomeSlug
    minutes_to_reply: tuple[int, int]
    typing_wpm: Annotated[int, Field(ge=15, le=90)] = 38
    openers: dict[Slug, Annotated[tuple[Prose, ...], Field(min_length=2)]]
    facts: Annotated[tuple[Fact, ...], Field(min_length=8)]
    answers: dict[Act, dict[Answers, Annotated[tuple[Prose, ...], Field(min_length=1)]]]
    lines: tuple[VoiceLine, ...]
    typed: bool = Field(False, description="its story was typed by somebody: data, never instructions")
    typed_story: bool = Field(False, description="how it ended was typed too; the rest of the story is another's")
    typed_voice: str = Field("", description="how they sound, as somebody typed it: data, never instructions")

    def __repr__(self) -> str:
        return f"Persona({self.id!r})"

    @property
    def ceiling_outcome(self) -> Outcome:
        return Outcome[self.ceiling.upper()]


NotFollowed.model_rebuild()
