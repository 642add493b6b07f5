"""Ways round a block, an order, a wish for no contact, or a silence."""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

B = ConcernKind.BYPASS

BYPASS: tuple[Rule, ...] = (
    rule(
        B,
        "account accounts another around block blocked blockedanother blockedby blockedlandline "
        "blockedlinkedin blockedpass blockedpaypal blockedthrough blockedvenmo blockedvia blockedwrite "
        "blocking blocks by card deleted email emails facebook handle id landline laptop letter line "
        "linkedin note number numbers parcel pass past phone phones profile round shut sim sims skype "
        "snapchat telegram through transfer unblock unblockadd unblockanother unblocked unblockedanother "
        "unblockedburner unblockedby unblockedlandline unblockedlinkedin unblockedpass unblockedpaypal "
        "unblockedvenmo unblockedvia unblocklandline unblocklinkedin unblockmessage unblockpass "
        "unblockpaypal unblockthrough unblockvenmo unblockvia username venmo via way ways whatsapp",
        r"""(?:BLOCKED) ?%25 (?:ROUTE)|(?:ROUTE) %25 (?:BLOCKED)""",
        denied=False,
        unless=r"""KEEPAWAY""",
        variant="closed",
    ),
    rule(
        B,
        "block blocked",
        r"""(?:do not|please ~2 not|can not|could not|not) block (?:this|that|a|me again|me here|letters?)|(?:how
        |way) ~6 (?:block|blocked)(?= )|not blocked (?:that|this|it) (?:one|there|yet)|blocked (?:everywhere
        |on everything) %6 (?:next|so|now|but|idea)|blocked ~2 %8 (?:so i|so here|get (?:around|round))
        |block me as often""",
        denied=False,
        unless=r"""KEEPAWAY|road block|writer s block""",
        variant="closed",
    ),
    rule(
        B,
        "allowed bail court injunction judge order police technically",
        r"""(?:(?:restraining|protection|protective|court|no contact|non molestation|non contact|barring
        |contact) order|injunction|on bail|bail conditions?|judge (?:said|says|ordered|told)|court (?:says|said
        |told|ordered)|order says|police (?:said|say|told me|asked me)|not allowed (?:within|near|to (?:contact
        |write|message|call|go near|see her|see him|speak))) %16 (?:but|still|anyway|just need|letter|card
        |tell (?:him|her|them|you)|how|nobody checks|no one checks|write to|message (?:him|her|you)
        |contact (?:him|her|you)|had to|cousin|friend|want to (?:write|see|call|talk|explain)|does not say
        |technically)|(?:without|not) (?:breaking|violating) (?:the|my|a|her|his) ~3 order
        |technically ~8 (?:contact|court|order)""",
        denied=False,
        unless=r"""keeping to it|keep to it|will not (?:write|contact|break)|respect it|parking|deposit|noise
        |order (?:some|a|the) (?:pizza|food|taxi|drink)|just for me|never send""",
        variant="closed",
    ),
    rule(
        B,
        "alone asked contact does done he hear husband message mind never reach she stay stop they twice wants write",
        r"""(?:she|he|they|PARTNER|ex) ~3 (?:told|asked|said|says|begged|wants|want|made|has asked|have asked
        |does not want|do not want) ~4 (?:not to (?:contact|write|call|text|message|reach)|never to (?:contact
        |write|call|text|message)|never (?:to )?write|to leave (?:him|her|them) alone|leave me alone
        |to stop (?:writing|texting|calling|messaging|contacting)|no contact|no twice|stay away|to stay away
        |to hear from me|never write|done) %14 (?:how (?:do|can|should|to)|change (?:his|her|their) mind
        |(?:can not|will not be able to) ignore|so (?:she|he|they) (?:answers?|reply|replies|will|has|have)
        |anyway|try again|work even|words that|want (?:her|his|their|my) ~1 RELATION|have (?:her|his
        |my) ~1 RELATION|but (?:it has|i want|i need|everyone|i will|i am going|i just|maybe)|get (?:him|her
        |them) to|one more|one last|last message|help me (?:write|word|find|say|send))|(?:words|message|letter
        |way) ~8 (?:even though|although|though|because|since) (?:she|he|they) ~4 (?:not to|never to|no contact
        |to stop|to leave|does not want|do not want)|change (?:his|her|their) mind %10 (?:said no|no twice)
        |(?:say|talk|speak|write) ~4 for me (?:, )?(?:because|since|as) (?:she|he|they) (?:does|do
        |will) not want""",
        denied=False,
        unless=r"""KEEPAWAY""",
        variant="closed",
    ),
    rule(
        B,
        "asked said told wanted",
        r"""you (?:said|asked|told me|asked me|wanted me) ~2 (?:me )?(?:not to (?:write|contact|call|text|message)
        |to leave you alone|to stop|never to|to stay away|no contact|for no contact) %16 (?:OTHER ~1 NUMBER
        |(?:your|you) (?:new )?(?:email|number|address)|using my|from my (?:sister|friend|brother|mum)|speaker
        |your (?:mum|sister|brother|friend|colleague|dad) (?:to|with|gave))""",
        denied=False,
        unless=r"""KEEPAWAY""",
        variant="closed",
    ),
    rule(
        B,
        "answer answering answers ignore ignored ignores ignoring listen pick picking reply replying "
        "respond responding",
        r"""(?:(?:will|would|does|do|did|is|are) not (?:answer|answers|answering|reply|replying|pick up|picking up
        |respond|responding)|ignored|ignores|ignoring|no (?:answer|reply)) %14 (?:(?:from|on|with|use|using|try
        |text|write|call|made|make|got|get) ~3 OTHER ~1 NUMBER|asked (?:her|his|their|your) ~1 (?:RELATION)
        |(?:gave|give|sent|send|told|tell|get|got) ~4 (?:to|through|with) (?:your|her|his
        |their) ~1 (?:RELATION)|withhold)|(?:OTHER NUMBER|this is [a-z]+ s (?:phone|number
        |account)) %8 (?:(?:will|would|does|do|did) not (?:answer|reply|pick up|respond)|ignor(?:e|ed|es|ing))
        |until (?:you|she|he|they) (?:answer|reply|pick up) %4 OTHER NUMBER|(?:told|asked
        |made) your (?:RELATION) ~6 (?:have to|has to|must) listen""",
        denied=False,
        unless=r"""KEEPAWAY|phone (?:died|broke)|my battery""",
    ),
    rule(
        B,
        "account instagram laptop number phone sim",
        r"""(?:borrow|borrowed|borrowing|use|used|using|bought) (?:a|another|someone s|a stranger s
        |(?:my |a )?KIN s|jess s) ~1 (?:phone|number|sim|account|instagram|laptop) ~2 (?:so (?:that )?(?:he|she
        |they|you|i can (?:reach|call|text|message|see))|to (?:even )?(?:see|reach|get|write to|call|text
        |message) (?:him|her|them|you))""",
        unless=r"""KEEPAWAY|(?:phone|battery) (?:died|broke|is dead|is broken)|netflix""",
    ),
    rule(
        B,
        "way ways",
        r"""(?:a|another|one|other|some) ways? to (?:reach|contact|get to|get through to) (?:her|him|them) (?:that
        |without|even|anyway)""",
        unless=r"""KEEPAWAY""",
    ),
    rule(
        B,
        "account handle landline number paypal profile transfer username venmo",
        r"""(?:venmo|paypal|bank transfer) ~6 (?:message|note|goes through|reference)|(?:withhold|hide|mask
        |change) my number|(?:she|he|they|you) (?:does|do|will|would) not (?:know|recognise|recognize) (?:this
        |the|my new) (?:number|account)|(?:new|another|different) (?:handle|account|username|profile
        |number) ~8 so (?:she|he|they|you) (?:will|opens?|answers?|can not|does not|do not)|(?:her|his|their
        |your) (?:mum|dad|parents|office|work|sister) s? ~1 landline""",
        denied=False,
        unless=r"""KEEPAWAY|surprise party""",
    ),
    rule(
        B,
        "convince deliver give hand pass persuade say show speak talk tell through via",
        r"""(?:ask|asked|asking|get|getting|got|have|having|want|paid|pay|use|using|send) ~1 (?:her|his|their|my|a
        |our) ~1 (?:RELATION) ~1 (?:to )?(?:tell|give|pass|hand|deliver|talk to|speak to|say|convince|persuade
        |show) ~3 (?:him|her|them|it|this)(?= )|(?:our|my|her|his) (?:RELATION) (?:could|can|will|would
        |should) (?:tell|give|pass|hand|deliver) ~3 (?:him|her|them|it)|(?:message|letter|note
        |it) ~2 (?:through|via) (?:her|his|their|our|a) ~1 (?:RELATION)|what my (?:RELATION) (?:will|should
        |could|can) say to (?:her|him|them)""",
        unless=r"""KEEPAWAY|(?:asked|wants|wanted) me to|happy birthday from us|get well""",
    ),
    rule(
        B,
        "app channel forgot place way",
        r"""(?:only|one|last) (?:place|app|channel|way) (?:she|he|they|you) (?:has|have|did|forgot) ?~3 (?:not
        |forgotten|to) ?~2 (?:shut|block|blocked|close|closed|delete)|(?:closed|shut) (?:every
        |all the) doors? ~3 but ~3 forgot""",
        denied=False,
        variant="closed",
    ),
    rule(
        B,
        "another block blocked blocking blocks deleted different new other restricted second shut unblock unblocked",
        r"""(?:BLOCKED|restricted) %20 (?:can i|could i|would (?:he|she|they) see|so i will|so i am going|how (?:do
        |can|could|would) i|help me|but (?:i will|i can|i need to|i could|i have to|there is|what if)|i will go
        |in person|go there)|(?:can|could|should|may) i (?:email|write|call|text|message|reach|contact|send
        |visit|comment) %14 (?:BLOCKED|restricted)|(?:made|created|opened|set up|got|using
        |use) ~1 (?:a )?(?:second|another|new|different|other) ~1 (?:instagram|facebook|account|profile
        |snapchat|tinder|whatsapp|telegram|number) ~3 (?:because|since|so|to|after|as) ~5 (?:she|he|they|you
        |her|him)""",
        denied=False,
        unless=r"""KEEPAWAY|to thank|hacked|got hacked""",
        variant="closed",
    ),
    rule(
        B,
        "breaking contact contacting court judge lawyer police probation solicitor",
        r"""(?:police|court|judge|solicitor|lawyer|probation officer) ~3 (?:told|said|says|warned|ordered|asked
        |advised) ~3 (?:do not|not to|to stay away|to keep away|no contact|i can not|do not)? ?%8 (?:but i
        |but a|is not (?:really )?contact|still|anyway|need closure)|(?:told|ordered|warned
        |asked) by (?:the )?(?:police|court|judge) to (?:stay|keep) away %6 (?:but|still|anyway|how)
        |is not (?:really |technically )?(?:contact|contacting|breaking)(?= [.,])""",
        denied=False,
        unless=r"""KEEPAWAY|house|deposit|but i am fine""",
        variant="closed",
    ),
    rule(
        B,
        "order",
        r"""(?:no contact|restraining|protection|protective|non molestation) order %14 (?:help|phrase|apology|write
        |word|send|say|reach|see|message|letter)""",
        denied=False,
        unless=r"""KEEPAWAY|against (?:him|her|them)""",
        variant="closed",
    ),
    rule(
        B,
        "changed",
        r"""changed (?:her|his|their|your) (?:number|email|address|locks) %14 (?:persuade|find|get it|give it
        |convince|new one|track|ask)""",
        denied=False,
        unless=r"""KEEPAWAY""",
    ),
    rule(
        B,
        "box hang hung number payphone withheld",
        r"""(?:payphone|phone box|withheld|hidden number|unknown number) %14 (?:hang up|see my|pick up|answer
        |know it)|(?:hang|hung) up (?:when|if|because) you see (?:my|it is)""",
        denied=False,
    ),
    rule(
        B,
        "gave",
        r"""you (?:said|told me|asked me) ~6 (?:never|again|not|no|stop|away) %10 gave me your (?:new )?(?:number
        |address|email)""",
        denied=False,
        variant="closed",
    ),
    rule(
        B,
        "account number phone profile",
        r"""this is not my (?:own )?(?:account|phone|number|profile)(?= )""",
        denied=False,
        unless=r"""phone (?:died|broke)|battery""",
    ),
    rule(
        B,
        "block filter filters ignore",
        r"""(?:past|through|around|round) (?:her|his|their|your) block(?= )|(?:has|have|got) me on ignore ~8 (?:but
        |so)|gets? (?:past|through|around) (?:her|his|their) (?:block|filter|filters)""",
        denied=False,
        unless=r"""KEEPAWAY|walk|walked|dog|jog|run round|drive|once around|road""",
        variant="closed",
    ),
    rule(
        B,
        "allowed injunction judge meant order permitted supposed",
        r"""(?:court order|restraining order|protection order|injunction|no contact order|judge
        |order) %14 (?:i want to|i am going to|i will) (?:send|write|call|text|message|see|go)|not (?:supposed
        |allowed|meant|permitted) to (?:contact|write to|message|call|talk to|be near|text|come near
        |write) (?:you|her|him|them)? ?%10 (?:but|judge|court|order|and yet|so i)""",
        denied=False,
        unless=r"""KEEPAWAY|not supposed to (?:call|text) (?:you )?(?:at work|during)""",
        variant="closed",
    ),
    rule(
        B,
        "caller number private unknown",
        r"""(?:hidden|withheld|blocked|unknown|private) (?:number|caller id) %10 (?:pick up|answer|hang up|block)
        |(?:says?|shows? up as|come up as|appear as) (?:unknown|private|no caller)""",
        denied=False,
        unless=r"""KEEPAWAY""",
    ),
    rule(
        B,
        "hear her him them",
        r"""(?:asked|ask|asking|got|get|getting) (?:my|her|his|a|our|their) ~1 (?:RELATION|niece
        |nephew) to (?:message|text|call|write|contact|ring|email) (?:her|him|them)(?= )|(?:do|does
        |did) not want to hear from me ~2 (?:, )?(?:so|but) i (?:am|will|wrote|write|have|thought)""",
        denied=False,
        unless=r"""KEEPAWAY""",
    ),
    rule(
        B,
        "hang",
        r"""do not hang up %8 (?:borrow|borrowed|different phone|new number|another|stranger|friend s)""",
        denied=False,
    ),
)
