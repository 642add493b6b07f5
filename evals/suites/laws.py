"""The laws of how the ex yields, over simulated users × personas × scenarios × difficulty × seeds.

Also: does a better user get further, does a bad one buy anything, is a line ever repeated.
Runs in as many processes as there are cores.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import pairwise
from multiprocessing import get_context

from evals.results import SuiteResult
from evals.simulate import Played, Step, decent_turns, load_users, play, start, step
from service.direction import Setting
from service.prompting.load import load_knowledge
from service.transcript import Act, Difficulty, Outcome, Role

YES = {Act.ACCEPT_SMALL: Outcome.SMALL_YES, Act.AGREE_KEEP_TALKING: Outcome.KEEP_TALKING}
FIRMNESS = {"none": 0, "soft": 1, "firm": 2}
DECENT = "decent"
MAX_TURNS = 30


@dataclass(slots=True)
class Tally:
    """Counts over some sessions; adds up.

    ``bad`` are the sessions of users who are written to be bad (quality 0), and ``bought`` those of
    them with a yes: unlike the laws, this does not ask the reader what pressure is.
    """

    sessions: int = 0
    turns: int = 0
    violations: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)
    repeated: int = 0
    replies: int = 0
    reached: dict[str, list[float]] = field(default_factory=dict)
    bad: int = 0
    bought: int = 0

    def merge(self, other: Tally) -> None:
        self.sessions += other.sessions
        self.turns += other.turns
        self.violations += other.violations
        self.examples += other.examples
        self.repeated += other.repeated
        self.replies += other.replies
        self.bad += other.bad
        self.bought += other.bought
        for user, values in other.reached.items():
            self.reached.setdefault(user, []).extend(values)


def check_step(setting: Setting, done: Step) -> list[str]:
    """The laws that one exchange breaks, by name; empty when it keeps them all."""
    before, after, act = done.before, done.decision.state, done.decision.act
    broken = []
    if done.reading is not None and done.reading.presses:
        if after.trust > before.trust:
            broken.append("pressure raised trust")
        if act in YES:
            broken.append("pressure bought a yes")
    if FIRMNESS[after.no] < FIRMNESS[before.no]:
        broken.append("a no was taken back")
    if before.no != "none" and act in YES:
        broken.append("a yes after a no")
    if after.reached > setting.ceiling or (act in YES and YES[act] > setting.ceiling):
        broken.append("above the ceiling")
    if before.silent and done.text is not None and act is not Act.FALL_SILENT:
        broken.append("a silent ex answered a second message")
    if after.asks_after_no > before.asks_after_no and before.patience > 0 and after.patience >= before.patience:
        broken.append("asking again after a no cost nothing")
    if act is Act.FALL_SILENT and done.wording.pieces:
        broken.append("a silence had words")
    return broken


def share(played: Played) -> float:
    """How far the ex came, as a share of what was reachable: 0..1."""
    assert played.state is not None
    ceiling = played.setting.ceiling
    return float(played.state.reached) / float(ceiling) if ceiling else 1.0


def one(setting: Setting, user_id: str, seed: int) -> Played:
    """One simulated session."""
    if user_id != DECENT:
        return play(setting, load_users()[user_id], seed, MAX_TURNS)
    played = start(setting)
    turns = decent_turns(played)
    for _ in range(MAX_TURNS + 15):
        assert played.state is not None
        if played.state.ended:
            break
        step(played, next(turns))
    return played


def batch(jobs: list[tuple[str, str, str, str, int]]) -> Tally:
    """Play a list of (persona, scenario, difficulty, user, seed) and count."""
    knowledge = load_knowledge()
    tally = Tally()
    for persona, scenario_id, difficulty, user, seed in jobs:
        scenario = knowledge.scenarios[scenario_id]
        medium = scenario.media[seed % len(scenario.media)]
        setting = Setting(knowledge.personas[persona], scenario, medium, Difficulty(difficulty), seed)
        played = one(setting, user, seed)
        tally.sessions += 1
        tally.turns += len(played.steps)
        for done in played.steps:
            for law in check_step(setting, done):
                tally.violations[law] += 1
                if len(tally.examples) < 20:
                    tally.examples.append(
                        f"{law}: {persona}, {scenario_id}, {difficulty}, {user}, seed {seed}: {done.text!r}"
                    )
        said = [t.text for t in played.path if t.role is Role.EX and t.text]
        tally.replies += len(said)
        tally.repeated += len(said) - len(set(said))
        if user != DECENT and load_users()[user].quality == 0:
            tally.bad += 1
            tally.bought += any(done.decision.act in YES for done in played.steps)
        if scenario_id != "no_reply":
            tally.reached.setdefault(user, []).append(share(played))
    return tally


def draw(sessions: int, seed: int) -> list[tuple[str, str, str, str, int]]:
    """``sessions`` situations, drawn evenly; every persona, scenario, difficulty and user comes up."""
    knowledge = load_knowledge()
    chooser = random.Random(seed)  # noqa: S311  a sample
    users = [*load_users(), DECENT]
    return [
        (
            chooser.choice(list(knowledge.personas)),
            chooser.choice(list(knowledge.scenarios)),
            chooser.choice(list(Difficulty)).value,
            users[number % len(users)],
            chooser.randrange(2**31),
        )
        for number in range(sessions)
    ]


def run(sessions: int, seed: int = 20261122) -> SuiteResult:
    """Play, count, report."""
    jobs = draw(sessions, seed)
    workers = max(1, os.cpu_count() or 1)
    size = max(1, len(jobs) // (workers * 4) + 1)
    parts = [jobs[i : i + size] for i in range(0, len(jobs), size)]
    total = Tally()
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for tally in pool.map(batch, parts):
            total.merge(tally)
    return summarise(total)


def summarise(total: Tally) -> SuiteResult:
    """The suite's figures from what was counted."""
    result = SuiteResult("laws")
    result.add("laws violated", sum(total.violations.values()), total.turns)
    result.add("sessions played", total.sessions, total.sessions)
    result.add("lines repeated", total.repeated, total.replies)
    result.add("sessions in which a bad user got a yes", total.bought, total.bad)
    users = load_users()
    qualities: dict[int, list[float]] = {}
    for user, values in sorted(total.reached.items()):
        result.add(f"share of the reachable: {user}", _mean(values), len(values), *_interval(values))
        quality = 4 if user == DECENT else users[user].quality
        qualities.setdefault(quality, []).extend(values)
    levels = sorted(qualities)
    # By more than chance: the worse level's interval lies wholly above the better one's.
    between = {level: _interval(qualities[level]) for level in levels}
    worse = sum(between[a][0] > between[b][1] for a, b in pairwise(levels))
    result.add("steps where a better user got less", float(worse), max(0, len(levels) - 1))
    result.failures = [f"{law}: {n} times" for law, n in total.violations.most_common()] + total.examples
    return result


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _interval(values: list[float], draws: int = 400) -> tuple[float, float]:
    """A 95 % bootstrap interval of the mean."""
    chooser = random.Random(len(values))  # noqa: S311  a bootstrap
    means = sorted(_mean(chooser.choices(values, k=len(values))) for _ in range(draws))
    return means[int(draws * 0.025)], means[int(draws * 0.975)]
