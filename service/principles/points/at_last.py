"""After everything else: what people type in passing that would otherwise be met with something that hurts or jars.

"Do you hate me" wants no "some days", "was it going on already" no "let me think", "oh" no "good". Each of these
was found by talking, and stands here because no word of it alone says which it is.
"""

from __future__ import annotations

import re

from service.points import Point
from service.principles.intents import NIGHT_THERE
from service.principles.points.plain_words import ways
from service.principles.points.sure_words import MONEY_OWED
from service.principles.rules.news import KIN
from service.principles.turn import Turn
from service.principles.wordset import words

_FORMS = frozenset(
    {
        Point.OFTEN_Q, Point.YES_NO_Q, Point.OPEN_Q, Point.MAYBE_Q, Point.DUNNO_Q, Point.SCENE_Q, Point.MISS_Q,
        Point.REMEMBER_Q, Point.LONG_Q, Point.DID_YOU_Q, Point.WAS_GOOD_Q, Point.EVER_Q, Point.BOTH_Q, Point.WHO_Q,
        Point.STILL_Q, Point.HOW_THING_Q, Point.SENSE_Q, Point.WHEN_Q, Point.HURT_Q,
    }
)  # fmt: skip
"""Kinds of question by their form, or by one word of theirs."""
_LEFT_OVER = frozenset(
    {
        Point.NEWS, Point.TOLD, Point.OKAY, Point.REMARK, Point.LAUGH, Point.CORRECTS, Point.TAKES_BACK,
        Point.SMALL_SORRY, Point.SURPRISED, Point.MEMORY, Point.ANSWER, Point.GREETING,
    }
)  # fmt: skip
_AS_BUSINESS = frozenset({Point.PRACTICAL, Point.TOLD, Point.NEWS, Point.ANSWER, Point.INTENT, Point.FREE})
_TAKEN_ABACK = words("oh wow ah huh ok right okay oof ouch jesus god shit damn blimey really . ! ? ,")
_GASPS = words("oh wow ah huh oof ouch jesus god shit damn blimey")
_HATE = words("hate hated")
_BAD = (
    r"scary|frightening|cruel|awful|horrible|terrible|mean|unkind|cold|violent|controlling|abusive|selfish"
    r"|(?:that|so|really) bad|bad to you|hard to live with|a monster|a nightmare"
)
WAS_I_BAD = ways(rf"was i (?:ever |really |always |that |so |being )*(?:{_BAD})\b[^.?!]*\?")
"""Asked of oneself: an answer of "seldom" would be none."""
_PARTED = r"(?:we|us) (?:were|was|are|broke|split|ended|finished|had|still)\b|(?:before|while) (?:we|you left|i left)"
_THEY = r"(?:it|this|that|he|she|they|you|you two)"
BEFORE_US = ways(
    rf"""
    (?:was|were|is|had) {_THEY} (?:\w+ ){{0,6}}(?:already|before|when|while) [^.?!]*(?:{_PARTED})
    (?:were|did) you (?:\w+ )?(?:seeing (?:him|her|them|someone|somebody)|sleeping|cheat\w*|with (?:him|her|them))\b
    how long (?:has|have|is|was|were|did)\b[^.?!]*(?:you two|you and|with (?:him|her|them)|going on|been together)
    is (?:that|he|she|this) (?:the reason |why )(?:you|we)\b|behind my back\b
    """
)
"""Whether the new one was there before the end: theirs to tell, or not."""
TOO_MUCH = ways(
    r"(?:sorry )?(?:was (?:that|it|this)|is (?:that|it|this)|am i)? ?(?:being )?too (?:much|soon|far|forward) \?"
)
KEEPS = ways(r"what (?:will|would|do|are) you (?:going to |gonna )?(?:remember|keep|take with you|hold on to)\b")
NOW_WHAT = ways(r"what (?:will|are) you (?:going to |gonna )?do(?:ing)? (?:now|next|after(?: this)?)(?: then)? [.?]")
AT_ME = ways(r"(?:what|why) are you (?:looking|staring|smiling|grinning|frowning|laughing) (?:at|like)\b")
ECHOES = ways(r"(?:did|said|do|does|are|is|was|got|has|you|they|he|she) (?:a |the )?what(?: now| sorry)? [.?!]")
REALLY = re.compile(r"^ ?\.? ?(?:no ,? ?)?(?:but )?(?:i mean )?(?:how are you )?(?:really|honestly)(?: though)? [.?!]")
NERVOUS_NOW = ways(r"i am (?:so |really |a bit |a little |kind of |very |well )?(?:nervous|anxious|shaking)\b")
ENDING_IT = ways(
    r"think (?:about|of) (?:stopping|not (?:going|leaving|doing)|changing|staying|turning|calling it off)\b"
)
I_SAW = ways(r"i (?:saw|see|noticed|do see) (?:it|that|all of it|how much|what you|how you)\b|(?:it|that) was seen\b")
SAID_NOT_TO = ways(r"i know (?:that )?you (?:said|asked|told|wrote|wanted|do not want|did not want)\b")
YOUR_DEAD = ways(rf"\bwhen your (?:\w+ )?(?:{KIN}) [^.?!]*|\byour (?:{KIN}) (?:\w+ )?(?:funeral|death|dying|died)\b")
"""Somebody of theirs, long since: asked after, and not told as news."""
_OF_A_DEATH = frozenset({Point.GRAVE, Point.SYMPATHY})
OTHERS_SAID = ways(
    r"(?:(?:what|how|when) )?(?:did|does|do|has|have) (?:your (?:\w+ )?|the |any)?"
    r"(?!(?:i|you|we|it|that|this|us|not)\b)\w+"
    r" (?:ever |really |actually |even )?(?:say|said|think|thought|ask|asked|mind|react|reckon|take it)\b"
    r"(?! (?:yes|no|ok)\b)"
)
"""What somebody else said or made of it: theirs to tell, and not known here."""
WANTED_BACK = ways(r"(?:do you )?(?:want|need) (?:it|them|that|those|him|her) back ?\?")
NO_REASON = ways(r"have a good (?:reason|excuse|answer|explanation|idea|enough)\b")
CAN_DO = re.compile(r"^ ?\.? ?(?:ok |okay |right |yes |yeah |[.,] )*i (?:can|will|could) (?:try to )?do that [.!]")
ASKED_NEED = ways(
    r"(?:what|how) (?:do|would|can|could|should) (?:you|i) (?:\w+ )?(?:need|want|like|do|help)\b|what would help\b"
)
NOT_FOR_NOW = ways(r"sorry [.,] (?:that|this|it) is (?:not|too much) for (?:a|this|now|today|the)\b")
NOT_KNOWN = ways(r"i (?:do|did) not (?:fully |really |quite |actually |even )?know(?: yet| myself| either)? [.!]")
DID_THEY = ways(
    r"(?<=[.,!] )(?:\w+ )?did \w+ (?:get|go|come|have|like|take|say|see|ask|call|find|sleep|eat|start|pass|win)\b"
)
IS_NOW = ways(
    r"(?:can|could) (?:you|we) talk(?: now| for a (?:minute|sec|second|bit))?(?: please)? \?"
    r"|(?:are|is) (?:you|now) (?:\w+ )?(?:around|free|busy|there|awake|up|ok|okay|good)(?: to talk| now| right now)? \?"
    r"|(?:have you |do you have |you )?got (?:a|five|two) (?:minute|min|sec|second|minutes|mins) \?"
)
"""Asked before anything is: whether now is a moment to be asked."""
FANCIES = ways(r"i (?:still |kind of |really )*fancy you\b")
BACK_PLEASE = ways(r"will you (?:please |now |just )?(?:take me back|have me back|come back|try (?:it )?again)\b")
MEET_PLEASE = ways(r"will you (?:please |now |just )?(?:meet (?:me|up|with me)|see me|have (?:a )?coffee with me)\b")
_UNMARKED = _FORMS | _LEFT_OVER | {Point.AT_NO, Point.REQUEST_Q, Point.OWNS, Point.MAYBE_Q}
"""What an ask without its mark, at the end of something else, is taken for."""
OFFERS = ways(
    r"(?<=[.,!] )(?:do you )?(?:want|fancy|need) (?:my|a|an|some|the|one of|another)\b[^.?!]{0,40}[.?] ?\.? ?$"
)
WELL_Q = re.compile(r"\b(?:is|are) (?:\w+ ){1,3}(?:ok|okay|alright|all right|well|better|fine) [.?] ?\.? ?$")


