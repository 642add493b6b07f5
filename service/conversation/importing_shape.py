"""The shape of an export (``unsent-export-1``), as strictly as it was written; what it means is judged elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import from_json

from service.conversation.letters import MAX_LETTER
from service.errors import BadInput
from service.store.port import DocumentKind, ReportStatus
from service.transcript import MAX_TEXT, Act, Difficulty, Medium, Role, SessionStatus, TurnStatus

MAX_PARTS = 600_000
"""Most lists and objects in an export: twice what one of the largest size has, and a bound on what opening it costs."""
Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
ClientTurn = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{8,64}$")]
Short = Annotated[str, StringConstraints(max_length=200)]
Provenance = dict[Annotated[str, StringConstraints(max_length=40)], Short | int | bool | None]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class EventShape(_Shape):
    seq: Annotated[int, Field(ge=1, le=100_000)]
    name: Short
    data: dict[str, Any]


class TurnShape(_Shape):
    """``decision`` is what had been decided then. It is read by people alone: here it is decided anew."""

    id: Id
    parent_turn_id: Id | None
    role: Role
    text: Annotated[str, StringConstraints(max_length=2 * MAX_TEXT)] | None
    act: Act | None
    status: TurnStatus
    client_turn_id: ClientTurn | None
    created_at: AwareDatetime
    story_minutes: Annotated[int, Field(ge=0, le=10_000_000)]
    error_slug: Short | None
    provenance: Provenance
    closed: bool = False
    decision: dict[str, Any] | None
    events: Annotated[list[EventShape], Field(max_length=2_000)]


class ReportShape(_Shape):
    id: Id
    leaf_turn_id: Id
    evaluator: Short
    status: ReportStatus
    created_at: AwareDatetime
    steps: dict[str, Any]
    result: dict[str, Any] | None
    error_slug: Short | None


class SessionShape(_Shape):
    id: Id
    scenario: Short
    persona: Short
    medium: Medium
    difficulty: Difficulty
    seed: Annotated[int, Field(ge=0, lt=2**63)]
    coach: bool
    goal: Annotated[str, StringConstraints(max_length=MAX_TEXT)] | None
    prepare: dict[Short, Annotated[str, StringConstraints(max_length=MAX_TEXT)]] | None
    status: SessionStatus
    ended_by: Literal["user", "ex", "safety"] | None
    created_at: AwareDatetime
    updated_at: AwareDatetime
    turns: Annotated[list[TurnShape], Field(max_length=2_000)]
    reports: Annotated[list[ReportShape], Field(max_length=500)]


class DocumentShape(_Shape):
    kind: DocumentKind
    id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}(/[A-Za-z0-9_-]{1,80})?$")]
    updated_at: AwareDatetime
    data: dict[str, Annotated[str, StringConstraints(max_length=MAX_LETTER)] | Any]


class _Whole(_Shape):
    """An export, its rehearsals and documents not looked at yet."""

    schema_: Literal["unsent-export-1"] = Field(alias="schema")
    exported_at: AwareDatetime
    owner: Short
    documents: Annotated[list[Any], Field(max_length=20_000)]
    sessions: Annotated[list[Any], Field(max_length=20_000)]


@dataclass(frozen=True, slots=True)
class ExportShape:
    """What of an export is read: who it was of and when it was made change nothing here."""

    documents: list[DocumentShape]
    sessions: list[SessionShape]


_Part = TypeVar("_Part", DocumentShape, SessionShape)


def read_export(raw: bytes | str) -> ExportShape:
    """An export from its JSON. Raises ``BadInput`` that names a place and a rule, never what stands there.

    One rehearsal after the other, so that a thread that does this lets others have their turn in between.
    """
    if isinstance(raw, str):
        raw = raw.encode("utf-8", "surrogatepass")
    if raw.count(b"[") + raw.count(b"{") > MAX_PARTS:
        raise BadInput("This is not an export of Unsent's: there are more parts in it than one has.")
    try:
        whole = _Whole.model_validate(from_json(raw))
    except ValidationError as error:
        raise _refusal(error) from None
    except ValueError:
        raise BadInput("This is not an export of Unsent's: the file: not readable JSON.") from None
    return ExportShape(
        documents=[_part(DocumentShape, one, "documents") for one in whole.documents],
        sessions=[_part(SessionShape, one, "sessions") for one in whole.sessions],
    )


def _part(shape: type[_Part], given: Any, where: str) -> _Part:
    try:
        return shape.model_validate(given)
    except ValidationError as error:
        raise _refusal(error, where, "n") from None


def _refusal(error: ValidationError, *before: str) -> BadInput:
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    place = [*before, *(part if isinstance(part, str) and part.isidentifier() else "n" for part in first["loc"])]
    if first["type"] == "extra_forbidden":
        del place[-1]  # the name itself is the file's own
    rule = str(first["msg"]).split(",")[0]
    return BadInput(f"This is not an export of Unsent's: {'.'.join(place) or 'the file'}: {rule}.")
