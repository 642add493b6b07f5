"""Wider nets for harm to and from others, where no single word says it."""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

A = ConcernKind.HARMING
V = ConcernKind.HARMED

WIDE_OTHERS: tuple[Rule, ...] = (
    rule(
        A,
        "fire flames burn burns burning",
        r"""(?:regret|sorry|when|watch|wait|until|see) ~10 (?:your|his|her|their) ~2 (?:car|house|flat|shop
        |studio|place|home|van|bike) ~2 (?:on fire|up in flames|in flames|burns?(?: down)?|burning)(?= )""",
        unless=r"""alarm|insurance|neighbor|candle|cook|toast|barbecue|film""",
    ),
    rule(
        A,
        "quid pounds euros dollars bucks grand",
        r"""(?:mates|people|guys|friends|someone|cousin|bloke|man|lads|men) ~7 (?:do it|do you|do him|do her
        |sort it|sort (?:you|him|her)|hurt (?:you|him|her)|break|handle it) ~3 for ~2 (?:quid|pounds|euros
        |dollars|bucks|grand)(?= )""",
        unless=r"""paint|move|boxes|lawn|clean|shopping""",
    ),
    rule(
        A,
        "school nursery sister mum mother parents nan daughter son kid kids",
        r"""i (?:do )?know (?:what|which|where|when) ~6 (?:school|nursery|kid|kids|daughter|son|sister|mum|mother
        |parents|nan) ~4 (?:go|goes|is|are|live|lives|plays?|gets out|finish(?:es)?|sleeps?)(?: to
        | at)? [.] (?:think about|remember|just saying|keep that|be careful|watch|so be|so you|do not (?:test
        |push|make))""",
        denied=False,
    ),
    rule(
        A,
        "finished done through teeth face",
        r"""not (?:be|look|feel) ~2 (?:pretty|handsome|good looking|smug|cocky|brave|clever|funny
        |smiling) ~2 (?:when|once|after|with|without) ~8 (?:i am (?:finished|done|through)|i have (?:finished
        |done)|no teeth|(?:his|her|your|their) teeth)(?= )""",
        denied=False,
    ),
    rule(
        A,
        "hurt dead killed hospital",
        r"""(?:if|when|next time) ~2 (?:i )?(?:see|catch|find|spot) (?:you|him|her|them|THEM) ~12 (?:someone
        |somebody|he|you|she|one of us|one of you) (?:will|is going to|are going to|might|is) (?:get|end up|be
        |getting|leave|leaving) (?:hurt|dead|killed|in (?:a |an )?(?:hospital|ambulance|box))(?= )""",
        unless=r"""feelings""",
    ),
    rule(
        A,
        "wheelchair coma coffin ditch ambulance crutches straw",
        r"""(?:he|she|you|they|THEM) (?:will|is going to|are going to|would|better|should) ~3 (?:need|be needing
        |end up|be|leave|eat|wake up|drink) ~4 (?:wheelchair|coma|body bag|coffin|ditch|ambulance|crutches
        |through a straw)(?= )""",
        unless=r"""accident|operation|surgery|knee|hip|ski|dentist|jaw surgery|lol|haha|mum|nan|gran""",
    ),
    rule(
        A,
        "lads boys mates brothers cousins dogs",
        r"""(?:waiting|wait|come|coming|be back|be there|be round|turn up) ~3 (?:for )?(?:you|him|her|them
        |THEM)? ?with (?:the|my|some|a few) (?:lads|boys|mates|brothers|cousins|dogs)(?= [.,])""",
        unless=r"""football|match|pub|beer|move|boxes|sofa|party|barbecue|hello|van""",
    ),
    rule(
        A,
        "get gets see sees hears receives",
        r"""(?:or|unless|otherwise|else|until) %12 (?:your|his|her|their) ~1 (?:KIN|boss|work|parents|church
        |husband|wife|employer|colleagues|school|office|kids) (?:gets|sees|hears|receives|get|see) ~2 (?:link
        |video|copy|tape|recording|photos|files|clip|pictures|everything|screenshots|it all|nudes)(?= )""",
        denied=False,
    ),
    rule(
        A,
        "watch see watching seeing",
        r"""(?:happily|gladly|love to|like to|enjoy|pleasure to|laugh) ~2 (?:watch|see|watching|seeing) (?:you
        |him|her|them|THEM) (?:choke|die|burn|suffer|bleed|drown|hang|beg|rot)(?= )""",
        unless=r"""lol|haha|marathon|in yoga""",
    ),
    rule(
        A,
        "pinned pressed shoved slammed threw pushed rammed held",
        r"""i ~3 (?:pinned|pressed|shoved|slammed|threw|pushed|rammed|held) (?:THEM|you|him|her
        |them) (?:up |hard |back )?(?:to|against|onto|into|on|down) (?:the|a|my|our) ~1 (?:wall|door|floor|bed
        |fridge|counter|car|ground|table|stairs|mirror|sink)(?= )""",
        unless=r"""kiss|laugh|dance|gently|to stop (?:you|him|her) falling|snow|pool|poster|photo|up on""",
    ),
    rule(
        A,
        "coffee tea drink drinks food wine beer glass water soup dinner",
        r"""(?:putting|put|slip|slipping|slipped|mix|mixing|mixed|drop|dropping|dropped|crush|crushing
        |crushed) ~3 (?:something|pills|sleeping pills|rat poison|bleach|stuff|tablets|poison|laxatives
        |antifreeze|valium) ~1 (?:in|into) (?:your|his|her|their) ~2 (?:coffee|tea|drink|drinks|food|wine|beer
        |glass|water|soup|dinner)(?= )""",
        unless=r"""dog|cat|vet|vitamin|sugar|nice|sweet|honey|(?:he|she|they) (?:put|slipped|mixed|dropped)""",
    ),
    rule(
        A,
        "careful watch",
        r"""(?:your|his|her|their) ~2 (?:boy|girl|son|daughter|kid|kids|sister|brother|mum|mother|dad|boyfriend
        |girlfriend|dog|cat) (?:should|better|had better|wants to|needs to|ought to
        |would do well to) (?:be (?:very |more |really )?careful|watch (?:out|his|her|their))(?= )""",
        unless=r"""ice|icy|allerg|fever|diet|vet|weight|sugar|drink|nuts|sun|back|diabet|heart|doctor|money
        |spending""",
    ),
    rule(
        A,
        "batter thump deck thrash clobber throttle maim gut bottle glass headbutt whack knock lay belt "
        "flatten lamp leather stamp",
        r"""(?:INTEND) ~2 (?:(?:batter|thump|deck|thrash|clobber|throttle|maim|gut|headbutt|whack|belt|flatten
        |lamp|leather) (?:THEM|you|him|her|them|his|the pair of you)(?= )|(?:knock|lay) (?:THEM|you|him|her
        |them) (?:out|spark out|flat|into next week)(?= )|stamp on (?:his|her|your|their) (?:head|face|hand
        |throat))""",
        unless=r"""lol|haha|socks off|with (?:this|my) (?:speech|outfit|dress)|cod|fish|at (?:chess|cards|tennis)""",
    ),
    rule(
        A,
        "leaves dumps humiliates crosses disrespects",
        r"""(?:no one|nobody|not one|no woman|no man) (?:ever )?(?:leaves|walks out on|walks away from|dumps
        |humiliates|crosses|disrespects|laughs at|says no to) me(?= (?:[.,]|and|like|for))""",
        denied=False,
        unless=r"""alone|voicemail|a note|messages""",
    ),
    rule(
        A,
        "recorded filmed footage recording recordings",
        r"""i (?:have |still have |kept )?(?:secretly )?(?:recorded|filmed|footage of|recordings? of
        |the recordings?|the footage) ~2 (?:us|you|it|everything|that night|in bed)(?= ) %14 (?:or|unless|boss
        |dad|mum|everyone|internet|link|family)(?= )""",
        unless=r"""wedding|birthday|holiday|concert|kids""",
    ),
    rule(
        A,
        "kids children",
        r"""(?:hurt|harm|drown|kill|do something to|smother|poison|crash the car with) (?:the|our|your
        |my) (?:kids|children|baby|boys|girls|little ones?)(?= )""",
        unless=r"""never|not want to|do not|did not|would not|want(?:ed)? to protect|(?:it|divorce|this|fighting
        |arguing|we|that) (?:will|would|might|could|does|did|is going to)? ?~2 (?:hurt|harm)|(?:hurt|hurts
        |hurting) the (?:kids|children)(?= (?:[.,]|that|when|to|more|too|most|and|if))""",
    ),
    rule(
        V,
        "push pushed throw threw throws thrown drag dragged drags slam slammed shoved shove hurled flung",
        r"""THEY ~3 (?:throw|threw|throws|thrown|drag|dragged|drags|slam|slammed|shoved|shove|hurled|flung|pushed
        |push) me (?:into|against|down|across|onto|out of|around|about|through|off
        |to) (?:the |a |my |our )?~1 (?:walls?|doors?|floor|stairs|ground|room|car|furniture|table|bed|street
        |radiator|mirror|window)(?= )""",
        unless=r"""under the bus|by accident|pool|wrestl|dance|party|bouncy|swing|snow|sofa laughing""",
    ),
    rule(
        V,
        "told tells said says texted texts swore swears promised promises threatened threatens warned",
        r"""(?:told|tells|said|says|texted|texts|swore|swears|promised|promises|threatened|threatens
        |warned) ~8 (?:he|she|they|you) (?:will|would|is going to|was going to|are going to) (?:find|hunt|finish
        |bury|come for|come after|track|get|hunt down|put) (?:me|us)(?= (?:[.,]|and|wherever|anyway|down|one day
        |in (?:the ground|hospital|a box)|when|if i|off))""",
        unless=r"""a (?:job|flat|present|ticket)|from (?:the|work|school|airport)|up from|off the (?:bus|train)
        |on the list|something|help|at (?:the|six|seven|eight)|to the""",
    ),
    rule(
        V,
        "frightened scared afraid terrified police hide hiding fear",
        r"""(?:he|she|PARTNER|they) ~2 (?:follows|followed|stalks|calls|rings|texts|messages|turns up|shows up
        |waits|watches|phones|threatens|shouts|smashes|drinks and) %24 (?:i am|i get|i was|i have been|makes me
        |live|living|so) ~3 (?:frightened|scared|afraid|terrified|in fear|hiding)(?= )""",
        unless=r"""losing|lose|to (?:tell|ask|say|answer|reply|hope|love)|commit|of (?:my feelings|what i feel
        |spiders|flying|the dark)|for (?:him|her|you)""",
    ),
    rule(
        V,
        "sex inside top touching raping groping",
        r"""(?:woke|wake|waking|came round|came to) ~2 (?:up )?~3 (?:he|she|they|you|PARTNER) (?:was|were|is|are
        |had been|s)? ?~2 (?:having sex|inside me|on top of me|touching me|raping|groping)(?= )""",
        denied=False,
    ),
    rule(
        V,
        "dog cat rabbit hamster budgie kitten puppy horse",
        r"""THEY ~2 (?:killed|poisoned|drowned|kicked|strangled|hanged|hurt|threw) (?:my|our|the) (?:dog|cat
        |rabbit|hamster|budgie|kitten|puppy|horse)(?= )""",
        unless=r"""accident|car |vet|by mistake|in the river with|ball|frisbee|a (?:ball|stick|bone)|out
        |off the (?:bed|sofa)""",
    ),
    rule(
        V,
        "bruises bruise blue",
        r"""(?:covered in|full of|hiding|hide|hid|covering
        |cover) (?:my |the |new |these |up |fresh )*bruises(?= )|black and blue(?= (?:[.,]|from|again|and|after
        |because))""",
        unless=r"""football|rugby|fell|climb|ski|moving|bike|hockey|derby|boxing|judo|sky|gym|yoga|stairs at
        |shopping|ego""",
    ),
    rule(
        V,
        "watch follow threaten scare intimidate beat check",
        r"""(?:he|she|they|PARTNER|you) ~1 (?:sends?|sent|pays|paid|gets|got|has|had|asked|asks) (?:people
        |someone|(?:his|her|their|your) ~1 (?:friends?|mates?|brothers?|cousins?|family|mum|dad)) to (?:watch
        |follow|threaten|scare|intimidate|beat|spy on|keep an eye on) (?:me|us|my)(?= )""",
        unless=r"""tv|game|film|kids|house|dog|cat|luggage|bag""",
    ),
    rule(
        V,
        "door doors window",
        r"""(?:he|she|they|PARTNER|you) ~2 (?:broke|broken|kicked|smashed|bashed|battered|booted|break|breaks
        |kicks) ~2 (?:my|the|our) (?:front |bedroom |bathroom |back )?(?:door|doors|window) (?:down|in|off
        |open)(?= )""",
        unless=r"""police (?:broke|kicked|smashed|had)|fire|firefighter|locked (?:out|myself|ourselves)|burglar
        |builder|old door|by accident|ball""",
    ),
    rule(
        V,
        "if when",
        r"""(?:if|when) (?:he|she|they|you|PARTNER) (?:finds?|sees?|reads?|catches?|hears?|knew|knows) ~6 (?:he
        |she|they|you) (?:will|would|is going to) ~1 (?:batter|beat|kill|hit|hurt|punish|punch|slap|thump|destroy
        |strangle|belt|flip and|lose it and) ?~1 me(?= (?:[.,]|again|for|and|if|when|so))""",
        unless=r"""lol|haha|at (?:chess|cards|tennis)|to the|jokingly""",
    ),
    rule(
        V,
        "flinch duck freeze cower hide",
        r"""i (?:still )?(?:flinch|duck|freeze|cower|hide) ~3 (?:when|every time|if|whenever|because) (?:he|she
        |you|they|PARTNER|a man|someone|the door|your|his|her) ~8 (?:hit|hits|hand|fist|throw|threw|beat|belt
        |punch|slap|kick|walls?)(?= )""",
        denied=False,
    ),
)
