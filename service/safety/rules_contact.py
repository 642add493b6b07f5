"""The constructions of following and watching, and of ways round a block, an order or a no."""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

S = ConcernKind.STALKING
B = ConcernKind.BYPASS

_CLOSED_DOOR = r"(?:blocked|unblock|unblocked|block me|blocks me|blocking me|shut me out|deleted my number|block this|block that)"
_RELATION = r"(?:sister|brother|mum|mother|dad|father|friend|best friend|friends|mate|cousin|colleague|flatmate|roommate|daughter|son|kids|girlfriend|boyfriend|neighbor|boss|wife|husband|family|aunt|jess|tom)"
_ROUTE = (
    r"(?:OTHER ~1 NUMBER|(?:get|getting|go|going|find|know|is there) ~2 (?:around|round|past|through to|way in|way around|way round)|pass (?:it|this|that|a message|on)"
    r"|(?:send|sending|write|writing|post|posting|mail|mailing|give|gave|hand|leave|leaving|drop|dropping|slip) ~4 (?:letter|card|note|parcel|flowers|email|linkedin)|linkedin|paypal|venmo|bank transfer|use email"
    r"|(?:through|via|by) (?:his|her|their|your|my|a|our) ~1 _R|from (?:my|a|his|her) ~2 (?:phone|number|account|laptop|email)|withhold (?:my|the) number|private number|no caller id|hidden number|landline|make another|another one|another way|a way to (?:reach|contact|message|write))"
).replace("_R", _RELATION)
_KEEPS_AWAY = (
    r"(?:(?:will|would|am|do|did) not (?:want to |going to |be |try(?:ing)? to |ever )*(?:try|trying|make|making|write|writing|send|sending|use|using|contact|contacting|reach|reaching|go|going|look|looking) ?(?:another|around|round|back|to|you|her|him|them|it|from|through|a|this)?"
    r"|stays in (?:the|a|my) (?:drawer|notebook|phone)|never (?:send|going to send|be sent)|not (?:to )?(?:send|be sent)|only for me|just for me|keeping to it|keep to it|respect (?:it|that|this|the)|i understand why|rightly)"
)
_OUTSIDE = r"(?:until|till|every|each|so (?:she|he|they|you)|to see|most|all night|some nights|again tonight|when (?:she|he|they|you) (?:come|comes|get|gets|leave|leaves|finish|finishes|is|are)|before (?:she|he|they|you)|without|for hours|in case|last night|anyway|no matter)"

