"""Wider nets under the constructions of the other modules: fewer words each, a strong word and a role.

Every kind has some. They are tried like all others, in the order of the kinds.
"""

from __future__ import annotations

from service.safety.fragments import HURTS
from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

C = ConcernKind.CRISIS
V = ConcernKind.HARMED
A = ConcernKind.HARMING

BROAD: tuple[Rule, ...] = (
    # -- crisis: means, wishes, farewells
    rule(C, "neck throat veins", r"(?:slit|cut|slash|slice|open) my (?:own )?(?:throat|neck|veins)"),
    rule(
        C,
        "downed drank necked popped swallow swallowed take taken took",
        r"""(?:took|taken|take|swallowed|swallow|downed|drank|popped|necked) ~2 (?:load|loads|bunch|handful|handfuls|lot
        |all|whole|entire|bottle|packet|pack|box|too many|[2-9][0-9]|every) ~4 (?:pills|tablets|antidepressants|xanax
        |valium|painkillers|meds|medication|sleeping|ibuprofen|aspirin|paracetamol|tylenol|insulin|bleach)""",
        unless=r"(?:she|he|they|ex) ~6 (?:taken|took|swallowed|downed)",
    ),
    rule(
        C,
        "last quit stop stopped",
        r"""(?:ready|want|wish|hope|let|pray) ~6 my last (?:day|night|breath)|my last breath|my last day (?:on earth
        |alive)|if i (?:stopped|stop|quit) (?:breathing|existing|living)""",
        unless=r"work|job|office|shift|school|holiday",
    ),
    rule(C, "will", r"(?:wrote|written|writing|made|updated|sorted) my will(?= (?:[.,]|and|so|last))"),
    rule(
        C,
        "need needs want wants",
        r"(?:world|no one|kids|family|everyone|anyone) ~3 (?:need|needs|want|wants) me (?:in it|here|alive|around)",
        denied=False,
        unless=r"at the party|for dinner|for christmas",
    ),
    rule(
        C,
        "walk",
        r"""(?:will|going to|want to|could|might) (?:just )?walk (?:in|into|out into) (?:the (?:sea|ocean|river|lake)
        |traffic)(?! for (?:one|a|some))""",
        unless=r"oysters|swim|toes|with you|together|barefoot",
    ),
    rule(
        C,
        "alive care dead existing living longer waking",
        r"""can not (?:keep|bear|stand|face|carry on|go on) (?:living(?! (?:here|like|in|with|apart))|being alive
        |existing|waking up)|no longer want to (?:live|be (?:here|alive)|exist)|(?:hate|sick of|tired of|regret
        |ashamed of) (?:being alive|existing|waking up(?= [.,]))|i (?:should|deserve to|ought to) (?:be dead
        |not be alive)|do not care (?:if|whether) i (?:live|die|wake up)""",
        denied=False,
    ),
    rule(
        C,
        "all life",
        r"""(?:my |this |all )life (?:is|feels|seems) (?:so |just |completely )*(?:pointless|meaningless)
        |want(?:ed)? (?:my life|all of it|it all) (?:to end|over|to be over)""",
    ),
    rule(
        C,
        "myself",
        r"""not ~1 (?:feel )?safe (?:with|around|from|by) myself|keep(?:ing)? myself safe|danger to myself
        |trust myself (?:tonight|alone|with (?:the|a|my) (?:pills|knife|knives|car|blade|razor|meds))""",
        denied=False,
    ),
    rule(
        C,
        "do",
        r"""not know what i (?:will|would|might|may|am going to) do to myself
        |if you (?:~2 )?(?:hang up|leave me|leave now|go now|walk out|walk away|not answer|not pick up|not come|say no
        |block me|end this) ~4 (?:, )?(?:then )?i (?:really |honestly )?(?:do not|not) know what i
        (?:will|would|might|may|am going to) do(?= [.,])
        |i (?:really |honestly )?(?:do not|not) know what i (?:will|would|might|may|am going to) do if you
        (?:~2 )?(?:hang up|leave me|leave now|go now|walk out|walk away|not answer|not pick up|not come|say no|block me
        |end this)|or (?:else )?i (?:really |honestly )?do not know what i (?:will|would|might|may|am going to)
        do(?= [.,])""",
        denied=False,
    ),
    rule(
        C,
        "happens laid morning tomorrow",
        r"""(?:on you|on your (?:head|conscience)|your fault) ~3 (?:whatever|if (?:something|anything)
        |what) happens to me(?= )|whatever happens to me (?:tonight|now|next) ~4 (?:on you|on your (?:head|conscience)
        |your fault)|if (?:something|anything) happens to me ~6 (?:live with|on you|your fault|your conscience
        |blame you|know why)|i (?:will|would) not be (?:here|around|alive) (?:in the morning|tomorrow)(?= [.,])
        ~9 (?:say it|laid out|laid it out|note|letters|for good|ever)|if you (?:say|do|tell|leave|go|hang) ~6 i (?:will
        |would) not be (?:here|around|alive) (?:in the morning|tomorrow)(?= [.,])""",
        denied=False,
        unless=r"""work|shift|office|flight|train|back (?:by|on|in)|holiday|airport""",
    ),
    rule(
        C,
        "bridge cliff ledge multistorey pier railing railings roof rooftop tracks wall",
        r"""i am (?:up |out |still |sitting |standing )*(?:on|at) (?:the|a) (?:[a-z]+ )?(?:wall|bridge|roof|rooftop
        |ledge|cliff|pier|railings?|tracks) %24 (?:talk me down|come and get me|(?:if|when|unless) you ~12 (?:come
        |climb|get) down)""",
        unless=r"""cat|cats|kitten|gutter|gutters|tiles|aerial|photo|scouts?|climbing""",
    ),
    rule(
        C,
        "heaven hell life other there world",
        r"""see you (?:in heaven|on the other side|in the next life|in hell)|(?:join|joining
        |be with) (?:my (?:late)?(?:mum|dad|mother|father|brother|sister|gran|nan|baby|son|daughter)|him
        |her) ~1 (?:in heaven|up there|on the other side)|goodbye (?:cruel )?world""",
    ),
    rule(C, "attempted tried", r"i (?:have )?(?:attempted|tried) (?:suicide|to (?:die|overdose|hang|end it all))"),
    # -- harmed: what was done to the body, what is done at home, what was said
    rule(
        V,
        "smash smashed smashes held hold holds press pressed presses slam slammed slams bang banged bangs pour "
        "poured crack cracked jam jammed stuffed kicked kicks punched punches hit hits stamped burned "
        "burnt broke dropped threw swung",
        r"""THEY ~2 (?:smash|smashed|smashes|held|hold|holds|press|pressed|presses|slam|slammed|slams|bang|banged|bangs
        |pour|poured|crack|cracked|jam|jammed|stuffed|kicked|kicks|punched|punches|hit|hits|stamped|burned|burnt
        |broke|dropped|threw|swung) ~5 (?:over|in|on|to|against|across|round|around|at|into|onto) my (?:LIMB|throat
        |neck|skull|teeth)""",
        unless=r"cloth|towel|ice|flannel|gently|flowers|chest and (?:cried|slept|fell)|hand in my|head on my",
    ),
    rule(
        V,
        "because door handle knife",
        r"""(?:chair|wardrobe|furniture|dresser) ~2 (?:against|under|in front of) (?:the|my) ~1 (?:door|handle)
        |sleep ~3 knife|(?:lock|locked|locking|barricade|barricaded|hid|hide) ~10 because of (?:him|her|you|my ex)""",
        unless=r"sold|moved the|painting",
    ),
    rule(
        V,
        "controls holds keeps takes",
        r"""(?:he|she|they|PARTNER) (?:keeps|holds|controls|takes) ~1 my (?:bank card|card|cards|wages|salary|money
        |benefits|pay|id)""",
    ),
    rule(
        V,
        "if",
        r"""(?:said|told me|threatened|swore|warned me|says|tells me) ~2 if i ~6 (?:he|she|they|you) (?:would
        |will) ~2 (?:kill|hurt|burn|hunt|shoot|end|post|ruin|destroy|beat|cut|break my (?:BONES)|take the (?:kids
        |children)|make me pay|make sure i)""",
        denied=False,
    ),
    rule(
        V,
        "stop",
        r"stop (?:following|hitting|threatening|stalking|watching|touching|grabbing|tracking) me(?= )",
        denied=False,
        unless=r"instagram|on (?:twitter|tiktok|spotify)|joke",
    ),
    rule(
        V,
        "threatened threatens attacked attacks hit beat punched kicked stabbed",
        r"""(?:PARTNER|he|she|they) ~2 (?:threatened|threatens|attacked|attacks|hit|beat|punched|kicked
        |stabbed) my (?:new)?(?:PARTNER|KIN)(?= )(?! (?:at (?:chess|tennis|cards)|s (?:car|team|record)))""",
    ),
    # -- harming: anybody's body, tools, blackmail, blame
    rule(
        A,
        HURTS,
        r"""i (?:[a-z]+ ){0,3}?HURTING (?:every|all|another|some|a|any|my) ~3 (?:woman|women|girlfriend|girlfriends
        |boyfriend|boyfriends|partner|partners|people|person|ex|exes|wife|husband|mother|child|kid)(?= (?:[.,]|i|in
        |and|with|who|when|so|because|before|again|last|at|until))""",
        unless=r"i could|(?:record|score)",
    ),
    rule(
        A,
        "assault attack cripple drown drug kidnap maim mow poison rape run suffocate throttle torture",
        r"""(?:INTEND) ~2 (?:run (?:THEM|him|her|them|you) (?:over|down)|(?:attack|torture|cripple|maim|poison|drown
        |suffocate|kidnap|drug|rape|assault|throttle|mow down) (?:THEM|him|her|them|you|someone))""",
        unless=r"haha|lol|with (?:kindness|love|kisses|gifts)",
    ),
    rule(
        A,
        "documents inhaler keys medication meds papers passport phone visa",
        r"""i (?:[a-z]+ ){0,3}?(?:took|take|hid|hide|burned|destroyed|kept|keep|locked away) (?:her|his|their
        |your) (?:car )?(?:(?:passport|papers|visa|documents)(?= )|(?:keys|phone|medication|inhaler
        |meds) ~1 so (?:that )?(?:she|he|they|you) (?:can|could|will|would) not)""",
        denied=False,
        unless=r"mistake|accident|post (?:it|them)|return|give (?:it|them) back|found|safe for you",
    ),
    rule(
        A,
        "payback revenge want",
        r"""(?:want|need|take|taking|get|getting|plan|planning|planned|exact) ~2 (?:revenge|payback)(?! (?:body|dress
        |movie))|i (?:just |really )?want (?:her|him|them|you) (?:hurt|hurting|to hurt)(?= )""",
    ),
    rule(
        A,
        "afraid brakes charges frightened scared terrified testify testifying",
        r"""(?:his|her|their|your) brakes ~6 (?:not work|fail|cut)|cut (?:his|her|your|their) brakes|(?:make|making|get
        |getting) (?:her|him|them|you) ~2 (?:frightened|scared|afraid|terrified) (?:to|of|enough)|(?:not|stop|from
        |drop|before) ~4 (?:testify|testifying|(?:press|drop|drops|dropping) (?:the )?charges)""",
        denied=False,
        unless=r"(?:want|wanted) to make (?:you|her|him) (?:scared|afraid)|never (?:want|wanted)",
    ),
    rule(
        A,
        "or",
        r"""or (?:i |i will |your |everyone |the whole |her |his )~5 (?:see|sees|get|gets|post|send|show|leak
        |publish) ~4 (?:tape|video|videos|photos|pictures|nudes|screenshots)""",
        denied=False,
        unless=r"would you like|do you want|wedding|holiday|should i|shall i",
    ),
    rule(
        A,
        "asked asking coming deserved deserves needed needs",
        r"""i (?:hit|pushed|slapped|shoved|grabbed|shook|punched|kicked|choked) (?:you|her|him|them) %6 (?:deserved
        |asked for it|asking for it|had it coming)|(?:she|he|they|you) ~1 (?:deserved|deserves|needs|needed
        |asking for|asked for) (?:to be|getting |a )?(?:hit|slapped|slap|beaten|beating|smack|smacking|punch
        |kicking)(?= )""",
        unless=r"i deserved|on the back",
    ),
    rule(
        C,
        "googled googling looking researched researching searching",
        r"""(?:looking (?:at|up|for)|searching|googling|googled|researching|researched) ~2 (?:bridges|tall buildings
        |cliffs|ways to (?:die|end it|kill)|how to (?:die|kill|tie a noose))""",
    ),
    rule(
        C,
        "myself",
        r"""(?:hurt|cut|burn|burned|harmed|hit) myself ~1 (?:on purpose|deliberately|again)|(?:kill|killing
        |killed) myself ~2 (?:on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|last night|last week
        |yesterday|tonight)""",
    ),
    rule(
        C,
        "all every whole",
        r"""(?:take|took|taking|swallow|swallowed) ~1 (?:every|all the|all my|a whole|the whole) ~2 (?:tablet|tablets
        |pill|pills|bottle of|medicine|meds)""",
        unless=r"wine|water|(?:doctor|nurse) said|(?:she|he|they|ex) ~6 (?:taken|took|swallowed|downed)",
    ),
    rule(
        C,
        "affairs torture unbearable",
        r"""(?:living|life|existing|being here) (?:is|has become|feels) (?:so |just )?(?:unbearable|torture)
        |affairs are in order""",
    ),
    rule(
        C,
        "dead died forever stopped wake",
        r"""(?:peaceful|quiet|easy|easier|relief|nice) ~6 (?:if|to) ~3 (?:heart (?:just )?stopped|stopped breathing|died
        |be dead|not wake|sleep forever|never wake)""",
    ),
    rule(
        C,
        "dead gone wake waking",
        r"""(?:will|am) not (?:waking|wake|going to wake) up (?:tomorrow|again|in the morning)|if i (?:was|were|am
        |ended up|wound up) (?:dead|gone for good)(?= )(?! (?:tired|wrong))""",
        denied=False,
    ),
    rule(
        V,
        "home",
        r"""(?:scared|afraid|frightened|terrified|dread) (?:to|of) (?:going|go|be|being|come|coming) home ~4 (?:because
        |to|when|he|she)""",
    ),
    rule(
        V,
        "her him them things",
        r"""(?:made|makes|make|forced) me (?:to )?do (?:sexual )?things|have to (?:text|send|show|call|report to) (?:him
        |her|them) ~8 (?:where i|who i|or there|or else|every (?:hour|time|night))""",
        unless=r"kids|custody",
    ),
    rule(
        V,
        "forget hit remember",
        r"""(?:does|do|did) not hit me (?:where|in the|as|any more|so|that|often|every)|(?:remember|forget) the (?:knife
        |gun|fist|fists|belt|bruises|beating|beatings|hammer)(?= )""",
        denied=False,
        unless=r"cluedo|murder mystery|bread knife|cake",
    ),
    rule(
        V,
        "my",
        r"""THEY ~2 (?:slammed|shut|crushed|twisted|stamped on|broke|burned|cut) my (?:LIMB|fingers|wrist|throat
        |neck) (?:in|under|on|against|with|behind|until|so)""",
    ),
    rule(
        A,
        "blow bomb burn coming firebomb knock shoot torch",
        r"""shoot up (?:her|his|their|your|the)|(?:bomb|blow up|burn down|torch|firebomb) (?:her|his|their|your)(?= )
        |knock (?:your|his|her|their) ~1 (?:teeth|head|block|lights|face)|(?:get|gets|getting) what is coming""",
        unless=r"phone|head off",
    ),
    rule(
        A,
        "kill shoot stab strangle threats",
        r"""i ~4 (?:sent|send|sending|made|making|left|leaving) THEM ~2 threats|i would (?:kill|shoot|stab
        |strangle) THEM (?:before|first|rather|without|and)""",
    ),
)
