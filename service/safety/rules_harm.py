"""The constructions of violence, threats and force: done to the writer, and done or planned by the writer."""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

V = ConcernKind.HARMED
A = ConcernKind.HARMING

_AFTER = r"(?= (?:[.,]|and|but|when|because|still|now|if|even|so|at|in|all|after|since|for|every|most|sometimes|then|that|like|to be|is|was|or|during|every|coming|finding|turning|hurting|hitting))"
_WORSE = r"(?:kill|murder|hurt|hit|beat|shoot|stab|bury|burn|smash|strangle|destroy|end|break|cut|rape|choke)"
_PICTURES = r"(?:nudes|nude|naked|intimate|private|sex|those|the|my|your|our|her|his) ?~2 (?:pictures|photos|pics|videos|video|nudes|tape|images|photo)"

HARMED: tuple[Rule, ...] = (
    # -- what was done
    rule(V, "me us son daughter kids children baby dog cat mum sister", r"""THEY ~3 HURTING (?:me|OURS)(?! (?:up(?= [.,]| if| with)|with (?:the|a|that|your|this)
        (?:news|question|bill|truth|words|silence|request|idea)|to (?:it|the|that)|at (?:chess|cards|scrabble|it|tennis|pool|every|the game|golf)
        |like a (?:train|truck|ton|wave|brick)|out|off|short|some slack|down to size|deep|loose|for (?:being|saying|it)|about|verbally|hard that|that|in the feels|every single time|for the|a|every time at|under the table|home))"""),
    rule(V, "abused abuses abuse abusive abusing violent aggressive rough physical violence", r"""(?:THEY|relationship|marriage|dad|partner) ~2 (?:abuses|abused|abusing) (?:me|OURS|my)
        |(?:he|she|they|you|PARTNER|relationship|marriage|it) (?:is|was|were|are|became|got|gets|get|turned|can be|could be|has been|had been|used to be) ~2
        (?:violent|abusive|physical with me|rough(?= [.,] | with me| and (?:leaves|left)))(?= (?:[.,]|and|with|towards|toward|when|at|to|again|but|that|for|if|every|sometimes|me|after|whenever|all|so|in|from|because|before|when|during|twice|once))|domestic (?:violence|abuse)|abusive
        (?:relationship|marriage|ex|husband|wife|partner)|(?:his|her|their|your) (?:violence|abuse)"""),
    rule(V, "my", r"""THEY ~3 (?:HURTING|stamped on|stubbed ~4 on|put out ~4 on|punched) my LIMB(?= )"""),
    rule(V, "by raped assaulted molested attacked", r"""i (?:was|got|have been|had been|am|am being|was being|keep getting) ~2 (?:hit|beaten|beaten up|raped|abused|assaulted|attacked|choked|strangled|threatened|stalked|molested|punched|slapped|kicked|followed|locked in|controlled|hurt) ~2 by (?:him|her|them|you|my PARTNER|my ex|the (?:man|person|woman) i)
        |i was (?:sexually |almost |nearly )*(?:raped|molested|sexually assaulted)|sexually (?:assaulted|abused) (?:me|by)"""),
    rule(V, "at gun knife me", r"""(?:came|comes|come|went|goes|lunged|lunges|ran|runs|swung|swings) (?:at|for) me ~3 with|(?:pointed|pulled|held|holds|put|waved|waves|pressed|drew|had) (?:a|the|his|her|your|that) WEAPON ~2 (?:at|on|to|against|in) (?:me(?= )|my)
        |(?:he|she|they|you|PARTNER) ~2 (?:tried|tries|trying|attempted) to (?:kill|strangle|stab|choke|drown|poison|rape|suffocate|shoot|hit|hurt|smother|run over) me|tried to run me over|(?:hurt|hurts) me ~3 with (?:his|her|your|their) (?:fists|fist|hands|belt|boots|feet)|(?:next to|with|beside) someone who (?:might|could|wants to|tried to) kill"""),
    rule(V, "hands hand", r"""(?:laid|lays|lay|put|puts|laying) (?:his |her |their |your |a )?(?:hands?|finger) on me(?= (?:since|again|once|twice|[.,]|and|when|but))""", denied=False, unless=r"(?:never|not) (?:once )?(?:laid|lay|put) (?:a|his|her|your|their) ?(?:hands?|finger)? ?(?:hands?|finger)? on me(?= (?:[.,]|and|but))"),
    rule(V, "time when whenever if", r"""(?:last time|when|whenever|every time|if|the day) i (?:say|said|tell|told|refuse|refused|argue|argued|disagree|cry|cried) ~4 (?:he|she|they|you) ~2 (?:smash|smashed|smashes|hit|hits|hurt|hurts|threw|throws|punched|punches|kicked|kicks|slapped|choked|breaks|broke|destroyed|grabbed|grabs|locked|locks)""", unless=r"hit (?:the|a) (?:road|wall|note)|broke (?:down|up)|broke my heart|hurt (?:you|your|you too)"),
    rule(V, "scar scars burn cut", r"(?:scar|scars|burn mark) ~6 (?:he|she|you|they|him|her) ~2 (?:cut|burned|burnt|hit|bit|stabbed|scratched|put|left|gave)"),
    rule(V, "me", r"""THEY ~3 (?:pushed|pushes|push|threw|throws|slammed|slams|pinned|pins|dragged|drags|knocked|knocks|held|holds|tied|hurled|flung) me
        (?:against|down(?! to earth)|to the (?:floor|ground)|(?:into|onto|across|over) (?:the|a) (?:wall|door|floor|table|road|street|bed|room|stairs|glass|car
        |fence|sofa)|off the (?:bed|bike|balcony|stairs)|by (?:the|my)|out of the car|under(?:water)?|up)"""),
    rule(V, "grabbed grabs grab grabbing hand hands fist arm hair neck throat kicking", r"""THEY ~3 (?:grabbed|grabs|grab|grabbing|yanked|pulled|twisted|seized) me (?:by|hard|so
        hard|round|around)|THEY ~3 (?:grabbed|grabs|grabbing|yanked|pulled|twisted|squeezed) my BODY|(?:where|when|after) (?:he|she|they|you) grabbed me
        |THEY ~3 (?:put|puts|had|got|wrapped|laid|lays) ~3 (?:hands?|fingers|arm) ~1 (?:around|round|over|on) (?:me(?= )|my (?:neck|throat|mouth|face))|THEY ~2 (?:raised|raises|raise) (?:a|his|her
        |your|their) (?:hand|fist|fists|hands|arm) (?:to|at|against|near) me|(?:dragged|pulled) (?:me )?by the hair""",
        unless=r"grabbed me a"),
    rule(V, "threw throws throwing chucked hurled", r"THEY ~2 (?:threw|throws|throw|throwing|chucked|hurled|smashed) ~4 at (?:me|my (?:head|face|back))",
        unless=r"(?:a ball|the ball|snowball|popcorn|pillow|confetti|rice|the frisbee|cushion|sock)"),
    rule(V, "broke fractured dislocated cracked knocked", r"THEY ~2 (?:broke|fractured|dislocated|cracked|knocked out|split) (?:my|both my|two of my|three of my|one of my) ~1 (?:BONES|lip|eardrum)"),
    rule(V, "bruise bruises bruised marks black stitches flinch flinched scar scars", r"""(?:bruise|bruises|marks|scars) ~10 (?:he|she|you|they|him|her) (?:left|gave|grabbed|hit|made|did|put|held)
        |(?:leave|leaves|left|leaving) (?:marks|bruises)(?! on the)|(?:gave|given) me (?:a|two) (?:black eye|black eyes|bruises|bloody)|flinch(?:ed|ing|es)? ~10
        (?:raises?|raised|raising|hand|hands|arm|touch|touches|near|moves?|shouts?|key|door)|(?:marks|bruises) are (?:nearly |almost )?(?:gone|fading|still there)""",
        unless=r"football|rugby|skiing|climbing|gym|fell off"),
    rule(V, "sex forced force forces no asked touched", r"""THEY ~2 (?:forced|forces|force|forcing|made|makes|pressured|coerced) me (?:to |into )?(?:have sex|having sex|sleep with|sex|touch|touching
        |strip|kiss|do things|abort|marry|give (?:him|her|them))|(?:forced|forces|forcing) (?:himself|herself|themself|themselves|yourself) on me
        |THEY (?:have )?forced me(?= (?:[.,]|and))|(?:did|would|does|do) not (?:even )?stop when i (?:said|asked|told|cried|begged|screamed)|i said no
        ~4 (?:more than once|and (?:he|she|they|you) (?:did|kept|carried|went)|but (?:he|she|they|you) (?:did|kept|carried|went|would))|sex with me while
        i (?:was asleep|slept)|touched me ~4 (?:asleep|sleeping|did not want)""", denied=False),
    # -- what was threatened
    rule(V, "threaten threatened threatens threatening threats", r"""(?:THEY|him|her|family|brothers|friends) ~4 (?:threaten|threatens|threatened|threatening) (?:me|OURS|my|to
        (?:_W|post|send|share|leak|out|take|come|find|tell|ruin|call|report|deport|have me))|(?:death|constant|his|her|their|your) threats"""
        .replace("_W", _WORSE), unless=r"threatened (?:me )?with a good time"),
    rule(V, "said say says told tells swore promised texted wrote saying used threatened", r"""(?:said|say|says|told me|tells me|swore|promised|texted|wrote|saying|used to say|threatened|screamed|yelled)
        ~2 (?:he|she|they|you|to) (?:would|will|is going to|are going to|was going to|were going to|wanted to|want to|wants to|could)? ?~1 _W (?:me|OURS|my (?!heart)[a-z]+)"""
        .replace("_W", _WORSE), unless=r"said ~3 (?:never|not) ~3 hurt me|killed me with|haha|lol"),
    rule(V, "said says told tells", r"(?:said|says|told me|tells me) ~12 i (?:will|would) (?:not see (?:the end|another|tomorrow|the kids|my)|be dead|end up (?:dead|in)|pay for it|disappear|be (?:sorry i was|found))", denied=False),
    rule(V, "yourself himself herself themself themselves", r"""(?:said|say|says|saying|told me|threatened|threatens|threaten|swore|promised|claims) ~6 (?:kill|hurt|harm|off|hang) (?:yourself|himself
        |herself|themself|themselves) ~3 (?:if|when|unless|the day) i""", denied=False),
    rule(V, "myself", r"(?:he|she|they|you) (?:told|tells|tell|asked|texted|said|kept telling|keep telling|keeps telling) ~1 (?:me )?to (?:just |go and |go )?(?:kill|hang|hurt) myself", denied=False),
    rule(V, "post leak share send release publish posted leaked shared", r"(?:he|she|they|you|PARTNER) (?:would|will|is going to|said|says|was going to|(?:has )?(?:posted|leaked|shared)) ?~5 (?:post|leak|share|send|release|publish|upload|posted|leaked|shared) "
         + _PICTURES + r" ~3 (?:if i|unless i|online|to my|everywhere|when i|of me)"),
    # -- fear
    rule(V, "afraid scared terrified frightened fear petrified", r"""i ~4 (?:afraid|scared|terrified|frightened|fear|petrified)(?: for my life| to death)? of (?:him|her|them|you|my ex|my PARTNER)""" + _AFTER,
        unless=r"of (?:you|him|her|them) (?:leaving|losing|being|saying|not|going|finding someone|moving|meeting|falling|dying)"),
    rule(V, "afraid scared terrified frightened", r"""i ~3 (?:afraid|scared|terrified|frightened) of what (?:he|she|they|you) (?:will|would|might|could|can|is going to|are going to|is capable|are capable|were capable)
        (?:do|of)|i ~3 (?:afraid|scared|terrified|frightened)(?: that)? (?:(?:he|she|they) (?:will|would|is going to|are going to|might) (?:hurt|kill|hit|find|come|do something|follow|snap|hunt)
        |you (?:will|would|are going to|might) (?:kill|hit|come after|snap|find me|lose it))""", unless=r"do without me|find someone"),
    rule(V, "safe life", r"""i (?:do|did|am|was|have) not ~1 (?:feel |felt |feeling )?safe (?:with|around|near|when (?:he|she|they|you)|at home|alone with|in my own|in the (?:house|flat|same)|while)
        |(?:fear|feared|fearing|afraid|scared) for my (?:life|safety)""", denied=False),
    # -- control
    rule(V, "let allowed controls controlled controlling control permission", r"""(?:he|she|they|you|PARTNER) (?:will|would|does|do|did) not let me (?:leave (?:the|home|without|him|her)|go out|out of|see my|work|have (?:my|a|any) (?:own|money|phone|bank
        |card|friends)|use my|sleep|eat|talk to my|speak to)|i am not allowed (?:a|any|my own|to (?:leave|see my|have (?:a|my)|go out|work|talk to|speak to)) ?~8(?= )
        |(?:he|she|they|PARTNER|who) (?:controls|controlled|control) ~1 (?:all |everything |my |the money |our money |what i |who i )""", denied=False,
        unless=r"not allowed ~3 (?:within|near|contact)|parents|school|restraining|court"),
    rule(V, "locked locks lock passport papers documents visa takes took phone", r"""THEY ~3 (?:locked|locks|lock) me (?:in|up|out ~4 (?:snow|cold|rain|night|naked|pyjamas|overnight|underwear))|THEY ~5 (?:took|takes|hid|hides|has|kept|keeps|burned) my
        (?:passport|papers|documents|visa|birth certificate)|(?:he|she|they|PARTNER) (?:takes|checks|goes through|reads) (?:my|all my) (?:phone|messages|texts) (?:at night|every|and|all the|to see)""",
        unless=r"by accident|by mistake|escape room"),
    rule(V, "stalks stalking stalked follows following followed turning outside knows", r"""(?:he|she|they|you|PARTNER) ~2 (?:stalks|stalking|stalked|stalk) (?:me|us)|(?:he|she|they|you|PARTNER) ~2 (?:follows|following|followed|follow) me (?:home|around|everywhere|from|at night|after
        |in (?:his|her|your|their) car|when i)|(?:he|she|they|PARTNER) (?:keeps|keep|is always|kept) ~1 (?:turning up|showing up|waiting|appearing|coming) ~3 (?:wherever|outside|at my|where i|everywhere|to my)
        |(?:he|she|they) (?:sits|waits|parks|stands|sat|waited|parked|stood) ~3 outside (?:my|our)|(?:he|she|they) (?:knows|know|found out) where i (?:live|sleep|work|am|stay|moved)(?= [.,]| now| and)""",
        unless=r"on instagram|on twitter|on tiktok|haha"),
    rule(V, "order", r"(?:restraining|protection|protective|non molestation|barring) order (?:against|on) (?:him|her|them|you|my ex)|(?:got|filed|filing|need|get) ~1 (?:restraining|protective|protection) order(?= [.,]| because| so)", unless=r"against me|violat"),
    rule(V, "do what hurt", r"i do (?:what|whatever|everything|as) (?:he|she|they) (?:says|say|wants|want|tells me|tell me) (?:because|or|so|otherwise)|(?:do not|never) hurt me ~6 i will do (?:what|anything|whatever|everything)"
         r"|(?:pay|paid) for it (?:later )?~4 physically", denied=False),
)

