"""What the turn is, conversationally: the intents an answer would answer to, most salient first."""

from __future__ import annotations

import re

from service.principles.find_pressure import asks
from service.principles.markers import PRESSURE_MARKERS, MarkerId
from service.principles.pattern import rules
from service.principles.turn import Turn
from service.transcript import Intent

GREET = rules(
    "greet",
    """
    ^^ ~1 ( hej / hei / hola / ola / salut / hallo / bonjour / aloha / salam ) ~2 $
    ^^ ~1 ( hi / hey / hello / good_morning / good_evening / good_afternoon / \
      long_time_no_see / dear / happy_birthday / happy_new_year / merry_christmas )
    ^^ ( morning / evening )
    ( long_time / it_has_been_a_while / been_a_while / been_ages ) ~1
    """,
    negated=True,
)
HOW = rules(
    "how_you",
    """
    how ~1 ( are / have ) ~1 you ~3
    how ~1 ( is_it_going / are_things / is_everything / is_life / you_doing / you_been / have_things / are_you )
    ( what_is_up / what_have_you_been / what_are_you_up / how_about_you / you_ok / are_you_ok / are_you_alright \
      / you_alright / been_up_to )
    """,
    question=True,
)
REAL = rules(
    "are_you_real",
    """
    ( are / is / r ) ~1 ( you / this ) ~2 ( a )? ~1 ( bot / robot / ai / chatbot / computer / machine / \
      simulation / program / programme / language_model / llm / gpt / chatgpt / real_person / human / simulated \
      )
    ( am / was ) i ~2 ( talking / speaking / chatting / texting / writing ) ~2 ( to / with ) ~3 ( bot / robot / \
      ai / computer / machine / real / human / person / program )
    ( are_you / is_this ) ~1 ( real / actually_real ) ?
    ( are_you_even / are_you_actually / is_this_even / are_you_really ) ~1 ( real / a_real / a_person / human / \
      a_human ) ~1
    ( is_there ) ~2 ( real / actual / human ) ~2 ( person / human / someone / behind )
    ( who / what ) ~1 ( am_i_talking_to / am_i_really_talking_to / is_writing_this / writes_this / \
      are_you_really ) ~2
    you ~1 are ~1 ( a_bot / an_ai / a_robot / a_computer / a_machine / not_real / not_a_real ) ~3 ?
    """,
    question=True,
)
NOT_REAL = rules(
    "not_real",
    """
    are you ( for_real / real_with / being_real / like_a / acting / such_a ) ~1
    is this ( real_life / for_real )
    like a robot|bot|machine
    """,
    negated=True,
)
FEEL = rules(
    "feel",
    """
    i ~3 ( miss / love / adore ) ~1 ( you / us / your / this / that / talking / having )
    i ~2 ( feel / felt / am_feeling ) ~3
    i ~3 ( have / had ) ~1 feelings
    i ~2 am ~2 ( sad / lonely / heartbroken / nervous / scared / happy / in_love / hurting / lost / not_over / \
      gutted / afraid ) ~2
    ( miss_you / love_you / thinking_of_you / thinking_about_you / on_my_mind )
    """,
    reported=True,
)
THANK = rules("thank", "thanks|thank_you|gracias|merci|danke ~2\ni ~1 appreciate ~2\ngrateful")
BYE = rules(
    "goodbye",
    """
    ^ ~2 ( bye / goodbye / good_night / goodnight / night / farewell / adios / \
      adiós / adeus / tschüss / hej_då / adieu / ta_ra / ciao / see_you / talk_soon / \
      talk_later )
    take ~1 care
    i ~1 will ~1 ( go / go_now / be_off / leave_you_to / let_you ) ( . / , / $ )
    ( right / ok ) ~1 i ~1 am ~1 ( going / off )
    ( all_the_best / be_well / look_after_yourself )
    ^ so_long ( then )? $
    i ~2 ( will_let_you_get_on / will_let_you_get_back / will_let_you_sleep / will_let_you_rest / better_let_you_go / \
      should_let_you_go / better_let_you_get_on / better_let_you_sleep )
    i ~1 will ~1 not ~1 keep_you ( any_longer / longer / up )
    i ~2 ( will_let_you_go / have_to_go / better_go / should_go / got_to_go / will_leave_you ) ~1
    i ~1 am_off ( now / then / to / home / out / . / , / $ )
    """,
)
INSULT = rules(
    "insult",
    """
    ( fuck / screw / damn / piss ) ~1 ( you / off / this )
    ( go_to_hell / shut_up / drop_dead / piss_off / i_hate_you / hate_your / you_disgust / get_lost / \
      good_riddance / waste_of )
    you ~2 ( bitch / cunt / asshole / arsehole / bastard / prick / dick / idiot / loser / liar / psycho / slut / \
      whore / pig / cow / trash / moron / coward / piece_of / disgusting / pathetic / make_me_sick / worthless )
    """,
)
WHY = rules("why_q", "why ~1 ( did / do / are / were / have / would ) ~1 ( you / we / it )", question=True)

INTENT_RULES = (GREET, HOW, REAL, NOT_REAL, FEEL, THANK, BYE, INSULT, WHY)
NIGHT_THERE = re.compile(r"\bor (?:good )?(?:night|evening|morning) (?:for|over|to|where|if|at)\b")
"""A greeting for two kinds of day ("morning, or night for you"), and no goodbye."""
_HOSTILE = (MarkerId.THREAT, MarkerId.BLAME)


def intents_of(turn: Turn) -> tuple[Intent, ...]:
    """Several intents, most salient first; never empty."""
    found: list[Intent] = []
    if any(marker in PRESSURE_MARKERS for marker in turn.found):
        found.append(Intent.PRESSURE)
    if turn.get("insult") or turn.has(*_HOSTILE):
        found.append(Intent.HOSTILE)
    if turn.get("are_you_real") and not turn.get("not_real"):
        found.append(Intent.ARE_YOU_REAL)
    if turn.has(MarkerId.RESPECTS_NO):
        found.append(Intent.RESPECTS_NO)
    if turn.has(MarkerId.APOLOGY, MarkerId.CONDITIONAL_APOLOGY, MarkerId.SPECIFIC_OWNERSHIP):
        found.append(Intent.APOLOGY)
    if asks(turn):
        found.append(Intent.INVITATION)
    if turn.has(MarkerId.PROBES) or (turn.get("why_q") and not turn.has(MarkerId.OPEN_QUESTION)):
        found.append(Intent.WHY_QUESTION)
    if turn.get("feel"):
        found.append(Intent.FEELINGS)
    greets, how = bool(turn.get("greet")), bool(turn.get("how_you"))
    if not how and any(sentence.question for sentence in turn.doc.sentences) and Intent.WHY_QUESTION not in found:
        found.append(Intent.QUESTION)
    if how:
        found.append(Intent.HOW_ARE_YOU)
    if turn.get("goodbye") and not NIGHT_THERE.search(turn.doc.canon):
        found.append(Intent.GOODBYE)
    if turn.get("thank") and not turn.get("thankless"):
        found.append(Intent.THANKS)
    rest = turn.doc.size - 2 * (greets + how)
    light = set(found) <= {Intent.HOW_ARE_YOU, Intent.THANKS, Intent.QUESTION, Intent.GOODBYE}
    if (not found and rest >= 4) or (light and rest >= 8):
        found.append(Intent.SMALL_TALK)
    if greets:
        found.append(Intent.GREETING)
    return tuple(found) or (Intent.OTHER,)
