"""What the ex does next: about a turn, about a wait, or first; and the state they are in afterwards.

Which act answers a turn is chosen in ``service.direction.choose``. Laws held here (principles.md §6):
nothing above the ceiling is reached, and after an end there is no reply.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from service.direction.appraise import Signals
from service.direction.asked import about_the_children, between_homes, called_by_name, fact_asked
from service.direction.choose import Choice, choose
from service.direction.dynamics import QUANTITIES, move
from service.direction.setting import Setting
from service.direction.stance import stance_of
from service.direction.state import Decision, Reason, State
from service.points import Point
from service.principles.markers import Reading
from service.transcript import Act, Intent, Medium, Outcome, Stance

RECENT = 4
_WORD = re.compile(r"\w{3,}")


def begin(setting: Setting) -> State:
    """The state before the first message: the persona's own start, nudged by the seed's mood of the day."""
    dynamics = setting.persona.dynamics
    start = {q: min(1.0, max(0.0, getattr(dynamics, q) + 0.08 * (setting.chance(0, q) - 0.5))) for q in QUANTITIES}
    return State(
        **start,
        no=setting.scenario.standing_no,
        silent=setting.scenario.silent,
        unanswered=1 if setting.scenario.silent else 0,
    )


def opening(setting: Setting, state: State) -> Decision:
    """The ex's first message, where the scenario lets them start. Raises ``ValueError`` where it does not."""
    act = setting.scenario.opening_act
    if act is None:
        raise ValueError(f"scenario {setting.scenario.id} is started by the user")
    after = replace(state, last_act=act, recent_acts=(act,))
    return Decision(act, stance_of(after), after, Intent.OTHER, (), extra={"opener": setting.scenario.id})


def react(setting: Setting, state: State, reading: Reading, signals: Signals, text: str) -> Decision:
    """What the ex does about one user turn with text. Raises ``ValueError`` after an end."""
    if state.ended:
        raise ValueError("this branch has ended; nothing can be answered on it")
    reading = about_the_children(setting, between_homes(setting, reading), text)
    reading = called_by_name(setting, reading, text)
    print_ = _fingerprint(text)
    repeated = print_ in state.heard
    moved, reasons = move(setting, state, reading, signals, repeated)
    now = replace(
        moved,
        turns=state.turns + 1,
        waits=0,
        owned=state.owned + (signals.ownership > 0.5),
        listened=state.listened + (signals.listening > 0.5),
        pressed=state.pressed + (signals.pressure > 0),
        heard=(*state.heard, print_)[-40:],
    )
    said = frozenset(_WORD.findall(text.casefold()))
    choice = choose(setting, now, reading, signals, repeated, said)
    return replace(_finish(setting, choice, reading, reasons), said=said)


def react_to_wait(setting: Setting, state: State) -> Decision:
    """What happens when the user does not write: time passes, and the ex may write, or not."""
    if state.ended:
        raise ValueError("this branch has ended; nothing can be answered on it")
    waits = state.waits + 1
    calmer = replace(
        state,
        waits=waits,
        patience=min(1.0, state.patience + 0.06),
        guard=max(0.0, state.guard - 0.02),
    )
    reasons = (Reason("gave_room", "patience", 0.06), Reason("gave_room", "guard", -0.02))
    minutes = 0 if setting.medium.spoken else 24 * 60
    if setting.scenario.silent:
        done = waits >= setting.scenario.silent_waits
        after = replace(calmer, quiet=state.quiet + 1, ended=done, last_act=Act.FALL_SILENT)
        return Decision(
            Act.FALL_SILENT, Stance.CLOSED, after, Intent.OTHER, reasons, story_minutes=minutes, exercise_done=done
        )
    stance = stance_of(calmer)
    if _comes_back(setting, calmer):
        spoken = setting.medium.spoken
        act = (Act.SHOW_HURT if stance is Stance.HURT else Act.ASK) if spoken else Act.REPLY_NEUTRAL
        extra = {} if spoken else {"opener": "they_reach_out"}
        after = replace(
            calmer,
            silent=False,
            unanswered=0,
            waits=0,
            quiet=0,
            last_act=act,
            recent_acts=(*calmer.recent_acts, act)[-RECENT:],
        )
        return Decision(act, stance, after, Intent.OTHER, reasons, story_minutes=minutes, extra=extra)
    if setting.medium.spoken and waits >= 4:
        after = replace(calmer, ended=True, last_act=Act.END)
        return Decision(Act.END, Stance.CLOSED, after, Intent.OTHER, reasons)
    after = replace(calmer, quiet=state.quiet + 1, last_act=Act.FALL_SILENT)
    return Decision(Act.FALL_SILENT, stance, after, Intent.OTHER, reasons, story_minutes=minutes)


