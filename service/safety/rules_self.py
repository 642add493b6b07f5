"""The constructions of danger to the writer by their own hand, and of somebody who is not of age."""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

C = ConcernKind.CRISIS
M = ConcernKind.MINOR

CRISIS: tuple[Rule, ...] = (
    rule(C, "myself", r"(?:kill|killing|hang|hanging|shoot|shooting|drown|drowning|unalive|unaliving|harm|harming|poison|off|stab) myself"
         r"(?! (?:laughing|trying|working|studying|in the foot|out to|in work|for (?:saying|not|forgetting|that|it|being)))"),
    rule(C, "suicide suicidal overdose overdosed", r"i ~8 (?:suicide|suicidal|overdose|overdosed)"),
    rule(C, "life", r"(?:end|ending|take|taking) my (?:own )?life"),
    rule(C, "all", r"(?:end|ending) it all"),
    rule(C, "die dead", r"i (?:just |only |really |still )*(?:want|wanted|wish|hope|hoped|deserve) (?:to|i|i was|i were|to be|i would)? ?(?:just )?(?:die|dead|was dead|were dead|could die)(?! of| laughing)"),
    rule(C, "live alive exist wake living", r"(?:do not|does not|did not|not) (?:want|wish|deserve) to (?:live|be alive|exist|wake up|go on living|keep living)", denied=False),
    rule(C, "off", r"better off (?:without me|if i (?:was|were|am) (?:dead|gone|not here))"),
    rule(C, "longer soon", r"(?:will|would) not be (?:a problem|a burden|around|here|your problem|in your way|bothering you|in anyone s way) ~3 (?:much longer|for long|soon|any more)", denied=False),
    rule(C, "point reason", r"(?:no|any) (?:point|reason) (?:in |to |of |for )?(?:me )?(?:to )?(?:live|living|be alive|being alive|go on|going on|being here|be here|waking up)", denied=False),
    rule(C, "goodbye suicide note notes letters", r"(?:wrote|written|writing|write|left|leave) ~3 (?:goodbye (?:note|notes|letter|letters)|suicide note)"),
)

MINOR: tuple[Rule, ...] = (
    rule(M, "10 11 12 13 14 15 16 17", r"(?:i am|you are|my (?:ex|girlfriend|boyfriend) is) (?:only |just |still )*(?:1[0-7])(?! (?:weeks|minutes|hours|days|months|miles|percent|km|pages|steps|times))"),
    rule(M, "18 underage minor", r"(?:i am|you are|she is|he is|we are|they are) ~2 (?:under 18|underage|a minor|not 18)", denied=False),
)
