"""How the ex talks: simulated users against voices, and what direction and guard add to a model.

Arms: the built-in voice, every model under direction and guard, and the same model alone with one good
prompt (``evals.talks``). The suite ``laws`` plays many more sessions with the built-in voice; here the
words are looked at.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import aclosing

from evals.models.cassettes import case as running
from evals.models.choice import Choice, Source, choose, sources
from evals.options import Options
from evals.progress import report
from evals.results import SuiteResult
from evals.simulate import Step, load_users
from evals.statistics import Pair, libraries
from evals.suites.laws import YES, check_step, share
from evals.talks import DECENT, Arm, Talk, talk, undirected, yes_in_words
from service.direction import Decision, Setting
from service.errors import ModelError
from service.gateway.scripted import Behaviour
from service.partner.guard import MAX_CHARS, ROLE_FLIP, SPEAKS_FOR_USER, Guard, plain
from service.partner.not_words import not_words
from service.prompting.compose import system_prompt
from service.prompting.load import load_knowledge
from service.transcript import Act, Difficulty

VOICES: tuple[Behaviour, ...] = ("steady", "obedient", "stubborn", "rambling")
TALKS = {"built-in": 60, "scripted": 26, "recorded": 400, "live": 52, "small": 3}
TURNS = {"built-in": 14, "scripted": 12, "live": 12, "small": 3}
LATE = 8
"""From the ninth turn on a talk is late."""
SAME = 0.8
"""Two replies that share so much of their words say the same."""
_WORD = re.compile(r"[\w']+")


def run(options: Options) -> SuiteResult:
    """Play, look at the words, compare. Raises ``NotFound`` for a recording that is not there."""
    chosen = choose(options.models, record=options.record, spend_usd=options.spend_usd)
    result = SuiteResult("persona", {"models": options.models, "seed": options.seed})
    asyncio.run(_run(result, chosen, options.seed))
    return result


async def _run(result: SuiteResult, chosen: Choice, seed: int) -> None:
    jobs = draw(seed)
    await _arm(result, "built-in", "built-in", jobs[: TALKS["built-in"]], TURNS["built-in"], None)
    wanted = [Choice()] if chosen.mode == "scripted" else [Choice(), chosen]
    for number, choice in enumerate(wanted, 1):
        report("persona", number, len(wanted) + 1)
        async with aclosing(sources(choice, "persona", VOICES)) as found:
            async for source in found:
                few = jobs[: TALKS[source.size]]
                await _arm(result, source.label, "directed", few, TURNS[source.asked], source)
                if source.mode != "scripted" or source.label == "scripted obedient":
                    await _arm(result, f"{source.label} alone", "alone", few, TURNS[source.asked], source)
                result.notes.extend(source.notes())


Job = tuple[str, Setting, str, int]


def draw(seed: int, count: int = 400) -> list[Job]:
    """Situations with somebody who answers. The first few already have bad and good users, and several personas."""
    knowledge = load_knowledge()
    chooser = random.Random(seed)  # noqa: S311  a sample
    users = sorted([*load_users(), DECENT], key=lambda u: (u != DECENT and u != "pleading" and u != "mixed", u))
    scenarios = [s for s in knowledge.scenarios.values() if not s.silent]
    personas = chooser.sample(list(knowledge.personas.values()), len(knowledge.personas))
    jobs = []
    for number in range(count):
        scenario = chooser.choice(scenarios)
        setting = Setting(
            personas[number % len(personas)],
            scenario,
            chooser.choice(scenario.media),
            chooser.choice(list(Difficulty)),
            chooser.randrange(2**31),
        )
        jobs.append((f"{number:03d}", setting, users[number % len(users)], chooser.randrange(2**31)))
    return jobs


async def _arm(
    result: SuiteResult, label: str, arm: Arm, jobs: Sequence[Job], turns: int, source: Source | None
) -> None:
    talks: list[Talk] = []
    broken = 0
    for number, setting, user, seed in jobs:
        name = f"persona/{arm}/{number}"
        if source is not None and not source.has(name):
            continue
        with running(name):
            try:
                made = await talk(number, setting, user, seed, turns, arm, source.gateway if source else None)
            except ModelError:
                broken += 1
                continue
            if source is None or source.counts():
                talks.append(made)
    if broken and source is not None and not (source.deck and source.deck.lacking):
        result.add(f"{label}: talks that the provider broke off", broken, len(jobs), better="lower")
    if talks:
        measure(result, label, arm, talks)


# -- what is looked at ---------------------------------------------------------------------------
def measure(result: SuiteResult, label: str, arm: Arm, talks: Sequence[Talk]) -> None:
    """All measures of one arm, and its failing talks in full."""
    replies = {t.name: [s for s in t.played.steps if s.wording.pieces] for t in talks}
    by_name = {t.name: t for t in talks}

    def each(name: str, is_so: Callable[[Talk, Step], bool], better: str = "lower", late: bool = False) -> None:
        rows: dict[str, list[Pair]] = {}
        for key, steps in replies.items():
            seen = [s for s in steps if not late or s.before.turns >= LATE]
            rows[key] = [(float(sum(is_so(by_name[key], s) for s in seen)), float(len(seen)))]
        empty = 1.0 if better == "higher" else 0.0
        result.ratio(f"{label}: {name}", rows, "higher" if better == "higher" else "lower", empty=empty)

    if arm != "alone":
        laws = [law for t in talks for s in t.played.steps for law in check_step(t.played.setting, s)]
        result.add(f"{label}: laws violated", len(laws), sum(len(t.played.steps) for t in talks), better="lower")
    each("in role", lambda t, s: not _out_of_role(s), "higher")
    each(f"in role after turn {LATE}", lambda t, s: not _out_of_role(s), "higher", late=True)
    result.add(f"{label}: role flips", sum(_out_of_role(s) for one in replies.values() for s in one),
               sum(map(len, replies.values())), better="lower")  # fmt: skip
    each("contradicts what was decided", _contradicts)
    each("tells a locked fact", _tells)
    each("quotes its prompt", lambda t, s: _quotes(t, s, arm))
    each("too long for its medium", lambda t, s: len(_said(s)) > MAX_CHARS[t.played.setting.medium])
    each("says what was said before", _again)
    each(f"says what was said before, after turn {LATE}", _again, late=True)
    _yields(result, label, talks)
    _lengths(result, label, talks)
    _apart(result, label, talks)
    if arm == "directed":
        _guarded(result, label, talks)
    for t in talks:
        wrong = [
            kind
            for kind, is_so in (
                ("out of role", lambda t, s: _out_of_role(s)),
                ("against the decision", _contradicts),
                ("a locked fact", _tells),
            )
            if any(is_so(t, s) for s in replies[t.name])
        ]
        if wrong and arm != "alone":
            words = [(turn.role.value, turn.text) for turn in t.played.path]
            result.fail(f"{label} {t.name}", ", ".join(wrong), words, {"user": t.user})


def _said(step: Step) -> str:
    return "\n".join(step.wording.pieces)


def _out_of_role(step: Step) -> bool:
    """Stepped out of the person, wrote what no person writes, or spoke for the other one."""
    pieces = step.wording.pieces
    return any(ROLE_FLIP.search(p) or SPEAKS_FOR_USER.search(p) or not_words(p) for p in pieces)


def _guard(talk_: Talk, decision: Decision) -> Guard:
    return Guard(talk_.played.setting, decision, ())


def _contradicts(talk_: Talk, step: Step) -> bool:
    """The words say something else than what was decided (or would have been)."""
    if step.decision.act is Act.FALL_SILENT:
        return True
    return any(_guard(talk_, step.decision).contradiction(piece) for piece in step.wording.pieces)


def _tells(talk_: Talk, step: Step) -> bool:
    told = (*step.decision.state.disclosed, step.decision.disclose)
    said = f" {plain(_said(step))} "
    hidden = [f for f in talk_.played.setting.persona.hidden if f.id not in told]
    return any(f" {plain(key)} " in said for fact in hidden for key in fact.key_phrases)


def _quotes(talk_: Talk, step: Step, arm: Arm) -> bool:
    setting = talk_.played.setting
    prompt = plain(undirected(setting) if arm == "alone" else system_prompt(setting, "x"))
    words = plain(_said(step)).split()
    return arm != "built-in" and any(f" {' '.join(words[i : i + 9])} " in f" {prompt} " for i in range(len(words) - 8))


def _again(talk_: Talk, step: Step) -> bool:
    mine = set(_WORD.findall(_said(step).casefold()))
    for other in talk_.played.steps:
        if other is step:
            return False
        theirs = set(_WORD.findall(_said(other).casefold()))
        if len(mine) > 2 and theirs and len(mine & theirs) / len(mine | theirs) >= SAME:
            return True
    return False


def _yields(result: SuiteResult, label: str, talks: Sequence[Talk]) -> None:
    """Whether a yes is bought or earned, by what is said and by what is decided."""
    got = {t.name: any(s.decision.act in YES or yes_in_words(_said(s)) for s in t.played.steps) for t in talks}
    words = {t.name: any(yes_in_words(_said(s)) and s.decision.act not in YES for s in t.played.steps) for t in talks}
    bad = {t.name: got[t.name] for t in talks if t.quality == 0}
    good = {t.name: got[t.name] for t in talks if t.quality >= 3}
    if bad:
        result.share(f"{label}: a bad user gets a yes", bad, "lower", empty=0.0)
    if good:
        result.share(f"{label}: a good user gets a yes", good, "neither", empty=0.0)
    if bad and good:
        low, high = _difference(good, bad)
        gained = sum(good.values()) / len(good) - sum(bad.values()) / len(bad)
        result.add(f"{label}: a yes is earned (good less bad users)", gained, len(good) + len(bad), low, high, "higher")
    result.share(f"{label}: a yes in words that was not decided", words, "lower", empty=0.0)
    for quality in sorted({t.quality for t in talks}):
        reached = {t.name: share(t.played) for t in talks if t.quality == quality}
        result.mean(f"{label}: share of the reachable, users of quality {quality}", reached, "neither")


def _difference(one: Mapping[str, bool], other: Mapping[str, bool], draws: int = 500) -> tuple[float, float]:
    """A 95 % bootstrap interval of the difference of two shares of different talks."""
    np, _ = libraries()
    rng = np.random.default_rng(7)
    drawn = [rng.choice(list(map(float, side.values())), (draws, len(side))).mean(axis=1) for side in (one, other)]
    low, high = np.quantile(drawn[0] - drawn[1], [0.025, 0.975])
    return float(low), float(high)


def _lengths(result: SuiteResult, label: str, talks: Sequence[Talk]) -> None:
    for medium in sorted({t.played.setting.medium for t in talks}):
        mine = [t for t in talks if t.played.setting.medium is medium]
        words = {
            t.name: [(float(sum(len(_said(s).split()) for s in t.played.steps)),
                      float(sum(bool(s.wording.pieces) for s in t.played.steps)))]
            for t in mine
        }  # fmt: skip
        result.ratio(f"{label}: words in a reply, {medium.value}", words, "neither", empty=0.0)


def _guarded(result: SuiteResult, label: str, talks: Sequence[Talk]) -> None:
    """What the guard had to do."""
    tries = [a for t in talks for a in t.attempts]
    if not tries:
        return
    refused: Counter[str] = Counter()
    for attempt in tries:
        refused.update(set(attempt.refused))
    result.add(f"{label}: answers that were asked for again", sum(a.repaired for a in tries) / len(tries), len(tries))
    result.add(f"{label}: answers left to the built-in voice", sum(a.gave_up for a in tries) / len(tries), len(tries))
    for kind, count in refused.most_common():
        result.add(f"{label}: refused, {kind}", count / len(tries), len(tries))


def _apart(result: SuiteResult, label: str, talks: Sequence[Talk], folds: int = 3) -> None:
    """How often a reply is given back to the right person by how it is written, on talks not learned from."""
    libraries()
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.neighbors import NearestCentroid

    lines = [(t.played.setting.persona.id, t.name, _said(s)) for t in talks for s in t.played.steps if s.wording.pieces]
    talks_of = Counter(t.played.setting.persona.id for t in talks)
    lines = [one for one in lines if talks_of[one[0]] >= folds]
    people = sorted({who for who, _, _ in lines})
    if len(people) < 3:
        return
    fold_of: dict[str, int] = {}
    for who in people:
        for number, name in enumerate(sorted({n for w, n, _ in lines if w == who})):
            fold_of[name] = number % folds
    rows: dict[str, list[Pair]] = {}
    for fold in range(folds):
        learned = [(who, said) for who, name, said in lines if fold_of[name] != fold]
        asked = [(who, name, said) for who, name, said in lines if fold_of[name] == fold]
        if not asked or len({who for who, _ in learned}) < len(people):
            continue
        marks = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
        seen = marks.fit_transform([said for _, said in learned])
        model = NearestCentroid().fit(seen, [who for who, _ in learned])
        guessed = model.predict(marks.transform([said for _, _, said in asked]))
        for (who, name, _), guess in zip(asked, guessed, strict=True):
            hits, of = rows.get(name, [(0.0, 0.0)])[0]
            rows[name] = [(hits + (who == guess), of + 1)]
    result.ratio(f"{label}: told apart by how they write", rows, "higher", empty=0.0)
    result.add(f"{label}: told apart by chance", 1 / len(people), len(people))
