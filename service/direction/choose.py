"""Which act answers one user turn. Read ``choose`` top to bottom: the first rule that applies decides.

Laws held here (principles.md §6): a no is never taken back on a branch and only firms up; nothing
above the ceiling is agreed to; an ask that presses never buys a yes; asking again after a no costs
more each time; a silent ex stays silent when double-texted.
"""

from __future__ import annotations

from dataclasses import replace

from service.direction.appraise import Signals
from service.direction.disclose import to_tell
from service.direction.kinds import (
    ASKABLE,
    BORNE,
    EMPTY,
    HARD_PRESSURE,
    PLAIN_QS,
    PLAINLY,
    PRACTICALITIES,
    PRESSES,
    SORRIES,
    WANTED,
    WRONGED,
)
from service.direction.setting import Setting
from service.direction.stance import plain_reply, stance_of
from service.direction.state import No, Reason, State
from service.points import Point
from service.principles.markers import PRESSURE_MARKERS, MarkerId, Reading
from service.transcript import Act, Area, AreaValue, Intent, Outcome, Stance

TRUST_TO_KEEP_TALKING = 0.5
TRUST_TO_ACCEPT = 0.6
TRUST_TO_CONSIDER = 0.42
WORN_OUT = 0.05


class Choice:
    """The act being put together; small and mutable so that the rules below read as sentences."""

    __slots__ = ("act", "answers", "boundary", "disclose", "ledger", "stance", "state")

    def __init__(self, act: Act, state: State, answers: Intent, stance: Stance | None = None) -> None:
        self.act = act
        self.state = state
        self.answers = answers
        self.stance = stance or stance_of(state)
        self.disclose: str | None = None
        self.boundary: str | None = None
        self.ledger: list[Reason] = []

    def because(self, code: str) -> Choice:
        self.ledger.append(Reason(code, "ledger", 0.0))
        return self


def choose(
    setting: Setting, state: State, reading: Reading, signals: Signals, repeated: bool, said: frozenset[str]
) -> Choice:
    """The act for one turn. ``said`` are its words in lower case, by which something hidden is near it or not."""
    points = frozenset(reading.points)
    intent = _intent(reading, points, state.no != "none")
    if setting.scenario.silent or state.silent:
        silent = replace(state, silent=True, unanswered=state.unanswered + 1)
        return Choice(Act.FALL_SILENT, silent, intent).because("stays_silent")
    if reading.has(MarkerId.THREAT):
        return _end_closed(state, intent).because("threatened")
    # The turn as a whole left them free although one marker says it asked: not punished, and not rewarded either.
    left_free = reading.areas[Area.NO_PRESSURE] is AreaValue.HELPED
    practical = bool(points & PRACTICALITIES) and not reading.has(MarkerId.ASKS_AGAIN_AFTER_NO)
    asks = signals.asks and (bool(points & WANTED) or not points)
    if state.no != "none" and asks and not left_free and not practical:
        return _asked_again(state, points)
    if state.patience <= WORN_OUT:
        return _end_closed(state, intent).because("worn_out")
    again = state.no != "none" and reading.has(MarkerId.ASKS_AGAIN_AFTER_NO) and Point.DID_YOU_Q not in points
    again = again and not (Point.WHY_ELSE_Q in points and not points & PRESSES)  # the reason may be asked for, once
    if again and reading.areas[Area.NO_PRESSURE] is AreaValue.HURT:
        return _asked_again(state, points)  # "i can do sunday too": whatever else it could be taken for
    if again and left_free and not points & {*EMPTY, Point.PARTING, Point.WISHES, Point.STEPS_BACK}:
        return Choice(Act.DECLINE, replace(state, no="firm"), Intent.PRESSURE)
    if signals.pressure > 0 and left_free:
        return Choice(Act.REPLY_SHORT, state, Intent.RESPECTS_NO if state.no != "none" else intent)
    if signals.pressure > 0 and not _only_told(reading, points, signals):
        return _pressed(setting, state, reading, signals)
    if Point.GRAVE in points and Intent.HOSTILE not in reading.intents:
        return Choice(Act.REPLY_WARM if stance_of(state) is Stance.WARM else Act.REPLY_NEUTRAL, state, intent)
    hostile = Intent.HOSTILE in reading.intents and bool(points & {Point.INSULT, Point.BLAMES})
    if hostile and (Point.INSULT in points or not state.boundaries):
        if state.boundaries:
            return _end_closed(state, Intent.HOSTILE).because("crossed_boundary")
        return _name_boundary(setting, state, Intent.HOSTILE)
    told = bool(points & {*SORRIES, *BORNE, Point.GRAVE}) and not points & {Point.PARTING, Point.WISHES}
    leaving = (Point.PLANS not in points and not told) or bool(
        points & {Point.PARTING, Point.WISHES, Point.OKAY, Point.THANKS}
    )
    if Intent.GOODBYE in reading.intents and leaving and not any(p.asks or p is Point.PACE for p in points):
        return _goodbye(state, reading, signals)
    if Point.SEEING_Q in points or (Point.WHY_Q in points and state.trust < TRUST_TO_CONSIDER):
        return _name_boundary(setting, state, Intent.WHY_QUESTION)
    if state.no != "none":
        return _after_no(setting, state, reading, signals, intent)
    if points & {Point.MEET, Point.REUNITE}:
        return _invited(setting, state, signals, points)
    if Point.STAY_Q in points:
        return _asked_to_stay(setting, state)
    if points & {Point.MISS, Point.LOVE, Point.LOVE_Q} and signals.ownership + signals.listening == 0:
        return _told_feelings(setting, state, Point.LOVE_Q in points)
    if Point.TAKES_BACK in points and signals.pressure == 0:
        return Choice(plain_reply(setting, state, stance_of(state)), state, intent)
    if Point.LEAVE_Q in points and points & SORRIES <= {Point.SORRY} and signals.unowned < 0.5:
        return Choice(plain_reply(setting, state, stance_of(state)), state, intent)  # "can I say sorry for something?"
    shown = bool(points & {*WRONGED, *SORRIES}) or _charged(reading, points)
    wronged = signals.unowned >= 0.5 and shown and not (Point.REPAIR in points and not points & WRONGED)
    if wronged or (points & SORRIES and signals.ownership < 0.8):
        return _not_convinced(setting, state, signals, intent, points)
    return _good_or_plain(setting, state, reading, signals, intent, None if repeated else said)


