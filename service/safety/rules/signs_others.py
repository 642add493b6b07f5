"""Danger to somebody else, or from somebody else, that is told by its circumstances rather than by one word."""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

A = ConcernKind.HARMING
V = ConcernKind.HARMED
S = ConcernKind.STALKING
M = ConcernKind.MINOR

SIGNS_OTHERS: tuple[Rule, ...] = (
    # -- harming: threats with somebody else's hands, with liquids, with pictures, with what is loved
    rule(
        A,
        "visit lesson manners sort sorting deal dealing care waiting looking",
        r"""(?:guys|people|lads|friends|mates|cousins|cousin|brothers|brother|men|boys|someone|uncle
        |uncles) ~5 (?:will|are going to|would|can|could|is going to|are|is) ~2 (?:(?:pay
        |paying) (?:THEM) a (?:little )?visit|(?:teach|teaching) (?:THEM) (?:a lesson|some manners)|(?:deal
        |dealing) with (?:THEM)(?= [.,])|(?:sort|sorting) (?:THEM) out(?= [.,])|(?:take|taking) care of (?:you|him
        |her)(?= [.] (?:for good|and|you know|they are not))|(?:waiting|looking) for (?:THEM)(?= [.,] ~6 (?:watch
        |careful|not gentle|not nice|hurt|sorry)))""",
        unless=r"""hospital|with the (?:move|boxes|form|tax)|at the airport|by the gate|police""",
    ),
    rule(
        A,
        "acid petrol bleach water",
        r"""(?:throw|throwing|threw|chuck|chucked|pour|pouring|splash|spray) ~4 (?:acid|petrol|bleach|boiling water
        |lighter fluid) (?:on|in|over|at|into|through) (?:THEM|his|her|your|their)(?= )|acid (?:in|on|at) (?:his|her
        |your|their) (?:face|eyes)""",
        unless=r"""car|mower|generator|toilet|sink|drain|(?:rain|citric|folic) acid""",
    ),
    rule(
        A,
        "blood bleed life lives teeth",
        r"""pay ~2 with (?:your|his|her|their) ~1 (?:blood|life|lives|teeth)|(?:your|his|her
        |their) blood ~3 (?:on the (?:floor|walls?|carpet|street)|all over)|(?:want|see|going to see) ~2 (?:him|her
        |them|you|THEM) bleed(?= )""",
        unless=r"""nose ?bleed|cut (?:his|her|your) (?:finger|thumb)|blood (?:test|donor|sugar)""",
    ),
    rule(
        A,
        "happens",
        r"""(?:see|watch|find out|learn|wait and see) what happens to (?:you|him|her|them|(?:your|his|her
        |their) ~1 (?:KIN|PARTNER|dog|cat|car|job|flat|house|business|little [a-z]+|new [a-z]+|guy|man|kids|children
        |baby))(?= )|(?:ignore|ignoring|cross|block|blocking|leave|leaving|push|test|refuse|laugh|call the police
        |tell (?:anyone|them|the police)) ~6 (?:and|then|or) (?:you will )?(?:just )?(?:see|watch
        |find out) what (?:happens|i (?:do|can do|am capable of))(?= [.,])|(?:or|otherwise) (?:you will |you are going
        to )?(?:see|find out) what (?:happens|i am capable of)(?= [.,])""",
        denied=False,
        unless=r"""film|movie|series|book|episode|story|character|chapter|vote|haha|lol""",
    ),
    rule(
        A,
        "dead",
        r"""(?:you|he|she|they|you two|both of you) (?:are|is) (?:so |both )?(?:dead|a dead (?:man|woman)) (?:if|when
        |once|unless) (?:you|he|she|they|i|we|anyone)(?= )""",
        unless=r"""haha|lol|joke|late|eat|eats|ate|spoil|spoiler|cake|finish my|forget my birthday|tired""",
    ),
    rule(
        A,
        "dog cat puppy kitten rabbit horse pets parrot",
        r"""(?:dog|cat|puppy|kitten|rabbit|horse|pets|parrot) (?:is |are )?(?:goes|going|go|gets|will be|ends up|dies
        |is dead|will go|is going) ~4 (?:(?:in|into|off|under) (?:the|a) (?:canal|river|lake|sea|pond|bin|road|bridge
        |street|oven|train|balcony)|hurt|drowned|poisoned|put down) %8 (?:if|unless|until|or else)|(?:if|unless
        |until) ~12 (?:dog|cat|puppy|kitten|rabbit|horse) ~3 (?:(?:in|into|off) the (?:canal|river|lake|bin|bridge
        |balcony)|dies|is dead|gets hurt|gets it)""",
        denied=False,
        unless=r"""swim|swims|swimming|walk|jumps|vet (?:said|says)""",
    ),
    rule(
        A,
        "clips images messages nudes photo photos pics pictures stuff tape video videos",
        r"""(?:put|post|stick|upload|share|leak|dump|send|putting|posting|uploading|leaking|sharing) ~2 (?:(?:those
        |these|your|all your|the|private|all the|our) )+(?:[a-z]+ )?(?:pictures|photos|pics|videos|nudes|clips|tape
        |images|stuff|messages|video|photo) (?:of you |of us )?~3 (?:online|up on|on (?:the internet|facebook
        |instagram|reddit|that site|every site|a site|the web)|everywhere|on every)""",
        unless=r"""wedding|holiday|kids|house|flat|car|sofa|advert|listing|if you (?:want|like|are ok|do not mind)
        |with your (?:ok|permission)|is it ok|may i|can i|could i|asked me to|concert|gig|never|not going to|will not
        |would not""",
    ),
    rule(
        A,
        "chats clips everything images nudes photos pics pictures screenshots tape videos",
        r"""(?:answer|reply|call|come back|come home|ring|talk to|meet|speak to|take me back|pick up
        |get back) ~8 (?:or|or else) ~3 (?:i will |the |your |those )~3 (?:put|post|stick|upload|share|leak|send|show
        |expose) ~3 (?:pictures|photos|pics|videos|nudes|clips|tape|images|screenshots|everything|chats)(?= )""",
        denied=False,
        unless=r"""if you (?:like|prefer|want)|would you (?:like|prefer)|should i|shall i|whichever|whatever suits""",
    ),
    rule(
        A,
        "unless until",
        r"""(?:tell|report|call|ring|go to|email|inform) ~1 (?:immigration|the home office|social services
        |child services|cps|your (?:boss|employer|landlord|parents|church|husband|wife|work)|the police|the papers
        |everyone) %16 (?:unless|until) (?:you|we) ~2 (?:take|come|answer|call|get|agree|say|talk|meet|drop|sign|leave
        |let|move|are)(?= )""",
        denied=False,
        unless=r"""not (?:tell|report|call)|never""",
    ),
    rule(
        A,
        "boy daughter girl kid kids children child baby son stepson stepdaughter twins",
        r"""i ~4 (?:shake|shook|shaken|hit|hits|slap|smack|smacked|slapped|belt|belted|beat|lock|locked|burn|burned
        |kick|kicked|bit|pinch|punish) (?:my|our|the|her|his|your) (?:little |baby |own |youngest |eldest )?(?:boy
        |girl|daughter|son|kid|kids|children|child|baby|stepson|stepdaughter|twins)(?= (?:[.,]|with|when|so|until|hard
        |in|because|for|if|and|again|too|sometimes))""",
        unless=r"""hand|hands|at (?:chess|cards|uno|monopoly|football|mario)|awake|ball|in the car seat
        |with a (?:pillow|cushion|snowball|balloon)|on the back|high five|door|never""",
    ),
    # -- harmed: what happens at the door, what the body or the child shows
    rule(
        V,
        "kicking banging smashing breaking hammering punching pounding",
        r"""(?:he|she|PARTNER|they) (?:is|s|are|keeps|keep|was|started|will not stop) ~1 (?:kicking|banging|smashing
        |breaking|hammering|punching|pounding|trying to (?:break|kick|smash|get)) ~2 (?:(?:on|at|in|down
        |through) )?(?:the|my|our) ~2 (?:door|doors|window|windows|wall|walls|way in|place up|house up)(?= )""",
        unless=r"""toddler|baby|neighbor|neighbors|upstairs|workman|builder|police|fire|firefighter|deliver""",
    ),
    rule(
        V,
        "tracker airtag spyware camera cameras gps recorder microphone app",
        r"""THEY ~2 (?:put|hid|installed|left|has|had|have|places|placed|stuck|planted|hides) ~3 (?:tracker
        |tracking app|tracking device|airtag|air tag|spyware|camera|cameras|gps|recorder|microphone|spy app) ~2 (?:on
        |in|under|into|inside|all over) (?:my|our) ~2 (?:phone|car|coat|bag|room|bedroom|bathroom|house|flat|laptop
        |keys|purse|jacket|kids|shoes?|bike)(?= )|i found (?:a |an |his |her |your |the )~1 (?:tracker|airtag|air tag
        |spyware|hidden camera|gps|recorder|microphone) ~2 (?:on|in|under|inside) my (?:phone|car|coat|bag|room
        |bedroom|house|flat|laptop|keys|purse|jacket|bike)""",
        unless=r"""asked (?:him|her|you|them) to|so i (?:can|could) find|lost|own keys|for the (?:cat|dog|bike)
        |burglar|baby monitor|photo|dashcam|dash cam""",
    ),
    rule(
        V,
        "waits waiting stands standing sits sitting parks parked hangs hanging lurks turns turning shows showing "
        "appears comes",
        r"""(?:he|she|PARTNER|they) (?:still |always |just |keeps? |has been |is |will )*(?:waits?|waiting|stands
        |standing|sits|sitting|parks|parked|hangs around|hanging around|lurks|turns up|turning up|shows up|showing up
        |appears|comes) ~3 (?:outside|in front of|near|opposite|at) my ~2 PLACE ~12 (?:frightened|scared|afraid
        |terrified|every (?:day|night|morning|evening|time)|all night|for hours|will not (?:leave|stop|go)|watching
        |staring|no matter)(?= )""",
        unless=r"""pick(?:s|ing)? me up|lift|the kids|carpool|car share|deliver|flowers from|used to""",
    ),
    rule(
        V,
        "bruise bruises bruised marks burns welts scars rib ribs jaw nose eye stitches",
        r"""(?:bruise|bruises|marks|burns|welts|stitches|black eyes?|(?:broken|cracked|fractured|split|swollen) (?:rib
        |ribs|jaw|nose|arm|wrist|lip|eye|cheekbone)) ~5 (?:from|because of|thanks to|off) (?:him|her|you|my PARTNER
        |his (?:hands|fists|belt)|her (?:hands|fists)|your (?:hands|fists|belt|ring))(?= (?:[.,]|and|still|when|that
        |last|again|but|after|for|on|all))""",
        unless=r"""football|rugby|hockey|tattoo|climbing|marks? for|cat|dog|full marks|top marks|judo|boxing""",
    ),
    rule(
        V,
        "arm arms baby back belly body cat chest children collarbone daughter dog ear eye face feet foot hand hands "
        "head jaw kids "
        "leg legs lip mouth neck nose ribs shoulder skin son stomach throat wrist wrists",
        r"""what (?:you|he|she|they|PARTNER) (?:did|has done|have done|do|does|done) to my (?:LIMB|jaw|neck|throat
        |wrist|wrists|ribs|collarbone|body|baby|son|daughter|kids|children|dog|cat)(?= (?:[.,]|and|when|that|last|in
        |with|again))""",
        unless=r"""hair|nails|tattoo|massage|physio|head in|heart|surgeon|doctor""",
    ),
    rule(
        V,
        "charges statement",
        r"""(?:police|officer|nurse|doctor|solicitor|hospital|they|everyone|sister|mum|friend) ~2 (?:told|said|says
        |want|wants|think|thinks|advised|asked) ~3 (?:to |should |must )?(?:press(?:ing)? charges
        |make a statement) ~3 (?:after|against|for|over|about|on) (?:what )?(?:you|him|her|my PARTNER|he|she
        |it)(?= )""",
        unless=r"""burglar|neighbor|car|bike|parking""",
    ),
    rule(
        V,
        "burn burns burned scald scalds scalded stubs stubbed cigarette cigarettes iron",
        r"""THEY ~2 (?:burns?|burned|burnt|scalds?|scalded) me (?:with|on the|using)|(?:cigarettes?|cigs|iron
        |lighter) ~3 (?:on|against|out on|into) my (?:LIMB|neck|thigh|back)|THEY ~2 (?:stubs?|stubbed
        |puts?) ~3 cigarettes? out on""",
        unless=r"""by accident|accidentally|an accident|shirt""",
    ),
    rule(
        V,
        "bite black broken bruise bruises burn burns cut handprint hand marks split welts",
        r"""(?:daughter|son|kids|kid|boy|girl|child|children|baby|twins|little one) ~2 (?:came|comes|come|is|was
        |returned|returns|got|gets) ~1 (?:back|home) ~1 from (?:his|her|their|your|my PARTNER s|my PARTNER|the
        |PARTNER) ~3 (?:with|covered in|full of) ~4 (?:black eye|bruise|bruises|marks|burn|burns|welts|bite marks
        |handprint|hand print|broken [a-z]+|cut lip|split lip)|(?:daughter|son|kid|boy|girl|child|baby
        |little one) (?:has|had|have) ~4 (?:bruises|welts|burns|burn marks|handprints?|marks) ~5 (?:after|from|since
        |every time) ~3 (?:his|her|their|your|my PARTNER|him|you|weekend|visit)""",
        unless=r"""football|rugby|hockey|judo|fell|bike|bicycle|scooter|playground|skat(?:e|ing)|school trip
        |trampoline|sunburn|beach""",
    ),
    rule(
        V,
        "touches touched touching inappropriate inappropriately",
        r"""(?:he|she|they|PARTNER|stepdad|boyfriend|uncle|you) ~3 (?:touches|touched|touching|has touched
        |is touching) (?:my|our|the) (?:little|baby |)~1 (?:boy|girl|daughter|son|kid|kids|children|child|baby|niece
        |nephew|sister|brother)(?= (?:[.,]|in|at|when|and|where|inappropriate|inappropriately|there|down|between))""",
        unless=r"""heart|hearts|life|lives|shoulder|hand|story|kindness|deeply""",
    ),
    # -- stalking: inside, found out, coming whatever was said
    rule(
        S,
        "key keys copy myself",
        r"""(?:inside|into|in) (?:your|her|his|their) (?:kitchen|flat|house|bedroom|bathroom|hall|hallway|home
        |living room|place|bed|garage) %9 i (?:still |have )*(?:kept|copied|made|cut|had|got|have) (?:a|the|your|her
        |his|their|my|another) ~2 (?:key|keys|copy)(?= )|i (?:still|have )*(?:kept|copied|made|cut) (?:a|the|your|her
        |his|their|another) ~2 (?:key|keys) %9 (?:inside|into|in) (?:your|her|his|their) (?:kitchen|flat|house|bedroom
        |home|place|bed|wardrobe)|i let myself (?:in|into (?:your|her|his|their) [a-z]+) ~6 (?:while|when) (?:you|she
        |he|they) (?:were|was|are|is|slept)""",
        unless=r"""asked me|told me to|said i (?:could|can|may)|as agreed|like we|we agreed|water(?:ed|ing)? (?:the
        |your)|feed|fed|plants|cat|post it|give (?:it|them) back|drop (?:it|them)|hand (?:it|them)|landlord|return""",
    ),
    rule(
        S,
        "address place flat house street",
        r"""(?:got|found|have|bought|worked out|looked up|dug up|tracked down|googled|traced) (?:your|her|his
        |their) (?:new |home |private |current )+(?:address|flat|house|street)(?: out)? (?:off|from|through|out of|via
        |by|online|on|without|anyway)(?= )""",
        unless=r"""you (?:gave|sent|told|wrote)|(?:she|he|they) (?:gave|sent|told) me|solicitor|lawyer|school|court
        |mediator|form|forms|your (?:letter|card|message|invitation|email|text)|invite|old""",
    ),
    rule(
        S,
        "know",
        r"""(?<! not )know where (?:you|she|he|they) (?:live|lives|moved|stay|stays|are staying|is staying|moved to
        |sleep|sleeps)(?: now| these days)? [.,] %10 (?:let it slip|let slip|slip|blabbed|gave it away
        |told me (?:everything|without)|found (?:out|it)|followed|not from you|did not think|thought i would not
        |can not hide|see you soon|do not bother hiding)""",
        denied=False,
        unless=r"""you told me|said i could|invited|asked me""",
    ),
    rule(
        S,
        "camera cam microphone recorder bug baby",
        r"""i (?:have |had )?(?:put|hid|hidden|installed|set up|placed|left|planted|stuck|mounted) ~3 (?:camera
        |cameras|cam|webcam|microphone|recorder|listening device|baby monitor) ~5 (?:so (?:that )?i|to (?:see|watch
        |know|hear|catch)|who|in (?:your|her|his|their)|(?:you|she|he|they) (?:do|does) not know|without (?:you|her
        |him|them))(?= )""",
        unless=r"""burglar|burglary|break in|insurance|bird|birds|hedgehog|fox|the baby|our baby|my own|parcel|parcels
        |porch|dog|cat""",
    ),
    rule(
        S,
        "care even like matter mean said says say whether told stop",
        r"""i (?:am|will|will be|am going to be|am just) (?:just |still |already |now )*(?:coming|come|flying|fly
        |driving|drive|going|turning up|turn up|showing up|show up|on my way|be there|travelling|getting (?:the|a|on)
        |standing|stand|waiting|wait|at your|outside your|catching|taking the) %14 (?:do not care (?:what|if|whether
        |how) (?:you|she|he|they|anyone)|whether (?:you|she|he|they) (?:like|likes|want|wants) (?:it|me|to) ~4 (?:not
        |or)|like it or not|even (?:if|though) (?:you|she|he|they) (?:said|told|asked|say|do not want|does not want
        |did not want)|(?:you|she|he) can not stop me|no matter what (?:you|she|he) (?:say|says|said|want|wants)
        |(?:you|she|he) (?:said|says|say|told me) (?:do not come|not to come|no|not to|stay away
        |to stay away) ~3 (?:but|and i do not|you do not mean|she does not mean|he does not mean))(?= )""",
        denied=False,
        unless=r"""work|office|meeting|concert|class|game|match|wedding|christmas dinner|not coming|will not|funeral
        |shop|going to (?:write|paint|read|learn|study|apply|say|tell|try|miss|love|be (?:ok|fine))|therapy""",
    ),
    rule(
        S,
        "again all circled cycle cycled drive driving drove each every hours night ride rode slowly times",
        r"""i (?:[a-z]+ ){0,2}?(?:drove|drive|driving|walked|walk|walking|cycled|cycle|went|go|circled|rode
        |ran) (?:past|by|round|around|up and down) (?:your|her|his|their) ~2 PLACE ~2 (?:(?:[a-z]+|[0-9]+) times
        |every (?:day|night|hour|evening)|all night|again and again|over and over|for hours|each (?:day|night|evening)
        |slowly)(?= )""",
        unless=r"""on my way|bus|used to|a few times when we|school run|a couple of times""",
    ),
    # -- of age, or not
    rule(
        M,
        "birthday",
        r"""(?:my|ex s|her|his|boyfriend s|girlfriend s|our) (?:1[2-8]th|1[2-8]|thirteenth|fourteenth|fifteenth
        |sixteenth|seventeenth|eighteenth) birthday(?: party| is| will be| coming)* (?:up|on|next|this|tomorrow|in
        |soon)""",
        unless=r"""CHILDREN|when (?:i|we|he|she) (?:was|were)|remember|came to|years|gave me|got me|present|back
        |(?:his|her) dad|grand|our (?:daughter|son)|on my|(?:sobriety|wedding|company)""",
    ),
)
