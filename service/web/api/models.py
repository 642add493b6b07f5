"""Bodies of the JSON API. Requests forbid unknown keys; answers never carry state, acts, ceilings or hidden facts."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from service.conversation.desk import MAX_DRAFT
from service.conversation.events import EndedEvent, ErrorEvent, ReplyEvent, SafetyEvent, SilenceEvent, TurnView
from service.conversation.sessions import MAX_GOAL, MAX_PREPARED, PREPARE_KEYS
from service.conversation.text import OR_BLANK, OR_NONE, PATTERN
from service.transcript import MAX_TEXT, Area, Difficulty, Medium, Role, SessionStatus

ClientId = Annotated[str, StringConstraints(min_length=8, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]
TurnId = Annotated[
    str,
    StringConstraints(min_length=4, max_length=64, pattern=r"^[A-Za-z0-9_-]+$"),
    Field(description="an ex turn's id; `root`: before the first message"),
]
# Told only: ``conversation.text.checked`` is what refuses, and says by name why.
Message = Annotated[str, Field(json_schema_extra={"pattern": PATTERN, "minLength": 1, "maxLength": MAX_TEXT})]
Kept = Annotated[str, Field(json_schema_extra={"pattern": OR_BLANK, "maxLength": MAX_DRAFT})]
Goal = Annotated[str, StringConstraints(max_length=MAX_GOAL), Field(json_schema_extra={"pattern": OR_NONE})]
_PREPARED = {
    "propertyNames": {"enum": list(PREPARE_KEYS)},
    "additionalProperties": {"type": "string", "pattern": OR_NONE, "maxLength": MAX_PREPARED},
}
Prepared = Annotated[dict[str, str], Field(json_schema_extra=_PREPARED)]
_PARTS = "by part: " + ", ".join(f"`{key}`" for key in PREPARE_KEYS)
Short = Annotated[str, StringConstraints(max_length=1_000)]


def _written_out(value: object) -> object:
    """A number would be read as seconds since 1970; the description says a date and a time."""
    if isinstance(value, str) and "-" not in value[1:]:
        raise ValueError("not a date and a time")
    return value


Moment = Annotated[AwareDatetime, BeforeValidator(_written_out)]
Seed = Annotated[int, Field(ge=0, lt=2**31)]


class Body(BaseModel):
    """What a request brings."""

    model_config = ConfigDict(extra="forbid")


class View(BaseModel):
    """What an answer holds. What writes it is built with the first answer, not while the service starts."""

    model_config = ConfigDict(defer_build=True)


class ReadinessBody(Body):
    answers: dict[str, str] = Field(description="question id → yes, no, unsure (or one of that question's options)")


class ReadinessReasonView(View):
    question: str
    words: str
    sources: list[dict[str, str]]


class ReadinessView(View):
    outcome: Literal["support_first", "letting_go_only", "not_yet", "open"]
    reasons: list[ReadinessReasonView]
    locks: list[str]
    first: list[str] = Field(description="scenario ids to offer first")
    unsure_counted: bool
    letter_open: bool


class SessionBody(Body):
    scenario: str
    persona: str
    medium: Medium | None = None
    difficulty: Difficulty = Difficulty.REALISTIC
    goal: Goal | None = None
    coach: bool = False
    seed: Seed | None = None
    prepare: Prepared | None = Field(default=None, description=_PARTS)


class SessionView(View):
    id: str
    scenario: str
    persona: str
    alias: str
    medium: Medium
    difficulty: Difficulty
    status: SessionStatus
    ended_by: str | None
    created_at: datetime
    updated_at: datetime
    goal: str | None
    coach: bool
    seed: int
    simulated: Literal[True] = Field(True, description="the other person is always a simulation")


class SessionWithTurns(SessionView):
    turns: list[TurnView] = Field(description="the turn tree, in order of creation")


class SessionPage(View):
    sessions: list[SessionView]
    before: datetime | None = Field(description="pass as ``before`` for the next page; null: no more")


KeepSeq = Annotated[int, Field(ge=0, lt=2**53, description="grows from one keeping to the next; 0: no order")]


class TurnBody(Body):
    text: Message
    client_turn_id: ClientId
    parent_turn_id: TurnId | None = None
    seq: KeepSeq = 0


class WaitBody(Body):
    client_turn_id: ClientId
    parent_turn_id: TurnId | None = None


class KeepBody(Body):
    text: Kept
    seq: KeepSeq = 0
    parent_turn_id: TurnId | None = Field(
        default=None, description="any turn of the way at whose end they are written; by default the newest"
    )
    again: bool = Field(default=False, description="written to answer `parent_turn_id` another time")
    sending: ClientId | None = Field(
        default=None, description="the id under which the first lines of `text` are being sent, not yet answered"
    )


class KeptView(View):
    text: str
    seq: int


class RoomBody(Body):
    hints: bool
    heard: bool = False


class Head(View):
    turn_id: str | None


class RetryBody(Body):
    voice: Literal["model", "built_in"] | None = None


Final = Annotated[ReplyEvent | SilenceEvent | EndedEvent | SafetyEvent | ErrorEvent, Field(discriminator="event")]


class TurnAnswer(View):
    """The whole turn at once: what was stored, how it came out, and the session after it."""

    user_turn: TurnView
    outcome: Final
    ex_turn: TurnView | None
    session: SessionView


class ReportBody(Body):
    """``evaluator``: "builtin" reads by rules on this machine, also where a model is configured for it."""

    leaf_turn_id: TurnId | None = None
    evaluator: Literal["builtin"] | None = None


class ReportAccepted(View):
    id: str
    session_id: str
    leaf_turn_id: str
    status: Literal["queued", "running", "done", "failed"]


class ScenarioView(View):
    id: str
    order: int
    title: str
    media: list[Medium]
    contact: bool
    stage: str
    situation: str
    goal: str
    starts: Role
    heavy: bool
    turns: int
    open: bool = Field(description="whether this owner's readiness check opens it")


class PersonaView(View):
    id: str
    alias: str
    pronouns: str
    age: int
    one_line: str
    about: str
    together: str
    ended: str
    months_since: int
    user_did: list[str]


class CustomPersonaBody(Body):
    """A partner of one's own. ``base`` gives dynamics, ceiling, boundaries and lines; no text here changes those."""

    base: str
    alias: Annotated[str, StringConstraints(min_length=1, max_length=40, strip_whitespace=True)]
    about: Short = ""
    voice: Annotated[Short, Field(description="how they write or speak; a model takes it up, as material")] = ""
    what_happened: Short = ""
    needs_to_hear: Annotated[Short, Field(description="what they might need to hear; shown to you alone")] = ""


class CustomPersonaView(PersonaView):
    base: str
    voice: str
    needs_to_hear: str
    taken_out: list[str] = Field(description="what was taken out: link, email, handle, phone, street")


class IgnoredView(View):
    field: str
    why: Literal["steers", "opening", "lore", "tags", "media", "notes", "extensions", "unknown"]


class CardView(View):
    """A character card as a sketch of a partner. Nothing is stored yet."""

    spec: Literal["v1", "v2", "v3"]
    base: str | None = Field(description="the base persona it was made on, if it came from here")
    alias: str
    about: str
    voice: str
    what_happened: str
    needs_to_hear: str
    ignored: list[IgnoredView] = Field(description="parts of the card that are not used, and why")
    shortened: list[str]
    taken_out: list[str]


class SourceView(View):
    guide: str
    section: str


class CheckView(View):
    id: str
    ask: str


class PrincipleView(View):
    id: str
    area: Area
    name: str
    rule: str
    why: str
    sources: list[SourceView]
    checks: list[CheckView]


class Health(View):
    status: Literal["ok"] = "ok"
    version: str
