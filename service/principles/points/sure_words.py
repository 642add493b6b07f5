"""The wordings that make a turn certain, over the canonical line (see ``text`` and ``points.sure``)."""

from __future__ import annotations

from service.principles.points.plain_words import ways
from service.principles.rules.news import KIN, PETS
from service.principles.wordset import words

DIED = ways(r"(?:\S+ )?(?:\S+ )?(?:has |have )?(?:died|passed away|passed on)\b(?! (?:laughing|of (?:boredom|shame)))")
PUT_DOWN = ways(
    rf"""
    (?:had to|have to|having to|have) (?:have )?put (?:\w+ ){{0,4}}(?:down|to sleep)\b
    (?:had|having) (?:to have )?(?:\w+ ){{1,3}}put (?:down|to sleep)\b
    (?:is|was|got) put (?:down|to sleep)\b
    (?:lost|losing) (?:my|our|the|his|her) (?:\w+ )?(?:{KIN}|{PETS})\b
    (?:did not|is not going to) make it through\b
    """
)
NO_DEATH = words(
    "phone battery car plant plants tree basil engine wifi boiler machine laptop fern conversation joke van bike"
    " kettle toaster printer radio tv connection light bulb line i receiver pen cup bag money deposit foot book glass"
    " it computer fridge heating router camera watch lawn roses tomatoes nobody no not never"
)
"""With one of these in it, what "died" or was "put down" is no death."""
LONG_AGO = ways(
    r"""
    years? ago|as a (?:child|kid)|when i was\b|used to\b|when (?:\w+ ){0,3}died
    (?:nearly|almost|could have|would have|if) (?:\w+ ){0,3}died
    """
)
NOBODY_DIED = ways(r"(?:nobody|no one|not|never) (?:is |has |have )?(?:\w+ )?(?:died|dead|dying|ill)\b")
SAD_NEWS = ways(r"(?:sad|bad|awful|terrible|not (?:so |very )?good) news\b")
BLOW = ways(
    r"""
    (?:got|was|been|being|am|get) (?:laid off|made redundant|fired|sacked|evicted|burgled|robbed|mugged|dumped|let go)\b
    i (?:have )?lost my job\b|in hospital\b|diagnosed\b|getting divorced\b|had an accident\b|broke (?:my|her|his) \w+
    """
)
"""What hits somebody hard, however lightly they tell it."""
MANAGES = ways(
    r"i (?:will|am going to) (?:be (?:fine|ok|okay|alright|all right)|figure it out|manage|cope|survive|get there)\b"
    r"|(?:sleeping|eating|doing|feeling|getting|breathing) (?:\w+ )?better\b"
)
A_BIRTH = ways(
    r"had (?:her|the|a|his|their|twins|another) ?(?:baby|babies|twins|boy|girl|son|daughter)?\b.*"
    r"\b(?:baby|twins|boy|girl|girls|boys)\b|gave birth|is pregnant|got engaged|getting married"
)

