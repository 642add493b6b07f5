"""Tokens of a report, beside a judge that asks once per turn and metric: DeepEval's, on the same transcripts.

Talks of so many own turns. Ours is what the judge of a report sends and is told, all four areas. DeepEval's are four
metrics that it ships, which ask other things than ours; and, like for like, its metric for questions of one's own with
those of our rubric (without its examples), once for each own turn and area. All are asked of fakes that answer briefly,
and counted by length.
"""

from __future__ import annotations

import asyncio
import json
import os
from dataclasses import dataclass

from bench.builtin import a_turn
from bench.measure import ROOT, Figure, Run
from bench.peers.running import ENVIRONMENTS
from evals.cases import load
from service.direction import Setting
from service.gateway.port import Completion, ModelRequest
from service.gateway.scripted import ScriptedGateway
from service.prompting.load import load_knowledge
from service.reporting.judge import Judge
from service.reporting.material import gather
from service.reporting.rubric import principles_for
from service.transcript import Area, Difficulty, Role, Turn

OWN_TURNS = (6, 12, 20)
OTHER = 12
"""Own turns of the talk that is only there because providers may have read its prompts before."""
CHARS_A_TOKEN = 4
A_THIRD = 1 / 3
WHAT = {
    "shipped": "DeepEval, four shipped metrics",
    "each_turn": "DeepEval, our questions once per own turn and area",
}
KEPT_FROM = 1024
"""Tokens: OpenAI keeps no shorter beginning, and Anthropic none for most of its models."""
Talk = tuple[Setting, list[Turn]]


@dataclass
class Spent:
    """What one report sent and was told: calls, all tokens, and those among them that a provider has not kept."""

    calls: int = 0
    tokens: float = 0.0
    new: float = 0.0

    def add(self, characters: int, kept: int) -> None:
        """One call: all characters of it and of its answer, and how many of the request's first ones are kept."""
        self.calls += 1
        self.tokens += characters / CHARS_A_TOKEN
        self.new += (characters - (kept if kept >= KEPT_FROM * CHARS_A_TOKEN else 0)) / CHARS_A_TOKEN


class Counting(ScriptedGateway):
    """The scripted judge, and what it was sent and has said."""

    def __init__(self) -> None:
        super().__init__("steady")
        self.spent = Spent()

    async def complete(self, request: ModelRequest) -> Completion:
        answer = await super().complete(request)
        sizes = [len(message.content) for message in request.messages]
        marked = max((n for n, message in enumerate(request.messages, 1) if message.cacheable), default=0)
        self.spent.add(sum(sizes) + len(answer.text), sum(sizes[:marked]))
        return answer


async def measure(run: Run) -> list[Figure]:
    sizes = OWN_TURNS if not run.tiny else OWN_TURNS[:1]
    talks = [_talk(count) for count in sizes]
    ours = [await _ours(talk) for talk in talks]
    python = ENVIRONMENTS / "chainlit/bin/python"  # Chainlit's environment has DeepEval in it
    theirs = await _theirs(str(python), talks, _talk(OTHER, last=True)) if python.exists() and not run.tiny else []
    if not theirs:
        run.notes.append("DeepEval is not installed: make peers")
    figures = []
    for number, count in enumerate(sizes):
        name, one = f"a report on {count} own turns", ours[number]
        if not theirs:
            figures += [Figure(name, "tokens", (one.tokens,)), Figure(f"{name}, new", "tokens", (one.new,))]
        for what, other in theirs[number].items() if theirs else ():
            run.notes.append(f"{count} own turns: {one.calls} calls of ours, {other.calls} of {what}")
            figures += [
                Figure(name, "tokens", (one.tokens,), what, (other.tokens,), A_THIRD),
                Figure(f"{name}, new", "tokens", (one.new,), what, (other.new,)),
            ]
    return figures


def _talk(own: int, last: bool = False) -> Talk:
    """So many labelled turns, the ``last`` of all or the first, each after the line it answers.

    They are of no one talk, but as many as people's have.
    """
    knowledge = load_knowledge()
    scenario = knowledge.scenarios["keeping_it_light"]
    setting = Setting(knowledge.personas["marek"], scenario, scenario.media[0], Difficulty.GENTLE, 3)
    cases = [c.case for c in load("dev") if c.case.context and c.case.context[-1].role is Role.EX]
    said = [(role, text) for case in cases for role, text in ((Role.EX, case.context[-1].text), (Role.USER, case.text))]
    return setting, [
        a_turn(f"t{number}", role, text or "...")
        for number, (role, text) in enumerate(said[-2 * own :] if last else said[: 2 * own])
    ]


async def _ours(talk: Talk) -> Spent:
    gateway = Counting()
    judge, material = Judge(gateway, load_knowledge()), gather(*talk)
    for area in Area:
        for chunk in material.chunks:
            await judge.ask(area, material, chunk, tag="bench")
    return gateway.spent


async def _theirs(python: str, talks: list[Talk], other: Talk) -> list[dict[str, Spent]]:
    """What each talk took, by what was asked."""
    roles = {Role.USER: "assistant", Role.EX: "user"}
    *said, apart = [[{"role": roles[turn.role], "content": turn.text} for turn in path] for _, path in (*talks, other)]
    knowledge = load_knowledge()
    questions = {
        area.value: [check.ask for principle in principles_for(area, knowledge) for check in principle.checks]
        for area in Area
    }
    process = await asyncio.create_subprocess_exec(
        *(python, "bench/peers/deepeval_tokens.py"),
        cwd=ROOT,
        env={**os.environ, "DEEPEVAL_TELEMETRY_OPT_OUT": "YES"},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    told, wrong = await process.communicate(
        json.dumps({"talks": said, "other": apart, "questions": questions}).encode()
    )
    if process.returncode:
        raise RuntimeError(f"DeepEval could not be asked: {wrong.decode().strip().splitlines()[-1:]}")
    return [
        {WHAT[name]: _spent(calls) for name, calls in one.items()}
        for one in json.loads(told.decode().strip().splitlines()[-1])
    ]


def _spent(calls: list[list[int]]) -> Spent:
    """Of all calls about one talk: what each sent and was told, and with how much of it another call began."""
    spent = Spent()
    for characters, kept in calls:
        spent.add(characters, kept)
    return spent
