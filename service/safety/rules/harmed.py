"""Violence, threats, force and control by the other person, and fear of them."""

from __future__ import annotations

from service.safety.fragments import HURTS
from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

V = ConcernKind.HARMED

HARMED: tuple[Rule, ...] = (
    rule(
        V,
        HURTS,
        r"""THEY ~3 HURTING (?:me|OURS)(?! (?:up(?= [.,]| if| with)|with (?:the|a|that|your|this) (?:news|question
        |bill|truth|words|silence|request|idea)|to (?:it|the|that)|at (?:chess|cards|scrabble|it|tennis|pool
        |every|the game|golf)|like a (?:train|truck|ton|wave|brick)|out|off|short|some slack|down to size|deep
        |loose|for (?:being|saying|it)|about|verbally|hard that|that|in the feels|every single time|for the|a
        |every time at|under the table|home))""",
    ),
    rule(
        V,
        "abuse abused abuses abusing abusive physical rough violence violent",
        r"""(?:THEY|relationship|marriage|dad|partner) ~2 (?:abuses|abused|abusing) (?:me|OURS|my)|(?:he|she|they
        |you|PARTNER|relationship|marriage|it) (?:is|was|were|are|became|got|gets|get|turned|can be|could be
        |has been|had been|used to be) ~2 (?:violent|abusive|physical with me|rough(?= [.,] | with me
        | and (?:leaves|left)))(?= (?:[.,]|and|with|towards|toward|when|at|to|again|but|that|for|if|every
        |sometimes|me|after|whenever|all|so|in|from|because|before|when|during|twice|once))
        |domestic (?:violence|abuse)|abusive (?:relationship|marriage|ex|husband|wife|partner)|(?:his|her|their
        |your) (?:violence|abuse)""",
    ),
    rule(
        V,
        f"{HURTS} stamped stubbed put",
        r"""THEY ~3 (?:HURTING|stamped on|stubbed ~4 on|put out ~4 on|punched) my LIMB(?= )""",
    ),
    rule(
        V,
        "by molested raped sexually",
        r"""i (?:was|got|have been|had been|am|am being|was being|keep getting) ~2 (?:hit|beaten|beaten up|raped
        |abused|assaulted|attacked|choked|strangled|threatened|stalked|molested|punched|slapped|kicked|followed
        |locked in|controlled|hurt) ~2 by (?:him|her|them|you|my PARTNER|my ex|the (?:man|person|woman) i)
        |i was (?:sexually |almost |nearly )*(?:raped|molested|sexually assaulted)|sexually (?:assaulted
        |abused) (?:me|by)""",
    ),
    rule(
        V,
        "attempted drew had held holds kill pointed pressed pulled put tried tries trying waved waves with",
        r"""(?:came|comes|come|went|goes|lunged|lunges|ran|runs|swung|swings) (?:at|for) me ~3 with|(?:pointed
        |pulled|held|holds|put|waved|waves|pressed|drew|had) (?:a|the|his|her|your|that) WEAPON ~2 (?:at|on|to
        |against|in) (?:me(?= )|my)|(?:he|she|they|you|PARTNER) ~2 (?:tried|tries|trying|attempted) to (?:kill
        |strangle|stab|choke|drown|poison|rape|suffocate|shoot|hit|hurt|smother|run over) me
        |tried to run me over|(?:hurt|hurts) me ~3 with (?:his|her|your|their) (?:fists|fist|hands|belt|boots
        |feet)|(?:next to|with|beside) someone who (?:might|could|wants to|tried to) kill""",
    ),
    rule(
        V,
        "finger hand hands",
        r"""(?:laid|lays|lay|put|puts|laying) (?:his |her |their |your |a )?(?:hands?|finger) on me(?= (?:since
        |again|once|twice|[.,]|and|when|but))""",
        denied=False,
        unless=r"""(?:never|not) (?:once )?(?:laid|lay|put) (?:a|his|her|your|their) ?(?:hands?
        |finger)? ?(?:hands?|finger)? on me(?= (?:[.,]|and|but))""",
    ),
    rule(
        V,
        "day if time when whenever",
        r"""(?:last time|when|whenever|every time|if|the day) i (?:say|said|tell|told|refuse|refused|argue|argued
        |disagree|cry|cried) ~4 (?:he|she|they|you) ~2 (?:smash|smashed|smashes|hit|hits|hurt|hurts|threw
        |throws|punched|punches|kicked|kicks|slapped|choked|breaks|broke|destroyed|grabbed|grabs|locked|locks)""",
        unless=r"""hit (?:the|a) (?:road|wall|note)|broke (?:down|up)|broke my heart|hurt (?:you|your|you too)""",
    ),
    rule(
        V,
        "mark scar scars",
        r"""(?:scar|scars|burn mark) ~6 (?:he|she|you|they|him|her) ~2 (?:cut|burned|burnt|hit|bit|stabbed
        |scratched|put|left|gave)""",
    ),
    rule(
        V,
        "me",
        r"""THEY ~3 (?:pushed|pushes|push|threw|throws|slammed|slams|pinned|pins|dragged|drags|knocked|knocks|held
        |holds|tied|hurled|flung) me (?:against|down(?! to earth)|to the (?:floor|ground)|(?:into|onto|across
        |over) (?:the|a) (?:wall|door|floor|table|road|street|bed|room|stairs|glass|car|fence|sofa)
        |off the (?:bed|bike|balcony|stairs)|by (?:the|my)|out of the car|under(?:water)?|up)""",
    ),
    rule(
        V,
        "arm fingers fist fists grab grabbed grabbing grabs hair hand hands pulled seized squeezed twisted yanked",
        r"""THEY ~3 (?:grabbed|grabs|grab|grabbing|yanked|pulled|twisted|seized) me (?:by|hard|so hard|round
        |around)|THEY ~3 (?:grabbed|grabs|grabbing|yanked|pulled|twisted|squeezed) my BODY|(?:where|when
        |after) (?:he|she|they|you) grabbed me|THEY ~3 (?:put|puts|had|got|wrapped|laid|lays) ~3 (?:hands?
        |fingers|arm) ~1 (?:around|round|over|on) (?:me(?= )|my (?:neck|throat|mouth|face))|THEY ~2 (?:raised
        |raises|raise) (?:a|his|her|your|their) (?:hand|fist|fists|hands|arm) (?:to|at|against|near) me
        |(?:dragged|pulled) (?:me )?by the hair""",
        unless=r"""grabbed me a""",
    ),
    rule(
        V,
        "at",
        r"""THEY ~2 (?:threw|throws|throw|throwing|chucked|hurled|smashed) ~4 at (?:me|my (?:head|face|back))""",
        unless=r"""(?:a ball|the ball|snowball|popcorn|pillow|confetti|rice|the frisbee|cushion|sock)""",
    ),
    rule(
        V,
        "broke cracked dislocated fractured knocked split",
        r"""THEY ~2 (?:broke|fractured|dislocated|cracked|knocked out|split) (?:my|both my|two of my|three of my
        |one of my) ~1 (?:BONES|lip|eardrum)""",
    ),
    rule(
        V,
        "black bloody bruise bruises flinch flinched flinches flinching marks scars",
        r"""(?:bruise|bruises|marks|scars) ~10 (?:he|she|you|they|him|her) (?:left|gave|grabbed|hit|made|did|put
        |held)|(?:leave|leaves|left|leaving) (?:marks|bruises)(?! on the)|(?:gave|given) me (?:a
        |two) (?:black eye|black eyes|bruises|bloody)|flinch(?:ed|ing|es)? ~10 (?:raises?|raised|raising|hand
        |hands|arm|touch|touches|near|moves?|shouts?|key|door)|(?:marks
        |bruises) are (?:nearly |almost )?(?:gone|fading|still there)""",
        unless=r"""football|rugby|skiing|climbing|gym|fell off""",
    ),
    rule(
        V,
        "coerced force forced forces forcing made makes pressured said sex stop touched",
        r"""THEY ~2 (?:forced|forces|force|forcing|made|makes|pressured|coerced) me (?:to |into )?(?:have sex
        |having sex|sleep with|sex|touch|touching|strip|kiss|do things|abort|marry|give (?:him|her|them))
        |(?:forced|forces|forcing) (?:himself|herself|themself|themselves|yourself) on me
        |THEY (?:have )?forced me(?= (?:[.,]|and))|(?:did|would|does|do) not (?:even )?stop when i (?:said
        |asked|told|cried|begged|screamed)|i said no ~4 (?:more than once|and (?:he|she|they|you) (?:did|kept
        |carried|went)|but (?:he|she|they|you) (?:did|kept|carried|went|would))
        |sex with me while i (?:was asleep|slept)|touched me ~4 (?:asleep|sleeping|did not want)""",
        denied=False,
    ),
    rule(
        V,
        "threaten threatened threatening threatens threats",
        r"""(?:THEY|him|her|family|brothers|friends) ~4 (?:threaten|threatens|threatened|threatening) (?:me|OURS|my
        |to (?:WORSE|post|send|share|leak|out|take|come|find|tell|ruin|call|report|deport|have me))|(?:his|her|their
        |your) threats|death threats (?:from|by)""",
        unless=r"""threatened (?:me )?with a good time""",
    ),
    rule(
        V,
        "promised said say saying says screamed swore tells texted threatened told wrote yelled",
        r"""(?:said|say|says|told me|tells me|swore|promised|texted|wrote|saying|used to say|threatened|screamed
        |yelled) ~2 (?:he|she|they|you|to) (?:would|will|is going to|are going to|was going to|were going to
        |wanted to|want to|wants to|could)? ?~1 WORSE (?:me|OURS|my (?!heart)[a-z]+)""",
        unless=r"""said ~3 (?:never|not) ~3 hurt me|killed me with|haha|lol""",
    ),
    rule(
        V,
        "said says tells told",
        r"""(?:said|says|told me|tells me) ~12 i (?:will|would) (?:not see (?:the end|another|tomorrow|the kids|my)
        |be dead|end up (?:dead|in)|pay for it|disappear|be (?:sorry i was|found))""",
        denied=False,
    ),
    rule(
        V,
        "herself himself themself themselves yourself",
        r"""(?:said|say|says|saying|told me|threatened|threatens|threaten|swore|promised|claims) ~6 (?:kill|hurt
        |harm|off|hang) (?:yourself|himself|herself|themself|themselves) ~3 (?:if|when|unless|the day) i""",
        denied=False,
    ),
    rule(
        V,
        "myself",
        r"""(?:he|she|they|you) (?:told|tells|tell|asked|texted|said|kept telling|keep telling
        |keeps telling) ~1 (?:me )?to (?:just |go and |go )?(?:kill|hang|hurt) myself""",
        denied=False,
    ),
    rule(
        V,
        "everywhere if my of online unless when",
        r"""(?:he|she|they|you|PARTNER) (?:would|will|is going to|said|says|was going to|(?:has )?(?:posted|leaked
        |shared)) ?~5 (?:post|leak|share|send|release|publish|upload|posted|leaked|shared) PICTURES ~3 (?:if i
        |unless i|online|to my|everywhere|when i|of me)""",
    ),
    rule(
        V,
        "afraid fear frightened petrified scared terrified",
        r"""i ~4 (?:afraid|scared|terrified|frightened|fear|petrified)(?: for my life| to death)? of (?:him|her
        |them|you|my ex|my PARTNER)AFTERTHEM""",
        unless=r"""of (?:you|him|her|them) (?:leaving|losing|being|saying|not|going|finding someone|moving|meeting
        |falling|dying)""",
    ),
    rule(
        V,
        "afraid frightened scared terrified",
        r"""i ~3 (?:afraid|scared|terrified|frightened) of what (?:he|she|they|you) (?:will|would|might|could|can
        |is going to|are going to|is capable|are capable|were capable) (?:do|of)|i ~3 (?:afraid|scared
        |terrified|frightened)(?: that)? (?:(?:he|she|they) (?:will|would|is going to|are going to
        |might) (?:hurt|kill|hit|find|come|do something|follow|snap|hunt)|you (?:will|would|are going to
        |might) (?:kill|hit|come after|snap|find me|lose it))""",
        unless=r"""do without me|find someone""",
    ),
    rule(
        V,
        "life safe safety",
        r"""i (?:do|did|am|was|have) not ~1 (?:feel |felt |feeling )?safe (?:with|around|near|when (?:he|she|they
        |you)|at home|alone with|in my own|in the (?:house|flat|same)|while)|(?:fear|feared|fearing|afraid
        |scared) for my (?:life|safety)""",
        denied=False,
    ),
    rule(
        V,
        "allowed control controlled controls let",
        r"""(?:he|she|they|you|PARTNER) (?:will|would|does|do|did) not let me (?:leave (?:the|home|without|him|her)
        |go out|out of|see my|work|have (?:my|a|any) (?:own|money|phone|bank|card|friends)|use my|sleep|eat
        |talk to my|speak to)|i am not allowed (?:a|any|my own|to (?:leave|see my|have (?:a|my)|go out|work
        |talk to|speak to)) ?~8(?= )|(?:he|she|they|PARTNER|who) (?:controls|controlled
        |control) ~1 (?:all |everything |my |the money |our money |what i |who i )""",
        denied=False,
        unless=r"""not allowed ~3 (?:within|near|contact)|parents|school|restraining|court""",
    ),
    rule(
        V,
        "certificate checks documents goes lock locked locks papers passport reads takes tracking tracks visa",
        r"""THEY ~3 (?:locked|locks|lock) me (?:in|up|out ~4 (?:snow|cold|rain|night|naked|pyjamas|overnight
        |underwear))|THEY ~5 (?:took|takes|hid|hides|has|kept|keeps|burned) my (?:passport|papers|documents
        |visa|birth certificate)|(?:he|she|they|PARTNER) (?:takes|checks|goes through|reads) (?:my
        |all my) (?:phone|messages|texts)(?= (?:at night|every|and|all the|to see|[.,]|when|while))|(?:he|she|they
        |PARTNER) (?:tracks|is tracking|are tracking) (?:me|my (?:phone|location|car))(?= )""",
        unless=r"""by accident|by mistake|escape room""",
    ),
    rule(
        V,
        "always follow followed following follows keep keeps kept outside stalk stalked stalking stalks up where",
        r"""(?:he|she|they|you|PARTNER) ~2 (?:stalks|stalking|stalked|stalk) (?:me|us)|(?:he|she|they|you
        |PARTNER) ~2 (?:follows|following|followed|follow) me (?:home|around|everywhere|from|at night|after
        |in (?:his|her|your|their) car|when i)|(?:he|she|they|PARTNER) ~2 (?:follows|following|followed|follow) me
        ~1 to (?:work|school|uni|the gym|my)|(?:he|she|they|PARTNER) (?:shows|turns|comes) up (?:at|outside) (?:my
        |our) ~3 (?:every|all the time|unannounced|uninvited|again)|(?:he|she|they|PARTNER) (?:keeps|keep|is always
        |kept) ~1 (?:turning up|showing up|waiting|appearing|coming) ~3 (?:wherever|outside|at my|where i
        |everywhere|to my)|(?:he|she|they) (?:sits|waits|parks|stands|sat|waited|parked|stood) ~3 outside (?:my
        |our)|(?:he|she|they) (?:knows|know|found out) where i (?:live|sleep|work|am|stay|moved)(?= [.,]| now
        | and)""",
        unless=r"""on instagram|on twitter|on tiktok|haha""",
    ),
    rule(
        V,
        "frighten frightened frightens scare scared scares terrified terrify",
        r"""you (?:really |honestly |still |actually )?(?:scare|frighten|terrify) me(?= (?:[.,]|and i|so much that
        |when you (?:shout|yell|are angry|get angry|drink|are drunk|are like)))""",
        unless=r"""joke|joking|haha|lol|kidding|film|movie|boo|halloween|in a good way|how much i""",
    ),
    rule(
        V,
        "order",
        r"""(?:restraining|protection|protective|non molestation|barring) order (?:against|on) (?:him|her|them|you
        |my ex)|(?:got|filed|filing|need|get) ~1 (?:restraining|protective|protection) order(?= [.,]| because
        | so)""",
        unless=r"""against me|violat""",
    ),
    rule(
        V,
        "he physically she they will",
        r"""i do (?:what|whatever|everything|as) (?:he|she|they) (?:says|say|wants|want|tells me
        |tell me) (?:because|or|so|otherwise)|(?:do not|never) hurt me ~6 i will do (?:what|anything|whatever
        |everything)|(?:pay|paid) for it (?:later )?~4 physically""",
        denied=False,
    ),
    rule(
        V,
        "ambulance black broken concussion e er gave given hospital lip meambulance mehospital mestitches "
        "nose stitches",
        r"""(?:after|because of) what (?:he|she|they|you) (?:did|do) (?:to me)? ?%6 (?:hospital|ambulance|stitches)
        |(?:hospital|a e|the er|ambulance|stitches|concussion) ~6 (?:after|because of|from) (?:what )?(?:he|she
        |they|you|him|her|PARTNER)(?= )|(?:he|she|they|you|PARTNER) ~2 (?:gave|given) me ~2 (?:black eye
        |concussion|lip|nose|bruise|bruises|stitches)|(?:he|him|she|her|you|they) ~14 (?:split lip|black eye
        |busted lip|fat lip|broken rib|broken nose|bloody nose)""",
        unless=r"""i gave (?:her|him|you|them)|visit(?:ed|ing)?|surgery|appendix|football|rugby|boxing|skateboard
        |bike|fell|ski""",
    ),
    rule(
        V,
        "danger dangerous physical terrifying unsafe",
        r"""(?:he|she|they|ex|PARTNER) (?:is|was|can be|could be|are|were) ~2 (?:dangerous|a danger|unsafe
        |terrifying)(?! (?:driver|cook|with a))|(?:gets|got|turns|turned|becomes|became) physical(?! (?:therapy
        |education))""",
    ),
    rule(
        V,
        "from",
        r"""(?:hide|hiding|flee|fled|escape|escaped|protection|protect (?:me|myself|us|the kids)
        |get away) from (?:him|them|my ex|my PARTNER|her(?= (?:[.,]|and|because|since|with)))""",
        unless=r"""feelings|truth from|hide (?:it|this|that|the|my|things) from""",
    ),
    rule(
        V,
        "kill",
        r"""(?:he|ex|husband|boyfriend|they) (?:will|would|is going to|are going to) kill (?:me|us) (?:if|when|for
        |one day|before)|(?:she|wife|girlfriend) (?:will|would|is going to) kill (?:me|us) (?:if (?:she
        |i) (?:finds? (?:this|me|us)|leave|left|go|tell|try|ever leave)|one day)""",
        unless=r"""(?:mum|dad|boss|sister|brother|landlord|coach|friend) ~3 (?:will|would|is going to) kill|haha
        |lol""",
    ),
    rule(
        V,
        "if unless",
        r"""(?:he|she|they|you|PARTNER) ~3 (?:will|would|threatens?|threatened|going to|can) ~2 (?:report|deport
        |expose|out|fire|evict|ruin|have me|take the (?:kids|children)) ~8 (?:if|unless) i""",
        unless=r"""if i (?:can|could|may|want|like)""",
    ),
    rule(
        V,
        "always occasionally often once regularly sometimes twice",
        r"""(?:once|often|always|sometimes|regularly|occasionally|twice) (?:hit|hits|slapped|slaps|punched|kicked
        |choked|broke|grabbed|pushed|shoved|threatened|beat|beats) (?:me(?= (?:[.,]|and|when|in|so|by|against
        |down|with))|my (?!heart|laptop|phone|record|fall))""",
    ),
    rule(
        V,
        "all location permission photo photos picture pictures proof selfie video",
        r"""(?:he|she|they|PARTNER) (?:has|have|knows|wants|demands|wanted|demanded
        |keeps) ~1 all (?:of )?my (?:logins|passwords|accounts|money|cards)|(?:wants|demands|makes me|have to
        |had to|make me|made me) ~2 (?:photo|photos|proof|location|video|selfie|pictures?) ~4 (?:where i|who i
        |what i|that i|every)|ask(?:ing)? (?:his|her|their|your) permission""",
        unless=r"""visa|insurance|passport application|landlord|bank""",
    ),
    rule(
        V,
        "hid knew know locked slept",
        r"""(?:drank|drunk|drinking|drinks|angry|rage|temper|shouting|screaming) %14 (?:(?:did
        |do) not know what (?:you|he|she|they) (?:would|might|will) do|never knew what (?:you|he|she
        |they) (?:would|might)|(?:i|we) (?:hid|locked (?:myself|ourselves|the)|slept in the (?:car|bath)))
        |(?:hid|locked myself|slept in the (?:car|bathroom|bath)) ~6 (?:because|when|until|while) (?:you|he|she
        |they)""",
    ),
    rule(
        V,
        "barged broke forced forces pushed",
        r"""(?:he|she|they|you|PARTNER) ~2 (?:forced|forces|pushed|barged|broke) (?:himself|herself|themself
        |themselves|yourself|his way|her way|their way|your way) (?:in|into|inside|past)""",
    ),
    rule(
        V,
        "beats chased chases chasing hurting hurts rapes",
        r"""(?:he|she|they|you|PARTNER) ~2 rapes (?:me|us)|(?:he|she|they|you|PARTNER) ~2 (?:chased|chases
        |chasing) (?:me|us) ~6 with|(?:he|she|PARTNER) (?:hurts|is hurting|keeps hurting|beats) (?:me(?= [.,]
        | when| if| and| so)|OURS)(?= )""",
        unless=r"""pillow|water pistol|snowball|playing""",
    ),
    rule(
        V,
        "refuge safe shelter",
        r"""(?:in|to|at|into) (?:a|the) (?:women s )?(?:refuge|shelter|safe house)(?= )(?! for (?:dogs|cats
        |animals))""",
        unless=r"""dog|cat|animal|rescue|bus shelter|rain|volunteer""",
    ),
    rule(
        V,
        "said",
        r"""i said (?:stop|no|do not|wait) ~2 (?:and|but|,) ~1 (?:he|she|they|you) (?:did not|kept|would not|never
        |carried|did it)""",
        denied=False,
        unless=r"""(?:texting|calling|writing|talking|asking|joking|driving)""",
    ),
    rule(
        V,
        "body key let",
        r"""(?:would|will|did|does) not let me (?:leave|go home|get out|out of the)(?= (?:[.,]|and|until|so
        |the (?:house|room|flat)))|(?:never|not|no one would|no one will) ~3 find my body|(?:his
        |her) key ~8 (?:lock|door) ~10 (?:cold|freeze|shake|sick|panic|stomach)""",
        denied=False,
        unless=r"""leave (?:without|until) (?:eating|dessert|cake|a hug)""",
    ),
)
