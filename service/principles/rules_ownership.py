"""Fault: apologising for it, owning it, excusing it, handing it on, mending it."""

from __future__ import annotations

from service.principles.acts import acts
from service.principles.pattern import rules

APOLOGY = rules(
    "apology",
    """
    sorry ~1 for|about|that|i|to_have
    i am ~3 sorry
    ^ ~2 sorry $
    ^ ~2 sorry
    ( feel+ / was / be / were ) ~1 so|truly|really sorry
    say+ ~3 sorry
    i ~3 apologize !to_him|to_her|to_them|to_my
    i ~2 am|was apologizing
    my ~1 apologies|apology
    owe you ~3 apology
    an apology $
    i ~2 regret ~1 what|how|the|not|that|every|leaving|saying|doing|it|treating|hurting|never|my|walking|letting
    i take it ~1 back
    forgive me for
    """,
    quoted=False,
)

NOT_APOLOGY = rules(  # sympathy, apologies to others, set phrases, small courtesies
    "not_apology",
    """
    no sorry ~2
    ( like / want / love / come / here ) ~1 to ~1 apologize ~1 in ~1 person
    ( sister / brother / mum / dad / he / she / they / theo / everyone ) ~1 ( says / said / is / are / sends ) ~1 sorry
    sorry , ? ~1 me again
    owe you an apology and ~1 i ~1 ( do_not / would )
    say+ sorry to $
    to bother ~1 you
    sorry sorry ~2 ok
    sorry ~1 to ~1 hear|learn|read|see|bother|interrupt|disturb|bug|butt|spring|dump|be_blunt|be_a_pain|say|jump|text_so|ask|my|him|her|them
    sorry ~1 for ~1 your|his|her|their|the ~1 loss|dad|mum|mother|father|gran|family|trouble
    sorry ~1 about ~1 your|his|her|their
    sorry ~1 that|about|for ~1 happened|he|she|they|it|his|her|their|work
    sorry ~1 you|your !feel|felt|took|think|thought|got|were|see|are_upset|had|have_to
    sorry ~1 you ~1 are|is|have ~1 going|dealing|having|sick|ill|stuck|not_well|in_pain|been_through
    sorry ~1 you had a|such|to_deal|to_work|that_day
    sorry ~1 your
    sorry ~1 for|about ~2 late|slow|delayed|delay|long|random|typos|typo|essay|novel|spam|rambling|ramble|autocorrect|voice|noise|wait reply|response|message|text|answer|note|one
    sorry ~1 for|about ~2 delay|typos|typo|essay|novel|spam|rambling|ramble|noise|wait|autocorrect|mess_in|radio_silence_today
    sorry for bothering|interrupting|disturbing|asking|the_randomness|the_late|the_slow|the_long
    feel+|felt sorry for
    than sorry
    sorry excuse|state|sight|mess|lot|tale|story
    sorry what|who|when|where|which|can_you|could_you|did_you|do_you|i_meant|typo|wrong|autocorrect|missed|just_saw|only_just|just_seeing|been_busy|got_held|hit_send
    sorry not sorry
    ^ ~1 sorry ?
    say+|said|tell+|told ~2 sorry to
    apologize to|about|for ~1 my|him|her|them
    """,
    negated=True,
    reported=True,
)

CONDITIONAL = rules(
    "conditional_apology",
    """
    if ~1 my ~6 ( caused / hurt / upset / offended / made / came ) ~,6 ( sorry / apologize / regret )
    sorry|apologize|apologies ~2 if|whether|in_case ~1 ( i / you_felt / you_were / you_feel / you_took / you_thought / you_think / my / it / that / anything / something / what / this / we )
    sorry ~2 you ~1 feel|felt|feeling|took|take|think|thought|see|saw|got_hurt|got_upset|got_offended|misunderstood|misread
    sorry ~2 you ~1 are|were ~1 hurt|offended|upset|angry|mad|sensitive|bothered|disappointed|still
    sorry|apologize ~2 that|for ~1 how ~1 you|it ~1 felt|took|feel|interpreted|came_across|was_taken
    sorry|apologize ~2 that|if|it ~2 upset|offended|bothered|came_across|hurt|was_taken ~1 you
    sorry|apologize ~1 for ~1 whatever|anything
    sorry|apologize ~3 whatever ~2 i|it|you
    if i ~4 hurt|offended|upset|wronged|made|caused|did|said|crossed|was|came_across|let ~,8 sorry|apologize|apologies|my_bad
    if ~1 anything ~5 hurt|offended|upset|bothered ~,6 sorry|apologize
    if you ~2 felt|feel|were ~,6 sorry|apologize
    sorry|apologize ~4 may|might have
    sorry|apologize ~2 to_anyone|to_you_if
    if it ~1 makes|helps|made you ~,6 sorry
    """,
)

OWN = rules("own", acts("i", "you", "my", "your", unless="@careneg"), reported=True)

