"""The constructions of danger by one's own hand, and of somebody who is not of age."""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

C = ConcernKind.CRISIS
M = ConcernKind.MINOR

_LONG_AGO = r"(?:years ago|used to|back then|when i was (?:a|1[0-9]|younger|little|at)|as a (?:kid|teenager|child))"
_CHILDREN = (
    r"(?:(?:my|our|her|his|your) ~1 (?:daughter|son|kids|kid|niece|nephew|godson|goddaughter|sister|brother|students|child"
    r"|children|boy|girls|boys|stepson|stepdaughter|class|dog|cat)|i teach|i am a ~2 teacher|a teacher|teacher and)"
)

CRISIS: tuple[Rule, ...] = (
    # -- said outright
    rule(C, "myself", r"""(?:kill|killed|killing|hang|hanging|shoot|shooting|drown|drowning|unalive|unaliving|poison|off|offing|stab) myself(?! (?:laughing|trying|working|studying|in the foot|out to|in work|in the|at work|a favor|over a
        |to (?:get|make|please|finish|be|keep|earn)|for (?:saying|not|forgetting|that|it|being|you all|missing)|when i))""",
        unless=_LONG_AGO),
    rule(C, "myself", r"""(?:(?:want|wanted|going|urge|urges|need|like|thinking of|thinking about|started|start|keep|kept|been|thoughts
        of|back to|will|might|scared i will|afraid i will|am) ~2 )(?:hurt|hurting|harm|harming|cut|cutting|burn|burning) myself
        (?! (?:off|short|some|out|shaving|on|at|while|again at|lifting|a|moving|with the))""", unless=_LONG_AGO),
    rule(C, "myself", r"(?:do|doing|done) something ~1 to myself|(?:i|will) do something stupid tonight"),
    rule(C, "cut cutting slit slitting slash burn burned", r"""(?:i|i am|like|about|of) ~3 (?:cut|cutting|slit|slitting|slash|slashing
        |burn|burned|burning) my (?:arms|arm|wrists|wrist|legs|thighs|skin)""", unless=_LONG_AGO),
    rule(C, "suicide suicidal overdose overdosed overdosing", r"""i ~2 (?:am|feel|felt|was|get|have|keep|think|thought|want|took|am
        |considered|will|would|do|spent|tried|attempted|planned) (?:(?!he |she |they |who |my )[a-z0-9,]+ ){0,8}?(?:suicide
        |suicidal|overdose|overdosed|overdosing)(?! (?:bomb|squad|hotline volunteer|doors))""", unless=_LONG_AGO
        + r"|suicidal ~3 (?:friend|brother|sister|mum|dad)"),
    rule(C, "suicide suicidal", r"\. (?:been |feeling |am |still |thoughts of |so )+(?:suicide|suicidal)"),
    rule(C, "life", r"(?:end|ending|take|taking|ended) my (?:own )?life"),
    rule(C, "all myself", r"(?:end|ending) it all|(?:put|putting) an end to (?:myself|it all|my life)"),
    rule(C, "harm", r"i ~5 self harm(?:ing)?", unless=_LONG_AGO),
    rule(C, "die dead dying", r"""i (?:just |only |really |still |honestly |truly |do |so )*(?:want|wish|hope|deserve|am going|am ready
        |need|would love|would prefer|long|think about|keep thinking about|dream of)(?: that)? (?:to (?:just )?|i (?:was|were|could|had|would)
        (?:just )?|about )?(?:be )?(?:die|dead|died|dying)(?! (?:of|laughing|on this|with laughter|for|to (?:see|hear|know)|trying
        |inside|my hair))"""),
    rule(C, "die", r"""i (?:wanted|tried|was ready) to die(?! (?:of|laughing|with)| ~6 (?:embarrass|embarrassed))""",
        unless=r"embarrassed|embarrassing|ashamed|cringe|mortified|laughing|" + _LONG_AGO),
    rule(C, "live alive exist wake living exists breathing on", r"""(?:do|does|did|will|can|would)? ?not (?:want|wish|deserve|plan|intend
        |care) to (?:live(?! (?:here|there|in|with|near|like|alone|together|apart|off|by|at|on|through|up))|be alive|exist|wake up
        (?! (?:early|at|to|next|beside|alone))|go on(?! (?:holiday|a|the|like|with|that|this|about|dates|living together))
        |be living|keep living|be breathing)|do not want to be alive|will not live without you""", denied=False),
    rule(C, "live die", r"(?:rather|sooner) (?:die|be dead) than (?:live|go on|be without|lose)"),
    rule(C, "tired sick done", r"(?:tired|sick|exhausted|weary) of (?:being alive|living(?! (?:here|with|in|out|like|there|apart))|existing|life(?! in))"
         r"|done with (?:life|living|being alive)"),
    rule(C, "worth", r"(?:my )?(?:life|living) (?:is|feels|was) not (?:even )?(?:worth (?:living|it|anything)|living)|not worth living", denied=False),
    # -- said sideways
    rule(C, "off easier happier", r"""(?:everyone|everybody|you all|you|they|the kids|people|my family|the world|all of you) ~6
        (?:better off|easier|happier|relieved|glad) ~4 (?:without me(?= (?:[.,]|you|and|here|around|in this world|alive))|(?:if|once|when|after|with) (?:i (?:was|were|am|had)|me)
        (?:dead|gone|not here|never been born|not around|not alive))""",
        unless=r"better off without me (?:right now|in your life|as)|you (?:are|were|would be) better off without me (?:and|,) ~2 (?:i accept|that|accept)"),
    rule(C, "born existed exist vanish disappear", r"(?:never|not) been born|(?:never|not) (?:having )?(?:existed|exist)|(?:wish|want|would like|just) ~4 (?:vanish|disappear|stop existing|not exist)(?= (?:[.,] (?:like|as if|for good|completely|and not|and never)|forever|for good|and never|completely from|from this (?:world|earth)))", denied=False, unless=r"into (?:a|the) (?:cabin|forest|woods|mountains)"),
    rule(C, "longer long soon more", r"""(?:i )?(?:will|would|am going to|am)? ?not (?:going to )?be (?:a problem|a burden|around|here
        |your problem|in your way|bothering you|in anyone s way|with you|a bother) ~5 (?:much longer|for long|any more|for much longer)"""
        , denied=False, unless=r"moving|move out|new job|leaving town|be here for long"),
    rule(C, "tonight tomorrow soon weekend", r"""(?:will|would) not have to (?:worry about|deal with|put up with|hear from|see|think about
        |carry) me ~3 (?:after|soon|ever again|much longer|from tomorrow|tomorrow)""", denied=False),
    rule(C, "point reason use live", r"""(?:no|any|what is the|what is even the|a|the|not see the|see a|see any) (?:point|reason|use|sense)
        (?:in |to |of |for |left )*(?:me )?(?:to )?(?:live|living|be alive|being alive|go on living|going on living|go on(?= [.,])|being
        here|be here|waking up|existing|carry on(?= [.,])|stay (?:alive|on this (?:planet|earth)|in this world)|keep breathing|getting up any more)""", denied=False),
    rule(C, "live alive survive burden breathing feel", r"nothing (?:is )?(?:left )?(?:that is )?(?:keeping|keeps) me (?:alive|on this|in this world)|(?:i|who) (?:will|would|can|could) not survive (?:it|this|that|losing you|without you|you leaving)(?= [.,])|(?:i am|i have become|feel like|i feel|being|am only|am just) (?:just |only |nothing but )?(?:a|such a) burden (?:to|on|for) (?:everyone|you all|all|my family|the world|people|every)|(?:with|of|stop|done) breathing(?= [.,])|last (?:night|day|morning|sunrise|week) ~3 (?:i will (?:ever )?(?:have to )?(?:feel|wake|breathe|be alive|see)|on (?:this )?earth|alive|of my life(?= [.,]))|nothing ~3 (?:to )?live for|no one to live for|something to live for any more", denied=False),
    rule(C, "wake", r"(?:sleep|asleep|bed|eyes) ~6 (?:not|never) (?:have to )?wake(?: up)?(?= [.,]| again| ever| any| tomorrow)|wish i (?:would|could|did) not wake", denied=False),
    rule(C, "goodbye suicide farewell", r"""(?:wrote|written|writing|write|left|leave|leaving|sent|record|recorded) ~3 (?:goodbye
        (?:notes|letters|videos|video|note(?! on))|suicide note|farewell (?:notes|letters))|goodbye ~2 before i (?:kill|die|go|do it)""",
        unless=r"burned|tore|never sent|felt (?:right|good)"),
    rule(C, "goodbye goodbyes", r"(?:said|saying|say) (?:my |all my )?(?:goodbye|goodbyes) to (?:the kids|everyone|my (?:kids|children|family|mum|parents|dog|cat|friends|dad))|(?:said|made) my goodbyes", unless=r"party|airport|work|office|funeral|wedding|moved|moving|leaving do|colleagues"),
    rule(C, "letters notes", r"(?:letters|notes) (?:to|for) (?:everyone|everybody|all of you|the kids|my family|each of)"),
    rule(C, "gone", r"""(?:by the time you (?:read|see|get|hear) this|when you read this) ~4 (?:gone|dead|not be|be too late|over)|when i am gone
        (?! (?:next|for|on|this|to|away|out))""",
        unless=r"holiday|vacation|next week|water the|trip|airport|back on|flight|work"),
    rule(C, "gave given sorted affairs giving", r"""(?:gave|given|giving) ~1 (?:my|away all my|away my|everything) ~25 (?:everything s (?:sorted|in order)
        |sorted now|no one will|do not need (?:them|it|anything) any more)|affairs in order|everything s sorted now""", denied=False,
        unless=r"old jumpers|charity|moving"),
    rule(C, "pills tablets medication meds paracetamol insulin bleach", r"""(?:i|i have|been|just) ~3 (?:took|taken|swallowed|saving|saved|hoarding|hoarded|stockpiling
        |stockpiled|collecting|counted|counting|drank|drink) (?!(?:one|two|a couple|my usual|my allergy|my) )(?:up )?~4 (?:pills|tablets|medication|meds|paracetamol|insulin|bleach)(?! (?:for my|as|i was|with breakfast))"""),
    rule(C, "pills tablets", r"how many (?:of these |of the |of my )?(?:[a-z]+ )?(?:pills|tablets) (?:it takes|would|to|does|until|before)|(?:whole|entire) bottle of (?:pills|tablets)"),
    rule(C, "jump jumping bridge roof ledge jumped", r"""(?:about|of|will|going to|want to|to|am|could|just|should|on|swear i will) jump(?:ing)?
        (?! (?:in|at|on|to|through|up|into|the|for|ahead|back|rope|ship))(?: off| from|(?= [.,])| if)|i am ~3 (?:on the (?:roof|ledge)|on the
        bridge ~6 (?:jump|goodbye|looking down))""", unless=r"film|movie|scene|bungee|parachute|trampoline|pool|diving"),
    rule(C, "train platform traffic bus lorry tree wall wheel river cliff", r"""(?:step|stepping|walk|walking|throw myself|lie|lying|jump|jumping
        |run|drive|driving|turn|turning|steer|steering|swerve|swerving|crash|crashing) ~5 (?:in front of (?:the|a) (?:next )?(?:train|bus|traffic
        |lorry|truck|one|tram)|in front of the next|(?:into|off) (?:a|the) (?:tree|wall|river|bridge|cliff|oncoming|sea|lake)|onto the
        tracks|into (?:oncoming )?traffic)"""),
    rule(C, "razor razors blade blades", r"(?:razor|blade|razors|blades) ~6 (?:next to me|in my hand|to my (?:arm|wrist|skin|throat)|in front of me|ready|on my (?:arm|wrist|leg))|(?:blade|razor|knife) (?:to|on|across|against) my (?:own )?(?:arm|arms|wrist|wrists|skin|throat|thigh)", unless=r"he|she|you (?:held|put)|shav(?:e|ing)"),
    rule(C, "rope noose gun bullet pistol", r"(?:there is|have|got|bought|tied|looking at|found) ~2 (?:rope|noose) ~12 (?:looking|garage|ready|tonight|all day|beam|tree|attic|neck)"
         r"|(?:gun|bullet|pistol) (?:to|in|through|against|at) my (?:own )?(?:head|mouth|brain|skull|temple)"),
    rule(C, "plan planning plans ways date how", r"""i ~3 (?:planning|planned|plan|have a plan|worked out|decided|googled|looked up|looking up
        |know|thought about|thinking about) ~2 (?:how (?:i will do it|to do it|i would do it|to die|i would go)|ways to (?:die|go|do it|end)
        |(?:of )?ending it(?= [.,]))|(?:have|set|picked) a date(?= [.,]) %8 (?:do it|end|die)"""),
    rule(C, "future birthday christmas morning", r"""not (?:see|imagine|picture|plan on|expect|think i will) ~2 (?:myself |me )?(?:making it|make it|living|a future with
        me|being (?:alive|here)|be (?:alive|around)|seeing|reaching) ?~3 (?:to|until|for|in it|my|by|at|next)?|will not make it to (?:my birthday|christmas|next
        (?:week|month|year)|the weekend|morning|monday)|future with me in it""", denied=False,
        unless=r"party|dinner|wedding|train|flight|make it to your|traffic"),
    rule(C, "notice miss care", r"""(?:no one|not|who) (?:would|will|even) ~2 (?:notice|miss me|care) ~3 (?:if i (?:was|were|died|disappeared|vanished|am
        gone|stopped existing)|when i am (?:gone|dead))|if i (?:disappeared|vanished|died|was gone|were gone|am gone) (?:no one|would
        anyone|who) ~4 (?:notice|care|miss|know)""", denied=False),
    rule(C, "stop forever quiet peace", r"""want (?:everything|it|it all|the pain|this) to (?:just )?(?:stop|end|be over)(?= [.,]|
        for good| forever)|soon it (?:will|is going to) (?:all )?be (?:quiet|over|peaceful)|sleep forever|at peace soon""",
        unless=r"raining|arguing|arguments"),
    # -- as a lever in a rehearsal, and when it is somebody else
    rule(C, "dead gone die conscience hands", r"""(?:do you|you) (?:really |just )?want me (?:to die|to be dead|dead)|(?:you will|you are going to|then you can) (?:be|feel|all be)? ?~2 (?:sorry|regret|cry|miss me|happy|find|attend)
        ~3 (?:when|once|after) i (?:am|have) (?:dead|gone|died)|my (?:death|blood|suicide) ~3 (?:on your|is your|your)|when i am dead""",
        unless=r"over my dead"),
    rule(C, "bottle pills roof suicide goodbye kill jump die dead shoot hang harm himself herself themselves", r"""(?:she|he|they|PARTNER) ~4 (?:(?:has|have) (?:just )?(?:taken|swallowed) ~4 (?:pills|tablets|overdose)
        |(?:is |are )?(?:going to|about to|will|wants to|want to|threatening to|threatens to) (?:(?:kill|hurt|shoot|hang|harm|drown|cut) (?:herself|himself|themself|themselves)|die|jump(?= [.,]| off)|end (?:her|his
        |their) life|end it all)|(?:is|are) ~1 suicidal|on the (?:roof|ledge|bridge) ~4 jump|sent ~3 (?:goodbye|suicide) note)""",
        variant="other", unless=r"if i (?:leave|left|go|ever|do|walk|went|move|tell|break)|years ago|film|movie|novel|used to"),
    # -- the plainest words of other languages
    rule(C, "umbringen leben suicider mourir suicidarme matarme morir vivir sterben tod mort ammazzarmi", r"""(?:mich|mir) ~2 (?:umbringen|das leben nehmen)
        |(?:will|mag|kann) nicht mehr leben|ich (?:will|mochte) ~1 sterben|me suicider|(?:veux|voudrais) ~1 mourir|(?:ne )?veux
        plus vivre|(?:quiero|voy a) (?:matarme|morir|morirme|suicidarme)|no quiero (?:seguir viviendo|vivir)|me quiero (?:matar|morir)
        |voglio (?:morire|ammazzarmi|uccidermi)""", denied=False),
)

