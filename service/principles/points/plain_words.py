"""The wordings by which a turn is known for what it plainly is, over the canonical line (see ``text``).

Each list holds one way of saying it a line, as a regular expression between word boundaries.
"""

from __future__ import annotations

from service.late import Late
from service.principles.wordset import words


def ways(*lines: str) -> Late:
    """One pattern of these lines of wordings, each beginning at a word; compiled at its first use, or by ``warm``.

    A canonical line is searched from the blank before a word: twice as fast as for what stands behind one. What has to
    stand before a wording is therefore looked back at (``(?<=[.] )``).
    """
    each = "|".join(line.strip() for text in lines for line in text.strip().splitlines())
    return Late(rf" (?:{each})")


SENDING = words(
    "send sent post drop dropped bring leave left collect pick return forward keep bin throw chuck address sign mail"
    " deliver hand rid doing store charity collected box parcel key keys shred recycle donate swap"
)
"""With none of these a "do you want" is no question of what to do with a thing."""
ILL = words("cough fever temperature rash tummy teething nits lice nosebleed earache poorly vomiting chickenpox bug")
OTHERS = words("she he they her him them")
REASON = words(
    "because since want wanted thought thinking realize miss missed sorry need needed felt feel hope hoped heard saw"
    " read met died start started moving moved wrong guilty lonely change ill scared dream dreamed wish ashamed"
)
"""With none of these a "why now?" has not been answered yet."""
WEIGHS = words("because angry scared afraid ashamed guilty wrong regret hurt her him lied truth cried us sorry between")
OURSELVES = words("i we")