OWN_MORE = rules(
    "own",
    """
    i =1 ( call+ / called ) you ~1 !back|today|tonight|yesterday|last|when|on|at|to|because|about|about|this|and|again|from|the ~1 ( a / an / by / every / the_wrong / unstable / mental / paranoid / hysterical / needy / mad / bitter / jealous / fat / ugly / useless / worthless / dramatic / sensitive / stupid / lazy / names / crazy / selfish )
    i =1 ( had / have ) no ~1 business ~2
    no way to ~1 ( live / treat / speak / talk / end / behave / leave ) ~3
    i =1 ( was_not / was_never ) ~2 the ~1 best ~2
    ( breakfast / old / drunk / younger ) me ~3
    i =1 was ~1 a ~1 ( poor / bad / lousy / terrible / rubbish / useless / shit / crap / rotten / awful / selfish / lazy / absent / weak / jealous / cold / hopeless / distant ) ~2
    it ~1 was ~1 me ~1 ( on / in / with / behind / outside / drunk / shouting / $ )
    ( those / that / these ) ~1 ( were / was ) ~1 ( mine / on_me / my_doing / my_fault )
    i ~1 ( put / laid / dumped ) ~2 all ~1 that ~1 on ~1 you
    ( should ) have ~1 heard ~1 it ~1 from ~1 me
    ( not ) ~1 mine ~1 to ~1 ( tell / share / give / say )
    ( yours ) to ~1 tell
    i ~1 never ~1 would $
    i ~1 used ~1 to ~1 do ~2
    ( that / it / this ) ~1 was ~3 of me
    ( thoughtless / careless / stupid / daft / wrong / lazy / greedy / childish / petty / insensitive / small / cheap / weak / crap / shit / bad ) of me
    i =1 was ~1 not ~1 ( much_use / any_use / any_help / much_help / there_for / good_to / nice_to / fair_to / kind_to / honest_with / straight_with / paying_attention / easy_to ) ~3
    i =1 was ~1 ( no_use / no_help / useless / nowhere / elsewhere / out / away / gone / late / absent / asleep / hungover / drunk ) ~4
    i =1 was ~1 too ~1 ( lazy / proud / scared / busy / selfish / drunk / stubborn / wrapped / caught / afraid / stupid / cowardly ) ~3
    is ~1 exactly ~1 what ~1 i ~1 did ~3
    ( that_is )? how ~1 it ~1 went ~4 , ~1 i ~3
    i =1 ( made / let ) ~1 ( you / that ) ~1 ( be / your ) ~2
    i =1 had ~1 ( one_foot / already_checked / stopped ) ~3
    ( i )? would never ~4 i did ~1 though
    i did ~1 ( it / though / that ) , ~4
    i =1 ( stole / wasted / burned ) ~3 ( years / time / months )
    i cheated
    i =1 should|could have ~2 @care
    i =1 should|could have ~1 been ~1 there|honest|kinder|braver|home|more|better|clearer|the_one|with_you|beside|fair|straight
    i =1 should|could not have !to|come|expected
    i =1 should|could have ~1 !known_better_than|seen_it_coming|guessed|left_you_sooner|left_sooner|brought|worn|taken_the
    should have ~1 asked|listened|called|told|said|been_there|come|apologized|stayed|defended|stood|noticed
    should not have ~1 said|done|yelled|shouted|left|gone|read|snapped|lied|walked|blamed|made|taken|put|let|kept
    i =1 wish i ~1 had|would|have|could_have ~1 not|never|asked|listened|told|been|said|called|come|stayed|done|noticed|shown|treated|apologized|stood
    was|is ~2 my ~1 fault|doing|mistake|mess|failing|failure|responsibility|choice
    my fault $
    ( that / it / this / which / all ) ~2 on_me
    that|it|this|part was|is ~1 me not|and_not
    it was|is ~1 me who|that
    i =1 own|owned that|it|this|my|what|every|all
    i =1 take|accept ~1 full? ~1 responsibility|ownership|accountability|the_blame
    i =1 am|was the one who|that|to_blame
    i am ~1 to blame
    i =1 was|am ~1 responsible for
    i =1 was|were|am|have_been ~2 @harmadj ~1 to|with|towards|about|when|that|and|every|in|for|not
    i =1 was|were|have_been ~2 @harmadj $
    i =1 was ~1 wrong ~1 to|about|when|that|not|there|and|on|in|for
    i was ~2 out_of_line
    wrong of me
    ( unfair / cruel / selfish / unkind / awful / shitty / rotten / mean / cowardly / rude / lousy / careless / low ) ~1 of me
    i =1 was ~2 half listening|there|present|asleep|looking
    i =1 would ~1 come_home|sit_there|go_quiet|disappear|change_the|make_a|make_it|roll|say_nothing|shut|snap|walk|leave|ignore|scroll|forget|cancel|promise|turn|nod|stare|talk_over|storm|drink|joke|laugh|pick|put|go_to_bed|go_days|let|tell_myself|punish|sulk|criticize|check|pretend|hide|play|fall_asleep|interrupt|use|run|act|bring|blow|vanish|work|bury|stonewall|go_off|wait_for_you_to
    i =1 used to ~1 @harm
    i =1 used to ~1 ignore|snap|shout|go_quiet|walk|leave|make|correct|talk_over|roll|disappear|use|shut|treat|punish|interrupt|joke|laugh|tell_you|say|put|check|blame|act
    i =1 needed ~1 to ( win / be_right / have_the_last )
    i =1 wanted ~1 to ( win / be_right )
    i =1 had ~1 to ( win / be_right / have_the_last / have_the_upper )
    i =1 made you the
    i =1 thought ~1 of ~1 myself
    i =1 was ~1 thinking ~2 of|about myself
    i =1 handled|dealt ~4 badly|wrong|terribly|like|poorly
    i =1 messed|screwed|fucked|cocked|stuffed ~1 up ~1 when|by|with|that|your|our|the|not
    my ~1 temper|drinking|silence|jealousy|pride|coldness|lies|lying|affair|absence|phone|ego|sarcasm|silences|moods ~2 was|were|did|came|hurt|cost|drove|made|got|ruined
    what i did|said ~3 was|were
    i =1 had no right
    i =1 hurt you ~1 when|by|with|that|and|over|every
    i =1 let ~1 my|work|the ~4 come|get|take|run|drive|speak|treat|talk|decide
    i =1 put you
    i =1 never ~1 @care
    i =1 took you ~2 granted
    because i ~1 was|did|could|would ~2 not ~1 @care
    i =1 answered|met|replied ~3 with ~1 silence|a_joke|jokes|sarcasm|anger|nothing
    i told myself
    leaving you|without|like|that ~3 was
    the ~1 way|time|times|night|day|year|weeks i ~1 @harm
    the ~1 way|time|times|night|day|year|weeks i ~2 left|treated|spoke|talked|walked|ignored|forgot|missed|shouted|yelled|ended|handled|acted|behaved|made|put|let|disappeared|vanished|said|turned
    sorry|apologize|regret ~3 for|about|that ~2 leaving|walking|shouting|yelling|lying|ignoring|missing|forgetting|making|putting|treating|not|never|letting|disappearing|saying|calling|taking|turning|cheating|hiding|keeping|going|breaking|choosing|using|pushing|shutting|reading|snapping|bailing|canceling|ending|being|blaming|checking|dragging|throwing|laughing|spending|telling|running|raising|hanging|dumping|talking|blowing|pressuring|texting|showing|writing|ghosting|how_i
    sorry|apologize ~1 i ~2 @harm
    sorry|apologize ~2 i ~1 missed|forgot|left|lied|yelled|shouted|made|put|treated|let|did_not|was_not|never|walked|said|called|took|turned|cheated|kept|broke|hid|pushed|shut|snapped|pressured|told|could_not|would_not|waited|ran|went|hurt
    """,
    reported=True,
)

