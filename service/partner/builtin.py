"""The built-in voice: a persona's own lines, picked for the act, for what was said, the medium and the topic.

A line may be used only where what it presupposes has been said: first the lines that answer to a point
of the turn, then those to its intent, then those that fit whatever weighs, then those that fit anything.
Never the same line twice in a session; when a persona has truly run out of words for an act, it
borrows from a neighbouring act that gives away no more, and at last says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from service.direction.setting import Setting
from service.direction.state import Decision
from service.partner.entries import WRITTEN, Entry, entry_of, heard_as, lines_of, particular
from service.partner.taken_up import (
    ASKED_ABOUT,
    BESIDE_A_NO,
    BRIDGES,
    BY_GRAMMAR,
    ECHOED,
    GOING,
    HEAVY,
    IN_PASSING,
    LEADING,
    PRESSING,
    RECEIPTS,
    ROMANTIC,
    TAKEN_WITH,
    YIELDS,
)
from service.points import WEIGHTY, Point
from service.principles.wordset import words
from service.transcript import Act, Intent, Medium, Stance

NEIGHBOURS: dict[Act, tuple[Act, ...]] = {
    Act.REPLY_WARM: (Act.REPLY_NEUTRAL, Act.REPLY_SHORT),
    Act.REPLY_NEUTRAL: (Act.REPLY_SHORT,),
    Act.REPLY_SHORT: (Act.REPLY_NEUTRAL,),
    Act.ASK: (Act.REPLY_NEUTRAL, Act.REPLY_SHORT),
    Act.TEST: (Act.ASK, Act.REPLY_SHORT),
    Act.OPEN_UP: (Act.REPLY_NEUTRAL, Act.REPLY_SHORT),
    Act.SHOW_HURT: (Act.REPLY_SHORT,),
    Act.NAME_BOUNDARY: (Act.DECLINE,),
    Act.DECLINE: (Act.NAME_BOUNDARY,),
}
"""Where to borrow words from when an act's own are used up. Nothing here gives away more than the act itself."""

REPLIES = frozenset({Act.REPLY_WARM, Act.REPLY_NEUTRAL, Act.REPLY_SHORT})


@dataclass(frozen=True, slots=True)
class Wording:
    """Pieces in the order they are shown (each a bubble or a sentence) and the keys of the lines used.

    Empty pieces mean that no fitting words are left: the turn becomes a silence.
    """

    pieces: tuple[str, ...]
    keys: tuple[str, ...]


def _in_short(say: str, short: str) -> str:
    """The short answer set into a line, with "I" written as this person writes it."""
    upper = next((letter for letter in say if letter.isalpha()), "").isupper() or say.startswith("{Short}")
    short = "I" + short[1:] if upper and short.startswith("i ") else short
    return say.replace("{short}", short).replace("{Short}", short[:1].upper() + short[1:])


