"""The building blocks of the rules: people, places, acts and excuses, as alternatives over normalised words.

A name in capitals stands for its alternatives in every pattern, also in the patterns below.
"""

from __future__ import annotations

FRAGMENTS: dict[str, str] = {
    "PARTNER": (
        r"(?:ex|husband|wife|partner|boyfriend|girlfriend|fiance|fiancee|ex husband|ex wife|ex boyfriend"
        r"|ex girlfriend)"
    ),
    "KIN": (
        r"(?:mum|mother|dad|father|sister|brother|friend|best friend|mate|cousin|colleague|coworker|boss|flatmate"
        r"|roommate|aunt|uncle|daughter|son|kids|neighbor|parents|family)"
    ),
    "HURTING": (
        r"(?:hit|hits|hitting|slap|slaps|slapped|slapping|punch|punches|punched|punching|kick|kicks|kicked"
        r"|kicking|choke|chokes|choked|choking|strangle|strangles|strangled|strangling|beat|beats|beaten|beating"
        r"|shove|shoves|shoved|shoving|rape|rapes|raped|raping|assault|assaulted|assaulting|smack|smacks|smacked"
        r"|smacking|stabbed|headbutted|spat on|spat at|whipped|molested|groped|attacked|attacks|attacking"
        r"|scratched|scratches|scratching|bit|bites|biting|bitten|tortured|knifed|smothered|suffocated|tasered"
        r"|clawed|burned|burnt|cut|battered|belted|backhanded|bruised|drugged)"
    ),
    "BODY": r"(?:arm|arms|wrist|wrists|throat|neck|hair|face|jaw|shoulders|collar)",
    "BONES": (
        r"(?:leg|legs|neck|arm|arms|jaw|nose|face|fingers|finger|bones|rib|ribs|teeth|tooth|wrist|skull|kneecaps"
        r"|head|knees|collarbone)"
    ),
    "LIMB": (
        r"(?:face|arm|arms|leg|legs|back|hand|hands|head|stomach|chest|ribs|skin|mouth|lip|eye|nose|ear|belly"
        r"|shoulder|foot|feet)"
    ),
    "WEAPON": (
        r"(?:gun|knife|blade|hammer|bat|baseball bat|pistol|rifle|shotgun|machete|axe|crowbar|screwdriver|bottle"
        r"|belt|razor|scissors|iron)"
    ),
    "OURS": (
        r"(?:us|my (?:son|daughter|kids|children|baby|mum|sister|dog|cat)|our (?:son|daughter|kids|children|baby"
        r"|dog|cat)|the (?:kids|children|baby|boys|girls|dog|cat))"
    ),
    "THEY": r"(?:he|she|they|you|PARTNER|dan|who)",
    "THEM": r"(?:him|her|them|you|my PARTNER|(?:his|her|your|their) (?:new )?(?:PARTNER|KIN|guy|man|bloke|date))",
    "THEIR": r"(?:his|her|their|your|my PARTNER s)",
    "PLACE": (
        r"(?:house|home|place|flat|building|door|doorstep|front door|work|workplace|office|job|shop|school|gym"
        r"|car|street|road|window|driveway|hotel|class|yard|garden|hospital|studio|stop|station|block|apartment)"
    ),
    "HOME": r"(?:house|home|place|flat|building|door|doorstep|street|road|window|driveway|yard|garden|bedroom|room)",
    "AGE": r"(?:1[0-7][fm]?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)",
    "GRADE": (
        r"(?:(?:7th|8th|9th|10th|11th|12th|seventh|eighth|ninth|tenth|eleventh|twelfth) grade|year (?:7|8|9|10|11"
        r"|12|13)|(?:tenth|eleventh|ninth)|sixth form|high school|secondary school|middle school|junior high)"
    ),
    "OTHER": (
        r"(?:another|other|a different|different|a new|new|a second|second|a burner|burner|anonymous|an anonymous"
        r"|throwaway|a throwaway|fake|a fake|work|my work|(?:my |a |her |his |their )?KIN s|someone else s)"
    ),
    "NUMBER": r"(?:number|numbers|phone|sim|account|accounts|profile|email|mail|handle|username|line)",
    "INTEND": (
        r"(?:i (?:just |really |still |swear i |promise i |think i )?(?:will|am going to|am about to|want to"
        r"|would like to|would love to|am ready to|need to|plan to|have to|feel like|am planning to|should)"
        r"|(?:just )?going to|goal is to|how do i|how can i)"
    ),
    # a past that is over
    "LONGAGO": (
        r"(?:years ago|used to|back then|when i was (?:a|1[0-9]|younger|little|young|at|in my|[a-z]+teen|twenty)"
        r"|as a (?:kid|teenager|teen|child|student)|at (?:1[0-9]|(?:thir|four|fif|six|seven|eigh|nine)teen)"
        r"|in my (?:teens|twenties)|a long time ago)"
    ),
    # told as over: what is written in the sentence of the match or in the two after it
    "RECOVERED": (
        r"(?:glad (?:i|it|that|they|she|he|someone) ~3 (?:not|never|failed|alive|here|lived|survived|found|stopped)"
        r"|(?:got|had|found) (?:some |the |a lot of )?(?:help|treatment|therapy|support)|got (?:through it|better|well)"
        r"|(?:have|had) been (?:well|fine|better|good|clean|stable|safe|ok) (?:for|since|ever since)"
        r"|not (?:done it|felt|felt like that|been there) (?:since|in years|for years)"
        r"|i am (?:well|fine|good|safe|better|out of it|past (?:it|that)|happy|ok) (?:now|these days|today)(?! but)"
        r"|years of therapy|(?:is|was) (?:long |all )?(?:over|past|behind me)(?= [.,])|years (?:clean|ago|well|sober))"
    ),
    # not long past
    "JUSTNOW": (
        r"(?:last night|yesterday|today|tonight|this (?:week|morning|month|evening|weekend|afternoon)"
        r"|last (?:week|weekend|month)|earlier|recently|lately|hours? ago|days? ago|weeks? ago|minutes? ago|again|still"
        r"|since you|now and|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))"
    ),
    # the age is a child's, a pupil's or an animal's
    "CHILDREN": (
        r"(?:(?:my|our|her|his|your) ~1 (?:daughter|son|kids|kid|niece|nephew|godson|goddaughter|sister|brother"
        r"|students|child|children|boy|girls|boys|stepson|stepdaughter|dog|cat)|i teach|i am a ~2 teacher"
        r"|a teacher|teacher and)"
    ),
    # what may follow an age that is a person's
    "GOESON": (
        r"(?= (?:[.,]|and|but|years? old|yo|so|turning|now|btw|too|or|because|he|she|they|my|i|we|with|though"
        r"|right|lol|if|almost|nearly|you|in (?:year|grade|high)|going on|still|which|then|next|rn|old|at the"
        r"|both))"
    ),
    # what may follow 'afraid of her' when 'her' is a person
    "AFTERTHEM": (
        r"(?= (?:[.,]|and|but|when|because|still|now|if|even|so|at|in|all|after|since|for|every|most|sometimes"
        r"|then|that|like|to be|is|was|or|during|every|coming|finding|turning|hurting|hitting))"
    ),
    # what is threatened
    "WORSE": r"(?:kill|murder|hurt|hit|beat|shoot|stab|bury|burn|smash|strangle|destroy|end|break|cut|rape|choke)",
    "PICTURES": (
        r"(?:nudes|nude|naked|intimate|private|sex|those|the|my|your|our|her|his) ?~2 (?:pictures|photos|pics"
        r"|videos|video|nudes|tape|images|photo)"
    ),
    "BLOCKED": (
        r"(?:blocked|unblock|unblocked|block me|blocks me|blocking me|shut me out|deleted my number|block this"
        r"|block that)"
    ),
    # people who could carry a message
    "RELATION": (
        r"(?:sister|brother|mum|mother|dad|father|friend|best friend|friends|mate|cousin|colleague|flatmate"
        r"|roommate|daughter|son|kids|girlfriend|boyfriend|neighbor|boss|wife|husband|family|aunt|jess|tom)"
    ),
    # another way in
    "ROUTE": (
        r"(?:OTHER ~1 NUMBER|(?:get|getting|go|going|find|know|is there) ~2 (?:around|round|past|through to"
        r"|way in|way around|way round)|pass (?:it|this|that|a message|on)|(?:send|sending|write|writing|post"
        r"|posting|mail|mailing|give|gave|hand|leave|leaving|drop|dropping|slip) ~4 (?:letter|card|note|parcel"
        r"|flowers|email|linkedin)|(?:write|message|text|contact|reach|call|try|find|add|dm|get|calling|writing"
        r"|messaging|texting) ~3 (?:on|via|by|over|through) (?:telegram|signal|whatsapp|instagram|facebook"
        r"|messenger|snapchat|discord|tiktok|skype|email|post|phone|teams|slack)|(?:plenty|lots|loads|more|enough"
        r"|other|hundreds?|ten) (?:of )?(?:other )?(?:emails|accounts|numbers|phones|sims|ways)|linkedin|paypal"
        r"|venmo|bank transfer|use email|(?:through|via|by) (?:his|her|their|your|my|a|our) ~1 RELATION"
        r"|from (?:my|a|his|her) ~2 (?:phone|number|account|laptop|email)|withhold (?:my|the) number"
        r"|private number|no caller id|hidden number|landline|make another|another one|another way"
        r"|a way to (?:reach|contact|message|write))"
    ),
    # the writer says that they keep to it
    "KEEPAWAY": (
        r"(?:(?:will|would|am|do|did) not (?:want to |going to |be |try(?:ing)? to |ever )*(?:try|trying|make"
        r"|making|write|writing|send|sending|use|using|contact|contacting|reach|reaching|go|going|look"
        r"|looking) ?(?:another|around|round|back|to|you|her|him|them|it|from|through|a|this)?|stays in (?:the|a"
        r"|my) (?:drawer|notebook|phone)|never (?:send|going to send|be sent)|not (?:to )?(?:send|be sent)"
        r"|only for me|just for me|keeping to it|keep to it|respect (?:it|that|this|the)|i understand why|rightly)"
    ),
    # what makes waiting somewhere more than waiting
    "LURKING": (
        r"(?:until|till|every|each|so (?:she|he|they|you)|to see|most|all night|some nights|again tonight"
        r"|when (?:she|he|they|you) (?:come|comes|get|gets|leave|leaves|finish|finishes|is|are)|before (?:she|he"
        r"|they|you)|without|for hours|in case|last night|anyway|no matter)"
    ),
}


HURTS = " ".join(sorted(set(FRAGMENTS["HURTING"].strip("(?:)").replace(" on", "").replace(" at", "").split("|"))))
"""Cues for the rules that want one of these words: far rarer than the small words around them."""
AGES = " ".join(
    [f"{age}{end}" for age in range(10, 18) for end in ("", "f", "m")]
    + ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"]
)
"""Likewise, for the rules that want the age of a child."""
