"""The first page's words: an opening that is true, what to try next, and what became of the notes of Prepare."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from service.direction import Setting
from service.points import Point
from service.principles.markers import ExMove, MarkerId
from service.prompting.load import Knowledge
from service.reporting.material import Material
from service.reporting.schema import Finding, Mend, NextTry, Prepared
from service.reporting.words import Words
from service.store.port import Json
from service.transcript import Act, Area, Intent, Role, Stance, Turn

TAKING_IN = frozenset({"show_it_landed", "stay_undefended"})
TOLD = frozenset({ExMove.HURT_TOLD, ExMove.NEWS, ExMove.BOUNDARY})
"""What the other person's last message must have done before anybody can have taken in what it told."""
CHECKS_OF_NO = frozenset({"respect_no_stops", "respect_no_accepts"})
OPENED_AGAIN = frozenset({Act.ACCEPT_SMALL, Act.AGREE_KEEP_TALKING})
"""After a no: the other person has come towards them again of their own accord."""
GOODBYE = "closing_kindly"
"""The situation that can follow any no."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What happened, as far as the opening needs to know it. All of it is counted, none of it guessed."""

    own: int
    unread: bool
    no_given: bool
    no_stands: bool
    pressed_after_no: bool
    let_stand_last: bool
    silence_met: bool
    left_alone_last: bool
    left_alone: bool
    threatened: bool
    ended_kindly: bool
    good: frozenset[str]
    took_in: bool
    pushed: int
    unowned: int
    against: int


def ends_on_no(acts: Iterable[str | None], stands: bool = False) -> bool:
    """Whether a no is what a talk ends on: said, and not taken back since. ``stands``: there was one at the start."""
    for act in acts:
        if act == Act.DECLINE or act in OPENED_AGAIN:
            stands = act == Act.DECLINE
    return stands


def facts_of(
    setting: Setting,
    material: Material,
    findings: Sequence[Finding],
    path: Sequence[Turn],
    last: Json | None,
    unread: bool = False,
) -> Facts:
    """Read the facts off the turns, the findings and the decision stored with the last answer (``None``: none).

    ``unread``: no area could be judged.
    """
    after_no = [o for o in material.own if o.reading.no_standing != "none"]
    went_on = {f.turn_id for f in findings if f.check in CHECKS_OF_NO and f.verdict == "no"}
    pressing = [o.reading.presses or o.turn_id in went_on for o in after_no]
    into_silence = [o.no for o in material.own if o.reading.has(MarkerId.DOUBLE_TEXT)]
    waits = [no for no, _ in material.left_alone]
    against = [f for f in findings if f.verdict == "no"]
    kept = [f for f in findings if f.verdict == "yes" and not f.disputed]
    told = {o.turn_id for o in material.own if o.reading.moves & TOLD}
    kind = last is not None and last["act"] == Act.END.value and last["stance"] == Stance.WARM.value
    # Where the other person had to end it themselves, and it was not a goodbye that they answered, nobody let it stand.
    shut = last is not None and last["act"] == Act.END.value and last["stance"] != Stance.WARM.value
    last_push = max((place for place, pressed in enumerate(pressing) if pressed), default=-1)
    respected = any(o.reading.has(MarkerId.RESPECTS_NO) for o in after_no[last_push + 1 :])
    asked = any(Intent.INVITATION in o.reading.intents or ASKED_FOR & set(o.reading.points) for o in material.own)
    # "Let me think about it" is no no to speak of, unless it was pushed; without acts the words were asked (an import).
    refused = setting.scenario.standing_no != "none" or any(
        turn.role is Role.EX and turn.act in (Act.DECLINE, None) for turn in path
    )
    return Facts(
        own=len(material.own),
        unread=unread,
        no_given=bool(after_no) and (refused or any(pressing)),
        no_stands=ends_on_no((turn.act for turn in path), setting.scenario.standing_no != "none"),
        pressed_after_no=any(pressing),
        let_stand_last=bool(pressing) and not pressing[-1] and (respected or not shut),
        silence_met=bool(into_silence or waits),
        left_alone=not into_silence and bool(waits),
        left_alone_last=bool(waits) and max(waits) > max(into_silence, default=0),
        threatened=any(f.marker == MarkerId.THREAT.value for f in against),
        ended_kindly=kind and bool(path) and path[-1].role is Role.EX,
        good=frozenset(f.principle for f in kept) - (frozenset() if asked else {"invite_not_demand"}),
        took_in=any(f.principle in TAKING_IN and f.turn_id in told for f in kept),
        pushed=sum(f.area is Area.NO_PRESSURE for f in against),
        unowned=sum(f.area is Area.OWNERSHIP for f in against),
        against=len(against),
    )


