"""Violence, threats, force and control by the writer: done, or meant to be done."""

from __future__ import annotations

from service.safety.fragments import HURTS
from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

A = ConcernKind.HARMING

HARMING: tuple[Rule, ...] = (
    rule(
        A,
        HURTS,
        r"""i (?:[a-z,]+ ){0,4}?HURTING (?:THEM|the (?:kids|children|boy|girl|baby|dog|cat)|my (?:wife|husband|kids
        |son|daughter))(?! (?:up(?= [.,]| if| when| later| about)|with (?:the|a|that|this|divorce|so|too
        |my) ~1 (?:news|question|questions|bill|papers|much|idea|request|list|truth|words|everything|lot
        |demands|plans)|to (?:it|the)|at (?:chess|cards|scrabble|it|tennis|pool|the|every|golf)|out(?= [.,]| of
        | after)|off|on (?:linkedin|facebook|instagram|whatsapp)|in the back|under the table|by (?:a|one|two
        |half)|for the|a message|five))""",
        unless=r"""which bit|i could (?:have )?(?:slap|slapped|smack|smacked|kick|kicked|punch|punched|strangle
        |strangled|kiss)|kicked ~2 out|he beat|she beat""",
    ),
    rule(
        A,
        "abuse abused abusing abusive physical rough violence violent",
        r"""i (?:have |had )?(?:abused|was abusing|am abusing) (?:THEM|my)|i (?:was|got|became|turned|am|can be
        |could be|have been|can get|get) ~2 (?:violent|abusive(?! house)|physical with|rough with)
        |(?:my) (?:violence|abuse)(?= [.,]| towards| against| of)""",
        unless=r"""was abused|were abusive|in an abusive|when i was a (?:kid|child)""",
    ),
    rule(
        A,
        "by dragged fist fists flung grabbed hand hands held hurled knocked pinned pushed slammed squeezed "
        "threw twisted yanked",
        r"""i ~3 (?:pushed|threw|slammed|pinned|dragged|knocked|held|hurled|flung) THEM (?:against|down
        |to the (?:floor|ground)|(?:into|onto|across|over) (?:the|a) (?:wall|door|floor|table|road|street|bed
        |room|stairs|glass|car|fence)|off the|by the|and (?:she|he|they|you) fell)|i ~3 (?:grabbed|had|held
        |took|seized) THEM by (?:the|his|her|your|their) ~1 BODY|i ~3 (?:grabbed|twisted|squeezed
        |yanked) (?:your|her|his|their) BODY|i ~3 (?:put|laid|raised|lifted) ~1 (?:my |a |both )?(?:hands?|fist
        |fists) ~1 (?:around|round|on|to|at|against) (?:THEM|(?:his|her|your|their) (?:neck|throat|face|mouth))""",
        unless=r"""held (?:you|her|him) down to earth|hand on your (?:shoulder|knee|back)|hands? on your shoulders?""",
    ),
    rule(
        A,
        "chucked hurled threw throw",
        r"""i ~2 (?:threw|chucked|hurled|throw) (?!a party|myself|words|insults|accusations|money|everything
        |it all)(?:a|the|my|your|that|her|his) ~2 at (?:you|her|him|them|your (?:head|face))""",
        unless=r"""ball|snowball|popcorn|pillow|party|confetti|cushion|sock""",
    ),
    rule(
        A,
        "controlled keys lock locked myself papers passport phone sex sleep stop strip touch",
        r"""i ~10 (?:locked|lock) THEM (?:in|up)(?! )?|i ~3 (?:forced|made|pressured
        |coerced) THEM ~2 (?:to )?(?:sleep with|have sex|having sex|sex|touch|strip)|i ~8 controlled ~2 (?:what
        |who|where|when) (?:she|he|they|you)|i ~12 (?:took|take|hid) (?:her|his|their|your) (?:keys|passport
        |phone|car keys|papers) so (?:she|he|they|you)|(?:forced|forcing) myself on|did not stop when (?:she
        |you|he|they) (?:said|asked|told|cried)""",
        denied=False,
        unless=r"""i (?:never|did not) (?:force|forced|make|lock|locked|control|controlled)""",
    ),
    rule(
        A,
        "threaten threatened threatening threats",
        r"""i ~3 (?:threatened|threaten|was threatening) (?:THEM|to WORSE)|i ~2 (?:made|sent) ~2 threats""",
    ),
    rule(
        A,
        "only",
        r"""(?:lucky|be glad) (?:that )?i only (?:hit|slapped|punched|pushed)|i only (?:hit|slapped|punched|kicked
        |choked) (?:you|her|him|them)""",
        denied=False,
    ),
    rule(
        A,
        "beat break bury choke destroy end hit hurt kill murder punch punched rape shoot slap slapped smash stab "
        "strangle",
        r"""(?:INTEND) ~2 (?:kill|murder|stab|strangle|choke|bury|rape|shoot(?! (?:you|her|him|them) (?:a|an|over
        |some|straight))) (?:THEM|both of|someone|everyone|people|that (?:man|bastard|bitch|guy)
        |myself and)(?! (?:with kindness|at|for a laugh))|(?:INTEND) ~2 (?:beat (?:THEM (?:up|senseless|until
        |black|to (?:death|a pulp|within)|bloody|so)|the (?:hell|shit|crap) out)|hurt (?:you|him|her
        |them)(?! (?:feelings|by (?:saying|telling)|with the truth|again))|smash (?:his|her|your
        |their) (?:BONES|face in)|break (?:(?:both|every|all) )?~1 (?:his|her|your|their) (?:BONES)|end (?:you
        |him|them)(?= [.,]| i| for)|destroy (?:you|him|her|them))|(?:slap|hit|punch|beat) (?:you|her|him
        |them) (?:again|next time)|would do it again %4 (?:hit|slap)|(?:hit|slapped|punched) (?:you|her|him
        |them) and i would do it again""",
        unless=r"""i could have killed|haha|lol""",
    ),
    rule(
        A,
        "if",
        r"""(?:if (?:you|she|he|they) ~8 )(?:i will|i am going to|i swear i will|i would) ~3 (?:kill|shoot|stab
        |hurt|beat|end|break|burn|bury|smash|strangle) (?:THEM|(?:your|his|her|their|both your
        |both his) (?:BONES|house|car|face))""",
        unless=r"""if i hurt""",
    ),
    rule(
        A,
        "break crush put smash snap walk walks",
        r"""(?:break|smash|snap|crush) (?:both |all )?(?:of )?(?:his|her|your|their) (?:BONES)|put (?:you|him|her
        |them) in ~1 (?:hospital|the ground|a grave)|never walks? again|make ~3 never walk""",
    ),
    rule(
        A,
        "animals burn cat dog horse pet pets set slash torch",
        r"""(?:burn|torch|set fire to) (?:down )?(?:his|her|your|their|that|the) ~2 (?:house|place|flat|car|home
        |shop)|slash (?:his|her|your|their) (?:tyres|tires)|(?:kill|hurt|poison|drown) (?:the|your|his|her
        |their) (?:dog|cat|horse|pet|pets|animals)|(?:the|your) (?:dog|cat) gets it""",
    ),
    rule(
        A,
        "made make making pay suffer",
        r"""(?:make|making) (?:THEM) (?:pay(?= [.,]| for| dearly| one)|regret|suffer|bleed|disappear|hurt
        |wish (?:you|she|he|they) (?:were|was|had) (?:dead|never))|(?:will|going to|want to|love to) make (?:THEM) cry
        |made (?:THEM) (?:pay(?= dearly| for (?:it|that|this|what))|bleed|disappear)|(?:you|she|he|they|you both)
        (?:will|are going to|is going to) (?:pay for (?:this|that|it|what)|suffer for)""",
        unless=r"""pay for (?:it|this|that) (?:yourself|with|in cash|together|half)|pay (?:for )?(?:the|half
        |dinner|lunch|my)""",
    ),
    rule(
        A,
        "bleed burn burns dead die dies rot rots suffer suffers",
        r"""i (?:just |really |still )*(?:want|wish|hope|would love)(?: that)? (?:to see )?(?:him|her|them|you|THEM
        |they|he|she|both of them) (?:both )?(?:was |were |is |are )?(?:dead(?! tired)|to die|dies?|die
        |to suffer|suffers?|to burn|burns?|rots?|to bleed)(?= )|you are (?:so )?dead (?:meat|when i|if i (?:see
        |catch|find))|you are (?:so )?dead [.,] (?:you|do you|hear|understand|i mean)""",
        unless=r"""haha|lol|right about|burns? (?:the|your) (?:toast|dinner)""",
    ),
    rule(
        A,
        "life lives regret sorry wish",
        r"""(?:you|she|he|they) (?:will|are going to|is going to) (?:be sorry|wish|regret) ~4 (?:born|met me
        |crossed|left me|alive)|(?:will|going to|want to|would|can) (?:make|turn) (?:her|his|your
        |their) (?:life|lives) (?:a |into a |into )?(?:living )?(?:hell|miserable|misery|nightmare|unbearable)""",
    ),
    rule(
        A,
        "bash bed break bullet drag kick kicking naked nude smash",
        r"""(?:put|get|save|got) a bullet (?:in|through|for|with) (?:you|him|her|them|both|your|his|each)|(?:will
        |going to|and|or) drag (?:you|her|him|them) (?:out|home|back|by)|(?:will|going to|or) ~3 (?:kick|break
        |smash|bash|kicking) (?:it|(?:the|your|her|his|their|that) (?:front )?door) (?:in|down)|(?:show|tell
        |send) (?:everyone|people|them all|your|the whole) ~8 (?:naked|nude|in bed)""",
        unless=r"""fire|firefighter|police broke""",
    ),
    rule(
        A,
        "nobody one",
        r"""if i can not have (?:you|her|him|them) (?:, )?(?:then )?(?:no one|nobody)""",
        denied=False,
    ),
    rule(
        A,
        "accidents coming dead eye pillow shoulder watch who",
        r"""(?:[.]|better|should|(?:him|her|them|you) to) watch your back|(?:look|looking|looks) over (?:his|her
        |your|their) shoulder|sleep with one eye open|(?:you are|he is|she is|they are|boyfriend is
        |boyfriend he is|him he is|he s) a dead (?:man|woman)|a dead man(?= [.,])|(?:what is|has it|have it
        |got it) coming (?:to (?:her|him|you|them)|for (?:her|him|you|them))|what happens to (?:people|women
        |men|those|anyone) who (?:leave|cross|lie|cheat|mess)|accidents (?:do )?happen(?= [.,]| on| to)
        |know (?:people|someone|a guy|some people) who (?:can|could|would) (?:make|sort|take care|deal|hurt
        |break|get rid)|pillow over (?:his|her|your|their) face|no idea what is coming""",
        denied=False,
        unless=r"""what is coming for dinner|pulled my shoulder|(?:is|was) not a dead""",
    ),
    rule(
        A,
        "where",
        r"""(?:pay for|be sorry|regret|careful|warned|warning) %8 i know where (?:you|she|he|they) (?:live|lives
        |work|works|sleep|sleeps|park)|i know where (?:you|she|he|they) (?:live|lives|work|works|sleep|sleeps
        |park) %8 (?:pay for|will be sorry|regret|careful|warned|so watch)""",
    ),
    rule(
        A,
        "acid axe bat crowbar gun hammer knife machete pistol rifle shotgun",
        r"""i (?:have|own|bought|brought|am bringing|will bring|got|keep|know where|just bought) ~4 (?:gun|shotgun
        |rifle|pistol|machete|acid)(?= )|i (?:have|bought|brought|am bringing
        |will bring) ~3 knife (?:in the car|on me|with me|ready|and|under)|(?:go|going|goes|come|coming|drive
        |driving|over|house|place|threatened|door|flat) ~6 with (?:a|my|the|dad s|my dad s) ~1 (?:bat|hammer
        |knife|gun|crowbar|machete|axe|shotgun|rifle)|(?:shotgun|rifle|pistol) and""",
        unless=r"""top gun|water gun|glue gun|nerf|kitchen knife|knife set|hunting licence|knife skills""",
    ),
    rule(
        A,
        "else if intimate naked nude nudes tape unless",
        r"""(?:i|or i|will|to|going to|could|can) ~3 (?:post|send|leak|share|publish|upload|show|release|spread
        |email) ~4 (?:(?:nudes|nude|naked|intimate|sex tape) ~8(?= )|(?:videos|video|photos|pictures
        |screenshots|tape|pics) ~6 (?:unless|or else|if (?:you|she|he|they) (?:do|does|will|would) not
        |if (?:you|she|he|they) (?:leave|go|marry|tell|see)))|(?:naked|nude) (?:ones|photos|pictures
        |videos) %12 (?:her|his|your|their) (?:boss|family|parents|mum|work|husband|wife|colleagues)""",
        unless=r"""deleted|i would never|will never (?:send|show|share|post)""",
    ),
    rule(
        A,
        "going or will",
        r"""(?:i will|i am going to|or i) (?:tell|report|call|go to|ring|inform|send|email) ~4 (?:immigration
        |(?:your|her|his|their) (?:boss|parents|family|husband|wife|work|church|employer)|everyone
        |social services|cps|child services|the home office) ~8 (?:unless|or else|if (?:you|she|he|they) (?:do
        |does|will|would|are|is) not)|(?:come back|come home|move back|marry me) or (?:i (?:will )?(?:send|post
        |tell|report|burn|hurt|kill|show)|else)""",
        denied=False,
    ),
    rule(
        A,
        "see take",
        r"""(?:you|she|he) (?:will|are going to|is going to) (?:never|not) ~1 see (?:the|your|our|my|her
        |his) (?:kids|children|son|daughter|boy|girl|boys|girls) ~1 (?:again|unless|if)|take (?:the|your
        |our) (?:kids|children|son|daughter) (?:away )?from you (?:if|unless|and you)""",
        denied=False,
    ),
    rule(
        A,
        "bully frighten intimidate or say scare terrify",
        r"""(?:scare|frighten|intimidate|terrify|bully) (?:her|him|them|you) ~4 (?:into|so|enough|until|that|off
        |out of)|(?:do|does) (?:what|as) i (?:say|tell|want) or|(?:you will|she will|he will) do (?:what
        |as) i say(?= [.,]| or)""",
    ),
    rule(
        A,
        "gave give given left",
        r"""i ~3 (?:gave|given|give|left) (?:THEM) ~1 (?:a |two |some |with )?(?:a )?(?:black eye|black eyes|bruise
        |bruises|bloody nose|broken nose|split lip|fat lip|concussion|scar)""",
    ),
    rule(
        A,
        "hair shake shaken shook spat spit",
        r"""i ~4 (?:shook|shake|shaken) (?:THEM) ~1 (?:hard|violently|until|so hard|and)|i ~6 (?:spat|spit) (?:in
        |on|at) (?:his|her|your|their|him|you|them)(?= )|i ~8 (?:pulled|yanked|dragged) (?:her|him|you|them|his
        |your|their) (?:by the )?hair""",
        unless=r"""shook (?:his|her|your) hand|shook (?:you|him|her) awake""",
    ),
    rule(
        A,
        "about close consider considering dream dreaming fantasise fantasize imagine imagining picture "
        "picturing plan planning tempted think thinking thought urge",
        r"""(?:thinking|think|thought|dream|dreaming|fantasise|fantasize|imagine|imagining|picture|picturing
        |planning|plan|urge|tempted|close to|about|consider
        |considering) ~2 (?:of |about |to |on )?(?:(?:killing|beating|stabbing|shooting|strangling|attacking
        |poisoning|murdering|kill|stab|shoot|strangle|attack|murder) (?:THEM|him|her|the|someone|both|that)
        |(?:hurting|hurt) (?:him|them|the|someone|THEM (?:new )?(?:boyfriend|husband)|her (?:new )?(?:boyfriend
        |husband|man)))(?= )""",
        unless=r"""the thought of (?:hurting|losing)|(?:he|she|they) ~3 (?:killing|attacking)""",
    ),
    rule(
        A,
        "blood bloodshed",
        r"""(?:there will|there is going to|will) be blood(?:shed)?(?! (?:test|tests|results|sugar|pressure
        |oranges))""",
    ),
    rule(
        A,
        "done finished through",
        r"""(?:when|once|after|by the time) i (?:am|have) (?:done|finished|through) with (?:him|her|you|them)(?= )""",
    ),
    rule(
        A,
        "better ought should",
        r"""(?:should|better|ought to) ~1 be (?:scared|afraid|frightened|terrified) of (?:me|what i)""",
        unless=r"""(?:not|never) (?:should|ought)""",
    ),
    rule(
        A,
        "finish finishing next",
        r"""(?:finish|finishing) (?:the job|what i started)(?= (?:[.,]|and|this|with (?:you|him|her)))
        |next time i (?:will|would|am) not (?:miss|stop|going to (?:miss|stop)|hold back|be (?:so|this) (?:nice
        |gentle|kind))""",
        denied=False,
        unless=r"""build|paint|kitchen|fence|degree|project|work""",
    ),
    rule(
        A,
        "made make makes making",
        r"""(?:made|make|makes|making) me (?:hit|slap|punch|push|choke|shove|kick|beat|hurt) (?:you|her|him
        |them)(?= )""",
        unless=r"""used to say|i (?:told|said to) myself|never made me""",
    ),
    rule(
        A,
        "click get gets love see sees",
        r"""(?:video|videos|photos|pictures|clip|recording|tape) %14 (?:one click|(?:your|her|his) ~1 (?:students
        |boss|family|colleagues|parents|husband|wife|church|followers|clients|friends) (?:see|sees|get|gets
        |will see|can see|would love))""",
        unless=r"""wedding|holiday|graduation|baby|funny|show your""",
    ),
    rule(
        A,
        "burn",
        r"""burn ~5 with (?:you|her|him|them) (?:in|inside)""",
        unless=r"""bridges?|patriarchy|toast|calories""",
    ),
    rule(
        A,
        "make see want watch",
        r"""(?:want|like|love) to (?:see|watch|make) THEM (?:bleed|suffer|burn|beg|hurt|die|dead)(?= )
        |want THEM to (?:suffer|bleed|fear me|be (?:afraid|scared|frightened|terrified)|feel (?:afraid|scared
        |frightened|terrified))(?= )""",
    ),
    rule(
        A,
        "frighten scare terrify want",
        r"""want my (?:ex|PARTNER) to (?:be|feel) (?:frightened|scared|afraid|terrified)|(?:scare|frighten
        |terrify) my (?:ex|PARTNER)""",
    ),
    rule(
        A,
        "keyed kicked slashed smashed so trashed wrecked",
        r"""i (?:[a-z]+ ){0,3}?(?:smashed|trashed|keyed|kicked in|wrecked|slashed|smashed up) (?:her|his|their|your
        |my PARTNER s|my ex s) ~1 (?:phone|car|door|window|windows|laptop|things|stuff|place|flat|room|face
        |tyres|tires)|i ~14 so (?:she|he|they|you) (?:could|can|would) not (?:leave|get out|go|get away|escape
        |call)(?= )""",
        denied=False,
        unless=r"""by accident|accidentally|by mistake""",
    ),
    rule(
        A,
        "feel feeling felt",
        r"""(?:feel|felt|feeling) like (?:killing|stabbing|beating|strangling|shooting) (?:THEM|him|her|you
        |someone)(?= )(?! (?:at|for (?:eating|forgetting|losing)))""",
    ),
    rule(
        A,
        "capable like teach",
        r"""teach (?:THEM|him|her|you|them) a lesson(?= )|(?:know|find out|see|show (?:you|her
        |him)) (?:exactly )?what i am capable of|(?:will|would) not like what (?:happens|i do|comes|i will do)""",
        denied=False,
    ),
    rule(
        A,
        "forced",
        r"""i (?:[a-z]+ ){0,2}?forced (?:her|him|you|them)(?= (?:[.,]|and (?:she|he|you)))""",
    ),
    rule(
        A,
        "headbutt hit kick punch slap smack smash window windows",
        r"""(?:i will|i am going to|or i will|i swear i will) (?:slap|hit|punch|kick|smack|smash|headbutt) (?:THEM
        |you|her|him|them)(?= )(?! (?:up|with (?:the|a|that|this|my) (?:news|question|bill|truth|idea|rest)|off
        |out))|(?:i will|going to) (?:smash|break|brick|put out) (?:every|all|your|her|his|the|all the
        |all your) ~1 windows?|(?:i will|going to) (?:put|kick|brick) (?:your|her|his|their) ~1 windows? in""",
    ),
    rule(
        A,
        "finger lose remember",
        r"""(?:lays?|laid|puts?) (?:a|one|so much as a) finger on ~8 i will(?= )|i have ~1 nothing (?:left )?to lose
        (?:and|so|,)+ (?:i want you to |you (?:should |better )?)remember""",
        denied=False,
    ),
    rule(
        A,
        "make see",
        r"""(?:make sure|see to it|will make) ~2 (?:you|she) (?:lose|loses|miscarry|miscarries)(?= )""",
    ),
    rule(
        A,
        "arrested assault cautioned charged convicted sentenced",
        r"""i (?:was|got|have been|am) ~2 (?:arrested|charged|convicted|cautioned|sentenced) ~4 (?:assault
        |assaulting|battery|violence|harassment|harassing|stalking|threatening)|(?:my|an|the) assault (?:charge
        |conviction)""",
    ),
)