NOT_OWN = rules(  # "I" with a wrong-sounding verb, but no wrong done to the other person
    "not_own",
    """
    i ~1 have ~1 never ~1 stopped
    i ~1 never ~1 stopped ~1 ( loving / thinking / caring / missing / wanting )
    ( he_said / she_said / they_said ) ~6 my ~1 fault
    i ~1 never|did_not ~1 @careneg
    i did not|never ~1 mean|know|want|intend|lie|cheat|ask_you_to|do_anything|do_that|say_that|hurt|touch|leave|sleep
    i ~1 left ~1 work|town|home_early|early|it_there|it_at|it_on|it_in|a_message|a_voicemail|voicemail|you_alone_like|you_alone_because|a_book|my_job|the_job|the_office|london|school|the_party|my_keys|you_a|you_something
    i ~1 missed ~1 you|your_voice|your_face|your_laugh|your_cooking|this|us|the_bus|the_train|talking|it|having
    i ~1 lost ~1 my ~1 job|dad|mum|phone|keys|wallet|nan|dog|cat|gran
    i ~1 broke ~1 my_leg|my_arm|my_ankle|my_wrist|a_tooth|a_plate|my_foot|my_phone|my_glasses
    i ~1 hurt ~1 my|myself|too
    i ~1 forgot ~1 my|how|the_name|your_number|to_eat|to_buy|about_the_oven|what_day
    i ~1 spent ~3 weekend|day|morning|afternoon|evening|night|christmas|week|holiday
    i ~1 made ~2 dinner|soup|bread|cake|coffee|tea|pasta|a_list|it_home|friends|your_recipe|that_soup
    i ~1 took|take ~2 the_dog|the_bus|a_walk|up|a_class|a_course|the_job|a_day|the_kids|the_train|a_photo
    i ~1 read ~2 your ~1 message|text|letter|email|note|last ~1 message|text|letter
    i ~1 put ~2 the_kettle|it_in|on_the|on_your|my_phone|my_coat
    i ~1 did not ~1 @care because you ~1 asked|said|told|wanted|needed
    i ~1 did not ~1 see|hear|get ~1 your ~2 message|messages|text|call|email|letter|it_until
    i ~1 could not ~1 tell if|whether
    i ~1 avoid+ ~1 carbs|sugar|the_gym|gluten|town|that_street|dairy
    i ~1 kept|keep ~2 thinking|hoping|meaning|wondering|going_back|busy|remembering|seeing|reading|waiting|asking_myself|the_dog|your_number|the_plant|plants|laughing_about|it_safe|coming_back_to
    i ~1 moved|move ~2 out_of_the|to|into|house|flat|flats|the_couch|back_to|in_with_my
    i ~1 stopped ~1 ~1 at|by_the|drinking|smoking|in
    i ~1 come+|came ~1 home ~1 early|from_the_hospital|and_the_dog|for_christmas
    i ~1 call+|called ~1 your_bank|my|the
    i ~1 talk+|speak+ ~1 to_you_like_this|through_it
    i ~1 promise not|never|to|i
    i ~1 got|get ~1 a_job|a_new|it|you|that|why
    i ~1 should|could have ~1 known|left|bought|brought|worn|guessed|taken_the|stuck_to
    i ~1 run+|ran ~1 5k|10k|a|the|into|out_of|every|off_to|marathon
    i ~1 fail+ ~1 my_exam|my_driving|the_exam|my_test|my_driving_test
    i ~1 walk+|walked ~2 off|out ~1 the_pain|of_the|lunch|with_the
    i ~1 will not|never
    i ~1 am not going to
    i ~1 expect|assume you
    i ~1 check+ ~1 in|the|my
    i ~1 use+ your ~1 recipe|mug|method|trick|advice
    i ~1 read your ~3 right|wrong
    """,
    negated=True,
    reported=True,
)

