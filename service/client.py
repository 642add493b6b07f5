"""A small typed client for scripts and notebooks: begin a rehearsal, talk, read the report, take everything out.

It speaks to a running service over HTTP and knows nothing that the API does not say::

    from service.client import Client

    with Client() as unsent:
        talk = unsent.start("the_apology", "theo")
        answer = talk.say("I was the one who shut you out. I'm sorry.")
        print(answer.ex_turn.text if answer.ex_turn else "(silence)")
        print(talk.report().opening)

The first questions are answered by the person, on the service's pages; ``answer_first_questions`` is there for
evaluations that play a person.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import Any, Literal, TypeVar

import httpx
from pydantic import BaseModel, TypeAdapter

from service.conversation.events import TURN_EVENT
from service.reporting.coach import DraftNotes
from service.reporting.schema import ReportView
from service.transcript import Difficulty, Medium
from service.web.api.models import (
    PersonaView,
    ReadinessView,
    ReportAccepted,
    ScenarioView,
    SessionPage,
    SessionView,
    SessionWithTurns,
    TurnAnswer,
)

LOCAL = "http://127.0.0.1:8000"
ASK_AGAIN_S = 0.1
"""How long to wait before looking again whether a report is done, in seconds."""
View = TypeVar("View", bound=BaseModel)
_SCENARIOS: TypeAdapter[list[ScenarioView]] = TypeAdapter(list[ScenarioView])
_PERSONAS: TypeAdapter[list[PersonaView]] = TypeAdapter(list[PersonaView])


class ApiError(Exception):
    """The service said no. ``slug`` names why (see the API's errors), ``detail`` says it in words."""

    def __init__(self, status: int, slug: str, title: str, detail: str) -> None:
        super().__init__(f"{title} {detail}".strip() + f" [{slug}]")
        self.status = status
        self.slug = slug
        self.title = title
        self.detail = detail


class NotReachable(Exception):
    """No service answers at this address."""


class ReportLate(Exception):
    """The report was not done in the time given. It goes on being made; ask again."""


class Client:
    """One person's rehearsals on one service.

    ``base``: the service's address; ``token``: needed in hosted mode (``unsent token``); ``timeout_s``: longest wait
    for one answer. Every method raises ``ApiError`` where the service refuses, ``NotReachable`` where nobody answers.
    """

    def __init__(
        self, base: str = LOCAL, token: str | None = None, timeout_s: float = 120.0, http: httpx.Client | None = None
    ) -> None:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._http = http or httpx.Client(timeout=timeout_s)
        self._http.base_url = httpx.URL(base)
        self._http.headers.update(headers)

    def __enter__(self) -> Client:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let the connection go."""
        self._http.close()

    def answer_first_questions(self, answers: Mapping[str, str]) -> ReadinessView:
        """Question id → ``yes``, ``no``, ``unsure`` or one of its options; what that opens."""
        return self._view(ReadinessView, "PUT", "/api/readiness", {"answers": dict(answers)})

    def scenarios(self) -> list[ScenarioView]:
        """The situations, in their order, each saying whether it is open."""
        return _SCENARIOS.validate_json(self._asked("GET", "/api/scenarios").content)

    def personas(self) -> list[PersonaView]:
        """Who can be talked with."""
        return _PERSONAS.validate_json(self._asked("GET", "/api/personas").content)

    def start(
        self,
        scenario: str,
        persona: str,
        medium: Medium | None = None,
        difficulty: Difficulty = Difficulty.REALISTIC,
        goal: str | None = None,
        seed: int | None = None,
    ) -> Rehearsal:
        """Begin. The same ``seed`` gives the same moods and timing."""
        body = {"scenario": scenario, "persona": persona, "difficulty": difficulty.value}
        optional = {"medium": medium.value if medium else None, "goal": goal, "seed": seed}
        body |= {k: v for k, v in optional.items() if v is not None}  # type: ignore[misc]
        return Rehearsal(self, self._view(SessionWithTurns, "POST", "/api/sessions", body).id)

    def rehearsal(self, session_id: str) -> Rehearsal:
        """One that was begun before."""
        return Rehearsal(self, self._view(SessionWithTurns, "GET", f"/api/sessions/{session_id}").id)

    def rehearsals(self) -> Iterator[SessionView]:
        """All of them, newest first."""
        before: str | None = None
        while True:
            answer = self._asked("GET", "/api/sessions", params={"before": before} if before else None)
            page = SessionPage.model_validate_json(answer.content)
            yield from page.sessions
            if page.before is None:
                return
            before = page.before.isoformat()

    def export(self) -> dict[str, Any]:
        """Everything that is kept of you."""
        found: dict[str, Any] = self._asked("GET", "/api/export").json()
        return found

    def _view(self, view: type[View], method: str, path: str, body: Mapping[str, Any] | None = None) -> View:
        return view.model_validate_json(self._asked(method, path, body).content)

    def _asked(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        params: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        try:
            answer = self._http.request(method, path, json=body, params=params)
        except httpx.TransportError as error:
            raise NotReachable(f"No service answers at {self._http.base_url}: {type(error).__name__}.") from None
        _checked(answer)
        return answer


class Rehearsal:
    """One talk. Made by ``Client.start`` and ``Client.rehearsal``."""

    def __init__(self, client: Client, session_id: str) -> None:
        self._client = client
        self.id = session_id

    @property
    def _path(self) -> str:
        return f"/api/sessions/{self.id}"

    def look(self) -> SessionWithTurns:
        """How it stands, with every turn of every branch."""
        return self._client._view(SessionWithTurns, "GET", self._path)

    def say(self, text: str, after: str | None = None) -> TurnAnswer:
        """Say something and wait for what comes of it. ``after``: as an answer to that turn, which makes a branch."""
        return self._client._view(TurnAnswer, "POST", f"{self._path}/turns", _turn(after, text))

    def stream(self, text: str, after: str | None = None) -> Iterator[Any]:
        """The same, event by event: ``accepted``, ``delta`` for each piece, then one final event."""
        headers = {"Accept": "text/event-stream"}
        path = f"{self._path}/turns"
        try:
            with self._client._http.stream("POST", path, json=_turn(after, text), headers=headers) as answer:
                if answer.status_code >= 400:
                    answer.read()
                _checked(answer)
                for line in answer.iter_lines():
                    if line.startswith("data:"):
                        yield TURN_EVENT.validate_json(line.removeprefix("data:"))
        except httpx.TransportError as error:
            raise NotReachable(f"The connection broke off: {type(error).__name__}. What was said is kept.") from None

    def wait(self, after: str | None = None) -> TurnAnswer:
        """Do not write, and see what time brings."""
        return self._client._view(TurnAnswer, "POST", f"{self._path}/wait", _turn(after))

    def retry(self, turn_id: str, voice: Literal["model", "built_in"] | None = None) -> TurnAnswer:
        """Ask again for the answer to a turn that failed."""
        body = {"voice": voice} if voice else {}
        return self._client._view(TurnAnswer, "POST", f"{self._path}/turns/{turn_id}/retry", body)

    def check(self, text: str) -> DraftNotes:
        """What a line would do, before it is said."""
        leaf = self.look().turns
        body = {"session_id": self.id, "text": text} | ({"parent_turn_id": leaf[-1].id} if leaf else {})
        return self._client._view(DraftNotes, "POST", "/api/drafts/check", body)

    def end(self) -> SessionView:
        """End it."""
        return self._client._view(SessionView, "POST", f"{self._path}/end", {})

    def report(self, leaf: str | None = None, wait_s: float = 120.0, *, builtin: bool = False) -> ReportView:
        """Feedback on one branch (the newest by default); ``builtin``: by the rules, also where a model would read it.
        Raises ``ReportLate`` after ``wait_s`` seconds."""
        body = ({"leaf_turn_id": leaf} if leaf else {}) | ({"evaluator": "builtin"} if builtin else {})
        path = f"{self._path}/reports/" + self._client._view(ReportAccepted, "POST", f"{self._path}/report", body).id
        until = time.monotonic() + wait_s
        while (found := self._client._view(ReportView, "GET", path)).status in ("queued", "running"):
            if time.monotonic() > until:
                raise ReportLate(f"The report is not done after {wait_s:g} seconds. It goes on; ask again.")
            time.sleep(ASK_AGAIN_S)
        return found

    def markdown(self, report_id: str) -> str:
        """The talk and its report, to keep or print."""
        return self._client._asked("GET", f"{self._path}/reports/{report_id}.md").text


def _turn(after: str | None, text: str | None = None) -> dict[str, str]:
    body = {"client_turn_id": uuid.uuid4().hex}
    if text is not None:
        body["text"] = text
    return body | ({"parent_turn_id": after} if after else {})


def _checked(answer: httpx.Response) -> None:
    """Raises ``ApiError`` with the service's own words."""
    if answer.is_success:
        return
    try:
        told = answer.json()
    except ValueError:
        told = {}
    slug = str(told.get("slug") or "unknown")
    title = str(told.get("title") or f"The service answered with status {answer.status_code}.")
    raise ApiError(answer.status_code, slug, title, str(told.get("detail") or ""))