def opening_key(facts: Facts) -> str:
    """Which first sentence is true here; the first that is."""
    if facts.threatened:
        return "threat"
    if facts.unread:
        return "unread"
    if facts.no_given:
        if not facts.pressed_after_no:
            return "no_let_stand"
        return "no_in_the_end" if facts.let_stand_last else "pressed_after_no"
    if facts.silence_met:
        if facts.left_alone:
            return "silence_left"
        return "silence_left_after" if facts.left_alone_last else "silence_filled"
    if facts.pushed >= 2 or (facts.pushed and not facts.good):
        return "pressed"
    kind = facts.ended_kindly and not facts.pushed
    if key := _what_was_done(facts):
        return f"{key}_kind" if kind else key
    if kind:
        return "kind_end"
    if "invite_not_demand" in facts.good:
        return "left_free"
    if facts.pushed or facts.unowned:
        return "pressed" if facts.pushed else "unowned"
    if facts.own <= 2 or facts.against:
        return "short"
    return "plain" if facts.good else "unremarked"


def _what_was_done(facts: Facts) -> str:
    """The best that was kept, by name; empty where it has none. Each claims no more than its checks saw."""
    if "name_your_part" in facts.good:
        return "owned_and_listened" if facts.took_in else "owned"
    if facts.took_in:
        return "listened"
    if "see_the_hurt" in facts.good:
        return "sorry"
    return "asked" if "ask_and_wait" in facts.good else ""


def opening(facts: Facts, words: Words, alias: str) -> str:
    """One sentence, or two where the right ending was a no."""
    key = opening_key(facts)
    count = "one message" if facts.own == 1 else f"{facts.own} messages"
    said = words.openings[key].replace("{alias}", alias).replace("{count}", count)
    return f"{said} {words.ended_on_no}" if key in ("no_let_stand", "no_in_the_end") else said


ASKED_FOR = frozenset({Point.MEET, Point.REUNITE, Point.STAY_Q, Point.MAYBE_Q, Point.REQUEST_Q, Point.OFFER_Q})
"""Without one of these nobody has asked for anything that could be left free."""
ENDS_HERE = {"new_partner": True, "starting_over": False}
"""Situations after which the next one in the list would be none: whether letting go is what comes next.

Nobody whose ex is with somebody is sent on to starting over, nor away to a goodbye from a start that went well.
"""


def next_try(
    setting: Setting,
    facts: Facts,
    to_mend: Sequence[Mend],
    knowledge: Knowledge,
    words: Words,
    open_scenarios: Collection[str],
) -> NextTry | None:
    """The moment to go back to, or the situation in which the weakest thing is best practised, and why.

    Only scenarios in ``open_scenarios`` are named, and after a no none that asks the other person for contact;
    ``None`` where nothing is worth proposing.
    """
    here, goodbye = setting.scenario, words.principles["put_down_resentment"].why
    may_part = here.id != GOODBYE and GOODBYE in open_scenarios
    if to_mend:
        top = to_mend[0]
        copy = words.principles[top.principle]
        if top.better_kind == "unsent":
            return _again(setting, top, words.next["unsent"].replace("{no}", str(top.turn_no)))
        if copy.scenario == here.id or copy.scenario not in open_scenarios:
            rule = knowledge.principles[top.principle].rule
            return _again(setting, top, words.next["again"].replace("{no}", str(top.turn_no)).replace("{rule}", rule))
        if facts.no_stands and knowledge.scenarios[copy.scenario].contact:
            return _other(GOODBYE, goodbye, words.next["other"], knowledge) if may_part else None
        return _other(copy.scenario, copy.why, words.next["other"], knowledge)
    if facts.no_stands or opening_key(facts) in ("no_let_stand", "no_in_the_end"):
        return _other(GOODBYE, goodbye, words.next["after_no"], knowledge) if may_part else None
    if here.id in ENDS_HERE:
        goes_on = _other(GOODBYE, goodbye, words.next["other"], knowledge)
        return goes_on if ENDS_HERE[here.id] and may_part else None
    later = [s for s in knowledge.scenarios.values() if s.order > here.order and s.id in open_scenarios]
    return _other(later[0].id, later[0].goal, words.next["other"], knowledge) if later else None


def _again(setting: Setting, mend: Mend, said: str) -> NextTry:
    return NextTry(
        scenario_id=setting.scenario.id, scenario_title=setting.scenario.title, turn_id=mend.turn_id, words=said
    )


def _other(scenario_id: str, why: str, copy: str, knowledge: Knowledge) -> NextTry:
    title = knowledge.scenarios[scenario_id].title
    return NextTry(
        scenario_id=scenario_id,
        scenario_title=title,
        turn_id=None,
        words=copy.replace("{title}", title).replace("{why}", why),
    )


def prepared(notes: Mapping[str, str] | None, material: Material, words: Words) -> tuple[Prepared, ...]:
    """What became of the notes of Prepare. Rules can tell that a subject came up, not that it was the same one."""
    made = []
    invited = any(Intent.INVITATION in o.reading.intents for o in material.own)
    for key, copy in words.prepare.items():
        note = (notes or {}).get(key, "").strip()
        if not note:
            continue
        came: bool | None = any(o.reading.has(*copy.markers) for o in material.own)
        said = copy.came if came else copy.not_
        if key == "asking_for":
            # An easy way out in one line is none where another line pushes.
            if any(o.reading.presses for o in material.own):
                came, said = False, copy.not_
            elif not came and not invited:
                came, said = None, words.asked_nothing
        made.append(Prepared(key=key, note=note, came_up=came, words=said))
    return tuple(made)