STALKING: tuple[Rule, ...] = (
    # -- devices and accounts
    rule(S, "airtag airtags tag tracker trackers tracking gps spyware stalkerware keylogger bug camera cameras microphone app mspy",
        r"""(?:airtag|airtags|air tag|tracker|trackers|tracking (?:app|device|software)|gps|spyware|stalkerware|keylogger|bug|camera|cameras|microphone|mspy|spy app) ~5 (?:THEIR|THEM) ~2 (?:car|phone|bag|coat|bike|purse|laptop|backpack|jacket|keys|bedroom|room|flat|house|kitchen|tablet)
        |(?:airtag|tracker|spyware|stalkerware|keylogger|gps) (?:on|in|under|into) (?:him|her|them|you)(?= )|how ~3 (?:install|put|get) ~2 (?:spyware|stalkerware|keylogger|tracker)""",
        unless=r"(?:you|she|he|they) asked me to|(?:my|our) (?:suitcase|luggage|own)"),
    rule(S, "tracking track tracked location dot shares spy spying snapchat", r"""(?:i|can|to|still|am) ~2 (?:track|tracking|tracked|monitor|monitoring|spy on|spying on) (?:his|her|their|your|him|her|them|you|everything)|(?:still |can |could )(?:see|watch|check) (?:your|her|his|their) (?:live )?location
        |phone ~3 (?:still )?(?:shares|sharing|tells me where|shows me where)|watch (?:the|his|her|your|that) (?:little )?(?:blue )?dot|(?:her|his|your|their) location ~4 (?:without|does not know|no idea|never turned)|phone tells me where (?:you|she|he|they)""",
        unless=r"track your (?:parcel|order|steps|run)|tracking your (?:steps|parcel)|steps again"),
    rule(S, "hacked hack logged log login password passwords icloud email emails messages account", r"""(?:i|to|and|can|still) ~2 (?:hacked|hack|hacking|broke|break|logged|log|logging|got|get|getting|am|sneaked) (?:into|in to|in on) (?:his|her|their|your) ~1 (?:account|accounts|email|emails|icloud|instagram|phone|laptop|messages|whatsapp|facebook|gmail|cloud|computer)
        |hacked (?:his|her|their|your)|still have ~1 (?:his|her|their|your) ~2 (?:password|passwords|login)|(?:have|know|got|guessed) (?:his|her|their|your) ~2 (?:password|passwords|login) and|i (?:still )?read (?:his|her|their|your) (?:emails|messages|texts|dms) (?:every|all the|without|, all of|each|most|daily)""",
        unless=r"netflix|spotify|(?:you|she|he) (?:gave|sent|asked)|password if you|want me to (?:change|delete)"),
    rule(S, "fake pretend pretending catfish catfished tinder hinge alert burner girl guy", r"""(?:fake|catfish|false|invented) (?:account|profile|tinder|instagram|name|identity|person) ~6 (?:to|so|and|that)|(?:made|make|making|create|created|set up|use|using|have) ~2 (?:fake|catfish|false) (?:account|profile|tinder|instagram)|pretend(?:ing|ed)? to be (?:someone else|a (?:girl|guy|woman|man|stranger|customer|friend)|another)
        |catfish(?:ed|ing)? (?:him|her|them|you)|(?:girl|guy|woman|man|person|stranger) ~6 (?:chatting|talking|writing|texting|matching|matched|dating) %6 (?:is|was) me|alert ~8 (?:everything|monitor|posts)
        |burner account ~4 (?:monitor|watch|see|follow|check)""", unless=r"starbucks|someone else (?:at|all) (?:work|the time)|pretend(?:ing|ed)? to be someone else for you"),
    # -- following and waiting
    rule(S, "follow followed following behind", r"""i (?:have |am |was |have been |just |will )*(?:followed|follow|following|been following) (?:him|her|them|you|his car|her car|your car) (?:home|from|for|after|in my|around|last night|all the way|through|onto|into|when|every|to (?:see|the (?:gym|station|office|car|bar|flat))|without|at a distance|yesterday|tonight|in the dark)
        |following (?:him|her|them) for|i saw you %25 behind you(?! (?:in the (?:queue|line)))""", unless=r"instagram|twitter|spotify|advice|follow you from (?:afar )?on"),
    rule(S, "outside front waiting wait parked park sat sit sitting standing stand stood by near", r"""(?:wait|waits|waiting|waited|sit|sits|sitting|sat|parked|park|parking|stand|standing|stood|been|be|hang|hanging around|camp|camped|sleep|slept|sleeping) ~4 (?:outside|in front of|opposite|across from|near|by|at|on) THEIR ~1 (?:PLACE) ~3 """ + _OUTSIDE
        + r"""|(?:sitting|sat|sit|sleep|sleeping|waiting|parked) in (?:my|the) car ~3 (?:outside|in front of|near|opposite|on) (?:his|her|their|your) ~1 (?:PLACE)""", unless=r"like we (?:said|agreed)|as (?:we )?agreed|you (?:said|asked)|had to wait"),
    rule(S, "drive drove driving walk walked walking pass cycle past by", r"(?:drive|drove|driving|walk|walked|walking|cycle|cycled|go|went|ride) (?:past|by) (?:his|her|their|your) ~1 (?:HOME|work|office|gym) ~3 (?:every|each|most|to see|several|twice a|so (?:i|that)|at night|just to see|all the|daily|to check)",
         unless=r"on my way to work"),
    rule(S, "key keys window unlocked door break myself sneak bed pillow", r"""let(?:ting)? myself in(?:to)?(?= [.,]| to (?:your|her|his|their)| tonight| while| and| when| (?:your|her|his|their))|(?:copied|copy|copying|kept a copy of|cut a copy of) ~2 keys?|(?:get|getting|break|breaking|broke|sneak|sneaking|sneaked|climb|climbing|got) (?:in|into|in to) ~2 (?:HOME)? ?~2 (?:while|when|through|at night|without|before) ?~2 (?:she|he|they|you|her|his|your|the|knowing)?
        |(?:will|going to|can) (?:get|break|climb|come|go) in (?:while|when|through) (?:she|he|they|you|the)|(?:key|keys) ~8 (?:get in|go in|so i can|wait for you inside|let myself)|(?:window|back door) ~3 does not (?:close|lock|shut)|(?:knows?|know) the back (?:window|door)
        |changed the locks but""", denied=False, unless=r"into (?:trouble|bed|the car|work)|you let yourself|locked out|let myself in like you (?:asked|said)|want me to|feed the|water the"),
    rule(S, "went through bins bin trash rubbish flat drawers garden yard", r"(?:i|and) (?:have |just |often )?(?:go|went|going|search|searched|searching|look|looked) through (?:his|her|their|your) (?:bins|bin|trash|rubbish|flat|house|apartment|drawers|room|post|mail)|i (?:was|am|have been|stood|hid|waited) in (?:your|her|his|their) (?:garden|yard|flat|house|bedroom|hallway|stairwell|car) (?:last|tonight|when|while|every|until|and (?:you|she|he))",
         unless=r"(?:you|she|he) (?:asked|told) me to|last summer with you"),
    rule(S, "see watching watch eyes lights light", r"""i (?:can|could) see you (?:right )?(?:now|from here)(?= [.,]| and| through)|(?:i have|got|have got) eyes on (?:you|her|him|them|your|his|their)|(?:i )?(?:watch|watching|watched|keep watching|been watching) (?:your|his|her|their|you|him|them|her) ?(?:HOME)? (?:from|through|sleep|come|leave|every|at night|get|undress|with binoculars)
        |(?:know|see|watch|like to know) ~2 (?:which|when|whether|if) (?:the )?~2 (?:lights?|car) ~6 (?:flat|house|window|on|off|there|home)|see (?:whose|which|what|if (?:her|his|your)) (?:car|light)""",
        unless=r"video ?call|facetime|zoom|i can see you now understand|across the (?:cafe|room|bar|table)|waving|series|show"),
    rule(S, "routine schedule shifts week route time finishes leaves six seven", r"""(?:know|learned|learnt|worked out|figured out|memorised|memorized|noted|got) (?:his|her|their|your) ~2 (?:routine|schedule|shifts|route|timetable|comings|week|times) ~12 (?:alone|there|every|wait|by heart|so|and i|when)
        |i know (?:what time|when|that|which bus|which train) ?(?:you|she|he|they) ~2 (?:get home|gets home|come home|comes home|leave|leaves|finish|finishes|walk home|walks home|get in|are alone|is alone)|you get home at ~6 (?:light|dark|alone|broken)|(?:day|night|evening|time) (?:she|he|they|you) (?:is|are) (?:home )?alone
        |(?:there|be there|waiting|standing there) every time (?:she|he|they|you) (?:finish|finishes|leave|leaves|come|comes)""", unless=r"pick (?:you|her|him|them|the kids) up|so i can call at"),
    rule(S, "find found address moved where live lives investigator detective", r"""(?:find|finding|found|track down|tracked down|look up|looked up|looking for|get|trying to find|work out) ~2 (?:out )?(?:his|her|their|your) (?:new |current |home )*(?:address|place|flat|workplace)|(?:find|found|finding|figure|work|worked) out where (?:he|she|they|you) (?:live|lives|moved|works|work|is|are|has moved|went|stays?)
        |(?:private|an?) (?:investigator|detective)|hired (?:someone|a man|a guy|somebody) to|i know where (?:you|she|he|they) moved|moved without telling me""", unless=r"true detective|detective (?:show|series|novel)|you (?:sent|gave) me|so you can send"),
    # -- through others, and by arranged chance
    rule(S, "eye report spy spies tells tell lets reports watch", r"""(?:keep|keeping) (?:an eye|tabs) on (?:her|him|them|you)(?= (?:[.,]|for|and|while))|(?:asked|ask|asking|pay|paying|paid|get|got|have|told|hired) ~3 (?:to )?(?:report back|spy|watch (?:her|him|them)|follow (?:her|him|them)|tell me (?:who|when|where|what) (?:she|he|they|comes?|goes))
        |(?:neighbor|flatmate|roommate|friend|cousin|colleague|doorman|concierge|barista) ~2 (?:lets|tells|texts|reports|keeps) me (?:know )?(?:when|who|where|what|posted)""",
        unless=r"on the (?:kids|dog|baby)|on you (?:when you were|like)|tells me when (?:the|it)"),
    rule(S, "bump run running chance accidentally coincidence happen joined same", r"""(?:accidentally|by chance|by accident|on purpose) ~3 (?:bump|run|be there|meet|cross)|(?:so|to|and) (?:that )?(?:i |we |can |will |would |could |keep )*(?:bump|bumping|run|running) into (?:her|him|them|you|each other) ?|(?:joined|booked|signed up) ~4 (?:gym|class|choir|club|course|yoga|church|team|studio) ~3 (?:so|to|where (?:she|he|they|you)|she|he|they)
        |be (?:there|on (?:the|that|her|his)|at) ~4 by chance|(?:the|that) (?:train|bus|cafe) (?:she|he|they) always (?:takes?|goes?)""",
        unless=r"hope we (?:bump|run)|happened to|if i bump|if we (?:bump|run)|nice to (?:bump|run)|run into (?:you|them|her|him) (?:at|the other|last|yesterday)"),
    rule(S, "show turn turning showing up standing surprise appear door", r"""(?:goal|plan|want|going|idea|need|thinking|planning|decided|will) ~4 (?:show up|showing up|turn up|turning up|appear|surprise (?:her|him|them)|be standing|be waiting|stand|ambush) ~2 (?:at|in|outside|unannounced|on) ?(?:her|his|their) ?~2 (?:PLACE|wedding|party|house|flight|holiday|appointment|date)
        |(?:show|turn) up at (?:her|his|their) ~2 (?:PLACE|wedding|party)|ambush (?:her|him|them)|(?:stand|standing|wait) ~3 (?:in front of|outside|at) your ~1 (?:PLACE) (?:every|until you)""",
        unless=r"(?:she|he|they) (?:invited|asked) me|not (?:going to )?(?:show|turn) up|wrong to (?:show|turn)"),
)