OFFERS = ways(
    r"""
    do you (?:want|fancy)\b(?! (?:me )?to (?:hear|know|talk|say|ask|tell|walk|sit|go|come|stop)\b)
    would you (?:want|like|fancy)\b(?! (?:me )?to (?:hear|know|talk|say|ask|tell|walk|sit|go|come|stop)\b)
    do you need (?:a|an|some|any|anything|help)\b
    what (?:can|could|shall|should) i (?:get|bring|make) you
    (?:can|could|may|shall) i (?:get|bring|make|buy|offer|pour) you
    """
)
WHY_SO_SHORT = ways(
    r"why are you (?:being )?(?:so |this |that )?(?:quiet|short|cold|distant|silent|off|weird|difficult)\b"
)
ASKS_WHAT = ways(r"what (?:do|would|did|are) you|(?:want|wanted|like|liked) from")
OUTING = ways(
    r"""
    (?:do|would) you (?:want|like|fancy|be up for)\b.*\b(?:breakfast|brunch|brew|picnic|supper|coffee|lunch|dinner)\b
    (?:do|would) you (?:want|like|fancy|be up for)\b.*\b(?:walk|drink|pint|film|gig|concert|match|market|swim|ride)\b
    (?:do|would) you (?:want|like|fancy|be up for)\b.*\b(?:beer|pub|bite|meal|show|play|exhibition|fair|museum)\b
    (?:may|can|could) i invite you\b
    (?:ask|wondering|wondered|wonder|see|hoping) (?:if|whether) you (?:would|might|want|wanted|could|fancy|felt)\b
    """
)
BEGINS = ways(
    r"""
    i owe you (?:an|a|some)\b
    i have got (?:something|a thing|one thing) to (?:say|tell)
    you (?:will want to know|must be wondering|are probably wondering)
    i have (?:something|a thing|one thing) (?:i (?:want|need|have) )?to (?:say|tell)
    there is something i
    do not (?:really )?know (?:where|how) to (?:start|begin)
    say (?:it|this|that) in one go
    i (?:can|could|will) (?:hang up|go|leave|stop)(?: now)? if you (?:want|like|would|prefer|rather)
    i will try to (?:say|explain)
    i know it is (?:odd|strange|weird|out of the blue)
    that is a fair question
    i said i would (?:explain|tell you|say)\b
    do not hang up
    i want to (?:say|tell you) something
    bear with me
    let me (?:start|begin|explain|try)
    """
)
CONFIDES = ways(
    r"""
    i (?:am|have been|have started) (?:\w+ )?(?:seeing|dating) (?:somebody|someone|a man|a woman|\w+ now)
    i (?:have )?met (?:someone|somebody)\b
    (?:i am|we are|i am now) (?:getting|going to be) (?:married|divorced)
    (?:i am|we are) (?:engaged|pregnant|having a baby|expecting)
    i (?:got|am getting) (?:married|engaged|divorced)
    i am (?:not drinking|sober)
    i (?:do not|stopped) drink
    i (?:was|have been|got) (?:\w+ )?(?:ill|sick|diagnosed|in hospital|in a bad way|unwell)\b
    (?:scare|trouble|problem) with my (?:heart|health|lungs|kidneys)
    (?:stent|bypass|pacemaker)\b
    (?:have not|never|did not) (?:told|tell) (?:anyone|anybody|a soul)
    nobody (?:else )?knows\b
    i am (?:moving|emigrating) (?:away|abroad|back home|overseas)
    i (?:lost|am losing) (?:the house|my licence)
    tell you (?:this |it |that )?in person\b
    (?:business|company|shop|restaurant|firm) (?:went under|failed|folded)
    moved back (?:in )?(?:to|with) my\b
    you to (?:know|hear) (?:it |this |that )?(?:from|before)
    hear (?:it|this|that) from me
    tell you (?:\w+ )?before (?:anyone|the others|you)
    """
)
NOT_HEALTH = ways(r"sick of|ill at ease|my (?:fault|bad)")
OVER = ways(r"all clear|i am (?:fine|well|better|ok|recovered) (?:now|again)|it is (?:fine|gone|over) now")
GOES_ON = ways(
    r"""
    see you (?:there|then|on|at|tomorrow|saturday|sunday|friday|monday|tuesday|wednesday|thursday)\b(?!.*\bor not\b)
    i (?:will|would|could|can) (?:just |always |still )?(?:bring|book|get us|wear|save you|meet you|pick you up)\b
    i (?:will|would|could|can) (?:just |always |still )?(?:be (?:there|outside|at|the one)|wait|come to you|come by)\b
    i (?:will|would|could|can) (?:just |always |still )?(?:ask (?:you )?again|try again|say it again|show you)\b
    so (?:it|that|this) is (?:a )?no\b
    i would have to show\b
    """
)
ACCEPTS = ways(
    r"""
    yes ,? please\b
    i would (?:like|love) that\b
    that (?:works|would work|suits) (?:for )?me\b
    works for me\b
    (?<=\. )(?:oh |ah |aw )?(?:yes|yeah|sure|of course|gladly|happy to)\b
    (?:keep|have) (?:it|them)\b
    (?:hello|hi|hey) \w+ ?[.,] (?:yes|of course|sure)\b
    sounds good\b
    it is (?:his|yours|hers) now\b
    """
)
FOUND = ways(
    r"""
    (?:i|they|we|mum|dad|someone) (?:\w+ )?(?:found|came across|come across|dug out|unearthed)\b.*\b(?:your|our|old)\b
    turned up\b.*\byour\b
    your\b.*\bturned up\b
    """
)
REMINDS = ways(r"(?:do not|please not) forget\b(?! (?:me|us|about me|about us))")
LUCK = ways(r"wish me luck|fingers crossed for me|cross your fingers")
MEANS = ways(r"(?:it|that|this) means (?:a lot|so much|the world|more than)")
OFF_NOW = ways(
    r"""
    i (?:will|had better|should|must|have to|need to|am going to) (?:get off|get going|head off|hang up now|ring off)\b
    i (?:will|had better|should|must) (?:let you get on|leave you to it|leave it there|say goodnight)\b
    got to (?:go|run|dash)\b
    (?:(?:ta|thanks|thank you) ?-? ?ra|cheerio)\b
    """
)
KEEPS_SHORT = ways(r"(?:will|would) not keep you(?: long)?\b|will be (?:quick|brief)")
WILL_DO = ways(
    r"""
    i (?:will|can|am going to) (?:\w+ )?(?:ring|call|phone|tell|ask|do|sort|put|fetch|drop|order|check|let) \w+
    i (?:will|can|am going to) (?:\w+ )?(?:text|email|talk to|speak to|write to|pass|report|use|pay|fix|sign) \w+
    i have (?:sorted|paid|booked|ordered|fixed|signed|cancelled|done) (?:it|that|the|them)
    """
)
LET_KNOW = ways(r"let me know (?:by|before|when|which|what|if|on)\b.*\?|can you let me know\b|by when \?|when by \?")
NEGATED_TAG = ways(
    r"""
    you @ not\b[^.?!]*, @ you \?
    (?:it|that|this|he|she) @ not\b[^.?!]*, @ (?:it|that|he|she) \?
    """.replace("@", r"(?:are|is|will|would|do|does|did|have|has|can|could|were|was|had)")
)
INDIRECT = ways(
    r"""
    i (?:just |only )?(?:wanted|want|would like|meant|need|wish|would love) to (?:ask|know|hear|find out) (?:you )?@
    i have (?:been meaning|always wanted) to (?:ask|know) (?:you )?@
    i (?:wonder|wondered|was wondering|am wondering|keep wondering|have always wondered) @
    tell me @
    """.replace("@", r"(?:what|how|whether|why|who|where|which|when)\b")
)
HOW_IT_WENT = ways(r"how (?!you\b)[^.?!]* (?:went|was|were|goes)\b")
RATHER_I = ways(r"would you (?:rather|prefer)(?: it| that)?(?: if)? i\b|do you prefer (?:that )?i\b")
HARDER = ways(
    r"""
    i (?:\w+ )?(?:find|found) (?:it|this|that) (?:\w+ )?(?:hard|harder|difficult|sad)\b
    harder than i\b
    not easy (?:for me|to hear|hearing)\b
    (?:it|that) (?:\w+ ){0,2}(?:stings?|hurts?)\b
    not going (?:so |too |very )?(?:great|well)\b
    """
)
HAPPIER = ways(r"i have (?:been|felt) (?:(?!\w+ing\b)\w+ )?(?:happier|happy|lighter|better)\b|happiest i\b")
HOSPITABLE = ways(
    r"""
    i (?:have )?(?:got|made|brought|saved|ordered|baked|cooked|put) @[^.?!]*\b(?:coffee|tea|table|seat|soup|cake)\b
    i (?:have )?(?:got|made|brought|saved|ordered|baked|cooked|put) @[^.?!]*\b(?:bread|dinner|lunch|drink|chocolate)\b
    i (?:have )?made (?:coffee|tea|soup|cake|dinner)\b
    (?:give|giving|brought) you (?:back )?(?:your|the)\b
    """.replace("@", r"(?:us|you|some|the|a)\b")
)
ASKS_BAD = ways(
    r"is (?:that|it|this) (?:\w+ )?(?:bad|awkward|rude|terrible|a bad (?:thing|sign)) \?"
    r"|(?:did|was|am|have) i\b[^?]* too (?:soon|much|late|early|far|loud|forward)\b"
)
BUSY = ways(r"(?:middle of|busy with) (?:something|anything)\b.*\?|are you busy\b|can you talk\b")
PERMITS = ways(
    r"""
    you (?:can|could|may|might) (?:just |always )?(?:ignore|not answer|hang up|say no|forget|shout|be angry)\b
    you (?:would|will|do) not (?:have|need) to\b
    you are (?:allowed|free|welcome) (?:not )?to\b
    you can be (?:angry|cross|mad|as \w+)\b
    you can be \.
    we (?:can|could) just (?:sit|be quiet|walk)\b
    """
)
LETS_OFF = ways(
    r"""
    just say\b
    if not\b
    no (?:worries|problem|offense|bother)\b
    i (?:will|would) not (?:mind|be (?:offended|upset|hurt)|take it)\b
    if you (?:would )?rather not\b
    (?:that is|it is|is) (?:totally |completely |also )?(?:fine|ok|alright)(?: too| either way)?(?: if| \.)
    """
)
MIGHT_LIKE = ways(r"you (?:would|might) (?:want|like|be|prefer|need)\b")
REGRETS_TO_SAY = ways(r"i am afraid (?:that|it|so|not|the|there|we|i|you)\b")
THERE = ways(r"(?<!see )you (?:still )?there\b|any(?:one|body) there\b|hear me\b|did you\b|(?<=\. )(?:hello|hey) \?")
WHO_IT_IS = ways(r"is (?:it|that) (?!(?:ok|alright|fine|good|bad|true|raining|serious)\b)\w+ (?:\?|\.)")
"""Whether it is somebody: not a thing to be said yes to."""
SAYS_WHEN = ways(r"(?:what|which) (?:time|day|date|times)\b|(?<=\. )(?:\w+ ){0,2}when\b|(?<=, )when\b")
WANTED = ways(r"i would (?:like|love) that\b")
BRING_ANY = ways(r"(?:bring|get) (?:you )?anything \?")
