"""The built-in voice: a persona's own lines, picked for the act, what it answers, the medium and the topic.

Never the same line twice in a session; when a persona has truly run out of words for an act, it
borrows from a neighbouring act that gives away no more, and at last says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from service.direction.setting import Setting
from service.direction.state import Decision
from service.knowledge import Persona, VoiceLine
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


@dataclass(frozen=True, slots=True)
class Wording:
    """Pieces in the order they are shown (each a bubble or a sentence) and the keys of the lines used.

    Empty pieces mean that no fitting words are left: the turn becomes a silence.
    """

    pieces: tuple[str, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    line: VoiceLine


_TABLES: dict[int, tuple[tuple[VoiceLine, ...], dict[Act, tuple[_Entry, ...]]]] = {}
"""Lines by act, by the identity of the loaded lines (kept alive here); a custom partner shares its base's."""


def _by_act(persona: Persona) -> dict[Act, tuple[_Entry, ...]]:
    known = _TABLES.get(id(persona.lines))
    if known is None:
        known = _TABLES[id(persona.lines)] = (persona.lines, _sorted_by_act(persona))
    return known[1]


def _sorted_by_act(persona: Persona) -> dict[Act, tuple[_Entry, ...]]:
    table: dict[Act, list[_Entry]] = {}
    for number, line in enumerate(persona.lines):
        table.setdefault(line.act, []).append(_Entry(str(number), line))
    return {act: tuple(entries) for act, entries in table.items()}


def word(setting: Setting, decision: Decision) -> Wording:
    """Words for one decision. Deterministic for a seed and a state."""
    if decision.act is Act.FALL_SILENT:
        return Wording((), ())
    opener = decision.extra.get("opener")
    used = frozenset(decision.state.used)
    if opener:
        lines = setting.persona.openers.get(opener, ())
        free = [(f"o:{opener}:{i}", text) for i, text in enumerate(lines) if f"o:{opener}:{i}" not in used]
        if free:
            key, text = free[_pick(setting, decision, "opener", len(free))]
            return _dress(setting, decision, text, (key,))
    if decision.disclose:
        fact = next(f for f in setting.persona.hidden if f.id == decision.disclose)
        choice = _pick(setting, decision, "fact", len(fact.lines))
        return _dress(setting, decision, fact.lines[choice], (f"h:{fact.id}:{choice}",))
    for act in (decision.act, *NEIGHBOURS.get(decision.act, ())):
        entry = _choose(setting, decision, act, used)
        if entry is not None:
            said = entry.line.say.replace("{topic}", decision.topic or "")
            return _with_more(setting, decision, act, said, entry, used)
    return Wording((), ())


def _with_more(
    setting: Setting, decision: Decision, act: Act, said: str, entry: _Entry, used: frozenset[str]
) -> Wording:
    """A letter is longer than a text: a second line of the same act, if one is free."""
    if setting.medium is Medium.LETTER and act not in (Act.REPLY_SHORT, Act.END):
        second = _choose(setting, decision, act, used | {entry.key}, only_any=True)
        if second is not None:
            return _dress(setting, decision, f"{said}\n\n{second.line.say}", (entry.key, second.key))
    return _dress(setting, decision, said, (entry.key,))


def _choose(
    setting: Setting, decision: Decision, act: Act, used: frozenset[str], only_any: bool = False
) -> _Entry | None:
    """The first tier with a free line: the answered intent (with the topic, then without), then any."""
    entries = [e for e in _by_act(setting.persona).get(act, ()) if e.key not in used and _fits_stance(e, act, decision)]
    for spoken in (setting.medium.spoken, False):
        fitting = [e for e in entries if _fits_medium(e.line, setting.medium, spoken)]
        for tier in _tiers(fitting, decision, only_any):
            if not tier:
                continue
            if act is Act.DECLINE and decision.answers is Intent.PRESSURE:
                return tier[0]  # these lines stand in the file from soft to firm
            return tier[_pick(setting, decision, f"line:{act}", len(tier))]
    return None


def _tiers(entries: list[_Entry], decision: Decision, only_any: bool) -> Iterator[list[_Entry]]:
    def named(intent: Intent, with_topic: bool) -> list[_Entry]:
        return [e for e in entries if intent in e.line.to and ("{topic}" in e.line.say) == with_topic]

    if not only_any:
        if decision.topic:
            yield named(decision.answers, with_topic=True)
        yield named(decision.answers, with_topic=False)
        if decision.answers in (Intent.HOW_ARE_YOU, Intent.WHY_QUESTION):
            yield named(Intent.QUESTION, with_topic=False)
        if decision.answers is Intent.RESPECTS_NO:
            yield named(Intent.GOODBYE, with_topic=False)
    yield [e for e in entries if "any" in e.line.to and "{topic}" not in e.line.say]


def _fits_stance(entry: _Entry, act: Act, decision: Decision) -> bool:
    if act is Act.END:
        wanted = Stance.WARM if decision.stance is Stance.WARM else Stance.CLOSED
        return entry.line.stance is wanted
    return entry.line.stance in (None, decision.stance)


def _fits_medium(line: VoiceLine, medium: Medium, spoken: bool) -> bool:
    """Lines made for speech first; without one, a written line is spoken."""
    return medium in line.media if spoken or not medium.spoken else Medium.TEXT in line.media


def _dress(setting: Setting, decision: Decision, text: str, keys: tuple[str, ...]) -> Wording:
    """Speech may carry one small visible or audible thing in round brackets; it never carries meaning."""
    beats = setting.persona.voice.beats.get(setting.medium, ())
    free = [i for i in range(len(beats)) if f"b:{i}" not in decision.state.used]
    if setting.medium.spoken:
        text = text[0].upper() + text[1:]
        if free and setting.chance(decision.state.turns, "beat") < 0.45:
            beat = free[_pick(setting, decision, "beat which", len(free))]
            return Wording((f"({beats[beat]})", text), (*keys, f"b:{beat}"))
    return Wording((text,), keys)


def _pick(setting: Setting, decision: Decision, purpose: str, count: int) -> int:
    return int(setting.chance(decision.state.turns * 7 + decision.state.waits, purpose) * count)