def _intent(reading: Reading, points: frozenset[Point], refused: bool) -> Intent:
    """The most salient intent; no invitation where none was made, no acceptance where nothing was refused."""
    invited = bool(points & {Point.MEET, Point.REUNITE})
    unfit = {i for i, fits in ((Intent.INVITATION, invited), (Intent.RESPECTS_NO, refused)) if not fits}
    return next((i for i in reading.intents if i not in unfit), Intent.OTHER)


def _charged(reading: Reading, points: frozenset[Point]) -> bool:
    """Whether a charge is made and not only asked after, told or seen, nor set beside leave to do as they like."""
    left = points & {Point.FREE, Point.TOLD, Point.REMARK, Point.NEWS} or any(p.asks for p in points)
    return Intent.HOSTILE in reading.intents and not left


def _only_told(reading: Reading, points: frozenset[Point], signals: Signals) -> bool:
    """Whether what may be pressure is a hardship told, or a wrong that is being owned: not rewarded, not refused."""
    pressing = {m.id for m in reading.markers if m.id in PRESSURE_MARKERS}
    presses = bool(points & {Point.MEET, Point.REUNITE, Point.STAY_Q, Point.PLEAD, Point.HURRY, Point.SEEING_Q})
    if pressing <= {MarkerId.SURVEILLANCE} and Point.WATCH not in points:
        return True
    if pressing <= {MarkerId.URGENCY} and not points & {Point.HURRY, *PRESSES}:
        return True
    if pressing <= {MarkerId.SURPRISE_CONTACT} and points & PRACTICALITIES and Point.TURN_UP not in points:
        return True  # "I can leave it at your office" is about the drill
    if points & PLAIN_QS and not presses and pressing <= PLAINLY:
        return True
    if signals.asks or not points:
        return False
    owned = {MarkerId.GUILT_TRIP, MarkerId.SURPRISE_CONTACT, MarkerId.SURVEILLANCE} if Point.OWNS in points else set()
    return pressing <= {MarkerId.GUILT_TRIP, *owned} and Point.PLEAD not in points


def _end_closed(state: State, intent: Intent) -> Choice:
    answers = intent if intent in (Intent.PRESSURE, Intent.HOSTILE) else Intent.OTHER
    return Choice(Act.END, replace(state, ended=True), answers, Stance.CLOSED)


def _asked_again(state: State, points: frozenset[Point]) -> Choice:
    """A renewed ask after a no: shorter each time, then a boundary, then the end. Never a yes."""
    again = state.asks_after_no + 1
    firmer = replace(state, asks_after_no=again, no="firm", patience=max(0.0, state.patience - 0.08 * again))
    if again >= 3 or firmer.patience <= WORN_OUT:
        return _end_closed(firmer, Intent.PRESSURE).because("asked_again")
    # What is only planned on gets the no once more; a boundary is for what is asked for.
    act = Act.DECLINE if again == 1 or Point.GOES_ON in points else Act.NAME_BOUNDARY
    return Choice(act, firmer, Intent.PRESSURE).because("asked_again")


