"""``unsent models``: which model servers run on this machine, what suits which part, a short try, and choosing one.

Looks only at addresses on this machine, or where the usual variables of Ollama and LM Studio point. What a model
is good for is guessed from its size here and measured by ``unsent eval judge persona --models NAME``.
"""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any, Literal

import httpx
from dotenv import set_key
from rich.console import Console
from rich.table import Table

from service.app import make_gateway
from service.direction import Setting, appraise, begin, react
from service.errors import ConfigError, ModelError
from service.gateway.litellm import LiteLLMGateway
from service.partner.model_voice import Attempt, speak
from service.principles.reader import read
from service.prompting.load import load_knowledge
from service.reporting.judge import Judge
from service.reporting.lines import LineContext, LineRecord, context_of_line, material_of
from service.settings import load_settings, settings_file
from service.transcript import Area, Difficulty, Medium, Role

Part = Literal["partner", "judge"]
GIB = 2**30
LOOK_S = 1.5
TRY_S = 10.0
WORDS_FROM = 3.0
JUDGES_FROM = 7.0
"""Billions of parameters below which a model is called small for a part: a rule of thumb, not a measurement."""
ROOM = 1.25
SHARE = 0.8
"""A model needs about ``ROOM`` times its file, and should leave a fifth of the memory to everything else."""


@dataclass(frozen=True, slots=True)
class Found:
    """A model that a server here offers. ``name`` is what Unsent calls it; sizes are ``None`` where it isn't said."""

    name: str
    server: str
    bytes: int | None = None
    billions: float | None = None
    variables: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Server:
    """A kind of server, where it listens by default, and how it tells what it has."""

    title: str
    variable: str
    address: str
    path: str
    told: Callable[[str, Any], list[Found]]


def _billions(text: object) -> float | None:
    found = re.search(r"([\d.]+)\s*([BbMm])\b", str(text or ""))
    if found is None:
        return None
    return float(found[1]) / (1000 if found[2] in "Mm" else 1)


def _ollama(address: str, answer: Any) -> list[Found]:
    variables = () if address == OLLAMA.address else (("OLLAMA_API_BASE", address),)
    return [
        Found(
            f"ollama_chat/{one['name']}",
            "Ollama",
            one.get("size"),
            _billions((one.get("details") or {}).get("parameter_size")),
            variables,
        )
        for one in answer["models"]
    ]


def _lm_studio(address: str, answer: Any) -> list[Found]:
    where = (("LM_STUDIO_API_BASE", f"{address}/v1"), ("LM_STUDIO_API_KEY", "none"))
    return [
        Found(f"lm_studio/{one['id']}", "LM Studio", None, _billions(one["id"]), where)
        for one in answer["data"]
        if "embed" not in one["id"]
    ]


def _llama_cpp(address: str, answer: Any) -> list[Found]:
    where = (("HOSTED_VLLM_API_BASE", f"{address}/v1"),)
    found = []
    for one in answer["data"]:
        meta = one.get("meta") or {}
        parameters = meta.get("n_params")
        billions = parameters / 1e9 if parameters else _billions(one["id"])
        found.append(Found(f"hosted_vllm/{one['id']}", "llama.cpp", meta.get("size"), billions, where))
    return found


OLLAMA = Server("Ollama", "OLLAMA_HOST", "http://127.0.0.1:11434", "/api/tags", _ollama)
SERVERS = (
    OLLAMA,
    Server("LM Studio", "LM_STUDIO_API_BASE", "http://127.0.0.1:1234", "/v1/models", _lm_studio),
    Server("llama.cpp", "LLAMA_SERVER", "http://127.0.0.1:8080", "/v1/models", _llama_cpp),
)


def _address(server: Server) -> str:
    named = os.environ.get(server.variable, "").strip().rstrip("/").removesuffix("/v1")
    if not named:
        return server.address
    named = named if "//" in named else f"http://{named}"
    return named.replace("//0.0.0.0", "//127.0.0.1")


async def look() -> tuple[list[Found], list[str]]:
    """Every model of every server that answers, and a sentence for each server that does not."""
    async with httpx.AsyncClient(timeout=LOOK_S, trust_env=False) as http:
        answers = await asyncio.gather(*(_ask(http, server) for server in SERVERS))
    found = [one for models, _ in answers for one in models]
    return found, [missing for _, missing in answers if missing]


async def _ask(http: httpx.AsyncClient, server: Server) -> tuple[list[Found], str]:
    address = _address(server)
    try:
        answer = await http.get(address + server.path)
        answer.raise_for_status()
        return server.told(address, answer.json()), ""
    except httpx.HTTPStatusError as error:
        return [], f"{server.title} at {address} answers with status {error.response.status_code}."
    except httpx.TransportError:
        return [], f"{server.title}: nobody answers at {address}."
    except (ValueError, KeyError, TypeError):
        return [], f"What answers at {address} is not {server.title}."