DENIAL = rules(
    "denial",
    """
    ( that ) ~1 not ~1 me $
    not me $
    ( and / but / literally ) you ~1 ( said / told / agreed / wanted / literally ) ~3
    you ~1 literally ~2
    you said ~1 ( yourself / you_were_fine / it_was_fine / go / yes / ok / nothing ) ~2
    i ~1 told ~1 you ~1 at ~1 the ~1 time
    i ~1 would ~1 not ~1 say ~2
    i ~1 was ~2 best ~1 man
    you would ~1 have ~1 known ~1 if ~3
    ( all_right / alright / fine / nice ) , ~1 ( though / really )
    ( they_all / everyone / everybody ) ~1 ( liked / loved / thought ) ~2
    ( nobody / no_one ) ~1 ( forced / made / asked / told ) ~1 you ~3
    ^^ @lead? but ~1 ( who / what / where / how ) ~3
    ( she / he / they ) ~2 ( only / ever ) ~1 ( heard / hear / got ) ~2 ( side / version ) ~1
    i ~1 have ~1 been ~1 ( nothing / only ) ~1 but ~3
    ( a_bit / kind_of / pretty / so ) ~1 ( creepy / dramatic / harsh / unfair / much / rich ) ~2
    everyone ~1 was ~2
    i was ~1 ( 19 / 20 / 21 / 22 / 23 / 24 / 25 / a_kid / young / just_a ) ~2
    ( had / only_had ) ~1 a ~1 couple ~2
    ( exaggeration / exaggerating ) ~1
    was|were not ~1 ( every / all / always / like_that ) ~2
    i ~1 do ~1 ( listen / care / try / help / ask / love ) ~1
    i ~1 told ~1 you ~1 ( this / that / already / a_hundred / before ) ~2
    my ~1 ( phone / car / alarm / train ) ~1 ( died / broke / was ) ~2
    you ~1 told ~1 me ~1 to ~1
    i had ~1 ( it )? ~1 under ~1 control
    everyone ~1 ( laughed / does / did )
    it ~1 was ~1 ( a_joke / just_a / only_a / one_time / once / years_ago ) ~2
    i was ~1 ( lonely / hurt / alone / suffering / sad ) ~1 too
    ( what_about ) ~1 ( me / my ) ~2
    well ~1 i ~1 ( was / had / did ) ~3
    i ~1 never|did_not ~2 mean+|meant|intend+ to|it|that|any|for|you
    i ~1 did not ~1 know|realize|think ~2 you|it|that|how|this
    i ~1 never|did_not ~1 say|said|did|do|do_anything|lie|lied|cheat|cheated|ask_you|asked_you|ask_for|make_you|made_you|tell_you_to|told_you_to ~1 that|it|to|anything|on_you|you|$
    that|it|this is|was ~1 not ~1 true|fair|what|how|my_fault|all_me|like_that|the_whole|my_intention|exactly|only_me|just_me|about|really_fair|right|entirely|how_i_remember|the_point
    not how i remember
    you are ~2 exaggerating|overreacting|dramatic|unfair|twisting|too_sensitive|sensitive|making|imagining|being_unfair|being_dramatic|remembering|mistaken|forgetting|blowing|ridiculous|rewriting
    ( in my defense / to be fair / in fairness / for the record / come on / give me a break / as if / oh please / let us be honest / with all due respect )
    what was|am i supposed|meant|going to
    what did|do you expect|want_me_to_do|want_from_me
    i had no ~1 choice|idea|option
    i ~1 had|have ~1 my|good|a_lot|reasons|so_much ~1 reasons|on_my|going_on|on
    i ~1 was ~1 only|just ~1 trying|joking|kidding|tired|stressed|looking|doing|busy|protecting|being
    i was ~2 trying|working|doing ~1 !to_be_right|to_win
    i ~1 did ~1 try|ask|listen|call|text|care|tell|help|show_up|my_best|everything|what_i|apologize|say|come|it_for|the|all|a_lot|love
    i ~1 did|tried|gave|worked|paid|bought|cooked ~1 everything|my_best|all|so_hard|so_much|the_best_i
    it is|was not ~1 like|as_if|as_simple|as_bad|that_bad|that_simple|personal
    not ~1 as_bad as
    you ~1 could|should have ~1 said|told|asked|spoken|just|talked|let_me
    how was i ~1 supposed|meant|to_know
    you never|did_not ~1 told|said|tell|say|asked|ask|let
    why did|do you not ~1 say|tell|just
    i do not remember ~1 it|that|saying|doing|any
    i am not ~1 the_only|a_mind|a_bad|that_bad|a_monster|the_bad|perfect|psychic|made_of
    nobody|no_one is perfect
    everyone|everybody|people ~1 makes|make ~1 mistakes
    i was|am ~1 only|just human
    that is ~1 just ~1 how|who|the_way i
    you ~1 are|were not ~1 perfect|exactly|so_innocent|innocent|easy|an_angel|a_saint|any_better
    i worked|slaved|broke_my_back ~5 for_us|for_you|for_this|so_you|all
    someone|somebody had to
    for us $
    all i ~1 did|ever_did|wanted was
    """,
    negated=True,
)