_SHORT = "short:"
"""Before the words of a short answer, where they are kept as a key: they stand in no list."""
_ON_PAPER = re.compile(r"\b(?:read|writ\w*|wrote|typ\w+|text\w*|message\w*|letters?|seen|scroll\w*)\b", re.IGNORECASE)
"""Words of what is written, which nobody says aloud of what they have just heard."""
_STOCK_THANKS = re.compile(
    r"(?:thank you|thanks|ta) (?:for|that you) (?:say|tell)\w*|(?:nice|good) to hear|glad you told", re.IGNORECASE
)
"""What is said at most once in a talk."""
_CHARGED = frozenset({Act.SHOW_HURT, Act.ASK, Act.TEST})
"""What is said about one thing that happened."""
_CHARGED_POINTS = frozenset({Point.OWNS.value, Point.HEARS.value, Point.SORRY.value, Point.HURT_Q.value})
_AT_HAND = words("table kitchen door bed sofa couch house room place bathroom garden book letter work coffee tea week")
_A_MOMENT = re.compile(r"\b(?:moment|minute|second|sec|hang on)\b", re.IGNORECASE)
_LISTENER = re.compile(r"\b(?:taking|heard|every word|all of (?:it|that))\b", re.IGNORECASE)
_UNEXPECTED = re.compile(
    r"expect|surprise|\b(?:stranger|look who|bingo card|list for today|lit up|some time since|over for me at all)\b"
    r"|answering so that you need not|nothing wrong|check twice|name (?:and|going)|going 'hm'",
    re.IGNORECASE,
)
"""Said to somebody whom one has not heard from for long, and not where the two have met or written of late."""
_YOU_WROTE = re.compile(r"\byou (?:wrote|texted|messaged|have written)\b", re.IGNORECASE)
_SETS_OUT = re.compile(
    r"(?:\bnot|n't|\bdont) (?:com(?:e|ing)|be there)\b|\b(?:stay here|setting off|hung my coat|walking there"
    r"|myself there|got there|not there|driving home|get ready|stand somewhere|wait for you in a place)\b",
    re.IGNORECASE,
)
"""A no to going somewhere, which is none to somebody who asks to come."""
_ME_TOO = re.compile(
    r"\b(?:me too|me as well|me and all|i also|so (?:am|was) i|surprised (?:myself|too)|same|took me)\b", re.IGNORECASE
)
_THEY_TELL = frozenset({"hard_truths", "new_partner", "they_reach_out", "hearing_no"})
"""Where it is the other side that has told something."""


def word(setting: Setting, decision: Decision) -> Wording:
    """Words for one decision. Deterministic for a seed, a state and what was said."""
    if decision.act is Act.FALL_SILENT:
        return Wording((), ())
    opener = decision.extra.get("opener")
    used = frozenset(decision.state.used)
    if opener:
        lines = setting.persona.openers.get(opener, ())
        free = [(f"o:{opener}:{i}", text) for i, text in enumerate(lines) if f"o:{opener}:{i}" not in used]
        if free:
            key, text = free[_pick(setting, decision, "opener", len(free))]
            return _dress(setting, decision, (text,), (key,))
    if decision.disclose:
        return _Search(setting, decision, used).disclosure()
    return _Search(setting, decision, used).wording()


