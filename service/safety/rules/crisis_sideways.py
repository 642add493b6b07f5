"""The same danger said sideways, used as a lever, or told about somebody else."""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

C = ConcernKind.CRISIS

CRISIS_SIDEWAYS: tuple[Rule, ...] = (
    rule(
        C,
        "better easier glad happier relieved",
        r"""(?:everyone|everybody|you all|you|they|the kids|people|my family|the world|all of you) ~6 (?:better off
        |easier|happier|relieved|glad) ~4 (?:without me(?= (?:[.,]|you|and|here|around|in this world|alive))
        |(?:if|once|when|after|with) (?:i (?:was|were|am|had)|me) (?:dead|gone|not here|never been born
        |not around|not alive))""",
        unless=r"""better off without me (?:right now|in your life|as)|you (?:are|were
        |would be) better off without me (?:and|,) ~2 (?:i accept|that|accept)
        |you were better off without me (?:and|,) i (?:can )?(?:see|know|understand)""",
    ),
    rule(
        C,
        "born disappear exist existed existing vanish",
        r"""(?:never|not) been born|(?:never|not) (?:having )?(?:existed|exist)|(?:wish|want|would like
        |just) ~4 (?:vanish|disappear|stop existing|not exist)(?= (?:[.,] (?:like|as if|for good|completely
        |and not|and never)|forever|for good|and never|completely from|from this (?:world|earth)))""",
        denied=False,
        unless=r"""into (?:a|the) (?:cabin|forest|woods|mountains)""",
    ),
    rule(
        C,
        "any long longer",
        r"""(?:i )?(?:will|would|am going to|am)? ?not (?:going to )?be (?:a problem|a burden|around|here
        |your problem|in your way|bothering you|in anyone s way|with you|a bother) ~5 (?:much longer|for long
        |any more|for much longer)""",
        denied=False,
        unless=r"""moving|move out|new job|leaving town|be here for long""",
    ),
    rule(
        C,
        "after ever longer soon tomorrow",
        r"""(?:will|would) not have to (?:worry about|deal with|put up with|hear from|see|think about
        |carry) me ~3 (?:after|soon|ever again|much longer|from tomorrow|tomorrow)""",
        denied=False,
    ),
    rule(
        C,
        "point reason sense use",
        r"""(?:no|any|what is the|what is even the|a|the|not see the|see a|see any) (?:point|reason|use
        |sense) (?:in |to |of |for |left )*(?:me )?(?:to )?(?:live|living|be alive|being alive|go on living
        |going on living|go on(?= [.,])|being here|be here|waking up|existing|carry on(?= [.,])|stay (?:alive
        |on this (?:planet|earth)|in this world)|keep breathing|getting up any more)""",
        denied=False,
    ),
    rule(
        C,
        "breathing burden last live nothing survive",
        r"""nothing (?:is )?(?:left )?(?:that is )?(?:keeping|keeps) me (?:alive|on this|in this world)|(?:i
        |who) (?:will|would|can|could) not survive (?:it|this|that|losing you|without you|you leaving)(?= [.,])
        |(?:i am|i have become|feel like|i feel|being|am only|am just) (?:just |only |nothing but )?(?:a
        |such a) burden (?:to|on|for) (?:everyone|you all|all|my family|the world|people|every)|(?:with|of|stop
        |done) breathing(?= [.,])|last (?:night|day|morning|sunrise
        |week) ~3 (?:i will (?:ever )?(?:have to )?(?:feel|wake|breathe|be alive|see)|on (?:this )?earth|alive
        |of my life(?= [.,]))|nothing ~3 (?:to )?live for|no one to live for|something to live for any more""",
        denied=False,
    ),
    rule(
        C,
        "wake",
        r"""(?:sleep|asleep|bed|eyes) ~6 (?:not|never) (?:have to )?wake(?: up)?(?= [.,]| again| ever| any
        | tomorrow)|wish i (?:would|could|did) (?:just )?not wake""",
        denied=False,
    ),
    rule(
        C,
        "farewell goodbye suicide",
        r"""(?:wrote|written|writing|write|left|leave|leaving|sent|record|recorded) ~3 (?:goodbye (?:notes|letters
        |videos|video|note(?! on))|suicide note|farewell (?:notes|letters))|goodbye ~2 before i (?:kill|die|go
        |do it)""",
        unless=r"""burned|tore|never sent|felt (?:right|good)""",
    ),
    rule(
        C,
        "goodbye goodbyes",
        r"""(?:said|saying|say) (?:my |all my )?(?:goodbye|goodbyes) to (?:the kids|everyone|my (?:kids|children
        |family|mum|parents|dog|cat|friends|dad))|(?:said|made) my goodbyes""",
        unless=r"""party|airport|work|office|funeral|wedding|moved|moving|leaving do|colleagues""",
    ),
    rule(
        C,
        "letters notes",
        r"""(?:letters|notes) (?:to|for) (?:everyone|everybody|all of you|the kids|my family|each of)""",
    ),
    rule(
        C,
        "by gone read",
        r"""(?:by the time you (?:read|see|get|hear) this|when you read this) ~4 (?:gone|dead|not be|be too late
        |over)|when i am gone(?! (?:next|for|on|this|to|away|out))""",
        unless=r"""holiday|vacation|next week|water the|trip|airport|back on|flight|work""",
    ),
    rule(
        C,
        "affairs gave given giving sorted",
        r"""(?:gave|given|giving) ~1 (?:my|away all my|away my|everything) ~25 (?:everything s (?:sorted|in order)
        |sorted now|no one will|do not need (?:them|it|anything) any more)|affairs in order
        |everything s sorted now""",
        denied=False,
        unless=r"""old jumpers|charity|moving""",
    ),
    rule(
        C,
        "bleach insulin medication meds paracetamol pills tablets",
        r"""(?:i|i have|been|just) ~3 (?:took|taken|swallowed|saving|saved|hoarding|hoarded|stockpiling|stockpiled
        |collecting|counted|counting|drank|drink) (?!(?:one|two|a couple|my usual|my allergy
        |my) )(?:up )?~4 (?:pills|tablets|medication|meds|paracetamol|insulin|bleach)(?! (?:for my|as|i was
        |with breakfast))""",
        unless=r"""(?:doctor|gp|dentist|nurse|hospital|pharmacist|chemist) (?:gave|prescribed|said)|for my (?:back|knee
        |headache|migraine|tooth|cold|flu)""",
    ),
    rule(
        C,
        "bottle many",
        r"""how many (?:of these |of the |of my )?(?:[a-z]+ )?(?:pills|tablets) (?:it takes|would|to|does|until
        |before)|(?:whole|entire) bottle of (?:pills|tablets)""",
        unless=r"(?:she|he|they|ex) ~6 (?:taken|took|swallowed|downed)",
    ),
    rule(
        C,
        "bridge jump jumping ledge roof",
        r"""(?:about|of|will|going to|want to|to|am|could|just|should|on|swear i will) jump(?:ing)?(?! (?:in|at|on
        |to|through|up|into|the|for|ahead|back|rope|ship))(?: off| from|(?= [.,])| if)
        |i am ~3 (?:on the (?:roof|ledge)|on the bridge ~6 (?:jump|goodbye|looking down))""",
        unless=r"""film|movie|scene|bungee|parachute|trampoline|pool|diving""",
    ),
    rule(
        C,
        "front into off tracks",
        r"""(?:step|stepping|walk|walking|throw myself|lie|lying|jump|jumping|run|drive|driving|turn|turning|steer
        |steering|swerve|swerving|crash|crashing) ~5 (?:in front of (?:the|a) (?:next )?(?:train|bus|traffic
        |lorry|truck|one|tram)|in front of the next|(?:into|off) (?:a|the) (?:tree|wall|river|bridge|cliff
        |oncoming|sea|lake)|onto the tracks|into (?:oncoming )?traffic)""",
    ),
    rule(
        C,
        "blade blades knife razor razors",
        r"""(?:razor|blade|razors|blades) ~6 (?:next to me|in my hand|to my (?:arm|wrist|skin|throat)
        |in front of me|ready|on my (?:arm|wrist|leg))|(?:blade|razor|knife) (?:to|on|across
        |against) my (?:own )?(?:arm|arms|wrist|wrists|skin|throat|thigh)""",
        unless=r"""he|she|you (?:held|put)|shav(?:e|ing)""",
    ),
    rule(
        C,
        "bullet gun noose pistol rope",
        r"""(?:there is|have|got|bought|tied|looking at|found) ~2 (?:rope|noose) ~12 (?:looking|garage|ready
        |tonight|all day|beam|tree|attic|neck)|(?:gun|bullet|pistol) (?:to|in|through|against
        |at) my (?:own )?(?:head|mouth|brain|skull|temple)""",
    ),
    rule(
        C,
        "date ending how ways",
        r"""i ~3 (?:planning|planned|plan|have a plan|worked out|decided|googled|looked up|looking up|know
        |thought about|thinking about) ~2 (?:how (?:i will do it|to do it|i would do it|to die|i would go)
        |ways to (?:die|go|do it|end)|(?:of )?ending it(?= [.,]))|(?:have|set
        |picked) a date(?= [.,]) %8 (?:do it|end|die)""",
    ),
    rule(
        C,
        "expect future imagine make picture plan see think",
        r"""not (?:see|imagine|picture|plan on|expect|think i will) ~2 (?:myself |me )?(?:making it|make it|living
        |a future with me|being (?:alive|here)|be (?:alive|around)|seeing|reaching) ?~3 (?:to|until|for|in it
        |my|by|at|next)?|will not make it to (?:my birthday|christmas|next (?:week|month|year)|the weekend
        |morning|monday)|future with me in it""",
        denied=False,
        unless=r"""party|dinner|wedding|train|flight|make it to your|traffic""",
    ),
    rule(
        C,
        "care died disappeared gone miss notice vanished",
        r"""(?:no one|not|who) (?:would|will|even) ~2 (?:notice|miss me|care) ~3 (?:if i (?:was|were|died
        |disappeared|vanished|am gone|stopped existing)|when i am (?:gone|dead))|if i (?:disappeared|vanished
        |died|was gone|were gone|am gone) (?:no one|would anyone|who) ~4 (?:notice|care|miss|know)""",
        denied=False,
    ),
    rule(
        C,
        "forever soon want",
        r"""want (?:everything|it|it all|the pain|this) to (?:just )?(?:stop|end|be over)(?= [.,]|for good
        | forever)|soon it (?:will|is going to) (?:all )?be (?:quiet|over|peaceful)|sleep forever|at peace soon""",
        unless=r"""raining|arguing|arguments""",
    ),
    rule(
        C,
        "blood dead death die died gone suicide",
        r"""(?:do you|you) (?:really |just )?want me (?:to die|to be dead|dead)|(?:you will|you are going to
        |then you can) (?:be|feel|all be)? ?~2 (?:sorry|regret|cry|miss me|happy|find|attend) ~3 (?:when|once
        |after) i (?:am|have) (?:dead|gone|died)|my (?:death|blood|suicide) ~3 (?:on your|is your|your)
        |when i am dead""",
        unless=r"""over my dead""",
    ),
    rule(
        C,
        "die end herself himself jump note suicidal swallowed taken themself themselves",
        r"""(?:she|he|they|PARTNER) ~4 (?:(?:has|have|is) (?:just )?(?:taken|swallowed) ~4 (?:pills|tablets|overdose)
        |(?:is |are )?(?:going to|about to|will|wants to|want to|threatening to|threatens to) (?:(?:kill|hurt
        |shoot|hang|harm|drown|cut) (?:herself|himself|themself|themselves)|die|jump(?= [.,]| off)|end (?:her
        |his|their) life|end it all)|(?:is|are) ~1 suicidal|on the (?:roof|ledge|bridge) ~4 jump
        |sent ~3 (?:goodbye|suicide) note)""",
        unless=r"""if i (?:leave|left|go|ever|do|walk|went|move|tell|break)|years ago|film|movie|novel|used to""",
        variant="other",
    ),
    rule(
        C,
        "leben quiero sterben suicider umbringen veux voglio voudrais voy",
        r"""(?:mich|mir) ~2 (?:umbringen|das leben nehmen)|(?:will|mag|kann) nicht mehr leben|ich (?:will
        |mochte) ~1 sterben|me suicider|(?:veux|voudrais) ~1 mourir|(?:ne )?veux plus vivre|(?:quiero
        |voy a) (?:matarme|morir|morirme|suicidarme)|no quiero (?:seguir viviendo|vivir)|me quiero (?:matar
        |morir)|voglio (?:morire|ammazzarmi|uccidermi)""",
        denied=False,
    ),
    rule(
        C,
        "suicidal suicide",
        r"""suicide|suicidal""",
        unless=r"""LONGAGO|(?:his|her|their|friend s|brother s|sister s|dad s|mum s|s) suicide|(?:he|she|they
        |friend|brother|sister|dad|mum|uncle|cousin|who|student|patient|character) ~4 (?:suicide
        |suicidal)|suicide (?:squad|bomb|bomber|prevention|hotline|line|watch at|doors|note in)|film
        |movie|novel|book|podcast|song""",
    ),
    rule(
        C,
        "dead death dying funeral",
        r"""(?:think|thinking|thought|thoughts|dream|dreaming|fantasise|fantasize|fantasising|obsessed) ~5 (?:dying
        |death|being dead|my funeral)|my (?:own )?funeral""",
        unless=r"""(?:his|her|their|your|grandma s|dad s|mum s|cat s|dog s) (?:death|dying)|death of|idea of dying
        |scared of dying|LONGAGO""",
    ),
    rule(
        C,
        "hope pray wish",
        r"""i (?:hope|wish|pray)(?: that)? (?:i|a|an|the|some|something) ~5 (?:hit by|run over|crash|crashes
        |hits me|runs me over|kills me|heart attack|cancer|takes me)""",
    ),
    rule(
        C,
        "dead die",
        r"""[.,] (?:i am |just |so |honestly )*(?:ready|want|wanting|about) to (?:die|be dead)(?= )(?! (?:of
        |laughing|on|with|for|from))""",
        unless=r"""embarrassed|embarrassing|laughing|battery|phone""",
    ),
    rule(
        C,
        "alive another around future here need next tomorrow",
        r"""(?:will|would|is) not (?:going to )?be (?:a |any )?(?:next|another|tomorrow|future) ~3 for me|(?:not
        |promise|doubt|if|whether|unsure) ~3 (?:i will|i am going to) (?:still )?(?:be )?(?:here|alive
        |around) (?:tomorrow|next week|next month|next year|in the morning|by then|much longer|for christmas)
        |after (?:tonight|tomorrow|today|sunday|monday|friday|saturday|the weekend) i will not need""",
        denied=False,
        unless=r"""moving|flight|conference|office|leave(?:ing)? (?:town|the city)""",
    ),
    rule(
        C,
        "alive around here world",
        r"""if i (?:was|were) not (?:here|around|alive|in this world)(?= (?:[.,]|at all|any|to))""",
        denied=False,
        unless=r"""not here to (?:help|see|cook)|last night""",
    ),
    rule(
        C,
        "life",
        r"""(?:done with|can not do|can not face|do not want to do|not want to do|want out of|sick of
        |had enough of) (?:this |my )?life(?= (?:[.,]|any|at all))""",
        denied=False,
    ),
    rule(
        C,
        "forever good once permanently",
        r"""(?:noise|pain|thoughts|everything|head|hurting|voices|feeling) ~6 (?:end|stop|over|quiet|gone
        |silent) (?:, )?(?:permanently|for good|forever|once and for all)""",
    ),
    rule(
        C,
        "end ended ending",
        r"""if (?:you|she|he|they) ~6 i (?:am ending it|will end it|am going to end it)(?= )|end(?:ed
        |ing)? (?:things|it|everything) ~3 (?:with|by) ~4 (?:pills|vodka|rope|gun|blade|knife|razor|tablets|car)""",
    ),
    rule(
        C,
        "blade cut down knife razor",
        r"""(?:have|already|just) ~1 cut (?:once|deep|again|twice|too deep)|put the (?:knife|blade|razor|gun
        |pills) down|(?:holding|got) ~3 (?:knife|blade|razor) (?:to|against) (?:my|me)""",
    ),
    rule(
        C,
        "alive breathing here living",
        r"""(?:only|last|one) (?:reason|thing|person) ~5 (?:alive|living(?= [.,])|keeping me here|breathing)
        |why am i (?:still |even )?alive|still being alive""",
    ),
    rule(
        C,
        "balcony bridge edge ledge railing tracks wrong",
        r"""(?:standing|stand|stood|sitting|sit|close|lean|leaning|look|looking|edge) ~5 (?:edge of the (?:platform
        |roof|bridge|balcony|cliff)|on the (?:ledge|tracks|railing|wrong side)|(?:over|off) the (?:bridge
        |balcony|edge))""",
        unless=r"""photo|picture|view|sunset|film|movie""",
    ),
    rule(
        C,
        "self",
        r"""self (?:harm|harmed|harming|injured|injury)""",
        unless=r"""LONGAGO|(?:he|she|they|students|friend|sister) ~3 self|do not self harm""",
    ),
    rule(
        C,
        "ambulance hospital pumped",
        r"""(?:pills|tablets|overdose|vodka) %12 (?:ambulance|hospital|stomach pumped)|stomach pumped""",
        unless=r"""LONGAGO|he|she|brother|friend|dad""",
    ),
    rule(
        C,
        "brain half head part something",
        r"""(?:part of me|something in me|my brain|half of me
        |my head) ~2 wants? (?:to )?(?:me )?(?:to )?(?:be )?(?:dead|die|not exist|disappear|gone)(?= )""",
    ),
    rule(
        C,
        "buried coffin cutting feet ground purpose",
        r"""(?:i am|been|back to|started|keep) cutting(?= (?:[.,]|again))|(?:crash|crashing|drive|driving
        |overdose) ~6 on purpose|(?:want|wish|rather|belong) ~3 (?:in the ground|buried|in a coffin|six feet)""",
        unless=r"""cutting (?:costs|hair|grass|carbs)""",
    ),
    rule(
        C,
        "alive being wake waking woke woken",
        r"""me not being (?:here|around|alive)(?= )|me being (?:gone|dead)(?= )|(?:disappointed|sorry|angry|hate
        |wish|sad) ~5 (?:i woke up|to wake up|woken up|still alive|to be alive|not woken)|(?:woke|wake
        |waking) up ~3 (?:disappointed|sorry|angry) ~4 (?:alive|woke|awake)""",
        denied=False,
        unless=r"""early|on the sofa|alarm""",
    ),
    rule(
        C,
        "painful painless painlessly suicide way",
        r"""(?:painless|painlessly|least painful|quickest way|easiest way) ~4 (?:die|do it|go|end|way)|(?:die|do it
        |go|way) ~3 painless(?:ly)?|suicide methods?""",
        unless=r"""waxing|tattoo|dentist""",
    ),
    rule(
        C,
        "miss needs notice wants worse",
        r"""(?:not one person|no one) (?:would|will) (?:be worse off|even notice|notice|miss me)(?= )
        |no one (?:needs|wants) me (?:here|alive|around)""",
        denied=False,
    ),
    rule(
        C,
        "find news night obituaries paper papers",
        r"""(?:is|be|was) my last night(?= (?:[.,]|on|alive))|(?:read about me|see me
        |hear about me) in the (?:paper|papers|news|obituaries)|find (?:me|my body) in the morning""",
        denied=False,
        unless=r"""work|shift|holiday|hotel|town|flight|abroad""",
    ),
    rule(
        C,
        "dead",
        r"""(?:rather|sooner|better off|prefer to|wish i were|wish i was
        |might as well) (?:be )?dead(?= )(?! (?:tired|last))""",
        unless=r"""over my dead""",
    ),
)