SHARED = rules(
    "shared_blame",
    """
    ( imagine / suppose / guess / bet / hope ) ~1 you ~1 do ~1 ( as_well / too )
    we ~1 were ~1 both ~4
    ( both ) ~1 ( of_us ) ~4 ( lazy / tired / young / stressed / strain / wrong / blame )
    we ~1 both ~1 got ~2
    either ~1 of ~1 us
    mistakes ~2 were ~1 made
    on ~1 both ~1 sides
    ( goes / cuts / works ) ~1 both ~1 ways
    we ~1 both ~2 made|messed|screwed|fucked|hurt|did|failed|gave|said|had_our|played|contributed|stopped|could|should|share|let|own|own_it|got_it|got_things|lost|broke|checked|dropped|need_to_own|have_to_own|have_to_take|have_faults|handled|behaved|acted|took
    we ~1 were|are ~2 both|equally ~2 wrong|guilty|at_fault|to_blame|responsible|as_bad|stubborn|awful|bad|horrible|terrible|idiots|immature|toxic|difficult|young|hurting|unhappy|stupid|unfair|cruel|a_mess|half|proud|to
    both ~1 of us ~2 made|messed|hurt|did|failed|gave|said|were|are|played|contributed|stopped|could|should|had|got|let
    takes two
    two ~1 sides|people
    fault ~1 on both
    both ~1 sides|to_blame|at_fault
    neither of us ~1 is|was|were|are ~2 perfect|innocent|easy|saint|angel|an_angel|good|blameless|great
    we ~1 hurt|failed|let ~1 each_other|one_another
    i ~1 am|was not ~1 the ~1 only ~1 one|person|guilty
    you ~1 are|were|was not ~2 ( perfect / innocent / a saint / an angel / blameless / easy ) either?
    not ~1 just|only|all|entirely ~1 me|my_fault|mine|on_me
    you ~1 played|have|had|bear|share ~2 part|role|share|hand|blame
    your ~1 share|part of|in ~1 this|it|the_blame
    part ~1 of ~1 it ~1 is|was ~1 on_you|yours|your_fault
    fifty fifty
    50 50
    we are even
    as much ~2 your|you ~2 as mine|me|my
    ^ so do|are|were|did you $
    goes both ways
    you did too
    you ~1 have ~1 to ~1 own ~1 your
    you could ~1 own
    """,
    negated=True,
)