def memory() -> int | None:
    """This machine's memory in bytes, where it can be asked."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return None


def suits(model: Found, here: int | None) -> str:
    """What it may be good for on this machine, in words."""
    if model.bytes and here and model.bytes * ROOM > here * SHARE:
        return f"too big for this machine's {here / GIB:.0f} GB"
    if model.billions is None:
        return "its size is not told: try it"
    if model.billions >= JUDGES_FROM:
        return "partner and judge"
    return "partner" if model.billions >= WORDS_FROM else "small: to try things out"


def run_list() -> int:
    """Print what is there; 1 when no server answers."""
    found, missing = asyncio.run(look())
    console = Console(soft_wrap=True)
    if found:
        here = memory()
        table = Table(box=None, padding=(0, 2), header_style="bold")
        for title in ("model", "server", "file", "may suit"):
            table.add_column(title)
        for one in found:
            size = f"{one.bytes / GIB:.1f} GB" if one.bytes else "?"
            table.add_row(one.name, one.server, size, suits(one, here))
        console.print(table)
        console.print("unsent models check NAME tries one; unsent models use NAME writes it down.")
    for words in missing:
        console.print(words, style="dim")
    if not found:
        console.print("No model server found. The built-in partner and evaluator need none.")
    return 0 if found else 1


@dataclass(frozen=True, slots=True)
class Tried:
    """How one try came out: what was tried, whether it went well, and in words what was seen."""

    what: str
    good: bool
    words: str


async def try_model(name: str) -> list[Tried]:
    """Have a model say one line in role and judge one line. Costs two short calls."""
    given = {"partner_model": name, "judge_model": name, "model_fallbacks": (), "model_retries": 0}
    gateway = make_gateway(load_settings(**given, model_first_token_s=TRY_S, model_timeout_s=2 * TRY_S))
    try:
        return [await _speaks(gateway), await _judges(gateway)]
    finally:
        await gateway.close()


def _words(error: ModelError) -> str:
    return error.title if error.detail == error.title else f"{error.title} {error.detail}"


async def _speaks(gateway: LiteLLMGateway) -> Tried:
    knowledge = load_knowledge()
    scenario = knowledge.scenarios["the_apology"]
    setting = Setting(knowledge.personas["theo"], scenario, Medium.TEXT, Difficulty.REALISTIC, 7)
    text = "I never called you back after the move. That was mine, and I'm sorry."
    record = LineRecord(id="try", scenario=scenario.id, text=text)
    reading = read(text, context_of_line(record, knowledge), place=False)
    decision = react(setting, begin(setting), reading, appraise(reading), text)
    attempt, pieces, first, began = Attempt(), [], 0.0, monotonic()
    try:
        async for piece in speak(gateway, setting, decision, (), text, "try", attempt, 2 * TRY_S):
            first = first or monotonic() - began
            pieces.append(piece)
    except ModelError as error:
        return Tried("speaks in role", False, _words(error))
    took = monotonic() - began
    if not pieces:
        why = ", ".join(sorted(attempt.refused))
        return Tried("speaks in role", False, f"the guard refused both tries ({why}); the built-in voice would speak")
    tokens = attempt.usage.completion_tokens
    pace = f", {tokens / took:.0f} tokens a second" if tokens else ""
    repaired = ", after one repair" if attempt.repaired else ""
    words = f"“{' '.join(pieces)}” (first words after {first:.1f} s{pace}{repaired})"
    return Tried("speaks in role", True, words)


async def _judges(gateway: LiteLLMGateway) -> Tried:
    knowledge = load_knowledge()
    record = LineRecord(
        id="try",
        scenario="the_apology",
        context=(LineContext(role=Role.EX, text="You never once asked how I was."),),
        text="You're right, I never asked. I'm sorry, but I was working two jobs.",
    )
    material = material_of(record, knowledge)
    began = monotonic()
    try:
        answer = await Judge(gateway, knowledge).ask(Area.OWNERSHIP, material, material.chunks[0])
    except ModelError as error:
        return Tried("judges in JSON", False, _words(error))
    took = monotonic() - began
    if answer.unscored:
        return Tried(
            "judges in JSON", False, f"no usable answer in {answer.calls} calls ({took:.1f} s): {answer.unscored}"
        )
    return Tried("judges in JSON", True, f"a valid answer in {answer.calls} calls, {took:.1f} s")


def run_check(name: str) -> int:
    """Try it and say how it went; 1 when a part failed."""
    tried = asyncio.run(try_model(name))
    table = Table(box=None, padding=(0, 2), show_header=False)
    for one in tried:
        table.add_row(one.what, "ok" if one.good else "no", one.words)
    Console(soft_wrap=True).print(table)
    return 0 if all(one.good for one in tried) else 1


def run_use(name: str, parts: tuple[Part, ...]) -> int:
    """Write the choice into the settings file; what the environment says still wins over it.

    Raises ``ConfigError`` where the file can't be written.
    """
    file = settings_file()
    found, _ = asyncio.run(look())
    variables = next((one.variables for one in found if one.name == name), ())
    lines = [*((f"UNSENT_{part.upper()}_MODEL", name) for part in parts), *variables]
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        for variable, value in lines:
            set_key(file, variable, value, quote_mode="never")
    except OSError as error:
        raise ConfigError(f"The settings file {file} cannot be written: {error.strerror}.") from None
    console = Console(soft_wrap=True)
    for variable, value in lines:
        console.print(f"{variable}={value}", highlight=False)
    console.print(f"written to {file}; it holds from the next start")
    if all(one.name != name for one in found):
        console.print(f"note: no model server on this machine offers {name}; unsent models check {name} tries it")
    for variable, value in lines:
        if os.environ.get(variable, value) != value:
            console.print(f"note: {variable} is also set in this environment, and that wins")
    return 0