BYPASS: tuple[Rule, ...] = (
    # -- a block
    rule(B, "blocked block blocks blocking unblock unblocked unblock shut deleted", r"(?:_D) ?%25 (?:_W)|(?:_W) %25 (?:_D)".replace("_D", _CLOSED_DOOR).replace("_W", _ROUTE), denied=False, unless=_KEEPS_AWAY, variant="closed"),
    rule(B, "blocked block", r"(?:do not|please ~2 not|can not|could not|not) block (?:this|that|a|me again|me here|letters?)|(?:how|way) ~6 (?:block|blocked)(?= )|not blocked (?:that|this|it) (?:one|there|yet)|blocked (?:everywhere|on everything) %6 (?:next|so|now|but|idea)|blocked ~2 %8 (?:so i|so here|get (?:around|round))|block me as often",
         denied=False, unless=_KEEPS_AWAY + r"|road block|writer s block", variant="closed"),
    # -- an order
    rule(B, "order injunction bail judge court police allowed", r"""(?:(?:restraining|protection|protective|court|no contact|non molestation|non contact|barring|contact) order|injunction|bail(?: conditions?)?|judge (?:said|says|ordered|told)|court (?:says|said|told|ordered)|order says|police (?:said|say|told me|asked me)|not allowed (?:within|near|to (?:contact|write|message|call|go near|see her|see him|speak)))
        %16 (?:but|still|anyway|just need|letter|card|tell (?:him|her|them|you)|how|nobody checks|no one checks|write to|message (?:him|her|you)|contact (?:him|her|you)|had to|cousin|friend|want to (?:write|see|call|talk|explain)|does not say|technically)|(?:without|not) (?:breaking|violating) (?:the|my|a|her|his) ~3 order|technically ~8 (?:contact|court|order)""",
        denied=False, unless=r"keeping to it|keep to it|will not (?:write|contact|break)|respect it|parking|deposit|noise|order (?:some|a|the) (?:pizza|food|taxi|drink)|just for me|never send", variant="closed"),
    # -- a plain wish for no contact, told about them
    rule(B, "contact alone stop writing never no clear done hear write", r"""(?:she|he|they|PARTNER|ex) ~3 (?:told|asked|said|says|begged|wants|want|made|has asked|have asked|does not want|do not want) ~4 (?:not to (?:contact|write|call|text|message|reach)|never to (?:contact|write|call|text|message)|never (?:to )?write|to leave (?:him|her|them) alone|leave me alone|to stop (?:writing|texting|calling|messaging|contacting)
        |no contact|no twice|stay away|to stay away|to hear from me|never write|done) %14 (?:how (?:do|can|should|to)|change (?:his|her|their) mind|(?:can not|will not be able to) ignore|so (?:she|he|they) (?:answers?|reply|replies|will|has|have)|anyway|try again|work even|words that|want (?:her|his|their|my) ~1 _R|have (?:her|his|my) ~1 _R|but (?:it has|i want|i need|everyone|i will|i am going|i just|maybe)|get (?:him|her|them) to)
        |(?:words|message|letter|way) ~8 (?:even though|although|though|because|since) (?:she|he|they) ~4 (?:not to|never to|no contact|to stop|to leave|does not want|do not want)|change (?:his|her|their) mind %10 (?:said no|no twice)|(?:say|talk|speak|write) ~4 for me (?:, )?(?:because|since|as) (?:she|he|they) (?:does|do|will) not want""".replace("_R", _RELATION),
        denied=False, unless=_KEEPS_AWAY, variant="closed"),
    # -- a no said to the writer's face, and another channel
    rule(B, "said asked told", r"you (?:said|asked|told me|asked me|wanted me) ~2 (?:me )?(?:not to (?:write|contact|call|text|message)|to leave you alone|to stop|never to|to stay away|no contact|for no contact) %16 (?:OTHER ~1 NUMBER|(?:your|you) (?:new )?(?:email|number|address)|using my|from my (?:sister|friend|brother|mum)|speaker|your (?:mum|sister|brother|friend|colleague|dad) (?:to|with|gave))",
         denied=False, unless=_KEEPS_AWAY, variant="closed"),
    # -- a silence, and another channel or a messenger
    rule(B, "answer answers answering reply replies replying pick ignored ignores ignoring ignore responds respond listen", r"""(?:(?:will|would|does|do|did|is|are) not (?:answer|answers|answering|reply|replying|pick up|picking up|respond|responding)|ignored|ignores|ignoring|no (?:answer|reply)) %14 (?:(?:from|on|with|use|using|try|text|write|call|made|make|got|get) ~3 OTHER ~1 NUMBER|asked (?:her|his|their|your) ~1 (?:_R)|(?:gave|give|sent|send|told|tell|get|got) ~4 (?:to|through|with) (?:your|her|his|their) ~1 (?:_R)|withhold)
        |(?:OTHER NUMBER|this is [a-z]+ s (?:phone|number|account)) %8 (?:(?:will|would|does|do|did) not (?:answer|reply|pick up|respond)|ignor(?:e|ed|es|ing))|until (?:you|she|he|they) (?:answer|reply|pick up) %4 OTHER NUMBER|(?:told|asked|made) your (?:_R) ~6 (?:have to|has to|must) listen""".replace("_R", _RELATION),
        denied=False, unless=_KEEPS_AWAY + r"|phone (?:died|broke)|my battery"),
    rule(B, "withhold caller number handle landline sim venmo paypal", r"(?:venmo|paypal|bank transfer) ~6 (?:message|note|goes through|reference)|(?:withhold|hide|mask|change) my number|(?:she|he|they|you) (?:does|do|will|would) not (?:know|recognise|recognize) (?:this|the|my new) (?:number|account)|(?:new|another|different) (?:handle|account|username|profile|number) ~8 so (?:she|he|they|you) (?:will|opens?|answers?|can not|does not|do not)|(?:her|his|their|your) (?:mum|dad|parents|office|work|sister) s? ~1 landline",
         denied=False, unless=_KEEPS_AWAY + r"|surprise party"),
    rule(B, "pass message tell give hand messenger through say", r"""(?:ask|asked|asking|get|getting|got|have|having|want|paid|pay|use|using|send) ~1 (?:her|his|their|my|a|our) ~1 (?:_R) ~1 (?:to )?(?:tell|give|pass|hand|deliver|talk to|speak to|say|convince|persuade|show) ~3 (?:him|her|them|it|this)(?= )|(?:our|my|her|his) (?:_R) (?:could|can|will|would|should) (?:tell|give|pass|hand|deliver) ~3 (?:him|her|them|it)|(?:message|letter|note|it) ~2 (?:through|via) (?:her|his|their|our|a) ~1 (?:_R)
        |what my (?:_R) (?:will|should|could|can) say to (?:her|him|them)""".replace("_R", _RELATION), unless=_KEEPS_AWAY + r"|(?:asked|wants|wanted) me to|happy birthday from us|get well"),
    rule(B, "only place still comment", r"(?:only|one|last) (?:place|app|channel|way) (?:she|he|they|you) (?:has|have|did|forgot) ?~3 (?:not|forgotten|to) ?~2 (?:shut|block|blocked|close|closed|delete)|(?:closed|shut) (?:every|all the) doors? ~3 but ~3 forgot", denied=False, variant="closed"),
)
