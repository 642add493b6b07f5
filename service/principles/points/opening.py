"""How people begin after a long silence: that it has been long, that nobody expected this, whether they may write.

Nothing of that is news. It is the way in, and is met as a greeting is.
"""

from __future__ import annotations

from service.points import Point
from service.principles.points.plain_words import ways
from service.principles.turn import Turn

_VERY = r"(?:so |very |really |quite |such |like |about |almost |nearly |over |a |few |good |little |long |probably )*"
_LONG = r"(?:while|time|ages|minute|forever|long|bit|weeks?|months?|years?|(?:\w+ )?(?:weeks|months|years))"
_SINCE = r"(?! (?:today|exactly))(?: since (?:we|i|you|our) [^.?!,]*)?"
_I_KNOW = r"(?:(?:i|you) (?:know|am sure|guess|realize|suppose|bet|imagine|get) (?:that )?)"
_IS = r"(?:is|feels|must be|might be|may be|will be)"
_ODD = r"(?:random|strange|weird|odd|sudden|unexpected|awkward|late|out of (?:nowhere|the blue)|a surprise)"
_NOT_ME = r"(?:the last|not the|someone|somebody|a stranger|hard|no longer|not (?:who|what|someone|somebody))"
_UNAWARE = r"(?:expect|wonder|surprised|busy|asleep|working|delete|ignore)"
_ALL_RIGHT = r"(?:ok|okay|fine|all right|alright|not)"
_THIS = r"(?:this|it|that|i|me writing|my writing|you)"
WAY_IN = ways(
    rf"{_I_KNOW}?(?:it|that|this) (?:is|has) been {_VERY}{_LONG}\b{_SINCE}",
    rf"(?:been|long) {_VERY}{_LONG}?\b(?: no (?:see|speak|talk))?",
    rf"{_I_KNOW}?(?:this|it|me writing) {_IS} {_VERY}(?:kind of )?{_ODD}\b[^.?!,]*",
    rf"{_I_KNOW}?i am {_VERY}{_NOT_ME}\b[^.?!,]*",
    rf"{_I_KNOW}?you (?:\w+ ){{0,4}}?{_UNAWARE}\w*\b[^.?!,]*",
    rf"(?:i )?(?:just )?hope (?:that )?{_THIS} (?:is|am|do|did) (?:still )?{_ALL_RIGHT}\b[^.?!,]*",
    r"(?:sorry )?(?:for |to be )(?:the )?(?:random|out of the blue|so random|sudden)\b[^.?!,]*",
    r"(?:it|this) is (?:only |just )?me\b[^.?!,]*",
)
_FREE = ways(rf"{_I_KNOW}?you have (?:every|all the) right (?:not to|to (?:ignore|delete|not))\b")
_UPSET = ways(rf"{_I_KNOW}you are (?:\w+ )?(?:angry|mad|upset|cross|furious|annoyed|hurt|done)\b")
_BESIDES = ways(
    r"(?:hi|hey|hello|hiya|heya|yo|there|so|well|um|er|oh|ok|okay|and|but|you|huh|eh|again|i know|anyway|right|yeah)\b",
    r"[.,!?]+",
)
_MAY_I = ways(r"hope (?:that )?(?:this|it|that|i|me writing|my writing|you do) ")
_WELL = ways(
    r"hope (?:that )?(?:you are|all is|everything is) (?:doing )?(?:ok|okay|well|all right|alright|fine|good)\b"
)
_LEFT_OVER = frozenset(
    {
        Point.NEWS, Point.TOLD, Point.REMARK, Point.GREETING, Point.OKAY, Point.UNSURE, Point.GRUMBLE, Point.SURPRISED,
    }
)  # fmt: skip
_WORDS_BESIDES = 2
"""A name, a word of their own: what stands beside a way in and is nothing to answer."""


def opened(turn: Turn, found: set[Point]) -> None:
    """A first message that is nothing but a way in is met as a greeting. Beside something else it changes nothing."""
    if turn.scene.last_user is not None or any(point.asks for point in found):
        return
    canon = turn.doc.canon
    if Point.INTENT in found and _WELL.search(canon):  # "i just wanted to say i hope you're ok": that is what it is
        found.discard(Point.INTENT)
        found.add(Point.CHECKIN)
    if found <= _LEFT_OVER and (_FREE.search(canon) or _UPSET.search(canon)):
        found -= _LEFT_OVER
        found.add(Point.FREE if _FREE.search(canon) else Point.REMARK)
        return
    if not (WAY_IN.search(canon) or Point.REMARK in found):
        return
    if Point.CHECKIN in found and _MAY_I.search(canon):
        found.discard(Point.CHECKIN)  # whether they may write, and not how the other is
    rest = _BESIDES.sub(" ", WAY_IN.sub(" ", canon))
    if found <= _LEFT_OVER and len(rest.split()) <= _WORDS_BESIDES:
        found.clear()
        found.add(Point.GREETING)
