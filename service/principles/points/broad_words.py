"""The wordings that make a broad kind certain, over the canonical line (see ``text`` and ``points.broad``)."""

from __future__ import annotations

from service.principles.points.plain_words import ways
from service.principles.wordset import words

REGRETTED = ways(
    r"""
    (?:should|shall) i (?:not )?have\b
    would you rather i had(?: not)?\b
    (?:did|have) i (?:ruin|ruined|spoil|spoiled|upset|scare|scared|say something)\b
    (?:was|is) (?:it|that) (?:\w+ )?(?:daft|silly|stupid|mad|foolish|wrong) of me\b
    (?:was|is) (?:it|that|this) (?:\w+ ){0,3}(?:terrible|bad|stupid|mad|awful|mistake|silly)(?: idea| thing)? \?
    """
)
SPEAKS_UP = ways(
    r"i (?:have been |am |was )?(?:just |only |really )?(?:need|have|want|wanted|wanting|meaning|trying)"
    r" to say something\b"
)
ASKS_LEAVE = ways(r"(?:can|may|could) i (?:read|tell|show|say|play|ask) (?:you |it|them|this|something)")
AT_TABLE = ways(r"middle of (?:your|the|dinner|lunch)\b")
WELL_AGAIN = ways(r"doctors? says? (?:that )?(?:i (?:may|can|am|could)|it is (?:fine|healing|nothing|better))\b")
STOPS = ways(
    r"""
    (?:do|would) you (?:\w+ )?(?:want|like|prefer|rather)(?: me)?(?: to)? (?:stop|take a break|leave it|pause|finish)\b
    (?:shall|should|can|could) we (?:\w+ )?(?:stop|take a break|leave it|pause|finish|call it)\b
    (?:do|would) you (?:\w+ )?(?:want|like|prefer|rather) to (?:hang up|ring off|go|head off|call it)\b
    (?:shall|should) i (?:stop|leave it there|hang up|let you go|let you sleep|ring off|go)\b
    is (?:this|that|it) (?:enough|too much) (?:for|now)\b
    """
)
SHALL_WE = ways(
    r"""
    (?:can|may|could) i (?:sit|join|take (?:this|that))\b
    is this (?:seat|table|chair|spot|one) (?:ok|okay|fine|free|taken|all right)\b
    shall we (?!meet|try|see each|start|do this again|talk again)\w+
    (?:do|would) you (?:want|like) (?:to )?(?:sit|stand|walk|go outside|go in|order|swap|share|move|turn)\b
    (?:are|is) (?:you|it) (?:too )?(?:cold|warm|hungry|comfortable|thirsty|hot|loud)\b
    (?:shall|should) i (?:get|order|close|open|turn|put|shut|pour|move)\b
    """
)
AROUND = ways(
    r"""
    what was that ?[,?]|is \w+ barking\b|(?:what is|is) that (?:noise|sound|smell|music|racket|song|the|a|your|rain)\b
    are you (?:\w+ )?(?:at|in|on|outside|home|driving|walking|eating|cooking|working|alone|sitting|still at) ?\w*
    where are you(?: right now| now| at)? \?
    what are you (?:eating|drinking|watching|cooking|reading|wearing|listening to|making|doing right now)\b
    is (?:it|there) (?:\w+ )?(?:raining|snowing|sunny|dark|windy|quiet|busy) ?\w*
    do you hear (?:that|it|the)\b|can you hear (?:that|the)\b
    """
)
NEEDS = ways(r"what (?:would you|you would|do you|you) (?:\w+ )?need\b")
PROPOSED = ways(r"what if (?:we|i) (?:\w+ )?(?:had|did|tried|went|made|took|started|came|kept|met|set|left|cooked)\b")
THINGS = ways(
    r"[^?]*\b(?:tea|coffee|red|white|blue|bus|train|post|box|key|keys|morning|evening|inside|outside|tomorrow|today"
    r"|saturday|sunday|monday|tuesday|wednesday|thursday|friday|window|soup|salad|wine|beer|sugar|milk|pasta|rice"
    r"|left|right|call|text|letter|email|door|sofa|chair|pick|pizza|curry|noodles|first|send|bring|drop|one)\b"
)
TOGETHER = ways(r"(?:coffee|walk|lunch|dinner|drink|drinks|pint|tea|meet|together|see you|come over|hour)\b")
PROMISES = ways(r"promise\b|swear\b|my word\b|never again\b|i will (?:always|never|not ever) (?!send|forget|know)\w+")
MINE_TO_CARRY = ways(
    r"(?:is|was|are) (?:all )?(?:my|mine|on me)\b[^.?!]*(?:not (?:yours|you|your|on you))\b|is on me\b"
)
BROKEN = ways(
    r"(?:car|bike|van|bus|phone|laptop|boiler|fridge|oven|washing machine|dishwasher|computer|train|wifi|printer"
    r"|heating|battery|kettle|toaster|scooter)\b"
)
HANDED = ways(
    r"""
    i (?:have )?brought (?:it|them|you|your|the|some|back)\b
    here (?:is|are) your\b|it is in this\b|this (?:is|was) for you\b|i have (?:got )?(?:it|them) here\b
    """
)
REMARKS = ways(
    r"(?:oh |wow |huh |ha |well |god )?,? ?(?:it|this|that|there|you|your|the|they|same|still|nice|what a|so)\b"
)
TAGGED = ways(r", ?(?:is|was|does|did|do|are|were|has) (?:not )?(?:it|that|this|they|there)(?: not)? ?[.?]?$")
MORE_THAN_SEEN = words(
    "never always should would could will might maybe hate hurt lied left me we us our love die died leave sorry wrong"
    " fault because think feel felt want need hope wish if told said stopped answered call write wrote asked said mum"
    " dad died miss missed deserve deserved right cancer hospital cheated owe trust again free allowed welcome"
    " was were did had"
)
SELLS = ways(
    r"""
    i would (?:just |only |really )?like to (?:see|hear|show|tell)\b
    bring (?:him|her|them|someone|a friend|whoever|anyone|the)\b
    (?:would|could|can|might) (?:both |also |all )?(?:work|do|suit)\b
    if you (?:would )?(?:rather|prefer|change|ever|wake|feel|fancy|like|do not|want)\b
    (?:it|that|this) (?:would|could|will) (?:only |just )?(?:be|take)\b
    there is (?:that|a|this|the|always)\b
    (?:just|only) (?:an? )?(?:hour|half|coffee|quick|ten|five|twenty|short|drink|walk)\b
    i (?:will|can|could|would) (?:\w+ )?(?:pay|come|drive|be there|wait|bring|book|pick|keep|save|do)\b
    """
)
TAKES = ways(
    r"ok\b|okay\b|alright\b|all right\b|understand|understood|fair enough|fair\b|no problem|no worries|of course \."
    r"|thank|gets? it\b|got it|gotcha|cool\b|sure\b|no bother|i respect|hear you|makes sense"
    r"|that is fine|fine\b|sorry|i will not ask|i take (?:it|that|the)\b"
    r"|no rush|no hurry|no hard feelings|good to know|i see\b|i accept|clear\b"
)
ABOUT_IT = ways(
    r"(?:coffee|walk|lunch|dinner|drink|hour|place|park|there|him|her|it|that|bring|just|only|day|sunday|saturday|monday"
    r"|tuesday|wednesday|thursday|friday|week|weekend|change|mind|pay|come|meet|sure|easy|no|yes|sometime|one|think|hoped"
    r"|thought|was|would|could|want|see)\b"
)