FATE = rules(  # pleading nature or the times, without any "but"
    "plea_of_fate",
    """
    i ~1 was ~2 in ~1 a ~2 ( dark / bad / low / terrible ) ~1 place
    my ~1 head ~1 was ~3
    ( anyone / anybody / everyone ) ~1 would ~1 have ~2
    ( could_not / can_not ) ~1 get ~1 out ~1 of ~1 it
    ( somebody / someone ) ~1 had ~1 to ~2
    ( because / cause ) i ~1 ( loved / love ) ~1 you ~2
    ( scared / afraid / terrified ) ~1 of ~1 losing ~2
    it was the ~1 ( firm / drink / pills / job / meds / times / grief / house / baby / stress / pressure / booze / wine ) ~2
    under ~1 ( such / so_much / a_lot ) ~2 ( strain / stress / pressure ) ~2
    ( she / he / the ~1 ) said ~1 it ~1 was ~1 ( standard / fine / ok / normal ) ~1
    i ~1 ( was / am ) ~1 ( only / just ) ~1 ( human / trying / joking / doing / stressed / tired / a_kid / young / being )
    that ~1 is ~1 ( just / how / who ) ~2 i am
    nobody|no_one is perfect
    everyone|everybody|people|we_all ~1 make|makes ~1 mistakes
    i ~1 was ~2 ( under_so_much / under_a_lot / under_pressure / working_two / working_so / going_through / in_a_bad / dealing_with_so / not_in_a_good / out_of_my_mind / so_stressed / really_stressed / having_a_hard ) ~3
    ( it_is / it_was ) ~1 just ~1 that ~2
    it ~1 was ~1 ( the_drink / the_alcohol / the_stress / the_job / the_wine / the_beer / just_the ) ~1
    you ~1 have ~1 to ~1 ( understand / admit / see / remember / realize )
    ( i_had_no_choice / i_did_not_have_a_choice / what_was_i_supposed / what_else_could_i / in_my_defense )
    i ~1 ( never_meant / did_not_mean / never_wanted / did_not_want ) ~1 ( to / for_that / any / for_it / it )
    """,
    negated=True,
)

NAMES_HURT = rules(
    "names_hurt",
    """
    you must have ~1 felt|been|thought|wondered|hated|cried|lain|sat|dreaded|waited|spent|gone|lost
    ( that / it / this / which / those ) must have ~2 @pain
    ( that / it / this / which / those ) must ~1 have ~1 been|felt|made_you|hurt|cost|stung|left_you
    must ~1 have ~1 been ~2 @pain|hard|lonely|awful|hell|painful|frightening|horrible ~2 for you
    must ~1 have hurt|stung|felt
    hurt you
    hurting you
    how ~2 @pain ~2 you|it|that
    how ~1 much|badly|deeply ~1 i|it|that ~1 hurt|cost|took
    made|make|making you ~2 feel
    left|leaving you ~1 feeling|alone|wondering|waiting|with|to|sitting|standing|on_your_own|guessing|holding|crying|there|by_yourself|doubting|thinking|exposed|without|in
    you ~1 felt|feel ~2 @pain
    feel ~1 like ~1 you ~1 did_not|were|was|had|could
    you ~1 were|was ~2 @pain ~1 and|because|when|in|while|every|that|$
    you were|was ~1 left ~1 to|with|alone|holding|wondering|on|there|by
    you ~1 were|was ~1 on_your_own|by_yourself|the_only_one|carrying|scared|walking_on|waiting|grieving|holding|drowning|struggling|begging|lonely
    you ~1 had|having|have ~1 to ~1 @lonely_act
    you ~1 had|having ~1 to ~8 alone|on_your_own|by_yourself|yourself
    you ~1 would ~2 be ~1 sitting|waiting|standing|lying|left|alone|crying|holding|there
    you ~1 sat|stood|waited|lay|cried|stayed|ate|went|sitting|waiting|standing|crying|lying ~5 alone|there|by_yourself|on_your_own|for_me|up|without_me|wondering|in_the
    while you ~1 were|was|sat|waited|cried|did|held|carried|had|lay|stood|tried
    you deserved ~1 better|more|someone|an|to|so|the|honesty|a|that|somebody|none
    you did not deserve
    broke|break|broken ~1 your ~1 heart|trust
    cost you
    what|how ~1 it|that|i ~1 did to you
    put you through
    what it ~1 was|must_have_been|felt like ~2 for|to|being you|be|live|sit|wait|with
    what ~1 that|it ~1 was|did ~1 like|to ~1 for? ~1 you
    how ~1 it|that ~2 felt|was|must ~3 for? you
    you paid ~2 price
    you spent ~5 wondering|waiting|alone|crying|apologizing|doubting|worrying
    you stopped ~1 telling|asking|trusting|talking|inviting|coming|believing|sharing
    you ~1 were|felt ~2 like ~1 a|an|you|nothing|i
    you could not ~1 trust|rely|count|talk|tell|relax|sleep|count_on
    you ~1 never ~1 knew|felt ~2 which|if|when|safe|what|sure|whether|like
    embarrassed|humiliated|scared|frightened|worried|exhausted you
    your ~1 pain|hurt|loneliness|tears|trust|birthday|night|evening ~2 was|is|were|that_i|i_caused|i_broke|i_ruined
    the ~1 pain|hurt|damage ~1 i ~1 caused|did|put
    hard|lonely|painful|awful|unfair|exhausting|horrible|humiliating|scary on|for|to you
    on your own ~1 with|through|that|in|at
    """,
    reported=True,
)

