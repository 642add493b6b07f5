"""Evals: labelled turns and whole sessions a second, and the engine beside others' on the same mocked work.

The mocked work is one sample whose model answers at once with a fixed line and whose scorer compares it: what is left
is what an engine costs. Ours is the loop that the suites use; inspect-ai is in our environment, DeepEval in its own.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from time import perf_counter

from bench.measure import ROOT, Figure, Run, Stopwatch
from bench.peers.running import ENVIRONMENTS
from evals.cases import context_of, load
from evals.options import CORES
from evals.suites import laws
from service.gateway.port import Message, ModelRequest
from service.gateway.scripted import Script, ScriptedGateway
from service.principles.reader import read

SESSIONS, MINUTES = 10_000, 2.0


async def measure(run: Run) -> list[Figure]:
    cases = load("dev")[: run.times(400, 8)]
    read(cases[0].case.text, context_of(cases[0].case))
    labelled, sessions = [], []
    count, workers = run.times(1_000, 1), run.times(CORES)
    for _ in run.turns:
        with Stopwatch() as watch:
            for case in cases:
                read(case.case.text, context_of(case.case), place=False)
        labelled.append(len(cases) / watch.s)
        begun = perf_counter()
        if run.tiny:
            laws.batch(laws.draw(count, 1))  # without processes of its own
        else:
            laws.run(count, workers=workers)
        sessions.append(count / (perf_counter() - begun))
    minutes = tuple(SESSIONS / rate / 60 for rate in sessions)
    return [
        Figure("labelled turns", "a second, one core", tuple(labelled), better="more"),
        Figure("simulated sessions", f"a second, {workers} cores", tuple(sessions), better="more"),
        Figure(f"{SESSIONS:,} sessions at that rate", "minutes", minutes, goal=MINUTES),
        *await _engines(run),
    ]


async def _engines(run: Run) -> list[Figure]:
    samples = run.times(2_000, 20)
    ours, theirs = [], dict[str, list[float]](inspect=[], deepeval=[])
    for _ in run.turns:
        ours.append(await _ours(samples))
        if not run.tiny:
            theirs["inspect"].append(await _script(sys.executable, "bench/peers/inspect_samples.py", 200))
            python = ENVIRONMENTS / "chainlit/bin/python"
            if python.exists():
                theirs["deepeval"].append(await _script(str(python), "bench/peers/deepeval_samples.py", 100))
    figures = [Figure("mocked samples", "a second", tuple(ours), better="more")]
    for name, values in theirs.items():
        if values:
            figures.append(
                Figure(f"mocked samples: {name}", "a second", tuple(values), "ours", tuple(ours), better="more")
            )
    return figures


async def _ours(samples: int) -> float:
    """Samples a second: each asks the scripted gateway and compares."""
    gateway = ScriptedGateway(Script(partner="steady", judge=None, appraise=None, coach=None))
    messages = (Message("system", "Be brief."), Message("user", "hello"))
    with Stopwatch() as watch:
        for number in range(samples):
            request = ModelRequest("partner", messages, 60, seed=number)
            text = "".join([chunk.text async for chunk in gateway.stream(request)])
            assert text
    return samples / watch.s


async def _script(python: str, script: str, samples: int) -> float:
    """Samples a second that another engine's script says."""
    quiet = {"INSPECT_DISPLAY": "none", "DEEPEVAL_TELEMETRY_OPT_OUT": "YES", "TIKTOKEN_CACHE_DIR": _tokenizers()}
    process = await asyncio.create_subprocess_exec(
        *(python, script, str(samples)),
        cwd=ROOT,
        env={**os.environ, **quiet},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    said, _ = await process.communicate()
    return float(json.loads(said.decode().strip().splitlines()[-1])["per_second"])


def _tokenizers() -> str:
    """The tokenizer that litellm ships, so that nobody fetches one."""
    from importlib.util import find_spec

    found = find_spec("litellm")
    assert found is not None
    assert found.origin is not None
    return os.path.join(os.path.dirname(found.origin), "litellm_core_utils", "tokenizers")