TRY_THING = ways(r"try (?:one|some|a|an|the|that|their|this|it out)\b(?! (?:again|more time|thing))")
BACK_TOGETHER = ways(
    r"(?:back together|us again|again with you|be together|get back|another chance|start over|start again)\b"
)
AGAIN = ways(
    r"(?:like|love|want) (?:to|us to) (?:do this|meet|see you|have (?:a )?(?:coffee|walk)) again\b|do this again\b"
)
SEE_MORE = ways(
    r"if we (?:could|might|can) (?:\w+ )?(?:see|meet|do|go|have)\b|see each other (?:\w+ )?(?:more|again|sometimes)\b"
)
IS_IT_FINAL = ways(
    r"""
    (?:never|final|for good|not now|not ever|forever|last word|change your mind)\b[^.?!]*\?
    (?:no chance|not yet|for now)\b[^.?!]*\?
    """
)
SURE = ways(
    r"""
    (?:are|is|were) (?:you|that|it) (?:\w+ )?(?:sure|certain|serious|joking|kidding|final|true)\b
    (?:do|did) you (?:\w+ )?mean (?:it|that|what)\b|(?<=\. )(?:really|seriously|sure|for real) \?
    """
)
HABIT = ways(r"what (?:do|would) you (?:\w+ )?(?:do|say|think|tell)\b[^.?!]*\bwhen (?:you|i|we)\b")
_EVER = r"(?:ever |even |really |actually |at least |all )?"
WAS_GOOD = ways(
    rf"""
    did i {_EVER}make you (?:happy|laugh|feel (?:loved|safe|good))\b
    did i {_EVER}do (?:anything|something|one thing) right\b
    were (?:you|we) {_EVER}{_EVER}(?:happy|good|in love|good together)\b(?! with (?:him|her)| or\b)
    was (?:it|any of it|there) {_EVER}(?:good|happy|real|worth it|anything good)\b
    did you (?:ever )?(?:love me|like (?:being with|living with) me)\b
    was i {_EVER}(?:good|any good|kind)\b
    """
)
WRITES_ON = ways(
    r"(?:can|could|may|might) i (?:\w+ )?(?:write|text|message|call|ring|send)\b[^?]*"
    r"\b(?:sometimes?|now and then|again|once in a while|occasionally|every now)\b"
)
THIRD_MET = ways(r"(?:meet|see|know) (?:him|her|them)\b")
ALLOWED_Q = ways(r"is (?:that|it|this) (?:ok|okay|all right|alright|fine)(?: with you| by you| for you)? \?")
GOING_ON_THEN = ways(
    r"are you (?:\w+ )?\w+ing (?:on |at |over |for |this |next )?"
    r"(?:christmas|easter|new year|the weekend|tomorrow|tonight|\w+day|this year|again)\b"
)
HOW_YOU_ARE = ways(r"(?:know|hear|ask|wondered|wondering) how you (?:are|have been|are doing)\b")
NO_WORRY = ways(
    r"are you (?:crying|upset|shaking|disappointed|cross with|mad at|annoyed|laughing at|offended)\b[^.]*\?"
)
OR_ELSE = ways(r"\? or\b|or (?:is|are|was|were|did|do|does|just)\b")
ONE_REASON = ways(r"(?:is|was) it (?:\w+ )?(?:because|about|the|me|you|that|something|my|all|just)\b")
_SHOWN = (
    r"have|had|eat|ate|eaten|do|doing|done|made|make|making|watch\w*|read\w*|cook\w*|buy|bought|get|wear\w*|drink\w*"
    r"|play\w*|been|up to|see|seen|drawing|building|planting|growing|working"
)
ON_SHOW = ways(rf"what (?:did|do|are|were|have|would|will|is|was)\b[^?]*\byou (?:\w+ ){{0,2}}(?:{_SHOWN})\b")
YOU_BACK = ways(r"(?:what|how) about you\b|and you \?|and (?:what|how) about yours(?:elf)?")
WELL_ENOUGH = ways(r"are you (?:\w+ )?\w+ing (?:\w+ )?(?:properly|enough|well|ok|okay|better|again|alright)\b")
ALLOWED = ways(r"is (?:that|this|it) (?:\w+ )?(?:right|correct|ok|okay|normal|alright|all right|fine|allowed)\b")
OF_THIRD = ways(
    r"do you (?:\w+ )?(?:think|believe|reckon|suppose) (?:that )?(?:he|she|they|your|my|the|people|everyone|it)\b"
)
OF_US = ways(r"(?:do|did|does|would|will|is|was|are|were|should|could|can|have)\b[^.?!]*\b(?:we|us)\b[^.?!]*\?")
WISHED = ways(
    r"""
    (?:do|would|did) you (?:\w+ )?(?:think|believe|reckon|want|wish|hope|trust)\b|you would (?:\w+ )?(?:want|like)\b
    something you\b|was there (?:a|one|any|some|ever)\b|is there (?:a|one|any) (?:part|bit|way|chance)\b
    """
)
YOU_START = ways(
    r"""
    (?<=[.,!] )you (?:start|begin|go first|first|go)\b(?! (?:ahead|on|and|quiet|to|out))
    (?:so|then|no|ok|right) you (?:start|begin|go first)\b
    after you (?:\.|,)|your turn (?:\.|,)|(?:do you )?want to (?:go first|start|begin)\b
    (?:(?<=[.,!?] )|(?:so|then|no|ok|right) )you first\b
    """
)
HOW_TO_HEAR = ways(r"how (?:was|is) (?:it|that|this) (?:to|for)\b")
HOW_FAST = ways(
    r"""
    how (?:slow|fast|slowly|often|soon|quickly) (?:is|are|should|would|do|shall|can)\b(?! (?:you|your)\b)
    (?:once|twice|one (?:evening|day|night|afternoon)|every) (?:a|per|other)? ?week \?
    """
)
IF_SO = ways(r"(?<=[.?!] )(?:and |but |so )?if (?:i|we|it|you|they)\b[^.?!]*\?")
NOT_ABOUT_US = words("you your we us our together come visit over see meet join invite ours round")
MISSED = words("miss missed missing think thinking thought wonder lonely")
MAY_I = ways(r"(?:can|could|may) i\b[^.?!]*\?")
NEEDED = ways(r"what (?:did |do |would )?you (?:\w+ )?need(?:ed)?\b")
HOW_FOR_YOU = ways(
    r"""
    how (?:was|were|is) (?:that|it|this|all of (?:that|it)) for you\b|from where you (?:were|stood|sat)\b
    how did (?:that|it|this) feel\b|what was (?:that|it|this) like(?: for you)? \?
    """
)
WOULD_HAVE_HELPED = ways(
    r"what (?:would|could|might) have (?:\w+ )?(?:helped|changed|made)\b|what (?:could|should) i have (?:done|said)\b"
    r"|what would you have (?:\w+ )?(?:needed|wanted|liked)\b"
)
_AWAY = r"offline|away|asleep|at work|on the (?:train|tram|bus)|out of (?:signal|battery|data)"
_MESSAGE = r"that|this|it|your (?:message|text|answer|reply)"
SENT_LATE = ways(
    rf"""
    (?:{_AWAY}) (?:\w+ )?when (?:i|it|this|that) (?:was )?(?:sen[td]|wrote|came|went)\b
    (?:that|this|it) (?:sent|went|came|got sent|only went|was sent) (?:\w+ )?(?:twice|late|again|through|out)\b
    (?:that|this|it) (?:sent|went|came|got sent|was sent) by (?:mistake|accident)\b
    (?:did|had) not (?:see|seen|get|got) (?:{_MESSAGE}) (?:until|till|before|when)\b
    (?:only|just|only just) (?:seen|seeing|saw|got|getting|reading|read) (?:{_MESSAGE}) ?(?:now|just now|today)? ?\.
    (?:our|the) messages? (?:crossed|overlapped)\b|we (?:crossed|wrote at the same)\b
    """
)
"""About how a message came to be sent: nothing in it is asked."""
OF_THE_ASK = ways(
    r"(?:you|your|yours|us|together|coffee|tea|drink|lunch|dinner|walk|hour|half|minutes?|place|park|there|cafe|bakery"
    r"|film|tickets?|bring|pay|drive|come|meet|only|just|easy|quick|short|small|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|tomorrow|weekend|sometime|some time|someday|next|would|could|might|can|will|no|not|yes|sure|mind"
    r"|hoped?|hoping|thought|idea|want(?:ed)?|say|said|ask(?:ing|ed)?|answer|see|invit\w+|sad|hurts?|gutted"
    r"|disappointed|shame|pity|nice|lovely)\b"
)
"""What a word about a declined invitation can hardly do without; news of another thing can."""
WALKS_YOU = ways(r"i (?:will|can|could) (?:\w+ )?(?:walk|drive|take|run|see) you (?:\w+ )?(?:to|home|back|out|there)\b")