REPAIR = rules(
    "repair",
    """
    ( paid / paying / pays ) ~3 back ~3
    ( holds / has / keeps ) ~1 my ~1 ( cards / card / keys / money )
    i =1 have ~1 swapped ~3
    i =2 ( since / from ) ~3 ( january / february / march / april / may / june / july / august / september / october / november / december ) ~2
    i =1 have ~1 been ~2 ( dry / clean / sober / at_the / going / seeing / in_therapy / on_the_wagon ) ~4
    from ~1 ( here / now ) ~1 on
    i =1 ( hang_up / walk_away / leave_the_room ) ~3
    i ~1 have ~1 ( written / spoken / talked / apologized / confessed ) ~1 to ~6 ( told / and / about / truth )
    i ~1 have ~1 told ~6 ( truth / how_it_really / when_i / what_i / on_the_day )
    ( will_be / is ) in ~1 your ~1 account ~2
    i ~2 ( see / am_seeing / have_been_seeing ) ~1 ( dr / doctor ) ~3 ( every / each / second / twice / about ) ~3
    ( in / into ) ~1 a ~1 drawer ~5
    i ~1 moved ~1 to ~1 days
    i ~3 put ~2 ( right / straight ) ~1 with ~2
    ( put_that_right / put_it_right / make_it_right_with / set_it_straight ) ~3
    group ~2 ( on / every / since ) ~2 ( monday / tuesday / wednesday / thursday / friday / saturday / sunday / mondays / tuesdays / wednesdays / thursdays / fridays / week / march / may / june / january )
    ( the )? ~1 ( monday / tuesday / wednesday / thursday / friday / saturday / sunday ) group ~2
    a sponsor ~2
    count+ ~1 to ~1 ten
    i ~1 leave ~1 the ~1 room
    i ~3 ( see+ / seeing / go+_to / going_to / started / start / work+_with / talking_to / talk+_to / found / in / been_to / booked / began / joined / signed_up_for / signed_up_with ) ~4 counselor|counseling|therapist|therapy|psychologist|sponsor|meetings|aa|na|rehab|anger|parenting_class|parenting_course|support_group|group|treatment|couples|men's
    i ~3 go+|went|been|started|going ~3 therapy|counseling|meetings|rehab|aa
    @months sober
    sober ~1 since|for|now|@months
    been sober
    i ~2 have|had not ~1 had a drink|drunk|gambled|touched|had_a_bet|bet|smoked
    i ~1 do not drink ~1 any_more|now|at_all|on
    i ~2 stopped|quit|gave_up|given_up ~1 drinking|gambling|betting|smoking_weed|booze|alcohol|the_drink|weed|using
    i ~1 put ~2 phone ~3 away|drawer|hall|in|by_the_door|down|in_another|on_the_shelf
    i ~1 leave|leaving ~2 phone ~3 in|at|outside|by|behind
    i ~2 have|got ~1 a ~1 rule
    i ~3 deleted|blocked|closed|cut_up|uninstalled|sold ~4 app|account|accounts|number|card|cards|casino|tinder|xbox|console
    i ~2 paid|pay|paying ~4 back|off ~3
    i ~2 dropped|turned_down|cut|said_no_to|handed_in|gave_up ~4 shifts|overtime|hours|notice|job|friday|sundays|weekends|promotion
    i ~2 leave work|the_office ~2 at|by|on|before
    when|whenever i ~2 feel|get|am|notice|catch|start ~5 ,? ~2 i ~2 now|say|tell|walk|stop|take|breathe|write|count|go|leave|ask|call
    i ~2 say ~3 out_loud|it_now|so_now|when_i
    i ~2 learning|learned|learning_how|practicing|practising|training ~1 to ~3 listen|ask|say|stay|sit|stop|apologize|talk|wait|hear|pause|notice|not|name|answer
    i ~2 set|setting ~1 up ~6 standing_order|budget|savings|account|alarm|reminder|payment|calendar
    i ~2 asked my ~3 to ~1 call_me_out|tell_me
    i ~2 told|apologized_to ~2 your|my ~2 mum|dad|sister|brother|parents|friends ~3 truth|myself|sorry
    i ~2 reading|read|did|doing|finished|taking|took|done ~2 course|class|programme|program|workshop|book ~2 about|on|for
    i ~2 write|writing|wrote ~4 down ~3
    """,
    negated=True,
    reported=True,
)

WEAK_REPAIR = rules(  # counts only where there is a fault to mend
    "weak_repair",
    """
    i ~2 now|actually ~1 ask|listen|say|tell|write|call|stop|leave|go|finish|keep|put|check|set|take|turn|let|make|come
    these_days i ~1 @care
    now i ~1 ask|say|tell|write|call|stop|leave|go|put|set|take|turn|let|make|come|show|try_to|count|wait|walk|finish|keep|listen
    i ~5 every|each ~1 monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|morning|evening
    every|each ~1 monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|morning|evening|night|day|month ~3 i
    i ~1 have ~2 started|begun|stopped|been ~1 working_on ~2 @ing
    i ~2 have ~1 started|begun|been ~1 going|seeing|working|practicing|asking|saying|writing|calling|listening|learning|leaving|coming|telling|taking|keeping|setting|making|turning|putting
    i ~2 started ~1 going|seeing|asking|saying|writing|calling|listening|learning|leaving|coming|telling|taking|keeping|setting|making|turning|putting
    i am ~1 learning ~1 to|how
    i ~1 moved|changed|switched ~4 job|jobs|shifts|hours|days|department
    i will ~2 transfer|pay|send|drop|bring|fix|sort|replace|tell|call ~4 money|back|them|him|her|friday|monday|tomorrow|today|it
    i ~2 make|made ~1 sure ~1 i|that|to
    """,
    reported=True,
)