HARMING: tuple[Rule, ...] = (
    # -- what the writer did
    rule(A, "i", r"""i (?:[a-z,]+ ){0,4}?HURTING (?:THEM|the (?:kids|children|boy|girl|baby|dog|cat)|my (?:wife|husband|kids|son|daughter))(?! (?:up(?= [.,]| if| when| later| about)|with (?:the|a|that|this|divorce|so|too|my)|to (?:it|the)
        |at (?:chess|cards|scrabble|it|tennis|pool|the|every|golf)|out(?= [.,]| of| after)|off|on (?:linkedin|facebook|instagram|whatsapp)|in the back|under the table|by (?:a|one|two|half)
        |for the|a message|five))""",
        unless=r"which bit|i could (?:have )?(?:slap|slapped|smack|smacked|kick|kicked|punch|punched|strangle|strangled|kiss)|kicked ~2 out|he beat|she beat"),
    rule(A, "abused abusive violent physical rough abuse violence aggressive", r"""i (?:have |had )?(?:abused|was abusing|am abusing) (?:THEM|my)|i (?:was|got|became|turned|am|can be|could be|have been|can get|get) ~2 (?:violent|abusive(?! house)
        |physical with|rough with)|(?:my) (?:violence|abuse)(?= [.,]| towards| against| of)""", unless=r"was abused|were abusive|in an abusive|when i was a (?:kid|child)"),
    rule(A, "pushed threw slammed pinned dragged knocked held grabbed choked hands hand fist throat wrist arm", r"""i ~3 (?:pushed|threw|slammed|pinned|dragged|knocked|held|hurled|flung) THEM (?:against|down|to the (?:floor|ground)|(?:into|onto|across|over) (?:the|a)
        (?:wall|door|floor|table|road|street|bed|room|stairs|glass|car|fence)|off the|by the|and (?:she|he|they|you) fell)|i ~3 (?:grabbed|had|held|took|seized) THEM by (?:the|his|her|your|their) ~1 BODY
        |i ~3 (?:grabbed|twisted|squeezed|yanked) (?:your|her|his|their) BODY|i ~3 (?:put|laid|raised|lifted) ~1 (?:my |a |both )?(?:hands?|fist|fists) ~1 (?:around|round|on|to|at|against) (?:THEM|(?:his|her|your|their) (?:neck|throat|face|mouth))""",
        unless=r"held (?:you|her|him) down to earth|hand on your (?:shoulder|knee|back)|hands? on your shoulders?"),
    rule(A, "threw chucked hurled throw", r"i ~2 (?:threw|chucked|hurled|throw) (?!a party|myself|words|insults|accusations|money|everything|it all)(?:a|the|my|your|that|her|his) ~2 at (?:you|her|him|them|your (?:head|face))",
         unless=r"ball|snowball|popcorn|pillow|party|confetti|cushion|sock"),
    rule(A, "locked forced made controlled keys sleep sex want", r"""i ~10 (?:locked|lock) THEM (?:in|up)(?! )?|i ~3 (?:forced|made|pressured|coerced) THEM ~2 (?:to )?(?:sleep with|have sex|having sex|sex|touch|strip)|i ~8 controlled ~2 (?:what|who|where|when) (?:she|he|they|you)
        |i ~12 (?:took|take|hid) (?:her|his|their|your) (?:keys|passport|phone|car keys|papers) so (?:she|he|they|you)|(?:forced|forcing) myself on|did not stop when (?:she|you|he|they) (?:said|asked|told|cried)""",
        denied=False, unless=r"i (?:never|did not) (?:force|forced|make|lock|locked|control|controlled)"),
    rule(A, "threatened threaten threatening", r"i ~3 (?:threatened|threaten|was threatening) (?:THEM|to _W)|i ~2 (?:made|sent) ~2 threats".replace("_W", _WORSE)),
    rule(A, "only", r"(?:lucky|be glad) (?:that )?i only (?:hit|slapped|punched|pushed)|i only (?:hit|slapped|punched|kicked|choked) (?:you|her|him|them)", denied=False),
    # -- what the writer means to do
    rule(A, "kill murder shoot stab strangle choke end bury destroy beat hurt punch slap smash kill hit rape", r"""(?:INTEND) ~2 (?:kill|murder|stab|strangle|choke|bury|rape|shoot(?! (?:you|her|him|them) (?:a|an|over|some|straight)))
        (?:THEM|both of|someone|everyone|people|that (?:man|bastard|bitch|guy)|myself and)(?! (?:with kindness|at|for a laugh))|(?:INTEND) ~2 (?:beat (?:THEM (?:up|senseless|until|black|to (?:death|a pulp|within)|bloody|so)|the (?:hell|shit|crap) out)|hurt (?:you|him|her|them)
        (?! (?:feelings|by (?:saying|telling)|with the truth|again))|smash (?:his|her|your|their) (?:BONES|face in)|break (?:(?:both|every|all) )?~1 (?:his|her|your|their)
        (?:BONES)|end (?:you|him|them)(?= [.,]| i| for)|destroy (?:you|him|her|them))|(?:slap|hit|punch|beat) (?:you|her|him|them) (?:again|next time)|would do it again %4 (?:hit|slap)|(?:hit|slapped|punched) (?:you|her|him|them) and i would do it again""",
        unless=r"i could have killed|haha|lol"),
    rule(A, "kill hurt beat shoot end", r"(?:if (?:you|she|he|they) ~8 )(?:i will|i am going to|i swear i will|i would) ~3 (?:kill|shoot|stab|hurt|beat|end|break|burn|bury|smash|strangle) (?:THEM|(?:your|his|her|their|both your|both his) (?:BONES|house|car|face))",
         unless=r"if i hurt"),
    rule(A, "legs neck face jaw nose hospital knees walk walks head teeth", r"(?:break|smash|snap|crush) (?:both |all )?(?:of )?(?:his|her|your|their) (?:BONES)|put (?:you|him|her|them) in ~1 (?:hospital|the ground|a grave)|never walks? again|make ~3 never walk"),
    rule(A, "burn slash key poison gets torch dog cat house tyres tires car", r"""(?:burn|torch|set fire to) (?:down )?(?:his|her|your|their|that|the) ~2 (?:house|place|flat|car|home|shop)|slash (?:his|her|your|their) (?:tyres|tires)|(?:kill|hurt|poison|drown) (?:the|your|his|her|their) (?:dog|cat|horse|pet|pets|animals)
        |(?:the|your) (?:dog|cat) gets it"""),
    rule(A, "pay regret suffer sorry bleed disappear", r"""(?:make|making|made) (?:THEM) (?:pay(?= [.,]| for| dearly| one)|regret|suffer|bleed|disappear|hurt|cry|wish (?:you|she|he|they) (?:were|was|had) (?:dead|never))|(?:you|she|he|they|you both) (?:will|are going to|is going to) (?:pay for (?:this|that|it|what)
        |suffer for)""", unless=r"pay for (?:it|this|that) (?:yourself|with|in cash|together|half)|pay (?:for )?(?:the|half|dinner|lunch|my)"),
    rule(A, "dead dies die suffer burn", r"""i (?:just |really |still )*(?:want|wish|hope|would love)(?: that)? (?:to see )?(?:him|her|them|you|THEM|they|he|she|both of them) (?:both )?(?:was |were |is |are )?(?:dead(?! tired)|to die|dies?|die|to suffer|suffers?|to burn|burns?|rots?|to bleed)(?= )|you are (?:so )?dead (?:meat|when i|if i (?:see|catch|find))|you are (?:so )?dead [.,] (?:you|do you|hear|understand|i mean)""",
        unless=r"haha|lol|right about|burns? (?:the|your) (?:toast|dinner)"),
    rule(A, "born met crossed alive life lives hell", r"""(?:you|she|he|they) (?:will|are going to|is going to) (?:be sorry|wish|regret) ~4 (?:born|met me|crossed|left me|alive)|(?:will|going to|want to|would|can) (?:make|turn) (?:her|his|your|their) (?:life|lives) (?:a |into a |into )?(?:living )?(?:hell|miserable|misery|nightmare|unbearable)"""),
    rule(A, "bullet drag door naked nude", r"""(?:put|get|save|got) a bullet (?:in|through|for|with) (?:you|him|her|them|both|your|his|each)|(?:will|going to|and|or) drag (?:you|her|him|them) (?:out|home|back|by)|(?:will|going to|or) ~3 (?:kick|break|smash|bash|kicking) (?:it|(?:the|your|her|his|their|that) (?:front )?door) (?:in|down)|(?:show|tell|send) (?:everyone|people|them all|your|the whole) ~8 (?:naked|nude|in bed)""", unless=r"fire|firefighter|police broke"),
    rule(A, "have", r"if i can not have (?:you|her|him|them) (?:, )?(?:then )?(?:no one|nobody)", denied=False),
    rule(A, "back shoulder eye dead coming happens accidents accident live people pillow", r"""(?:[.]|better|should|(?:him|her|them|you) to) watch your back|(?:look|looking|looks) over (?:his|her|your|their) shoulder|sleep with one eye open|(?:you are|he is|she is|they are|boyfriend is|boyfriend he is|him he is|he s) a dead (?:man|woman)
        |a dead man(?= [.,])|(?:what is|has it|have it|got it) coming (?:to (?:her|him|you|them)|for (?:her|him|you|them))|what happens to (?:people|women|men|those|anyone) who (?:leave|cross|lie|cheat|mess)|accidents (?:do )?happen(?= [.,]| on| to)|know
        (?:people|someone|a guy|some people) who (?:can|could|would) (?:make|sort|take care|deal|hurt|break|get rid)|pillow over (?:his|her|your|their) face|no idea what is coming""",
        denied=False, unless=r"what is coming for dinner|pulled my shoulder|(?:is|was) not a dead"),
    rule(A, "know", r"(?:pay for|be sorry|regret|careful|warned|warning) %8 i know where (?:you|she|he|they) (?:live|lives|work|works|sleep|sleeps|park)|i know where (?:you|she|he|they) (?:live|lives|work|works|sleep|sleeps|park) %8 (?:pay for|will be sorry|regret|careful|warned|so watch)"),
    rule(A, "gun shotgun rifle pistol knife bat hammer machete axe crowbar acid hammer", r"""i (?:have|own|bought|brought|am bringing|will bring|got|keep|know where|just bought) ~4 (?:gun|shotgun|rifle|pistol|machete|acid)(?= )|i (?:have|bought|brought|am bringing|will bring) ~3 knife (?:in the car|on me|with me|ready|and|under)
        |(?:go|going|goes|come|coming|drive|driving|over|house|place|threatened|door|flat) ~6 with (?:a|my|the|dad s|my dad s) ~1 (?:bat|hammer|knife|gun|crowbar|machete|axe|shotgun|rifle)|(?:shotgun|rifle|pistol) and""",
        unless=r"top gun|water gun|glue gun|nerf|kitchen knife|knife set|hunting licence|knife skills"),
    # -- pressure by blackmail
    rule(A, "nudes naked nude intimate videos video photos pictures screenshots tape pics", r"""(?:i|or i|will|to|going to|could|can) ~3 (?:post|send|leak|share|publish|upload|show|release|spread|email) ~4 (?:(?:nudes|nude|naked|intimate|sex tape) ~8(?= )|(?:videos|video|photos|pictures|screenshots|tape|pics) ~6
        (?:unless|or else|if (?:you|she|he|they) (?:do|does|will|would) not|if (?:you|she|he|they) (?:leave|go|marry|tell|see)))|(?:naked|nude) (?:ones|photos|pictures|videos) %12 (?:her|his|your|their) (?:boss|family|parents|mum|work|husband|wife|colleagues)""",
        unless=r"deleted|i would never|will never (?:send|show|share|post)"),
    rule(A, "immigration boss parents family husband wife everyone court police services work cps", r"""(?:i will|i am going to|or i) (?:tell|report|call|go to|ring|inform|send|email) ~4 (?:immigration|(?:your|her|his|their) (?:boss|parents|family|husband|wife|work|church|employer)|everyone|social
        services|cps|child services|the home office) ~8 (?:unless|or else|if (?:you|she|he|they) (?:do|does|will|would|are|is) not)|(?:come back|come home|move back|marry me) or (?:i (?:will )?(?:send|post|tell|report|burn|hurt|kill|show)|else)""", denied=False),
    rule(A, "kids children son daughter boy girl custody", r"(?:you|she|he) (?:will|are going to|is going to) (?:never|not) ~1 see (?:the|your|our|my|her|his) (?:kids|children|son|daughter|boy|girl|boys|girls) ~1 (?:again|unless|if)|take (?:the|your|our) (?:kids|children|son|daughter) (?:away )?from you (?:if|unless|and you)", denied=False),
    rule(A, "scare frighten intimidate terrify force", r"(?:scare|frighten|intimidate|terrify|bully) (?:her|him|them|you) ~4 (?:into|so|enough|until|that|off|out of)|(?:do|does) (?:what|as) i (?:say|tell|want) or|(?:you will|she will|he will) do (?:what|as) i say(?= [.,]| or)"),
)
