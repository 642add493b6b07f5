"""The partner's prompt in long talks: how many tokens, and how much of each begins as the one before it did.

Every persona in every medium, sixty-four labelled messages of that medium each, decided and answered as the service
does it (built-in words), with as many earlier turns as the service reads. An end is passed over: a talk stops there.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from bench.measure import Figure, Run
from evals.cases import load
from evals.simulate import decide, keep, start
from service.conversation.ahead import PATH
from service.direction import Setting
from service.partner.builtin import word
from service.prompting.compose import compose_reply
from service.prompting.load import load_knowledge
from service.transcript import Act, Difficulty, Medium

CHARS_A_TOKEN = 4
BUDGET = 4000
"""Tokens that no prompt goes beyond."""
PREFIX = 0.8
TURNS = 64
SCENARIO = "the_apology"
"""One that can be had in every medium."""


async def measure(run: Run) -> list[Figure]:
    """Tokens by length, four characters each."""
    knowledge = load_knowledge()
    said = {medium: [one.case.text for one in load("dev") if one.case.medium is medium] for medium in Medium}
    shares: dict[Medium, list[float]] = {medium: [] for medium in Medium}
    sizes: list[float] = []
    for persona in list(knowledge.personas.values())[: run.times(len(knowledge.personas))]:
        for medium in Medium:
            last = ""
            setting = Setting(persona, knowledge.scenarios[SCENARIO], medium, Difficulty.REALISTIC, 1)
            for prompt in _prompts(setting, said[medium], run.times(TURNS, 3)):
                if last:
                    shares[medium].append(_same(last, prompt) / len(prompt))
                last = prompt
                sizes.append(len(prompt) / CHARS_A_TOKEN)
    found = [share for each in shares.values() for share in each]
    low = [share for share in found if share < PREFIX]
    run.notes.append(f"{len(low)} of {len(found)} prompts begin as the one before for less than {PREFIX}")
    return [
        Figure("a prompt", "tokens", tuple(sizes)),
        Figure("the longest of them", "tokens", (max(sizes),), goal=BUDGET),
        *(
            Figure(f"{medium.value}: of each prompt the same as the one before", "share", tuple(each), better="more")
            for medium, each in shares.items()
            if each
        ),
        Figure("the least of all", "share", (min(found, default=1.0),), goal=PREFIX, better="more"),
    ]


def _prompts(setting: Setting, said: list[str], turns: int) -> Iterator[str]:
    """The prompt of every turn of one talk that is answered in words."""
    texts = random.Random(setting.persona.id).sample(said, len(said))
    played = start(setting)
    for number in range(turns):
        text = texts[number % len(texts)]
        reading, decision = decide(played, text)
        decision = replace(decision, state=replace(decision.state, ended=False))
        if decision.act is not Act.FALL_SILENT:
            messages = compose_reply(setting, decision, played.path[-PATH:], text, "a-session")
            yield "\x00".join(f"{message.role}\x01{message.content}" for message in messages)
        keep(played, text, reading, decision, word(setting, decision))


def _same(earlier: str, later: str) -> int:
    """With how many characters both begin."""
    return next((n for n, (a, b) in enumerate(zip(earlier, later, strict=False)) if a != b), len(earlier))
