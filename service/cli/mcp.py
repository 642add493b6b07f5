"""``unsent mcp``: rehearsing as tools of an assistant, over the Model Context Protocol on standard input and output.

The assistant sees what the person has it send, and nothing else of theirs. The first questions are answered by
the person, on the service's pages or in ``unsent chat``; an assistant cannot answer them.
"""

# Annotations are values here: the tools' own descriptions name what content there is, and the SDK reads them.
import asyncio
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Annotated, ParamSpec, TypeVar

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations
from pydantic import BaseModel, Field

from service import __version__
from service.app import LOCAL_OWNER, wired
from service.cli.yours import PRACTISED, local_settings
from service.conversation.sessions import NewSession
from service.conversation.text import checked
from service.errors import SafetyStop, UnsentError
from service.logs import configure
from service.reporting.coach import DraftNotes
from service.safety.screen import screen
from service.safety.types import Surface
from service.transcript import Difficulty, Medium, Session, SessionStatus
from service.web.api.drafts import look_at
from service.web.api.reports import report_as_markdown
from service.web.api.sessions import start_turn, whole_answer
from service.web.deps import Services

INSTRUCTIONS = """\
Unsent lets a person rehearse a hard conversation with an ex, played by a simulation that can say no, stay silent or \
leave. Offer it; do not push it. Send the person's own words, never words you wrote for them without asking. Pass on \
what the other person answers as it is, always saying that they are simulated. Where a tool says that practice is \
closed or has stopped, pass its words on and do not look for a way round it."""

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class Told(BaseModel):
    """What one call of ``rehearse`` led to."""

    session_id: str = Field(description="pass it on with the next message")
    partner: str
    situation: str | None = Field(None, description="told once, at the beginning")
    event: str = Field(description="began, reply, silence, ended, safety or error")
    they_say: str | None = Field(None, description="what the other, simulated person says; null: nothing")
    words: list[str] = Field(default_factory=list, description="the service's own words; show them as they are")
    open: bool = Field(description="whether the person can go on")
    simulated: bool = True


class Feedback(BaseModel):
    session_id: str
    markdown: str


def run() -> None:
    """Serve one assistant until it closes its end. Raises named errors when something cannot be opened."""
    asyncio.run(_serve())


async def _serve() -> None:
    settings = local_settings(PRACTISED)
    configure(settings.log_level)
    async with wired(settings) as everything:
        await make_server(everything.services).run_stdio_async()


def _named(tool: Callable[Given, Awaitable[Answer]]) -> Callable[Given, Awaitable[Answer]]:
    """Our failures as the tool's own, in words that are safe to show."""

    @wraps(tool)
    async def named(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
        try:
            return await tool(*args, **kwargs)
        except UnsentError as error:
            words = error.title if error.detail == error.title else f"{error.title} {error.detail}"
            raise ToolError(f"{words} [{error.slug}]") from None

    return named


def make_server(deps: Services) -> MCPServer:
    """The three tools over an open service."""
    server = MCPServer("unsent", title="Unsent", version=__version__, instructions=INSTRUCTIONS)
    knowledge = deps.ground.knowledge
    scenarios = "; ".join(f"{s.id}: {s.title}" for s in knowledge.scenarios.values())
    partners = "; ".join(f"{p.id}: {p.one_line}" for p in knowledge.personas.values())
    adds = ToolAnnotations(read_only_hint=False, destructive_hint=False, open_world_hint=False)
    reads = ToolAnnotations(read_only_hint=True, open_world_hint=False)

    async def rehearse(
        message: Annotated[str, Field(description="the person's own words; empty: they do not write")] = "",
        session_id: Annotated[str | None, Field(description="go on with this rehearsal; null: begin one")] = None,
        situation: Annotated[str, Field(description=f"only to begin: {scenarios}")] = "first_text",
        partner: Annotated[str, Field(description=f"only to begin: {partners}")] = "dana",
        medium: Annotated[Medium | None, Field(description="only to begin; null: the situation's own")] = None,
        difficulty: Annotated[Difficulty, Field(description="only to begin")] = Difficulty.REALISTIC,
    ) -> Told:
        """Practise a hard conversation: say something to the simulated ex, or begin. Nothing reaches a real person."""
        if session_id is None:
            session = await deps.sessions.create(LOCAL_OWNER, NewSession(situation, partner, medium, difficulty))
            if not message.strip():
                return await _began(deps, session)
            told = await _say(deps, session, message)
            return told.model_copy(update={"situation": await _situation(deps, session)})
        return await _say(deps, await deps.store.get_session(LOCAL_OWNER, session_id), message)

    async def check_draft(
        session_id: Annotated[str, Field(description="the rehearsal it would be said in")],
        text: Annotated[str, Field(description="a line the person thinks of sending, in their own words")],
    ) -> DraftNotes:
        """Say what a line would do before it is said, with the principle behind it. Nothing is stored or sent."""
        session = await deps.store.get_session(LOCAL_OWNER, session_id)
        await deps.sessions.require_open(LOCAL_OWNER, knowledge.scenarios[session.scenario_id])
        if concern := screen(checked(text), Surface.DRAFT):
            raise SafetyStop(" ".join(concern.words))
        return await look_at(deps, session, await deps.sessions.parent_for(session, None, ""), text)

    async def get_report(
        session_id: Annotated[str, Field(description="a rehearsal with at least one line")],
    ) -> Feedback:
        """Feedback on the person's own lines, each claim with its words and its source, and the transcript."""
        session = await deps.store.get_session(LOCAL_OWNER, session_id)
        record = await deps.reporter.request(session, None)
        await deps.reporter.run(record.id)
        return Feedback(
            session_id=session_id, markdown=await report_as_markdown(deps, LOCAL_OWNER, session_id, record.id)
        )

    server.tool(annotations=adds)(_named(rehearse))
    server.tool(annotations=reads)(_named(check_draft))
    server.tool(annotations=adds)(_named(get_report))
    return server


async def _began(deps: Services, session: Session) -> Told:
    head = await deps.store.head(LOCAL_OWNER, session.id)
    setting = await deps.ground.setting(session)
    return Told(
        session_id=session.id,
        partner=setting.persona.alias,
        situation=await _situation(deps, session),
        event="began",
        they_say=head.text if head else None,
        open=True,
    )


async def _situation(deps: Services, session: Session) -> str:
    setting = await deps.ground.setting(session)
    return f"{setting.scenario.situation} {setting.scenario.set_piece[session.medium]}"


async def _say(deps: Services, session: Session, message: str) -> Told:
    """One message, or a wait, and what came of it."""
    text = checked(message) if message.strip() else None
    turn = await start_turn(deps, session, text, deps.new_id(), None)
    answer = await whole_answer(deps, session, turn)
    outcome = answer.outcome
    words: list[str] = []
    if outcome.event == "silence":
        words = [outcome.words]
    elif outcome.event == "safety":
        words = [*outcome.words, *(f"{place.name}: {place.how}" for place in outcome.resources)]
    elif outcome.event == "error":
        words = [f"{outcome.title} {outcome.detail} What was written is kept."]
    return Told(
        session_id=session.id,
        partner=answer.session.alias,
        event=outcome.event,
        they_say=answer.ex_turn.text if answer.ex_turn else None,
        words=words,
        open=answer.session.status is SessionStatus.OPEN,
    )
