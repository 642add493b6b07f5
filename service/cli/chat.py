"""``unsent chat``: the same session in a terminal, streamed, with the report at the end."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from typing import Any

from rich.console import Console
from rich.markdown import Markdown
from rich.text import Text

from service.app import LOCAL_OWNER, wired
from service.cli.yours import PRACTISED, local_settings
from service.conversation.buffer import follow
from service.conversation.ground import CUSTOM
from service.conversation.sessions import NewSession
from service.conversation.text import checked
from service.errors import BadInput, NotFound, NothingToReport
from service.reporting.markdown import report_markdown
from service.safety.readiness import QUESTIONS, Question, Readiness
from service.safety.types import ReadinessOutcome
from service.transcript import Difficulty, Medium, Session, SessionStatus, branch
from service.web.deps import Services
from service.web.routes_readiness import SAFETY, support_first

HELP = "Type and press Enter. An empty line: do not write. /end ends it, /quit leaves without a report."


def run(
    scenario: str | None, persona: str | None, medium: str | None, difficulty: str, seed: int | None, pauses: bool
) -> None:
    """Hold one rehearsal. Raises named errors; what was said is stored like in the browser."""
    console = Console()
    try:
        asyncio.run(_run(console, scenario, persona, medium, difficulty, seed, pauses))
    except KeyboardInterrupt:
        console.print("\n[dim]Left. What was said is kept; the pages show it (unsent serve).[/dim]")
        sys.stdout.flush()
        os._exit(130)  # a thread still waits for a line that nobody will type


async def _run(
    console: Console,
    scenario: str | None,
    persona: str | None,
    medium: str | None,
    difficulty: str,
    seed: int | None,
    pauses: bool,
) -> None:
    async with wired(local_settings(PRACTISED)) as everything:
        deps = everything.services
        _named(deps, scenario, persona, medium)
        try:
            if not await _ready(console, deps):
                return
            scenario = scenario or await _pick(console, "Situation", await _situations(deps))
            persona = persona or await _pick(console, "With", _partners(deps, scenario))
        except EOFError:
            raise BadInput(
                "There was nothing more to read. These questions wait for somebody at a terminal; "
                "the pages ask the same ones (unsent serve)."
            ) from None
        new = NewSession(scenario, persona, Medium(medium) if medium else None, Difficulty(difficulty), seed=seed)
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


async def _typed(console: Console, before: str) -> str:
    """A line. Read in a thread that nothing waits for, so that Ctrl+C leaves at once. Raises ``EOFError``."""
    loop = asyncio.get_running_loop()
    line: asyncio.Future[str] = loop.create_future()

    def read() -> None:
        try:
            said = console.input(before)
        except EOFError as error:
            loop.call_soon_threadsafe(line.set_exception, EOFError(*error.args))
        else:
            loop.call_soon_threadsafe(line.set_result, said)

    threading.Thread(target=read, daemon=True).start()
    return await line


async def _talk(console: Console, deps: Services, session: Session, alias: str, pauses: bool) -> bool:
    """Until somebody ends it; ``False``: left without wanting a report."""
    while True:
        said = await _ask(console)
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


def _named(deps: Services, scenario: str | None, persona: str | None, medium: str | None) -> None:
    """Raises ``NotFound`` or ``BadInput`` for what was misspelt, before anybody has answered eighteen questions."""
    knowledge = deps.ground.knowledge
    for what, name, known in (("situation", scenario, knowledge.scenarios), ("partner", persona, knowledge.personas)):
        if name is not None and name not in known and not (what == "partner" and name.startswith(CUSTOM)):
            raise NotFound(f"There is no {what} {name}. There are: {', '.join(known)}.")
    if scenario is None or medium is None:
        return
    media = [m.value for m in knowledge.scenarios[scenario].media]
    if medium not in media:
        raise BadInput(f"{scenario} does not happen by {medium}. It can be: {', '.join(media)}.")


async def _ready(console: Console, deps: Services) -> bool:
    """The first questions, once; ``False`` where something else than practice comes first."""
    readiness = await deps.sessions.readiness(LOCAL_OWNER)
    if readiness is None:
        console.print("A few questions come first, once. There is no score.\n")
        answers: dict[str, str] = {}
        for question in QUESTIONS:
            console.print(Text(question.text))
            answers[question.id] = await _choose(console, _labels(question))
            if enough := support_first(answers):
                answers = enough
                break
        readiness = await deps.sessions.answer_readiness(LOCAL_OWNER, answers)
        if readiness.outcome is not ReadinessOutcome.SUPPORT_FIRST:
            for reason in readiness.reasons:
                console.print(Text(reason.words))
    if readiness.outcome is ReadinessOutcome.SUPPORT_FIRST:
        await _you_first(console, deps, readiness)
        return False
    return True


async def _you_first(console: Console, deps: Services, readiness: Readiness) -> None:
    console.print(Text("\nYou first.", style="bold"))
    console.print(
        "From what you answered, a rehearsal with them is not what helps now. It is good that you said so. There are "
        "people who know this ground; you do not have to sort it out alone.\n"
    )
    for place in await deps.ground.resources(LOCAL_OWNER):
        console.print(Text(f"{place.name}: {place.how}"))
    console.print()
    for reason in readiness.reasons:
        if reason.question_id in SAFETY:
            console.print(Text(reason.words))
    console.print("[dim]Places for your country, and a way to change an answer, are on the pages: unsent serve[/dim]")


def _labels(question: Question) -> dict[str, str]:
    if all(option.label is None for option in question.options):
        return {option.value: "" for option in question.options}  # yes, no and unsure say it themselves
    return {option.value: option.label or "I’m not sure" for option in question.options}


async def _situations(deps: Services) -> dict[str, str]:
    """Those that the first questions leave open."""
    still = await deps.sessions.open_scenarios(LOCAL_OWNER)
    return {s.id: s.title for s in deps.ground.knowledge.scenarios.values() if s.id in still}


def _partners(deps: Services, scenario: str) -> dict[str, str]:
    """Those whose story allows the situation."""
    not_with = set(deps.ground.knowledge.scenarios[scenario].not_with)
    return {p.id: p.one_line for p in deps.ground.knowledge.personas.values() if not_with.isdisjoint(p.types)}


async def _pick(console: Console, label: str, choices: dict[str, str]) -> str:
    if not choices:
        raise NotFound()
    console.print(f"[bold]{label}[/bold]")
    return await _choose(console, choices)


async def _choose(console: Console, choices: dict[str, str]) -> str:
    """One of them, by its name or by as much of it as only one begins with. Raises ``EOFError``."""
    told = any(choices.values())
    for name, words in choices.items() if told else ():
        console.print(Text.assemble("  ", (name, "bold"), "  ", (words, "dim")))
    hint = "" if told else f"[dim]{' / '.join(choices)}[/dim] "
    while True:
        said = (await _typed(console, f"{hint}> ")).strip().lower()
        found = [said] if said in choices else [name for name in choices if said and name.startswith(said)]
        if len(found) == 1:
            return found[0]
        console.print(f"[yellow]One of these, please: {', '.join(choices)}.[/yellow]")


async def _ask(console: Console) -> str:
    try:
        return await _typed(console, "[bold]you[/bold] ")
    except EOFError:
        return "/end"


def _they_say(console: Console, alias: str, text: str) -> None:
    console.print(Text.assemble((f"{alias} ", "bold cyan"), text))