_GOES_ON = (
    r"(?= (?:[.,]|and|but|years? old|yo|so|turning|now|btw|too|or|because|he|she|they|my|i|we|with|though|right|lol|if"
    r"|almost|nearly|you|in (?:year|grade|high)|going on|still|which|then|next|rn|old|at the|both))"
)

MINOR: tuple[Rule, ...] = (
    rule(M, "10 11 12 13 14 15 16 17 ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
        r"(?:i am|you are|we are|we are both|i am still|you are still) (?:only |just |still |both |like |literally |about |actually )*AGE" + _GOES_ON,
        unless=r"(?:out of|number|room|gate|platform|table|level|chapter|page) ~1 1[0-7]"),
    rule(M, "10 11 12 13 14 15 16 17 ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
        r"(?:he is|she is|they are|PARTNER is|(?:girl|boy|one) i (?:was|am) ~2 (?:seeing|dating|with)) ~2 AGE" + _GOES_ON, unless=_CHILDREN),
    rule(M, "10 11 12 13 14 15 16 17 fourteen fifteen sixteen seventeen", r"[.,] were (?:both |only )+AGE" + _GOES_ON),
    rule(M, "10 11 12 13 14 15 16 17", r"(?:me|i|ex|her|him|PARTNER) 1[0-7][fm]|(?:1[0-7]f|1[0-7]m)(?= )"),
    rule(M, "16f 17f 15f 14f 13f 16m 17m 15m 14m 13m", r"1[0-7][fm]"),
    rule(M, "10 11 12 13 14 15 16 17 sixteen seventeen fifteen fourteen", r"""(?!(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|may|june|july|march|april) )[a-z]+ , 1[3-7] ,(?! (?:1|2|and [0-9]))|age (?:. )?AGE(?= [.,])
        |AGE year old (?:boy|girl|PARTNER|student|teen|teenager|self now)|aged AGE(?= [.,])""", unless=_CHILDREN + r"|when i was|at age|at the age"),
    rule(M, "turned turning turn turns", r"""(?:just|only just|ex|PARTNER|you|she|he|i) (?:just )?turned AGE ?~1 (?:yesterday|today|last|this|in|on|[.,])|just turned AGE|turning (?:AGE|18|eighteen)
        |(?:i|you|we|she|he) (?:do not |does not |only |will )?(?:turn|turns) (?:AGE|18|eighteen)""", denied=False,
        unless=_CHILDREN + r"|(?:when|before|after|since|the (?:day|year)) (?:i|he|she|you|we) (?:just )?turned"),
    rule(M, "18 eighteen underage minor minors", r"""(?:i|we|you|she|he|they|PARTNER|both) (?:am|are|is|s)? ?~2 (?:under (?:18|eighteen)|underage|(?:a )?minors?(?= [.,]| and| so| still| but)
        |not (?:even |yet )?(?:18|eighteen))|(?:until|when|once) (?:we|i|you) (?:are|am|turn) (?:both )?(?:18|eighteen)|not (?:18|eighteen)
        yet|under (?:18|eighteen)""", denied=False, unless=r"minor (?:thing|key|in|detail|point|issue)|wasn|was under|were under|not under 18"),
    rule(M, "grade year form school high junior sophomore freshman senior", r"""(?:i am|we are|you are|he is|she is|PARTNER is|ex is|still|we are both|i am still|and i am|both|just) ~2 (?:in|a
        (?:sophomore|junior|freshman|senior) (?:in|at)) (?:the )?~2 (?:GRADE|high)(?= )""", unless=_CHILDREN + r"|was in|were in|back in|since|reunion"),
    rule(M, "sophomore junior freshman", r"(?:i am|you are|he is|she is|PARTNER is) a (?:sophomore|junior|freshman) ~3 high", unless=_CHILDREN),
    rule(M, "gcses gcse homeroom prom tutor period bus", r"""my (?:gcses|gcse|a levels are|form tutor|homeroom|school report)|(?:in|to|after|from) homeroom
        |prom (?:is|was going|with me|night is|next)|(?:to|for) prom(?= [.,]| with| together)|(?:gcses?|mocks) (?:are|is|start|next|on)
        |(?:first|second|third|fourth|fifth|sixth|seventh) period|school bus""", unless=_CHILDREN + r"|was|were|years ago|our kids|the kids"),
    rule(M, "maths math class teacher form school spelling history biology geography french chemistry homework", r"""(?:sits?|sitting|seat|table|row|rows|desk) ~6 in (?:maths|math|english|history|biology|chemistry|geography|french|science|pe)
        |(?:our|my) (?:maths |english |science |history |form |class )?teacher (?:moved|saw|told|said|made|caught|took|gave)
        |in our class(?! reunion)|year (?:below|above) (?:me|you|us) at school|whole (?:year|form|class) (?:is|was|knows|knew|laughed)
        |(?:get|got|getting) out of school|told (?:her|his|your|my|our|the) (?:whole )?form|whole form(?= knows| [.,])|everyone at school|skip(?:ping)? (?:school|class) (?:to|with|and|tomorrow)|(?:maths|math|spelling|history|biology|geography|french|chemistry) (?:test|exam|quiz) (?:tomorrow|today|on|next|this)|(?:before|after|finish|finished|do|doing|did) my homework""",
        unless=_CHILDREN + r"|years ago|i was in|we were in|yoga|pottery|dance class|evening|therap|therapist|counselor|university|uni|college|reunion|back then|professor"),
    rule(M, "mum dad parents", r"""(?:my |both my )?(?:mum|dad|parents|mum and dad) ~3 (?:will not let me|would not let me|does not let me|do not let me|took my (?:phone|laptop|ipad)
        |says? (?:i am|we are) too young|said (?:i am|we are) too young|checks? (?:my phone|on me|that i)|read (?:our|my) (?:texts|messages)|grounded
        |says? i can not (?:see|date|go)|said i am not allowed|says? i am not allowed|decide|find out i (?:am|have been))|(?:mum|dad|parents) ~10 (?:grounded|too young)|grounded ~8
        (?:mum|dad|parents)|not allowed (?:a|to have a|to date|a real) (?:boyfriend|girlfriend)?|until i finish school|(?:be|to be) in bed by ~3 (?:mum|dad|[.,] mum)""", denied=False, unless=r"when i was|as a (?:kid|teenager|child)|back then|used to"),
    rule(M, "drive", r"(?:i|we|you) (?:can|are) not (?:even )?(?:drive|old enough to drive|allowed to drive) yet|old enough to (?:drive|vote) (?:yet|[.,])", denied=False),
)
