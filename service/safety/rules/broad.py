"""Wider nets under the constructions of the other modules: fewer words each, a strong word and a role.

Every kind has some. They are tried like all others, in the order of the kinds.
"""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

C = ConcernKind.CRISIS
V = ConcernKind.HARMED
A = ConcernKind.HARMING
S = ConcernKind.STALKING
M = ConcernKind.MINOR
B = ConcernKind.BYPASS

BROAD: tuple[Rule, ...] = (
    # -- crisis: means, wishes, farewells
    rule(C, "throat neck veins", r"(?:slit|cut|slash|slice|open) my (?:own )?(?:throat|neck|veins)"),
    rule(
        C,
        "pills tablets antidepressants xanax valium painkillers meds medication ibuprofen aspirin paracetamol tylenol"
        " insulin bleach sleeping",
        r"""(?:took|taken|take|swallowed|swallow|downed|drank|popped|necked) ~2 (?:load|loads|bunch|handful|handfuls|lot
        |all|whole|entire|bottle|packet|pack|box|too many|[2-9][0-9]|every) ~4 (?:pills|tablets|antidepressants|xanax
        |valium|painkillers|meds|medication|sleeping|ibuprofen|aspirin|paracetamol|tylenol|insulin|bleach)""",
    ),
    rule(
        C,
        "last breath breathing",
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
        "walk walking",
        r"""(?:will|going to|want to|could|might) (?:just )?walk (?:in|into|out into) (?:the (?:sea|ocean|river|lake)
        |traffic)(?! for (?:one|a|some))""",
        unless=r"oysters|swim|toes|with you|together|barefoot",
    ),
    rule(
        C,
        "living alive existing waking live exist",
        r"""can not (?:keep|bear|stand|face|carry on|go on) (?:living(?! (?:here|like|in|with|apart))|being alive
        |existing|waking up)|no longer want to (?:live|be (?:here|alive)|exist)|(?:hate|sick of|tired of|regret
        |ashamed of) (?:being alive|existing|waking up(?= [.,]))|i (?:should|deserve to|ought to) (?:be dead
        |not be alive)|do not care (?:if|whether) i (?:live|die|wake up)""",
        denied=False,
    ),
    rule(
        C,
        "pointless meaningless over end",
        r"""(?:my |this |all )life (?:is|feels|seems) (?:so |just |completely )*(?:pointless|meaningless)
        |want(?:ed)? (?:my life|all of it|it all) (?:to end|over|to be over)""",
    ),
    rule(
        C,
        "safe danger",
        r"""not ~1 (?:feel )?safe (?:with|around|from|by) myself|keep(?:ing)? myself safe|danger to myself
        |trust myself (?:tonight|alone|with (?:the|a|my) (?:pills|knife|knives|car|blade|razor|meds))""",
        denied=False,
    ),
    rule(
        C,
        "heaven side goodbye join joining",
        r"""see you (?:in heaven|on the other side|in the next life|in hell)|(?:join|joining
        |be with) (?:my (?:late)?(?:mum|dad|mother|father|brother|sister|gran|nan|baby|son|daughter)|him
        |her) ~1 (?:in heaven|up there|on the other side)|goodbye (?:cruel )?world""",
    ),
    rule(
        C, "attempt attempted tried", r"i (?:have )?(?:attempted|tried) (?:suicide|to (?:die|overdose|hang|end it all))"
    ),
    # -- harmed: what was done to the body, what is done at home, what was said
    rule(
        V,
        "my",
        r"""THEY ~2 (?:smash|smashed|smashes|held|hold|holds|press|pressed|presses|slam|slammed|slams|bang|banged|bangs
        |pour|poured|crack|cracked|jam|jammed|stuffed|kicked|kicks|punched|punches|hit|hits|stamped|burned|burnt
        |broke|dropped|threw|swung) ~5 (?:over|in|on|to|against|across|round|around|at|into|onto) my (?:LIMB|throat
        |neck|skull|teeth)""",
        unless=r"cloth|towel|ice|flannel|gently|flowers|chest and (?:cried|slept|fell)|hand in my|head on my",
    ),
    rule(
        V,
        "chair wardrobe furniture knife knives dresser barricade barricaded lock locked locking",
        r"""(?:chair|wardrobe|furniture|dresser) ~2 (?:against|under|in front of) (?:the|my) ~1 (?:door|handle)
        |sleep ~3 knife|(?:lock|locked|locking|barricade|barricaded|hid|hide) ~10 because of (?:him|her|you|my ex)""",
        unless=r"sold|moved the|painting",
    ),
    rule(
        V,
        "card wages salary money benefits pay id",
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
        "stop stops stopped",
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
        "i",
        r"""i (?:[a-z]+ ){0,3}?HURTING (?:every|all|another|some|a|any|my) ~3 (?:woman|women|girlfriend|girlfriends
        |boyfriend|boyfriends|partner|partners|people|person|ex|exes|wife|husband|mother|child|kid)(?= (?:[.,]|i|in
        |and|with|who|when|so|because|before|again|last|at|until))""",
        unless=r"i could|(?:record|score)",
    ),
    rule(
        A,
        "run attack torture cripple maim poison drown suffocate kidnap drug rape assault throttle mow",
        r"""(?:INTEND) ~2 (?:run (?:THEM|him|her|them|you) (?:over|down)|(?:attack|torture|cripple|maim|poison|drown
        |suffocate|kidnap|drug|rape|assault|throttle|mow down) (?:THEM|him|her|them|you|someone))""",
        unless=r"haha|lol|with (?:kindness|love|kisses|gifts)",
    ),
    rule(
        A,
        "passport keys phone papers visa documents medication inhaler meds",
        r"""i (?:[a-z]+ ){0,3}?(?:took|take|hid|hide|burned|destroyed|kept|keep|locked away) (?:her|his|their
        |your) (?:car )?(?:(?:passport|papers|visa|documents)(?= )|(?:keys|phone|medication|inhaler
        |meds) ~1 so (?:that )?(?:she|he|they|you) (?:can|could|will|would) not)""",
        denied=False,
        unless=r"mistake|accident|post (?:it|them)|return|give (?:it|them) back|found|safe for you",
    ),
    rule(
        A,
        "revenge hurt payback",
        r"""(?:want|need|take|taking|get|getting|plan|planning|planned|exact) ~2 (?:revenge|payback)(?! (?:body|dress
        |movie))|i (?:just |really )?want (?:her|him|them|you) (?:hurt|hurting|to hurt)(?= )""",
    ),
    rule(
        A,
        "brakes frightened scared afraid terrified testify testifying charges",
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
        "deserved deserves asked asking coming needed needs",
        r"""i (?:hit|pushed|slapped|shoved|grabbed|shook|punched|kicked|choked) (?:you|her|him|them) %6 (?:deserved
        |asked for it|asking for it|had it coming)|(?:she|he|they|you) ~1 (?:deserved|deserves|needs|needed
        |asking for|asked for) (?:to be|getting |a )?(?:hit|slapped|slap|beaten|beating|smack|smacking|punch
        |kicking)(?= )""",
        unless=r"i deserved|on the back",
    ),
    # -- stalking
    rule(
        S,
        "login logins account accounts password google icloud netflix email spotify",
        r"""(?:use|using|used|have|check|checking) (?:her|his|their|your) ~5 (?:login|logins|account|accounts|password
        |google|icloud|email) ~4 (?:to (?:see|check|find|read|know|follow)|so i (?:can|know))""",
    ),
    rule(
        S,
        "broke break breaking broken snuck sneak sneaking into",
        r"""(?:broke|break|breaking|broken|snuck|sneak|sneaking|sneaked) (?:in |back )?into (?:her|his|their
        |your) ~1 (?:HOME|car|apartment|office|email|phone|account|garage|shed|laptop)|got into (?:her|his|their
        |your) (?:email|phone|account|accounts|icloud|messages)""",
    ),
    rule(
        S,
        "fake false bogus dummy catfish",
        r"""(?:created|create|creating|made|make|making|set up|opened|use|using|have|got|running|invented) ~3 (?:fake
        |false|bogus|dummy|catfish) (?:account|profile|identity|persona|instagram|facebook|tinder|hinge)""",
        unless=r"someone (?:made|created)|(?:he|she|they) (?:made|created|has)",
    ),
    rule(
        S,
        "balcony window windows flat house building place",
        r"""(?:go|goes|walk|run|pass|passes|stand|route|jog|cycle|drive) ~6 (?:under|past|by|below) (?:her|his
        |their) (?:balcony|window|windows|flat|house|building|place) ~4 (?:every|each|same|daily|night|twice)""",
    ),
    rule(
        S,
        "key keys",
        r"""(?:thinks|think) ~2 (?:she|he|they|you)? ?(?:lost|misplaced) ~3 key|i (?:[a-z]+ )?(?:kept|took|stole|copied
        |still have|made a copy of) (?:her|his|their) ~1 keys?(?= )""",
        unless=r"return|give|back|post|drop|by mistake|car keys when",
    ),
    rule(
        S,
        "find",
        r"""find out (?:which|what|where|when) ~4 (?:hotel|restaurant|flight|bar|gym|train|party|room
        |holiday) ~8 (?:be in|be there|be at|wait|go there|turn up|show up|book)""",
    ),
    rule(
        S,
        "watching spying observing filming recording photographing listening listen",
        r"""i (?:have been|am|was|keep|kept|been) (?:watching|spying on|observing|filming|recording
        |photographing) (?:(?:your|her|his|their) (?:HOME|windows|car|every)|(?:you|her|him|them) from (?:the car
        |outside|across|my car|the window|a distance|behind|the street|the bushes))|listen(?:ing)? (?:to|in on
        |in to) (?:her|his|their|your) (?:calls|phone calls|conversations)|spying on (?:you|her|him|them)(?= )""",
        unless=r"wedding|stage|dance|house (?:sitting|while)|asked me to",
    ),
    rule(
        S,
        "parked sitting standing outside across behind waiting there",
        r"""(?:know|saw) (?:that )?you (?:were|was|went|left|came|got|stayed|had) %16 i was (?:parked|sitting|standing
        |outside|across|behind|waiting|in the car|right there)""",
        unless=r"same (?:party|wedding|concert)|we both",
    ),
    # -- minor
    rule(
        M,
        "thirteen fourteen fifteen sixteen seventeen",
        r"[a-z]+ , (?:thirteen|fourteen|fifteen|sixteen|seventeen) ,",
        unless=r"""CHILDREN|years|(?:twelve|fourteen|fifteen|sixteen)
        , (?:thirteen|fifteen|sixteen|seventeen)""",
    ),
    rule(
        M,
        "mum dad parents",
        r"""(?:my )?(?:mum|dad|parents) ~3 (?:says?|said|make|makes|checks?) ~4 (?:no phones?|bedtime|curfew|homework
        |sleepovers?|chores|grades|too young|when i am (?:18|older)|until i am)""",
        denied=False,
        unless=r"when i was|used to|our (?:son|daughter|kids)|the kids|LONGAGO",
    ),
    rule(M, "set", r"in (?:my|the same) set for|(?:top|bottom) set (?:for|in)", unless=r"CHILDREN|LONGAGO"),
    # -- bypass
    rule(
        B,
        "unblocked unblock block",
        r"""(?:get|be|become) unblocked|(?:make|get|convince|persuade) (?:him|her|them|you) (?:to )?unblock
        |unblock me(?= )|(?:can|could) not block (?:the|a|me|my|us|every|everything|all)(?= )|before you block""",
        denied=False,
        unless=r"KEEPAWAY|not (?:asking|expecting) you to",
        variant="closed",
    ),
    rule(
        B,
        "told asked said says begged wants ordered",
        r"""(?:she|he|they|PARTNER|ex) ~2 (?:told|asked|said|says|begged|wants|ordered) ~4 (?:never|not|stop|leave|stay
        |no) ~3 (?:call|write|text|contact|message|alone|away|ring|email|visit|come|contacting|calling|writing
        |texting|messaging) %4 (?:so|but) i (?:will|am going to|want|need|still|asked|can|could|am writing|am calling
        |got|found|made|wrote|sent)(?! (?:not|think|love|miss|hope|care|feel|stop|stopped|leave|respect|let
        |to understand|stay))""",
        denied=False,
        unless=r"KEEPAWAY",
        variant="closed",
    ),
    rule(
        B,
        "changed",
        r"""changed (?:her|his|their|your) (?:number|email|address|phone) ~3 but ~6 (?:still|rings|works|reaches|have
        |got|know|found)""",
        denied=False,
        unless=r"KEEPAWAY|you (?:wrote|called|gave)",
    ),
    rule(
        B,
        "want get have slip",
        r"""(?:want|get|have|ask) (?:her|his|their|my|a) ~1 (?:RELATION) ~2 (?:to )?(?:slip|give|pass|hand|deliver
        |convince|persuade|put|read) ~2 (?:him|her|them|it|this|letter|my|a|the)(?= )""",
        unless=r"KEEPAWAY|birthday|for the kids",
    ),
    rule(
        B,
        "number phone account profile",
        r"""this is (?:my |a )?(?:[a-z]+ )?(?:KIN|[a-z]+) s (?:phone|number|account|profile) %10 (?:block|hang up
        |please read|just read|pick up)""",
        denied=False,
    ),
)
