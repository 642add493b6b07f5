"""Danger to the writer by their own hand, said outright."""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

C = ConcernKind.CRISIS

CRISIS: tuple[Rule, ...] = (
    rule(
        C,
        "myself",
        r"""(?:kill|killed|killing|hang|hanging|shoot|shooting|drown|drowning|unalive|unaliving|poison|off|offing
        |stab) myself(?! (?:laughing|trying|working|studying|in the foot|out to dry|in work|at work|a favor
        |over a|to (?:get|make|please|finish|be|keep|earn)|for (?:saying|not|forgetting|that|it|being|you all
        |missing)|when i|by [a-z]+|now))""",
        unless=r"""LONGAGO""",
        over=True,
    ),
    rule(
        C,
        "myself",
        r"""(?:(?:want|wanted|going|urge|urges|need|like|thinking of|thinking about|started|start|keep|kept|been
        |thoughts of|back to|will|might|scared i will|afraid i will|am) ~2 )(?:hurt|hurting|harm|harming|cut
        |cutting|burn|burning) myself(?! (?:off|short|some|out|shaving|on|at|while|again at|lifting|a|moving
        |with the))""",
        unless=r"""LONGAGO""",
        over=True,
    ),
    rule(
        C,
        "myself stupid",
        r"""(?:do|doing|done) something ~1 to myself|(?:i|will) do something stupid tonight""",
    ),
    rule(
        C,
        "burn burned burning cut cutting slash slashing slit slitting",
        r"""(?:i|i am|like|about|of) ~3 (?:cut|cutting|slit|slitting|slash|slashing|burn|burned|burning) my (?:arms
        |arm|wrists|wrist|legs|thighs|skin)""",
        unless=r"""LONGAGO""",
        over=True,
    ),
    rule(
        C,
        "overdose overdosed overdosing suicidal suicide",
        r"""i ~2 (?:am|feel|felt|was|get|have|keep|think|thought|want|took|am|considered|will|would|do|spent|tried
        |attempted|planned) (?:(?!he |she |they |who |my )[a-z0-9,]+ ){0,8}?(?:suicide|suicidal|overdose
        |overdosed|overdosing)(?! (?:bomb|squad|hotline volunteer|doors))""",
        unless=r"""LONGAGO|suicidal ~3 (?:friend|brother|sister|mum|dad)""",
        over=True,
    ),
    rule(
        C,
        "suicidal suicide",
        r"""\. (?:been |feeling |am |still |thoughts of |so )+(?:suicide|suicidal)""",
    ),
    rule(
        C,
        "life",
        r"""(?:end|ending|take|taking|ended) my (?:own )?life""",
    ),
    rule(
        C,
        "end ending",
        r"""(?:end|ending) it all|(?:put|putting) an end to (?:myself|it all|my life)""",
    ),
    rule(
        C,
        "self",
        r"""i ~5 self harm(?:ing)?""",
        unless=r"""LONGAGO""",
    ),
    rule(
        C,
        "dead die died dying",
        r"""i (?:just |only |really |still |honestly |truly |do |so )*(?:want|wish|hope|deserve|am going|am ready
        |need|would love|would prefer|long|think about|keep thinking about|dream of)(?: that)? (?:to (?:just )?
        |i (?:was|were|could|had|would) (?:just )?|about )?(?:be )?(?:die|dead|died|dying)(?! (?:old|happy|of
        |laughing|on this|with laughter|for|to (?:see|hear|know)|trying|inside|my hair))""",
    ),
    rule(
        C,
        "die",
        r"""i (?:wanted|tried|was ready) to die(?! (?:of|laughing|with)| ~6 (?:embarrass|embarrassed))""",
        unless=r"""embarrassed|embarrassing|ashamed|cringe|mortified|laughing|LONGAGO""",
        over=True,
    ),
    rule(
        C,
        "care deserve intend live plan want wish",
        r"""(?:do|does|did|will|can|would)? ?not (?:want|wish|deserve|plan|intend|care) to (?:live(?! (?:here|there
        |in|with|near|like|alone|together|apart|off|by|at|on|through|up))|be alive|exist|wake up(?! (?:early|at
        |to|next|beside|alone))|go on(?! (?:holiday|a|the|like|with|that|this|about|dates|living together))
        |be living|keep living|be breathing)|do not want to be alive|will not live without you""",
        denied=False,
        over=True,
    ),
    rule(
        C,
        "here",
        r"""not want to (?:just )?be here(?: any more| any longer)?(?= (?:[.]|, (?:i|not|it|and)|and (?:i|no)
        |without|alone))""",
        denied=False,
        unless=r"""party|outside|inside|restaurant|bar|pub|club|cafe|room|town|city|village|country|job|work|office
        |flat|house|home|holiday|wedding|funeral|train|somewhere|walk|leave|go""",
    ),
    rule(
        C,
        "disappear vanish",
        r"""i (?:really |honestly |just |only )*want to (?:just )?(?:disappear|vanish)(?= (?:[.]|, (?:i|it|and)
        |and (?:not|never)|for good|for ever|forever|completely))""",
        denied=False,
        unless=r"""social media|instagram|online|holiday|weekend|embarrass(?:ed|ing)|blush""",
    ),
    rule(
        C,
        "carry go keep",
        r"""i (?:really |honestly |just )?(?:can not|do not think i can|do not know if i can|do not want to)
        (?:go on|keep going|carry on)(?: any more| any longer| much longer)?(?= [.])""",
        denied=False,
        unless=r"""walk|run|walking|running|talking|writing|steps|stairs|hill|joke|shift|work|job""",
    ),
    rule(
        C,
        "alive life living stupid",
        r"""enough of (?:being alive|living(?! (?:here|with|in|out|like|there|apart|together))|life(?= [.,]))
        |(?:i|scared i|afraid i|worried i) (?:might|could|may|will)(?: just)? do something stupid(?= [.,])""",
        denied=False,
        unless=r"""so stupid|text|texting|call|calling|drunk text|buy|bought|laugh""",
    ),
    rule(
        C,
        "than",
        r"""(?:rather|sooner) (?:die|be dead) than (?:live|go on|be without|lose)""",
    ),
    rule(
        C,
        "alive existing life living",
        r"""(?:tired|sick|exhausted|weary) of (?:being alive|living(?! (?:here|with|in|out|like|there|apart))
        |existing|life(?! in))|done with (?:life|living|being alive)""",
    ),
    rule(
        C,
        "living worth",
        r"""(?:my )?(?:life|living) (?:is|feels|was) not (?:even )?(?:worth (?:living|it|anything)|living)
        |not worth living""",
        denied=False,
    ),
)