def at_last(turn: Turn, found: set[Point]) -> None:
    """Puts what is meant in place of what would jar."""
    canon, scenario = turn.doc.canon, turn.scene.context.scenario_id
    light = turn.scene.stage in ("cold", "light")
    first = turn.scene.last_user is None
    asks = {point for point in found if point.asks}
    gasps = turn.doc.vocabulary <= _TAKEN_ABACK and not _GASPS.isdisjoint(turn.doc.vocabulary)
    plain_q = Point.OPEN_Q if light else Point.HURT_Q
    asked_need = turn.scene.last_user is not None and ASKED_NEED.search(turn.scene.last_user.canon) is not None
    asked_how = turn.scene.last_user is not None and "how are you" in turn.scene.last_user.canon
    for point, holds, away in (
        (Point.HATE_Q, Point.ANGRY_Q in found and _HATE & turn.doc.vocabulary, {Point.ANGRY_Q}),
        (Point.HURT_Q, not light and WAS_I_BAD.search(canon), _FORMS),
        (Point.SEEING_Q, scenario == "new_partner" and BEFORE_US.search(canon), _FORMS | _LEFT_OVER),
        (Point.REASSURE_Q, TOO_MUCH.search(canon), _FORMS | _LEFT_OVER),
        (Point.KEEP_Q, not light and KEEPS.search(canon), _FORMS),
        (Point.SCENE_Q, NOW_WHAT.search(canon), _FORMS),
        (Point.PRACTICAL_Q, WANTED_BACK.search(canon), _FORMS | {Point.REUNITE, Point.NEED_Q}),
        (Point.THEIRS_Q, OTHERS_SAID.search(canon), _FORMS | {Point.OPINION_Q, Point.STORY_Q, Point.CHOICE_Q}),
        (Point.THINKING_Q, AT_ME.search(canon), _FORMS),
        (plain_q, {Point.GRAVE, Point.SYMPATHY} <= found and YOUR_DEAD.search(canon), {*_FORMS, *_OF_A_DEATH}),
        (Point.TOLD if light else Point.OWNS, Point.PARTING in found and NO_REASON.search(canon), {Point.PARTING}),
        (Point.PROMISE, asked_need and CAN_DO.search(canon), {Point.PRACTICAL, Point.TOLD, Point.OKAY}),
        (Point.TAKES_BACK, not asks and NOT_FOR_NOW.search(canon), _LEFT_OVER),
        (Point.UNSURE, not light and NOT_KNOWN.search(canon), {Point.AGREES}),
        (Point.YES_NO_Q, not asks and DID_THEY.search(canon), _LEFT_OVER),
        (Point.OFTEN_Q, ENDING_IT.search(canon), {Point.MISS_Q}),
        (Point.STORY_Q, not asks and turn.doc.size <= 6 and ECHOES.search(canon), _LEFT_OVER),
        (Point.HOW_ARE_YOU, asked_how and REALLY.search(canon), _FORMS | _LEFT_OVER),
        (Point.REUNITE, BACK_PLEASE.search(canon), _UNMARKED),
        (Point.MEET, MEET_PLEASE.search(canon), _UNMARKED),
        (Point.LEAVE_Q, first and turn.doc.size <= 8 and IS_NOW.search(canon), {Point.MEET, Point.SMALL_SORRY}),
        (Point.LOVE, FANCIES.search(canon), {Point.TOLD, Point.NEWS, Point.GREETING}),
        (Point.REPAIR, MONEY_OWED.search(canon), {Point.PRACTICAL, Point.PRACTICAL_Q}),
        (Point.NERVOUS, not asks and NERVOUS_NOW.search(canon) and turn.doc.size <= 10, _LEFT_OVER),
        (Point.YES_NO_Q, not asks and WELL_Q.search(canon), {*_LEFT_OVER, Point.UNWELL} - {Point.TAKES_BACK}),
        (Point.OFFER_Q, not asks and OFFERS.search(canon), _LEFT_OVER),
        (Point.SURPRISED, scenario == "new_partner" and first and gasps, {Point.OKAY}),
        (Point.GREETING, first and NIGHT_THERE.search(canon), {Point.PARTING}),
        (Point.BEGINS, canon.strip(" .") in ("so", "well", "um") and not light, _LEFT_OVER),
        (Point.TOLD, SAID_NOT_TO.search(canon), {Point.NEWS, Point.REMARK, Point.OKAY, Point.GREETING}),
        (Point.TOLD, not _HERE & turn.doc.vocabulary, {Point.SEE_YOU}),
        (Point.HEARS, not light and not asks and I_SAW.search(canon) and Point.PRACTICAL in found, _AS_BUSINESS),
    ):
        if holds and found & away:
            found -= away
            found.add(point)
            return


_HERE = words("you your here this meet meeting met us we again today tonight talking see seeing")
