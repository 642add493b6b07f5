"""Wider nets for following, for age and for ways round a no; see ``broad``."""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

S = ConcernKind.STALKING
M = ConcernKind.MINOR
B = ConcernKind.BYPASS

BROAD_CONTACT: tuple[Rule, ...] = (
    # -- stalking
    rule(
        S,
        "account accounts email google icloud login logins password",
        r"""(?:use|using|used|have|check|checking) (?:her|his|their|your) ~5 (?:login|logins|account|accounts|password
        |google|icloud|email) ~4 (?:to (?:see|check|find|read|know|follow)|so i (?:can|know))""",
    ),
    rule(
        S,
        "into",
        r"""(?:broke|break|breaking|broken|snuck|sneak|sneaking|sneaked) (?:in |back )?into (?:her|his|their
        |your) ~1 (?:HOME|car|apartment|office|email|phone|account|garage|shed|laptop)|got into (?:her|his|their
        |your) (?:email|phone|account|accounts|icloud|messages)""",
    ),
    rule(
        S,
        "bogus catfish dummy fake false",
        r"""(?:created|create|creating|made|make|making|set up|opened|use|using|have|got|running|invented) ~3 (?:fake
        |false|bogus|dummy|catfish) (?:account|profile|identity|persona|instagram|facebook|tinder|hinge)""",
        unless=r"someone (?:made|created)|(?:he|she|they) (?:made|created|has)",
    ),
    rule(
        S,
        "her his their",
        r"""(?:go|goes|walk|run|pass|passes|stand|route|jog|cycle|drive) ~6 (?:under|past|by|below) (?:her|his
        |their) (?:balcony|window|windows|flat|house|building|place) ~4 (?:every|each|same|daily|night|twice)""",
    ),
    rule(
        S,
        "key keys",
        r"""(?:thinks|think) ~2 (?:she|he|they|you)? ?(?:lost|misplaced) ~3 key|i (?:[a-z]+ )?(?:kept|took|stole|copied
        |still have|made a copy of) (?:her|his|their) ~1 keys?(?= )""",
        unless=r"return|give|back|post|drop|by mistake|car keys when",
    ),
    rule(
        S,
        "find",
        r"""find out (?:which|what|where|when) ~4 (?:hotel|restaurant|flight|bar|gym|train|party|room
        |holiday) ~8 (?:be in|be there|be at|wait|go there|turn up|show up|book)""",
    ),
    rule(
        S,
        "calls conversations filming observing photographing recording spying watching",
        r"""i (?:have been|am|was|keep|kept|been) (?:watching|spying on|observing|filming|recording
        |photographing) (?:(?:your|her|his|their) (?:HOME|windows|car|every)|(?:you|her|him|them) from (?:the car
        |outside|across|my car|the window|a distance|behind|the street|the bushes))|listen(?:ing)? (?:to|in on
        |in to) (?:her|his|their|your) (?:calls|phone calls|conversations)|spying on (?:you|her|him|them)(?= )""",
        unless=r"wedding|stage|dance|house (?:sitting|while)|asked me to",
    ),
    rule(
        S,
        "know saw",
        r"""(?:know|saw) (?:that )?you (?:were|was|went|left|came|got|stayed|had) %16 i was (?:parked|sitting|standing
        |outside|across|behind|waiting|in the car|right there)""",
        unless=r"same (?:party|wedding|concert)|we both",
    ),
    # -- minor
    rule(
        M,
        "fifteen fourteen seventeen sixteen thirteen",
        r"[a-z]+ , (?:thirteen|fourteen|fifteen|sixteen|seventeen) ,",
        unless=r"""CHILDREN|years|(?:twelve|fourteen|fifteen|sixteen) , (?:thirteen|fifteen|sixteen|seventeen)""",
    ),
    rule(
        M,
        "dad mum parents",
        r"""(?:my )?(?:mum|dad|parents) ~3 (?:says?|said|make|makes|checks?) ~4 (?:no phones?|bedtime|curfew|homework
        |sleepovers?|chores|grades|too young|when i am (?:18|older)|until i am)""",
        denied=False,
        unless=r"when i was|used to|our (?:son|daughter|kids)|the kids|LONGAGO",
    ),
    rule(M, "set", r"in (?:my|the same) set for|(?:top|bottom) set (?:for|in)", unless=r"CHILDREN|LONGAGO"),
    # -- bypass
    rule(
        B,
        "block unblock unblocked",
        r"""(?:get|be|become) unblocked|(?:make|get|convince|persuade) (?:him|her|them|you) (?:to )?unblock
        |unblock me(?= )|(?:can|could) not block (?:the|a|me|my|us|every|everything|all)(?= )|before you block""",
        denied=False,
        unless=r"KEEPAWAY|not (?:asking|expecting) you to",
        variant="closed",
    ),
    rule(
        B,
        "asked begged ordered said says told wants",
        r"""(?:she|he|they|PARTNER|ex) ~2 (?:told|asked|said|says|begged|wants|ordered) ~4 (?:never|not|stop|leave|stay
        |no) ~3 (?:call|write|text|contact|message|alone|away|ring|email|visit|come|contacting|calling|writing
        |texting|messaging) %4 (?:so|but) i (?:will|am going to|want|need|still|asked|can|could|am writing|am calling
        |got|found|made|wrote|sent)(?! (?:not|think|love|miss|hope|care|feel|stop|stopped|leave|respect|let
        |to understand|stay))""",
        denied=False,
        unless=r"KEEPAWAY",
        variant="closed",
    ),
    rule(
        B,
        "changed",
        r"""changed (?:her|his|their|your) (?:number|email|address|phone) ~3 but ~6 (?:still|rings|works|reaches|have
        |got|know|found)""",
        denied=False,
        unless=r"KEEPAWAY|you (?:wrote|called|gave)",
    ),
    rule(
        B,
        "convince deliver give hand pass persuade put read slip",
        r"""(?:want|get|have|ask) (?:her|his|their|my|a) ~1 (?:RELATION) ~2 (?:to )?(?:slip|give|pass|hand|deliver
        |convince|persuade|put|read) ~2 (?:him|her|them|it|this|letter|my|a|the)(?= )""",
        unless=r"KEEPAWAY|birthday|for the kids",
    ),
    rule(
        B,
        "block hang pick read",
        r"""this is (?:my |a )?(?:[a-z]+ )?(?:KIN|[a-z]+) s (?:phone|number|account|profile) %10 (?:block|hang up
        |please read|just read|pick up)""",
        denied=False,
    ),
    rule(
        S,
        "each every most watch",
        r"""(?:go|come|drive|walk|cycle) to (?:her|his|their) ~1 PLACE (?:every|each|most) (?:day|night|evening|morning
        |weekend)|watch who (?:comes|goes|visits|is)""",
        unless=r"kids|pick up|help|care|feed|mum|dad",
    ),
    rule(
        S,
        "app down program site software tool",
        r"""(?:app|program|software|site|tool) ~4 (?:shows?|lets?|gives?|sends?) me ~2 (?:her|his|their
        |your) (?:messages|texts|location|calls|phone|emails|screen|photos|chats)|(?:tracked|tracking|track|hunted
        |hunt) down (?:where )?(?:she|he|they|her|him|them)(?= )""",
    ),
    rule(
        S,
        "share shares sharing spying until",
        r"""spying on (?:my ex|my PARTNER)|until (?:her|his|their|your) ~1 lights? (?:goes|go|went|is|are) (?:off|out)
        |(?:shares|share|sharing) (?:her|his|their) (?:calendar|location|photos|album) with me""",
    ),
    rule(
        S,
        "been block building garden road street",
        r"""i was (?:on|in|outside) (?:your|her|his|their) (?:street|road|garden|building
        |block) ~2 (?:at (?:[0-9]+(?:am)?|midnight|night|dawn)|in the middle of the night|last night)
        |i have been (?:in|inside) your (?:flat|house|room|bedroom|apartment|home)(?= (?:[.]|while|without|last night
        |again))""",
    ),
    rule(
        M,
        "10 10f 10m 11 11m 12 12f 12m 13 13f 13m 14 14f 14m 15 16 16f 16m 17 17f 17m eleven fifteen "
        "fourteen him husband seventeen sixteen ten thirteen twelve wife",
        r"(?:PARTNER|him|her|me|i) [.] AGE [.]",
        unless=r"CHILDREN",
    ),
    rule(
        M,
        "biology chemistry desk english french geography history math maths parents pe physics science",
        r"""(?:our|my|your) parents ~1 (?:will|would|do|did) not let (?:us|me|you) (?:see|date|talk|text|be together|go)
        |(?:texts?|notes?|whispers?|stares?|looks?) ~4 in (?:chemistry|maths|math|biology|english|history|geography
        |french|science|pe)(?= )|under the desk in""",
        denied=False,
        unless=r"LONGAGO|when we were|CHILDREN",
    ),
    rule(
        B,
        "her him them",
        r"""(?:ask|asked|asking|get|getting|got|have|had) (?:my|her|his|a|our|their) ~1 (?:RELATION|KIN|niece
        |nephew) to (?:message|text|call|write|contact|ring|email) ~1 (?:him|her|them)(?= )""",
        unless=r"KEEPAWAY",
    ),
    rule(
        B,
        "block but said says",
        r"""block does not (?:work|cover|count|apply|stop|include|reach)|(?:said|says) nothing about (?:flowers|letters?
        |emails?|calling|visits?|visiting|friends?|gifts?|cards?|presents?|messages?)
        |BLOCKED %6 but %8 (?:still works|found|this (?:app|number|one))|(?:lawyer|court|police|judge) (?:says
        |said) i can not (?:write|talk|call|contact|speak|text) ~3 (?:, )?(?:so|but) (?:let|i|this|we)""",
        denied=False,
        unless=r"KEEPAWAY|about the house",
        variant="closed",
    ),
)
