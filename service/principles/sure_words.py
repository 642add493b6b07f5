"""The wordings that make a turn certain, over the canonical line (see ``text`` and ``points_sure``)."""

from __future__ import annotations

from service.principles.plain_words import ways
from service.principles.rules_news import KIN, PETS
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
    (?:do|did) you (?:\w+ )?mean (?:it|that|what)\b|\. (?:really|seriously|sure|for real) \?
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
ALLOWED = ways(r"is (?:that|this|it) (?:\w+ )?(?:ok|okay|normal|alright|all right|fine|allowed)\b")
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
    (?<=[.,] )you (?:start|begin|go first|first|go)\b(?! (?:ahead|on|and|quiet|to|out))
    (?:so|then|no|ok|right) you (?:start|begin|go first)\b
    after you (?:\.|,)|your turn (?:\.|,)|(?:do you )?want to (?:go first|start|begin)\b|you first\b
    """
)
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
BARE_SORRY = ways(r"(?:(?<=[.,] )|oh |ah |ok )sorry (?:[.,]|about that|again)")
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
    rf"(?:brought|bring|bringing|here (?:is|are)|put|enclosed (?:is|are)|transferred|sent) (?:\w+ ){{0,5}}{_MONEY}"
    rf"|{_MONEY}[^?]*\b(?:transferred|sent|paid) (?:it|them|you)\b"
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
MY_SHUT_UP = ways(r"(?:or|to|i|me|just|should i|will|and) shut up\b")
BE_THERE = ways(
    r"""
    i (?:would|will|am going to) (?:\w+ )?be (?:there|around|in|at|near)\b
    i am (?:there|going|around) (?:anyway|either|from|on|at)\b
    """
)
ASHAMED = words("ashamed shame proud lied lie hid pretended secret coward cowardly wrong fault sorry paid")