_NOT_HARM = r"late|early|talking|rambling|going on|nervous|standing|out of breath|a (?:bit|mess)"
AT_THE_DOOR = ways(
    rf"""
    sorry (?:,|\.) i (?:am|have been|was) (?:\w+ )?(?:{_NOT_HARM})
    sorry (?:i am|for being|i was|to be|about) (?:\w+ )?(?:{_NOT_HARM}|the (?:noise|mess|rain|wait))
    sorry (?:,|\.)? ?(?:the|my) (?:bus|train|tram|traffic|streetcar|parking|phone|line|signal|dog|kids)\b
    sorry (?:,|\.)? ?(?:that is|this is|it is) (?:\w+ )?(?:a lot|long|silly|random|boring|all)\b
    """
)
"""An arrival's or a talker's "sorry"."""
BARE_SORRY = ways(r"(?:(?<=[.,!] )|oh |ah |ok )sorry (?:[.,]|about that|again)")
FOR_SOMETHING = ways(
    r"sorry (?:for|that|i (?!am\b)|about (?!that [.,])|if|you had|to have)|apolog|forgive|my fault|i was wrong"
)
_BOTHERING = r"interrupt\w*|disturb\w*|bother\w*|catch\w*|caught|wak\w+|woken|keep\w*|too|intrud\w*"
HOPES_NOT = ways(
    rf"""
    hope (?:that )?i (?:am|have|did) not (?:\w+ )?(?:{_BOTHERING})\b
    hope (?:that )?(?:it|this) is not (?:\w+ )?(?:too|a bad|late|early|inconvenient|bad)\b
    """
)
_WORN = r"hair|beard|coat|glasses|haircut|jacket|dress|shirt|scarf|hat|boots|jumper"
LOOKS_GOOD = ways(
    rf"""
    (?:it|that|they|this) (?:really )?suits? you\b
    (?:looks?|looking) (?:\w+ )?(?:good|nice|great|lovely) on you\b
    (?:nice|great|lovely|good) (?:{_WORN})\b
    """
)
WISHED_WELL = ways(
    r"i (?:do |really |just |truly )?hope (?:that )?(?:you|some|your|the|life|things|he|she|they|it|this)"
)
NOT_A_WISH = ways(
    r"""
    hope (?:that )?you (?:can|could|will|would|do not|did not|know|understand|forgive|get|see|mind|answer)\b
    hope (?:it|this|that) is (?:ok|okay|fine|alright|all right|not)\b
    """
)
LOST_FOR_WORDS = ways(
    r"""
    (?:had|have) (?:it|this|a speech|it all|everything) (?:\w+ )?(?:worked|planned|written|prepared|ready|rehearsed)\b
    (?:forgotten|forgot|lost) (?:it all|everything|what i|how i|my (?:words|thread|speech)|all of it)\b
    (?:it is|now it is|it has) (?:all )?gone\b|(?:practised|practiced|rehearsed) (?:this|it|that)\b
    i have (?:got )?(?:a list|notes|it written down|three things|two things|a few things)\b
    """
)
AFRAID = ways(
    r"i (?:am|get) (?:\w+ ){0,2}(?:scared|afraid|terrified|frightened|worried)"
    r" (?:that |of |about )?(?:i|it|we|this|of|being|doing|messing|losing)\b"
)
NEEDS_TIME = ways(
    r"""
    give me (?:a|one|another) (?:second|sec|minute|moment|day|bit)\b
    i (?:just |only )?(?:need|want|will need) (?:a|some|another) (?:\w+ )?(?:second|minute|moment|time|night|while|day)
    can i (?:just )?(?:be|have|take|sit) (?:sad|a (?:minute|moment|second)|quiet)\b
    (?:bit|little|so) (?:shaky|wobbly|stunned|dazed|overwhelmed)\b|i will get there\b|let me (?:just )?(?:sit|breathe)\b
    (?:quiet|silent|not talk\w*|off my phone|away) for (?:a (?:bit|while|day)|some)\b|did not have a sentence\b
    """
)
_MONEY = r"(?:hundred|thousand|money|pounds|quid|euros|dollars|cash|deposit|loan)\b"
MONEY_BACK = ways(
    rf"i enclose (?:\w+ ){{0,4}}{_MONEY}",
    rf"(?:brought|bring|bringing|here (?:is|are)|put|enclosed (?:is|are)|transferred|sent) (?:\w+ ){{0,5}}{_MONEY}"
    rf"|{_MONEY}[^?]*\b(?:transferred|sent|paid) (?:it|them|you)\b",
)
MONEY_OWED = ways(rf"i (?:still |do )?owe you (?:\w+ ){{0,4}}(?:\d+|{_MONEY})|pay (?:you )?(?:it )?(?:all )?back\b")
NO_DEFENSE = ways(
    r"(?:not going to|will not|do not want to|not here to|am not) (?:\w+ )?"
    r"(?:defend|argue|argu\w+|explain (?:it|myself|any)|make (?:excuses|a case)|justify|fight)\b"
)
SOUNDS_SURE = ways(
    r"you sound (?:\w+ )?sure\b|i can (?:hear|tell) (?:that )?you (?:mean|are sure)\b|thought i would argue\b"
)
OR_NOT = ways(r"or do not\b|or not\b|no rush\b|no hurry\b|whenever\b|take your time\b|i am (?:just )?nervous\b")
_WENT = (
    r"shut|close|slam|go quiet|go silent|disappear|hide|ignore|sulk|vanish|walk (?:off|out)|storm|snap|lie|shout"
    r"|switch off"
)
USED_TO_HURT = ways(rf"i used to (?:\w+ )?(?:{_WENT})\b")
ODD = ways(
    r"(?:weird|strange|odd|funny) (?:\w+ )?(?:hearing|seeing|being|sitting|talking|to (?:hear|see|be|sit|talk|say))\b"
)
OFF_WORK = ways(r"off (?:at (?:\d|noon|three|four|five|six|two|one)|on \w+day|from|work|school|next|this|the \w+)\b")
HOMEWARD = ways(
    r"""
    i (?:am going to|will|had better|might|should) (?:\w+ )?(?:walk|go|head|get|cycle|drive) (?:home|back)\b
    i (?:am going to|will|should|had better|have to) (?:go|head|leave) (?:now|before|\.|,)
    """
)
NOT_KNOWN_TO_YOU = ways(r"do not know (?:if|whether) (?:you|any\w*|some\w*|they|he|she|it|this)\b")
THANKED = ways(
    r"(?:thanks|thank you) (?:\w+ )?for (?:saying|telling|being|letting|ringing|calling|writing|coming|picking|doing)\b"
)
DARKENS = ways(
    r"it (?:has |is |was )?(?:\w+ )?(?:got|getting|gone|become|so) (?:\w+ )?(?:dark|late|cold|light|quiet|chilly)\b"
)
FORGIVEN = ways(
    r"not (?:\w+ )?(?:angry|cross|mad|bitter)(?: with you| at you)? (?:any ?more|now|about it)\b|have forgiven you\b"
)
CONFESSED = ways(
    r"""
    i (?:\w+ )?(?:sent you|kept (?:texting|calling|writing|asking|sending)|lied|left you|shouted|yelled|cancelled|hid)\b
    i (?:\w+ )?(?:forgot|ignored|laughed at|made you|let you (?!go|know|get|be))\b
    i (?:\w+ )?read your (?:page|messages|diary|phone|sketchbook|journal|emails?|texts)\b
    i (?:have )?never forgiven myself\b|i should have (?:been|come|stayed|asked|told|said|known|gone|rung|called)\b
    i (?:\w+ )?(?:took (?:it|your)|walked (?:out|off))\b
    i (?:\w+ )?never (?:asked|came|called|told you|listened|thanked|noticed|answered|filled|said sorry)\b
    i (?:\w+ )?could not even\b|it was (?:\w+ )?(?:cowardly|cruel|selfish|unfair|cowardice)\b|i was (?:\w+ )?rotten to\b
    """
)
NOW_DOES = ways(
    r"""
    i (?!am\b|was\b|did\b|know\b|see\b|think\b|feel\b|have\b|do\b|can\b|want\b)\w+ [^.?!]*\b(?:now|these days) [.,]
    (?:no|not) [^.?!]*\bthis time\b|from now on\b|i can only not do it again\b
    """
)
THINKS_I_AM = ways(r"(?:thinks?|thought|says?|said|tells? \w+) (?:that )?i (?:am|was|have|had|look|sound)\b")
UNMARKED_Q = ways(r"(?<=[.] )(?:and |so |hey )?you (?:ever|going to|still|got|been|coming|all right)\b")
CHARGES = ways(
    r"""
    you (?:\w+ )?(?:never|always|did not|should|made|left|lied|hurt|broke|ruined|cheated|ignored|promised)\b
    you (?:\w+ )?(?:let|only|just)\b
    you (?:\w+ )?(?:knew|chose|walked|refused|could have|forgot|wanted|cared|told|said|threw|gave up)\b
    you (?:\w+ )?(?:ran|hid|shut|took)\b
    you (?:were|are) (?:not|too|so|being|cold|distant|selfish|cruel|impossible|never|always|the one|as bad|wrong|no)\b
    you (?:do not|will not|can not|would not|will never|keep|kept|expect|act|treat|think you|too)\b
    (?:your|our|both) (?:\w+ )?(?:fault|doing|problem|choice|temper|silence|lies|mess)\b|because of you\b|blame
    selfish|liar|coward|cold-hearted|(?:it was|it is|was|is) (?:also |all )?you\b|not (?:only|just|all) (?:me|my)\b
    what did you expect\b|thanks to you\b|takes two\b|what about (?:what|how|when) you\b|half of (?:it|this)\b
    """
)
"""With none of these nobody is charged with anything."""
NERVES = ways(
    r"nervous|shak\w+|scared|butterfl\w+|sweat\w*|terrified|anxious|awkward|panick?\w*|worried|courage|first time"
    r"|afraid|heart|hands|stomach|weird|strange (?:to|being|seeing|hearing|sitting)|practi[sc]ed|rehearsed|no idea"
    r"|do not (?:really |quite )?know (?:how|what|where)|jittery|freak\w+|stumbl\w+|tongue"
)
GETS_IT = ways(
    r"make(?:s|ing)? (?:any |some |no )?sense|know what i mean"
    r"|(?:get|see|follow|understand) (?:it|me|what|that|why|how)\b"
    r"|do you (?:see|get|follow|understand)\b|is that clear"
)
WILL_IT_BE = ways(r"will (?:it|this|that|things|they|he|she|there)\b[^?]*\?")
FOND = ways(r"i am (?:\w+ )?(?:fond of|crazy about|in love with|soft on) you\b|still care (?:about|for) you\b")
ALLOWED_IS = ways(r"is (?:that|it|this) (?:allowed|normal|silly|mad|stupid)\b[^?]*\?")
NOT_URGED = ways(r"i (?:will|would|can|am going to|do)(?: not)? (?:\w+ )?(?:say|tell|answer|decide|ask)\b")
URGED = ways(
    r"""
    (?:tell|answer|decide|choose|reply|respond|text|call|ring) (?:me|back|now|today|tonight|by)\b
    you (?:have|need|had better|must|should|owe)\b|(?:right now|last chance|hurry|deadline|immediately|clock|asap)\b
    (?:by|until|before) (?:\w+day|tonight|tomorrow|noon|midnight|the weekend|\d)|yes or no \?|say something\b
    """
)
"""With none of these nobody is hurried."""
INVITES = ways(
    r"""
    (?:would|do|could|can|shall|will|may|might) (?:you|we|i)\b|let us\b|(?:how|what) about\b|fancy\b|join\b|invite\b
    (?:meet|meeting|come|coming|visit|together|see you|see each other|come over|want to|wanna|up for|free)\b|we could\b
    (?<=[.,!] )(?:a )?(?:coffee|walk|lunch|dinner|drink|tea|pint) (?:\w+ ){0,3}\?
    """
)
GO_ON = ways(r"go on\b|keep going\b|i can take it\b|i am listening\b|go ahead\b|carry on\b")
WHERE_TO = ways(r"where (?:should|shall|do|can|would) i (?:\w+ )?(?:send|post|drop|leave|bring|transfer|put|pay)\b")
ASKS_IF = ways(
    r"(?:wanted|want|meant|like|love|meaning) to (?:ask|know) (?:you )?if\b|(?:wonder|wondered|wondering) if you\b"
)
GOES = ways(
    r"""
    this is my stop\b|my (?:bus|train|tram|taxi|lift|cab) is here\b
    (?:beijinhos|abraço|adeus|tschüss|hej då|ciao|ta-ra)\b
    go ,? go\b|off you go\b|sei gut\b|i will stop here\b
    """
)
FETCHES = ways(
    r"i (?:am going to|will) (?:\w+ )?(?:get|fetch|make|order|bring|buy) (?:us|you)\b|take my (?:gloves|coat|scarf)\b"
)
KEEPS_AWAY = ways(
    r"(?:mute you|log off|take a break|keep (?:my|some) distance|step away|unfollow|stop (?:texting|writing|talking)) ?"
)
CAN_BELIEVE = ways(r"(?:can you|i can not|i do not) believe (?!you\b (?:any|a)|me\b)")
THEIR_OWN = ways(r"do i know (?:them|him|her|the)\b")
THOUGHT_OF_YOU = ways(
    r"(?:thought|think|reminded|thinking) (?:me )?of you\b|you were the first\b|thought you (?:should|would|might)\b"
    r"|made me (?:smile|think)\b|felt like (?:someone|you|somebody) should\b"
)
NO_WORRIES = ways(
    r"do not worry\b|no need to worry\b|nothing is wrong\b|everything is (?:fine|ok|okay|all right|alright)\b"
)
HAD_BETTER = ways(r"i (?:suppose i )?(?:had|would) better (?:take|get|pick|collect|return|give|bring|move|fetch)\b")
HANDS_OVER = ways(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning |afternoon |evening )?(?:at|around|by) "
    r"(?:\d|half|noon|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b)"
    r"|(?:leave|put|drop|post|pick|bring|hand|return) [^.?!]{0,40}\b(?:letterbox|mailbox|doormat|neighbors?|porch"
    r"|reception|door)\b|(?:need|have|want) (?:it|them|the [a-z]+|my [a-z]+) back (?:by|before|on)\b"
)
WEIGHED_OR = ways(r"(?:tell|wait|live|move|marry|kids|mother|parents|friends|family|children|secret)\b[^?]* or\b")
NO_OR = ways(r"is (?:that|this|it) a (?:no|yes|maybe|not yet|never)\b")
WHY_NOT = ways(r"(?:ask|know|tell me|say) why\b|why not \?|(?<=\. )(?:but )?why \?")
MUST_HAVE = ways(
    r"(?:you|it|that) must have\b|must have (?:been|felt)\b|you had to (?:carry|sit|stand|wait|listen|do)\b"
    r"|(?:did|were|had|could) not you \."
)
SEE_TO_IT = ways(r"(?:so |please |and )?(?:do not|make sure|remember to|mind you|be sure to) (?:\w+)")
THERE_AT_ALL = ways(
    r"not sure (?:that |if )?you would (?:come|sit|be here|turn up|show|stay|pick up|answer|want to come)\b"
)
MY_SHUT_UP = ways(r"(?:or|to|i|me|just|should i|will|and) shut up\b")
BE_THERE = ways(
    r"""
    i (?:would|will|am going to) (?:\w+ )?be (?:there|around|in|at|near)\b
    i am (?:there|going|around) (?:anyway|either|from|on|at)\b
    """
)
ASHAMED = words("ashamed shame proud lied lie hid pretended secret coward cowardly wrong fault sorry paid")