def _comes_back(setting: Setting, state: State) -> bool:
    """Whether the ex breaks a silence. Never after a firm no; in writing at most once in a while."""
    if state.no == "firm":
        return False
    if setting.medium.spoken:
        return state.waits in (1, 3)
    willing = max(0.1, 0.25 + 0.5 * state.trust + 0.3 * state.warmth - 0.1 * min(state.pressed, 4))
    return state.waits >= 2 and setting.chance(state.turns * 31 + state.waits, "comes back") < willing


def _finish(setting: Setting, choice: Choice, reading: Reading, reasons: tuple[Reason, ...]) -> Decision:
    state = choice.state
    reached = state.reached
    if choice.act is Act.AGREE_KEEP_TALKING:
        reached = max(reached, Outcome.KEEP_TALKING)
    elif choice.act is Act.ACCEPT_SMALL:
        reached = max(reached, Outcome.SMALL_YES)
    elif choice.act is Act.END and choice.stance is Stance.WARM:
        reached = max(reached, min(Outcome.KIND_GOODBYE, setting.ceiling))
    fact = fact_asked(setting, reading)
    if reached > setting.ceiling:
        raise AssertionError("an act above the ceiling was chosen")
    state = replace(
        state,
        reached=reached,
        last_act=choice.act,
        recent_acts=(*state.recent_acts, choice.act)[-RECENT:],
        unanswered=state.unanswered if choice.act is Act.FALL_SILENT else 0,
        quiet=state.quiet + 1 if choice.act is Act.FALL_SILENT else 0,
    )
    return Decision(
        act=choice.act,
        stance=choice.stance,
        state=state,
        answers=choice.answers,
        reasons=(*reasons, *choice.ledger),
        disclose=choice.disclose,
        boundary=choice.boundary,
        story_minutes=_story_minutes(setting, state, choice.act),
        winding_down=state.turns >= setting.scenario.turns,
        topic=reading.topic,
        points=reading.points
        if fact is None
        else (Point.FACT_Q, *(p for p in reading.points if p is not Point.FACT_Q)),
        fact=fact,
        echo=reading.echo,
        short=reading.short,
    )


def _story_minutes(setting: Setting, state: State, act: Act) -> int:
    """How long they take in story time: persona and mood in texts, days for letters, nothing when speaking."""
    if setting.medium.spoken:
        return 0
    low, high = setting.persona.minutes_to_reply
    if act is Act.FALL_SILENT:
        return 24 * 60
    share = 0.6 * setting.chance(state.turns, "minutes") + 0.4 * state.guard
    minutes = round(low + (high - low) * share)
    return minutes + 3 * 24 * 60 if setting.medium is Medium.LETTER else minutes


def _fingerprint(text: str) -> str:
    """A short hash of the turn's words in any order, to notice the same thing said again."""
    words = sorted(set(_WORD.findall(text.casefold())))
    return hashlib.blake2b(
        " ".join(words or [text.strip()]).encode("utf-8", "surrogatepass"), digest_size=6
    ).hexdigest()
