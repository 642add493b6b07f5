"""Danger to the writer that no single word gives away: leave taken, things put in order, means at hand, a past come
        back.

Every construction wants two signs together, because each alone is said by people who are in no danger.
"""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

C = ConcernKind.CRISIS

SIGNS_SELF: tuple[Rule, ...] = (
    # -- leave taken
    rule(
        C,
        "ready prepared set time",
        r"""i am (?:so |finally |just |really )*(?:ready|prepared|set) to (?:go|leave|check out)(?: now)?(?= (?:[.]
        |for good|forever|peacefully|from this (?:world|life|earth)))(?! (?:[.] ~2 (?:shall|are you|can you|where|pick
        |when)))|time for me to (?:go|leave)(?= (?:for good|forever|from this (?:world|life|earth)))""",
        unless=r"""to (?:go|leave) [.] \Z|job|work|leeds|city|town|country|company|flat|house|move|moving|train|plane
        |party|taxi|coat|bags?|packed|early|bed""",
    ),
    rule(
        C,
        "goodbye",
        r"""goodbye %8 (?:to (?:everything|the world|life|all of it|it all|this (?:world|life)|living)
        |and (?:i mean )?to everything)""",
        unless=r"""work|job|school|office|party|leaving do|flat|house|town|city|old life|single life|carbs|sugar""",
    ),
    rule(
        C,
        "letters notes letter note",
        r"""(?:letters|notes|letter|note) %8 one (?:for|to) (?:my )?(?:KIN|the (?:kids|boys|girls|children)|each
        |everyone|you)""",
        unless=r"""christmas|thank you|step|programme|program|therapist|postcards?|wedding|invitations?|cards""",
    ),
    rule(
        C,
        "afterwards after gone going where",
        r"""(?:gave|given|giving|rehomed|sold|paid|cancelled|sorted|left|handed|written down) %18 (?:(?:when|once
        |after) i am (?:gone|dead|not here)(?! (?:next|on|for|to|away|this))|where i am going|i will not (?:be needing
        |need) (?:it|them|him|her|any of it)(?: any more| now)? where|(?:trouble|bother|work|mess|fuss|worry|burden
        |cost|bill) ~4 (?:afterwards|after me|when i)|so (?:that )?(?:no one|nobody) (?:has|gets
        |is left with) ~5 (?:afterwards|after me|because of me))""",
        denied=False,
        unless=r"""holiday|airport|porto|leeds|new job|moving|new flat""",
    ),
    rule(
        C,
        "time",
        r"""by the time (?:you|anyone|anybody|someone|they|she|he) (?:read|reads|get|gets|see|sees|find|finds|open
        |opens|hear|hears|notice|notices) ~5 i (?:will|would|am|will have|would have) ~2 (?:not be (?:here|around
        |alive|breathing)|be (?:gone|dead|at peace|no more)|have (?:gone|done it|jumped|died))""",
        denied=False,
        unless=r"""holiday|airport|plane|flight|train|on my way|moved|abroad|work|porto|leeds|bed|asleep""",
    ),
    rule(
        C,
        "final last",
        r"""my (?:last|final) (?:words|wish|wishes|thought|goodbye|hour|hours|sunrise|sunset|evening alive)(?= (?:[.,]
        |is|are|will|on|before i))""",
        unless=r"""work|shift|holiday|term|course|on the matter|say on|exam|thought on|here in""",
    ),
    rule(
        C,
        "alive breathing",
        r"""(?:i am|i will) (?:probably |definitely |just )?not (?:going to )?be (?:alive
        |breathing)(?= )(?! (?:to see (?:dinner|pudding|lunch)|without coffee))""",
        denied=False,
        unless=r"""(?:would|will) not be alive (?:if|without) (?:it|the|you)|thanks to""",
    ),
    # -- decided, planned, the means at hand
    rule(
        C,
        "plan picked chosen decided settled set",
        r"""i (?:have|have got|got) (?:a |my )?plan (?:and|, ) (?:a |the |my )?(?:date|day|place|method
        |time)(?= (?:[.,]|too|set|and|for it))|(?:picked|chosen|set|decided on|settled on) (?:a|the|my) (?:day|date
        |place|bridge|tree|method|spot|time) (?: and)? (?:to (?:die|do it|go|end it)|(?:i will|when i will
        |where i will) (?:die|do it|go|end it))""",
        unless=r"""for the (?:move|wedding|visit|kids)|move|moving|wedding|appointment|meeting|course|exam|interview
        |surgery|trip|boxes""",
    ),
    rule(
        C,
        "razor razors blade blades rope noose pills tablets gun pistol shotgun rifle bleach knife",
        r"""(?:i am|am|sitting|lying|standing|sat|i|here|bath|bathroom|floor|bed|car|kitchen) ~6 (?:with|holding|hold
        |gripping) (?:the|a|my|his|her|some|all the|these|this|two|three|dad s|mum s) ~2 (?:razor|razors|razor blade
        |blade|blades|rope|noose|pills|tablets|gun|pistol|shotgun|rifle|bleach)(?= (?:[.,]|and|in my|to my|next|talk
        |call|please|i am|on my|so|again|now))|(?:pills|tablets|razor|razors|blade|blades|rope|noose|gun|pistol
        |shotgun|bleach) ~2 (?:in my (?:hand|hands|lap|mouth|pocket)|next to me|in front of me|beside me|on the (?:bed
        |side of the bath|edge of the bath))|(?:pills|tablets|razor|razors|blade|blades|rope|noose|gun|pistol|shotgun
        |rifle|bleach) %12 i (?:just )?(?:keep|kept|can not stop|have been) (?:looking|staring|thinking|coming back
        |going back)""",
        unless=r"""shav(?:e|ed|ing)|beard|legs|swing|climb(?:ing)?|boat|doctor|nurse|pharmacist|headache|water gun
        |nerf|prop|rehears|film|movie|grease|bleach(?:ed|ing)? (?:my|your|her) hair|mould|grout|cleaning""",
    ),
    rule(
        C,
        "step jump push slip second lean",
        r"""(?:platform|tracks|rails|edge|bridge|cliff|roof|rooftop|balcony|ledge|railings?|motorway
        |trains?) %14 (?:one|a single|just a|only one|a small) (?:more |little |small )?(?:step|jump|push|slip|lean
        |second)(?= (?:[.,]|and|would|away|is|it|to|from|more))""",
        unless=r"""photo|picture|late|kiss(?:ed)?|missed (?:it|the train)|bungee|diving|film|movie""",
    ),
    rule(
        C,
        "get wake",
        r"""(?:go to sleep|fall asleep|close my eyes|lie down|go to bed|sleep) ~3 (?:never|not) (?:have to |need
        to |ever )*(?:wake|get) up(?: again| any more| ever)?(?= [.,])""",
        denied=False,
        unless=r"""alarm|holiday|hangover|hungover|sunday|shift|early|until (?:noon|monday|ten|twelve)""",
    ),
    rule(
        C,
        "managed worked succeeded finished through found saved woken",
        r"""(?:(?:kill|killed|killing|hang|hanged|drown|hurt|cut) myself|(?:wanted|tried) to (?:die|end it)|overdose
        |overdosed|suicide|attempt|attempted|the pills|the crash|the accident) %20 (?:should have|wish i had
        |wish it had|wish they had|wish you had|wish he had|wish she had|if only it had|if only i had|shame it
        |pity it) ~3 (?:managed|worked|succeeded|finished|gone through|not found|never found|not saved|not woken
        |left me|let me (?:go|die))""",
        denied=False,
    ),
    rule(
        C,
        "die dead suicidal suicide overdose overdosed myself live disappear exist self wake here",
        r"""(?:(?:kill|killed|killing|hang|hanged|drown|hurt|hurting|harm|harming|cut|cutting) myself|(?:want|wanted
        |wanting|tried) to (?:die|be dead|live|disappear|be here|exist|wake up)|suicidal|self harm|suicide
        |overdosed?) %22 (?:(?:want|feel|need|think about|thinking about|feeling|planning|close to) (?:it|that|to|this
        |the same|like that|that way|doing it)(?: to)?(?: do it)? (?:again|now|lately|these days|more than ever)
        |do it again|try again|am (?:right )?back there|there again|(?:it|they|that|those thoughts|the thoughts
        |the feeling) (?:is|are|have come|has come|came|come) back(?= (?:[.,]|again|now|lately|since|and))
        |now i (?:want|wish|need) (?:it|to|that)|still (?:do|want|feel|am)(?= (?:[.,]|it|to|that|like|the same|want))
        |lately i (?:think|feel|want|wish)|started again(?= ))""",
        denied=False,
        unless=r"""never (?:want to )?(?:go back|be back|do it again|try again)|do not (?:feel|want)|not back there
        |talking again|seeing you again|(?:friend|brother|sister|uncle|cousin|mum|dad|he|she) (?:was|is|killed|tried
        |wanted)""",
    ),
    # -- no place in the world
    rule(
        C,
        "earth everyone everything future life planet universe world",
        r"""(?:world|life|earth|planet|universe|future|everyone|everything) ~8 without me (?:in it|on it|here|around
        |alive)(?= )""",
        denied=False,
        unless=r"""party|holiday|at work|office|team|trip|dinner""",
    ),
    rule(
        C,
        "future tomorrow",
        r"""(?:no|not a|not any) (?:future|tomorrow|next year) (?:for me(?= [.,])|(?:with|that has
        |where there is) me in it)""",
        denied=False,
        unless=r"""future for me (?:at|in) (?:work|this|that|the)|company|job""",
    ),
    rule(
        C,
        "dead death die dying gone being",
        r"""(?:dead|death|dying|die|not being here|being gone) ~6 (?:would|will|is|sounds|seems|looks|feels)
        (?:so |like )*(?:a relief|relief|peaceful|easier|kinder|nice|better|restful|a rest|the answer|the only way
        |the way out)|(?:only|one) (?:way|thing) ~4 (?:out|stops?|end|ends) ~6 (?:dying|death|die|dead|to die
        |if i die)""",
        unless=r"""phone|battery|film|movie|book|series|season|easier than|his death|her death|their death|she died
        |he died""",
    ),
    rule(
        C,
        "eat eating ate food drink",
        r"""i (?:have )?(?:stopped|am not|have not|not) ~2 (?:eating|drinking|eaten
        |taking (?:my )?insulin) %12 (?:hope|hoping|want|waiting) ~3 (?:to die|it (?:kills|ends)|my (?:body
        |heart) (?:gives|stops)|waste away|fade away|not wake)""",
        denied=False,
    ),
)
