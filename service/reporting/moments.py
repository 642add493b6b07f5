"""What was going on in them: the stored reasons of the state, in plain words, turn by turn.

This tells the story and is not scored. It comes from what direction decided and stored, never from a judge.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from service.direction import Setting, begin
from service.reporting.schema import Levels, Moment, TurningPoint
from service.reporting.words import Words
from service.store.port import Json
from service.transcript import Role, Stance, Turn

DAY = 24 * 60
NOTICEABLE = 120
"""A reason whose changes together move less than this, in ten-thousandths, is not worth a sentence."""
_GOOD = {"trust": 1, "warmth": 1, "patience": 1, "hurt": -1, "guard": -1}
TURNING_TRUST = 0.05
MAX_TURNING = 4
_BY_USER = frozenset({"asked_again", "threatened", "crossed_boundary", "no_respected", "trust_up", "trust_down"})
"""Turning points that are marked at the person's own turn; the others at the answer."""


@dataclass(slots=True)
class Story:
    """Moments and turning points of one branch, put together turn by turn."""

    setting: Setting
    words: Words
    used: Counter[str] = field(default_factory=Counter)

    def say(self, code: str) -> str:
        """The next wording of a reason, so that the same one does not come twice running."""
        wordings = self.words.reasons[code]
        text = wordings[self.used[code] % len(wordings)]
        self.used[code] += 1
        return self.fill(text)

    def fill(self, text: str) -> str:
        return text.replace("{alias}", self.setting.persona.alias)


def levels_at_start(setting: Setting) -> Levels:
    """Where the other person stands before a word is said."""
    first = begin(setting)
    return Levels(trust=round(first.trust, 4), guard=round(first.guard, 4), patience=round(first.patience, 4))


def tell(
    setting: Setting, path: Sequence[Turn], decisions: Mapping[str, Json], words: Words
) -> tuple[tuple[Moment, ...], tuple[TurningPoint, ...]]:
    """Moments for every turn of the branch (oldest first), and at most four turning points among them."""
    story = Story(setting, words)
    first = begin(setting)
    levels = {"trust": first.trust, "guard": first.guard, "patience": first.patience}
    stance: str | None = None
    silent_for = 0
    moments: list[Moment] = []
    points: list[tuple[int, int, TurningPoint]] = []
    for index, turn in enumerate(path):
        decision = _decision_for(path, index, decisions)
        before = levels["trust"]
        inner = ""
        if decision is not None:
            levels = {name: round(float(decision["state"][name]), 4) for name in levels}
            reasons = decision["reasons"]
            if turn.role is Role.USER:
                inner = _felt(story, reasons)
                points.extend(_points(story, reasons, index, turn, levels["trust"] - before))
            else:
                inner = _chose(story, reasons) or _mood(story, stance, decision["stance"])
                stance = decision["stance"]
                points.extend(_points(story, reasons, index, turn, 0.0))
        if turn.role is Role.EX and turn.text is not None:
            silent_for = 0  # only their own word ends a silence; another message of the person's is sent into it
        elif turn.text is None:
            silent_for += turn.story_minutes
        moments.append(
            Moment(
                turn_id=turn.id,
                turn_no=index + 1,
                role=turn.role,
                text=turn.text,
                words=_hush(story, turn, silent_for),
                inner=inner,
                act=turn.act.value if turn.act else None,
                trust=levels["trust"],
                guard=levels["guard"],
                patience=levels["patience"],
            )
        )
    return tuple(moments), _choose(points)


def _decision_for(path: Sequence[Turn], index: int, decisions: Mapping[str, Json]) -> Json | None:
    """The decision an ex turn carries out, or the one that a user turn was answered with."""
    turn = path[index]
    if turn.role is Role.EX:
        return decisions.get(turn.id)
    follows = path[index + 1] if index + 1 < len(path) else None
    return decisions.get(follows.id) if follows is not None and follows.role is Role.EX else None


def _felt(story: Story, reasons: Sequence[dict[str, Any]]) -> str:
    """The reason that moved most, and a second one only if it moved nearly as much, and the same way."""
    size: Counter[str] = Counter()
    direction: Counter[str] = Counter()
    for reason in reasons:
        if reason["quantity"] == "ledger" or reason["code"] not in story.words.reasons:
            continue
        change = round(10_000 * float(reason["change"]))
        size[reason["code"]] += abs(change)
        direction[reason["code"]] += change * _GOOD[reason["quantity"]]
    told = [code for code, moved in size.most_common() if moved >= NOTICEABLE]
    if len(told) > 1:
        first, second = told[:2]
        together = size[second] >= 0.6 * size[first] and direction[first] * direction[second] > 0
        told = [first, second] if together and second != "easier_to_talk" else [first]
    return " ".join(story.say(code) for code in told)


def _chose(story: Story, reasons: Sequence[dict[str, Any]]) -> str:
    codes = dict.fromkeys(r["code"] for r in reasons if r["quantity"] == "ledger")
    return " ".join(story.say(code) for code in codes if code in story.words.reasons)


def _mood(story: Story, before: str | None, now: str) -> str:
    """How they stand, said when it changes and not every time."""
    return "" if now == before else story.fill(story.words.stances[Stance(now)])


def _hush(story: Story, turn: Turn, silent_for: int) -> str:
    """What stands where nobody spoke; empty for a turn with text."""
    if turn.text is not None:
        return ""
    hush = story.words.hush
    if turn.role is Role.USER:
        return hush["wait"]
    if story.setting.medium.spoken:
        return hush["spoken"]
    days = silent_for // DAY
    if days == 0:
        return hush["silence"]
    return hush["day"] if days == 1 else hush["days"].replace("{count}", str(days))


def _points(
    story: Story, reasons: Sequence[dict[str, Any]], index: int, turn: Turn, change: float
) -> list[tuple[int, int, TurningPoint]]:
    """Candidates at this turn, each with its rank (0 first) and its exchange: the index of the person's turn."""
    order = list(story.words.turning)
    codes = {r["code"] for r in reasons} & set(order)
    if abs(change) >= TURNING_TRUST:
        codes.add("trust_up" if change > 0 else "trust_down")
    mine = [c for c in codes if (c in _BY_USER) == (turn.role is Role.USER)]
    made = []
    for code in mine:
        rank = order.index(code) * 1000 - round(abs(change) * 1000)
        point = TurningPoint(turn_id=turn.id, turn_no=index + 1, words=story.fill(story.words.turning[code]))
        made.append((rank, index if turn.role is Role.USER else index - 1, point))
    return made


def _choose(points: Sequence[tuple[int, int, TurningPoint]]) -> tuple[TurningPoint, ...]:
    """The most telling ones, each sentence and each exchange once, in the order of the talk."""
    chosen: list[tuple[int, TurningPoint]] = []
    for _, index, point in sorted(points, key=lambda p: (p[0], p[1])):
        if any(index == there or point.words == other.words for there, other in chosen):
            continue
        chosen.append((index, point))
        if len(chosen) == MAX_TURNING:
            break
    return tuple(point for _, point in sorted(chosen, key=lambda c: c[0]))


def talk_share(path: Sequence[Turn]) -> float | None:
    """The person's share of all words, 0..1; ``None`` while the other one has said nothing."""
    counts = {role: sum(len(t.text.split()) for t in path if t.role is role and t.text) for role in Role}
    return round(counts[Role.USER] / sum(counts.values()), 3) if counts[Role.EX] else None
