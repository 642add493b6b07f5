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
CHARS_A_TOKEN = 4
A_THIRD = 1 / 3
WHAT = {
    "shipped": "DeepEval, four shipped metrics",
    "each_turn": "DeepEval, our questions once per own turn and area",
}
Talk = tuple[Setting, list[Turn]]


class Counting(ScriptedGateway):
    """The scripted judge; what it was sent and has said, in characters."""

    def __init__(self) -> None:
        super().__init__("steady")
        self.calls = self.characters = 0

    async def complete(self, request: ModelRequest) -> Completion:
        answer = await super().complete(request)
        self.calls += 1
        self.characters += sum(len(message.content) for message in request.messages) + len(answer.text)
        return answer


async def measure(run: Run) -> list[Figure]:
    sizes = OWN_TURNS if not run.tiny else OWN_TURNS[:1]
    talks = [_talk(count) for count in sizes]
    ours = [await _ours(talk) for talk in talks]
    python = ENVIRONMENTS / "chainlit/bin/python"  # Chainlit's environment has DeepEval in it
    theirs = await _theirs(str(python), talks) if python.exists() and not run.tiny else []
    if not theirs:
        run.notes.append("DeepEval is not installed: make peers")
    figures = []
    for number, count in enumerate(sizes):
        name, (calls, tokens) = f"tokens of a report on {count} own turns", ours[number]
        if not theirs:
            figures.append(Figure(name, "tokens", (tokens,)))
        for what, (others, asked) in theirs[number].items() if theirs else ():
            run.notes.append(f"{count} own turns: {calls} calls of ours, {others} of {what}")
            figures.append(Figure(name, "tokens", (tokens,), what, (asked,), A_THIRD))
    return figures


def _talk(own: int) -> tuple[Setting, list[Turn]]:
    """So many labelled turns, each after the line it answers: of no one talk, but as long as people's are."""
    knowledge = load_knowledge()
    scenario = knowledge.scenarios["keeping_it_light"]
    setting = Setting(knowledge.personas["marek"], scenario, scenario.media[0], Difficulty.GENTLE, 3)
    cases = [c.case for c in load("dev") if c.case.context and c.case.context[-1].role is Role.EX]
    said = [(role, text) for case in cases for role, text in ((Role.EX, case.context[-1].text), (Role.USER, case.text))]
    return setting, [a_turn(f"t{number}", role, text or "...") for number, (role, text) in enumerate(said[: 2 * own])]


async def _ours(talk: Talk) -> tuple[int, float]:
    gateway = Counting()
    judge, material = Judge(gateway, load_knowledge()), gather(*talk)
    for area in Area:
        for chunk in material.chunks:
            await judge.ask(area, material, chunk, tag="bench")
    return gateway.calls, gateway.characters / CHARS_A_TOKEN


async def _theirs(python: str, talks: list[Talk]) -> list[dict[str, tuple[int, float]]]:
    """Calls and tokens for each talk, by what was asked."""
    roles = {Role.USER: "assistant", Role.EX: "user"}
    said = [[{"role": roles[turn.role], "content": turn.text} for turn in path] for _, path in talks]
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
    told, wrong = await process.communicate(json.dumps({"talks": said, "questions": questions}).encode())
    if process.returncode:
        raise RuntimeError(f"DeepEval could not be asked: {wrong.decode().strip().splitlines()[-1:]}")
    return [
        {WHAT[name]: (used["calls"], used["characters"] / CHARS_A_TOKEN) for name, used in one.items()}
        for one in json.loads(told.decode().strip().splitlines()[-1])
    ]