class _Search:
    """The search for one decision's words."""

    def __init__(self, setting: Setting, decision: Decision, used: frozenset[str]) -> None:
        self.setting, self.decision, self.used = setting, decision, used
        lines = lines_of(setting.persona)
        self.table = lines.by_act
        self.said = {lines.bare[key] for key in used if key in lines.bare}
        self.said |= {key.removeprefix(_SHORT) for key in used if key.startswith(_SHORT)}
        self.chain = (decision.act, *NEIGHBOURS.get(decision.act, ()))
        topic = decision.topic
        # What somebody calls theirs is a topic; another thing is one only where it is remembered, and no mere table.
        remembered = Point.MEMORY in decision.points and str(topic).removeprefix("the ") not in _AT_HAND
        sure = topic is not None and (
            topic.startswith(("your ", "our ")) or (remembered and not topic.startswith("my "))
        )
        self.topic = topic if sure else None
        self.near = particular(decision.said)
        self.thanked = any(_STOCK_THANKS.search(bare) for bare in self.said)

    def disclosure(self) -> Wording:
        """The hidden thing that is told now, after a word to what was just said."""
        fact = next(f for f in self.setting.persona.hidden if f.id == self.decision.disclose)
        choice = _pick(self.setting, self.decision, "fact", len(fact.lines))
        told = entry_of(f"h:{fact.id}:{choice}", fact.lines[choice], frozenset(), None, WRITTEN)
        heard = next((p for p in self.decision.points if p in BRIDGES), None)
        before = self._first((heard.value,), (Act.REPLY_WARM, Act.REPLY_NEUTRAL)) if heard else None
        return self._worded([told] if before is None else [before, told])

    def wording(self) -> Wording:
        return self._worded(self._entries())

    def _worded(self, entries: list[Entry]) -> Wording:
        said, keys = [], []
        echo = self.decision.echo or ""
        for entry in entries:
            text = entry.say.replace("{topic}", self.topic or "")
            said.append(text.replace("{echo}", echo).replace("{Echo}", echo[:1].upper() + echo[1:]))
            keys.append(entry.key)
        if not said:
            return Wording((), ())
        if self.setting.medium is Medium.LETTER:
            return _dress(self.setting, self.decision, ("\n\n".join(said),), tuple(keys))
        return _dress(self.setting, self.decision, tuple(said), tuple(keys))

    def _entries(self) -> list[Entry]:
        points, act = self.decision.points, self.decision.act
        if act in REPLIES:
            answered = self._answered(points)
            if answered:
                return self._closed(*answered)
        entry = self._best()
        parts = act is Act.END and self.decision.stance is Stance.WARM and self.decision.answers is Intent.OTHER
        if (act is Act.AGREE_KEEP_TALKING or parts) and entry is not None:
            heard = next((p for p in points if p in BRIDGES), None)
            before = self._first((heard.value,), (Act.REPLY_WARM, Act.REPLY_NEUTRAL)) if heard else None
            return self._closed(before, entry)
        if act is Act.ASK and entry is not None and "?" in entry.say:
            heard = next((p for p in points if p in ASKED_ABOUT and p.value in entry.to), None)
            return self._closed(self._first((heard.value,), (Act.REPLY_NEUTRAL,)) if heard else None, entry)
        return self._closed(entry)

    def _answered(self, points: tuple[Point, ...]) -> list[Entry]:
        """The answer to what was asked, after a word to what was told; empty where nothing plain was asked."""
        if (PRESSING - {Point.GRAVE}).intersection(points) or self.decision.answers in LEADING:
            return []
        asked = next((p for p in points if p.asks and (p is not Point.FACT_Q or self.decision.fact)), None)
        told = next((p for p in points if p in RECEIPTS), None)
        passes = asked in IN_PASSING and not (asked in BY_GRAMMAR and self.decision.short)
        passes = passes and not (asked is Point.MORE_Q and told is Point.SYMPATHY)
        if asked is None or (passes and told is not None and told in WEIGHTY):
            return []
        if passes and told is not None:
            heard = self._first((told.value,), (Act.REPLY_SHORT, *self.chain))
            return [] if heard is None else [heard]
        answer = self._answer(asked)
        if not answer:
            return []
        before = self._first((told.value,), (Act.REPLY_SHORT, *self.chain)) if told else None
        return answer if before is None else [before, *answer]

    def _answer(self, asked: Point) -> list[Entry]:
        """What answers this question: by its grammar where it has a short answer, with the fact if one is known."""
        refused = self.decision.state.no != "none"
        if asked is Point.FACT_Q:
            fact, short = self._fact(), self._short()
            return [entry for entry in (short, fact) if entry is not None]
        short = self._short() if asked in BY_GRAMMAR else None
        if short is not None:
            return [short]
        entry = self._first(("evade" if refused and asked in YIELDS else asked.value,), self.chain)
        return [] if entry is None else [entry]

    def _short(self) -> Entry | None:
        """A yes in the words that the question asks for ("I did"), never the same twice."""
        short = self.decision.short
        if short is None:
            return None
        found = []
        for entry in self.table.get(Act.REPLY_NEUTRAL, ()):
            if "short" not in entry.to:
                continue
            say = _in_short(entry.say, short)
            bare = heard_as(say)
            if bare not in self.said and not (self.decision.state.no != "none" and "{" not in entry.say):
                found.append(replace(entry, key=_SHORT + bare, say=say))
        return found[_pick(self.setting, self.decision, "short", len(found))] if found else None

    def _closed(self, *entries: Entry | None) -> list[Entry]:
        """These lines; in a letter a second word to what weighs, and else a few everyday words to close it."""
        said = [entry for entry in entries if entry is not None]
        if not said or self.setting.medium is not Medium.LETTER or self.decision.act not in (*REPLIES, Act.ASK):
            return said
        heavy = next((p for p in self.decision.points if p in HEAVY), None)
        asked = any(p.asks for p in self.decision.points)
        if self.setting.scenario.stage in ("deep", "closing") and asked:
            return said  # no small talk after a question that weighs, and no second answer to it
        more = self._first(("letter",) if heavy is None else (heavy.value,), (Act.REPLY_NEUTRAL,), said)
        return [*said, more] if more is not None else said

    def _fact(self) -> Entry | None:
        fact = next(f for f in self.setting.persona.facts if f.about == self.decision.fact)
        lines = [(f"f:{fact.about}:{i}", say) for i, say in enumerate(fact.lines)]
        free = [entry_of(key, say, frozenset(), None, WRITTEN) for key, say in lines if key not in self.used]
        return free[_pick(self.setting, self.decision, "fact", len(free))] if free else None

    def _best(self) -> Entry | None:
        """What presses or was decided on first, then point by point, then what weighs, then what fits anything."""
        decision = self.decision
        if decision.act is Act.END:
            if decision.stance is Stance.CLOSED and decision.answers in (Intent.GOODBYE, Intent.RESPECTS_NO):
                return self._first((Intent.GOODBYE.value,), self.chain)
            found = self._first((decision.answers.value,), self.chain) or self._first(("any",), self.chain)
            return found or self._first((Intent.GOODBYE.value,), self.chain)
        if decision.act is Act.DECLINE and decision.answers is Intent.OTHER and not ROMANTIC & set(decision.points):
            found = self._first(("evade",), (Act.REPLY_NEUTRAL,))  # a no to a small thing is a small no
            if found is not None:
                return found
        order = list(self._order())
        # Replies lend each other words for a point; what says no or sets a limit says it in its own words first.
        together = decision.act in (*REPLIES, Act.ASK, Act.OPEN_UP)
        for chain in (self.chain,) if together else tuple((act,) for act in self.chain):
            for to in order:
                entry = self._first((to,), chain)
                if entry is not None:
                    return entry
        return None

    def _order(self) -> Iterator[str]:
        decision = self.decision
        points = [p for p in decision.points if p is not Point.FACT_Q or decision.fact is not None]
        answers = decision.answers
        yield from (p.value for p in points if p in PRESSING)
        if answers in LEADING and Point.OKAY not in points and not self._more_than_a_no(answers):
            yield answers.value
        if answers is Intent.RESPECTS_NO and GOING.intersection(points):
            yield Intent.GOODBYE.value
        for point in points:
            if point is Point.NEWS and decision.echo and self._chance("echo") < ECHOED:
                yield "echo"
            if point not in PRESSING:
                yield point.value
        if Point.FACT_Q in decision.points and not points:
            yield Point.SCENE_Q.value  # about their days, and nothing is known of it
        if answers not in LEADING and (answers is not Intent.SMALL_TALK or Point.NEWS in points):
            yield answers.value
        weighs = bool(WEIGHTY.intersection(points)) or self.setting.scenario.stage == "deep"
        yield from ("weighty", "any") if weighs else ("any", "weighty")

    def _more_than_a_no(self, answers: Intent) -> bool:
        """Whether taking the no is not what the turn is about: something is asked, felt or told in it as well."""
        points = self.decision.points
        beside = [p for p in points if p in BESIDE_A_NO and not (p is Point.TOLD and TAKEN_WITH.intersection(points))]
        return answers is Intent.RESPECTS_NO and (bool(beside) or any(p.asks for p in points))

    def _everyday(self) -> bool:
        """Whether a goodbye now is one until the next time, and nothing has been ended by it."""
        stage = self.setting.scenario.stage
        return stage in ("cold", "light") or (stage == "warm" and self.decision.state.no == "none")

    def _chance(self, purpose: str) -> float:
        return self.setting.chance(self.decision.state.turns, purpose)

    def _first(self, to: tuple[str, ...], chain: tuple[Act, ...], besides: Iterable[Entry] = ()) -> Entry | None:
        """A free line that answers to one of these, from the first act of the chain that has one."""
        taken = {entry.bare for entry in besides}
        spoken = self.setting.medium.spoken
        for act in chain:
            entries = [
                e
                for e in self.table.get(act, ())
                if not e.to.isdisjoint(to) and e.bare not in taken and self._fits(e, act)
            ]
            for made_for_it in (True, False) if spoken else (True,):
                fitting = [e for e in entries if (self.setting.medium if made_for_it else Medium.TEXT) in e.media]
                if not made_for_it:
                    fitting = [e for e in fitting if not _ON_PAPER.search(e.say)]
                fitting = [e for e in fitting if e.media == (self.setting.medium,)] or fitting
                topical = [e for e in fitting if e.topical]
                pool = topical if self.topic and topical else [e for e in fitting if not e.topical]
                pool = [e for e in pool if not self._out_of_place(e)] or pool
                if self.decision.state.no != "none":
                    pool = [e for e in pool if not e.gives] or pool
                if act in _CHARGED or not _CHARGED_POINTS.isdisjoint(to):
                    pool = [e for e in pool if not e.words.isdisjoint(self.near)] or pool
                if pool:
                    if act is Act.DECLINE and self.decision.answers is Intent.PRESSURE:
                        return pool[0]  # these lines stand in the file from soft to firm
                    return pool[_pick(self.setting, self.decision, f"line:{act}", len(pool))]
        return None

    def _out_of_place(self, entry: Entry) -> bool:
        """A stock thanks said before, a moment asked for on paper, the listener's line from the one who has told."""
        setting, say = self.setting, entry.say
        if self.thanked and _STOCK_THANKS.search(say):
            return True
        if setting.medium is Medium.LETTER and _A_MOMENT.search(say):
            return True
        tells = setting.scenario.id in _THEY_TELL
        begun = setting.scenario.opening_act is not None
        if (
            (Point.GREETING.value in entry.to and setting.scenario.stage != "cold" and _UNEXPECTED.search(say))
            or (begun and _YOU_WROTE.search(say))
            or (tells and Point.SURPRISED.value in entry.to and _ME_TOO.search(say))
            or ("come" in self.decision.said and "you" not in self.decision.said and _SETS_OUT.search(say))
        ):
            return True
        return tells and Point.TOLD.value in entry.to and bool(_LISTENER.search(say) or _STOCK_THANKS.search(say))

    def _fits(self, entry: Entry, act: Act) -> bool:
        if entry.key in self.used or entry.bare in self.said:
            return False
        if act is Act.END:
            wanted = {Stance.WARM: Stance.WARM, Stance.NEUTRAL: None}.get(self.decision.stance, Stance.CLOSED)
            leaving = self.decision.answers in (Intent.GOODBYE, Intent.RESPECTS_NO)
            if leaving and (wanted is Stance.CLOSED or (wanted is Stance.WARM and self._everyday())):
                wanted = None  # a plain goodbye
            return entry.stance is wanted
        return entry.stance in (None, self.decision.stance)


def _dress(setting: Setting, decision: Decision, said: tuple[str, ...], keys: tuple[str, ...]) -> Wording:
    """Speech may carry one small visible or audible thing in round brackets; it never carries meaning."""
    beats = setting.persona.voice.beats.get(setting.medium, ())
    free = [i for i in range(len(beats)) if f"b:{i}" not in decision.state.used]
    if setting.medium.spoken:
        said = tuple(text[0].upper() + text[1:] for text in said)
        if free and Point.GRAVE not in decision.points and setting.chance(decision.state.turns, "beat") < 0.45:
            beat = free[_pick(setting, decision, "beat which", len(free))]
            return Wording((f"({beats[beat]})", *said), (*keys, f"b:{beat}"))
    return Wording(said, keys)


def _pick(setting: Setting, decision: Decision, purpose: str, count: int) -> int:
    """Which of several: by the seed, the place in the talk and what was said, so that another line hears another."""
    state = decision.state
    heard = state.heard[-1] if state.heard else ""
    return int(setting.chance(state.turns * 7 + state.waits, f"{purpose}:{heard}") * count)