CHANGE = rules(
    "change",
    """
    i ~2 have ~2 changed
    i ~1 really|truly|totally|completely? changed $
    i ~2 am ~3 ( different / new / changed / better ) person|man|woman|me|now|human|partner|guy|someone
    i ~1 am ~1 not ~1 that|the_same ~1 person|man|woman|guy|girl|me|any_more
    i ~1 am ~1 not ~1 who|the_person|the_man|the_woman|the_guy i ~1 was|used
    i ~1 am different ~1 now|this_time|$
    ( things / it / this_time / everything / this ) ~1 will|would|can|could|going ~2 be ~1 so? different|better
    this ~1 time ~3 different
    i ~1 will|can|could ~2 change $
    i ~1 will|can|could ~2 change for|if|everything|anything|my|this|i_swear|i_promise
    i ~1 will|can ~2 do|be ~1 so? better
    i ~2 promise ~3 better|change|different
    i ~2 have ~1 grown ~2 up|a_lot|so_much|as
    i ~2 have ~1 ( done / been_doing ) ~4 work ~1 on_myself|on_me|$
    i ~2 ( have_been_working / have_worked / am_working / worked / been_working / work ) ~2 on ~1 myself|me
    never|not happen again
    i ~2 have ~1 learned ~1 my_lesson|so_much|a_lot|from
    i ~2 have ~1 matured
    the ~1 new me
    i am ~1 trying to ~1 be ~1 better|a_better
    i ~1 swear|promise ~2 i ~2 will|am|have ~1 not? ~2 change|changed|different|better|do_it|that
    you ~1 would ~2 see ~3 changed|different
    i ~2 have ~1 turned ~2 around|corner
    """,
    question=False,
)

NOT_CHANGE = rules(
    "not_change",
    """
    ( changed / change ) ~1 ( my / the / jobs / job / flats / trains / numbers / schools / shifts / banks / phone / a / our / name / lanes / clothes / careers / doctors )
    """,
)

FORGIVE = rules(
    "asks_forgiveness",
    """
    ( ask / asking / beg ) ~1 your ~1 forgiveness
    ( like / want / expect ) ~2 to ~1 hear ~1 the ~1 same ~2
    ( welcome / appreciate / want / like / expect / deserve ) ~2 ( acknowledgement / acknowledgment / apology / recognition ) ~3
    ( deserve / owed ) ~1 an ~1 ( answer / explanation / apology )
    you ~1 owe ~1 me ~1 ( one / an_apology / an_explanation / an_answer ) ~1
    forgive me !for_the|for_asking|for_writing|for_texting|the
    can|could|will|would|do|please|ever|might|someday ~2 you ~2 forgive
    you ~1 can|could|will|would|might|must|should ~2 forgive ~1 me|$
    hope|wish|pray|hoping|want|need|ask|asking|beg|begging ~2 you ~3 forgive
    hope|want|need|ask|asking|beg|begging|hoping ~2 for? ~1 your ~1 forgiveness
    ask|asking|beg|begging ~1 for ~1 forgiveness
    accept my ~1 apology|sincere|apologies
    say ~2 you ~1 forgive|do_not_hate|accept
    tell me ~2 you ~1 forgive|do_not_hate|still|are_not_angry
    tell me ~2 we ~1 are ok|good|fine
    can|could|will|please we|you|just ~3 ( move_past / move_on_from / put_this_behind / put_it_behind / put_that_behind / let_it_go / get_past / forget_about / forget_it / let_this_go / get_over / draw_a_line )
    ( deserve / owe_me / want / need / waiting_for / expect / get / like / hear / nice_to_get / owed ) ~2 an ~1 apology|answer|explanation|sorry ~1 from|too|back|$
    you ~2 should|could|might ~2 apologize|say_sorry
    your turn ~2 to|now|$
    are ~1 you ~2 going|gonna to ~1 apologize|say_sorry|say_anything
    so are we ~1 ok|good|cool|fine|alright|even
    are we ~1 ok|good|cool|fine|alright ~1 now|again|?
    can we ~2 be ok ~1 now|again
    do you ~2 accept
    is there ~3 forgive
    """,
)

OWNERSHIP_RULES = (
    APOLOGY, NOT_APOLOGY, CONDITIONAL, OWN, OWN_MORE, NOT_OWN, DENIAL, SHARED, FATE, NAMES_HURT, REPAIR, WEAK_REPAIR, CHANGE, NOT_CHANGE,
    FORGIVE,
)
