"""Wider nets for following, for age and ways round a no, where no single word says it."""

from __future__ import annotations

from service.safety.fragments import AGES
from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

S = ConcernKind.STALKING
M = ConcernKind.MINOR
B = ConcernKind.BYPASS

WIDE_CONTACT: tuple[Rule, ...] = (
    rule(
        S,
        "yours hers theirs",
        r"""(?:sat|sit|sitting|stood|stand|standing|waited|wait|waiting|parked|park|parking|slept|sleep|hid
        |hiding|watched|watching|been|circling) ~6 (?:across from|opposite|outside|near|by|behind|in front of
        |under|round) (?:yours|hers|theirs)(?= )""",
        unless=r"""like (?:you|we)|you said|you asked|agreed|ready|pick (?:you|her|him) up|lift|kids""",
    ),
    rule(
        S,
        "watched watch watching",
        r"""i ~2 (?:watched|watch|watching|been watching) (?:you|her|him|them|THEM|you two|you both
        |both of you) (?:all )?~2 (?:through (?:the|your|her|his|their|a)|from (?:the (?:car|street|road|bushes
        |garden|window|cafe|stairs|corner|park|other side)|across|behind|outside|my car|a distance)|come home
        |leave (?:the house|work|for work)|get undressed|unlock|walk home|go in|go home)(?= )""",
        unless=r"""tv|film|on stage|perform|play|sleep|match|when we were|glass at the hospital|pool|years ago
        |every time you left|used to""",
    ),
    rule(
        S,
        "street road garden doorstep lobby gate stairs building window office car door outside",
        r"""i am (?:in|on|at|outside|under|behind|by) (?:your|her|his|their) (?:house|home|place|flat|building
        |door|doorstep|front door|work|workplace|office|shop|school|gym|car|street|road|window|driveway|garden
        |gate|stairs|lobby|block)(?: now| right now| again)? [.,] %12 (?:i can see|let me in|not leaving
        |not going|all night|as long as|until)(?= )""",
        denied=False,
        unless=r"""as agreed|you said|like you|you asked|told me|boxes|kids|pick|lift|keys|you invited|at (?:six
        |seven|eight|half)""",
    ),
    rule(
        S,
        "phone tracker airtag tile gps watch",
        r"""i ~3 (?:hid|hidden|left|put|stuck|slipped|taped|sewed|sewn|dropped) ~3 (?:phone|tracker|airtag|tile
        |gps|smart watch) ~2 (?:in|under|inside|on|into|to) (?:your|her|his|their) ~1 (?:boot|car|bag|coat|jacket
        |bike|suitcase|rucksack|glovebox|lining|van|pram|luggage|handbag)(?= )""",
        unless=r"""by mistake|accident|forgot|(?:can|could) you|give it back|bring it|find (?:it|his keys)
        |asked me""",
    ),
    rule(
        S,
        "so until till",
        r"""i (?:[a-z]+ ){0,3}?(?:go|going|come|coming|turn up|turning up|show up|showing up|joined|signed up
        |moved|changed|switched|ride|take|sit) ~9 (?:(?:just )?so (?:that )?(?:you|she|he) (?:have|has|will have
        |had) to (?:see|talk|face|notice|listen|look|bump)|until (?:you|she|he) (?:give|gives) in)(?= )""",
        unless=r"""therapy|counsel|marathon|choir""",
    ),
    rule(
        S,
        "find hide hiding",
        r"""i (?:will|would|can|could|always) (?:always |still )?find (?:you|her|him|them) (?:wherever
        |no matter where|anywhere|even if|again wherever|whatever you)(?= )|(?:you|she|he|they) (?:can not
        |will not) (?:ever )?hide (?:from me|forever|for ever)(?= )""",
        unless=r"""attractive|beautiful|funny|hide from me (?:that|how|what)|feelings""",
    ),
    rule(
        S,
        "name",
        r"""(?:joined|booked|signed up|registered|wrote|called|rang|followed|follow|messaged|joining|ordered
        |enrolled) ~5 (?:under|with|using) (?:another|a different|a false|a fake|an assumed|someone else s
        |my middle|my mother s|a made up) ~1 name(?= )""",
        unless=r"""hotel for us|surprise|restaurant|married|author|pen""",
    ),
    rule(
        S,
        "courier delivery plumber postman nurse client student cousin brother sister colleague relative",
        r"""(?:told|said|saying|pretended|pretending|claimed|posed|made out) ~5 (?:i was|to be|as
        |i am) (?:a |an |the |your |her |his |their )~1 (?:courier|delivery (?:man|driver|guy|person)|plumber
        |postman|nurse|client|student|cousin|brother|sister|colleague|relative|patient|meter reader)(?= [.,]| so
        | and| to| who)""",
        unless=r"""at (?:school|uni|college)|fun|joke|play|halloween|party|years ago|old enough""",
    ),
    rule(
        S,
        "see seen notice spot saw",
        r"""(?:you|she|he|they) (?:did not|never|do not|have not|had not) (?:even )?(?:see|notice|spot|saw
        |seen) me (?:across|from|by|near|sitting|through|on the (?:other|platform|bus|train)|two rows|opposite
        |under)(?= )""",
        denied=False,
        unless=r"""as (?:a|your|the)|like|felt|feel|birthday|through (?:it|this|the (?:bad|hard))
        |at the (?:wedding|party)|point of view|waved""",
    ),
    rule(
        S,
        "doorstep porch step steps landing",
        r"""not (?:leave|leaving|go|going|move|moving) ~2 (?:your|her|his|their) ~1 (?:doorstep|porch|door step
        |steps?|landing|street|driveway|garden) (?:until|till|without|before)(?= )""",
        denied=False,
    ),
    rule(
        S,
        "office work mum mother sister boss landline friends desk reception parents",
        r"""i (?:[a-z]+ ){0,2}?(?:phone|phoned|phoning|call|called|calling|ring|rang|ringing|email|emailed
        |emailing) (?:your|her|his|their) ~1 (?:office|work|mum|mother|sister|boss|landline|friends|desk
        |reception|parents) ~3 (?:every|each|until|till|all (?:day|night)|again and again|over and over
        |[a-z0-9]+ times)(?= )""",
        unless=r"""when (?:she|he|they) (?:was|were) ill|christmas|birthday|used to|sunday""",
    ),
    rule(
        S,
        "know",
        r"""i know (?:you|she|he|they) (?:get|take|catch|leave|finish|go|train|run|shop|gets|takes|catches|leaves
        |finishes|goes|runs|shops|work|works) %8 [.,] (?:so |and )*i (?:will|am going to) (?:just )?be (?:on it
        |there|waiting|on the platform|at the (?:gate|door|stop))(?= )""",
        unless=r"""you (?:said|asked|invited)|pick you up|agreed|for you|if you need|happy to""",
    ),
    rule(
        S,
        "following tailing trailing",
        r"""(?:following|tailing|trailing) (?:your|her|his|their) (?:car|bus|taxi|cab|van|bike|train)(?= )""",
        unless=r"""removal|moving|motorway to|convoy|directions|lead""",
    ),
    rule(
        S,
        "tinder hinge bumble grindr dating",
        r"""(?:made|created|set up|opened|got|using|joined) ~3 (?:tinder|hinge|bumble|grindr
        |dating) ~2 (?:to (?:see|find out|check|watch|catch|look)|so i can (?:see|watch|check)) ~4 (?:you|her|him
        |they)(?= )""",
    ),
    rule(
        S,
        "view registry roll rightmove zoopla strava maps map earth",
        r"""(?:your|her|his|their) (?:new )?(?:place|flat|house|street|address|run|runs|route|home
        |building) ~3 (?:on|in|from|via|through) (?:the )?(?:street view|google (?:maps|earth)|land registry
        |electoral roll|rightmove|zoopla|strava|snap map)|(?:on|in|via|through|from) (?:the )?(?:street view
        |google (?:maps|earth)|land registry|electoral roll|snap map|strava) ~8 (?:where|your|her|his) ~2 (?:live
        |lives|moved|new|run|route|sleep|house)""",
        unless=r"""directions|you sent|shared|parking|is it the|to get there|you told me""",
    ),
    rule(
        S,
        "company bank council police hospital dvla",
        r"""(?:mate|friend|cousin|brother|sister|someone|aunt|uncle|contact|bloke|guy) ~3 (?:at|in|with
        |works? (?:at|for|in)) (?:the |a |your |her )?(?:phone company|bank|council|dvla|police|hospital|network
        |airline|letting agency) ~6 (?:gets?|got|looked|pulled|checked|gave|gives|ran|can find|can look) ~1 (?:me
        |up|you|her|him|his|your|the|it)(?= )""",
        unless=r"""job|mortgage|me (?:a|an) (?:loan|appointment)|blood""",
    ),
    rule(
        S,
        "note notes flowers letter letters roses gift gifts card cards",
        r"""i (?:[a-z]+ ){0,2}?(?:left|leave|put|tied|stuck|leaving|push|pushed) ~3 (?:notes?|flowers|letters?
        |roses|gifts?|cards?) ~6 (?:windscreen|doorstep|car|door|letterbox|window|desk|locker|gate
        |porch) ~2 (?:again|every|each|and yesterday|three times|daily|last night and)(?= )""",
        unless=r"""used to|when we|neighbor""",
    ),
    rule(
        S,
        "uber receipts bank statements card strava search spotify bookings fitbit venmo",
        r"""(?:checked|looked at|saw|seen|went through|read|opened|got into) (?:your|her|his|their) ~1 (?:uber
        |receipts|bank|statements|card|strava|search|spotify|bookings|fitbit|venmo) ~6 (?:know|knew|see
        |saw) (?:exactly )?(?:where|who)(?= )""",
    ),
    rule(
        S,
        "post mail letters parcels redirection",
        r"""i (?:still |now )(?:open|get|read|collect|intercept) (?:your|her|his|their) (?:post|mail|letters
        |parcels)(?= )""",
        unless=r"""forward|send (?:it|them) on|pass (?:it|them)|pile|bring|drop|shall i|should i|want it|do you
        |bag""",
    ),
    rule(
        M,
        "2010 2011 2012 2013 2014 2015",
        r"""i (?:was|am) (?:only )?born in (?:2010|2011|2012|2013|2014|2015)(?= )""",
        denied=False,
    ),
    rule(
        M,
        AGES,
        r"""i (?:will|am going to) be AGE (?:in|next|this|on|after|at|by) ~1 (?:summer|spring|autumn|winter|month
        |year|week|may|june|july|august|september|october|november|december|january|february|march|april
        |christmas|easter|monday|friday|saturday|birthday)(?= )""",
        unless=r"""CHILDREN|minutes|miles|stone|weeks|months|km|kilos""",
    ),
    rule(
        M,
        AGES,
        r"""(?:PARTNER and i|me and (?:my PARTNER|him|her)|(?:him|her|he|she) and (?:i|me)
        |both of us) are ~2 AGE(?= (?:[.,]|and|so|but|years))""",
        unless=r"""CHILDREN|years apart|miles|minutes|weeks|months""",
    ),
    rule(
        M,
        "school form",
        r"""(?:i|we|he|she|you|PARTNER) (?:still |both |all )?(?:go|goes|am still|is still|are still
        |are both) (?:to|at|in) (?:the )?(?:same )?(?:high school|secondary school|secondary|middle school
        |sixth form|school)(?= (?:[.,]|and|together|so|with))""",
        unless=r"""CHILDREN|LONGAGO|reunion|teach|work|job|our kids|kids|parents evening|when we|back then
        |pick (?:up|him|her)|medical|nursing|art school|business school|night school|law school|grad""",
    ),
    rule(
        M,
        "break lunch period class cafeteria canteen playground locker lockers",
        r"""(?:teacher|teachers|form tutor|head of year|headteacher|principal) ~8 (?:at break|at lunch
        |in (?:class|lesson|lessons|the corridor|the playground)|(?:second|third|fourth) period)|(?:dumped|left
        |kissed|ignored|finished with|broke up with) me ~3 (?:at break|at lunch break|in (?:the )?(?:cafeteria
        |canteen|playground|corridor|maths|assembly|pe)|by the lockers?)(?= )""",
        denied=False,
        unless=r"""CHILDREN|LONGAGO|years ago|i teach|i am a teacher|work|office|hospital canteen|staff""",
    ),
    rule(
        B,
        "know hurt count once send contact",
        r"""(?:no contact|stay away|not to contact|never to contact|leave (?:you|her|him|them|me) alone
        |not allowed to contact) %9 (?:who (?:is going to|will|would|s going to) know|(?:no one|nobody) (?:will
        |would|needs to|has to) (?:know|find out)|(?:will|would|can) not (?:hurt|harm|matter|count)
        |does not count|just this once|might send|one (?:letter|message|call|text) (?:is|will|can|would))(?= )""",
        denied=False,
        unless=r"""KEEPAWAY""",
        variant="closed",
    ),
    rule(
        B,
        "number account email phone",
        r"""(?:used|using|use|calling|writing|texting|messaging|ringing) ~3 (?:my work|my other|my old|a new|this
        |another|my second|my friend s|my mum s) (?:phone|number|account|email) ~1 (?:since|because|as|so) (?:you
        |she|he) (?:do|does|will|would|did|can) not (?:know|have|recognise|recognize|see|expect|block)""",
        denied=False,
        unless=r"""KEEPAWAY|broke|died|battery|lost my""",
        variant="closed",
    ),
    rule(
        B,
        "through via",
        r"""(?:asked|told|begged|wanted|said) ~3 (?:never to|not to|no) (?:contact|write|message|call|text
        |speak)(?: to)? ~6 (?:so )?i am (?:doing|sending|saying|writing|trying|asking) ~5 (?:through|via
        |by way of) (?:your|her|his|their|my|a) ~1 RELATION""",
        denied=False,
        variant="closed",
    ),
    rule(
        B,
        "order injunction ban bail",
        r"""(?:order|injunction|ban|bail) (?:runs out|ends|expires|is up|lapses|finishes) %18 (?:before
        |might send|early|anyway|a day|could not wait|can not wait|getting the words|first thing)(?= )""",
        denied=False,
        unless=r"""KEEPAWAY|pizza|delivery|discount""",
        variant="closed",
    ),
    rule(
        B,
        "does say mention cover count",
        r"""(?:order|injunction|bail conditions?|court
        |restraining order) (?:only |does not |did not |says nothing |never )~3 (?:say|says|mention|mentions
        |cover|covers|about|include|includes|count|counts|forbid|forbids|rule out) ~8 (?:so|paypal|email|letter
        |letters|notes?|flowers|messages|online|here i am|through|gifts?|work|post)(?= )""",
        denied=False,
        unless=r"""KEEPAWAY|pizza|food""",
        variant="closed",
    ),
    rule(
        B,
        "email account address number profile handle",
        r"""(?:created|made|set up|opened|got|registered|using|on) ~2 (?:new|another|different|second|fresh
        |other) ~1 (?:email|account|address|number|profile|handle) ~6 (?:because|since|as|after
        |so that) ~5 (?:others?|old one|mine|first one|last one|rest|filter|spam) ~3 (?:blocked|bounces?|bounced
        |filtered|deleted|banned|filter|gone|get through)""",
        denied=False,
        unless=r"""KEEPAWAY|hacked|hack|storage|full|work moved|locked out of""",
        variant="closed",
    ),
)