def _pressed(setting: Setting, state: State, reading: Reading, signals: Signals) -> Choice:
    points = frozenset(reading.points)
    caring = bool(points & {*PRACTICALITIES, Point.NEED_Q, Point.HURT_Q}) and not points & {Point.MEET, Point.REUNITE}
    wanted = bool(points & WANTED) and (signals.asks or Intent.INVITATION in reading.intents)
    asks_else = any(point.asks for point in points) and not points & WANTED
    # "let me think" was said, and it is pushed at once; another question is not that
    left_open = reading.has(MarkerId.ASKS_AGAIN_AFTER_NO) and not asks_else
    if left_open or (wanted and not (caring and signals.pressure < 1.0)):
        # Pressing on an ask is what makes the answer a no; the harder the push, the firmer.
        firm: No = "firm" if signals.pressure >= 1.0 or state.pressed > 1 else "soft"
        answers = Intent.INVITATION if left_open or Point.MEET in points else Intent.OTHER
        return Choice(Act.DECLINE, replace(state, no=firm), answers).because("said_no")
    probed = points & {Point.SEEING_Q, Point.WHY_Q}
    if probed and signals.pressure <= 0.5 and state.pressed <= 2:
        return _name_boundary(setting, state, Intent.WHY_QUESTION)
    if signals.pressure < 0.5 and stance_of(state) is not Stance.CLOSED:
        return Choice(Act.REPLY_SHORT, state, Intent.OTHER)
    if not points & PRESSES and not reading.has(*HARD_PRESSURE):
        return Choice(Act.REPLY_SHORT, state, Intent.OTHER)
    if state.pressed <= 1 and not state.boundaries:
        why = Intent.WHY_QUESTION in reading.intents
        return _name_boundary(setting, state, Intent.WHY_QUESTION if why else Intent.PRESSURE)
    mood = setting.chance(state.turns, "pressed")
    if not setting.medium.spoken and mood < 0.2 + setting.persona.dynamics.silence:
        return Choice(Act.FALL_SILENT, replace(state, silent=True, unanswered=1), Intent.PRESSURE).because("went_quiet")
    if mood < 0.6 and Act.SHOW_HURT not in state.recent_acts[-2:]:
        return Choice(Act.SHOW_HURT, state, Intent.PRESSURE)
    return Choice(Act.REPLY_SHORT, state, Intent.PRESSURE)


def _name_boundary(setting: Setting, state: State, answers: Intent) -> Choice:
    unnamed = [b.id for b in setting.persona.boundaries if b.id not in state.boundaries]
    boundary = (unnamed or [setting.persona.boundaries[0].id])[0]
    choice = Choice(Act.NAME_BOUNDARY, replace(state, boundaries=(*state.boundaries, boundary)), answers)
    choice.boundary = boundary
    return choice.because("named_boundary")


def _goodbye(state: State, reading: Reading, signals: Signals) -> Choice:
    """A goodbye is let go at once: kindly, unless this talk was a siege."""
    kind = (
        state.asks_after_no == 0
        and state.pressed <= 2
        and (state.trust >= 0.25 or signals.respect > 0 or state.no != "none")
    )
    siege = state.asks_after_no > 0 or state.pressed > 2
    refused = state.no != "none" and Intent.RESPECTS_NO in reading.intents
    answers = Intent.RESPECTS_NO if refused else Intent.GOODBYE
    stance = Stance.WARM if kind else (Stance.CLOSED if siege else Stance.NEUTRAL)
    return Choice(Act.END, replace(state, ended=True), answers, stance)


