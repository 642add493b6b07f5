"""``unsent chat``: the same session in a terminal, streamed, with the report at the end."""

from __future__ import annotations

import asyncio
from typing import Any

from rich.console import Console
from rich.markdown import Markdown
from rich.prompt import Prompt
from rich.text import Text

from service.app import LOCAL_OWNER, wired
from service.conversation.buffer import follow
from service.conversation.sessions import NewSession
from service.conversation.text import checked
from service.errors import BadInput, NotFound, NothingToReport
from service.reporting.markdown import report_markdown
from service.safety.readiness import QUESTIONS
from service.settings import load_settings
from service.transcript import Difficulty, Medium, Session, SessionStatus, branch
from service.web.deps import Services

HELP = "Type and press Enter. An empty line: do not write. /end ends it, /quit leaves without a report."


def run(
    scenario: str | None, persona: str | None, medium: str | None, difficulty: str, seed: int | None, pauses: bool
) -> None:
    """Hold one rehearsal. Raises named errors; what was said is stored like in the browser."""
    asyncio.run(_run(Console(), scenario, persona, medium, difficulty, seed, pauses))


async def _run(
    console: Console,
    scenario: str | None,
    persona: str | None,
    medium: str | None,
    difficulty: str,
    seed: int | None,
    pauses: bool,
) -> None:
    async with wired(load_settings()) as everything:
        deps = everything.services
        await _ready(console, deps)
        scenario = scenario or _pick(console, "Situation", {s.id: s.title for s in _scenarios(deps)})
        persona = persona or _pick(console, "With", {p.id: p.one_line for p in deps.ground.knowledge.personas.values()})
        try:
            new = NewSession(scenario, persona, Medium(medium) if medium else None, Difficulty(difficulty), seed=seed)
        except ValueError as error:
            raise BadInput(f"There is no such choice: {error}") from None
        session = await deps.sessions.create(LOCAL_OWNER, new)
        setting = await deps.ground.setting(session)
        console.print(f"\n[bold]{setting.persona.alias}[/bold] [dim](simulated) · {setting.scenario.title}[/dim]")
        console.print(Text(setting.scenario.set_piece[session.medium], style="italic"))
        console.print(f"[dim]{HELP}[/dim]\n")
        opening = await deps.store.head(LOCAL_OWNER, session.id)
        if opening is not None and opening.text:
            _they_say(console, setting.persona.alias, opening.text)
        if await _talk(console, deps, session, setting.persona.alias, pauses):
            await _report(console, deps, session)


async def _talk(console: Console, deps: Services, session: Session, alias: str, pauses: bool) -> bool:
    """Until somebody ends it; ``False``: left without wanting a report."""
    while True:
        said = await asyncio.to_thread(_ask, console)
        if said == "/quit":
            return False
        if said == "/end":
            await deps.sessions.end(session)
            return True
        try:
            text = checked(said) if said.strip() else None
        except BadInput as error:
            console.print(f"[yellow]{error.detail}[/yellow]")
            continue
        turn_id = deps.new_id()
        parent = await deps.sessions.parent_for(session, None, turn_id)
        turn = await deps.turns.start(session, text, turn_id, parent)
        last: dict[str, Any] = {}
        async for event in follow(deps.store, deps.bell, LOCAL_OWNER, turn.id, 0):
            last = event.data
            if event.name == "delta":
                if pauses:
                    with console.status(f"[dim]{alias}[/dim]"):
                        await asyncio.sleep(event.data["after_ms"] / 1000)
                _they_say(console, alias, event.data["text"])
        _outcome(console, alias, last)
        if last["session_status"] != SessionStatus.OPEN:
            return bool(last["event"] != "safety")


def _outcome(console: Console, alias: str, last: dict[str, Any]) -> None:
    if last["event"] == "silence":
        console.print(Text(last["words"], style="dim italic"))
    elif last["event"] == "ended":
        words = "That was this exercise." if last["why"] == "exercise_done" else f"{alias} has ended it here."
        console.print(Text(words, style="dim"))
    elif last["event"] == "safety":
        for line in last["words"]:
            console.print(Text(line))
        for place in last["resources"]:
            console.print(Text(f"{place['name']}: {place['how']}"))
    elif last["event"] == "error":
        console.print(Text(f"{last['title']} {last['detail']} What you wrote is kept.", style="yellow"))


async def _report(console: Console, deps: Services, session: Session) -> None:
    try:
        record = await deps.reporter.request(session, None)
    except NothingToReport as error:
        console.print(f"[dim]{error.detail}[/dim]")
        return
    with console.status("Reading what was said"):
        await deps.reporter.run(record.id)
    record = await deps.reporter.get(session, record.id)
    setting = await deps.ground.setting(session)
    turns = branch(await deps.store.turns(LOCAL_OWNER, session.id), record.leaf_turn_id)
    console.print()
    console.print(Markdown(report_markdown(setting, turns, record)))


async def _ready(console: Console, deps: Services) -> None:
    if await deps.sessions.readiness(LOCAL_OWNER) is not None:
        return
    console.print("A few questions come first, once. There is no score.\n")
    answers: dict[str, str] = {}
    for question in QUESTIONS:
        console.print(Text(question.text))
        choices = [o.value for o in question.options]
        answers[question.id] = await asyncio.to_thread(_choose, console, choices)
    readiness = await deps.sessions.answer_readiness(LOCAL_OWNER, answers)
    for reason in readiness.reasons:
        console.print(Text(reason.words))


def _scenarios(deps: Services) -> list[Any]:
    return list(deps.ground.knowledge.scenarios.values())


def _pick(console: Console, label: str, choices: dict[str, str]) -> str:
    if not choices:
        raise NotFound()
    for name, words in choices.items():
        console.print(f"  [bold]{name}[/bold]  [dim]{words}[/dim]")
    return str(Prompt.ask(label, console=console, choices=list(choices), show_choices=False))


def _choose(console: Console, choices: list[str]) -> str:
    return str(Prompt.ask(">", console=console, choices=choices))


def _ask(console: Console) -> str:
    try:
        return console.input("[bold]you[/bold] ")
    except EOFError:
        return "/end"


def _they_say(console: Console, alias: str, text: str) -> None:
    console.print(Text.assemble((f"{alias} ", "bold cyan"), text))
