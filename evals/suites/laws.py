"""The laws of how the ex yields, over simulated users × personas × scenarios × difficulty × seeds.

Also: does a better user get further, does a bad one buy anything, is a line ever repeated.
Runs in as many processes as there are cores.
"""

from __future__ import annotations

import random
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from itertools import pairwise
from multiprocessing import get_context

from evals.options import CORES, SEED
from evals.progress import report
from evals.results import Better, Failure, SuiteResult
from evals.simulate import Played, Step, decent_turns, load_users, play, start, step
from evals.statistics import interval
from service.direction import Setting
from service.prompting.load import load_knowledge
from service.transcript import Act, Difficulty, Outcome, Role

YES = {Act.ACCEPT_SMALL: Outcome.SMALL_YES, Act.AGREE_KEEP_TALKING: Outcome.KEEP_TALKING}
FIRMNESS = {"none": 0, "soft": 1, "firm": 2}
DECENT = "decent"
Job = tuple[str, str, str, str, int]
KEPT = 10
"""Failing sessions kept in full for each batch; a broken direction breaks thousands in the same way."""
MAX_TURNS = 30


@dataclass(slots=True)
class Tally:
    """Counts over some sessions; adds up. What is kept by session has the session's name as its key.

    ``bought``: sessions of users who are written to be bad (quality 0), and whether they got a yes;
    unlike the laws, this does not ask the reader what pressure is.
    """

    sessions: int = 0
    turns: int = 0
    violations: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    said: dict[str, tuple[float, float]] = field(default_factory=dict)
    reached: dict[str, dict[str, float]] = field(default_factory=dict)
    bought: dict[str, bool] = field(default_factory=dict)
    broke: dict[str, bool] = field(default_factory=dict)

    def merge(self, other: Tally) -> None:
        self.sessions += other.sessions
        self.turns += other.turns
        self.violations += other.violations
        self.failures += other.failures
        self.said |= other.said
        self.bought |= other.bought
        self.broke |= other.broke
        for user, values in other.reached.items():
            self.reached.setdefault(user, {}).update(values)


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


def batch(jobs: list[Job]) -> Tally:
    """Play a list of (persona, scenario, difficulty, user, seed) and count."""
    knowledge = load_knowledge()
    tally = Tally()
    for persona, scenario_id, difficulty, user, seed in jobs:
        name = f"{persona}, {scenario_id}, {difficulty}, {user}, {seed}"
        scenario = knowledge.scenarios[scenario_id]
        medium = scenario.media[seed % len(scenario.media)]
        setting = Setting(knowledge.personas[persona], scenario, medium, Difficulty(difficulty), seed)
        played = one(setting, user, seed)
        tally.sessions += 1
        tally.turns += len(played.steps)
        broken = [(number, law) for number, done in enumerate(played.steps, 1) for law in check_step(setting, done)]
        tally.violations.update(law for _, law in broken)
        tally.broke[name] = bool(broken)
        if broken and len(tally.failures) < KEPT:
            tally.failures.append(_failure(name, played, broken))
        said = [t.text for t in played.path if t.role is Role.EX and t.text]
        tally.said[name] = (len(said) - len(set(said)), len(said))
        if user != DECENT and load_users()[user].quality == 0:
            tally.bought[name] = any(done.decision.act in YES for done in played.steps)
        if scenario_id != "no_reply":
            tally.reached.setdefault(user, {})[name] = share(played)
    return tally


def _failure(name: str, played: Played, broken: list[tuple[int, str]]) -> Failure:
    laws = "; ".join(f"{law} (exchange {number})" for number, law in broken)
    talk = tuple((turn.role.value, turn.text) for turn in played.path)
    acts = ", ".join(done.decision.act.value for done in played.steps)
    return Failure(name, laws, talk, {"acts": acts})


def draw(sessions: int, seed: int) -> list[Job]:
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


def run(sessions: int, seed: int = SEED, workers: int = CORES) -> SuiteResult:
    """Play, count, report."""
    jobs = draw(sessions, seed)
    size = max(1, len(jobs) // (workers * 8) + 1)
    parts = [jobs[i : i + size] for i in range(0, len(jobs), size)]
    total = Tally()
    if workers == 1:
        for part in parts:
            total.merge(batch(part))
            report("laws", total.sessions, sessions)
    else:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            for done in as_completed(pool.submit(batch, part) for part in parts):
                total.merge(done.result())
                report("laws", total.sessions, sessions)
    result = summarise(total)
    result.setup = {"sessions": sessions, "seed": seed}
    return result


def summarise(total: Tally) -> SuiteResult:
    """The suite's measures from what was counted."""
    result = SuiteResult("laws")
    result.add("sessions played", total.sessions, total.sessions)
    result.add("laws violated", sum(total.violations.values()), total.turns, better="lower")
    result.share("sessions in which a law was broken", total.broke, better="lower", empty=0.0)
    replies = int(sum(said for _, said in total.said.values()))
    result.ratio("lines repeated", {name: [pair] for name, pair in total.said.items()}, "lower", replies, empty=0.0)
    result.share("sessions in which a bad user got a yes", total.bought, better="lower", empty=0.0)
    users = load_users()
    qualities: dict[int, dict[str, list[tuple[float, float]]]] = {}
    for user, values in sorted(total.reached.items()):
        quality = 4 if user == DECENT else users[user].quality
        # A bad user should get nothing and a good one far; of those between it only describes.
        better: Better = "lower" if quality == 0 else "higher" if quality >= 3 else "neither"
        result.mean(f"share of the reachable: {user}", values, better)
        qualities.setdefault(quality, {}).update({name: [(value, 1.0)] for name, value in values.items()})
    levels = sorted(qualities)
    # By more than chance: the worse level's interval lies wholly above the better one's.
    between = {level: interval(qualities[level], {name: name for name in qualities[level]}, 0.0) for level in levels}
    worse = sum(_wholly_above(between[a], between[b]) for a, b in pairwise(levels))
    result.add("steps where a better user got less", float(worse), max(0, len(levels) - 1), better="lower")
    result.failures = sorted(total.failures, key=lambda failure: failure.case)
    if total.violations:
        result.notes.append("; ".join(f"{law}: {n} times" for law, n in total.violations.most_common()))
    return result


def _wholly_above(one: tuple[float | None, float | None], other: tuple[float | None, float | None]) -> bool:
    return one[0] is not None and other[1] is not None and one[0] > other[1]
