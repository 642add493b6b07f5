"""Following, watching, tracking and getting in: done, or planned."""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

S = ConcernKind.STALKING

STALKING: tuple[Rule, ...] = (
    rule(
        S,
        "airtag airtags app bug camera cameras gps keylogger microphone mspy spyware stalkerware tag "
        "tracker trackers tracking",
        r"""(?:airtag|airtags|air tag|tracker|trackers|tracking (?:app|device|software)|gps|spyware|stalkerware
        |keylogger|bug|camera|cameras|microphone|mspy|spy app) ~5 (?:THEIR|THEM) ~2 (?:car|phone|bag|coat|bike
        |purse|laptop|backpack|jacket|keys|bedroom|room|flat|house|kitchen|tablet)|(?:airtag|tracker|spyware
        |stalkerware|keylogger|gps) (?:on|in|under|into) (?:him|her|them|you)(?= )|how ~3 (?:install|put
        |get) ~2 (?:spyware|stalkerware|keylogger|tracker)""",
        unless=r"""(?:you|she|he|they) asked me to|(?:my|our) (?:suitcase|luggage|own)""",
    ),
    rule(
        S,
        "dot location monitor monitoring phone spy spying track tracked tracking",
        r"""(?:i|can|to|still|am) ~2 (?:track|tracking|tracked|monitor|monitoring|spy on|spying on) (?:his|her
        |their|your|him|her|them|you|everything)|(?:still |can |could )(?:see|watch|check) (?:your|her|his
        |their) (?:live )?location|phone ~3 (?:still )?(?:shares|sharing|tells me where|shows me where)
        |watch (?:the|his|her|your|that) (?:little )?(?:blue )?dot|(?:her|his|your
        |their) location ~4 (?:without|does not know|no idea|never turned)|phone tells me where (?:you|she|he
        |they)""",
        unless=r"""track your (?:parcel|order|steps|run)|tracking your (?:steps|parcel)|steps again""",
    ),
    rule(
        S,
        "check checking find use used using where",
        r"""(?:check|checking|see|look|watch|know|find out|checked|monitor) ~3 where (?:she|he|they|you|my ex
        |PARTNER) (?:is|are|goes|go|was|were|sleeps|spends) ~6 (?:every|through|via|on (?:find|my|the|snap
        |life)|all (?:day|the)|without|whenever|at (?:all|any)|hour)
        |find my (?:iphone |friends |phone )?~10 (?:where (?:she|he|they|you)|every|does not know|forgot)
        |(?:use|using|used|check|checking) ~4 (?:phone|tablet|watch|ipad|account) to (?:see|check|find out
        |know) (?:where|what|who) (?:she|he|they|you|my ex|my PARTNER)""",
    ),
    rule(
        S,
        "forgot idea know notice realise realize turned without",
        r"""(?:camera|cameras|location|snap map|microphone|recorder|sharing|recording|tracking
        |find my) %16 (?:(?:she|he|they|you) (?:do|does|did) not (?:even )?(?:know|realise|realize|notice)
        |(?:without|no idea|forgot to turn|never turned))|(?:she|he|they|you) (?:do|does|did) not know (?:about
        |it is on|i (?:can|am|have|still))""",
        denied=False,
        unless=r"""surprise party|(?:she|he|they|you) (?:do|does|did) not know (?:about )?(?:the|my|i (?:am|can
        |have) (?:sorry|trying|not|the|a|been|cook|in|here|coming|learning|love))""",
    ),
    rule(
        S,
        "happen happening her his their where your",
        r"""where (?:she|he|they|you) (?:parks?|works?|lives?|shops?|runs?|trains?|eats?|gets? off|walks?
        |sleeps?) ~2 and (?:i )?~1 (?:wait|am there|go there|sit|stand|watch|turn up|park)|i (?:hid|hide
        |am hiding|was hiding|sneaked|snuck|crept|climbed) (?:in|into|behind|under|near|outside|over) (?:her
        |his|your|their) ~1 [a-z]+|(?:always|just|keep|conveniently) ~1 (?:happen|happening) to be ~6 (?:when
        |where|while) (?:she|he|they|you)|(?:should|ought to|might want to) ~2 change your (?:password
        |passwords|locks|pin)|(?:been|came|come|went|gone) (?:to|by|past|round to) (?:your|her|his
        |their) ~1 PLACE ~1 (?:two|three|four|five|six|several|many|twice|ten|seven) ?(?:times)? (?:this|since
        |already|today|last week|in the last)|i (?:was|am|have been|stood|sat|waited) ~2 (?:outside|under|below
        |near|behind) (?:your|her|his|their) ~1 (?:window|windows|house|flat|building
        |fence) ~2 (?:[.,] )?(?:and )?(?:i )?(?:heard|saw|could see|could hear|watched|can see|see)""",
        unless=r"""hide and seek|surprise|party|game|(?:always )?happen to be (?:right|free|good)""",
    ),
    rule(
        S,
        "her his their your",
        r"""(?:i|to|and|can|still) ~2 (?:hacked|hack|hacking|broke|break|logged|log|logging|got|get|getting|am
        |sneaked) (?:into|in to|in on) (?:his|her|their|your) ~1 (?:account|accounts|email|emails|icloud
        |instagram|phone|laptop|messages|whatsapp|facebook|gmail|cloud|computer)|hacked (?:his|her|their|your)
        |still have ~1 (?:his|her|their|your) ~2 (?:password|passwords|login)|(?:have|know|got|guessed) (?:his
        |her|their|your) ~2 (?:password|passwords|login) and|i (?:still )?read (?:his|her|their|your) (?:emails
        |messages|texts|dms) (?:every|all the|without|, all of|each|most|daily)""",
        unless=r"""netflix|spotify|(?:you|she|he) (?:gave|sent|asked)|password if you|want me to (?:change|delete)""",
    ),
    rule(
        S,
        "alert burner catfish catfished catfishing fake false girl guy invented man person pretend "
        "pretended pretending stranger woman",
        r"""(?:fake|catfish|false|invented) (?:account|profile|tinder|instagram|name|identity|person) ~6 (?:to|so
        |and|that)|(?:made|make|making|create|created|set up|use|using|have) ~2 (?:fake|catfish
        |false) (?:account|profile|tinder|instagram)|pretend(?:ing|ed)? to be (?:someone else|a (?:girl|guy
        |woman|man|stranger|customer|friend)|another)|catfish(?:ed|ing)? (?:him|her|them|you)|(?:girl|guy|woman
        |man|person|stranger) ~6 (?:chatting|talking|writing|texting|matching|matched|dating) %6 (?:is|was) me
        |alert ~8 (?:everything|monitor|posts)|burner account ~4 (?:monitor|watch|see|follow|check)""",
        unless=r"""starbucks|someone else (?:at|all) (?:work|the time)|pretend(?:ing
        |ed)? to be someone else for you""",
    ),
    rule(
        S,
        "behind follow followed following",
        r"""i (?:have |am |was |have been |just |will )*(?:followed|follow|following|been following) (?:him|her
        |them|you|his car|her car|your car) (?:home|from|for|after|in my|around|last night|all the way|through
        |onto|into|when|every|to (?:see|the (?:gym|station|office|car|bar|flat))|without|at a distance
        |yesterday|tonight|in the dark)|following (?:him|her|them) for
        |i saw you %25 behind you(?! (?:in the (?:queue|line)))""",
        unless=r"""instagram|twitter|spotify|advice|follow you from (?:afar )?on|into the dark""",
    ),
    rule(
        S,
        "her his s their your",
        r"""(?:wait|waits|waiting|waited|sit|sits|sitting|sat|parked|park|parking|stand|standing|stood|been|be|hang
        |hanging around|camp|camped|sleep|slept|sleeping) ~4 (?:outside|in front of|opposite|across from|near
        |by|at|on) THEIR ~1 (?:PLACE) ~3 LURKING|(?:sitting|sat|sit|sleep|sleeping|waiting|parked) in (?:my
        |the) car ~3 (?:outside|in front of|near|opposite|on) (?:his|her|their|your) ~1 (?:PLACE)""",
        unless=r"""like we (?:said|agreed)|as (?:we )?agreed|you (?:said|asked)|had to wait""",
    ),
    rule(
        S,
        "by past",
        r"""(?:drive|drove|driving|walk|walked|walking|cycle|cycled|go|went|ride) (?:past|by) (?:his|her|their
        |your) ~1 (?:HOME|work|office|gym) ~3 (?:every|each|most|to see|several|twice a|so (?:i|that)|at night
        |just to see|all the|daily|to check)""",
        unless=r"""on my way to work""",
    ),
    rule(
        S,
        "break breaking broke climb climbing door get getting got key keys locks myself sneak sneaked "
        "sneaking through when while window",
        r"""let(?:ting)? myself in(?:to)?(?= [.,]| to (?:your|her|his|their)| tonight| while| and| when| (?:your
        |her|his|their))|(?:copied|copy|copying|kept a copy of|cut a copy of) ~2 keys?|(?:i|to|can|will|could
        |would|of|and) (?:get|getting|break|breaking|broke|sneak|sneaking|sneaked|climb|climbing|got) (?:in
        |into|in to) ~2 (?:HOME)? ?~2 (?:while|when|through|at night|without|before) ?~2 (?:she|he|they|you|her
        |his|your|the|knowing)?|(?:will|going to|can) (?:get|break|climb|come|go) in (?:while|when
        |through) (?:she|he|they|you|the)|(?:key|keys) ~8 (?:get in|go in|so i can|wait for you inside
        |let myself)|(?:window|back door) ~3 does not (?:close|lock|shut)|(?:knows?|know) the back (?:window
        |door)|changed the locks but""",
        denied=False,
        unless=r"""into (?:trouble|bed|the car|work)|you let yourself|locked out|let myself in like you (?:asked
        |said)|want me to|feed the|water the""",
    ),
    rule(
        S,
        "bedroom car flat garden hallway house stairwell through yard",
        r"""(?:i|and) (?:have |just |often )?(?:go|went|going|search|searched|searching|look|looked) through (?:his
        |her|their|your) (?:bins|bin|trash|rubbish|flat|house|apartment|drawers|room|post|mail)|i (?:was|am
        |have been|stood|hid|waited) in (?:your|her|his|their) (?:garden|yard|flat|house|bedroom|hallway
        |stairwell|car) (?:last|tonight|when|while|every|until|and (?:you|she|he))""",
        unless=r"""(?:you|she|he) (?:asked|told) me to|last summer with you""",
    ),
    rule(
        S,
        "outside turn under electoral register cars map",
        r"""i am (?:right |still |just )?(?:outside|across|opposite|in the car|on the pavement
        |behind) ~6 (?:[.,] )?(?:and )?i can see ~4 (?:lights?|lamp|windows?|curtains?|telly|tv|shadow
        |bedroom|you)(?= )|turn (?:a)?round [.,] i can see you
        |i am ~6 under your (?:window|balcony)|(?:electoral (?:roll|register)|land registry) ~12 (?:minutes
        |address|found|public)|i am ~2 (?:one|two|three|four|2|3|4|a few) cars (?:back
        |behind)|(?:had|have|see|saw|watch|open and) you on the map(?= )""",
        denied=False,
        unless=r"""stage|queue|cafe|restaurant|you said|as agreed|like you asked""",
    ),
    rule(
        S,
        "car eyes light lights see watch watched watching",
        r"""i (?:can|could) see you (?:right )?(?:now|from here)(?= [.,]| and| through)|(?:i have|got
        |have got) eyes on (?:you|her|him|them|your|his|their)|(?:i )?(?:watch|watching|watched|keep watching
        |been watching) (?:your|his|her|their|you|him|them|her) ?(?:HOME)? (?:from|through|sleep|come(?! online)|leave
        |every|at night|get|undress|with binoculars)|(?:know|see|watch|like to know) ~2 (?:which|when|whether
        |if) (?:the )?~2 (?:lights?|car) ~6 (?:flat|house|window|on|off|there|home)|see (?:whose|which|what
        |if (?:her|his|your)) (?:car|light)""",
        unless=r"""video ?call|facetime|zoom|i can see you now understand|across the (?:cafe|room|bar|table)
        |waving|series|show""",
    ),
    rule(
        S,
        "alone comings every figured heart her his home know memorized noted route routine schedule shifts "
        "their times timetable wait",
        r"""(?:know|learned|learnt|worked out|figured out|memorised|memorized|noted|got) (?:his|her|their
        |your) ~2 (?:routine|schedule|shifts|route|timetable|comings|week|times) ~12 (?:alone|there|every|wait
        |by heart|so|and i|when)|i know (?:what time|when|that|which bus|which train) ?(?:you|she|he
        |they) ~2 (?:get home|gets home|come home|comes home|leave|leaves|finish|finishes|walk home|walks home
        |get in|are alone|is alone)|you get home at ~6 (?:light|dark|alone|broken)|(?:day|night|evening
        |time) (?:she|he|they|you) (?:is|are) (?:home )?alone|(?:there|be there|waiting
        |standing there) every time (?:she|he|they|you) (?:finish|finishes|leave|leaves|come|comes)""",
        unless=r"""pick (?:you|her|him|them|the kids) up|so i can call at""",
    ),
    rule(
        S,
        "address detective flat hired investigator moved place where workplace",
        r"""(?:find|finding|track down|tracked down|look up|looking for|trying to find|work out
        |found out) ~2 (?:out )?(?:his|her|their|your) (?:new |current |home )*(?:address|place|flat|workplace)
        |(?:find|found|finding|figure|work|worked) out where (?:he|she|they|you) (?:live|lives|moved|works|work
        |is|are|has moved|went|stays?)|(?:private|an?) (?:investigator|detective)|hired (?:someone|a man|a guy
        |somebody) to|i know where (?:you|she|he|they) moved|moved without telling me""",
        unless=r"""true detective|detective (?:show|series|novel)|you (?:sent|gave) me|so you can send""",
    ),
    rule(
        S,
        "eye follow keeps lets report reports spy tabs tell tells texts watch",
        r"""(?:keep|keeping) (?:an eye|tabs) on (?:her|him|them|you)(?= (?:[.,]|for|and|while))|(?:asked|ask|asking
        |pay|paying|paid|get|got|have|told|hired) ~3 (?:to )?(?:report back|spy|watch (?:her|him|them)
        |follow (?:her|him|them)|tell me (?:who|when|where|what) (?:she|he|they|comes?|goes))|(?:neighbor
        |flatmate|roommate|friend|cousin|colleague|doorman|concierge|barista) ~2 (?:lets|tells|texts|reports
        |keeps) me (?:know )?(?:when|who|where|what|posted)""",
        unless=r"""on the (?:kids|dog|baby)|on you (?:when you were|like)|tells me when (?:the|it)""",
    ),
    rule(
        S,
        "accidentally always booked by into joined purpose signed",
        r"""(?:accidentally|by chance|by accident|on purpose) ~3 (?:bump|run|be there|meet|cross)|(?:so|to
        |and) (?:that )?(?:i |we |can |will |would |could |keep )*(?:bump|bumping|run|running) into (?:her|him
        |them)|so (?:that )?(?:i|we) ~3 (?:bump|run|bumping|running) into you|(?:joined|booked
        |signed up) ~4 (?:gym|class|choir|club|course|yoga|church|team|studio) ~3 (?:so|to|where (?:she|he|they
        |you)|she|he|they)|be (?:there|on (?:the|that|her|his)|at) ~4 by chance|(?:the|that) (?:train|bus
        |cafe) (?:she|he|they) always (?:takes?|goes?)""",
        unless=r"""hope we (?:bump|run)|happened to|if i bump|if we (?:bump|run)|nice to (?:bump|run)
        |run into (?:you|them|her|him) (?:at|the other|last|yesterday)""",
    ),
    rule(
        S,
        "ambush appear show showing stand standing surprise turn turning wait waiting",
        r"""(?:goal|plan|want|going|idea|need|thinking|planning|decided|will) ~4 (?:show up|showing up|turn up
        |turning up|appear|surprise (?:her|him|them)|be standing|be waiting|stand|ambush) ~2 (?:at|in|outside
        |unannounced|on) ?(?:her|his|their) ?~2 (?:PLACE|wedding|party|house|flight|holiday|appointment|date)
        |(?:show|turn) up at (?:her|his|their) ~2 (?:PLACE|wedding|party)|ambush (?:her|him|them)|(?:stand
        |standing|wait) ~3 (?:in front of|outside|at) your ~1 (?:PLACE) (?:every|until you)""",
        unless=r"""(?:she|he|they) (?:invited|asked) me|not (?:going to )?(?:show|turn) up|wrong to (?:show|turn)""",
    ),
    rule(
        S,
        "install installed installing load put",
        r"""(?:install|installed|installing|put|load) ~4 (?:on|onto|in) (?:his|her|your|their|my PARTNER s
        |my ex s) ~1 (?:phone|laptop|computer|tablet|car|ipad)(?= )""",
        unless=r"""you asked|(?:asked|wanted) me to|printer|windows|shelf|radio""",
    ),
    rule(
        S,
        "through",
        r"""(?:go|going|went|gone|been|look|looking) ~1 through (?:her|his|their|your) (?:emails?|messages|phone
        |texts|dms|accounts|computer|laptop|mail|post|inbox) ~3 (?:since|every|again|most|while|still|each
        |after we|daily|at night|now)""",
    ),
    rule(
        S,
        "bike bus cab car her him taxi them van",
        r"""i (?:[a-z]+ ){0,3}?(?:follow|followed|following|tail|tailed|tailing|shadow|shadowed) (?:(?:his|her
        |their|your) (?:car|bus|taxi|cab|van|bike)|(?:him|her|them)(?= (?:[.,]|sometimes|often|around|every
        |when|at|in|most)))""",
        unless=r"""instagram|twitter|tiktok|lead|advice|(?:on|in) (?:the )?(?:motorway|convoy)|removal|moving""",
    ),
    rule(
        S,
        "her his their your",
        r"""i (?:[a-z]+ ){0,2}?(?:got|have|found|know|copied|bought|keep) (?:his|her|their|your) ~2 (?:roster|rota
        |timetable|schedule|itinerary|shifts|calendar)(?= )""",
        unless=r"""(?:kids|custody|pick up|pickup|handover|you sent|you gave)""",
    ),
    rule(
        S,
        "bills letters mail parcels post statements",
        r"""(?:her|his|their|your) ~1 (?:mail|post|letters|parcels|statements
        |bills) ~14 i (?:still |always |first )?(?:open|read|photograph|steam)|i (?:open|opened|read|intercept
        |steal|take) (?:her|his|their|your) (?:mail|post|bills|bank statements|parcels)(?= )""",
        unless=r"""read your (?:letters|post) (?:again|and|about|on)|blog|facebook""",
    ),
    rule(
        S,
        "bump close eye know see watch",
        r"""(?:rented|renting|moved|moving|bought|got|took|found) (?:a |an |into |the )?(?:place|room|flat|house
        |job|apartment|studio)? ?~2 (?:across|opposite|next door to|round the corner from|overlooking|next to
        |near|in the same) ~5 (?:hers|his|yours|her|your|their)(?= (?:[.,]|so|to|flat|house|place|building
        |street|road)) %8 (?:eye|see|watch|know|close|bump)|keep an eye on (?:things|the house|the flat
        |who)(?= )""",
        unless=r"""house ?sitting|while you are away|for the landlord""",
    ),
    rule(
        S,
        "does forgot never",
        r"""(?:cam|doorbell|camera|ring|netflix|account|laptop|ipad|wifi|thermostat) ~8 (?:she|he|they
        |you) (?:forgot|never (?:changed|turned|logged)|does not (?:know|realise|realize))|(?:she|he|they
        |you) forgot (?:it is|it was|that it is|to (?:log out|sign out|change|remove me|turn))""",
        denied=False,
        unless=r"""forgot (?:it was|it is) (?:my|your|her|his) (?:birthday|turn)""",
    ),
    rule(
        S,
        "tell tells",
        r"""(?:can|will|could|to|who|friend|mate|someone|they|she|he) (?:tell|tells) me (?:who|where|when
        |what time) (?:she|he|they) (?:rings|calls|sees|goes|is|are|meets|dates|texts|lives|works|comes|moved
        |leaves|sleeps)""",
        unless=r"""if (?:she|he) wants to tell""",
    ),
    rule(
        S,
        "idea notice noticed saw see seen",
        r"""(?:you|she|he|they) (?:did|do|does|have) not (?:even )?(?:notice|noticed|see|seen) me(?= (?:[.,]|but
        |standing|watching|behind|in|at))|i was (?:in|on|right|two|a few|at|there|sitting|standing) %10 (?:you
        |she|he|they) (?:did not notice|did not see|never saw|never noticed|had no idea)""",
        denied=False,
        unless=r"""(?:felt|feel|feeling|as if|like|birthday|surprise|invisible|married|years)""",
    ),
    rule(
        S,
        "dress dressing undress undressing",
        r"""(?:curtains|blinds|window) %8 undress|(?:watch|watched|watching|saw|see) (?:you|her
        |him) (?:un)?dress(?:ing)?(?= )""",
        unless=r"""wedding|dress up""",
    ),
    rule(
        S,
        "there",
        r"""i know about ~3 \. %10 i was there(?= )""",
    ),
    rule(
        S,
        "each every until",
        r"""(?:be|stand|come|knock|sit|wait|ring) ~2 (?:at|to|on|outside|in front of) your ~1 PLACE ~3 (?:every
        |each) (?:single )?(?:day|night|morning|evening|hour)|(?:not|never) leave your ~1 PLACE until""",
        denied=False,
        unless=r"""used to""",
    ),
    rule(
        S,
        "airtag device gps tag tracker",
        r"""(?:airtag|air tag|tracker|gps|tracking device|listening device) ~4 (?:on|in|under|inside|behind
        |to) (?:his|her|their|your|my ex)(?= )""",
        unless=r"""asked|(?:her|his|their|your) own (?:keys|luggage|cat|dog)""",
    ),
    rule(
        S,
        "location",
        r"""(?:check|checking|watch|watching|see|refresh) (?:her|his|their|your) ~8 location(?= )""",
        unless=r"""you sent|you shared|sent me""",
    ),
    rule(
        S,
        "her his their",
        r"""(?:to|i|and|i will|still|often|sometimes|just) (?:stand|sit|wait|park|hide|lurk) ~3 (?:across from
        |opposite|outside|under|near|in front of|behind|by) (?:her|his|their) ~1 (?:PLACE|bus|windows?
        |apartment|building|school|pub)(?= )""",
        unless=r"""kids|pick (?:her|him|them) up|asked me|appointment|with (?:her|him|them)|wedding""",
    ),
    rule(
        S,
        "as be",
        r"""(?:pretended|pretend|pretending|posed|posing) (?:to be|as) (?:a|an|the|her|his|their) ~3 (?:to
        |so) (?:see|get|find|talk|ask|i|that|they|she|he|reach)""",
    ),
    rule(
        S,
        "another logged my open synced",
        r"""(?:got|have|keep) (?:her|his|their|your) (?:gmail|email|facebook|instagram|icloud|messages|whatsapp
        |inbox|calendar) ~1 (?:open|logged|on my|synced|in another)""",
    ),
    rule(
        S,
        "follow followed following",
        r"""i (?:[a-z]+ ){0,3}?(?:followed|follow|following) (?:her|him|them) to(?= )""",
        unless=r"""when (?:he|she|they) (?:moved|got the job)|for (?:his|her|their) (?:job|phd|work)|university
        |we moved""",
    ),
    rule(
        S,
        "code codes pin",
        r"""(?:know|have|got) (?:the |her |his |their )?(?:door |alarm |gate )?(?:code|codes|pin) (?:to|for
        |of) (?:her|his|their) ~1 (?:building|house|flat|door|alarm|phone|place|gate)(?= )""",
    ),
    rule(
        S,
        "photos pics pictures videos",
        r"""(?:photos|pictures|pics|videos) of (?:her|him|them|you) (?:from this|from yesterday|leaving|coming out
        |walking|through|she does not|he does not|he never|she never|that (?:she|he) does not know)|(?:take
        |taking|took) (?:photos|pictures|pics) of (?:her|him|them|his house|her house|their house|you) (?:when
        |from|without|through|leaving|every)""",
    ),
)
