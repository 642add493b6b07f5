"""Wider nets for danger to the writer: the thing itself is not said, what stands around it is."""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

C = ConcernKind.CRISIS

WIDE_SELF: tuple[Rule, ...] = (
    rule(
        C,
        "insulin medication meds tablets dialysis warfarin",
        r"""(?:stopped|stopping|not|quit|skipping|refusing) ~2 (?:taking )?(?:my )?(?:insulin|heart pills
        |warfarin|medication|meds|tablets|dialysis) %10 (?:be over|all over|the end|finish(?:es)? me
        |will not be long|to die|not wake|let it happen)""",
        denied=False,
    ),
    rule(
        C,
        "drowning hanging jumping overdosing dying bleeding freezing suffocating suffocation cyanide monoxide helium",
        r"""(?:googl(?:e|ed|ing)|looked up|look up|looking up|search(?:ed|ing)?|read(?:ing)? (?:up )?(?:about|on)
        |wonder|wondering|wondered) ~3 (?:drowning|hanging|jumping|overdosing|dying|bleeding|freezing|suffocating
        |suffocation|cyanide|carbon monoxide|helium)(?= )""",
        unless=r"""film|movie|novel|book|plant|plants|detector|alarm|dog|cat|balloon|course|swim|first aid|news
        |to conclusions|ship|queue""",
    ),
    rule(
        C,
        "voice voices head",
        r"""(?:voice|voices|head) ~4 (?:say|says|tell|tells|telling|saying|said|told|whispers
        |screams) ~4 (?:do it|jump|end it|die|cut|kill|let go|go on and)(?= )""",
        unless=r"""do it (?:justice|properly|anyway and (?:call|write))|film|song|cut (?:it out|ties|the)""",
    ),
    rule(
        C,
        "way",
        r"""(?:no|not see (?:any|a|another)|not (?:any|another)|no other|only|only one) ~1 way out(?: of (?:this
        |it|here|it all))? ~2 (?:except|but|other than|apart from|left for me|for me now|and i (?:know
        |am going to) take)(?= )""",
        denied=False,
        unless=r"""traffic|car park|maze|building|contract|lease|relationship|marriage""",
    ),
    rule(
        C,
        "way",
        r"""i (?:can |could |do )?(?:just |really |honestly )*(?:not|never) see (?:a|any|another) way out
        (?=(?: anymore| any more| of (?:this|it|here))? [.,])|there is no way out(?: for me| anymore)(?= [.,])""",
        denied=False,
        unless=r"""traffic|car park|maze|building|contract|lease|relationship|marriage|argument|mess|mortgage""",
    ),
    rule(
        C,
        "problem burden",
        r"""i (?:will|shall|am) not (?:going to )?be (?:a|your) (?:problem|burden) (?:(?:for|to|on) ~2 )?(?:anymore
        |any more|any longer|much longer|soon|for long)(?= )""",
        denied=False,
    ),
    rule(
        C,
        "rope noose razor razors blades",
        r"""i (?:have |just |already |finally )*(?:bought|got|ordered|found|have) (?:a|the|some|myself a|me a) ~1
        (?:rope|noose|razors?|blades)(?= [.,])""",
        denied=False,
        unless=r"""skipping|climbing|swing|boat|tow|washing|jump|shav\w*|beard|legs|saw|circular|tent|dog|sailing""",
    ),
    rule(
        C,
        "calm peace peaceful",
        r"""(?:decided|made my (?:decision|peace)|made up my mind) %14 (?:calm|at peace
        |peaceful) %14 (?:look after|take care of|tell|forgive|not (?:blame|your fault))""",
        denied=False,
    ),
    rule(
        C,
        "find finding finds found",
        r"""(?:found|find|finds|finding) me (?:dead|hanging|in the (?:bath|garage|river|morning)|on the floor
        |lying there|like that|tomorrow|too late)(?= (?:[.,]|and|when|or|would))|(?:imagine|imagining|picture
        |picturing|think about|thinking about|wonder|wondering) ~2 (?:how|who|when|where) ~4 (?:find|finds
        |found) me(?= [.,])""",
        unless=r"""(?:LONGAGO)|i used to|asleep|drunk|crying|singing|hiding|film|movie|attractive|funny
        |interesting|boring|linkedin|online""",
    ),
    rule(
        C,
        "today tonight now already tomorrow ago",
        r"""i would (?:just )?(?:do it|end it|jump|have done it|be dead|have ended it|be gone) (?:by )?(?:today
        |tonight|now|already|tomorrow|long ago|right now) ~2 if (?:it|you|i|they)(?= )""",
        denied=False,
        unless=r"""dishes|hoover|work|form|marry|sex""",
    ),
    rule(
        C,
        "will",
        r"""my will is(?= (?:on|in|with|signed|done|written|ready|under|next))""",
        denied=False,
    ),
    rule(
        C,
        "pills tablets razor razors blade blades rope noose gun shotgun bleach insulin",
        r"""(?:pills|tablets|razor|razors|blade|blades|rope|noose|gun|shotgun|bleach|insulin
        |sleeping pills) (?:are|is|sit|sits|lie|lies) ~2 (?:right here|here|right there|waiting|in the drawer
        |in front|on the table)(?= (?:[.,]|and|so|if|in case)) %10 (?:tired|tonight|fighting|do not|can not|easy
        |thinking|looking|end|stop|enough|ready)(?= )""",
        denied=False,
        unless=r"""headache|doctor|shav|dentist|boat|climb|your pills|his pills|her pills|dog|cat|kitchen""",
    ),
    rule(
        C,
        "life living",
        r"""if this is (?:what )?(?:life|living)(?: is)?(?: like)? ~3 i (?:do not want|want out|am out
        |would rather not)|want out of (?:life|living|this life|this world|everything|it all)(?= )
        |not want this life(?= (?:[.,]|any more))""",
        denied=False,
        unless=r"""commute|suburb|office""",
    ),
    rule(
        C,
        "urge urges",
        r"""urges? to (?:end (?:it|everything|my)|die|jump|disappear for good|cut|hurt myself|do it|kill
        |not be here)(?= )""",
        unless=r"""cut (?:in|you off|my hair|the)|kill (?:him|her|it)|laugh""",
    ),
    rule(
        C,
        "read",
        r"""(?:read|hear) about me ~4 (?:and|then|when) ~3 (?:understand|sorry|regret|know|wish|cry)(?= )""",
        denied=False,
    ),
    rule(
        C,
        "way method place spot",
        r"""(?:think|thinking|thought|look|looking|search|searching|wonder|wondering|reading
        |asking) ~4 (?:quickest|easiest|fastest|cleanest|surest|least painful|kindest|quietest) (?:way|method
        |place|spot)(?: to (?:go|die|do it|end it|leave this)| out)?(?= [.])""",
        unless=r"""home|airport|cook|clean|travel|train|learn|apolog""",
    ),
    rule(
        C,
        "arm arms leg legs thigh thighs skin wrist wrists stomach",
        r"""i ~3 (?:scratched|cut|burned|burnt|sliced|ripped|carved|scratch|slice|carve|cutting
        |burning) ~2 (?:my )?(?:arms?|legs?|thighs?|skin|wrists?|stomach) (?:open|again|up again|to bits|bloody
        |to feel|so i|because|it helps|, it)(?= )""",
        unless=r"""LONGAGO|shav|cat|bramble|rose|garden|fell|bike|oven|iron|sun|beach|cook|roses|climb""",
    ),
    rule(
        C,
        "deserve deserved",
        r"""i (?:do|did|does)? ?not (?:even )?deserve (?:to )?(?:breathe|live|exist|be alive|life|air|to be here
        |wake up|another day)(?= [.,]| after| any)""",
        denied=False,
    ),
    rule(
        C,
        "life",
        r"""my life (?:ended|is over|was over|is finished|stopped) ~8 (?:so|and) i (?:might|may|should|will
        |could) (?:just )?as well(?= )""",
        unless=r"""eat|order|watch|sleep|try|move""",
    ),
    rule(
        C,
        "waste favor favour",
        r"""i am (?:just |only |such |nothing but |a total |a complete )*(?:a )?waste of (?:space|oxygen|air|skin
        |breath)|(?:doing|do) (?:you|everyone|the world|them|all of you|you all|my family) ~1 a favou?r (?:by
        |if i|when i|and|to) ~4 (?:gone|died|dead|not here|vanish|disappear|end|ending|jump)""",
        denied=False,
    ),
    rule(
        C,
        "there heaven side",
        r"""(?:be|am|going to be|will be) with (?:my |our )?(?:KIN|nan|gran|grandad|grandma|baby) ~3 (?:up there
        |in heaven|on the other side)(?= )""",
        unless=r"""one day|when i am old|he is|she is|they are""",
    ),
    rule(
        C,
        "gone",
        r"""(?:i am|i will be) (?:gone|out of here) [.] (?:i mean |properly |really |actually )*(?:dead
        |not (?:moved|away)|for ever|forever)(?= )|(?:dead gone|gone as in dead)(?= )""",
        denied=False,
    ),
    rule(
        C,
        "hose exhaust",
        r"""(?:hose|pipe) ~8 (?:exhaust|garage|car window)|(?:garage|exhaust|engine) ~8 hose(?= )""",
        unless=r"""wash|garden|water(?:ing)?|repair|mechanic|mot|leak|fix""",
    ),
    rule(
        C,
        "mercy blessing release kindness",
        r"""(?:death|dying|being dead|to die|not waking up) (?:would|will|might|is|seems) ~2 (?:mercy|kindness
        |blessing|release)(?= )""",
        unless=r"""his|her|their|nan|gran|dad|mum|dog|cat""",
    ),
    rule(
        C,
        "thirty forty fifty christmas spring summer autumn winter birthday",
        r"""not (?:want|plan|planning|expect|going|mean|intend) to (?:make it|live|get|last|be here|be around
        |be alive|see|reach) (?:to|until|till|past|for)? ?~1 (?:thirty|forty|fifty|christmas|spring|summer|autumn
        |winter|my (?:next )?birthday)(?= [.,])""",
        denied=False,
        unless=r"""leeds|town|job|flat|here in|london|party""",
    ),
    rule(
        C,
        "bridge cliff cliffs roof rooftop multistorey platform viaduct pier overpass",
        r"""i ~2 (?:went|walked|drove|stood|sat|climbed|was|go|stand|sit|end up|ended up) ~5 (?:bridge|cliffs?
        |roof|rooftop|multistorey|platform|viaduct|pier|overpass) ~4 (?:(?:stayed|stood|waited|sat) ~4 hours?
        |looking down|looked down|nearly|almost (?:did|went|jumped)|all night|could not do it
        |thinking about it)(?= )""",
        unless=r"""photo|picture|view|sunset|sunrise|dog|together|we|kiss|fish|train was|delayed|repair|gutter""",
    ),
    rule(
        C,
        "going carry",
        r"""why (?:do i |should i |would i |even |bother )*(?:keep going|go on|carry on|keep on going|going on
        |carrying on|stay alive|keep breathing)(?= [.,])""",
        denied=False,
    ),
    rule(
        C,
        "waiting left",
        r"""(?:nothing|no one) (?:is |s |left |here )*(?:waiting|left|here) for me(?= [.,]) %8 (?:why|point|go on
        |keep going|end|tired)(?= )""",
        denied=False,
    ),
    rule(
        C,
        "woke wake survived alive breathing",
        r"""(?:relieved|relief|disappointed|sad|sorry|angry|annoyed|gutted) ~3 (?:i |that i )(?:woke up|wake up
        |survived|am (?:still )?(?:alive|breathing))(?= )""",
        unless=r"""late|early""",
    ),
    rule(
        C,
        "lorry truck train bus car plane lift cancer",
        r"""(?:hope|hoping|wish|wishing|pray|praying|part of me (?:hopes|wants|wishes)|would not mind) ~3 (?:the
        |a|that|some|this|if a|if the) ~2 (?:lorry|truck|train|bus|car|plane|lift|cancer
        |driver) ~4 (?:not (?:brake|stop|see me)|hit|hits|crash|crashes|crashed|kill|kills|got me|take me
        |takes me|finish|finished)(?= )""",
        denied=False,
        unless=r"""work|meeting|him|her|late""",
    ),
    rule(
        C,
        "seen saw see imagine imagining picture picturing dream dreamt dreaming seeing",
        r"""(?:see|seeing|saw|imagine|imagining|picture|picturing|dream|dreaming|dreamt) ~3 (?:myself|me|my body
        |my own) ~2 (?:hanging|dead|drowned|drowning|falling off|in a coffin|in (?:the|my) (?:coffin|grave|box)
        |bleeding out|jumping|lying dead|swinging)(?= )""",
        unless=r"""film|movie|play|picture hanging""",
    ),
    rule(
        C,
        "sleep sleeping bed eyes",
        r"""(?:never|not) (?:have to |need to |want to |ever )*(?:open my eyes|get up|wake|come back
        |surface)(?: up)? (?:again|ever)(?= [.,]) ~4 (?:that|it|and|i mean)?|(?:sleep
        |asleep) (?:and )?(?:for good|for ever|forever|until it is all over)(?= [.,])""",
        denied=False,
        unless=r"""holiday|hangover|hungover|early|shift|to (?:you|him|her)|home|here|after (?:that|what)
        |that (?:town|place|house)""",
    ),
    rule(
        C,
        "exist existing existence",
        r"""(?:rather|want to|wish i could|would like to|easier to|better to) (?:just )?(?:not exist
        |stop existing|never exist|cease to exist)(?= )|(?:it|this|everything) hurts ~4 (?:to exist|existing
        |do not want to exist)""",
        denied=False,
    ),
)