def _after_no(setting: Setting, state: State, reading: Reading, signals: Signals, intent: Intent) -> Choice:
    """A no stands. It is not discussed again; if it is respected, this can end well."""
    points = frozenset(reading.points)
    if Point.GOES_ON in points:
        return Choice(Act.DECLINE, replace(state, no="firm"), Intent.OTHER)  # planned on, as if it had been a yes
    respected = signals.respect > 0 and not any(p.asks or p in (Point.MEET, Point.REUNITE) for p in points)
    near_end = state.turns >= max(2, setting.scenario.turns // 2)
    kindly = state.trust >= 0.2 and state.asks_after_no == 0
    if respected and near_end and kindly and setting.chance(state.turns, "let go") < 0.5:
        return Choice(Act.END, replace(state, ended=True), Intent.RESPECTS_NO, Stance.WARM)
    if respected:
        act = Act.REPLY_WARM if state.trust >= 0.4 and state.guard < 0.7 else Act.REPLY_NEUTRAL
        return Choice(act, state, Intent.RESPECTS_NO)
    if points & {Point.MEET, Point.REUNITE} and reading.areas[Area.NO_PRESSURE] is not AreaValue.HELPED:
        return _asked_again(state, points)
    if points & {Point.MISS, Point.LOVE, Point.LOVE_Q}:
        return Choice(Act.DECLINE, replace(state, no="firm"), Intent.FEELINGS)
    if signals.unowned >= 0.5 and (points & {*WRONGED, *SORRIES} or _charged(reading, points)):
        return _not_convinced(setting, state, signals, intent, points)
    return Choice(plain_reply(setting, state, stance_of(state)), state, intent)


def _invited(setting: Setting, state: State, signals: Signals, points: frozenset[Point]) -> Choice:
    """Something was proposed without pressing. Yes only within the ceiling and once it is earned."""
    answers = Intent.INVITATION if Point.MEET in points else Intent.OTHER
    if (
        setting.ceiling >= Outcome.SMALL_YES
        and state.trust >= TRUST_TO_ACCEPT
        and state.hurt <= 0.7
        and state.guard <= 0.65
        and signals.unowned == 0
        and _has_shown_something(setting, state)
    ):
        return Choice(Act.ACCEPT_SMALL, state, answers).because("said_yes")
    planning = setting.scenario.id == "starting_over" and Point.MEET in points
    considering = planning or (setting.ceiling >= Outcome.SMALL_YES and state.trust >= TRUST_TO_CONSIDER)
    if considering and "invitation" not in state.deferred:
        tests = not planning and setting.chance(state.turns, "invited") < 0.5
        act = Act.TEST if tests else Act.REPLY_NEUTRAL
        return Choice(act, replace(state, deferred=(*state.deferred, "invitation")), Intent.INVITATION).because(
            "not_yet"
        )
    firm: No = "soft" if state.trust >= 0.3 and state.guard < 0.75 else "firm"
    return Choice(Act.DECLINE, replace(state, no=firm), answers).because("said_no")


def _asked_to_stay(setting: Setting, state: State) -> Choice:
    """Whether they may write again. A yes under the same conditions as offering it; else left open, or no."""
    if _may_agree_to_talk(setting, state):
        return Choice(Act.AGREE_KEEP_TALKING, state, Intent.INVITATION).because("keeps_talking")
    if setting.ceiling >= Outcome.KEEP_TALKING and state.trust >= 0.3:
        return Choice(Act.REPLY_NEUTRAL, state, Intent.OTHER).because("not_yet")
    firm: No = "soft" if state.trust >= 0.3 and state.guard < 0.75 else "firm"
    return Choice(Act.DECLINE, replace(state, no=firm), Intent.OTHER).because("said_no")


def _told_feelings(setting: Setting, state: State, asked: bool) -> Choice:
    """Feelings alone, without anything heard or owned: received, tested or set aside, by stance."""
    stance = stance_of(state)
    if asked and stance is not Stance.CLOSED:
        return Choice(plain_reply(setting, state, stance), state, Intent.FEELINGS)
    mood = setting.chance(state.turns, "feelings")
    if stance is Stance.CLOSED or (stance is Stance.GUARDED and mood < 0.4):
        return _name_boundary(setting, state, Intent.FEELINGS)
    if stance is Stance.WARM:
        return Choice(Act.REPLY_WARM, state, Intent.FEELINGS)
    if mood < 0.35 + setting.persona.dynamics.test:
        return Choice(Act.TEST, state, Intent.FEELINGS)
    return Choice(Act.REPLY_NEUTRAL if mood < 0.8 else Act.SHOW_HURT, state, Intent.FEELINGS)


def _not_convinced(
    setting: Setting, state: State, signals: Signals, intent: Intent, points: frozenset[Point]
) -> Choice:
    """An apology with a hole in it, a blame, an excuse: hurt shows, or it is tested, or it gets short."""
    answers = (
        Intent.APOLOGY if intent is Intent.APOLOGY else (Intent.HOSTILE if signals.unowned >= 1.5 else Intent.OTHER)
    )
    mood = setting.chance(state.turns, "not convinced")
    if Point.JEALOUS in points:
        return _name_boundary(setting, state, Intent.PRESSURE)
    yields = setting.scenario.stage == "closing" and signals.unowned == 0
    if yields or (setting.scenario.stage in ("cold", "light") and not points & {Point.OWNS, Point.IF_SORRY, *WRONGED}):
        return Choice(plain_reply(setting, state, stance_of(state)), state, intent)
    if answers is Intent.APOLOGY and signals.unowned < 0.5:
        if mood < 0.3 + setting.persona.dynamics.test and Act.TEST not in state.recent_acts[-2:]:
            return Choice(Act.TEST, state, answers)
        if mood < 0.75 and Act.ASK not in state.recent_acts[-1:]:
            return Choice(Act.ASK, state, answers)
        return Choice(plain_reply(setting, state, stance_of(state)), state, answers)
    if Act.SHOW_HURT not in state.recent_acts[-2:] and mood < 0.7:
        return Choice(Act.SHOW_HURT, state, answers)
    if answers is Intent.APOLOGY and Act.TEST not in state.recent_acts[-1:]:
        return Choice(Act.TEST, state, answers)
    return Choice(Act.REPLY_SHORT, state, answers if answers is not Intent.HOSTILE else Intent.OTHER)


def _good_or_plain(
    setting: Setting, state: State, reading: Reading, signals: Signals, intent: Intent, said: frozenset[str] | None
) -> Choice:
    """Nothing to refuse or to doubt. ``said`` is ``None`` where the same has been said before."""
    stance = stance_of(state)
    good = said is not None and signals.pressure == 0 and signals.listening + signals.ownership + signals.respect >= 0.4
    points = frozenset(reading.points)
    asked = any(point.asks for point in points)
    if good:
        if not asked and not points <= EMPTY and not points & BORNE and _may_agree_to_talk(setting, state):
            return Choice(Act.AGREE_KEEP_TALKING, state, intent).because("keeps_talking")
        if not asked and _may_part_kindly(setting, state):
            return Choice(Act.END, replace(state, ended=True), Intent.OTHER, Stance.WARM).because("parts_kindly")
        fact = to_tell(setting, state, points, signals, said or frozenset())
        if fact is not None:
            choice = Choice(Act.OPEN_UP, replace(state, disclosed=(*state.disclosed, fact)), intent)
            choice.disclose = fact
            return choice.because("opened_up")
        felt = stance is Stance.HURT and signals.ownership > 0 and Point.SMALL_SORRY not in points
        felt = felt and (not asked or bool(points & SORRIES))  # beside a question of now it would be talking past it
        if felt and Act.SHOW_HURT not in state.recent_acts:
            return Choice(Act.SHOW_HURT, state, Intent.APOLOGY if intent is Intent.APOLOGY else Intent.OTHER)
    closing = setting.scenario.stage == "closing"
    wants_to_know = not closing and setting.chance(state.turns, "ask") < setting.persona.dynamics.ask
    if (
        points & ASKABLE
        and Point.INTENT not in points
        and not asked
        and wants_to_know
        and stance is not Stance.CLOSED
        and Act.ASK not in state.recent_acts[-2:]
    ):
        return Choice(Act.ASK, state, intent)
    # Nobody goes quiet on a first decent line: there would be nothing to practise on.
    quiet = state.turns > 2 and setting.chance(state.turns, "quiet") < setting.persona.dynamics.silence * 0.5
    if (
        quiet
        and not good
        and points <= EMPTY
        and stance in (Stance.CLOSED, Stance.GUARDED)
        and not setting.medium.spoken
    ):
        return Choice(Act.FALL_SILENT, replace(state, silent=True, unanswered=1), intent).because("went_quiet")
    return Choice(plain_reply(setting, state, stance), state, intent)


def _may_agree_to_talk(setting: Setting, state: State) -> bool:
    return (
        setting.ceiling >= Outcome.KEEP_TALKING
        and state.reached < Outcome.KEEP_TALKING
        and state.trust >= TRUST_TO_KEEP_TALKING
        and _has_shown_something(setting, state)
        and state.turns >= max(3, setting.scenario.turns // 2)
    )


def _has_shown_something(setting: Setting, state: State) -> bool:
    """Trust alone is not enough: they have been listened to, and where there is something to own, it was owned."""
    light = setting.scenario.stage in ("cold", "light")
    return state.listened >= 2 and (light or state.owned >= 1)


def _may_part_kindly(setting: Setting, state: State) -> bool:
    """Someone whose best is a goodbye says it themselves, once enough has been said."""
    return setting.ceiling is Outcome.KIND_GOODBYE and state.trust >= 0.45 and state.turns >= setting.scenario.turns
